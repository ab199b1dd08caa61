"""What a turn is about, and which kind of answer is asked for."""

import re

from agent.domain.case import Case, Contact, Update
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Channel, Problem, Route
from agent.reading.message.meaning import about
from agent.reading.message.rules import hits
from agent.reading.message.text import Message
from agent.reading.moves.thanks import says_thanks
from agent.reading.problems.signals import SIGNS
from agent.reading.questions.elsewhere import chats, essay, other_shop
from agent.reading.questions.scope import (
    FAR,
    GO_ON,
    HERE,
    IN_PASSING,
    MONEY,
    PURCHASE,
    SMALL_TALK,
    in_scope,
    is_story,
)
from agent.reading.questions.wanted_words import WANTED_CHANNEL
from agent.reading.questions.what_now import asks_what_now

_WORDS_FOR = (
    r"(?:write|draft|compose|prepare|word|phrase|type(?: out)?|formulate|make|create|"
    r"give me|send me|generate)"
)
_TEXT = (
    r"(?:e-?mail|message|letter|text|note|words|script|line|lines|reply|complaint|"
    r"appeal|claim|statement|draft|template|wording|dispute|opening|request)"
)
DRAFT = re.compile(
    rf"(?<!\w)(?:{_WORDS_FOR}(?: me| us| up| the| a| an| my| some| another| that| this| out|"
    rf" to){{0,4}} (?:[\w-]+ ){{0,3}}?{_TEXT}|"
    r"(?:write|draft|give|send|make|type)(?: me| us| up){0,2} (?:something|anything|sth)"
    r"(?: \w+)? (?:to|for|that|i can)|"
    r"what (?:do|should|can|could|would|must|shall) (?:i|we) (?:say|write|tell|type|answer|reply|"
    r"put)|what to (?:say|write|tell|type|reply|answer)|"
    r"how (?:do|should|can|could) i (?:word|phrase|put|write|say|answer|reply)|"
    r"tell me what to (?:say|write|type)|(?:exact )?words? (?:for|to)|"
    r"(?:make|keep) (?:it|that|this|the \w+)(?: a bit| much| more| sound| little|"
    rf" even){{0,4}} (?:short\w*|long\w*|friend\w*|polite\w*|firm\w*|formal\w*|stronger|softer|"
    r"simpler|warmer|nicer|clearer|less \w+|more \w+|\w+er)|shorten|re-?write|re-?word|rephrase|"
    r"shorter|(?:change|edit|revise|improve) (?:the|this|that|my) (?:draft|e-?mail|letter|"
    r"message|text)|write (?:to|it|that)|draft (?:to|it|one)|"
    r"help me (?:write|draft|word|answer|reply|respond)|"
    r"(?:something|anything|what) (?:i |can i |to |should i )+?(?:can )?send|"
    r"need (?:a |an )?(?:letter|e-?mail|message|script|draft) (?:for|to)|schreib\w*|rédige\w*|"
    r"écri[st]\w*|escrib\w*|scriv\w*)(?!\w)"
)
REHEARSAL = re.compile(
    r"(?<!\w)(?:(?<!a )(?<!the )(?<!best )practi[cs]e|rehears\w+|"
    r"role[- ]?play\w*|mock (?:call|chat|conversation)|simulate|"
    r"(?:you )?(?:play|pretend (?:to be|you're|you are)|act (?:as|like)) (?:the |a |"
    r"an )?(?:\w+ )?(?:supervisor|agent|rep|seller|manager|amazon)|be (?:a |"
    r"the )?(?:stubborn|difficult|tough) )"
)
_JUST = re.compile(
    r"(?<!\w)(?:(?:he|she|they|agent|rep|supervisor|seller|chat|support|amazon|bot|manager|"
    r"bank)(?:'s|'re| is| are| has| have)? (?:just |now |still |only |keeps? |then ){0,4}(?:says?|"
    r"said|sa(?:id|ys)|told|tells|offer\w*|repl(?:y|ied|ies)|answer\w*|wrote|writes|ask\w*|"
    r"want\w*|refus\w+|transfer\w*|promis\w+|agree\w*|den\w+|can only|will only|won't|insist\w*|"
    r"claim\w*)|from (?:chat|support|amazon) |should i (?:take|accept|agree)|no answer|"
    r"no reply)(?!\w)"
)
_ANSWER = re.compile(
    r"(?<!\w)(?:should i (?:take|accept|agree|say yes)|what (?:do|should) i (?:answer|"
    r"reply|respond|say (?:now|back|to that)))(?!\w)"
)
_QUESTION = re.compile(
    r"(?:^|[.!,;\n]\s*|\b(?:and|but|so|please tell me|(?<!n't )(?<!not )(?<!even )know|"
    r"(?<!can )(?<!even )(?<!could )(?<!would )(?<!to )(?<!n't )(?<!not )tell me|"
    r"wondering) )(?:how (?:long|"
    r"many|much|soon|do|does|can|could|should|is|are|to)|by when|"
    r"when (?:must|do|does|can|should|is|will)|what(?:'s| is| are| if| does| do| happens| rights)|"
    r"who|why|where (?:do|can|is|should|to)|which|can (?:i|they|we|amazon|the|you tell)|"
    r"could (?:i|they|we)|do (?:i|they|you know|chargebacks|we|amazon|sellers)|does|"
    r"is (?:there|it|this|that|a)|are (?:there|they)|am i|must i|should i|may i|"
    r"will (?:i|they|it|amazon)|would(?= (?:i|they|it|you|he|she|we|amazon|the|my|that|this|there|"
    r"an?)\b)|have i)\b"
)
_OWN = re.compile(
    r"(?<!\w)(?:my|mine|(?<!do )(?<!can )(?<!must )i (?:bought|ordered|paid|got|returned|received|"
    r"sent|have|had|want|never|don't|didn't)|i've|our|we (?:bought|ordered)|(?:from|off|"
    r"charged) me)"
    r"(?!\w)"
)
_ASKED_SENTENCE = re.compile(r"[^.!?\n]*\?")
_SUPPOSES = re.compile(r"(?<!\w)(?:if|when|whenever|in case|once|unless)(?!\w)")
_WHAT_NOW = re.compile(
    r"(?<!\w)what (?:can|could|do|should|shall|must|would|to) (?:i |we )?(?:even |now )?do|"
    r"what (?:now|next)|(?:my|the|any) options|(?:any|some)thing (?:else )?(?:i|we|to) "
    r"(?:can |could )?do|(?:any|some) (?:help|advice|ideas?|chance)|"
    r"how (?:do|can|should|could) (?:i|we) (?:fight|appeal|proceed|respond|react|get)(?!\w)"
)
_TELLING = (
    "item fault amount order_id ordered_on delivered_on delivered_days_ago_at_least returned_on "
    "refund_issued_on fulfilment contacts recharged_on denied_on expected_on amount_refunded "
    "evidence private"
)
_STORY = frozenset(_TELLING.split())

