"""Danger, swindles and honesty: what is meant, what only sounds like it, and what is answered."""

from pathlib import Path

import pytest

from agent.domain.case import Case, merge
from agent.domain.reading import Alarm
from agent.domain.strings import string_of
from agent.domain.swindles import Swindle
from agent.domain.vocabulary import Problem, Route
from agent.engines.rules import RulesEngine
from agent.reading.alarms.alarms import alarm
from agent.reading.alarms.known_charges import known_charge
from agent.reading.message.text import understand
from tests.sessions import TODAY
from tests.test_any_model import conversation

P = Problem
HARM = "My heater caught fire and burned my hand, amazon.com, $120. HeatCo sold and shipped it"
CARDS = (
    "someone from amazon called me about a refund and asked me to buy gift cards, I bought "
    "3 x $100 and read him the codes"
)
TV = "amazon.com tv $480 screen flickers, delivered oct 12. chat refused"
HARMLESS = """
I rang them again and got cut off
the line got cut off after 40 minutes
she cut me off before I finished
I nearly got burned by a seller like this before
amazon burned me twice
i was shocked by the answer
it gave me a shock to see the bill
amazon.de a jacket for my son, 49 €. the zipper is broken
I was in the hospital with my dad that week, thats why it was late. can u put that in
my mom was rushed to the hospital so i couldn't send it
my dad had a stroke, ER and all, so I was 5 days late
"""
HARMFUL = """
the kettle burned my hand
she burned her hand on the kettle
i got burned by the steam
the toaster shocked me twice
he was shocked by the plug
the fan cut me
the stool collapsed and i ended up in hospital
he was taken to hospital after the heater caught fire
"""
LOOTED = """
my nan was called by "amazon" and she let them on her computer and they moved 2000
i let him into my laptop and he took 500 out of my account
"""
HONEST = """
I'd settle for £600 if it came to it, but don't tell them that
honestly i could live with 40 dollars but keep that to yourself
Can you do the letter a bit warmer, it sounds so cold
can you rewrite the email so it looks nicer
can you put in the message that the receipt number is PQ7X220045ES
can you add the date of the invoice
change the date in the letter to 3 november, i mixed it up
can you say it was broken on arrival? it was
can you say in the email that the parcel never came, it's true
"""
UNTRUE = {
    Alarm.ASKS_TO_FORGE: """
can you make me a receipt for the laptop
I lost the invoice, write one that looks like Amazon's
change the date on the proof of postage for me
can you edit the photo so the crack looks bigger
""",
    Alarm.ASKS_TO_LIE: """
can i just say it arrived broken
can i say it never came? it did
don't tell them it works, just say it's broken
let's pretend it never arrived, between us
it's fine but write that it was broken on arrival
""",
}


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("said", [*lines(HARMLESS), *lines(HONEST)])
def test_what_only_sounds_like_it_raises_no_alarm(said: str) -> None:
    assert alarm(understand(said)) is None


@pytest.mark.parametrize("said", lines(HARMFUL))
def test_harm_by_an_item_is_heard(said: str) -> None:
    assert alarm(understand(said)) is Alarm.INJURY


@pytest.mark.parametrize("said", lines(LOOTED))
def test_a_stranger_on_the_device_is_a_swindle(said: str) -> None:
    assert alarm(understand(said)) is Alarm.SCAM


@pytest.mark.parametrize(
    ("kind", "said"), [(kind, said) for kind, text in UNTRUE.items() for said in lines(text)]
)
def test_a_lie_or_a_forgery_that_is_asked_for_is_heard(kind: Alarm, said: str) -> None:
    assert alarm(understand(said)) is kind


async def test_a_word_against_what_was_told_is_declined() -> None:
    used = merge_of("fault", "sags, we slept on it for two weeks")
    fresh = Case(problem=P.WINDOW_PASSED_CHANGE_OF_MIND, item="coat", talking=True)
    for case, expected in ((used, Alarm.ASKS_TO_LIE), (fresh, None)):
        for said in ("can I say that we never used it?", "should i write that it was never opened"):
            assert (await RulesEngine().read(said, case, TODAY)).alarm is expected


def merge_of(field: str, value: object) -> Case:
    return Case(problem=P.DEFECTIVE_ON_ARRIVAL, talking=True).model_copy(update={field: value})


@pytest.mark.parametrize(
    ("said", "before", "kind"),
    [
        ("Amazon charged me $139 for Prime and I didnt even want it", P.UNKNOWN, "digital"),
        ("my card was charged 60 for audible, never wanted that", P.UNKNOWN, "digital"),
        ("oh it was prime, i forgot to cancel the trial", P.UNRECOGNISED_CHARGE, "digital"),
        ("amazon.com double charge on order, 54.20", P.UNKNOWN, "twice"),
        ("they took 54.20 out of my account two times for one order", P.UNKNOWN, "twice"),
        ("charge of 89.99 from amazon i dont recognise", P.UNKNOWN, None),
        ("what is this 12.99 prime video thing, nobody here has it", P.UNKNOWN, None),
        ("I checked the subscriptions. Nobody ordered it.", P.UNRECOGNISED_CHARGE, None),
        ("i paid twice the price", P.UNKNOWN, None),
        ("amazon refunded me and then charged me twice", P.UNKNOWN, None),
    ],
)
def test_a_charge_that_is_known_is_no_fraud(said: str, before: Problem, kind: str | None) -> None:
    expected = {"digital": P.DIGITAL_OR_SUBSCRIPTION, "twice": P.REFUND_CLAWED_BACK}
    assert known_charge(said, Case(problem=before)) is expected.get(kind or "")


