"""The panel in which a person chooses a model, and sees what was sent to it.

Address, model and key live in the fields of one browser tab, and the page's script puts them into
each turn as it leaves. The server keeps none of them: not in a cookie, a file or for another tab.

    panel = model_panel(session, parts.case_id, parts.carried, shared=False)
    box.submit(handler, [..., panel.choice], js=CHOSEN)   # the script fills the last input
    choice = panel.chosen(given)                          # in the handler
    session.turn(case_id, text, model=choice)
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr
from pydantic import BaseModel, ValidationError

from agent import PRESETS, ModelChoice, RedressError, Session, choose, local_servers, probe, report

OWN = "Other"
OPENAI = "OpenAI"
KEPT = (
    "The key stays in this tab: it goes with each message and is saved nowhere. Names, addresses, "
    "e-mail, phone and order numbers are replaced before anything leaves."
)
NONE_HERE = "No model server answers on this machine."
NOT_SHARED = "On a shared page a local server cannot be looked for."
NOTHING_SENT = "Nothing was sent to a model for this case since the program started."
UNREADABLE = "The fields of the model panel could not be read; please reload the page."
PANEL = "window.redress.model(element, trigger); // 'find' 'check' 'show'"
CHOSEN = "(...given) => window.redress.chosen(...given)"
TYPED = "() => window.redress.typed()"
FOUND = "() => window.redress.found()"
Handler = Callable[..., Any]
"""A handler of Gradio."""


class Typed(BaseModel):
    """What stands in the fields."""

    address: str
    model: str = ""
    key: str = ""


@dataclass(frozen=True)
class ModelPanel:
    """The panel; `choice` is the input that tells a turn which model to ask.

    choice: always empty on the page; the script puts the fields in as a turn leaves.
    """

    choice: gr.Textbox
    shared: bool

    def chosen(self, given: str) -> ModelChoice | None:
        """The model for one turn; None for what the server is set up with.

        Raises RedressError with a sentence for the person when the address cannot be used.
        """
        return self.read(given) if given else None

    def read(self, given: str) -> ModelChoice:
        """The model that the fields name; raises as `chosen` does."""
        try:
            typed = Typed.model_validate_json(given)
        except ValidationError:
            raise RedressError(UNREADABLE) from None
        return choose(typed.address, typed.key, typed.model, shared=self.shared)


def model_panel(
    session: Session, case_id: gr.Textbox, choice: gr.Textbox, *, shared: bool
) -> ModelPanel:
    """Makes the panel inside the current `Blocks` and connects its buttons.

    case_id: the field with the case of the tab. choice: a hidden field for `ModelPanel`.
    shared: other machines can open the page; then
    only public addresses are taken, and no local server is looked for.
    """
    private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    fields = gr.HTML(_fields(shared), js_on_load=PANEL, elem_id="rd-model")
    told = gr.HTML(elem_id="rd-model-told")
    panel = ModelPanel(choice, shared)
    found = fields.find(finding(shared), None, [told], **private)
    found.then(None, js=FOUND)
    fields.check(testing(panel), [panel.choice], [told], js=TYPED, **private)
    fields.show(showing(session), [case_id], [told], **private)
    return panel


def _fields(shared: bool) -> str:
    """The fields and buttons, folded; the script gives them their work."""
    names = [OPENAI, OWN] if shared else [*PRESETS, OWN]
    presets = "".join(
        f'<label><input type="radio" name="preset" value="{escape(PRESETS.get(name, ""))}"'
        f"{' checked' if name == OPENAI else ''}>{escape(name)}</label>"
        for name in names
    )
    find = "" if shared else '<button type="button" data-do="find">Detect a local server</button>'
    return (
        "<details><summary>Model (optional)</summary>"
        '<label class="rd-tick"><input type="checkbox" name="use">'
        "Use this model in this tab</label>"
        f"<fieldset><legend>Where the model is</legend>{presets}</fieldset>"
        f"{_field('address', 'Address', PRESETS[OPENAI])}"
        f"{_field('model', 'Model', ModelChoice().model)}"
        f"{_field('key', 'Key (local servers need none)', '', kind='password')}"
        f'<p class="rd-quiet">{escape(KEPT)}</p><div class="rd-chips">{find}'
        '<button type="button" data-do="check">Check this model</button>'
        '<button type="button" data-do="show">Show what was sent for this case</button>'
        "</div></details>"
    )


def _field(name: str, label: str, value: str, kind: str = "text") -> str:
    return (
        f'<label>{escape(label)}<input type="{kind}" name="{name}" value="{escape(value)}" '
        'maxlength="500" autocomplete="off" spellcheck="false"></label>'
    )


def finding(shared: bool) -> Handler:
    """The handler that looks for servers on this machine, because the button was pressed."""

    async def find() -> str:
        if shared:
            return _line(NOT_SHARED)
        found = await local_servers()
        if not found:
            return _line(NONE_HERE)
        where = ", ".join(one.address for one in found)
        held = f'data-address="{escape(found[0].address)}" data-model="{escape(found[0].model)}"'
        return f"<p {held}>{escape(f'Found: {where}')}</p>"

    return find


def testing(panel: ModelPanel) -> Handler:
    """The handler that asks the endpoint what it can do."""

    async def test(given: str) -> AsyncIterator[str]:
        yield _line("Asking ...")
        try:
            choice = panel.read(given)
            lines = report(await probe(choice), choice)
        except RedressError as error:
            lines = (str(error),)
        yield "".join(map(_line, lines))

    return test


def showing(session: Session) -> Handler:
    """The handler that shows what left for a case, letter by letter, and what it cost."""

    async def show(case_id: str | None) -> str:
        sent = session.sent(case_id) if case_id else ()
        if not case_id or not sent:
            return _line(NOTHING_SENT)
        used = [r.result.usage for r in await session.history(case_id) if r.result]
        calls = sum(one.model_calls for one in used)
        given = sum(one.prompt_tokens for one in used)
        got = sum(one.completion_tokens for one in used)
        told = f"{calls} requests in {len(used)} turns; {given:,} tokens sent, {got:,} received."
        parts = "\n\n".join(
            f"{one.at:%Y-%m-%d %H:%M:%S} UTC  {one.url}\n{one.body}" for one in sent
        )
        return (
            f'{_line(told)}<textarea readonly rows="12" aria-label="What was sent">\n'
            f"{escape(parts)}</textarea>"
        )

    return show


def _line(text: str) -> str:
    return f"<p>{escape(text)}</p>"
