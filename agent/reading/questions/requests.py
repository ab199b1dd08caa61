"""A plain request for words: "the A-to-z claim", "executive e-mail, please", "FTC report".

Such a message tells nothing of the case. Taken for news it did harm: "write the seller message" was
read as what the other side had said, and went into the log of contacts as a refusal.
"""

import re

from agent.domain.case import Case
from agent.domain.reading import Own, Reading
from agent.domain.vocabulary import Channel, Route
from agent.reading.message.rules import Rule, rule
from agent.reading.message.text import Message
from agent.reading.questions.sign_in import nothing_but_that

C = Channel
MOST_TOKENS = 16
_BODIES = (
    r"attorneys? general|the ag|ag|bbb|better business bureau|ftc|citizens advice|"
    r"trading standards|(?:european )?consumer (?:cent(?:re|er)|office|affairs|protection|"
    r"helpline|body|council)|ecc|grievance(?: officer)?|(?:national )?consumer helpline|"
    r"helpline|fair[- ]trading|accc|regulators?|complaint (?:body|office)|verbraucherzentrale"
)
_BANKS = (
    r"card (?:company|issuer|provider|network)|credit card(?: company| provider)?|debit card|"
    r"charge-?backs?|charge backs?|section 75|s ?75|billing[- ]error|claims[- ]and[- ]defen[cs]es|"
    r"(?:card|bank|network|charge|visa|mastercard|amex|paypal) disputes?|disputes? (?:with|to|for) "
    r"(?:the |my )?(?:bank|card|charge)|the dispute|dispute|bank|issuer|visa|mastercard|amex|"
    r"paypal"
)
_FORMAL = (
    r"letters? before (?:action|claim)|lba|small[- ]claims?(?: court)?|court|tribunal|"
    r"notices? of dispute|demand (?:letter|notice)|legal (?:letter|notice)|formal (?:claim|notice|"
    r"letter|demand)|(?:lack of )?conformity|consumer[- ]guarantees?|legal guarantee|arbitration|"
    r"jams|consumer (?:commission|court|forum)|vcat|ncat|qcat|sacat|acat|tascat|county court|"
    r"money ?claim(?: online)?|mcol|ncdrc|e-?daakhil|arbitrators?|conciliation"
)
DOCUMENTS: tuple[Rule[Channel], ...] = (
    rule(
        r"a[- ]?(?:to|2)[- ]?z(?: guarantee)?(?: claim)? appeal|appeal (?:of|for|to|against) "
        r"(?:the |my )?(?:a[- ]?to[- ]?z|claim|guarantee)|(?:claim|guarantee) appeal",
        C.A_TO_Z_APPEAL,
    ),
    rule(r"a[- ]?(?:to|2)[- ]?z|atoz|guarantee claim", C.A_TO_Z_CLAIM),
    rule(
        r"exec(?:utive)?s?(?: team| office| relations)?|(?:upper |senior |top )?management|ceo|"
        r"jeff|bezos|jassy|head office|leadership(?: team)?|head(?:s)? of amazon|(?:big )?bosses|"
        r"(?:big |top |real )?boss (?:of|at) (?:all of )?amazon|amazon'?s? (?:big |top )?boss|"
        r"(?:e-?mail|mail|letter|write)(?: \w+){0,2}? (?:to )?(?:the |their |my )?boss(?:es)?|"
        r"(?:big|top) boss|(?:owner|founder|president|chief|director) of amazon|higher[- ]ups?|"
        r"headquarters|corporate(?: office)?|(?:people|folks|guys|ones) at the top|"
        r"account (?:closure )?appeal|closure appeal|appeal (?:of|for|about|against) (?:my |the )?"
        r"(?:account|closure|ban)",
        C.EXECUTIVE_EMAIL,
    ),
    rule(
        r"cfpb|(?:financial|banking|bank) ombuds(?:man|woman|person)?|complaint about (?:the |my )?"
        r"(?:bank|card)|bank complaint",
        C.BANK_OMBUDSMAN,
    ),
    rule(_FORMAL, C.FORMAL_CLAIM),
    rule(_BODIES, C.COMPLAINT_BODY),
    rule(_BANKS, C.CARD_DISPUTE),
    rule(r"police|fraud (?:desk|team|department|report)", C.POLICE_OR_FRAUD_DESK),
    rule(r"manufacturer|maker|brand|warranty", C.MANUFACTURER_WARRANTY),
    rule(r"seller|merchant|vendor", C.SELLER_MESSAGE),
    rule(r"supervisors?|manager|phone|call", C.SUPERVISOR),
    rule(r"chat|customer (?:service|support|care)|support|amazon|agent|rep", C.CHAT),
)
"""Whom words are for, by the names that people give to such words."""

NAMED_WORDS = tuple(
    one for one in DOCUMENTS if one.value in (C.EXECUTIVE_EMAIL, C.FORMAL_CLAIM, C.COMPLAINT_BODY)
)
"""Those that stand for such words in a longer message, too."""

