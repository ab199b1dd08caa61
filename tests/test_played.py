"""Small things that came up in long conversations: names, questions, and what nobody asked."""

from pathlib import Path

import pytest

from agent.domain.case import Case, merge
from agent.domain.reading import Alarm, Own
from agent.domain.told import Told
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    PaymentMethod,
    Problem,
    Wanted,
)
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.questions.own_questions import own_question
from tests.sessions import TODAY as DAY
from tests.test_any_model import conversation

PRAM = (
    "Ordered a pram from Amazon.ca $429 CAD, sold by BabyJoy shipped by BabyJoy. One wheel locks "
    "up. got it 5 weeks ago."
)
VACUUM = (
    "bought a robot vacuum from amazon.de, 249 euro, sold by amazon, arrived 12 nov, it doesnt "
    "find its dock. they refused because i opened the box"
)


def told(message: str) -> Case:
    return merge(Case(), read(message, Case(), DAY).updates, 1)


def test_the_seller_is_known_by_its_name() -> None:
    case = told(PRAM)
    assert "locks up" in (case.fault or "")
    named = read("can you write something to babyjoy too", case, DAY)
    assert named.wanted_channel is Channel.SELLER_MESSAGE
    assert read("write something to amazon", case, DAY).wanted_channel is not named.wanted_channel


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("whats the most i can get", Own.WORTH),
        ("how much can i get back?", Own.WORTH),
        ("what can i realistically expect", Own.WORTH),
        ("how is that legal", Own.RIGHT),
        ("how can they just keep my money", Own.RIGHT),
    ],
)
def test_what_can_be_had_and_whether_they_may_are_questions_of_ones_own(
    question: str, asked: Own
) -> None:
    assert own_question(understand(question))[0] is asked


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (VACUUM, Problem.DEFECTIVE_ON_ARRIVAL),
        (
            "i returned the boots, they refused the refund because worn, 90 pounds",
            Problem.CONDITION_DISPUTE,
        ),
        ("My kindle does not recognise any charger, 120 pounds", Problem.DEFECTIVE_ON_ARRIVAL),
        ("there is a payment i do not recognise, 39 pounds", Problem.UNRECOGNISED_CHARGE),
        (
            "Ordered 2 car seats. One came. The other shows returned to sender",
            Problem.DELIVERED_NOT_RECEIVED,
        ),
        (
            "parcel went back to the shipper as undeliverable, $40 lamp",
            Problem.DELIVERED_NOT_RECEIVED,
        ),
        (
            "I returned two shirts in one box, they refunded just one. $34 missing",
            Problem.REFUND_MISSING,
        ),
        ("sent back 3 chairs, only one was refunded, 210 euros", Problem.REFUND_MISSING),
        (
            "I gave a gift to my niece, it's broken, she has no receipt. 45 pounds",
            Problem.DEFECTIVE_ON_ARRIVAL,
        ),
        ("my aunt gave me a blender as a gift, it leaks", Problem.GIFT_RECIPIENT),
        ("mattress topper smells of petrol, £74.99", Problem.DEFECTIVE_ON_ARRIVAL),
    ],
)
def test_the_trouble_is_what_is_wrong_and_no_word_beside_it(message: str, problem: Problem) -> None:
    assert told(message).problem is problem


@pytest.mark.parametrize(
    "message",
    [
        "seller doesn't read what i write",
        "amazon can't find my order, the lamp is 40 dollars",
        "they dont recognise my return",
        "the app doesn't find my parcel",
    ],
)
def test_what_a_desk_does_not_find_or_read_is_no_fault_of_the_thing(message: str) -> None:
    assert told(message).fault is None


def test_what_the_carrier_took_back_was_not_sent_back_by_the_person() -> None:
    case = told("Ordered 2 car seats (AU). One came. The other shows returned to sender. $189")
    assert Told.SENT_BACK not in case.told
    assert case.jurisdiction is Jurisdiction.AU


def test_a_fault_ends_before_the_day_of_delivery() -> None:
    case = told("fridge from amazon.in 31990 rs not cooling since 2 weeks delivered 2 oct")
    assert case.fault == "is not cooling since 2 weeks"


@pytest.mark.parametrize(
    ("message", "item"),
    [("my sons xbox from amazon uk, £449, is broken", "xbox"), ("my dads tv, amazon.de", "tv")],
)
def test_whose_it_is_belongs_to_no_name(message: str, item: str) -> None:
    assert told(message).item == item


