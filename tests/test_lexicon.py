"""The words people say lend a question the words guidance is written in."""

import numpy as np
import pytest

from knowledge.embeddings import MiniLM
from knowledge.lexicon import Lexicon, embedded, load_lexicon, load_needs


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_needs_are_distinct_and_have_enough_sayings() -> None:
    needs = load_needs()
    assert len({need.need for need in needs}) == len(needs)
    said = [saying.casefold() for need in needs for saying in need.said]
    assert len(set(said)) == len(said)
    assert min(len(need.said) for need in needs) >= 8


def test_the_kept_vectors_are_those_of_the_sayings(lexicon: Lexicon) -> None:
    places = range(0, len(lexicon.needs), 20)
    terms, said = embedded([lexicon.needs[place] for place in places], MiniLM())
    kept = Lexicon(lexicon.needs, terms, said).typical
    # Half precision on disk, and eight-bit arithmetic that differs a little between processors.
    assert np.abs(kept - lexicon.typical[list(places)]).max() < 0.03


@pytest.mark.parametrize(
    ("question", "need"),
    [
        ("put me through to whoever is above you", "supervisor"),
        (
            "the tracking says my boots were handed over but nobody got them",
            "delivered-not-received",
        ),
        ("some bloke rang and wants me to install teamviewer", "scam"),
    ],
)
def test_a_question_is_lent_the_terms_of_what_it_needs(
    lexicon: Lexicon, question: str, need: str
) -> None:
    lent = lexicon.lend(MiniLM().embed([question])[0])
    assert any(lexicon.needs[one.place].need.startswith(need) for one in lent)
    assert sum(one.weight for one in lent) == pytest.approx(1.0, abs=1e-5)
    assert [one.weight for one in lent] == sorted((one.weight for one in lent), reverse=True)


def test_without_needs_nothing_is_lent() -> None:
    nothing = np.zeros((0, 4), dtype=np.float32)
    assert Lexicon([], nothing, nothing).lend(np.ones(4, dtype=np.float32)) == []
