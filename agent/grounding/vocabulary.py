"""The words that state nothing by themselves, in a message that asks for help with an order.

A draft is made of what the person told and of these. Any other word is a statement, and needs its
ground. Verbs in the past are never free: what happened is for the person to tell.
"""


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


GRAMMAR = word_set(
    """
    a an the this that these those it its itself i me my mine myself we us our you your yours
    he him his she her they them their who whom whose which what where when why how whether
    and or but so yet if then than as because since although though while until unless once after
    before of to in on at by for from with without within into onto over under about around
    across along behind inside beneath beside besides beyond despite except throughout among amid
    ca wo sha between through during per via upon against toward towards out up down off away
    be am is are was were been being do does did done doing have has had having
    will would shall should can could may might must cannot let's
    not no nor none never nothing nobody neither any anything anyone some something someone
    all each every both either other another such same one ones only just also too very quite
    even still again already now here there soon later rather more most much many few less
    least well however therefore thus otherwise instead else yes ok okay sir madam
    well-founded ever i'm i've i'd i'll it's that's there's isn't wasn't don't doesn't didn't
    won't can't couldn't wouldn't haven't hasn't hadn't aren't weren't shouldn't you're you've
    you'd you'll we're what's who's let lets s t re ve ll d m
    """
)
COURTESY = word_set(
    """
    hello hi hey dear good morning afternoon evening day greetings please thank thanks thankful
    grateful gratitude appreciate kind kindly polite politely respectfully regard best wish
    sincerely faithfully truly warm many great really cheer nice hope hopeful hopefully look
    forward hear advance attention patience understanding cooperation prompt promptly quick quickly
    welcome excuse sorry bother bothering trouble troubling inconvenience unfortunately sadly
    disappoint disappointing disappointed disappointment frustrating frustrated upset upsetting
    concerned concern sincere
    """
)
REQUEST = word_set(
    """
    ask request need want like would wish seek require look see check review reconsider
    consider reconsideration consideration think examine assess investigate investigation decide
    decision answer reply respond response confirm confirmation write writing written message
    tell inform know let say explain explanation state clarify clarification give provide show
    send share attach receive get obtain take make arrange issue process proceed handle help assist
    assistance support sort resolve resolution solve solution settle settlement fix
    correction change contact wait
    reverse review exception goodwill approve approval grant allow accept
    authorise authorize pass transfer connect put speak talk discuss forward escalate escalation
    raise refer note record add include keep bring come go call follow find use do complete
    refund reimburse reimbursement repay replace replacement exchange repair return credit pay
    payment remedy outcome result possibility option way step next further update status
    reference number reason detail detailed information evidence proof document documentation
    stay remain trace locate release prefer preference expect expectation understand believe think
    feel trust suggest propose recommend advise advice mention remind reminder finalise finalize
    conclude honour honor cancel deliver dispatch ship collect print reach mind acknowledge
    recognise recognize verify validate ensure track revisit reopen reassess focus apply remove
    restore choose select prepare submit supply offer mean sum summary summarise summarize prove
    question matter issue problem case situation point position request claim dispute complaint
    appeal decision instruction label communicate report lodge venue
    """
)
SUBJECT = word_set(
    """
    warehouse delivery balance sender recipient data system network
    amazon order item product article purchase unit goods thing price amount cost sum total money
    charge full fully whole entire original back account method customer service team desk
    department person colleague agent representative advisor adviser specialist supervisor manager
    associate member staff company buyer chat email e-mail mail letter text word conversation
    thread line time hour moment date place side hand end start deadline
    earliest convenience opportunity chance part fact content copy
    worth id tracking card parcel package shipment executive relation
    colour color size pair kind type piece deduction discount shortfall remainder description
    office section page form site website app list below above following
    """
)
MANNER = word_set(
    """
    urgent urgently outstanding partial longer shorter sufficient enough acceptable satisfactory
    unacceptable currently presently immediately ideally preferably alternatively additionally
    furthermore moreover finally lastly overall unclear serious seriously genuine genuinely
    understandable particularly especially mainly polite firm swift swiftly timely working
    convenience acceptable useful complete completely respective correctly gladly mere merely
    able possible available ready happy glad willing prepared open clear clearly simple simply
    direct directly straightforward fair fairly reasonable reasonably
    relevant necessary important helpful further additional exact exactly
    specific specifically separate last final first second recent new current whichever whatever
    however regarding concerning hereby herewith accordingly according therefore briefly brief short
    short plain plainly calm honest honestly formal formally straight sooner later latest far near
    best better easy easier quickly careful carefully close closely early long meanwhile together
    alone actual actually indeed personally internally online minute favour favor convenient
    supposedly allegedly apparently quickest fastest easiest simplest
    main sure certain different specific able-bodied own per long-term
    """
)
# Free in a request only: "please put this right", but not "the right model came".
ASK_WORDS = word_set(
    "carrier courier seller bank right correct correctly proper appropriate fix kept open today "
    "else"
)
# What tells that something is wrong with an item, whatever it is.
FAULT_SIGNS = word_set(
    """
    line crack cracked scratch scratched leak leaking noise noisy flicker flickering stain
    stained hole torn loose dent dented broke broken stopped dead stuck jammed burnt melted bent
    chipped shattered smashed frayed peeling rust rusty mould mold faded blurry crackle
    crackling overheat overheats overheating shuts freezes crashes drains jams leaks rattles
    buzzes hums wobbly bubbles blank unresponsive swollen warped bulging blown pixel pixels
    error smoke sparks smell smells fault faulty defect defective malfunction damaged damage
    unusable useless failed fails failure
    """
)
# What letters of business are made of besides: nothing here describes an item or an event.
BUSINESS = word_set(
    """
    courtesy authority faith possession error responsibility responsible expense burden fairness
    transparency confidence confident experience standard quality value purpose usage basis
    interest attempt effort approach measure action alternative path route channel procedure
    protocol format arrangement agreement consent permission acknowledgement acceptance objection
    comment feedback opinion view perspective context background overview history file
    attachment paperwork correspondence communication discussion dialogue enquiry inquiry query
    ticket log management headquarters leadership escalation level tier priority urgency delay
    queue turnaround timeframe timeline schedule period duration length beginning completion closure
    conclusion realise realize regard respect intend intention aim plan try seek pursue continue
    begin finish direct redirect assign allocate involve engage consult coordinate
    cooperate expedite accelerate hurry prioritise prioritize enable permit initiate trigger
    activate reinstate renew reissue resend redo repeat restate reiterate rephrase emphasise
    emphasize stress highlight underline outline describe specify enclose upload furnish cover bear
    absorb deduct transfer deposit remit match compare reconcile demonstrate indicate imply reflect
    justify account determine establish judge evaluate weigh react revert hold hear turn serve
    seem appear sound stand rest attentive responsive transparent adequate sensible
    logical practical workable rapid fast slow immediate temporary permanent remaining applicable
    preferred equivalent equal similar suitable legitimate unsure surprised confused puzzled unhappy
    dissatisfied keen eager overdue unresolved prior initial previous brand device appliance
    machine model product wish role task duty customer buyer consumer person people party
    anywhere somewhere everything elsewhere extra charge fee free owe due entire sake spirit
    sense point principle word course regardless respectfully accordingly mutual satisfaction
    satisfy happy conclude grasp follow-up input guidance direction hearing thought thoughtful
    considerate diligent diligence professional professionally humble humbly obvious obviously
    treat treatment postage lot luck luckily senior seniority reship arrive reimbursable heart
    touch flexibility flexible lenient leniency patient difference happen disagree
    plus minus question answerable arise occur relate relating relevant pertain involve depend
    depending assume assuming suppose provided providing given doubt doubtful certainty
    """
)
FREE_WORDS = BUSINESS | COURTESY | REQUEST | SUBJECT | MANNER
# Who acted must be known once something is said to have happened.
ACTORS = word_set(
    """
    supervisor manager executive specialist technician driver carrier courier seller bank neighbour
    neighbor police lawyer engineer agent representative colleague associate advisor adviser
    """
)
# Past participles of what is asked for: "I would like this reviewed".
ASKED = word_set(
    """
    reviewed refunded approved processed confirmed resolved settled replaced repaired fixed handled
    considered reconsidered transferred connected escalated sorted issued credited corrected checked
    looked reversed reimbursed returned passed decided done put given made sent paid answered
    explained credited closed investigated repaid exchanged arranged allowed granted provided
    addressed overturned written reissued resent reshipped restored reinstated unlocked reopened
    honoured honored released shipped removed cancelled canceled collected completed acknowledged
    clarified expedited applied taken looked waived undone solved
    """
)
# -ed words that tell no event.
STATES = word_set(
    """
    need speed indeed disappointed frustrated concerned interested pleased prepared based
    detailed related written limited unlimited united used-to supposed located named entitled
    attached enclosed mentioned listed intended requested required needed expected noted
    relieved delighted happened kept held saved lasted realised realized heard found preferred
    surprised
    confused puzzled dissatisfied provided tried marked shown supposed proceed exceed obliged
    embed unsatisfied satisfied worried agreed-upon said owed thrilled excited honoured honored
    indebted appreciated convinced inclined determined hoped wished wondered
    thought felt wanted meant seemed obliged hesitated renewed disheartened saddened
    understood unresolved unsolved evidenced accompanied counted
    calculated measured respected noticed managed
    """
)
ENTITLED = word_set(
    "entitled attached enclosed said listed"
)  # still statements: words to be grounded
