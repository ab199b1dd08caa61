"""How the order was paid, by the card, by what was handed over and in other languages."""

from datetime import date

import pytest

from agent.domain.case import Case, Update, merge
from agent.reading import read

TODAY = date(2026, 11, 24)


def told(talk: str) -> Case:
    """The case after the messages of `talk`, one behind another."""
    case = Case()
    for turn, text in enumerate(talk.split(" || "), start=1):
        found: tuple[Update, ...] = read(text, case, TODAY).updates
        case = merge(case, found, turn)
    return case


@pytest.mark.parametrize(
    ("talk", "method"),
    [
        ("Put it on my Discover It, $88 lamp came broken, Denver", "credit_card"),
        (
            "it's on my capital one venture, the vacuum died after 2 weeks. $129. Ohio",
            "credit_card",
        ),
        ("Charged to our Chase Sapphire card. $64 kettle never came", "credit_card"),
        ("paid with the Citi Custom Cash, 45 dollars, mixer arrived dead", "credit_card"),
        ("Barclays Avios card, £212, the blender leaks. Leeds", "credit_card"),
        (
            "J'ai payé avec ma carte de débit Boursorama, 59 €, la bouilloire est cassée",
            "debit_card",
        ),
        ("pagué con débito del Santander, 39,90 €, la lámpara llegó rota", "debit_card"),
        ("Pagato con bancomat, 45 €, il frullatore non funziona. amazon.it", "debit_card"),
        ("bezahlt mit EC Karte bei amazon.de, 89 €, Staubsauger defekt", "debit_card"),
        ("betaald met mijn Bancontact, 34 euro, de ketel lekt", "debit_card"),
        ("mit meiner Kreditkarte (DKB) bezahlt, 120 €, Drucker kaputt", "credit_card"),
        (
            "pagué con mi tarjeta de crédito del BBVA, 120 €, la impresora no funciona",
            "credit_card",
        ),
        (
            "the whole thing came out of my gift card balance, $42 and the lamp arrived smashed",
            "gift_card",
        ),
        ("I used gift card money for it, $55, headphones were fake", "gift_card"),
        ("it was all paid from gift credit, 30 dollars, wrong colour came", "gift_card"),
        ("mit Geschenkgutschein bezahlt, 50 €, die Lampe ist kaputt", "gift_card"),
        ("gave the delivery guy cash at the door, Rs 1,299, shoes are fake", "cash_on_delivery"),
        ("I paid cash to the courier, ₹899 mixer not working, Pune", "cash_on_delivery"),
        ("ghar pe cash diya tha, Rs 799 ka charger kharab nikla", "cash_on_delivery"),
        ("six payments on Sezzle, $240, the drone was damaged", "instalments"),
        ("bought it w/ Zip pay in 4, A$320, monitor has dead pixels", "instalments"),
        (
            "I'm still paying it off in three goes with Laybuy, £90, the coat has a hole",
            "instalments",
        ),
        ("PayPal Pay in 4, $160, the desk came scratched", "instalments"),
        ("in 3 Raten gezahlt, 300 €, der Monitor flackert", "instalments"),
        ("I paid full by HDFC debit card, not EMI, ₹18,999, phone does not turn on", "debit_card"),
        ("used the prime visa, $75 the grill arrived dented", "credit_card"),
        ("my Amazon Barclaycard, £75, the grill arrived dented", "credit_card"),
        ("Santander Mastercard, the credit one. £61 fan rattles", "credit_card"),
        ("visa, but the debit one, $61 fan rattles, Boise", "debit_card"),
        ("paid thru paypal, which pulls from my checking. $61 fan rattles", "paypal"),
        ("pagato con bonifico 45 €, il ventilatore non parte", "bank_transfer"),
        ("PhonePe se payment kiya, 1,299 rs, charger kharab", "bank_transfer"),
        ("GPay UPI paid, ₹1,299, charger not working. Pune", "bank_transfer"),
        (
            "it went on one of those visa gift cards from the supermarket, $40, toaster came "
            "dented",
            "prepaid_card",
        ),
        ("paid with a prepaid mastercard, $40, toaster came dented", "prepaid_card"),
        ("Amex. £90 watch stopped after 2 days", "credit_card"),
        ("it came off my checking account, $32, speaker crackles", "debit_card"),
        ("off my current account, the Halifax one, £32, speaker crackles", "debit_card"),
        ("they offered to refund to a gift card balance. $42 lamp arrived smashed", None),
        ("I'd like the money as cash not a voucher. $42 lamp arrived smashed", None),
        ("paid by card. $42 lamp arrived smashed", "card"),
        ("my card was charged $42 and the lamp arrived smashed", "card"),
        ("on my mastercard, $42, lamp arrived smashed", "card"),
        ("they have to discover it themselves, $42 lamp arrived smashed", None),
        ("bought a $50 gift card, the code does not work", None),
        ("the zip on the jacket broke, £42. Leeds", None),
        ("They gave me a credit note of £20, blender broke", None),
        ("The graphics card I bought is dead, $320, Texas", None),
        ("the chase drone hit a wall, fell apart, $90", None),
        ("SD card was counterfeit, $35", None),
        ("paid 30 for a slate roof tile, came broken", None),
        ("Sapphire ring, £95, stone fell out", None),
        ("the refund came through gift card credit, not to me. $42 lamp arrived smashed", None),
        ("they want to give it back all in gift card credit, $42 lamp arrived smashed", None),
        ("I'd like the refund on my card, $42 lamp arrived smashed", "card"),
        ("current account holder is my wife, $42 lamp arrived smashed", None),
        ("my current phone broke too. $42 lamp arrived smashed", None),
        ("bought on my Monzo, £32, speaker crackles. York", "debit_card"),
        ("I gave him money for petrol, £32 speaker crackles", None),
        ("gave the driver my OTP and a tip, Rs 999 speaker never came. Pune", None),
        ("Klarna'd it, pay in 3, £60 coat torn", "instalments"),
        ("splitting it over four payments with PayPal, £60 coat torn", "instalments"),
        ("they'll pay in 3 days, £60 coat torn", None),
        ("cash? no wait, I used the Citi Double Cash, $61, lamp came broken", "credit_card"),
        ("paid with paypal. sorry, it was my visa debit, $61, lamp came broken", "debit_card"),
    ],
)
def test_how_it_was_paid(talk: str, method: str | None) -> None:
    assert told(talk).payment_method == method
