"""The end of a dispute: a yes, what came, what was taken, what turned up, and what is late.

Each cause is tried in many wordings, beside near misses that must leave the case open.
"""

import asyncio
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from agent.domain import replies
from agent.domain.case import Case, Contact, Offer, merge
from agent.domain.closing import closing_words
from agent.domain.coaching import next_line
from agent.domain.endings import Ending
from agent.domain.offers import appraise
from agent.domain.plan import Plan
from agent.domain.planner import plan as make_plan
from agent.domain.reading import Reading
from agent.domain.settled import still_missing
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Problem, Route, Status
from agent.engines.rules import RulesEngine
from agent.reading.contacts.promised_days import promised_by
from knowledge.facts import FactSheet
from tests.test_any_model import conversation
from tests.test_voices import _updates

TODAY = date(2026, 11, 23)
FACTS = FactSheet.load()
BLENDER = "amazon.com blender $80 leaks. delivered oct 12. chat refused"
PARCEL = "amazon.com headphones $120 shows delivered nov 18 but never came. chat refused"
CHARGE = "there is a charge of $54.99 by amazon i don't recognise"
AGREED = "they agreed to a full refund"
OFFERED = "they offer $40 back"
E, U, K = Ending, Outcome, OfferKind


@cache
def told(*messages: str) -> tuple[Reading, Case]:
    """The last reading, and the case after all of `messages`, at the desk last spoken of."""
    before = told(*messages[:-1])[1] if len(messages) > 1 else Case()
    reading = asyncio.run(RulesEngine().read(messages[-1], before, TODAY))
    case = merge(before, _updates(reading, before, len(messages)), len(messages))
    desk = case.contacts[-1].channel if case.contacts else None
    return reading, case.model_copy(update={"talking": True, "current_channel": desk})


def planned(case: Case) -> Plan:
    return make_plan(case, TODAY, FACTS)


def words(case: Case) -> str:
    """What the person reads of the plan."""
    return "\n".join(replies.plan_lines(planned(case), case))


def open_steps(case: Case) -> list[Channel]:
    ahead = (Status.NOW, Status.NEXT, Status.LATER)
    return [s.channel for s in planned(case).steps if s.status in ahead]


PAID = [
    "got my refund!!",
    "refund came, thanks",
    "the money is in my account, all sorted",
    "They gave me my money back today",
    "it's all sorted now, they refunded me in full",
    "took forever but i finally got all my money back",
    "just checked my bank and the money is there",
    "$80 back on my card",
    "Amazon has refunded the full amount this morning",
    "i've been refunded in full",
    "refund hit my card",
    "paypal shows the refund is in",
    "chase gave me the money back, i won the dispute",
    "das geld ist da, danke",
    "remboursement reçu, merci",
]
SOLVED = [
    "ok all good now they fixed it",
    "all solved, you can close this",
    "problem solved, i don't need your help any more",
    "the new blender came and works great",
]


@pytest.mark.parametrize(
    ("message", "ending"), [*((m, E.PAID) for m in PAID), *((m, E.SOLVED) for m in SOLVED)]
)
def test_a_settled_case_has_no_open_step(message: str, ending: Ending) -> None:
    reading, case = told(BLENDER, message)
    assert (case.ending, reading.route) == (ending, Route.PLAN)
    assert open_steps(case) == []
    assert planned(case).now is None
    assert "Settled" in words(case)
    assert "used up" not in words(case)


@pytest.mark.parametrize(
    "message",
    [
        "i still haven't got my refund",
        "got my refund request denied",
        "when will i get my refund?",
        "they said the refund came but it's not there",
        "i want my money back",
        "they refunded me and then charged me again",
        "they refunded me to a gift card, i paid by visa",
        "they refunded the shipping only",
        "got half my money back",
        "they said my refund will be in my account in 5 days",
        "got my refund for the other order",
        "they refunded my friend in full",
        "We have refunded you in full",
        "i need this sorted now",
        "it's not solved",
        "they marked my case as resolved without telling me",
        "is it all sorted now?",
        "the replacement came and it leaks too",
        "the refund came as store credit",
        "if they refunded me i'd be happy",
        "i got a refund once for another thing",
        "everything is sorted for the return, box packed",
        "das geld ist noch nicht da",
    ],
)
def test_what_is_not_the_end_leaves_the_case_open(message: str) -> None:
    case = told(BLENDER, message)[1]
    assert case.ending is None
    assert open_steps(case)


