"""Tunes all-MiniLM-L6-v2 to what people say about refunds, and writes the model that is shipped.

    pip install torch transformers onnx
    python -m knowledge.minilm.train BASE     # BASE: the folder of the model as it is published

Nothing else needs those packages. On the upper layers only, so that the rest of the language keeps
its place: what is said must be nearer to what answers it than to what answers others (the lexicon,
the questions about facts), and its label must be told from the vector (the sayings). After some
rounds of that, questions must also be nearer to the best sentence of the passage that answers them
than to any sentence of another. One in five labelled sayings is kept out; how often its label is
told is printed.
"""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel, AutoTokenizer

from knowledge.facts import FactSheet
from knowledge.lexicon import load_needs
from knowledge.minilm.asked import Asked, load_asked
from knowledge.minilm.export import export
from knowledge.sayings import load_sayings

LABELLED = ("problems", "alarms", "subjects", "dates", "amounts", "contacts", "moves")
FROZEN = 3  # the lower layers and the word vectors stay as they are
ROUNDS, PAIRS, LABELS = 3, 56, 40  # how often all is seen; how many of each in a step
RATE, HEAD_RATE, WARM, LEAST = 1e-4, 2e-3, 20, 0.05
HEAT, LABEL_SHARE, SCALE = 0.05, 0.7, 10.0
PASSAGE_STEPS, PASSAGES, PASSAGE_RATE = 380, 32, 7e-5
FEWER_PAIRS, FEWER_LABELS = 16, 24  # of each beside the passages
SENTENCES, ALONE = 5, 0.4  # of a passage in a step; how often without their heading
LONGEST = 64  # word pieces
NEVER = -1e4
KEPT_OUT = 5  # one in five

Pair = tuple[str, str, str]
"""A group, what is said, and what answers it; two of a group are no wrong answers to each other."""
Label = tuple[str, str, int]
"""A topic, what is said, and the number of its label."""
Question = tuple[str, str, Asked]
"""A passage's name, a question, and the passage; two of a passage are no wrong answers."""
One = TypeVar("One", Pair, Question)


def pairs() -> list[Pair]:
    """One pair for each saying of the lexicon, drawn anew each round, and the facts' questions."""
    found: list[Pair] = []
    for need in load_needs():
        for one in need.said:
            other = random.choice([said for said in need.said if said != one])
            found.append((need.need, one, random.choice([need.terms, other])))
    sheet = FactSheet.load()
    for fact_id, asked in load_sayings("facts").items():
        found += [(fact_id, one, sheet.statement(fact_id)) for one in asked]
    random.shuffle(found)
    return found


