"""The labelled voices: what is read from them, and what plan follows, scored field by field.

`-s` prints the table. The floors stand a little under what was measured. Rules are written against
the third called `tune` alone; of `held` only the score is known.
"""

import asyncio
import collections
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.domain.case import Case, Contact, Money, Update, merge
from agent.domain.offers import as_it_is
from agent.domain.plan import Plan
from agent.domain.planner import plan as make_plan
from agent.domain.reading import Reading
from agent.domain.vocabulary import Channel, Route, Status
from agent.engines.rules import RulesEngine
from knowledge.facts import FactSheet

Voice = dict[str, Any]
DATA = Path(__file__).parent / "data"
WITHOUT_PLAN = (Route.OUT_OF_SCOPE, Route.SMALLTALK)
WORDS_WITHIN = {"item", "fault", "warranty", "denial_reason"}
KINDS_OF_PROOF = {
    "photo": r"photo|picture|closeup",
    "video": r"video|film|footage",
    "receipt": r"receipt|slip|proof of (?:drop|postage|return)",
    "tracking": r"tracking",
    "chat": r"chat|transcript",
    "transcript": r"chat|transcript",
    "email": r"e-?mail",
    "screenshot": r"screen",
    "invoice": r"invoice|receipt",
}


@dataclass(frozen=True)
class Played:
    """One conversation played: the last reading, the case after it, and its plan."""

    reading: Reading
    case: Case
    plan: Plan


@dataclass(frozen=True)
class Check:
    """One label: of which third, message and field, and whether what was read is right."""

    third: str
    voice: str
    field: str
    right: bool


def _updates(reading: Reading, case: Case, turn: int) -> tuple[Update, ...]:
    """What the intake of a turn lays over the case."""
    told = reading.contact
    if told is None:
        return reading.updates
    offer = as_it_is(told.offer, case) if told.offer else None
    contact = told.model_copy(update={"turn": turn, "offer": offer})
    return (*reading.updates, Update(field="contacts", value=contact, words=contact.words))


async def play(voice: Voice) -> Played:
    """Reads the turns of `voice` one after another, each in the light of the ones before."""
    case, today = Case(), date.fromisoformat(voice["today"])
    reading = Reading(route=Route.INTAKE)
    for turn, text in enumerate(voice["turns"], start=1):
        reading = await RulesEngine().read(text, case, today)
        case = merge(case, _updates(reading, case, turn), turn)
        talking = case.talking or reading.route not in WITHOUT_PLAN
        case = case.model_copy(update={"talking": talking})
    return Played(reading, case, make_plan(case, today, FactSheet.load()))


def _money(value: Money | None) -> tuple[Decimal, str] | None:
    return (value.value, value.currency) if value else None


def _labelled_money(label: str | None) -> tuple[Decimal, str] | None:
    return (Decimal(label.split()[0]), label.split()[1]) if label else None


def _right(field: str, label: Any, got: Played) -> bool:
    match field:
        case "route" | "alarm":
            return bool(getattr(got.reading, field) == label)
        case "contacts":
            return bool(len(got.case.contacts) == label)
        case "contacts.has":
            return all(any(_is(one, c) for c in got.case.contacts) for one in label)
        case "evidence":
            return _proof_right(label, got.case.evidence)
        case "private" | "private.name" if label is not None:
            name = "value" if field == "private" else "name"
            return any(_within(label, getattr(p, name)) for p in got.case.private)
        case "order_id":
            return _bare(label) == _bare(got.case.order_id)
        case "amount" | "amount_refunded":
            return _money(getattr(got.case, field)) == _labelled_money(label)
        case _:
            return _value_right(field, label, getattr(got.case, field))


def _value_right(field: str, label: Any, value: Any) -> bool:
    if label is None:
        return value in (None, ())
    if field in WORDS_WITHIN:
        return value is not None and _within(label, value)
    return str(value) == str(label)


def _within(label: Any, value: str) -> bool:
    return str(label).casefold() in value.casefold()


def _bare(order: str | None) -> str:
    return re.sub(r"\W", "", order or "").casefold()


