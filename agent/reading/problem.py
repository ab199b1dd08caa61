"""Which of the twenty problems it is, scored by the signs in the message and the case so far."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from agent.domain.case import Case, Update
from agent.domain.vocabulary import Fulfilment, PaymentMethod, Problem
from agent.reading.fault import NOT_THE_ITEM
from agent.reading.meaning import about
from agent.reading.problem_clues import CLUES
from agent.reading.quoted_reasons import in_a_quoted
from agent.reading.rules import Hit, hits
from agent.reading.signals import SIGNS
from agent.reading.sums import money
from agent.reading.text import Message, understand
from agent.reading.timeline import bought_months_ago
from knowledge.facts import FactSheet

_P = Problem


@dataclass(frozen=True)
class _Scale:
    """What a likeness counts beside words, from which share; how strong it must be alone, and
    against them.
    """

    counts: float
    least: float
    alike: float
    strong: float


# In a story the sense tells more than single words; a short message says it in so many words, and a
# pasted mail may hold anything.
_STORIES, _SHORT = _Scale(4.0, 0.03, 5.0, 10.5), _Scale(2.0, 0.02, 5.0, 6.5)

# The ordinary window; the date on the order page, when told, beats it.
_WINDOW = "amazon.return_window.standard#days"
_ENOUGH = 2.5
_BARE_WORDS = 12
_FEW_WORDS = 8
_A_STORY = 15  # words; in a shorter message what is said in so many words tells more
_SURE, _LEANS = 0.8, 0.7  # confidence
_STANDING = 2.0  # what the problem of the case so far has in hand against a new reading
_CLAIMS = frozenset({"fault", "damage", "arrival", "misdescribed", "wrong", "not_received"})
_BACKGROUND = frozenset({"denied", "returned", "third_party", "late"})
# What it was paid with says nothing of what went wrong.
_PAID_WITH = re.compile(
    r"(?:(?:i |we |she |he |it was )?(?:paid|pay|paying)(?: for)?(?: it| that)? ?)?(?:with|by|via|"
    r"using|"
    r"on|through) (?:my |a |an |the |his |her |our |amazon |credit |debit ){0,3}(?:\w+ )?(?:visa|"
    r"master ?card|amex|american express|discover|cards?|paypal|klarna|affirm|afterpay|upi|"
    r"gift ?cards?|gift balance|bank transfer|direct debit)(?: (?:card|debit|credit))?(?!\w)|"
    r"(?<!\w)my bank is \w+|(?<!\w)(?:credit|debit) card(?=[.,;!]|$)"
)
# "Not used much" or "I don't want this" takes no fault back that was told; these do.
_NOTHING_WRONG = re.compile(
    r"(?<!\w)(?:nothing (?:is |was )?(?:really |actually )?(?:the matter|wrong|broken)|"
    r"no (?:real |actual )?(?:faults?|defects?|damage|problem with (?:it|the))|"
    r"(?:not|n't) (?:really |actually |in fact |even )?(?:broken|faulty|defective|damaged|a fault|"
    r"a defect)|(?:works?|working|runs?|functions?) (?:just |perfectly |absolutely |totally )?"
    r"(?:fine|ok(?:ay)?|well|perfectly|properly|great|again)|"
    r"(?:it|item|thing|product|\w+)(?:'s| is| was| are) (?:just |perfectly |absolutely |totally "
    r"|actually )*(?:fine|ok(?:ay)?|in order|intact|flawless)|chang(?:ed|e) (?:of |my |our |her |"
    r"his |their )?minds?|too (?:big|small|large|tight|loud|heavy|long|short|wide|narrow)|"
    r"(?:be )?(?:straight|honest)|kein(?:en)? (?:fehler|defekt|mangel)|nichts kaputt)(?!\w)"
)
# What must have been told for a problem to stand, also where nothing of it was kept as the fault.
_STANDS_FOR: dict[Problem, tuple[str, ...]] = {
    _P.WINDOW_PASSED_DEFECT: ("fault",),
    _P.DEFECTIVE_ON_ARRIVAL: ("fault",),
    _P.NON_RETURNABLE_DAMAGED: ("damage", "nonreturnable"),
    _P.CONDITION_DISPUTE: ("condition", "returned"),
    _P.NOT_AS_DESCRIBED: ("misdescribed",),
    _P.WRONG_OR_MISSING_ITEM: ("wrong",),
    _P.DELIVERED_NOT_RECEIVED: ("not_received",),
    _P.RETURN_LOST: ("returned", "lost"),
    _P.REFUND_MISSING: ("no_money", "issued"),
}


_TOLD_LATE = (_P.WINDOW_PASSED_DEFECT, _P.WINDOW_PASSED_CHANGE_OF_MIND)


def _from_case(case: Case, today: date) -> Iterator[str]:
    """Signs that the case file holds already."""
    for sign, known in (
        ("returned", case.returned_on),
        ("issued", case.refund_issued_on),
        ("clawed", case.recharged_on),
        ("denied", case.denied_on or case.denial_reason),
    ):
        if known:
            yield sign
    yield from _STANDS_FOR.get(case.problem, ())
    if case.denial_reason:
        yield from _signs_in(case.denial_reason) - {"fault"}
    if case.fault:
        claims = _signs_in(case.fault) & _CLAIMS
        yield from claims if claims - {"arrival"} else {*claims, "fault"}
    if case.fulfilment is Fulfilment.FBM or case.third_party_seller:
        yield "third_party"
    arrived = case.delivered_no_later_than(today) or case.ordered_on
    window = case.return_by
    if case.problem in _TOLD_LATE and not (arrived or window):
        yield "late"
    if (window and window < today) or (
        not window and arrived and (today - arrived).days > _ordinary_window()
    ):
        yield "aged"


def _ordinary_window() -> int:
    """How many days most orders may be returned."""
    return FactSheet.load().number(_WINDOW)


@lru_cache(maxsize=64)
def _signs_in(words: str) -> frozenset[str]:
    return frozenset(hit.value for hit in hits(SIGNS, understand(words)))


def _denies_fault(message: Message) -> Hit[str] | None:
    """The words that say nothing is wrong, when nothing in the message says otherwise."""
    return next((hit for hit in _shown(message) if hit.value == "fine"), None)


def _shown(message: Message) -> list[Hit[str]]:
    plain = _sums_as_words(message.facts)
    return [hit for hit in hits(SIGNS, message, plain) if not _borrowed(message, hit)]


def _sums_as_words(text: str) -> str:
    """The text with each amount as a word of x's, so that "refund of $74 was issued" reads on."""
    pieces, at = [], 0
    for found in money(text):
        pieces += [text[at : found.start], "x" * (found.end - found.start)]
        at = found.end
    return "".join([*pieces, text[at:]])


