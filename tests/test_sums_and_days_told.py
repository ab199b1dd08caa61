"""Sums and days as people list them: taken again, part refunded, told twice, put right."""

from datetime import date
from decimal import Decimal

import pytest

from agent.domain.case import Case, merge
from agent.domain.vocabulary import Problem
from agent.reading import read

TODAY = date(2026, 11, 23)


def _case(talk: str) -> Case:
    case = Case()
    for turn, text in enumerate(talk.split("||"), start=1):
        case = merge(case, read(text, case, TODAY).updates, turn)
    return case


def _sum(case: Case, field: str) -> Decimal | None:
    value = getattr(case, field)
    return value.value if value else None


@pytest.mark.parametrize(
    ("talk", "price", "back"),
    (
        ("sent back boots, paid 120 euro, they pay me only 90,50", "120", "90.50"),
        ("returned a lamp that cost £80. They gave me just £35 back", "80", "35"),
        ("the jacket was $200, they cut the refund down to $120", "200", "120"),
        ("Jacket $200 returned. Refund's come through: $120", "200", "120"),
        ("Item price: $60.00\nRefund amount: $30.00\nwhy half", "60", "30"),
        (
            "lamp was $80||The mail I got:\nHello, we issued a refund.\nRefund amount: $35.00",
            80,
            35,
        ),
        ("Refund total: $64.17 says the mail, but nothing came", "64.17", None),
        ("I only paid $20 for it", "20", None),
        ("they offered to pay me only $20 of the $60", "60", None),
        ("Prime took 95 pounds off me on Friday", "95", None),
        ("£89 gone to Amazon Prime on 4 November", "89", None),
        ("my account is locked and my gift balance 4500 is stuck", "4500", None),
        ("I send 31 returns out of 140 orders this year", None, None),
        ("a kettle, 24.99. 25 quid is not the world but still", "24.99", None),
        ("kettle was £25||meant to say twenty four, £24", "24", None),
        ("kettle was £25||the postage was £4, I meant to say so before", "25", None),
        ("it was 54.99||its 59.99 sorry 54.99 was the red one", "59.99", None),
    ),
)
def test_the_price_is_kept_apart_from_what_came_back(
    talk: str, price: str | int | None, back: str | int | None
) -> None:
    case = _case(talk)
    wanted = tuple(Decimal(one) if one is not None else None for one in (price, back))
    assert (_sum(case, "amount"), _sum(case, "amount_refunded")) == wanted


@pytest.mark.parametrize(
    ("talk", "days"),
    (
        (
            "Refund of $310 came 9/16. On November 9 they grabbed the same $310 right back off my "
            "Visa",
            {"refund_issued_on": (9, 16), "recharged_on": (11, 9)},
        ),
        (
            "- 2 Oct posted it\n- 5 Oct refund £55\n- 12 Nov £55 taken again",
            {"returned_on": (10, 2), "refund_issued_on": (10, 5), "recharged_on": (11, 12)},
        ),
        ("yesterday amazon take again 90 dollars from my card", {"recharged_on": (11, 22)}),
        ("It came on the ninth and was broken.", {"delivered_on": (11, 9)}),
        ("they got it back november third, no: november ninth", {"return_received_on": (11, 9)}),
        ("it was delivered on the twenty-first", {"delivered_on": (11, 21)}),
        ("may first came, then it broke on the third try on the fifth floor", {}),
        ("Prime took 95 pounds off me on Friday", {"recharged_on": None}),
        (
            "Amazon sold me a lamp. I took it back to UPS on 12 Nov",
            {"returned_on": (11, 12), "recharged_on": None},
        ),
        ("- 4 Oct refund refused", {"refund_issued_on": None}),
        (
            "Pasting what I got, dated October 29, 2026:\n\nHello,\nWe've issued your refund.\n"
            "Refund total: $64.17\n\nNothing on my account.",
            {"refund_issued_on": (10, 29)},
        ),
        ("Bought a Kindle book by accident. That was on Saturday.", {"ordered_on": (11, 21)}),
        ("came on 4 Nov. that day I was at work", {"delivered_on": (11, 4)}),
        ("Promised for Nov 12 and it did come that day", {"delivered_on": (11, 12)}),
        ("Amazon had said it would be here by 10/30", {"expected_on": (10, 30)}),
        ("amazon dropped it on 9/28", {"delivered_on": (9, 28), "returned_on": None}),
        ("Took the parcel to Kohl's, Saturday Sept 19", {"returned_on": (9, 19)}),
        ("I sent it on 5 November to the shop", {"returned_on": (11, 5)}),
        ("they sent it on 5 November", {"returned_on": None}),
        ("I sent photos on 5 November", {"returned_on": None}),
        ("I sent them on 30 october||I sent them on 31 october not 30", {"returned_on": (10, 31)}),
        (
            "it came 10 November. I asked to return it on the 12th (too big)",
            {"delivered_on": (11, 10), "return_requested_on": (11, 12)},
        ),
        ("out of the 10, 3 were broken. came on 3 Nov", {"delivered_on": (11, 3)}),
    ),
)
def test_a_day_belongs_to_what_happened_on_it(
    talk: str, days: dict[str, tuple[int, int] | None]
) -> None:
    case = _case(talk)
    for field, day in days.items():
        assert getattr(case, field) == (date(2026, *day) if day else None), field


@pytest.mark.parametrize(
    ("told", "price"),
    (
        ("laptop for 1.5k came dead", 1500),
        ("paid 2k for a sofa that came torn", 2000),
        ("the 4k monitor arrived cracked", None),
        ("bought a tv for 4k movies, dead", None),
    ),
)
def test_thousands_are_told_by_a_letter(told: str, price: int | None) -> None:
    assert _sum(_case(told), "amount") == price


@pytest.mark.parametrize("verb", ("crackles", "reboots", "stinks", "frays", "wobbles"))
def test_what_a_thing_does_wrong_is_no_part_of_its_name(verb: str) -> None:
    case = _case(f"Starling card, £32, kettle {verb}. York")
    assert (case.item, case.problem) == ("kettle", Problem.DEFECTIVE_ON_ARRIVAL)
    assert verb in (case.fault or "")
