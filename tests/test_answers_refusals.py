"""Refusals decoded, two orders kept apart, short answers about the seller, a lasting swindle."""

import datetime

import pytest

from agent.domain.case import Case
from agent.domain.denials import DENIALS, by_key, recognised, remarks
from agent.domain.reading import Alarm, Reading
from agent.domain.vocabulary import Fulfilment
from agent.engines.rules import RulesEngine
from knowledge.facts import FactSheet

TODAY = datetime.date(2026, 11, 22)
KNOWN = Case(item="kettle", order_id="112-1111111-1111111", fault="leaks", talking=True)


async def read(message: str, case: Case) -> Reading:
    return await RulesEngine().read(message, case, TODAY)


def test_the_library_is_broad_and_stands_on_the_facts() -> None:
    facts = FactSheet.load()
    assert len(DENIALS) >= 40
    assert len({row.key for row in DENIALS}) == len(DENIALS)
    for row in DENIALS:
        assert row.sources and all(source in facts for source in row.sources), row.key
        texts = (row.says, row.means, row.counter, row.do)
        assert all(text and not any(c.isdigit() for c in text) for text in texts), row.key
        assert row.line().count(". ") == 1, row.key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the return window for this item closed last week", "window_closed"),
        ("please contact the manufacturer", "contact_manufacturer"),
        ("our records show that it was delivered", "delivered_per_records"),
        ("we need a police report", "police_report"),
        ("you must pay the return shipping", "buyer_pays_return"),
        ("there is a restocking fee", "restocking_fee"),
        ("this decision is final", "final_decision"),
        ("your account has been suspended", "account_blocked"),
    ],
)
def test_a_stock_refusal_is_recognised(words: str, key: str) -> None:
    assert key in [row.key for row in recognised(words)]


def test_plain_talk_is_no_refusal() -> None:
    assert recognised("my kettle leaks and i would like my money back") == ()


async def test_a_pasted_mail_is_decoded_and_told_in_the_reply() -> None:
    mail = 'They wrote: "The return window has closed. Please contact the manufacturer."'
    reading = await read(f"My $80 kettle died on day 50, sold by Amazon. {mail}", Case())
    assert reading.refusals[:2] == ("window_closed", "contact_manufacturer")
    first = by_key("window_closed")
    assert first is not None and remarks(reading)[0] == first.line()


async def test_what_the_person_says_of_themselves_is_no_refusal() -> None:
    assert (await read("I think I am too late to return my kettle", Case())).refusals == ()


@pytest.mark.parametrize(
    "message",
    [
        "I also have another order, a $300 drill that never arrived, sold by Amazon",
        "and order 113-2222222-2222222 for the drill never came, it was $300",
        "also my cousin bought a $300 drill from Amazon that never arrived",
        "My flatmate's return of a drill was refused too",
    ],
)
async def test_another_order_does_not_run_into_the_case(message: str) -> None:
    reading = await read(message, KNOWN)
    assert reading.other_order
    assert {u.field for u in reading.updates} & {"item", "order_id", "amount", "problem"} == set()
    assert "second case" in remarks(reading)[-1]


@pytest.mark.parametrize(
    "message",
    [
        "sorry, the order number is 113-2222222-2222222",
        "I asked another agent and she refused",
        "order 112-1111111-1111111, it was $40",
        "my sister bought it for me on Amazon",
    ],
)
async def test_the_same_order_is_taken_for_the_same(message: str) -> None:
    assert (await read(message, KNOWN)).other_order is None


@pytest.mark.parametrize(
    ("message", "value"),
    [
        ("LampCo sold it and ships it", Fulfilment.FBM),
        ("both Brightly", Fulfilment.FBM),
        ("Brightly, ships from Amazon", Fulfilment.FBA),
    ],
)
async def test_a_seller_may_be_named_in_a_few_words(message: str, value: Fulfilment) -> None:
    case = KNOWN.model_copy(update={"open_question": "fulfilment"})
    found = {u.field: u.value for u in (await read(message, case)).updates}
    assert found.get("fulfilment") is value


@pytest.mark.parametrize("message", ["its a third party seller", "a shop in china"])
async def test_a_third_party_is_noted_while_the_shipper_is_open(message: str) -> None:
    case = KNOWN.model_copy(update={"open_question": "fulfilment"})
    found = {u.field: u.value for u in (await read(message, case)).updates}
    assert found.get("third_party_seller") is True and "fulfilment" not in found


async def test_no_answer_names_no_seller() -> None:
    case = KNOWN.model_copy(update={"open_question": "fulfilment"})
    fields = {u.field for u in (await read("I don't know the shop", case)).updates}
    assert fields.isdisjoint({"third_party_seller", "fulfilment"})


async def test_a_swindle_goes_on_over_the_next_messages() -> None:
    case = Case(scam_told=True, talking=True)
    assert (await read("he called again and wants the code now", case)).alarm is Alarm.SCAM
    assert (await read("he called again and wants the code now", Case())).alarm is not Alarm.INJURY
    assert (await read("my kettle leaks, sold by Amazon, $40", case)).alarm is None
