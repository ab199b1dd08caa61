"""Changing the draft in hand: what is read as such a wish, and that only what was asked changes."""

import datetime
import re
from decimal import Decimal
from pathlib import Path

import pytest

from agent.domain.case import Case, Contact, Money, Private
from agent.domain.composing import compose
from agent.domain.drafts import Draft
from agent.domain.revising import SHORTEST, UNCLEAR, foreign
from agent.domain.style import Revision, Style, revised
from agent.domain.vocabulary import Channel, Outcome, Problem, Route
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.questions.revisions import corrections, revision
from knowledge.facts import FactSheet
from tests.sessions import TODAY, session

FACTS = FactSheet.load()
C = Channel
REFUSALS = tuple(
    Contact(channel=channel, outcome=Outcome.REFUSED, words="no")
    for channel in (C.CHAT, C.SUPERVISOR)
)
CASE = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    amount=Money(value=Decimal(389), currency="USD"),
    order_id="112-1234567-7654321",
    item="blender",
    fault="stopped working on day 45",
    denial_reason="the return window is closed",
    delivered_on=datetime.date(2026, 9, 20),
    contacts=REFUSALS,
    evidence=("photos",),
    current_channel=C.EXECUTIVE_EMAIL,
)


def wish(message: str, case: Case = CASE) -> dict[str, object]:
    """What is read from `message`, without what is as usual."""
    found = revision(understand(message), case)
    return found.model_dump(exclude_defaults=True, exclude={"channel"}) if found else {"none": True}


# ---------------------------------------------------------------------------------- reading


@pytest.mark.parametrize(
    "message",
    [
        "shorter",
        "Shorter please!",
        "make it shorter",
        "can you make this a bit shorter?",
        "too long",
        "it's too long for the chat",
        "less words pls",
        "make more short please",
        "could you cut it down",
        "half as long",
        "more concise please",
        "shorten it",
        "I need it more brief",
        "this is much too long, sorry",
    ],
)
def test_shorter(message: str) -> None:
    assert wish(message) == {"length": "shorter"}


@pytest.mark.parametrize("message", ["longer", "more details please", "it is too short", "expand"])
def test_longer(message: str) -> None:
    assert wish(message) == {"length": "longer"}


@pytest.mark.parametrize(
    ("message", "read_as"),
    [
        ("firmer", {"tone": "firmer"}),
        ("be more firm", {"tone": "firmer"}),
        ("make it sound stronger please", {"tone": "firmer"}),
        ("a bit more assertive", {"tone": "firmer"}),
        ("I want it more strong", {"tone": "firmer"}),
        ("warmer", {"tone": "warmer"}),
        ("less formal", {"tone": "casual"}),
        ("make it less formal please", {"tone": "casual"}),
        ("it sounds like a robot", {"tone": "casual"}),
        ("make the letter more kind", {"tone": "warmer"}),
        ("more polite pls", {"tone": "warmer"}),
        ("too aggressive", {"step": -1}),
        ("tone it down a bit", {"step": -1}),
        ("not so hard please", {"step": -1}),
        ("too soft", {"step": 1}),
        ("more professional", {"step": 1}),
        ("neutral tone please", {"tone": "plain"}),
        ("friendlier and shorter", {"tone": "warmer", "length": "shorter"}),
    ],
)
def test_tones(message: str, read_as: dict[str, object]) -> None:
    assert wish(message) == read_as


@pytest.mark.parametrize(
    ("message", "added"),
    [
        ("add that I have photos", "I have photos."),
        ("please add i have a video of it", "I have a video of it."),
        ("also mention that I called twice last week", "I called twice last week."),
        ("mention the photos", "I have photos."),
        ("you forgot to say that i sent it back on monday", "I sent it back on monday."),
        ("tell them that I have been a customer since 2009", "I have been a customer since 2009."),
        ("add: I kept the box", "I kept the box."),
        ("can you include that it was a gift for my son?", "It was a gift for my son."),
        ("put in that the courier never rang the bell", "The courier never rang the bell."),
    ],
)
def test_additions_are_the_persons_own_sentences(message: str, added: str) -> None:
    assert wish(message) == {"additions": (added,)}


