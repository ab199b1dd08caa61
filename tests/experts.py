"""What an expert would say, stated from section 4 of the fact sheet and never from the code.

Routes are written by their codes there, CH0 to CH12. The checks at the end compare the product with
these tables; the tests run them as they are, and over broken copies of the rules.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from agent.domain import gates
from agent.domain.case import Case, Contact
from agent.domain.clocks import clocks
from agent.domain.planner import plan
from agent.domain.problems import ROWS as ROWS
from agent.domain.problems import Ground as Ground
from agent.domain.situation import Situation
from agent.domain.vocabulary import Channel, Fulfilment, Outcome, Problem, Status
from knowledge.facts import FactSheet

FACTS = FactSheet.load()
Fields = Mapping[str, object]
TODAY = datetime.date(2026, 11, 22)
CODES = dict(enumerate(Channel))  # CH0 to CH12 stand in the vocabulary in this order
NUMBERS = {channel: number for number, channel in CODES.items()}


def days_ago(days: int) -> datetime.date:
    """The day that lies `days` before the tests' today; a negative number lies ahead."""
    return TODAY - datetime.timedelta(days=days)


def route(code: str) -> Channel:
    """The channel with the code `CH…`."""
    return CODES[int(code.removeprefix("CH"))]


def routes(codes: str) -> list[Channel]:
    """The channels of "CH1 CH2"."""
    return [route(code) for code in codes.split()]


class Advice(NamedTuple):
    """The ladder for orders Amazon ships, and for orders the seller ships where it differs.

    The middle column of the table in 4.3 is read with the channel rules of 4.1: the seller hears
    first and A-to-z follows (CH3, CH4, CH5); a supervisor comes after the chat and the executive
    e-mail after the supervisor; complaint bodies after those; the bank's own supervisor (CH10)
    after the bank; the formal claim (CH11) last, and only where there is a legal ground.
    """

    amazon: str
    seller: str = ""


BANK_FIRST = "CH9 CH8 CH10 CH11"
GOODS = f"CH1 CH2 CH6 {BANK_FIRST}"
BY_SELLER = f"CH3 CH4 CH5 {GOODS}"
LADDERS: dict[str, Advice] = {
    "D01": Advice("CH0 CH1 CH2", "CH0 CH3"),
    "D02": Advice(f"CH1 CH7 CH2 CH6 {BANK_FIRST}", f"CH3 CH4 CH5 CH7 CH1 CH2 CH6 {BANK_FIRST}"),
    "D03": Advice("CH0 CH1", "CH0 CH3"),
    "D04": Advice(GOODS, BY_SELLER),
    "D05": Advice("CH1 CH6 CH8"),
    "D06": Advice(GOODS, f"CH3 CH4 CH5 {BANK_FIRST}"),
    "D07": Advice("CH1 CH2 CH6 CH8 CH9 CH10 CH11", "CH3 CH4 CH5 CH1 CH2 CH6 CH8 CH9 CH10 CH11"),
    "D08": Advice(f"CH0 {GOODS}", f"CH0 {BY_SELLER}"),
    "D09": Advice(
        "CH0 CH1 CH2 CH9 CH6 CH8 CH10 CH11", "CH0 CH3 CH4 CH5 CH1 CH2 CH9 CH6 CH8 CH10 CH11"
    ),
    "D10": Advice("CH1 CH2 CH6 CH8 CH9 CH10 CH11"),
    "D11": Advice(GOODS, BY_SELLER),
    "D12": Advice(GOODS, BY_SELLER),
    "D13": Advice(f"{GOODS} CH12", f"{BY_SELLER} CH12"),
    "D14": Advice(f"CH0 {GOODS} CH12", f"CH0 {BY_SELLER} CH12"),
    "D15": Advice("CH1 CH2 CH6 CH9 CH8 CH10"),
    "D16": Advice("CH1 CH6 CH8 CH12"),
    "D17": Advice("CH0 CH1 CH2"),
    "D18": Advice("CH0 CH1 CH6 CH8 CH9 CH10 CH11"),
    "D19": Advice("CH0 CH12 CH1 CH9 CH10"),
    "D20": Advice("CH1 CH8 CH6 CH11"),
    "D00": Advice("CH0 CH1 CH2 CH6", "CH0 CH3 CH4 CH5 CH1 CH2 CH6"),
}
PROBLEM = {f"D{number:02}": problem for number, problem in enumerate(list(Problem)[:20], start=1)}
PROBLEM["D00"] = Problem.UNKNOWN

