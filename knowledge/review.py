"""What a person asks of the knowledge itself: show me this entry, and is everything in order?"""

import ast
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from knowledge.documents import Document
from knowledge.errors import KnowledgeError
from knowledge.facts import REFERENCE, Fact, FactSheet, faults_between, read_facts, written
from knowledge.passages import Passage, passages_of

_USERS = ("agent", "prompts")
"""The packages beside this one whose texts name facts; they are read as text, never imported."""

_ROOT = Path(__file__).parent.parent
_SITE = re.compile(r"[a-z]+\.(?:com?|org|net|[a-z]{2})\b")


@dataclass(frozen=True)
class Finding:
    """One line of a check. `broken` means it must be mended; else it is only a reminder."""

    text: str
    broken: bool = True


@dataclass(frozen=True)
class Mention:
    """A place that names a fact: `reference` is `fact.id` or `fact.id#figure`."""

    place: str
    reference: str

    @property
    def fact_id(self) -> str:
        """The fact that is named."""
        return self.reference.partition("#")[0]


def check(today: date, sheet: Traversable | None = None, root: Path | None = None) -> list[Finding]:
    """Returns what is broken, then what is due: reviews that are past, facts that nobody uses.

    sheet: the fact sheet, else the one that ships. root: the folder that holds `knowledge/guides`
    and the packages that name facts, else the one this package stands in.

    Raises:
        KnowledgeError: the sheet or a guide cannot be read at all.
    """
    facts, faults = read_facts(sheet or resources.files("knowledge") / "facts.yaml")
    known = {fact.id: fact for fact in facts}
    root = root or _ROOT
    guides = list(_texts(root / "knowledge" / "guides", "*.md"))
    mentions = [*_in_texts(guides), *_in_users(root, known)]
    broken = (
        *faults.values(),
        *faults_between(facts, faults.keys()),
        *_astray([mention for mention in mentions if mention.fact_id not in faults], known),
        *_unclosed(guides),
    )
    reminders = (*_due(facts, today), *_idle(mentions, known))
    return [
        *(Finding(f"broken: {text}") for text in broken),
        *(Finding(text, broken=False) for text in reminders),
    ]


def _texts(folder: Path, pattern: str) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob(pattern)):
        place = f"{folder.name}/{file.relative_to(folder).as_posix()}"
        try:
            yield place, file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise KnowledgeError(f"{place} cannot be read: {error}") from error


def _in_texts(texts: Iterable[tuple[str, str]]) -> Iterator[Mention]:
    for place, text in texts:
        yield from (Mention(place, name) for name in REFERENCE.findall(text))


def _in_users(root: Path, known: Mapping[str, Fact]) -> Iterator[Mention]:
    families = "|".join(sorted({fact_id.partition(".")[0] for fact_id in known})) or "(?!)"
    named = re.compile(rf"(?:\A|\{{)((?:{families})(?:\.[a-z0-9_]+)+(?:#\w+)?)(?:\}}|\Z)")
    for package in _USERS:
        yield from _in_texts(_texts(root / package, "*.md"))
        for place, source in _texts(root / package, "*.py"):
            for text in _literals(source):
                found = (match[1] for match in named.finditer(text))
                yield from (Mention(place, name) for name in found if not _SITE.match(name))


def _literals(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _astray(mentions: Iterable[Mention], known: Mapping[str, Fact]) -> Iterator[str]:
    for mention in dict.fromkeys(mentions):
        _, mark, figure = mention.reference.partition("#")
        if mention.fact_id not in known:
            yield f"{mention.place} names {mention.fact_id!r}, which is no fact"
        elif mark and figure not in known[mention.fact_id].figures:
            yield f"{mention.place} names {mention.reference!r}, but that fact has no such figure"


def _unclosed(guides: Iterable[tuple[str, str]]) -> Iterator[str]:
    for place, text in guides:
        if re.search(r"\{\{|\}\}", REFERENCE.sub("", text)):
            yield f"{place} has a reference that is not closed or not opened"


def _due(facts: Iterable[Fact], today: date) -> Iterator[str]:
    for fact in sorted(facts, key=lambda one: one.review_by):
        if fact.review_by < today:
            yield (
                f"review: {fact.id} was to be read again by {written(fact.review_by)}: "
                f"{fact.publisher}, {fact.title}"
            )


def _idle(mentions: Iterable[Mention], known: Mapping[str, Fact]) -> Iterator[str]:
    used = {mention.fact_id for mention in mentions}
    for fact_id in known:
        if fact_id not in used:
            yield f"unused: no guide and no code names {fact_id}, so nobody is told it"


def describe(name: str, facts: FactSheet, documents: Sequence[Document]) -> str:
    """Returns what there is to know about a fact, a guide, a document or a passage.

    name: a fact (`amazon.a_to_z.window`), a guide or document as `list` names it, or a passage as
    `search` names it.

    Raises:
        KnowledgeError: nothing has that name; tells the nearest ones.
    """
    fact_id = name.partition("#")[0]
    if fact_id in facts:
        return _describe_fact(facts.get(fact_id), facts)
    documented: dict[str, Document] = {}
    for document in documents:
        documented |= dict.fromkeys(_names(document), document)
    if name in documented:
        return _describe_document(documented[name])
    if fact_id in documented:
        for passage in passages_of(documented[fact_id]):
            if passage.id == name:
                return _describe_passage(passage)
    known = [*(fact.id for fact in facts), *documented]
    near = difflib.get_close_matches(name, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`list` and `search` show names."
    raise KnowledgeError(f"Nothing here is called {name!r}; {hint}")


def _names(document: Document) -> tuple[str, ...]:
    own = Path(document.source).stem if document.rank == "guide" else document.sha256[:12]
    return own, document.source


def _describe_fact(fact: Fact, facts: FactSheet) -> str:
    figures = ", ".join(f"{name} {fact.shown(name)}" for name in fact.figures)
    place = "everywhere" if fact.jurisdiction == "any" else fact.jurisdiction
    replaced_by = [other.id for other in facts if fact.id in other.replaces]
    lines = [
        fact.id,
        fact.rendered(),
        *([f"Figures: {figures}"] if figures else []),
        f"Where it holds: {place}",
        f"Source: {fact.publisher}, {fact.title}{f', {fact.url}' if fact.url else ''}",
        f"Evidence: {fact.evidence_in_words}",
        f"As of {written(fact.as_of)}; to be read again by {written(fact.review_by)}",
        *(f"Another source: {facts.statement(other)} [{other}]" for other in fact.conflicts_with),
        *([f"What holds: {fact.ruling}"] if fact.ruling else []),
        *([f"Replaces: {', '.join(fact.replaces)}"] if fact.replaces else []),
        *([f"Replaced by: {', '.join(replaced_by)}"] if replaced_by else []),
    ]
    return "\n".join(lines)


def _describe_document(document: Document) -> str:
    ids = dict.fromkeys(i for span in document.fact_spans for i in span.fact_ids)
    return "\n".join([document.title, *_source(document), *_facts(ids), "", document.text.strip()])


def _describe_passage(passage: Passage) -> str:
    place = " > ".join(part for part in (passage.title, passage.heading) if part)
    return "\n".join(
        [place, *_source(passage), *_facts(passage.fact_ids), "", passage.text.strip()]
    )


def _source(one: Document | Passage) -> list[str]:
    told = (one.source, one.publisher, one.url, one.as_of and f"as of {one.as_of}")
    return [f"Source: {', '.join(part for part in told if part)}"]


def _facts(ids: Iterable[str]) -> list[str]:
    told = ", ".join(ids)
    return [f"Facts in it: {told}"] if told else []
