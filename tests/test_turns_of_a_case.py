"""Plans, dates and drafts where a case turns: each cause in many wordings, and near misses."""

import asyncio
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import pytest

from agent.domain import replies
from agent.domain.case import Case, Contact, merge
from agent.domain.composing import compose
from agent.domain.earliest import first_to_end
from agent.domain.grounds import ground
from agent.domain.plan import Plan
from agent.domain.planner import plan as make_plan
from agent.domain.problems import Ground
from agent.domain.questions import best_question
from agent.domain.reading import Alarm, Own, Reading
from agent.domain.statutes import law_on
from agent.domain.told import only_supposed
from agent.domain.vocabulary import Channel, Jurisdiction, Outcome, PaymentMethod, Problem, Route
from agent.engines.rules import RulesEngine
from agent.graph.words import composed
from knowledge.facts import FactSheet
from tests.test_voices import _updates

FACTS = FactSheet.load()
TODAY = date(2026, 11, 23)
C, P = Channel, Problem
AMAZON = (C.CHAT, C.SUPERVISOR, C.EXECUTIVE_EMAIL)
DRILL = "My $300 drill died after 50 days, sold by amazon, ohio. Amazon refused."
LAMP = "third party seller refuses to refund my broken lamp, $90, delivered oct 10, ohio"
DENIED = "my A-to-z claim was denied on nov 19"


@cache
def told(*messages: str) -> tuple[Reading, Case]:
    """The last reading, and the case after all of `messages`."""
    before = told(*messages[:-1])[1] if len(messages) > 1 else Case()
    reading = asyncio.run(RulesEngine().read(messages[-1], before, TODAY))
    case = merge(before, _updates(reading, before, len(messages)), len(messages))
    desk = case.contacts[-1].channel if case.contacts else C.CHAT
    return reading, case.model_copy(update={"talking": True, "current_channel": desk})


def planned(case: Case) -> Plan:
    """The plan of a case today."""
    return make_plan(case, TODAY, FACTS)


def draft(case: Case, channel: Channel) -> str:
    """The words for a desk."""
    words = compose(channel, case, TODAY, FACTS)
    assert words is not None
    return words.text


def bought(**known: object) -> Case:
    """A wrong item from Amazon in the US, paid by a card, on the page since September 20."""
    usual = {
        "problem": P.WRONG_OR_MISSING_ITEM,
        "fulfilment": "amazon",
        "jurisdiction": "US",
        "payment_method": PaymentMethod.CARD,
        "delivered_on": date(2026, 9, 20),
    }
    return Case.model_validate(usual | known)


@pytest.mark.parametrize(
    ("case", "earlier"),
    [
        (bought(), "statement"),
        (bought(payment_method=PaymentMethod.CREDIT_CARD), "statement"),
        (bought(problem=P.DELIVERED_NOT_RECEIVED, expected_on=date(2026, 9, 20)), "statement"),
        (bought(ordered_on=date(2026, 9, 18)), "statement"),
        (bought(statement_on=date(2026, 10, 2)), None),
        (bought(payment_method=PaymentMethod.DEBIT_CARD), None),
        (bought(jurisdiction="UK"), None),
        (bought(problem=P.WINDOW_PASSED_DEFECT, fault="died"), None),  # no letter for faults
        (bought(delivered_on=TODAY - timedelta(days=110)), None),  # the letter's time is over
        (bought(payment_method=PaymentMethod.GIFT_CARD), None),
    ],
)
def test_a_clock_without_a_date_that_may_end_first_is_told(case: Case, earlier: str | None) -> None:
    plan = planned(case)
    line = replies.clock_line(plan.clocks, plan, case) or ""
    assert ("An earlier one may run" in line) == (earlier is not None)
    assert (earlier or "") in line
    if plan.clocks and (first := first_to_end(plan.clocks, case, TODAY)):
        assert plan.clocks[0] == first  # the page names the same one on top
        assert first.name in line
    if earlier:
        question = best_question(case, TODAY, FACTS)
        assert question is not None
        assert question.field in ("statement_on", "payment_method")


def test_the_time_for_a_claim_that_was_filed_runs_no_more() -> None:
    _, before = told(LAMP.replace("third party seller", "the seller ships it himself and"))
    _, after = told(LAMP, DENIED)
    assert "A-to-z claim" in {clock.name for clock in planned(before).clocks}
    clocks = {clock.name: clock.date for clock in planned(after).clocks}
    assert "A-to-z claim" not in clocks
    assert clocks["A-to-z appeal"] == date(2026, 12, 19)