# Which clocks of 4.2 a problem has. G: the guarantee (seller-shipped). L: the letter to a US credit
# card. N: the card networks. R: the UK reject and presumption. W: withdrawal in the EU.
# C: cancelling in the UK. E: the EU guarantee. O: the order page, even when its date is unknown.
CLOCKS: dict[str, str] = {
    "D01": "CW",
    "D02": "GLNRWE",
    "D03": "CW",
    "D04": "GLNRE",
    "D05": "",
    "D06": "GLNRCWEQ",
    "D07": "G",
    "D08": "GLN",
    "D09": "GLN",
    "D10": "LN",
    "D11": "GLNRWEO",
    "D12": "GLNRWEO",
    "D13": "GLNRWE",
    "D14": "GLN",
    "D15": "LN",
    "D16": "",
    "D17": "",
    "D18": "LN",
    "D19": "L",
    "D20": "",
    "D00": "G",
}
NAMES: dict[str, tuple[str, ...]] = {
    "G": ("A-to-z claim",),
    "L": ("card billing-error letter",),
    "N": ("card network dispute",),
    "R": ("UK right to reject", "UK presumption that the fault was there"),
    "C": ("UK right to cancel",),
    "W": ("EU right of withdrawal",),
    "E": ("EU legal guarantee",),
    "O": ("return window",),
    "Q": ("return request for A-to-z",),
}
WHERE = {"R": "UK", "C": "UK", "W": "EU", "E": "EU", "L": "US"}


def expected_clocks(code: str, place: str, seller: bool, method: str | None) -> set[str]:
    """The clocks by 4.2 for a problem in a place."""
    kept = (
        letter
        for letter in CLOCKS[code]
        if WHERE.get(letter, place) == place
        and (seller or letter not in "GQ")
        and (method == "credit_card" or letter not in "LN")
    )
    return {name for letter in kept for name in NAMES[letter]}


# What is shut, and how, in one situation: U for good, B for now. Routes not named are open.
D11: dict[str, object] = {
    "problem": "defective_on_arrival",
    "jurisdiction": "US",
    "payment_method": "credit_card",
}
FBM = D11 | {"fulfilment": "fbm", "delivered_on": days_ago(20)}
EMPTY_BOX = FBM | {"problem": "wrong_or_missing_item"}


def told(code: str, outcome: str, days: int | None = 0) -> Contact:
    """A contact on the route with that code."""
    on = None if days is None else days_ago(days)
    return Contact(channel=route(code), outcome=Outcome(outcome), on=on)


