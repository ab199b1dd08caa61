"""Learns the few dimensions in which the words of questions are nearest to those that answer them.

    pip install torch
    python -m knowledge.minilm.project

Nothing else needs that package. The model itself stays as it is. It starts from the dimensions in
which words differ most; then the words of a question must be nearer to those of the passage that
answers it than to those of the passages that are nearest to it as a whole. Mostly that nearness
counts too, so that what it does not tell is learnt. It writes `projection.npy`, whose hash belongs
into `PROJECTION_SHA256` in `knowledge.embeddings`.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import normalize

from knowledge.embeddings import MiniLM
from knowledge.minilm.asked import load_asked
from knowledge.sayings import load_sayings

DIMENSIONS, ROUNDS, STEP, WRONG = 64, 3, 32, 13
RATE, WEIGHT_RATE, WARM, LEAST, HEAT = 1.5e-3, 1e-2, 20, 0.05, 0.07
LOOKED_UP = 25  # steps after which the nearest words are looked up in the new dimensions
HELPLINES = "helplines"  # the model was not tuned on these: they count for more
TIMES = 3
ALONE = 0.3  # how often the nearness as a whole does not count
SEED = 7


@dataclass(frozen=True)
class Passage:
    """The texts of a passage, the facts in it, what is asked, and where it would be found."""

    texts: Sequence[str]
    facts: frozenset[str]
    questions: Sequence[str]
    shelf: str


@dataclass(frozen=True)
class Question:
    """A question's words, the passages it is held against, how near each is, and which answer."""

    words: Tensor
    places: tuple[int, ...]
    whole: Tensor
    right: Tensor


def passages() -> list[Passage]:
    """Every passage with what is asked, those of the model's own tuning and of the helplines."""
    tuned = [Passage(one.under, one.facts, one.questions, one.shelf) for one in load_asked()]
    said = load_sayings("helplines").items()
    return tuned + [Passage((answer,), frozenset(), asked, HELPLINES) for answer, asked in said]


def questions(model: MiniLM, every: Sequence[Passage]) -> Iterator[Question]:
    """Every question with the passage that answers it and those on its shelf that are nearest."""
    rows = [model.embed(one.texts) for one in every]
    for own, one in enumerate(every):
        shelf = [n for n, other in enumerate(every) if other.shelf == one.shelf]
        for question in one.questions:
            vector = model.embed([question])[0]
            near = {n: float((rows[n] @ vector).max()) for n in shelf}
            wrong = sorted(near.keys() - {own}, key=lambda n: -near[n])[:WRONG]
            found = Question(
                words=states(model, [question]),
                places=(own, *wrong),
                whole=torch.tensor([near[n] for n in (own, *wrong)]),
                right=torch.tensor([True, *(bool(one.facts & every[n].facts) for n in wrong)]),
            )
            yield from [found] * (TIMES if one.shelf == HELPLINES else 1)


def states(model: MiniLM, texts: Sequence[str]) -> Tensor:
    """The model's last layer for the words of some texts, each of length one."""
    return normalize(torch.from_numpy(np.concatenate([model.states(text) for text in texts])))


class Words:
    """The words of all passages, and the projection that is learnt."""

    def __init__(self, every: Sequence[Tensor]) -> None:
        self.rows = torch.cat(list(every))
        self.ends = np.cumsum([len(rows) for rows in every])
        common = torch.linalg.svd(self.rows[::4], full_matrices=False).Vh
        self.projection = common[:DIMENSIONS].T.contiguous().requires_grad_()
        self.weight = torch.tensor(1.0, requires_grad=True)
        self.projected = self.look_up()

    def look_up(self) -> Tensor:
        """All words in the dimensions as they are now, from which the nearest are taken."""
        with torch.no_grad():
            return normalize(self.rows @ self.projection)

    def loss(self, asked: Question) -> Tensor:
        """How far a question's words are from the passages that answer it."""
        words = normalize(asked.words @ self.projection)
        nearest = torch.stack([self._nearest(words, place) for place in asked.places])
        there = normalize(self.rows[nearest] @ self.projection)
        near = self.weight * (there * words).sum(2).mean(1)
        if random.random() >= ALONE:
            near = near + asked.whole
        return torch.logsumexp(near / HEAT, 0) - torch.logsumexp(near[asked.right] / HEAT, 0)

    def _nearest(self, words: Tensor, place: int) -> Tensor:
        end = int(self.ends[place])
        start = int(self.ends[place - 1]) if place else 0
        with torch.no_grad():
            return (words @ self.projected[start:end].T).argmax(1) + start


def learn(words: Words, asked: list[Question]) -> None:
    """Goes down the loss of all questions, some rounds, more and more slowly."""
    groups = [
        {"params": [words.projection], "lr": RATE},
        {"params": [words.weight], "lr": WEIGHT_RATE},
    ]
    optimizer = torch.optim.Adam(groups)
    order = list(chain(*(random.sample(asked, len(asked)) for _ in range(ROUNDS))))
    total = len(order) // STEP
    falling = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1.0, (n + 1) / WARM) * max(LEAST, 1 - n / total)
    )
    for number in range(total):
        if number % LOOKED_UP == 0:
            words.projected = words.look_up()
        losses = [words.loss(one) for one in order[number * STEP : (number + 1) * STEP]]
        optimizer.zero_grad()
        torch.stack(losses).mean().backward()
        optimizer.step()
        falling.step()


if __name__ == "__main__":
    random.seed(SEED)
    model, every = MiniLM(), passages()
    words = Words([states(model, one.texts) for one in every])
    learn(words, list(questions(model, every)))
    np.save(
        Path(__file__).with_name("projection.npy"),
        words.projection.detach().numpy().astype(np.float16),
    )