def contacts(*made: tuple[Channel, Outcome, str]) -> tuple[Contact, ...]:
    """Contacts by desk, outcome and words."""
    return tuple(Contact(channel=c, outcome=o, words=w, on=TODAY) for c, o, w in made)


GIFT = "They offered me a $50 gift card."
BLENDER = "Amazon refused to refund my broken blender, $389, stopped working on day 45. " + GIFT


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("They agreed to refund me in full", "a full refund of $389"),
        ("she agreed to give me all of it, a full refund", "a full refund of $389"),
        ("the supervisor promised a replacement by friday", "a replacement"),
        ("they agreed to refund me", "refund"),
        ("supervisor said yes, they will refund the whole $389", "$389"),
        ("after some back and forth they agreed to a full refund", "a full refund of $389"),
        ("they refused again", None),
        ("they now offer $100 back", None),
        ("the supervisor promised to look into it by friday", None),
    ],
)
def test_drafts_hold_them_to_what_was_agreed(said: str, thing: str | None) -> None:
    _, case = told(BLENDER, said)
    words = {desk: draft(case, desk) for desk in AMAZON}
    for text in words.values():
        held = "what was agreed" in text
        assert held == (thing is not None), text
        assert not held or (thing or "") in text
        assert not held or not {"gift card", "does not put this right", "still no"} & parts(text)
    if thing:
        assert "agreed" in words[C.CHAT]
        step = planned(case).step(C.EXECUTIVE_EMAIL)
        assert step is not None
        assert "hold them to it" in step.ask


def parts(text: str) -> set[str]:
    """Which of the arguments of before stand in `text`."""
    return {one for one in ("gift card", "does not put this right", "still no") if one in text}


def test_a_later_no_ends_the_agreement() -> None:
    made = contacts(
        (C.CHAT, Outcome.AGREED, "agreed to a full refund"), (C.CHAT, Outcome.REFUSED, "no")
    )
    case = bought(problem=P.WINDOW_PASSED_DEFECT, fault="died", contacts=made)
    assert "what was agreed" not in draft(case, C.EXECUTIVE_EMAIL)


@pytest.mark.parametrize(
    "said",
    [
        "I dropped my tablet and the screen cracked. amazon refuses the return. $200",
        "my toddler knocked the tv over and the panel is cracked, amazon uk refuses, £350",
        "I knocked my glass of water over the keyboard and now it's dead. amazon refuses",
        "my dog chewed the headphones cable, amazon refused the return, $80",
        "phone fell out of my pocket into the pool, amazon refused the return",
        "my kid threw the tablet at the wall. amazon refused to return it. $150",
        "cat pushed the vase off the shelf, broken, amazon refused",
    ],
)
def test_an_accident_leads_to_the_exception(said: str) -> None:
    reading, case = told(said)
    assert (reading.alarm, case.own_damage, ground(case)) == (
        Alarm.OWN_DAMAGE,
        True,
        Ground.GOODWILL,
    )
    assert replies.worth_planning(case)
    plan = planned(case)
    assert plan.now is C.CHAT
    assert "one-time exception" in draft(case, C.CHAT)
    question = best_question(case, TODAY, FACTS)
    assert question is None or question.field not in ("problem", "fault")