ASKED = told("CH3", "refused", 6)
NO_CLAIM = "B5"
NOT_HERE = "U3 U4 U5"
SHUT: tuple[tuple[str, Fields, str], ...] = (
    ("sold by Amazon", D11 | {"fulfilment": "amazon"}, f"{NOT_HERE} B10"),
    ("shipped by Amazon", D11 | {"fulfilment": "fba"}, f"{NOT_HERE} B10"),
    ("who ships is unknown", D11, "B3 B4 B5 B10"),
    ("a seller, who ships is unknown", D11 | {"third_party_seller": True}, "B4 B5 B9 B10"),
    (
        "a seller, who ships is unknown, and the bank's time ends",
        EMPTY_BOX
        | {"fulfilment": "unknown", "third_party_seller": True, "statement_on": days_ago(55)},
        "B4 B5 B10",
    ),
    ("the seller was not asked", FBM, "B4 B5 B9 B10"),
    ("the seller still has time", FBM | {"contacts": (told("CH3", "opened", 0),)}, "B4 B5 B9 B10"),
    ("the seller just said no", FBM | {"contacts": (told("CH3", "refused", 0),)}, "B4 B5 B9 B10"),
    ("the seller refused days ago", FBM | {"contacts": (ASKED,)}, "B5 B9 B10"),
    (
        "the claim's time is over",
        FBM | {"expected_on": days_ago(91), "contacts": (ASKED,)},
        "U4 B5 B10",
    ),
    (
        "the last day of the claim",
        FBM | {"expected_on": days_ago(90), "contacts": (ASKED,)},
        "B5 B9 B10",
    ),
    (
        "over by the delivery date alone",
        FBM | {"delivered_on": days_ago(95), "contacts": (ASKED,)},
        "U4 B5 B10",
    ),
    ("the claim is pending", FBM | {"contacts": (ASKED, told("CH4", "opened", 5))}, "B5 B9 B10"),
    (
        "the claim is unanswered",
        FBM | {"contacts": (ASKED, told("CH4", "no_reply", 9))},
        "B5 B9 B10",
    ),
    (
        "the claim is pending and the bank's time ends",
        EMPTY_BOX | {"statement_on": days_ago(50), "contacts": (ASKED, told("CH4", "opened", 5))},
        "B5 B9 B10",
    ),
    ("the claim was denied", FBM | {"contacts": (ASKED, told("CH4", "refused", 5))}, "B9 B10"),
    (
        "the claim was denied long ago",
        FBM | {"contacts": (ASKED, told("CH4", "refused", 31))},
        "U5 B10",
    ),
    (
        "a denied claim tells that the seller ships",
        FBM | {"fulfilment": "unknown", "contacts": (ASKED, told("CH4", "refused", 5))},
        "B9 B10",
    ),
    (
        "the appeal was denied too",
        FBM | {"contacts": (ASKED, told("CH4", "refused", 9), told("CH5", "refused", 1))},
        "B10",
    ),
    (
        "the appeal is pending",
        FBM | {"contacts": (ASKED, told("CH4", "refused", 9), told("CH5", "opened", 1))},
        "B9 B10",
    ),
    (
        "a bank dispute was opened",
        FBM | {"contacts": (ASKED, told("CH9", "opened", 1))},
        "U4 U5 B10",
    ),
    (
        "the bank turned it down",
        D11 | {"fulfilment": "amazon", "contacts": (told("CH9", "refused", 1),)},
        NOT_HERE,
    ),
    (
        "the bank is silent since yesterday",
        D11 | {"fulfilment": "amazon", "contacts": (told("CH9", "no_reply", 1),)},
        f"{NOT_HERE} B10",
    ),
    (
        "the bank is silent for five weeks",
        D11 | {"fulfilment": "amazon", "contacts": (told("CH9", "no_reply", 35),)},
        NOT_HERE,
    ),
    (
        "a British bank is silent for five weeks",
        D11
        | {
            "fulfilment": "amazon",
            "jurisdiction": "UK",
            "contacts": (told("CH9", "no_reply", 35),),
        },
        f"{NOT_HERE} B10",
    ),
    (
        "the bank's time ends before a claim is decided",
        EMPTY_BOX | {"statement_on": days_ago(50), "contacts": (ASKED,)},
        "B5 B10",
    ),
    (
        "there is time for both",
        EMPTY_BOX | {"statement_on": days_ago(5), "contacts": (ASKED,)},
        "B5 B9 B10",
    ),
    (
        "the bank's time is over",
        D11
        | {"fulfilment": "amazon", "delivered_on": days_ago(121), "statement_on": days_ago(100)},
        f"{NOT_HERE} U9 B10",
    ),
    (
        "a fraud is told however late",
        {
            "problem": "unrecognised_charge",
            "jurisdiction": "US",
            "payment_method": "credit_card",
            "fulfilment": "amazon",
            "statement_on": days_ago(100),
        },
        f"{NOT_HERE} B10",
    ),
    (
        "a charge nobody knows, seller unknown",
        {"problem": "unrecognised_charge", "fulfilment": "fbm"},
        "U4 U5 B10",
    ),
    *(
        (
            f"paid by {method}",
            D11 | {"fulfilment": "amazon", "payment_method": method},
            f"{NOT_HERE} U9 B10",
        )
        for method in ("cash_on_delivery", "gift_card", "bank_transfer", "paypal", "instalments")
    ),
    *(
        (
            f"paid by {method}",
            D11 | {"fulfilment": "amazon", "payment_method": method},
            f"{NOT_HERE} B10",
        )
        for method in ("debit_card", "card", "prepaid_card")
    ),
    (
        "a change of mind",
        {"problem": "window_passed_change_of_mind", "fulfilment": "fbm", "jurisdiction": "US"},
        "U4 U5 U7 U8 U9 B10 U11",
    ),
    (
        "cancelled in time by law",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "UK",
            "delivered_on": days_ago(10),
        },
        f"{NOT_HERE} U7 U9 B10",
    ),
    (
        "too late to cancel by law",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "EU",
            "delivered_on": days_ago(15),
        },
        f"{NOT_HERE} U7 U8 U9 B10 U11",
    ),
    (
        "told the trader while it could be cancelled",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "EU",
            "delivered_on": days_ago(15),
            "contacts": (told("CH1", "refused", 3),),
        },
        f"{NOT_HERE} U7 U9 B10",
    ),
    ("one's own accident", FBM | {"own_damage": True}, "U4 U5 U7 U8 U9 B10 U11"),
    ("a gift", {"problem": "gift_recipient", "fulfilment": "fbm"}, "U4 U5 U9 B10 U11"),
    (
        "a digital charge, nothing told",
        {"problem": "digital_or_subscription", "fulfilment": "unknown"},
        "B3 U4 U5 B9 B10",
    ),
    (
        "a film that does not play",
        {"problem": "digital_or_subscription", "fulfilment": "digital", "fault": "does not play"},
        "U4 U5 B10",
    ),
    ("a gift card", {"problem": "gift_card", "fulfilment": "gift_card"}, "U4 U5 B10"),
    ("goods, and a gift card as the order", D11 | {"fulfilment": "gift_card"}, "U4 U5 B10"),
    (
        "a seller refuses and says no more",
        FBM | {"problem": "seller_refuses", "contacts": (ASKED,)},
        "B5 B9 B10 B11",
    ),
    (
        "a British seller refuses a cancelled order",
        FBM | {"problem": "seller_refuses", "jurisdiction": "UK", "delivered_on": days_ago(10)},
        "B4 B5 B9 B10",
    ),
    (
        "a seller refuses, the claim too late, no reason told",
        FBM | {"problem": "seller_refuses", "expected_on": days_ago(95), "contacts": (ASKED,)},
        "U4 B5 B9 B10 B11",
    ),
    (
        "a seller refuses a faulty thing, the claim too late",
        FBM
        | {
            "problem": "seller_refuses",
            "fault": "is cracked",
            "expected_on": days_ago(95),
            "contacts": (ASKED,),
        },
        "U4 B5 B10",
    ),
    (
        "a seller keeps what was sent back, the claim too late",
        FBM
        | {
            "problem": "seller_refuses",
            "returned_on": days_ago(30),
            "expected_on": days_ago(95),
            "contacts": (ASKED,),
        },
        "U4 B5 B10",
    ),
    (
        "the cut refund of a good thing",
        {"problem": "condition_dispute", "fulfilment": "amazon"},
        f"{NOT_HERE} U9 B10",
    ),
    (
        "the cut refund of a thing that came broken",
        {"problem": "condition_dispute", "fulfilment": "amazon", "fault": "came broken"},
        f"{NOT_HERE} B10",
    ),
    (
        "a locked account",
        {"problem": "account_locked", "fulfilment": "amazon"},
        f"{NOT_HERE} B9 B10",
    ),
    (
        "a locked account that owes a refund",
        {"problem": "account_locked", "fulfilment": "amazon", "refund_issued_on": days_ago(40)},
        f"{NOT_HERE} B10",
    ),
    (
        "a flagged account, seller-shipped",
        {"problem": "excessive_returns", "fulfilment": "fbm"},
        "U4 U5 B10",
    ),
    (
        "a refund issued ten days ago",
        {"problem": "refund_missing", "fulfilment": "amazon", "refund_issued_on": days_ago(10)},
        f"{NOT_HERE} B9 B10",
    ),
    (
        "a refund issued fifteen days ago",
        {"problem": "refund_missing", "fulfilment": "amazon", "refund_issued_on": days_ago(15)},
        f"{NOT_HERE} B10",
    ),
    (
        "a return of last week",
        {"problem": "return_lost", "fulfilment": "amazon", "returned_on": days_ago(7)},
        f"{NOT_HERE} B9 B10",
    ),
    (
        "a return of last week, and the bank's time ends first",
        {
            "problem": "return_lost",
            "fulfilment": "amazon",
            "payment_method": "debit_card",
            "delivered_on": days_ago(116),
            "returned_on": days_ago(7),
        },
        f"{NOT_HERE} B10",
    ),
    (
        "not here two days after it was due",
        FBM
        | {
            "problem": "delivered_not_received",
            "delivered_on": None,
            "expected_on": days_ago(2),
            "contacts": (told("CH3", "refused", 5),),
        },
        "B4 B5 B9 B10",
    ),
    (
        "not here three days after it was due",
        FBM
        | {
            "problem": "delivered_not_received",
            "delivered_on": None,
            "expected_on": days_ago(3),
            "contacts": (told("CH3", "refused", 5),),
        },
        "B5 B9 B10",
    ),
)


