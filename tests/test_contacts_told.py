"""Contacts in the words of a story: the day, the name and the end of each, and what is none."""

from datetime import date

import pytest

from agent.domain.case import Case, Contact, Update, merge
from agent.domain.reading import Reading
from agent.reading import read

TODAY = date(2026, 11, 23)


def _updates(reading: Reading, turn: int) -> tuple[Update, ...]:
    if reading.contact is None:
        return reading.updates
    contact = reading.contact.model_copy(update={"turn": turn})
    return (*reading.updates, Update(field="contacts", value=contact, words=contact.words))


def told(*turns: str) -> set[str]:
    """Each contact of the story as "desk end name day offer:sum", with - for what is not told."""
    case = Case()
    for turn, text in enumerate(turns, start=1):
        reading = read(text, case, TODAY, last_channel=case.current_channel)
        case = merge(case, _updates(reading, turn), turn).model_copy(update={"talking": True})
    return {_line(one) for one in case.contacts}


def _line(one: Contact) -> str:
    day = f"{one.on:%m-%d}" if one.on else "-"
    line = f"{one.channel.value} {one.outcome.value} {one.who or '-'} {day}"
    sum_ = one.offer.amount.value if one.offer and one.offer.amount else "-"
    return f"{line} {one.offer.kind.value}:{sum_}" if one.offer else line


@pytest.mark.parametrize(
    ("story", "contact"),
    [
        ("Phoned them on the 10th. Fella said it never arrived.", "chat refused - 11-10"),
        (
            "It came November 2. I rang them on the 9th. Lady told me she can't help.",
            "chat refused - 11-09",
        ),
        ("i asked by chat 20.11. and they said nein", "chat refused - 11-20"),
        (
            "Got on the chat on November 12. The guy offered me a $20 gift card to keep it.",
            "chat offered - 11-12 gift_card:20",
        ),
        (
            "It reached me on 17th November bent. I complained the next day; the adviser, "
            "Mr Faisal, proposed a £15 voucher.",
            "chat offered Faisal 11-18 gift_card:15",
        ),
        (
            "The shop ships itself. I complained to them on Nov 9 and they came back two days "
            "later offering 10 euro.",
            "seller_message offered - 11-11 partial_refund:10",
        ),
        (
            "I messaged the seller on the 16th, they wrote back the 17th that it's between me and "
            "the post office.",
            "seller_message refused - 11-17",
        ),
        (
            "I wrote to the seller on the 18th of November and on the 20th they answered that "
            "plants cannot be refunded.",
            "seller_message refused - 11-20",
        ),
        (
            "I rang them on Friday and a young man called Devansh told me it was past its return "
            "date, which had been the 2nd of November.",
            "chat refused Devansh 11-20",
        ),
        (
            "Got through to a human on the 19th after two hours. He said his hands are tied.",
            "chat refused - 11-19",
        ),
        # no day of the talk is told, so none is taken from the parcel, a neighbour or "just"
        ("I bought it October 1. It broke on November 3. Chat said no.", "chat refused - -"),
        ("Chat refused. My neighbour just had the same on November 3.", "chat refused - -"),
        ("I drive at night, the camera keeps freezing. The rep said no.", "chat refused - -"),
    ],
)
def test_the_day_is_that_of_the_talk(story: str, contact: str) -> None:
    assert told(story) == {contact}


@pytest.mark.parametrize(
    ("first", "then", "contact"),
    [
        ("My lamp came friday, 20 november, smashed.", "I write chat same evening, the man say "
         'glass is "fragile category" no refund', "chat refused - 11-20"),
        ("The lamp was delivered on November 12, broken.", "I called the same day and they "
         "refused.", "chat refused - 11-12"),
        ("The lamp was delivered on November 12, broken.", "chatted the next day, agent Rosa "
         "denied it", "chat refused Rosa 11-13"),
        ("The lamp was delivered on November 12, broken.", "chatted with Rosa, she denied it",
         "chat refused Rosa -"),
        ("The stand came with no bolts. Amazon chat said no refund.", "that was chat on saturday w "
         "somebody named Lu. Boise idaho.", "chat refused Lu 11-21"),
        ("The lamp came dead. Chat refused.", "thats from saturday nite, same day it came.",
         "chat refused - 11-21"),
        ("The lamp is dead. Chat refused me.", "It came on Nov 12. I paid by credit card.",
         "chat refused - -"),
        ("The lamp is dead. Chat refused me on Nov 3.", "That was Nov 12, the day it broke.",
         "chat refused - 11-03"),
    ],
)  # fmt: skip
def test_a_day_counts_from_what_was_told_before(first: str, then: str, contact: str) -> None:
    assert told(first, then) == {contact}