def _borrowed(message: Message, hit: Hit[str]) -> bool:
    """Tells a fault that is not the item's: a payment that failed, a silent seller, a pretext."""
    if hit.value in _CLAIMS and in_a_quoted(message, hit.start):
        return True
    before = message.facts[max(0, hit.start - 20) : hit.start]
    return hit.value == "fault" and bool(NOT_THE_ITEM.search(before))


def _joined(signs: set[str]) -> set[str]:
    """Adds what follows: a fault or damage is "broken"; age is "late" unless it came that way."""
    joined = set(signs)
    if signs & {"fault", "damage"}:
        joined.add("broken")
    if "aged" in signs and "arrival" not in signs:
        joined.add("late")
    return joined


def _scores(signs: set[str], standing: Problem) -> dict[Problem, float]:
    totals: dict[Problem, float] = {}
    for clue in CLUES:
        if clue.needs <= signs and not (clue.bars & signs):
            totals[clue.problem] = totals.get(clue.problem, 0) + clue.weight
    if standing is not _P.UNKNOWN:
        totals[standing] = totals.get(standing, 0) + _STANDING
    return totals


def problem(
    message: Message, case: Case, merged: Case, today: date, *, doubted: bool = False
) -> list[Update]:
    """Reads the problem; `merged` is the case with the other values of this message laid over it.

    doubted: the person asks to claim what is not so; what only a claim shows does not count.
    Says nothing when the signs are thin, or when the problem stays what it was. Also takes back a
    fault when the person says that nothing is wrong.
    """
    shown = [hit for hit in _shown(message) if not (doubted and hit.value in _CLAIMS)]
    told = {hit.value for hit in shown}
    if bought_months_ago(message, today) > _ordinary_window():
        told.add("late")
    if merged.fault and not _NOTHING_WRONG.search(message.facts):
        told.discard("fine")
    sound = "fine" in told and not told & {"fault", "damage"}
    known = set(_from_case(merged, today))
    scale = _scale(message)
    known_well = case.problem is not _P.UNKNOWN and message.mended_from is None
    leans = {} if doubted or known_well else _leanings(message, merged, told, scale)
    if not told | _telling(case, merged) and not leans:
        return []
    mends = message.mended_from is not None and bool(told - _BACKGROUND)
    if mends:
        known -= set(_STANDS_FOR.get(case.problem, ()))
    standing = _P.UNKNOWN if mends else case.problem
    said = _scores(_joined(told | (known - _CLAIMS if sound else known)), standing)
    if not said and not leans:
        return []
    back = _fault_taken_back(message, merged, sound)
    winner = _tipped(said, leans, _alike(message, told, scale), scale.strong)
    sure = winner is not None and said.get(winner, 0) >= _ENOUGH
    overruled = case.problem is not _P.UNKNOWN and not sure
    if winner is None or winner is case.problem or overruled:
        return back
    start, end = _words_of(winner, shown, message)
    return [*back, message.update("problem", winner, start, end, _SURE if sure else _LEANS)]