@pytest.mark.parametrize(
    "message",
    [
        "found it! it was in the garage",
        "my wife had it the whole time, please ignore",
        "the neighbour had it all along",
        "oh it just came!!",
        "it arrived today",
        "my headphones turned up after all",
        "next door had taken it in",
        "the driver just dropped it off",
        "package arrived, sorry for the bother",
        "reception had my package all this time",
        "false alarm, it was on the porch",
        "got it! it was at the post office",
        "never mind, my roommate picked it up",
        "ok so the parcel was behind the bins lol",
        "they delivered it to number 14 by mistake, i have it now",
    ],
)
def test_a_parcel_that_turned_up_is_not_claimed(message: str) -> None:
    case = told(PARCEL, message)[1]
    assert case.ending is E.FOUND
    assert open_steps(case) == []
    assert "tell Amazon" not in words(case)


@pytest.mark.parametrize(
    "message",
    [
        "my neighbour says he doesn't have it",
        "nobody has it, i asked all neighbours",
        "found it cheaper elsewhere",
        "tracking says it arrived today",
        "it still hasn't turned up",
        "what if it turns up?",
        "they said a neighbour took it",
        "an email came saying it was delivered",
        "only the charger came",
        "a thief took it",
        "it was delivered on nov 18 at 3pm",
        "i found the delivery photo, it's not my door",
        "the other parcel arrived today, not this one",
        "police got here today",
    ],
)
def test_a_parcel_that_is_still_missing_is_fought_for(message: str) -> None:
    case = told(PARCEL, message)[1]
    assert case.ending is None
    assert case.problem is Problem.DELIVERED_NOT_RECEIVED
    assert open_steps(case)


@pytest.mark.parametrize("late", ["it came but broken", "it arrived today but the box is empty"])
def test_a_parcel_that_came_wrong_is_another_trouble(late: str) -> None:
    for case in (told(PARCEL, late)[1], told(PARCEL, "it arrived today", late)[1]):
        assert case.ending is None
        assert case.problem in (Problem.DEFECTIVE_ON_ARRIVAL, Problem.WRONG_OR_MISSING_ITEM)
        assert open_steps(case)


async def test_no_words_are_written_against_what_is_settled(tmp_path: Path) -> None:
    found, wish = (PARCEL, "found it! it was in the garage"), "write me a message to amazon"
    turns = await conversation(tmp_path, (*found, wish, "write the email to jeff"), None)
    assert [turn.drafts for turn in turns[1:]] == [(), (), ()]
    assert all("turned up" in turn.reply for turn in turns[1:])


def test_what_came_twice_is_told_to_whom_it_is_owed() -> None:
    story = ("record player $210 from a seller never came. i filed an a-to-z claim",)
    late = "two weeks later the record player turned up"
    case = told(*story, "A-to-z granted! full refund", late)[1]
    assert "tell Amazon" in words(case)
    message = closing_words(case, FACTS)
    assert message is not None
    assert message.draft.channel is Channel.CHAT
    assert "has arrived after all" in message.draft.text
    asked = told(PARCEL, "i filed a dispute with my bank", "found it!")[1]
    assert "your card company" in words(asked)


@pytest.mark.parametrize(
    "message",
    [
        "turns out my husband ordered it, mystery solved",
        "my daughter just admitted it",
        "oh wait it was my son, he bought a game",
        "it was me, i forgot i ordered it",
        "my wife says she bought it for xmas",
        "that was mine after all",
        "i remember now, it's the filter subscription",
    ],
)
def test_a_charge_that_is_known_is_no_fraud(message: str) -> None:
    reported = told(CHARGE, "i filed a dispute with my bank", message)[1]
    assert reported.ending is E.OWN_CHARGE
    assert open_steps(reported) == []
    assert "withdraw" in words(reported)


