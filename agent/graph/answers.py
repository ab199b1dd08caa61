"""Answers to questions about rules: each claim with its source, its doubts and its opponents."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from agent.domain import replies
from agent.domain.case import Case
from agent.domain.clocks import closing
from agent.domain.own_answers import NO_SOURCE, explained
from agent.domain.own_known import next_stays
from agent.domain.plan import Plan, Step
from agent.domain.reading import Own, Reading
from agent.domain.rights import right_of
from agent.domain.routes import CARDS
from agent.domain.statutes import law_on, verdict_on
from agent.domain.vocabulary import Channel, Jurisdiction, PaymentMethod, Status
from agent.domain.wording import with_figures
from agent.events import Citation
from agent.graph.bearing import Bearing, about_others, bearing
from agent.graph.citing import cite, told
from agent.grounding import SENTENCE_END
from agent.reading.order.gazetteer import COUNTRIES
from knowledge.facts import Fact, FactSheet
from knowledge.passages import Passage
from knowledge.words import content_words

OPEN = (Status.NOW, Status.NEXT, Status.LATER, Status.DONE)
MOST_OF_THE_PLACE = 2
MOST_RULES = 4
QUOTED_WORDS = 60
# Whoever asks whether to take a route is told where it stands, too.
_WHETHER = re.compile(
    r"\b(?:should|shall|must) (?:i|we)\b|\bworth\b|\b(?:do|will|would) (?:i|we) (?:have|stand|need|"
    r"win)\b|\bis it (?:time|too early|better|a good idea)\b|\bwhy not\b|\bright away\b",
    re.IGNORECASE,
)
_NAMED_75 = re.compile(r"\b(?:section|sec\.?|s\.?) ?75\b", re.IGNORECASE)
HEAD = re.compile(r"(?:(?:Subject|From|Date|To|Sent): [^\n]*\s+)+(?=\S)")


class Told(NamedTuple):
    """An answer in Markdown.

    answer: what an engine may word better. kept: what stands as it is, whoever words the rest:
    where sources differ, and what the person's own documents say.
    """

    answer: str
    kept: str
    citations: tuple[Citation, ...]


class Answer:
    """An answer while it is put together: its lines, and its citations in the order of their marks.

    Every source has one number, however often it is named.
    """

    def __init__(self, today: date, place: Jurisdiction) -> None:
        self.lines: list[str] = []
        self._today = today
        self._place = place
        self._cited: dict[str, Citation] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What is cited, in the order of the numbers."""
        return tuple(self._cited.values())

    def mark(self, source: Fact | Passage) -> str:
        """The number of a source in square brackets."""
        self._cited.setdefault(source.id, cite(source))
        return f"[{list(self._cited).index(source.id) + 1}]"

    def claim(self, source: Fact | Passage) -> str:
        """What a source says, with what weakens it and its mark."""
        if isinstance(source, Fact):
            words = told(source, self._today, self._place)
        else:
            words = " ".join(source.text.split())
        return f"{words} {self.mark(source)}"


def guidance(
    question: str,
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: tuple[Passage, ...],
    facts: FactSheet,
    today: date,
) -> Told:
    """The answer to a question; no citations when we know nothing.

    What the route the person asks about rests on in their country comes first, then what is nearest
    to the question, then where sources differ, and what the person's own documents say last.
    """
    far = about_others(question, passages) and not _law_asked_for(reading, case)
    found = Bearing() if far else _found(reading, case, plan, passages, facts)
    answer = Answer(today, case.jurisdiction)
    position = _explained(reading) or _own_position(question, reading, case, plan, facts)
    position = [*_section_75(question, case, facts, answer), *position]
    claims = [answer.claim(source) for source in found.claims]
    claims = [one for one in claims if not any(one in line for line in position)]
    if found.elsewhere:
        answer.lines += [replies.only_elsewhere(found.elsewhere, place_name(case)), ""]
    elif not claims and not position:
        stays = next_stays(plan)
        uncovered = f"{NO_SOURCE} {stays}" if stays else replies.NOT_COVERED
        asked = bool(passages) and all(one.similarity == 1 for one in passages)  # of a file itself
        answer.lines += [] if asked else [replies.ONLY_OWN if found.own else uncovered]
    if claims and not position:
        answer.lines += [claims.pop(0), ""]
    answer.lines += [*position, *(["**The rules:**"] if position and claims else [])]
    answer.lines += [f"- {claim}" for claim in claims]
    stays = next_stays(plan) if _law_asked_for(reading, case) else None
    answer.lines += ["", stays] if stays else []
    kept = [
        *_differences(found.claims, facts, answer),
        *_own_documents(found.own, question, answer),
    ]
    return Told("\n".join(answer.lines).strip(), "\n".join(kept), answer.citations)


