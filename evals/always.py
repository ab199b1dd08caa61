"""What holds for every turn of every scenario: the product's own checks, the rules of its design.

Source: design sections 1, 5 and 6, and rules R1 to R19 of the fact sheet.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from pydantic import Field

from agent.domain import figures
from agent.domain.base import Value
from agent.domain.case import Private
from agent.domain.composing import slots_in, words_in
from agent.domain.drafts import Draft
from agent.domain.plan import Plan
from agent.domain.vocabulary import (
    Channel,
    Jurisdiction,
    Outcome,
    PaymentMethod,
    Problem,
    Route,
)
from agent.events import TurnResult
from agent.grounding import Grounds, Issue, check_answer, check_draft, private_leaks
from evals.checks import Verdict, same, shown
from evals.scenario import OPEN

# The evals keep these figures themselves and do not read them from the fact sheet: a check that
# took its limit from the product would follow every mistake there. Each is the most that the design
# allows (what a draft must be); a draft also has to keep to the limit it states, which may be
# tighter. tests/test_evals.py compares them with the fact sheet, so that a change there is seen.
ONE_PAGE = 400  # words
MOST_WORDS = dict.fromkeys(Channel, ONE_PAGE) | {
    Channel.SELF_CHECK: 80,
    Channel.CHAT: 80,
    Channel.SUPERVISOR: 80,
    Channel.EXECUTIVE_EMAIL: 200,
}
MOST_SENTENCES = 2  # of a line for a live chat
# Days that a draft may give the other side to answer, each for its own kind of letter: the
# executive team, a formal letter, and the notice before a dispute with Amazon in the US.
REPLY_BY = (10, 14, 60)
GOODWILL = (Problem.WINDOW_PASSED_CHANGE_OF_MIND, Problem.NON_RETURNABLE_CHANGE_OF_MIND)
PLACES = frozenset(Jurisdiction)  # a fact id begins with the place whose law it is
SPOKEN = (Channel.CHAT, Channel.SUPERVISOR)
SENTENCE = re.compile(r"[.!?]+(?=\s|$)")
SECRETS = re.compile(
    r"(?:full|whole|complete) card number|\bcvv\b|\bcvc\b|security code|\bpassword\b|\bpin\b|"
    r"one-time (?:code|password)|social security|\bssn\b",
    re.IGNORECASE,
)
# The field of the case that a question is about, by its words.
ASKS_FOR: dict[str, re.Pattern[str]] = {
    "fulfilment": re.compile(r"sold by|ships? from|who (?:sold|shipped)", re.I),
    "jurisdiction": re.compile(r"which (?:country|amazon site)|in which country", re.I),
    "payment_method": re.compile(r"how (?:did|have) you pa(?:y|id)|which card", re.I),
    "delivered_on": re.compile(
        r"(?:which day|when|what date)\b[^?]{0,30}\b(?:delivered|arrive)", re.I
    ),
    "order_id": re.compile(r"order number", re.I),
    "amount": re.compile(r"how much|what (?:was|is) the (?:price|amount)", re.I),
    "item": re.compile(r"what did you (?:buy|order)|which item", re.I),
    "problem": re.compile(r"what is wrong", re.I),
}


class Moment(Value):
    """One turn with all that was said and shown before it; `results` ends with that turn.

    knows, does_not_know and private are those of the scenario.
    """

    today: date
    messages: tuple[str, ...]
    results: tuple[TurnResult, ...]
    knows: dict[str, Any] = Field(default_factory=dict)
    does_not_know: tuple[str, ...] = ()
    private: tuple[Private, ...] = ()

    @property
    def result(self) -> TurnResult:
        """The turn that is looked at."""
        return self.results[-1]

    @property
    def grounds(self) -> Grounds:
        """What its words may rest on: the person's words, the plan, the sources it cites."""
        quotes = tuple(citation.quote for citation in self.result.citations)
        plan = _told(self.result.plan) if self.result.plan else ()
        texts = (*self.messages, *plan, *quotes)
        computed = (*self._days(texts), *self._differences())
        return Grounds(texts=(*texts, *computed), today=self.today, private=self.private)

    def _days(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The days that a day count in hand leads to, forward, and back for the person's own."""
        forward = {f.value for text in texts for f in figures.day_counts(text)}
        back = {f.value for text in self.messages for f in figures.day_counts(text)}
        counts = [*forward, *REPLY_BY, *(-count for count in back)]
        return tuple((self.today + timedelta(days=count)).isoformat() for count in counts)

    def _differences(self) -> tuple[str, ...]:
        """What is left of one amount of the person's after another: a price less an offer."""
        said = [f.value for text in self.messages for f in figures.money(text)]
        return tuple(
            f"{one.value - other.value} {one.currency}"
            for one in said
            for other in said
            if one.currency == other.currency and one.value > other.value
        )


def _told(plan: Plan) -> tuple[str, ...]:
    """Everything the plan says, as texts."""
    steps = [f"{s.why} {s.ask} {s.expected_reply} {s.risk} {s.opens_on}" for s in plan.steps]
    dated = [c.date for c in plan.clocks if c.date]
    clocks = [f"{day.isoformat()} {abs((day - plan.as_of).days)} days" for day in dated]
    names = [c.name for c in plan.clocks]
    return (plan.as_of.isoformat(), *steps, *clocks, *names)


def _named(issues: list[Issue], where: str) -> list[str]:
    return [f"{where}: {issue.kind} {issue.words!r}" for issue in issues]


def grounded(moment: Moment) -> list[str]:
    """Drafts and reply pass the product's own checks, on grounds that the evals gathered."""
    found = _named(check_answer(moment.result.reply, moment.grounds), "reply")
    for one in moment.result.drafts:
        text = f"{one.subject}\n{one.text}" if one.subject else one.text
        issues = check_draft(text, moment.grounds, 10 * ONE_PAGE)  # the length has its own check
        found += _named(issues, f"draft for {one.channel}")
    return found


def keeps_private(moment: Moment) -> list[str]:
    """No private value is in words for others."""
    return [
        f"draft for {one.channel}: private {issue.words!r}"
        for one in moment.result.drafts
        for issue in private_leaks(f"{one.subject or ''} {one.text}", moment.grounds)
    ]


def fits(moment: Moment) -> list[str]:
    """Each draft is within the length of its channel, and says truly how long it is."""
    return [finding for one in moment.result.drafts for finding in _fit(one, moment.result.route)]


def _fit(one: Draft, route: Route) -> list[str]:
    words, most = words_in(one.text), min(one.limit_words, MOST_WORDS[one.channel])
    found = [f"draft for {one.channel} has {words} words, at most {most}"] if words > most else []
    if one.words != words:
        found.append(f"draft for {one.channel} has {words} words and says {one.words}")
    if set(one.slots) != set(slots_in(f"{one.subject or ''} {one.text}")):
        found.append(f"draft for {one.channel} names the slots {list(one.slots)}")
    live = route is Route.COACH and one.channel in SPOKEN
    if live and len(SENTENCE.findall(one.text)) > MOST_SENTENCES:
        found.append(f"the line to say has more than {MOST_SENTENCES} sentences")
    return found


def asks_well(moment: Moment) -> list[str]:
    """At most one question, never twice, never for what is known, never for a secret."""
    asked, result = moment.result.question, moment.result
    own = result.reply
    for one in result.drafts:
        own = own.replace(one.text, "")
    found = [f"{own.count('?')} questions in one reply"] if own.count("?") > 1 else []
    if asked is None:
        return found
    if asked.count("?") > 1:
        found.append(f"more than one question: {asked!r}")
    if any(earlier.question == asked for earlier in moment.results[:-1]):
        found.append(f"asked again: {asked!r}")
    found += [f"asks for {name}, which is known" for name in ASKS_FOR if _known(name, result)]
    return found + [f"asks for a secret: {m.group()!r}" for m in SECRETS.finditer(asked)]


def _known(name: str, result: TurnResult) -> bool:
    """Whether the question is about `name` and the case holds it already."""
    if not ASKS_FOR[name].search(result.question or ""):
        return False
    return getattr(result.case, name) not in (None, "unknown", PaymentMethod.CARD)


def invents_nothing(moment: Moment) -> list[str]:
    """The case holds what the person knows or nothing, and leaves open what was never said."""
    case = moment.result.case
    guessed = [name for name in moment.does_not_know if not _open(getattr(case, name))]
    wrong = [
        name
        for name, value in moment.knows.items()
        if not _open(getattr(case, name)) and not same(case, name, value)
    ]
    return [
        *(f"case.{name} is {shown(getattr(case, name))}, never said" for name in guessed),
        *(
            f"case.{name} is {shown(getattr(case, name))}, was said as {shown(moment.knows[name])}"
            for name in wrong
        ),
    ]


def _open(value: object) -> bool:
    return value is None or value == "unknown"


def resolves(moment: Moment) -> list[str]:
    """Every mark `[n]` has its citation, and each citation has a publisher and a quotation."""
    held = moment.result.citations
    marks = {int(m) for m in re.findall(r"\[(\d{1,2})\]", moment.result.reply)}
    found = [f"[{n}] has no citation" for n in sorted(marks) if not 1 <= n <= len(held)]
    return found + [f"citation {c.id} is empty" for c in held if not (c.publisher and c.quote)]


def own_law(moment: Moment) -> list[str]:
    """No rule of another place is cited once the place is known (R8)."""
    place = moment.result.case.jurisdiction
    if place is Jurisdiction.UNKNOWN:
        return []
    cited = [c.id for c in moment.result.citations]
    foreign = [i for i in cited if i.split(".")[0].upper() in PLACES - {place}]
    return [f"{one} is cited, the case is in {place}" for one in foreign]


def plans_fairly(moment: Moment) -> list[str]:
    """One step at a time; no dispute for a change of mind, nor one that ends a pending claim."""
    plan, case = moment.result.plan, moment.result.case
    if plan is None:
        return []
    taken = [s.channel for s in plan.steps if s.status == "now"]
    found = [f"steps now: {taken}, plan.now: {plan.now}"] if taken != _only(plan.now) else []
    opened = {s.channel for s in plan.steps if s.status in OPEN}
    claims = [c.outcome for c in case.contacts if c.channel is Channel.A_TO_Z_CLAIM]
    if claims and claims[-1] is Outcome.OPENED and Channel.CARD_DISPUTE in opened:
        found.append("a card dispute is open while an A-to-z claim is pending")
    by_law = case.jurisdiction in (Jurisdiction.UK, Jurisdiction.EU)  # a right to cancel
    closed = {Channel.CARD_DISPUTE, *(() if by_law else (Channel.FORMAL_CLAIM,))} & opened
    if case.problem in GOODWILL and closed:
        found.append(f"{', '.join(sorted(closed))} for a change of mind")
    return found


def _only(channel: Channel | None) -> list[Channel]:
    return [channel] if channel else []


ALWAYS: dict[str, Callable[[Moment], list[str]]] = {
    "grounding": grounded,
    "privacy": keeps_private,
    "length": fits,
    "questions": asks_well,
    "invention": invents_nothing,
    "citations": resolves,
    "own law": own_law,
    "fair plan": plans_fairly,
}


def always(moment: Moment) -> list[Verdict]:
    """One verdict for each rule that every turn has to keep."""
    turn = moment.result.turn
    return [Verdict(name=n, turn=turn, findings=tuple(f(moment))) for n, f in ALWAYS.items()]