def situation(case: Case) -> Situation:
    """A case on the tests' today."""
    return Situation(case=case, today=TODAY, facts=FACTS, clocks=clocks(case, FACTS))


def shut(case: Case) -> str:
    """What is shut for `case`, in the notation of `SHUT`."""
    here = situation(case)
    marks = []
    for number, channel in CODES.items():
        if found := gates.gate(here, channel):
            marks.append(("U" if found.status is Status.UNAVAILABLE else "B") + str(number))
    return " ".join(marks)


def in_order(marks: str) -> str:
    """The marks by the number of their route."""
    return " ".join(sorted(marks.split(), key=lambda mark: int(mark[1:])))


def wrong_ladders() -> Iterator[str]:
    """Where the order of the routes is another than the expert's."""
    for code, advice in LADDERS.items():
        row = ROWS[PROBLEM[code]]
        for ships, codes in ((Fulfilment.AMAZON, advice.amazon), (Fulfilment.FBM, advice.seller)):
            found = " ".join(f"CH{NUMBERS[c]}" for c in row.ladder(ships))
            if found != (codes or advice.amazon):
                yield f"{code} {ships}: {found}, the expert says {codes or advice.amazon}"


def wrong_gates() -> Iterator[str]:
    """Where a route is shut that is open, or the other way round."""
    for label, fields, marks in SHUT:
        found = shut(Case.model_validate(fields))
        if found != in_order(marks):
            yield f"{label}: {found}, the expert says {in_order(marks)}"