@pytest.mark.parametrize(
    "said",
    [
        "they claim I dropped it but I did not",
        "amazon refused my $50 tablet, screen was cracked on arrival. they say i dropped it, "
        "which is not true",
        "amazon says my kid broke it. we never touched it. $80 lamp",
        "the courier dropped the parcel and the screen is cracked, amazon refuses",
        "it arrived cracked, looks like someone dropped it",
        "the wall mount snapped and the tv fell, cracked screen",
        "the stand broke on day 10 and my toddler got scared",
    ],
)
def test_what_others_say_or_did_is_no_accident_of_ones_own(said: str) -> None:
    reading, case = told(said)
    assert reading.alarm is not Alarm.OWN_DAMAGE
    assert not case.own_damage


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("when do I have to appeal by?", C.A_TO_Z_APPEAL),
        ("how many days do i have left to appeal", C.A_TO_Z_APPEAL),
        ("what's the deadline for the appeal?", C.A_TO_Z_APPEAL),
        ("by what date do I need to appeal this", C.A_TO_Z_APPEAL),
        ("is it too late to appeal?", C.A_TO_Z_APPEAL),
        ("when is the last day to dispute with amex? statement was august 20", C.CARD_DISPUTE),
        ("by when must i dispute with mastercard, statement of oct 20", C.CARD_DISPUTE),
        ("how long do i have for a chargeback? I paid with my visa", C.CARD_DISPUTE),
        ("what is the deadline now?", None),
        ("which deadline comes first?", None),
        ("how much time is left", None),
    ],
)
def test_by_when_is_answered_from_the_plan(said: str, about: Channel | None) -> None:
    reading, case = told(LAMP, DENIED, said)
    assert reading.asks_when
    assert reading.wanted_channel is about
    assert reading.own is (None if about else Own.DEADLINE)
    made = composed(reading, case, planned(case), (), FACTS, TODAY, question=said)
    assert "no source" not in made.answer
    if about is C.CARD_DISPUTE:
        assert case.payment_method is not None
        assert "billing-error letter" in made.answer or "card network dispute" in made.answer
    else:
        assert "A-to-z appeal, December 19, 2026" in made.answer


@pytest.mark.parametrize(
    "said",
    [
        "how long do sellers have to answer?",
        "what is the deadline for sellers to reply?",
        "how long does an appeal take?",
        "when will amazon decide the claim?",
        "what is the return window for lamps in the UK?",
        "when does the holiday return period end?",
    ],
)
def test_the_time_of_others_is_looked_up(said: str) -> None:
    reading, _ = told(LAMP, DENIED, said)
    assert reading.own is not Own.DEADLINE
    assert reading.wanted_channel not in (C.A_TO_Z_APPEAL, C.CARD_DISPUTE)


@pytest.mark.parametrize("said", [DENIED, "amazon turned down my a-to-z claim on nov 19"])
def test_a_denied_claim_leads_to_its_appeal(said: str) -> None:
    reading, case = told(LAMP, said)
    made = composed(reading, case, planned(case), (), FACTS, TODAY, question=said)
    assert made.draft is not None
    assert made.draft.channel is C.A_TO_Z_APPEAL
    assert "December 19, 2026" in made.answer


@pytest.mark.parametrize(
    "said",
    [
        "Is it even legal for them to refuse?",
        "can they legally do that?",
        "are they allowed to refuse it?",
        "isn't this against the law?",
        "do I have a legal right to a refund?",
        "what are my rights here?",
        "Can they just refuse like that??",
        "is refusing my return illegal in ohio?",
        "can amazon legally deny a refund for a defective item",
    ],
)
@pytest.mark.parametrize("desk", [None, C.CHAT, C.SUPERVISOR])
def test_whether_they_may_is_answered_by_the_law_and_moves_nothing(
    said: str, desk: Channel | None
) -> None:
    _, case = told(DRILL)
    case = case.model_copy(update={"current_channel": desk})
    reading = asyncio.run(RulesEngine().read(said, case, TODAY))
    assert (reading.route, reading.own) == (Route.GUIDANCE, Own.RIGHT)
    assert not reading.updates
    assert reading.contact is None
    made = composed(reading, case, planned(case), (), FACTS, TODAY, question=said)
    assert {one.id for one in made.citations} >= set(law_on(case))
    assert "[1]" in made.answer


@pytest.mark.parametrize(
    "said",
    [
        "is it legal to record the call?",
        "the rep said it is legal for them to refuse",
        "is it legal for them to charge a restocking fee?",
        "what is the weather law",
        "am i allowed to keep it?",
        "can i legally keep the money?",
    ],
)
def test_another_question_of_law_is_not_about_their_no(said: str) -> None:
    assert told(DRILL, said)[0].own is not Own.RIGHT


