"""Defects that were known, each told in other words, with near misses that stay as they were."""

from datetime import date
from pathlib import Path

import pytest

from agent.domain.case import Case, merge
from agent.domain.planner import plan as make_plan
from agent.domain.quoting import answered
from agent.domain.reading import Alarm, Own, Reading
from agent.domain.rights import wish_of
from agent.domain.taken_back import takes_back
from agent.domain.vocabulary import Channel, Outcome, Problem
from agent.engines.rules import RulesEngine
from agent.packet.exhibits import exhibit_index
from agent.reading import read
from agent.reading.message.text import understand
from agent.reading.papers.files import told_in
from desk.rows import DraftBox, drafts_of
from knowledge.facts import FactSheet
from tests.sessions import session
from tests.talks import told
from tests.test_any_model import conversation

TODAY = date(2026, 11, 23)


def _read(message: str, case: Case | None = None) -> Reading:
    return read(message, case or Case(talking=True), TODAY)


def _after(*told: str) -> Case:
    """The case after what was told before."""
    case = Case(talking=True)
    for turn, message in enumerate(told, 1):
        case = merge(case, read(message, case, TODAY).updates, turn)
    return case


RICE = "Ordered a laptop, $899, and a bag of rice came instead. They want the laptop back."


@pytest.mark.parametrize(
    "message",
    [
        "i dont have a laptop to send back. can i say that?",
        "tell them i don't have the laptop",
        "should i tell him there's no laptop?",
        "I never had it. Can I write that I cannot send back what I never got?",
    ],
)
def test_who_was_sent_something_else_may_say_they_do_not_have_it(message: str) -> None:
    assert _read(message, _after(RICE)).alarm is None


@pytest.mark.parametrize(
    "message",
    [
        "The agent says the item works fine but it doesn't turn on. Help me say it's defective.",
        "The tracking says delivered but that's not my house. Should I say it never arrived?",
        "The driver kept it, I don't have it. Can I tell them it was stolen?",
        "They say the serial is wrong, but it's the same one they sent me. Help me tell them it's "
        "the one I got. $500 phone",
        "I really did receive a box of cat litter. How do I say this without sounding like a liar?",
        "I don't have the original box, can I say that? $100",
        "They sent a brick instead of the graphics card and want the card back. What should I say?",
    ],
)
def test_what_the_wronged_say_is_neither_a_lie_nor_a_swindle(message: str) -> None:
    assert _read(message).alarm is None


@pytest.mark.parametrize(
    "message",
    [
        "I have it but tell them it never came",
        "I sold the laptop already so I don't have it to send back. tell them the box was empty",
        "My brother has the laptop now but tell them I don't have it to send back. $900",
        "say the driver kept it, i have it though, $90",
        "should I just say it never arrived? $90 headphones",
        "Nothing is wrong with it, write that the screen is cracked",
        "they sent me too much and want me to send the difference back by zelle",
        "he wants me to send the gift card codes",
    ],
)
def test_what_is_not_so_is_still_declined(message: str) -> None:
    assert _read(message).alarm in (Alarm.ASKS_TO_LIE, Alarm.SCAM)


STORY = (
    "Amazon refused my return. Robot vacuum $379, sold by KitchPro on Amazon, paid by Visa credit, "
    "delivered 18 August, stopped working after 8 weeks. chat said no"
)


@pytest.mark.parametrize(
    ("message", "desk"),
    [
        (
            "what do I say to the executive team? add my case number C1-88213",
            Channel.EXECUTIVE_EMAIL,
        ),
        ("add my case number C1-88213. what do i say to jeff?", Channel.EXECUTIVE_EMAIL),
        ("now the bank letter, and mention that I have photos", Channel.CARD_DISPUTE),
        ("how do I put it to the attorney general? mention I called often", Channel.COMPLAINT_BODY),
        ("add that my bank said the charge is fine", Channel.SUPERVISOR),
        ("make it shorter, and add that the chat hung up on me", Channel.SUPERVISOR),
        ("firmer, and don't mention the bank", Channel.SUPERVISOR),
    ],
)
def test_an_addition_goes_to_the_desk_whose_words_are_asked_for(
    message: str, desk: Channel
) -> None:
    case = _after(STORY).model_copy(update={"current_channel": Channel.SUPERVISOR})
    reading = _read(message, case)
    assert reading.revision is not None
    assert reading.revision.channel is reading.wanted_channel is desk


