"""Makes the packet of a case on a day; the same case and day give the same bytes."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from agent.domain.case import Case
from agent.domain.drafts import Draft
from agent.domain.handed import Handed
from agent.domain.plan import Plan
from agent.domain.planner import plan as make_plan
from agent.domain.vocabulary import Jurisdiction
from agent.packet import casefile
from agent.packet.archive import Packet, PacketFile
from agent.packet.calendar import deadlines
from agent.packet.discreet import discreet, for_papers
from agent.packet.document import Document
from agent.packet.docx import as_docx
from agent.packet.events import contact_log, timeline
from agent.packet.exhibits import enclosures, exhibit_index
from agent.packet.pdf import as_pdf
from agent.packet.planned import current_drafts, draft_document, plan_document
from agent.packet.readme import KEEP, SEND, readme
from agent.packet.text import as_text
from knowledge.facts import FactSheet

NO_ITEM = "case"
LONGEST_NAME = 40
ON_LETTER_PAPER = (Jurisdiction.US, Jurisdiction.CA)


class Contents(NamedTuple):
    """All that the packet says, before it has a format."""

    title: str
    plan: Plan
    papers: tuple[Document, ...]
    drafts: tuple[tuple[Document, Draft], ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """What is to send first, then what is for the person only."""
        every = (*(document for document, _ in self.drafts), *self.papers)
        return tuple(sorted(every, key=lambda document: document.use == "keep"))


def build(
    case_id: str,
    case: Case,
    today: date,
    facts: FactSheet,
    files: tuple[str, ...] = (),
    handed: tuple[Handed, ...] = (),
) -> Packet:
    """The packet of `case` as it stands on `today`.

    Args:
        case_id: tells the calendar events of this case from those of others.
        files: the titles of the files that were read into the case.
        handed: the words that the person had changed, which the packet carries as they are.
    """
    contents = contents_of(case, today, facts, files, handed)
    made = (
        *_texts(contents, case, today, files),
        *_formats(contents, case, today),
        PacketFile(
            name=f"{KEEP}/deadlines.ics",
            data=deadlines(case_id, contents.plan, contents.title, facts.statement),
        ),
        PacketFile(name=f"{KEEP}/case.json", data=casefile.written(case)),
    )
    folder = f"redress-{_safe(contents.title)}-{today.isoformat()}"
    return Packet(name=folder, day=today, files=tuple(sorted(made, key=lambda file: file.name)))


def contents_of(
    case: Case,
    today: date,
    facts: FactSheet,
    files: tuple[str, ...] = (),
    handed: tuple[Handed, ...] = (),
) -> Contents:
    """The documents of the packet: in none of them stands anything private."""
    shown = discreet(case, today)
    told = for_papers(case, shown)
    plan = make_plan(case, today, facts)
    found = enumerate(current_drafts(case, plan, facts, shown, handed), 1)
    drafts = tuple((draft_document(n, step, words), words.draft) for n, (step, words) in found)
    papers = (
        timeline(told, today, facts),
        enclosures(told),
        contact_log(told),
        exhibit_index(told, plan, files),
    )
    return Contents(
        title=shown(case.item or "") or NO_ITEM,
        plan=plan,
        papers=(
            *(paper.mapped(shown) for paper in papers if paper),
            plan_document(case, plan, facts),
        ),
        drafts=drafts,
    )


def _texts(
    contents: Contents, case: Case, today: date, files: tuple[str, ...]
) -> Iterator[PacketFile]:
    """README.txt, and each document as .txt."""
    parts = contents.documents
    first = readme(_headline(contents), case, today, parts, contents.drafts, files)
    yield PacketFile(name="README.txt", data=as_text(first).encode("utf-8"))
    for part in parts:
        yield PacketFile(name=f"{_path(part)}.txt", data=as_text(part).encode("utf-8"))


def _formats(contents: Contents, case: Case, today: date) -> Iterator[PacketFile]:
    """Each document as .docx, and all of them as one PDF."""
    letter = case.jurisdiction in ON_LETTER_PAPER
    for part in contents.documents:
        yield PacketFile(name=f"{_path(part)}.docx", data=as_docx(part, today, letter))
    whole = as_pdf(_headline(contents), contents.documents, today, letter)
    yield PacketFile(name=f"{KEEP}/whole-packet.pdf", data=whole)


def _headline(contents: Contents) -> str:
    return f"Redress packet: {contents.title}"


def _path(document: Document) -> str:
    return f"{SEND if document.use == 'send' else KEEP}/{document.name}"


def _safe(title: str) -> str:
    """`air-fryer`: a title as part of a file's name on any system."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_NAME]
    return words.strip("-") or NO_ITEM