def _found(
    reading: Reading,
    case: Case,
    plan: Plan | None,
    passages: tuple[Passage, ...],
    facts: FactSheet,
) -> Bearing:
    """What bears on the question: the route's own rules where only its time was asked for."""
    if plan and reading.wanted_channel and not passages:
        ids = _of_channel(reading.wanted_channel, plan)
        return Bearing(claims=tuple(facts.get(i) for i in dict.fromkeys(ids))[:MOST_RULES])
    if law := _law_asked_for(reading, case):
        return Bearing(claims=tuple(facts.get(i) for i in law))
    found = bearing(passages, facts, _home(case))
    right = right_of(case, plan.as_of, facts) if plan and reading.asks_when else None
    ids = [*(right.sources if right else ()), *_of_the_place(reading, plan)][:MOST_OF_THE_PLACE]
    first = {i: facts.get(i) for i in ids}
    claims = (*first.values(), *(one for one in found.claims if one.id not in first))
    return found.model_copy(update={"claims": claims[:MOST_RULES]})


def _law_asked_for(reading: Reading, case: Case) -> tuple[str, ...]:
    """The facts that tell whether they may refuse, where that is asked."""
    return law_on(case) if reading.own is Own.RIGHT else ()


def in_place(question: str, case: Case) -> str:
    """The question with the place it is asked from, as the rules of a place name it too."""
    known = case.jurisdiction is not Jurisdiction.UNKNOWN
    return f"{question} (in {place_name(case)})" if known else question


def answers_it(question: str, passages: tuple[Passage, ...], facts: FactSheet, case: Case) -> bool:
    """Whether a fact bears on the question, here or for another country, or an own document does.

    Such a document is near to many a short question; it answers those whose words it has.
    """
    found = bearing(passages, facts, _home(case))
    sought = set(content_words(question))
    own = any(sought & set(content_words(f"{p.title} {p.heading} {p.text}")) for p in found.own)
    return bool(found.claims or found.elsewhere or own) and not about_others(question, passages)


def _home(case: Case) -> str | None:
    if case.jurisdiction is not Jurisdiction.UNKNOWN:
        return case.jurisdiction.value
    return case.country


def place_name(case: Case) -> str:
    """Where the person is, as it stands in a sentence: `the UK`, `Canada`, `Brazil`."""
    if case.jurisdiction is not Jurisdiction.UNKNOWN:
        return replies.PLACES[case.jurisdiction.value]
    places = ((name, place[1]) for name, place in COUNTRIES.items())
    named = (name.title() for name, country in places if country and country == case.country)
    return next(named, "your country")


def _of_the_place(reading: Reading, plan: Plan | None) -> list[str]:
    """What the route the person asks about rests on in their own country, beyond its own rules."""
    step = plan.step(reading.wanted_channel) if plan and reading.wanted_channel else None
    return [i for i in step.sources if i not in CARDS[step.channel].sources] if step else []


def _of_channel(channel: Channel, plan: Plan) -> list[str]:
    step = plan.step(channel)
    ids = [clock.basis for clock in closing(plan.clocks, channel)]
    return [*ids, *(step.sources if step else CARDS[channel].sources)]


