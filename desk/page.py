"""The page: its components, and what happens when something is typed or pressed."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Any

import gradio as gr
from gradio.events import api

from agent import RedressError, Session, local_today
from desk import files, render, wording
from desk.home import Home
from desk.layout import Parts, lay_out
from desk.view import View, asked, fold, quoted, restored

log = logging.getLogger(__name__)

AT_ONCE = 64
# Both read by the page itself: a component that keeps it may be filled after the page has opened.
KNOWN = """() => {
  try { return [JSON.parse(localStorage.getItem("redress.cases")).join(" ")]; }
  catch { return [""]; }
}"""
REMEMBER = """(id) => {
  const page = new URL(window.location);
  id ? page.searchParams.set("case", id) : page.searchParams.delete("case");
  window.history.replaceState(null, "", page);
  let held = [];
  try { held = JSON.parse(localStorage.getItem("redress.cases")) || []; } catch {}
  if (id && !held.includes(id)) held.push(id);
  localStorage.setItem("redress.cases", JSON.stringify(held));
}"""
TO_THE_BOX = """() => {
  const box = document.querySelector("#rd-message textarea");
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}"""
Changes = dict[Any, Any]


def build(session: Session, home: Home | None = None) -> gr.Blocks:
    """The page over `session`. Nothing is shared between visitors but the session itself.

    The id of a tab's case lives in that tab and in its address, so that a reload, a bookmark or a
    restart of the server opens the same case again.
    """
    home = home or Home()
    blocks = gr.Blocks(title="Redress", analytics_enabled=False, fill_width=True)
    with blocks:
        parts = lay_out(home.sentence())
        desk = _Desk(session, parts, home)
        _connect(blocks, parts, desk)
        _connect_files(parts, desk, files.sending(session))
        api(_turn(session), api_name="turn")
    blocks.queue(default_concurrency_limit=AT_ONCE)
    return blocks


def _connect(blocks: gr.Blocks, parts: Parts, desk: "_Desk") -> None:
    private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    sent = gr.on(
        [parts.box.submit, parts.send.click],
        desk.send,
        [parts.box, parts.case_id, parts.known],
        parts.all,
        trigger_mode="once",
        js=files.AFTER_THE_FILES,
        **private,
    )
    opened = blocks.load(desk.open, [parts.known], parts.all, js=KNOWN, **private)
    forgotten = parts.forget_yes.click(
        desk.forget, [parts.case_id, parts.known], parts.all, **private
    )
    for done in (sent, opened, forgotten):
        done.then(None, [parts.case_id], js=REMEMBER)
    for button, (_, words) in zip(parts.starters, wording.STARTERS, strict=True):
        filled = button.click(lambda words=words: words, None, [parts.box], **private)
        filled.then(None, js=TO_THE_BOX)
    for button, asking in ((parts.forget, True), (parts.forget_no, False)):
        button.click(
            lambda asking=asking: (gr.update(visible=not asking), gr.update(visible=asking)),
            None,
            [parts.forget, parts.confirm],
            **private,
        )


def _connect_files(parts: Parts, desk: "_Desk", sending: str) -> None:
    private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    added = parts.adding.upload(
        desk.added,
        [parts.case_id, parts.known, parts.told],
        parts.all,
        js=sending,
        **private,
    )
    removed = parts.files.delete(desk.remove, [parts.case_id, parts.known], parts.all, **private)
    added.then(None, [parts.case_id], js=REMEMBER).then(None, js=files.DONE)
    removed.then(None, [parts.case_id], js=REMEMBER).then(None, js=files.TO_THE_FILES)


def _turn(session: Session) -> Callable[[str | None, str], Awaitable[dict[str, Any]]]:
    async def turn(case_id: str | None, message: str) -> dict[str, Any]:
        """Runs one turn and returns its result; a null case starts a new one."""
        try:
            return (await session.ask(case_id, message)).public()
        except RedressError as error:
            raise gr.Error(str(error), print_exception=False) from error

    return turn


class _Desk:
    """The handlers. They keep nothing: every call reads the case from the session."""

    def __init__(self, session: Session, parts: Parts, home: Home) -> None:
        self._session = session
        self._parts = parts
        self._home = home

    async def send(self, text: str, case_id: str, known: str) -> AsyncIterator[Changes]:
        """Runs a turn; the box is emptied when the message has been taken, never before."""
        view = View(case_id=case_id or None)
        try:
            taken: Changes = {self._parts.box: "", self._parts.send: wording.WAIT}
            async for view in self._events(await self._view(case_id), text):
                yield {**self._talk(view), **taken}
                taken = {}  # what is typed meanwhile stays in the box
            kept = await self._view(view.case_id)  # with private data removed, as it is saved
            yield await self._all(kept, known)
        except RedressError as error:
            yield await self._failed(view.case_id, text, str(error), known)
        except Exception:  # the outermost door: the log gets the trace, the person a sentence
            log.exception("A turn failed")
            yield await self._failed(view.case_id, text, wording.FAILED, known)

    async def _events(self, view: View, text: str) -> AsyncIterator[View]:
        async with aclosing(self._session.turn(view.case_id, text)) as events:
            view = asked(view, text.strip())
            async for event in events:
                view = fold(view, event)
                yield view

    async def _failed(self, case_id: str | None, text: str, sentence: str, known: str) -> Changes:
        """The case as it is kept, one sentence, and the typed text still in the box."""
        try:
            view = await self._view(case_id)
        except RedressError:
            view = View()
        view = replace(view, notices=(sentence,))
        return {**await self._all(view, known), self._parts.box: text}

    async def open(self, known: str, request: gr.Request) -> Changes:
        """Shows the case that the address names, with unanswered words back in the box."""
        case_id = request.query_params.get("case") or ""
        try:
            view = await self._view(case_id)
        except RedressError as error:
            view = View(notices=(str(error),))
        again = {self._parts.box: view.unanswered} if view.unanswered else {}
        return {**await self._all(view, known), **again}  # what is being typed already stays

    async def forget(self, case_id: str, known: str) -> Changes:
        """Deletes the case and shows an empty page."""
        try:
            await self._session.forget(case_id)
            view = View(notices=(wording.FORGOTTEN,))
        except RedressError as error:
            view = View(notices=(str(error),))
        return {**await self._all(view, known), self._parts.box: ""}

    async def added(self, case_id: str, known: str, told: str) -> Changes:
        """Shows the files that the browser has sent, and what was said of each."""
        return await self._files(case_id, known, told.splitlines())

    async def remove(self, case_id: str, known: str, event: gr.EventData) -> Changes:
        """Deletes one file of the case."""
        try:
            removed = await self._session.remove_document(case_id, event.document)
            told = wording.REMOVED.format(title=removed.title)
        except RedressError as error:
            told = str(error)
        return await self._files(case_id, known, [told])

    async def _files(self, case_id: str, known: str, told: list[str]) -> Changes:
        """The files and what goes with them; the talk stays, for a turn may be running."""
        try:
            added = await self._session.documents(case_id)
            view = View(case_id=case_id or None, files=tuple(added))
            begun = bool(view.files or await self._session.history(case_id))
        except RedressError as error:
            return {self._parts.notices: render.notices([*told, str(error)])}
        if not begun:
            view = View()
        parts = self._parts
        return {
            **await self._cases(view, known),
            parts.notices: render.notices(told),
            parts.case_id: view.case_id or "",
            parts.files: render.files(view),
        }

    async def _view(self, case_id: str | None) -> View:
        if not case_id:
            return View()
        records = await self._session.history(case_id)
        added = await self._session.documents(case_id)
        if not records and not added:
            return View(notices=(wording.NO_SUCH_CASE,))
        sources = (await self._session.case(case_id)).sources
        words = {field: source.words for field, source in sources.items()}
        return replace(quoted(restored(case_id, records), words), files=tuple(added))

    def _talk(self, view: View) -> Changes:
        parts = self._parts
        return {
            parts.chat: render.messages(view),
            parts.notices: render.notices(view.notices),
            parts.case_id: view.case_id or "",
            parts.starting: gr.update(visible=not view.messages),
        }

    async def _all(self, view: View, known: str) -> Changes:
        parts, today = self._parts, local_today()
        return {
            **self._talk(view),
            **await self._cases(view, known),
            **parts.words(view),
            parts.send: wording.SEND,
            parts.box: gr.update(placeholder=view.question or wording.WRITE),
            parts.plan: render.plan(view, today),
            parts.case: render.case(view),
            parts.sources: render.sources(view),
            parts.files: render.files(view),
            parts.confirm: gr.update(visible=False),
        }

    async def _cases(self, view: View, known: str) -> Changes:
        """The list of cases, and whether there is one to forget."""
        parts = self._parts
        held = {*known.split(), view.case_id}
        cases = [c for c in await self._session.cases() if self._home.private or c.case_id in held]
        return {
            parts.known: " ".join(sorted(filter(None, held))),
            parts.head: render.navigation(cases, view.case_id),
            parts.forget: gr.update(visible=view.case_id is not None),
        }
