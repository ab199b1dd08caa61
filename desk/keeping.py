"""Opening, naming and deleting cases, and their files."""

import gradio as gr

from agent import RedressError
from desk import facts, panels, render, wording
from desk.showing import Changes, Showing
from desk.view import View


class Keeping:
    """The handlers of the cases; each is told the case of the tab and those the browser knows."""

    def __init__(self, show: Showing) -> None:
        self._show = show

    async def open(self, known: str, request: gr.Request) -> Changes:
        """Shows the case that the address names, with unanswered words back in the box."""
        case_id = request.query_params.get("case") or ""
        try:
            view = await self._show.view(case_id)
        except RedressError as error:
            view = View(notices=(str(error),))
        again = {self._show.parts.box: view.unanswered} if view.unanswered else {}
        return {**await self._show.all(view, known), **again}  # what is being typed already stays

    async def forget(self, case_id: str, known: str) -> Changes:
        """Deletes the case and shows an empty page."""
        try:
            await self._show.session.forget(case_id)
            view = View(notices=(wording.FORGOTTEN,))
        except RedressError as error:
            view = View(notices=(str(error),))
        return {**await self._show.all(view, known), self._show.parts.box: ""}

    async def delete(self, case_id: str, known: str, event: gr.EventData) -> Changes:
        """Deletes a case of the list; the open one stays open unless it is that one."""
        if event.case == case_id:
            return await self.forget(case_id, known)
        return await self._listed(case_id, known, event.case, None)

    async def rename(self, case_id: str, known: str, event: gr.EventData) -> Changes:
        """Gives a case of the list another name."""
        return await self._listed(case_id, known, event.case, event.name)

    async def _listed(self, case_id: str, known: str, other: str, name: str | None) -> Changes:
        """Renames the case `other`, or deletes it where there is no name; shows the list."""
        parts = self._show.parts
        says = wording.NO_SUCH_CASE
        try:
            if self._show.home.personal or other in known.split():
                if name is None:
                    await self._show.session.forget(other)
                else:
                    await self._show.session.rename(other, name)
                says = wording.FORGOTTEN if name is None else wording.RENAMED
        except RedressError as error:
            says = str(error)
        shown = await self._show.cases(View(case_id=case_id or None), known)
        return {parts.notices: render.notices([says]), **shown}

    async def added(self, case_id: str, known: str, told: str) -> Changes:
        """Shows the files that the browser has sent, and what was said of each."""
        return await self._files(case_id, known, told.splitlines())

    async def remove(self, case_id: str, known: str, event: gr.EventData) -> Changes:
        """Deletes one file of the case."""
        try:
            removed = await self._show.session.remove_document(case_id, event.document)
            told = wording.REMOVED.format(title=removed.title)
        except RedressError as error:
            told = str(error)
        return await self._files(case_id, known, [told])

    async def _files(self, case_id: str, known: str, told: list[str]) -> Changes:
        """The files and what goes with them; the talk stays, for a turn may be running."""
        parts = self._show.parts
        try:
            view = await self._show.view(case_id)
        except RedressError as error:
            return {parts.notices: render.notices([*told, str(error)])}
        return {
            **await self._show.cases(view, known),
            parts.notices: render.notices(told),
            parts.case_id: view.case_id or "",
            parts.files: panels.files(view),
            parts.case: facts.case(view),  # what was read in a file stands there at once
            parts.proof: panels.proof(view),
            parts.take: render.taking(view.case_id),
        }
