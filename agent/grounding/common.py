"""Words of everyday English that assert nothing about an item, an event or a person.

They make up manners, moods and reasoning. What could be a fault, a part, a piece of evidence, a
trade, a relative, a body or a material is in none of these lists, whoever says it. Verbs stand for
their present forms: what happened is for the person to tell.
"""

from agent.grounding.vocabulary import word_set

MANNERS = word_set(
    """
    oh aw ah hiya howdy ta bless gosh alas oops hmm yep yeah yup nope nah wow whoa hooray
    congratulations goodbye farewell hugs folks guys mate pal everybody everyone somebody ma'am
    gentlemen ladies madams sirs truth frank candid wonderful terrific fantastic fabulous
    brilliant superb splendid marvellous marvelous excellent awesome amazing loads oodles bit
    tad smidgen kindness generosity goodness politeness manners grace compliment praise love
    pleasant pleasure delight delightful joy cheerful cheery smile sunny bright warmest kindest
    sympathy sympathise sympathize sympathetic empathy empathise empathize compassion apology
    apologise apologize pardon forgive forgiveness regret sad sadden shame pity nuisance hassle
    annoyance annoy irritate irritation stressful anxious anxiety worry frustration dishearten
    disheartening discouraging dismay unpleasant misfortune unlucky awkward embarrassing angry
    anger tedious confusion baffling bewildering unsettling astonishing optimistic reassure
    reassuring relief relieve peace peaceful mood soul sincerest modest appreciative privilege
    fortunate dear bother wholehearted
    """
)
SPEECH = word_set(
    """
    phrase sentence english language term nutshell gist recap essence upshot topic subject title
    remark notice hint quote debate argue argument converse enquire inquire wonder curious guess
    assumption presume imagine idea notion concept viewpoint stance standpoint impression belief
    uncertain uncertainty clarity explanatory depict define definition interpret interpretation
    express expression announce announcement declare declaration articulate reword nudge holler
    address tackle broach underscore sketch enumerate cite connection link ref fyi ps nb eg ie
    etc versus vs almost ordinary regular usual common typical normal conventional customary
    sometimes seldom somewhat pretty duly precise verbatim proposition explanation
    """
)
REASONING = word_set(
    """
    hence thereby whereby wherein therein therefor thereafter hereafter henceforth hereinafter
    notwithstanding nonetheless nevertheless irrespective albeit whereas whilst likewise
    meantime afterwards beforehand hitherto everywhere nowhere somehow anyhow anyway whatsoever
    whoever whomever whenever wherever forever till til example instance circumstance scenario
    event factor aspect extent degree scale scope range limit boundary ground foundation
    rationale motive goal objective target intent cause effect consequence impact influence
    implication significance importance relevance irrelevant weight merit benefit advantage
    disadvantage drawback pros cons upside downside differ distinction distinguish distinct
    similarity alike opposite contrary contrast comparison comparable correspond parallel
    individual simpler complex complexity complicate ease difficult difficulty tricky
    challenging obstacle hurdle barrier hitch mix muddle oversight misunderstanding discrepancy
    inconsistency inconsistent contradiction contradict contradictory conflict disagreement
    agreeable mistake base rule count consensus valid validity invalid justifiable justification
    unreasonable unfair unjust true false realistic reality thing things stuff mystery cure
    choice selection preferable impossible potential probable likelihood perhaps maybe bet
    dependent vary variation variable eligible eligibility qualify entitlement confer
    permissible availability unavailable accessible access obtain obtainable acquire gain attain
    achieve accomplish fulfil fulfilment meet compliance consistent conform accordance pursuant
    virtue contingent exempt dispute
    """
)
DOING = word_set(
    """
    become commence lead stage phase avenue manage cope organise organize organisation
    organization preparation readiness set leave utilise utilize employ endeavour endeavor
    strive discover learn remember recall forget observe ponder judgement judgment rate rethink
    recheck search verify verification authenticate authentication identify identification aid
    guide counsel recommendation suggestion proposal submission rectify rectification undo
    exclude removal omit avoid prevent refrain postpone hasten urge chase insist demand needing
    desire fancy care tolerate notify notification join object figure reckon function perform
    anticipate await rely unable elect opt exhibit contest matter twice thrice
    """
)
MATTERS = word_set(
    """
    spell frame future today earlier speedy ongoing straightaway lengthy endless outset onset
    round cycle subtotal entirety funds statement folder paragraph clause info material version
    draft application grievance findings determination assessment evaluation guideline offline
    automatic reduction purchaser holder cardholder rep national provincial federal regional
    international domestic competence competent requirement criterion criteria exemption
    provision greatest little significant substantial considerable principal primary secondary
    core central basic crucial critical vital unnecessary needless worthwhile meaningful
    efficient feasible viable inappropriate improper worse worst decent inadequate insufficient
    fewer definite definitive vague unknown familiar exciting enthusiastic unusual reluctant
    hesitant unwilling idle aside forth onward upward unresolved unsolved single valued
    """
)
QUALITIES = word_set(
    """
    e loss entry cap read oblige compel displace override suit pose country
    ability absolute abstract academic achieve adequate adopt adventure advocate afraid
    agenda ambition amicable amends anticipate aspect attitude attract aware awareness balance
    behave behaviour behavior bitter bold brave broad burden capable caution chaos charm comfort
    comfortable compassion complicated conscious constant constructive contribute convince
    courage create creative crisis custom dedicated deep delicate desperate dignity dilemma
    dread elaborate element eliminate emotion emotional emphasis encourage envy episode exist
    explore extreme faith fate fear feature focus fond force foremost freedom frequent fun
    fundamental funny gap given glad grief habit hate headache heartfelt hesitate hesitation
    huge human humor humour ideal illusion immense impatient impress impressive improve
    improvement inclined inconvenient independent indifferent initiative innocent insight
    inspire instruct integrity intervene intervention introduce invite ironic irony isolate joke
    knowledge lack lesson letdown lifespan logic mishap comprise clock
    maintain measure mercy mess method mild
    miserable moderate moral motivate mutual narrow natural nature neglect negotiate neutral
    nightmare notable obscure occasion offend outlook overall overcome overlook overwhelm
    overwhelming pace panic pattern peculiar perceive persist persistent persuade plead plenty
    popular positive negative practical predict presence pressure pride prior productive proud
    quest radical rational reassess reflect relax reliance remarkable represent resent resort
    respectful reward ridiculous role routine sacrifice sake satisfying scheme scrutiny sensible
    sensitive sequence severe sheer silent sincerity skill slight smooth social source special
    speculate stance steady strategy strict strong structure struggle style subtle succeed
    success successful sudden suspect sustain tactic target tempt tend tension theme thought
    threshold tiresome tolerance tradition tragic trend trigger ultimate unacceptable unaware
    uncomfortable understandable unexpected unhelpful unique unjustified unsatisfactory
    unsatisfied unwelcome value variety vast vision waste wise wisdom worthwhile worthy
    worrisome transparent transparency civil amiable courteous patient impatience forthright
    forthcoming cooperative collaborative accommodate accommodating responsive speedier honesty
    clarity closure old altogether whatsoever afresh anew indeed beyond elsewhere else per
    anybody nobody anyone none neither nor whose wherever itself themselves yourself yourselves
    himself herself ourselves ought later latter former aforementioned mentioned foregoing
    following enclosed hereto hereof thereof unhappy unhappiness dissatisfaction satisfaction
    inability
    """
)
DEGREES = word_set(
    """
    quicker quickest faster fastest slower slowest sooner soonest easier easiest simpler
    simplest clearer clearest shorter shortest longer longest greater greatest kinder kindest
    nicer nicest happier happiest fairer fairest later latest earlier earliest nearer nearest
    closer closest fuller fullest stronger strongest higher highest lower lowest calmer calmest
    firmer firmest plainer plainest smoother smoothest swifter swiftest wiser wisest politer
    politest straighter straightest smarter smartest fewer fewest smaller smallest larger
    largest bigger biggest
    """
)
# Free in a request or a wish only: of an item these tell how it behaves, of a person what they do.
IN_REQUESTS = word_set(
    """
    fine perfect fresh stop drop stick hang jump run skip pause swing swap switch move restart
    reset resume cease grab pop pick push pull press rush speed walk lay enter register lodge
    wrap secure protect safeguard retain adjust amend modify alter live safe act deal late sec
    deny decline reject reveal head ring shout agree carry undo inspect suffer travel
    rummage dig poke
    """
)
COMMON = MANNERS | SPEECH | REASONING | DOING | MATTERS | QUALITIES | DEGREES
# No adverbs of manner, or ones that tell of an event, a body or a law.
TELLING_LY = word_set(
    "family supply reply bully assembly july italy weekly monthly yearly daily physically "
    "accidentally illegally legally lawfully unlawfully medically mentally fatally chemically "
    "electrically criminally belly jelly ally fly multiply"
)
