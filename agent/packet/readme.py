"""README.txt of the packet: what to send, what to keep, and what is still to be done."""

from collections.abc import Iterable
from datetime import date

from agent.domain import present
from agent.domain.case import Case
from agent.domain.drafts import Draft
from agent.packet.document import Document, Heading, Items, Paragraph

SEND, KEEP = "to-send", "for-you"
OPENING = (
    "Send only what is in the folder to-send. Keep the folder for-you, and the zip file beside "
    "this folder, to yourself: they hold your plan, and case.json also holds what you want kept "
    "private."
)
DRAFTS = (
    "Each draft is there twice: .txt to copy and paste, .docx to print or change. Send one when "
    "its step has come, not all at once. Fill in what stands in [BRACKETS] first."
)
EXHIBITS = (
    "Put your own photos, letters and screenshots with what you send: they are not in the packet. "
    "The exhibit index says what is missing."
)
OTHERS = (
    "whole-packet.pdf: everything on paper. Its pages say which are for you only.",
    "deadlines.ics: open it to put the dates into your calendar; each has two alarms before it.",
    "case.json: your case, to go on with elsewhere: python -m agent load case.json",
)
LAW = (
    "General information, not legal advice. The date on your own order page beats any general rule."
)
FILES = "The files that you gave me to read stay with the case and are not in the packet."


def readme(
    title: str,
    case: Case,
    today: date,
    documents: Iterable[Document],
    drafts: Iterable[tuple[Document, Draft]],
    files: tuple[str, ...],
) -> Document:
    """The first file to open.

    drafts: the documents that are drafts, each with the draft in it; they are among `documents`.
    files: the titles of the files that were read into the case.
    """
    parts = list(documents)
    sent = tuple(f"{one.name}: {one.title}" for one in parts if one.use == "send")
    kept = tuple(f"{one.name}: {one.title}" for one in parts if one.use == "keep")
    fill = tuple(f"{one.name}: {_slots(draft)}" for one, draft in drafts if draft.slots)
    return Document(
        name="README",
        title=title,
        use="keep",
        blocks=(
            Paragraph(text=f"As of {present.day(today, case.jurisdiction)}. {OPENING}"),
            Heading(text=f"To send ({SEND})"),
            Items(entries=sent),
            Paragraph(text=DRAFTS),
            *((Heading(text="To fill in"), Items(entries=fill)) if fill else ()),
            Heading(text=f"For you only ({KEEP})"),
            Items(entries=(*kept, *OTHERS)),
            Heading(text="To mind"),
            Items(entries=(EXHIBITS, *((FILES,) if files else ()), LAW)),
        ),
    )


def _slots(draft: Draft) -> str:
    return ", ".join(f"[{slot}]" for slot in draft.slots)
