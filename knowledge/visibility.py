"""Which parts of an HTML page a reader cannot see, as far as the page itself says.

Read are style attributes, the old `color` and `bgcolor`, and rules of the page's own style sheet
for one tag, class or id. Other sheets are not fetched; where one is named, colours prove nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import Tag

_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*|[.#][\w-]+)", re.IGNORECASE)
_NUMBER = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|vw|vh|%|ex|ch|in|cm|mm)?")
_MOST_RULES = 2_000
_FAR = -500.0
_NEAR_COLOUR = 24
_NAMES = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255), "whitesmoke": (245, 245, 245), "black": (0, 0, 0),
}  # fmt: skip

Colour = tuple[int, int, int]
Declarations = dict[str, str]


@dataclass(frozen=True)
class Look:
    """How text stands at one place; a colour of None is not known."""

    ink: Colour | None = (0, 0, 0)
    paper: Colour | None = (255, 255, 255)
    tiny: bool = False

    @property
    def readable(self) -> bool:
        """False for text too small to see, or in the colour of what is behind it."""
        if self.tiny:
            return False
        if self.ink is None or self.paper is None:
            return True
        pairs = zip(self.ink, self.paper, strict=True)
        return any(abs(ours - theirs) > _NEAR_COLOUR for ours, theirs in pairs)


class Sheet:
    """The rules of one page."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._rules: dict[str, Declarations] = {}
        text = "\n".join(style.get_text() for style in soup.find_all("style"))
        for selectors, body in _rules(_COMMENT.sub(" ", text[:500_000])):
            for selector in selectors.split(","):
                if _SELECTOR.fullmatch(selector.strip()):
                    self._rules.setdefault(selector.strip().lower(), {}).update(_parse(body))
        styled_elsewhere = soup.select_one("link[rel~=stylesheet]") is not None
        self.start = Look(paper=None) if styled_elsewhere else Look()

    def look(self, tag: Tag, around: Look) -> Look | None:
        """Return how the text of a tag stands, or None when the whole tag is hidden."""
        if tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
            return None
        said = self._declarations(tag)
        return None if _is_hidden(said) else _change(around, said)

    def _declarations(self, tag: Tag) -> Declarations:
        classes = tag.get("class") or ()
        names = [tag.name, *(f".{name}" for name in classes), f"#{tag.get('id', '')}"]
        said: Declarations = {}
        for attribute, name in (("color", "color"), ("bgcolor", "background-color")):
            if tag.has_attr(attribute):
                said[name] = str(tag[attribute]).lower()
        for name in names:
            said.update(self._rules.get(name.lower(), {}))
        return said | _parse(str(tag.get("style", "")))


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """The rules that hold on every screen: what stands in an `@media` block is left out."""
    depth = 0
    outside = []
    for piece in re.split(r"(@[\w-]+[^{};]*\{|\{|\})", text):
        opens_block = piece.startswith("@")
        depth += (opens_block or (depth > 0 and piece == "{")) - (depth > 0 and piece == "}")
        if depth == 0:
            outside.append(piece)
    for number, found in enumerate(_RULE.finditer("".join(outside).lstrip("}"))):
        if number >= _MOST_RULES:
            return
        yield found[1].strip().lstrip("}").strip(), found[2]


def _parse(style: str) -> Declarations:
    said = {}
    for part in style[:2_000].lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            said[name.strip()] = value.replace("!important", "").strip()
    return said


def _is_hidden(said: Declarations) -> bool:
    if said.get("display") == "none" or said.get("mso-hide") == "all":
        return True
    if said.get("visibility") in ("hidden", "collapse") or said.get("transform") == "scale(0)":
        return True
    if _size(said.get("opacity"), 1.0) <= 0.05 or said.get("clip-path", "").startswith("inset(5"):
        return True
    clipped = said.get("clip", "").replace(" ", "")
    if clipped.startswith(("rect(0", "rect(1px")) or "inset(100%" in said.get("clip-path", ""):
        return True
    boxed = min(_size(said.get(name), 99.0) for name in _BOX) <= 1.0
    if boxed and said.get("overflow") == "hidden":
        return True
    placed = said.get("position") in ("absolute", "fixed")
    edges = (*(_EDGES if placed else ()), "text-indent")
    return any(_size(said.get(name), 0.0) <= _FAR for name in edges)


_BOX = ("width", "height", "max-width", "max-height")
_EDGES = ("left", "right", "top", "bottom", "margin-left")


def _size(value: str | None, unknown: float) -> float:
    found = _NUMBER.match(value or "")
    return float(found[1]) if found else unknown


def _change(around: Look, said: Declarations) -> Look:
    look = around
    if "font-size" in said:
        found = _NUMBER.match(said["font-size"])
        small = found is not None and float(found[1]) <= (1.0 if found[2] in ("px", "pt") else 0.05)
        look = replace(look, tiny=small)
    if "color" in said:
        look = replace(look, ink=_colour(said["color"], look.paper))
    for name in ("background", "background-color"):
        if name in said:
            look = replace(look, paper=_colour(said[name], look.paper))
    if "background-image" in said:
        look = replace(look, paper=None)
    return look


def _colour(value: str, behind: Colour | None) -> Colour | None:
    """The colour a value names; what is transparent has the colour behind it."""
    value = value.strip()
    if value.startswith("transparent") or re.match(r"rgba\([^)]*,\s*0?\.?0+\s*\)", value):
        return behind
    if found := re.match(r"#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])", value):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := re.match(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", value):
        return int(found[1]), int(found[2]), int(found[3])
    return _NAMES.get(value.split(" ")[0])
