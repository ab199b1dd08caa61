"""The thing that was bought, and what is wrong with it in the person's own words."""

import re

from agent.domain.case import Update
from agent.domain.figures import money
from agent.reading.rules import Rule, best, hits, rule
from agent.reading.text import Message

_STOP = frozenset(
    "i it is was were are has had have that which who from by on in at for with to of and or but because since so as "
    "the a an my your his her its their our this these those they them he she we you me us if when while after before "
    "not no never n't don't didn't doesn't won't isn't wasn't can't couldn't i'm i've i'd it's that's "
    "stopped stops stop quit broke breaks died dies arrived arrives came comes leaked leaks failed fails works worked "
    "started starts won't will would can could should does did do gets got went shows showed says said says "
    "return returned returning refund refunded refused denied bought ordered paid order sold shipped fulfilled "
    "delivered received sent back off out up amazon amazon's window today yesterday last over under past about "
    "around via through than then there here only just really still also too now never fell hurts hurt doesn't "
    "need want please sitting missing marked days day weeks week months month ago nothing keyboard's snapped wants "
    "into onto inside without because again already claims claiming saying stating though although closed being "
    "keeps looks looking is, price cost costs total worth wait sorry actually exploded caught broken-down und nach ist est ne se pas tombé tombée wurde funktioniert non geht war que qui il y de del della di pour por "
    "defekt llegó hace vor la le el lo meiner mein meine een made make burned burnt cracked smashed pending".split()
)
_LEADING = frozenset(
    "new brand brand-new used defective broken faulty damaged cracked dead returned expensive cheap nice unopened "
    "second counterfeit fake wrong pair few couple opened sealed".split()
)
_GENERIC = frozenset(
    "return returns refund refunds order orders item items money account package parcel parcels card product products "
    "purchase claim claim's case bank thing things stuff one problem issue window seller sellers email e-mail message "
    "chat agent supervisor rep representative credit debit visa gift giftcard label fee charge charges box delivery deliveries "
    "complaint dispute full partial replacement exception reason time times day days week weeks month months year years company "
    "house home home's address porch door work kid son daughter wife husband mother mom dad aunt uncle friend "
    "neighbour neighbours neighbor neighbors police report reports photo photos picture pictures video receipt letter "
    "call phone-call request requests question help lot bit statement mistake customer customers service history rate activity "
    "story long while carrier driver courier refund's login warranty third party marketplace gps policy subscription "
    "membership trial code balance payment price total tracking number warehouse hospital hand accident present "
    "recipient resident bill buyer purchaser store shop website site app page link name hands life rights right "
    "executive team manager email's way deal chance answer response reply date end middle mailbox lost hey hi hello hola bonjour hallo ciao sir madam visa mastercard amex discover paypal klarna prime noise sound smell text sms link meses mois wochen monate tagen semanas option trouble situation experience app login password code codes".split()
)
_WORD = r"[^\W\d_][\w'-]{0,24}|\d{1,4}(?:-?(?:inch|in|tb|gb|mm|cm|l|w|k|p))\b"
_PHRASE = rf"(?P<phrase>(?:{_WORD})(?: (?:{_WORD}|\d{{1,4}})){{0,4}})"
_DET = r"(?:a|an|my|the|this|these|those|some|two|three|our|his|her|one|new|brand)\s+"

CUES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(rf"(?<!\w){cue}{_PHRASE}"))
    for weight, cue in (
        (5.0, rf"(?:bought|ordered|purchased|order|buy) (?:me |myself |myself to )?(?:{_DET})+"),
        (5.0, rf"(?:treated myself to|it's|it is|it was|item is|item:|product:) (?:{_DET})*(?<!it's )(?<!it is )(?<!it was )"),
        (4.5, rf"(?:returned?|returning|return of|send back|sent back|give back|take back|refund (?:for|on|of)|took back (?:the )?(?:instant )?refund for) (?:{_DET})+"),
        (4.0, rf"(?:about|for|on|gave me|gifted|received|recieved|got|sent|kept|sealed) (?:{_DET})+"),
        (3.0, rf"(?<!in )(?<!at )(?<!off )(?<!on )(?<!over )(?<!by )(?:my|the|this|our) (?:{_DET})*"),
        (2.5, rf"(?<!\w)(?:a|an) (?:{_DET})*"),
        (2.6, r"(?<!\w)(?:bought|ordered|purchased|return the) "),
    )
)
_AFTER_MONEY = re.compile(rf"[ ,]{{1,2}}(?:for )?(?:{_DET})*{_PHRASE}")
_QUOTES = re.compile(r"(?<!\w)'|'(?!\w)|\"")
_PRICED = re.compile(rf"(?:^|[.,;!\n] )(?:{_DET})*{_PHRASE},? ?(?:for )?$")
_FOREIGN = re.compile(
    r"(?<!\w)(?:mein(?:e[rmns]?)?|eine?[rmn]?|mon|ma|mes|une|un|una|unos|unas|mi|mis|il mio|la mia) "
    r"(?P<phrase>[^\W\d_]{3,30}(?: [^\W\d_]{3,30})?)"
)
_OPENING = re.compile(rf"^\s*(?:{_DET})*{_PHRASE}")
_BROKEN_ONE = re.compile(rf"(?<!\w)(?<!with )(?<!with a )(?:{_DET})?(?:defective|faulty|broken|damaged|cracked|counterfeit|fake) {_PHRASE}")


