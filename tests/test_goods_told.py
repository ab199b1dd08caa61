"""What was bought, what is wrong with it, and what shows it: in many words, and in none of them."""

import asyncio
import datetime

import pytest

from agent.domain.case import Case, merge
from agent.domain.vocabulary import Fulfilment
from agent.engines.rules import RulesEngine
from agent.reading.message.text import understand
from agent.reading.order.asides import evidence

MAIL = (
    '"Hello Ann, We have noticed that you have returned an unusually high number of items on your '
    "account. While we expect the occasional problem with an order, we cannot continue to accept "
    'returns at this rate."'
)
TODAY = datetime.date(2026, 11, 23)


def told(*messages: str) -> Case:
    """The case after these messages, each read in the light of those before."""

    async def read() -> Case:
        case = Case()
        for turn, message in enumerate(messages, 1):
            reading = await RulesEngine().read(message, case, TODAY)
            case = merge(case, reading.updates, turn)
            case = case.model_copy(update={"talking": True})
        return case

    return asyncio.run(read())


def proof(message: str) -> set[str]:
    """The kinds of proof that `message` tells of or holds."""
    return {str(update.value) for update in evidence(understand(message))}


@pytest.mark.parametrize(
    ("message", "item"),
    [
        # at the head of a line, counted out, or without any verb of buying
        (
            "Harmonica for the grandson's lessons, key of C. $38. Came 11/12. Boise Idaho",
            "harmonica",
        ),
        ("Nope on my bread maker says amazon. £79. Leicester", "bread maker"),
        ("got refused on a ukulele. 60 bucks. 2 days late. daughter gave up music", "ukulele"),
        ("4 x 500ml hand sanitiser, two leaked all over my kids' school bags. £19.99", "sanitiser"),
        (
            "2 kg honey jar came leaking, half of it is in the carton. 1,310 rupees. Pune",
            "honey jar",
        ),
        ("SEALED BOX OF PLAYING CARDS. NOT OPENED. AMAZON SAYS FINAL SALE. OHIO", "playing cards"),
        ("paid for EIGHT dining chairs, got FIVE. came tuesday. $640 total. Reno", "dining chairs"),
        ("Our chest freezer turned up on 2 July and is warm inside since Friday. £289", "freezer"),
        ("can't open a return for my label printer, button is greyed. $109", "label printer"),
        (
            "wrong one sent. asked for a left handed can opener, got a right handed. $17",
            "can opener",
        ),
        # other names beside it
        ("Gel cushion for my wheelchair. $268. Delivered Nov 14, not here.", "gel cushion"),
        ("alternator for my 09 silverado, $237, never bolted on, amazon says no", "alternator"),
        (
            "I was asleep with my phone off when the nursing clogs were delivered. $84",
            "nursing clogs",
        ),
        ("seller shipped me mouldy tea. merchant fulfilled, LeafLab, $24, Ohio", "tea"),
        (
            "Parcel was for a quilting ruler and what I found was a phone case. $31",
            "quilting ruler",
        ),
        ("Returned a rain jacket. Old bank is a phone tree to nowhere. $73 Spokane", "rain jacket"),
        ("Somebody gave us a baby bouncer, no name, only the packing slip. Ohio", "baby bouncer"),
        # in a sentence of two languages
        ("Hi, j'ai commandé un grille-pain on amazon.fr, 45 €, arrived broken", "grille-pain"),
        (
            "Blutdruckmessgerät, amazon.de, geliefert 12.05.2026, 54,90 €. bin in Kassel",
            "Blutdruck",
        ),
        (
            "Akkustaubsauger fürs Auto, lädt nicht mehr. Die sagen Rückgabefrist ist vorbei",
            "sauger",
        ),
    ],
)
def test_the_thing_is_read_wherever_its_name_stands(message: str, item: str) -> None:
    assert item.lower() in (told(message).item or "").lower()


@pytest.mark.parametrize(
    "message",
    [
        "Chat on wednesday: our records show complete shipment. Albuquerque, New Mexico",
        "seller name is Amazon? no. sold by Darshita Mobiles, and fulfilled by amazon",
        "the 134.99 is down the pan. sunderland",
        "My student in the choir moved to Denver. my daughter quit karate",
        "I called twice, first a Frau Lindner, then a Mr Sandeep",
        "Hello people, I am a nurse on the night shift in Dayton Ohio",
    ],
)
def test_what_is_no_thing_is_not_read_as_one(message: str) -> None:
    assert told(message).item is None


@pytest.mark.parametrize(
    "later",
    [
        "sorry not magazine, warehouse. magazyn in my language. I sent them on 31 october",
        "no nobody called me or asked for the code, it was in my purse the whole time",
        "no. sold by Kumar Mobiles, and fulfilled by amazon. paid by hdfc credit card",
        "sorry fone. me doorbell camera got him carrying it to the van",
    ],
)
def test_a_correction_of_something_else_leaves_the_thing(later: str) -> None:
    assert told("I ordered work boots, 129 euro, too narrow, sent back", later).item == "work boots"


