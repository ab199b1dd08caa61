"""What an offer would be worth that nobody has made: weighed, and logged as no contact."""

from datetime import date
from pathlib import Path

import pytest

from agent import Session, Settings
from agent.domain.vocabulary import Channel
from agent.events import TurnResult

TODAY = date(2026, 11, 24)
FRIDGE = (
    "fridge from amazon australia, 14 months old, $1,190, stopped cooling. The chat says no. "
    "Sold by Amazon AU, paid by visa debit"
)


async def _talk(folder: Path, *messages: str) -> list[TurnResult]:
    async with Session(Settings(data=folder), lambda: TODAY) as redress:
        results: list[TurnResult] = []
        for message in messages:
            case_id = results[-1].case_id if results else None
            results.append(await redress.ask(case_id, message))
    return results


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what if they offer me a $100 voucher", "It is A$100 against A$1,190"),
        ("what should i say if the rep offers half?", "It is A$595 against A$1,190"),
        ("and if the seller comes back with 20%?", "It is A$238 against A$1,190"),
        ("should i take a replacement if they offer it?", "**Take it.**"),
        ("if they give me store credit for the full amount is that ok?", "only as Amazon credit"),
        ("should i accept a gift card", "**Don't take it yet.**"),
    ],
)
async def test_it_is_weighed_and_nothing_is_logged(tmp_path: Path, asked: str, told: str) -> None:
    first, weighed = await _talk(tmp_path, FRIDGE, asked)
    assert told in weighed.reply
    assert weighed.case.contacts == first.case.contacts


async def test_no_offer_that_may_come_is_no_silence(tmp_path: Path) -> None:
    first, answered = await _talk(tmp_path, FRIDGE, "and if they offer nothing?")
    assert answered.reply.startswith("**If that fails:** an e-mail to Amazon's executive team")
    assert answered.case.contacts == first.case.contacts


async def test_an_offer_that_was_made_is_logged(tmp_path: Path) -> None:
    first, made = await _talk(tmp_path, FRIDGE, "they offered me a $100 voucher")
    assert len(made.case.contacts) == len(first.case.contacts) + 1


async def test_a_letter_to_amazon_goes_to_those_who_get_letters(tmp_path: Path) -> None:
    _, letter, chat = await _talk(
        tmp_path, FRIDGE, "ok write the letter to amazon", "what do i type in the chat"
    )
    assert letter.drafts[0].channel is Channel.EXECUTIVE_EMAIL
    assert chat.drafts[0].channel is Channel.CHAT


@pytest.mark.parametrize("asked", ["should i go to vcat", "is it worth going to small claims?"])
async def test_whether_to_take_a_route_is_answered(tmp_path: Path, asked: str) -> None:
    *_, told = await _talk(tmp_path, FRIDGE, asked)
    assert told.reply.startswith("**Later, not first – a formal claim.**")
