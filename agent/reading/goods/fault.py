"""What is wrong with the item, in the person's own words."""

import re

from agent.domain.case import Update
from agent.domain.present import OWN_SUBJECT
from agent.reading.goods.fault_subjects import PARTS, of_another, part_before
from agent.reading.goods.faults_abroad import fault_abroad
from agent.reading.goods.goods import NOUNS
from agent.reading.goods.since import since
from agent.reading.goods.subjects import no_verb, part_that_does, subject_before
from agent.reading.grounds.quoted_reasons import in_a_quoted
from agent.reading.grounds.reason_words import claimed_by_them
from agent.reading.message.abroad import is_foreign
from agent.reading.message.rules import Hit, Rule, best, hits, rule
from agent.reading.message.text import Message

# Parts of a thing: "the screen went black" is a fault of the item, and no item itself.
PART = (
    r"(?:pixels?|screen|display|battery|motor|engine|keyboard|button|speaker|leg|handle|"
    r"zip|zipper|strap|seal|lid|door|wheel|pole|cable|charger|touchpad|camera|fan|pump|"
    r"side|half|corner|edge|arm|blade|cord|hinge|lens|case|frame|seam|sole|heel|port|plug|"
    r"microphone|mic|left \w+|right \w+)"
)
_VERBS = (
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
    r"filling|pumping|cooking|blowing|closing|opening|printing|connecting|pairing|inflating|holding)|"
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
    r"defective|faulty|dead|damaged|cracked|smashed|torn|ripped|bent|scratched|dented|"
    r"spoil(?:ed|t)|mou?ldy|rotten|shattered|leaking|bricked|kaputt?|defekt|expired|"
    r"dead on arrival|doa|in pieces|chipped|bricked|warped|stained|soaked|rot[oa]|"
    r"cass[ée]e?|rott[oa]|danneggiat[oa]|dañad[oa]|abîmée?|endommagée?|beschädigt)"
)
# What only "is" makes a state of the thing: "the left side is mute".
_SO = (
    r"(?:mute|silent|bust(?:ed)?|knackered|lifeless|unresponsive|wonky|lopsided|"
    r"punctured|crushed|squashed|mangled|corroded|unstitched|burst|seized)"
)
_TAIL = r"[^.;!?\n,]{0,80}(?!\w)"
_REST = re.compile(_TAIL)
_SHOUTED = 4  # letters; "USB" is no shout
_ENDS = re.compile(
    r"(?:,? (?:but|and|so) (?:amazon|they|their|the (?:seller|agent|rep|chat|"
    r"supervisor|support|shop|store|company|bot)|i|now|seller|support|customer service|he|she|"
    r"return|my)\b|,? (?:amazon|return|refused|denied|they|sold by|"
    r"seller|fulfilled)\b|\s-\s| (?:and|but|so)$| \(?(?:for )?[$£€₹] ?\d)"
)

