"""The panel in which a person chooses a model, and sees what was sent to it.

Address, model and key live in the fields of one browser tab and travel with each turn. The server
keeps none of them: not in a cookie, not in a file, not for another tab.

    panel = model_panel(session, parts.case_id, shared=False)
    box.submit(handler, [..., *panel.inputs], ...)
    choice = panel.chosen(use, address, model, key)      # in the handler
    session.turn(case_id, text, model=choice)
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr

from agent import PRESETS, ModelChoice, RedressError, Session, choose, local_servers, probe, report

OWN = "Other"
KEPT = (
    "The key stays in this tab: it goes with each message and is saved nowhere. Names, addresses, "
    "e-mail, phone and order numbers are replaced before anything leaves."
)
NONE_HERE = "No model server answers on this machine."
NOT_SHARED = "On a shared page a local server cannot be looked for."
NOTHING_SENT = "Nothing was sent to a model for this case since the program started."


@dataclass(frozen=True)
class ModelPanel:
    """The fields of the panel; `inputs` go with every turn, in the order that `chosen` takes."""

    use: gr.Checkbox
    address: gr.Textbox
    model: gr.Textbox
    key: gr.Textbox
    shared: bool

    @property
    def inputs(self) -> list[Any]:
        """The components that say which model a turn asks."""
        return [self.use, self.address, self.model, self.key]

    def chosen(self, use: bool, address: str, model: str, key: str) -> ModelChoice | None:
        """The model for one turn; None for what the server is set up with.

        Raises RedressError with a sentence for the person when the address cannot be used.
        """
        return choose(address, key, model, shared=self.shared) if use else None


def model_panel(session: Session, case_id: gr.Textbox, *, shared: bool) -> ModelPanel:
    """Makes the panel inside the current `Blocks` and connects its buttons.

    case_id: the field with the case of the tab. shared: other machines can open the page; then
    only public addresses are taken, and no local server is looked for.
    """
    private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    names = ["OpenAI", OWN] if shared else [*PRESETS, OWN]
    with gr.Accordion("Model (optional)", open=False, elem_id="rd-model"):
        preset = gr.Radio(names, label="Where the model is", value=names[0])
        panel = _fields(shared)
        with gr.Row():
            find = gr.Button("Detect a local server", size="sm", visible=not shared)
            test = gr.Button("Check this model", size="sm")
        told = gr.HTML(f"<p>{escape(KEPT)}</p>", elem_id="rd-model-told")
        sent = _sent()
    preset.change(_of_preset, [preset], [panel.address], **private)
    found: list[Any] = [told, panel.use, panel.address, panel.model]
    find.click(_finding(shared), None, found, **private)
    test.click(_testing(panel), panel.inputs, [told], **private)
    sent.button.click(_showing(session), [case_id], [sent.count, sent.text], **private)
    return panel


def _fields(shared: bool) -> ModelPanel:
    use = gr.Checkbox(label="Use this model in this tab", value=False)
    address = gr.Textbox(PRESETS["OpenAI"], label="Address", max_lines=1, max_length=500)
    model = gr.Textbox(ModelChoice().model, label="Model", max_lines=1, max_length=200)
    key = gr.Textbox(
        "",
        label="Key (local servers need none)",
        type="password",
        max_length=500,
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", spellcheck=False),
    )
    return ModelPanel(use, address, model, key, shared)


@dataclass(frozen=True)
class _Sent:
    button: gr.Button
    count: gr.HTML
    text: gr.Textbox


def _sent() -> _Sent:
    button = gr.Button("Show what was sent for this case", size="sm")
    count = gr.HTML("")
    text = gr.Textbox("", label="What was sent", lines=6, max_lines=20, interactive=False)
    return _Sent(button, count, text)


def _of_preset(name: str) -> Any:  # noqa: ANN401  # what Gradio calls an update
    return gr.update(value=PRESETS[name]) if name in PRESETS else gr.update()


def _finding(shared: bool) -> Any:  # noqa: ANN401  # a handler of Gradio
    async def find() -> tuple[Any, Any, Any, Any]:
        """Looks for servers on this machine, because the button was pressed."""
        same = gr.update()
        if shared:
            return _line(NOT_SHARED), same, same, same
        found = await local_servers()
        if not found:
            return _line(NONE_HERE), same, same, same
        first = found[0]
        where = ", ".join(one.base_url or "" for one in found)
        return _line(f"Found: {where}"), True, first.base_url, first.model

    return find


def _testing(panel: ModelPanel) -> Any:  # noqa: ANN401
    async def test(_: bool, address: str, model: str, key: str) -> AsyncIterator[str]:
        """Asks the endpoint what it can do."""
        yield _line("Asking ...")
        try:
            choice = choose(address, key, model, shared=panel.shared)
            lines = report(await probe(choice), choice)
        except RedressError as error:
            lines = (str(error),)
        yield "".join(map(_line, lines))

    return test


def _showing(session: Session) -> Any:  # noqa: ANN401
    async def show(case_id: str | None) -> tuple[str, str]:
        """What left for this case, letter by letter, and what it cost."""
        sent = session.sent(case_id) if case_id else ()
        if not case_id or not sent:
            return _line(NOTHING_SENT), ""
        used = [r.result.usage for r in await session.history(case_id) if r.result]
        calls = sum(one.model_calls for one in used)
        given = sum(one.prompt_tokens for one in used)
        got = sum(one.completion_tokens for one in used)
        told = f"{calls} requests in {len(used)} turns; {given:,} tokens sent, {got:,} received."
        parts = (f"{one.at:%Y-%m-%d %H:%M:%S} UTC  {one.url}\n{one.body}" for one in sent)
        return _line(told), "\n\n".join(parts)

    return show


def _line(text: str) -> str:
    return f"<p>{escape(text)}</p>"
