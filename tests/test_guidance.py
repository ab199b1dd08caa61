"""Answers to questions about rules: what is chosen, how it is told, and what is left out."""

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.cli import show
from agent.domain import replies
from agent.domain.case import Case, merge
from agent.domain.drafts import Draft
from agent.domain.reading import Reading
from agent.domain.vocabulary import Channel, Jurisdiction, Route
from agent.engines.rules import RulesEngine
from agent.events import CaseView, Citation, TurnResult, Usage
from agent.graph import nodes
from agent.graph.answers import excerpt, guidance, in_place, place_name
from agent.graph.bearing import (
    MARGIN,
    MOST_CLAIMS,
    MUCH_NEARER,
    NEAR_ENOUGH,
    OWN_NEAR_ENOUGH,
    bearing,
)
from agent.graph.checks import grounds_of
from agent.graph.state import Composition, Context, State, UsageMeter
from agent.grounding import check_answer, check_draft
from agent.grounding.base import Grounds
from agent.guidance import LazySearch
from agent.provenance import evidence_of, place_of
from desk import panels
from desk.rows import sources_of
from desk.view import View
from knowledge.facts import Fact, FactSheet
from knowledge.passages import Passage

TODAY = datetime.date(2026, 11, 22)
LATER = datetime.date(2030, 1, 1)
FACTS = FactSheet.load()
TOLD = [fact for fact in FACTS if not fact.id.startswith("claim.")]
QUESTIONS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "guidance_questions.yaml").read_text("utf-8")
)


def near(*ids: str, first: float = 0.8, step: float = 0.01, **more: Any) -> Passage:
    """A passage of a guide with these facts, the first one nearest."""
    scores = tuple(first - step * place for place in range(len(ids)))
    told = {"title": "T", "heading": "H", "text": "Text.", "source": "g.md", "rank": "guide"}
    shape: dict[str, Any] = told | {"id": "g#1", "score": 0.8, "similarity": 0.8} | more
    return Passage(fact_ids=ids, fact_scores=scores, **shape)


def own_document(text: str, **more: Any) -> Passage:
    """A passage of a document that the person added."""
    shape = {"id": "u#1", "rank": "user", "title": "My notes", "source": "notes.txt"}
    return near(**(shape | {"text": text} | more))


def ids_of(*passages: Passage, home: str | None = None) -> list[str]:
    return [one.id for one in bearing(passages, FACTS, home).claims]


def answered(
    *passages: Passage,
    case: Case | None = None,
    question: str = "What is the rule?",
    today: datetime.date = TODAY,
) -> tuple[str, tuple[Citation, ...]]:
    reading = Reading(route=Route.GUIDANCE)
    told = guidance(question, reading, case or Case(), None, passages, FACTS, today)
    return "\n".join(part for part in (told.answer, told.kept) if part), told.citations


def test_only_the_nearest_facts_are_told() -> None:
    window, far = "amazon.a_to_z.window", "amazon.a_to_z.steps"
    assert ids_of(near(window, far, step=MARGIN / 2)) == [window, far]
    assert ids_of(near(window, far, step=MARGIN * 1.5)) == [window]
    assert ids_of(near(window, first=NEAR_ENOUGH - 0.01)) == []
    many = [fact.id for fact in TOLD if fact.id.startswith("amazon.a_to_z.")]
    assert len(ids_of(near(*many, step=0.001))) == MOST_CLAIMS


def test_a_fact_counts_less_in_a_section_that_fits_less() -> None:
    fits = near("amazon.a_to_z.window", first=0.7)
    less = near("amazon.a_to_z.appeal", first=0.72, score=0.5, id="g#2")
    assert ids_of(fits, less)[0] == "amazon.a_to_z.window"


def test_the_answer_comes_first_as_a_sentence() -> None:
    answer, cited = answered(near("amazon.a_to_z.window", "amazon.a_to_z.appeal"))
    lines = answer.splitlines()
    assert lines[0] == f"{FACTS.statement('amazon.a_to_z.window')} [1]"
    assert lines[2] == f"- {FACTS.statement('amazon.a_to_z.appeal')} [2]"
    assert [one.id for one in cited] == ["amazon.a_to_z.window", "amazon.a_to_z.appeal"]


@pytest.mark.parametrize("fact", [f for f in TOLD if f.conflicts_with], ids=lambda fact: fact.id)
def test_every_opponent_of_a_claim_is_named_once_with_the_ruling(fact: Fact) -> None:
    answer, cited = answered(near(fact.id))
    told = next(one for one in FACTS if one.id == cited[0].id)
    line = next(line for line in answer.splitlines() if line.startswith("- Sources differ on [1]:"))
    for other in told.conflicts_with:
        number = [one.id for one in cited].index(other) + 1
        assert answer.count(FACTS.statement(other)) == 1
        assert f"[{number}]" in line
    assert told.ruling is not None
    assert line.endswith(told.ruling)
    grounds = Grounds(texts=(answer,), today=TODAY, citations=len(cited))
    assert check_answer(answer, grounds) == []


