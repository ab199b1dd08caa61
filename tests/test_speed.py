"""What keeps a turn short: work that is done once, and texts made to be slow to read."""

import datetime
import time
from pathlib import Path

import numpy as np
import pytest

from agent import Session, Settings
from agent.domain.case import Case
from agent.domain.planner import outline, plan
from agent.domain.vocabulary import Fulfilment, Jurisdiction, PaymentMethod, Problem
from agent.reading import read
from agent.reading.message.clauses import near
from agent.reading.moves.moves_voice import desk_speaks
from knowledge import embeddings
from knowledge.facts import FactSheet
from tests.sessions import rows

TODAY = datetime.date(2026, 11, 22)
PATIENCE = 6  # seconds of processor time on a busy machine; alone it is about one
NEAR_BY = 50  # figures of a few characters that the sentence around one can hold


@pytest.mark.parametrize(
    "unit", (". ", "? ", "jan 1 ", "a ", "1,", "in 2 days ", "they said no. ", "Agent: hi\n")
)
def test_a_text_made_to_be_slow_is_read_soon(unit: str) -> None:
    began = time.process_time()
    read((unit * 20_000)[:20_000], Case(), TODAY)
    assert time.process_time() - began < PATIENCE


@pytest.mark.parametrize(
    ("line", "theirs"),
    (
        ("ok. . . please send the photos", True),
        ("noted ... kindly wait for two days", True),
        ("so you need to contact the manufacturer", True),
        ("done!! (please) file a claim with the carrier", False),
        ("- try again tomorrow", True),
        ("the photos are fine, thanks", False),
        ("the kettle was late. it came broken", False),
        ("a seller shipped it and nobody answers", False),
    ),
)
def test_an_order_of_the_desk_is_heard_behind_any_marks(line: str, theirs: bool) -> None:
    assert desk_speaks(line) is theirs


def test_a_day_among_hundreds_keeps_its_own_clause() -> None:
    log = "checked the page on march 3 and on march 5. " * 150
    found = read(f"{log}it was delivered on September 2. {log}", Case(), TODAY)
    told = {update.field: update.value for update in found.updates}
    assert told["delivered_on"] == datetime.date(2026, 9, 2)


def test_only_figures_near_by_are_looked_at() -> None:
    places = [(start, start + 5) for start in range(0, 20_000, 10)]
    found = near(places[1000], places)
    assert places[1000] not in found
    assert {places[999], places[1001]} <= set(found)
    assert len(found) < NEAR_BY


def test_the_processor_changes_no_vector(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("the seller refuses", "Amazon says the window is closed. " * 20, "fünf Tage zu spät")
    here = embeddings.MiniLM().embed(texts)
    monkeypatch.setattr(embeddings, "_sums_are_exact", lambda: False)
    assert np.array_equal(here, embeddings.MiniLM().embed(texts))


@pytest.mark.parametrize("problem", tuple(Problem))
@pytest.mark.parametrize("place", (Jurisdiction.US, Jurisdiction.UK, Jurisdiction.UNKNOWN))
def test_an_outline_decides_as_the_plan_does(problem: Problem, place: Jurisdiction) -> None:
    case = Case(
        problem=problem,
        jurisdiction=place,
        fulfilment=Fulfilment.FBM,
        payment_method=PaymentMethod.CREDIT_CARD,
        delivered_on=TODAY - datetime.timedelta(days=20),
    )
    facts = FactSheet.load()
    whole, bare = plan(case, TODAY, facts), outline(case, TODAY, facts)
    assert (whole.now, whole.clocks, whole.as_of) == (bare.now, bare.clocks, bare.as_of)
    decides = [(s.channel, s.status, s.ask, s.opens_on, s.deadline) for s in whole.steps]
    assert decides == [(s.channel, s.status, s.ask, s.opens_on, s.deadline) for s in bare.steps]


async def test_a_turn_of_the_rules_is_saved_once(tmp_path: Path) -> None:
    async with Session(Settings(data=tmp_path), today=lambda: TODAY) as session:
        first = await session.ask(None, "Amazon refused my return of a $389 blender. It broke.")
        again = await session.ask(first.case_id, "Sold and shipped by Amazon, paid with my Visa.")
    assert again.case.amount is not None
    assert rows(tmp_path, "SELECT COUNT(*) FROM checkpoints") == [(2,)]
    assert rows(tmp_path, "SELECT COUNT(*) FROM writes") == [(0,)]
