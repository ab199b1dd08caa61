"""What may reach the person: checks that everything in words rests on something in hand.

The same checks gate the graph and grade the evals. They compare amounts and dates as values, not as
strings. Source of the rules: section 6 of the design and rules R1 to R20 of the fact sheet.
"""

import re
from collections.abc import Iterable
from datetime import date

from agent.domain.composing import SLOT, SLOT_NAMES, words_in
from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.claims import unsupported_claims, unsupported_quotations
from agent.grounding.plain import plain, run_of
from agent.grounding.privacy import content_run, private_leaks
from agent.grounding.readers import READERS, unsupported_values

__all__ = [
    "Grounds",
    "Issue",
    "Kind",
    "check_answer",
    "check_draft",
    "figures_in",
    "private_leaks",
    "unknown_slots",
    "unsupported_figures",
    "unsupported_quotations",
    "without",
]

MOST_CHARACTERS = 20_000  # more than anything here says at once
PROMISE = re.compile(
    r"\b(?:guaranteed|(?:i|we) (?:promise|guarantee)|will (?:certainly|definitely|surely)|"
    r"100 ?%|can(?:not|'t) (?:lose|fail)|(?:is|are) sure to)\b[^.!?]*",
    re.IGNORECASE,
)
THREAT = re.compile(
    r"\b(?:or else|you will regret|i(?:'ll| will) (?:sue|ruin|expose|destroy)|"
    r"report you to the police|(?:one|1)[- ]star|bad review|go(?:ing)? to the press)\b[^.!?]*",
    re.IGNORECASE,
)
CONCESSION = re.compile(
    r"\b(?:i(?:'d| would| will|'ll| can| could| am willing to| am happy to)"
    r"(?: also)? (?:accept|settle for|take|pay|waive|be fine with|be happy with|live with)|"
    r"at least half|(?:my|the) (?:minimum|lowest|bottom line)|"
    r"it(?:'s| is| was) (?:probably )?my fault)\b[^.!?]*",
    re.IGNORECASE,
)
MARKUP = re.compile(r"\*\*|^#{1,6} |^\s*[*-] |```|\[[^\]]+\]\(|^(?:here is|here's)\b", re.I | re.M)
HTML = re.compile(r"</?[a-z][\w-]{0,20}(?:\s[^<>]{0,500})?/?>|<!--|&(?:#\w{1,6}|[a-z]{2,8});", re.I)
TEMPLATE = re.compile(r"\$[A-Za-z_]\w*|\{[\w.#]*\}|<[A-Z_ ]+>|\bTODO\b|\bXX+\b")
OWN_POSITION: dict[Kind, re.Pattern[str]] = {
    "promise": PROMISE,
    "threat": THREAT,
    "concession": CONCESSION,
    "markup": MARKUP,
}
# A citation mark stays with its sentence.
SENTENCE_END = re.compile(r"(?<=[.!?])(?=\s)(?!\s\[\d)|(?<=\])(?=\s)|(?=\n)")


def figures_in(text: str, today: date) -> tuple[str, ...]:
    """Every figure in `text` (and law it names) as it reads once plain, each value once."""
    seen = plain(text)
    first: dict[tuple[Kind, object], str] = {}
    for kind, read in READERS.items():
        for value, words in read(seen, today):
            first.setdefault((kind, value), words)
    return tuple(dict.fromkeys(first.values()))


def unsupported_figures(text: str, grounds: Grounds) -> list[Issue]:
    """Figures, contacts, links, laws, names and citation marks without support."""
    seen = plain(text)
    found = unsupported_values(seen, grounds) + unsupported_claims(seen, grounds)
    return list(dict.fromkeys(found))


def unknown_slots(text: str) -> list[Issue]:
    """Template marks that stand, and `[SLOTS]` that no script knows."""
    known = set(SLOT_NAMES.values())
    marks = [Issue(kind="slot", words=m.group()) for m in TEMPLATE.finditer(text)]
    unknown = (m for m in SLOT.finditer(text) if m.group(1) not in known)
    return marks + [Issue(kind="slot", words=m.group()) for m in unknown]


def _matches(kind: Kind, pattern: re.Pattern[str], text: str) -> list[Issue]:
    return [Issue(kind=kind, words=m.group().strip()) for m in pattern.finditer(text)]


def _too_long(text: str) -> list[Issue]:
    if len(text) <= MOST_CHARACTERS:
        return []
    return [Issue(kind="size", words=f"{len(text)} characters, limit {MOST_CHARACTERS}")]


def check_answer(text: str, grounds: Grounds) -> list[Issue]:
    """Checks words for the person: what they rest on, promises, HTML that no source has."""
    if oversize := _too_long(text):
        return oversize
    seen = plain(text)
    issues = unsupported_figures(text, grounds) + unsupported_quotations(text, grounds)
    issues += _matches("promise", PROMISE, seen)
    sources = [plain(source) for source in grounds.texts]
    tags = _matches("markup", HTML, seen)
    return issues + [tag for tag in tags if not any(tag.words in source for source in sources)]


def check_draft(text: str, grounds: Grounds, limit_words: int) -> list[Issue]:
    """Checks words for others: their grounds, slots, private facts, position, markup, length."""
    if oversize := _too_long(text):
        return oversize
    seen = plain(text)
    issues = unsupported_figures(text, grounds) + unknown_slots(seen)
    issues += private_leaks(text, grounds) + _matches("markup", HTML, seen)
    for kind, pattern in OWN_POSITION.items():
        issues += _matches(kind, pattern, seen)
    if words_in(text) > limit_words:
        issues.append(Issue(kind="length", words=f"{words_in(text)} words, limit {limit_words}"))
    return issues


def without(text: str, issues: Iterable[Issue]) -> str:
    """`text` without the sentences that hold the words of `issues`; the rest is untouched.

    A length issue cuts nothing. Words that run over two sentences are found in neither, so what is
    left has to be checked again.
    """
    bad = [issue.words for issue in issues if issue.kind != "length"]
    parts = SENTENCE_END.split(text)
    return "".join(part for part in parts if not any(_holds(part, words) for words in bad)).strip()


def _holds(sentence: str, words: str) -> bool:
    """Whether `words` stand in `sentence`, whatever the case, the spacing and the little words."""
    seen, sought = plain(sentence), plain(words)
    if " ".join(sought.split()).casefold() in " ".join(seen.split()).casefold():
        return True
    runs = ((run_of(sought), run_of(seen)), (content_run(sought), content_run(seen)))
    return any(part.strip() and part in whole for part, whole in runs)