@pytest.mark.parametrize(
    "message",
    [
        "my husband didn't order it",
        "i asked my kids, none of them bought it",
        "somebody used my account",
        "could it be my son?",
        "they say my daughter ordered it but she is 3",
        "it was not me",
        "Nobody ordered it.",
    ],
)
def test_a_charge_that_nobody_knows_stays_one(message: str) -> None:
    assert told(CHARGE, message)[1].ending is None


@pytest.mark.parametrize(
    "message",
    [
        "yeah I'll take it",
        "i took it",
        "i accepted it",
        "ok deal",
        "i said yes",
        "fine, i'll accept the $40",
        "went with it",
        "i told them ok",
        "let's just take it",
    ],
)
def test_an_offer_that_was_taken_is_kept(message: str) -> None:
    reading, case = told(BLENDER, OFFERED, message)
    assert (case.ending, reading.route) == (E.ACCEPTED, Route.COACH)
    assert case.contacts[-1].outcome is U.AGREED
    assert open_steps(case) == [Channel.SELF_CHECK]
    assert case.private == ()
    line = next_line(case.contacts[-1], case, planned(case), FACTS)
    assert "in writing" in line.warning
    said = "\n".join(replies.coach_lines(case, line, None))
    assert "Don't take it" not in said
    assert told(BLENDER, OFFERED, message, "the $40 arrived")[1].ending is E.PAID


@pytest.mark.parametrize(
    "message",
    [
        "should i take it?",
        "i won't take it",
        "i'd take $60",
        "i took it to a repair shop",
        "i'll take it further",
        "i took it apart",
        "i'll take it up with my bank",
        "i would take it if they add shipping",
        "they took it",
        "not a good deal",
        "i'll take it to court",
        "ok i'll take that as a no",
    ],
)
def test_an_offer_that_was_not_taken_is_no_end(message: str) -> None:
    assert told(BLENDER, OFFERED, message)[1].ending is None


@pytest.mark.parametrize(
    ("message", "came"),
    [
        ("only $60 came", "60"),
        ("$60 just showed up. so what about the rest", "60"),
        ("the refund arrived!! but only 50 dollars", "50"),
        ("they gave me $20", "20"),
        ("got 65 dollars back, where's the rest", "65"),
        ("refund came but it's $15 short", "65"),
        ("i only received $70", "70"),
        ("only half of it came", "40"),
    ],
)
def test_a_part_is_not_the_whole(message: str, came: str) -> None:
    case = told(BLENDER, AGREED, message)[1]
    missing = Decimal(80) - Decimal(came)
    assert case.amount_refunded is not None
    assert case.amount_refunded.value == Decimal(came)
    assert (case.problem, case.ending) == (Problem.REFUND_MISSING, None)
    assert f"${missing} is still missing" in words(case)
    assert "now it has to arrive" not in words(case)
    assert Channel.MANUFACTURER_WARRANTY not in open_steps(case)
    assert told(BLENDER, AGREED, message, "got the rest!")[1].ending is E.PAID


@pytest.mark.parametrize(
    "message",
    [
        "they said i'd get $60",
        "they gave me a case number 555123",
        "they sent me 2 emails",
        "they offered $20",
        "they gave me 20 days",
        "they agreed! refund in 5 to 7 business days",
    ],
)
def test_what_did_not_come_is_no_part(message: str) -> None:
    assert told(BLENDER, AGREED, message)[1].amount_refunded is None


def test_sums_that_come_one_after_another_are_counted_together() -> None:
    assert told(BLENDER, AGREED, "$60 came", "another $20 came")[1].ending is E.PAID
    short = told(BLENDER, OFFERED, "ok i'll take it", "only $30 came")[1]
    gap = still_missing(short)
    assert gap is not None
    assert gap.value == 10
    again = told(BLENDER, AGREED, "got my refund!", "oh wait it's only $60")[1]
    assert (again.ending, again.problem) == (None, Problem.REFUND_MISSING)


def test_the_rest_that_is_promised_is_all_that_is_missing() -> None:
    case = told(BLENDER, AGREED, "only $60 came", "they say the $20 will come by friday")[1]
    offer = case.contacts[-1].offer
    assert offer is not None
    assert appraise(offer, case).why.startswith("It is all that was missing")
    assert "to arrive by November 27, 2026" in words(case)
    assert told(BLENDER, AGREED, "only $60 came", "$20 came")[1].ending is E.PAID


