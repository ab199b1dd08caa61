"""A log of contacts: one entry a day, each with its desk, name and end; and what is none."""

from datetime import date

import pytest

from tests import test_contacts_told as stories

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "TODAY", TODAY)


@pytest.mark.parametrize(
    ("story", "contacts"),
    [
        (
            "Air purifier, $210, too loud for us, Ohio. chat 11/10 (Marcus) no. chat 11/13 "
            "(Deepa) no. supervisor 11/17, Lorne, no again.",
            {
                "chat refused Deepa 11-13",
                "chat refused Marcus 11-10",
                "supervisor refused Lorne 11-17",
            },
        ),
        (
            'They keep my £88 for a kettle. Rang 3 Nov (Olwen: "wait five working days"), '
            'rang 12 Nov (somebody, refused), rang 18 Nov, Gethin, "computer says no".',
            {"chat refused - 11-12", "chat refused Gethin 11-18", "chat stalled Olwen 11-03"},
        ),
        (
            "Chat 9.11. mit Jens: nein. Chat 14.11. mit Frau Aydin: auch nein. Telefon "
            "18.11., Vorgesetzter Herr Thoma: bleibt dabei, abgelehnt. Es geht um einen "
            "Mixer für 75 Euro.",
            {
                "chat refused Aydin 11-14",
                "chat refused Jens 11-09",
                "supervisor refused Thoma 11-18",
            },
        ),
        (
            "appel le 10 novembre (Karim): non. chat le 13 novembre (Élodie): attendre 5 "
            "jours. chat le 20 novembre: refus. C'est un vélo d'appartement 240 €",
            {"chat refused - 11-20", "chat refused Karim 11-10", "chat stalled Élodie 11-13"},
        ),
        (
            "i phoned on the 9th, Keith, wait 3 days. on the 13th, Mandy, wait another week. "
            "on the 21st, Mandy again, nope its declined. Coffee grinder £64",
            {"chat refused Mandy 11-21", "chat stalled Keith 11-09", "chat stalled Mandy 11-13"},
        ),
        (
            'Messaged the seller 5 Nov no answer, 9 Nov no answer, 15 Nov he goes "not my '
            'problem". He ships himself. Garden hose reel 54 quid',
            {
                "seller_message no_reply - 11-05",
                "seller_message no_reply - 11-09",
                "seller_message refused - 11-15",
            },
        ),
        (
            'Seller ships it. Wrote him Nov 4, answer Nov 6: "no refund on sale items". '
            "Wrote him again Nov 11, answer Nov 12 the same thing. $75 rug",
            {"seller_message refused - 11-06", "seller_message refused - 11-12"},
        ),
        (
            "On the 14th chat (Lucinda) said the missing shelf comes by the 18th. It didn't. "
            "On the 19th chat (Omar) said no more shelves in stock.",
            {"chat promised Lucinda 11-14", "chat refused Omar 11-19"},
        ),
        (
            'tried chat on nov 11 - "Bhavna" - she denied. tried phone nov 14 - "Curtis" - '
            "he denied too. then leadership guy Rolf on nov 20 - also denied. $310 projector",
            {
                "chat refused Bhavna 11-11",
                "chat refused Curtis 11-14",
                "supervisor refused Rolf 11-20",
            },
        ),
        (
            "Amazon chat 30 Oct: wait till 9 Nov. Chat 10 Nov, Siân: wait until the 20th. "
            'Phoned 21 Nov: "we never got the parcel, so no refund madam". It is a steam mop '
            "£79.",
            {"chat refused - 11-21", "chat stalled - 10-30", "chat stalled Siân 11-10"},
        ),
        (
            'Phoned 4 Nov (Moira: "it looks fine to me in the picture"), phoned 9 Nov (no '
            "name given, refused), asked for a manager who rang me back on 13 Nov, Mr Baird, "
            "offering 20% off and I declined. Rug £150.",
            {
                "chat refused - 11-09",
                "chat refused Moira 11-04",
                "supervisor offered Baird 11-13 partial_refund:30.00",
            },
        ),
        (
            "Chat 13/11 = non. Chat 17/11 avec Solène = bon d'achat de 15 €, j'ai refusé. "
            "Sac à dos 90 €",
            {"chat offered Solène 11-17 gift_card:15", "chat refused - 11-13"},
        ),
        (
            "1) nov 7 chat Imelda - told to wait. 2) nov 12 chat Vic - refused. 3) nov 16 "
            "phone, no name - refused. 4) nov 20 supervisor Dwayne - refused",
            {
                "chat refused - 11-16",
                "chat refused Vic 11-12",
                "chat stalled Imelda 11-07",
                "supervisor refused Dwayne 11-20",
            },
        ),
        (
            "Amazon call 12 nov mr Prakash told refund will come in 5 days. amazon call 18 "
            "nov ms Anita told no refund possible. Mixer Rs 3,200",
            {"chat promised Prakash 11-12 full_refund:-", "chat refused Anita 11-18"},
        ),
        (
            'i chatted friday (Bo, transfered me to "the appliance team", nobody picked up), '
            "chat again saturday offered me 15 dollars off, supervisor sunday said a flat "
            "no. Toaster 89 dollars",
            {
                "chat offered - 11-21 partial_refund:15",
                "chat transferred Bo 11-20",
                "supervisor refused - 11-22",
            },
        ),
        (
            "15 Nov chat with Ines, no. 17 Nov chat with Ines again, no. 22 Nov e-mail to "
            "jeff@amazon.com, nothing.",
            {
                "chat refused Ines 11-15",
                "chat refused Ines 11-17",
                "executive_email no_reply - 11-22",
            },
        ),
        (
            "told the seller on the 8th and he offered $30 if I change my review. I said no. "
            "14th he offered $45 same condition. no way. $99 lamp, he ships it",
            {
                "seller_message offered - 11-08 partial_refund:30",
                "seller_message offered - 11-14 partial_refund:45",
            },
        ),
        (
            '3 baar call kiya 9, 13, 18 tareekh ko, sab bolte hai "wait karo 2 din". mixer 2100 rs',
            {"chat stalled - 11-09", "chat stalled - 11-13", "chat stalled - 11-18"},
        ),
        (
            "rang twice, 11th and 16th, both said the window is closed. £45 shoes",
            {"chat refused - 11-11", "chat refused - 11-16"},
        ),
        (
            "chatted three times (10th, 13th, 20th nov), each time told to wait 5 more days "
            "for my refund of $70",
            {"chat stalled - 11-10", "chat stalled - 11-13", "chat stalled - 11-20"},
        ),
        (
            'Le escribí al vendedor el 10 nov, respondió el 11 "no hay devolución". Le '
            "escribí otra vez el 15, silencio. Lo vende y envía él. Botas 70 euros",
            {"seller_message no_reply - 11-15", "seller_message refused - 11-11"},
        ),
        (
            'They write me 16 nov "no returns accepted". I write again the 18, silence. The '
            "21 I opened the A-to-z. The shop ships it itself, 120 euros flight bag",
            {
                "a_to_z_claim opened - 11-21",
                "seller_message no_reply - 11-18",
                "seller_message refused - 11-16",
            },
        ),
        (
            "phone 12/11 nein (Frau Koch), phone 16/11 nein (ein Herr namens Pohl), dann "
            'Teamleiter am 19/11: "unsere Entscheidung ist endgültig"',
            {"chat refused Koch 11-12", "chat refused Pohl 11-16", "supervisor refused - 11-19"},
        ),
        (
            'so far: 5 Nov chat (Nia) "please wait until the 10th", 11 Nov chat (Ollie) '
            '"please wait until the 16th", 17 Nov phone, some bloke, "cannot help". Refund '
            "of £39 for a hairdryer",
            {"chat refused - 11-17", "chat stalled Nia 11-05", "chat stalled Ollie 11-11"},
        ),
        (
            "emailed the seller nov 3, nov 8 and nov 14. not one answer. they post it "
            "themselves. $64 belt",
            {
                "seller_message no_reply - 11-03",
                "seller_message no_reply - 11-08",
                "seller_message no_reply - 11-14",
            },
        ),
        (
            "Live chat, Thursday: Rosa promised my money by Saturday. Nothing Saturday. Live "
            "chat, Sunday: Hank says no refund, policy. It was a $99 fan.",
            {"chat promised Rosa 11-19", "chat refused Hank 11-22"},
        ),
        (
            "first call oct 30th: Tasha, no. second call nov 6th: Brent, no. third call nov "
            "12th: supervisor called Ignacio, also no. dehumidifier 230 dollars",
            {
                "chat refused Brent 11-06",
                "chat refused Tasha 10-30",
                "supervisor refused Ignacio 11-12",
            },
        ),
        (
            "Nov 9 - chatted, agent Lupe, told me it takes 3 to 5 days. Nov 16 - chatted, "
            "agent Rex, told me it takes 3 to 5 days. Nov 23 - called, nobody would give a "
            "name, told me to be patient",
            {"chat stalled - 11-23", "chat stalled Lupe 11-09", "chat stalled Rex 11-16"},
        ),
        (
            "Rang Friday: Doug said he would send a label. Rang Monday: Petra said there is "
            "no label and no refund. £58 boots",
            {"chat promised Doug 11-20", "chat refused Petra 11-23"},
        ),
        (
            "Amazon care call 14 nov, madam Shalini told pickup will happen 16 nov. Nobody "
            "came. Call 18 nov, Mr Irfan told policy not allowing. Saree Rs 2,200",
            {"chat promised Shalini 11-14", "chat refused Irfan 11-18"},
        ),
        (
            "called 3x. 11/02 told wait. 11/09 told wait. 11/16 told too late. refund $44",
            {"chat refused - 11-16", "chat stalled - 11-02", "chat stalled - 11-09"},
        ),
        (
            "Whatsapped the seller? no, messaged in Amazon: 8 Nov (no reply), 10 Nov (no "
            'reply), 13 Nov ("item was fine when sent"). Seller dispatches. Mirror £70',
            {
                "seller_message no_reply - 11-08",
                "seller_message no_reply - 11-10",
                "seller_message refused - 11-13",
            },
        ),
    ],
)
def test_each_entry_of_a_log_is_a_contact(story: str, contacts: set[str]) -> None:
    assert stories.told(*story.split("|")) == contacts


