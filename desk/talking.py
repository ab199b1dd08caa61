"""Everything that runs a turn, and what takes one back."""

import logging
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace

import gradio as gr

from agent import RedressError, holding
from desk import render, wording
from desk.showing import Changes, Showing
from desk.view import View, answers, asked, fold

log = logging.getLogger(__name__)
BEAT = 0.1  # seconds between two pictures of an answer that is being written


class Talking:
    """The handlers of the talk.

    Each is told the case of the tab, the cases that the browser knows, the last turn that the tab
    shows, and what its model panel says.
    """

    def __init__(self, show: Showing) -> None:
        self._show = show

    async def send(
        self, text: str, case_id: str, known: str, seen: int, model: str
    ) -> AsyncIterator[Changes]:
        """Runs a turn; the box is emptied when the message has been taken, never before."""
        async for changes in self._turn(model, text, case_id, known, emptied=self._show.parts.box):
            yield changes

    async def heard(
        self, text: str, case_id: str, known: str, seen: int, model: str
    ) -> AsyncIterator[Changes]:
        """Answers what the other side just said."""
        if not text.strip():
            return
        said = wording.JUST_SAID.format(words=text.strip())
        async for changes in self._turn(
            model, said, case_id, known, emptied=self._show.parts.heard
        ):
            yield changes

    async def say(
        self,
        case_id: str,
        known: str,
        seen: int,
        event: gr.EventData,
        model: str,
    ) -> AsyncIterator[Changes]:
        """Runs a turn with the words of a button."""
        async for changes in self._turn(model, event.words, case_id, known):
            yield changes

    async def have(
        self,
        case_id: str,
        known: str,
        seen: int,
        event: gr.EventData,
        model: str,
    ) -> AsyncIterator[Changes]:
        """Takes it as a fact that a piece of evidence is there."""
        async for changes in self._turn(model, holding(event.exhibit), case_id, known):
            yield changes

    async def correct(
        self,
        case_id: str,
        known: str,
        seen: int,
        event: gr.EventData,
        model: str,
    ) -> AsyncIterator[Changes]:
        """Puts one fact or contact right, as a turn of its own."""
        session = self._show.session
        try:
            if event.contact:
                text = await session.contact_correction(case_id, event.contact, event.value)
            else:
                text = await session.correction(case_id, event.field, event.value)
        except RedressError as error:
            yield {self._show.parts.notices: render.notices([str(error)])}
            return
        async for changes in self._turn(model, text, case_id, known):
            yield changes

    async def retry(
        self,
        case_id: str,
        known: str,
        seen: int,
        event: gr.RetryData,
        model: str,
    ) -> AsyncIterator[Changes]:
        """Answers a message again, from the state before it."""
        view = await self._show.view(case_id)
        turn, text = _said(view, event.index)
        async for changes in self._turn(model, text, case_id, known, replaces=(turn, int(seen))):
            yield changes

    async def edit(
        self,
        case_id: str,
        known: str,
        seen: int,
        event: gr.EditData,
        model: str,
    ) -> AsyncIterator[Changes]:
        """Goes on from a message as it is now, from the state before it."""
        turn, _ = _said(await self._show.view(case_id), event.index)
        text = render.unescaped(str(event.value))
        async for changes in self._turn(model, text, case_id, known, replaces=(turn, int(seen))):
            yield changes

    async def undo(
        self, case_id: str, known: str, seen: int, event: gr.UndoData, model: str
    ) -> Changes:
        """Takes the last message back; its words return to the box."""
        turn, _ = _said(await self._show.view(case_id), event.index)
        return await self._taken_back(case_id, known, turn, int(seen), wording.UNDONE)

    async def stop(self, case_id: str, known: str) -> Changes:
        """After the running turn was cut off: what it began is taken back."""
        view = await self._show.view(case_id)
        if view.unanswered is None:
            return await self._show.all(view, known)
        return await self._taken_back(case_id, known, view.last, view.last, wording.STOPPED)

    async def _taken_back(
        self, case_id: str, known: str, turn: int, last: int, says: str
    ) -> Changes:
        text: Changes = {}
        try:
            text = {self._show.parts.box: await self._show.session.undo(case_id, turn, last)}
        except RedressError as error:
            says = str(error)
        view = await self._show.view(case_id)
        return {**await self._show.all(replace(view, notices=(says,)), known), **text}

    async def _turn(
        self,
        model: str,
        text: str,
        case_id: str,
        known: str,
        emptied: gr.Textbox | None = None,
        replaces: tuple[int, int] | None = None,
    ) -> AsyncIterator[Changes]:
        view = View(case_id=case_id or None)
        try:
            taken: Changes = {self._show.parts.send: gr.update(visible=False)}
            taken[self._show.parts.stop] = gr.update(visible=True)
            taken |= {emptied: ""} if emptied else {}
            shown = 0.0
            async for view in self._events(await self._show.view(case_id), model, text, replaces):
                if taken or view.line or time.monotonic() - shown > BEAT:
                    yield {**self._show.talk(view), **taken}
                    taken = {}  # what is typed meanwhile stays in the box
                    shown = time.monotonic()
            kept = await self._show.view(view.case_id)  # with private data removed, as it is saved
            yield await self._show.all(kept, known)
        except RedressError as error:
            yield await self._failed(view.case_id, text, str(error), known, emptied)
        except Exception:  # the outermost door: the log gets the trace, the person a sentence
            log.exception("A turn failed")
            yield await self._failed(view.case_id, text, wording.FAILED, known, emptied)

    async def _events(
        self, view: View, model: str, text: str, replaces: tuple[int, int] | None
    ) -> AsyncIterator[View]:
        choice = self._show.parts.model.chosen(model)
        turn = self._show.session.turn(view.case_id, text, replaces, choice)
        async with aclosing(turn) as events:
            view = asked(before(view, replaces[0]) if replaces else view, text.strip())
            async for event in events:
                view = fold(view, event)
                yield view

    async def _failed(
        self, case_id: str | None, text: str, sentence: str, known: str, box: gr.Textbox | None
    ) -> Changes:
        """The case as it is kept, one sentence, and the typed text still in its box."""
        try:
            view = await self._show.view(case_id)
        except RedressError:
            view = View()
        changes = await self._show.all(replace(view, notices=(sentence,)), known)
        return {**changes, box: text} if box else changes


def before(view: View, turn: int) -> View:
    """`view` with the conversation as it was before `turn`."""
    kept = sum(said < turn for said in view.said)
    view = replace(view, messages=view.messages[:kept], said=view.said[:kept])
    *earlier, last = (*view.earlier, view.sources)[: answers(view)] or ((),)
    return replace(view, sources=last, earlier=tuple(earlier))


def _said(view: View, index: object) -> tuple[int, str]:
    """The turn of the message at `index` of the conversation, and the person's words in it."""
    turn = view.said[index] if isinstance(index, int) and index < len(view.said) else view.last
    texts = zip(view.said, view.messages, strict=True)
    words = next((m.text for t, m in texts if t == turn and m.role == "user"), "")
    return turn, words