def _cut(phrase: str) -> list[str]:
    """The words of the phrase up to the first that cannot belong to a thing's name."""
    words: list[str] = []
    for word in phrase.split(" "):
        if not words and (word in _LEADING or word.endswith("'s")):
            continue
        if word in _STOP or not word:
            break
        words.append(word)
    return words


def _thing(phrase: str) -> str | None:
    words = _cut(phrase)
    if not words or words[-1] in _GENERIC or words[0] in _GENERIC:
        return None
    if words[-1].endswith(("ed", "ing", "ly")) and len(words) > 1:
        words = words[:-1]
    if words[-1].isdigit() or words[-1] in _GENERIC | _LEADING or words[-1].endswith(("ly", "'t")):
        return None
    return " ".join(words)


def _before_money(text: str) -> list[tuple[float, int, str]]:
    """The few words that a price closes: "Mixer, $199", "robot vacuum 379 dollars"."""
    found = []
    for sum_ in money(text):
        begin = max(0, sum_.start - 60)
        part = _PRICED.search(text, begin, sum_.start)
        if part:
            found.append((4.3, part.start("phrase"), part["phrase"]))
    return found


def _candidates(message: Message) -> list[tuple[float, int, str]]:
    text, found = _QUOTES.sub(" ", message.facts), []
    for weight, pattern in CUES:
        found += [(weight, m.start("phrase"), m["phrase"]) for m in pattern.finditer(text)]
    for sum_ in money(text):
        match = _AFTER_MONEY.match(text, sum_.end)
        if match:
            found.append((4.6, match.start("phrase"), match["phrase"]))
    found += _before_money(text)
    found += [(4.2, m.start("phrase"), m["phrase"]) for m in _BROKEN_ONE.finditer(text)]
    found += [(3.2, m.start("phrase"), m["phrase"]) for m in _FOREIGN.finditer(text)]
    opening = _OPENING.match(text)
    if opening:
        found.append((2.4, opening.start("phrase"), opening["phrase"]))
    return found


def item(message: Message) -> list[Update]:
    """Reads the item as the person calls it ("robot vacuum"); None of it is made up."""
    chosen: tuple[float, int, str] | None = None
    for weight, start, phrase in _candidates(message):
        thing = _thing(phrase)
        if thing is None:
            continue
        place = start + phrase.find(thing)
        weight -= 2.5 if re.fullmatch(_PART, thing) else 0
        score = weight - (place / max(1, len(message.text))) * 0.3
        if chosen is None or score > chosen[0]:
            chosen = (score, place, thing)
    if chosen is None:
        return []
    sure = 0.9 if chosen[0] >= 4 else 0.7 if chosen[0] >= 2.7 else 0.5
    start, end = chosen[1], chosen[1] + len(chosen[2])
    return [message.update("item", message.words(start, end), start, end, sure)]


