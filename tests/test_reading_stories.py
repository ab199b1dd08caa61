"""Stories as people tell them: quotations that end whole, days without a month, what was looked at.

The wordings are others than those that the rules were written against.
"""

from datetime import date

import pytest

from agent.domain.case import Case, merge
from agent.domain.planner import plan
from agent.domain.vocabulary import Channel, Fulfilment, Outcome, Problem, Status
from agent.reading.reader import read
from knowledge.facts import FactSheet

TODAY = date(2026, 11, 22)


def told(*messages: str) -> Case:
    case = Case()
    for turn, message in enumerate(messages, start=1):
        reading = read(message, case, TODAY)
        contacts = (*case.contacts, reading.contact) if reading.contact else case.contacts
        case = merge(case, reading.updates, turn)
        if reading.contact:
            case = case.model_copy(update={"contacts": contacts})
    return case


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("My juicer seized up just after the return window closed.", "seized up"),
        ("The hair dryer died two weeks past the return deadline, 40 euros", "died"),
        ("our router quit because the seller sent an old one", "quit"),
        ("The clock stopped ticking before my return was booked in", "stopped ticking"),
        ("The torch won't turn on amazon says no", "won't turn on"),
        ("After a week one corner went cold.", "has this fault: one corner went cold"),
        ("the oven keeps shutting off during use and their chat shrugs", None),
    ],
)
def test_what_is_wrong_ends_where_its_clause_does(message: str, fault: str | None) -> None:
    read_as = told(message).fault or ""
    assert read_as == fault if fault else read_as.startswith("keeps shutting off during use")
    assert not read_as.endswith((" the", " my", " after", " because", " and", " before"))


@pytest.mark.parametrize(
    ("message", "days"),
    [
        ("I ordered it on 2 September and it arrived on the 6th.", {"delivered_on": (9, 6)}),
        ("bought 28 October, came on the 1st, broken", {"delivered_on": (11, 1)}),
        ("sent it back Oct 4 and they had it on the 9th", {"return_received_on": (10, 9)}),
        ("It came on the 9th and Amazon refused", {"delivered_on": (11, 9)}),
        ("Le colis commandé le 3 octobre, reçu le 7, est cassé", {"delivered_on": (10, 7)}),
        ("bought on nov 2, the 3rd agent said no, it came the 6th", {"delivered_on": (11, 6)}),
    ],
)
def test_a_day_without_its_month_follows_the_one_before(
    message: str, days: dict[str, tuple[int, int]]
) -> None:
    case = told(message)
    assert {field: getattr(case, field) for field in days} == {
        field: date(2026, *day) for field, day in days.items()
    }


@pytest.mark.parametrize(
    ("messages", "field", "value"),
    [
        (("A £97 chair from Amazon came broken, Leeds.", "sorry, 79 not 97"), "amount", "79"),
        (("Sie haben 130 Euro erstattet von 260.", "es waren 135, nicht 130"), None, "135"),
    ],
)
def test_a_sum_set_against_another_takes_its_place(
    messages: tuple[str, ...], field: str | None, value: str
) -> None:
    sums = told(*messages)
    kept = {str(one.value) for one in (sums.amount, sums.amount_refunded) if one}
    assert value in kept
    assert field is None or str(getattr(sums, field).value) == value


@pytest.mark.parametrize(
    ("message", "fulfilment"),
    [
        ("a trader who posts everything himself refuses my refund", Fulfilment.FBM),
        ("The seller is shipping by himself from Pune", Fulfilment.FBM),
        ("it was sent by his own courier, the dealer says", Fulfilment.FBM),
        ("it's sold by them directly, Amazon I mean", Fulfilment.AMAZON),
    ],
)
def test_who_ships(message: str, fulfilment: Fulfilment) -> None:
    assert told(message).fulfilment is fulfilment


def test_a_closed_window_is_nobody_s_answer() -> None:
    case = told("A marketplace seller sold and shipped me the lamp. The return window is over.")
    assert case.contacts == ()


@pytest.mark.parametrize(
    ("message", "who", "outcome"),
    [
        ("One Miss Grace said there is nothing she can do for me.", "Grace", Outcome.REFUSED),
        ("I emailed them on 12 November, no reply so far.", None, Outcome.NO_REPLY),
        ("The chat rep said no refund. Yolanda her name was.", "Yolanda", Outcome.REFUSED),
    ],
)
def test_people_one_dealt_with(message: str, who: str | None, outcome: Outcome) -> None:
    case = told("My kettle died after the return window, Amazon sold it.", message)
    assert [(one.who, one.outcome) for one in case.contacts] == [(who, outcome)]


def test_the_day_of_a_parcel_is_not_the_day_of_a_talk() -> None:
    case = told("My kettle, $30, came on 4 October and died. Amazon chat says I'm past 30 days.")
    assert [one.on for one in case.contacts] != [date(2026, 10, 4)]


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("A bag of bird seed, $40, came torn open", "seed"),
        ("I was sent gravel in place of candles for 900 rupees", "candles"),
        ("Heated carpet scorched the table, $90, Amazon refuses to refund it", "carpet"),
        ("the rep on the phone refuses to refund my violin", "violin"),
    ],
)
def test_what_holds_or_replaces_the_item_is_not_it(message: str, item: str) -> None:
    assert item in (told(message).item or "")


def test_an_empty_box_is_said_of_the_box() -> None:
    assert told("The parcel was totally empty. $60 drone.").fault == (
        "has this fault: the parcel was empty"
    )
    assert told("the box was not empty, but the drone is dead").fault != (
        "has this fault: the box was empty"
    )


@pytest.mark.parametrize(
    ("message", "looked"),
    [
        ("I went through all our old orders, it isn't there", True),
        ("asked my flatmates, and none of them ordered anything", True),
        ("I haven't asked the neighbours yet", False),
        ("the agent checked my order history and said no", False),
        ("should I ask my family first?", False),
    ],
)
def test_whether_one_has_looked(message: str, looked: bool) -> None:
    assert told("There is an Amazon charge I don't know, $33.", message).looked is looked


def test_a_look_ends_the_self_check_but_not_the_wait_for_a_parcel() -> None:
    charge = Case(problem=Problem.UNRECOGNISED_CHARGE, looked=True)
    step = plan(charge, TODAY, FactSheet.load()).step(Channel.SELF_CHECK)
    assert step is not None
    assert step.status is Status.DONE
    missing = Case(
        problem=Problem.DELIVERED_NOT_RECEIVED,
        fulfilment=Fulfilment.AMAZON,
        looked=True,
        delivered_on=TODAY,
    )
    assert plan(missing, TODAY, FactSheet.load()).now is Channel.SELF_CHECK
    waited = missing.model_copy(update={"delivered_on": date(2026, 11, 12)})
    assert plan(waited, TODAY, FactSheet.load()).now is Channel.CHAT