@pytest.mark.parametrize(
    ("story", "contacts"),
    [
        (
            "Ordered 3 Nov, arrived 9 Nov, dead on 15 Nov. Chat 20 Nov (Lena): no. $60 lamp",
            {"chat refused Lena 11-20"},
        ),
        (
            "Dropped it at UPS on 8 Nov, the lad there, Kyle, gave me a slip. Chat 15 Nov, "
            "Fern: wait a week. No money still, £70",
            {"chat stalled Fern 11-15"},
        ),
        (
            "Bought 2 Nov, delivered 6 Nov, window closed 20 Nov. Not spoken to anyone yet. "
            "$80 headphones, unopened",
            set(),
        ),
        (
            "My neighbour Rita rang them on the 9th and again on the 14th about her own "
            "curtains and they paid. I have not asked yet. £36 pram liner",
            set(),
        ),
        (
            "Tracking: 10 Nov accepted, 12 Nov in transit, 15 Nov delivered. Nothing here. "
            "Have not contacted anyone. $45",
            set(),
        ),
        (
            "statement shows 12 Nov $40 and 15 Nov $40, both AMZN. not mine. I have not "
            "called anyone",
            set(),
        ),
        (
            "chat said no on the 12th. the lamp stopped again on the 15th. $60",
            {"chat refused - 11-12"},
        ),
        (
            'Ordered Nov 2, shipped Nov 4, tracking died Nov 8, seller said Nov 12 "be '
            'patient". He ships himself. $50 toy',
            {"seller_message stalled - 11-12"},
        ),
        (
            "My wife rang the courier on 9 Nov and 12 Nov, they know nothing. Have not asked "
            "Amazon yet. £80 lamp",
            set(),
        ),
        (
            "Charged 5 Nov, 12 Nov and 19 Nov for a Prime trial. I have not contacted "
            "anyone. $14.99 each",
            set(),
        ),
        (
            "It worked 3 Nov, crackled 9 Nov, dead 14 Nov. What do I say in the chat? $110 amp",
            set(),
        ),
        (
            "Window closes 30 Nov. Arrived 31 Oct. Box sealed, £70 board game. No contact so far",
            set(),
        ),
        (
            "My mate Terry phoned on the 8th about his own telly and they said no. I am "
            "asking about my drill, £90, arrived 12 Nov, never opened",
            set(),
        ),
        (
            "Should I chat on the 26th or the 27th? The offer on the page ends 28 Nov. $60 "
            "lamp unopened",
            set(),
        ),
        (
            "Chat on 18 Nov refused. Then the drill started smoking on 20 Nov and my son Leo "
            "unplugged it. £90",
            {"chat refused - 11-18"},
        ),
    ],
)
def test_a_day_of_something_else_is_no_contact(story: str, contacts: set[str]) -> None:
    assert stories.told(*story.split("|")) == contacts


