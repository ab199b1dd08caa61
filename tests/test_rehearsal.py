"""The rehearsal: a stubborn other side that knows nothing private, and what is told afterwards."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from agent.domain.case import Case, Contact, Money, Private
from agent.domain.feedback import MERITS, SLIPS, spoken
from agent.domain.judging import merits_in, slips_in
from agent.domain.moves import Move
from agent.domain.planner import plan
from agent.domain.reading import Reading
from agent.domain.rehearsal import (
    ABOUT,
    SAYS,
    USUAL,
    Brief,
    Exchange,
    Merit,
    Rehearsal,
    Slip,
    begin,
    brief_of,
    course,
    go_on,
    stopped,
)
from agent.domain.vocabulary import Channel, Jurisdiction, Outcome, Problem, Route
from agent.events import TurnResult
from agent.graph.rehearsing import Kind, after, kind_of
from agent.graph.state import State
from agent.session import Session
from tests.experts import FACTS, TODAY
from tests.sessions import session

BLENDER = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    jurisdiction=Jurisdiction.US,
    amount=Money(value=Decimal(389), currency="USD"),
    item="blender",
    fault="stopped working on day 45",
    private=(Private(name="floor", value="$200 back"),),
    evidence=("photos",),
)
FINE = Case(
    problem=Problem.WINDOW_PASSED_CHANGE_OF_MIND,
    jurisdiction=Jurisdiction.US,
    amount=Money(value=Decimal(120), currency="USD"),
    item="coat",
    private=(Private(name="reason", value="I found the same coat cheaper in a local shop"),),
)
FIRM = "I am asking for a refund. Can you give me the reason in writing?"
WEAK = "ok then, I'd take $200"


def played(case: Case, *lines: str, seed: int = 1) -> Rehearsal:
    """A rehearsal in which the person said `lines`."""
    rehearsal = begin(case, None, seed)
    for line in lines:
        if not rehearsal.over:
            rehearsal = go_on(rehearsal, line, slips_in(line, case), merits_in(line, case))
    return rehearsal


# ------------------------------------------------------------------ the other side
def test_the_other_side_has_no_place_for_what_is_private() -> None:
    assert set(Brief.model_fields) == {"who", "channel", "item", "moves"}
    for case in (BLENDER, FINE):
        open_book = case.model_copy(update={"private": (), "contacts": (), "evidence": ()})
        assert brief_of(case, None) == brief_of(open_book, None)


@pytest.mark.parametrize("case", [BLENDER, FINE], ids=["fault", "change of mind"])
def test_the_same_seed_gives_the_same_rehearsal(case: Case) -> None:
    lines = [FIRM] * 8
    assert played(case, *lines, seed=3) == played(case, *lines, seed=3)
    courses = {course(brief_of(case, None), seed) for seed in range(12)}
    assert len(courses) > 1
    for one in courses:
        assert one[0] is Move.REFUSES
        assert one[-1] is Move.NO_SUPERVISOR
        assert {Move.OFFERS_CREDIT, Move.ASKS_LOWEST} < set(one)


def test_every_move_that_can_come_has_words() -> None:
    used = {move for moves in (*ABOUT.values(), USUAL) for move in moves}
    ends = {Move.REFUSES, Move.NO_SUPERVISOR, Move.AGREES, Move.CLOSES}
    assert used | ends == set(SAYS)
    assert set(SLIPS) == set(Slip)
    assert set(MERITS) == set(Merit)


def test_who_holds_is_given_in_to_and_who_yields_is_not() -> None:
    firm, weak = played(BLENDER, *[FIRM] * 9), played(BLENDER, FIRM, WEAK, *[FIRM] * 9)
    assert (firm.over, firm.gave_in) == (True, True)
    assert firm.exchanges[-1].move is Move.AGREES
    assert (weak.over, weak.gave_in) == (True, False)
    assert weak.exchanges[-1].move is Move.CLOSES
    assert "settle for less" in weak.exchanges[2].words
    silent = played(BLENDER, *["hm"] * 9)
    assert silent.gave_in is False


# ------------------------------------------------------------------ judging a line
@pytest.mark.parametrize(
    ("line", "case", "slips"),
    [
        (FIRM, BLENDER, ()),
        ("It stopped working on day 45, so I ask for a refund.", BLENDER, ()),
        ("I will not accept a gift card.", BLENDER, ()),
        ("$50 is not enough, I am asking for the full refund.", BLENDER, ()),
        ("No thank you. I would accept a full refund.", BLENDER, ()),
        (WEAK, BLENDER, (Slip.FLOOR, Slip.CONCEDED)),
        ("two hundred? I could live with 200", BLENDER, (Slip.FLOOR, Slip.CONCEDED)),
        ("How about $300?", BLENDER, (Slip.CONCEDED,)),
        ("Fine, whatever you can give me", BLENDER, (Slip.CONCEDED,)),
        ("never mind then", BLENDER, (Slip.CONCEDED,)),
        ("that would be fine", BLENDER, (Slip.CONCEDED,)),
        ("Refund me or I'll sue you", BLENDER, (Slip.THREAT,)),
        ("You idiots will get a one-star review", BLENDER, (Slip.THREAT,)),
        ("My card is 4111 1111 1111 1111", BLENDER, (Slip.CARD_DATA,)),
        ("the code is 482913", BLENDER, (Slip.CARD_DATA,)),
        ("[CARD NUMBER REMOVED]", BLENDER, (Slip.CARD_DATA,)),
        ("Your colleague promised me a refund", BLENDER, (Slip.UNTRUE,)),
        ("I have a video of it", BLENDER, (Slip.UNTRUE,)),
        ("I have photos of it", BLENDER, ()),
        ("It never arrived at my house", BLENDER, (Slip.UNTRUE,)),
        ("The refund never arrived", BLENDER, ()),
        ("Under the Consumer Rights Act you must pay", BLENDER, (Slip.UNTRUE,)),
        ("It is broken", FINE, (Slip.UNTRUE,)),
        ("It is not broken", FINE, ()),
        ("There is a cheaper same coat in a shop", FINE, (Slip.PRIVATE,)),
        ("I changed my mind about it", FINE, (Slip.VOLUNTEERED,)),
        ("It was probably my own fault", BLENDER, (Slip.ADMITTED,)),
        ("It is not my fault", BLENDER, ()),
        ("What I ask for is a one-time exception. Is that possible?", FINE, ()),
    ],
)
def test_what_a_line_gives_away(line: str, case: Case, slips: tuple[Slip, ...]) -> None:
    assert slips_in(line, case) == slips


def test_what_the_case_holds_may_be_said() -> None:
    made = Contact(channel=Channel.CHAT, outcome=Outcome.PROMISED)
    promised = BLENDER.model_copy(update={"contacts": (made,), "evidence": ("video",)})
    for line in ("Your agent promised me a refund", "I have a video of it"):
        assert slips_in(line, promised) == ()
    uk = BLENDER.model_copy(update={"jurisdiction": Jurisdiction.UK})
    assert slips_in("Under the Consumer Rights Act I ask for a refund.", uk) == ()


@pytest.mark.parametrize(
    ("line", "merits"),
    [
        ("I am asking for a refund.", (Merit.RESTATED,)),
        ("Can you send me that in writing?", (Merit.WRITING,)),
        ("What is the reference number?", (Merit.REFERENCE,)),
        ("Which rule is that, and who can decide?", (Merit.REASON, Merit.HIGHER)),
        ("It stopped working on the table.", (Merit.FACTS,)),
        ("A gift card does not put this right.", (Merit.DECLINED,)),
        ("hello", ()),
    ],
)
def test_what_a_line_does_well(line: str, merits: tuple[Merit, ...]) -> None:
    assert merits_in(line, BLENDER) == merits


# ------------------------------------------------------------------ what the person reads
def told(rehearsal: Rehearsal, case: Case = BLENDER) -> str:
    return spoken(rehearsal, case, plan(case, TODAY, FACTS), FACTS)


def test_the_feedback_names_the_slip_the_merit_and_the_better_line() -> None:
    text = told(stopped(played(BLENDER, FIRM, WEAK)))
    assert f"“{WEAK}”: the least you would take" in text
    assert MERITS[Merit.WRITING] in text
    better = text.partition("Better: ")[2]
    assert better
    assert "200" not in better
    assert slips_in(better, BLENDER) == ()
    assert text.count("?") <= 1


def test_a_good_rehearsal_has_nothing_given_away() -> None:
    text = told(played(BLENDER, *[FIRM] * 9))
    assert "**Given away:** nothing" in text
    assert "you held" in text
    assert "weakest" not in text
    assert "did not say a line" in told(stopped(begin(BLENDER, None, 1)))


def test_an_old_rehearsal_loads_with_its_defaults() -> None:
    assert Rehearsal.model_validate({}).exchanges == ()
    assert Exchange(move=Move.REFUSES, words="No.").line == ""


# ------------------------------------------------------------------ what a message is
@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I am asking for a refund. Can I have that in writing?", "line"),
        ("Can you give me a reference number?", "line"),
        ("Is that your policy, and where is it written?", "line"),
        ("Please don't close this, I want my money back", "line"),
        ("That's not enough for me", "line"),
        ("I'd like you to stop transferring me", "line"),
        ("stop", "stop"),
        ("ok, that's enough", "stop"),
        ("how did I do?", "stop"),
        ("I think I'm done", "stop"),
        ("hint", "hint"),
        ("what should I say?", "hint"),
        ("I don't know", "hint"),
        ("wait, is that true?", "question"),
        ("can they really charge a fee?", "question"),
        ("do I have to tell them why?", "question"),
        ("back to my case", "leave"),
        ("the real agent just answered", "leave"),
        ("I want to kill myself", "alarm"),
        ("can I just say it arrived broken even though it is fine?", "alarm"),
        ("I'll ruin you", "line"),
    ],
)
def test_where_a_message_goes(message: str, kind: Kind) -> None:
    assert kind_of(message, BLENDER) == kind


# ------------------------------------------------------------------ in a conversation
OPENING = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. It stopped working on "
    "day 45. Between us, I would take $200 back."
)
PLAYED_LINES = (
    "I paid $999 and it caught dust, it was delivered on October 1 in London.",
    "They refused. The seller offered $50. I'd take $100.",
    "I have a video and paid by PayPal, order 113-7654321-1234567.",
)


async def begun(redress: Session) -> TurnResult:
    first = await redress.ask(None, OPENING)
    turn = await redress.ask(first.case_id, "Can we practise the call with a supervisor?")
    assert turn.route is Route.REHEARSAL
    assert "**Supervisor:**" in turn.reply
    return turn


async def test_nothing_said_in_a_rehearsal_becomes_a_fact(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = await begun(redress)
        before = await redress.case(turn.case_id)
        for line in (*PLAYED_LINES, "wait, can they take the $50 they offered back?", "stop"):
            said = await redress.ask(turn.case_id, line)
            assert said.drafts == ()
            assert said.question is None
            assert said.case == turn.case
        assert "The rehearsal is over" in said.reply
        assert await redress.case(turn.case_id) == before
        letter = await redress.ask(turn.case_id, "Write the message for the chat.")
        assert letter.drafts
        words = " ".join(d.text for d in letter.drafts)
        assert not any(secret in words for secret in ("999", "50", "PayPal", "113-", "200"))


async def test_a_rehearsal_survives_a_restart(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = await begun(redress)
        await redress.ask(turn.case_id, WEAK)
    async with session(tmp_path) as redress:
        ended = await redress.ask(turn.case_id, "how did I do?")
    assert ended.route is Route.REHEARSAL
    assert WEAK in ended.reply


async def test_after_the_end_a_message_is_one_of_the_case_again(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = await begun(redress)
        await redress.ask(turn.case_id, FIRM)
        await redress.ask(turn.case_id, "that's enough")
        again = await redress.ask(turn.case_id, "how did I do?")
        assert "Well said" in again.reply
        told = await redress.ask(turn.case_id, "It was delivered on October 8.")
        assert told.case.delivered_on == datetime.date(2026, 10, 8)


async def test_a_question_is_answered_and_the_rehearsal_waits(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = await begun(redress)
        asked = await redress.ask(
            turn.case_id, "wait, how long do they have for a refund? can they keep my money?"
        )
        assert asked.route is Route.GUIDANCE
        assert "waits for your line" in asked.reply
        went_on = await redress.ask(turn.case_id, FIRM)
        assert went_on.route is Route.REHEARSAL


async def test_an_alarm_ends_it(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = await begun(redress)
        alarmed = await redress.ask(turn.case_id, "Honestly I want to kill myself over this.")
        assert alarmed.route is Route.SAFETY
        after = await redress.ask(turn.case_id, "Sold and shipped by Amazon.")
        assert after.route is Route.PLAN
        assert after.case.fulfilment == "amazon"


async def test_a_card_number_is_told_off_and_never_kept(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        turn = await begun(redress)
        said = await redress.ask(turn.case_id, "sure, it's 4111 1111 1111 1111")
        assert "never type such data" in said.reply
        assert all("4111" not in one.message for one in await redress.history(turn.case_id))


def test_there_is_nothing_to_rehearse_without_a_case() -> None:
    asked = Reading(route=Route.REHEARSAL)
    assert after(State(), asked, Case()) is None
    assert after(State(), asked, BLENDER) == begin(BLENDER, None, 0)
