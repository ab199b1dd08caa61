"""Short accounts with several facts at once, each read for what it is."""

from datetime import date

import pytest

from agent.domain.case import Case, Money, Update, merge
from agent.engines.rules import RulesEngine

TODAY = date(2026, 11, 24)


async def told(talk: str) -> Case:
    """The case after the messages of `talk`, one behind another."""
    case = Case()
    for turn, text in enumerate(talk.split(" || "), start=1):
        found: tuple[Update, ...] = (await RulesEngine().read(text, case, TODAY)).updates
        case = merge(case, found, turn)
    return case


def _plain(value: object) -> str | None:
    if isinstance(value, Money):
        return f"{value.value.normalize():f} {value.currency}"
    return None if value is None else str(value).lower()


@pytest.mark.parametrize(
    ("talk", "facts"),
    [
        (
            "Two blackout curtain panels, 32.10 a piece, 64.20 for both, showed up nov 12 a "
            "foot too short vs the listing. Put em on my Citi Costco card. Reno nv",
            {
                "amount": "64.2 USD",
                "payment_method": "credit_card",
                "delivered_on": "2026-11-12",
                "item": "curtain",
            },
        ),
        (
            "sent back a treadmill, paid 1,249. On Nov 10 I got 999.20. They docked 20% "
            '"restocking". Tampa',
            {
                "amount": "1249 USD",
                "amount_refunded": "999.2 USD",
                "refund_issued_on": "2026-11-10",
            },
        ),
        (
            "Bonjour, machine à coudre payée 88 € par PayPal, renvoyée le 2 novembre, ils "
            "m'ont remboursé la moitié, 44 €. Lyon",
            {"amount": "88 EUR", "amount_refunded": "44 EUR", "payment_method": "paypal"},
        ),
        (
            "Hallo, ich hab den Wasserkocher am 5.11. zurückgeschickt, 59,90 €, bis heute "
            "kein Geld. Per Lastschrift bezahlt. Köln",
            {"amount": "59.9 EUR", "item": "wasserkocher", "returned_on": "2026-11-05"},
        ),
        (
            "I paid 2199 by Google Pay UPI for a trimmer, on opening box old used trimmer "
            "came. Jaipur",
            {"amount": "2199 INR", "payment_method": "bank_transfer", "item": "trimmer"},
        ),
        (
            "£45 blender, lid doesn't seal, came on the 14th. Paid off my NatWest debit. Hull",
            {"amount": "45 GBP", "payment_method": "debit_card"},
        ),
        (
            "stroller $275 + 35 tax = 310, wheel came off after a week, used my Rogers "
            "Mastercard credit. Calgary",
            {"amount": "310 CAD", "payment_method": "credit_card"},
        ),
        (
            "Rice cooker $79, dead on arrival, did it on Zip. Brisbane",
            {"amount": "79 AUD", "payment_method": "instalments"},
        ),
        (
            "my whole $150 order was paid w/ gift card balance and the package never showed. "
            "Des Moines",
            {"amount": "150 USD", "payment_method": "gift_card"},
        ),
        (
            "subscribe & save dog food 36 bucks, bag ripped open. they say not returnable. "
            "normally its 42 without the discount. Ohio",
            {"amount": "36 USD"},
        ),
        (
            "telly was £499, I've seen it for £379 in Currys since. It arrived with a line "
            "down the screen. Derby",
            {"amount": "499 GBP"},
        ),
        (
            "they said id get 120 back for the chair within 5 days its been 3 weeks. Ohio",
            {"amount": "120 USD", "amount_refunded": None},
        ),
        (
            "bike rack 215 euros from a shop on amazon.ie that posts its own stuff, was due "
            "13 November, no sign of it. Cork",
            {"amount": "215 EUR", "expected_on": "2026-11-13"},
        ),
        (
            "two packs of filters at 13.99, wrong ones came. sold by amazon. Mesa Arizona",
            {"amount": "13.99 USD"},
        ),
        (
            "2 packs of filters, 13.99 each = 27.98, wrong ones came. Mesa Arizona",
            {"amount": "27.98 USD"},
        ),
        ("a two pack of filters, 13.99, wrong ones came. Mesa Arizona", {"amount": "13.99 USD"}),
        (
            "Charged 540 twice!! one for 540 on Nov 2 and again on Nov 3. I bought ONE grill. Ohio",
            {"amount": "540 USD"},
        ),
        (
            "95 for the shoes. shipping was free. returned em oct 30 thru ups, no refund. Ohio",
            {"amount": "95 USD"},
        ),
        (
            "$18.50. thats all. one mug. arrived in pieces. they want photos. Ohio",
            {"amount": "18.5 USD"},
        ),
        (
            "Got only half of my 730 back (365). Camera was never used. Ohio",
            {"amount": "730 USD", "amount_refunded": "365 USD"},
        ),
        (
            "I'm owed £60. The label cost me £8 and they refunded that but not the £60. Leeds",
            {"amount": "60 GBP"},
        ),
        (
            "$249 headset, died at 5 weeks. Honestly id take 200 but dont say that. Ohio",
            {"amount": "249 USD"},
        ),
        (
            "ordered tues 17th, came sat 21st, puzzle missing pieces, $24. Ohio",
            {"delivered_on": "2026-11-21", "ordered_on": "2026-11-17"},
        ),
        (
            "It turned up 2 Nov, page says I can return till 2 Dec, seller now says no. £33 "
            "hat wrong size. Leeds",
            {"delivered_on": "2026-11-02", "return_by": "2026-12-02"},
        ),
        (
            "Handed the parcel over to DHL on Friday the 13th lol, amazon says never arrived."
            " €80 Schuhe. Hamburg",
            {"returned_on": "2026-11-13"},
        ),
        (
            "email nov 15 says refund of $77 issued to original payment. nothing on my "
            "statement. boots. Ohio",
            {"refund_issued_on": "2026-11-15", "amount": "77 USD"},
        ),
        (
            "amazon charge $31 on my Nov 1 statement I never made. Ohio",
            {"statement_on": "2026-11-01"},
        ),
        (
            "tracking frozen since nov 6, expected nov 10, nothing. $50 drone. seller mailed "
            "it. Ohio",
            {"expected_on": "2026-11-10"},
        ),
        (
            "The drill I bought for $99 smokes when I press the trigger, 6 weeks in. Ohio",
            {"item": "drill", "amount": "99 USD"},
        ),
        (
            "mattress never inflated right, $310, sold by amazon, day 12. Boise",
            {"item": "mattress"},
        ),
        (
            "4-man tent, £140, poles snapped in first use. Leeds",
            {"item": "tent", "amount": "140 GBP"},
        ),
        ("wife's headphones left ear died, £60, they say 30 days. Leeds", {"item": "headphones"}),
        (
            "1000 piece puzzle, missing 40 pieces. 24 bucks. Ohio",
            {"item": "puzzle", "fault": "missing"},
        ),
        (
            "Kinderwagen bei amazon.de gekauft, 329 €, Bremse geht nicht mehr. Bonn",
            {"item": "kinderwagen", "amount": "329 EUR"},
        ),
        (
            "Compré una cafetera en amazon.es, 89 €, pierde agua. Sevilla",
            {"item": "cafetera", "amount": "89 EUR"},
        ),
        ("paid visa. $20 cable dead. Ohio", {"payment_method": "card", "card_network": "visa"}),
        (
            "Lloyds visa debit. £20 cable dead. Leeds",
            {"payment_method": "debit_card", "card_network": "visa"},
        ),
        (
            "Tesco Clubcard mastercard credit card, £20 cable dead. Leeds",
            {"payment_method": "credit_card", "card_network": "mastercard"},
        ),
        ("went through my PayPal, £20 cable dead. Leeds", {"payment_method": "paypal"}),
        ("Apple Card, $20 cable dead. Ohio", {"payment_method": "credit_card"}),
        ("apple pay. $20 cable dead. Ohio", {"payment_method": "card"}),
        ("no replacement please, just my money. $80 coat ripped. Ohio", {"wanted": "refund"}),
        ("send me a new one thats all i ask. $80 coat ripped. Ohio", {"wanted": "replacement"}),
        ('from Zorvo, "fulfilled by Amazon". $80 coat ripped. Ohio', {"fulfilment": "fba"}),
        (
            "from a seller who ships it themself out of Ohio. $80 coat ripped. Dallas",
            {"fulfilment": "fbm"},
        ),
        ("amazon was seller and shipper. $80 coat ripped. Ohio", {"fulfilment": "amazon"}),
        ("$80 coat ripped. wichita ks", {"region": "Kansas", "jurisdiction": "US"}),
        ("$80 coat ripped. Sherbrooke qc", {"region": "Quebec", "jurisdiction": "CA"}),
        (
            "Humidifier (58.40), filled it once and the base leaked all over my nightstand. "
            "Came the 3rd. debit from a credit union. Spokane wa",
            {"amount": "58.4 USD", "payment_method": "debit_card", "item": "humidifier"},
        ),
        (
            "Returned a violin, 420. They refunded 315 saying bow missing. Bow was in case! Ohio",
            {"amount": "420 USD", "amount_refunded": "315 USD"},
        ),
        (
            "refund was 315 instead of 420. violin. bow was in the case. Ohio",
            {"amount": "420 USD", "amount_refunded": "315 USD"},
        ),
        (
            "I should have got 420 but only 315 came. violin returned. Ohio",
            {"amount": "420 USD", "amount_refunded": "315 USD"},
        ),
        (
            "violin: paid 420.00, refunded 315.00, difference 105. Ohio",
            {"amount": "420 USD", "amount_refunded": "315 USD"},
        ),
        (
            "AMAZON.CO.UK*2K4 £69.00 on my MBNA, Sat. Not ours. Bristol",
            {"amount": "69 GBP", "payment_method": "credit_card"},
        ),
        (
            "£69 one I don't know. There's also £8.99 but that's our Prime. Bristol",
            {"amount": "69 GBP"},
        ),
        ("charged 7.99 x 3 for an audible i cancelled, 23.97 total. Ohio", {"amount": "23.97 USD"}),
        ("audible took 7.99 again after i cancelled. Ohio", {"amount": "7.99 USD"}),
        (
            "Rechnung: Artikel 79,00 €, Versand 9,00 €, Gesamt 88,00 €. Ware defekt. amazon.de",
            {"amount": "88 EUR"},
        ),
        ("Lampe 79 €, Rückversand soll ich zahlen, 9 €. kaputt. amazon.de", {"amount": "79 EUR"}),
        (
            "Me han devuelto la mitad, 32 € de 64 €, dicen que usado. falda. amazon.es",
            {"amount": "64 EUR", "amount_refunded": "32 EUR"},
        ),
        (
            "falda 64 €, me ofrecen 15 € de descuento. llegó manchada. amazon.es",
            {"amount": "64 EUR"},
        ),
        (
            "gonna 64 €, vogliono 7 € per il reso. arrivata macchiata. amazon.it",
            {"amount": "64 EUR"},
        ),
        (
            "4,999 wala trimmer aaya hi nahi, delivered dikha raha hai. Patna",
            {"amount": "4999 INR"},
        ),
        ("laptop, twelve hundred quid, arrived with dead screen. Leeds", {"amount": "1200 GBP"}),
        ("$39.99 (+ $3 tax I think) for a keyboard, 4 keys dead. Ohio", {"amount": "39.99 USD"}),
        (
            "200$ drone. fell apart. 50$ batteries bought elsewhere fine. Ohio",
            {"amount": "200 USD"},
        ),
        (
            "£75 coat. If I send it they'd only give me £60. Leeds",
            {"amount": "75 GBP", "amount_refunded": None},
        ),
        ("coat was £75 down from £110, zip broke. Leeds", {"amount": "75 GBP"}),
        ("I paid £110 for the coat, it's £75 now, zip broke. Leeds", {"amount": "110 GBP"}),
        ("arrived two weeks ago today, $40 lamp cracked. Ohio", {"delivered_on": "2026-11-10"}),
        ("got it last wednesday, $40 lamp cracked. Ohio", {"delivered_on": "2026-11-18"}),
        ("recd 11/9, $40 lamp cracked. Ohio", {"delivered_on": "2026-11-09"}),
        ("entrega el 9 de noviembre, lámpara 40 € rota. amazon.es", {"delivered_on": "2026-11-09"}),
        ("placed the order Oct 28th for a $40 lamp, cracked. Ohio", {"ordered_on": "2026-10-28"}),
        (
            "Bestellt 28.10., geliefert 3.11., Lampe 40 € kaputt. amazon.de",
            {"ordered_on": "2026-10-28", "delivered_on": "2026-11-03"},
        ),
        ("back in the post on 2 Nov, £40 lamp, no refund. Leeds", {"returned_on": "2026-11-02"}),
        ("UPS scanned my return Nov 2. $40 lamp, no refund. Ohio", {"returned_on": "2026-11-02"}),
        ("I shipped it back 11/2. $40 lamp, no refund. Ohio", {"returned_on": "2026-11-02"}),
        (
            "according to amazon the refund went out nov 12. $40 lamp, nothing came. Ohio",
            {"refund_issued_on": "2026-11-12"},
        ),
        (
            "Am 12.11. hat Amazon die Erstattung veranlasst, nichts auf dem Konto. 40 € "
            "Lampe. amazon.de",
            {"refund_issued_on": "2026-11-12"},
        ),
        ("A-to-z was denied nov 20. $40 lamp. Ohio", {"denied_on": "2026-11-20"}),
        (
            "first showed up on my statement dated Nov 12, $40 amazon, not me. Ohio",
            {"statement_on": "2026-11-12"},
        ),
        (
            "should have been here the 7th. $40 lamp. seller ships. Ohio",
            {"expected_on": "2026-11-07", "delivered_on": None},
        ),
        (
            "lamp $400, I'm on payment 2 of 4 with Klarna, base cracked. Ohio",
            {"item": "lamp", "payment_method": "instalments"},
        ),
        ("I expect a full refund. $40 lamp cracked. Ohio", {"wanted": "refund"}),
        (
            "can they just fix it? $400 telescope mount loose. I'd like it repaired. Ohio",
            {"wanted": "repair"},
        ),
        ("sold n shipped by LumoCo. $40 lamp cracked. Ohio", {"fulfilment": "fbm"}),
        ("sold n shipped by amazon. $40 lamp cracked. Ohio", {"fulfilment": "amazon"}),
        ("Ships from Amazon.com, sold by LumoCo. $40 lamp cracked. Ohio", {"fulfilment": "fba"}),
    ],
)
async def test_each_fact_of_an_account(talk: str, facts: dict[str, str | None]) -> None:
    case = await told(talk)
    for field, value in facts.items():
        found = _plain(getattr(case, field))
        within = field in ("item", "fault") and value is not None and value in (found or "")
        assert within or found == (value if field.startswith("amount") else _plain(value))
