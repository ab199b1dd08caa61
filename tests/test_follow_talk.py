"""What people say once the first plan is there: each cause in many wordings, and near misses."""

import asyncio
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from agent.domain import replies
from agent.domain.case import Case, merge
from agent.domain.coaching import next_line
from agent.domain.composing import compose
from agent.domain.endings import Ending
from agent.domain.offers import appraise
from agent.domain.own_answers import own_answer
from agent.domain.planner import plan as make_plan
from agent.domain.problems import ROWS
from agent.domain.questions import best_question
from agent.domain.reading import Own, Reading
from agent.domain.rights import right_of, wish_of
from agent.domain.settled import still_missing
from agent.domain.told import part_came
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    PaymentMethod,
    Problem,
    Remedy,
)
from agent.domain.wording import with_named_days
from agent.engines.rules import RulesEngine
from agent.reading.days.deadlines import asks_when
from knowledge.facts import FactSheet
from tests.test_voices import _updates

FACTS = FactSheet.load()
TODAY = date(2026, 11, 23)
BLENDER = (
    "Bought a $200 blender from a third party seller who ships himself, arrived 12 days ago with a "
    "crack in the jug. Seller refuses a refund. US, credit card."
)


@cache
def told(*messages: str) -> tuple[Reading, Case]:
    """The last reading, and the case after all of `messages`, at the desk of the last contact."""
    before = told(*messages[:-1])[1] if len(messages) > 1 else Case()
    reading = asyncio.run(RulesEngine().read(messages[-1], before, TODAY))
    case = merge(before, _updates(reading, before, len(messages)), len(messages))
    desk = case.contacts[-1].channel if case.contacts else Channel.CHAT
    return reading, case.model_copy(update={"talking": True, "current_channel": desk})


def draft(case: Case, channel: Channel) -> str:
    """The words for a desk."""
    words = compose(channel, case, TODAY, FACTS)
    assert words is not None
    return words.text


@pytest.mark.parametrize(
    ("said", "sum_"),
    [
        *[
            (said, "140")
            for said in ("ok she says 70%", "he's at 70 percent now", "they'll do 70%")
        ],
        *[(said, "100") for said in ("he offers half", "they agreed to half", "meets me at 50%")],
        ("seller says keep it and $50 back", "50"),
        ("$50 and i keep it, says the seller", "50"),
        ("seller: 30% and keep it", "60"),
        ("amazon says a third back", "66.67"),
        ("he goes 120 dollars final", "120"),
        ("says i can keep it for 20% off", "40"),
        ("he says no refund, only $50", "50"),
        ("seller says minus 20%", "160"),
        ("they would keep 30 percent", "140"),
        ("seller upped it to $80", "80"),
    ],
)
def test_a_share_or_a_sum_that_they_name_is_an_offer_and_is_weighed(said: str, sum_: str) -> None:
    reading, case = told(BLENDER, said)
    contact = reading.contact
    assert contact and contact.outcome is Outcome.OFFERED
    assert contact.offer and contact.offer.amount
    assert contact.offer.kind is OfferKind.PARTIAL_REFUND
    assert f"{contact.offer.amount.value:.2f}" == f"{float(sum_):.2f}"
    assert case.amount_refunded is None
    assert "would be missing" in appraise(contact.offer, case).why


@pytest.mark.parametrize(
    "said",
    [
        "I told her 70%",
        "I want at least half",
        "she says 70% of people get nothing",
        "he says half the pieces were never packed",
        "seller says it costs $50 to send it back",
        "she says the battery was at 70%",
        "he says he never got the $50",
        "he says half an hour",
        "they say it loses 50% of suction",
        "he says 30% restocking fee",
        "should I take half?",
        "agent said 3-5 days",
        "she says no to 70%",
        "I'd take 70%",
    ],
)
def test_a_figure_that_nobody_offers_is_no_partial_refund(said: str) -> None:
    reading, _ = told(BLENDER, said)
    offer = reading.contact.offer if reading.contact else None
    assert offer is None or offer.kind is OfferKind.RETURN_WITH_FEE


LOCKED = "Amazon locked my account for no reason, I have a $50 gift card balance in there"
LOCKED_WITH_A_RETURN = (
    "Amazon locked my account after I returned a $300 drone and won't give me the refund. US."
)
OPEN_AGAIN = [
    "I can log in again",
    "they unlocked it",
    "account is back",
    "i'm back in",
    "got my account back",
    "they restored access",
    "login works again",
    "the suspension was lifted",
    "amazon reinstated me",
    "they let me back in",
    "can sign in now",
]


