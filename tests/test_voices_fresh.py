"""Sixty labelled voices that no rule was written against at first sight: they scored 81.6 % then.

What they missed was mended by its cause, in other words than theirs (`tests/test_other_words.py`).
"""

import asyncio

from tests.test_voices import Check, checks, share, voices

FLOOR = 0.91  # a little under what was measured
FIELD_FLOORS = {"plan.must_not": 0.98, "jurisdiction": 0.96, "amount": 0.9, "problem": 0.84}


def test_the_score_holds() -> None:
    async def run() -> list[Check]:
        return [one for voice in voices("voices_fresh.yaml") for one in await checks(voice)]

    found = asyncio.run(run())
    print(f"\n{share(found):.3f} of {len(found)}")
    assert share(found) >= FLOOR
    for field, floor in FIELD_FLOORS.items():
        assert share([one for one in found if one.field == field]) >= floor, field