async def test_nothing_is_asked_for_while_it_may_come(tmp_path: Path) -> None:
    *_, confirmed = await conversation(tmp_path, (BLENDER, "Refund email came, $80!!"), None)
    assert confirmed.drafts == ()
    assert "now it has to arrive" in confirmed.reply


def test_a_further_sum_is_weighed_with_what_came() -> None:
    sofa = "amazon.co.uk sofa £649 arrived with broken frame. they refunded me £324.50"
    case = told(sofa, "they now offer another £275.50 on top")[1]
    offer = case.contacts[-1].offer
    assert offer is not None
    assert "£49 would be missing" in appraise(offer, case).why
    assert case.amount_refunded is not None
    assert case.amount_refunded.value == Decimal("324.50")


@pytest.mark.parametrize(
    "message",
    [
        "Supervisor Mr. Boyd says fine, they're issuing the full $80 today",
        "supervisor said they'd do a refund as a one time exception if i ship it back, label "
        "coming by email in 24 hours",
        "the supervisor agreed to a full refund and a return label by email within 24 hours",
        "The supervisor is refunding me, should take 5 days",
        "they said they give me full refund upon return. label is in the mail",
        "they will refund me once they get it back",
        "they said refund coming in 3-5 days",
        "Brilliant news, they're sending me a new one!",
        "They rang back and said they will send a new one, arriving 1 December",
        "she's giving me my money back within a week",
        "manager says they'll refund everything once UPS picks it up",
        "I have issued a full refund, please allow 5-7 days",
        "We will send you a replacement, it arrives by Friday",
        "he'll refund me the 80 bucks",
        "they're refunding the $80",
        "finally! Karen in chat is processing a refund of $80 for me",
    ],
)
def test_a_plain_yes_is_a_yes(message: str) -> None:
    reading, case = told(BLENDER, message)
    last = case.contacts[-1]
    assert last.outcome in (U.AGREED, U.PROMISED)
    assert reading.route is Route.COACH
    assert (case.fault, case.denial_reason) == ("leaks", None)
    line = next_line(last, case, planned(case), FACTS)
    said = "\n".join(replies.coach_lines(case, line, None))
    assert "get it in writing" in said
    assert "Don't take it" not in said
    assert "now it has to arrive" in words(case)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("they'll refund me $40", K.PARTIAL_REFUND),
        ("they will give me half", K.PARTIAL_REFUND),
        ("they are giving me a refund minus a 20% restocking fee", K.RETURN_WITH_FEE),
        ("they only want to replace it", K.REPLACEMENT),
        ("they can't offer more than $20", K.PARTIAL_REFUND),
        ("they agreed to 50%", K.PARTIAL_REFUND),
        ("we cannot offer a refund but we can give you a $20 credit", K.GIFT_CARD),
        ("he answered: ok we refund 30 dollars", K.PARTIAL_REFUND),
    ],
)
def test_less_than_all_is_an_offer(message: str, kind: OfferKind) -> None:
    case = told(BLENDER, message)[1]
    offer = case.contacts[-1].offer
    assert offer is not None
    assert offer.kind is kind
    assert case.amount_refunded is None


@pytest.mark.parametrize(
    "message",
    [
        "we are unable to offer a refund or replacement",
        "We cannot provide a replacement or refund",
        "no refund, no replacement and no gift card will be issued",
        "we are not able to issue a credit or exchange",
        "Unfortunately we will not be able to provide a refund for this order",
        "they refuse to send a replacement",
        "they won't give me a refund",
        "they aren't going to refund me",
        "We have denied your A-to-z claim because the seller has offered you a partial refund",
    ],
)
def test_a_no_that_names_the_remedy_is_a_no(message: str) -> None:
    last = told(BLENDER, message)[1].contacts[-1]
    assert (last.outcome, last.offer) == (U.REFUSED, None)


@pytest.mark.parametrize(
    "message",
    [
        "they said they'll look again, answer before thursday",
        "they agreed to look into it, 48 hours",
        "they said they will check and get back to me",
        "they keep saying they will refund me but nothing happens",
        "they are reviewing my refund",
    ],
)
def test_a_promise_to_look_is_no_yes(message: str) -> None:
    assert told(BLENDER, message)[1].contacts[-1].outcome is U.STALLED