@pytest.mark.parametrize(
    ("message", "hurt"),
    [
        ("ordered a nebuliser for my asthmatic son, it came with a cracked cup", False),
        ("my dad is on oxygen and the concentrator i bought from amazon broke", False),
        ("after breathing the fumes she ended up on a nebuliser", True),
        ("we gave him a nebuliser at the hospital after the fumes", True),
    ],
)
def test_what_is_bought_for_the_ill_has_hurt_nobody(message: str, hurt: bool) -> None:
    assert (read(message, Case(), DAY).alarm is Alarm.INJURY) is hurt


async def test_withdrawing_is_offered_and_then_done(tmp_path: Path) -> None:
    first, second = await conversation(tmp_path, (VACUUM, "i want my money back"), None)
    assert "you can withdraw and ask for the money instead" in first.reply
    assert "because I withdraw" in second.reply


async def test_what_changes_nothing_is_said_so_with_the_next_step(tmp_path: Path) -> None:
    story = "my xbox was delivered to the wrong house, amazon uk, £449"
    aside = "i am really not going to the police for this thing"
    _, second, short = await conversation(tmp_path, (story, aside, "no clue mate"), None)
    assert "I read nothing in that which changes your plan. Your next step stays" in second.reply
    assert "I could not read an answer in that" in short.reply


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("walking frame from amazon uk, £68, wheels dont fit, 40 days ago", "wheels dont fit"),
        ("generator $899 never started", "never started"),
        ("package left in the rain, books ruined, $62", "ruined"),
        ("foundation 28 quid gave me a rash", "gave me a rash"),
    ],
)
def test_what_is_wrong_is_heard_in_few_words(message: str, fault: str) -> None:
    case = told(message)
    assert fault in (case.fault or "")
    assert Told.FINE not in case.told


def test_shoes_that_do_not_fit_are_no_fault() -> None:
    assert told("the shoes dont fit me, $80 amazon.com").fault is None


def test_pounds_of_weight_are_no_money() -> None:
    case = told("i returned a macbook, 1,449 dollars. UPS weighed it at 7 pounds, they say empty")
    assert case.amount is not None
    assert case.amount.value == 1449


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("treadmill $899, window ends friday", "2026-11-27"),
        ("return window closes on saturday, $40 lamp", "2026-11-28"),
        ("i have until thursday to return the lamp", "2026-11-26"),
        ("the return window closed on friday, $40 lamp", "2026-11-20"),
    ],
)
def test_a_window_that_ends_on_a_weekday_ends_on_the_coming_one(message: str, day: str) -> None:
    assert str(told(message).return_by) == day


def test_a_refund_that_they_want_back_is_told_so() -> None:
    case = told("they refunded me, now say the refund was a mistake and want the 75 dollars back")
    assert Told.WANTED_BACK in case.told


@pytest.mark.parametrize(
    ("message", "field", "day"),
    [
        ("bookcase delivered 30 October by Amazon", "delivered_on", "2026-10-30"),
        ("the kettle was delivered by dpd 3 nov", "delivered_on", "2026-11-03"),
        ("parcel handed to me on weds 18 nov, phone box empty", "delivered_on", "2026-11-18"),
        (
            "i sent it back, delivered 30 October by UPS to the warehouse",
            "return_received_on",
            "2026-10-30",
        ),
        ("my return was handed to the driver on 18 nov", "returned_on", "2026-11-18"),
    ],
)
def test_a_day_belongs_to_who_handed_what_to_whom(message: str, field: str, day: str) -> None:
    assert str(getattr(told(message), field)) == day


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("full refund or nothing", Wanted.REFUND),
        ("I'd want it sent again, the baby is due", Wanted.REPLACEMENT),
    ],
)
def test_what_is_wanted_is_heard(message: str, wanted: Wanted) -> None:
    assert told(f"kettle from amazon.com never came. {message}").wanted is wanted


def test_a_bill_for_the_person_is_no_receipt() -> None:
    assert told("they sent me a bill from collections for $230").evidence == ()
    assert "receipt" in told("the kettle leaks, i have the original bill").evidence


def test_a_charge_goes_on_in_the_persons_own_words() -> None:
    case = told("audible keeps taking 14.95 dollars since feb, i cancelled in january")
    assert any("cancelled in january" in one for one in case.facts)


@pytest.mark.parametrize(
    ("message", "desks"),
    [
        ("my A-to-z claim was denied because i didnt reply in time", ["refused"]),
        ("I got a customs bill of 24 euro, refuse to pay it", []),
        ("i wrote to the seller, they refuse to pay", ["refused"]),
        ("I wrote jeff@amazon.com on the 12th about a denied refund", []),
    ],
)
def test_what_the_person_does_is_no_answer_of_a_desk(message: str, desks: list[str]) -> None:
    reading = read(message, Case(), DAY)
    heard = [u.value for u in reading.updates if u.field == "contacts"]
    heard += [reading.contact] if reading.contact else []
    ended = [one.outcome.value for one in heard if one.outcome.value in ("refused", "offered")]
    assert ended == desks