def wrong_clocks() -> Iterator[str]:
    """Where a problem has other clocks than 4.2 gives it."""
    for code, problem in PROBLEM.items():
        for place in ("US", "UK", "EU", "CA", "IN", "AU", "unknown"):
            for seller in (False, True):
                for method in ("credit_card", "cash_on_delivery", None):
                    fields = {
                        "problem": problem,
                        "jurisdiction": place,
                        "fulfilment": "fbm" if seller else "amazon",
                        "payment_method": method,
                    }
                    case = Case.model_validate(fields)
                    found = {c.name for c in clocks(case, FACTS)}
                    wanted = expected_clocks(code, place, seller, method)
                    if found != wanted:
                        yield f"{code} {place} seller={seller} {method}: {found ^ wanted}"


# One clock each: the facts that start it, the day on which it ends, what closes with it.
ENDS: tuple[tuple[str, Fields, str, str | None], ...] = (
    ("A-to-z claim", FBM | {"expected_on": days_ago(30)}, "2027-01-21", "CH4"),
    ("A-to-z claim", FBM, "2027-01-31", "CH4"),
    ("A-to-z appeal", FBM | {"contacts": (told("CH4", "refused", 3),)}, "2026-12-19", "CH5"),
    ("A-to-z appeal", FBM | {"contacts": (told("CH4", "offered", 3),)}, "2026-12-19", "CH5"),
    (
        "card billing-error letter",
        EMPTY_BOX | {"fulfilment": "fba", "statement_on": days_ago(20)},
        "2027-01-01",
        "CH9",
    ),
    (
        "debit card error notice",
        {
            "problem": "unrecognised_charge",
            "jurisdiction": "US",
            "payment_method": "debit_card",
            "statement_on": days_ago(20),
        },
        "2027-01-01",
        "CH9",
    ),
    ("card network dispute", D11 | {"delivered_on": days_ago(20)}, "2027-03-02", "CH9"),
    ("card network dispute", D11 | {"expected_on": days_ago(20)}, "2027-03-02", "CH9"),
    (
        "card network dispute",
        D11 | {"payment_method": None, "delivered_on": days_ago(20)},
        "2027-03-02",
        "CH9",
    ),
    (
        "UK right to reject",
        D11 | {"jurisdiction": "UK", "delivered_on": days_ago(20)},
        "2026-12-02",
        "CH1",
    ),
    (
        "UK presumption that the fault was there",
        D11 | {"jurisdiction": "UK", "delivered_on": datetime.date(2026, 8, 31)},
        "2027-02-28",
        "CH1",
    ),
    (
        "UK right to cancel",
        {
            "problem": "non_returnable_change_of_mind",
            "jurisdiction": "UK",
            "delivered_on": days_ago(4),
        },
        "2026-12-02",
        "CH1",
    ),
    (
        "EU right of withdrawal",
        {
            "problem": "non_returnable_change_of_mind",
            "jurisdiction": "EU",
            "delivered_on": days_ago(4),
        },
        "2026-12-02",
        "CH1",
    ),
    (
        "EU legal guarantee",
        D11 | {"jurisdiction": "EU", "delivered_on": datetime.date(2024, 2, 29)},
        "2026-02-28",
        "CH1",
    ),
    (
        "return request for A-to-z",
        FBM | {"problem": "seller_refuses", "delivered_on": days_ago(4)},
        "2026-12-18",
        "CH3",
    ),
    (
        "posting the return for A-to-z",
        FBM | {"return_requested_on": days_ago(4)},
        "2026-12-02",
        None,
    ),
    (
        "Prime refund in full",
        {
            "problem": "digital_or_subscription",
            "jurisdiction": "US",
            "item": "Prime",
            "ordered_on": datetime.date(2026, 11, 20),
        },
        "2026-11-25",
        "CH1",
    ),
    (
        "card network dispute",
        {"problem": "digital_or_subscription", "ordered_on": days_ago(20)},
        "2027-03-02",
        "CH9",
    ),
    (
        "Prime refund in full",
        {
            "problem": "digital_or_subscription",
            "jurisdiction": "US",
            "fulfilment": "fbm",
            "item": "Prime",
            "ordered_on": datetime.date(2026, 11, 20),
        },
        "2026-11-25",
        "CH1",
    ),
    (
        "Kindle return",
        {
            "problem": "digital_or_subscription",
            "jurisdiction": "US",
            "item": "Kindle book",
            "ordered_on": days_ago(2),
        },
        "2026-11-27",
        "CH1",
    ),
    ("return window", D11 | {"return_by": days_ago(-9)}, "2026-12-01", "CH1"),
)


