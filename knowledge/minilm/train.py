"""Tunes all-MiniLM-L6-v2 to what people say about refunds, and writes the model that is shipped.

    pip install torch transformers onnx
    python -m knowledge.minilm.train BASE     # BASE: the folder of the model as it is published

Nothing else needs those packages. Two tasks at once, on the upper layers only, so that the rest of
the language keeps its place: what is said must be nearer to what answers it than to what answers
others (the lexicon, the questions about facts), and its label must be told from the vector (the
sayings). One in five labelled sayings is kept out; how often its label is told is printed.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel, AutoTokenizer

from knowledge.facts import FactSheet
from knowledge.lexicon import load_needs
from knowledge.minilm.export import export
from knowledge.sayings import load_sayings

LABELLED = ("problems", "alarms", "subjects", "dates", "amounts", "contacts", "moves")
FROZEN = 3  # the lower layers and the word vectors stay as they are
ROUNDS, PAIRS, LABELS = 3, 56, 40  # how often all is seen; how many of each in a step
RATE, HEAD_RATE, WARM, LEAST = 1e-4, 2e-3, 20, 0.05
HEAT, LABEL_SHARE, SCALE = 0.05, 0.7, 10.0
LONGEST = 40  # word pieces
KEPT_OUT = 5  # one in five

Pair = tuple[str, str, str]
"""A group, what is said, and what answers it; two of a group are no wrong answers to each other."""
Label = tuple[str, str, int]
"""A topic, what is said, and the number of its label."""


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


def steps(found: list[Pair]) -> Iterator[list[Pair]]:
    """Takes the pairs a step at a time; no two of a group are in one."""
    while found:
        step: dict[str, Pair] = {}
        rest = []
        for pair in found:
            if pair[0] in step or len(step) == PAIRS:
                rest.append(pair)
            else:
                step[pair[0]] = pair
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

    def told(self, kept: list[Label]) -> float:
        """The share of `kept` whose label is told."""
        with torch.no_grad():
            right = [
                int(self.heads[topic](self.embed([said])[0] * SCALE).argmax()) == number
                for topic, said, number in kept
            ]
        return sum(right) / len(right)


def tune(base: Path) -> Tuning:
    """Tunes the model in `base`; the seed is fixed, so that the same data give nearly the same."""
    random.seed(7)
    torch.manual_seed(7)
    learnt, kept, sizes = labels()
    tuning = Tuning(base, sizes)
    groups = [
        {"params": tuning.model.encoder.layer[FROZEN:].parameters(), "lr": RATE},
        {"params": tuning.heads.parameters(), "lr": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    total = ROUNDS * len(list(steps(pairs())))
    falling = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1.0, (n + 1) / WARM) * max(LEAST, 1 - n / total)
    )
    for number in range(ROUNDS):
        tuning.model.train()
        for step in steps(pairs()):
            optimizer.zero_grad()
            tuning.loss(step, random.sample(learnt, LABELS)).backward()
            nn.utils.clip_grad_norm_(tuning.model.parameters(), 1.0)
            optimizer.step()
            falling.step()
        tuning.model.eval()
        print(f"round {number + 1}: {tuning.told(kept):.3f} of the labels kept out are told")
    return tuning


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    export(tune(folder).model, Path(__file__).with_name("model.onnx"))
