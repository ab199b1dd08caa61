"""The two checks: of words for others and of words for the person."""

from datetime import date

from agent.domain.composing import words_in
from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.claims import unsupported_claims, unsupported_quotations
from agent.grounding.derived import derived
from agent.grounding.plain import plain
from agent.grounding.position import HTML, PROMISE, matches, unfit, unknown_slots
from agent.grounding.privacy import private_leaks
from agent.grounding.readers import READERS, Values, strange_values, values_in
from agent.grounding.roles import other_roles, past_terms
from agent.grounding.statements import unsupported_statements
from agent.grounding.told import told
from agent.grounding.untold import untold, untold_verdicts
from agent.grounding.yielding import giving_way

MOST_CHARACTERS = 20_000  # more than anything here says at once


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
    found = _strange(values_in(seen, grounds.today), seen, grounds)
    return list(dict.fromkeys([*found, *unsupported_claims(seen, grounds)]))


def _strange(values: Values, seen: str, grounds: Grounds) -> list[Issue]:
    """The values of a plain text that were neither told nor follow from what was."""
    return [one for one in strange_values(values, grounds) if not derived(one, seen, grounds)]


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
    issues += matches("promise", PROMISE, seen)
    tags = matches("markup", HTML, seen)
    return issues + [tag for tag in tags if tag.words not in grounds.plain]


def check_model_answer(text: str, grounds: Grounds) -> list[Issue]:
    """Checks a model's own words for the person: each sentence, and its verdicts on rights, too."""
    issues = check_answer(text, grounds) + unsupported_statements(text, grounds)
    return issues + untold_verdicts(plain(text), grounds)


def check_draft(text: str, grounds: Grounds, limit_words: int) -> list[Issue]:
    """Checks words for others: their grounds, slots, private facts, position, markup, length."""
    if oversize := _too_long(text):
        return oversize
    seen = plain(text)
    values = values_in(seen, grounds.today)
    issues = _strange(values, seen, grounds) + unsupported_claims(seen, grounds)
    issues += unknown_slots(seen) + unfit(seen, grounds) + giving_way(seen, grounds)
    issues += other_roles(seen, grounds)
    issues += past_terms(seen, grounds)
    issues += private_leaks(text, grounds) + unsupported_quotations(text, grounds, least=1)
    if grounds.complete:
        issues += unsupported_statements(text, grounds, values)
        issues += untold(seen, grounds, told(grounds))
    if words_in(text) > limit_words:
        issues.append(Issue(kind="length", words=f"{words_in(text)} words, limit {limit_words}"))
    return issues
