"""What is wrong, what is in hand, what is wanted, and what is no limit of the person."""

from datetime import date

import pytest

from agent.domain.case import Case, Update, merge
from agent.engines.rules import RulesEngine

TODAY = date(2026, 11, 24)
KINDS = {"photo": "photos", "receipt": "receipt", "email": "e-mails", "screenshot": "screenshots"}


async def told(talk: str) -> Case:
    """The case after the messages of `talk`, one behind another."""
    case = Case()
    for turn, text in enumerate(talk.split(" || "), start=1):
        found: tuple[Update, ...] = (await RulesEngine().read(text, case, TODAY)).updates
        case = merge(case, found, turn)
    return case


@pytest.mark.parametrize(
    ("talk", "word"),
    [
        ("motor is giving burnt smell and jar is not rotating. mixer ₹4,299. Nagpur", "motor"),
        ("jar is not rotating, mixer ₹4,299. Nagpur", "rotating"),
        ("it is giving bad smell when on, mixer ₹4,299. Nagpur", "smell"),
        ("fan making loud sound and stopping, ₹1,299. Nagpur", "sound"),
        ("High chair arrived Sunday with one leg split clean through. $129.99. St Paul MN", "leg"),
        ("table came with a leg snapped off. $129.99. St Paul MN", "leg"),
        ("laptop arrived with the screen cracked corner to corner. $529. St Paul MN", "screen"),
        ("jacket came with its zip torn out. £52. Leeds", "zip"),
        ("pan turned up, handle hanging off. £52. Leeds", "handle"),
        (
            "Pool pump delivered 20/11, leaks from the seal the second its primed. A$489. "
            "Newcastle NSW",
            "leaks",
        ),
        ("kettle leaks from the base the moment it's filled. £30. Leeds", "leaks"),
        ("coffee maker drips everywhere from the valve. £30. Leeds", "drips"),
        ("fan rattles as soon as it's switched on. £30. Leeds", "rattles"),
        ("the two that failed are the 12.99 and the 7.49 one. amazon kindle refunds", None),
        ("My refund failed twice. £30 kettle, never opened. Leeds", None),
        ("the payment failed but they took £30 for the kettle. Leeds", None),
        ("the pump failed after two days. £30. Leeds", "failed"),
        ("hard drive failed within a week. £30. Leeds", "failed"),
        ("a pair of speakers £120, one's dead the other plays fine. Leeds", "one of the speakers"),
    ],
)
async def test_what_is_wrong(talk: str, word: str | None) -> None:
    fault = (await told(talk)).fault
    assert fault is None if word is None else word in (fault or "")


@pytest.mark.parametrize(
    ("talk", "word"),
    [
        (
            "j'ai renvoyé une perceuse le 3 novembre, le suivi dit livré. 134 €. amazon.fr",
            "tracking",
        ),
        (
            "ich hab die Sendungsnummer und das Tracking zeigt zugestellt, Bohrer 89 € "
            "zurückgeschickt. amazon.de",
            "tracking",
        ),
        ("tengo el número de seguimiento, devolví el taladro, 89 €. amazon.es", "tracking"),
        ("ho il numero di tracciamento, ho rimandato il trapano, 89 €. amazon.it", "tracking"),
        (
            "ik heb het track en trace nummer, boormachine teruggestuurd, 89 €. amazon.nl",
            "tracking",
        ),
        (
            "I have the UPS slip with the weight on it and the refund email. $238 purifier. "
            "Santa Fe",
            "receipt,email",
        ),
        (
            "I've got the drop off receipt plus their confirmation email. $238 purifier. Santa Fe",
            "receipt,email",
        ),
        (
            "I have pictures from all sides and film of the opening made by my son. 612 EUR "
            "lens. Liège",
            "photo,video",
        ),
        ("got photos and a video of the unboxing. $612 lens, box had soap. Ohio", "photo,video"),
        (
            "I have pictures of it and a screenshot of the chat. $612 lens cracked. Ohio",
            "photo,screenshot",
        ),
        (
            "filmed the packing and kept the post office receipt. £61 coat, they say worn. Leeds",
            "video,receipt",
        ),
        (
            "I keep everything so yes I've the mail. refund of $179 processed says it. Townsville",
            "email",
        ),
        (
            "I saved the chat transcript and took a screenshot of the page. $61 lamp cracked. Ohio",
            "screenshot,chat",
        ),
        ("ich habe Fotos, Lampe 40 € kaputt. amazon.de", "photo"),
        ("tengo fotos y el recibo de correos. lámpara 40 € devuelta. amazon.es", "photo,receipt"),
        ("I have no photos and no receipt. $61 lamp cracked. Ohio", None),
        ("they want photos and a video. $61 lamp cracked. Ohio", None),
        ("they say they have photos of it damaged. $61 lamp returned fine. Ohio", None),
    ],
)
async def test_what_is_in_hand(talk: str, word: str | None) -> None:
    held = " ".join((await told(talk)).evidence)
    kinds = word.split(",") if word else []
    assert bool(held) == bool(kinds)
    assert all(KINDS.get(kind, kind) in held for kind in kinds)


@pytest.mark.parametrize(
    ("talk", "word"),
    [
        (
            "chair has three legs. I don't want 26 dollars I want one that stands up. $129 St"
            " Paul MN",
            "replacement",
        ),
        ("I just want one that works. $129 kettle dead. Ohio", "replacement"),
        ("don't want money, want a kettle that heats. $29 kettle dead. Ohio", "replacement"),
        ("I'd rather have another one sent. $29 kettle dead. Ohio", "replacement"),
        ("I don't want another broken one I want my money. $29 kettle dead. Ohio", "refund"),
        ("not interested in a new one, money back please. $29 kettle dead. Ohio", "refund"),
    ],
)
async def test_what_is_wanted(talk: str, word: str) -> None:
    assert (await told(talk)).wanted == word


@pytest.mark.parametrize(
    ("talk", "word"),
    [
        ("wine fridge won't go below 12 degrees, £240. Leeds", None),
        ("freezer doesn't go under 5 C, £240. Leeds", None),
        ("battery won't go above 40 percent, £40 phone. Leeds", None),
        ("don't tell them but I won't go below 170. coat £240 they say worn. Leeds", "170"),
    ],
)
async def test_what_is_no_limit(talk: str, word: str | None) -> None:
    kept = " ".join(one.value for one in (await told(talk)).private)
    assert word in kept if word else not kept
