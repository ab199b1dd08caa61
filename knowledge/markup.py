"""HTML as plain text with Markdown headings, lists and tables, so that one reader serves both."""

import re
from collections.abc import Iterator
from typing import Literal

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag
from bs4.exceptions import ParserRejectedMarkup

from knowledge.content import Content, iso_date, one_line
from knowledge.errors import KnowledgeError
from knowledge.visibility import Look, Sheet

_DROPPED = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "nav",
        "form",
        "button",
        "select",
    ),
    *("iframe", "svg", "canvas", "object", "embed"),
}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "hr", "pre"),
    *("ul", "ol", "dl", "dt", "dd", "table", "blockquote", "figure"),
}
_BULLET = "\n- "
# A row that holds one of these lays out the page; it is not a row of values.
_LAYOUT = {*_HEADINGS, "table", "ul", "ol"}
_PUBLISHERS = ("og:site_name", "publisher", "dc.publisher", "author")
_DATES = (
    *("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"),
    *("article:published_time", "dcterms.date", "dc.date", "date"),
)


def read_html(page: str, name: str) -> Content:
    """Return the visible text of an HTML page, its title, address, publisher and date.

    Scripts, styles, menus, forms, comments and hidden elements are left out: what a reader of the
    page could not see must not become advice. Raises KnowledgeError when the page named `name`
    cannot be read.
    """
    # What is not HTML is a comment to a browser; the parser would warn of it or give up.
    page = page.replace("<?", "<!").replace("<![", "<!-[")
    try:
        soup = BeautifulSoup("<!---->" + page, "html.parser")
    except (ParserRejectedMarkup, AssertionError, ValueError, RecursionError) as error:
        raise KnowledgeError(
            f"{name} is damaged: open it in a browser and copy its words into a .txt file."
        ) from error
    sheet = Sheet(soup)
    named = _meta(soup)
    return Content(
        text=_write(soup.find("main") or soup.body or soup, sheet),
        title=_title(soup, sheet),
        url=_canonical(soup),
        publisher=next((one_line(named[key]) for key in _PUBLISHERS if key in named), None),
        as_of=_date(soup, named),
    )


def _write(root: Tag, sheet: Sheet) -> str:
    writer = _Writer(_holders_of_layout(root))
    for happened, node in _events(root, sheet):
        if isinstance(node, Tag):
            writer.open(node) if happened == "open" else writer.close(node)
        elif isinstance(node, NavigableString):
            writer.text(node)
    return re.sub(r"\n[ \t]+", "\n", "".join(writer.parts))


def _title(soup: BeautifulSoup, sheet: Sheet) -> str | None:
    for heading in soup.find_all("h1", limit=5):
        seen = all(sheet.look(tag, Look()) is not None for tag in (heading, *heading.parents))
        if seen and (title := one_line(_write(heading, sheet))):
            return title
    return one_line(soup.title.get_text(" ")) if soup.title is not None else None


def _canonical(soup: BeautifulSoup) -> str | None:
    link = soup.select_one("link[rel=canonical]")
    address = str(link.get("href", "")) if link is not None else ""
    return address if address.startswith(("https://", "http://")) else None


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    named: dict[str, str] = {}
    for tag in soup.find_all("meta", limit=200):
        key = tag.get("property") or tag.get("name") or tag.get("http-equiv")
        named.setdefault(str(key).lower(), str(tag.get("content", "")))
    return named


def _date(soup: BeautifulSoup, named: dict[str, str]) -> str | None:
    stated = [named[key] for key in _DATES if key in named]
    stated += [str(tag.get("datetime", "")) for tag in soup.find_all("time", limit=1)]
    return next((day for one in stated if (day := iso_date(one))), None)


def _holders_of_layout(root: Tag) -> set[int]:
    """What holds a heading, list or table, each element visited once however deep it lies."""
    holders: set[int] = set()
    for node in root.descendants:
        if isinstance(node, Tag) and node.name in _LAYOUT:
            parent = node.parent
            while parent is not None and id(parent) not in holders:
                holders.add(id(parent))
                parent = parent.parent
    return holders


def _events(root: Tag, sheet: Sheet) -> Iterator[tuple[Literal["open", "close"], PageElement]]:
    """Walk what is visible in document order, without recursion: pages nest without limit."""
    stack = [(root, iter(root.contents), _look_at(root, sheet))]
    while stack:
        parent, children, look = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "close", parent
        elif isinstance(child, Tag):
            inner = None if child.name in _DROPPED else sheet.look(child, look)
            if inner is not None:
                yield "open", child
                stack.append((child, iter(child.contents), inner))
        elif look.readable:
            yield "open", child


def _look_at(root: Tag, sheet: Sheet) -> Look:
    """How text stands where the walk begins, with the colours of what is around it."""
    look = sheet.start
    for tag in (*reversed([*root.parents]), root):
        look = sheet.look(tag, look) or look
    return look


class _Writer:
    """Collects the text. Inside a heading or a table row everything stays on one line."""

    def __init__(self, holders_of_layout: set[int]) -> None:
        self.parts: list[str] = []
        self._holders = holders_of_layout
        self._line: Tag | None = None
        self._items = 0
        self._verbatim = 0

    def open(self, tag: Tag) -> None:
        if self._line is not None:
            self._put(" ")
        elif tag.name in _HEADINGS:
            self._line = tag
            self._put(f"\n\n{'#' * int(tag.name[1])} ")
        elif tag.name == "tr" and id(tag) not in self._holders:
            self._line = tag
            self._put("\n|")
        else:
            self._items += tag.name == "li"
            self._verbatim += tag.name == "pre"
            self._put(_BULLET if tag.name == "li" else self._gap(tag))

    def close(self, tag: Tag) -> None:
        if tag is self._line:
            self._line = None
            self._put(_rule(tag) if tag.name == "tr" else "\n\n")
        elif self._line is not None:
            self._put(" |" if tag.name in ("td", "th") else " ")
        else:
            self._items -= tag.name == "li"
            self._verbatim -= tag.name == "pre"
            self._put(self._gap(tag))

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)

    def text(self, text: NavigableString) -> None:
        if isinstance(text, PreformattedString):
            return  # comments and declarations
        if text.isspace() and self._at_bullet():
            return
        words = str(text) if self._verbatim and self._line is None else re.sub(r"\s+", " ", text)
        in_row = self._line is not None and self._line.name == "tr"
        self._put(words.replace("|", "/") if in_row else words)

    def _at_bullet(self) -> bool:
        return bool(self.parts) and self.parts[-1] == _BULLET

    def _gap(self, tag: Tag) -> str:
        if tag.name == "br":
            return "\n"
        if tag.name not in _BLOCKS or self._at_bullet():
            return ""
        return "\n" if self._items else "\n\n"


def _rule(row: Tag) -> str:
    """The line Markdown wants below the head of a table."""
    is_head = row.find("th") is not None and row.find("td") is None
    return "\n|" + "---|" * len(row.find_all("th")) if is_head else ""
