"""The planner: same facts, same plan; what is open, closed, blocked and urgent."""

import datetime
from decimal import Decimal
from itertools import product

import pytest

from agent.domain.case import Case, Contact, Money, Update, merge
from agent.domain.planner import plan
from agent.domain.problems import ROWS, Ground
from agent.domain.questions import best_question
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    Outcome,
    PaymentMethod,
    Problem,
    Status,
)
from tests.experts import FACTS, TODAY, days_ago

C = Channel
OPEN = (Status.NOW, Status.NEXT, Status.LATER)


def case(**fields: object) -> Case:
    return Case.model_validate(fields)


def status(of: Case, channel: Channel) -> Status | None:
    step = plan(of, TODAY, FACTS).step(channel)
    return step.status if step else None


def contact(channel: Channel, outcome: Outcome, days: int | None = None) -> Contact:
    return Contact(channel=channel, outcome=outcome, on=None if days is None else days_ago(days))


FIRST = {
    Problem.WINDOW_PASSED_CHANGE_OF_MIND: C.SELF_CHECK,
    Problem.WINDOW_PASSED_DEFECT: C.CHAT,
    Problem.NON_RETURNABLE_CHANGE_OF_MIND: C.SELF_CHECK,
    Problem.NON_RETURNABLE_DAMAGED: C.CHAT,
    Problem.EXCESSIVE_RETURNS: C.CHAT,
    Problem.SELLER_REFUSES: C.SELLER_MESSAGE,
    Problem.CONDITION_DISPUTE: C.CHAT,
    Problem.RETURN_LOST: C.SELF_CHECK,
    Problem.REFUND_MISSING: C.SELF_CHECK,
    Problem.REFUND_CLAWED_BACK: C.CHAT,
    Problem.DEFECTIVE_ON_ARRIVAL: C.CHAT,
    Problem.NOT_AS_DESCRIBED: C.CHAT,
    Problem.WRONG_OR_MISSING_ITEM: C.CHAT,
    Problem.DELIVERED_NOT_RECEIVED: C.SELF_CHECK,
    Problem.DIGITAL_OR_SUBSCRIPTION: C.CHAT,
    Problem.GIFT_CARD: C.CHAT,
    Problem.GIFT_RECIPIENT: C.SELF_CHECK,
    Problem.ACCOUNT_LOCKED: C.SELF_CHECK,
    Problem.UNRECOGNISED_CHARGE: C.SELF_CHECK,
    Problem.INJURY_OR_RECALL: C.CHAT,
    Problem.UNKNOWN: C.SELF_CHECK,
}


@pytest.mark.parametrize("problem", list(Problem))
def test_the_first_step_follows_the_decision_table(problem: Problem) -> None:
    assert plan(case(problem=problem), TODAY, FACTS).now is FIRST[problem]


def test_the_table_has_every_problem_once_with_its_code() -> None:
    codes = [ROWS[problem].code for problem in Problem if problem is not Problem.UNKNOWN]
    assert codes == [f"D{number:02}" for number in range(1, 21)]


@pytest.mark.parametrize(
    ("problem", "fulfilment"), list(product(Problem, (Fulfilment.AMAZON, Fulfilment.FBM)))
)
def test_every_plan_is_sound(problem: Problem, fulfilment: Fulfilment) -> None:
    made = plan(case(problem=problem, fulfilment=fulfilment), TODAY, FACTS)
    channels = [step.channel for step in made.steps]
    assert len(channels) == len(set(channels))
    assert [s.channel for s in made.steps if s.status is Status.NOW] == [made.now]
    for step in made.steps:
        assert step.why
        assert all(source in FACTS for source in step.sources)
        assert "{" not in step.why + step.ask + step.expected_reply + step.risk


@pytest.mark.parametrize("problem", list(Problem))
@pytest.mark.parametrize("fulfilment", [Fulfilment.AMAZON, Fulfilment.FBA])
def test_a_to_z_is_never_open_for_orders_amazon_ships(
    problem: Problem, fulfilment: Fulfilment
) -> None:
    made = plan(case(problem=problem, fulfilment=fulfilment), TODAY, FACTS)
    for channel in (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL, C.SELLER_MESSAGE):
        step = made.step(channel)
        assert step is None or step.status is Status.UNAVAILABLE


