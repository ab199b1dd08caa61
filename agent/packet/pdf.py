"""All documents as one PDF, with fpdf2 and Fira Sans, which has the letters of Europe."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from agent.packet.document import Block, Document, Heading, Items, Paragraph, Table

if TYPE_CHECKING:
    from fpdf import FPDF

FONT = "firasans"
FACES = {"": "FiraSans-Regular.ttf", "B": "FiraSans-Bold.ttf"}
BODY, SECTION, TITLE, SMALL = 10, 12, 18, 8  # points
MARGIN, LINE, GAP, INDENT, TOGETHER = 20, 5, 2, 6, 35  # millimetres
USES = {"send": "TO SEND", "keep": "FOR YOU ONLY"}
LONGEST_CELL = 500  # characters; a row has to fit on a page
STAND_IN = "?"
NOT_PRINTED = (
    "Some letters of your words are missing in this font and stand here as question marks; the "
    ".txt and .docx files have them."
)


def as_pdf(title: str, documents: Iterable[Document], day: date, letter_paper: bool) -> bytes:
    """One PDF: a first page with the list of parts, then each document from a page of its own.

    Args:
        day: stands in the file as the day it was made.
        letter_paper: whether the paper is US Letter; else it is A4.
    """
    pdf = _opened(day, letter_paper)
    parts = list(documents)
    missing = _missing(pdf, (title, *(text for part in parts for text in part.texts())))

    def printed(text: str) -> str:
        return "".join(STAND_IN if c in missing else c for c in text)

    notes = (Paragraph(text=NOT_PRINTED),) if missing else ()
    listed = Items(entries=tuple(f"{part.title} ({USES[part.use].lower()})" for part in parts))
    front = Document(name="", title=title, use="keep", blocks=(listed, *notes))
    pdf.set_title(title)
    for part in (front, *parts):
        _page(pdf, part.mapped(printed))
    return bytes(pdf.output())


def _opened(day: date, letter_paper: bool) -> "FPDF":
    from fpdf import FPDF

    class Numbered(FPDF):
        """A PDF with the number of the page below each page."""

        def footer(self) -> None:
            self.set_y(-MARGIN)
            _write(self, f"{self.page_no()}", SMALL)

    pdf = Numbered(format="letter" if letter_paper else "a4")
    with as_file(files("fontpkg_fira_sans") / "files") as folder:
        for style, face in FACES.items():
            pdf.add_font(FONT, style, folder / face)
    pdf.set_lang("en")
    pdf.set_creation_date(datetime.combine(day, time(), UTC))
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(True, MARGIN)
    return pdf


def _missing(pdf: "FPDF", texts: Iterable[str]) -> set[str]:
    """The characters of `texts` that the font cannot print."""
    from fpdf.fonts import TTFFont

    font = pdf.fonts[FONT]
    assert isinstance(font, TTFFont)  # as it was added
    return {c for text in texts for c in text if ord(c) not in font.cmap} - {"\n", "\t"}


def _page(pdf: "FPDF", document: Document) -> None:
    pdf.add_page()
    pdf.start_section(document.title)
    if document.name:
        _write(pdf, USES[document.use], SMALL, "B")
    _write(pdf, document.title, TITLE, "B")
    pdf.ln(GAP)
    for block in document.blocks:
        _add(pdf, block)
        pdf.ln(GAP)


def _add(pdf: "FPDF", block: Block) -> None:
    match block:
        case Heading(text=text):
            if pdf.will_page_break(TOGETHER):
                pdf.add_page()
            pdf.ln(GAP)
            _write(pdf, text, SECTION, "B")
        case Items(entries=entries):
            for entry in entries:
                pdf.set_x(MARGIN + INDENT / 2)
                _write(pdf, f"• {entry}", BODY)
        case Table(rows=rows) if any(len(cell) > LONGEST_CELL for row in rows for cell in row):
            for row in rows:
                _write(pdf, "\n".join(map(": ".join, zip(block.head, row, strict=True))), BODY)
                pdf.ln(GAP)
        case Table():
            _add_table(pdf, block)
        case _:
            _write(pdf, block.text, BODY, "B" if block.strong else "")


def _write(pdf: "FPDF", text: str, points: int, style: str = "") -> None:
    from fpdf.enums import Align, XPos, YPos

    pdf.set_font(FONT, style, points)
    height = max(LINE, points / 2)
    pdf.multi_cell(0, height, text, align=Align.L, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _add_table(pdf: "FPDF", block: Table) -> None:
    pdf.set_font(FONT, "", BODY)
    with pdf.table(line_height=LINE, text_align="LEFT", padding=1) as table:
        for cells in (block.head, *block.rows):
            row = table.row()
            for cell in cells:
                row.cell(cell)