@pytest.mark.parametrize(
    ("story", "contacts"),
    [
        (
            "I wrote to jeff@amazon.com on nov 18. nothing so far. $200 rower",
            {"executive_email no_reply - 11-18"},
        ),
        (
            "E-mailed jeff@amazon.com on the 17th and have not had one word back. Sewing "
            "machine, $529",
            {"executive_email no_reply - 11-17"},
        ),
        (
            "Sent the executive team an email on Nov 16. Not a peep. $130 blender",
            {"executive_email no_reply - 11-16"},
        ),
        (
            "messaged the seller nov 13 and nov 18, crickets. sold and shipped by them, $46 "
            "power bank",
            {"seller_message no_reply - 11-13", "seller_message no_reply - 11-18"},
        ),
        (
            "I also mailed their executive office last Thursday, still waiting to hear. £90 heater",
            {"executive_email no_reply - 11-19"},
        ),
        (
            "Wrote to jeff@amazon.com this morning. $99 kettle",
            {"executive_email opened - 11-24"},
        ),
        (
            "Yes police complaint also I gave yesterday, number I have. The box had a brick, "
            "Rs 9,000 phone.",
            {"police_or_fraud_desk opened - 11-23"},
        ),
        (
            "I filed on the cyber crime portal today. smart watch box had soap",
            {"police_or_fraud_desk opened - 11-24"},
        ),
        (
            "Called the manufacturer on 16 November: only 12 months of guarantee, sorry. "
            "Coffee machine, two years old, 390 euro",
            {"manufacturer_warranty refused - 11-16"},
        ),
        (
            "Produttore chiamato il 16 novembre: garanzia di soli 12 mesi, mi dispiace. "
            "Macchina del caffè di due anni, 390 euro",
            {"manufacturer_warranty refused - 11-16"},
        ),
        (
            'he refused me on Nov 10 in messages ("all sales final, friend"). seller ships '
            "it, $92 trimmer",
            {"seller_message refused - 11-10"},
        ),
        (
            "Chat 18/11, one Ms. Rekha has told she can give Rs 300 Amazon Pay balance as "
            "goodwill, item I can keep. Saree Rs 4,000",
            {"chat offered Rekha 11-18 gift_card:300"},
        ),
        (
            "Chat on 20 Nov, Bronagh: £15 off my next order. No thanks. Rug £90",
            {"chat offered Bronagh 11-20 gift_card:15"},
        ),
        (
            "the seller on the 15th: 30% back and I keep it. I want it all back. seller ships, €80",
            {"seller_message offered - 11-15 partial_refund:24.00"},
        ),
        (
            "supervisor Ana on nov 19 came up with $25 in credit, i turned it down. $140 mixer",
            {"supervisor offered Ana 11-19 gift_card:25"},
        ),
        (
            "Mailed jeff@amazon.com on 13 November, silence. Cooker hood £300",
            {"executive_email no_reply - 11-13"},
        ),
        (
            "messaged the seller on the 12th and the 15th and heard nothing back. they ship "
            "it, $33 mug set",
            {"seller_message no_reply - 11-12", "seller_message no_reply - 11-15"},
        ),
        (
            "Emailed jeff@amazon.com yesterday. nothing missing from the letter I think. $88",
            {"executive_email opened - 11-23"},
        ),
        (
            "police report filed on 15 november, ref no 2291. empty box, 800 euro laptop",
            {"police_or_fraud_desk opened - 11-15"},
        ),
        (
            "Do I need to go to the police? $900 phone, brick in the box",
            set(),
        ),
        (
            "Reported it to Action Fraud on Friday. £412 card charge not mine",
            {"police_or_fraud_desk opened - 11-20"},
        ),
        (
            "I had the bank on the phone on 18 Nov, Yusra in chargebacks raised a dispute. $212",
            {"card_dispute opened Yusra 11-18"},
        ),
        (
            'The maker, asked on 12 November: "warranty is 12 months only". Blender, 20 '
            "months old, 120 euro",
            {"manufacturer_warranty refused - 11-12"},
        ),
        (
            "Chat 17 Nov, Bex: £10 gift voucher and keep it. I said no. Jumper £45",
            {"chat offered Bex 11-17 gift_card:10"},
        ),
        (
            "supervisor nov 20: best we can do is $35. I said I would think. $140 mixer",
            {"supervisor offered - 11-20 partial_refund:35"},
        ),
        (
            "lady on the phone yesterday could only do half. €60 lamp",
            {"chat offered - 11-23 partial_refund:30.00"},
        ),
    ],
)
def test_silence_a_report_and_an_offer_are_told_in_few_words(
    story: str, contacts: set[str]
) -> None:
    assert stories.told(*story.split("|")) == contacts
