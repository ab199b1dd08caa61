"""A talk with a desk that goes on: asides do not end it, and a last no is the end."""

from pathlib import Path

from agent.domain.vocabulary import Channel, Outcome, Route
from agent.events import TurnResult
from tests.test_any_model import conversation

STORY = (
    "My electric blanket, $79, came on the 4th of October and after five weeks one half went cold. "
    "Sold by Amazon, Tulsa. Chat refused on 20 November."
)
LATE_COAT = (
    "I missed the return window on a $95 coat. Nothing is wrong with it. Amazon sold and shipped "
    "it, I'm in Chicago."
)


async def talk(folder: Path, *messages: str) -> list[TurnResult]:
    """The turns of one conversation on a fixed day, with no model."""
    return await conversation(folder, messages, None)


async def test_a_fact_told_aside_does_not_move_on_to_the_next_desk(tmp_path: Path) -> None:
    turns = await talk(
        tmp_path,
        STORY,
        'On chat now, she says "I can offer you a 20% credit".',
        "I would take $60 but don't tell them that.",
        "She says that is the best she can do.",
    )
    assert "stays between us" in turns[2].reply
    assert turns[3].plan is not None
    assert turns[3].plan.now is Channel.SUPERVISOR
    assert turns[3].case.contacts[-1].channel is Channel.CHAT


async def test_thanks_in_a_case_are_no_first_hello(tmp_path: Path) -> None:
    first, thanks = await talk(tmp_path, STORY, "ah brilliant, cheers for that")
    assert thanks.route is Route.SMALLTALK
    assert "Your case is kept" in thanks.reply
    assert "Hello" not in thanks.reply
    assert first.case == thanks.case


async def test_a_greeting_comes_first_where_nothing_was_told(tmp_path: Path) -> None:
    (hello,) = await talk(tmp_path, "hi there")
    assert "Your case is kept" not in hello.reply


async def test_something_to_say_is_words_for_whom_one_names(tmp_path: Path) -> None:
    turns = await talk(tmp_path, STORY, "ok write me something to the supervisor")
    assert turns[1].route is Route.DRAFT
    assert turns[1].drafts[0].channel is Channel.SUPERVISOR


async def test_after_the_last_no_there_is_nothing_more_to_send(tmp_path: Path) -> None:
    turns = await talk(tmp_path, LATE_COAT, "Chat said no.", "The supervisor said no too.")
    assert turns[1].drafts
    assert turns[2].plan is not None
    assert turns[2].plan.now is None
    assert turns[2].case.contacts[-1].outcome is Outcome.REFUSED
    assert turns[2].drafts == ()
    assert "used up" in turns[2].reply
