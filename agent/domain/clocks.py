"""The clocks of a case: which right ends when, as rows over the fact sheet.

Source: section 4.2 of the fact sheet. A clock whose start is unknown has no date and says what it
needs; nothing is guessed.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from agent.domain.base import Value
from agent.domain.calendar import add_months
from agent.domain.case import Case, Contact
from agent.domain.plan import Clock, Facts
from agent.domain.problems import ROWS, Ground
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    Outcome,
    PaymentMethod,
    Problem,
)

Unit = Literal["days", "months", "years"]
G = Ground
J = Jurisdiction
US_CREDIT = (PaymentMethod.CREDIT_CARD, PaymentMethod.CARD)
CARDS = (*US_CREDIT, PaymentMethod.DEBIT_CARD, PaymentMethod.PREPAID_CARD)
DISPUTABLE = (G.DIGITAL, G.QUALITY, G.WRONG_ITEM, G.NOT_RECEIVED, G.CREDIT_OWED, G.UNAUTHORISED)
LABELS = {
    "delivered_on": "delivery date",
    "expected_on": "latest estimated delivery date",
    "statement_on": "date of the first card statement with the charge",
    "refund_issued_on": "date Amazon says it issued the refund",
    "recharged_on": "date of the new charge",
    "returned_on": "date the parcel was handed over",
    "return_by": "return date on the order page",
    "claim_denied_on": "date the claim was denied",
}


class Rule(Value):
    """One clock. `starts` are case fields, the first known counts; `figure` names the length."""

    name: str
    figure: str
    unit: Unit
    starts: tuple[str, ...]
    closes: Channel | None
    applies: Callable[[Case], bool]


def ground(case: Case) -> Ground:
    """What the case rests on."""
    return ROWS[case.problem].ground


def _seller_ships(case: Case) -> bool:
    excluded = (G.GOODWILL, G.DIGITAL, G.STORED_VALUE, G.UNAUTHORISED, G.GIFT)
    return case.fulfilment is Fulfilment.FBM and ground(case) not in excluded


def _disputable(case: Case) -> bool:
    return ground(case) in DISPUTABLE or case.problem is Problem.ACCOUNT_LOCKED


def _by_card(case: Case) -> bool:
    return case.payment_method in CARDS and _disputable(case)


def _us_letter(case: Case) -> bool:
    on_credit = case.jurisdiction is J.US and case.payment_method in US_CREDIT
    return on_credit and _disputable(case)


def _us_debit(case: Case) -> bool:
    debit = case.payment_method in (PaymentMethod.DEBIT_CARD, PaymentMethod.PREPAID_CARD)
    return case.jurisdiction is J.US and debit and ground(case) is G.UNAUTHORISED


def _faulty_in(*places: Jurisdiction) -> Callable[[Case], bool]:
    return lambda case: case.jurisdiction in places and ground(case) in (G.QUALITY, G.WRONG_ITEM)


def _distance_sale_in(place: Jurisdiction) -> Callable[[Case], bool]:
    return lambda case: case.jurisdiction is place and ground(case) is G.GOODWILL


def _network_starts(case: Case) -> tuple[str, ...]:
    match case.problem:
        case Problem.DELIVERED_NOT_RECEIVED:
            return ("expected_on", "delivered_on")
        case Problem.REFUND_MISSING:
            return ("refund_issued_on",)
        case Problem.REFUND_CLAWED_BACK:
            return ("recharged_on",)
        case Problem.RETURN_LOST:
            return ("returned_on",)
        case Problem.UNRECOGNISED_CHARGE:
            return ("statement_on",)
        case _:
            return ("delivered_on",)


RULES: tuple[Rule, ...] = (
    Rule(
        name="A-to-z claim",
        figure="amazon.a_to_z.window#days",
        unit="days",
        starts=("expected_on", "delivered_on"),
        closes=Channel.A_TO_Z_CLAIM,
        applies=_seller_ships,
    ),
    Rule(
        name="A-to-z appeal",
        figure="amazon.a_to_z.appeal#days",
        unit="days",
        starts=("claim_denied_on",),
        closes=Channel.A_TO_Z_APPEAL,
        applies=lambda case: _refusals(case, Channel.A_TO_Z_CLAIM) != [],
    ),
    Rule(
        name="card billing-error letter",
        figure="us.card.billing_letter#days",
        unit="days",
        starts=("statement_on",),
        closes=Channel.CARD_DISPUTE,
        applies=_us_letter,
    ),
    Rule(
        name="debit card error notice",
        figure="us.debit.error#days",
        unit="days",
        starts=("statement_on",),
        closes=Channel.CARD_DISPUTE,
        applies=_us_debit,
    ),
    Rule(
        name="card network dispute",
        figure="card.network.window#days",
        unit="days",
        starts=(),
        closes=Channel.CARD_DISPUTE,
        applies=_by_card,
    ),
    Rule(
        name="UK right to reject",
        figure="uk.reject#days",
        unit="days",
        starts=("delivered_on",),
        closes=None,
        applies=_faulty_in(J.UK),
    ),
    Rule(
        name="UK presumption that the fault was there",
        figure="uk.presumption#months",
        unit="months",
        starts=("delivered_on",),
        closes=None,
        applies=_faulty_in(J.UK),
    ),
    Rule(
        name="UK right to cancel",
        figure="uk.cancel#days",
        unit="days",
        starts=("delivered_on",),
        closes=None,
        applies=_distance_sale_in(J.UK),
    ),
    Rule(
        name="EU right of withdrawal",
        figure="eu.withdrawal#days",
        unit="days",
        starts=("delivered_on",),
        closes=None,
        applies=_distance_sale_in(J.EU),
    ),
    Rule(
        name="EU legal guarantee",
        figure="eu.conformity#years",
        unit="years",
        starts=("delivered_on",),
        closes=None,
        applies=_faulty_in(J.EU),
    ),
)


def _refusals(case: Case, channel: Channel) -> list[Contact]:
    return [c for c in case.contacts if c.channel is channel and c.outcome is Outcome.REFUSED]


def refused_on(case: Case, channel: Channel) -> date | None:
    """The day on which `channel` last refused, or None when it did not or the day is not known."""
    refusals = _refusals(case, channel)
    return refusals[-1].on if refusals else None


def _start(case: Case, rule: Rule) -> tuple[str, date | None]:
    names = rule.starts or _network_starts(case)
    for name in names:
        if name == "claim_denied_on":
            return name, refused_on(case, Channel.A_TO_Z_CLAIM)
        if (found := getattr(case, name)) is not None:
            return name, found
    return names[0], None


def _end(start: date, count: int, unit: Unit) -> date:
    if unit == "days":
        return start + timedelta(days=count)
    return add_months(start, count * (12 if unit == "years" else 1))


def _clock(case: Case, rule: Rule, facts: Facts) -> Clock:
    name, start = _start(case, rule)
    end = _end(start, facts.number(rule.figure), rule.unit) if start else None
    origin = name if start else f"needs: {LABELS[name]}"
    return Clock(name=rule.name, date=end, basis=rule.figure.split("#")[0], computed_from=origin)


def _order_page_clock(case: Case) -> tuple[Clock, ...]:
    if case.return_by is None:
        return ()
    basis = "amazon.return_window.order_page"
    return (
        Clock(name="return window", date=case.return_by, basis=basis, computed_from="return_by"),
    )


def clocks(case: Case, facts: Facts) -> tuple[Clock, ...]:
    """Every clock that runs for `case`, the first to end first, those without a date last."""
    rows = [_clock(case, rule, facts) for rule in RULES if rule.applies(case)]
    found = (*_order_page_clock(case), *rows)
    return tuple(sorted(found, key=lambda c: (c.date is None, c.date or date.max)))


def closing(found: tuple[Clock, ...], channel: Channel) -> tuple[Clock, ...]:
    """The clocks among `found` that close `channel`."""
    names = {rule.name for rule in RULES if rule.closes is channel}
    return tuple(clock for clock in found if clock.name in names)