@pytest.mark.parametrize(
    ("message", "topics"),
    [
        ("don't mention the supervisor", ("a supervisor",)),
        ("leave out the chat", ("customer service",)),
        ("remove the deadline please", ("deadline",)),
        ("dont say anything about the offer", ("offer", "offered")),
        ("delete the sentence about photos", ("photo",)),
        ("take the legal part out", ("law",)),
        ("skip the thanks", ("thanks",)),
        ("no need to mention the delivery date", ("delivery",)),
    ],
)
def test_omissions(message: str, topics: tuple[str, ...]) -> None:
    assert wish(message) == {"omissions": topics}


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("sign it with Maria Lopez", "Maria Lopez"),
        ("sign as maria lopez please", "Maria Lopez"),
        ("put my name Jean-Pierre O'Neil at the end", "Jean-Pierre O'Neil"),
        ("sign it: Ana", "Ana"),
    ],
)
def test_signatures(message: str, name: str) -> None:
    assert wish(message) == {"name": name, "signs": True}


@pytest.mark.parametrize(
    ("message", "value"),
    [
        ("change the amount to 250", "250"),
        ("change amount in 250 please", "250"),
        ("the amount should be $250", "250"),
        ("the price is wrong, it should be 250.50", "250.50"),
        ("make it $250", "250"),
        ("please correct the sum: 250", "250"),
        ("update the total to 1,249.99", "1249.99"),
    ],
)
def test_a_changed_amount_corrects_the_case(message: str, value: str) -> None:
    reading = read(message, CASE, TODAY)
    assert reading.route is Route.DRAFT
    assert [str(u.value.value) for u in reading.updates if u.field == "amount"] == [value]
    assert corrections(understand(message), CASE.model_copy(update={"current_channel": None})) == ()


@pytest.mark.parametrize(
    "message",
    [
        "They said no",
        "They refused and offered $50",
        "it was delivered on Nov 3",
        "the wait is too long",
        "what do I say to the supervisor?",
        "the cable is shorter than described",
        "the seller was rude and aggressive",
        "they want me to sign for the parcel",
        "I can't sign in",
        "don't tell amazon I found it cheaper",
        "should I mention that I have photos?",
        "the driver left it without ringing",
        "It arrived without the charger",
        "They removed my review",
        "I removed the battery",
        "the refund was short by $30",
        "is there a shorter way?",
        "I paid 250 dollars, not 389",
        "how long does it take?",
        "I need a stronger case",
        "yes, i have photos",
        "the drill is too weak",
        "the seller wrote that it is my fault",
        "thanks",
    ],
)
def test_what_is_about_the_case_is_no_wish_for_the_draft(message: str) -> None:
    assert wish(message) == {"none": True}
    assert read(message, CASE, TODAY).revision is None


def test_nothing_is_revised_before_there_are_words() -> None:
    fresh = CASE.model_copy(update={"current_channel": None})
    for message in ("shorter", "firmer", "sign it with Ana", "leave out the chat"):
        assert wish(message, fresh) == {"none": True}


def test_a_line_of_the_other_side_comes_before_a_wish() -> None:
    told = read("They said no again. Make it firmer.", CASE, TODAY, last_channel=C.CHAT)
    assert told.contact is not None
    assert told.revision is None


def test_another_routes_words_can_be_named() -> None:
    found = revision(understand("make the seller message shorter"), CASE)
    assert found is not None
    assert found.channel is C.SELLER_MESSAGE


def test_what_is_only_left_out_of_a_draft_is_not_made_private() -> None:
    part = read("don't mention the supervisor", CASE, TODAY)
    assert [u.field for u in part.updates] == []
    secret = read("don't mention that I dropped it", CASE, TODAY)
    assert [u.field for u in secret.updates] == ["private"]


def test_what_is_kept_private_or_was_told_otherwise_is_not_added() -> None:
    floor = Private(name="floor", value="I would take $200 back")
    held = CASE.model_copy(update={"private": (floor,)})
    assert wish("add that I would take $200", held) == {"withheld": ("I would take $200.",)}
    fine = CASE.model_copy(update={"problem": Problem.WINDOW_PASSED_CHANGE_OF_MIND, "fault": None})
    told = wish("add that it stopped working", fine)
    assert told == {"withheld": ("It stopped working.",)}