# Problems whose signs speak of a purchase; "broken" or "locked" alone can be about anything.
_ABOUT_ORDERS = frozenset(Problem) - {
    Problem.UNKNOWN,
    Problem.DEFECTIVE_ON_ARRIVAL,
    Problem.NOT_AS_DESCRIBED,
    Problem.DIGITAL_OR_SUBSCRIPTION,
    Problem.GIFT_RECIPIENT,
    Problem.ACCOUNT_LOCKED,
    Problem.INJURY_OR_RECALL,
}

_INTENDS = re.compile(
    r"(?<!\w)(?:i(?:'ll| will| want to| would like to|'d like to|'m going to|"
    r" am going to| plan to| have decided to)|let's|"
    r"thinking (?:of|about)|ready to|just) (?:just |now ){0,4}(?:do|file|filing|open|"
    r"opening|start|starting|dispute|disputing|charge|go to|sue|email|e-mail|write to|"
    r"contact|call|appeal)(?!\w)"
)


# "what do i say to that": to what the other side said last.
_ANSWER_THEM = re.compile(
    r"(?<!\w)what (?:do|should|can|could|shall|must) (?:i|we) (?:say|answer|reply|type|write|tell)"
    r"(?: (?:him|her|them))?(?: back)? (?:to (?:that|this|it|him|her|them)|now|next|back)(?!\w)|"
    r"(?<!\w)what (?:do|should|can|could|shall|must) (?:i|we) (?:tell|answer) (?:him|her|them)"
    r"(?= *(?:[?.!]|$|then|now))"
)
_GREETING = 100  # characters
# "Lovely, I'll send that": nothing to plan until they answer.
_WILL_DO = re.compile(
    r"(?<!\w)(?:i'?ll|i will|will|gonna|going to|let me|on it)(?: (?:now|just|then|go and|try and|"
    r"try to))* (?:do (?:it|that|this|so)|do(?=\W|$)|try (?:it|that|this)|send (?:it|that|this|"
    r"them that)|write (?:it|that|this|them)|copy (?:it|that)|type (?:it|that)|wait|think (?:about|"
    r"on|it)|"
    r"let you know|keep you posted|report back|come back|get back to you|be back|sleep on it|"
    r"have a "
    r"go|give it a (?:go|try)|see what they say)(?!\w)"
)
_CLEAR = 0.8  # confidence
_MOST, _LIKELY, _SURELY = 0.5, 0.8, 0.95  # shares of a likeness
_TELLS_OF_ONE = frozenset({"amount", "delivered_on", "ordered_on", "order_id", "evidence"})
_PRICED = frozenset({"amount", "ordered_on", "delivered_on", "delivered_days_ago_at_least"})
_THINGS = frozenset({"item", "fault", "problem"})
_BOUGHT_BAD = frozenset({"item", "fault"})
_NAMES_ONE = ("order_id", "fulfilment")  # no far topic has these


