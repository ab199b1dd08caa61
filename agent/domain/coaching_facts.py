"""What a line may say of the case: what is wrong and since when, the sum, and what they just said.

All of it is the person's own account; nothing is added that was not told.
"""

import re
from collections.abc import Iterator
from datetime import date

from agent.domain import figures, present
from agent.domain.case import Case, Contact, Money
from agent.domain.coaching_offers import Need
from agent.domain.grounds import ground
from agent.domain.plan import Facts
from agent.domain.problems import Ground
from agent.domain.settled import still_missing
from agent.domain.told import Told, sent_back
from agent.domain.vocabulary import Channel, Outcome, Problem, Wanted
from agent.domain.wording import capital

WINDOW = "amazon.return_window.standard#days"
REASON_WORDS = 30  # of an account, in a line that is read in a chat
ENDS = re.compile(r"[.!?]+(?=\s|$)|[;\n]")
BREAK = re.compile(r",? (?:and|but|so|because|when|then|which) |, | – ")
ABOUT = (
    Ground.QUALITY,
    Ground.UNKNOWN,
    Ground.WRONG_ITEM,
    Ground.STORED_VALUE,
    Ground.INJURY,
)
"""The grounds on which what the person tells of the thing is the reason."""
TROUBLES: dict[Problem, str] = {
    Problem.DELIVERED_NOT_RECEIVED: "the parcel has not reached me",
    Problem.RETURN_LOST: "I sent it back and the refund has not come",
    Problem.REFUND_MISSING: "the refund has not reached me",
    Problem.REFUND_CLAWED_BACK: "I dispute this charge",
    Problem.WRONG_OR_MISSING_ITEM: "what came is not what I ordered",
    Problem.INJURY_OR_RECALL: "it is not safe to use",
}
"""What is wrong where it is not the item, as in the drafts of the same problems."""

_RECEIVED = re.compile(r"\b(?:receiv|arriv|deliver|sign|confirm|got (?:it|them)|there|back)", re.I)
_UNDONE = re.compile(r"\b(?:in|on|at|of|the|a|an|with|and|or|but|from|to|by|for|is|was)\W*$", re.I)
# A clause without its subject, and one without its verb.
_NO_SUBJECT = re.compile(
    r"(?:arrived|came|turned|stopped|broke|died|burned|burnt|won't|doesn't|didn't|never|has|is|was|"
    r"quit|failed|leaks?|smells?|smelled)(?!\w)",
    re.I,
)
_NO_VERB = re.compile(r"(?!being|missing|during|nothing|something)\w{3,}ing(?!\w)")
_NOT_DOING = re.compile(r"^((?:the|my|its) (?:[\w'-]+ ){1,3}?)not(?= \w+ing\b)")
_TWICE = re.compile(r"\b(\w{3,}) \1\b")  # "the kettle died died after a month"
_A_REFUND = re.compile(r"\b(an?(?: full)? refund|the refund)\b(?! of| if| was)")
# What is asked for beside the money by those who would take either.
_OTHERWISE = re.compile(
    r"(?<=refund),? or (?:the right item|the order sent|a (?:replacement|repair))(?! and).*$"
)
# The right is a sentence of its own, stated once: "because I withdraw within the time ...".
_STATED = re.compile(r", because I (?:cancel|withdraw) within the time the law gives")
# What would do as well, and is not to be heard: "a swap is fine by me, but don't lead with it".
_KINDS_KEPT = (
    (
        re.compile(
            r"\b(?:swap\w*|exchang\w*|replac\w*|repair\w*|refurb\w*|fix(?:ed)?|(?:new|different|"
            r"fresh|other|another) (?:one|pair|unit|set|item)|another|umtausch|ersatz|échange|"
            r"cambio|sostituzione)\b"
        ),
        re.compile(
            r"(?<=refund),? or (?:the right item(?: sent)?|the order sent(?: again)?|"
            r"an? (?:replacement|repair))"
        ),
    ),
    (
        re.compile(r"\b(?:gift ?-?cards?|vouchers?|(?:store|amazon|shop) (?:credit|balance)|"
                   r"credit note|gutschein|bon d'achat|vale)\b"),
        re.compile(r",? or (?:store credit|a gift card|a voucher)"),
    ),
)  # fmt: skip
_OF_MONEY = re.compile(
    r"\b(?:refund|money|amount|credit|charge|pay|paid|£|\$|€|₹|mastercard|"
    r"visa\b|your (?:card|account))",
    re.I,
)


