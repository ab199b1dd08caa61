"""What the baselines share: their task in words, and their answers in the form of a turn."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from uuid import uuid4

from agent.domain.composing import make_draft
from agent.domain.vocabulary import Channel, Route
from agent.events import TurnResult, Usage
from knowledge.passages import Passage

PAGE = 4  # passages for a question
Search = Callable[[str], Sequence[Passage]]

TASK = """You help a person get from a denied Amazon return to a refund: what to do next, what to \
say, by when. Today is {today}. Use only the passages and what the person said. Never invent a \
fact, a figure or a law. Keep what the person calls private out of any words for others. Ask at \
most one question. Put words for the person to send between <draft> and </draft>."""
DRAFT = re.compile(r"<draft>\s*(.+?)\s*</draft>", re.DOTALL)
MOST_WORDS = 400


def task(today: date) -> str:
    """The instructions of a baseline, the same for all of them."""
    return TASK.format(today=today.isoformat())


def shown(passages: Sequence[Passage]) -> str:
    """Passages as they stand in a prompt."""
    return "\n\n".join(f"[{at}] {p.heading}\n{p.text}" for at, p in enumerate(passages, start=1))


def answered(case_id: str | None, turn: int, name: str, text: str, usage: Usage) -> TurnResult:
    """A baseline's answer as a turn; it keeps no case and makes no plan, so those stay empty."""
    drafts = tuple(
        make_draft(Channel.CHAT, "amazon_agent", None, words, MOST_WORDS)
        for words in DRAFT.findall(text)
    )
    reply = DRAFT.sub(lambda found: found.group(1), text)
    return TurnResult(
        case_id=case_id or uuid4().hex,
        turn=turn,
        route=Route.DRAFT if drafts else Route.GUIDANCE,
        reply=reply,
        drafts=drafts,
        engine=name,
        usage=usage,
    )