@pytest.mark.parametrize("problem", [p for p in Problem if ROWS[p].ground is Ground.GOODWILL])
@pytest.mark.parametrize("place", list(Jurisdiction))
def test_a_change_of_mind_has_no_card_dispute_and_no_claim(
    problem: Problem, place: Jurisdiction
) -> None:
    made = plan(case(problem=problem, jurisdiction=place, payment_method="card"), TODAY, FACTS)
    for channel in (C.CARD_DISPUTE, C.FORMAL_CLAIM, C.A_TO_Z_CLAIM):
        step = made.step(channel)
        assert step is None or step.status is Status.UNAVAILABLE


@pytest.mark.parametrize(
    "method",
    [
        PaymentMethod.CASH_ON_DELIVERY,
        PaymentMethod.GIFT_CARD,
        PaymentMethod.PAYPAL,
        PaymentMethod.BANK_TRANSFER,
        PaymentMethod.INSTALMENTS,
    ],
)
def test_no_card_means_no_card_dispute(method: PaymentMethod) -> None:
    faulty = case(problem="window_passed_defect", payment_method=method, delivered_on=days_ago(50))
    assert status(faulty, C.CARD_DISPUTE) is Status.UNAVAILABLE


def seller_order(**fields: object) -> Case:
    given = {
        "problem": "defective_on_arrival",
        "fulfilment": "fbm",
        "jurisdiction": "US",
        "payment_method": "credit_card",
        "delivered_on": days_ago(20),
    }
    return case(**(given | fields))


def test_a_card_dispute_waits_while_a_to_z_is_open() -> None:
    assert status(seller_order(), C.CARD_DISPUTE) is Status.BLOCKED


def test_a_card_dispute_never_comes_first_while_a_to_z_is_open_even_when_its_time_is_short() -> (
    None
):
    pressed = seller_order(problem="wrong_or_missing_item", statement_on=days_ago(55))
    made = plan(pressed, TODAY, FACTS)
    step = made.step(C.CARD_DISPUTE)
    assert step is not None
    assert step.status is Status.LATER
    assert step.deadline == days_ago(55) + datetime.timedelta(days=60)
    assert made.now is C.SELLER_MESSAGE


def test_the_trade_off_is_told_and_the_letter_presses_no_one_over_quality() -> None:
    pressed = seller_order(problem="wrong_or_missing_item", statement_on=days_ago(55))
    step = plan(pressed, TODAY, FACTS).step(C.CARD_DISPUTE)
    assert step is not None
    assert "Your choice" in step.why
    faulty = plan(seller_order(statement_on=days_ago(55)), TODAY, FACTS).step(C.CARD_DISPUTE)
    assert faulty is not None
    assert faulty.status is Status.BLOCKED


def test_a_network_window_that_may_still_run_is_not_called_over() -> None:
    undated = case(
        problem="wrong_or_missing_item",
        fulfilment="amazon",
        jurisdiction="US",
        payment_method="credit_card",
        statement_on=days_ago(70),
    )
    assert status(undated, C.CARD_DISPUTE) in OPEN


@pytest.mark.parametrize(
    ("problem", "channel"),
    [
        ("window_passed_change_of_mind", C.CARD_DISPUTE),
        ("excessive_returns", C.CARD_DISPUTE),
        ("condition_dispute", C.CARD_DISPUTE),
        ("injury_or_recall", C.CARD_DISPUTE),
    ],
)
def test_routes_that_do_not_fit_are_shown_closed(problem: str, channel: Channel) -> None:
    assert status(case(problem=problem), channel) is Status.UNAVAILABLE