def test_a_correction_of_the_thing_is_taken() -> None:
    case = told("The iron I bought stopped steaming, £48", "sorry, I meant the steam mop")
    assert case.item == "steam mop"


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("The right earbud is silent since week three. 59 dollars, Ohio", "right earbud"),
        ("headset of 58 dollars where the left side is mute. Boston", "left side"),
        ("the handset on mum's recliner has packed up. £210 Hull", "handset"),
        ("laminator arrived on 14 June 2026 and the rollers have packed up. £67", "rollers"),
        ("The tabla was received on 15.11.2026 with crack in the shell. Rs 6,850", "with crack in"),
        ("keyboard came 11/18 with five dead keys straight out of the carton. $412", "dead keys"),
        ("heater went up in flames in the kitchen, no one hurt, $60, nov 3", "flames"),
        ("steam is not coming from the iron. 2,300 rs, Nagpur, got on 3 august", "steam"),
        ("kettle lid wont lock and it spits. £25 Leeds, got it saturday", "lock"),
        ("the pump quit after two weeks. $80 Reno", "pump"),
    ],
)
def test_a_fault_is_told_with_the_part_it_is_of(message: str, words: str) -> None:
    assert words in (told(message).fault or "")


@pytest.mark.parametrize(
    "message",
    [
        "amazon says no on a tutu. 34 bucks. 3 days late. kid quit ballet. tag still on",
        "I failed my driving test so no need of the seat cover. 4 days late. Rs 800",
        "17 orders 8 sent back, four of them were broken. now stuck with a desk lamp I don't like",
        "asked to send the saddle back 6 nov (wrong seat size, my mistake), $485",
        "the wife died in June and the wheelchair she ordered is still boxed. £300. window closed",
        "Refund is not coming since 3 weeks, return was received. 900 rs",
    ],
)
def test_what_befalls_people_and_other_orders_is_no_fault(message: str) -> None:
    assert told(message).fault is None


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I send photo of the bag and the label to the chat on 20/11", "photos"),
        ("got close ups of the serial plate next to a real one", "photos"),
        ("The email from the maker and comparison pics I have", "e-mails"),
        ("what do they even want. the mail is from 13 november, I keep it", "e-mails"),
        ("Notice came 16 November by email, says reply within 14 days", "e-mails"),
        ("code comes up invalid. till receipt yes. store says ask amazon", "receipt"),
        ("UPS shows delivered 10/9, signed DOCK, so they have my return", "tracking"),
        ("money for my return\n\nUPS tracking\n10/27 drop off\n10/30 delivered, dock", "tracking"),
        (
            "copied:\nAhmed: Hello there\nMe: cancel it\nAhmed: It is cancelled now",
            "chat transcript",
        ),
        (f"Got this in my inbox:\n\n{MAIL}\n\nI have TWINS.", "e-mails"),
    ],
)
def test_proof_is_what_is_shown_sent_or_kept(message: str, kind: str) -> None:
    assert kind in proof(message)


@pytest.mark.parametrize(
    "message",
    [
        "My email is jo@example.com if you need it",
        "Should I email them or ring? I emailed the seller twice and nothing",
        "Amazon will email me in 2 days the man said",
        "the listing photos look nothing like it",
        "they want photos before they do anything, I have none",
        "driver's photo shows a green door",
        "tracking says delivered but nothing is here",
        "Item: kettle\nPrice: 30\nSold by: Bob\nDelivered: 3 Nov",
        "I lost the receipt years ago",
    ],
)
def test_no_proof_is_made_up(message: str) -> None:
    assert not proof(message)


@pytest.mark.parametrize(
    ("message", "who"),
    [
        ("laptop on amazon.de, seller Notebook-Halle24, Versand durch Amazon", Fulfilment.FBA),
        ("third party seller but amazon warehouse shipped it, lamp broken", Fulfilment.FBA),
        ("vendido por LuzCasa, enviado por Amazon, la lámpara está rota", Fulfilment.FBA),
        ("Verkäufer ist Amazon, Versand durch Amazon, Lampe kaputt", Fulfilment.AMAZON),
        ("heater, $164.50, sold by and shipped from Amazon", Fulfilment.AMAZON),
        ("seller posting them out of his garage, lamps cracked, $30", Fulfilment.FBM),
        ("shop says ask amazon, amazon says ask the shop. lamp cracked $30", Fulfilment.UNKNOWN),
    ],
)
def test_who_sold_and_who_shipped(message: str, who: Fulfilment) -> None:
    assert told(message).fulfilment is who


@pytest.mark.parametrize(
    ("message", "region"),
    [
        ("MY STUDENT MOVED TO DENVER. I TEACH IN LEXINGTON KENTUCKY. LAMP, $40", "Kentucky"),
        ("My son lives in Seattle and ordered it. I am in Boise, Idaho. $50 lamp", "Idaho"),
        ("My wife and I moved to Denver in May. lamp cracked, $30", "Colorado"),
        ("My friend moved to Miami and gave me the lamp. cracked. $30", None),
    ],
)
def test_a_town_of_another_is_not_the_persons(message: str, region: str | None) -> None:
    assert told(message).region == region
