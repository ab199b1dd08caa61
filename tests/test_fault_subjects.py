"""A fault keeps the part that it is of: nobody writes that the desk is dead when one motor is."""

import datetime

import pytest

from agent.domain import present
from agent.domain.case import Case
from agent.reading.reader import read

TODAY = datetime.date(2026, 11, 23)


def trouble(message: str) -> str | None:
    told = {update.field: update.value for update in read(message, Case(), TODAY).updates}
    return present.trouble(Case.model_validate({k: told.get(k) for k in ("item", "fault")}))


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "Standing desk, $389. One of the two leg motors was dead out of the box.",
            "one of the two",
        ),
        ("Graphics card, one of the fans rattles like mad, 489 pounds.", "one of the fans rattles"),
        ("Two of the six glasses were smashed, $30", "two of the six glasses were smashed"),
        ("bought 2 lamps, one of them is dead", "one of them is dead"),
        ("Renewed phone, $318. Battery goes from full to dead in two hours.", "battery goes from"),
        ("Laptop $749.99 sold by Amazon, keyboard stopped on Nov 14.", "the keyboard stopped"),
        ("Garden shredder, £265, blade guard cracked when it came.", "the blade guard cracked"),
        ("Water heater 12,990 rs, tank leaking since second day.", "the tank is leaking"),
        ("E-reader 179 euro, screen frozen since 20 October 2026.", "the screen is frozen"),
        ("HP laptop: the left hinge snapped", "the left hinge snapped"),
        ("Bike. Both brake cables snapped", "both brake cables snapped"),
        ("Chair - one of its legs is bent", "one of its legs is bent"),
        ("Headphones; cable goes dead if I move", "cable goes dead"),
        ("Couch. The zippers on the covers came apart", "zippers on the covers came apart"),
        ("Printer £80, the scanner lid is broken", "scanner lid is broken"),
    ],
)
def test_the_part_is_named(message: str, expected: str) -> None:
    assert expected in (trouble(message) or "")


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("My blender broke after a week", "the blender broke after a week"),
        ("I bought a phone. The phone stopped charging.", "the phone stopped charging"),
        ("Coffee machine leaks water from the bottom. 449 EUR", "the coffee machine leaks water"),
        ("Bluetooth speaker $129 arrived dead on Nov 7", "the Bluetooth speaker arrived dead"),
        ("Electric blanket, £59, won't heat on one side", "the electric blanket won't heat"),
        ("My daughter's doll arrived with its arm torn off", "the doll arrived with its arm torn"),
    ],
)
def test_the_thing_itself_needs_no_part(message: str, expected: str) -> None:
    assert (trouble(message) or "").startswith(expected)


@pytest.mark.parametrize(
    "message",
    [
        "the delivery guy broke my gate",
        "Amazon refused and my account was locked",
        "the app stopped working so I can't return the tv",
        "The seller stopped answering",
    ],
)
def test_what_others_break_or_stop_is_no_fault(message: str) -> None:
    assert trouble(message) is None
