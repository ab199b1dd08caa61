"""Words to send: the boxes that show them, each a plain text that copies exactly as it stands."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr

from desk import panels, wording
from desk.rows import MOST_DRAFTS, DraftBox
from desk.view import COACHED, View

COPY = "(text) => window.redress.copy(text)"
BACK = "() => new Promise((done) => setTimeout(() => done({label}), 2000))"
SAYING = "window.redress.replies(element, trigger); // 'select'"
EMPTY = "Ready to copy, one box for each person you write to."


@dataclass(frozen=True)
class Field:
    """A plain text that can be edited, and a button that copies exactly what stands in it."""

    group: gr.Column
    text: gr.Textbox
    copy: gr.Button

    def connect(self) -> None:
        """Makes the button copy, all in the browser."""
        label = json.dumps(self.copy.value)
        copied = self.copy.click(None, [self.text], [self.copy], js=COPY)
        copied.then(None, None, [self.copy], js=BACK.format(label=label))


@dataclass(frozen=True)
class Box:
    """One place for words to send: a head, a subject for e-mails, and the plain text."""

    group: gr.Column
    head: gr.HTML
    subject: Field
    text: Field

    @property
    def parts(self) -> list[Any]:
        """The components that change."""
        return [self.group, self.head, self.subject.group, self.subject.text, self.text.text]

    def changes(self, draft: DraftBox | None, turn: int) -> dict[Any, Any]:
        """The updates that show `draft`, or hide the box."""
        if draft is None:
            shown = {self.subject.text: "", self.text.text: ""}
            return {self.group: gr.update(visible=False), **shown}
        return {
            self.group: gr.update(visible=True),
            self.head: head(draft, turn),
            self.subject.group: gr.update(visible=draft.subject is not None),
            self.subject.text: gr.update(
                value=draft.subject or "", label=f"Subject for: {draft.title}"
            ),
            self.text.text: gr.update(value=draft.text, label=f"Text for: {draft.title}"),
        }


@dataclass(frozen=True)
class Words:
    """All boxes, and above them what the first of them can be made."""

    top: gr.HTML
    boxes: Sequence[Box]

    @property
    def parts(self) -> list[Any]:
        """The components that change."""
        return [self.top, *(part for box in self.boxes for part in box.parts)]

    def changes(self, view: View) -> dict[Any, Any]:
        """The updates that show the drafts of `view`."""
        changes: dict[Any, Any] = {self.top: top(view)}
        for place, box in enumerate(self.boxes):
            shown = view.drafts[place] if place < len(view.drafts) else None
            changes |= box.changes(shown, view.turn)
        return changes


def lay_out() -> Words:
    """Makes the boxes, all hidden."""
    upper = gr.HTML(top(View()), js_on_load=SAYING)
    return Words(upper, [_box() for _ in range(MOST_DRAFTS)])


def _box() -> Box:
    with gr.Column(visible=False, elem_classes="rd-draft") as group:
        upper = gr.HTML()
        subject = field("Copy subject", label="Subject", lines=1, max_lines=3)
        text = field("Copy text", label="Text", lines=3, max_lines=12)
    return Box(group, upper, subject, text)


def field(action: str, label: str, lines: int, max_lines: int, **more: Any) -> Field:  # noqa: ANN401
    """A text and its copy button, called `action`."""
    with gr.Column(elem_classes="rd-field", **more) as group:
        text = gr.Textbox(label=label, interactive=True, lines=lines, max_lines=max_lines)
        copy = gr.Button(action, variant="primary", size="sm", elem_classes="rd-copy")
    made = Field(group, text, copy)
    made.connect()
    return made


def top(view: View) -> str:
    """The heading; with words of this turn, the ways in which they can be changed."""
    if not view.drafts:
        return panels.panel("Words to send", f'<p class="rd-quiet">{EMPTY}</p>')
    return panels.panel("Words to send", _wishes(view))


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
    limit = wording.count(box.limit_words, "word")
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