def test_a_replacement_is_weighed_by_what_is_wanted() -> None:
    offer = Offer(kind=K.REPLACEMENT)
    either = told(BLENDER)[1]
    assert appraise(offer, either).verdict == "take"
    money = told(f"{BLENDER}. i want my money back")[1]
    assert appraise(offer, money).verdict == "counter"
    sent = told(f"{BLENDER}. i want my money back", "they'll send me a new one by friday")[1]
    assert sent.contacts[-1].outcome is U.OFFERED


def test_it_is_what_was_promised_last() -> None:
    assert told(BLENDER, AGREED, "it came!")[1].ending is E.PAID
    assert told(BLENDER, "they're sending me a new one", "it arrived today")[1].ending is E.SOLVED
    labelled = "they agreed to a full refund and a return label by email within 24 hours"
    assert told(BLENDER, labelled, "it came")[1].ending is None


def test_a_refund_mail_is_a_yes_and_not_the_money() -> None:
    case = told(BLENDER, "Refund email came, $80!!")[1]
    assert (case.ending, case.contacts[-1].outcome) == (None, U.AGREED)
    assert "now it has to arrive" in words(case)


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("a label by email within 24 hours", date(2026, 11, 24)),
        ("5-7 working days from the 19th", date(2026, 11, 30)),
        ("arriving 1 december", date(2026, 12, 1)),
        ("wait until december 2", date(2026, 12, 2)),
        ("refund in 3-5 business days", date(2026, 11, 30)),
        ("within a week", date(2026, 11, 30)),
        ("by friday", date(2026, 11, 27)),
        ("answer before thursday", date(2026, 11, 25)),
        ("it will be there tomorrow", date(2026, 11, 24)),
        ("it broke after 7 weeks", None),
        ("i waited 3 days", None),
        ("the 30 day window is over", None),
        ("i sent it back 3 days ago", None),
    ],
)
def test_the_day_that_was_named(said: str, due: date | None) -> None:
    assert promised_by(said, TODAY, TODAY) == due


@pytest.mark.parametrize(
    ("promise", "late", "due"),
    [
        (f"{AGREED}, label within 24 hours", "nothing in my inbox and its been 3 days", "24"),
        ("they'll send a new one, arriving 27 November", "It's 3rd December, it's not come", "27"),
        ("she promised to call back within 48 hours", "48 hrs over, no call", "25"),
    ],
)
def test_a_day_that_is_over_is_named(promise: str, late: str, due: str) -> None:
    case = told(BLENDER, promise, late)[1]
    assert case.contacts[-1].outcome is U.NO_REPLY
    assert f"Overdue: it was to come by November {due}, 2026" in words(case)


@pytest.mark.parametrize("message", ["nothing yet", "still nothing, it's been 1 day"])
def test_a_day_that_is_still_to_come_is_waited_for(message: str) -> None:
    case = told(BLENDER, f"{AGREED} in 5-7 business days", message)[1]
    assert case.contacts[-1].outcome is U.AGREED
    assert "now it has to arrive by December 2, 2026" in words(case)


def test_a_day_that_the_calendar_passed_is_named() -> None:
    gone = Contact(
        channel=Channel.CHAT, outcome=U.PROMISED, on=date(2026, 11, 2), promised_by=TODAY
    )
    case = told(BLENDER)[1].model_copy(update={"contacts": (gone,)})
    assert "Overdue" not in words(case)
    past = gone.model_copy(update={"promised_by": date(2026, 11, 9)})
    late = case.model_copy(update={"contacts": (past,)})
    assert "by November 9, 2026" in words(late)
    assert Channel.SELF_CHECK not in open_steps(late)


@pytest.mark.parametrize(
    "trouble", ["they took the refund back!", "they charged me again", "it never came after all"]
)
def test_new_trouble_opens_the_case_again(trouble: str) -> None:
    case = told(BLENDER, "got my refund!!", trouble)[1]
    assert case.ending is None
    assert case.problem in (Problem.REFUND_CLAWED_BACK, Problem.REFUND_MISSING)
    assert planned(case).now is not None
