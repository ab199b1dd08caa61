"""What a figure belongs to: the clause around it, told as the things that its words speak of.

A notion is one thing that people say in many words ("came", "angekommen", "llegó"). A `Sense` gives
the role of a figure whose clause speaks of certain notions and not of others. The first sense that
fits wins, and one with an empty role takes the figure away from all the others.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agent.reading.goods.named_after import without_names
from agent.reading.message.text import Message

Span = tuple[int, int]
NO_ROLE = ""
MARK = "§"  # stands for the figure itself
_JOINS = (
    r"and|but|then|because|cause|cuz|'cause|while|although|though|so|yet|or|saying|when|whereas|unless|if|"
    r"before (?:the|they|i|we|my|it)|after (?:they|i|we|it|the refund|refunding)|which|"
    r"since (?:i|they|the|my|we)|like (?:they|i|you)|und|aber|weil|denn|et|mais|y|pero|ma|en|maar|"
    r"oder|lekin|aur"
)
_BREAK = re.compile(rf"[,;()\n–—]|\s-{{1,2}}\s|(?<!\w)(?:{_JOINS})(?!\w)")
_REACH = 160  # characters
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW, _SOME = 3, 6  # words: a clause with more of them speaks for itself, known or not


@dataclass(frozen=True)
class Sense:
    """A role, the notions that show it (one of each group), and those that rule it out."""

    role: str
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str]

    def fits(self, said: frozenset[str]) -> bool:
        """Tells whether a clause that speaks of `said` has this sense."""
        return all(group & said for group in self.needs) and not self.bars & said


def sense(role: str, words: str) -> Sense:
    """Builds a sense from "come get/left -not": each word (or one of a few), none after a minus."""
    parts = words.split()
    needs = tuple(frozenset(p.split("/")) for p in parts if not p.startswith("-"))
    return Sense(role, needs, frozenset(p[1:] for p in parts if p.startswith("-")))


def notions(*tables: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """One pattern for each notion, from tables of alternatives set out with bars between spaces."""
    names = {name: [t[name] for t in tables if name in t] for table in tables for name in table}
    return {
        name: re.compile(rf"(?<!\w)(?<!\be-)(?:{'|'.join(map(_alternatives, words))})(?!\w)")
        for name, words in names.items()
    }


def _alternatives(words: str) -> str:
    """The pattern on one line: " | " stands between words, and "it |them " keeps its spaces."""
    return re.sub(r"(?: [|]|[|]) +", "|", " ".join(words.split()))


def spoken_of(text: str, table: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    """The notions that `text` speaks of."""
    return frozenset(name for name, pattern in table.items() if pattern.search(text))


def _sentence(message: Message, place: Span, figures: Sequence[Span]) -> Span:
    """The sentence around `place`; the full stop of a figure ("am 3.11. bestellt") ends none."""
    first = bisect_left(message.sentences, (place[0] - _REACH, 0))
    last = bisect_left(message.sentences, (place[1] + _REACH, 0))
    close = message.sentences[max(0, first - 1) : last + 1]
    cuts = [0, *(end for _, end in close if not _inside(message, end, figures))]
    begin = max((cut for cut in cuts if cut <= place[0]), default=0)
    end = min((cut for cut in cuts if cut >= place[1]), default=len(message.facts))
    return max(begin, place[0] - _REACH), min(end, place[1] + _REACH)


def _inside(message: Message, cut: int, figures: Sequence[Span]) -> bool:
    if not any(start < cut <= end for start, end in figures):
        return False
    if message.text[max(0, cut - 2) : cut - 1].isalpha():
        return False  # "1 october. chat refused"
    after = message.words(cut, min(cut + 3, len(message.text))).strip()
    return not after[:1].isupper() or any(start < cut < end for start, end in figures)


def near(place: Span, figures: Sequence[Span]) -> list[Span]:
    """Those of the figures, given in order, near enough to the one at `place` to matter."""
    first = bisect_left(figures, (place[0] - 2 * _REACH, 0))
    last = bisect_left(figures, (place[1] + _REACH + 1, 0))
    return [one for one in figures[first:last] if one != place]


def pieces(message: Message, place: Span, figures: Sequence[Span]) -> list[Span]:
    """The clauses of the sentence around `place`, cut at commas and joining words."""
    begin, end = _sentence(message, place, figures)
    cuts = [
        cut.span()
        for cut in _BREAK.finditer(message.facts, begin, end)
        if not any(start <= cut.start() < stop for start, stop in figures)
    ]
    starts = [begin, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), end]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if message.facts[a:b].strip()]


def scopes(
    message: Message, place: Span, others: Sequence[Span], *, wide: bool = True
) -> list[Span]:
    """The stretches of text that may tell the role of the figure at `place`, the likeliest first.

    Its own clause comes first, then the clauses before it and then those behind, up to the next
    figure of the same kind on either side (`others`). Unless `wide`, only one clause back.
    """
    low = max((end for _, end in others if end <= place[0]), default=0)
    high = min((start for start, _ in others if start >= place[1]), default=len(message.facts))
    cut = pieces(message, place, [place, *others])
    own = next(((a, b) for a, b in cut if a <= place[0] < b), place)
    alone = _own(own, place, low, high)
    ends = max(place[1], min(own[1], high))
    before = [(a, ends) for a, b in reversed(cut) if b <= place[0] and a >= low]
    behind = [(place[0], b) for a, b in cut if a >= place[1] and b <= high]
    words = len(_WORD.findall(message.facts[own[0] : place[0]] + message.facts[place[1] : own[1]]))
    if not wide:
        return [*alone, *(before[:1] if words <= _FEW else [])]
    more = [*before, *behind] if words <= _FEW else before[:2] if words <= _SOME else []
    return [*alone, *more]


def _own(piece: Span, place: Span, low: int, high: int) -> list[Span]:
    """The clause of a figure; where it shares the clause, what stands before it, then behind."""
    begin, end = max(piece[0], low), max(piece[1], place[1])
    if end <= high:
        return [(begin, end)]
    return [(begin, place[0]), (place[1], high)]


def role_of(
    message: Message,
    place: Span,
    others: Sequence[Span],
    table: Mapping[str, re.Pattern[str]],
    senses: Sequence[Sense],
    *,
    wide: bool = True,
) -> tuple[str, Span] | None:
    """The role of the figure at `place` and the stretch that tells it, or None where none does.

    wide: look far beyond the figure's own clause where that says little, not one clause back.
    """
    text = without_names(message.facts)
    for begin, end in scopes(message, place, others, wide=wide):
        said = spoken_of(f"{text[begin : place[0]]}{MARK}{text[place[1] : end]}", table)
        for one in senses:
            if one.fits(said):
                return one.role, (begin, end)
    return None