def test_a_case_number_after_a_no_is_no_reason_for_it() -> None:
    told = "spoke to the supervisor too, she said no as well, case id C1-88213"
    assert "denial_reason" not in {u.field for u in _read(told).updates}


@pytest.mark.parametrize(
    ("asked", "wish", "desk"),
    [
        ("should I go to the supervisor?", "write him", Channel.SUPERVISOR),
        ("can the seller refuse me?", "ok write her", Channel.SELLER_MESSAGE),
        ("does the executive team answer?", "thanks, write to them", Channel.EXECUTIVE_EMAIL),
        ("is the attorney general any use?", "give me something for them", Channel.COMPLAINT_BODY),
        ("could the card company help?", "ok let's write to them then", Channel.CARD_DISPUTE),
    ],
)
async def test_words_for_whom_the_person_just_asked_about(
    asked: str, wish: str, desk: Channel, tmp_path: Path
) -> None:
    *_, last = await conversation(tmp_path, (STORY, asked, wish), None)
    assert {draft.channel for draft in last.drafts} == {desk}


async def test_the_words_given_last_stay_though_their_route_is_done(tmp_path: Path) -> None:
    boxes: tuple[DraftBox, ...] = ()
    said = (
        STORY,
        "the supervisor said no too",
        "write to the supervisor",
        "how long do they take?",
    )
    for turn in await conversation(tmp_path, said, None):
        boxes = drafts_of(boxes, turn)
        newest = max(boxes, key=lambda box: box.turn).turn if boxes else 0
    assert newest == 3


@pytest.mark.parametrize(
    "message",
    [
        "undo that",
        "scratch that, wrong chat",
        "oops that was a mistake, delete what i just said",
        "I take that back.",
        "sorry, that was wrong, please remove that",
        "Ignore my last message",
    ],
)
async def test_what_is_taken_back_is_named_and_gone(message: str, tmp_path: Path) -> None:
    said = (STORY, "the supervisor said no too", message)
    first, _, last = await conversation(tmp_path, said, None)
    assert "Taken back:** the supervisor said no" in last.reply
    assert last.case.contacts == first.case.contacts


@pytest.mark.parametrize(
    "message",
    ["forget it", "cancel that", "undo the refund", "take it back", "delete that sentence", "no"],
)
def test_what_takes_nothing_back_is_read_as_before(message: str) -> None:
    assert not takes_back(message)


MISSING = "Ordered a PS5, $499, sold by Amazon, tracking says delivered Nov 10 but it never came."


@pytest.mark.parametrize(
    ("asked", "question", "key"),
    [
        ("chat told me to file a police report first", "do i have to?", "police"),
        ("they want a police report", "am i obliged to?", "police"),
        ("she says i need to send a police report before they can refund", "must I?", "police"),
        ("they say no refund without a police report", "can they demand that?", "police"),
        ("chat wants a crime reference number", "is that really necessary?", "police"),
        ("they want photos and a video", "do I have to?", "helps you most"),
        ("they want an engineer's report", "do i have to?", "who pays"),
        ("agent wants me to send it back at my cost", "do i have to?", "prepaid label"),
    ],
)
async def test_whether_one_has_to_is_answered_about_what_they_asked_for(
    asked: str, question: str, key: str, tmp_path: Path
) -> None:
    *_, last = await conversation(tmp_path, (MISSING, asked, question), None)
    assert key in last.reply.split("\n")[0]


async def test_without_a_demand_nobody_has_to(tmp_path: Path) -> None:
    *_, last = await conversation(tmp_path, (MISSING, "do i have to?"), None)
    assert last.reply.startswith("No: you decide")