def _scale(message: Message) -> _Scale:
    told = len(message.facts.split()) >= _A_STORY and not _quotes(message)
    return _STORIES if told else _SHORT


def _quotes(message: Message) -> bool:
    """Whether another's words stand in it."""
    return message.own != message.told


def _leanings(
    message: Message, merged: Case, told: set[str], scale: _Scale
) -> dict[Problem, float]:
    """How far words and sense lean to each problem; no proof, but it tips the scale.

    What a pasted denial says is heard too; where nothing is pasted, what happened to others is not.
    """
    if len(message.facts.split()) < _FEW_WORDS:
        return {}  # "they won't give me my money back" is like many things
    text = message.told if _quotes(message) else message.facts
    shares = about(_PAID_WITH.sub(" ", text), "problems")
    out = {"none"}
    if (told & _CLAIMS and "fine" not in told) or {"late", "fine"} <= told:
        out.add(_P.SELLER_REFUSES)  # what is wrong, or too late, says more than who refuses
    if told & _CLAIMS and "unrecognised" not in told:
        out.add(_P.UNRECOGNISED_CHARGE)  # who tells of the goods knows what was ordered
    if {"returned", "lost"} <= told:
        out.add(_P.CONDITION_DISPUTE)  # what came back is said to be another thing, or nothing
    if merged.fulfilment is Fulfilment.AMAZON:
        out.add(_P.SELLER_REFUSES)
    if merged.payment_method is PaymentMethod.GIFT_CARD:
        out.add(_P.GIFT_CARD)  # it was paid with, and is not what the trouble is about
    return {
        Problem(one): scale.counts * math.log(share / scale.least)
        for one, share in shares.items()
        if share > scale.least and one not in out
    }


def _tipped(
    said: dict[Problem, float], leans: dict[Problem, float], alike: float, strong: float
) -> Problem | None:
    """Where the scale tips to, by what is said and by what the message is like; None if it is a
    near thing.

    A likeness overrules what the words say only where it is strong; where the words say nothing,
    it has to be `alike` at least.
    """
    totals = {one: said.get(one, 0) + leans.get(one, 0) for one in (*said, *leans)}
    best = max(totals, key=lambda one: totals[one])
    told = max(said, key=lambda one: said[one], default=best)
    weak = said.get(best, 0) < _ENOUGH and leans.get(best, 0) < strong
    winner = told if weak and said.get(told, 0) >= _ENOUGH else best
    enough = _ENOUGH if said.get(winner, 0) > 0 else alike
    return winner if totals[winner] >= enough else None


def _alike(message: Message, told: set[str], scale: _Scale) -> float:
    """How strong a likeness must be that stands alone: "they refused my coat" is like many things,
    so a few words that tell of a refusal only must be very like one.
    """
    bare = told <= _BACKGROUND and len(message.facts.split()) < _BARE_WORDS
    return scale.strong if bare else scale.alike


def _telling(case: Case, merged: Case) -> set[str]:
    """Names of values new in this message that can decide the problem with no sign in its words."""
    names = ("delivered_on", "delivered_days_ago_at_least", "ordered_on", "return_by", "fulfilment")
    new = {name for name in names if getattr(case, name) != getattr(merged, name)}
    first = case.problem is _P.UNKNOWN and merged.fault and merged.fault != case.fault
    return new | {"fault"} if first else new


def _words_of(winner: Problem, shown: list[Hit[str]], message: Message) -> tuple[int, int]:
    needs: set[str] = set().union(*(c.needs for c in CLUES if c.problem is winner))
    needs |= {"fault", "damage"} if "broken" in needs else set()
    spots = [hit for hit in shown if hit.value in needs]
    spots.sort(key=lambda hit: hit.value in _BACKGROUND)
    return (spots[0].start, spots[0].end) if spots else (0, len(message.text))


def _fault_taken_back(message: Message, merged: Case, sound: bool) -> list[Update]:
    fine = _denies_fault(message) if sound and merged.fault else None
    return [message.update("fault", None, fine.start, fine.end)] if fine else []
