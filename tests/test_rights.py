"""Rights of the place: only there, only while they run, said once."""

import datetime

import pytest

from agent.domain.case import Case
from agent.domain.composing import compose
from agent.domain.planner import plan
from agent.domain.rights import RIGHTS, right_of, wish_of
from agent.domain.vocabulary import Channel
from knowledge.facts import FactSheet

FACTS = FactSheet.load()
TODAY = datetime.date(2026, 11, 22)


def case(place: str, problem: str, days: int | None) -> Case:
    delivered = None if days is None else TODAY - datetime.timedelta(days=days)
    return Case.model_validate(
        {"jurisdiction": place, "problem": problem, "delivered_on": delivered, "item": "kettle"}
    )


@pytest.mark.parametrize(
    ("place", "problem", "days", "source"),
    [
        ("UK", "defective_on_arrival", 30, "uk.reject"),
        ("UK", "defective_on_arrival", 31, "uk.presumption"),
        ("UK", "window_passed_defect", 150, "uk.presumption"),
        ("UK", "window_passed_defect", 200, None),
        ("UK", "non_returnable_change_of_mind", 14, "uk.cancel"),
        ("UK", "non_returnable_change_of_mind", 15, None),
        ("UK", "delivered_not_received", None, "uk.delivery_risk"),
        ("EU", "non_returnable_change_of_mind", 14, "eu.withdrawal"),
        ("EU", "window_passed_change_of_mind", 40, None),
        ("EU", "window_passed_defect", 700, "eu.conformity"),
        ("EU", "window_passed_defect", 740, None),
        ("EU", "window_passed_defect", None, None),
        ("AU", "window_passed_defect", None, "au.major_failure"),
        ("IN", "not_as_described", None, "in.no_refusal"),
        ("US", "defective_on_arrival", 5, None),
        ("unknown", "defective_on_arrival", 5, None),
    ],
)
def test_which_right_fits(place: str, problem: str, days: int | None, source: str | None) -> None:
    right = right_of(case(place, problem, days), TODAY, FACTS)
    assert (right.sources[0] if right else None) == source


def test_the_sources_of_every_right_exist() -> None:
    assert all(source in FACTS for right in RIGHTS for source in right.sources)


def test_a_draft_says_the_right_once_and_the_plan_cites_it() -> None:
    faulty = case("UK", "defective_on_arrival", 10)
    draft = compose(Channel.CHAT, faulty, TODAY, FACTS)
    step = plan(faulty, TODAY, FACTS).step(Channel.CHAT)
    assert draft is not None
    assert step is not None
    assert draft.text.count("Consumer Rights Act") == 1
    assert "30 days" in draft.text
    assert "uk.reject" in step.sources
    assert "full refund" in step.ask


def test_american_words_carry_no_foreign_law() -> None:
    faulty = case("US", "defective_on_arrival", 10)
    for channel in Channel:
        draft = compose(channel, faulty, TODAY, FACTS)
        assert draft is None or not any(w in draft.text for w in ("Consumer Rights", "EU", "law"))


def test_what_the_person_wants_comes_before_the_usual_ask() -> None:
    wants = case("EU", "window_passed_defect", 50).model_copy(update={"wanted": "replacement"})
    assert wish_of(wants, TODAY, FACTS) == "a replacement"