def test_waiting_for_the_seller_keeps_the_claim_in_its_place() -> None:
    asked = seller_order(contacts=(contact(C.SELLER_MESSAGE, Outcome.REFUSED, 0),))
    made = plan(asked, TODAY, FACTS)
    assert made.now is C.SELF_CHECK
    assert "November 24" in made.steps[0].why
    claim = made.step(C.A_TO_Z_CLAIM)
    assert claim is not None
    assert claim.opens_on == datetime.date(2026, 11, 24)
    assert Status.NEXT not in [s.status for s in made.steps]
    first = plan(seller_order(), TODAY, FACTS)
    assert first.now is C.SELLER_MESSAGE
    assert Status.NEXT not in [s.status for s in first.steps]


def test_a_debit_card_fraud_has_its_own_clock_and_a_locked_account_keeps_its_clocks() -> None:
    fraud = case(
        problem="unrecognised_charge",
        jurisdiction="US",
        payment_method="debit_card",
        statement_on=days_ago(10),
    )
    names = {c.name: c.date for c in plan(fraud, TODAY, FACTS).clocks}
    assert names["debit card error notice"] == days_ago(10) + datetime.timedelta(days=60)
    locked = case(problem="account_locked", jurisdiction="US", payment_method="credit_card")
    assert len(plan(locked, TODAY, FACTS).clocks) == 2
    gift = case(problem="gift_recipient", fulfilment="fbm", delivered_on=days_ago(5))
    assert plan(gift, TODAY, FACTS).clocks == ()


def test_an_injury_goes_to_the_safety_office() -> None:
    step = plan(case(problem="injury_or_recall", jurisdiction="US"), TODAY, FACTS).step(
        C.COMPLAINT_BODY
    )
    assert step is not None
    assert "safety" in step.ask
    assert "safety.injury_report" in step.sources


def test_the_seller_hears_first_and_has_two_business_days() -> None:
    friday = datetime.date(2026, 11, 20)
    asked = seller_order(
        contacts=(Contact(channel=C.SELLER_MESSAGE, outcome=Outcome.REFUSED, on=friday),)
    )
    step = plan(asked, TODAY, FACTS).step(C.A_TO_Z_CLAIM)
    assert step is not None
    assert (step.status, step.opens_on) == (Status.BLOCKED, datetime.date(2026, 11, 24))
    later = plan(asked, datetime.date(2026, 11, 24), FACTS)
    assert later.now is C.A_TO_Z_CLAIM


def test_a_bank_dispute_ends_the_guarantee() -> None:
    disputed = seller_order(contacts=(contact(C.CARD_DISPUTE, Outcome.OPENED, 1),))
    assert status(disputed, C.A_TO_Z_CLAIM) is Status.UNAVAILABLE


def test_a_pending_claim_blocks_the_bank_and_a_denied_one_opens_the_appeal() -> None:
    pending = seller_order(contacts=(contact(C.A_TO_Z_CLAIM, Outcome.OPENED, 5),))
    assert status(pending, C.CARD_DISPUTE) is Status.BLOCKED
    denied = seller_order(contacts=(contact(C.A_TO_Z_CLAIM, Outcome.REFUSED, 5),))
    step = plan(denied, TODAY, FACTS).step(C.A_TO_Z_APPEAL)
    assert step is not None
    assert (step.status, step.deadline) == (
        Status.NOW,
        days_ago(5) + datetime.timedelta(days=30),
    )


def test_the_claim_closes_when_its_window_is_over() -> None:
    assert status(seller_order(delivered_on=days_ago(91)), C.A_TO_Z_CLAIM) is Status.UNAVAILABLE
    assert status(seller_order(delivered_on=days_ago(90)), C.A_TO_Z_CLAIM) is not Status.UNAVAILABLE


def test_refusals_move_the_case_up_the_ladder() -> None:
    faulty = case(problem="window_passed_defect", fulfilment="amazon")
    chatted = merge(faulty, (_told(C.CHAT),), 2)
    assert plan(chatted, TODAY, FACTS).now is C.SUPERVISOR
    escalated = merge(chatted, (_told(C.SUPERVISOR),), 3)
    assert plan(escalated, TODAY, FACTS).now is C.EXECUTIVE_EMAIL


def _told(channel: Channel) -> Update:
    refusal = contact(channel, Outcome.REFUSED)
    return Update(field="contacts", value=refusal, words="they refused")


