"""What people tell in other words than the rules were written with, and near misses of it."""

import asyncio
from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Case
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Problem, Route, Wanted
from agent.reading.days.near_days import near_days
from agent.reading.grounds.quoted_reasons import quoted
from agent.reading.message.text import understand
from tests.test_voices import Played, play

TODAY = "2026-11-23"
_C, _O, _P = Channel, Outcome, Problem


def told(*turns: str) -> Played:
    """The conversation after its last message."""
    return asyncio.run(play({"turns": turns, "today": TODAY}))


def case_of(*turns: str) -> Case:
    """The case after the last message."""
    return told(*turns).case


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ('amazon: "cannot be returned for hygiene reasons". epilator, 40 pounds', "hygiene"),
        ('only 139.50 came back because "missing parts". nothing was missing', "missing parts"),
        ('restricted from returns cos of "high return activity"', "return activity"),
        ('amazon chat = "hazmat is not returnable sir", epoxy leaked', "hazmat"),
        ('a Gemma answered "outside 30 days, we are unable to assist"', "outside 30 days"),
        ('someone called Priya: "return not in original condition"', "original condition"),
        ('In chat they write "prodotto alimentare, non restituibile"', "alimentare"),
        ('Der Chat meinte nur "Rückgabefrist abgelaufen"', "abgelaufen"),
        ('he told me "final sale, no exceptions" and hung up', "final sale"),
        # near misses: a page about the goods, the person's own words, a day, a promise
        ('the listing says "solid oak", it is particle board', None),
        ('tracking says "handed to resident", I was at work', None),
        ('I told them "please send a label" on Monday', None),
        ('page says "return by dec 20"', None),
        ('my wife said "just send the damaged one back"', None),
    ],
)
def test_the_ground_in_quotation_marks_is_theirs(message: str, reason: str | None) -> None:
    said = understand(message)
    found = [said.words(*spot) for spot in quoted(said)]
    assert bool(found) is (reason is not None)
    assert reason is None or reason in found[0]


@pytest.mark.parametrize(
    ("turns", "problem"),
    [
        (
            (
                "baby seat i got off amazon is on the recall list. $36",
                "no nobody hurt. ordered 2/2/26",
            ),
            "injury_or_recall",
        ),
        (
            ("toaster came aug 14, died, so they say too late", "I wrote them the same day"),
            "window_passed_defect",
        ),
        (
            ("amazon put my account on hold, refund stuck", "sorry, it was sunday the 15th"),
            "account_locked",
        ),
        (
            (
                "$100 amazon gift card, code says already redeemed",
                "no nobody called, nothing like that",
            ),
            "gift_card",
        ),
        (
            ("wont take my hose reel back", "works a treat", "came 3 sept, im too late"),
            "window_passed",
        ),
        (
            (
                "took it to the ups store, tracking says delivered to their place, they "
                "never got it",
            ),
            "return_lost",
        ),
        # what does change it: a sign of its own
        (("my lamp is broken", "no sorry, it never arrived at all"), "delivered_not_received"),
        (("amazon refused my return of boots", "the soles came off"), "defect"),
    ],
)
def test_a_problem_stands_until_another_is_told(turns: tuple[str, ...], problem: str) -> None:
    assert problem in case_of(*turns).problem.value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("came saturday 14", "2026-11-14"),
        ("le vendredi 20. pas de réponse", "2026-11-20"),
        ("a paperback came on the 11th inst.", "2026-11-11"),
        ("the mail is of 18-11.", "2026-11-18"),
        ("that was tuesday last week", "2026-11-17"),
        ("3rd of last month", "2026-10-03"),
        ("i asked the day 17 and silence", "2026-11-17"),
        ("monday 20 dollars were taken", None),
        ("wait 3-5 days", None),
        ("on the 20 dollars i paid", None),
        ("friday 2 days late", None),
    ],
)
def test_a_near_day_is_told_by_number_or_weekday(text: str, day: str | None) -> None:
    found = [one.value.isoformat() for one in near_days(text, date.fromisoformat(TODAY))]
    assert found == ([day] if day else [])