@pytest.mark.parametrize(
    ("story", "contacts"),
    [
        (
            "two chats so far, nov 12 with Kavya and nov 19 with some Luis, both said 48 more "
            "hours",
            {"chat stalled Kavya 11-12", "chat stalled Luis 11-19"},
        ),
        (
            "First a Chantal on the phone Nov 4, then her supervisor Nov 6 name of Greg, both "
            "said no.",
            {"chat refused Chantal 11-04", "supervisor refused Greg 11-06"},
        ),
        (
            "i called them 2 times, first 9.11. a Frau Lindner and second on 20.11. a man, same "
            "answer both.",
            {"chat refused Lindner 11-09", "chat refused - 11-20"},
        ),
        (
            "No from Amy on 3 November, no from Raj on the 5th.",
            {"chat refused Amy 11-03", "chat refused Raj 11-05"},
        ),
        (
            "Three people told me the same thing: Amy (Nov 3), Raj (Nov 5) and Beth on the 9th: "
            "window closed.",
            {"chat refused Amy 11-03", "chat refused Raj 11-05", "chat refused Beth 11-09"},
        ),
        (
            "Messaged the seller Nov 3 and Nov 9, neither got an answer.",
            {"seller_message no_reply - 11-03", "seller_message no_reply - 11-09"},
        ),
        (
            "On the 5th of November Elaine promised a refund within a week, on the 13th Mark said "
            "it was being processed and on the 20th some chap told me it had been refused.",
            {
                "chat promised Elaine 11-05 full_refund:-",
                "chat stalled Mark 11-13",
                "chat refused - 11-20",
            },
        ),
        (
            "11/9 chat: was told to wait 5 days. 11/15 chat again: wait another 5. 11/20 phone: "
            "refused.",
            {"chat stalled - 11-09", "chat stalled - 11-15", "chat refused - 11-20"},
        ),
        (
            "Timeline:\n- Nov 2 opened a chat, Sunil said contact manufacturer\n- Nov 4 emailed "
            "seller, no reply\n- Nov 10 chat with Bree, offered $25",
            {
                "chat refused Sunil 11-02",
                "seller_message no_reply - 11-04",
                "chat offered Bree 11-10 partial_refund:25",
            },
        ),
        (
            "I had Tomasz on chat 5 November who said refund approved, then Irena on the 12th who "
            "said there's no refund at all.",
            {"chat agreed Tomasz 11-05", "chat refused Irena 11-12"},
        ),
        (
            "The first agent (Nov 4) offered 20%, the second one (Nov 6) offered 35%.",
            {
                "chat offered - 11-04 partial_refund:-",
                "chat offered - 11-06 partial_refund:-",
            },
        ),
        # "both" of things, and one desk that is told of in two sentences
        (
            "Both mugs broke on November 9. I chatted with Amy on November 10, she refused.",
            {"chat refused Amy 11-10"},
        ),
        ("I bought a lamp on Nov 3 and a chair on Nov 5, both came broken.", set()),
        (
            "Support answered on chat today. They say they can give 15% back, that is 96 EUR",
            {"chat offered - 11-23 partial_refund:96"},
        ),
        (
            "chat (Deepak) said the window was 30 days so tough, ring the manufacturer",
            {"chat refused Deepak -"},
        ),
        (
            'He rang on the 9th, the girl told him "no parcel, no refund" and hung up.',
            {"chat refused - 11-09"},
        ),
    ],
)
def test_each_contact_stands_for_itself(story: str, contacts: set[str]) -> None:
    assert told(story) == contacts


@pytest.mark.parametrize(
    ("story", "contact"),
    [
        (
            "I tried to send it back and the lady said she can't discuss an order that isn't mine.",
            "chat refused - -",
        ),
        ("Amazon care said only the purchaser can raise return", "chat refused - -"),
        (
            'I sent photos to the chat on 20/11, Marisol answers me "the weight is correct so the '
            'product is correct".',
            "chat refused Marisol 11-20",
        ),
        ("Fella on chat yesterday reckons I should contact the maker.", "chat refused - 11-22"),
        (
            "I asked for her manager and got a man named Florian on the 19th who said the very "
            "same.",
            "supervisor refused Florian 11-19",
        ),
        (
            "agent on chat last night, ashwin i think, said once its used theyre done with it",
            "chat refused Ashwin 11-22",
        ),
        ("I called them and explained that the lid is bent.", "chat opened - -"),
        ("I messaged the seller and said the screen is dead.", "seller_message opened - -"),
    ],
)
def test_a_no_is_heard_in_what_they_say_and_not_in_what_the_person_says(
    story: str, contact: str
) -> None:
    assert told(story) == {contact}


@pytest.mark.parametrize(
    ("story", "contact"),
    [
        (
            "My whole account has been shut, email on 11 Nov, for what they call violation of "
            "policies. I answered the email on 12 Nov asking why, not a word since.",
            "chat no_reply - 11-12",
        ),
        (
            "My account was suspended Nov 2. I rang on Nov 5 and the lady refused to say why.",
            "chat refused - 11-05",
        ),
        (
            "Sold by: YiTong-Music. Dispatched from: YiTong-Music.\nI asked to return it on the "
            '12th of November.\nReply on 14 Nov: "Dear friend you can post back at your own cost, '
            'we not offer label."',
            "seller_message refused - 11-14",
        ),
        (
            "sold and dispatched by Melody Lane Music via Amazon. A chap called Gareth replied on "
            "the 17th: all sales are final, whatever Amazon may say.",
            "seller_message refused Gareth 11-17",
        ),
    ],
)
def test_the_one_answer_of_a_story_is_read(story: str, contact: str) -> None:
    assert told(story) == {contact}


@pytest.mark.parametrize(
    "story",
    [
        "Amazon blocked my returns, the mail is from 13 november, unusual number of returns.",
        "My account is on hold since 8 november. Chat is not possible because I can not log in!!",
        "i drive cab in houston 11 years now, from Lagos originally, my brother is the one who "
        "told me about this chat.",
        "Helping Mr Okonjo upstairs. He sent an amplifier back to Amazon on 21 October.",
        'Sold by and ships from Lantern Books. I found a "first edition" for £35, offered and '
        "dispatched by Lantern Books.",
        "The latest date Amazon promised for delivery was Nov 10. paid with a Discover credit card",
        "yeah ive still got my post office slip. not rang them no cant face it",
        "The seller is called Marta's Closet, she ships herself. Delivered 9 November.",
        "What I got says Vietnam on the tongue and man made upper.",
        "UPS said on Nov 12 that they delivered it.",
        "The app told me the return window closed on Nov 9.",
        "Amazon refused my return on Nov 12.",
    ],
)
def test_what_is_no_contact_stays_none(story: str) -> None:
    assert told(story) == set()
