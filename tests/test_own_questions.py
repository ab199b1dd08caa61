"""Short questions about one's own plan: told from others by shape, answered from the plan."""

from pathlib import Path

import pytest

from agent.domain.case import Case
from agent.domain.reading import Own
from agent.domain.vocabulary import Channel, Problem, Route
from agent.engines.rules import RulesEngine
from agent.events import TurnResult
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.questions.own_questions import as_own, own_question
from tests.sessions import TODAY
from tests.test_any_model import conversation

BLENDER = "amazon.com blender $80 leaks. delivered oct 12. chat refused"
SOFA = (
    "amazon.co.uk sofa £649 arrived with torn fabric, delivered 2 nov, sold by HomeCo and shipped "
    "by HomeCo. seller said no"
)
ASKED: dict[Own, str] = {
    Own.NEXT: "and now?|so?|what first?|ok what now|what do i do|hello?|u there?|any advice?|"
    "where do i start|what should I do next then",
    Own.THEN: "ok and then?|what happens if they say no again?|and if they ignore me?|"
    "what if that doesn't work|what if the seller doesn't reply|plan b?",
    Own.WHY: "why|why a supervisor|why not chat again|what's that good for|"
    "why can't i do a chargeback right now",
    Own.DEADLINE: "is there a deadline for me?|how long do i have|am i too late|by when|"
    "do i need to hurry",
    Own.WAIT: "how long|when will i get my money|how long does it take|when will they decide|"
    "how long do i have to wait",
    Own.WORTH: "is it worth it|what are my chances|should i just give up|will this work|"
    "will i get my money back|am i wasting my time",
    Own.COST: "does it cost me anything|can i lose anything|is it risky",
    Own.OFFER: "should I take it?|good deal?|is that ok or too little?|is 20 dollars enough?|"
    "should i accept the $20 or push for more",
    Own.RIGHT: "are they right?|is that normal?|can they do that?|is that legal|"
    "why did they refuse",
    Own.MUST: "do i have to?|do i really need to talk to chat again|is that necessary",
    Own.ORDER: "should i do the discover thing now or email jeff first?|"
    "should i email jeff first or ask the supervisor",
    Own.BOTH: "my mate reckons I should do the chargeback the same time to be on the safe side|"
    "can i do the chargeback and the a to z together",
    Own.WITHDRAW: "should i cancel the claim?|should I withdraw the a-to-z like he wants",
    Own.PAYING: "do i keep paying affirm|should i stop paying klarna",
    Own.WHAT: "what's a chargeback?|what is an a-to-z claim|who is jeff",
    Own.SEND_BACK: "Should I just mail it back to them?|can i send the blender back already",
    Own.MAY_SAY: "should i write that it was never opened|can i say that it was a gift",
}
ROWS = [(own, said) for own, all_of_it in ASKED.items() for said in all_of_it.split("|")]
OTHERS = (
    "how long is the return window for apple products",
    "how long does a refund to a debit card take",
    "is a screen protector returnable",
    "why is my landlord so mean",
    "can they refuse a return because the box is open?",
    "what does amazon prime cost",
    "how long do i have to return a mattress",
    "is the warranty from amazon or ninja",
    "they said no",
    "ok then",
    "great thanks",
    "hello",
)


@pytest.mark.parametrize(("own", "said"), ROWS)
def test_a_short_question_is_told_by_its_shape(own: Own, said: str) -> None:
    assert own_question(understand(said))[0] is own


@pytest.mark.parametrize("said", OTHERS)
def test_a_question_with_a_subject_of_its_own_is_another(said: str) -> None:
    assert own_question(understand(said))[0] is None


@pytest.mark.parametrize("said", ["need help", "hi can you help me", "can someone help me please"])
async def test_a_plea_begins_a_case(said: str) -> None:
    assert (await RulesEngine().read(said, Case(), TODAY)).route is Route.INTAKE


async def test_what_is_far_away_stays_far_away() -> None:
    far = "My landlord keeps my deposit of $900. What can I do?"
    assert (await RulesEngine().read(far, Case(), TODAY)).route is Route.OUT_OF_SCOPE


async def after(folder: Path, *said: str) -> list[TurnResult]:
    """The turns after the first."""
    return (await conversation(folder, said, None))[1:]


async def test_the_plan_answers_and_no_statute_does(tmp_path: Path) -> None:
    turns = await after(
        tmp_path, BLENDER, "why", "what if they say no again?", "how long", "is it worth it", "so?"
    )
    why, then, wait, worth, now = (turn.reply for turn in turns)
    assert "Why a supervisor" in why
    assert "executive" in then
    assert "business days" in wait
    assert "no odds" in worth
    assert "Now – a supervisor" in now
    for turn in turns[:-1]:
        assert "sources do not cover" not in turn.reply
        assert "small claims" not in turn.reply
        assert turn.drafts == ()
        assert len(turn.reply.split()) <= 90


async def test_an_offer_is_weighed_again_when_it_is_asked_about(tmp_path: Path) -> None:
    turns = await after(tmp_path, BLENDER, "now chat offers $20", "is that ok or too little?")
    assert "Don't take it yet" in turns[1].reply
    assert "$60" in turns[1].reply


async def test_the_routes_that_exclude_each_other_are_warned_of(tmp_path: Path) -> None:
    turns = await after(
        tmp_path,
        SOFA,
        "my mate reckons I should do the chargeback the same time to be on the safe side",
        "should i cancel the claim?",
        "seller first or the chargeback first, what should i do?",
    )
    assert "Choose one of the two" in turns[0].reply
    assert "Not before the money" in turns[1].reply
    assert "Not yet" in turns[2].reply


async def test_what_nothing_covers_is_said_in_half_a_sentence(tmp_path: Path) -> None:
    turns = await after(tmp_path, SOFA, "am i allowed to record the call", "who decides")
    for turn in turns:
        assert turn.reply.startswith("I have no source for that. Your next step stays:")
        assert "Consumer Contracts" not in turn.reply


async def test_words_asked_for_after_a_refusal_are_those_of_the_next_desk(tmp_path: Path) -> None:
    turns = await after(tmp_path, BLENDER, "supervisor said no", "so what do i write")
    assert turns[1].drafts[0].channel is Channel.EXECUTIVE_EMAIL


@pytest.mark.parametrize(
    "said",
    [
        "write me the email for the boss of amazon",
        "write me an email to jeff bezos",
        "mail to the ceo",
    ],
)
async def test_the_head_of_amazon_gets_an_email(said: str, tmp_path: Path) -> None:
    (turn,) = await after(tmp_path, BLENDER, said)
    assert turn.drafts[0].channel is Channel.EXECUTIVE_EMAIL


@pytest.mark.parametrize(
    "question",
    [
        "do i lose the 212",
        "what happens to my gift card balance?",
        "Is the money gone now?",
        "can they keep my balance",
        "how do i get my $212 back?",
    ],
)
def test_the_money_on_a_closed_account_is_answered_from_the_sheet(question: str) -> None:
    of_it = Case(problem=Problem.ACCOUNT_LOCKED, talking=True)
    other = Case(problem=Problem.RETURN_LOST, talking=True)
    assert as_own(read(question, of_it, TODAY), question, of_it).own is Own.BALANCE
    assert as_own(read(question, other, TODAY), question, other).own is not Own.BALANCE