@pytest.mark.parametrize(
    ("turns", "field", "day"),
    [
        (
            ("heater delivered 8th june, dead", "i ordered it the 8th, it came the 10th"),
            "delivered_on",
            "2026-06-10",
        ),
        (
            ("I asked return 8 november, 5 days after it came. seller refuses, board fine",),
            "delivered_on",
            "2026-11-03",
        ),
        (
            ("fan unopened. I see now I had until October 4. amazon says no",),
            "return_by",
            "2026-10-04",
        ),
        (("kettle dead. return window says dec 3. sold by amazon",), "return_by", "2026-12-03"),
        (
            ("seller ships. est delivery was Oct 28, got it the 30th, kettle",),
            "expected_on",
            "2026-10-28",
        ),
        (
            ("I wrote on 8 november, two days after I called them. lamp broke",),
            "delivered_on",
            None,
        ),
    ],
)
def test_a_day_is_told_by_another(turns: tuple[str, ...], field: str, day: str | None) -> None:
    value = getattr(case_of(*turns), field)
    assert (value and value.isoformat()) == day


_LOG = (
    "Lamp, $60, unused. Sold and shipped by GearHut.\n11/2 GearHut: all sales final\n11/4 me: your "
    "page says 30 days\n11/5 GearHut: ok 20% restocking and you pay freight"
)


@pytest.mark.parametrize(
    ("message", "met"),
    [
        (
            "Kettle died. Messaged the seller on the 10th and again on the 16th, no answer.",
            [("no_reply", 10), ("no_reply", 16)],
        ),
        (
            "Refund missing. Talked to chat on the 3rd, the 9th and the 17th, told to wait.",
            [("stalled", 3), ("stalled", 9), ("stalled", 17)],
        ),
        (
            "I wrote to the seller on Saturday, they answered on Sunday that perfume cannot be "
            "returned.",
            [("refused", 22)],
        ),
        (
            "She promised on chat that someone would ring. That was Tuesday last week. Lamp broke.",
            [("promised", 17)],
        ),
        ("Lamp broke. Spoke to Ravi on chat 16/11, nothing doing", [("refused", 16)]),
        (_LOG, [("refused", 2), ("offered", 5)]),
        (
            "Kettle came the 9th of November and I rang them that Thursday, the lady said no.",
            [("refused", 12)],
        ),
        ("Ordered lamps on the 11th and again on the 17th, both came broken", []),
        ("My sister talked to her bank on the 12th and they said no. My lamp broke.", []),
    ],
)
def test_a_contact_has_its_own_day(message: str, met: list[tuple[str, int]]) -> None:
    found = [(one.outcome.value, one.on.day if one.on else 0) for one in case_of(message).contacts]
    assert found == met


@pytest.mark.parametrize(
    ("message", "kind", "amount"),
    [
        (
            "Au téléphone Madame Leroy me propose 15 euros en bon d'achat, lampe cassée",
            OfferKind.GIFT_CARD,
            15,
        ),
        (
            "it was Dean on chat that offered the 30 and he wouldnt budge. the mixer cost $120",
            OfferKind.PARTIAL_REFUND,
            30,
        ),
        ("dresser cracked. amazons answer is 40 dollars and keep it", OfferKind.PARTIAL_REFUND, 40),
    ],
)
def test_an_offer_is_heard_by_its_sum(message: str, kind: OfferKind, amount: int) -> None:
    offer = case_of(message).contacts[-1].offer
    assert offer is not None
    assert offer.kind is kind
    assert offer.amount is not None
    assert offer.amount.value == amount


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("blender broke. i want every penny back", Wanted.REFUND),
        ("toaster dead. I dont want technician I want my money", Wanted.REFUND),
        ("lens back damaged they say, full 640 or nothing", Wanted.REFUND),
        ("parcel never came. id rather have the coat than the money", Wanted.REPLACEMENT),
        ("mug chipped, wanting it swapped", Wanted.REPLACEMENT),
        ("machine leaks. I would prefer a repair, I like it", Wanted.REPAIR),
        ("they only want to give me a voucher. lamp broken", None),
        ("amazon wants the money back, refund was an error they say", None),
        ("I don't want a replacement. lamp broken", None),
    ],
)
def test_a_wish_is_the_persons_own(message: str, wanted: Wanted | None) -> None:
    assert case_of(message).wanted == wanted


