"""Short questions about one's own plan: "and now?", "why a supervisor", "is it worth it?".

They have no subject of their own, so a search of the guidance finds something near and beside the
point. They are told apart here by their whole shape: what else stands in the message makes it
another one. Whether there is a case, and whether the message tells anything, is asked elsewhere.
"""

import re

from agent.domain.case import Case
from agent.domain.reading import WITHOUT_PLAN, Alarm, Own, Reading
from agent.domain.vocabulary import Channel, Problem, Route
from agent.reading.message.rules import Rule, rule
from agent.reading.message.text import Message, understand
from agent.reading.questions.own_more import ASK_FOR, MORE, ON_THE_ACCOUNT
from agent.reading.questions.own_shapes import (
    ALSO,
    ASKS,
    BOTH,
    DEBIT,
    EMPTY,
    IN_USE,
    LEAD,
    MAY_SAY,
    MEANT,
    NEVER_USED,
    NO_THING,
    PAID_LATER,
    PAYING,
    TAIL,
    WHY,
    WHY_NOT,
    WITHDRAW,
)
from agent.reading.questions.own_words import KINDS
from agent.reading.questions.requests import DOCUMENTS
from agent.reading.questions.scope import FAR

MOST_WORDS = 24
LONGEST = 240  # characters
_TOLD_BESIDE = ("wanted", "item")
FEW_WORDS = 9
UNPLACED = (Route.GUIDANCE, Route.OUT_OF_SCOPE)
# A desk may ask "why?" or "would you take it?", but none of these.
NO_DESK_ASKS = (
    Own.NEXT,
    Own.THEN,
    Own.DEADLINE,
    Own.WORTH,
    Own.RIGHT,
    Own.ORDER,
    Own.BOTH,
    Own.PAYING,
    Own.DEBIT,
    Own.WITHDRAW,
    Own.SEND_BACK,
    Own.ALSO,
    Own.KEEP,
    Own.REST,
    Own.BANNED,
)

_OF_CARDS: tuple[Rule[Channel], ...] = (
    rule(
        r"(?:discover|visa|master ?card|amex|card|bank|paypal|chargeback) "
        r"(?:thing|stuff|bit|route|way|one|step|dispute|claim)",
        Channel.CARD_DISPUTE,
    ),
)
# What a question can do without: "how long should I actually wait?"
_BETWEEN = re.compile(
    r"(?<!\w)(?:actually|really|honestly|exactly|truly|seriously|realistically|normally|usually|"
    r"roughly|typically|simply|legally|probably) (?=\w)"
)
OF_A_ROUTE = re.compile(r" (?:claims?|e-?mails?|letters?|disputes?|guarantee|thing|case|step)$")
_LITTLE_WORDS = """
a an the my your their his her our this that it its one ones me us i we you they he she them him to
for of in on with by at up out as from about and or so then now next also too instead again first
just please really even still do does did is are was be been am can could would will should shall
must may have has had need want get got go going take make put use try ask say tell call write send
wait stop keep give know think mean happens happen work works help thing things stuff step way what
when where why how which who whom if not no yes any some all more less much many long ok okay good
bad right wrong better best sure fine later today tomorrow here there step only same another other
out over back anything something nothing everything anyone someone times
often decide decides enough lose win angry help helps needs start end explain understand whole
part else already ever never
don't doesn't won't isn't can't it's that's what's i'm i'll
"""
LITTLE = frozenset(_LITTLE_WORDS.split())


def own_question(message: Message) -> tuple[Own | None, tuple[Channel, ...]]:
    """What a short question asks about the person's own plan, and the routes that it names."""
    text = message.text.strip()
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS or message.pasted:
        return None, ()
    named = routes_named(text)
    for part in _parts(message):
        if (asked := _kind(part, named)) is not None:
            return asked, named
    return None, named


def routes_named(text: str) -> tuple[Channel, ...]:
    """The routes that `text` names, in the order in which they stand."""
    spots = [
        (match.start(), one.value)
        for one in (*_OF_CARDS, *DOCUMENTS)
        if (match := one.pattern.search(text))
    ]
    return tuple(dict.fromkeys(value for _, value in sorted(spots, key=lambda spot: spot[0])))


