"""HTML as plain text with Markdown headings, lists and tables, so that one reader serves both."""

import re

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, Tag

_DROPPED = (
    "script,style,noscript,template,nav,form,iframe,svg,canvas,object,embed,button,select,"
    "[hidden],[aria-hidden=true]"
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS = "p,div,section,article,main,header,footer,aside,ul,ol,dl,table,blockquote,figure,dt,dd,hr"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def html_to_text(data: bytes) -> tuple[str | None, str | None, str]:
    """Return the title, the canonical web address and the visible text of an HTML page.

    Scripts, styles, menus, forms and hidden elements are left out: what a reader of the page
    could not see must not become advice.
    """
    soup = BeautifulSoup(data, "html.parser")
    title, url = _title(soup), _canonical(soup)
    _drop_unseen(soup)
    body = soup.find("main") or soup.body or soup
    _flatten_whitespace(body)
    _mark_rows(body)
    _mark_items(body)
    _mark_headings(body)
    _separate_blocks(body)
    return title, url, body.get_text()


def _title(soup: BeautifulSoup) -> str | None:
    for name in ("h1", "title"):
        element = soup.find(name)
        if element is not None and (text := _inline(element)):
            return text
    return None


def _canonical(soup: BeautifulSoup) -> str | None:
    link = soup.select_one("link[rel=canonical]")
    address = str(link.get("href", "")) if link is not None else ""
    return address if address.startswith(("https://", "http://")) else None


def _drop_unseen(soup: BeautifulSoup) -> None:
    for element in soup.select(_DROPPED):
        element.decompose()
    for element in soup.select("[style]"):
        if not element.decomposed and _INVISIBLE.search(str(element.get("style", ""))):
            element.decompose()
    for head in soup.select("head"):
        head.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()


def _flatten_whitespace(body: Tag) -> None:
    for text in list(body.find_all(string=True)):
        if text.find_parent("pre") is None:
            text.replace_with(NavigableString(re.sub(r"\s+", " ", str(text))))


def _mark_rows(body: Tag) -> None:
    for row in body.select("tr"):
        cells = [_inline(cell) for cell in row.find_all(["th", "td"], recursive=False)]
        is_head = row.find("th") is not None and row.find("td") is None
        rule = "\n|" + "---|" * len(cells) if is_head else ""
        line = "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |" + rule
        _replace_content(row, f"\n{line}")


def _mark_items(body: Tag) -> None:
    for item in body.select("li"):
        item.insert(0, NavigableString("\n- "))
    for line_break in body.select("br"):
        line_break.replace_with(NavigableString("\n"))


def _mark_headings(body: Tag) -> None:
    for heading in body.find_all(_HEADINGS):
        if text := _inline(heading):
            _replace_content(heading, f"\n\n{'#' * int(heading.name[1])} {text}\n\n")


def _separate_blocks(body: Tag) -> None:
    for block in body.select(_BLOCKS):
        gap = "\n" if block.find_parent("li") is not None else "\n\n"
        block.insert_before(NavigableString(gap))
        block.insert_after(NavigableString(gap))


def _inline(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def _replace_content(element: Tag, text: str) -> None:
    element.clear()
    element.append(NavigableString(text))
