"""The page: its components, and which handler answers to what."""

from typing import Any

import gradio as gr

from agent import Session
from desk import api, files
from desk.home import Home
from desk.keeping import Keeping
from desk.layout import Parts, lay_out
from desk.model_panel import CHOSEN
from desk.showing import Showing
from desk.talking import Talking

AT_ONCE = 64
# All of it is in the page's scripts; what a component keeps may be filled after the page opened.
KNOWN = "() => window.redress.known()"
OPEN = "(id) => window.redress.isOpen(id)"
REMEMBER = "(id) => window.redress.remember(id)"
READY = "(...given) => window.redress.ready(...given)"
FORGOT = "(id) => window.redress.forgot(id)"
DONE = "(id) => window.redress.done(id)"
TO_THE_LINE = "() => window.redress.toTheLine()"
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


def build(session: Session, home: Home | None = None) -> gr.Blocks:
    """The page over `session`. Nothing is shared between visitors but the session itself.

    The id of a tab's case lives in that tab and in its address, so that a reload, a bookmark or a
    restart of the server opens the same case again.
    """
    home = home or Home()
    blocks = gr.Blocks(title="Redress", analytics_enabled=False, fill_width=True)
    with blocks:
        parts = lay_out(session, home)
        show = Showing(session, parts, home)
        _connect(blocks, parts, Keeping(show))
        _connect_turns(parts, Talking(show))
        _connect_files(parts, Keeping(show), files.sending(session))
        api.offer(session)
    blocks.queue(default_concurrency_limit=AT_ONCE)
    return blocks


def _connect(blocks: gr.Blocks, parts: Parts, desk: Keeping) -> None:
    """Opening and forgetting a case, the list of cases."""
    opened = blocks.load(desk.open, [parts.known], parts.all, js=KNOWN, **PRIVATE)
    listed = [parts.case_id, parts.known]
    forgotten = parts.forget.delete(desk.forget, listed, parts.all, **PRIVATE)
    deleted = parts.head.delete(desk.delete, listed, parts.all, **PRIVATE)
    parts.head.rename(desk.rename, listed, parts.all, **PRIVATE)
    for done in (forgotten, deleted):
        done.then(None, [parts.case_id], js=FORGOT)
    opened.then(None, [parts.case_id], js=OPEN)


def _connect_turns(parts: Parts, desk: Talking) -> None:
    """Everything that runs a turn, and what stops or undoes one."""
    once: dict[str, Any] = {"trigger_mode": "once", "js": CHOSEN, **PRIVATE}
    written = [parts.box, *parts.state]
    sent = gr.on(
        [parts.box.submit, parts.send.click],
        desk.send,
        written,
        parts.all,
        **{**once, "js": READY},
    )
    heard = parts.heard.submit(desk.heard, [parts.heard, *parts.state], parts.all, **once)
    replied = parts.replies.select(desk.say, parts.state, parts.all, **once)
    others = [
        parts.words.select(desk.say, parts.state, parts.all, **once),
        parts.proof.select(desk.have, parts.state, parts.all, **once),
        parts.case.edit(desk.correct, parts.state, parts.all, **once),
        parts.chat.retry(desk.retry, parts.state, parts.all, **once),
        parts.chat.edit(desk.edit, parts.state, parts.all, **once),
    ]
    for said in (heard, replied):
        said.then(None, js=TO_THE_LINE)
    running = [sent, heard, replied, *others]
    for done in running:
        done.then(None, [parts.case_id], js=DONE)
    parts.chat.undo(desk.undo, parts.state, parts.all, **once)
    cut = parts.stop.click(None, None, None, cancels=running, **PRIVATE)
    cut.then(desk.stop, [parts.case_id, parts.known], parts.all, **PRIVATE)


def _connect_files(parts: Parts, desk: Keeping, sending: str) -> None:
    added = parts.adding.upload(
        desk.added,
        [parts.case_id, parts.known, parts.carried],
        parts.all,
        js=sending,
        **PRIVATE,
    )
    removed = parts.files.delete(desk.remove, [parts.case_id, parts.known], parts.all, **PRIVATE)
    added.then(None, [parts.case_id], js=REMEMBER).then(None, js=files.DONE)
    removed.then(None, [parts.case_id], js=REMEMBER).then(None, js=files.TO_THE_FILES)