def test_a_wish_without_its_words_is_asked_about() -> None:
    assert wish("sign it") == {"unclear": True}
    assert wish("add something nice") == {"unclear": True}


# ---------------------------------------------------------------------------------- applying


def draft(style: Style | None = None, case: Case = CASE, channel: Channel | None = None) -> Draft:
    found = compose(channel or C.EXECUTIVE_EMAIL, case, TODAY, FACTS, style or Style())
    assert found is not None
    return found


def sentences(one: Draft) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?])\s+|\n+", one.text) if s]


def diff(style: Style, case: Case = CASE, channel: Channel | None = None) -> tuple[set[str], ...]:
    """The sentences that go and those that come."""
    old, new = (set(sentences(draft(one, case, channel))) for one in (None, style))
    return old - new, new - old


DRAFTED = (C.CHAT, C.SUPERVISOR, C.SELLER_MESSAGE, C.EXECUTIVE_EMAIL, C.MANUFACTURER_WARRANTY)


@pytest.mark.parametrize("channel", DRAFTED)
def test_shorter_only_takes_away_and_longer_only_adds(channel: Channel) -> None:
    gone, come = diff(Style(length="shorter"), channel=channel)
    assert gone
    assert come == set()
    assert "112-1234567-7654321" in draft(Style(length="shorter"), channel=channel).text
    gone, come = diff(Style(length="longer"), channel=channel)
    assert gone == set()
    longer = draft(Style(length="longer"), channel=channel)
    assert longer.words <= longer.limit_words


@pytest.mark.parametrize("channel", DRAFTED)
@pytest.mark.parametrize("tone", ["firmer", "warmer", "casual"])
def test_a_tone_changes_how_and_not_what(channel: Channel, tone: str) -> None:
    style = Style.model_validate({"tone": tone})
    plain, other = draft(channel=channel), draft(style, channel=channel)
    gone, come = diff(style, channel=channel)
    assert come
    assert len(sentences(plain)) == len(sentences(other))
    figures = re.compile(r"\d[\d,.-]*\d|\d")
    assert sorted(figures.findall(plain.text)) == sorted(figures.findall(other.text))
    assert "The blender stopped working on day 45." not in gone


def test_an_addition_is_one_sentence_more() -> None:
    gone, come = diff(Style(additions=("It was a gift for my son.",)))
    assert (gone, come) == (set(), {"It was a gift for my son."})


def test_what_the_words_say_already_is_not_added_again() -> None:
    assert diff(Style(additions=("I have photos.",))) == (set(), set())
    bare = CASE.model_copy(update={"evidence": ()})
    assert diff(Style(additions=("I have photos.",)), bare) == (set(), {"I have photos."})


def test_an_omission_takes_its_contact_or_line_and_nothing_else() -> None:
    text = draft(Style(omissions=("a supervisor",))).text
    assert "customer service refused" in text
    assert "supervisor" not in text
    assert diff(Style(omissions=("deadline",))) == (
        {"Please answer by December 2, 2026."},
        set(),
    )
    gone, come = diff(Style(omissions=("photo",)))
    assert (gone, come) == ({"I can send photos."}, set())


def test_what_the_request_stands_on_cannot_be_left_out() -> None:
    assert diff(Style(omissions=("blender", "refund"))) == (set(), set())


def test_a_signature_fills_the_slot_or_stands_at_the_end() -> None:
    named = revised(Style(), Revision(channel=C.CHAT, name="Maria Lopez", signs=True))
    assert diff(named) == ({"[YOUR NAME]"}, {"Maria Lopez"})
    assert draft(named).slots == ()
    assert draft(named, channel=C.CHAT).text.endswith("\n\nMaria Lopez")
    assert draft(named.fresh()).text.endswith("Maria Lopez")
    assert "Maria" not in draft(named.fresh(), channel=C.CHAT).text


def test_another_amount_changes_only_the_amount() -> None:
    paid = CASE.model_copy(update={"amount": Money(value=Decimal(250), currency="USD")})
    assert draft(case=paid).text == draft().text.replace("$389", "$250")


