"""Turns scripts and a case into drafts: plain text, slots for what is unknown, within the limit."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from string import Template

from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.clocks import clocks
from agent.domain.drafts import (
    SLOT,
    SLOT_NAMES,
    Audience,
    Draft,
    make_draft,
    slot,
    slots_in,
    words_in,
)
from agent.domain.grounds import ground, seller_ships
from agent.domain.particulars import particulars
from agent.domain.plan import Facts
from agent.domain.problems import ROWS
from agent.domain.rights import right_of
from agent.domain.routes import CARDS
from agent.domain.scripts import HAPPENED, SCRIPTS, Line, Paragraph, Script
from agent.domain.style import PLAIN, Style
from agent.domain.tried import describe, mentions
from agent.domain.vocabulary import Channel, Problem
from agent.domain.wording import REFERENCE, capital, names_in, with_figures, with_named_days

__all__ = [
    "SLOT",
    "SLOT_NAMES",
    "Words",
    "compose",
    "compose_all",
    "describe",
    "make_draft",
    "named_first",
    "slots_in",
    "words_for",
    "words_in",
]

SHORTEST_ACCOUNT = 12  # words
# Words that accuse somebody before a third party exist only where the decision table has the route.
ONLY_IN_THE_TABLE = (
    Channel.A_TO_Z_CLAIM,
    Channel.A_TO_Z_APPEAL,
    Channel.CARD_DISPUTE,
    Channel.BANK_OMBUDSMAN,
    Channel.FORMAL_CLAIM,
    Channel.POLICE_OR_FRAUD_DESK,
)
_BREAK = re.compile(r"(?:[,;:]| (?:and|but|so|then|because|which|when|while)) [^,;:]*$")
_LOOSE_END = re.compile(
    r"(?:[\s,;:]+(?:a|an|the|and|but|so|or|then|because|which|when|while|my|his|her|their|its|it|i|"
    r"we|they|to|of|in|on|at|for|with|was|is|that|this|not|very))+$",
    re.IGNORECASE,
)


_OF_NO_LABEL_WORDS = (
    "the and for that this with your you message messages letter mail form text claim complaint "
    "words chat what say first company card same report amazon seller supervisor office write"
)
_OF_NO_LABEL = frozenset(_OF_NO_LABEL_WORDS.split())


class Words(Value):
    """A draft, what it is ("the form for the BBB"), and the facts of the sheet that it rests on."""

    draft: Draft
    label: str
    sources: tuple[str, ...] = ()


def compose(
    channel: Channel, case: Case, today: date, facts: Facts, style: Style = PLAIN
) -> Draft | None:
    """The best built-in draft for `channel`, or None where there is nothing to send."""
    return next((words.draft for words in words_for(channel, case, today, facts, style)), None)


def compose_all(
    channel: Channel, case: Case, today: date, facts: Facts, style: Style = PLAIN
) -> tuple[Draft, ...]:
    """Every built-in draft that fits, the best first; empty where there is nothing to send.

    A change of mind gets no words for a bank or a maker, and the self-check has none at all.
    """
    return tuple(words.draft for words in words_for(channel, case, today, facts, style))


def words_for(
    channel: Channel, case: Case, today: date, facts: Facts, style: Style = PLAIN
) -> tuple[Words, ...]:
    """The same drafts, each with its label and the ids of the facts it rests on."""
    if channel in ONLY_IN_THE_TABLE and channel not in routes_of(case.problem):
        return ()
    known = particulars(case, today, facts, style)
    happened = " ".join(_said(_kept(HAPPENED[case.problem], known, PLAIN), known, facts))
    known |= {"happened": happened} if happened else {}
    running = _running(case, today, facts)
    fitting = (s for s in SCRIPTS if s.channel is channel and _fits(s, case, known, running))
    return tuple(_worded(script, case, today, known, facts, style) for script in fitting)


def named_first(words: tuple[Words, ...], asked: str) -> tuple[Words, ...]:
    """`words` with the text first whose label `asked` names: "FTC report", "for the court"."""
    told = _label_words(asked)
    by_name = [len(told & _label_words(one.label)) for one in words]
    rank = {id(one): -count for one, count in zip(words, by_name, strict=True)}
    return tuple(sorted(words, key=lambda one: rank[id(one)]))


def _label_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", text.lower())) - _OF_NO_LABEL


def routes_of(problem: Problem) -> frozenset[Channel]:
    """Every route that the decision table has for `problem`, whoever ships."""
    row = ROWS[problem]
    return frozenset((*row.amazon, *row.seller, *row.by_right))


def _running(case: Case, today: date, facts: Facts) -> frozenset[str]:
    """The names of the clocks that have not run out, as far as is known."""
    found = clocks(case, facts)
    return frozenset(clock.name for clock in found if clock.date is None or clock.date >= today)


def _fits(script: Script, case: Case, known: Mapping[str, str], running: frozenset[str]) -> bool:
    return (
        (not script.places or case.jurisdiction in script.places)
        and case.jurisdiction not in script.not_in
        and (not script.grounds or ground(case) in script.grounds)
        and ground(case) not in script.not_for
        and (not script.problems or case.problem in script.problems)
        and (not script.paid_by or case.payment_method in script.paid_by)
        and (script.clock is None or script.clock in running)
        and all(name in known for name in script.needs)
    )


def _worded(
    script: Script, case: Case, today: date, known: dict[str, str], facts: Facts, style: Style
) -> Words:
    card = CARDS[script.channel]
    limit = facts.number(card.limit)
    text, lines = _fitted(script, known, facts, style, limit)
    subject = _fill(script.subject, known, facts) if script.subject else None
    draft = make_draft(script.channel, _audience(script, case), subject, text, limit)
    draft = draft.model_copy(update={"label": script.label})
    right = right_of(case, today, facts) if any("$right" in line.text for line in lines) else None
    named = REFERENCE.findall(" ".join([script.subject or "", *(line.text for line in lines)]))
    ids = [*(right.sources if right else ()), *(n.split("#")[0] for n in named), *script.sources]
    return Words(draft=draft, label=script.label, sources=tuple(dict.fromkeys(ids)))


def _audience(script: Script, case: Case) -> Audience:
    if script.audience == "trader":
        return "seller" if seller_ships(case) else "amazon_executive"
    return script.audience or CARDS[script.channel].audience


def _fitted(
    script: Script, known: dict[str, str], facts: Facts, style: Style, limit: int
) -> tuple[str, tuple[Line, ...]]:
    """The words of `script` within `limit` words, and the lines that are in them.

    What goes when they are too long: extra lines, then spare ones, the last first, then the end of
    a long account, then what the person asked to add.
    """
    parts = [_kept(part, known, style) for part in script.parts]
    known = known | _added(style, _text(parts, known, facts, style))
    parts = [_kept(part, known, style) for part in script.parts]
    while words_in(text := _text(parts, known, facts, style)) > limit:
        if spare := _last_spare(parts):
            parts = [tuple(line for line in part if line is not spare) for part in parts]
        elif words_in(known.get("happened", "")) > SHORTEST_ACCOUNT:
            known = known | {"happened": _shortened(known["happened"])}
        elif "added" in known:
            known = {name: value for name, value in known.items() if name != "added"}
            parts = [_kept(part, known, style) for part in parts]
        else:
            break
    return text, tuple(line for part in parts for line in part)


def _added(style: Style, text: str) -> dict[str, str]:
    """What the person asked to add, less what the words say anyway."""
    told = text.lower()
    new = [one for one in style.additions if not _told(one, told)]
    return {"added": " ".join(new)} if new else {}


def _told(addition: str, text: str) -> bool:
    """Whether `text` holds the words that count of a short addition such as "I have photos."."""
    words = re.findall(r"[a-z]{4,}", addition.lower())
    telling = [word for word in words if word not in ("have", "also", "with", "some", "that")]
    return bool(telling) and all(word in text for word in telling)


def _text(parts: Iterable[Paragraph], known: Mapping[str, str], facts: Facts, style: Style) -> str:
    paragraphs = (" ".join(_said(part, known, facts, style)) for part in parts)
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    named = any("$name" in line.text for part in parts for line in part)
    return f"{text}\n\n{style.name}" if style.signed and style.name and not named else text


def _last_spare(parts: Iterable[Paragraph]) -> Line | None:
    lines = [line for part in parts for line in part]
    extra = [line for line in lines if line.weight == "extra"]
    return next(reversed(extra or [line for line in lines if line.weight == "spare"]), None)


def _kept(lines: Paragraph, known: Mapping[str, str], style: Style) -> Paragraph:
    """The lines whose facts are known and that the person did not ask to leave out."""
    weights = {"shorter": ("core",), "normal": ("core", "spare")}.get(style.length)
    return tuple(
        line
        for line in lines
        if all(name in known for name in line.needs)
        and not any(name in known for name in line.unless)
        and (weights is None or line.weight in weights)
        and not (line.about and line.about in style.omissions)
        and not (line.about and mentions(Template(line.text).safe_substitute(known), style))
    )


def _said(
    lines: Paragraph, known: Mapping[str, str], facts: Facts, style: Style = PLAIN
) -> list[str]:
    return [_fill(line.said(style.tone), known, facts) for line in lines]


def _fill(text: str, known: Mapping[str, str], facts: Facts) -> str:
    values = {name: known.get(name, slot(name)) for name in names_in(text)}
    filled = Template(with_figures(text, facts)).substitute(values)
    filled = re.sub(r"([.!?])\.", r"\1", filled)
    return with_named_days(capital(filled))


def _shortened(account: str) -> str:
    """`account` less its last part, ending where a clause ends or else at a word."""
    words = account.rstrip(".").split()
    most = " ".join(words[: max(SHORTEST_ACCOUNT, len(words) * 9 // 10)])
    clause = _BREAK.sub("", most)
    kept = clause if words_in(clause) >= SHORTEST_ACCOUNT else most
    return _LOOSE_END.sub("", kept).rstrip(" ,;:") + "."
