"""The facts of the case as HTML, each with a small form that puts it right."""

from collections.abc import Iterable
from datetime import date
from html import escape

from agent import FIELDS
from desk import wording
from desk.panels import empty, folded, panel
from desk.rows import PRIVATE, ContactForm, FactRow
from desk.view import View

EDITABLE = {field.name: field for field in FIELDS}


def case(view: View) -> str:
    """The facts, each with the words it was read from and a way to put it right."""
    if not view.facts:
        return panel("Your case", empty("facts"))
    known = "".join(_fact(row, view.today) for row in view.facts if row.value is not None)
    missing = "".join(_fact(row, view.today) for row in view.facts if row.value is None)
    more = folded(wording.NOT_KNOWN.capitalize(), f"<dl>{missing}</dl>") if missing else ""
    return panel("Your case", f"<dl>{known}</dl>{more}")


def _fact(row: FactRow, today: date | None) -> str:
    words = f"<q>{escape(row.words)}</q>" if row.words else ""
    doubt = f'<em class="rd-doubt">{wording.DOUBT}</em>' if row.unsure else ""
    value = escape(row.value or wording.NOT_KNOWN)
    edit = _edit(row, today) if row.contact or row.field in EDITABLE else _taking_out(row)
    return f"<div><dt>{escape(row.label)}</dt><dd>{value}{words}{doubt}{edit}</dd></div>"


def _edit(row: FactRow, today: date | None) -> str:
    """A small form that opens below the fact."""
    does = "Change" if row.value else "Add"
    if row.contact:
        of = f'data-contact="{row.contact.number}"'
        fields, clear = _contact(row.contact, today), "Remove"
    else:
        of = f'data-field="{row.field}"'
        fields, clear = _field(row, today), "Not known" if row.value else ""
    button = f'<button type="submit" name="unknown" formnovalidate>{clear}</button>'
    buttons = f'<button type="submit" class="rd-do">Save</button>{button if clear else ""}'
    return (
        f'<details class="rd-edit"><summary aria-label="{does}: {escape(row.label.lower())}">'
        f"{does}</summary><form {of}>{fields}{buttons}</form></details>"
    )


def _taking_out(row: FactRow) -> str:
    """A form that takes a private fact out; empty for what only follows from others."""
    if not row.field.startswith(PRIVATE):
        return ""
    return (
        f'<details class="rd-edit"><summary aria-label="Remove: {escape(row.label.lower())}">'
        f'Remove</summary><form data-field="{row.field}"><button type="submit" name="unknown">'
        "It is not private</button></form></details>"
    )


def _field(row: FactRow, today: date | None) -> str:
    field = EDITABLE[row.field]
    label = escape(row.label)
    if field.kind == "choice":
        titles = wording.TITLES[row.field]
        given = [(value, titles[value]) for value, _ in field.choices if value in titles]
        held = next((value for value, title in given if title == row.value), "")
        return _choice("value", label, given, held)
    if field.kind == "date":
        return _day("value", label, None, today if field.past else None)
    hint = wording.HINTS.get(field.kind, "")
    return (
        f'<input type="text" name="value" value="{escape(row.value or "")}" placeholder="{hint}" '
        f'aria-label="{label}" autocomplete="off">'
    )


def _contact(held: ContactForm, today: date | None) -> str:
    """With whom, when, by what name, and what they did."""
    return (
        _choice("channel", "With whom", wording.CHANNELS.items(), held.channel)
        + _day("on", "On which day", held.on, today)
        + f'<input type="text" name="who" value="{escape(held.who)}" maxlength="60" '
        f'placeholder="{wording.WHO}" aria-label="{wording.WHO}" autocomplete="off">'
        + _choice("ended", "What they did", wording.OUTCOMES.items(), held.ended)
    )


def _choice(name: str, label: str, given: Iterable[tuple[str, str]], held: str) -> str:
    options = "".join(
        f'<option value="{value}"{" selected" if value == held else ""}>{escape(title)}</option>'
        for value, title in given
    )
    return f'<select name="{name}" aria-label="{label}">{options}</select>'


def _day(name: str, label: str, held: date | None, last: date | None) -> str:
    """A date; one that is past the `last` possible day is refused in words by the field itself."""
    most = f' max="{last}" data-late="{wording.FUTURE}"' if last else ""
    return (
        f'<input type="date" name="{name}" value="{held or ""}" min="2000-01-01"{most} '
        f'aria-label="{label}" autocomplete="off">'
    )