def reason_of(case: Case) -> str:
    """One short clause about the trouble; empty when there is none that the person has told."""
    if (gap := still_missing(case)) and case.amount_refunded:
        came = present.money(case.amount_refunded)
        return f"of the refund {came} has come, and {present.money(gap)} is missing"
    if case.problem is Problem.RETURN_LOST:
        return _sent_back(case)
    if case.problem is Problem.DELIVERED_NOT_RECEIVED and case.delivered_on:
        on = _day(case.delivered_on, case)
        return f"it is shown as delivered on {on}, and it has not reached me"
    told = case.fault and not case.own_damage
    about = told and ground(case) in ABOUT
    clause = _clause(_told(case)) if about else ""
    if case.problem in TROUBLES:
        known = TROUBLES[case.problem]
        return f"{known} ({clause})" if clause else known
    return clause


def _told(case: Case) -> str:
    """The account of the trouble, with a verb: "leaking at the base" is of a thing that is."""
    if case.fault and _NO_VERB.match(case.fault):
        return f"the {present.thing(case)} is {case.fault}"
    return _TWICE.sub(r"\1", _NOT_DOING.sub(r"\1is not", present.trouble(case) or ""))


def _sent_back(case: Case) -> str:
    """That it went back, with the days that were told."""
    if case.returned_on is None:
        known = sent_back(case)
        return TROUBLES[Problem.RETURN_LOST] if known else TROUBLES[Problem.REFUND_MISSING]
    sent = f"I sent it back on {_day(case.returned_on, case)}"
    source = case.sources.get("return_received_on")
    if case.return_received_on and source and _RECEIVED.search(source.words):
        there = _day(case.return_received_on, case)
        return f"{sent}, it arrived on {there}, and the refund has not come"
    return f"{sent} and the refund has not come"


def _day(when: date, case: Case) -> str:
    """A day of the last months, as it is said in a chat: without its year."""
    return re.sub(r",? \d{4}$", "", present.day(when, case.jurisdiction))


def _clause(told: str) -> str:
    """The first sentence of an account, cut at a pause when it is long for a chat."""
    first = ENDS.split(told.strip(), maxsplit=1)[0].strip()
    if first.count("(") > first.count(")"):
        first = first[: first.rindex("(")].rstrip()
    while len(first.split()) > REASON_WORDS:
        breaks = [m.start() for m in BREAK.finditer(first)]
        shorter = first[: breaks[-1]] if breaks else " ".join(first.split()[:REASON_WORDS])
        first = shorter.rstrip(" ,–")
    if _UNDONE.search(first):
        return ""
    if _NO_SUBJECT.match(first):
        return f"it {first}"
    return first


def with_the_sum(wish: str, case: Case) -> str:
    """`wish` with the sum of the refund, where nothing of it came and no other sum stands there."""
    if case.amount is None or case.amount_refunded or re.search(r"\d", wish):
        return wish
    return _A_REFUND.sub(rf"\1 of {present.money(case.amount)}", wish, count=1)


def to_ask(wish: str, case: Case, as_of: date, facts: Facts) -> str:
    """`wish` as a line asks for it: firm, with its sum, and with nothing given away beforehand."""
    wish = _STATED.sub("", wish)
    kept = " ".join(one.value for one in case.private).lower()
    if kept and case.wanted not in (Wanted.REPLACEMENT, Wanted.REPAIR):
        for secret, words in _KINDS_KEPT:
            wish = words.sub("", wish) if secret.search(kept) else wish
    sum_ = f" of {present.money(case.amount)}" if case.amount and not case.amount_refunded else ""
    if ground(case) is Ground.INJURY:
        return f"a refund{sum_}, and word of it to your safety team"
    if case.wanted is Wanted.REFUND:
        wish = _OTHERWISE.sub("", wish)
    if ground(case) is not Ground.GOODWILL or not wish.startswith("a one-time exception"):
        return with_the_sum(wish, case)
    if _in_time(case, as_of, facts):
        return f"the return label and a refund{sum_}"
    return f"a refund{sum_} as a one-time exception"


def _in_time(case: Case, as_of: date, facts: Facts) -> bool:
    """Whether the day that was told lies within the usual time for a return."""
    if case.return_by:
        return as_of <= case.return_by
    came = case.delivered_no_later_than(as_of)
    return came is not None and (as_of - came).days <= facts.number(WINDOW)


def with_the_law(reason: str, law: str) -> str:
    """The person's reason and the right of the place in one sentence."""
    if not (reason and law):
        return law
    own = law.startswith("I ")
    return f"{capital(reason)}, and {law if own else law[:1].lower() + law[1:]}"


