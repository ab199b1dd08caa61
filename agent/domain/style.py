"""How a person wants their words: tone, length, what to add or leave out, the name under it."""

import re
from typing import Literal

from agent.domain.base import Value
from agent.domain.vocabulary import Channel

Tone = Literal["warmer", "plain", "firmer", "casual"]
Length = Literal["shorter", "normal", "longer"]
TONES: tuple[Tone, ...] = ("warmer", "plain", "firmer")  # from soft to hard; casual is beside them
LENGTHS: tuple[Length, ...] = ("shorter", "normal", "longer")


class Style(Value):
    """The wishes in force for one draft.

    additions: sentences in the person's own words. omissions: topics of lines, or words; what holds
    one of them is left out where the words can do without. name: fills the place for a name.
    signed: the name stands at the end even of words that have no place for one.
    """

    tone: Tone = "plain"
    length: Length = "normal"
    additions: tuple[str, ...] = ()
    omissions: tuple[str, ...] = ()
    name: str | None = None
    signed: bool = False

    def fresh(self) -> "Style":
        """The style to begin another draft with: only the name is kept."""
        return Style(name=self.name)


PLAIN = Style()


class Revision(Value):
    """What one message asks to change in the words in hand.

    channel: whose words are meant. step: how far to move on the scale of tones, from warm to firm.
    signs: the name is to stand under the words. withheld: what was asked to be added and cannot be,
    because the person told otherwise before, or keeps it private. unclear: something is to be added
    or signed, and the words for it were not given.
    reset: back to the words as they were at first.
    """

    channel: Channel
    tone: Tone | None = None
    step: int = 0
    length: Length | None = None
    additions: tuple[str, ...] = ()
    omissions: tuple[str, ...] = ()
    name: str | None = None
    signs: bool = False
    withheld: tuple[str, ...] = ()
    unclear: bool = False
    reset: bool = False


# What a person writes to a clerk they are on easy terms with; only our own words are changed so.
_LOOSER = (
    (r"\bHello\b", "Hi"),
    (r"\b([Ii]) am asking for\b", r"\1'd like"),
    (r"\b([Ii]) am asking (\$\w+) for\b", r"\1'd like \2 to give me"),
    (r"\b([Ii]) am\b", r"\1'm"),
    (r"\b([Ii]) will\b", r"\1'll"),
    (r"\b([Ii]) would\b", r"\1'd"),
    (r"\bIt is\b", "It's"),
    (r"\b([Tt])here is\b", r"\1here's"),
    (r"\b([Cc])annot\b", r"\1an't"),
    (r"\b([DdWw])(o|id|oes|ould|as|ere) not\b", r"\1\2n't"),
    (r"\bhas not\b", "hasn't"),
    (r"\bhave not\b", "haven't"),
    (r"\bPlease (tell|answer|connect|give|send|pass)\b", r"Could you \1"),
)
_REQUEST = re.compile(r"(Could you (?:\{[^}]*\}|[^.?!{])*)\.")  # a reference has a dot of its own


def loosened(text: str) -> str:
    """A built-in line as one would say it: `Hi, I'd like ...` for `Hello, I am asking for ...`."""
    for formal, loose in _LOOSER:
        text = re.sub(formal, loose, text)
    return _REQUEST.sub(r"\1?", text)


def revised(style: Style, by: Revision) -> Style:
    """`style` with what `by` asks for, and nothing else changed."""
    if by.reset:
        return style.fresh()
    additions = tuple(a for a in style.additions if not _holds(a, by.omissions))
    return Style(
        tone=_moved(by.tone or style.tone, by.step),
        length=by.length or style.length,
        additions=tuple(dict.fromkeys((*additions, *by.additions))),
        omissions=tuple(dict.fromkeys((*style.omissions, *by.omissions))),
        name=by.name or style.name,
        signed=style.signed or by.signs,
    )


def _moved(tone: Tone, step: int) -> Tone:
    if not step:
        return tone
    at = TONES.index(tone) if tone in TONES else TONES.index("plain")
    return TONES[min(max(at + step, 0), len(TONES) - 1)]


def _holds(sentence: str, words: tuple[str, ...]) -> bool:
    return any(word in sentence.lower() for word in words)
