"""What the other side asked the person for: a police report, photos, the way back paid.

The words of the contacts tell it; so it is found again when the person asks "do I have to?".
"""

import re
from collections.abc import Iterator

from agent.domain.base import Value
from agent.domain.case import Case

_ASKED = re.compile(
    r"(?<!\w)(?:want\w*|need\w*|ask\w*|requir\w+|request\w*|demand\w*|insist\w*|must|have to|has "
    r"to|"
    r"should|send|sent|provide\w*|submit\w*|upload\w*|file|give|show|get|without|unless|until|"
    r"before|first|only (?:if|with|after|when)|pay|cover|ship|return|told me to)(?!\w)"
)


class Demand(Value):
    """A thing that is asked for: `key`, what it is, and the answer to "do I have to?".

    held: the words by which the person's own evidence names it.
    """

    key: str
    what: str
    pattern: str
    must: str
    held: str = ""


_POLICE_HELD = "police report"
DEMANDS: tuple[Demand, ...] = (
    Demand(
        key="police_report",
        what="a police report",
        pattern=r"police|crime (?:number|ref\w*|report)|incident (?:number|report|form)|theft "
        r"report|fir|denuncia|anzeige|(?:dépôt de )?plainte",
        must="**You owe nobody a police report, but they can let your claim lie until they have "
        "one.** Ask first whether an incident form or a reference number will do, and by when. If "
        "you make one, say only what you know: that it is missing, and blame nobody.",
        held=_POLICE_HELD,
    ),
    Demand(
        key="identity",
        what="proof of who you are",
        pattern=r"id(?: card| document| proof)?|passport|driv\w+ licen[cs]e|identity|selfie",
        must="**Only on Amazon's own page, and only what they need.** Ask which rule asks for it, "
        "and cover the numbers that they do not need. Never give it by e-mail, by phone or behind "
        "a link.",
    ),
    Demand(
        key="expert",
        what="an expert's report",
        pattern=r"(?:engineer|technician|expert|repair\w*|inspection|service cent(?:re|er)|"
        r"workshop)(?:'?s)?(?: \w+){0,2} (?:report|letter|certificate|note|statement)|diagnos\w+",
        must="**Not before they show you the rule for it and say who pays.** Offer photos and a "
        "short video of the fault instead, and ask whether those will do.",
    ),
    Demand(
        key="way_back",
        what="that you pay the way back",
        pattern=r"auf (?:ihre|eigene) kosten|à vos frais|a (?:su|tu) cargo|a (?:sue|tue) spese|"
        r"(?:at|on) (?:my|your|my own|your own) (?:own )?(?:cost|expense)|pay(?:ing)?(?: for)?"
        r"(?: the| my| your)? (?:return|postage|shipping|way back|label|courier)|"
        r"(?:return|shipping|postage|restocking)(?: \w+)? (?:cost|fee|charge)s?|"
        r"[$£€]\d+ (?:for )?(?:return |the )?(?:postage|shipping|label)",
        must="**Not yet.** Ask for a prepaid label, and for the rule that makes you pay. For a "
        "faulty or wrong item the way back is theirs to pay; for a change of mind it can be yours.",
    ),
    Demand(
        key="form",
        what="a signed form",
        pattern=r"(?:signed |denial |affidavit |declaration )?(?:form|affidavit|declaration|sworn "
        r"statement)",
        must="**It is quick, and without it they can let your claim lie.** Read it first: sign "
        "only what is true, keep a copy, and ask for the deadline in writing.",
    ),
    Demand(
        key="receipt",
        what="the receipt",
        pattern=r"receipts?|invoices?|proof of purchase|order confirmation",
        must="**Yes, send a copy.** The order page has it under the order's invoice; keep the "
        "original.",
        held="receipt",
    ),
    Demand(
        key="photos",
        what="photos or a video",
        pattern=r"photos?|pictures?|pics|videos?|images?|screen ?shots?",
        must="**You need not, but it helps you most.** Without it they can let your request lie. "
        "Send copies of what is real and keep the originals.",
        held="photos",
    ),
)
_PATTERNS = tuple((one, re.compile(rf"(?<!\w)(?:{one.pattern})(?!\w)")) for one in DEMANDS)


def demanded(case: Case) -> tuple[Demand, ...]:
    """What they asked for, what was asked last first, each once."""
    return tuple(dict.fromkeys(_found(case)))


def _found(case: Case) -> Iterator[Demand]:
    said = [contact.words for contact in reversed(case.contacts)]
    for words in (*said, case.denial_reason or ""):
        text = words.lower()
        if _ASKED.search(text):
            yield from (one for one, pattern in _PATTERNS if pattern.search(text))


def just_demanded(case: Case) -> Demand | None:
    """What the last contact asked for: "do I have to?" is about that."""
    last = case.model_copy(update={"contacts": case.contacts[-1:]})
    return next(_found(last), None)
