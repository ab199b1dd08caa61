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


def capital(text: str) -> str:
    """`text` with a capital letter in front."""
    return text[:1].upper() + text[1:]


def listed(things: tuple[str, ...]) -> str:
    """`one`, `one and two`, `one, two and three`."""
    return ", ".join(things[:-1]) + " and " + things[-1] if len(things) > 1 else "".join(things)