def test_an_agreement_is_watched_not_escalated() -> None:
    agreed = case(
        problem="window_passed_defect", contacts=(contact(C.SUPERVISOR, Outcome.AGREED, 0),)
    )
    made = plan(agreed, TODAY, FACTS)
    assert made.now is C.SELF_CHECK
    assert "in writing" in made.steps[0].ask


def test_a_deadline_within_ten_days_comes_first() -> None:
    faulty = case(
        problem="window_passed_defect",
        fulfilment="amazon",
        jurisdiction="US",
        payment_method="credit_card",
        delivered_on=days_ago(112),
    )
    assert plan(faulty, TODAY, FACTS).now is C.CARD_DISPUTE
    earlier = faulty.model_copy(update={"delivered_on": days_ago(100)})
    assert plan(earlier, TODAY, FACTS).now is C.CHAT


def test_section_75_outlives_the_network_window() -> None:
    british = case(
        problem="window_passed_defect",
        fulfilment="amazon",
        jurisdiction="UK",
        payment_method="credit_card",
        delivered_on=days_ago(300),
        amount=Money(value=Decimal(200), currency="GBP"),
    )
    assert status(british, C.CARD_DISPUTE) in OPEN
    cheap = british.model_copy(update={"amount": Money(value=Decimal(100), currency="GBP")})
    assert status(cheap, C.CARD_DISPUTE) is Status.UNAVAILABLE


def test_the_example_of_the_contract() -> None:
    vacuum = case(
        problem="window_passed_defect",
        fulfilment="fba",
        jurisdiction="US",
        payment_method="credit_card",
        delivered_on=datetime.date(2026, 8, 18),
    )
    made = plan(vacuum, TODAY, FACTS)
    network = next(c for c in made.clocks if c.name == "card network dispute")
    assert made.now is C.CHAT
    assert network.date == datetime.date(2026, 12, 16)
    assert network.computed_from == "delivered_on"
    assert vacuum.days_since_delivery(TODAY) == 96


def test_unknown_starts_are_asked_for_never_guessed() -> None:
    faulty = case(problem="window_passed_defect", jurisdiction="US", payment_method="credit_card")
    for clock in plan(faulty, TODAY, FACTS).clocks:
        assert clock.date is None
        assert clock.computed_from.startswith("needs: ")


def test_the_question_is_the_one_that_changes_the_plan_most() -> None:
    faulty = case(problem="window_passed_defect", jurisdiction="US")
    question = best_question(faulty, TODAY, FACTS)
    assert question is not None
    assert question.field == "fulfilment"
    again = best_question(faulty, TODAY, FACTS, asked=("fulfilment",))
    assert again is None or again.field != "fulfilment"


def test_a_question_about_a_route_asks_for_its_own_clock() -> None:
    faulty = case(
        problem="window_passed_defect",
        fulfilment="amazon",
        jurisdiction="US",
        payment_method="credit_card",
    )
    question = best_question(faulty, TODAY, FACTS, about=C.CARD_DISPUTE)
    assert question is not None
    assert question.field in ("delivered_on", "statement_on")


def test_a_faulty_item_on_an_american_card_is_told_which_law_fits() -> None:
    faulty = case(
        problem="window_passed_defect",
        fulfilment="amazon",
        jurisdiction="US",
        payment_method="credit_card",
    )
    step = plan(faulty, TODAY, FACTS).step(C.CARD_DISPUTE)
    assert step is not None
    assert "us.card.billing_letter.not_quality" in step.sources
    assert "us.card.claims_and_defences" in step.sources
    assert "amazon.a_to_z.bank_dispute_closes" not in step.sources
    empty_box = faulty.model_copy(
        update={"problem": Problem.WRONG_OR_MISSING_ITEM, "fulfilment": Fulfilment.FBM}
    )
    other = plan(empty_box, TODAY, FACTS).step(C.CARD_DISPUTE)
    assert other is not None
    assert "us.card.claims_and_defences" not in other.sources
    assert "amazon.a_to_z.bank_dispute_closes" in other.sources
