"""Which of the twenty problems it is, scored by the signs in the message and the case so far."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from agent.domain.case import Case, Update
from agent.domain.told import Told, sent_back
from agent.domain.vocabulary import Fulfilment, Problem
from agent.reading.alarms.hurt import harmed
from agent.reading.days.timeline import bought_months_ago
from agent.reading.grounds.reason_words import claimed_by_them
from agent.reading.message.rules import Hit, hits
from agent.reading.message.text import Message, understand
from agent.reading.problems.borrowed import (
    CLAIMS,
    borrowed,
    credit_of_a_bank,
    own_choice,
    said_of_the_return,
)
from agent.reading.problems.leanings import (
    BACKGROUND,
    TOLD_LATE,
    alike,
    leanings,
    ordinary_window,
    scale_for,
)
from agent.reading.problems.problem_clues import CLUES
from agent.reading.problems.signals import SIGNS
from agent.reading.sums.sums import money

_P = Problem
# What they say of a thing that was sent back is a dispute, or the loss, of the return.
_OF_A_RETURN = {"wrong": "lost", "damage": "condition", "misdescribed": "condition"}
_WORD = re.compile(r"\w+")
_FEW_SHARED = 2  # words
_ENOUGH = 2.5
_FEW_IN_A_MEND = 4  # "sorry, no." is about the sentence behind it
_SURE, _LEANS = 0.8, 0.7  # confidence
_STANDING = 2.0  # what the problem of the case so far has in hand against a new reading
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
# A part of the money came: that alone is no word about the state of the goods.
_A_PART = re.compile(
    r"(?:(?:they|amazon|the seller|he|she) )?(?:only |just )*(?:got|get|gave|gives?|giving|"
    r"refund(?:ed)?|"
    r"credited|received|back|paid|returned|sent)(?: me| us)?(?: back| only| just)*(?: (?:half|part|"
    r"less|some|a (?:third|quarter|part)|x+|\d[\d.,]*))?(?: (?:out )?of(?: it)?)?(?: back)?|"
    r"partial(?:ly)? refund(?:ed)?"
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
    _P.REFUND_CLAWED_BACK: ("clawed",),
    _P.EXCESSIVE_RETURNS: ("excessive",),
    _P.DIGITAL_OR_SUBSCRIPTION: ("digital",),
    _P.GIFT_CARD: ("gift_card", "card_trouble"),
    _P.GIFT_RECIPIENT: ("gift",),
    _P.ACCOUNT_LOCKED: ("locked",),
    _P.UNRECOGNISED_CHARGE: ("unrecognised",),
    _P.INJURY_OR_RECALL: ("danger",),
}
# What a day, a seller or a no told later can still change: the others need a sign of their own.
_SETTLED_LATER = frozenset(
    {
        _P.WINDOW_PASSED_DEFECT,
        _P.WINDOW_PASSED_CHANGE_OF_MIND,
        _P.DEFECTIVE_ON_ARRIVAL,
        _P.NON_RETURNABLE_CHANGE_OF_MIND,
        _P.NON_RETURNABLE_DAMAGED,
        _P.SELLER_REFUSES,
    }
)


def _from_case(case: Case, today: date) -> Iterator[str]:
    """Signs that the case file holds already."""
    yield from _from_dealings(case)
    yield from _from_days(case, today)
    if case.denial_reason:
        yield from _of_their_reason(case)
    if case.fault and not _same_words(case.fault, case.denial_reason):
        claims = _signs_in(case.fault) & CLAIMS
        yield from claims if claims - {"arrival"} else {*claims, "fault"}
    if case.fulfilment is Fulfilment.FBM or case.third_party_seller:
        yield "third_party"


def _of_their_reason(case: Case) -> Iterator[str]:
    """What their reason shows: of the goods it is only their word, of a return it is the "
    "trouble."""
    signs = _signs_in(case.denial_reason or "")
    yield from signs - CLAIMS - {"fine"}
    if sent_back(case) or case.refund_issued_on or case.recharged_on:
        yield from (_OF_A_RETURN[sign] for sign in signs if sign in _OF_A_RETURN)


def _same_words(fault: str, reason: str | None) -> bool:
    """Whether the fault is what they gave as their reason."""
    theirs = set(_WORD.findall((reason or "").lower()))
    return len(theirs) >= _FEW_SHARED and theirs <= set(_WORD.findall(fault.lower()))


def _from_dealings(case: Case) -> Iterator[str]:
    for sign, known in (
        ("returned", case.returned_on),
        ("issued", case.refund_issued_on),
        ("clawed", case.recharged_on),
        ("denied", case.denied_on or case.denial_reason),
        ("digital", case.fulfilment is Fulfilment.DIGITAL),
    ):
        if known:
            yield sign
    yield from _STANDS_FOR.get(case.problem, ())
    if Told.FINE in case.told and not case.fault:
        yield "fine"


def _from_days(case: Case, today: date) -> Iterator[str]:
    arrived = case.delivered_no_later_than(today) or case.ordered_on
    window = case.return_by
    if case.problem in TOLD_LATE and not (arrived or window):
        yield "late"
    if (window and window < today) or (
        not window and arrived and (today - arrived).days > ordinary_window()
    ):
        yield "aged"


@lru_cache(maxsize=64)
def _signs_in(words: str) -> frozenset[str]:
    return frozenset(hit.value for hit in hits(SIGNS, understand(words)))


