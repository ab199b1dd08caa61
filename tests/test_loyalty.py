"""Whatever the other side says, the next line gives nothing away, is true, and asks once."""

import datetime
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.domain import figures, present
from agent.domain.case import Case, Contact, Money, Private
from agent.domain.coaching import FRAMES, Line, next_line
from agent.domain.coaching_facts import TROUBLES, reason_of
from agent.domain.drafts import words_in
from agent.domain.grounds import ground
from agent.domain.moves import OUTCOMES, Move
from agent.domain.offers import appraise
from agent.domain.planner import plan
from agent.domain.problems import Ground
from agent.domain.rights import RIGHTS, right_of, wish_of
from agent.domain.tried import describe
from agent.domain.vocabulary import Channel, Fulfilment, Jurisdiction, Problem
from agent.domain.wording import with_figures
from agent.graph.checks import facts_for_others
from agent.grounding import Grounds, check_draft, private_leaks
from agent.reading import read
from tests.experts import FACTS, TODAY, days_ago

J, P, F = Jurisdiction, Problem, Fulfilment
ROWS: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "rep_lines.yaml").read_text("utf-8")
)
SAID = [(Move(move), line) for move, lines in ROWS.items() for line in lines]


def money(value: int, currency: str = "USD") -> Money:
    return Money(value=Decimal(value), currency=currency)


def floor(value: str) -> tuple[Private, ...]:
    return (Private(name="floor", value=value),)


def case(problem: Problem, place: Jurisdiction, price: Money, **more: Any) -> Case:
    fields = {"problem": problem, "jurisdiction": place, "amount": price, **more}
    return Case.model_validate({"order_id": "112-1234567-7654321", "item": "blender"} | fields)


FAULT = {"fault": "stopped working after a month", "evidence": ("photos", "video")}
REASON = (Private(name="reason", value="I found it cheaper at another shop"),)
CASES: dict[str, Case] = {
    "us defect, floor 200": case(
        P.WINDOW_PASSED_DEFECT, J.US, money(389), **FAULT, private=floor("$200")
    ),
    "us defect, half": case(
        P.WINDOW_PASSED_DEFECT, J.US, money(400), **FAULT, private=floor("half back as credit")
    ),
    "us defect, floor 150 in words": case(
        P.DEFECTIVE_ON_ARRIVAL, J.US, money(300), **FAULT, private=floor("one fifty, so 150")
    ),
    "us change of mind, secret reason": case(
        P.WINDOW_PASSED_CHANGE_OF_MIND, J.US, money(120), private=REASON
    ),
    "us change of mind, floor store credit": case(
        P.WINDOW_PASSED_CHANGE_OF_MIND, J.US, money(120), private=floor("store credit of 50")
    ),
    "us own damage": case(
        P.WINDOW_PASSED_DEFECT,
        J.US,
        money(250),
        own_damage=True,
        private=(Private(name="cause", value="I dropped it in the kitchen"),),
    ),
    "uk defect in time": case(
        P.DEFECTIVE_ON_ARRIVAL, J.UK, money(80, "GBP"), **FAULT, delivered_on=days_ago(10)
    ),
    "uk defect later, seller ships": case(
        P.WINDOW_PASSED_DEFECT,
        J.UK,
        money(90, "GBP"),
        **FAULT,
        delivered_on=days_ago(90),
        fulfilment=F.FBM,
        private=floor("£20"),
    ),
    "eu withdrawal, secret reason": case(
        P.WINDOW_PASSED_CHANGE_OF_MIND,
        J.EU,
        money(60, "EUR"),
        delivered_on=days_ago(5),
        private=REASON,
    ),
    "eu defect": case(
        P.WINDOW_PASSED_DEFECT, J.EU, money(200, "EUR"), **FAULT, delivered_on=days_ago(200)
    ),
    "in defect": case(P.DEFECTIVE_ON_ARRIVAL, J.IN, money(4000, "INR"), **FAULT),
    "us seller refuses, nothing told": case(
        P.SELLER_REFUSES, J.US, money(200), fulfilment=F.FBM, private=floor("25")
    ),
    "us not received": case(
        P.DELIVERED_NOT_RECEIVED, J.US, money(45), fulfilment=F.AMAZON, private=floor("$20")
    ),
    "us fee": case(P.CONDITION_DISPUTE, J.US, money(200), private=floor("$150")),
    "unknown": Case(),
}
DESKS = (Channel.CHAT, Channel.SUPERVISOR, Channel.SELLER_MESSAGE, Channel.CARD_DISPUTE)
FAULTY = re.compile(
    r"\b(?:broken?|broke|defect\w*|faulty|fault|damaged?|not working|stopped)\b", re.I
)
YIELDS = re.compile(
    r"\b(?:i accept|i would take|i'd take|i take that|settle|minimum|lowest|at least|half|"
    r"i agree|would be fine|good enough)\b",
    re.I,
)
LAWS = {
    J.UK: r"Consumer Contracts Regulations|Consumer Rights Act",
    J.EU: r"right of withdrawal|EU legal guarantee",
    J.IN: r"e-commerce rules",
    J.AU: r"consumer guarantees",
}