def wanted_channel(message: Message, route: Route) -> Channel | None:
    """The route whose words or deadline the person asks for, where they name one."""
    if route is Route.PLAN and not _INTENDS.search(message.own):
        return None
    if route not in (Route.DRAFT, Route.GUIDANCE, Route.REHEARSAL, Route.PLAN):
        return None
    found = hits(WANTED_CHANNEL, message, message.own)
    asked = [hit for hit in found if _asks(message, *message.sentence(hit.start))]
    return next((hit.value for hit in asked or found), None)


def _asks(message: Message, begin: int, end: int) -> bool:
    part = message.own[begin:end]
    return bool(DRAFT.search(part) or _QUESTION.search(part) or part.rstrip().endswith("?"))


PLACE = frozenset({"jurisdiction", "country", "region"})


def started(case: Case) -> bool:
    """Tells whether the case file holds anything yet, beside where the person is."""
    known = (
        bool(set(case.sources) - PLACE)
        or case.problem is not Problem.UNKNOWN
        or bool(case.contacts)
    )
    return known or case.talking


def route(
    message: Message, case: Case, updates: list[Update], reply: Contact | None, alarm: Alarm | None
) -> Route:
    """Returns what the turn is about. A question about a refund is never turned away."""
    if alarm is not None:
        return Route.SAFETY
    plain = _no_case(message, case, updates, reply)
    if plain is not None:
        return plain
    going, told = started(case), [u for u in updates if u.field in _STORY or u.field == "problem"]
    scoped = in_scope(message) or _sounds_like_one(message, updates)
    away = None if going else _away(message, updates, reply)
    if away is not None:
        return away
    if REHEARSAL.search(message.own) and (going or scoped):
        return Route.REHEARSAL
    if not scoped and not _on_topic(message, going, updates, reply):
        return Route.OUT_OF_SCOPE
    asks_back = bool(case.contacts) and _ANSWER_THEM.search(message.own) is not None
    if asks_back or _coached(message, going, reply, told):
        return Route.COACH
    if DRAFT.search(message.own) and (going or told or scoped):
        return Route.DRAFT
    return _plain_route(message, going, updates, told)


def _no_case(
    message: Message, case: Case, updates: list[Update], reply: Contact | None
) -> Route | None:
    """Small talk, another shop's order or homework, where that is plain; None where it is not."""
    if reply is None and _small_talk(message, case, updates):
        return Route.SMALLTALK
    if other_shop(message, going=started(case)) or essay(message):
        return Route.OUT_OF_SCOPE
    natter = reply is None and not in_scope(message) and chats(message, updates)
    return Route.SMALLTALK if natter else None


def _small_talk(message: Message, case: Case, updates: list[Update]) -> bool:
    """Whether it greets or thanks and does no more.

    In a case: thanks in whatever words, and that the person will do what was said.
    """
    text = message.text
    if len(text) > _GREETING:
        return False
    parts = says_thanks(text) or _WILL_DO.search(text) is not None
    more = _asks_at_all(message) or DRAFT.search(message.own) or any(map(str.isdigit, text))
    more = more or bool(hits(WANTED_CHANNEL, message, message.own))
    return bool(SMALL_TALK.match(text)) or (started(case) and not updates and parts and not more)


def _away(message: Message, updates: list[Update], reply: Contact | None) -> Route | None:
    """Small talk or a far topic, where no word of the trade stands and the whole sounds like it."""
    if reply is not None or any(u.field in _NAMES_ONE for u in updates):
        return None
    fields = {u.field for u in updates}
    priced = bool(fields & _PRICED and fields & _THINGS)
    if FAR.search(message.topic) and "amazon" not in message.topic:
        passing = priced and not FAR.search(IN_PASSING.sub(" ", message.topic))
        sure = passing or about(message.topic, "subjects").get("dispute", 0) >= _SURELY
        return None if sure else Route.OUT_OF_SCOPE
    if in_scope(message) or priced or (fields >= _BOUGHT_BAD and not _asks_at_all(message)):
        return None
    shares = about(message.topic, "subjects")
    if shares.get("smalltalk", 0) >= _MOST and len(message.topic) <= _GREETING:
        return Route.SMALLTALK
    return Route.OUT_OF_SCOPE if shares.get("far", 0) >= _MOST else None


