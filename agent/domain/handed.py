"""Words that were handed over in another form than the usual one, so that they are found again."""

from collections.abc import Iterable

from agent.domain.base import Value
from agent.domain.drafts import Draft
from agent.domain.style import PLAIN, Style

MOST = 24  # drafts kept of a case; the oldest go first


class Handed(Value):
    """A draft as it was handed over last.

    style: what the person wanted of it. built_in: the built-in words in that style at that time;
    while the case still gives the same, the words that were handed over hold.
    """

    draft: Draft
    style: Style
    built_in: str

    @property
    def which(self) -> tuple[str, str]:
        """Which text it is: its route and its label."""
        return self.draft.channel.value, self.draft.label


def handed_over(
    before: tuple[Handed, ...], drafts: Iterable[Draft], built_in: Iterable[Draft], style: Style
) -> tuple[Handed, ...]:
    """`before` with what was handed over now; usual words in the usual style are not kept.

    drafts: the words as shown. built_in: the same in the built-in words.
    """
    now = [
        Handed(draft=shown, style=style, built_in=base.text)
        for shown, base in zip(drafts, built_in, strict=True)
        if shown.label  # a line of a live conversation is for once
    ]
    new = {one.which for one in now}
    usual = style == PLAIN
    kept = [one for one in now if not usual or one.draft.text != one.built_in]
    return (*(one for one in before if one.which not in new), *kept)[-MOST:]