@pytest.mark.parametrize("said", OPEN_AGAIN)
def test_an_account_that_is_open_again_ends_the_case_but_for_a_refund_held_back(said: str) -> None:
    assert told(LOCKED, said)[1].ending is Ending.SOLVED
    held = told(LOCKED_WITH_A_RETURN, said)[1]
    assert held.ending is None and held.problem is Problem.RETURN_LOST


@pytest.mark.parametrize(
    "said",
    [
        "I can log in but the balance is gone",
        "I still can't log in",
        "they said they will unlock it",
        "when will they unlock it?",
        "they unlocked it but locked it again",
        "account is back on hold",
        "my brother's account is back",
        "they asked me to log in again",
        "I could log in before",
    ],
)
def test_an_account_that_is_not_open_leaves_the_case_open(said: str) -> None:
    for first in (LOCKED, LOCKED_WITH_A_RETURN):
        case = told(first, said)[1]
        assert case.ending is None and case.problem is Problem.ACCOUNT_LOCKED


OWED = (
    "Returned my $120 headphones to Amazon, they confirmed the refund two weeks ago but it never "
    "arrived. US, paid by credit card"
)
PARTS = [
    "they only paid part",
    "refund came but it's not the full amount",
    "i got a partial refund",
    "money arrived but it's less than i paid",
    "they refunded me but not everything",
    "refund came, but too little",
    "only part of it came",
    "they kept some of it",
    "got some of my money back",
    "got refunded except for shipping",
]


@pytest.mark.parametrize("said", PARTS)
def test_a_part_without_a_sum_leaves_the_rest_owed_and_asks_how_much(said: str) -> None:
    case = told(OWED, said)[1]
    assert case.problem is Problem.REFUND_MISSING and case.ending is None
    assert case.amount_refunded is None and part_came(case)
    asked = best_question(case, TODAY, FACTS)
    assert asked and asked.field == "amount_refunded"
    assert replies.REST_OWED in replies.plan_lines(make_plan(case, TODAY, FACTS), case)
    assert wish_of(case, TODAY, FACTS) == "the rest of the refund"


@pytest.mark.parametrize(
    ("said", "came"), [("60", 60), ("$45.50", 45.5), ("half", 60), ("30%", 36)]
)
def test_the_answer_how_much_came_gives_what_is_missing(said: str, came: float) -> None:
    before = told(OWED, PARTS[0])[1].model_copy(update={"open_question": "amount_refunded"})
    reading = asyncio.run(RulesEngine().read(said, before, TODAY))
    case = merge(before, reading.updates, 3)
    assert case.amount_refunded and float(case.amount_refunded.value) == came
    missing = still_missing(case)
    assert missing and float(missing.value) == 120 - came


@pytest.mark.parametrize(
    "said",
    [
        "they said they will refund part of it",
        "they offer a partial refund",
        "only part of the order came",
        "i got part of the parcel",
        "the refund came, all of it",
        "seller wants to pay only part",
        "did they refund only part?",
    ],
)
def test_no_part_is_read_of_what_is_only_offered_or_of_goods(said: str) -> None:
    assert not part_came(told(OWED, said)[1])


VACUUM = "Amazon refused my return of a $300 vacuum that stopped working on day 40. US credit card."


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("they answered: our decision is final and we will not respond", Outcome.REFUSED),
        ('"final decision. we will not reply to further e-mails"', Outcome.REFUSED),
        ("they replied that they will not reply any more", Outcome.REFUSED),
        ("they said they would not respond to further emails", Outcome.REFUSED),
        ("amazon says the decision is final, no further correspondence", Outcome.REFUSED),
        ("he wrote that he won't discuss it any further", Outcome.REFUSED),
        ("they did not respond", Outcome.NO_REPLY),
        ("they never replied", Outcome.NO_REPLY),
        ("still no reply", Outcome.NO_REPLY),
        ("the seller won't answer my messages", Outcome.NO_REPLY),
    ],
)
def test_a_last_word_is_a_refusal_and_silence_is_silence(said: str, outcome: Outcome) -> None:
    case = told(VACUUM, said)[1]
    assert [contact.outcome for contact in case.contacts] == [outcome]
    assert case.fault == "stopped working on day 40"


def test_an_item_that_does_not_respond_is_nobodys_silence() -> None:
    assert not told(VACUUM, "the vacuum won't respond to the app any more")[1].contacts


SHOES = "Shoes for $80 from a third party seller who ships himself, they don't fit. US"


