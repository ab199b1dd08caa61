"""The conversation as a text of the person's own: Markdown that any editor opens."""

from collections.abc import Iterable

from desk import wording
from desk.view import Record

TITLE = "# Conversation with Redress"
FENCE = "```"


def transcript(records: Iterable[Record]) -> str:
    """Every message and answer in order, with the words to send that came with it."""
    parts = [TITLE]
    for record in records:
        parts.append(f"## {record.turn}. You\n\n{_quoted(record.message)}")
        parts.append("### Redress\n\n" + (_answer(record) or wording.NO_ANSWER))
    return "\n\n".join(parts) + "\n"


def _quoted(text: str) -> str:
    """A block quotation in which nothing is markup but the quoting itself."""
    return "\n".join(f">     {line}".rstrip() for line in text.splitlines())


def _answer(record: Record) -> str:
    if record.result is None:
        return ""
    parts = [record.result.reply]
    for draft in record.result.drafts:
        name = ": ".join(part for part in (wording.CHANNELS[draft.channel], draft.label) if part)
        subject = f"Subject: {draft.subject}\n\n" if draft.subject else ""
        text = draft.text.replace(FENCE, "'''")
        parts.append(f"Words to send – {name}\n\n{FENCE}text\n{subject}{text}\n{FENCE}")
    parts += [f"Note: {notice}" for notice in record.result.notices]
    return "\n\n".join(parts)
