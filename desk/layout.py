"""The components of the page and where they stand: the talk, and beside it what came of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr

from desk import files, render, wording
from desk.view import MOST_DRAFTS, DraftBox, View

# Copies where the page may use the clipboard (this computer, https), else the old way.
COPY = """async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    const held = document.createElement("textarea");
    held.value = text;
    document.body.append(held);
    held.select();
    const done = document.execCommand("copy");
    held.remove();
    return done ? "Copied" : "Please select the text and copy it";
  }
}"""
BACK = "() => new Promise((done) => setTimeout(() => done({label}), 2000))"


@dataclass(frozen=True)
class Field:
    """A plain text that can be edited, and a button that copies exactly what stands in it."""

    group: gr.Group
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

    group: gr.Group
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
            self.head: render.draft(draft, turn),
            self.subject.group: gr.update(visible=draft.subject is not None),
            self.subject.text: gr.update(
                value=draft.subject or "", label=f"Subject for: {draft.title}"
            ),
            self.text.text: gr.update(value=draft.text, label=f"Text for: {draft.title}"),
        }


@dataclass(frozen=True)
class Parts:
    """Every component that changes."""

    head: gr.HTML
    chat: gr.Chatbot
    starting: gr.Group
    starters: Sequence[gr.Button]
    notices: gr.HTML
    box: gr.Textbox
    send: gr.Button
    adding: gr.HTML
    told: gr.Textbox
    words_head: gr.HTML
    boxes: Sequence[Box]
    plan: gr.HTML
    case: gr.HTML
    sources: gr.HTML
    files: gr.HTML
    forget: gr.Button
    confirm: gr.Group
    forget_yes: gr.Button
    forget_no: gr.Button
    case_id: gr.Textbox
    known: gr.Textbox

    @property
    def all(self) -> list[Any]:
        """The components that a handler may change."""
        single = (self.head, self.chat, self.starting, self.notices, self.box, self.words_head)
        panels = (self.plan, self.case, self.files, self.sources, self.forget, self.confirm)
        inner = [part for box in self.boxes for part in box.parts]
        return [*single, *panels, *inner, self.send, self.case_id, self.known]

    def words(self, view: View) -> dict[Any, Any]:
        """The updates of the drafts."""
        changes: dict[Any, Any] = {self.words_head: render.heading(view)}
        for place, box in enumerate(self.boxes):
            shown = view.drafts[place] if place < len(view.drafts) else None
            changes |= box.changes(shown, view.turn)
        return changes


def lay_out(kept: str) -> Parts:
    """Makes the components inside the current `Blocks`; `kept` says what is kept where."""
    state: dict[str, Any] = {
        "case_id": gr.Textbox(visible=False),
        "known": gr.Textbox("", visible=False),
        "told": gr.Textbox("", visible=False),
        "head": gr.HTML(render.navigation((), None)),
    }
    with gr.Row(elem_id="rd-desk", equal_height=False):
        with gr.Column(scale=6, min_width=320, elem_id="rd-talk"):
            talk = _talk()
            gr.HTML(f'<p class="rd-kept">{escape(kept)}</p>')
        with gr.Column(scale=5, min_width=320, elem_id="rd-side"):
            side = _side()
    return Parts(**state, **talk, **side)


def _talk() -> dict[str, Any]:
    chat = gr.Chatbot(
        label="Conversation",
        show_label=False,
        elem_id="rd-chat",
        height="auto",
        layout="bubble",
        placeholder=wording.GREETING,
        buttons=["copy"],
        allow_tags=False,
        sanitize_html=True,
        latex_delimiters=[],
        line_breaks=True,
    )
    with gr.Group(elem_id="rd-starters") as starting:
        starters = [gr.Button(title, size="sm") for title, _ in wording.STARTERS]
    notices = gr.HTML(elem_id="rd-notices")
    with gr.Row(elem_id="rd-write", equal_height=True):
        box = gr.Textbox(
            label="Your message",
            placeholder=wording.WRITE,
            lines=1,
            max_lines=8,
            scale=1,
            min_width=160,
            autofocus=True,
            elem_id="rd-message",
        )
        send = gr.Button(wording.SEND, variant="primary", scale=0, min_width=88, elem_id="rd-send")
    adding = gr.HTML(render.adding(), js_on_load=files.CHOOSE, elem_id="rd-add")
    return {
        "chat": chat,
        "starting": starting,
        "starters": starters,
        "notices": notices,
        "box": box,
        "send": send,
        "adding": adding,
    }


def _side() -> dict[str, Any]:
    words_head = gr.HTML(render.heading(View()))
    boxes = [_box() for _ in range(MOST_DRAFTS)]
    panels = {
        "plan": gr.HTML(),
        "case": gr.HTML(render.case(View())),
        "files": gr.HTML(js_on_load=files.REMOVE),
        "sources": gr.HTML(),
    }
    forget = gr.Button("Forget this case", size="sm", visible=False, elem_id="rd-forget")
    with gr.Group(visible=False, elem_id="rd-confirm") as confirm:
        gr.HTML("<p>Delete this case for good? Nothing of it will be left.</p>")
        with gr.Row():
            forget_yes = gr.Button("Yes, forget it", variant="stop", size="sm", min_width=120)
            forget_no = gr.Button("Keep it", size="sm", min_width=120)
    return {
        "words_head": words_head,
        "boxes": boxes,
        **panels,
        "forget": forget,
        "confirm": confirm,
        "forget_yes": forget_yes,
        "forget_no": forget_no,
    }


def _box() -> Box:
    with gr.Group(visible=False, elem_classes="rd-draft") as group:
        head = gr.HTML()
        subject = _field("Copy subject", label="Subject", lines=1, max_lines=3)
        text = _field("Copy text", label="Text", lines=3, max_lines=12)
    return Box(group, head, subject, text)


def _field(action: str, label: str, lines: int, max_lines: int) -> Field:
    with gr.Group(elem_classes="rd-field") as group:
        text = gr.Textbox(label=label, interactive=True, lines=lines, max_lines=max_lines)
        copy = gr.Button(action, variant="primary", size="sm", elem_classes="rd-copy")
    field = Field(group, text, copy)
    field.connect()
    return field