@pytest.mark.parametrize(
    "said",
    [
        "returned it to the seller, no money back yet",
        "sent it back to the seller, still no refund",
        "seller got it back, no refund so far",
        "the seller has it since monday but no refund",
        "he got it back and there's no refund",
        "got it back to the seller, he hasn't paid me",
        "I returned it and no refund yet",
    ],
)
def test_money_that_is_only_awaited_is_no_refusal(said: str) -> None:
    for before in ((), (SHOES,)):
        case = told(*before, said)[1]
        assert not case.contacts and "refused" not in case.told
        assert case.problem is not Problem.SELLER_REFUSES


@pytest.mark.parametrize(
    "said",
    [
        "sent it back, seller says no money back",
        "returned it and the seller said no refund",
        "seller refuses to refund after i sent it back",
        "sent it back, they refuse",
        "the seller won't refund me",
    ],
)
def test_a_no_after_the_return_stays_a_refusal(said: str) -> None:
    assert told(SHOES, said)[1].contacts[-1].outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    "said",
    [
        "I'm in Germany. Jacket, 140 euros, delivered 18 days ago. I told them I withdraw 6 days "
        'after it came, sent it back, now they refuse because it was "used".',
        "France, coat 120 euros, amazon.fr. I withdrew on day 10, returned it, they refuse the "
        "refund since it was worn",
        "Germany: headphones 90€, withdrew within 14 days, sent back. Amazon keeps it all because "
        "of 'signs of use'.",
        "amazon.es, shoes 80 euro, delivered nov 2, cancelled the contract nov 8 by email, sent "
        "back, they refuse because worn",
        "amazon.co.uk, coat £80, cancelled it in time, sent it back, refused because it was used",
    ],
)
def test_who_withdrew_in_time_claims_the_refund_and_asks_no_exception(said: str) -> None:
    case = told(said)[1]
    right = right_of(case, TODAY, FACTS)
    assert right and right.clock is None and right.cancels
    chat = draft(case, Channel.CHAT)
    assert "in time, so the refund is due" in chat and "loss of value" in chat
    assert "exception" not in chat
    assert make_plan(case, TODAY, FACTS).step(Channel.SUPERVISOR)


@pytest.mark.parametrize(
    "said",
    [
        "Germany. jacket 140 euros, can I still withdraw within 14 days?",
        "Germany, I want to withdraw in time, jacket 90 euro",
        "Germany jacket 90 euro, I withdrew 20 days after delivery, they refuse",
        "US, I cancelled the order within 3 days, they refuse, jacket $90",
        "Germany, they cancelled the order within 3 days, jacket 90€",
    ],
)
def test_no_withdrawal_is_read_that_was_not_made_in_time_or_not_by_law(said: str) -> None:
    assert "withdrew" not in told(said)[1].told


FIRE = "My power bank caught fire while charging, Amazon refuses the refund. $45, US"
BROKEN = "Blender $60 stopped working after 2 months. Amazon refuses. US"


@pytest.mark.parametrize(
    ("before", "said", "fault"),
    [
        (FIRE, "its melted", "caught fire while charging and melted"),
        (FIRE, "the case is melted too", "caught fire while charging and melted"),
        (FIRE, "also the lid is broken", "caught fire while charging, and the lid is broken"),
        (FIRE, "no, it melted, it did not burn", "melted"),
        (FIRE, "it caught fire while charging on my desk", "caught fire while charging on my desk"),
        (BROKEN, "it also leaks", "stopped working after 2 months and leaks"),
        (BROKEN, "it melted", "melted"),
    ],
)
def test_more_of_a_fault_is_added_and_a_correction_takes_its_place(
    before: str, said: str, fault: str
) -> None:
    assert told(before, said)[1].fault == fault


@pytest.mark.parametrize(
    ("problem", "first", "now"),
    [
        (Problem.WINDOW_PASSED_DEFECT, "card network dispute", Channel.CHAT),
        (Problem.WRONG_OR_MISSING_ITEM, "card billing-error letter", Channel.CARD_DISPUTE),
        (Problem.REFUND_CLAWED_BACK, "card billing-error letter", Channel.CARD_DISPUTE),
    ],
)
def test_the_clock_that_is_named_first_is_one_to_act_by(
    problem: Problem, first: str, now: Channel
) -> None:
    """The letter does not cover faults of accepted goods, so its end is no reason for haste."""
    case = Case(
        problem=problem,
        fulfilment=Fulfilment.AMAZON,
        jurisdiction=Jurisdiction.US,
        payment_method=PaymentMethod.CREDIT_CARD,
        delivered_on=date(2026, 9, 20),
        recharged_on=date(2026, 9, 22),
        statement_on=date(2026, 9, 24),
        fault="stopped working",
    )
    made = make_plan(case, TODAY, FACTS)
    line = replies.clock_line(made.clocks, made, case) or ""
    assert first in line and made.now is now


