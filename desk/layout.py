"""The components of the page and where they stand: the talk, and beside it what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr

from agent import Session
from desk import boxes, files, panels, render, wording
from desk.boxes import Field, Words
from desk.home import Home
from desk.model_panel import ModelPanel, model_panel
from desk.view import View

# What each panel's own events are called stands in its script, because Gradio looks for it there.
CASES = "window.redress.cases(element, trigger); // 'rename' 'delete'"
TABS = "window.redress.tabs(element);"
FACTS = "window.redress.facts(element, trigger); // 'edit'"
PROOF = "window.redress.proof(element, trigger); // 'select'"


@dataclass(frozen=True)
class Parts:
    """Every component that changes.

    seen: the last turn that this tab shows, so that a tab that lags behind changes nothing.
    told: what was said of the files that were sent.
    """

    head: gr.HTML
    chat: gr.Chatbot
    starting: gr.Row
    starters: Sequence[gr.Button]
    notices: gr.HTML
    live: gr.Column
    replies: gr.HTML
    heard: gr.Textbox
    line: Field
    box: gr.Textbox
    send: gr.Button
    stop: gr.Button
    adding: gr.HTML
    told: gr.Textbox
    words: Words
    plan: gr.HTML
    case: gr.HTML
    proof: gr.HTML
    files: gr.HTML
    sources: gr.HTML
    take: gr.HTML
    model: ModelPanel
    forget: gr.Button
    confirm: gr.Column
    forget_yes: gr.Button
    forget_no: gr.Button
    case_id: gr.Textbox
    known: gr.Textbox
    seen: gr.Number

    @property
    def all(self) -> list[Any]:
        """The components that a handler may change."""
        talk = (self.head, self.chat, self.starting, self.notices, self.live, self.heard, self.box)
        line = (self.line.group, self.line.text, self.send, self.stop)
        panes = (self.plan, self.case, self.proof, self.files, self.sources, self.take)
        state = (self.forget, self.confirm, self.case_id, self.known, self.seen)
        return [*talk, *line, *self.words.parts, *panes, *state]

    @property
    def state(self) -> list[Any]:
        """What every turn is told: the case of the tab, what it knows and has seen, its model."""
        return [self.case_id, self.known, self.seen, *self.model.inputs]


def lay_out(session: Session, home: Home) -> Parts:
    """Makes the components inside the current `Blocks`."""
    state: dict[str, Any] = {
        "case_id": gr.Textbox(visible=False),
        "known": gr.Textbox("", visible=False),
        "told": gr.Textbox("", visible=False),
        "seen": gr.Number(0, precision=0, visible=False),
        "head": gr.HTML(render.navigation((), None), js_on_load=CASES, elem_id="rd-top"),
    }
    with gr.Row(elem_id="rd-desk", equal_height=False):
        with gr.Column(scale=6, min_width=320, elem_id="rd-talk"):
            talk = _talk()
            gr.HTML(f'<p class="rd-kept">{escape(home.sentence())}</p>')
        with gr.Column(scale=5, min_width=320, elem_id="rd-side"):
            side = _side(session, home, state["case_id"])
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
        editable="user",
        allow_tags=False,
        sanitize_html=True,
        latex_delimiters=[],
        line_breaks=True,
    )
    with gr.Row(elem_id="rd-starters") as starting:
        starters = [gr.Button(title, size="sm") for title, _ in wording.STARTERS]
    notices = gr.HTML(elem_id="rd-notices")
    live = _live()
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
        stop = gr.Button(wording.STOP, scale=0, min_width=88, visible=False, elem_id="rd-stop")
    adding = gr.HTML(render.adding(), js_on_load=files.CHOOSE, elem_id="rd-add")
    return {
        "chat": chat,
        "starting": starting,
        "starters": starters,
        "notices": notices,
        **live,
        "box": box,
        "send": send,
        "stop": stop,
        "adding": adding,
    }


def _live() -> dict[str, Any]:
    """While somebody is on the line: what they just said, and the words to answer."""
    with gr.Column(visible=False, elem_id="rd-live") as live:
        replies = gr.HTML(render.replies(), js_on_load=boxes.SAYING)
        heard = gr.Textbox(
            label=wording.HEARD,
            placeholder=wording.HEARD,
            lines=1,
            max_lines=3,
            elem_id="rd-heard",
        )
        line = boxes.field(
            "Copy line", wording.LINE, lines=1, max_lines=7, visible=False, elem_id="rd-line"
        )
    return {"live": live, "replies": replies, "heard": heard, "line": line}


def _side(session: Session, home: Home, case_id: gr.Textbox) -> dict[str, Any]:
    gr.HTML(render.tabs(), js_on_load=TABS, elem_id="rd-tabs")
    empty = View()
    with gr.Column(elem_id="rd-p-words", elem_classes="rd-p"):
        words = boxes.lay_out()
    with gr.Column(elem_id="rd-p-plan", elem_classes="rd-p"):
        plan = gr.HTML(panels.panel("Your plan", panels.empty("plan")))
    with gr.Column(elem_id="rd-p-case", elem_classes="rd-p"):
        case = gr.HTML(panels.case(empty), js_on_load=FACTS)
        model = model_panel(session, case_id, shared=not home.private)
        forgetting = _forgetting()
    with gr.Column(elem_id="rd-p-proof", elem_classes="rd-p"):
        proof = gr.HTML(panels.proof(empty), js_on_load=PROOF)
        held = gr.HTML(js_on_load=files.REMOVE)
    with gr.Column(elem_id="rd-p-sources", elem_classes="rd-p"):
        sources = gr.HTML(panels.sources(empty))
    take = gr.HTML(elem_id="rd-take")
    return {
        "words": words,
        "plan": plan,
        "case": case,
        "proof": proof,
        "files": held,
        "sources": sources,
        "model": model,
        "take": take,
        **forgetting,
    }


def _forgetting() -> dict[str, Any]:
    forget = gr.Button("Forget this case", size="sm", visible=False, elem_id="rd-forget")
    with gr.Column(visible=False, elem_id="rd-confirm") as confirm:
        gr.HTML("<p>Delete this case for good? Nothing of it will be left.</p>")
        with gr.Row():
            forget_yes = gr.Button("Yes, forget it", variant="stop", size="sm", min_width=120)
            forget_no = gr.Button("Keep it", size="sm", min_width=120)
    return {
        "forget": forget,
        "confirm": confirm,
        "forget_yes": forget_yes,
        "forget_no": forget_no,
    }
