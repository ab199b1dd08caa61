"""The talk and the head of the page as HTML and Markdown; nothing a person wrote is markup."""

import re
from collections.abc import Iterable
from datetime import datetime
from html import escape
from typing import Protocol
from urllib.parse import quote

from desk import wording
from desk.panels import folded
from desk.view import View
from desk.wording import day

# What Markdown takes for markup: anywhere, as a web address, or at the start of a line.
ANYWHERE = re.compile(r"[\\`*_\[\]<>~|&]|(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE)
AT_THE_START = re.compile(r"^[ \t]*(\d{0,9})([#=+\-.)])|^[ \t]+", re.MULTILINE)


class Saved(Protocol):
    """One line of the list of saved cases."""

    @property
    def name(self) -> str:
        """What the person calls it, if anything."""

    @property
    def case_id(self) -> str:
        """The id."""

    @property
    def first_message(self) -> str:
        """The first message."""

    @property
    def last_at(self) -> datetime:
        """When it was last used."""


def plain(text: str) -> str:
    """`text` as Markdown that shows these characters and nothing else; indents are dropped."""
    escaped = ANYWHERE.sub(r"\\\g<0>", text)
    return AT_THE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else "", escaped)


def unescaped(text: str) -> str:
    """What was typed, of a message that `plain` made and a person changed."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def messages(view: View) -> list[dict[str, str]]:
    """The conversation for the chat component, with what is being written at its end."""
    shown = [
        {"role": m.role, "content": plain(m.text) if m.role == "user" else m.text}
        for m in view.messages
    ]
    if view.writing or view.stage:
        shown.append({"role": "assistant", "content": view.writing or f"*{view.stage}*"})
    if view.unanswered is not None:
        shown.append({"role": "assistant", "content": f"*{wording.UNANSWERED}*"})
    return shown


def notices(lines: Iterable[str]) -> str:
    """The notices as a list that is read out when it changes."""
    items = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="rd-notices" role="alert">{items}</div>' if items else ""


def adding(kept: str) -> str:
    """The control that adds files: a plain file field, named by its label; below, what is kept."""
    return (
        '<div class="rd-adding"><label class="rd-pick">'
        '<input type="file" multiple aria-describedby="rd-kinds">'
        f'{wording.ADD_A_FILE}</label><span class="rd-quiet" id="rd-kinds">{wording.FILE_KINDS}'
        f'<span class="rd-drop">{wording.DROP}</span></span>'
        f'<span role="status"></span></div><p class="rd-kept">{escape(kept)}</p>'
    )


def navigation(saved: Iterable[Saved], current: str | None, login: bool = False) -> str:
    """The name of the page, the way to a new case, to the saved ones and out, as plain links."""
    rows = "".join(_row(entry, current) for entry in saved)
    search = (
        '<input type="search" placeholder="Search your cases" aria-label="Search your cases" '
        'autocomplete="off">'
    )
    load = (
        '<label class="rd-pick"><input type="file" accept=".json,application/json" '
        'onchange="redress.load(this)">Load a case.json</label>'
    )
    out = f'<a class="rd-new" href="logout">{wording.LOG_OUT}</a>' if login else ""
    inner = f'{search if rows else ""}<ul>{rows}</ul>{load}<p role="status"></p>'
    return (
        '<header class="rd-head"><div><h1>Redress</h1>'
        f"<p>{escape(wording.MOTTO)}</p></div>"
        f'<nav aria-label="Cases">{folded("Your cases", inner)}'
        f'<a class="rd-new" href="?">New case</a>{out}</nav></header>'
    )


def _row(entry: Saved, current: str | None) -> str:
    """One case: the link that opens it, and what can be done with it."""
    case_id, title = quote(entry.case_id), escape(_title(entry))
    here = ' aria-current="page"' if entry.case_id == current else ""
    used = entry.last_at.astimezone().date()
    when = f'<time datetime="{used}">{day(used)}</time>'
    return (
        f'<li><a href="?case={case_id}"{here}>{title}{when}</a>'
        f'<details><summary aria-label="Rename or delete: {title}">⋯</summary>'
        f'<form data-case="{case_id}"><input name="name" value="{title}" maxlength="80" '
        'aria-label="Name of the case" autocomplete="off">'
        '<button type="submit">Rename</button>'
        f'<button type="button" data-forget="{case_id}">Delete</button></form></details></li>'
    )


def _title(entry: Saved) -> str:
    title = entry.name or " ".join(entry.first_message.split()) or "A new case"
    return title if len(title) <= 70 else f"{title[:69].rstrip()}…"


def taking(case_id: str | None) -> str:
    """The links that take the case along; nothing without a case."""
    if not case_id:
        return ""
    links = "".join(
        f'<a href="take/{name}?case={quote(case_id)}" download>{escape(title)}</a>'
        for name, title in wording.TAKES
    )
    return f'<nav class="rd-take" aria-label="Take it with you">{links}</nav>'


def starters(view: View) -> str:
    """What one can begin with; nothing once there is a conversation."""
    if view.messages:
        return ""
    made = "".join(
        f'<button type="button" data-start="{escape(words)}">{escape(title)}</button>'
        for title, words in wording.STARTERS
    )
    return f'<div class="rd-chips" role="group" aria-label="{wording.START}">{made}</div>'


def forgetting(case_id: str | None) -> str:
    """The button that deletes the case, once it was asked for; nothing without a case."""
    if not case_id:
        return ""
    return (
        f'<button type="button" data-ask>{wording.FORGET}</button>'
        f'<div hidden><p>{wording.FORGET_SURE}</p><div class="rd-chips">'
        f'<button type="button" class="rd-stop" data-yes>{wording.FORGET_YES}</button>'
        f'<button type="button" data-no>{wording.FORGET_NO}</button></div></div>'
    )


def tabs() -> str:
    """The tabs of the side; each names the panel that it shows."""
    made = "".join(
        f'<button type="button" role="tab" id="rd-tab-{name}" data-tab="{name}" '
        f'aria-controls="rd-p-{name}">{title}</button>'
        for name, title in wording.TABS
    )
    return f'<div role="tablist" aria-label="What came of it">{made}</div>'


def replies() -> str:
    """The quick replies of a person who has somebody on the line."""
    made = "".join(
        f'<button type="button" data-say="{escape(words)}">{escape(title)}</button>'
        for title, words in wording.SAID
    )
    return (
        f'<p class="rd-live-head">{wording.LIVE}</p>'
        f'<div class="rd-chips" role="group" aria-label="{wording.LIVE}">{made}</div>'
    )
