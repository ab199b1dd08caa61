"""What a model may say about a message: members of closed sets, each with words of the message.

Numbers, dates and names never come from a model; they are read by rules from the person's own
words. A value whose quote does not stand in the message is dropped.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from agent.domain.case import Update
from agent.domain.reading import Reading
from agent.domain.vocabulary import (
    Fulfilment,
    Jurisdiction,
    PaymentMethod,
    Problem,
    Route,
    Wanted,
)
from agent.errors import EngineMalformed

CHOICES: Mapping[str, type[StrEnum]] = {
    "problem": Problem,
    "fulfilment": Fulfilment,
    "wanted": Wanted,
    "payment_method": PaymentMethod,
}
# Safety is raised by an alarm of the rules, never by a model.
ROUTES = tuple(route for route in Route if route is not Route.SAFETY)
# Below what the rules read with: the person's next plain word wins over a model's reading.
CONFIDENCE = 0.7

_EU = re.compile("AT|BE|BG|HR|CY|CZ|DK|EE|FI|FR|DE|GR|HU|IE|IT|LV|LT|LU|MT|NL|PL|PT|RO|SK|SI|ES|SE")
_OWN_LAW = {
    "US": Jurisdiction.US,
    "GB": Jurisdiction.UK,
    "CA": Jurisdiction.CA,
    "IN": Jurisdiction.IN,
    "AU": Jurisdiction.AU,
}


class Finding(BaseModel):
    """One thing the message states, in the model's view."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: Literal["problem", "fulfilment", "wanted", "payment_method", "country"]
    value: str
    quote: str


class Answer(BaseModel):
    """The shape a model has to answer in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    route: Route
    found: tuple[Finding, ...]


def answer_format() -> dict[str, Any]:
    """The `response_format` of a request that wants an `Answer`."""
    schema = Answer.model_json_schema()
    return {
        "type": "json_schema",
        "json_schema": {"name": "reading", "strict": True, "schema": schema},
    }


def _level(text: str) -> str:
    """`text` without differences of spacing and case."""
    return " ".join(text.split()).casefold()


def _country(code: str, words: str) -> tuple[Update, ...]:
    """The country and whose law applies there; nothing where Redress does not know the law."""
    code = "GB" if code.upper() == "UK" else code.upper()
    law = Jurisdiction.EU if _EU.fullmatch(code) else _OWN_LAW.get(code)
    if law is None:
        return ()
    return (
        Update(field="country", value=code, words=words, confidence=CONFIDENCE),
        Update(field="jurisdiction", value=law, words=words, confidence=CONFIDENCE),
    )


def _updates(finding: Finding, message: str) -> tuple[Update, ...]:
    """The updates `finding` gives; none when its quote or its value cannot be trusted."""
    quote = finding.quote.strip()
    if not any(c.isalpha() for c in quote) or _level(quote) not in _level(message):
        return ()
    if finding.field == "country":
        return _country(finding.value, quote)
    choice = CHOICES[finding.field]
    value = next((member for member in choice if member == finding.value != "unknown"), None)
    if value is None:
        return ()
    return (Update(field=finding.field, value=value, words=quote, confidence=CONFIDENCE),)


def _json_part(text: str) -> str:
    """From the first brace to the last: some servers wrap the object in a code fence."""
    return text[text.find("{") : text.rfind("}") + 1]


def parse(text: str, message: str) -> Reading:
    """Turns a model's answer about `message` into a reading; the first value of a field counts.

    Raises:
        EngineMalformed: `text` is not the JSON that was asked for.
    """
    try:
        answer = Answer.model_validate_json(_json_part(text))
    except ValidationError as error:
        raise EngineMalformed("The model's reading was not in the agreed form.") from error
    by_field: dict[str, Update] = {}
    for finding in answer.found:
        for update in _updates(finding, message):
            by_field.setdefault(update.field, update)
    route = answer.route if answer.route in ROUTES else Route.INTAKE
    return Reading(route=route, updates=tuple(by_field.values()))
