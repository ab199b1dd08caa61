"""Judges one line of a rehearsal: what it gave away, and what it did well.

The marks come from words and from the case; a line that is only clumsy gets none.
"""

import re
from decimal import Decimal

from agent.domain import figures
from agent.domain.case import Case, Private
from agent.domain.grounds import ground
from agent.domain.problems import Ground
from agent.domain.rehearsal import Merit, Slip
from agent.domain.vocabulary import Jurisdiction, Outcome, Problem
from agent.domain.withheld import reveals, secret_sums

_I = re.IGNORECASE
CARD_DATA = re.compile(
    r"\[[^\]]*\bREMOVED\b[^\]]*\]|(?<!\d)(?:\d[ -]?){13,19}(?!\d)|\b(?:cvv|cvc|password|pin|otp|"
    r"(?:security |one[- ]time |verification )?code)\b(?: is|:| =)+ ?\S*\d\S*|"
    r"\bmy password is\b|\b(?:expires?|expiry)\b.{0,12}\d\d[/-]\d\d",
    _I,
)
THREAT = re.compile(
    r"\b(?:or else|you(?:'ll| will) (?:regret|pay for)|i(?:'ll| will|'m going to| am going to) "
    r"(?:sue|ruin|expose|destroy|find you|report you|get you fired)|see you in court|my lawyer|"
    r"go(?:ing)? to (?:the )?(?:press|media|police)|(?:one|1|bad|negative)[- ]?(?:star|reviews?)|"
    r"(?:or|otherwise) i(?:'ll| will) (?:charge ?back|dispute|sue|call)|idiots?|stupid|morons?|"
    r"liars?|thie(?:f|ves)|crooks?|scammers?|shut up|(?:fuck|shit|damn)\w*)\b",
    _I,
)
_NOT = r"(?:\b(?:not|never|no|cannot|without|neither)|n't)(?: \w+){0,2} ?$"
CONCEDED = re.compile(
    r"\bi(?:'d| would| will|'ll| can| could| am willing to| am happy to)(?: also| just| still| "
    r"probably| be)* (?:accept|settle|take|pay|live with|(?:ok(?:ay)?|fine|happy|good) with|agree)|"
    r"\b(?:deal|fine,? (?:then|whatever|ok)|ok(?:ay)?,? (?:then|deal|i'll|fine|let's)|never mind|"
    r"forget (?:it|about it)|i give up|whatever you|if you (?:insist|say so)|that(?:'s| is| would "
    r"be) (?:fine|ok(?:ay)?|enough|good enough|acceptable)|i (?:accept|agree)|half (?:is|would be)|"
    r"at least (?:half|some|something|a part)|just give me (?:something|anything|half)|"
    r"better than nothing)\b",
    _I,
)
WHOLE = re.compile(r"\b(?:full|whole|entire|complete)\b|\breplacement\b", _I)
FAULT = re.compile(
    r"\b(?:broken|defective|faulty|damaged|dead|doesn't (?:work|turn on|charge)|does not (?:work|"
    r"turn on)|stopped working|isn't working|never worked|crack(?:ed|s)|burn(?:t|s|ed)|leak(?:s|ed|"
    r"ing)|malfunction\w*|a (?:fault|defect))\b",
    _I,
)
NOT_HERE = re.compile(
    r"\b(?:never|didn't|did not|hasn't|has not) (?:\w+ )?(?:arriv\w*|came|come|receiv\w*|reach\w*|"
    r"deliver\w*|got|get)\b",
    _I,
)
PROMISED = re.compile(
    r"\b(?:your|the|another|an?) (?:\w+ )?(?:agent|rep\w*|colleague|supervisor|chat|associate) "
    r"(?:\w+ )?(?:promised|agreed|approved|guaranteed|confirmed)|i was promised\b",
    _I,
)
HOLDS: dict[str, re.Pattern[str]] = {
    "photos": re.compile(r"\bi (?:have|took|can send)\b[^.?!]{0,20}\b(?:photos?|pictures?)", _I),
    "video": re.compile(r"\bi (?:have|took|can send|filmed)\b[^.?!]{0,25}\bvideos?", _I),
    "drop-off receipt": re.compile(r"\bi have\b[^.?!]{0,20}\bdrop[- ]?off", _I),
}
LAW: dict[Jurisdiction, re.Pattern[str]] = {
    Jurisdiction.UK: re.compile(r"consumer rights act|consumer contracts|section \d{2}", _I),
    Jurisdiction.EU: re.compile(r"right of withdrawal|legal guarantee|eu law|european law", _I),
    Jurisdiction.AU: re.compile(r"consumer guarantees?|australian consumer", _I),
    Jurisdiction.US: re.compile(r"magnuson|fair credit billing|federal law|ftc", _I),
}
VOLUNTEERED = re.compile(
    r"\b(?:changed my mind|(?:don't|do not|no longer) (?:\w+ )?(?:want|need|like)|found it cheaper|"
    r"cheaper (?:else|some)where|bought (?:another|a better|it elsewhere|two)|regret|my (?:own )?"
    r"fault|i (?:dropped|broke|spilled|spilt|damaged|washed)|(?:only )?used it (?:once|for)|"
    r"nothing(?:'s| is)? wrong|works? (?:perfectly )?fine)\b",
    _I,
)
ADMITTED = re.compile(
    r"\b(?:my (?:own )?(?:fault|mistake)|i (?:must have|should have|may have|might have|probably|"
    r"accidentally)? ?(?:dropped|broke|spilled|spilt|damaged|misused|mishandled)|i (?:am|'m) (?:to "
    r"blame|responsible))\b",
    _I,
)
ASKS = re.compile(
    r"\b(?:i(?:'m| am) asking|i (?:still )?(?:ask|want|request|insist)|i(?:'d| would) like|please|"
    r"can|could|will you|would you|my request|what i ask)\b",
    _I,
)
WISHED = re.compile(
    r"\b(?:refund\w*|replace\w*|replacement|exchange|exception|repair|money back|store credit|"
    r"label|reversal|reverse|send it again|resend|return)\b",
    _I,
)
MERITS: dict[Merit, re.Pattern[str]] = {
    Merit.WRITING: re.compile(
        r"\b(?:in writing|written|transcript|by e-?mail|e-?mail (?:me|it)|"
        r"(?:write|send) me)\b",
        _I,
    ),
    Merit.REFERENCE: re.compile(r"\b(?:reference|case (?:number|id)|ticket|incident number)\b", _I),
    Merit.REASON: re.compile(
        r"\b(?:the (?:exact )?reason|which (?:rule|policy)|on what grounds?)\b", _I
    ),
    Merit.HIGHER: re.compile(
        r"\b(?:who (?:can|could|decides)|someone (?:else|who)|your (?:manager|supervisor|superior)|"
        r"(?:a|another) (?:manager|supervisor)|leadership)\b",
        _I,
    ),
    Merit.DECLINED: re.compile(
        r"\b(?:does(?:n't| not) put|not (?:enough|what i|acceptable)|no,? thank|i (?:don't|do not|"
        r"won't|will not|would not|wouldn't) (?:\w+ )?(?:accept|take|share|give|settle|name))\b",
        _I,
    ),
}
PAIR = 2  # telling words in common