def labelled(move: Move, line: str, channel: Channel, turn: int = 1) -> Contact:
    """A contact in which the other side did `move`."""
    return Contact(
        channel=channel, outcome=OUTCOMES[move], words=line, move=move, turn=turn, on=TODAY
    )


def told(move: Move, line: str, channel: Channel, of: Case, turn: int = 1) -> list[Contact]:
    """The contact as it is labelled, and as the rules read it from the retold line."""
    reading = read(f'The rep just said: "{line}"', of, TODAY, last_channel=channel)
    heard = [reading.contact.model_copy(update={"turn": turn})] if reading.contact else []
    return [labelled(move, line, channel, turn), *heard]


A_PLAN = plan(Case(), TODAY, FACTS)  # a line takes the day from it, and the step that follows


def line_for(contact: Contact, of: Case) -> Line:
    held = of.model_copy(update={"contacts": (*of.contacts, contact)})
    return next_line(contact, held, A_PLAN, FACTS)


def grounds(contact: Contact, of: Case, today: datetime.date = TODAY) -> Grounds:
    """What a line may rest on, gathered here: the facts, the person's own right, the offer."""
    right = right_of(of, today, FACTS)
    texts = [*facts_for_others(of), wish_of(of, today, FACTS), *of.evidence, " ; ".join(FRAMES)]
    texts += [TROUBLES[of.problem]] if of.problem in TROUBLES else []
    texts += [with_figures(right.line, FACTS), right.wish] if right else []
    texts += [describe(contact.offer)] if contact.offer else []
    return Grounds(texts=tuple(texts), today=today, private=of.private)


def secret_numbers(of: Case) -> set[Decimal]:
    """The sums that are private, read here and not by the product's own list."""
    worth = {f.value.value for p in of.private for f in figures.money(p.value)}
    worth |= {Decimal(n) for p in of.private for n in re.findall(r"\d+", p.value)}
    half = of.amount and any("half" in p.value for p in of.private)
    return worth | ({of.amount.value / 2} if half and of.amount else set())


def problems(text: str, contact: Contact, of: Case) -> list[str]:
    """All that is wrong with `text` as an answer to `contact`."""
    held = grounds(contact, of)
    found = [
        f"{i.kind}: {i.words}" for i in check_draft(text, held, FACTS.number("format.chat#words"))
    ]
    if len(re.findall(r"[.!?]+(?=\s|$)", text)) > FACTS.number("format.coach#sentences"):
        found.append("too many sentences")
    if text.count("?") != 1:
        found.append("not one ask")
    found += [
        f"secret number {n}" for n in re.findall(r"\d+", text) if Decimal(n) in secret_numbers(of)
    ]
    found += [f"leak {i.words}" for i in private_leaks(text, held)]
    claims = bool(of.fault) or FAULTY.search(wish_of(of, TODAY, FACTS) or "")
    if not claims and FAULTY.search(text):
        found.append("a fault that nobody told of")
    for place, law in LAWS.items():
        if place is not of.jurisdiction and re.search(law, text):
            found.append(f"law of {place}")
    judged = contact.offer and appraise(contact.offer, of, right_of(of, TODAY, FACTS))
    if YIELDS.search(text) and not (judged and judged.met):
        found.append("gives way")
    return found


def test_the_table_is_broad() -> None:
    assert len(SAID) >= 120
    assert {move for move, _ in SAID} == set(Move)
    assert len({line for _, line in SAID}) == len(SAID)


@pytest.mark.parametrize("name", CASES)
def test_no_line_gives_anything_away(name: str) -> None:
    """At every desk, to every line, read as it was labelled and as the rules read it retold."""
    of = CASES[name]
    heard = [one for move, line in SAID for one in told(move, line, Channel.CHAT, of)]
    given = {
        (line_for(at, of).draft.text, at.offer): at
        for one in heard
        for desk in DESKS
        for at in (one.model_copy(update={"channel": desk}),)
    }
    assert len(given) > len(Move)
    assert {text: bad for (text, _), at in given.items() if (bad := problems(text, at, of))} == {}