_WHOSE_MANY = r"(?:the|a|an|its|one|two|three|four|five|six|some|several|\d+)"
_BOX = r"(?:box|package|parcel|carton|packet|envelope|jiffy bag|mailer|case)"
_EMPTY = re.compile(
    rf"(?<!\w)(?P<box>{_BOX})(?: [^\s;!?]+){{0,6}}? (?:was|is|came|arrived|turned up|showed up) "
    r"(?:completely |totally |just |all |to me )?empty(?!\w)|"
    rf"(?<!\w)(?:an |the |only an? |just an? )?empty (?P<sent>{_BOX})(?!\w| with (?!no))"
)
FAULTS: tuple[Rule[str], ...] = (
    rule(
        rf"with (?:{_WHOSE_MANY} |hairline |small |big |huge |long |visible )*"
        rf"(?:cracks?|dents?|holes?|tears?|scratch(?:es)?|chips?|stains?|leaks?|damage|"
        rf"(?:dead|broken|cracked|bent|torn|damaged|snapped|loose) (?!one|ones|item|product)\w+|"
        rf"{PARTS} (?:broken|cracked|bent|missing|torn|snapped|smashed|chipped|dented|loose|"
        rf"hanging|off)){_TAIL}",
        "with",
    ),
    rule(
        rf"(?:arrived|came|was delivered|turned up|showed up) (?:completely |totally |"
        rf"already |all |here ){{0,4}}(?:{_STATES}|with (?:a |the |an |its |no )?\w+|empty|"
        rf"incomplete|without \w+|missing \w+|d\.?o\.?a|"
        rf"dead|warm|not working|bent|wet|open){_TAIL}",
        "verb",
    ),
    rule(rf"(?:{_VERBS})(?!\w){_TAIL}", "verb", deniable=False),
    rule(rf"(?:is|was|are|were|has been|'s|got) {_STATES}{_TAIL}", "verb"),
    rule(
        rf"has (?:a |an |some )?(?:\w+ )?(?:lines?|stripes?|stains?|tears?|rips?|chips?|rust|"
        rf"bent|cracked|broken|dead|crack|cracks|scratch|"
        rf"scratches|hole|holes|dent|dents|leak|defect|fault|faulty|loose|"
        rf"missing pixels)(?: \w+)?{_TAIL}",
        "verb",
    ),
    rule(
        rf"(?:dead|stuck) pixels?{_TAIL}|(?:a |an )(?:\w+ )?(?:grinding|rattling|burning|"
        rf"buzzing|weird|strange|loud|clicking) (?:noise|sound|smell){_TAIL}",
        "noun",
    ),
    rule(
        r"(?:is|was|are|were) (?:clearly |obviously |a |an )*(?:fakes?|counterfeit|replica|"
        r"knock-?off|not (?:genuine|authentic|original|as described)|nothing like [^.,;\n]{0,40}|"
        r"different (?:from|than|to) [^.,;\n]{0,50})",
        "verb",
        deniable=False,
    ),
    rule(rf"(?:is|was|are|were|has been|'s|goes|went) {_SO}{_TAIL}", "verb"),
    rule(
        r"missing (?!refund|money|package|parcel|from|return|delivery)(?:the |a |its |some )?\w+",
        "state",
    ),
    rule(
        r"never (?:once |even |really |properly )?(?!arriv|deliver|refund|receiv|return|respond|"
        r"answer|repl|order|open|us|wear|contact|ship|show|ask|agree|tri|turn|happen|want|need|"
        rf"stopp|touch|recei|mention|offer|send|charg(?=ed (?:me|us))|cancel)\w+ed(?!\w){_TAIL}",
        "of a part",
        deniable=False,
    ),
    rule(_STATES, "state"),
)
# "died after the | return window": what leads to the words that were left out says nothing alone.
_LEADS = (
    r"(?:after|before|within|during|since|until|past|beyond|with|without|for|of|to|from|at|by|"
    r"because|when|whenever|while|although|though|as|if|and|but|or|so|than|that|which|who|where)"
)
_HOW_LONG = (
    r"(?: (?:just|right|only|shortly|soon|long|even|exactly|barely|all|also|(?:a|an|one|two|three|"
    r"four|five|six|\d+|a few|several) (?:day|week|month|year)s?(?: or (?:so|two))?))*"
)
_WHOSE = r"(?:the|a|an|my|our|your|his|her|its|their|this|these|any|some|every|(?:the|my) \w+'s)"
_DANGLES = re.compile(
    rf"(?:{_HOW_LONG} (?:{_LEADS}|till|outside|inside|on|in|over)(?: of)?)? {_WHOSE}$|"
    rf" (?:just |right |only |shortly |soon )*{_LEADS}$"
)
_VERB_FOR = {"state": "is", "noun": "has", "with": "arrived"}
_ARRIVED = re.compile(
    r"(?<!\w)(?:arrived?|came|come|received|delivered|reached|turned up|showed up|got (?:it|them))"
    r"(?!\w)[^;!?\n]{0,40}$"
)
_HAS_A_VERB = re.compile(r" (?:is|are|was|were|has|have)$")
_GONE = re.compile(r"(?:has|have) (?:gone|had it)(?!\w)")  # money and parcels have gone as well
_SUBJECT = re.compile(
    rf"(?P<subject>(?:the |its |one |my )?{PART})(?: has| just| then| also| suddenly|"
    rf" have){{0,4}}\s$"
)
# What things do and people do not: "they broke", but not "they broke their word".
_THINGS_DO = re.compile(
    r"(?:broke(?: down| apart| in half)?(?! (?:the|their|my|our|every|a|all)\b)|died|cracked|"
    r"snapped|"
    r"leak\w*|melted|ripped|tore|burst|fell apart|came apart|overheat\w*|flicker\w*|"
    r"stopped (?:working|charging|connecting)|(?:won't|don't|didn't|can't|"
    r"no longer) (?:even )?(?:turn|"
    r"switch|charge|connect|hold|heat|work(?! with)|power|pair)|(?:are|were|is|"
    r"was) (?:\w+ )?(?:broken|faulty|"
    r"defective|dead|cracked|torn|damaged|bent|fakes?|counterfeit))(?!\w)"
)
_THEY_SAY = re.compile(
    r"[^.;!?\n]{0,40}?,? (?:they|amazon|the seller|seller|he|she) (?:says?|said|claims?|claimed)\s*"
    r"(?:[.,;!?\n]|$)"
)
_WORD_BEFORE = re.compile(r"(?<![\w-])([\w-]+) $")
_WHOSE_PART = re.compile(
    r"(?:the|its|\d+|one|two|three|four|five|six|some|most|both|all|several|my|our|a|an|left|right|half|side|corner|edge)(?!\w)"
)
NOT_THE_ITEM = re.compile(
    r"(?<!\w)(?:account|refund|website|app|link|chat|page|code|window|return|label|"
    r"system|payment|transaction|login|delivery|claim|they|promise|seller|agent|rep|"
    r"chat|support|amazon|he|she|driver|vendor|merchant|nobody|(?<!power )bank|something|anything|"
    r"everything|items|products|ground|roads?|lake|money|amount|technician|pickup|boy|courier|diary|"
    r"internet|wi-?fi|connection|"
    r"(?:one|ones|two|three|four|others?|rest) (?:that|which))(?: just| has| is| was| are| got)?\s$"
)


