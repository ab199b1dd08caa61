"""What a message means by its sense, where words and patterns are not known: likeness to sayings.

The sentences are held against labelled sayings (`knowledge.sayings`). What comes out is a share, no
proof: the rules weigh it beside what is said in so many words.
"""

import re

from knowledge.embeddings import built_in
from knowledge.sayings import Topic, load_scales
from knowledge.sayings.wholes import Whole, load_wholes, plainly

_END = re.compile(r"(?<=[.!?;\n])\s+")
_MOST = 6  # sentences looked at, the longest ones
_SHORTEST = 8  # characters: "ok." says nothing alone
_WHOLE = 400  # characters of the message taken together
MOST_SENTENCES = 20  # of a message that are asked about one by one
_TOGETHER = 0.3  # how much the message as a whole counts beside its clearest sentence


def likely(text: str, topic: Topic) -> dict[str, float]:
    """How likely each label of `topic` is, 0 to 1, in the sentence that says it most clearly.

    text: one layer of a message; the message as a whole has its share in the answer.
    """
    parts = _parts(text)
    if not parts:
        return {}
    scales = load_scales(topic)
    shares = scales.shares(built_in().embed(parts))
    mixed = (1 - _TOGETHER) * shares.max(axis=0) + _TOGETHER * shares[-1]
    return dict(zip(scales.labels, mixed.tolist(), strict=True))


def about(text: str, topic: Whole) -> dict[str, float]:
    """How likely each label of `topic` is for the whole of `text`, 0 to 1, by words and sense."""
    whole = plainly(_plain(text))
    if not re.search(r"\w", whole):
        return {}
    scales = load_wholes(topic)
    shares = scales.shares(whole, built_in().embed((whole[:_WHOLE],))[0])
    return dict(zip(scales.labels, shares.tolist(), strict=True))


def likeliest(text: str, topic: Whole) -> tuple[str, float]:
    """The label of `topic` that the whole of `text` is most like, and its share; none has 0."""
    shares = about(text, topic)
    best = max(shares, key=lambda one: shares[one], default="none")
    return best, shares.get(best, 0.0)


def _parts(text: str) -> tuple[str, ...]:
    whole = _plain(text)
    parts = [part for part in _END.split(whole) if len(part) >= _SHORTEST]
    if len(parts) < 2:
        return (whole[:_WHOLE],) if re.search(r"\w", whole) else ()
    longest = sorted(parts, key=len, reverse=True)[:_MOST]
    return (*(part[:_WHOLE] for part in parts if part in longest), whole[:_WHOLE])


def _plain(text: str) -> str:
    return re.sub(r"[^\S\n]+", " ", text).strip()
