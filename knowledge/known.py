"""Questions whose answer is known: a new one is lent the answers of those it is nearest to.

They come from what is written for the tuning of the search model and for the lexicon, and are only
language: no answer is shown to anyone. An answer is a sentence as a page may put it, so a document
that says something like it is found, whoever wrote it. `known.npz` keeps all with vectors of the
built-in embedding model; `python -m knowledge.known` writes it.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.embeddings import Embedder, MiniLM, Vectors
from knowledge.errors import KnowledgeError
from knowledge.lexicon import Lent, load_needs

_NEAREST = 8
"""How many known questions may lend their answers."""
_SHARPNESS = 0.04
"""How much nearer a question must be to count e times as much as another."""
_STEPS = 127
"""The numbers of a vector are kept in eight bits."""
_FILE = "known.npz"


class Known:
    """The answers with their vectors, and the vectors of the questions `of` them."""

    def __init__(
        self, answers: Sequence[str], vectors: Vectors, questions: Vectors, of: Sequence[int]
    ) -> None:
        self.answers = tuple(answers)
        self.vectors = vectors
        self._questions = questions
        self._of = np.asarray(of, dtype=np.intp)

    def lend(self, question: Vectors) -> list[Lent]:
        """Return the answers to the questions nearest to a question's vector, the likeliest first.

        The weights of all that are lent sum to one.
        """
        if not len(self._of):
            return []
        # Row by row: a product of the whole would start threads, which wait spinning for the next.
        near = np.vecdot(self._questions, question)
        places = np.argpartition(-near, min(_NEAREST, len(near)) - 1)[:_NEAREST]
        weights = np.exp((near[places] - near[places].max()) / _SHARPNESS)
        shares: dict[int, float] = {}
        for place, weight in zip(self._of[places], weights / weights.sum(), strict=True):
            shares[int(place)] = shares.get(int(place), 0.0) + float(weight)
        likeliest = sorted(shares.items(), key=lambda one: (-one[1], one[0]))
        return [Lent(place, self.answers[place], share) for place, share in likeliest]


NOTHING = Known((), np.zeros((0, 0), dtype=np.float32), np.zeros((0, 0), dtype=np.float32), ())
"""For other embedding models, in whose vectors the known questions are not."""


@cache
def load_known() -> Known:
    """Return the known questions in the vectors of the built-in model.

    Raises KnowledgeError when the shipped file is damaged or of another model.
    """
    try:
        with np.load(Path(str(files("knowledge") / _FILE)), allow_pickle=False) as kept:
            if str(kept["model"]) != MiniLM.name:
                raise KnowledgeError("The search model changed: run python -m knowledge.known.")
            return Known(
                bytes(kept["answers"]).decode().split("\n"),
                kept["vectors"].astype(np.float32) / _STEPS,
                kept["questions"].astype(np.float32) / _STEPS,
                kept["of"],
            )
    except (OSError, ValueError, KeyError) as error:
        raise KnowledgeError(f"{_FILE} is missing or damaged: reinstall the package.") from error


def said_with_answers() -> Iterator[tuple[str, str]]:
    """Yield what is said with what answers it: of the lexicon, the facts and the helplines."""
    from knowledge.facts import FactSheet
    from knowledge.sayings import load_sayings

    for need in load_needs():
        yield from ((said, need.terms) for said in need.said)
    sheet = FactSheet.load()
    for fact_id, said in load_sayings("facts").items():
        yield from ((one, sheet.statement(fact_id)) for one in said)
    for answer, said in load_sayings("helplines").items():
        yield from ((one, answer) for one in said)


def _asked_of_passages(embedder: Embedder) -> Iterator[tuple[str, str]]:
    """Yield what is asked that a passage answers, with the sentence of it that is nearest."""
    from knowledge.minilm.asked import load_asked

    for passage in load_asked():
        near = embedder.embed(passage.questions) @ embedder.embed(passage.under).T
        for asked, place in zip(passage.questions, near.argmax(axis=1), strict=True):
            yield asked, passage.under[place]


def _in_steps(vectors: Vectors) -> npt.NDArray[np.int8]:
    return np.round(vectors * _STEPS).astype(np.int8)


def _write(path: Path, embedder: Embedder) -> None:
    pairs = [*said_with_answers(), *_asked_of_passages(embedder)]
    asked, answered = zip(*pairs, strict=True)
    answers = {answer: place for place, answer in enumerate(dict.fromkeys(answered))}
    np.savez_compressed(
        path,
        allow_pickle=False,
        model=np.array(embedder.name),
        answers=np.frombuffer("\n".join(answers).encode(), dtype=np.uint8),
        vectors=_in_steps(embedder.embed(list(answers))),
        questions=_in_steps(embedder.embed(asked)),
        of=np.array([answers[answer] for answer in answered], dtype=np.uint16),
    )


if __name__ == "__main__":
    _write(Path(__file__).with_name(_FILE), MiniLM())
