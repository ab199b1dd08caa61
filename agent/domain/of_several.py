"""A case about some of several things that came in one order."""

import re

from agent.domain.case import Case
from agent.domain.present import OWN_SUBJECT

_SOME = re.compile(
    rf"{OWN_SUBJECT}(?:only |just )?(?P<some>one|two|three|four|five|half|\d+) (?:of (?:the \w+|"
    r"them|those|these)|is|are|was|were|has|have|arrived|came)(?!\w)"
)
_ASKED = re.compile(
    r"^a (?:full )?(?:refund|replacement|repair)(?: or (?:a )?(?:refund|replacement))?"
)


def some_of_several(case: Case) -> str | None:
    """Which of several are not right, as it reads after "a refund for"; None where all are."""
    found = _SOME.match(case.fault or "")
    if found is None:
        return None
    return "the one that is not right" if found["some"] == "one" else "those that are not right"


def for_those(wish: str, case: Case) -> str:
    """`wish` for no more than the things that are not right."""
    some = some_of_several(case)
    return _ASKED.sub(lambda found: f"{found[0]} for {some}", wish, count=1) if some else wish
