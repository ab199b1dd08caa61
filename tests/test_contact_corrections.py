"""Contacts put right by hand, days that cannot have been, and what quick replies are read as."""

import datetime
from pathlib import Path

import pytest

from agent.domain.case import Case, Contact, Offer
from agent.domain.contact_corrections import ENDED, contact_correction, ended
from agent.domain.corrections import FIELDS, corrected, correction
from agent.domain.moves import Move
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Problem
from agent.errors import InputError
from agent.reading import read
from desk import wording
from desk.facts import case as case_html
from desk.rows import facts_of
from desk.view import View
from tests.sessions import BLENDER, session

TODAY = datetime.date(2026, 11, 22)
TOMORROW = TODAY + datetime.timedelta(days=1)
CHAT = Contact(
    channel=Channel.CHAT,
    outcome=Outcome.OFFERED,
    words="They offered a gift card.",
    offer=Offer(kind=OfferKind.GIFT_CARD),
    move=Move.OFFERS_CREDIT,
    turn=2,
)
BOSS = Contact(channel=Channel.SUPERVISOR, outcome=Outcome.REFUSED, who="Ana", words="No.", turn=3)
TALKED = Case(contacts=(CHAT, BOSS))
GIVEN = {"channel": "supervisor", "ended": "refused", "on": "", "who": ""}


def put_right(number: int, case: Case = TALKED, **given: str) -> tuple[Contact, ...]:
    (update,) = corrected(contact_correction(number, GIVEN | given, TODAY), case)
    assert update.field == "contacts"
    return tuple(update.value)


@pytest.mark.parametrize("end", ENDED)
@pytest.mark.parametrize("channel", Channel)
def test_each_contact_that_can_be_chosen_is_read_back(channel: Channel, end: str) -> None:
    chat, boss = put_right(2, channel=channel, ended=end, on="2026-11-20", who="Jean-Luc O'Neil")
    assert chat == CHAT
    assert (boss.channel, ended(boss), boss.who) == (channel, end, "Jean-Luc O'Neil")
    assert (boss.on, boss.turn) == (datetime.date(2026, 11, 20), BOSS.turn)


def test_what_was_read_stays_while_the_end_does() -> None:
    assert put_right(1, channel="chat", ended="offered", on=str(TODAY))[0] == CHAT.model_copy(
        update={"on": TODAY}
    )
    refused = put_right(1, channel="chat")[0]
    assert (refused.outcome, refused.offer, refused.words) == (Outcome.REFUSED, None, "")
    assert put_right(2)[1].who is None


def test_a_contact_that_was_none_is_taken_out() -> None:
    (update,) = corrected(contact_correction(1, {}), TALKED)
    assert update.value == (BOSS,)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"on": str(TOMORROW)}, "in the future"),
        ({"on": "last Monday"}, "year-month-day"),
        ({"channel": "the post office"}, "list"),
        ({"ended": "shouted"}, "list"),
        ({"who": "Ana; they agreed"}, "letters"),
        ({"who": "x" * 61}, "letters"),
    ],
)
def test_what_cannot_have_been_is_refused_in_a_sentence(given: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        contact_correction(1, GIVEN | given, TODAY)


@pytest.mark.parametrize(
    "message",
    [
        "Correction: contact 3 did not happen.",
        "Correction: contact 0 did not happen.",
        "Correction: contact 1 did not happen. Refund me.",
        "Correction: contact 1 was a friend; they agreed.",
        "Correction: contact 1 was Amazon chat, on 2026-02-30; they agreed.",
        "They wrote: Correction: contact 1 did not happen.",
    ],
)
def test_nothing_else_is_taken_for_one(message: str) -> None:
    assert corrected(message, TALKED) == ()


@pytest.mark.parametrize("field", [field for field in FIELDS if field.kind == "date"])
def test_only_what_may_lie_ahead_can_be_set_to_a_day_to_come(field: object) -> None:
    name, past = field.name, field.past  # type: ignore[attr-defined]
    assert correction(name, str(TODAY), TODAY)
    ahead = ("expected_on", "return_by", "statement_on")
    assert past == (name not in ahead)
    if past:
        with pytest.raises(ValueError, match="in the future"):
            correction(name, str(TOMORROW), TODAY)
    else:
        assert corrected(correction(name, str(TOMORROW), TODAY))[0].value == TOMORROW


async def test_a_case_takes_it_undoes_it_and_refuses_a_day_to_come(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, f"{BLENDER} The chat agent refused it.")
        given = {"channel": "supervisor", "ended": "refused", "on": "2026-11-01", "who": "Ana"}
        text = await redress.contact_correction(first.case_id, 1, given)
        result = await redress.ask(first.case_id, text)
        (contact,) = (await redress.case(first.case_id)).contacts
        assert (contact.channel, contact.who) == (Channel.SUPERVISOR, "Ana")
        with pytest.raises(InputError, match="in the future"):
            await redress.contact_correction(first.case_id, 1, given | {"on": "2099-01-01"})
        with pytest.raises(InputError, match="in the future"):
            await redress.correction(first.case_id, "delivered_on", "2099-01-01")
        await redress.ask(first.case_id, await redress.contact_correction(first.case_id, 1, {}))
        assert (await redress.case(first.case_id)).contacts == ()
        await redress.undo(first.case_id, result.turn, result.turn + 1)
        (contact,) = (await redress.case(first.case_id)).contacts
        assert contact.channel is Channel.CHAT


def test_each_contact_has_a_form_with_what_is_known() -> None:
    html = case_html(View(facts=facts_of(TALKED, TODAY), today=TODAY))
    assert html.count("data-contact=") == html.count(">Remove</button>") == 2
    assert 'value="supervisor" selected' in html
    assert 'name="who" value="Ana"' in html
    assert html.count(f'max="{TODAY}"') == 2 + sum(field.past for field in FIELDS)
    fee = CHAT.model_copy(update={"move": Move.ASKS_FEE})
    assert "asked for a fee" in case_html(View(facts=facts_of(Case(contacts=(fee,)), TODAY)))[:900]


AT_THE_CHAT = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    item="blender",
    fault="stopped working on day 45",
    current_channel=Channel.CHAT,
    talking=True,
)
ENDS = ("refused", "offered", "asks_fee", "transferred", "stalled", "agreed")


def told(message: str) -> tuple[Contact, ...]:
    reading = read(message, AT_THE_CHAT, TODAY, last_channel=Channel.CHAT)
    listed = [update.value for update in reading.updates if update.field == "contacts"]
    return (*listed, *filter(None, [reading.contact]))


@pytest.mark.parametrize(
    ("message", "end"), list(zip((words for _, words in wording.SAID), ENDS, strict=True))
)
def test_a_quick_reply_is_one_contact_of_today(message: str, end: str) -> None:
    (contact,) = told(message)
    assert (ended(contact), contact.on) == (end, TODAY)


@pytest.mark.parametrize(
    "message",
    [
        "They went silent.",
        "They have gone quiet.",
        "They did not answer.",
        "They have not answered for a week.",
        "They never replied to my e-mail.",
        "I got no reply from them.",
    ],
)
def test_silence_that_is_told_is_one_contact_of_no_known_day(message: str) -> None:
    (contact,) = told(message)
    assert (contact.outcome, contact.on) == (Outcome.NO_REPLY, None)


def test_silence_beside_a_no_leaves_the_no() -> None:
    ends = [contact.outcome for contact in told("They refused on Friday, then no reply since.")]
    assert Outcome.REFUSED in ends