def test_a_police_report_they_asked_for_is_kept_as_missing_until_it_is_there() -> None:
    case = told(MISSING, "they want a police report")
    plan = make_plan(case, TODAY, FactSheet.load())
    assert "a police report: MISSING" in str(exhibit_index(case, plan, ()).blocks)
    held = case.model_copy(update={"evidence": ("police report",)})
    assert "a police report: you have it" in str(exhibit_index(held, plan, ()).blocks)


@pytest.mark.parametrize(
    ("message", "amount", "item"),
    [
        ("I lost $220 in gift card balance and a $50 order", 270, None),
        ("Amazon closed my account. I lost £30 of balance plus a £45 order", 75, None),
        ("They locked me out with $300 in gift card balance and a $45 refund pending", 345, None),
        ("They owe me $75 for the kettle and $30 for the toaster", 105, None),
        (
            "a $30 lamp came fine and the $250 drill is broken. Amazon refuses the drill",
            250,
            "drill",
        ),
        ("I bought a $900 TV and a $40 cable. The cable is dead", 40, "cable"),
        ("I spent $1,200 on a laptop and $80 on a bag, the bag's zipper broke", 80, "bag"),
        ("Ordered a $500 phone and a $20 case, the phone never came", 500, "phone"),
        ("I returned a $200 monitor, unused, and they kept $100 as a damage fee", 200, "monitor"),
        ("They lost my $300 parcel and offered a $20 gift card", 300, None),
        ("The $389 blender broke, a new one costs $420", 389, "blender"),
        ("refund of $80 and $5 shipping never came", 80, None),
        ("I paid $60 for shoes and $12 postage. The shoes are torn", 60, "shoes"),
    ],
)
def test_of_two_sums_what_is_in_dispute(message: str, amount: int, item: str | None) -> None:
    case = merge(Case(), _read(message).updates, 1)
    assert case.amount is not None
    assert case.amount.value == amount
    assert item in (None, case.item)


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        ("My kettle leaks, $60, Amazon gave me half back", Problem.DEFECTIVE_ON_ARRIVAL),
        ("parcel never came, $120, amazon refunded half", Problem.DELIVERED_NOT_RECEIVED),
        ("wrong colour came, $40, they gave me half back", Problem.WRONG_OR_MISSING_ITEM),
        ("subscription was cancelled and they gave me half $12", Problem.DIGITAL_OR_SUBSCRIPTION),
        ("refund for the coat $90, they only gave me half of it", Problem.REFUND_MISSING),
        ("they gave me half", Problem.REFUND_MISSING),
        ("I sent it back and got only half, $120 coat", Problem.CONDITION_DISPUTE),
        ("refunded only half because of scratches, $300", Problem.CONDITION_DISPUTE),
        (
            "Returned unopened, $200, they gave me half, saying it was used",
            Problem.CONDITION_DISPUTE,
        ),
        ("they kept half of my refund for a restocking fee $90", Problem.CONDITION_DISPUTE),
    ],
)
def test_half_of_the_money_back_is_no_dispute_about_the_state(
    message: str, problem: Problem
) -> None:
    assert merge(Case(), _read(message).updates, 1).problem is problem


@pytest.mark.parametrize(
    ("message", "own"),
    [
        ("can i cancel the direct debit?", Own.DEBIT),
        ("should i ask the bank to refund the direct debit?", Own.DEBIT),
        ("can my bank claw back the direct debit", Own.DEBIT),
        ("kann ich die Lastschrift zurückbuchen?", Own.DEBIT),
        ("can i withdraw the claim?", Own.WITHDRAW),
        ("the bank reversed the direct debit", None),
    ],
)
async def test_a_question_about_a_direct_debit_files_nothing(message: str, own: Own | None) -> None:
    case = _after("Amazon charged £89 by direct debit for a drill that never came, UK")
    reading = await RulesEngine().read(message, case, TODAY)
    assert reading.own is own
    assert reading.contact is None


