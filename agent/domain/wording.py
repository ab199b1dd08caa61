"""Sentences kept as data: `$name` stands for a value, `{fact.id#figure}` for a figure."""

import re
from string import Template

from agent.domain.plan import Facts

REFERENCE = re.compile(r"\{([a-z0-9_.]+(?:#[A-Za-z0-9_]+)?)\}")


def with_figures(text: str, facts: Facts) -> str:
    """Returns `text` with every `{fact.id#figure}` replaced; raises KeyError on an unknown one."""
    if "{" not in text:
        return text
    return REFERENCE.sub(lambda match: facts.text(match.group(1)), text)


def names_in(text: str) -> tuple[str, ...]:
    """The `$names` of `text`, in order."""
    return tuple(Template(text).get_identifiers())


def sentence(text: str) -> str:
    """`text` with a capital letter in front and a full stop behind."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."


_WHOLE_NAMES = (
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|"
    r"august|september|october|november|december"
)
_SHORT_DAYS = r"mon|tues?|weds?|thu|thurs?|fri|sat|sun"
_SHORT_MONTHS = r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|march|may"
# A short name or one that is also a word counts where a day is told: "on sat", "in may", "5 oct".
_DAY_NAMES = re.compile(
    rf"(?<![\w.@/-])(?:(?:{_WHOLE_NAMES})s?\b|"
    rf"(?<=\bon )(?:{_SHORT_DAYS})\b|(?<=\blast )(?:{_SHORT_DAYS}|{_SHORT_MONTHS})\b|"
    rf"(?<=\bsince )(?:{_SHORT_DAYS}|{_SHORT_MONTHS})\b|(?<=\bin )(?:{_SHORT_MONTHS})\b|"
    rf"(?:{_SHORT_MONTHS})(?=\.? \d{{1,2}}(?:st|nd|rd|th)?\b)|"
    rf"(?<=\d )(?:{_SHORT_MONTHS})\b|(?<=\dth )(?:{_SHORT_MONTHS})\b)(?![\w@])(?!-\w)"
)
_QUOTED = re.compile(r'("[^"\n]*")')


def with_named_days(text: str) -> str:
    """`text` with its weekdays and months as they are written; a quotation stays as it is."""
    parts = _QUOTED.split(text)
    named = [_DAY_NAMES.sub(lambda m: m[0].capitalize(), part) for part in parts[::2]]
    parts[::2] = named
    return "".join(parts)


def capital(text: str) -> str:
    """`text` with a capital letter in front."""
    return text[:1].upper() + text[1:]


def listed(things: tuple[str, ...]) -> str:
    """`one`, `one and two`, `one, two and three`."""
    return ", ".join(things[:-1]) + " and " + things[-1] if len(things) > 1 else "".join(things)
