"""The panels as HTML. Every value is escaped here: nothing a person wrote becomes markup."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from html import escape
from typing import Protocol
from urllib.parse import quote, urlsplit

from desk import wording
from desk.view import ClockRow, DraftBox, FactRow, FileRow, SourceRow, StepRow, View
from desk.wording import day, time_left

SOON = 7
# What Markdown takes for markup: anywhere, as a web address, or at the start of a line.
ANYWHERE = re.compile(r"[\\`*_\[\]<>~|&]|(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE)
AT_THE_START = re.compile(r"^[ \t]*(\d{0,9})([#=+\-.)])|^[ \t]+", re.MULTILINE)


class Saved(Protocol):
    """One line of the list of saved cases."""

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


def case(view: View) -> str:
    """The facts known so far; what is missing is named in one quiet line."""
    known = "".join(_fact(row) for row in view.facts if row.value is not None)
    missing = [row.label.lower() for row in view.facts if row.value is None]
    quiet = (
        f'<p class="rd-quiet">{wording.NOT_KNOWN.capitalize()}: {escape(", ".join(missing))}.</p>'
    )
    body = f"<dl>{known}</dl>{quiet if missing else ''}" if view.facts else _empty("facts")
    return _panel("Your case", body)


def _fact(row: FactRow) -> str:
    words = f"<q>{escape(row.words)}</q>" if row.words else ""
    return f"<div><dt>{escape(row.label)}</dt><dd>{escape(row.value or '')}{words}</dd></div>"


def plan(view: View, today: date) -> str:
    """The clocks, the one that ends first on top, then the steps in order."""
    if not view.steps:
        return _panel("Your plan", _empty("plan"))
    clocks = "".join(_clock(row, today) for row in view.clocks)
    open_steps = "".join(_step(s, today) for s in view.steps if s.status not in wording.CLOSED)
    quiet = [s for s in view.steps if s.status in wording.CLOSED]
    closed = "".join(_step(s, today) for s in quiet)
    parts = (
        f'<h3>Dates</h3><ul class="rd-clocks">{clocks}</ul>' if clocks else "",
        f'<h3>Steps</h3><ol class="rd-steps">{open_steps}</ol>' if open_steps else "",
        _folded(f"Done or closed ({len(quiet)})", f'<ul class="rd-steps">{closed}</ul>')
        if quiet
        else "",
        _strength(view),
        _older(view, today),
    )
    return _panel("Your plan", "".join(parts))


def _clock(row: ClockRow, today: date) -> str:
    name = f"<b>{escape(row.name)}</b>"
    if row.end is None:
        return (
            f'<li class="rd-clock rd-quiet">{name}<span>needs the {escape(row.needs)}</span></li>'
        )
    left = (row.end - today).days
    tone = "rd-over" if left < 0 else "rd-soon" if left <= SOON else ""
    when = f'<span><time datetime="{row.end}">{day(row.end)}</time></span>'
    return f'<li class="rd-clock {tone}">{name}{when}<em>{time_left(row.end, today)}</em></li>'


def _step(row: StepRow, today: date) -> str:
    badge = f'<span class="rd-badge rd-{row.status}">{wording.STATUSES[row.status]}</span>'
    dates = [f"Opens {day(row.opens_on)}." if row.opens_on else ""]
    if row.deadline:
        dates.append(f"By {day(row.deadline)} ({time_left(row.deadline, today)}).")
    when = " ".join(part for part in dates if part)
    first = f"<p>{escape(row.ask)}</p>" if row.status == "now" and row.ask else ""
    body = f'{first}<p class="rd-why">{escape(row.why)}</p>'
    body += f'<p class="rd-when">{when}</p>' if when else ""
    more = _more(row) if row.status not in wording.CLOSED else ""
    head = f"<h4>{escape(row.title)}{badge}</h4>"
    return f'<li class="rd-step rd-is-{row.status}">{head}{body}{more}</li>'


def _more(row: StepRow) -> str:
    lines = [
        f"<p><b>Expect an answer:</b> {escape(row.expected_reply)}</p>"
        if row.expected_reply
        else "",
        f"<p><b>Take care:</b> {escape(row.risk)}</p>" if row.risk else "",
        f"<p><b>Have ready:</b> {escape(', '.join(row.evidence))}</p>" if row.evidence else "",
    ]
    inner = "".join(lines)
    return _folded("What to expect and have ready", inner) if inner else ""


def _strength(view: View) -> str:
    helps = f" What would help most: {escape(', '.join(view.missing))}." if view.missing else ""
    return f'<p class="rd-quiet">Your case looks {view.strength}.{helps}</p>'


def _older(view: View, today: date) -> str:
    if view.as_of is None or view.as_of >= today:
        return ""
    when = day(view.as_of)
    return f'<p class="rd-quiet">Worked out on {when}; write a message to bring it up to date.</p>'


def sources(view: View) -> str:
    """The sources of the last answer, numbered as in the answer."""
    if not view.sources:
        return ""
    items = "".join(_source(row) for row in view.sources)
    return _panel("Sources of the last answer", f'<ol class="rd-sources">{items}</ol>')


def _source(row: SourceRow) -> str:
    """One source: what it says opens under its name, with all that tells how far to trust it."""
    dated = f"as of {day(row.as_of)}" if row.as_of else "no date"
    place = f"holds {row.place}" if row.place else ""
    known = " · ".join(escape(part) for part in (row.evidence, dated, place) if part)
    body = f'<q>{escape(row.quote)}</q><p class="rd-quiet">{known}</p>{_opened(row)}'
    head = f"{escape(row.publisher)}: {escape(row.title)}"
    return f"<li><details><summary>{head}</summary>{body}</details></li>"


def _opened(row: SourceRow) -> str:
    """The link to the page itself; only to the web."""
    if not row.url or urlsplit(row.url).scheme not in ("http", "https"):
        return ""
    href = escape(row.url)
    return f'<p><a href="{href}" target="_blank" rel="noopener noreferrer">Open the page</a></p>'


def adding() -> str:
    """The control that adds files: a plain file field, named by its label."""
    return (
        '<div class="rd-adding"><label class="rd-pick">'
        '<input type="file" multiple aria-describedby="rd-kinds">'
        f'{wording.ADD_A_FILE}</label><span class="rd-quiet" id="rd-kinds">{wording.FILE_KINDS}'
        f'<span class="rd-drop">{wording.DROP}</span></span>'
        '<span role="status"></span></div>'
    )


def files(view: View) -> str:
    """The files of the case, each with a button that removes it."""
    if not view.files:
        return ""
    items = "".join(_file(row) for row in view.files)
    return _panel(wording.FILES, f'<ul class="rd-files">{items}</ul>')


def _file(row: FileRow) -> str:
    parts = wording.count(row.left_out, "part")
    out = f" · {parts} left out: not meant for a reader" if row.left_out else ""
    title = escape(row.title)
    return (
        f'<li><p>{title}<span class="rd-quiet">{escape(row.source)}{out}</span></p>'
        f'<button type="button" data-document="{escape(row.sha256)}" aria-label="Remove {title}">'
        "Remove</button></li>"
    )


def draft(box: DraftBox, turn: int) -> str:
    """The line above a draft: for whom, how long, what to fill in, and whether it is older."""
    size = f"{box.words} of at most {wording.count(box.limit_words, 'word')}"
    facts = f'<p class="rd-quiet">{escape(box.audience)} · {size}</p>'
    slots = ", ".join(f"[{escape(slot)}]" for slot in box.slots)
    fill = f'<p class="rd-fill">Fill in before you send: {slots}</p>' if slots else ""
    old = "<p class='rd-quiet'>From an earlier answer; ask again if something has changed.</p>"
    return f"<h3>{escape(box.title)}</h3>{facts}{old if box.turn < turn else ''}{fill}"


def heading(view: View) -> str:
    """The head of the drafts."""
    return _panel("Words to send", "" if view.drafts else _empty("words"))


def navigation(saved: Iterable[Saved], current: str | None) -> str:
    """The name of the page, the way to a new case and to the saved ones, as plain links."""
    links = "".join(_link(entry, current) for entry in saved)
    listed = _folded("Your cases", f"<ul>{links}</ul>") if links else ""
    return (
        '<header class="rd-head"><div><h1>Redress</h1>'
        "<p>From a refused return to your money back.</p></div>"
        f'<nav aria-label="Cases">{listed}<a class="rd-new" href="?">New case</a></nav></header>'
    )


def _link(entry: Saved, current: str | None) -> str:
    here = ' aria-current="page"' if entry.case_id == current else ""
    title = " ".join(entry.first_message.split())
    short = title if len(title) <= 70 else f"{title[:69].rstrip()}…"
    used = entry.last_at.astimezone().date()
    when = f'<time datetime="{used}">{day(used)}</time>'
    return f'<li><a href="?case={quote(entry.case_id)}"{here}>{escape(short)}{when}</a></li>'


def _folded(title: str, body: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{body}</details>"


def _panel(title: str, body: str) -> str:
    return f'<section class="rd-panel"><h2>{escape(title)}</h2>{body}</section>'


def _empty(what: str) -> str:
    lines = {
        "facts": "What you tell me is listed here, in your words.",
        "plan": "Your next steps, in order, and the dates by which each right ends.",
        "words": "Ready to copy, one box for each person you write to.",
    }
    return f'<p class="rd-quiet">{lines[what]}</p>'
