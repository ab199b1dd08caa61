"""What is told in confidence, in words that no list foresaw, stays out of every text."""

from datetime import date

import pytest

from agent.domain.case import Case, Private
from agent.reading.reader import read

TODAY = date(2026, 11, 24)


def private(told: str) -> list[Private]:
    updates = read(told, Case(), TODAY).updates
    return [one.value for one in updates if one.field == "private"]


@pytest.mark.parametrize(
    ("told", "floor"),
    [
        (
            "Mirror came cracked, 219 quid. The figure I'd shake on is 150, strictly in this room.",
            "150",
        ),
        ("Box held rice. 310 dollars. i'd walk at 260 im tired, n that line goes nowhere", "260"),
        ("$620 mattress, zero refund. i'd quit at 480 honestly, that doesn't get passed on", "480"),
        ("They want a cut of my 245. I'd cop ten bucks, keep that to yrself mate", "ten bucks"),
        ("They wait for a scan, 83.20. i'm good with 65, you're the only one i've told", "65"),
        (
            "The sum I could live with is 45 euros, please hold that back. the bag was 90 euros",
            "45",
        ),
        ("My number? I'd fold at $70, it's not to be repeated. The blender was $99", "$70"),
        ("I'd stop at £30 off. That goes no further than this chat. The rug was £80", "£30"),
    ],
)
def test_the_least_that_would_do_is_kept(told: str, floor: str) -> None:
    assert any(one.name == "floor" and floor in one.value for one in private(told))


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Left bud is dead, 74.50. A swap would make me just as happy but hold that back", "swap"),
        ("The lamp broke. I bought a second one last week, within these walls only.", "second one"),
    ],
)
def test_what_is_pointed_back_to_is_kept(told: str, kept: str) -> None:
    assert any(kept in one.value for one in private(told))


@pytest.mark.parametrize(
    "told",
    [
        "I'd walk for 20 minutes to the drop-off with the $40 toaster, it doesn't heat",
        "The price I was shown is $59. They charged me $79 for the drill",
        "They told me the offer goes nowhere near the price of $120. The kettle leaks.",
        "They said the $200 refund is on hold and that it was passed on to a specialist",
        "The tracking goes nowhere since 4 November, the parcel with the 65 dollar shoes",
    ],
)
def test_what_only_sounds_so_is_no_secret(told: str) -> None:
    assert private(told) == []