def _sounds_like_one(message: Message, updates: list[Update]) -> bool:
    """Whether the whole is like a dispute, in whatever language, and no far topic is named.

    What tells a sum, a day or an order and asks nothing needs to be less like one. A long story
    may name much that is far from it.
    """
    if FAR.search(message.topic):
        return is_story(message)
    told = _TELLS_OF_ONE & {u.field for u in updates} and not _asks_at_all(message)
    return about(message.topic, "subjects").get("dispute", 0) >= (_LIKELY if told else _SURELY)


def _on_topic(message: Message, going: bool, updates: list[Update], reply: Contact | None) -> bool:
    fields = {u.field for u in updates if u.field != "problem" or u.confidence >= _CLEAR}
    if not going:
        told_problem = next((u.value for u in updates if u.field == "problem"), None)
        if "problem" in fields and told_problem in _ABOUT_ORDERS:
            return True
        dated = fields & {"ordered_on", "delivered_on", "delivered_days_ago_at_least", "amount"}
        thing = {u.field for u in updates if u.confidence >= 0.8} & {"item", "fault", "problem"}
        known = {u.field for u in updates if u.confidence >= 0.9}
        trouble = bool({"fault", "problem"} & fields) and "item" in known
        told = (dated and thing) or (trouble and not _asks_at_all(message))
        told = told and not FAR.search(message.topic)
        return bool(fields & {"order_id", "fulfilment"} or reply or told)
    if reply is not None or fields - {"item", "jurisdiction", "country", "region"}:
        return True
    far = FAR.search(message.topic) or _far_question(message)
    return bool(GO_ON.match(message.asked) or DRAFT.search(message.own) or not far)


_FEW_WORDS = 4
_DENIALS = tuple(sign for sign in SIGNS if sign.value == "denied")
# A question about the matter in hand, whatever its nouns.
_FOLLOW_UP = re.compile(
    r"^\W*(?:and|so|but|then|also|or|what if|(?:should|can|could|must|may|do|will|would|am) i|"
    r"(?:is|will|would|can|do|does|are) (?:it|they|that|this|he|she|there)|if)\b"
)


def _asks_at_all(message: Message) -> bool:
    return bool(_QUESTION.search(message.asked)) or message.asked.rstrip().endswith("?")


def _far_question(message: Message) -> bool:
    asks = _asks_at_all(message)
    about = any(words.search(message.asked) for words in (PURCHASE, MONEY, HERE))
    own = _FOLLOW_UP.match(message.asked)
    return bool(asks and len(message.asked.split()) >= _FEW_WORDS and not about and not own)


def _coached(message: Message, going: bool, reply: Contact | None, told: list[Update]) -> bool:
    if reply is None:
        return False
    asked = bool(_ANSWER.search(message.own))
    story = {u.field for u in told} & {"item", "fault", "amount"}
    return (going and len(story) < 2) or asked or (bool(_JUST.search(message.asked)) and not story)


def _plain_route(message: Message, going: bool, updates: list[Update], told: list[Update]) -> Route:
    asks = bool(_QUESTION.search(message.asked)) or message.asked.rstrip().endswith("?")
    strong = {u.field for u in told if u.confidence >= 0.8}
    if asks and not _story_told(message, strong):
        supposes = _SUPPOSES.search(message.asked) is not None
        plea = not supposes and bool(_WHAT_NOW.search(message.asked)) and refusal_told(message)
        plea = plea or (asks_what_now(message) if going else is_story(message))
        if _answerable(message) and not plea:
            return Route.GUIDANCE
        return Route.PLAN if going or plea else Route.INTAKE
    if going or strong or refusal_told(message):
        return Route.PLAN
    return Route.PLAN if len([u for u in updates if u.confidence >= 0.8]) >= 2 else Route.INTAKE


def refusal_told(message: Message) -> bool:
    """Whether a refusal is told, if nothing more: a plan can begin with what to look up and ask."""
    return bool(hits(_DENIALS, message))


def _story_told(message: Message, fields: set[str]) -> bool:
    if len(message.sentences) == 1 and not _OWN.search(message.facts):
        return False
    beside = _ASKED_SENTENCE.sub("", message.text).strip()
    told = beside if 0 < len(beside.split()) <= _FEW_WORDS else message.text
    return len(fields) >= 2 or bool(
        fields and len(told) > 60 and ("problem" in fields or _OWN.search(message.facts))
    )


def _answerable(message: Message) -> bool:
    """A plain plea ("can you help me with a refund?") is no question about a rule."""
    plea = re.search(
        r"(?<!\w)(?:can|could|will|would) you (?:please )?(?:help|assist)|how (?:can|"
        r"do) i get my money back|where is my",
        message.asked,
    )
    return not plea