@pytest.mark.parametrize(
    ("told_so", "written"),
    [
        ("stopped working last tuesday", "stopped working last Tuesday"),
        ("broke in september, on a monday", "broke in September, on a Monday"),
        ("came on sat and died on oct 5", "came on Sat and died on Oct 5"),
        ("has leaked since march", "has leaked since March"),
        ("broke on 12 may", "broke on 12 May"),
        ("works only on sundays", "works only on Sundays"),
        ("may break, and fades in the sun", "may break, and fades in the sun"),
        ("the march of the ants sat on it", "the march of the ants sat on it"),
        ("I wed it to a sun-dried mon amour", "I wed it to a sun-dried mon amour"),
        ('it said "no monday" on tuesday', 'it said "no monday" on Tuesday'),
        ("write to jan@may.com on may", "write to jan@may.com on may"),
    ],
)
def test_weekdays_and_months_are_written_with_a_capital(told_so: str, written: str) -> None:
    assert with_named_days(told_so) == written


def test_a_draft_writes_the_day_as_it_is_written() -> None:
    case = told("amazon refused my return of a $300 vacuum that stopped working last tuesday. US")[
        1
    ]
    assert "last Tuesday" in draft(case, Channel.CHAT)
    line = told("amazon refused my $30 lamp, it died last friday. US", "chat said no")
    made = make_plan(line[1], TODAY, FACTS)
    said = next_line(line[1].contacts[-1], line[1], made, FACTS).draft.text
    assert "Friday" in said


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("How long does a refund to a debit card take?", False),
        ("how many days until the money is on my card?", False),
        ("when does a debit card refund arrive?", False),
        ("how long does the bank need to decide", False),
        ("How long do I have to return it?", True),
        ("what is the deadline for the chargeback?", True),
        ("how long do I have until the A-to-z ends?", True),
        ("until when can i return it", True),
        ("when must I file?", True),
    ],
)
def test_a_time_that_others_take_is_no_deadline_of_ones_own(asked: str, own: bool) -> None:
    """Only for the latter does the right of the place stand before what was asked about."""
    assert asks_when(asked) is own


OFFERED = "seller offers $80 back if I keep it"


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("how long should I actually wait?", Own.WAIT),
        ("how long am I supposed to wait for them", Own.WAIT),
        ("when do I hear from them?", Own.WAIT),
        ("can I claim the desk as well?", Own.ALSO),
        ("what about the desk, can I claim that too?", Own.ALSO),
        ("can i also get the shipping back?", Own.ALSO),
        ("why shouldn't I take it?", Own.OFFER),
        ("why should i refuse $80?", Own.OFFER),
        ("what's wrong with their offer?", Own.OFFER),
        ("why not?", Own.OFFER),
        ("can i get the bank fees back as well?", Own.ALSO),
        ("can I get the chargeback as well?", None),
        ("can they keep the rest?", Own.KEEP),
        ("may they deduct that?", Own.KEEP),
        ("can they just keep 20%?", Own.KEEP),
        ("do i have to accept the deduction?", Own.KEEP),
        ("what if they say no again?", Own.THEN),
        ("and if they refuse once more?", Own.THEN),
        ("what if they don't pay the rest?", Own.THEN),
        ("is it worth going on?", Own.WORTH),
        ("why not chat again", Own.WHY),
        ("can I say it was never used as well?", Own.MAY_SAY),
        ("can I open an A-to-z claim as well?", None),
        ("can they keep my item?", None),
        ("how long does a refund take?", None),
    ],
)
def test_a_question_about_ones_own_case_is_known_by_its_shape(asked: str, own: Own | None) -> None:
    reading, _ = told(BLENDER, OFFERED, asked)
    assert reading.own is own
    assert reading.contact is None


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (Own.OFFER, "$120 would be missing"),
        (Own.KEEP, "No fee is due when the item is faulty"),
        (Own.ALSO, "What belongs to this order"),
        (Own.THEN, "If that fails"),
    ],
)
def test_such_a_question_is_answered_from_the_case(asked: Own, says: str) -> None:
    case = told(BLENDER, OFFERED)[1]
    lines = own_answer(asked, (), case, make_plan(case, TODAY, FACTS), FACTS)
    assert says in "\n".join(lines)


def test_of_a_refund_that_came_short_the_missing_sum_is_named() -> None:
    case = told(OWED, "the refund came but only half")[1]
    lines = own_answer(Own.KEEP, (), case, make_plan(case, TODAY, FACTS), FACTS)
    assert "$60 of it is missing" in lines[0]