def test_one_opponent_of_two_claims_is_named_once() -> None:
    answer, _ = answered(near("amazon.terms.changed", "us.small_claims.caps"))
    assert answer.count(FACTS.statement("claim.small_claims_before_change")) == 1
    two, _ = answered(near("amazon.a_to_z.scope", "amazon.a_to_z.decision"))
    assert two.count("Sources differ on") == 2


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("amazon.fee.late_older", "amazon.fee.late"),
        ("amazon.fee.restocking_older", "amazon.fee.restocking"),
        ("amazon.terms.court_2021", "amazon.terms.changed"),
    ],
)
def test_an_old_rule_gives_way_to_the_one_that_holds(asked: str, holds: str) -> None:
    assert ids_of(near(asked)) == [holds]


def test_what_others_claim_is_no_answer() -> None:
    claims = [fact.id for fact in FACTS if fact.id.startswith("claim.")]
    assert ids_of(near(*claims, step=0.0)) == []


@pytest.mark.parametrize("fact", TOLD, ids=lambda fact: fact.id)
def test_weak_support_and_age_are_told_in_the_line_itself(fact: Fact) -> None:
    fresh, stale = (answered(near(fact.id), today=day)[0] for day in (TODAY, LATER))
    first = fresh.splitlines()[0]
    cited = FACTS.get(answered(near(fact.id))[1][0].id)
    if cited.evidence != "P":
        says_so = ("not confirmed", "not re-read", "was not opened", "were not found")
        assert cited.evidence_in_words in first or any(words in first for words in says_so)
    assert "due for a check" not in first
    assert stale.splitlines()[0].count("last checked") == 1
    assert "due for a check" in stale.splitlines()[0]


def test_what_nothing_covers_is_said_plainly() -> None:
    assert answered() == (replies.NOT_COVERED, ())
    nothing_near = near("amazon.a_to_z.window", first=NEAR_ENOUGH / 2)
    assert answered(nothing_near) == (replies.NOT_COVERED, ())


def test_another_firm_has_its_own_rules() -> None:
    found = near("amazon.return_window.standard")
    assert answered(found, question="How long can I return to Walmart?") == (
        replies.NOT_COVERED,
        (),
    )
    both = "I saw it at Walmart; how long can I return it to Amazon?"
    assert answered(found, question=both)[1]


@pytest.mark.parametrize(
    ("home", "named"),
    [
        (Case(jurisdiction=Jurisdiction.CA), "Canada"),
        (Case(jurisdiction=Jurisdiction.US), "the US"),
        (Case(country="JP"), "Japan"),
        (Case(country="XX"), "your country"),
    ],
)
def test_a_rule_of_another_country_is_not_told_as_the_persons(home: Case, named: str) -> None:
    answer, cited = answered(near("uk.reject"), case=home)
    assert answer == f"I have this for the UK; for {named} I do not."
    assert cited == ()
    assert place_name(home) == named


@pytest.mark.parametrize(("step", "only_there"), [(0.05, False), (MUCH_NEARER + 0.01, True)])
def test_another_countrys_rule_is_mentioned_only_when_ours_is_far_behind(
    step: float, only_there: bool
) -> None:
    both = near("uk.reject", "card.network.window", step=step)
    answer, cited = answered(both, case=Case(jurisdiction=Jurisdiction.AU))
    assert answer.startswith("I have this for the UK; for Australia I do not.") is only_there
    assert [one.id for one in cited] == ([] if only_there else ["card.network.window"])


def test_where_the_country_is_not_known_every_rule_counts() -> None:
    assert ids_of(near("uk.reject"), home=None) == ["uk.reject"]
    assert ids_of(near("uk.reject"), home="UK") == ["uk.reject"]


DOCUMENT = "Intro words here. The shop told me: returns are open for 77 days. Call them on Monday."


def test_a_document_of_the_persons_own_comes_last_word_for_word() -> None:
    question = "How many days are returns open?"
    answer, cited = answered(
        own_document(DOCUMENT), near("amazon.return_window.standard"), question=question
    )
    last = answer.splitlines()[-1]
    assert last.startswith('- Your own document "My notes", not checked, says: "The shop told me')
    assert last.endswith("[2]")
    assert [one.evidence for one in cited] == ["P", "user"]
    assert cited[-1].quote == DOCUMENT
    assert excerpt(DOCUMENT, question) in DOCUMENT


@pytest.mark.parametrize("more", [{"instructs": True}, {"similarity": OWN_NEAR_ENOUGH - 0.01}])
def test_a_document_that_instructs_or_is_far_is_left_out(more: dict[str, Any]) -> None:
    assert answered(own_document(DOCUMENT, **more)) == (replies.NOT_COVERED, ())