@pytest.mark.parametrize("name", CASES)
def test_the_same_words_never_come_twice_in_a_row(name: str) -> None:
    """However often a move is repeated, at one desk or at several, and whichever comes between."""
    of, before = CASES[name], ""
    for turn, (move, line) in enumerate([pair for pair in SAID for _ in range(3)]):
        contact = labelled(move, line, DESKS[turn % 2], turn)
        text = line_for(contact, of).draft.text
        assert text != before, (move, text)
        before = text
        of = of.model_copy(update={"contacts": (*of.contacts, contact)})


@pytest.mark.parametrize("name", CASES)
def test_a_right_is_stated_once_at_a_desk(name: str) -> None:
    of, stated = CASES[name], 0
    right = right_of(of, TODAY, FACTS)
    said = with_figures(right.line, FACTS) if right else "no right here"
    for turn in range(4):
        contact = told(Move.REFUSES, "no", Channel.SELLER_MESSAGE, of, turn)[0]
        stated += said[1:] in line_for(contact, of).draft.text  # it may go on a sentence
        of = of.model_copy(update={"contacts": (*of.contacts, contact)})
    assert stated == (1 if right else 0)


def test_every_right_can_be_said_in_a_line() -> None:
    """Each right is one sentence, so that a line has room for the ask."""
    for right in RIGHTS:
        assert len(re.findall(r"[.!?]+(?=\s|$)", with_figures(right.line, FACTS))) == 1


SECRET_SUM = 200


@pytest.mark.parametrize("words", ["We can refund $200.", "I'd do 200 for you.", "$200 as credit?"])
def test_an_offer_of_just_the_floor_is_answered_without_the_number(words: str) -> None:
    of = CASES["us defect, floor 200"]
    for contact in told(Move.OFFERS_PART, words, Channel.CHAT, of):
        text = line_for(contact, of).draft.text
        assert str(SECRET_SUM) not in text
        assert "accept" not in text


def test_asked_for_the_lowest_the_line_is_the_same_whatever_the_floor() -> None:
    """Nobody can tell from the line whether there is a floor, or which."""
    open_book = CASES["us defect, floor 200"].model_copy(update={"private": ()})
    for move in (Move.ASKS_LOWEST, Move.REFUSES, Move.ASKS_WHY):
        contact = told(move, "x", Channel.CHAT, open_book)[0]
        lines = {
            line_for(contact, open_book.model_copy(update={"private": floor(f"${n}")})).draft.text
            for n in (10, 120, 200, 388)
        }
        assert lines == {line_for(contact, open_book).draft.text}


# ------------------------------------------------------------------ and nothing is held back
def test_what_the_person_wants_told_is_told() -> None:
    of = CASES["us defect, floor 200"]
    trouble = present.trouble(of) or ""
    for move in (Move.ASKS_IF_DEFECTIVE, Move.ASKS_WHY, Move.ASKS_LOWEST, Move.BLAMES_CUSTOMER):
        contact = told(move, "x", Channel.CHAT, of)[0]
        assert trouble in line_for(contact, of).draft.text
    proof = told(Move.ASKS_PROOF, "x", Channel.CHAT, of)[0]
    assert "photos, video" in line_for(proof, of).draft.text


@pytest.mark.parametrize("name", CASES)
def test_every_question_about_the_sum_is_answered_with_the_ask(name: str) -> None:
    of = CASES[name]
    contact = told(Move.ASKS_LOWEST, "x", Channel.CHAT, of)[0]
    wish = re.split(r", | or ", wish_of(of, TODAY, FACTS))[0]
    assert wish in line_for(contact, of).draft.text


def test_a_fault_is_stated_only_where_the_case_rests_on_it() -> None:
    for name, of in CASES.items():
        contact = told(Move.ASKS_IF_DEFECTIVE, "x", Channel.CHAT, of)[0]
        text, reason = line_for(contact, of).draft.text, reason_of(of)
        states = reason != "" and reason[1:] in text
        rests = ground(of) in (Ground.QUALITY, Ground.NOT_RECEIVED) and (
            of.fault is not None or of.problem is P.DELIVERED_NOT_RECEIVED
        )
        assert states == rests, name


def test_lines_stay_short() -> None:
    of = CASES["us defect, floor 200"]
    rambling = "stopped heating and then " + "it made a noise, so I called my sister and " * 12
    long = of.model_copy(update={"fault": rambling, "item": "large blender with two jars"})
    for move in Move:
        text = line_for(told(move, "x", Channel.CHAT, long)[0], long).draft.text
        assert words_in(text) <= FACTS.number("format.chat#words"), text
        assert text.count("?") == 1