@pytest.mark.parametrize(
    ("message", "item", "amount"),
    [
        (
            "They wrote:\nYour claim was denied because tracking shows delivery.\n\nI was at work "
            "that day and the camera shows nobody came. The phone was $799.",
            "phone",
            799,
        ),
        (
            "From: Amazon <no-reply@amazon.com>\nSubject: Your refund request\nWe have reviewed "
            "your request and cannot refund this order.\n\nThe blender was $89 and broke after "
            "three weeks. I paid with Amex.",
            "blender",
            89,
        ),
        (
            "This is what the seller sent:\nHello friend, we can give you 20% and you keep it.\n\n"
            "My drone cost $450 and the camera is dead. I told him no.",
            "drone",
            450,
        ),
        (
            "Amazon's answer:\n\nWe're sorry, this item isn't eligible for return.\n\nBut the "
            "listing said free returns! It's a $75 lamp from Amazon itself.",
            "lamp",
            75,
        ),
    ],
)
def test_the_last_paragraph_below_a_pasted_text_is_the_persons(
    message: str, item: str, amount: int
) -> None:
    case = merge(Case(), _read(message).updates, 1)
    assert case.item == item
    assert case.amount is not None
    assert case.amount.value == amount


@pytest.mark.parametrize(
    "message",
    [
        "They wrote:\nI checked with my manager and we cannot refund you.\n\nI will give you $10.",
        "They wrote:\nDear buyer,\n\nI looked at your case. I can't refund.\n\nMy manager says no."
        "\n\nBest,\nTom",
        "Here is their mail:\n\nYour return was refused.\n\nWe paid your order of $80 to nobody.",
    ],
)
def test_no_paragraph_of_a_desk_is_the_persons(message: str) -> None:
    assert understand(message).own.strip().endswith(":")


@pytest.mark.parametrize(
    ("letter", "outcome", "why"),
    [
        (
            "Sehr geehrte Frau Weber,\n\nLeider können wir die Rückgabe Ihrer Bestellung nicht "
            "akzeptieren, da die Rückgabefrist abgelaufen ist.\n\nIhr Amazon Kundenservice",
            Outcome.REFUSED,
            "Rückgabefrist",
        ),
        (
            "Guten Tag,\nDie Erstattung wurde abgelehnt, weil der Artikel Gebrauchsspuren aufweist."
            "\nIhr Amazon-Team",
            Outcome.REFUSED,
            "Gebrauchsspuren",
        ),
        (
            "Bonjour,\nMalheureusement, nous ne pouvons pas accepter ce retour car le délai est "
            "dépassé.\nLe service client Amazon",
            Outcome.REFUSED,
            "délai",
        ),
        (
            "Hola, no podemos aceptar la devolución porque el plazo ha finalizado.\nAmazon",
            Outcome.REFUSED,
            "plazo",
        ),
        (
            "Gentile cliente, non possiamo accettare il reso perché il termine è scaduto.\nAmazon",
            Outcome.REFUSED,
            "termine",
        ),
        ("Guten Tag, Ihre Erstattung wurde heute veranlasst.\nAmazon", Outcome.AGREED, None),
        ("Guten Tag, wir haben Ihre Anfrage zur Rückgabe erhalten.\nAmazon", None, None),
        ("Bonjour, vous pouvez demander un retour sous 30 jours.\nAmazon", None, None),
    ],
)
def test_a_letter_in_a_file_decides_in_other_languages_too(
    letter: str, outcome: Outcome | None, why: str | None
) -> None:
    updates = told_in(letter, "brief.pdf", Case(), TODAY)
    case = merge(Case(), updates, 1)
    assert [one.outcome for one in case.contacts] == ([outcome] if outcome else [])
    assert (why or "") in (case.denial_reason or "")
    assert bool(case.evidence) is (outcome is Outcome.REFUSED)


