"""A figure of the fact sheet stands in facts.yaml and nowhere else in the product.

Product code and prompts are searched for what looks like one: words such as "30 days" or "$50", an
address, a law, a date, a number that is counted in days or money, and any large number that the
sheet has too. What only looks like one is allowed below, each with its reason.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge import FactSheet

ROOT = Path(__file__).parents[1]
FACTS = FactSheet.load()
CODE = [
    *(p for name in ("agent", "desk", "knowledge", "prompts") for p in (ROOT / name).rglob("*.py")),
    ROOT / "app.py",
]
PROMPTS = sorted((ROOT / "prompts").glob("*.md"))

_COUNT = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|"
    r"thirty|forty-five|sixty|ninety|hundred)"
)
_UNIT = r"(?:(?:business|working|calendar) )?(?:days?|hours?|weeks?|months?|years?|miles?)"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
SHAPES = {
    "a span": re.compile(rf"(?<![\w{{]){_COUNT}[\s-]{_UNIT}\b", re.IGNORECASE),
    "a percentage": re.compile(r"(?<!\w\()(?<![\d.,])\d[\d.,]*\s?(?:%|percent\b)"),
    "an amount": re.compile(r"[$£€]\s?\d|\b(?:USD|CAD|GBP|EUR) ?\d|\d (?:dollars|pounds|euros)\b"),
    "a phone number": re.compile(r"\d{3}[-. ]\d{3}[-. ]\d{3,4}\b"),
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}"),
    "a web address": re.compile(r"https?://\w[\w-]*\.\w|\bwww\.\w"),
    "a law": re.compile(
        r"\b\d+ (?:USC|CFR)\b|\b(?:section|article|regulation)s? \d|\bAct (?:of )?\d{4}", re.I
    ),
    "a date": re.compile(rf"\b20\d\d-\d\d-\d\d\b|\b(?:{_MONTH}) \d{{1,2}},? 20\d\d"),
}
"""Words that state a figure."""

COUNTED = re.compile(
    r"(?:^|_)(?:days?|weeks?|months?|years?|hours?|window|deadline|timedelta|percent|fee|cap|miles?|"
    r"amount|price)s?(?:_|$)",
    re.IGNORECASE,
)
"""Names of what a domain number counts."""

LARGE = 90
"""From here on a number of the sheet is looked for by itself, but not where a size is meant, not a
power of ten (a scale), and not in the knowledge package, which measures texts, pages and files."""

SIZED = re.compile(
    r"(?:^|_)(?:characters?|width|longest|reach)(?:_|$)",
    re.IGNORECASE,
)
"""Names of what a technical number measures."""

_TIME = "how calendars work, not a rule"
_READ = "recognises what people write and states nothing"
_SIZE = "characters"
_SERVER = "where a model is served, not where a person is sent"
ALLOWED = {
    ("agent/domain/calendar.py", "divmod(start.year * 12"): _TIME,
    ("agent/domain/clocks.py", "add_months(start, count * (12"): _TIME,
    ("agent/domain/timewords.py", "a number of"): _TIME,
    ("agent/domain/holidays.py", "a number of"): _TIME,
    ("agent/domain/holidays.py", "_DIWALI_FROM = "): _TIME,
    ("agent/domain/timewords.py", "2000 + int(digits)"): _TIME,
    ("agent/domain/timewords.py", "300"): "how far ahead a date without a year may lie",
    ("agent/reading/days/timeline.py", "a number of"): _TIME,
    ("agent/reading/sums/sums.py", "_ANY_DAY = "): _TIME,
    ("agent/reading/contacts/late.py", "a number of"): _TIME,
    ("agent/reading/contacts/bare_days.py", "a number of"): _TIME,
    ("agent/reading/contacts/headlines.py", "'section 7'"): _READ,
    ("agent/reading/contacts/promised_days.py", "a number of"): _TIME,
    ("agent/reading/days/after.py", "_LONGEST_MONTH = 31"): _TIME,
    ("agent/domain/questions.py", "(12, 45, 100, 200)"): "dates to try in place of an answer",
    ("agent/reading/contacts/contact_words.py", "'section 7'"): _READ,
    ("agent/reading/contacts/filings.py", "'section 7'"): _READ,
    ("agent/reading/order/gazetteer.py", "section 75"): _READ,
    ("agent/reading/contacts/whose.py", "section 7"): _READ,
    ("agent/reading/questions/wanted_words.py", "'section 7'"): _READ,
    ("agent/reading/days/near_days.py", "a number of"): _TIME,
    ("agent/reading/contacts/named_contacts.py", "a number of"): _SIZE,
    ("agent/reading/contacts/days_met.py", "a number of"): _SIZE,
    ("agent/reading/papers/files.py", "200"): _SIZE,
    ("agent/reading/days/timeline.py", "300"): _SIZE,
    ("agent/reading/questions/scope.py", "'section 7'"): _READ,
    ("agent/reading/questions/requests.py", "'section 7'"): _READ,
    ("agent/reading/moves/moves_voice.py", "'section 7'"): _READ,
    ("agent/engines/choice.py", "a web address"): _SERVER,
    ("agent/domain/contact_corrections.py", "2026-11-02"): "an example of how to write a date",
    ("desk/facts.py", "2000-01-01"): "the earliest day that a calendar of the page offers",
    ("agent/domain/corrections.py", "'$3'"): "an example of how to write a sum",
    ("desk/wording.py", "'$3'"): "an example of how to write a sum",
    ("agent/engines/probe.py", "[:300]"): _SIZE,
    ("desk/login.py", "a percentage: '100%'"): "a width on the screen",
    ("agent/cli.py", "2026-11-22"): "an example of how to write a date",
    ("knowledge/__main__.py", "2026-11-22"): "an example of how to write a date",
    ("agent/reading/order/asides.py", "[-90:]"): _SIZE,
    ("agent/reading/message/text.py", "LIMIT = 20_000"): _SIZE,
}
"""(file, words on the line or of the finding) and why that is no figure of the sheet."""


class Found(NamedTuple):
    """Something that looks like a figure, in which line and why."""

    line: int
    what: str


def typed_figures(source: str, *, large: bool = True) -> set[Found]:
    """What looks like a figure of the domain in Python code, outside of docstrings."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found = {*_in_texts(tree, parents), *_counted_numbers(tree, parents)}
    return found | set(_large_numbers(tree, parents)) if large else found