def test_wishes_add_up_and_can_be_undone() -> None:
    style = Style()
    for step in (
        Revision(channel=C.CHAT, length="shorter"),
        Revision(channel=C.CHAT, step=1),
        Revision(channel=C.CHAT, step=1),
        Revision(channel=C.CHAT, additions=("I kept the box.", "I am 74.")),
        Revision(channel=C.CHAT, omissions=("box",)),
    ):
        style = revised(style, step)
    assert (style.tone, style.length, style.additions) == ("firmer", "shorter", ("I am 74.",))
    assert revised(style, Revision(channel=C.CHAT, reset=True)) == Style()


# ---------------------------------------------------------------------------- in conversation

BLENDER = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321. It stopped working on "
    "day 45. Between us, I would take $200 back."
)


async def test_a_conversation_about_one_draft(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        texts = [first.drafts[0].text]
        for message in ("shorter", "firmer please", "change the amount to 250"):
            turn = await redress.ask(first.case_id, message)
            assert (turn.route, turn.drafts[0].channel) == (Route.DRAFT, C.CHAT)
            texts.append(turn.drafts[0].text)
        assert len(set(texts)) == len(texts)
        assert turn.case.amount is not None
        assert turn.case.amount.value == 250
        assert "$250" in turn.drafts[0].text
        assert turn.case.problem is Problem.WINDOW_PASSED_DEFECT
        again = await redress.ask(first.case_id, "make it shorter")
        assert SHORTEST in again.reply
        assert again.drafts == turn.drafts


async def test_a_style_is_kept_for_its_draft_and_not_for_the_next(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        await redress.ask(first.case_id, "warmer, and sign it with Maria Lopez")
        more = await redress.ask(first.case_id, "I have photos and a video")
        assert "grateful" in more.drafts[0].text
        assert "Maria Lopez" in more.drafts[0].text
        mail = await redress.ask(first.case_id, "Write the e-mail to the executive team.")
        assert "grateful" not in mail.drafts[0].text
        assert mail.drafts[0].text.endswith("Maria Lopez")
        assert mail.drafts[0].slots == ()


async def test_what_gives_the_floor_away_stays_out_for_good(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        for message in (
            "add that I would take $200",
            "firmer",
            "also say that half is fine",
        ):
            turn = await redress.ask(first.case_id, message)
            for one in turn.drafts:
                assert not re.search(r"200|half", one.text)


async def test_a_threat_is_cut_named_and_forgotten(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        turn = await redress.ask(first.case_id, "add that I will definitely win this")
        assert "win" not in "".join(one.text for one in turn.drafts)
        later = await redress.ask(first.case_id, "warmer")
        assert later.notices == ()
        assert "win" not in later.drafts[0].text


async def test_the_reply_says_what_changed_and_asks_for_missing_words(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER)
        turn = await redress.ask(first.case_id, "shorter and friendlier")
        assert "**Changed:** warmer, shorter." in turn.reply
        unclear = await redress.ask(first.case_id, "sign it")
        assert UNCLEAR in unclear.reply


async def test_all_versions_and_their_sources_are_in_the_turn(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER + " I am in the US, amazon.com.")
        assert len(first.drafts) == 2
        forms = await redress.ask(first.case_id, "Write the complaint to the attorney general.")
        assert [one.channel for one in forms.drafts] == [C.COMPLAINT_BODY] * 3
        assert "the form for the BBB" in forms.reply
        assert "amazon.contact.postal" in {c.id for c in forms.citations}


async def test_english_is_said_once_where_the_marketplace_speaks_another_language(
    tmp_path: Path,
) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, BLENDER.replace("$389", "€389") + " Bought on amazon.de.")
        second = await redress.ask(first.case_id, "shorter")
        said = [turn.reply.count("The words are in English") for turn in (first, second)]
        assert said == [1, 0]


@pytest.mark.parametrize(
    ("place", "country", "other"),
    [("EU", "DE", True), ("EU", "IE", False), ("US", "US", False), ("unknown", "JP", True)],
)
def test_where_english_is_not_spoken(place: str, country: str, other: bool) -> None:
    assert foreign(Case.model_validate({"jurisdiction": place, "country": country})) is other
