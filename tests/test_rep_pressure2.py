"""The next line under pressure: whose words it answers, what it rests on, and what it keeps."""

import asyncio
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent import Session, Settings
from agent.domain.case import Case, Contact, Money, Offer
from agent.domain.coaching import move_of, next_line
from agent.domain.coaching_facts import reason_of, with_the_law, with_the_sum
from agent.domain.coaching_strings import asked_in_return
from agent.domain.moves import Move
from agent.domain.offers import appraise
from agent.domain.planner import plan
from agent.domain.strings import string_of
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    Problem,
    Route,
)
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.order.asides import private
from tests.experts import FACTS

C, M = Channel, Move
TODAY = date(2026, 11, 22)
ENTRIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "rep_pressure2.yaml").read_text("utf-8")
)
AT_THE_CHAT = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    item="blender",
    amount=Money(value=Decimal(149), currency="USD"),
    fault="leaks",
    fulfilment=Fulfilment.AMAZON,
    jurisdiction=Jurisdiction.US,
    current_channel=C.CHAT,
    talking=True,
)
WITH_A_SELLER = AT_THE_CHAT.model_copy(
    update={"fulfilment": Fulfilment.FBM, "current_channel": C.SELLER_MESSAGE}
)
SENTENCE = re.compile(r"[.!?]+(?=\s|$)")


def heard(line: str, case: Case = AT_THE_CHAT) -> Contact | None:
    return read(line, case, TODAY, last_channel=case.current_channel).contact


def test_each_line_answers_its_move_at_its_desk_and_keeps_what_is_private(tmp_path: Path) -> None:
    async def play() -> list[str]:
        wrong = []
        async with Session(Settings(data=tmp_path), lambda: TODAY) as session:
            for one in ENTRIES:
                begun = await session.ask(None, one["told"])
                turn = await session.ask(begun.case_id, one["says"])
                last, text = turn.case.contacts[-1], turn.drafts[-1].text if turn.drafts else ""
                got = (turn.route.value, move_of(last).value, last.channel.value)
                wrong += [f"{one['id']}: {got}"] if got != _wanted(one) else []
                wrong += [f"{one['id']}: {no}" for no in one.get("must_not_say", ())
                          if no in text.lower()]  # fmt: skip
                if text.count("?") > 1 or len(SENTENCE.findall(text)) > 2:
                    wrong.append(f"{one['id']}: {text}")
        return wrong

    wrong = asyncio.run(play())
    assert wrong == [], "\n".join(wrong)


def _wanted(one: dict[str, Any]) -> tuple[str, str, str]:
    return Route.COACH.value, one["move"], one["desk"]


# ------------------------------------------------------------------ whose words they are
@pytest.mark.parametrize(
    ("line", "desk"),
    [
        ("Clerk at Chase: we have to send you to the claims floor", C.CARD_DISPUTE),
        ('"we cannot raise that for you" - that was Monzo', C.CARD_DISPUTE),
        ("letter from Lloyds: we are unable to progress your dispute any further", C.CARD_DISPUTE),
        ('"it is not under warranty, sorry" (the woman at Bosch)', C.MANUFACTURER_WARRANTY),
        ("KitchenDeals LLC: we refund you 10% and you keep it, ok?", C.SELLER_MESSAGE),
        ('Le vendeur répond : "nous vous proposons un échange sans frais"', C.SELLER_MESSAGE),
        ('I asked for a manager and the rep goes "there is nobody above me"', C.CHAT),
        ("10:31 Supervisor (Angela): I will approve the full refund for you.\n"
         "10:32 Supervisor (Angela): Is there anything else?", C.SUPERVISOR),
        ("Priya (11:08): thank you for waiting.\n"
         "Priya (11:09): I can add $149 to your gift card balance.", C.CHAT),
    ],
)  # fmt: skip
def test_the_desk_is_the_one_named_beside_the_words(line: str, desk: Channel) -> None:
    case = AT_THE_CHAT.model_copy(update={"fulfilment": Fulfilment.UNKNOWN})
    contact = heard(line, case)
    assert contact is not None
    assert contact.channel is desk


