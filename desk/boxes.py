"""Words to send as plain HTML: each a text that can be changed and copies exactly as it stands."""

from html import escape

from agent import count
from desk import panels, wording
from desk.rows import DraftBox
from desk.view import COACHED, View

EMPTY = "Ready to copy, one box for each person you write to."
COLUMNS = 60
"""About as many letters as a line of a box holds; browsers that can measure do so themselves."""
FEWEST, MOST = 3, 16
"""The lines of a box."""


def words(view: View) -> str:
    """A card for each draft; above the newest, what its words can be made."""
    if not view.drafts:
        return panels.panel("Words to send", f'<p class="rd-quiet">{EMPTY}</p>')
    cards = "".join(_card(place, box, view.turn) for place, box in enumerate(view.drafts))
    return panels.panel("Words to send", _wishes(view)) + cards


def line(view: View) -> str:
    """The words to say next, while somebody is on the line."""
    if not view.line:
        return ""
    return field("line", wording.LINE, wording.LINE, "Copy line", view.line, fewest=1)


def field(name: str, label: str, title: str, action: str, text: str, fewest: int = FEWEST) -> str:
    """A text and the button, called `action`, that copies exactly what stands in it.

    label: what is seen above it. title: what tells it from the other texts, where it is not seen.
    """
    # A line break after the tag belongs to the tag: the text keeps its own.
    return (
        f'<div class="rd-field"><label for="rd-{name}-text">{escape(label)}</label>'
        f'<button type="button" class="rd-copy" data-label="{escape(action)}" '
        f'aria-describedby="rd-{name}-text">{escape(action)}</button>'
        f'<textarea id="rd-{name}-text" aria-label="{escape(title)}" '
        f'rows="{_lines(text, fewest)}">\n{escape(text)}</textarea></div>'
    )


def _lines(text: str, fewest: int) -> int:
    needed = sum(1 + len(part) // COLUMNS for part in text.split("\n"))
    return min(max(needed, fewest), MOST)


def _card(place: int, box: DraftBox, turn: int) -> str:
    subject = ""
    if box.subject is not None:
        title = f"Subject for: {box.title}"
        subject = field(f"subject-{place}", "Subject", title, "Copy subject", box.subject, fewest=1)
    text = field(f"draft-{place}", "Text", f"Text for: {box.title}", "Copy text", box.text)
    return f'<section class="rd-draft">{head(box, turn)}{subject}{text}</section>'


def _wishes(view: View) -> str:
    """Buttons that ask for another tone or length, where the words are no answer on the line."""
    if view.route == COACHED or view.drafts[0].turn < view.turn:
        return ""
    buttons = "".join(
        f'<button type="button" data-say="{escape(words)}">{escape(title)}</button>'
        for title, words in wording.WISHED
    )
    name = escape(f"Change: {view.drafts[0].title}")
    return f'<div class="rd-chips" role="group" aria-label="{name}">{buttons}</div>'


def head(box: DraftBox, turn: int) -> str:
    """The lines above a draft: for whom, how long, what to fill in, and whether it is older."""
    limit = count(box.limit_words, "word")
    size = f'<span data-words="">{box.words}</span> of at most {limit}'
    facts = f'<p class="rd-quiet">{escape(box.audience)} · {size}</p>'
    old = f'<p class="rd-quiet">{wording.OLDER}</p>' if box.turn < turn else ""
    return f"<h3>{escape(box.title)}</h3>{facts}{old}{_slots(box)}"


def _slots(box: DraftBox) -> str:
    """One small field for each place to fill in."""
    if not box.slots:
        return ""
    fields = "".join(
        f'<label>{escape(slot.capitalize())}<input type="text" data-slot="{escape(slot)}" '
        f'class="rd-open" autocomplete="off"></label>'
        for slot in box.slots
    )
    return f'<div class="rd-slots"><p class="rd-fill">{wording.FILL}</p>{fields}</div>'