# What their words show beside their move.
_SIGNS: tuple[tuple[Need, re.Pattern[str]], ...] = (
    (
        "window",
        re.compile(
            r"\b(?:window|(?:return|refund|replacement) period|\d+[ -]?days?|out of time|too late|"
            r"past the|time ?frame|deadline|expired)\b",
            re.I,
        ),
    ),
    (
        "by carrier",
        re.compile(
            r"\b(?:courier|carrier|ups|fedex|usps|dhl|dpd|evri|hermes|royal mail|(?:australia|"
            r"canada|india|an) post|auspost|parcelforce|yodel|gls|delhivery|blue ?dart|la poste|"
            r"colissimo|postnl|correos|driver|shipping company|transit)"
            r"(?!\w)",
            re.I,
        ),
    ),
    (
        "cause",
        re.compile(
            r"\b(?:caus\w+|dropp?\w*|impact|water|wet|worn|misus\w+|modif\w+|descal\w+|why (?:it|"
            r"the "
            r"\w+) (?:broke|failed|stopped)|exposed|knocked|détartr\w+|produit|heruntergefallen|"
            r"caduto|caída)\b",
            re.I,
        ),
    ),
    (
        "found sound",
        re.compile(
            r"\bno (?:\w+ )?(?:fault|problem|issue|defect|error)s?\b|\bnothing (?:is |was |to )?"
            r"(?:\w+ )?(?:wrong|fix|repair)|\b(?:works?|working|runs|running) (?:\w+ )?(?:fine|ok|"
            r"okay|normal\w*|properly|perfectly|as (?:designed|intended|expected))|\b(?:it'?s|is|"
            r"was) (?:\w+ )?(?:fine|ok|okay|normal|within (?:spec\w*|tolerance))\b|\b(?:find|see|"
            r"reproduce|detect) (?:\w+ )?(?:the fault|anything)|\bnff\b",
            re.I,
        ),
    ),
    ("code", re.compile(r"\b(?:otp|pass ?code|one[- ]time|code|pin|password)s?\b", re.I)),
    ("police", re.compile(r"\b(?:police|crime (?:number|reference)|fir\b|anzeige|plainte)", re.I)),
    (
        "passed",
        re.compile(
            r"\b(?:transferr?ed|passed|sent|moved|bounced|put|handed|shunted) (?:me|us|you)\b|"
            r"\b(?:was|were|been|got|get) (?:just )?(?:transferred|passed|bounced|moved)\b",
            re.I,
        ),
    ),
    (
        "gone",
        re.compile(
            r"\b(?:(?:has|have|was|is|been|just|he|she|they|it) (?:now |just )?(?:closed|ended|"
            r"disconnected|left)|hung up|(?:left|ended|closed|cut) (?:the )?(?:chat|call|me off)|"
            r"(?:window|box|screen) (?:went|is|turned) (?:grey|gray|dead|blank))\b",
            re.I,
        ),
    ),
)


UNHELPFUL = (Outcome.REFUSED, Outcome.NO_REPLY, Outcome.STALLED)


def since(contact: Contact, case: Case) -> str:
    """The day on which this desk was first spoken to; empty where it is not told, or is today's."""
    days = [c.on for c in case.contacts if c.channel is contact.channel and c.on]
    first = min(days, default=None)
    return _day(first, case) if first and (contact.on is None or first < contact.on) else ""


def shown_by(contact: Contact, case: Case) -> Iterator[Need]:
    """What their words show beside the move, and what is known of the talks before."""
    yield from (need for need, sign in _SIGNS if sign.search(contact.words))
    waited = (Outcome.STALLED, Outcome.PROMISED)
    before = [c for c in case.contacts if c is not contact and c != contact]
    if any(c.outcome in waited and c.channel is not Channel.A_TO_Z_CLAIM for c in before):
        yield "waited"
    if any(c.channel is Channel.SELLER_MESSAGE and c.outcome in UNHELPFUL for c in before):
        yield "seller asked"
    if since(contact, case):
        yield "since"
    if ground(case) is Ground.GOODWILL and Told.FINE in case.told and not case.fault:
        yield "no fault"
    if agreed_sum(contact, case):
        yield "money"


def agreed_sum(contact: Contact, case: Case) -> Money | None:
    """The sum that they speak of as coming back: the price, or the only one in their words."""
    named = {found.value for found in figures.money(contact.words)}
    if case.amount is None:
        return named.pop() if len(named) == 1 else None
    if case.amount_refunded or (named and case.amount not in named):
        return None
    told = _OF_MONEY.search(contact.words) or f"{case.amount.value:,f}" in contact.words
    return case.amount if told else None