@pytest.mark.parametrize(
    "line",
    [
        "Model: XB-200 with two jars",
        "Color: red not blue as ordered",
        "Brand: Sony WH-1000XM5 black",
        "Update: it's still not here and nobody wrote",
        "two things: it leaks, and it smells",
        "my wife: she thinks I should sue them",
        "sorry: it was 130 dollars",
        "hmm: should I accept $40?",
        "price - $40 plus tax",
        "no wait, she paid with a Visa credit card, I just asked her",
        "email of Sept 15: we issued a refund of $149.00",
        "Chase is my bank, I paid by debit",
    ],
)
def test_a_head_that_names_nobody_is_no_speaker(line: str) -> None:
    contact = heard(line)
    assert contact is None or contact.channel is C.CHAT
    assert contact is None or contact.move in (None, M.STALLS, M.AGREES)


# ------------------------------------------------------------------ what it comes to
@pytest.mark.parametrize(
    ("line", "move", "outcome"),
    [
        ("Agent: I'd have to send you over to the claims desk", M.TRANSFERS, None),
        ("Agent: our 30-day policy is over, we won't be able to honor that", M.REFUSES, None),
        ("Agent: the warehouse manager is on leave until Monday", M.STALLS, None),
        ("Agent: I've gone ahead and I'm wrapping up our chat now. Take care!", M.CLOSES, None),
        ("Agent: leave it with me, I'll make sure the money goes back to you", M.AGREES, None),
        ("Agent: we've credited your account with $149", M.AGREES, None),
        ("Agent: we refund you all the amount, keep it", M.AGREES, None),
        ("Agent: if the warehouse confirms it we credit your account with $149", None, None),
        ("Agent: I can give you a gift card for the full price right now", M.OFFERS_CREDIT, None),
        ("Agent: how about $60 off your next order?", M.OFFERS_CREDIT, None),
        ("Agent: good news! You qualify for a refurbished unit.", M.OFFERS_REPLACEMENT, None),
        ("Agent: a $19.99 freight charge comes off your refund", M.ASKS_FEE, None),
        ("Agent: the return label's on you", M.ASKS_FEE, None),
        ("Agent: our inspection found scratches, so we kept $50", M.BLAMES_CUSTOMER, None),
        ("Agent: what number would you be happy with?", M.ASKS_LOWEST, None),
        ("Agent: has it been dropped or exposed to water?", M.ASKS_IF_DEFECTIVE, None),
        ("Agent: may I have the order number and which part is missing?", M.ASKS_PROOF, None),
        ("Agent: this may lead to restrictions on your account", M.ACCUSES, None),
        ("Agent: our fraud team texted you a code, read me the code", M.ASKS_PRIVATE_DATA, None),
        ("Agent: that is UPS's doing, please chase UPS", M.REFUSES, None),
        ("Agent: it is with our technical team, please allow 10 days. Do not reply to this message",
         M.STALLS, Outcome.STALLED),
        ("Le voy a transferir con el departamento correspondiente, no cierre el chat por favor.",
         M.TRANSFERS, None),
        ("Händler: Wir erstatten Ihnen den vollen Kaufpreis.", M.AGREES, Outcome.AGREED),
        ("Agent: bitte senden Sie uns ein Foto Ihrer Bankkarte und Ihre IBAN",
         M.ASKS_PRIVATE_DATA, None),
    ],
)  # fmt: skip
def test_what_a_line_comes_to(line: str, move: Move | None, outcome: Outcome | None) -> None:
    contact = heard(line)
    assert contact is not None
    assert move is None or contact.move is move
    assert outcome is None or contact.outcome is outcome
    if move is None:
        assert contact.outcome not in (Outcome.AGREED, Outcome.OFFERED)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Agent: this falls outside our 30-day policy", None),
        ("Agent: we have sold 2 million units and send you a new unit", None),
        ("Support 09:17 - thanks for the pics, we will look at it", None),
        ("Agent: the best I can do is 40 back", "40"),
        ("Agent: we could do $30 back and you keep it", "30"),
    ],
)
def test_a_number_is_a_sum_where_it_is_given(line: str, offered: str | None) -> None:
    contact = heard(line)
    offer = contact.offer if contact else None
    amount = offer.amount if offer else None
    assert (str(amount.value) if amount else None) == offered


