"""A sound entry of the fact sheet, for tests that break one."""

from datetime import date
from typing import Any


def entry(**changes: Any) -> dict[str, Any]:
    """One sound fact as it stands in the file, with `changes`."""
    sound = {
        "id": "shop.window",
        "statement": "Send it back within {days} days.",
        "figures": {"days": 30},
        "jurisdiction": "US",
        "rank": "official",
        "evidence": "P",
        "publisher": "Shop",
        "title": "Returns",
        "url": "https://shop.example/returns",
        "as_of": date(2026, 1, 1),
        "review_by": date(2027, 1, 1),
    }
    return sound | changes
