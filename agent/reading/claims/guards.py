"""What stands in the case is not rewritten by a passing remark.

A known price, item, place or kind of trouble changes when the person corrects it; what is said in
confidence never becomes the price; a guess of the item is worse than no item.
"""

import re

from agent.domain import figures
from agent.domain.case import Case, Private, Update
from agent.domain.reading import Alarm, Reading
from agent.domain.told import only_supposed
from agent.domain.vocabulary import Jurisdiction, Problem, Route
from agent.reading.alarms.known_charges import known_charge, known_charges
from agent.reading.goods.fault_words import PART
from agent.reading.goods.since import thing_alone

P = Problem
SURE_ITEM = 0.7
REPRICES = re.compile(
    r"(?i)\b(?:i (?:really |only |actually )?paid|(?:the |its |full )price (?:was|is)|"
    r"it(?:'s| is| was)|it (?:really )?cost|order total)\b"
)
OTHERS_SAY = re.compile(
    r"(?i)\b(?:they|amazon|rep\w*|agent|supervisor|seller|he|she|courier|shop|post office)\b"
    r"[^.!?\n]{0,40}\b(?:say|says|said|claim\w*|wrote|told|offer\w*|can give|charge[ds]?|wants?)\b"
)
MENDS = re.compile(
    r"(?i)(?:^\W*(?:no|nope|sorry|oops|actually|correction|wait)\b|\b(?:actually|i meant?|"
    r"correction|my mistake|i was wrong|looked again|not an? \w+,? (?:but )?an?)\b)"
)
CONFIDES = re.compile(
    r"(?i)\b(?:between (?:us|you and me)|(?:don't|do not|dont|never) (?:tell|mention|say)|secret|"
    r"private(?:ly)?|confidential\w*|keep (?:that|this|it) (?:quiet|to (?:yourself|us)))\b"
)
ACCIDENT = re.compile(
    r"(?i)\b(?:dropped|spill?ed|spilt|stepped|sat|knocked|cracked|washed|drowned|broke|fell|"
    r"slipped|fault)\b"
)
# Where no fault is claimed, how a thing was treated says nothing of what is owed.
NO_FAULT_CLAIMED = frozenset(
    {P.RETURN_LOST, P.REFUND_MISSING, P.REFUND_CLAWED_BACK, P.DELIVERED_NOT_RECEIVED}
    | {P.WRONG_OR_MISSING_ITEM, P.DIGITAL_OR_SUBSCRIPTION, P.GIFT_CARD, P.UNRECOGNISED_CHARGE}
    | {P.ACCOUNT_LOCKED, P.EXCESSIVE_RETURNS}
)
_PARTS = re.compile(
    rf"(?i)\b(?:{PART}|jar|cap|cover|tray|basket|knob|foot|stand|remote|drawer|shelf|stem|bowl|"
    r"spout|casing|housing|sticker|box)\b"
)
FLOOR = re.compile(
    r"(?i)\b(?:(?:won't|wouldn't|will not|not) (?:go|take|accept) (?:below|less|under)"
    r"(?! -?\d[\d.,]*\s?(?:degrees?|°|[cf]\b|celsius|fahrenheit|psi|hz|rpm|watts?|volts?|db|mm|cm|"
    r"inch|kgs?|lbs?|min|hours?|km|mph))|minimum|"
    r"(?:as|that) low as|walk[- ]?away|lowest|bottom line|max(?:imum)? compromise|"
    r"(?:i'd|i would|i could|i can|i will|i'll) (?:also )?"
    r"(?:take|accept|settle|be (?:fine|happy|ok))|"
    r"willing to|ok(?:ay)? for me|anything (?:over|above)|at least half)\b"
)
# Kinds of trouble that are told apart by facts which come late, so one may give way to another.
KINDRED: tuple[frozenset[Problem], ...] = (
    frozenset(
        {
            P.WINDOW_PASSED_DEFECT,
            P.DEFECTIVE_ON_ARRIVAL,
            P.NOT_AS_DESCRIBED,
            P.NON_RETURNABLE_DAMAGED,
            P.WRONG_OR_MISSING_ITEM,
        }
    ),
    frozenset({P.WINDOW_PASSED_CHANGE_OF_MIND, P.NON_RETURNABLE_CHANGE_OF_MIND}),
    frozenset({P.RETURN_LOST, P.REFUND_MISSING, P.REFUND_CLAWED_BACK, P.CONDITION_DISPUTE}),
)
# What can be wrong with a refund, a parcel or an account once it is there at last.
TOLD_AT_THE_END = (
    P.RETURN_LOST,
    P.REFUND_MISSING,
    P.REFUND_CLAWED_BACK,
    P.DEFECTIVE_ON_ARRIVAL,
    P.WRONG_OR_MISSING_ITEM,
)
CLAIMS = ("fault", "problem", "denial_reason")
PLACES = ("jurisdiction", "country", "region")