def slips_in(line: str, case: Case) -> tuple[Slip, ...]:
    """What `line` should not have done, the gravest first."""
    found = {
        Slip.CARD_DATA: CARD_DATA.search(line) is not None,
        Slip.UNTRUE: _untrue(line, case),
        Slip.FLOOR: _tells(line, case, floor=True),
        Slip.PRIVATE: _tells(line, case, floor=False),
        Slip.THREAT: _stated(THREAT, line),
        Slip.CONCEDED: _conceded(line, case),
        Slip.ADMITTED: not case.own_damage and _stated(ADMITTED, line),
        Slip.VOLUNTEERED: ground(case) is Ground.GOODWILL and bool(VOLUNTEERED.search(line)),
    }
    return tuple(slip for slip in Slip if found[slip])


def merits_in(line: str, case: Case) -> tuple[Merit, ...]:
    """What `line` did well."""
    found = {merit: pattern.search(line) is not None for merit, pattern in MERITS.items()}
    found[Merit.RESTATED] = bool(ASKS.search(line) and WISHED.search(line))
    found[Merit.FACTS] = case.fault is not None and _shared(line, case.fault)
    return tuple(merit for merit in Merit if found[merit])


def _stated(pattern: re.Pattern[str], line: str) -> bool:
    """Whether `pattern` is said and not denied ("it is not broken")."""
    return any(not re.search(_NOT, line[: m.start()], _I) for m in pattern.finditer(line))


def _tells(line: str, case: Case, *, floor: bool) -> bool:
    """Whether a private fact of the kind is told, in its own words or in most of them."""
    kept = tuple(p for p in case.private if (p.name == "floor") is floor)
    only = case.model_copy(update={"private": kept})
    return reveals(line, only) or any(_retold(line, private) for private in kept)


def _retold(line: str, private: Private) -> bool:
    return private.name != "floor" and _shared(line, private.value)


def _shared(line: str, told: str) -> bool:
    """Whether two telling words of `told` are in `line`, in whatever order."""
    words = {w[:5] for w in re.findall(r"[a-z]{4,}", told.lower())}
    return len(words & {w[:5] for w in re.findall(r"[a-z]{4,}", line.lower())}) >= PAIR


def _conceded(line: str, case: Case) -> bool:
    """Whether less is accepted than was asked for; declining is not, nor is taking the whole."""
    gave = [m for m in CONCEDED.finditer(line) if not re.search(_NOT, line[: m.start()], _I)]
    if any(not WHOLE.search(line[m.end() :]) for m in gave):
        return True
    return any(sum_ in secret_sums(case) or _less(sum_, case) for sum_ in _own_figures(line))


def _own_figures(line: str) -> list[Decimal]:
    """The sums that the line puts forward itself."""
    if MERITS[Merit.DECLINED].search(line):
        return []
    return [found.value.value for found in figures.money(line)]


def _less(sum_: Decimal, case: Case) -> bool:
    return case.amount is not None and sum_ < case.amount.value


def _untrue(line: str, case: Case) -> bool:
    """Whether the line claims what the case does not hold: a fault, a loss, a promise, a proof."""
    fine = case.fault is None and ground(case) in (Ground.GOODWILL, Ground.UNTOLD)
    promised = {Outcome.PROMISED, Outcome.AGREED} & {c.outcome for c in case.contacts}
    came = case.problem not in (Problem.DELIVERED_NOT_RECEIVED, Problem.UNKNOWN)
    money = re.search(r"refund|money|answer|reply", line, _I)
    claims = (
        fine and _stated(FAULT, line),
        came and not money and NOT_HERE.search(line) is not None,
        not promised and PROMISED.search(line) is not None,
        any(p.search(line) and what not in case.evidence for what, p in HOLDS.items()),
        any(p.search(line) for place, p in LAW.items() if place is not case.jurisdiction),
    )
    return any(claims)