def test_a_figure_of_a_document_supports_nothing_in_a_draft() -> None:
    draft = Draft(channel=Channel.CHAT, audience="amazon_agent", subject=None, text="Please help.",
                  words=2, limit_words=80, slots=())  # fmt: skip
    context = Context(
        engine=RulesEngine(),
        search=LazySearch(Path("nowhere")),
        facts=FACTS,
        today=TODAY,
        meter=UsageMeter(),
        started=0.0,
    )
    state = State(message="Write it.", passages=(own_document(DOCUMENT),))
    grounds = grounds_of(state, Composition(answer="", draft=draft), context)
    words = "Your rule is 77 days. Please help."
    found = check_draft(words, grounds, 80)
    assert [issue.words for issue in found if issue.kind != "claim"] == ["77 days"]
    assert [issue.words for issue in found if issue.kind == "claim"] == ["Your rule is 77 days."]


def a_result(*citations: Citation) -> TurnResult:
    return TurnResult(
        case_id="c",
        turn=1,
        route=Route.GUIDANCE,
        reply="So it is. [1]",
        case=CaseView.of(Case(), TODAY),
        plan=None,
        drafts=(),
        citations=citations,
        question=None,
        notices=(),
        engine="rules",
        usage=Usage(),
    )


def test_a_citation_opens_its_passage_on_the_page() -> None:
    _, cited = answered(near("uk.reject"))
    html = panels.sources(View(sources=sources_of(a_result(*cited))))
    assert html.count("<details>") == 1
    for part in (cited[0].publisher, cited[0].title, "Open the page", "holds in the UK"):
        assert part in html
    assert "read on the official page or in the law itself · as of 22 Nov 2026" in html
    assert f"<q>{cited[0].quote}</q>" in html


def test_a_citation_opens_its_passage_in_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    _, cited = answered(near("amazon.a_to_z.window"), own_document(DOCUMENT))
    show(a_result(*cited))
    told = " ".join(capsys.readouterr().out.split())
    assert f'"{cited[0].quote}"' in told
    assert "holds everywhere" in told
    assert cited[0].url is not None
    assert cited[0].url in told
    assert f'"{DOCUMENT}"' in told
    assert "from a document that was added here, not checked" in told


def test_our_own_rule_is_not_passed_off_as_a_page_that_was_read() -> None:
    _, cited = answered(near("pacing.refusals"))
    assert evidence_of(cited[0]) == "our own working rule"
    assert place_of(cited[0]) == "everywhere"
    assert place_of(cited[0].model_copy(update={"id": "g#1"})) is None


@pytest.fixture(scope="module")
def search(guidance: Path) -> Iterator[LazySearch]:
    found = LazySearch(guidance)
    yield found
    found.close()


NO_LAW = ("JP", "BR")  # where we know no law


async def outcome(kind: str, row: dict[str, Any], search: LazySearch) -> str:
    """How one question is answered: the nearest fact right, a right one among others, or not."""
    case, question = Case(), row["question"]
    if place := row.get("place"):
        unknown = place in NO_LAW
        case = Case(country=place) if unknown else Case(jurisdiction=Jurisdiction(place))
    reading = await RulesEngine().read(question, case, TODAY)
    case = merge(case, reading.updates, 1)
    place = nodes._place(case)
    query = in_place(question, case)
    found = search.search(query, nodes.PASSAGES, place)
    found += search.search(query, nodes.PASSAGES) if place else []
    passages = {passage.id: passage for passage in found}.values()
    answer, cited = answered(*passages, case=case, question=question)
    right = set(row.get("facts", ()))
    ids = [one.id for one in cited if not one.id.startswith("claim.")]
    if kind == "elsewhere" and answer.startswith("I have this for"):
        return "said"
    if not ids:
        return "not covered"
    return "first" if ids[0] in right else "among" if right & set(ids) else "neighbour"


async def outcomes(kind: str, half: str, search: LazySearch) -> Counter[str]:
    rows = [row for row in QUESTIONS[kind] if row["half"] == half]
    return Counter([await outcome(kind, row, search) for row in rows])


@pytest.mark.parametrize(("half", "right", "first"), [("tune", 42, 39), ("held", 41, 38)])
async def test_a_question_we_cover_is_answered_with_the_right_fact(
    half: str, right: int, first: int, search: LazySearch
) -> None:
    found = await outcomes("covered", half, search)
    assert found["first"] + found["among"] >= right, found
    assert found["first"] >= first, found


@pytest.mark.parametrize(("half", "said"), [("tune", 20), ("held", 15)])
async def test_a_question_we_do_not_cover_gets_no_neighbour(
    half: str, said: int, search: LazySearch
) -> None:
    found = await outcomes("not_covered", half, search)
    assert found["not covered"] >= said, found


async def test_a_question_we_cover_for_another_country_says_so(search: LazySearch) -> None:
    found = await outcomes("elsewhere", "tune", search) + await outcomes(
        "elsewhere", "held", search
    )
    assert found["said"] >= 4, found  # of twelve