@pytest.mark.parametrize(
    "line",
    [
        "BreadCo: cancel the chargeback and we refund you",
        "Seller: please close the A-to-z case and then we send you $120",
        "they said cancel the dispute first, then they refund me in full",
    ],
)
def test_a_claim_to_be_taken_back_makes_an_offer_of_whoever_speaks(line: str) -> None:
    contact = heard(line, WITH_A_SELLER)
    assert contact is not None
    assert (contact.channel, contact.outcome) == (C.SELLER_MESSAGE, Outcome.OFFERED)
    asked = string_of(line, WITH_A_SELLER)
    assert asked is not None and asked.key == "claim_back"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("drop it off by Dec 3 with your case number", None),
        ("sign the attached form and we send a new one", "release"),
        ("delete your review or our lawyers write to you", "review"),
        ("your review is false; unless you remove it you get nothing", "review"),
    ],
)
def test_what_is_asked_for_in_return(words: str, key: str | None) -> None:
    asked = string_of(words, AT_THE_CHAT)
    assert (asked.key if asked else None) == key


def test_what_a_bank_closes_itself_is_its_no_and_asks_for_nothing() -> None:
    line = "Revolut chat: the merchant has provided proof, so we're closing your chargeback."
    contact = heard(line)
    assert contact is not None
    assert (contact.channel, contact.outcome) == (C.CARD_DISPUTE, Outcome.REFUSED)
    assert contact.move is M.REFUSES
    assert asked_in_return(contact, line, AT_THE_CHAT) is None


def test_nothing_goes_back_that_never_came() -> None:
    missing = AT_THE_CHAT.model_copy(update={"problem": Problem.DELIVERED_NOT_RECEIVED})
    asked = string_of("I send a replacement once you return the original item", missing)
    assert asked is not None and asked.key == "nothing_to_send"
    assert string_of("return the original item first", AT_THE_CHAT) is None


# ------------------------------------------------------------------ what the line says
@pytest.mark.parametrize(
    ("amount", "currency", "verdict", "says"),
    [
        ("200", "USD", "take", "more than you paid"),
        ("149", "EUR", "counter", "another currency"),
        ("149", "USD", "take", "full refund"),
        ("155", "USD", "take", "full refund"),
        ("40", "USD", "counter", "missing"),
    ],
)
def test_an_odd_sum_is_spoken_of(amount: str, currency: str, verdict: str, says: str) -> None:
    worth = Money(value=Decimal(amount), currency=currency)
    judged = appraise(Offer(kind=OfferKind.PARTIAL_REFUND, amount=worth), AT_THE_CHAT)
    assert (judged.verdict, says in judged.why) == (verdict, True)


def test_a_line_names_the_sum_the_days_and_the_reason() -> None:
    lost = AT_THE_CHAT.model_copy(
        update={"problem": Problem.RETURN_LOST, "fault": None, "returned_on": date(2026, 10, 12)}
    )
    assert reason_of(lost) == "I sent it back on October 12 and the refund has not come"
    assert with_the_sum("a refund or a replacement", lost) == "a refund of $149 or a replacement"
    assert with_the_sum("a repair, and a refund if that fails", lost).count("$") == 0
    assert with_the_law("it leaks", "The goods stay mine.") == "It leaks, and the goods stay mine."
    contact = Contact(channel=C.CHAT, outcome=Outcome.STALLED, move=M.STALLS, words="please wait")
    text = next_line(contact, lost, plan(lost, TODAY, FACTS), FACTS).draft.text
    assert "October 12" in text and "$149" in text


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("has this fault: the wheel broke early (bought 24 Oct", "the wheel broke early"),
        ("leaking at the base", "the blender is leaking at the base"),
        ("has this fault: arrived 30 Oct with no suction", "it arrived 30 Oct with no suction"),
        ("is missing in", ""),
    ],
)  # fmt: skip
def test_a_reason_is_a_whole_clause(fault: str, reason: str) -> None:
    assert reason_of(AT_THE_CHAT.model_copy(update={"fault": fault})) == reason


@pytest.mark.parametrize(
    "words",
    ["he said all he could do is pop £92 on as a credit", "the most they would do is $40"],
)
def test_what_they_would_do_is_no_limit_of_the_person(words: str) -> None:
    assert private(understand(words))[0] == []