def guarded(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` without the updates that a passing remark may not make."""
    beside = case.problem in NO_FAULT_CLAIMED or _of_another_part(message, case.fault)
    if reading.alarm is Alarm.OWN_DAMAGE and beside:
        return _beside_the_fault(reading, message)
    told = known_charges(reading.updates, message, case)
    kept = tuple(u for u in told if _may_change(u, reading, message, case))
    if reading.alarm is Alarm.OWN_DAMAGE:
        claims_gone = tuple(u for u in kept if u.field not in (*CLAIMS, "private"))
        kept = (*claims_gone, *_own_damage(message))
    elif not any(u.field in ("private", "ending") for u in kept):
        kept = (*kept, *_floors(message))
    return reading.model_copy(update={"updates": _named_apart(kept)})


def _named_apart(updates: tuple[Update, ...]) -> tuple[Update, ...]:
    """The item by its name alone, without the words of the fault that follow it."""
    fault = next((u.value for u in updates if u.field == "fault" and u.value), None)
    if fault is None:
        return updates
    return tuple(
        u.model_copy(update={"value": thing_alone(u.value, fault)}) if u.field == "item" else u
        for u in updates
    )


def _of_another_part(message: str, fault: str | None) -> bool:
    """Whether what was broken by accident is a part that the claimed fault does not speak of."""
    parts = {match[0].lower() for match in _PARTS.finditer(message)}
    claimed = (fault or "").lower()
    return bool(claimed and parts) and not any(part in claimed for part in parts)


def _beside_the_fault(reading: Reading, message: str) -> Reading:
    """What happened to another part is no cause of the fault, and stays with who told it."""
    kept = tuple(u for u in reading.updates if u.field not in (*CLAIMS, "private"))
    told = Update(field="private", value=Private(name="cause", value=message), words=message)
    return reading.model_copy(update={"alarm": None, "route": Route.PLAN, "updates": (*kept, told)})


def _floors(message: str) -> tuple[Update, ...]:
    """A sum named as the least the person would take, kept from everyone else."""
    told = [part for part in _sentences(message) if FLOOR.search(part) and figures.money(part)]
    return tuple(
        Update(field="private", value=Private(name="floor", value=part), words=part)
        for part in told
    )


def _own_damage(message: str) -> tuple[Update, ...]:
    """No fault is claimed any more, and how it broke stays with the person who told it."""
    how = next((part for part in _sentences(message) if ACCIDENT.search(part)), message)
    told: tuple[tuple[str, object], ...] = (
        ("own_damage", True),
        ("fault", None),
        ("problem", P.UNKNOWN),
        ("private", Private(name="cause", value=how)),
    )
    return tuple(Update(field=field, value=value, words=how) for field, value in told)


def _may_change(update: Update, reading: Reading, message: str, case: Case) -> bool:
    if reading.revision is not None:
        return True  # the draft in hand is to change, and with it what it says
    if case.own_damage and update.field in ("fault", "problem") and not _mends(message):
        return False
    match update.field:
        case "amount":
            same = case.amount is not None and update.value.value == case.amount.value
            anew = update.confidence == 1.0  # set against the one that stands
            return same or anew or _is_price(_sentence_of(update.words, message), message, case)
        case "fault" if case.fault is not None and update.value is not None:
            return all(u.field != "private" for u in reading.updates) or _mends(message)
        case "item":
            known = case.item is not None
            return update.confidence >= SURE_ITEM and (not known or _mends(message))
        case "problem":
            sure = update.value in TOLD_AT_THE_END and update.confidence == 1.0
            sure = sure or any(u.field == "fault" and u.value is None for u in reading.updates)
            return sure or _problem_may_change(update.value, message, case)
        case field if field in PLACES:
            asked = (
                reading.route is Route.GUIDANCE and case.jurisdiction is not Jurisdiction.UNKNOWN
            )
            return not asked or _mends(message)
        case _:
            return True


def _mends(message: str) -> bool:
    return MENDS.search(message) is not None


def _problem_may_change(new: Problem, message: str, case: Case) -> bool:
    standing = case.problem
    open_ended = standing in (P.UNKNOWN, P.SELLER_REFUSES) or new is P.INJURY_OR_RECALL
    open_ended = open_ended or only_supposed(case.model_copy(update={"fault": None}))
    explained = standing is P.UNRECOGNISED_CHARGE and known_charge(message, case) is new
    kindred = any(standing in kin and new in kin for kin in KINDRED)
    return explained or open_ended or kindred or new is standing or _mends(message)


def _sentence_of(words: str, message: str) -> str:
    return next((part for part in _sentences(message) if words in part), message)


def _sentences(message: str) -> list[str]:
    return re.split(r"(?<=[.!?\n])\s+", message)


def _is_price(sentence: str, message: str, case: Case) -> bool:
    if CONFIDES.search(sentence) or FLOOR.search(sentence):
        return False
    if case.amount is None:
        return True
    own = REPRICES.search(sentence) is not None and OTHERS_SAY.search(sentence) is None
    return own or _mends(message)
