"""What taking one route does to another, over every ordered pair, and whether plans obey it."""

import datetime
from itertools import permutations

import pytest
from hypothesis import given, settings

from agent.domain.case import Case, Contact
from agent.domain.clocks import clocks
from agent.domain.guarantee import a_to_z_open
from agent.domain.pairs import PAIRS, Effect, ended_by, pair
from agent.domain.plan import Plan
from agent.domain.planner import plan
from agent.domain.situation import Situation
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Outcome,
    PaymentMethod,
    Problem,
    Status,
)
from tests.experts import FACTS, TODAY, route
from tests.strategies import BY_SELLER, CASES

C = Channel
OPEN = (Status.NOW, Status.NEXT, Status.LATER)
SOON = (Status.NOW, Status.NEXT)
MANY = settings(max_examples=120)

# By 4.1 and 4.2: the first route, the second, what it does, the fact. All other pairs: nothing.
SAYS: dict[tuple[str, str], tuple[str, str]] = {
    ("CH9", "CH4"): ("ends", "amazon.a_to_z.bank_dispute_closes"),
    ("CH9", "CH5"): ("ends", "amazon.a_to_z.bank_dispute_closes"),
    ("CH4", "CH9"): ("blocks", "amazon.a_to_z.bank_dispute_closes"),
    ("CH5", "CH9"): ("blocks", "amazon.a_to_z.bank_dispute_closes"),
    ("CH3", "CH4"): ("after", "amazon.a_to_z.wait_for_seller"),
    ("CH4", "CH5"): ("after", "amazon.a_to_z.appeal"),
    ("CH9", "CH10"): ("after", "us.complaint.cfpb"),
    ("CH1", "CH2"): ("after", "pacing.refusals"),
    ("CH1", "CH6"): ("after", "pacing.refusals"),
    ("CH2", "CH6"): ("after", "pacing.refusals"),
    ("CH1", "CH8"): ("after", "amazon.terms.contact_first"),
    ("CH1", "CH11"): ("after", "amazon.terms.contact_first"),
    ("CH3", "CH11"): ("after", "amazon.terms.contact_first"),
    ("CH1", "CH9"): ("after", "card.network.try_return_first"),
    ("CH3", "CH9"): ("after", "card.network.try_return_first"),
}
WANTED = {(route(a), route(b)): says for (a, b), says in SAYS.items()}


@pytest.mark.parametrize(("first", "then"), list(permutations(Channel, 2)))
def test_every_ordered_pair(first: Channel, then: Channel) -> None:
    effect, basis = WANTED.get((first, then), ("nothing", ""))
    found = pair(first, then)
    assert (found.effect if found else Effect.NOTHING) == effect
    if found:
        assert found.basis == basis
        assert found.basis in FACTS
        assert found.why.endswith(".")


def test_no_pair_stands_twice_and_no_route_acts_on_itself() -> None:
    keys = [(p.first, p.then) for p in PAIRS]
    assert len(keys) == len(set(keys))
    assert all(p.first is not p.then for p in PAIRS)


def test_a_step_names_the_routes_it_ends() -> None:
    case = Case(problem=Problem.DEFECTIVE_ON_ARRIVAL, fulfilment=Fulfilment.FBM)
    for step in plan(case, TODAY, FACTS).steps:
        assert step.blocks == ended_by(step.channel)
    assert ended_by(C.CARD_DISPUTE) == (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)


def standing(made: Plan, channel: Channel) -> Status | None:
    """Where a route stands, None when the plan does not show it."""
    step = made.step(channel)
    return step.status if step else None


@MANY
@given(CASES)
def test_what_comes_after_never_comes_before(case: Case) -> None:
    """Only a right that ends within the urgent days may overtake, and only where it may."""
    made = plan(case, TODAY, FACTS)
    limit = TODAY + datetime.timedelta(days=FACTS.number("pacing.urgent#days"))
    for row in PAIRS:
        if row.effect is not Effect.AFTER or standing(made, row.then) is not Status.NOW:
            continue
        step = made.step(row.then)
        assert step is not None
        urgent = row.overtaken and step.deadline is not None and step.deadline <= limit
        assert urgent or standing(made, row.first) not in OPEN


@MANY
@given(BY_SELLER)
def test_no_bank_dispute_now_or_next_while_the_guarantee_is_to_be_had(case: Case) -> None:
    made = plan(case, TODAY, FACTS)
    here = Situation(case=case, today=TODAY, facts=FACTS, clocks=clocks(case, FACTS))
    if a_to_z_open(here):
        assert standing(made, C.CARD_DISPUTE) not in SOON
    for channel in (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL):
        live = standing(made, channel) in SOON or here.pending(channel)
        assert not (live and standing(made, C.CARD_DISPUTE) in SOON)


@MANY
@given(CASES)
def test_a_bank_dispute_leaves_no_claim(case: Case) -> None:
    disputed = Contact(channel=C.CARD_DISPUTE, outcome=Outcome.OPENED, on=TODAY)
    after = case.model_copy(update={"contacts": (*case.contacts, disputed)})
    made = plan(after, TODAY, FACTS)
    for channel in ended_by(C.CARD_DISPUTE):
        assert standing(made, channel) not in OPEN
    assert standing(made, C.CARD_DISPUTE) in (None, Status.DONE, Status.UNAVAILABLE)


@MANY
@given(CASES)
def test_a_to_z_is_only_for_what_the_seller_ships(case: Case) -> None:
    made = plan(case, TODAY, FACTS)
    if case.fulfilment is not Fulfilment.FBM:
        assert standing(made, C.A_TO_Z_CLAIM) not in OPEN
        assert standing(made, C.A_TO_Z_APPEAL) not in OPEN
    if case.fulfilment in (Fulfilment.AMAZON, Fulfilment.FBA):
        assert standing(made, C.SELLER_MESSAGE) not in OPEN


GOOD = (
    Problem.WINDOW_PASSED_CHANGE_OF_MIND,
    Problem.NON_RETURNABLE_CHANGE_OF_MIND,
)
NO_CARD = (
    PaymentMethod.CASH_ON_DELIVERY,
    PaymentMethod.GIFT_CARD,
    PaymentMethod.BANK_TRANSFER,
    PaymentMethod.PAYPAL,
    PaymentMethod.INSTALMENTS,
)


@MANY
@given(CASES)
def test_no_card_dispute_for_a_change_of_mind_nor_without_a_card(case: Case) -> None:
    made = plan(case, TODAY, FACTS)
    if case.problem in GOOD or case.payment_method in NO_CARD:
        assert standing(made, C.CARD_DISPUTE) not in OPEN


@MANY
@given(CASES)
def test_a_shut_route_is_never_now_or_next(case: Case) -> None:
    made = plan(case, TODAY, FACTS)
    for step in made.steps:
        if step.opens_on and step.opens_on > TODAY:
            assert step.status is Status.BLOCKED
        if step.status is Status.BLOCKED:
            assert made.now is not step.channel


@MANY
@given(BY_SELLER)
def test_a_bank_dispute_is_held_back_only_for_a_guarantee_that_can_still_be_had(
    case: Case,
) -> None:
    """Nothing waits for a route that will never open."""
    made = plan(case, TODAY, FACTS)
    step = made.step(C.CARD_DISPUTE)
    if step is None or step.status is not Status.BLOCKED or "A-to-z" not in step.why:
        return
    claims = [standing(made, c) for c in (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)]
    filed = [c for c in case.contacts if c.channel in (C.A_TO_Z_CLAIM, C.A_TO_Z_APPEAL)]
    assert filed or any(s in (*OPEN, Status.BLOCKED) for s in claims)