def _span(message: Message, start: int, end: int) -> tuple[int, int]:
    tail = _ENDS.search(message.text, start, end)
    stop = _led_to(message.text, start, tail.start() if tail else end)
    while stop > start and message.text[stop - 1] in " ,:\"')":
        stop -= 1
    return start, stop


def end_of(message: Message, start: int, end: int) -> int:
    """Where the clause ends that goes on behind `end`, as a fault is told: "split | last week"."""
    tail = _REST.match(message.text, end)
    return _span(message, start, tail.end() if tail else end)[1]


def spoken(words: str) -> str:
    """`words` as they go on in a sentence: no capital in front, no shouting."""
    first = words.split(" ", 1)[0]
    if words.isupper() and len(words) > _SHOUTED:
        return words.lower()
    return words if first.isupper() and len(first) > 1 else f"{words[:1].lower()}{words[1:]}"


def _empty(message: Message) -> Update | None:
    """The box was empty: that is said of the box, and nothing else came instead."""
    match = _EMPTY.search(message.facts)
    if match is None or message.negated(match.start()) or message.negated(match.end() - 1):
        return None
    if _claimed(message, match.start()):
        return None
    box = match["box"] or match["sent"]
    return message.update("fault", f"{OWN_SUBJECT}the {box} was empty", *match.span())


def _another(message: Message, place: int) -> bool:
    """Whether it is the account, the seller or "they" that broke; "they broke" may be shoes."""
    other = NOT_THE_ITEM.search(message.facts[max(0, place - 20) : place])
    things = (
        other is not None and other[0].startswith("they") and _THINGS_DO.match(message.facts, place)
    )
    return other is not None and not things


