"""Which of several sums is the price: the total, what came back, and what is neither."""

from datetime import date

import pytest

from agent.domain.case import Case, Money, Update, merge
from agent.reading import read

TODAY = date(2026, 11, 24)


def told(talk: str) -> Case:
    """The case after the messages of `talk`, one behind another."""
    case = Case()
    for turn, text in enumerate(talk.split(" || "), start=1):
        found: tuple[Update, ...] = read(text, case, TODAY).updates
        case = merge(case, found, turn)
    return case


def _plain(value: Money | None) -> str | None:
    return f"{value.value.normalize():f} {value.currency}" if value else None


@pytest.mark.parametrize(
    ("talk", "price"),
    [
        (
            "Two scarves, one £22 the other £26, so 48 quid. Never worn, they say hygiene. Swansea",
            "48 GBP",
        ),
        ("scarf was 22 pounds, hat 26 pounds, that's 48, both came with holes. Leeds", "48 GBP"),
        (
            "compré unas botas en amazon.es, 74,95 € mas 4,90 € de envío, total 79,85 €, "
            "llegaron rotas",
            "79.85 EUR",
        ),
        ("Schuhe 58,60 € plus Versand 4,90 €, macht 63,50 €, falsche Größe, amazon.de", "63.5 EUR"),
        ("chaussures 58,60 € + 4,90 € de port = 63,50 €, jamais arrivées, amazon.fr", "63.5 EUR"),
        ("Bat 3,150 + delivery 99 = total ₹3,249. Bat came cracked. Delhi", "3249 INR"),
        ("3x Hundefutter, je 27,49 €, insgesamt 82,47 €, alles schimmlig. amazon.de", "82.47 EUR"),
        ("I bought three bags at 27,49 € each, 82,47 € together, all mouldy. Berlin", "82.47 EUR"),
        ("$88.40 w tax plus 11 for insurance so 99.40, rod never came. Duluth", "99.4 USD"),
        ("lego set, $269.99 + 35.10 hst = $305.09, box was empty, hamilton ontario", "305.09 CAD"),
        ("four ebooks by accident. €12.99, €9.99, €9.99 and €7.49, so €40.46. Galway", "40.46 EUR"),
        (
            "AMZN MKTP three times 49.99 on my statement, so 149.97. nobody here ordered. "
            "jackson mississippi",
            "149.97 USD",
        ),
        ("unknown charge of $49.99 x 3 = $149.97 on my card, not mine, Texas", "149.97 USD"),
        (
            "164.50 plus 22.99 shipping so 187.49 all in. swing set, never opened, they say "
            "too late. boise",
            "187.49 USD",
        ),
        (
            "swing set $187.49 (164.50 + 22.99 shipping), never opened, they say too late. boise",
            "187.49 USD",
        ),
        (
            "ordered 3 trailer tires 354 total. got 2 of 3. they refunded 59 for the missing "
            "one, 118 each",
            "354 USD",
        ),
        (
            "Item subtotal $84.90, shipping $6.00, tax $5.94, grand total $96.84. It leaks. Tulsa",
            "96.84 USD",
        ),
        ('paid $120, they refunded $90 and kept $30 for "wear". Austin', "120 USD"),
        (
            "restocking fee $12 + return label $9, so they want $21 from me. The lamp cost "
            "$80 and came cracked. Ohio",
            "80 USD",
        ),
        (
            "chair $300. They offered 20, then 25, so 45 in all. It came with a broken leg. Ohio",
            "300 USD",
        ),
        ("three £100 gift cards and none of the codes work. Leeds", "300 GBP"),
        ("I bought two $75 gift cards, both say already redeemed. Ohio", "150 USD"),
        ("3 x $30 gift cards, none work. Ohio", "90 USD"),
        ("one $100 gift card, the code does not work. Ohio", "100 USD"),
        ("2 lamps at $30 each and both came smashed. Ohio", "60 USD"),
        ("zwei Lampen zu je 30 €, beide kaputt angekommen, amazon.de", "60 EUR"),
        ("deux lampes à 30 € chacune, cassées toutes les deux, amazon.fr", "60 EUR"),
        ("2 lamps at $30 each and one came smashed. Ohio", "30 USD"),
        ("two-person $100 tent came ripped. Ohio", "100 USD"),
        ("3 weeks ago I bought a $100 tent, came ripped. Ohio", "100 USD"),
        (
            "two amazon charges on my statement. The 18.95 is mine. The 312.40 is NOT. Ohio",
            "312.4 USD",
        ),
        (
            "There's a charge for 64.99 I don't know. the 14.99 one above it is my prime so "
            "ignore that. Ohio",
            "64.99 USD",
        ),
        (
            "ignore the 14.99, thats my prime. the 64.99 nobody here made. amazon charge. Ohio",
            "64.99 USD",
        ),
        ("two charges, £35 which I recognise and £120 which I do not. Leeds", "120 GBP"),
        (
            "The £35 one is ours, my wife ordered a kettle. But £120 to Amazon yesterday? No "
            "idea. Leeds",
            "120 GBP",
        ),
        (
            "12,99 € ist mein Prime, das ist ok. Aber die 59 € kenne ich nicht, Abbuchung von"
            " amazon.de",
            "59 EUR",
        ),
        (
            "les 12,99 € c'est mon abonnement Prime, mais les 59 € prélevés par amazon je ne "
            "les connais pas",
            "59 EUR",
        ),
        (
            "On my statement: 22.10 (fine, cat food) and 89.00 that nobody ordered. amazon. Ohio",
            "89 USD",
        ),
        (
            "amazon took $89 I never authorised. also $22 but that one was my son's book, "
            "legit. Ohio",
            "89 USD",
        ),
        ("they want to refund $50 of $80. lamp was unused. Ohio", "80 USD"),
        ("ordered 3 tires, $354. got 2 of 3. Macon", "354 USD"),
        (
            "machine à coudre € 219,-, chat says send at own cost (€ 17,50). Why must I pay "
            "17,50? It is dead. amazon.fr",
            "219 EUR",
        ),
        (
            "naaimachine € 219,- kapot. Waarom moet ik 17,50 betalen voor opsturen? amazon.nl",
            "219 EUR",
        ),
        ("bat ₹3,249, seller says courier at own cost. It will be 400 rs!! Kochi", "3249 INR"),
        (
            "$156 for the duvet set. Amazon says I pay the 18.95 return shipping. It's not "
            "linen. Vermont",
            "156 USD",
        ),
        ("duvet $156, it'd cost me 18.95 to post it. It's not linen. Vermont", "156 USD"),
        ("duvet $156, fake linen, return would be another 25 dollars. Vermont", "156 USD"),
        (
            "lens, price 612,00 EUR + 0 shipping. In box two blocks of soap. Liège, amazon.com.be",
            "612 EUR",
        ),
        ("lens, 612,00 EUR free shipping, got soap instead. Liège", "612 EUR"),
        ("paid $45 with free shipping, mug came broken. Ohio", "45 USD"),
        ("paid $51.95 including shipping, mug came broken. Ohio", "51.95 USD"),
        ("$51.95 with shipping, mug set came broken. Ohio", "51.95 USD"),
        ("I had to pay 219 € for it and it is dead. Berlin", "219 EUR"),
        (
            "app me dikha raha hai refund of ₹1,899 completed on 12-11-26 but UPI me kuch "
            "nahi aaya. headphone return kiya tha. Indore",
            "1899 INR",
        ),
        (
            "Amazon dot com took US$87.20 which came out as A$134.10 plus a 4.02 foreign fee "
            "off my visa. never had an account there. Perth WA",
            "134.1 AUD",
        ),
        (
            "SSD price Rs. 5,499, fake chip. Guwahati || correction, amount is 5,949 not 5,499",
            "5949 INR",
        ),
        ("3 of 4 chairs came back to the shop? no, I returned 3 of 4 chairs, $45. Ohio", "45 USD"),
        ("2 of 6 glasses arrived broken, set cost $45. Ohio", "45 USD"),
        ("sets of 6, 2 of 6 broken on arrival, 45 dollars. Ohio", "45 USD"),
        ("Amazon took US$87.20, A$134.10 on my statement, I never ordered. Perth WA", "134.1 AUD"),
        ("bought on amazon.de for 60 € (about $65), lamp came cracked. I live in Ohio", "65 USD"),
        ("bought for 60 € (about $65), lamp came cracked. Berlin", "60 EUR"),
        ("mug set, £45 including postage, smashed. Leeds", "45 GBP"),
        ("Tassenset für 45 € inkl. Versand, kaputt. amazon.de", "45 EUR"),
        ("tasses 45 € frais de port compris, cassées. amazon.fr", "45 EUR"),
        ("I'd bought the green dress, 139, never wore it, they say too late. Ohio", "139 USD"),
        ("ordered a kettle, 60, and it never came. Ohio", "60 USD"),
        ("bought the kettle on Monday, 14, and it never came. Ohio", None),
        ("ordered two chairs, 3 weeks ago, never came. Ohio", None),
        ("bought on 3 May, 2 kettles, £75, one is dead. Leeds", "75 GBP"),
        ("the camera was $200. I earn $15 an hour. They refused it. Ohio", "200 USD"),
        (
            "the camera was $200, same camera is $150 at Walmart, no idea why. It came "
            "broken. Ohio",
            "200 USD",
        ),
        ("camera 200 dollars, case 30 dollars. The case is fine, camera is dead. Ohio", "200 USD"),
        ("camera 200 dollars plus case 30 dollars, 230, both never came. Ohio", "230 USD"),
        ("phone case, 2 x $40, neither fits the phone, wrong model sent. Ohio", "80 USD"),
        ("a 2 pack of cables, $40, both dead. Ohio", "40 USD"),
        ("2 cables for $40, both dead. Ohio", "40 USD"),
        ("two cables $40, both dead. Ohio", "40 USD"),
        ("bought 2 cables at a total of $40, both dead. Ohio", "40 USD"),
        ("set of 4 plates $40, one cracked. Ohio", "40 USD"),
        ("five $100 vouchers on my account, all gone. Ohio", "500 USD"),
        ("three $100 gift cards but only one of them does not work. Ohio", "100 USD"),
        ("2 gift vouchers of Rs 500 each, total 1000, not loading. Pune", "1000 INR"),
        (
            'pasting it:\n"Thank you for your return. The item inside did not match the pump '
            'we sent and we cannot issue a refund of £189.00."\nIt WAS the pump. Belfast',
            "189 GBP",
        ),
    ],
)
def test_the_price_is_told_apart(talk: str, price: str | None) -> None:
    assert _plain(told(talk).amount) == price