def wrong_ends() -> Iterator[str]:
    """Where a clock ends on another day, or presses another route than it should."""
    for name, fields, end, code in ENDS:
        case = Case.model_validate(fields)
        found = next((c for c in clocks(case, FACTS) if c.name == name), None)
        if found is None or str(found.date) != end:
            yield f"{name}: {found and found.date}, the expert says {end}"
        here = situation(case)
        pressing = {c for c in Channel if name in {clock.name for clock in here.limits(c)}}
        if pressing != ({route(code)} if code else set()):
            yield f"{name} presses {pressing}, the expert says {code}"
    yield from _wrong_absence()


def _wrong_absence() -> Iterator[str]:
    done = FBM | {"problem": "seller_refuses", "contacts": (ASKED,)}
    posted = FBM | {"return_requested_on": days_ago(4), "returned_on": days_ago(1)}
    film = {"problem": "digital_or_subscription", "jurisdiction": "US", "item": "film"}
    abroad = {"problem": "digital_or_subscription", "jurisdiction": "UK", "item": "Prime Kindle"}
    absent = (
        ("return request for A-to-z", done),
        ("posting the return for A-to-z", posted),
        ("Prime refund in full", film),
        ("Kindle return", film),
        ("Prime refund in full", abroad),
        ("Kindle return", abroad),
        ("A-to-z appeal", FBM),
        ("debit card error notice", D11 | {"payment_method": "debit_card"}),
    )
    for name, fields in absent:
        if name in {c.name for c in clocks(Case.model_validate(fields), FACTS)}:
            yield f"{name} runs where it should not"