def _part(message: Message, begin: int, end: int) -> str:
    """The part that does it, with the thing it is of: "the tent pole", "its motor"."""
    named = spoken(message.words(begin, end).rstrip())
    before = _WORD_BEFORE.search(message.facts, 0, begin)
    if before and before[1] in NOUNS:
        named = f"{message.words(*before.span(1))} {named}"
    return named if _WHOSE_PART.match(named.lower()) else f"the {named}"


def _claimed(message: Message, place: int) -> bool:
    """Whether it is the other side that says so of the thing."""
    begin, _ = message.sentence(place)
    return (
        claimed_by_them(message.facts[begin:place])
        or in_a_quoted(message, place)
        or _THEY_SAY.match(message.facts, place) is not None
    )


def _led_to(text: str, start: int, stop: int) -> int:
    """Where the clause ends without the words that only lead to what follows it."""
    while match := _DANGLES.search(text, start, stop):
        stop = match.start()
    return stop


def _of_the_thing(message: Message, hit: Hit[str]) -> bool:
    """Whether a sign speaks of the thing: no person, no earlier order, nothing that is away."""
    if hit.value == "with":
        begin, _ = message.sentence(hit.start)
        return _ARRIVED.search(message.facts, max(begin, hit.start - 60), hit.start) is not None
    of_a_part = hit.value == "of a part" or _GONE.match(message.facts, hit.start)
    if of_a_part and _part_begins(message, hit.start) is None:
        return False
    return not of_another(message, hit.start)


def _since_a_day(message: Message) -> list[Update]:
    """What it does since a day, where no known word for a fault stands."""
    found = since(message)
    if found is None or _claimed(message, found[1]):
        return []
    part, start, end = found
    words = spoken(message.words(start, end))
    begin = None if part else subject_before(message, start)
    named = part if begin is None else _part(message, begin, start)
    if named is not None:
        bare = no_verb(words) and _HAS_A_VERB.search(named) is None
        words = f"{OWN_SUBJECT}{named} {_is(named) if bare else ''}{words}"
    return [message.update("fault", words, start, end)]


def fault(message: Message) -> list[Update]:
    """Reads what is wrong as a clause that can follow "The item": "stopped working on day 45"."""
    if nothing := _empty(message):
        return [nothing]
    if is_foreign(message.facts):
        return fault_abroad(message)
    found = [
        hit
        for hit in hits(FAULTS, message)
        if not (_another(message, hit.start) or _claimed(message, hit.start))
        and _of_the_thing(message, hit)
    ]
    hit = best(message, found)
    if hit is None:
        return _since_a_day(message)
    start, end = _span(message, hit.start, hit.end)
    return [message.update("fault", _told(message, hit, start, end), start, end)]


def _told(message: Message, hit: Hit[str], start: int, end: int) -> str:
    """The words of a fault as they can follow "The item", or with the part that it is of."""
    words = spoken(message.words(start, end))
    does = part_that_does(message, start) if hit.value == "state" else None
    if does is not None:
        return f"{OWN_SUBJECT}{_part(message, does, start)} {words}"
    begin = _part_begins(message, start)
    if begin is not None:
        named = _part(message, begin, start)
        bare = (hit.value == "state" or no_verb(words)) and _HAS_A_VERB.search(named) is None
        return f"{OWN_SUBJECT}{named} {_is(named) if bare else ''}{words}"
    if hit.value in _VERB_FOR:
        return f"{_VERB_FOR[hit.value]} {words}"
    return f"is {message.words(start + 3, end)}" if message.text.startswith("'s ", start) else words


def _part_begins(message: Message, start: int) -> int | None:
    begin = part_before(message, start)
    part = _SUBJECT.search(message.facts, max(0, start - 40), start)
    begin = part.start("subject") if begin is None and part else begin
    named = subject_before(message, start)
    return begin if named is None else min(named, named if begin is None else begin)


def _is(named: str) -> str:
    return "are " if named.endswith("s") and not named.endswith("ss") else "is "