@pytest.mark.parametrize(
    ("talk", "price", "back"),
    [
        (
            "they kept $30 of it and gave back $90, I paid $120 for the coat. Austin",
            "120 USD",
            "90 USD",
        ),
        (
            "Paid 179 dollars for a leaf blower, 50 of it from gift card balance and the "
            "rest, 129, off my debit mastercard. Sent it back. The fifty is back on the "
            "balance. The 129? Nowhere. Townsville",
            "179 AUD",
            "50 AUD",
        ),
        (
            "I paid $179, $50 by gift card and $129 by visa. The 50 came back to the gift "
            "card but the 129 never did. Boise",
            "179 USD",
            "50 USD",
        ),
        (
            "Car seat, paid C$399.99. They kept back 20 percent = 80 bucks for missing parts "
            "and refunded 319.99. Laval",
            "399.99 CAD",
            "319.99 CAD",
        ),
        (
            "I got back $20 first and then $30, so 50 of the 250 for the tent. Ohio",
            "250 USD",
            "50 USD",
        ),
        ("They refunded $50 of $80 for the lamp, says used. Ohio", "80 USD", "50 USD"),
        ("got $50 of $80 back. lamp was unused. Ohio", "80 USD", "50 USD"),
        ("$50 of $80 came back, lamp was unused. Ohio", "80 USD", "50 USD"),
        ("only $50 of the $80 was refunded. lamp was unused. Ohio", "80 USD", "50 USD"),
        ("50 € von 80 € erstattet, die Lampe war unbenutzt. amazon.de", "80 EUR", "50 EUR"),
        ("remboursé 50 € sur 80 €, lampe jamais utilisée. amazon.fr", "80 EUR", "50 EUR"),
        ('refund $50 of $80, the rest "damage". lamp was unused. Ohio', "80 USD", "50 USD"),
        (
            'sage dress, $139, returned. today i see $69.50 back and "tags removed". Ohio || '
            "wait i meant 129 and 64.50",
            "129 USD",
            "64.5 USD",
        ),
        (
            "coat £250, they refunded £110 for it, say worn. Leeds || sorry, 240 and 100",
            "240 GBP",
            "100 GBP",
        ),
        ("refunded me $50 out of $80, lamp was unused. Ohio", "80 USD", "50 USD"),
        ("50 quid of the 80 was returned to me, coat never worn. Leeds", "80 GBP", "50 GBP"),
        ("so far 50 of 80 pounds has landed, coat never worn. Leeds", "80 GBP", "50 GBP"),
        ("me devolvieron 50 € de 80 €, abrigo sin usar. amazon.es", "80 EUR", "50 EUR"),
        (
            "mi hanno rimborsato 50 € su 80 €, mai indossato il cappotto. amazon.it",
            "80 EUR",
            "50 EUR",
        ),
        (
            "i'd bought the sage dress, 139, never wore it. today i see 69.50 back and \"tags "
            'removed". Ohio || wait i meant 129 and 64.50, the 139 was the shoes which i kept',
            "129 USD",
            "64.5 USD",
        ),
        (
            "Jacke 90 €, erstattet 35 €, angeblich getragen. amazon.de || sorry, 95 und 40",
            "95 EUR",
            "40 EUR",
        ),
        ("camera $200 came broken, they offered $50 and then $70. Ohio", "200 USD", None),
        ("camera $200, refunded $70 only. It came broken. Ohio", "200 USD", "70 USD"),
        (
            "they won't refund me the £189 for the pump, say it is the wrong one. Belfast",
            "189 GBP",
            None,
        ),
        ("amazon refused to issue a refund of £189, pump was sent back. Belfast", "189 GBP", None),
        ("my refund of £189 was denied, pump was sent back. Belfast", "189 GBP", None),
        ("pump £189, they refunded £60 and won't refund the rest. Belfast", "189 GBP", "60 GBP"),
    ],
)
def test_the_price_and_the_part_that_came_back(talk: str, price: str, back: str | None) -> None:
    case = told(talk)
    assert (_plain(case.amount), _plain(case.amount_refunded)) == (price, back)