# The first step in a state of the case, and what stands next.
FIRST: tuple[tuple[str, Fields, str | None], ...] = (
    (
        "a right to cancel ends within ten days, so the notice comes before the look",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "UK",
            "delivered_on": days_ago(4),
        },
        "CH1",
    ),
    (
        "the same at the seller's",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "fbm",
            "jurisdiction": "EU",
            "delivered_on": days_ago(4),
        },
        "CH3",
    ),
    (
        "no such right in the US: one look first",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "US",
            "delivered_on": days_ago(4),
        },
        "CH0",
    ),
    (
        "the network's time ends within ten days",
        D11 | {"fulfilment": "amazon", "delivered_on": days_ago(111)},
        "CH9",
    ),
    ("in eleven days", D11 | {"fulfilment": "amazon", "delivered_on": days_ago(109)}, "CH1"),
    (
        "the executive e-mail is out, so wait",
        D11
        | {
            "fulfilment": "amazon",
            "contacts": (told("CH1", "refused", 9), told("CH6", "opened", 3)),
        },
        "CH0",
    ),
    (
        "it had its days",
        D11
        | {
            "fulfilment": "amazon",
            "contacts": (told("CH1", "refused", 20), told("CH6", "opened", 10)),
        },
        "CH9",
    ),
    (
        "it is out, and the bank's time ends first",
        D11
        | {
            "fulfilment": "amazon",
            "delivered_on": days_ago(115),
            "contacts": (told("CH1", "refused", 9), told("CH6", "opened", 3)),
        },
        "CH9",
    ),
    (
        "a fresh promise is waited for",
        D11 | {"fulfilment": "amazon", "contacts": (told("CH1", "promised", 3),)},
        "CH0",
    ),
    (
        "a promise without money goes up",
        D11 | {"fulfilment": "amazon", "contacts": (told("CH1", "promised", 20),)},
        "CH2",
    ),
    (
        "a pending claim is waited for, however silent",
        FBM | {"contacts": (ASKED, told("CH4", "no_reply", 9))},
        "CH0",
    ),
    (
        "a seller is in it, and nobody has looked who ships",
        {"problem": "seller_refuses", "jurisdiction": "US", "contacts": (ASKED,)},
        "CH0",
    ),
    (
        "two refusals end a change of mind",
        {
            "problem": "window_passed_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "US",
            "contacts": (told("CH1", "refused", 1), told("CH2", "refused", 0)),
        },
        None,
    ),
    (
        "one ends a non-returnable one",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "US",
            "contacts": (told("CH1", "refused", 1),),
        },
        None,
    ),
    (
        "unless the law lets one cancel",
        {
            "problem": "non_returnable_change_of_mind",
            "fulfilment": "amazon",
            "jurisdiction": "UK",
            "delivered_on": days_ago(10),
            "contacts": (told("CH1", "refused", 1),),
        },
        "CH8",
    ),
    (
        "and the same where the window had passed",
        {
            "problem": "window_passed_change_of_mind",
            "fulfilment": "fbm",
            "jurisdiction": "EU",
            "delivered_on": days_ago(10),
            "contacts": (told("CH3", "refused", 3),),
        },
        "CH8",
    ),
)


