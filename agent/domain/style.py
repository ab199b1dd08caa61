"""How a person wants their words: tone, length, what to add or leave out, the name under it."""

from typing import Literal

from agent.domain.base import Value
from agent.domain.vocabulary import Channel

Tone = Literal["warmer", "plain", "firmer"]
Length = Literal["shorter", "normal", "longer"]
TONES: tuple[Tone, ...] = ("warmer", "plain", "firmer")
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
    return TONES[min(max(TONES.index(tone) + step, 0), len(TONES) - 1)]


def _holds(sentence: str, words: tuple[str, ...]) -> bool:
    return any(word in sentence.lower() for word in words)
