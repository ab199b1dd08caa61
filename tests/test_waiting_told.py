"""Waiting is called waiting, words in hand stay while facts are told, a closed talk is no claim."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from agent import Session, Settings
from agent.domain import present
from agent.domain.case import Case, Contact, Money
from agent.domain.strings import CLAIM, string_of
from agent.domain.vocabulary import Channel, Outcome
from agent.events import TurnResult

TODAY = date(2026, 11, 24)
DYSON = (
    "Dyson from a third party seller on amazon, $429, came oct 9, stopped working nov 1. "
    "The seller says contact Dyson. Paid with my visa."
)


async def _talk(folder: Path, *messages: str) -> list[TurnResult]:
    async with Session(Settings(data=folder), lambda: TODAY) as redress:
        results: list[TurnResult] = []
        for message in messages:
            case_id = results[-1].case_id if results else None
            results.append(await redress.ask(case_id, message))
    return results


async def test_waiting_for_a_claim_is_no_look_at_the_order_page(tmp_path: Path) -> None:
    first, filed, asked, again = await _talk(
        tmp_path,
        DYSON,
        "ok i filed the a-to-z today",
        "what happens if they deny",
        "can i do a chargeback at the same time?",
    )
    assert "**Now – check the order page.** Look on the order page" in first.reply
    assert "**Now – wait and watch.** Wait for the decision" in filed.reply
    assert "Your next step stays: wait and watch." in again.reply
    assert "**If that fails:** an A-to-z appeal, then Amazon chat" in asked.reply
    assert filed.plan is not None
    watch = filed.plan.step(Channel.SELF_CHECK)
    assert watch is not None
    assert watch.expected_reply == ""


async def test_words_in_hand_stay_while_a_fact_is_put_right(tmp_path: Path) -> None:
    *_, asked, mended, numbered, refused = await _talk(
        tmp_path,
        DYSON,
        "what do i say to the supervisor",
        "actually it was 439 not 429",
        "the order number is 112-1234567-7654321",
        "they said no",
    )
    for result in (asked, mended, numbered):
        assert {draft.channel for draft in result.drafts} == {Channel.SUPERVISOR}
    assert "$439" in mended.drafts[0].text
    assert "112-1234567-7654321" in numbered.drafts[0].text
    assert "[" not in numbered.drafts[0].text
    assert Channel.SUPERVISOR in [contact.channel for contact in refused.case.contacts]


@pytest.mark.parametrize(
    ("said", "filed", "asked"),
    [
        ("We can offer 20% as goodwill, please confirm to close the case.", None, False),
        ("Please cancel the A-to-z claim and we refund you.", None, True),
        ("Please confirm to close the case, then you get it.", Channel.A_TO_Z_CLAIM, True),
        ("Close the case and we pay.", Channel.CHAT, False),
    ],
)
def test_a_talk_that_is_closed_is_no_claim_taken_back(
    said: str, filed: Channel | None, asked: bool
) -> None:
    made = Contact(channel=filed, outcome=Outcome.OPENED, words="x") if filed else None
    case = Case(contacts=(made,) if made else ())
    assert (string_of(said, case) is CLAIM) is asked


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("50", "a $50"),
        ("85.80", "an $85.80"),
        ("11", "an $11"),
        ("11500", "an $11,500"),
        ("1800", "a $1,800"),
        ("8", "an $8"),
    ],
)
def test_a_sum_has_the_article_that_is_said(value: str, told: str) -> None:
    assert present.a_sum(Money(value=Decimal(value), currency="USD")) == told


@pytest.mark.parametrize("asked", ["add that mum is 82", "add that my mother is 82"])
async def test_a_sentence_about_a_mother_is_put_in(tmp_path: Path, asked: str) -> None:
    *_, added = await _talk(tmp_path, DYSON, "what do i say to the supervisor", asked)
    assert f"{asked.removeprefix('add that ').capitalize()}." in added.drafts[0].text


async def test_a_place_and_a_part_refund_are_read_back_in_words(tmp_path: Path) -> None:
    first, part, passed_on = await _talk(
        tmp_path,
        "my mum ordered a charger (£64.99) on amazon.co.uk, it never came. Sold by Amazon",
        "they refunded £30?? why",
        "he says hes escalating to the investigation team, 3-5 business days, name Rohit",
    )
    assert first.reply.startswith("Noted: UK; ")
    assert "£30 refunded" in part.reply
    assert "**£34.99 is still missing:**" in part.reply
    assert "I was told" not in passed_on.drafts[0].text
    assert passed_on.case.contacts[-1].who == "Rohit"
