"""What the person told of the dealings so far: the events that ready-made words may state.

A kind of problem does not tell them all: a parcel can be missing without any tracking, and a
return date can pass with nobody having said that the item is fine.
"""

from enum import StrEnum

from agent.domain.case import Case
from agent.domain.vocabulary import Outcome, Problem


class Told(StrEnum):
    """One event that was told in so many words, beside those that have a date of their own."""

    SHOWN_DELIVERED = "shown_delivered"  # tracking, the shop or the driver says so
    REFUSED = "refused"
    CONFIRMED = "confirmed"  # the refund was approved or issued
    REFUNDED = "refunded"  # the money came, or was credited, before it was taken back
    PART_CAME = "part_came"  # a part of the refund, of a sum that was not told
    WANTED_BACK = "wanted_back"  # no charge yet, but they ask for the refund
    CHARGED_TWICE = "charged_twice"
    SENT_BACK = "sent_back"
    WITHDREW = "withdrew"  # the trader was told of it within the time to cancel
    FINE = "fine"  # nothing is wrong with it, or the mind was changed


_BY_THE_DAY = (Problem.WINDOW_PASSED_CHANGE_OF_MIND, Problem.NON_RETURNABLE_CHANGE_OF_MIND)


def refused(case: Case) -> bool:
    """Whether a refusal was told, by whomever."""
    known = Told.REFUSED in case.told or case.denial_reason or case.denied_on
    return bool(known) or _ended(case, Outcome.REFUSED)


def confirmed(case: Case) -> bool:
    """Whether a refund was told to be on its way."""
    return Told.CONFIRMED in case.told or case.refund_issued_on is not None


def part_came(case: Case) -> bool:
    """Whether only a part of a refund came, and nobody has said how much."""
    return Told.PART_CAME in case.told and case.amount_refunded is None


def sent_back(case: Case) -> bool:
    """Whether the item is told to have gone back, with its day or without."""
    dated = case.returned_on or case.return_received_on
    return Told.SENT_BACK in case.told or dated is not None


def withdrew(case: Case) -> bool:
    """Whether the purchase was cancelled by right and in time, so that an owed refund is left."""
    return Told.WITHDREW in case.told


def only_supposed(case: Case) -> bool:
    """Whether a change of mind is taken for the trouble by the day alone, and nobody said so."""
    by_the_day = case.problem in _BY_THE_DAY and case.fault is None
    return by_the_day and Told.FINE not in case.told and not withdrew(case)


def promised(case: Case) -> bool:
    """Whether somebody gave their word or agreed."""
    return _ended(case, Outcome.PROMISED) or _ended(case, Outcome.AGREED)


def _ended(case: Case, outcome: Outcome) -> bool:
    return any(contact.outcome is outcome for contact in case.contacts)


def events(case: Case) -> dict[str, str | None]:
    """The told events as names that a line of a script can need."""
    known = {
        "shown_delivered": Told.SHOWN_DELIVERED in case.told,
        "refused": refused(case),
        "confirmed": confirmed(case),
        "promised": promised(case),
        "money_came": Told.REFUNDED in case.told,
        "withdrew": withdrew(case),
        "part_came": part_came(case),
        "wanted_back": Told.WANTED_BACK in case.told and case.recharged_on is None,
        "charged_twice": Told.CHARGED_TWICE in case.told,
        "sent_back": sent_back(case),
        "accident": case.own_damage,  # how it broke is not asked for: it stays with the person
        "fine": Told.FINE in case.told and case.fault is None,
    }
    return {name: "yes" if true else None for name, true in known.items()}