def _of_a_return(message: Message, hit: Hit[str]) -> str:
    """The sign that a word of theirs about a returned item is."""
    said = hit.value in _OF_A_RETURN and said_of_the_return(message, hit)
    return _OF_A_RETURN[hit.value] if said else hit.value


def _denies_fault(message: Message) -> Hit[str] | None:
    """The words that say nothing is wrong, when nothing in the message says otherwise."""
    return next((hit for hit in _shown(message) if hit.value == "fine"), None)


def _shown(message: Message) -> list[Hit[str]]:
    plain = _sums_as_words(message.facts)
    found = (hit for hit in hits(SIGNS, message, plain) if not borrowed(message, hit))
    kept = [hit for hit in found if not (hit.value == "fine" and _claimed(message, hit))]
    return [replace(hit, value="part") if _part_only(plain, hit) else hit for hit in kept]


def _part_only(plain: str, hit: Hit[str]) -> bool:
    """Whether it tells only that a part of the money came, and not what state it is in."""
    of_state = hit.value in ("condition", "cut")
    return of_state and _A_PART.fullmatch(plain, hit.start, hit.end) is not None


def _claimed(message: Message, hit: Hit[str]) -> bool:
    """Whether it is they who say so: "they claim I changed my mind"."""
    begin, _ = message.sentence(hit.start)
    return claimed_by_them(message.facts[begin : hit.start])


def _sums_as_words(text: str) -> str:
    """The text with each amount as a word of x's, so that "refund of $74 was issued" reads on."""
    pieces, at = [], 0
    for found in money(text):
        pieces += [text[at : found.start], "x" * (found.end - found.start)]
        at = found.end
    return "".join([*pieces, text[at:]])


def _joined(signs: set[str]) -> set[str]:
    """Adds what follows: a fault or damage is "broken"; age is "late" unless it came that way."""
    joined = set(signs)
    if "cut" in signs:
        joined.add("condition")
    if "lifeless" in signs:
        joined |= {"fault"} if signs & {"aged", "late"} else {"fault", "arrival"}
    if joined & {"fault", "damage"}:
        joined.add("broken")
    if "aged" in joined and "arrival" not in joined:
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
    shown = [hit for hit in _shown(message) if not (doubted and hit.value in CLAIMS)]
    told = _told(message, merged, shown) | ({"danger", "harmed"} if harmed(message) else set())
    if bought_months_ago(message, today) > ordinary_window():
        told.add("late")
    if merged.fault and not _NOTHING_WRONG.search(message.facts):
        told.discard("fine")
    sound = "fine" in told and not told & {"fault", "damage"}
    known = set(_from_case(merged, today))
    scale = scale_for(message)
    mends = _mends(message, shown)
    known_well = case.problem is not _P.UNKNOWN and not mends
    leans = {} if doubted or known_well else leanings(message, merged, told, scale, today)
    if credit_of_a_bank(message):
        leans = {kind: share for kind, share in leans.items() if kind is not _P.REFUND_CLAWED_BACK}
    if not told | _telling(case, merged) and not leans:
        return []
    if mends:
        known -= set(_STANDS_FOR.get(case.problem, ()))
    standing = _P.UNKNOWN if mends else case.problem
    said = _scores(_joined(told | (known - CLAIMS if sound else known)), standing)
    if not said and not leans:
        return []
    back = _fault_taken_back(message, merged, sound)
    winner = _tipped(said, leans, alike(message, told, scale), scale.strong)
    sure = winner is not None and said.get(winner, 0) >= _ENOUGH
    overruled = case.problem is not _P.UNKNOWN and not (sure and _may_follow(case, winner, told))
    if winner is None or winner is case.problem or overruled:
        return back
    start, end = _words_of(winner, shown, message)
    return [*back, message.update("problem", winner, start, end, _SURE if sure else _LEANS)]


def _told(message: Message, merged: Case, shown: list[Hit[str]]) -> set[str]:
    """The signs shown, with what the other side says of a returned item as what it is."""
    returned = sent_back(merged) or any(hit.value == "returned" for hit in shown)
    chosen = {hit for hit in shown if hit.value == "wrong" and own_choice(message, hit)}
    told = {
        _of_a_return(message, hit) if returned else hit.value for hit in shown if hit not in chosen
    }
    return told | ({"fine"} if chosen else set())


def _mends(message: Message, shown: list[Hit[str]]) -> bool:
    """Whether the person puts right what the trouble is, and not a day or a sum."""
    if message.mended_from is None:
        return False
    begin, end = message.sentence(max(message.mended_from - 1, 0))
    if len(message.facts[begin:end].split()) < _FEW_IN_A_MEND:
        end = message.sentence(end)[1]
    return any(begin <= hit.start < end and hit.value not in BACKGROUND for hit in shown)


def _may_follow(case: Case, winner: Problem | None, told: set[str]) -> bool:
    """Whether a new reading may take the place of the one that stands.

    One that nothing in this message speaks of may, where only the days and the seller make it.
    """
    both = {case.problem, winner} <= _SETTLED_LATER
    return both or any(clue.needs & (told - BACKGROUND) for clue in CLUES if clue.problem is winner)


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
    spots.sort(key=lambda hit: hit.value in BACKGROUND)
    return (spots[0].start, spots[0].end) if spots else (0, len(message.text))


def _fault_taken_back(message: Message, merged: Case, sound: bool) -> list[Update]:
    fine = _denies_fault(message) if sound and merged.fault else None
    return [message.update("fault", None, fine.start, fine.end)] if fine else []