async def test_a_promised_refund_is_not_called_a_part(tmp_path: Path) -> None:
    story = "Chat agent promised a refund of $61.20 on nov 3rd and its still nothing"
    (result,) = await conversation(tmp_path, (story,), None)
    assert "partial" not in " ".join(draft.text for draft in result.drafts)


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (
            "received 11 of 12 plates. they want all back for refund. £85",
            Problem.WRONG_OR_MISSING_ITEM,
        ),
        (
            "I refused delivery of a wardrobe, box was smashed, no refund for 3 weeks. 310 pounds",
            Problem.REFUND_MISSING,
        ),
        (
            "pre-order game 69.99 dollars cancelled by amazon, charged anyway",
            Problem.REFUND_MISSING,
        ),
        (
            "they changed my refund from card to gift balance without asking! $149.90",
            Problem.REFUND_MISSING,
        ),
        ("my amazon refund went to my dead father's card, $40", Problem.REFUND_MISSING),
        ("my gift card says already redeemed, 100 dollars", Problem.GIFT_CARD),
        (
            "amazon uk wont refund the dongle because opened, it never got a signal. £34.99",
            Problem.DEFECTIVE_ON_ARRIVAL,
        ),
        (
            "order says refused by customer but i never refused anything. 99 pounds",
            Problem.DELIVERED_NOT_RECEIVED,
        ),
        ("prime day headphones £59 stop pairing, bought jul 11", Problem.WINDOW_PASSED_DEFECT),
    ],
)
def test_what_became_of_the_order_tells_the_trouble(message: str, problem: Problem) -> None:
    assert told(message).problem is problem


async def test_nothing_is_said_to_have_gone_back_that_did_not(tmp_path: Path) -> None:
    story = (
        "They gave me a label, the post office says the barcode is invalid. jacket 75 eur france"
    )
    (result,) = await conversation(tmp_path, (story,), None)
    assert result.drafts
    assert "I sent the jacket back" not in " ".join(draft.text for draft in result.drafts)


def test_a_bare_sum_in_another_language_is_in_euro() -> None:
    text = (
        "Ich habe ein falsches Kabel bekommen, 19,99, der Verkäufer antwortet nicht seit 2 Wochen"
    )
    case = told(text)
    assert case.amount is not None
    assert case.amount.currency == "EUR"


@pytest.mark.parametrize(
    ("message", "price", "came"),
    [
        ("got back 30 percent of 90 euro", "90", "27.00"),
        ("refunded 50% of 80 dollars", "80", "40.00"),
        ("they kept 20% of my 120 euro", "120", None),
        ("they offered 60% of the price, GBP 74.40", "124.00", None),
        ("they offered to give me 40% back, $199 doorbell", None, None),
    ],
)
def test_a_share_is_taken_of_the_whole_and_of_nothing_else(
    message: str, price: str | None, came: str | None
) -> None:
    case = told(message)
    assert (str(case.amount.value) if case.amount else None) == price
    assert (str(case.amount_refunded.value) if case.amount_refunded else None) == came


def test_that_nobody_said_anything_is_no_secret() -> None:
    case = told("a coffee grinder, 219 euro, amazon.it. But in August nobody say nothing!!")
    assert case.private == ()
    assert told("kettle from amazon. Between us, I'd take 150 euro. say nothing about it").private


def test_who_rings_a_desk_about_a_balance_is_not_swindled() -> None:
    story = (
        "My Amazon account has been put on hold. I have £212.60 on it as gift card balance. "
        "I rang on Monday and a polite lad promised an email within 24 hours."
    )
    reading = read(story, Case(), DAY)
    assert reading.alarm is None
    swindle = read("a man rang me and I must pay 200 pounds as gift card first", Case(), DAY)
    assert swindle.alarm is Alarm.SCAM


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (
            "my account's been locked since the 4th, and a refund of $312 was to come",
            Problem.ACCOUNT_LOCKED,
        ),
        (
            "refunded me $689 in Sept, last week they whacked my Mastercard for the $689 again",
            Problem.REFUND_CLAWED_BACK,
        ),
    ],
)
def test_locks_and_second_charges_in_plain_speech(message: str, problem: Problem) -> None:
    assert told(message).problem is problem


def test_a_seller_that_ships_too_is_heard() -> None:
    case = told("a throw, 89.95 from a seller called CosyNook, they shipped it too. amazon au")
    assert case.fulfilment is Fulfilment.FBM
    paid = told("insulin cooler Rs 2,199 prepaid by debit card, amazon.in")
    assert paid.payment_method is PaymentMethod.DEBIT_CARD