def labels() -> tuple[list[Label], list[Label], dict[str, int]]:
    """The labelled sayings to learn from, those kept out, and how many labels a topic has."""
    learnt: list[Label] = []
    kept: list[Label] = []
    sizes = {}
    for topic in LABELLED:
        sayings = load_sayings(topic)
        sizes[topic] = len(sayings)
        every = [(topic, one, n) for n, said in enumerate(sayings.values()) for one in said]
        random.shuffle(every)
        kept += every[: len(every) // KEPT_OUT]
        learnt += every[len(every) // KEPT_OUT :]
    return learnt, kept, sizes


def questions() -> list[Question]:
    """Every question with its passage."""
    every = [(str(n), one, of) for n, of in enumerate(load_asked()) for one in of.questions]
    random.shuffle(every)
    return every


def steps(draw: Callable[[], list[One]], size: int) -> Iterator[list[One]]:
    """Takes what is drawn a step at a time, without end; no two of a group are in one."""
    while True:
        found = draw()
        while found:
            step: dict[str, One] = {}
            rest = []
            for one in found:
                if one[0] in step or len(step) == size:
                    rest.append(one)
                else:
                    step[one[0]] = one
            found = rest
            yield list(step.values())


class Tuning:
    """The model with a head for each topic."""

    def __init__(self, base: Path, sizes: dict[str, int]) -> None:
        self.tokens = AutoTokenizer.from_pretrained(base)
        self.model = AutoModel.from_pretrained(base, attn_implementation="eager")
        self.heads = nn.ModuleDict(
            {topic: nn.Linear(self.model.config.hidden_size, size) for topic, size in sizes.items()}
        )
        for part in (self.model.embeddings, *self.model.encoder.layer[:FROZEN]):
            part.requires_grad_(False)

    def embed(self, texts: Sequence[str]) -> Tensor:
        """One row of length one for each text."""
        batch = self.tokens(
            list(texts), padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
        )
        hidden = self.model(**batch).last_hidden_state
        return normalize((hidden * batch["attention_mask"][:, :, None]).sum(1), dim=1)

    def loss(self, step: list[Pair], labelled: list[Label]) -> Tensor:
        """How far what is said is from its answer, and its label from the right one."""
        n = len(step)
        texts = [said for _, said, _ in step] + [answer for _, _, answer in step]
        rows = self.embed([*texts, *(said for _, said, _ in labelled)])
        near, right = rows[:n] @ rows[n : 2 * n].T / HEAT, torch.arange(n)
        apart = (cross_entropy(near, right) + cross_entropy(near.T, right)) / 2
        told = [
            cross_entropy(self.heads[topic](row * SCALE), torch.tensor(number))
            for row, (topic, _, number) in zip(rows[2 * n :], labelled, strict=True)
        ]
        return apart + LABEL_SHARE * torch.stack(told).mean()

    def passage_loss(self, step: list[Question]) -> Tensor:
        """How far questions are from the nearest sentence of their passage.

        Passages with a fact in common both answer; neither counts as wrong for the other.
        """
        n = len(step)
        sentences = [_some(of) for _, _, of in step]
        rows = self.embed([*(asked for _, asked, _ in step), *chain(*sentences)])
        near = (rows[:n] @ rows[n:].T).split([len(some) for some in sentences], dim=1)
        best = torch.stack([part.max(1).values for part in near], dim=1) / HEAT
        both = [[a is not b and bool(a.facts & b.facts) for *_, b in step] for *_, a in step]
        best = best.masked_fill(torch.tensor(both), NEVER)
        right = torch.arange(n)
        return (cross_entropy(best, right) + cross_entropy(best.T, right)) / 2

    def told(self, kept: list[Label]) -> float:
        """The share of `kept` whose label is told."""
        with torch.no_grad():
            right = [
                int(self.heads[topic](self.embed([said])[0] * SCALE).argmax()) == number
                for topic, said, number in kept
            ]
        return sum(right) / len(right)


def _some(of: Asked) -> list[str]:
    sentences = of.alone if random.random() < ALONE else of.under
    return random.sample(sentences, min(len(sentences), SENTENCES))


def tune(base: Path) -> Tuning:
    """Tunes the model in `base`; the seed is fixed, so that the same data give nearly the same."""
    random.seed(7)
    torch.manual_seed(7)
    learnt, kept, sizes = labels()
    tuning = Tuning(base, sizes)
    said = steps(pairs, PAIRS)
    of_a_round = len(pairs()) // PAIRS
    _run(
        tuning,
        ROUNDS * of_a_round,
        RATE,
        [lambda: tuning.loss(next(said), random.sample(learnt, LABELS))],
    )
    print(f"before the passages: {tuning.told(kept):.3f} of the labels kept out are told")
    fewer, asked = steps(pairs, FEWER_PAIRS), steps(questions, PASSAGES)
    _run(
        tuning,
        PASSAGE_STEPS,
        PASSAGE_RATE,
        [
            lambda: tuning.loss(next(fewer), random.sample(learnt, FEWER_LABELS)),
            lambda: tuning.passage_loss(next(asked)),
        ],
    )
    print(f"after them: {tuning.told(kept):.3f}")
    return tuning


def _run(tuning: Tuning, total: int, rate: float, losses: list[Callable[[], Tensor]]) -> None:
    """Goes down each loss in turn, `total` times, more and more slowly."""
    groups = [
        {"params": tuning.model.encoder.layer[FROZEN:].parameters(), "lr": rate},
        {"params": tuning.heads.parameters(), "lr": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    falling = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1.0, (n + 1) / WARM) * max(LEAST, 1 - n / total)
    )
    tuning.model.train()
    for _ in range(total):
        for loss in losses:
            optimizer.zero_grad()
            loss().backward()
            nn.utils.clip_grad_norm_(tuning.model.parameters(), 1.0)
            optimizer.step()
        falling.step()
    tuning.model.eval()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    export(tune(folder).model, Path(__file__).with_name("model.onnx"))
