"""What was filed is decided later, in a few words; a quotation behind a name ends where it ends."""

import datetime
from pathlib import Path

import pytest

from agent.domain.vocabulary import Channel, Outcome
from agent.events import TurnResult
from agent.reading.message.text import understand
from agent.reading.moves.their_words import theirs
from tests.sessions import session

CLAIMED = (
    "Fake perfume, $248 on amazon.com, sold and shipped by ScentVault, due Nov 5, delivered Nov 3. "
    "I'm in Tucson. The seller refused on Nov 8, I messaged them. I filed an A-to-z claim Nov 9."
)


async def after(folder: Path, *said: str) -> TurnResult:
    """The last turn of a talk."""
    case_id, turn = None, None
    async with session(folder) as redress:
        for one in said:
            turn = await redress.ask(case_id, one)
            case_id = turn.case_id
    assert turn
    return turn


@pytest.mark.parametrize(
    "told",
    [
        'it got denied 11/20, "insufficient evidence"',
        "ok so it was rejected on November 20",
        "the claim has been denied on 20 Nov",
        "Well, it's been turned down Nov 20.",
    ],
)
async def test_a_claim_that_was_denied_leads_to_the_appeal(told: str, tmp_path: Path) -> None:
    turn = await after(tmp_path, CLAIMED, told)
    assert (turn.case.contacts[-1].channel, turn.case.contacts[-1].outcome) == (
        Channel.A_TO_Z_CLAIM,
        Outcome.REFUSED,
    )
    assert turn.plan
    assert turn.plan.now is Channel.A_TO_Z_APPEAL
    due = {clock.name: clock.date for clock in turn.plan.clocks}
    assert due["A-to-z appeal"] == datetime.date(2026, 12, 20)


@pytest.mark.parametrize("told", ["the seller said no again", "she refused, the chat lady"])
async def test_a_no_of_somebody_who_is_named_is_no_decision(told: str, tmp_path: Path) -> None:
    turn = await after(tmp_path, CLAIMED, told)
    claims = [one.outcome for one in turn.case.contacts if one.channel is Channel.A_TO_Z_CLAIM]
    assert claims == [Outcome.OPENED]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ('amzn: "not eligible for return" bc health. $64. citi credit', "not eligible for return"),
        ('and they told me: "no refund, you broke it" so sad. $30', "no refund, you broke it"),
        ("seller: no refund, you broke it", "no refund, you broke it"),
    ],
)
def test_quoted_words_behind_a_name_end_with_the_quotation(said: str, words: str) -> None:
    message = understand(said)
    assert [message.told[a:b].strip(' "') for a, b in theirs(message)] == [words]