async def test_a_packet_holds_what_a_file_tells_before_the_next_turn(tmp_path: Path) -> None:
    letter = (
        b"Dear customer,\n\nUnfortunately we cannot accept the return of your order "
        b"112-1234567-7654321 because the return window has closed.\n\nAmazon customer service"
    )
    async with session(tmp_path) as redress:
        first = await redress.ask(None, STORY)
        added = await redress.add_document(first.case_id, "letter.txt", letter)
        packet = await redress.packet(added.case_id)
    assert b"112-1234567-7654321" in b"".join(one.data for one in packet.files)


@pytest.mark.parametrize(
    ("message", "fault", "some"),
    [
        (
            "a set of 2 chairs for $240, one chair arrived with a broken leg, the other is fine",
            "one of the chairs arrived",
            "the one that",
        ),
        ("Bought two chairs, $240 together, one of them is broken", "one of them", "the one that"),
        ("Set of 4 glasses $40, one arrived cracked", "one of the glasses", "the one that"),
        ("Pack of 6 bulbs £30, two are dead", "two are dead", "those that"),
        ("The pair of lamps ($80) came, one flickers", "one of the lamps flickers", "the one that"),
        ("both chairs are broken, $240", "are broken", None),
        ("The two headphones I bought for $90: one ear is dead", "one ear is dead", None),
        ("a blender, $90, stopped after one week", "stopped", None),
    ],
)
def test_what_one_of_several_has_is_asked_for_that_one(
    message: str, fault: str, some: str | None
) -> None:
    case = merge(Case(), _read(message).updates, 1)
    assert fault in (case.fault or "")
    wish = wish_of(case, TODAY, FactSheet.load())
    assert (some or "") in wish
    assert ("not right" in wish) is (some is not None)


@pytest.mark.parametrize(
    ("message", "alarm"),
    [
        ("spoke to a supervisor called Anita, she says they can do half back as a gift card", None),
        ("they say they'll do the rest as a gift card", None),
        ("they send a new one if I send the old one back", None),
        ("he will refund it as a gift card once I pay the fee", Alarm.SCAM),
        ("guy called from amazon, wants me to pay with a gift card", Alarm.SCAM),
        ("they want me to send half back as a gift card", Alarm.SCAM),
        ("can I send my old laptop in the new box and keep the new one", Alarm.ASKS_TO_EVADE),
    ],
)
def test_what_a_desk_offers_is_no_swindle_and_an_exchange_no_trick(
    message: str, alarm: Alarm | None
) -> None:
    assert _read(message).alarm is alarm


def test_a_head_of_ones_own_is_no_word_of_theirs() -> None:
    told = "hiya. amazon.co.uk mess: bought a dehumidifier, £164.99. stopped pulling any water"
    assert "denial_reason" not in {u.field for u in _read(told).updates}
    told = "Kettle £40 leaks, amazon uk. Their answer: return window is closed"
    assert "denial_reason" in {u.field for u in _read(told).updates}


VACUUM = "Vacuum €229 from CleanMax on amazon.de broke, delivered Oct 2, chat said no"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (
            ("they want photos of it not starting", "is that necessary? i have none"),
            "helps you most",
        ),
        (("they want me to pay the return shipping", "must i pay that?"), "prepaid label"),
        (("what do i need to keep?",), "Every answer in writing"),
        (("do you think i'm lying?",), "I take what you tell me"),
        (("you don't believe me either",), "I take what you tell me"),
    ],
)
async def test_short_questions_about_what_is_asked_and_kept(
    said: tuple[str, ...], reply: str, tmp_path: Path
) -> None:
    *_, last = await conversation(tmp_path, (VACUUM, *said), None)
    assert reply in last.reply
    assert "not starting" not in " ".join(str(draft.text) for draft in last.drafts)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("After investigation we have confirmed the delivery. We are unable to refund", ': "After'),
        ("we have reviewed the case and the weight was right", ': "we have'),
        ("I used it", " that I used it"),
        ("it was my fault", " that it was my fault"),
        ("the window is closed", ': "the window'),
    ],
)
def test_what_a_desk_wrote_is_quoted_as_it_stands(reason: str, said: str) -> None:
    assert (answered(reason) or "").startswith(said)