def test_the_words_that_are_shown_decide_nothing() -> None:
    """What follows, what is about the return and what a wish comes to is handed on as data."""
    case = told(BLENDER)[1]
    made = make_plan(case, TODAY, FACTS)
    assert [one.text for one in made.capture if one.of_return] == [
        one.text for one in made.capture if "back" in one.text
    ]
    ladder, _ = replies.ahead(made)
    assert ladder and ladder[0] in (replies.then_line(made) or "")
    assert all(row.remedy is Remedy.EITHER for row in ROWS.values() if "replacement" in row.wish)


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("make the draft firmer and say I only use it at home", "I only use it at home."),
        ("make it friendlier and say my daughter needs it", "My daughter needs it."),
        ("rewrite it softer, and tell them I cleaned it weekly", "I cleaned it weekly."),
        ("shorter and add that it's my second one", "It's my second one."),
        ("say I only use it at home", "I only use it at home."),
        ("and tell them my wife is ill", "My wife is ill."),
        ("make it firmer and say that", None),
        ("make it firmer, say please", None),
        ("write it shorter", None),
        ("tell them the truth", None),
        ("write my complaint", None),
        ("say I return it, what happens then?", None),
        ("what should I say it is", None),
    ],
)
def test_a_sentence_beside_another_wish_is_added(said: str, added: str | None) -> None:
    by = told(VACUUM, said)[0].revision
    assert (by.additions if by else ()) == ((added,) if added else ())


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("money came but only 60 euro", "amount_refunded"),
        ("they refunded only 60 euros", "amount_refunded"),
        ("it only cost 60 euro", "amount"),
        ("I only paid 60 euros", "amount"),
    ],
)
def test_a_sum_that_came_is_no_price_where_none_is_known(said: str, field: str) -> None:
    case = told("Amazon refuses the refund for my broken lamp. Germany", said)[1]
    known = {name for name in ("amount", "amount_refunded") if getattr(case, name)}
    assert known == {field}


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ("he says take it or leave it", True),
        ("seller says that's his final offer", True),
        ("he offers nothing more", True),
        ("he says final decision", False),
    ],
)
def test_an_offer_that_they_insist_on_is_weighed_again(said: str, same: bool) -> None:
    contact = told(BLENDER, OFFERED, said)[0].contact
    sums = (
        [str(contact.offer.amount.value)]
        if contact and contact.offer and contact.offer.amount
        else []
    )
    assert sums == (["80"] if same else [])


@pytest.mark.parametrize(
    ("said", "price", "offered"),
    [
        ("My $160 jacket tore, seller offered me 30% back", "160", "48"),
        ("bought a $200 drill, he offered half", "200", "100"),
        ("$90 grinder broke, seller wrote he'd refund 20%", "90", "18"),
        ("seller offered $40 for my $160 jacket", "160", "40"),
        ("jacket for 160 dollars, they want to give me 25 percent", "160", "40"),
        ("amazon offered $15 amazon credit on a $60 order", "60", "15"),
        ("my blender ($80) leaks, seller offers 20 dollars back", "80", "20"),
        ("seller offered me $30 back and I keep it, headphones were $120", "120", "30"),
        ("amazon.de, shoes 80 euros, seller says they are worn and offers 50%", "80", "40"),
        ("they offered a $50 goodwill credit for my blender", None, "50"),
        ("he offers $20 for the scratch", None, "20"),
    ],
)
def test_what_it_cost_is_not_what_they_offer(said: str, price: str | None, offered: str) -> None:
    reading, case = told(said)
    contact = reading.contact
    assert contact and contact.offer and contact.offer.amount
    assert contact.offer.amount.value == Decimal(offered)
    assert (case.amount and case.amount.value) == (Decimal(price) if price else None)


def test_who_has_sent_it_back_says_so_and_asks_for_no_label() -> None:
    before, after = told(BLENDER)[1], told(BLENDER, "i sent it back to him on nov 14, no money")[1]
    assert "with a prepaid label" in draft(before, Channel.A_TO_Z_CLAIM)
    claim = draft(after, Channel.A_TO_Z_CLAIM)
    assert "label" not in claim and "I sent it back on November 14, 2026." in claim
    card = draft(after, Channel.CARD_DISPUTE)
    assert card.count("sent it back") == 1


def test_a_case_that_was_settled_opens_again_when_a_refund_came_short() -> None:
    case = told(LOCKED, "they reinstated me today", "only one of the refunds came, $20")[1]
    missing = still_missing(case)
    assert case.ending is None and missing and missing.value == 30