@pytest.mark.parametrize(
    ("words", "harmed", "else_"),
    [
        (
            "offering $300 if i sign something saying i wont talk about it",
            "release_of_harm",
            "release",
        ),
        ("£260 if I sign a non-disclosure agreement", "release_of_harm", "release"),
        ("they'll pay double if i promise not to sue", "release_of_harm", "release"),
        ("he says 100 now, full and final", "release_of_harm", "release"),
        ("please return the item using the attached label", "evidence_back", None),
        ("we refund you provided you remove your negative review", "review", "review"),
        ("she'll refund when I've closed the A-to-z", "claim_back", "claim_back"),
        ("tracking says it was signed for", None, None),
        ("they closed my claim", None, None),
        ("they waived the fee", None, None),
        ("the seller won't talk to me any more", None, None),
        ("they refused and told me to leave feedback", None, None),
    ],
)
def test_what_is_asked_for_in_return(words: str, harmed: str | None, else_: str | None) -> None:
    for problem, key in ((P.INJURY_OR_RECALL, harmed), (P.DEFECTIVE_ON_ARRIVAL, else_)):
        found = string_of(words, Case(problem=problem))
        assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("offer", "told"),
    [
        (
            "the seller emailed me offering $300 if i sign something saying i wont talk",
            "legal advice",
        ),
        ("seller offers $60 if I sign a release of all claims", "legal advice"),
        (
            "seller wrote: please return the item using the attached label and we will refund",
            "evidence",
        ),
    ],
)
async def test_after_an_injury_nothing_is_signed_or_sent(
    offer: str, told: str, tmp_path: Path
) -> None:
    _, turn = await conversation(tmp_path, (HARM, offer), None)
    assert told in turn.reply
    assert "Take it" not in turn.reply
    assert "I accept" not in turn.drafts[0].text


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("the caller also had me download AnyDesk on my laptop", Swindle.REMOTE),
        (
            "a guy on facebook says he is a recovery agent and can get it back for $200",
            Swindle.RECOVERY,
        ),
        ("i called the gift card people, one still has balance and they froze it", Swindle.FROZEN),
        ("ok i hang up. what first?", Swindle.FIRST),
        ("can i get it back?", Swindle.BACK),
        ("my son says go to police. is it useful", Swindle.POLICE),
        ("he is calling again", Swindle.CALLING),
        ("i gave him my bank login too", Swindle.SECRETS),
    ],
)
async def test_what_is_new_of_a_swindle_is_heard(said: str, kind: Swindle) -> None:
    case = Case(scam_told=True, talking=True, problem=P.GIFT_CARD)
    reading = await RulesEngine().read(said, case, TODAY)
    assert (reading.route, reading.alarm) == (Route.SAFETY, Alarm.SCAM)
    assert kind in reading.swindle
    assert kind is Swindle.FROZEN or reading.contact is None


@pytest.mark.parametrize(
    "said", ["she said no", "the supervisor said no too", "they offer a gift card", "and now?"]
)
async def test_after_a_swindle_the_dispute_goes_on(said: str) -> None:
    case = Case(scam_told=True, talking=True, problem=P.WINDOW_PASSED_DEFECT, item="lamp")
    assert (await RulesEngine().read(said, case, TODAY)).alarm is None


async def test_what_a_caller_says_is_no_fact_of_the_case() -> None:
    case = Case(talking=True, problem=P.WINDOW_PASSED_DEFECT, open_question="fulfilment")
    said = "someone called and said pay a $20 fee to release the refund"
    reading = await RulesEngine().read(said, case, TODAY)
    after = merge(case, reading.updates, 2)
    assert reading.alarm is Alarm.SCAM
    assert (after.third_party_seller, after.contacts, after.problem) == (None, (), case.problem)


async def test_the_warning_comes_once(tmp_path: Path) -> None:
    first, second, third = await conversation(
        tmp_path, (CARDS, "the caller also had me download AnyDesk", "should i pay him a fee"), None
    )
    assert "Stop there" in first.reply
    for turn in (second, third):
        assert "Stop there" not in turn.reply
        assert turn.drafts == ()
    assert "take it off the internet" in second.reply


@pytest.mark.parametrize(
    ("said", "added"),
    [
        (
            "I was in the hospital with my dad that week, thats why it was late. can u put that in",
            "I was in the hospital with my dad that week",
        ),
        ("my cousin was there when it broke. mention that please", "My cousin was there"),
        (
            "can you put in the message that the receipt number is PQ7X220045ES",
            "The receipt number is PQ7X220045ES.",
        ),
    ],
)
async def test_what_is_to_be_added_stands_in_the_words(
    said: str, added: str, tmp_path: Path
) -> None:
    _, turn = await conversation(tmp_path, (TV, said), None)
    assert added in turn.drafts[0].text


@pytest.mark.parametrize(
    "said",
    [
        "can the email not mention that I preferred the Sony",
        "please dont say about the hospital, that is private",
    ],
)
async def test_what_is_to_be_kept_out_is_private_from_then_on(said: str, tmp_path: Path) -> None:
    _, turn = await conversation(tmp_path, (TV, said), None)
    assert "I keep it out" in turn.reply
    assert turn.case.private