def test_each_place_has_its_own_law() -> None:
    grounds = {P.WINDOW_PASSED_DEFECT: "died", P.WINDOW_PASSED_CHANGE_OF_MIND: None}
    for place in Jurisdiction:
        for problem, fault in grounds.items():
            case = Case(problem=problem, jurisdiction=place, fault=fault)
            homes = {one.split(".")[0].upper() for one in law_on(case)}
            assert homes == (set() if place is Jurisdiction.UNKNOWN else {place.value})
            assert all(one in FACTS for one in law_on(case))


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("I spoke to a supervisor yesterday, she said wait 48 hours", C.SELF_CHECK),
        ("A supervisor promised to look into it and get back to me by friday", C.SELF_CHECK),
        ("Talked to a manager on monday, told me to wait 2 days", C.EXECUTIVE_EMAIL),
        ("the team lead told me to give it 3-5 business days, that was nov 10", C.EXECUTIVE_EMAIL),
        ("I've talked to 3 different people and a supervisor named Marcus", C.EXECUTIVE_EMAIL),
        ("the chat agent said no", C.SUPERVISOR),
        ("should i talk to a supervisor?", C.CHAT),
    ],
)
def test_a_supervisor_who_answered_is_not_asked_as_the_first(said: str, now: Channel) -> None:
    _, case = told(f"{DRILL} {said}")
    plan = planned(case)
    assert plan.now is now
    step = plan.step(C.SUPERVISOR)
    assert step is not None
    met = any(one.channel is C.SUPERVISOR for one in case.contacts)
    assert not met or "first agent" not in step.why


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Amazon refused the return of my drill, $120. The drill sparks since day 42", "sparks"),
        ("Amazon refused my headphones, $120. the left side crackles since day 40", "left side"),
        ("my robot vacuum spins in circles since day 50, amazon refused, $250", "spins in circles"),
        ("the keyboard types double letters since november, $90, refused", "double letters"),
        ("the treadmill belt slips since day 35. amazon refused, $400", "belt slips"),
        ("the watch loses ten minutes a day since october, $150, refused return", "ten minutes"),
        ("bike brakes squeal since sept 20, amazon refused, $60", "squeal"),
        ("my tent pole bends in the middle since the second trip, $150, refused", "bends"),
    ],
)
def test_what_it_does_since_a_day_is_a_fault(said: str, words: str) -> None:
    _, case = told(said)
    assert words in (case.fault or "")
    assert ground(case) is Ground.QUALITY
    assert words in draft(case, C.CHAT)
    assert not {"squeal", "slips", "types"} & set((case.item or "").split())


@pytest.mark.parametrize(
    "said",
    [
        "bought a drill, $120, sits unopened in my garage since day 1, amazon refused, 40 days",
        "amazon refused, window is closed since november 1. kettle $40",
        "I have been waiting since day 42 for an answer. drill $120 refused",
        "I own it since october, amazon refused. blender $80",
        "my wife has it since day 2 and doesn't want it. blender $80, refused, day 40",
        "the seller ignores me since day 30, $60 lamp",
        "they keep sending the same mail since october, $60 lamp refused",
    ],
)
def test_what_people_do_since_a_day_is_none(said: str) -> None:
    assert told(said)[1].fault is None


LATE = "amazon refused, window is closed since november 1. kettle $40, sold by amazon, ohio"


def asked(case: Case) -> Iterable[str]:
    """The field that is asked about first."""
    question = best_question(case, TODAY, FACTS)
    return [question.field] if question else []


def test_nobody_is_said_to_find_nothing_wrong_who_did_not_say_so() -> None:
    _, case = told(LATE)
    assert only_supposed(case)
    assert list(asked(case)) == ["problem"]
    assert "nothing wrong" not in draft(case, C.CHAT)
    assert "store credit" not in draft(case, C.CHAT)
    for answer in ("it's faulty", "it leaks from the base", "the heating died"):
        assert told(LATE, answer)[1].problem is P.WINDOW_PASSED_DEFECT
    for answer in ("nothing is wrong with it", "I just changed my mind"):
        _, fine = told(LATE, answer)
        assert not only_supposed(fine)
        assert "problem" not in asked(fine)
        assert "store credit" in draft(fine, C.CHAT)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("amazon sent me the wrong item and refuses the return. $180", P.WRONG_OR_MISSING_ITEM),
        ("amazon sent us a different product and denies the return, €50", P.WRONG_OR_MISSING_ITEM),
        ("they sent the wrong thing and refuse to refund, $40", P.WRONG_OR_MISSING_ITEM),
        ("they say I sent the wrong item back, refuse the refund, $180", P.RETURN_LOST),
        ("they claim i returned a different item. $90 stand, no refund", P.RETURN_LOST),
        ("they sent me a different answer every time. $50 lamp broken", P.DEFECTIVE_ON_ARRIVAL),
    ],
)
def test_who_sent_the_wrong_thing_is_told_apart(said: str, problem: Problem) -> None:
    _, case = told(said)
    assert case.problem is problem
    assert "refus" not in (case.fault or "")