def _parts(message: Message) -> list[str]:
    """The whole message; its first sentence where that asks, and the last one, of several."""
    text = message.text.strip()
    begin, end = message.sentences[-1] if message.sentences else (0, len(message.text))
    last = message.text[begin:end].strip()
    first = message.text[slice(*message.sentences[0])].strip() if message.sentences else ""
    asked = [first] if first.endswith("?") and first not in (text, last) else []
    return [text, *asked, last] if last and last != text else [text]


def _kind(text: str, named: tuple[Channel, ...]) -> Own | None:
    if EMPTY.match(text):
        return _of_fillers(text)
    core = TAIL.sub("", LEAD.sub("", text)) or text
    if found := _named_kind(text, core, named):
        return found
    plain = _BETWEEN.sub("", core)
    for bare in dict.fromkeys((core, LEAD.sub("", text), text, plain)):
        for own, pattern in (*KINDS, *MORE):
            if pattern.fullmatch(bare.strip()):
                return own
    return _reason_asked(core, named)


def _of_fillers(text: str) -> Own | None:
    """Nothing but "and", "so", "now": a question only by its mark or its "now"."""
    asks = "?" in text or re.search(r"\b(?:and|so) now\b", text)
    return (Own.THEN if re.search(r"\bthen\b", text) else Own.NEXT) if asks else None


def _named_kind(text: str, core: str, named: tuple[Channel, ...]) -> Own | None:
    """Questions that do name something of the case: a route, a claim, an instalment."""
    if not ASKS.search(text) and not ASKS.search(core):
        return None
    if len(core.split()) <= FEW_WORDS + 3 and (found := _to_be_stopped(core)):
        return found
    if _explained(core):
        return Own.WHAT
    beside = _beside(core)
    if beside or MAY_SAY.match(core):
        return Own.ALSO if beside else Own.MAY_SAY
    if Channel.CARD_DISPUTE in named and BOTH.search(core):
        return Own.BOTH
    choice = re.search(r"\bor\b|\bfirst\b|\bbefore\b", core)
    if len(named) > 1 and choice and re.search(r"\b(?:should|shall|do|first|better|which)\b", core):
        return Own.ORDER
    if PAYING.fullmatch(core.strip(" ?.!")) and PAID_LATER.search(core):
        return Own.PAYING
    return None


def _to_be_stopped(core: str) -> Own | None:
    if DEBIT.search(core):
        return Own.DEBIT
    return Own.WITHDRAW if WITHDRAW.search(core) else None


def _beside(core: str) -> bool:
    """Whether it is asked if another thing can be claimed with this one."""
    found = ALSO.fullmatch(core.strip())
    thing = next((group for group in found.groups() if group), "") if found else ""
    if NO_THING.search(thing):
        return False
    for one in (*_OF_CARDS, *DOCUMENTS):
        thing = one.pattern.sub(" ", thing)
    named = re.findall(r"[\w']+", OF_A_ROUTE.sub("", f" {thing.strip()}"))
    return any(word not in LITTLE for word in named)


def _explained(core: str) -> bool:
    """Whether nothing is asked but what a route is, or how to come to its desk."""
    found = MEANT.fullmatch(core) or ASK_FOR.fullmatch(core)
    rest = OF_A_ROUTE.sub("", found["rest"].strip()) if found else ""
    return any(one.pattern.fullmatch(rest) for one in (*_OF_CARDS, *DOCUMENTS)) if rest else False


def _reason_asked(core: str, named: tuple[Channel, ...]) -> Own | None:
    """Why a step of the plan is one; nothing but the step may be named."""
    found = WHY.match(core)
    if found is None:
        return None
    rest = found["rest"]
    for one in (*_OF_CARDS, *DOCUMENTS):
        rest = one.pattern.sub(" ", rest)
    words = re.findall(r"[\w']+", rest)
    return Own.WHY if all(word in LITTLE for word in words) else None


def without_subject(message: Message) -> bool:
    """Whether every word of the message could stand in a question about anything."""
    words = re.findall(r"[\w']+", message.text)
    return 0 < len(words) <= FEW_WORDS and all(word in LITTLE for word in words)


