"""Whether the person tells that it is over: paid, put right, found, known at home, accepted."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from agent.domain.case import Case, Contact, Offer, Update
from agent.domain.endings import Ending
from agent.domain.moves import Move
from agent.domain.offers import in_all
from agent.domain.told import Told as Known
from agent.domain.vocabulary import IN_KIND, YES, Channel, Outcome, Problem
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.demands import without_demands
from agent.reading.contacts.late import missed, not_come
from agent.reading.contacts.shares import tabled
from agent.reading.contacts.terms import asks_leave
from agent.reading.contacts.verdicts import judged
from agent.reading.endings.ending_words import (
    FOUND,
    IT_CAME,
    MAILED,
    MENDED,
    OWN_CHARGE,
    PAID,
    REPLACED,
    SOLVED,
    TAKEN,
    finder,
)
from agent.reading.endings.parts import by_its_sum
from agent.reading.endings.tellings import HARMLESS, SPOILT, tells
from agent.reading.endings.unlocked import money_held, unlocked
from agent.reading.endings.withdrawal import withdrawn
from agent.reading.message.text import Message
from agent.reading.moves.forms import form_of
from agent.reading.sums.part_issued import part_issued
from agent.reading.sums.part_payments import Came, came, fell_short, is_owed

_P, _O = Problem, Outcome
# "I'll take it further", "I took it apart", "I'd take it if ...": nothing was accepted.
_NOT_TAKEN = re.compile(
    r" ?(?:back|up to|apart|further|up with|from|out|off|down|over|home|as|if|unless|when|once|"
    r"to (?:\w+ ){0,3}?(?:shop|court|post|bank|repair\w*|store|bbb|dump|vet|office|ups|small|"
    r"claims?|lawyer|press|technician|someone|them))(?!\w)"
)
_CHARGES = (_P.UNRECOGNISED_CHARGE, _P.DIGITAL_OR_SUBSCRIPTION)
_OF_TROUBLE = ("fault", "recharged_on", "denial_reason")
_OF_MONEY = (*_OF_TROUBLE, "amount", "amount_refunded", "delivered_on", "return_received_on")
_OTHER_THING = re.compile(
    r"(?<!\w)(?:empty|wrong \w+|different \w+|not what i "
    r"ordered|something else|instead of|nothing in(?:side)?)(?!\w)"
)
_TAKEN_BACK = re.compile(
    r"(?<!\w)(?:(?:took|taken|take|pulled|clawed) (?:\w+ ){0,3}?(?:back|away|again)|revers\w+|"
    r"charged|re-?charged|billed|debited|deducted)(?!\w)"
)
_WELL = re.compile(
    r"(?<!\w)(?:works?|working|fine|great|perfect\w*|good|ok|okay|happy|thank\w*|love)(?!\w)"
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NEW_TROUBLE = re.compile(
    r"(?<!\w)(?:again|took|taken|charged|reversed|broke\w*|wrong|fake|scam|refus\w+|den(?:y|ied)|"
    r"short|missing|bounced|(?:not|never|n't) (?:\w+ ){0,2}?(?:there|come|came|arrive\w*|here|true|"
    r"received|got|paid|settled|sorted|solved)|nothing (?:came|there|yet|in my))(?!\w)|"
    r"n't (?:\w+ ){0,2}?(?:come|came|arrive\w*|here|there|paid|got)(?!\w)"
)


@dataclass(frozen=True)
class End:
    """What a message tells of the end: the contacts that stay, the values, and the ending."""

    told: Told
    updates: list[Update]
    ending: Ending | None = None
    read: bool = False  # the message is about the end, and no line of theirs to answer


def ended(message: Message, case: Case, told: Told, updates: list[Update], today: date) -> End:
    """Reads whether it is over; `told` and `updates` are what was read of the rest of it."""
    told, updates = judged(message, case, told, updates, today)
    told = by_its_sum(message, without_demands(message, told, today), case, today)
    updates = [*updates, *withdrawn(message, case, updates, today)]
    before = told
    told, updates = tabled(message, case, told, updates, today)
    if not case.talking or asks_leave(message, told):
        return End(told, updates)
    if message.pasted or form_of(message):  # words of a desk, and none of the person's
        part = part_issued(message, case)
        return _of_money(message, case, told, updates, part, today) if part else End(told, updates)
    money = _money(message, case, told, updates, today) if told is before else None
    if money is not None:
        return money
    if (here := _ended_here(message, case, told, updates, today)) is not None:
        return here
    if tells(MAILED, message):
        return _confirmed(message, case, told, updates, today)
    if (wrong := _here_but_wrong(message, case, updates)) is not None:
        return End(
            told, [*updates, wrong, message.update("ending", None, 0, len(message.text), 1.0)]
        )
    if promise := not_come(message, case):
        return _late(told, updates, promise, missed(message, promise, today))
    return _accepted(message, case, told, updates, today)


def _money(
    message: Message, case: Case, told: Told, updates: list[Update], today: date
) -> End | None:
    """What came of the refund, with its sum or without."""
    if (paid := came(message, case) or part_issued(message, case)) is not None:
        return _of_money(message, case, told, updates, paid, today)
    offered = told.reply is not None and told.reply.offer is not None
    place = None if offered else fell_short(message, case)
    if place is None:
        return None
    kept = [u for u in updates if u.field not in (*_OF_MONEY, "told", "problem")]
    kept.append(message.update("told", Known.PART_CAME, *place, 1.0))
    if is_owed(case):
        kept.append(message.update("problem", _P.REFUND_MISSING, *place, 1.0))
        kept.append(message.update("ending", None, *place, 1.0))
    contacts = tuple(c for c in told.contacts if c is not told.reply)
    return End(replace(told, contacts=contacts), kept, read=True)


def _ended_here(
    message: Message, case: Case, told: Told, updates: list[Update], today: date
) -> End | None:
    """The end that is told in so many words."""
    if (back := unlocked(message, case)) is not None:
        return _back_in(message, case, told, updates, back, today)
    finders = (_found, _replaced, _it_came, _own_charge, _paid, _solved)
    places = (find(message, case, updates) for find in finders)
    found = next((place for place in places if place), None)
    return _over(message, case, told, updates, found, today) if found else None


def _late(told: Told, updates: list[Update], promise: Contact, silent: Contact | None) -> End:
    """A promise that was not kept; before its day is over, no answer yet is none."""
    if told.reply is not None and told.reply.outcome is not _O.STALLED:
        return End(told, updates)
    others = tuple(c for c in told.contacts if c.channel is not promise.channel)
    kept = [u for u in updates if u.field not in ("problem", "delivered_days_ago_at_least")]
    now = (*others, silent) if silent else others
    return End(replace(told, contacts=now), kept, read=True)


def _here_but_wrong(message: Message, case: Case, updates: list[Update]) -> Update | None:
    """What is wrong with a parcel that was missing and came after all."""
    if case.problem is not _P.DELIVERED_NOT_RECEIVED:
        return None
    came = finder(FOUND, case.item).search(message.facts)
    fault = next((u for u in updates if u.field == "fault" and u.value), None)
    told = case.ending is Ending.FOUND or came
    if not told or message.negated(came.start() if came else 0):
        return None
    if fault is None and not _OTHER_THING.search(message.facts):
        return None
    kind = _P.WRONG_OR_MISSING_ITEM if _OTHER_THING.search(message.facts) else None
    begin = came.start() if came else 0
    found = kind or _P.DEFECTIVE_ON_ARRIVAL
    return message.update("problem", found, begin, len(message.text), 1.0)


Place = tuple[Ending, tuple[int, int]] | None


def _found(message: Message, case: Case, updates: list[Update]) -> Place:
    """The parcel, where one was missing and nothing is wrong with what came."""
    if any(u.field == "fault" for u in updates):
        return None
    if case.problem is not _P.DELIVERED_NOT_RECEIVED and case.ending is not Ending.FOUND:
        return None
    place = tells(FOUND, message, case.item)
    return (Ending.FOUND, place) if place else None


def _replaced(message: Message, case: Case, updates: list[Update]) -> Place:
    """A new one that came and that nothing is wrong with, where one was agreed to or it is said."""
    agreed = any(c.offer and c.offer.kind in IN_KIND for c in case.contacts if c.outcome in YES)
    if any(u.field == "fault" and u.value for u in updates):
        return None
    place = tells(REPLACED, message, case.item)
    well = agreed or _WELL.search(message.own) is not None
    if place is None and (place := tells(MENDED, message, case.item)):
        well = _WELL.search(message.own, place[1]) is not None
    return (Ending.SOLVED, place) if place and well else None


def _it_came(message: Message, case: Case, updates: list[Update]) -> Place:
    """What was promised last, where that was one thing: money or a new item, and no label."""
    last = case.contacts[-1] if case.contacts else None
    if last is None or last.outcome not in YES or "label" in last.words.lower():
        return None
    if any(u.field == "fault" and u.value for u in updates):
        return None
    place = tells(IT_CAME, message)
    in_kind = last.offer is not None and last.offer.kind in IN_KIND
    return (Ending.SOLVED if in_kind else Ending.PAID, place) if place else None


def _own_charge(message: Message, case: Case, _: list[Update]) -> Place:
    if case.problem not in _CHARGES:
        return None
    place = tells(OWN_CHARGE, message)
    return (Ending.OWN_CHARGE, place) if place else None


def _paid(message: Message, _: Case, __: list[Update]) -> Place:
    place = tells(PAID, message) if not tells(MAILED, message) else None
    return (Ending.PAID, place) if place else None


def _solved(message: Message, _: Case, __: list[Update]) -> Place:
    place = tells(SOLVED, message)
    return (Ending.SOLVED, place) if place else None


def _over(
    message: Message,
    case: Case,
    told: Told,
    updates: list[Update],
    place: tuple[Ending, tuple[int, int]],
    today: date,
) -> End:
    """It is over: what a line of theirs was read from the same words is no move to answer."""
    ending, (begin, end) = place
    kept = [u for u in updates if u.field not in _OF_TROUBLE]
    kept.append(message.update("ending", ending, begin, end, 1.0))
    contacts = tuple(c for c in told.contacts if c is not told.reply or c.outcome in YES)
    if ending is Ending.PAID and not any(c.outcome in YES for c in contacts):
        contacts = (*contacts, _yes(message, case, today))
    told_sum = any(u.field == "amount_refunded" for u in kept)
    if ending is Ending.PAID and case.amount and not told_sum:
        kept.append(message.update("amount_refunded", case.amount, begin, end, 1.0))
    return End(replace(told, contacts=contacts), kept, ending, read=True)


def _back_in(
    message: Message,
    case: Case,
    told: Told,
    updates: list[Update],
    place: tuple[int, int],
    today: date,
) -> End:
    """The account is open again: it is over, unless the money for a return is still to come."""
    if not money_held(case):
        return _over(message, case, told, updates, (Ending.SOLVED, place), today)
    kept = [u for u in updates if u.field not in (*_OF_TROUBLE, "problem")]
    kept.append(message.update("problem", _P.RETURN_LOST, *place, 1.0))
    contacts = tuple(c for c in told.contacts if c is not told.reply)
    return End(replace(told, contacts=contacts), kept, read=True)


def _yes(message: Message, case: Case, today: date, offer: Offer | None = None) -> Contact:
    """The yes behind what came or was taken, of the desk that was last asked."""
    desk = case.contacts[-1].channel if case.contacts else Channel.CHAT
    words = message.words(0, len(message.text)).strip()
    return Contact(
        channel=desk, outcome=_O.AGREED, on=today, words=words, offer=offer, move=Move.AGREES
    )


def _of_money(
    message: Message, case: Case, told: Told, updates: list[Update], paid: Came, today: date
) -> End:
    """Money came: all that was owed, or a part that leaves the rest to ask for."""
    begin, end = paid.place
    if paid.whole and SPOILT.search(HARMLESS.sub(" ", message.own[end:])) is None:
        all_of_it = message.update("amount_refunded", paid.sum, begin, end, 1.0)
        others = [u for u in updates if u.field not in _OF_MONEY]
        place = (Ending.PAID, paid.place)
        return _over(message, case, told, [*others, all_of_it], place, today)
    kept = [u for u in updates if u.field not in _OF_MONEY]  # the day is that of the money
    kept.append(message.update("amount_refunded", paid.sum, begin, end, 1.0))
    if paid.owed:
        kept.append(message.update("problem", _P.REFUND_MISSING, begin, end, 1.0))
        kept.append(message.update("ending", None, begin, end, 1.0))
    contacts = tuple(c for c in told.contacts if c is not told.reply)
    return End(replace(told, contacts=contacts), kept, read=True)


def _confirmed(message: Message, case: Case, told: Told, updates: list[Update], today: date) -> End:
    """A refund that is confirmed in writing is a yes whose money has to come."""
    known = ("amount",) if case.amount else ()
    kept = [u for u in updates if u.field not in (*_OF_TROUBLE, "problem", *known)]
    contacts = tuple(c for c in told.contacts if c is not told.reply)
    yes = _yes(message, case, today)
    return End(replace(told, contacts=(*contacts, yes)), kept, read=True)


def _accepted(message: Message, case: Case, told: Told, updates: list[Update], today: date) -> End:
    """An offer that was on the table, or is told here, and was taken as it stands."""
    place = tells(TAKEN, message)
    if place and _NOT_TAKEN.match(message.own, place[1]):
        place = None
    reply = told.reply
    offer = reply.offer if reply and reply.offer else _on_the_table(case)
    if place is None or offer is None or not _same_sum(message, place, offer):
        return _reopened(message, case, told, updates)
    begin, end = place
    contacts = tuple(c for c in told.contacts if c is not reply)
    yes = _yes(message, case, today, in_all(offer, case))
    if reply and reply.offer:
        yes = yes.model_copy(update={"channel": reply.channel, "who": reply.who})
    ending = message.update("ending", Ending.ACCEPTED, begin, end, 1.0)
    kept = [u for u in updates if u.field not in ("amount", "amount_refunded", "wanted", "private")]
    return End(replace(told, contacts=(*contacts, yes)), [*kept, ending], Ending.ACCEPTED)


def _on_the_table(case: Case) -> Offer | None:
    """The last offer, if nobody has said anything else since."""
    last = case.contacts[-1] if case.contacts else None
    return last.offer if last and last.outcome in (_O.OFFERED, _O.PROMISED) else None


def _same_sum(message: Message, place: tuple[int, int], offer: Offer) -> bool:
    """Whether no other sum is named than the one that was offered: "I'd take $60" is none."""
    named = {Decimal(n.replace(",", "")) for n in _NUMBER.findall(message.own[slice(*place)])}
    return not named or (offer.amount is not None and named == {offer.amount.value})


def _reopened(message: Message, case: Case, told: Told, updates: list[Update]) -> End:
    """Takes back an ending when the message tells new trouble."""
    if case.ending is None:
        return End(told, updates)
    trouble = any(u.field in _OF_TROUBLE for u in updates) or _told_trouble(told)
    if not trouble and not _NEW_TROUBLE.search(message.facts):
        return End(told, updates)
    anew = [*_after_money(message, case), ("ending", None)]
    end = len(message.text)
    return End(told, [*updates, *(message.update(f, v, 0, end, 1.0) for f, v in anew)])


def _after_money(message: Message, case: Case) -> list[tuple[str, object]]:
    """What a refund that was told to be there has become: taken back, or never come."""
    if case.ending is not Ending.PAID:
        return []
    if _TAKEN_BACK.search(message.facts):
        return [("problem", _P.REFUND_CLAWED_BACK)]
    return [("problem", _P.REFUND_MISSING), ("amount_refunded", None)]


def _told_trouble(told: Told) -> bool:
    bad = (_O.REFUSED, _O.NO_REPLY, _O.STALLED, _O.TRANSFERRED)
    return any(c.outcome in bad for c in told.contacts)
