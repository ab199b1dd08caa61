"""The clocks of a case: which right ends when, as rows over the fact sheet.

Source: section 4.2 of the fact sheet. A clock whose start is unknown has no date and says what it
needs; nothing is guessed. A clock that could only be computed from a stand-in for its start is
marked as estimated.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Literal

from agent.domain.base import Value
from agent.domain.calendar import add_business_days, add_months
from agent.domain.case import Case, Contact
from agent.domain.grounds import covered, ground, seller_ships
from agent.domain.plan import Clock, Facts
from agent.domain.problems import Ground
from agent.domain.starts import LABELS
from agent.domain.vocabulary import Channel, Jurisdiction, Outcome, PaymentMethod, Problem

Unit = Literal["days", "business days", "months", "years"]
G = Ground
J = Jurisdiction
US_CREDIT = (PaymentMethod.CREDIT_CARD, PaymentMethod.CARD)
A_TO_Z = (Channel.A_TO_Z_CLAIM, Channel.A_TO_Z_APPEAL)
CARDS = (*US_CREDIT, PaymentMethod.DEBIT_CARD, PaymentMethod.PREPAID_CARD)
DISPUTABLE = (
    *(G.DIGITAL, G.QUALITY, G.WRONG_ITEM, G.NOT_RECEIVED),
    *(G.CREDIT_OWED, G.UNAUTHORISED, G.UNTOLD),
)


class Rule(Value):
    """One clock. `figure` names its length.

    starts: case fields, the first known counts; the others stand in for the first.
    closes: the route that ends with it.
    to_trader: whether it is kept by telling the trader, whichever route that takes.
    """

    name: str
    figure: str
    unit: Unit
    starts: tuple[str, ...]
    closes: Channel | None = None
    to_trader: bool = False
    applies: Callable[[Case], bool]


def _seller_ships(case: Case) -> bool:
    return seller_ships(case) and covered(case)


def _claim_to_file(case: Case) -> bool:
    """The time to file matters until a claim is filed; then its decision and the appeal count."""
    filed = any(c.channel in A_TO_Z for c in case.contacts)
    return _seller_ships(case) and not filed


def _return_to_ask_for(case: Case) -> bool:
    asked = case.return_requested_on or any(
        c.channel is Channel.SELLER_MESSAGE for c in case.contacts
    )
    return _seller_ships(case) and ground(case) is G.UNTOLD and not asked


def _return_to_post(case: Case) -> bool:
    asked = case.return_requested_on is not None
    return _seller_ships(case) and asked and case.returned_on is None


def _american_digital(*words: str) -> Callable[[Case], bool]:
    def applies(case: Case) -> bool:
        bought = (case.item or "").lower()
        named = any(word in bought for word in words)
        return named and ground(case) is G.DIGITAL and case.jurisdiction is J.US

    return applies


def _disputable(case: Case) -> bool:
    fee_on_a_fault = ground(case) is G.FEE and case.fault is not None
    locked = case.problem is Problem.ACCOUNT_LOCKED
    return ground(case) in DISPUTABLE or locked or fee_on_a_fault


def _by_card(case: Case) -> bool:
    """While it is not known how it was paid, a date that can be computed is shown.

    A charge that nobody authorised is told at once; the networks' time is not for it.
    """
    fraud = ground(case) is G.UNAUTHORISED
    dated = any(getattr(case, name) for name in _network_starts(case))
    paid_so = case.payment_method in CARDS or (case.payment_method is None and dated)
    return paid_so and _disputable(case) and not fraud


def _us_letter(case: Case) -> bool:
    on_credit = case.jurisdiction is J.US and case.payment_method in US_CREDIT
    return on_credit and _disputable(case)


def _us_debit(case: Case) -> bool:
    debit = case.payment_method in (PaymentMethod.DEBIT_CARD, PaymentMethod.PREPAID_CARD)
    return case.jurisdiction is J.US and debit and ground(case) is G.UNAUTHORISED


def _faulty_in(place: Jurisdiction) -> Callable[[Case], bool]:
    faulty = (G.QUALITY, G.WRONG_ITEM, G.UNTOLD)
    return lambda case: case.jurisdiction is place and ground(case) in faulty


def _uk_cancel(case: Case) -> bool:
    """Not for faults: rejecting them runs longer and leaves the cost of the return to the trader.

    What was damaged by oneself can be cancelled too, less its loss of value.
    """
    return case.jurisdiction is J.UK and ground(case) in (G.GOODWILL, G.UNTOLD)


def _eu_withdrawal(case: Case) -> bool:
    """For faults too: the guarantee begins with a repair, and withdrawal gives the money back."""
    grounds = (G.GOODWILL, G.UNTOLD, G.QUALITY, G.WRONG_ITEM)
    excepted = case.problem is Problem.NON_RETURNABLE_DAMAGED
    return case.jurisdiction is J.EU and ground(case) in grounds and not excepted


def _network_starts(case: Case) -> tuple[str, ...]:
    match case.problem:
        case Problem.DELIVERED_NOT_RECEIVED:
            return ("expected_on", "delivered_on")
        case Problem.REFUND_MISSING:
            return ("refund_issued_on",)
        case Problem.REFUND_CLAWED_BACK:
            return ("recharged_on",)
        case Problem.DIGITAL_OR_SUBSCRIPTION:
            return ("ordered_on",)
        case Problem.RETURN_LOST:
            return ("delivered_on", "returned_on")
        case _:
            return ("delivered_on", "expected_on")


RULES: tuple[Rule, ...] = (
    Rule(
        name="A-to-z claim",
        figure="amazon.a_to_z.window#days",
        unit="days",
        starts=("expected_on", "delivered_on"),
        closes=Channel.A_TO_Z_CLAIM,
        applies=_claim_to_file,
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
        to_trader=True,
        applies=_faulty_in(J.UK),
    ),
    Rule(
        name="UK presumption that the fault was there",
        figure="uk.presumption#months",
        unit="months",
        starts=("delivered_on",),
        to_trader=True,
        applies=_faulty_in(J.UK),
    ),
    Rule(
        name="UK right to cancel",
        figure="uk.cancel#days",
        unit="days",
        starts=("delivered_on",),
        to_trader=True,
        applies=_uk_cancel,
    ),
    Rule(
        name="EU right of withdrawal",
        figure="eu.withdrawal#days",
        unit="days",
        starts=("delivered_on",),
        to_trader=True,
        applies=_eu_withdrawal,
    ),
    Rule(
        name="EU legal guarantee",
        figure="eu.conformity#years",
        unit="years",
        starts=("delivered_on",),
        to_trader=True,
        applies=_faulty_in(J.EU),
    ),
    Rule(
        name="return request for A-to-z",
        figure="amazon.a_to_z.return_rule#request_days",
        unit="days",
        starts=("delivered_on",),
        to_trader=True,
        applies=_return_to_ask_for,
    ),
    Rule(
        name="posting the return for A-to-z",
        figure="amazon.a_to_z.return_rule#post_days",
        unit="days",
        starts=("return_requested_on",),
        applies=_return_to_post,
    ),
    Rule(
        name="Prime refund in full",
        figure="amazon.prime.refund#business_days",
        unit="business days",
        starts=("ordered_on",),
        to_trader=True,
        applies=_american_digital("prime"),
    ),
    Rule(
        name="Kindle return",
        figure="amazon.return_window.kindle_accident#days",
        unit="days",
        starts=("ordered_on",),
        to_trader=True,
        applies=_american_digital("kindle", "ebook", "e-book"),
    ),
)
ORDER_PAGE = "return window"
IN_THE_WINDOW = (Problem.DEFECTIVE_ON_ARRIVAL, Problem.NOT_AS_DESCRIBED)


def _refusals(case: Case, channel: Channel) -> list[Contact]:
    denials = (Outcome.REFUSED, Outcome.OFFERED)
    return [c for c in case.contacts if c.channel is channel and c.outcome in denials]


def refused_on(case: Case, channel: Channel) -> date | None:
    """The day of the last denial on `channel`, whole or in part; None when there is none dated."""
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


def end_of(start: date, count: int, unit: Unit) -> date:
    """The day on which `count` units that begin at `start` are over."""
    if unit == "days":
        return start + timedelta(days=count)
    if unit == "business days":
        return add_business_days(start, count)
    return add_months(start, count * (12 if unit == "years" else 1))


def _clock(case: Case, rule: Rule, facts: Facts) -> Clock:
    name, start = _start(case, rule)
    end = end_of(start, facts.number(rule.figure), rule.unit) if start else None
    stands_in = start is not None and name != (rule.starts or _network_starts(case))[0]
    return Clock(
        name=rule.name,
        date=end,
        basis=rule.figure.split("#")[0],
        computed_from=name if start else f"needs: {LABELS[name]}",
        estimated=stands_in,
    )


def _order_page_clock(case: Case) -> tuple[Clock, ...]:
    """The return date is only ever read off the order page, and only some problems hang on it."""
    if case.return_by is None and case.problem not in IN_THE_WINDOW:
        return ()
    basis = "amazon.return_window.order_page"
    origin = "return_by" if case.return_by else f"needs: {LABELS['return_by']}"
    return (Clock(name=ORDER_PAGE, date=case.return_by, basis=basis, computed_from=origin),)


def clocks(case: Case, facts: Facts) -> tuple[Clock, ...]:
    """Every clock that runs for `case`, the first to end first, those without a date last."""
    rows = [_clock(case, rule, facts) for rule in RULES if rule.applies(case)]
    found = (*rows, *_order_page_clock(case))
    return tuple(sorted(found, key=lambda c: (c.date is None, c.date or date.max)))


def named(case: Case, facts: Facts, names: Collection[str]) -> tuple[Clock, ...]:
    """Those clocks of the table that run for `case` and are called by one of `names`."""
    wanted = (rule for rule in RULES if rule.name in names)
    return tuple(_clock(case, rule, facts) for rule in wanted if rule.applies(case))


def closing(found: tuple[Clock, ...], channel: Channel) -> tuple[Clock, ...]:
    """The clocks among `found` that close `channel`."""
    names = {rule.name for rule in RULES if rule.closes is channel}
    return tuple(clock for clock in found if clock.name in names)


def kept_with_trader(found: tuple[Clock, ...]) -> tuple[Clock, ...]:
    """The clocks among `found` that are kept by telling the trader."""
    names = {rule.name for rule in RULES if rule.to_trader} | {ORDER_PAGE}
    return tuple(clock for clock in found if clock.name in names)