def _in_texts(tree: ast.Module, parents: dict[ast.AST, ast.AST]) -> Iterator[Found]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from _shaped(_joined(node), node.lineno)
        elif isinstance(parents.get(node), ast.Expr):
            continue  # a docstring
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _shaped(node.value, node.lineno)


def _joined(node: ast.JoinedStr) -> str:
    """The text of an f-string, with a constant between braces written out."""
    parts = [part.value if isinstance(part, ast.FormattedValue) else part for part in node.values]
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "~" for part in parts)


def _shaped(text: str, line: int) -> Iterator[Found]:
    for what, shape in SHAPES.items():
        if match := shape.search(text):
            yield Found(line, f"{what}: {match[0]!r}")
    for name, words in WORDED.items():
        if words.casefold() in text.casefold():
            yield Found(line, f"{name}: {words!r}")


WORDED = {
    f"{fact.id}#{name}": value
    for fact in FACTS
    for name, value in fact.figures.items()
    if isinstance(value, str)
}
"""Addresses, phone numbers, names of companies and laws: every figure that is a text."""


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and (
        (type(node.value) in (int, float) and node.value not in (0, 1))
        or (isinstance(node.value, str) and re.fullmatch(r"\d{2,}", node.value) is not None)
    )


def _counted_numbers(tree: ast.Module, parents: dict[ast.AST, ast.AST]) -> Iterator[Found]:
    """Numbers that the names around them count in days or money, also by way of a constant."""
    constants = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _is_number(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        named = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        number = constants.get(node.id) if named and isinstance(node, ast.Name) else node
        if number is None or not _is_number(number):
            continue
        around = [name for name in _names_around(node, parents) if COUNTED.search(name)]
        if around and isinstance(number, ast.Constant):
            yield Found(number.lineno, f"a number of {around[0]}: {number.value!r}")


def _names_around(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[str]:
    """The names that say what a number counts: its keyword, target, call, key or other side."""
    child, parent = node, parents[node]
    while not isinstance(parent, ast.Subscript | ast.Slice | ast.FormattedValue | ast.Module):
        yield from _names_given(parent, child)
        if isinstance(parent, ast.stmt) and not isinstance(parent, ast.Return):
            return
        child, parent = parent, parents[parent]


def _names_given(parent: ast.AST, child: ast.AST) -> Iterator[str]:
    match parent:
        case ast.keyword(arg=str(name)) | ast.FunctionDef(name=name):
            yield name
        case ast.Call(func=side) | ast.AnnAssign(target=side) | ast.comprehension(target=side):
            yield from _names_in(side)
        case ast.BinOp() | ast.Compare():
            yield from (name for side in ast.iter_child_nodes(parent) for name in _names_in(side))
        case ast.Assign(targets=targets):
            yield from (name for target in targets for name in _names_in(target))
        case ast.Dict(keys=keys, values=values):
            yield from (
                n for k, v in zip(keys, values, strict=True) if v is child for n in _names_in(k)
            )
        case ast.arguments(posonlyargs=first, args=rest, kwonlyargs=keyword_only):
            args = [*first, *rest]
            bare = [None] * (len(args) - len(parent.defaults))
            defaults = (*bare, *parent.defaults, *parent.kw_defaults)
            given = zip((*args, *keyword_only), defaults, strict=True)
            yield from (arg.arg for arg, default in given if default is child)


def _names_in(node: ast.AST | None) -> Iterator[str]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Constant(value=str(name)):
            yield name
        case ast.BinOp(left=left, right=right):
            yield from (*_names_in(left), *_names_in(right))
        case ast.Call(func=func):
            yield from _names_in(func)


def _large_numbers(tree: ast.Module, parents: dict[ast.AST, ast.AST]) -> Iterator[Found]:
    figures = {
        value: f"{fact.id}#{name}"
        for fact in FACTS
        for name, value in fact.figures.items()
        if isinstance(value, int) and value >= LARGE and str(value).strip("0") != "1"
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Constant) and type(node.value) is int):
            continue
        sized = any(SIZED.search(name) for name in _names_around(node, parents))
        if node.value in figures and not sized:
            yield Found(node.lineno, f"equals {figures[node.value]}: {node.value}")


def _judged(path: Path) -> Iterator[tuple[str, tuple[str, str] | None]]:
    """Each finding in a file as `file:line what`, with the entry of ALLOWED that covers it."""
    source, file = path.read_text("utf-8"), _relative(path)
    lines = source.splitlines()
    for found in sorted(typed_figures(source, large=not file.startswith("knowledge/"))):
        words = f"{lines[found.line - 1]} {found.what}"
        entry = next((one for one in ALLOWED if one[0] == file and one[1] in words), None)
        yield f"{file}:{found.line} {found.what}", entry


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", CODE, ids=_relative)
def test_no_code_types_a_figure(path: Path) -> None:
    assert [told for told, entry in _judged(path) if entry is None] == []


@pytest.mark.parametrize("path", PROMPTS, ids=_relative)
def test_no_prompt_types_a_figure(path: Path) -> None:
    assert list(_shaped(path.read_text("utf-8"), 1)) == []


def test_nothing_is_allowed_that_is_not_there() -> None:
    covering = {entry for path in CODE for _, entry in _judged(path)}
    assert set(ALLOWED) - covering == set()


@pytest.mark.parametrize(
    "code",
    [
        "WINDOW_DAYS = 30",
        "window: int = 30",
        "end = start + timedelta(30)",
        "end = start + timedelta(days=30)",
        "LIMIT = 30\nlate = (today - arrived).days > LIMIT",
        "late = (today - arrived).days > 30",
        "late = 30 < days_since(arrived)",
        "def window_days():\n    return 30",
        "def f(window_days=30): ...",
        "rules = {'days': 30}",
        "limits = [n for days in (30, 60)]",
        "days = int('30')",
        "days = '30'",
        "x = 540",
        "def f(width=90, rest=540): ...",
        "TELL = 'You have 30 days.'",
        "TELL = 'You have thirty days.'",
        "TELL = 'Wait two business days.'",
        "TELL = f'within {30} days'",
        "TELL = f'the fee of {name} is 20%'",
        "TELL = 'a fee (20%)'",
        "TELL = 'a fee of 20 percent'",
        "TELL = 'up to $2,500'",
        "TELL = 'Call 1-888-280-4331.'",
        "TELL = 'Write to jeff@amazon.com.'",
        "TELL = 'Write to JEFF@AMAZON.COM.'",
        "TELL = 'Name Amazon.com Services LLC.'",
        "TELL = 'See https://reportfraud.ftc.gov.'",
        "TELL = 'as 15 USC 1666 says'",
        "TELL = 'under section 75'",
        "TELL = 'since August 14, 2026'",
    ],
)
def test_the_search_finds_a_planted_figure(code: str) -> None:
    assert typed_figures(code)


@pytest.mark.parametrize(
    "code",
    [
        '"""Within 30 days of delivery."""',
        "SOON = 7",
        "before = text[max(0, day.start() - 20) : day.start()]",
        "WINDOW = 'amazon.return_window.standard#days'",
        "days = facts.number('amazon.return_window.standard#days')",
        "TELL = 'within {amazon.return_window.standard#days} days'",
        "tomorrow = today + timedelta(days=1)",
        r"SPAN = re.compile(r'\d{1,3} (?:days|weeks)')",
        "cut = words[:45]",
        "MOST_CHARACTERS = 20_000",
        "HIDDEN = 'inset(100%)'",
        "def f(longest=200): ...",
    ],
)
def test_the_search_lets_innocent_code_pass(code: str) -> None:
    assert typed_figures(code) == set()