def _explained(reading: Reading) -> list[str]:
    """What the route is that the person asks the meaning of."""
    asked = reading.own is Own.WHAT and reading.asks_about
    return [explained(reading.asks_about[0]), ""] if asked else []


def _own_position(
    question: str, reading: Reading, case: Case, plan: Plan | None, facts: FactSheet
) -> list[str]:
    """Where the person stands with the route they ask about: closed or not, and its dates."""
    if plan and _law_asked_for(reading, case):
        right = right_of(case, plan.as_of, facts)
        own = [f'Your right here: "{with_figures(right.line, facts)}"', ""] if right else []
        return [verdict_on(case, right), "", *own]
    if plan is None or reading.wanted_channel is None:
        return []
    step = plan.step(reading.wanted_channel)
    stands = step is not None and (_closed(step) or _WHETHER.search(question) is not None)
    lines = [replies.standing_line(step) or "", ""] if step and stands else []
    dates = replies.channel_clocks(reading.wanted_channel, plan, case)
    told = replies.noted(reading.updates, case) if dates and reading.asks_when else None
    lines = [*([told, ""] if told else []), *lines]
    return lines + (["**Your dates:**", *dates, ""] if dates else [])


def _section_75(question: str, case: Case, facts: FactSheet, answer: Answer) -> list[str]:
    """Whether the law that is asked for by its number holds here, and what it says where it does.

    Nothing where the place, or how it was paid, is not known.
    """
    by = case.payment_method
    if not _NAMED_75.search(question) or case.jurisdiction is Jurisdiction.UNKNOWN or by is None:
        return []
    law = facts.text("uk.section_75#law")
    if case.jurisdiction is not Jurisdiction.UK:
        return [f"{law}, is a law of the UK and does not hold for {place_name(case)}.", ""]
    says = answer.claim(facts.get("uk.section_75"))
    if by in (PaymentMethod.CREDIT_CARD, PaymentMethod.CARD):
        return [says, ""]
    return [f"That law is for credit cards, and this was paid otherwise. {says}", ""]


def _closed(step: Step) -> bool:
    return step.status not in OPEN


def _differences(claims: Iterable[Fact | Passage], facts: FactSheet, answer: Answer) -> list[str]:
    """One line for each claim that others contradict: what they say, and which holds."""
    lines: list[str] = []
    named: set[str] = set()
    for claim in claims:
        if not isinstance(claim, Fact):
            continue
        others = [facts.get(i) for i in claim.conflicts_with if i not in named]
        named.update(other.id for other in others)
        if others:
            said = " ".join(f"{other.rendered()} {answer.mark(other)}" for other in others)
            lines.append(f"- Sources differ on {answer.mark(claim)}: {said} {claim.ruling}")
    return lines


def _own_documents(passages: Iterable[Passage], question: str, answer: Answer) -> list[str]:
    """What the person's own documents say, word for word, and that nobody checked it."""
    return [
        f'- Your own document "{passage.title}", not checked, says: '
        f'"{excerpt(passage.text, question)}" {answer.mark(passage)}'
        for passage in passages
    ]


def excerpt(text: str, question: str) -> str:
    """The sentence of `text` that shares most with `question`, and what follows it while short.

    The words are those of the text; only white space is put in order. The head of a mail is left
    out unless the question is about it.
    """
    sought = set(content_words(question))
    head = HEAD.match(text)
    if head and not sought & set(content_words(f"{head[0]} sent sender day")):
        text = text[head.end() :]
    parts = [part for part in SENTENCE_END.split(text) if part.strip()]
    shared = [len(sought & set(content_words(part))) for part in parts]
    start = shared.index(max(shared)) if shared else 0
    kept: list[str] = []
    for part in parts[start:]:
        if kept and len(" ".join((*kept, part)).split()) > QUOTED_WORDS:
            break
        kept.append(part)
    return " ".join(" ".join(kept).split())
