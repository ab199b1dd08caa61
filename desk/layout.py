"""The components of the page and where they stand: the talk, and beside it what came of it."""

from dataclasses import dataclass
from typing import Any

import gradio as gr

from agent import Session
from desk import boxes, facts, files, panels, render, wording
from desk.home import Home
from desk.model_panel import ModelPanel, model_panel
from desk.view import View

# What each panel's own events are called stands in its script, because Gradio looks for it there.
CASES = "window.redress.cases(element, trigger); // 'rename' 'delete'"
TABS = "window.redress.tabs(element);"
FACTS = "window.redress.facts(element, trigger); // 'edit'"
PROOF = "window.redress.proof(element, trigger); // 'select'"
SAYING = "window.redress.replies(element, trigger); // 'select'"
WORDS = f"window.redress.words(element); {SAYING}"
STARTERS = "window.redress.starters(element);"
FORGET = "window.redress.forgetting(element, trigger); // 'delete'"


@dataclass(frozen=True)
class Parts:
    """Every component that changes.

    seen: the last turn that this tab shows, so that a tab that lags behind changes nothing.
    carried: always empty here; the page's script puts in what an event takes along.
    """

    head: gr.HTML
    chat: gr.Chatbot
    starting: gr.HTML
    notices: gr.HTML
    live: gr.Column
    replies: gr.HTML
    heard: gr.Textbox
    line: gr.HTML
    box: gr.Textbox
    send: gr.Button
    stop: gr.Button
    adding: gr.HTML
    carried: gr.Textbox
    words: gr.HTML
    plan: gr.HTML
    case: gr.HTML
    proof: gr.HTML
    files: gr.HTML
    sources: gr.HTML
    take: gr.HTML
    model: ModelPanel
    forget: gr.HTML
    case_id: gr.Textbox
    known: gr.Textbox
    seen: gr.Number

    @property
    def all(self) -> list[Any]:
        """The components that a handler may change."""
        talk = (self.head, self.chat, self.starting, self.notices, self.live, self.heard, self.line)
        write = (self.box, self.send, self.stop)
        panes = (self.words, self.plan, self.case, self.proof, self.files, self.sources, self.take)
        return [*talk, *write, *panes, self.forget, self.case_id, self.known, self.seen]

    @property
    def state(self) -> list[Any]:
        """What every turn is told: the case of the tab, what it knows and has seen, its model."""
        return [self.case_id, self.known, self.seen, self.model.choice]


def lay_out(session: Session, home: Home) -> Parts:
    """Makes the components inside the current `Blocks`."""
    state: dict[str, Any] = {
        "case_id": gr.Textbox("", visible=False),
        "known": gr.Textbox("", visible=False),
        "carried": gr.Textbox("", visible=False),
        "seen": gr.Number(0, precision=0, visible=False),
        "head": gr.HTML(
            render.navigation((), None, home.login), js_on_load=CASES, elem_id="rd-top"
        ),
    }
    with gr.Row(elem_id="rd-desk", equal_height=False):
        with gr.Column(scale=6, min_width=320, elem_id="rd-talk"):
            talk = _talk(home)
        with gr.Column(scale=5, min_width=320, elem_id="rd-side"):
            side = _side(session, home, state)
    return Parts(**state, **talk, **side)


def _talk(home: Home) -> dict[str, Any]:
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
        autoscroll=False,  # to the end: one reads on from the beginning of an answer
    )
    starting = gr.HTML(render.starters(View()), js_on_load=STARTERS, elem_id="rd-starters")
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
    adding = gr.HTML(render.adding(home.sentence()), js_on_load=files.CHOOSE, elem_id="rd-add")
    return {
        "chat": chat,
        "starting": starting,
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
        replies = gr.HTML(render.replies(), js_on_load=SAYING)
        heard = gr.Textbox(
            label=wording.HEARD,
            placeholder=wording.HEARD,
            lines=1,
            max_lines=3,
            elem_id="rd-heard",
        )
        line = gr.HTML(js_on_load="window.redress.words(element);", elem_id="rd-line")
    return {"live": live, "replies": replies, "heard": heard, "line": line}


def _side(session: Session, home: Home, state: dict[str, Any]) -> dict[str, Any]:
    gr.HTML(render.tabs(), js_on_load=TABS, elem_id="rd-tabs")
    empty = View()
    words = gr.HTML(boxes.words(empty), js_on_load=WORDS, elem_id="rd-p-words")
    plan = gr.HTML(panels.panel("Your plan", panels.empty("plan")), elem_id="rd-p-plan")
    with gr.Column(elem_id="rd-p-case"):
        case = gr.HTML(facts.case(empty), js_on_load=FACTS)
        model = model_panel(session, state["case_id"], state["carried"], shared=not home.private)
        forget = gr.HTML(js_on_load=FORGET, elem_id="rd-forget")
    with gr.Column(elem_id="rd-p-proof"):
        proof = gr.HTML(panels.proof(empty), js_on_load=PROOF)
        held = gr.HTML(js_on_load=files.REMOVE)
    sources = gr.HTML(panels.sources(empty), elem_id="rd-p-sources")
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
        "forget": forget,
    }