@pytest.mark.parametrize(
    ("turns", "amount"),
    [
        (("account locked and they owe me $412.06 for a battery i sent back",), "412.06"),
        (
            ("three payments of 7.99 each for prime, 23.97 in total, pounds, never wanted it",),
            "23.97",
        ),
        (("refunded 210 quid to a card i shut, air fryer", "£210.48 to be exact"), "210.48"),
        (("locked out with 60 euro balance in it",), "60"),
        (("price was 297. Madison Wisconsin, seat broke", "wait sorry no i mean 279"), "279"),
        (("dry fruits from amazon, 1180 rs. 5 nov ko mila, fungus hai",), "1180"),
        (("paid $80 for shoes, shipping was $12, they came torn",), "80"),
    ],
)
def test_the_sum_in_dispute(turns: tuple[str, ...], amount: str) -> None:
    value = case_of(*turns).amount
    assert value is not None
    assert value.value == Decimal(amount)


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("Ordered 6 jars of honey, 2 came broken and it leaked all over my sofa", "honey"),
        ("power bank caught fire on my bedside table last night", "power bank"),
        ("my grandson set this up on the tablet. I ordered a wool winder, £46.95", "winder"),
        ("took a bike trailer to Kohls, got a refund, then they charged me again", "bike trailer"),
        ("got a $100 amazon gift card and the code is already redeemed", "gift card"),
        ("there is a crack in the kettle, bought it in june", "kettle"),
        ("refund on the tent never came", "tent"),
        ("the zip on the jacket broke after 3 weeks", "jacket"),
    ],
)
def test_what_lies_somewhere_is_not_the_item(message: str, item: str) -> None:
    found = case_of(message).item
    assert found is not None
    assert item in found


@pytest.mark.parametrize(
    ("message", "country", "region"),
    [
        ("kettle broke, 1,299 rs, Pune, Maharashtra", "IN", "Maharashtra"),
        ("I am from Poland, in UK 6 years. pushchair 215 pounds, too wide", "GB", None),
        ("I am from Valencia but I live in Cork, Ireland. pump 119 euro", "IE", None),
        ("Power bank from Amazon AU caught fire, hospital in Newcastle patched me up", "AU", None),
        ("maine lamp order kiya tha, toot gaya hai, 2,899 rs", "IN", None),
        ("kettle broke, portland maine", "US", "Maine"),
        ("lamp broke, i'm in Newcastle, royal mail lost it", "GB", "England"),
    ],
)
def test_where_one_lives(message: str, country: str, region: str | None) -> None:
    found = case_of(message)
    assert (found.country, found.region) == (country, region)


@pytest.mark.parametrize(
    ("turn", "name", "value"),
    [
        ("dont put this in any letter but i found one 60 cheaper", "reason", "60 cheaper"),
        ("between you and me id take 150 and glue it. dont lead with that", "floor", "150"),
        ("Only to you, with 200 I would be quiet, but not tell him this.", "floor", "200"),
        ("off the record i'd be happy if i came out with 180 all in", "floor", "180"),
        ("please don't write it to them yet, I want to wait", None, None),
    ],
)
def test_the_secret_is_what_follows(turn: str, name: str | None, value: str | None) -> None:
    found = case_of("mitre saw, 279 pounds, seller refuses the return", turn).private
    assert [one.name for one in found] == ([name] if name else [])
    assert all(value and value in one.value for one in found)


@pytest.mark.parametrize(
    ("turns", "route"),
    [
        (
            ("argos wont take my sofa back, £260. nothing to do with amazon. can you sort argos?",),
            Route.OUT_OF_SCOPE,
        ),
        (
            (
                "fridge not cooling, Rs 18,490",
                "Flipkart order. not amazon. you do flipkart also no?",
            ),
            Route.OUT_OF_SCOPE,
        ),
        (
            ("My Zalando return is lost, 85 euro", "No, not Amazon. Zalando only."),
            Route.OUT_OF_SCOPE,
        ),
        (("i need 500 words on how amazon changed main street, mla format",), Route.OUT_OF_SCOPE),
        (("hey, how's your day going? snowing here and i got coffee",), Route.SMALLTALK),
        (("it was sold by Currys on amazon, they ship it themselves, tv broken",), Route.PLAN),
        (("sold by GadgetHub not amazon, they wont take it back. bought on amazon",), Route.PLAN),
        (("got my amazon gift card at walgreens, already redeemed",), Route.PLAN),
        (("hello how are you today, my kettle broke and amazon refused",), Route.PLAN),
    ],
)
def test_another_shop_is_no_case(turns: tuple[str, ...], route: Route) -> None:
    assert told(*turns).reading.route is route
