"""The plan against the experts' tables, and the ladder walked from the first step to the last."""

import datetime
from itertools import product

import pytest
from hypothesis import given

from agent.domain.case import Case, Contact
from agent.domain.plan import Plan
from agent.domain.planner import plan
from agent.domain.vocabulary import Channel, Fulfilment, Jurisdiction, Outcome, Problem, Status
from tests import experts
from tests.experts import FACTS, LADDERS, PROBLEM, TODAY, routes
from tests.strategies import CASES

C = Channel
CLOSED = (Status.BLOCKED, Status.UNAVAILABLE)
SOON = (Status.NOW, Status.NEXT)
PLACES = [p.value for p in Jurisdiction]
SHIPPERS = [Fulfilment.AMAZON, Fulfilment.FBA, Fulfilment.FBM]


def test_the_ladders_are_the_experts() -> None:
    assert list(experts.wrong_ladders()) == []


def test_what_is_shut_is_what_the_expert_shuts() -> None:
    assert list(experts.wrong_gates()) == []


def test_the_reason_given_is_the_experts() -> None:
    assert list(experts.wrong_reasons()) == []


def test_the_clocks_are_those_of_the_fact_sheet() -> None:
    assert list(experts.wrong_clocks()) == []


def test_each_clock_ends_on_its_day_and_presses_its_route() -> None:
    assert list(experts.wrong_ends()) == []


def test_the_first_step_in_special_states() -> None:
    assert list(experts.wrong_firsts()) == []


@pytest.mark.parametrize(
    ("code", "ships", "place"),
    list(product(LADDERS, SHIPPERS, PLACES)),
)
def test_the_plan_shows_the_ladder_in_order_wherever_the_person_is(
    code: str, ships: Fulfilment, place: str
) -> None:
    given_ = {"problem": PROBLEM[code], "fulfilment": ships, "jurisdiction": place}
    made = plan(Case.model_validate(given_), TODAY, FACTS)
    advice = LADDERS[code]
    wanted = routes((advice.seller if ships is Fulfilment.FBM else "") or advice.amazon)
    found = [s.channel for s in made.steps]
    watching = found[:1] == [C.SELF_CHECK] and C.SELF_CHECK not in wanted
    assert found[watching : len(wanted) + watching] == wanted
    for extra in found[len(wanted) + watching :]:
        step = made.step(extra)
        assert step is not None
        assert step.status in CLOSED, "what is shown besides the ladder is shut"


def walked(case: Case) -> list[Channel]:
    """The first steps, one after the other, when each is taken and refused two weeks later."""
    taken: list[Channel] = []
    today = TODAY
    for _ in range(20):
        made = plan(case, today, FACTS)
        step = _to_take(made, taken)
        if step is None:
            return taken
        taken.append(step)
        if step is not C.SELF_CHECK:
            refused = Contact(channel=step, outcome=Outcome.REFUSED, on=today)
            case = case.model_copy(update={"contacts": (*case.contacts, refused)})
            today += datetime.timedelta(days=4)
    raise AssertionError(f"the ladder has no end: {taken}")


def _to_take(made: Plan, taken: list[Channel]) -> Channel | None:
    """The first step; after a look the next one, and a claim that waits is waited for."""
    if made.now is not C.SELF_CHECK or C.SELF_CHECK not in taken:
        return made.now
    following = [s.channel for s in made.steps if s.status is Status.NEXT]
    return following[0] if following else None


WALKS: dict[str, tuple[str, str]] = {
    "D01": ("CH0 CH1 CH2", "CH0 CH3"),
    "D02": ("CH1 CH2 CH6 CH9 CH8 CH10 CH11 CH7", "CH3 CH4 CH5 CH1 CH2 CH6 CH9 CH8 CH10 CH11 CH7"),
    "D03": ("CH0 CH1", "CH0 CH3"),
    "D04": ("CH1 CH2 CH6 CH9 CH8 CH10 CH11", "CH3 CH4 CH5 CH1 CH2 CH6 CH9 CH8 CH10 CH11"),
    "D05": ("CH1 CH6 CH8", "CH1 CH6 CH8"),
    "D07": ("CH1 CH2 CH6 CH8 CH11", "CH3 CH4 CH5 CH1 CH2 CH6 CH8 CH11"),
    "D10": ("CH1 CH2 CH6 CH8 CH9 CH10 CH11", "CH1 CH2 CH6 CH8 CH9 CH10 CH11"),
    "D11": ("CH1 CH2 CH6 CH9 CH8 CH10 CH11", "CH3 CH4 CH5 CH1 CH2 CH6 CH9 CH8 CH10 CH11"),
    "D15": ("CH1 CH2 CH6 CH8", "CH1 CH2 CH6 CH8"),
    "D17": ("CH0 CH1 CH2", "CH0 CH1 CH2"),
    "D18": ("CH0 CH1 CH6 CH8 CH11", "CH0 CH1 CH6 CH8 CH11"),
    "D19": ("CH0 CH12 CH1 CH9 CH10", "CH0 CH12 CH1 CH9 CH10"),
    "D20": ("CH1 CH8 CH6 CH11", "CH1 CH8 CH6 CH11"),
}


