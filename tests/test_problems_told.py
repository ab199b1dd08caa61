"""Which trouble it is, told in other people's words: what they say, what was sent, what is "
"meant."""

from datetime import date

import pytest

from agent.domain.case import Case
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Problem, Route
from agent.reading import read

TODAY = date(2026, 11, 23)
_P = Problem
TOLD: dict[Problem, tuple[str, ...]] = {
    _P.REFUND_CLAWED_BACK: (
        "Amazon paid back my $88 in September for the heater I returned, on Nov 3 they charged the "
        "card 88 again saying the box had parts missing",
        'they gave me the refund on 2 oct and now they took it again, reason "different item '
        'received"',
        "money was back on my card in august, last week same money gone again. mail says item "
        "returned damaged",
        "instant refund at the locker, then six weeks later amazon re-bills me 59.90 because "
        '"item not received". I have the drop off slip',
    ),
    _P.CONDITION_DISPUTE: (
        "sent the boots back unworn, they only paid 103 of 129 and say they're worn",
        "they say the drone I sent back was damaged and deducted 50%. It was perfect when I packed",
        "posted the jacket back, tags on. refund came 40 short, they claim it is stained",
    ),
    _P.RETURN_LOST: (
        "I sent the lens back with UPS on Oct 3, signed for at the warehouse, they tell me the box "
        "was empty when opened. It weighed 2 kg at the counter",
        "amazon claims my return never arrived. tracking shows delivered 14 oct at their depot",
        "they say the return I shipped contained a different item. I put the right camera in",
    ),
    _P.WRONG_OR_MISSING_ITEM: (
        "delivery boy asked the otp and gave the parcel, inside was a brick and newspaper instead "
        "of the phone",
        "opened the box on video: two bars of detergent and no tablet. amazon says right item was "
        "shipped",
        "box says 12 pens, only 9 inside",
        "paid for a 3 pack of filters got 1. bot says my order was delivered complete. it was not",
    ),
    _P.WINDOW_PASSED_CHANGE_OF_MIND: (
        "amazon refuses, 4 days past the window. daughter quit karate so the gi is not needed, "
        "label still on it",
        "missed the return date by two days. my husband failed his driving test so no use for the "
        "car seat cover, unopened",
    ),
    _P.WINDOW_PASSED_DEFECT: (
        "window closed 3 days ago and then the juicer quit, motor hums but nothing turns",
        "40 days in and the label printer skips every other label. amazon: too late to return",
    ),
    _P.SELLER_REFUSES: (
        "sold and shipped by Lutherie Co. I asked to return the mandolin, just don't love the "
        'sound, nothing wrong. They answer "no returns on instruments"',
        "seller SpinRight ships it himself. wrong size, my mistake. he agreed to a return on 3 "
        "Nov, "
        "since then silence, messaged again twice nothing",
        "sold by Duo, ships from Duo. honestly i simply don't want the lamp anymore, they refuse",
    ),
    _P.NOT_AS_DESCRIBED: (
        "seller ships himself. Listing promises 20000 mAh, measured 6000. He refuses a refund",
        "is written pure wool on the page, in real it is acrylic. seller says no return",
    ),
    _P.DEFECTIVE_ON_ARRIVAL: (
        "Sold and shipped by Saaz. The drum came on 15 Nov with a crack in the shell, seller "
        'declined: "natural material"',
        "arrived on Tuesday, won't switch on. third party seller who posts himself says he doesn't "
        "take it back",
    ),
}


@pytest.mark.parametrize(
    ("kind", "told"), [(kind, told) for kind, every in TOLD.items() for told in every]
)
def test_the_trouble_is_read_from_what_was_meant(kind: Problem, told: str) -> None:
    problems = [u.value for u in read(told, Case(), TODAY).updates if u.field == "problem"]
    assert problems == [kind]


def test_a_code_for_the_driver_is_no_swindle_and_one_for_a_caller_is() -> None:
    driver = "delivery boy took the OTP on 20/11 and gave a box with washing soap inside"
    caller = "a man called from amazon, he needs the OTP to process my refund"
    assert read(driver, Case(), TODAY).alarm is None
    assert read(caller, Case(), TODAY).alarm is Alarm.SCAM


TALK = (
    "whats ur name then. do you get a tea break",
    "do you ever sleep?",
    "lol of course you are. its 4am on a dead quiet floor in tucson and i just wanted to talk to "
    "something that doesnt have a call button. hows your night",
)
OTHER_FIRMS = (
    "Zalando will not take back my winter coat, 160 euro, they say perfume smell. I'm in "
    "Gothenburg. "
    "Can you write them for me? no it's not on amazon, only zalando app",
    "hiya, got a slow cooker from argos and the lids cracked, they wont swap it. i know your about "
    "amazon but can you write to argos for me its 34 quid",
    "the bakery near me won't refund my cake, 45 dollars. it's not from amazon, just the shop here",
    "my gym bag came torn from Decathlon, not ordered on amazon",
)
OURS = (
    "do you have family plan refunds? amazon charged me twice",
    "my coffee machine broke, do you think they take it back",
    "it's not from amazon itself but from a seller there, they refuse my refund for the lamp",
    "sold by LampCo, not Amazon, they refuse the return of my lamp",
    "Amazon won't take back my coat. it's cheaper at zalando anyway",
    "Not shipped from amazon but by the seller, he won't take the chair back",
)


@pytest.mark.parametrize("told", TALK)
def test_a_chat_is_answered_as_one(told: str) -> None:
    assert read(told, Case(), TODAY).route is Route.SMALLTALK


@pytest.mark.parametrize("told", OTHER_FIRMS)
def test_another_firms_trouble_is_not_taken_on(told: str) -> None:
    assert read(told, Case(), TODAY).route is Route.OUT_OF_SCOPE


@pytest.mark.parametrize("told", OURS)
def test_a_sellers_and_a_shops_name_leave_the_trouble_ours(told: str) -> None:
    assert read(told, Case(), TODAY).route not in (Route.OUT_OF_SCOPE, Route.SMALLTALK)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("I want whole 42,99", "refund"),
        ("dropped it at the shop nov 6. want the other half", "refund"),
        ("i want money or repair, no wait, money", "refund"),
        ("He only wants what he paid", "refund"),
        ("I don't want new bulbs. Money only please.", "refund"),
        ("I asked the seller for my money on the 16th", "refund"),
        ("I'd happily take store credit", "store_credit"),
        ("i want only new set, money no need", "replacement"),
        ("they gave me half", None),
        ("he said store credit only", None),
        ("they want to give me a voucher", None),
        ("the other half of the set broke", None),
        ("I don't want store credit", None),
    ],
)
def test_what_is_wanted_is_read_in_few_words(told: str, wanted: str | None) -> None:
    case = Case(problem=Problem.CONDITION_DISPUTE, item="boots", talking=True)
    found = [u.value for u in read(told, case, TODAY).updates if u.field == "wanted"]
    assert found == ([wanted] if wanted else [])
