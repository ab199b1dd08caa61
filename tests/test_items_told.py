"""The thing that was bought: in other languages, beside services and sums, and not another one."""

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
    ("talk", "thing"),
    [
        (
            "ich hatte 3x Katzenfutter Großpackung bestellt, je 27,49 €. Die Beutel waren "
            "aufgeplatzt und alles schimmlig. amazon.de",
            "Katzenfutter",
        ),
        ("ich habe Kaffeebohnen bestellt, die Packung war offen. 22 €. amazon.de", "Kaffee"),
        (
            'J\'ai renvoyé une perceuse le 3 novembre par Colissimo, le suivi dit "livré". '
            "Prix 134,90 €. amazon.fr",
            "perceuse",
        ),
        (
            "Ich habe eine Bohrmaschine zurückgeschickt, laut Tracking angekommen, kein Geld."
            " 89 €. amazon.de",
            "Bohrmaschine",
        ),
        (
            "devolví un taladro el 3 de noviembre, el seguimiento dice entregado. 89 €. amazon.es",
            "taladro",
        ),
        ("ho rimandato un trapano il 3 novembre, 89 €, niente rimborso. amazon.it", "trapano"),
        ("ik heb een boormachine teruggestuurd, 89 €, geen geld. amazon.nl", "boormachine"),
        (
            "Pretty sure this perfume's fake. Batch code doesn't exist on the brand's site. "
            "£94. Cardiff",
            "perfume",
        ),
        ("These trainers are definitely fake, £94, stitching is off. Cardiff", "trainers"),
        ("Watch of Rs 4,999 not received but marked delivered. Pune", "watch"),
        ("blender of 49 euros arrived dead. Dublin", "blender"),
        (
            "prime renewed on me 2 days ago, $139 for the yr, off my debit card. I thought I "
            "cancelled. Boise",
            "prime",
        ),
        ("My Prime membership renewed without warning, $139. Boise", "prime"),
        ("audible keeps charging me $14.95 a month since I cancelled. Boise", "audible"),
        (
            "Got my grandson a $200 amazon gift card at Walgreens plus no fee, paid cash. it "
            "says already redeemed. Little Rock",
            "gift card",
        ),
        ("the £50 gift card my aunt sent me says already used. Leeds", "gift card"),
        (
            "they LOCKED me out on nov 13 and theres a refund of 1,046 pending for a "
            "snowblower i already sent back nov 9. buffalo",
            "snowblower",
        ),
        (
            "my account is closed and a refund of $212 for a stroller is still stuck. Ohio",
            "stroller",
        ),
        (
            "The space heater burned the carpet and my curtains. Heater was $60, the curtains"
            " $80. Ohio",
            "heater",
        ),
        ("The kettle exploded and broke a tile, burned my hand. £30. Leeds", "kettle"),
        (
            'Amazon wrote: "Important safety notice: the Bedside Baby Sleeper you bought has '
            'been recalled. To obtain a refund contact the seller." I paid £119.50. Plymouth',
            "sleeper",
        ),
        ('They wrote: "the desk lamp you purchased was recalled". £30. Leeds', "lamp"),
        (
            "i bought the sage dress, 139, sent it back. they said tags removed. Ohio || wait"
            " i meant 129, the 139 was the shoes which i kept. i dropped the dress off oct 31",
            "dress",
        ),
        ("kettle, £30, never came. Leeds || sorry £35, the £30 one was a toaster i kept", "kettle"),
        ("kettle, £30, never came. Leeds || sorry it was the toaster, not the kettle", "toaster"),
        (
            "Order placed August 30, 2026\nOrder # 114-5520938-7741206\nRear Brake Caliper, "
            "Left, w/ bracket\nSold by TorquePartsDepot\nGrand Total: $96.84\n\npiston leaks."
            " Tulsa",
            "caliper",
        ),
        (
            "High chair arrived Sunday with one leg split clean through. $129.99. It has "
            "three legs. St Paul MN",
            "chair",
        ),
        (
            "Convertible car seat, paid C$399.99. They kept back 80 bucks for missing parts. Laval",
            "car seat",
        ),
        (
            "Aquarium canister filter, wrong size for my tank. Seller wants 25% restocking. "
            "$148.20. Omaha",
            "filter",
        ),
        (
            "Bought cricket bat for son, english willow. Seller accepted return, no pickup. "
            "₹3,249. Kochi",
            "bat",
        ),
        ("ordered 3 trailer tires, got 2 of 3. $354. Macon", "tires"),
        ("Pair of bookshelf speakers, one of them crackles. £120. Leeds", "speaker"),
        (
            "There is return on the way, a hiking backpack of 156 EUR, account blocked. Wrocław",
            "backpack",
        ),
        (
            "they gave me 64 quid 99 back for the dog crate in october. then this morning "
            "amazon have TAKEN 64.99. leicester",
            "crate",
        ),
        (
            'Refund email: "$412.17 has been issued". Item was a standing desk, returned '
            "10/29 by UPS pickup. Richmond, Virginia",
            "desk",
        ),
        (
            "The sewing machine is dead out of the box, € 219. why must I pay 17,50 to send? "
            "amazon.nl",
            "machine",
        ),
        ("my kettle's dead after 2 weeks, £30. Leeds", "kettle"),
        ("my daughter's jumper arrived torn, £30. Leeds", "jumper"),
        ("bought my niece a £30 gift card, code does not work. Leeds", "gift card"),
        ("lamp £30 came broken. They offered me a £10 gift card. Leeds", "lamp"),
        ("lamp £30 came broken, I only got a £10 gift card for it. Leeds", "lamp"),
        ("lamp £30, paid with the £50 gift card I had. It came broken. Leeds", "lamp"),
        (
            "bought a kettle on my prime account, £30, came dead. prime was cancelled since. Leeds",
            "kettle",
        ),
        ("the bag I kept in the box has a torn strap, £30. Leeds", "bag"),
        (
            "Ich habe am 3. November eine Stehlampe zurückgeschickt, 59 €, kein Geld. amazon.de",
            "Stehlampe",
        ),
        ("ik heb de mantel teruggestuurd, 59 €, geen geld gekregen. amazon.nl", "mantel"),
        (
            'this came:\n"Important safety notice: the Bedside Baby Sleeper you bought (order'
            " 204-7716650-3348192) has been recalled owing to a suffocation hazard. To obtain"
            ' a refund contact the seller."\nI paid £119.50. Plymouth',
            "sleeper",
        ),
    ],
)
def test_the_thing_is_named(talk: str, thing: str) -> None:
    assert thing.lower() in (told(talk).item or "").lower()