_PART = r"(?:pixels?|screen|display|battery|motor|engine|keyboard|button|speaker|leg|handle|zip|zipper|strap|seal|lid|door|wheel|pole|cable|charger|touchpad|camera|fan|pump|hinge|lens|case|frame|seam|sole|heel|port|plug|microphone|mic|left \w+|right \w+)"
_VERBS = (
    r"stopped (?:working|charging|responding|heating|cooling|turning|spinning|powering|holding|playing|connecting|printing|\w+ing)|"
    r"quit (?:working|\w+ing)|(?:just )?(?:gave up|gave out|packed up|conked out)|broke(?: down| apart| in half)?|"
    r"died|went (?:dead|black|blank|dark)|failed|snapped|leak(?:s|ed|ing)|burst|cracked|overheat(?:s|ed|ing)|shorted|"
    r"started (?:smoking|leaking|making|flickering|smelling|overheating|rattling|beeping|shutting)|keeps? (?:shutting|turning|crashing|rebooting|freezing|dying|disconnecting|overheating|beeping|losing)|"
    r"(?:won't|doesn't|don't|didn't|does not|do not|will not|can't|never|no longer)(?: even| really| ever)? (?:turn(?:s|ed)? on|switch(?:es|ed)? on|charges?|works?|worked|starts?|start up|power(?:s|ed)? (?:on|up)|boots?|heats?|hold|connects?|responds?|print|spin|fit together)(?: more| anymore| any more| at all)*|"
    r"not (?:working|charging|turning on|functioning|heating|cooling)|malfunction(?:s|ed|ing)?|quit|only (?:lasts?|holds?|works)|(?:makes|making|made) (?:a |an )?(?:\w+ )?(?:\w+ )?(?:noises?|sounds?|smell)|flickers?|rattles?|(?:is |are |'s )(?:wobbly|loose|stuck|jammed|blurry|peeling|frayed|useless|unusable|glitchy)|shuts? (?:off|down)|turns? (?:itself )?off|crashes|loses? (?:power|charge|connection|suction)|dej(?:ó|aron) de funcionar|no funciona\w*|(?:ne marche|ne fonctionne)\w* (?:plus|pas)|(?:est tombée? )?en panne|funktioniert nicht|geht nicht|ist kaputt gegangen|non funziona\w*|fell apart|falling apart|melted|"
    r"smells? of burning|caught fire|exploded|ripped|tore|came apart|sparked"
)
_STATES = r"(?:completely |totally |just |already |now |badly |clearly |obviously )?(?:broken|defective|faulty|dead|damaged|cracked|smashed|torn|ripped|bent|scratched|dented|spoil(?:ed|t)|mou?ldy|rotten|shattered|leaking|bricked|kaputt?|defekt|expired|dead on arrival|doa|in pieces|chipped|bricked|warped|stained|soaked|rot[oa]|cass[ée]e?|rott[oa]|danneggiat[oa]|dañad[oa]|abîmée?|endommagée?|beschädigt)"
_TAIL = r"[^.;!?\n,]{0,80}"
_ENDS = re.compile(r"(?:,? (?:but|and|so) (?:amazon|they|the (?:seller|agent|rep|chat|supervisor)|i|now|seller|he|she|return|my)\b|,? (?:amazon|return|refused|denied|they|sold by|seller|fulfilled)\b|\s-\s| (?:and|but|so)$)")

FAULTS: tuple[Rule[str], ...] = (
    rule(rf"(?:arrived|came|was delivered|turned up|showed up) (?:completely |totally |already |all |here )*(?:{_STATES}|with (?:a |the |an |its |no )?\w+|d\.?o\.?a|dead|warm|not working|bent|wet|open){_TAIL}", "verb"),
    rule(rf"(?:{_VERBS})(?!\w){_TAIL}", "verb", deniable=False),
    rule(rf"(?:is|was|are|were|has been|'s|got) {_STATES}{_TAIL}", "verb"),
    rule(rf"has (?:a |an |some )?(?:\w+ )?(?:bent|cracked|broken|dead|crack|cracks|scratch|scratches|hole|holes|dent|dents|leak|defect|fault|faulty|loose|missing pixels)(?: \w+)?{_TAIL}", "verb"),
    rule(rf"(?:dead|stuck) pixels?{_TAIL}|(?:a |an )(?:\w+ )?(?:grinding|rattling|burning|buzzing|weird|strange|loud|clicking) (?:noise|sound|smell){_TAIL}", "noun"),
    rule(_STATES, "state"),
)  # fmt: skip
_VERB_FOR = {"state": "is", "noun": "has"}
_SUBJECT = re.compile(rf"(?P<subject>(?:the |its |one |my )?{_PART})(?: has| just| then| also| suddenly| have)*\s$")
NOT_THE_ITEM = re.compile(r"(?:account|refund|website|app|link|chat|page|code|window|return|label|system|payment|transaction|login|delivery|claim|they|promise)(?: just| has| is| was)?\s$")


def _span(message: Message, start: int, end: int) -> tuple[int, int]:
    tail = _ENDS.search(message.text, start, end)
    stop = tail.start() if tail else end
    while stop > start and message.text[stop - 1] in " ,:\"')":
        stop -= 1
    return start, stop


def fault(message: Message) -> list[Update]:
    """Reads what is wrong as a clause that can follow "The item": "stopped working on day 45"."""
    found = [
        hit
        for hit in hits(FAULTS, message)
        if not NOT_THE_ITEM.search(message.facts[max(0, hit.start - 20) : hit.start])
    ]
    hit = best(message, found)
    if hit is None:
        return []
    start, end = _span(message, hit.start, hit.end)
    words = message.words(start, end)
    part = _SUBJECT.search(message.facts, max(0, start - 40), start)
    if part:
        words = f"has this fault: {message.words(part.start('subject'), start).rstrip()} {words}"
    elif hit.value in _VERB_FOR:
        words = f"{_VERB_FOR[hit.value]} {words}"
    elif message.text.startswith("'s ", start):
        words = f"is {message.words(start + 3, end)}"
    return [message.update("fault", words, start, end)]
