"""Words by which one sentence tells that somebody was hurt: parts, harm, treatment, and guards."""

import re

_FAMILY = (
    r"(?:(?:son|daughter|kid|toddler|boy|girl|brother|sister|niece|nephew|friend|guest|tenant|"
    r"patient|"
    r"dog|cat|kitten|hamster|cleaner|carer)s?|child|children|baby|babies|wife|husband|partner|mum|"
    r"mom|"
    r"mam|mother|dad|father|nan|gran\w*|pupp(?:y|ies)|roommate|flatmate)"
)
_OWNER = rf"(?:my|his|her|our|their|(?:(?:my|our|his|her|the) )?(?:\w+[- ])?{_FAMILY}'?s)"
_PART = (
    r"(?:(?:fore)?(?:arm|head)s?|hands?|finger(?:s|tips?|nails?)?|thumbs?|palms?|wrists?|elbows?|"
    r"shoulders?|neck|throat|face|cheeks?|chin|jaw|eye(?:s|lids?|brows?)?|lips?|mouth|tongue|"
    r"tooth|teeth|gums?|nose|ears?|scalp|hair|skin|back|chest|stomach|tummy|belly|bum|hips?|"
    r"thighs?|"
    r"legs?|knees?|shins?|cal(?:f|ves)|ankles?|foot|feet|toe(?:s|nails?)?|nails?|ribs?|"
    r"collarbones?|spine|paws?|snout)"
)
_PERSON = rf"(?:me|myself|us|him|(?:my|our|his|her|the) (?:\w+[- ])?{_FAMILY})"
_OF_BODY = (
    rf"(?:{_OWNER} (?:whole |entire |left |right |both |upper |lower |little |big |index )*{_PART}|"
    r"its (?:paws?|tail|tongue|nose|mouth|fur))(?! (?:mat|rest|stool|board|bag|cream|mask|lotion|"
    r"wrap|"
    r"brace|support|pads?|guard|towel|band|strap|piece|mount|holder))"
)
_BARE_PART = (
    r"(?:corneas?|eyeballs?|eyelids?|eyebrows|lashes|scalp|cheeks?|chin|thighs?|shins?|elbows?|"
    r"wrists?|"
    r"ankles?|tongue|lips?|throat|palms?|fingers?|thumbs?|knuckles?|forearms?)"
)
# Parts that goods do not have.
_OWN_PART = (
    r"(?:ribs?|collarbones?|coccyx|tailbone|wrists?|ankles?|knuckles?|fingertips?|shins?|skull|"
    r"palms?)"
)
_HARMED = (
    r"(?:burn(?:ed|t)|scald(?:ed)?|cut|sliced|slashed|gashed|nicked|stabbed|pierced|pinched|"
    r"crushed|trapped|caught|squashed|scraped|grazed|bruised|bleeding|bled|bloody|blister(?:ed|"
    r"ing|s)?|swollen|swelled|swell|puffy|itch(?:y|ing|es)|raw|peeling|peeled|stinging|stung|numb|"
    r"tingl\w+|infected|scarred|scratched|inflamed|broken|broke|fractured|sprained|dislocated|"
    r"twisted|cracked|chipped|knocked out|came off|ripped off|red and)"
)
_WENT = (
    r"(?:blew|blows|explod\w+|flew|flies|shot|sprang|fell|falls|dropped|landed|went|hit|snapped|"
    r"slammed|spill\w+|spilt|spray\w+|splash\w+|squirt\w+|burst|shatter\w+|fired|came|crash\w+|"
    r"collaps\w+|tipped|toppled|poured|pour|broke|break|hot \w+|boiling \w+|got)"
)
_ILL = (
    r"(?:(?:threw|throwing|thrown) up|vomit\w*|(?:was|got|been|fell|feeling|so|very|violently) "
    r"(?:sick|ill|dizzy)|diarrh\w+|food poisoning|rash|hives|headaches?|palpitations?|nause\w+|"
    r"swollen|swelling|swelled|fainted|passed out|collapsed|unconscious|cough\w* (?:blood|all|for)|"
    r"stop coughing|(?:couldn't|can't|could not|struggl\w+ to|trouble) breath\w*|breathing "
    r"(?:trouble|"
    r"problems|difficult\w+)|on oxygen|on (?:a |the )?nebuli[sz]er)"
)
_TAKEN = (
    r"(?:ate|eaten|eating|bit into|drank|drinking|took|taking|swallow\w+|wore|wearing|put on|"
    r"applied|applying|using|used|fumes|smoke|smoked|inhal\w+|breath\w+ in|capsules?|pills?|"
    r"supplements?|tablets?|vitamins?|gumm(?:y|ies)|cream|lotion|powder|bar)"
)
_TREATED = (
    r"(?:a&e|er|emergency(?: room| department)?|urgent care|walk[- ]in(?: clinic| centre| center)?|"
    r"clinic|hospital|ambulance|paramedics?|doctors?|gp|vets?|dentist|optician|surgery|stitche[sd]|"
    r"x-?rays?|tetanus|burns? unit|poison (?:control|centre|center)|minor injuries)"
)
_GAVE_WAY = (
    r"(?:snapp\w+|broke|collaps\w+|fell|dropp\w+|tipp\w+|explod\w+|burst|shatter\w+|came (?:off|"
    r"down|apart)|gave way|let go|leak\w+|melt\w+|nicked|sliced|cut (?!off)|bit me|pinched|hit|"
    r"reaction|reacted|sw(?:elled|ollen)|rash|swallow\w*|burn\w*|shock\w*|fumes|ate it|eating)"
)
_NEAR = r"(?: (?!and |but |so |or )[\w',-]+){0,4}? "
_MORE = r"(?: [\w',-]+){0,8}? "
_CASES = (
    # a part of the body, and what was done to it
    rf"{_OF_BODY}(?: (?:is|are|was|were|got|gets|has|have|had|been|went|came|all|now|still|"
    rf"completely|badly|really|a bit|so|both|also|and|up|quite|very)){{0,4}} {_HARMED}",
    rf"(?:burn(?:ed|t|s|ing)|scalded|slic(?:ed|es)|slashed|gashed|nicked|stabbed|pierced|pinched|"
    rf"crushed|trapped|bruised|fractured|sprained|dislocated|broke|chipped|knocked out|"
    rf"skinned){_NEAR}(?:{_OF_BODY}|(?:two|three|a|one) (?:of {_OWNER} )?(?:teeth|tooth|ribs?))",
    rf"(?:took|ripped|tore|pulled|stripped|burn(?:ed|t)) (?:the |some |a )?(?:\w+ )?(?:skin|"
    rf"flesh|nail|chunk|piece|mark|hole|hair)s? (?:off|out of|from|into|in|on) {_OF_BODY}",
    rf"{_OWN_PART} (?:\w+ )?(?:cracked|broken|bruised|fractured|sprained|gone|burn(?:ed|t)|"
    rf"blistered|swollen|cut)",
    rf"(?:cut|split|burn(?:ed|t)|broken|fractured|sprained|bruised|swollen) (?:{_OWN_PART}|lip|"
    rf"finger|"
    r"thumb|toe|chin|knee|hand)(?! (?:holder|guard|rest|strap))",
    rf"{_BARE_PART} (?:(?:is|are|was|were|got|and \w+|in|all|badly) ){{0,3}}(?:burn(?:s|ed|t)?|"
    rf"scald(?:ed|s)|"
    r"blister\w*|gash\w*|bleed\w*|plaster|a cast|stitched|swollen|singed)",
    r"(?:boiling|hot|scalding) (?:water|oil|fat|soup|wax|tea|coffee|milk|steam)(?: \w+){0,3} "
    r"(?:at|over|"
    rf"on|onto|down|through) (?:both )?(?:{_PERSON}|{_OF_BODY}|{_OWNER} (?:trousers|jeans|shirt|"
    rf"clothes|"
    r"lap|sock)s?)",
    r"(?:spent|ended up|landed|taken|rushed|kept|admitted|went|go|straight)(?: \w+){0,4} (?:in|at|"
    r"to) "
    r"(?:the )?(?:burns? (?:unit|ward|cent(?:er|re))|a&e|er|urgent care|emergency|eye casualty|"
    r"casualty)",
    r"emergency (?:surgery|operation|caesarean)|called 911",
    rf"gave (?:both |all )?{_PERSON} (?:\w+ ){{0,2}}(?:red|weeping|sore|itchy|raw|swollen|"
    rf"blistered|"
    r"burnt|burns|cuts|sores)",
    r"(?:throwing up|vomiting|diarrh\w+|ill|sick) (?:\w+ ){0,3}since (?:i|we|he|she|they) "
    r"(?:opened|ate|drank|had|tried|started)(?! (?:the|a|my) (?:case|claim|return|ticket|chat))",
    r"(?:front |back )?(?:tooth|teeth) (?:are |is |were |got )?(?:gone|knocked|missing now)|face "
    r"first",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|few|got|needed|need|had) "
    r"(?:stitches|staples|sutures)(?! (?:missing|loose|undone|came|come|are|were|off|out|short|"
    r"remover))",
    rf"(?:glass|shards?|splinters?|needles?|metal|wire|pieces?|magnets?)(?: \w+){{0,5}} (?:in|"
    rf"into|"
    rf"inside|under) (?:both |my |his |her |our )*(?:{_OF_BODY}|feet|hands|eyes)(?! (?:size|free|"
    rf"cream|"
    r"care|sanitizer|wash|towel|blender|mixer|drops))",
    rf"{_WENT}(?! apart| open){_NEAR}?(?:in|into|onto|on|through|against|across|down|at) "
    rf"{_OF_BODY}",
    rf"{_OWNER} (?:skin|nail|tooth|teeth|hair|fingertip)s?(?: \w+)? (?:came|come|coming|fell|"
    r"falling|peel\w+|blister\w*) (?:off|out)",
    r"(?:skin|nails?|hair|fingertip|tip of (?:my|his|her) \w+) (?:is|are|was|were) (?:all )?gone",
    rf"lost (?:(?:a (?:bit|piece|chunk|part)|part|the (?:tip|end|top)) of )?{_OF_BODY}",
    rf"(?:i|he|she|we|{_PERSON}) (?:was|were|got|been) (?:thrown|flung|knocked) (?:back\w*|across|"
    rf"off|over|down|to the|out)|"
    r"got (?:such )?an? (?:\w+ )?(?:belt|buzz) (?:off|from)",
    r"(?:clumps|chunks) of (?:\w+ )?hair",
    # a person, and what was done to them
    rf"(?:threw|flung|knocked|shook|catapulted|tossed) {_PERSON} (?:off|over|down|out|across|into|"
    r"to the (?:floor|ground))",
    rf"(?:hit|struck|caught|clipped) {_PERSON}(?: (?:hard|straight|right|full))? (?:in|on|across) "
    rf"(?:the |my |his |her |our )?{_PART}",
    rf"(?:landed on|fell on|fell onto|collapsed (?:on|under|with|beneath)|tipped "
    rf"(?:on|onto|over on)|came down on|gave way under|exploded (?:on|at|next to|in front of)|"
    rf"zapped|scalded|electrocuted|nicked|sliced|stabbed|pinched|gashed) {_PERSON}(?! (?:twice|"
    rf"hard|again) (?:with|for))",
    rf"(?:spilled|splashed|poured|sprayed|squirted|went|boiled|sputtered) all over {_PERSON}",
    rf"(?:{_PERSON}|i|we|he|she) (?:fell|went|crashed|flew|landed|tumbled) (?:off|over the handle|"
    r"on (?:my|his|her|the) (?:back|head|face|floor|ground|concrete|side)|down the stairs|hard)",
    r"(?:shower|ladder|stool|chair|bed|scooter|bike|swing|hammock|treadmill|step)s?(?: \w+){0,4} "
    r"(?:snapped|collapsed|broke|gave way|failed|slipped|stopped)(?: \w+){0,3} and (?:i|he|she|my "
    r"\w+) (?:fell|went|hit|landed)",
    r"(?:choked|choking) on(?! (?:my|his) (?:words|coffee|tea) when)",
    r"(?:second|third|first|2nd|3rd)[- ]degree",
    rf"(?:gave|got|get|getting|had|have|felt) {_NEAR}?(?:a )?(?:electric(?:al)? |nasty |mild |bad |"
    r"strong |big )?(?:shock|jolt|zap) (?:from|off|when|while|through|up)",
    r"(?:can't|cannot|couldn't) (?:\w+ )?(?:hear|see)(?: \w+)? (?:out of|on|in|with|from) "
    r"(?:my |the |his |her |one |either |left |right ){1,2}(?:ears?|eyes?|side)",
    r"(?:tooth|teeth)[^.;!?\n]{0,30} (?:bit|biting|chewing)|(?:bit|biting|chewing)[^.;!?\n]{0,40} "
    r"(?:tooth|teeth)",
    r"(?:on crutches|in a (?:cast|sling)|skin graft|contact dermatitis|anaphyla\w+|concussion|"
    r"(?:carbon monoxide|co) poisoning|scarred for life)(?! (?:pads?|bags?|covers?|kit))",
    r"(?:soles?|feet|hands|cuticles|gums|nipples|heels)(?: (?:of|on|both|my|his|her|are|were|is|"
    r"was|all|"
    r"feet))* (?:red raw|raw|blistered|bleeding|swollen|burn(?:t|ed))",
    # what a doctor calls it, and what was done about it
    r"herniated disc|(?:skull|hip|wrist|rib|hairline|bone) fractures?|scratched cornea|whiplash|"
    r"frostbite|sepsis|cellulitis|infected (?:cut|wound|bite|burn)|welts|used (?:my|his|her|an?|"
    r"the) "
    r"epi-?pen|throat (?:closed|closing|swelled|swollen)|(?:ankle|foot|leg|arm|wrist|hand) (?:is |"
    r"was )?"
    r"in (?:a |an )?(?:boot|cast|splint|sling|plaster)|on (?:antibiotics|steroids|painkillers)|"
    r"woke up in (?:the |a )?(?:hospital|ward|icu|er)",
    r"(?:nurse|doctor|gp|medic|paramedics?|pharmacist|hospital|vet|clinic) (?:\w+ "
    r"){0,2}?(?:dressed|"
    r"stitched|bandaged|glued|stapled|operated|patched|cleaned the)",
    # ill of it
    rf"{_TAKEN}{_MORE}{_ILL}",
    rf"{_ILL}{_MORE}{_TAKEN}",
    rf"(?:gave|giving|give) {_PERSON} (?:\w+ )?(?:palpitations|a rash|hives|headaches?|"
    r"a reaction|burns|diarrh\w+|food poisoning)",
    # a thing that is bought, and how somebody lives, tell of no harm: "ordered a nebuliser"
    r"breathing (?:trouble|problems)|trouble breathing|(?:put|placed|kept|ended up|landed|went) "
    r"(?:\w+ )?on (?:oxygen|a nebuli[sz]er)|(?:given|gave (?:me|him|her)|needed) (?:oxygen|"
    r"a nebuli[sz]er) (?:at|in|by|from)",
    r"(?:food|meat|meal|milk|formula|expired|mou?ldy|rotten|spoiled|rancid|undercooked)"
    r"[^.;!?\n]{0,60} (?:sick|ill)(?! of)",
    # treated for it
    rf"{_TREATED}[\w ,']{{0,20}} (?:after|because|when|since|from|due to|as){_MORE}{_GAVE_WAY}",
    rf"(?:{_GAVE_WAY}|{_TAKEN})[^.;!?\n]{{0,60}} (?:had to|have to|ended up|needed|went|go|was "
    rf"taken|were taken|"
    rf"rushed|taken|sent me|sent us|drove|had|spent){_MORE}{_TREATED}",
)
TELLS = re.compile(rf"(?<!\w)(?:{'|'.join(_CASES)})(?!\w)")
# Harm and somebody in one sentence, in whatever order.
_HARM = (
    r"(?:burn(?:ed|t|s|ing)?|shock(?:ed|s)? (?:me|my|him|her|from)|electrocuted|scald(?:ed|s)|"
    r"injur\w+|bleeding|bled|stitches|blister\w*(?! packs?)|(?:chemical|second[- ]degree|"
    r"third[- ]degree) burns?|fainted|vomit\w*|food poisoning|allergic reaction|hives|"
    r"rash(?! decision| guards?)|jolt|alight|numb|electric shock|choked|swallowed|concussion|"
    r"fractured|sliced|gashed|cut (?:my|his|her|open)|exploded in|caught fire|flames?|a&e|"
    r"emergency room|ambulance|hospital(?:i[sz]ed)? (?:with|for|after|because))"
)
HARM = re.compile(rf"(?<!\w){_HARM}(?!\w)")
SOMEBODY_HARMED = re.compile(rf"(?<!\w)(?:{_OF_BODY}|{_PERSON})(?!\w)")
HARMLESS = re.compile(
    r"(?<!\w)(?:(?:gave|gives?|giving) \w+ (?:\w+ )?blisters|burn(?:ed|t)? (?:out|a hole in my "
    r"(?:wallet|pocket)|smell|money|through)|motor "
    r"burn\w*|element burn\w*|calories|hospital (?:for|because|when) (?:a|my|we|i))(?!\w)"
)
# What did not come to pass, and what is told to excuse a day that was missed.
NOT_DONE = re.compile(
    r"(?<!\w)(?:couldn't|could not|can't|unable to|not able to|wasn't able to) (?:\w+ )?(?:carry|"
    r"post|"
    r"send|return|ship|mail|drop|get to|go to|drive|walk to)(?!\w)|"
    r"(?<!\w)(?:(?:could|might|would|may|can|will|should|'d)(?: \w+)? (?:have|'ve|of|be|get|burn|"
    r"cut|"
    r"hurt|shock|fall|choke|swallow)|nearly|almost|close to|so close|(?:afraid|scared|worried|fear)"
    r"\w*|(?:nobody|no ?one)(?! (?:told|said|warned|helped|cares|answers))|nothing (?:happened|"
    r"serious|bad)|what if|"
    r"if (?:it|he|she|they|i|we|my|the|some\w+|a)|in case|luckily|so that|to (?:avoid|prevent)|"
    r"(?:did|do|does|has|have|had|was|were|is|are)(?: not|n't)(?: \w+)? (?:hurt|burn\w*|cut|"
    r"injur\w+|"
    r"harm\w*|shock\w*)|never (?:hurt|burned|cut))(?!\w)|"
    r"(?<!\w)(?:so|which is why|that's why|why)(?: \w+)?(?: (?:i|we|he|she))?(?: \w+)? "
    r"(?:couldn't|could "
    r"not|can't|cannot|missed|wasn't able|was unable|didn't|don't|did not|do not|never|forgot)"
    r"|(?<!\w)having (?:a|our|the|my|her) (?:baby|child|operation|surgery)|(?<!\w)(?:missed|past|"
    r"late|outside|beyond) (?:the|my|it|for|because)(?!\w)"
)
SOMEBODY = re.compile(
    rf"(?<!\w)(?:{_OWNER} (?:\w+ )?{_PART}|{_PERSON}|{_TREATED}|i|we|he|she|her)(?!\w)"
)
