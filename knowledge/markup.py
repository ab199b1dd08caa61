"""HTML as plain text with Markdown headings, lists and tables, so that one reader serves both."""

import re
from collections.abc import Iterator
from typing import Literal

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

_DROPPED = {
    *("script", "style", "noscript", "template", "head", "nav", "form", "button", "select"),
    *("iframe", "svg", "canvas", "object", "embed"),
}
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "hr", "pre"),
    *("ul", "ol", "dl", "dt", "dd", "table", "blockquote", "figure"),
}
_BULLET = "\n- "
# A row that holds one of these lays out the page; it is not a row of values.
_LAYOUT = (*_HEADINGS, "table", "ul", "ol")


def html_to_text(data: bytes) -> tuple[str | None, str | None, str]:
    """Return the title, the canonical web address and the visible text of an HTML page.

    Scripts, styles, menus, forms and hidden elements are left out: what a reader of the page
    could not see must not become advice.
    """
    soup = BeautifulSoup(data, "html.parser")
    writer = _Writer()
    for happened, node in _events(soup.find("main") or soup.body or soup):
        if isinstance(node, Tag):
            writer.open(node) if happened == "open" else writer.close(node)
        elif isinstance(node, NavigableString):
            writer.text(node)
    return _title(soup), _canonical(soup), re.sub(r"\n[ \t]+", "\n", "".join(writer.parts))


def _title(soup: BeautifulSoup) -> str | None:
    for name in ("h1", "title"):
        element = soup.find(name)
        if element is not None and (text := " ".join(element.get_text(" ").split())):
            return text
    return None


def _canonical(soup: BeautifulSoup) -> str | None:
    link = soup.select_one("link[rel=canonical]")
    address = str(link.get("href", "")) if link is not None else ""
    return address if address.startswith(("https://", "http://")) else None


def _events(root: Tag) -> Iterator[tuple[Literal["open", "close"], PageElement]]:
    """Walk what is visible in document order, without recursion: pages nest without limit."""
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(root, iter(root.contents))]
    while stack:
        parent, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "close", parent
        elif not isinstance(child, Tag):
            yield "open", child
        elif _is_visible(child):
            yield "open", child
            stack.append((child, iter(child.contents)))


def _is_visible(tag: Tag) -> bool:
    if tag.name in _DROPPED or tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return False
    return not _INVISIBLE.search(str(tag.get("style", "")))


class _Writer:
    """Collects the text. Inside a heading or a table row everything stays on one line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._line: Tag | None = None
        self._items = 0
        self._verbatim = 0

    def open(self, tag: Tag) -> None:
        if self._line is not None:
            self.parts.append(" ")
        elif tag.name in _HEADINGS:
            self._line = tag
            self.parts.append(f"\n\n{'#' * int(tag.name[1])} ")
        elif tag.name == "tr" and tag.find(_LAYOUT) is None:
            self._line = tag
            self.parts.append("\n|")
        else:
            self._items += tag.name == "li"
            self._verbatim += tag.name == "pre"
            self.parts.append(_BULLET if tag.name == "li" else self._gap(tag))

    def close(self, tag: Tag) -> None:
        if tag is self._line:
            self._line = None
            self.parts.append(_rule(tag) if tag.name == "tr" else "\n\n")
        elif self._line is not None:
            self.parts.append(" |" if tag.name in ("td", "th") else " ")
        else:
            self._items -= tag.name == "li"
            self._verbatim -= tag.name == "pre"
            self.parts.append(self._gap(tag))

    def text(self, text: NavigableString) -> None:
        if isinstance(text, PreformattedString):
            return  # comments and declarations
        if text.isspace() and self._at_bullet():
            return
        words = str(text) if self._verbatim and self._line is None else re.sub(r"\s+", " ", text)
        in_row = self._line is not None and self._line.name == "tr"
        self.parts.append(words.replace("|", "/") if in_row else words)

    def _at_bullet(self) -> bool:
        return next((part for part in reversed(self.parts) if part), "") == _BULLET

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
