"""What the person says: the script and its branches, other wordings, what the other side said."""

import json
from collections.abc import Iterator
from random import Random

from agent.domain.base import Value
from agent.events import TurnResult
from evals.checks import matches
from evals.perturb import late, perturbed
from evals.scenario import Expect, Scenario, Turn

LATE_TRIAL = 3  # this one and every fourth after it tell a fact late
REPORTS = (
    'The agent says: "{}"',
    'They wrote: "{}"',
    'Rep: "{}"',
    'Now they say: "{}"',
)


class Line(Value):
    """One message and what must come back for it.

    part: it is a piece of a message, so only what the last piece gives is compared, and not how
        the turn was taken. heard: in a round with the other side, what it said.
    """

    text: str
    expects: tuple[Expect, ...] = ()
    part: bool = False
    heard: str | None = None


def scripted(turn: Turn, results: list[TurnResult]) -> Line | None:
    """The line of a turn as the conversation stands; None when none of its branches holds."""
    if turn.say is not None:
        return Line(text=turn.say, expects=(turn.expect,) if turn.expect else ())
    for branch in turn.branches or ():
        if branch.when is None or matches(results[-1], branch.when):
            both = tuple(one for one in (turn.expect, branch.expect) if one)
            return Line(text=branch.say, expects=both)
    return None


def worded(line: Line, scenario: Scenario, number: int, at: int, plain: bool) -> Iterator[Line]:
    """The line as this trial words it; a plain trial, and the first, keep the script's words."""
    if plain or number == 1:
        yield line
        return
    seed = f"{scenario.id}:{number}:{at}"
    if at == 0 and (number - LATE_TRIAL) % 4 == 0:
        pieces = late(line.text, seed)
        if len(pieces) > 1:
            yield Line(text=pieces[0], part=True)
            yield line.model_copy(update={"text": pieces[1], "part": True})
            return
    text = perturbed(line.text, seed, required_words(scenario))
    yield line.model_copy(update={"text": text})


def required_words(scenario: Scenario) -> tuple[str, ...]:
    """All words that the scenario requires: a slip in one would be a slip of the harness."""
    whole = scenario.model_dump(mode="json", exclude={"purpose", "persona", "id"})
    for turn in whole["turns"]:
        turn.pop("say", None)
        for branch in turn.get("branches") or ():
            branch.pop("say", None)
    return (json.dumps(whole),)


def reported(said: str, seed: str) -> str:
    """How the person passes on what the other side said."""
    return Random(seed).choice(REPORTS).format(said)