def as_own(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` as a question about the person's own plan, where it is one and tells nothing."""
    said = understand(message)
    asked, named = own_question(said)
    asked = Own.BALANCE if _of_the_account(said, case) else asked
    if _tells(reading, asked, case, message):
        return _naming(_beside_news(reading, asked, named), said, named)
    if not case.talking:
        plea = asked is not Own.NEXT or _kind(said.text.strip(), named) is Own.NEXT
        return _without_a_case(reading, asked if plea else None, named)
    if asked is Own.MAY_SAY and NEVER_USED.search(said.own) and _in_use(case):
        return Reading(route=Route.SAFETY, alarm=Alarm.ASKS_TO_LIE)
    if asked is Own.WHY and WHY_NOT.fullmatch(said.text.strip()) and _on_the_table(case):
        asked = Own.OFFER
    if asked is None and reading.route in UNPLACED and without_subject(said):
        asked = Own.OTHER
    if asked is None or (asked is Own.OFFER and not case.offers) or FAR.search(said.text):
        return _naming(reading, said, named)
    beside = reading.updates if len(said.sentences) > 1 else ()  # a question alone tells nothing
    return Reading(
        route=Route.PLAN,
        updates=tuple(u for u in beside if u.field in _TOLD_BESIDE),
        own=asked,
        asks_about=named,
        asks_when=reading.asks_when,
        confident=True,
    )


def _naming(reading: Reading, said: Message, named: tuple[Channel, ...]) -> Reading:
    """`reading` of a question with the routes that it names."""
    asks = named and "?" in said.text and reading.route in (*WITHOUT_PLAN, Route.GUIDANCE)
    return reading.model_copy(update={"asks_about": named}) if asks else reading


def _beside_news(reading: Reading, asked: Own | None, named: tuple[Channel, ...]) -> Reading:
    """`reading` with what is asked at the end of what is told, where the rules do not answer it."""
    waits = asked is Own.SEND_BACK and reading.route is Route.COACH
    silent = waits or reading.route in UNPLACED
    if asked is None or not silent or reading.alarm or reading.revision or reading.other_order:
        return reading
    return reading.model_copy(update={"route": Route.PLAN, "own": asked, "asks_about": named})


def _of_the_account(said: Message, case: Case) -> bool:
    """Whether it is asked what becomes of the money on an account that was closed."""
    of_it = case.problem in (Problem.ACCOUNT_LOCKED, Problem.EXCESSIVE_RETURNS)
    parts = (LEAD.sub("", part) for part in _parts(said))
    return of_it and any(ON_THE_ACCOUNT.fullmatch(_BETWEEN.sub("", one)) for one in parts)


def _on_the_table(case: Case) -> bool:
    """Whether an offer was just weighed, at the desk where it was made."""
    last = case.contacts[-1] if case.contacts else None
    return last is not None and last.offer is not None and last.channel is case.current_channel


def _in_use(case: Case) -> bool:
    """Whether the person told that the item was used."""
    told = " ".join([case.fault or "", *(source.words for source in case.sources.values())])
    return case.problem is Problem.WINDOW_PASSED_DEFECT or IN_USE.search(told.lower()) is not None


def _without_a_case(reading: Reading, asked: Own | None, named: tuple[Channel, ...]) -> Reading:
    """A plea for help is where a case begins, and what a route is can be told to anyone."""
    if asked is Own.NEXT and reading.route is Route.OUT_OF_SCOPE:
        return Reading(route=Route.INTAKE)
    if asked is Own.WHAT and reading.route is Route.GUIDANCE:
        return reading.model_copy(update={"own": asked, "asks_about": named})
    return reading


def _tells(reading: Reading, asked: Own | None, case: Case, message: str) -> bool:
    """Whether the message tells something beside what it asks."""
    heard = reading.contact is not None and not _asked_of_us(reading, asked, message)
    if asked is Own.MAY_SAY:  # what may be said is not told yet
        return bool(reading.alarm or heard or reading.revision)
    told = {u.field for u in reading.updates if getattr(case, u.field) != u.value}
    told -= {"told", "payment_method"} if asked is Own.DEBIT else set()  # it is only asked about
    return bool(
        told - {"problem", *_TOLD_BESIDE}
        or heard
        or reading.alarm
        or reading.revision
        or reading.other_order
        or reading.route in (Route.DRAFT, Route.REHEARSAL)
    )


def _asked_of_us(reading: Reading, asked: Own | None, message: str) -> bool:
    """Whether a line that was heard as the desk's is a question that no desk would ask."""
    if reading.contact is None or asked not in NO_DESK_ASKS:
        return False
    return len(reading.contact.words) >= len(message.strip()) - FEW_WORDS