def _proof_right(label: list[str] | None, held: tuple[str, ...]) -> bool:
    if label is None:
        return not held
    return all(any(re.search(KINDS_OF_PROOF[kind], one) for one in held) for kind in label)


def _is(label: dict[str, Any], contact: Contact) -> bool:
    offer = contact.offer
    got = {
        "channel": contact.channel,
        "outcome": contact.outcome,
        "on": contact.on.isoformat() if contact.on else None,
        "who": contact.who.casefold() if contact.who else None,
        "offer": offer.kind if offer else None,
        "offer_amount": _money(offer.amount) if offer else None,
    }
    wanted = {**label, "who": label.get("who", "").casefold()} if "who" in label else label
    if "offer_amount" in wanted:
        wanted = {**wanted, "offer_amount": _labelled_money(wanted["offer_amount"])}
    return all(got[key] == value for key, value in wanted.items())


def _plan_checks(labels: dict[str, Any], plan: Plan) -> Iterator[tuple[str, bool]]:
    if "first" in labels:
        first = labels["first"] if isinstance(labels["first"], list) else [labels["first"]]
        yield "plan.first", plan.now in first
    for name in labels.get("must_not", ()):
        step = plan.step(Channel(name))
        soon = step is not None and step.status in (Status.NOW, Status.NEXT)
        yield "plan.must_not", not soon
    for name, day in labels.get("clocks", {}).items():
        yield "plan.clocks", any(c.name == name and str(c.date) == day for c in plan.clocks)


async def checks(voice: Voice) -> list[Check]:
    """One check for each label of `voice`."""
    got = await play(voice)
    found = [(field, _right(field, label, got)) for field, label in voice["expect"].items()]
    found += _plan_checks(voice.get("plan", {}), got.plan)
    return [Check(voice["third"], voice["id"], field, right) for field, right in found]


def voices(name: str) -> list[Voice]:
    """The labelled conversations of one file."""
    found: list[Voice] = yaml.safe_load((DATA / name).read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def scored() -> list[Check]:
    """Every check of every voice."""
    every = [*voices("voices.yaml"), *voices("voices_held.yaml")]

    async def run() -> list[Check]:
        return [check for voice in every for check in await checks(voice)]

    return asyncio.run(run())


def share(found: list[Check]) -> float:
    """The part of the checks that is right."""
    return sum(check.right for check in found) / len(found)


def _table(found: list[Check]) -> str:
    asked = collections.Counter((c.field, c.third) for c in found)
    right = collections.Counter((c.field, c.third) for c in found if c.right)
    thirds = ("tune", "check", "held")
    lines = [f"{'field':28}" + "".join(f"{third:>18}" for third in thirds)]
    for field in sorted({field for field, _ in asked}):
        cells = [(right[field, third], asked[field, third]) for third in thirds]
        lines.append(f"{field:28}" + "".join(_cell(*cell) for cell in cells))
    sums = [[c.right for c in found if c.third == third] for third in thirds]
    lines.append(f"{'all':28}" + "".join(_cell(sum(one), len(one)) for one in sums))
    return "\n".join(lines)


def _cell(right: int, asked: int) -> str:
    return f"{right:5}/{asked:<4}{100 * right / asked:6.1f} %" if asked else " " * 18


# A little under what was measured; the third called `held` was never looked at.
FLOORS = {("tune", "check"): 0.94, ("held",): 0.86}
READ_FLOORS = {
    "jurisdiction": 0.96,
    "region": 0.95,
    "country": 0.94,
    "order_id": 0.85,
    "plan.must_not": 0.95,
}


def test_the_scores_hold(scored: list[Check]) -> None:
    print("\n" + _table(scored))
    for thirds, floor in FLOORS.items():
        assert share([c for c in scored if c.third in thirds]) >= floor, thirds


@pytest.mark.parametrize(("field", "floor"), READ_FLOORS.items())
def test_what_is_read_well_stays_so(scored: list[Check], field: str, floor: float) -> None:
    assert share([c for c in scored if c.field == field]) >= floor
