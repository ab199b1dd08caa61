"""Words that tell what is wrong with a thing."""

from agent.reading.goods.fault_subjects import PARTS
from agent.reading.message.rules import Rule, rule

# Parts of a thing: "the screen went black" is a fault of the item, and no item itself.
PART = (
    r"(?:pixels?|screen|display|battery|motor|engine|keyboard|button|speaker|leg|handle|"
    r"zip|zipper|strap|seal|lid|door|wheel|pole|cable|charger|touchpad|camera|fan|pump|"
    r"side|half|corner|edge|arm|blade|cord|hinge|lens|case|frame|seam|sole|heel|port|plug|"
    r"microphone|mic|left \w+|right \w+)"
)
# What a device or a piece of furniture is there to do; a desk may not read or find things, too.
_DOES = (
    r"(?:find|recogni[sz]e|detect|read|register|reach|unlock|lift|fold|unfold|stand|fill|record|"
    r"display|dock|clean|vacuum|mop|wash|dry|iron|steam|froth|brew|toast|bake|chop|slice|cut|"
    r"dispense|ring|vibrate|stick|measure|snap|click|focus|zoom|fly|drive|steer|brake|track|whisk|"
    r"boil|iron|weigh|shred|laminate|stream|project|refrigerate|defrost|absorb)"
    r"(?:s|es)?(?!\w)(?! (?:me|us|out|back|down|off)(?!\w))(?! (?:it|that|them|this)$)"
    r"(?! (?:[\w']+ ){0,3}(?:e-?mails?|messages?|mails?|chats?|letters?|answers?|orders?|parcels?|"
    r"packages?|accounts?|cases?|claims?|payments?|refunds?|returns?|invoices?|receipts?|photos?|"
    r"details|tickets?|numbers?|address|name|deliver\w+|solutions?|reasons?|records?|proof|help))"
)
_VERBS = (
    rf"(?:won't|doesn't|don't|didn't|does not|do not|will not|can't|cannot|wouldn't|never|no "
    rf"longer)"
    rf"(?: even| really| ever| properly)? {_DOES}|"
    r"stops? (?:working|charging|pairing|connecting|heating|cooling|spinning|responding)|"
    r"stopped (?:working|charging|responding|heating|cooling|turning|spinning|powering|holding|"
    r"playing|connecting|printing|(?!answer|repl|respond|writ|talk|communicat)\w+ing)|"
    r"quit (?:working|\w+ing)|(?:just )?(?:gave up|gave out|seized(?: up)?|locked up|burned out|"
    r"burnt out|blew up|short-?circuit(?:s|ed)|packed up|conked out)|"
    r"broke(?: down| apart| in half)?|(?:is|goes|turned|turns|stays) (?:black|blank|dark)|died|"
    r"froze|freezes|went (?:(?:all|completely|totally|a bit|stone) )?"
    r"(?:dead|black|blank|dark|cold|warm|soft|flat|limp|cloudy|rusty|yellow|mou?ldy|stale|stiff|"
    r"loose|wonky|haywire|silent|quiet|fuzzy|bang|funny|weird|slack|lumpy|sticky)|"
    r"failed|snapped|leak(?:s|ed|ing)|(?<=they )leak|burst|cracked|"
    r"overheat(?:s|ed|ing)|shorted|started (?:smoking|leaking|making|flickering|smelling|"
    r"overheating|rattling|beeping|shutting)|"
    r"keeps? (?:shutting|turning|crashing|rebooting|freezing|dying|disconnecting|overheating|"
    r"beeping|losing)|(?:won't|doesn't|don't|didn't|does not|do not|will not|can't|wouldn't|never|"
    r"no longer)(?: even| really| ever)? (?:turn(?:s|ed)? on|switch(?:es|ed)? on|charges?|works?|"
    r"worked|starts?|start up|power(?:s|ed)? (?:on|up)|boots?|heats?|hold|connects?|responds?|"
    r"print|spin|fit together|seals?|locks?|latch|close|pumps?|sprays?|scan|rotate|inflate|sync|"
    r"pair|load|ignite|light up|drain|rinse|freeze|cool|grind|blend|suck|recline|tilt|stay (?:on|"
    r"closed|shut|up)|idle)(?: more| anymore| any more| at all){0,4}|"
    r"not (?:working|charging|turning on|functioning|heating|cooling|switching on|starting|"
    r"powering on|spinning|rotating|moving|mixing|grinding|cutting|playing|responding|draining|"
    r"filling|pumping|cooking|blowing|closing|opening|printing|connecting|pairing|inflating|"
    r"holding)|"
    r"malfunction(?:s|ed|ing)?|"
    r"quit(?= on (?:me|us|her|him)| after| last| in | within| completely| again| yesterday| the "
    r"(?:first|second|next)| by itself| just|\s*(?:[.,;!?)\n]|$))|"
    r"only (?:lasts?|holds?|works)|lasts? (?:only |just |about |barely |maybe |"
    r"like |less than |under )*(?:\d+|an?|one|two|half an?|a few|ten|twenty)[ -](?:min\w*|hours?|"
    r"hrs?|seconds?)|(?:makes|making|made) "
    r"(?:a |an )?(?:\w+ )?(?:\w+ )?(?:noises?|sounds?|smell)|flickers?|rattles?|"
    r"(?:is |are |'s )(?:wobbly|loose|stuck|jammed|blurry|peeling|frayed|useless|unusable|"
    r"glitchy)|shuts? (?:off|down)|turns? (?:itself )?off|crashes|"
    r"loses? (?:power|charge|connection|suction)|dej(?:ó|aron) de funcionar|no funciona\w*|"
    r"(?:ne marche|ne fonctionne)\w* (?:plus|pas)|(?:est tombée? )?en panne|funktioniert nicht|"
    r"geht nicht|ist kaputt gegangen|non funziona\w*|fell apart|falling apart|melted|"
    r"stopped (?:dead|completely|altogether|on me|by itself|after|within)|deflates|deflated|"
    r"(?:just|only) (?:spins|sits|blinks|clicks|goes)|sags|sagged|hums|buzzes|squeaks|creaks|"
    r"shakes|vibrates|wobbles|beeps|whines|drips|jams|"
    r"never (?:got|had|found|picked up|received) (?:an? |any )?(?:signal|connection|wi-?fi|network|"
    r"picture|sound|power|charge|reception|gps)|never (?:started|worked|turned on|powered (?:on|"
    r"up)|switched on|booted|charged(?! me| us)|"
    r"ran|"
    r"spun|heated|cooled|connected|functioned|inflated|opened properly|fit together|closed)|"
    r"(?:gave|given|giving) (?:me|us|him|her|my \w+) (?:an? )?(?:\w+ )?(?:rash|hives|blisters?|"
    r"(?:allergic )?reaction|splinters?|burns?|(?:electric(?:al)? )?shocks?)|"
    r"locks up|locked up|seizes(?: up)?|cuts out|comes? (?:loose|off|undone|unglued)|falls? off|"
    r"(?:smell|stink|reek)(?:s|ed) (?:strongly |so |really |very |awfully |badly )?(?:of|like)|"
    r"crackles|hisses|glitches|frays|warps|rusts|unravels|disconnects|reboots|restarts|lags|stinks|"
    r"swells|bulges|howls|shrinks|dims|itches|pinches|grinds|"
    r"stutters|judders|stalls|misfeeds|skips|leans|chews (?:it |paper|everything|the )|"
    r"went up in (?:smoke|flames)|(?:has|have|came|come|is|are) (?:come )?(?:unstitched|unglued|"
    r"undone|apart at \w+)|"
    r"(?:has|have) (?:gone|had it)(?! (?:back|missing|out|to|up|down|through|quiet|well|over|by|"
    r"past|on (?:for|to|with)))|"
    r"(?:mist|sound|picture|display|power|water|air|steam|heat|charging|current|voice|signal|"
    r"cooling|flame|spray|suction) (?:is |are )?not (?:coming|working)|"
    r"trips the \w+|hanging off|giving (?:a |an )?(?:\w+ )?(?:smell|noise|sound|sparks?|shocks?)|"
    r"smells? of burning|caught fire|exploded|ripped|tore|came apart|sparked"
)
_STATES = (
    r"(?:completely |totally |just |already |now |badly |clearly |obviously )?(?:broken|"
    r"defective|faulty|dead(?! (?:father|mother|dad|mum|mom|husband|wife|son|brother|sister|uncle|"
    r"aunt|grand\w+|end|line|letter|simple|easy|serious|right|wrong|cheap|slow|nice))|damaged|"
    r"cracked|smashed|torn|ripped|bent|scratched|dented|"
    r"spoil(?:ed|t)|ruined|wrecked|destroyed|drenched|soggy|crumpled|shredded|"
    r"mou?ldy|rotten|shattered|leaking|bricked|kaputt?|defekt|expired|"
    r"dead on arrival|doa|in pieces|chipped|bricked|warped|stained|soaked|rot[oa]|"
    r"cass[ée]e?|rott[oa]|danneggiat[oa]|dañad[oa]|abîmée?|endommagée?|beschädigt)"
)
# What only "is" makes a state of the thing: "the left side is mute".
_SO = (
    r"(?:mute|silent|bust(?:ed)?|knackered|lifeless|unresponsive|wonky|lopsided|"
    r"punctured|crushed|squashed|mangled|corroded|unstitched|burst|seized)"
)
TAIL = r"[^.;!?\n,]{0,80}(?!\w)"
_WHOSE_MANY = r"(?:the|a|an|its|one|two|three|four|five|six|some|several|\d+)"
_FITTED = (
    "wheels wheel legs leg poles pole screws screw bolts bolt holes panels panel drawers drawer "
    "brackets bracket shelves shelf lid lids doors door cables cable charger plug battery "
    "batteries pieces parts blades blade filters filter hose handles handle trays tray rails hinges"
)
BEHIND_A_PART = "|".join(rf"(?<={part} )" for part in _FITTED.split())
FAULTS: tuple[Rule[str], ...] = (
    rule(  # a part that does not fit; a shoe that does not is no fault
        rf"(?:{BEHIND_A_PART})(?:(?:just|simply|really|even) )?(?:won't|doesn't|don't|didn't|"
        rf"do not|does not) (?:even )?(?:fit|line up|align|match up|go (?:in|on|together)){TAIL}",
        "verb",
        deniable=False,
    ),
    rule(
        rf"with (?:{_WHOSE_MANY} |hairline |small |big |huge |long |visible )*"
        rf"(?:cracks?|dents?|holes?|tears?|scratch(?:es)?|chips?|stains?|leaks?|damage|"
        rf"(?:dead|broken|cracked|bent|torn|damaged|snapped|loose) (?!one|ones|item|product)\w+|"
        rf"{PARTS} (?:broken|cracked|bent|missing|torn|snapped|smashed|chipped|dented|loose|"
        rf"hanging|off)){TAIL}",
        "with",
    ),
    rule(
        rf"(?:arrived|came|was delivered|turned up|showed up) (?:completely |totally |"
        rf"already |all |here ){{0,4}}(?:{_STATES}|with (?:a |the |an |its |no )?\w+|empty|"
        rf"incomplete|without \w+|missing \w+|d\.?o\.?a|"
        rf"dead|warm|not working|bent|wet|open){TAIL}",
        "verb",
    ),
    rule(
        rf"(?:came|arrived|was sent|were sent) in (?:the |a )?wrong (?:\w+ )?(?:size|length|width|"
        rf"colou?r|shade|style|version|voltage|language|shape|finish|pattern|quantity){TAIL}|"
        rf"(?:was|were|got|is|are|came|arrived) (?:cut|slashed|sliced|gnawed|chewed|bitten|creased|"
        rf"folded|burn(?:ed|t)|crushed|squashed|bent|melted|frozen|thawed) (?:by|with|in|open|"
        rf"through|"
        rf"at|along|on|into){TAIL}",
        "verb",
    ),
    rule(rf"(?:{_VERBS})(?!\w){TAIL}", "verb", deniable=False),
    rule(rf"(?:is|was|are|were|has been|'s|got) {_STATES}{TAIL}", "verb"),
    rule(
        rf"(?:has|had|have) (?:a |an |some )?(?:\w+ )?(?:lines?|stripes?|stains?|tears?|rips?|"
        rf"chips?|rust|"
        rf"bent|cracked|broken|dead|crack|cracks|scratch|"
        rf"scratches|hole|holes|dent|dents|leak|defect|fault|faulty|loose|"
        rf"missing pixels)(?: \w+)?{TAIL}",
        "verb",
    ),
    rule(
        rf"(?:dead|stuck) pixels?{TAIL}|(?:(?:a|an|very|really|some) ){{0,2}}(?:grinding|rattling|"
        rf"burning|burnt|buzzing|weird|strange|loud|clicking|chemical|awful|horrible|squeaking|"
        rf"humming) (?:noise|sound|smell)s?{TAIL}",
        "noun",
    ),
    rule(
        r"(?:is|was|are|were) (?:clearly |obviously |a |an )*(?:fakes?|counterfeit|replica|"
        r"knock-?off|not (?:genuine|authentic|original|as described)|nothing like [^.,;\n]{0,40}|"
        r"different (?:from|than|to) [^.,;\n]{0,50})",
        "verb",
        deniable=False,
    ),
    rule(rf"(?:is|was|are|were|has been|'s|goes|went) {_SO}{TAIL}", "verb"),
    rule(
        r"missing (?!refund|money|package|parcel|from|return|delivery)(?:the |a |its |some )?\w+"
        r"(?: of (?!the (?:order|parcel))[\w-]+)?",
        "state",
    ),
    rule(
        r"never (?:once |even |really |properly )?(?!arriv|deliver|refund|receiv|return|respond|"
        r"answer|repl|order|open|us|wear|contact|ship|show|ask|agree|tri|turn|happen|want|need|"
        rf"stopp|touch|recei|mention|offer|send|charg(?=ed (?:me|us))|cancel)\w+ed(?!\w){TAIL}",
        "of a part",
        deniable=False,
    ),
    rule(_STATES, "state"),
)