@pytest.mark.parametrize("code", WALKS)
@pytest.mark.parametrize("seller", [False, True])
def test_refusals_lead_to_the_end_of_the_ladder_and_then_to_a_stop(code: str, seller: bool) -> None:
    case = Case.model_validate(
        {
            "problem": PROBLEM[code],
            "fulfilment": "fbm" if seller else "amazon",
            "jurisdiction": "US",
            "payment_method": "debit_card",
            "expected_on": experts.days_ago(12),
        }
    )
    assert walked(case) == routes(WALKS[code][seller])


def test_a_bank_that_refused_late_leaves_the_ombudsman_in_its_place() -> None:
    """CH10 stands behind CH8 in the ladder, so it is reached once the bank has said no."""
    case = Case.model_validate({"problem": "window_passed_defect", "fulfilment": "amazon"})
    assert walked(case).index(C.CARD_DISPUTE) < walked(case).index(C.BANK_OMBUDSMAN)


@given(CASES)
def test_a_random_case_has_a_sound_plan(case: Case) -> None:
    made = plan(case, TODAY, FACTS)
    channels = [s.channel for s in made.steps]
    assert len(channels) == len(set(channels))
    assert [s.channel for s in made.steps if s.status is Status.NOW] == (
        [made.now] if made.now else []
    )
    for step in made.steps:
        assert step.why
        if step.status in SOON and step.deadline:
            assert step.deadline >= TODAY
        if step.status in SOON:
            assert step.opens_on is None


@given(CASES)
def test_the_same_facts_give_the_same_plan(case: Case) -> None:
    assert plan(case, TODAY, FACTS) == plan(case, TODAY, FACTS)


@given(CASES)
def test_the_right_that_ends_first_is_named_first(case: Case) -> None:
    dates = [c.date for c in plan(case, TODAY, FACTS).clocks]
    running = [d for d in dates if d and d >= TODAY]
    assert dates[: len(running)] == sorted(running)
    for clock in plan(case, TODAY, FACTS).clocks:
        assert (clock.date is None) == clock.computed_from.startswith("needs: ")
        assert not (clock.estimated and clock.date is None)


@given(CASES)
def test_a_pressing_right_comes_first_unless_it_would_end_the_guarantee(case: Case) -> None:
    """4.2, rule 2; a step that only waits for a promise or a decision stays in front."""
    made = plan(case, TODAY, FACTS)
    limit = TODAY + datetime.timedelta(days=FACTS.number("pacing.urgent#days"))
    now = made.step(made.now) if made.now else None
    pressing = [
        s
        for s in made.steps
        if s.status in (Status.NEXT, Status.LATER) and s.deadline and s.deadline <= limit
    ]
    for step in pressing:
        assert now is not None
        nearer = now.deadline is not None and step.deadline is not None
        waits = now.channel is C.SELF_CHECK
        kept = step.channel is C.CARD_DISPUTE and case.fulfilment is Fulfilment.FBM
        assert waits or kept or (nearer and now.deadline <= step.deadline)  # type: ignore[operator]


@pytest.mark.parametrize("problem", list(Problem))
def test_an_accident_of_ones_own_opens_no_claim(problem: Problem) -> None:
    case = Case(problem=problem, own_damage=True, fulfilment=Fulfilment.FBM)
    if experts.ROWS[problem].ground not in (experts.Ground.QUALITY, experts.Ground.UNKNOWN):
        return
    made = plan(case, TODAY, FACTS)
    for channel in (C.A_TO_Z_CLAIM, C.CARD_DISPUTE, C.FORMAL_CLAIM, C.MANUFACTURER_WARRANTY):
        step = made.step(channel)
        assert step is None or step.status is Status.UNAVAILABLE
    assert made.strength.level == "weak"
    chat = made.step(C.CHAT) or made.step(C.SELLER_MESSAGE)
    assert chat is not None
    assert "fault" not in chat.ask
    assert "exception" in chat.ask
