"""The panels beside the talk as HTML. Every value is escaped: nothing written becomes markup."""

from datetime import date
from html import escape
from urllib.parse import urlsplit

from agent import count, time_left
from desk import wording
from desk.rows import ClockRow, SourceRow, StepRow
from desk.view import FileRow, View
from desk.wording import day

SOON = 7
EMPTY = {
    "facts": "What you tell me is listed here, with your own words beside it. You can put any of "
    "it right.",
    "plan": "Your next steps in order, and the day on which each right ends.",
    "proof": "What to have in hand, what would help most, and what to save before it is gone.",
    "sources": "The pages and laws behind the last answer, with their dates.",
}


def plan(view: View, today: date) -> str:
    """The clocks, the one that ends first on top, then every step with its state and why."""
    if not view.steps:
        return panel("Your plan", empty("plan"))
    clocks = "".join(_clock(row, today) for row in view.clocks)
    ladder = [s for s in view.steps if s.status not in wording.OVER]
    ladder.sort(key=lambda step: step.status != "now")  # stable: the others keep their order
    open_steps = "".join(_step(s, today) for s in ladder)
    quiet = [s for s in view.steps if s.status in wording.OVER]
    closed = "".join(_step(s, today) for s in quiet)
    parts = (
        f'<h3>Dates</h3><ul class="rd-clocks">{clocks}</ul>' if clocks else "",
        f'<h3>Steps</h3><ol class="rd-steps">{open_steps}</ol>' if open_steps else "",
        folded(f"Done or closed ({len(quiet)})", f'<ul class="rd-steps">{closed}</ul>')
        if quiet
        else "",
        _older(view, today),
    )
    return panel("Your plan", "".join(parts))


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
    told = (
        ("Expect an answer", row.expected_reply),
        ("Take care", row.risk),
        ("Taking it closes", ", ".join(row.closes)),
        ("Have ready", ", ".join(row.evidence)),
    )
    inner = "".join(f"<p><b>{name}:</b> {escape(text)}</p>" for name, text in told if text)
    return folded("What to expect and have ready", inner) if inner else ""


def _older(view: View, today: date) -> str:
    if view.as_of is None or view.as_of >= today:
        return ""
    when = day(view.as_of)
    return f'<p class="rd-quiet">Worked out on {when}; write a message to bring it up to date.</p>'


def proof(view: View) -> str:
    """How strong the case is, what to have, and what to save now."""
    if not view.steps:
        return panel("Your proof", empty("proof"))
    saved = "".join(f"<li>{escape(text)}</li>" for text in view.capture)
    parts = (
        _strength(view),
        f'<h3>Save this now</h3><ul class="rd-save">{saved}</ul>' if saved else "",
        _checklist(view),
    )
    return panel("Your proof", "".join(parts))


def _strength(view: View) -> str:
    """Three steps, filled as far as the case goes, and what would lift it."""
    levels = list(wording.LEVELS)
    reached = levels.index(view.strength) + 1 if view.strength in levels else 0
    bars = "".join(f'<i class="{"rd-on" if n < reached else ""}"></i>' for n in range(len(levels)))
    helps = "".join(f"<li>{escape(one)}</li>" for one in view.missing)
    most = f'<p>What would help most:</p><ul class="rd-save">{helps}</ul>' if helps else ""
    named = escape(wording.LEVELS.get(view.strength, view.strength))
    return (
        f'<div class="rd-strength"><span class="rd-bars" aria-hidden="true">{bars}</span>'
        f"<b>{named}</b></div>{most}"
    )


def _checklist(view: View) -> str:
    """What the open steps ask for: a tick for what is there, a button for the rest."""
    steps = [step for step in view.steps if step.status not in wording.CLOSED]
    asked = dict.fromkeys(label for step in steps for label in step.evidence)
    missing = [label for label in asked if label not in view.held]
    own = [f'<li class="rd-has">{escape(one)}</li>' for one in asked if one in view.held]
    rest = [
        f"<li><span>{escape(label)}</span>"
        f'<button type="button" data-have="{escape(label)}" '
        f'aria-label="I have {escape(label)}">I have it</button></li>'
        for label in missing
    ]
    items = "".join(own + rest)
    told = ", ".join(escape(one) for one in view.evidence)
    words = f'<p class="rd-quiet">You told me that you have: {told}.</p>' if told else ""
    return f'<h3>Checklist</h3><ul class="rd-check">{items}</ul>{words}' if items else words


def sources(view: View) -> str:
    """The sources of the last answer, numbered as in the answer; below, those of earlier ones."""
    earlier = [(number, rows) for number, rows in enumerate(view.earlier, 1) if rows]
    old = "".join(
        f"<h3>Answer {number}</h3>{_sources(number, rows)}" for number, rows in reversed(earlier)
    )
    last = _sources(len(view.earlier) + 1, view.sources) if view.sources else empty("sources")
    return panel(
        "Sources of the last answer", last + (folded("Earlier answers", old) if old else "")
    )


def _sources(answer: int, rows: tuple[SourceRow, ...]) -> str:
    items = "".join(_source(f"{answer}-{number}", row) for number, row in enumerate(rows, 1))
    return f'<ol class="rd-sources">{items}</ol>'


def _source(place: str, row: SourceRow) -> str:
    """One source: what it says opens under its name, with all that tells how far to trust it."""
    dated = f"as of {day(row.as_of)}" if row.as_of else "no date"
    holds = f"holds {row.place}" if row.place else ""
    known = " · ".join(escape(part) for part in (row.evidence, dated, holds) if part)
    body = f'<q>{escape(row.quote)}</q><p class="rd-quiet">{known}</p>{_opened(row)}'
    head = f"{escape(row.publisher)}: {escape(row.title)}"
    opens = f"<details><summary>{head}</summary>{body}</details>"
    return f'<li id="rd-source-{place}">{opens}</li>'


def _opened(row: SourceRow) -> str:
    """The link to the page itself; only to the web."""
    if not row.url or urlsplit(row.url).scheme not in ("http", "https"):
        return ""
    href = escape(row.url)
    return f'<p><a href="{href}" target="_blank" rel="noopener noreferrer">Open the page</a></p>'


def files(view: View) -> str:
    """The files of the case, each with a button that removes it."""
    if not view.files:
        return ""
    items = "".join(_file(row) for row in view.files)
    return panel(wording.FILES, f'<ul class="rd-files">{items}</ul>')


def _file(row: FileRow) -> str:
    parts = count(row.left_out, "part")
    out = f" · {parts} left out: not meant for a reader" if row.left_out else ""
    title = escape(row.title)
    return (
        f'<li><p>{title}<span class="rd-quiet">{escape(row.source)}{out}</span></p>'
        f'<button type="button" data-document="{escape(row.sha256)}" aria-label="Remove {title}">'
        "Remove</button></li>"
    )


def folded(title: str, body: str) -> str:
    """`body` under a line that opens it."""
    return f"<details><summary>{escape(title)}</summary>{body}</details>"


def panel(title: str, body: str) -> str:
    """One section with its heading."""
    return f'<section class="rd-panel"><h2>{escape(title)}</h2>{body}</section>'


def empty(what: str) -> str:
    """What will stand in a panel that has nothing yet."""
    return f'<p class="rd-quiet">{EMPTY[what]}</p>'