# Why a route is shut, in a word of the reason, and the day on which it opens where there is one.
REASONS: tuple[tuple[str, Fields, str, str | None], ...] = (
    ("CH4", D11 | {"fulfilment": "amazon"}, "Amazon ships", None),
    ("CH3", D11 | {"fulfilment": "fba"}, "Amazon ships", None),
    ("CH4", {"problem": "digital_or_subscription"}, "digital", None),
    ("CH5", {"problem": "gift_card"}, "gift cards", None),
    (
        "CH4",
        {"problem": "window_passed_change_of_mind", "fulfilment": "fbm"},
        "Nothing is wrong",
        None,
    ),
    (
        "CH5",
        {"problem": "window_passed_change_of_mind", "fulfilment": "fbm"},
        "Nothing is wrong",
        None,
    ),
    ("CH7", {"problem": "window_passed_change_of_mind"}, "warranty", None),
    ("CH8", {"problem": "window_passed_change_of_mind"}, "change of mind", None),
    ("CH9", {"problem": "window_passed_change_of_mind"}, "change of mind", None),
    ("CH11", {"problem": "window_passed_change_of_mind"}, "change of mind", None),
    ("CH4", {"problem": "gift_recipient", "fulfilment": "fbm"}, "giver", None),
    ("CH5", {"problem": "gift_recipient", "fulfilment": "fbm"}, "giver", None),
    ("CH9", {"problem": "gift_recipient", "fulfilment": "fbm"}, "giver", None),
    ("CH4", FBM | {"contacts": (told("CH9", "opened", 1),)}, "ends the guarantee", None),
    ("CH3", D11, "Ships from", None),
    ("CH4", D11, "Ships from", None),
    ("CH5", D11, "Ships from", None),
    ("CH4", {"problem": "unrecognised_charge", "fulfilment": "fbm"}, "kind of trouble", None),
    ("CH4", FBM | {"expected_on": days_ago(91)}, "The time for", None),
    ("CH4", FBM | {"delivered_on": days_ago(91)}, "By the delivery date", None),
    (
        "CH4",
        FBM
        | {
            "problem": "delivered_not_received",
            "expected_on": days_ago(2),
            "contacts": (told("CH3", "refused", 5),),
        },
        "after the latest estimated",
        "2026-11-23",
    ),
    ("CH4", FBM | {"contacts": (told("CH3", "opened", 0),)}, "hears first", "2026-11-24"),
    ("CH4", FBM | {"contacts": (told("CH3", "refused", 0),)}, "seller said no", "2026-11-24"),
    ("CH5", FBM, "denied", None),
    ("CH5", FBM | {"contacts": (told("CH4", "refused", 31),)}, "appeal is over", None),
    ("CH9", EMPTY_BOX, "date of the first card statement", None),
    ("CH9", EMPTY_BOX | {"statement_on": days_ago(5)}, "time for both", None),
    ("CH9", FBM | {"contacts": (told("CH4", "opened", 5),)}, "is pending", None),
    (
        "CH9",
        EMPTY_BOX | {"statement_on": days_ago(50), "contacts": (told("CH4", "opened", 5),)},
        "Your choice",
        None,
    ),
    ("CH9", D11 | {"third_party_seller": True}, "who ships", None),
    ("CH9", FBM | {"problem": "seller_refuses"}, "what is wrong", None),
    ("CH11", FBM | {"problem": "seller_refuses"}, "what is wrong", None),
    ("CH9", {"problem": "account_locked"}, "never came or that went back", None),
    ("CH9", {"problem": "condition_dispute"}, "A cut refund alone", None),
    ("CH9", D11 | {"delivered_on": days_ago(121), "statement_on": days_ago(99)}, "time", None),
    (
        "CH9",
        {"problem": "refund_missing", "fulfilment": "amazon", "refund_issued_on": days_ago(10)},
        "posting time",
        "2026-11-27",
    ),
    (
        "CH9",
        {"problem": "return_lost", "fulfilment": "amazon", "returned_on": days_ago(7)},
        "posting time",
        "2026-11-30",
    ),
    ("CH10", D11, "turned a dispute down", None),
    ("CH10", D11 | {"contacts": (told("CH9", "no_reply", 1),)}, "still has time", "2026-12-21"),
    *(
        ("CH9", D11 | {"payment_method": method}, word, None)
        for method, word in (
            ("cash_on_delivery", "cash"),
            ("gift_card", "gift card balance"),
            ("bank_transfer", "bank transfer"),
            ("paypal", "PayPal"),
            ("instalments", "instalment"),
        )
    ),
)


def wrong_reasons() -> Iterator[str]:
    """Where a route is shut for another reason, or opens on another day."""
    for code, fields, word, opens in REASONS:
        here = situation(Case.model_validate(fields))
        found = gates.gate(here, route(code))
        day = found and found.opens(here)
        if found is None or word not in found.why or str(day) != str(opens):
            yield f"{code} {found and found.why!r} opens {day}, the expert says {word!r} {opens}"


def wrong_firsts() -> Iterator[str]:
    """Where the first step is another than the expert's."""
    for label, fields, code in FIRST:
        found = plan(Case.model_validate(fields), TODAY, FACTS).now
        if found != (route(code) if code else None):
            yield f"{label}: {found}, the expert says {code}"


def wrong() -> list[str]:
    """Everything in which the product and the expert differ."""
    checks = (wrong_ladders, wrong_gates, wrong_reasons, wrong_clocks, wrong_ends, wrong_firsts)
    return [line for check in checks for line in check()]


def noticed() -> bool:
    """Whether any table differs from the product; stops at the first difference."""
    checks = (wrong_ladders, wrong_gates, wrong_reasons, wrong_ends, wrong_firsts, wrong_clocks)
    return any(next(check(), None) for check in checks)
