"""Days bound to what happened on them: weekdays behind, estimates, refunds, statements, abroad."""

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
    ("talk", "days"),
    [
        (
            "Pedalboard, A$312. Arrived Tuesday 6 October. Window shut 5/11. Hobart || sorry,"
            " it came the 7th, wednesday, just looked at the mail",
            {"delivered_on": "2026-10-07"},
        ),
        (
            "lamp came the 7th (a wednesday), $40, too late to return they say. Ohio",
            {"delivered_on": "2026-10-07"},
        ),
        (
            "lamp arrived on the 14th, a saturday, $40, cracked. Ohio",
            {"delivered_on": "2026-11-14"},
        ),
        (
            "it came the 16th, Friday. $40 lamp, now they say window closed. Ohio",
            {"delivered_on": "2026-10-16"},
        ),
        ("me llegó el 19, jueves, lámpara de 40 € rota. amazon.es", {"delivered_on": "2026-11-19"}),
        ("kam am 18., Mittwoch, Lampe 40 € kaputt. amazon.de", {"delivered_on": "2026-11-18"}),
        ("arrived thursday the 19th. $40 lamp, cracked. Ohio", {"delivered_on": "2026-11-19"}),
        ("it came on the 7th, $40 lamp, cracked. Ohio", {"delivered_on": "2026-11-07"}),
        (
            'mouthpiece £210. On 17/11 they put £105 on my card and a note "50% deducted". '
            "Aberdeen",
            {"refund_issued_on": "2026-11-17"},
        ),
        (
            "They put $60 back on the card Nov 12, lamp was $90. Ohio",
            {"refund_issued_on": "2026-11-12"},
        ),
        ("only $60 of the $90 hit my card on Nov 12. Ohio", {"refund_issued_on": "2026-11-12"}),
        (
            'Approval mail says Tuesday 3 November, "refund of $179.00 processed". Nothing '
            "came. Townsville",
            {"refund_issued_on": "2026-11-03"},
        ),
        (
            'The email of 3 November says "your refund of £40 has been issued". Nothing in my'
            " account. Leeds",
            {"refund_issued_on": "2026-11-03"},
        ),
        (
            'mail dated 3 Nov: "refund issued". nothing came, $40 lamp. Ohio',
            {"refund_issued_on": "2026-11-03"},
        ),
        (
            "le 6 novembre ils ont remboursé 30 € sur 60 €, lampe. amazon.fr",
            {"refund_issued_on": "2026-11-06"},
        ),
        (
            "am 6. November wurden 30 € erstattet, Lampe hat 60 € gekostet. amazon.de",
            {"refund_issued_on": "2026-11-06"},
        ),
        (
            "app shows refund completed 6 Nov, nothing in my account. $40 lamp. Ohio",
            {"refund_issued_on": "2026-11-06"},
        ),
        (
            "they promised the refund by 30 November. $40 lamp returned. Ohio",
            {"refund_issued_on": None},
        ),
        (
            "on Nov 12 they offered to put $60 on my card, lamp $90. Ohio",
            {"refund_issued_on": None},
        ),
        (
            "on Nov 12 they put a charge of $60 on my card that I don't know. Ohio",
            {"refund_issued_on": None},
        ),
        (
            "On Nov 12 I put $60 on my card for this lamp, it came broken. Ohio",
            {"refund_issued_on": None},
        ),
        (
            "It came oct 28, latest date on the order was oct 30. $40 filter, seller refuses."
            " Omaha",
            {"expected_on": "2026-10-30"},
        ),
        (
            "says delivered nov 4 but never came. seller ships own stuff, est was nov 2 thru "
            "nov 6. $88 rod. duluth",
            {"expected_on": "2026-11-06"},
        ),
        (
            "delivery window on the order said Nov 2 - Nov 6, nothing came. $88 rod. duluth",
            {"expected_on": "2026-11-06"},
        ),
        (
            "estimated between 2 and 6 November, never arrived. £88 rod. Leeds",
            {"expected_on": "2026-11-06"},
        ),
        (
            "the last day of the estimate was Nov 6, never arrived. $88 rod. Ohio",
            {"expected_on": "2026-11-06"},
        ),
        ("max delivery date Nov 6. It never came. $88 rod. Ohio", {"expected_on": "2026-11-06"}),
        ("Arriving Nov 2 - 6 it said. Nothing. $88 rod. Ohio", {"expected_on": "2026-11-06"}),
        (
            "was meant to be here by Nov 6 at the latest. $88 rod. Ohio",
            {"expected_on": "2026-11-06"},
        ),
        (
            "Lieferung sollte spätestens am 6. November sein, nichts gekommen. 88 €. amazon.de",
            {"expected_on": "2026-11-06"},
        ),
        (
            "la livraison était prévue entre le 2 et le 6 novembre, rien reçu. 88 €. amazon.fr",
            {"expected_on": "2026-11-06"},
        ),
        (
            "entrega prevista del 2 al 6 de noviembre, nada. 88 €. amazon.es",
            {"expected_on": "2026-11-06"},
        ),
        ("latest email was Nov 6, they say no. $88 rod. Ohio", {"expected_on": None}),
        (
            "last date to return was Nov 6. $88 rod unopened. Ohio",
            {"expected_on": None, "return_by": "2026-11-06"},
        ),
        (
            "naaimachine besteld, € 219. Gisteren gekomen en hij doet het gewoon niet. amazon.nl",
            {"delivered_on": "2026-11-23"},
        ),
        (
            "gestern angekommen und geht nicht an, Mixer 49 €. amazon.de",
            {"delivered_on": "2026-11-23"},
        ),
        (
            "vorgestern gekommen, total zerkratzt. Mixer 49 €. amazon.de",
            {"delivered_on": "2026-11-22"},
        ),
        ("reçu hier et il ne marche pas, mixeur 49 €. amazon.fr", {"delivered_on": "2026-11-23"}),
        ("llegó ayer y no funciona, batidora 49 €. amazon.es", {"delivered_on": "2026-11-23"}),
        ("me llegó anteayer, rota. batidora 49 €. amazon.es", {"delivered_on": "2026-11-22"}),
        (
            "arrivato ieri e non si accende, frullatore 49 €. amazon.it",
            {"delivered_on": "2026-11-23"},
        ),
        (
            "came yesterday and it does not turn on at all. mixer $49. Ohio",
            {"delivered_on": "2026-11-23"},
        ),
        ("nothing came yesterday, mixer $49. Ohio", {"delivered_on": None}),
        (
            "gestern kam wieder nur eine Absage, Mixer 49 € kaputt. amazon.de",
            {"delivered_on": None},
        ),
        (
            "My kid bought four Kindle books on my phone last night, €40. Galway",
            {"ordered_on": "2026-11-23"},
        ),
        (
            "My 3 yr old bought two Kindle books off my phone while I was cooking, last "
            "night. €20. Galway",
            {"ordered_on": "2026-11-23"},
        ),
        (
            "bought a movie this morning by mistake, $19, want it cancelled. Ohio",
            {"ordered_on": "2026-11-24"},
        ),
        (
            "I ordered it the day before yesterday, $19 game code. Ohio",
            {"ordered_on": "2026-11-22"},
        ),
        (
            "e-gift card for £75, bought on the 18th, never arrived. Reading",
            {"ordered_on": "2026-11-18"},
        ),
        (
            "£94, ordered 6th, arrived on the 11th, perfume fake. Cardiff",
            {"ordered_on": "2026-11-06"},
        ),
        (
            "ik heb op 13 november een naaimachine besteld, € 219. amazon.nl",
            {"ordered_on": "2026-11-13"},
        ),
        (
            "I called them last night, my kid bought a Kindle book, €20. Galway",
            {"ordered_on": None},
        ),
        (
            "AMZN three times 49.99 on my statement, so 149.97, nov 15, 16 and 17. nobody "
            "ordered. statement date nov 20. jackson mississippi",
            {"statement_on": "2026-11-20"},
        ),
        (
            "$64 charge I don't know dated Nov 15. Statement closed Nov 20. Ohio",
            {"statement_on": "2026-11-20"},
        ),
        (
            "It's on the statement dated 11/18/2026. $64 charge I don't know. Ohio",
            {"statement_on": "2026-11-18"},
        ),
        (
            "statement of Nov 18 shows a $64 amazon charge, not mine. Ohio",
            {"statement_on": "2026-11-18"},
        ),
        (
            "charge from Nov 15 for $64 not mine; the bill came out Nov 20. Ohio",
            {"statement_on": "2026-11-20"},
        ),
        ("there's a $64 charge on my statement, Nov 15, not mine. Ohio", {"statement_on": None}),
        (
            "snowblower i already sent back nov 9, refund of 1,046 pending, account locked. "
            "buffalo",
            {"returned_on": "2026-11-09"},
        ),
        (
            "i dropped the dress off oct 31, halloween. they refunded half of $129. Ohio",
            {"returned_on": "2026-10-31"},
        ),
        (
            "packed and sent 12.11.2026 by DHL back to amazon.de, 156 EUR backpack, no "
            "refund. Wrocław",
            {"returned_on": "2026-11-12"},
        ),
        (
            "j'ai renvoyé une perceuse le 3 novembre par Colissimo, 134 €, rien depuis. Toulouse",
            {"returned_on": "2026-11-03"},
        ),
        (
            "Handed in at the post office on Friday 16th Oct, got proof of postage, £189 "
            "pump. Belfast",
            {"returned_on": "2026-10-16"},
        ),
        ("They denied it on Nov 16. $40 lamp cracked. Ohio", {"denied_on": "2026-11-16"}),
        (
            "the page said return by 11/18 so im 6 days late. $40 lamp unopened. boise",
            {"return_by": "2026-11-18"},
        ),
        (
            "Order placed August 30, 2026\nArriving Sep 5 - Sep 9\nDelivered September "
            "8\nSold by TorquePartsDepot\nGrand Total: $96.84\n\npiston started leaking last "
            "week. Tulsa",
            {"delivered_on": "2026-09-08", "expected_on": "2026-09-09", "ordered_on": "2026-08-30"},
        ),
    ],
)
def test_the_day_of_each_event(talk: str, days: dict[str, str | None]) -> None:
    case = told(talk)
    found = {field: getattr(case, field) for field in days}
    assert {f: day.isoformat() if day else None for f, day in found.items()} == days