_ASKS = re.compile(
    r"(?<!\w)(?:(?:what|how) (?:do|should|can|could|would|must|shall) (?:i|we) (?:say|write|tell|"
    r"type|send|put|word|phrase)|what to (?:say|write|tell|type|send)|write|draft|compose|prepare|"
    r"word|phrase|generate|create|give me|send me|show me|get me|make|i(?:'ll)? need|i want|"
    r"i(?:'d| would) like|help (?:me )?with|let's (?:do|have|see|write)|what about|how about|"
    r"words for|re-?write|re-?do|schreibe?n?|turn (?:it|this|that) into)(?!\w)"
)
_POLITE = (
    r"(?:(?:ok(?:ay)?|yes|yeah|well|alright|thanks?|thank you|thx|cool|perfect|right|fine|good|"
    r"great|then|so|and|but|please|pls|now|"
    r"let'?s|(?:can|could|would|will) you|i(?:'d| would)? (?:like|want|need)(?: you)? to|"
    r"help me|let me|go ahead(?: and)?|just)[ ,.]*)*"
)
_THEM = r"(?:him|her|them)"
_TO_THEM = re.compile(
    rf"\W*{_POLITE}(?:(?:write|draft|e-?mail|message|text|compose|prepare)(?: me| us| up)?"
    rf"(?: (?:something|sth|it|that|one|words|(?:an?|the|some|my) \w+))?(?: (?:to|for))? {_THEM}|"
    rf"(?:give|make|get|send|show) me (?:something|sth|words|(?:an?|the|some) \w+) (?:to (?:send|"
    rf"write|tell|say to)|for)(?: to)? {_THEM}|(?:what|how) (?:do|should|can|could|would|must|"
    rf"shall) (?:i|we) (?:write|put|send|word)(?: it)?(?: to| for)? {_THEM})"
    r"(?:[ ,]+(?:then|now|please|pls|for me|too|already))*\W*"
)
"""Words for whoever was spoken of last."""
_THAT = re.compile(
    rf"\W*{_POLITE}(?:write|draft|compose|prepare|do|file|start)(?: me| up)? (?:it|that|this|one)"
    r"(?:[ ,]+(?:then|now|please|pls|for me|up|out))*\W*"
)
"""The same of a claim or a letter: "write it"."""
_TEXT = re.compile(
    r"(?<!\w)(?:e-?mails?|mails?|messages?|msg|letters?|texts?|notes?|words|wording|scripts?|"
    r"lines?|reply|complaints?|appeals?|claims?|statements?|drafts?|template|forms?|reports?|"
    r"notices?|request|version|opener|opening)(?!\w)"
)
# By these alone words are meant; "the seller" alone may answer a question of ours.
_ALONE = frozenset(
    {
        C.A_TO_Z_APPEAL,
        C.A_TO_Z_CLAIM,
        C.EXECUTIVE_EMAIL,
        C.BANK_OMBUDSMAN,
        C.FORMAL_CLAIM,
        C.COMPLAINT_BODY,
        C.SUPERVISOR,
        C.CHAT,
    }
)
_NAMED_ALONE = re.compile(r"dispute|charge-? ?back|section 75|\bs75|warranty")  # not "Visa"
_CLAUSE = re.compile(r"[.,;:!?\n]+")
_LITTLE_WORDS = """
a an the my your their his her our this that it one some another me us to for of in on with by
at up out as from about under via and or so then now next also too instead again first only just
please pls something anything thanks thank you could can would will ok okay yes yeah hi hello hey
great good right well
alright ready same new full whole short longer simple polite proper copy english over is
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())


def requested(message: Message, case: Case) -> Reading | None:
    """The reading of a message that only asks for words, or to sign in; None when it does more.

    Every word of it must belong to such a request, so that one that tells something is never lost.
    """
    text = message.own
    if text != message.text or not text.strip() or len(text.split()) > MOST_TOKENS:
        return None
    if nothing_but_that(text):
        return Reading(route=Route.SMALLTALK, own=Own.SIGN_IN)
    if case.asked_about and _THAT.fullmatch(text):
        return Reading(route=Route.DRAFT, wanted_channel=case.asked_about)
    if _TO_THEM.fullmatch(text) and case.talking:
        return Reading(route=Route.DRAFT, wanted_channel=case.asked_about)
    channel = _asked_for(text, in_hand=case.current_channel is not None)
    return Reading(route=Route.DRAFT, wanted_channel=channel) if channel else None


def asked_beside(text: str) -> Channel | None:
    """Whose words one clause of `text` (lower case) asks for: "the A-to-z claim. Add ..."."""
    clauses = (one for one in _CLAUSE.split(text) if 0 < len(one.split()) <= MOST_TOKENS)
    return next((found for one in clauses if (found := _asked_for(one, in_hand=True))), None)


def _asked_for(text: str, *, in_hand: bool) -> Channel | None:
    """Whose words are asked for in `text`, which does nothing else; None where it does.

    in_hand: words were handed over before, so that a name alone asks for others.
    """
    channel = next((one.value for one in DOCUMENTS if one.pattern.search(text)), None)
    if channel is None or not _nothing_else(text):
        return None
    known = in_hand and (channel in _ALONE or _NAMED_ALONE.search(text) is not None)
    asked = _ASKS.search(text) or _TEXT.search(text) or (known and not _amazon_alone(text))
    return channel if asked else None


def _nothing_else(text: str) -> bool:
    for one in (*(document.pattern for document in DOCUMENTS), _ASKS, _TEXT):
        text = one.sub(" ", text)
    return all(word in _LITTLE for word in re.findall(r"[\w']+", text))


def _amazon_alone(text: str) -> bool:
    """Who sold it is asked, and "Amazon" or "bank" is an answer to that."""
    return re.search(r"(?<!\w)(?:amazon|agent|rep|phone|call|manager)(?!\w)", text) is not None
