"""The labelled sayings: whole, learnt as they are shipped, and told apart on lines never learnt."""

from pathlib import Path

import numpy as np
import pytest
import yaml

from agent.domain.moves import Move
from agent.domain.vocabulary import Problem
from agent.reading.message.meaning import likely
from knowledge import sayings
from knowledge.embeddings import MiniLM
from knowledge.errors import KnowledgeError
from knowledge.facts import FactSheet
from knowledge.sayings import TOPICS, Topic, learn, load_sayings, load_scales

FILES = sorted(path.stem for path in Path(sayings.__file__).parent.glob("*.yaml"))
REP_LINES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "rep_lines.yaml").read_text("utf-8")
)
CLEAR = 0.5


@pytest.mark.parametrize("name", FILES)
def test_no_saying_stands_twice_in_a_file(name: str) -> None:
    every = [one for said in load_sayings(name).values() for one in said]
    assert len(every) == len(set(every))
    assert all(one.strip() == one and one for one in every)


def test_labels_are_those_of_the_domain() -> None:
    assert set(load_sayings("problems")) == {*Problem} - {Problem.UNKNOWN} | {"none"}
    assert set(load_sayings("moves")) == {*Move} | {"none"}
    assert set(load_sayings("facts")) == {fact.id for fact in FactSheet.load()}


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_shipped_was_learnt_from_the_sayings(topic: Topic) -> None:
    shipped, anew = load_scales(topic), learn(load_sayings(topic), MiniLM())
    assert shipped.labels == anew.labels
    assert np.allclose(shipped.weights, anew.weights, atol=2e-3)


def test_changed_sayings_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayings, "fingerprint", lambda _: "another")
    with pytest.raises(KnowledgeError, match=r"moves\.yaml changed"):
        load_scales.__wrapped__("moves")


def test_lines_of_others_are_told_and_what_is_clear_is_right() -> None:
    told = [
        (label, likely(line.lower(), "moves")) for label, ls in REP_LINES.items() for line in ls
    ]
    best = [(label, max(s, key=lambda one: s[one]), s) for label, s in told if s]
    assert sum(label == one for label, one, _ in best) >= 0.8 * len(best)
    clear = [label == one for label, one, shares in best if shares[one] >= CLEAR]
    assert len(clear) >= 0.5 * len(best)
    assert sum(clear) >= 0.97 * len(clear)


def test_nothing_is_likely_of_no_words() -> None:
    assert likely("  ...\n", "moves") == {}
    shares = likely("the window has closed so we cannot take it back", "moves")
    assert max(shares, key=lambda one: shares[one]) == Move.REFUSES
    assert abs(sum(shares.values()) - 1) < 1e-3
