"""Documents as .docx, with python-docx; the bytes depend on the document and the day only."""

import io
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from agent.packet.archive import rezipped
from agent.packet.document import Block, Document, Heading, Items, Table

if TYPE_CHECKING:
    from docx.document import Document as Word

FONT, POINTS = "Calibri", 11


def as_docx(document: Document, day: date, letter_paper: bool) -> bytes:
    """The document as a .docx file.

    Args:
        day: stands in the file as the day it was made.
        letter_paper: whether the paper is US Letter; else it is A4.
    """
    import docx

    word = docx.Document()
    _set_up(word, document.title, day, letter_paper)
    if not document.ready:
        word.add_heading(document.title, level=1)
    for block in document.blocks:
        _add(word, block)
    out = io.BytesIO()
    word.save(out)
    return rezipped(out.getvalue(), day)


def _set_up(word: "Word", title: str, day: date, letter_paper: bool) -> None:
    from docx.shared import Inches, Mm, Pt
    from docx.styles.style import ParagraphStyle

    normal = word.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # of python-docx's own template
    normal.font.name, normal.font.size = FONT, Pt(POINTS)
    page = word.sections[0]
    paper = (Inches(8.5), Inches(11)) if letter_paper else (Mm(210), Mm(297))
    page.page_width, page.page_height = paper
    about, made = word.core_properties, datetime.combine(day, time(), UTC)
    about.title, about.author, about.last_modified_by, about.comments = title, "", "", ""
    about.created = about.modified = made


def _add(word: "Word", block: Block) -> None:
    match block:
        case Heading(text=text):
            word.add_heading(text, level=2)
        case Items(entries=entries):
            for entry in entries:
                word.add_paragraph(entry, style="List Bullet")
        case Table():
            _add_table(word, block)
        case _:
            word.add_paragraph().add_run(block.text).bold = block.strong


def _add_table(word: "Word", block: Table) -> None:
    table = word.add_table(rows=1, cols=len(block.head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, block.head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    word.add_paragraph()
