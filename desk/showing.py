"""What the page shows of a case, read from the session each time: nothing is kept here."""

from dataclasses import replace
from typing import Any

import gradio as gr

from agent import Session, in_hand, local_today
from desk import boxes, facts, panels, render, wording
from desk.home import Home
from desk.layout import Parts
from desk.rows import facts_of
from desk.view import View, restored

Changes = dict[Any, Any]


class Showing:
    """Reads cases as views, and turns views into updates of the components."""

    def __init__(self, session: Session, parts: Parts, home: Home) -> None:
        self.session = session
        self.parts = parts
        self.home = home

    async def view(self, case_id: str | None) -> View:
        """The view of a case as it is saved; an empty one without a case."""
        if not case_id:
            return View()
        records = await self.session.history(case_id)
        added = await self.session.documents(case_id)
        if not records and not added:
            return View(notices=(wording.NO_SUCH_CASE,))
        case = await self.session.case(case_id)
        today, held = self.session.day(case), in_hand(case)
        view = restored(case_id, records)
        return replace(
            view,
            facts=facts_of(case, today) if records or case.sources else (),
            files=tuple(added),
            held=held,
            missing=tuple(one for one in view.missing if one not in held),
            today=today,
        )

    def talk(self, view: View) -> Changes:
        """The updates of the conversation alone, for while an answer is made."""
        parts = self.parts
        return {
            parts.chat: render.messages(view),
            parts.notices: render.notices(view.notices),
            parts.case_id: view.case_id or "",
            parts.seen: view.last,
            parts.starting: render.starters(view),
            parts.line: boxes.line(view),
        }

    async def all(self, view: View, known: str) -> Changes:
        """The updates of everything."""
        parts, today = self.parts, view.today or local_today()
        return {
            **self.talk(view),
            **await self.cases(view, known),
            parts.words: boxes.words(view),
            parts.send: gr.update(visible=True),
            parts.stop: gr.update(visible=False),
            parts.box: gr.update(placeholder=view.question or wording.WRITE),
            parts.live: gr.update(visible=bool(view.steps)),
            parts.plan: panels.plan(view, today),
            parts.case: facts.case(view),
            parts.proof: panels.proof(view),
            parts.sources: panels.sources(view),
            parts.files: panels.files(view),
            parts.take: render.taking(view.case_id),
        }

    async def cases(self, view: View, known: str) -> Changes:
        """The list of cases, and whether there is one to forget."""
        parts = self.parts
        held = {*known.split(), view.case_id}
        cases = [c for c in await self.session.cases() if self.home.personal or c.case_id in held]
        return {
            parts.known: " ".join(sorted(filter(None, held))),
            parts.head: render.navigation(cases, view.case_id, self.home.login),
            parts.forget: render.forgetting(view.case_id),
        }
