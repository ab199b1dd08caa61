"""What is kept private, and the proof in hand: read where it is told, and only there."""

import pytest

from agent.reading.message.text import understand
from agent.reading.order.asides import evidence, private


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Between us I'd take half back as credit", "floor", "half"),
        ("My bottom line is 75, keep that to yourself", "floor", "75"),
        ("Off the record: £200 back and I'd shut up about it.", "floor", "200"),
        ("entre nous, j'accepte 50 euros", "floor", "50 euros"),
        ("Unter uns: mir reichen 40 Euro", "floor", "40 Euro"),
        ("The honest reason is we moved house. Please leave that out.", "reason", "moved house"),
        ("don't mention to amazon that i bought a second one", "reason", "bought a second one"),
        ("It was me who dropped it. That stays between us.", "reason", "dropped it"),
        ("There is a small scuff, keep the scuff part out of it please", "other", "scuff"),
        ("Nobody must know I dropped it", "reason", "dropped it"),
    ],
)
def test_a_word_of_secrecy_keeps_what_it_speaks_of(text: str, name: str, value: str) -> None:
    kept = [update.value for update in private(understand(text))[0]]
    assert any(one.name == name and value in one.value for one in kept), kept


@pytest.mark.parametrize(
    "text",
    [
        "They never mention the restocking fee on the page",
        "The listing does not mention the size",
        "Not a secret, tell them if you like: I'd rather have a replacement than cash",
        "Please don't say no",
        "I left it out in the rain and the driver left it out front",
        "Leave out the date",
        "Is this chat confidential?",
        "I'd accept a replacement",
    ],
)
def test_what_is_no_secret_is_not_kept(text: str) -> None:
    assert private(understand(text)) == ([], ())


def test_the_sum_of_a_floor_is_not_the_price() -> None:
    message = understand("Paid $90 for it. I wouldn't go below $60.")
    assert [message.words(*span) for span in private(message)[1]] == ["$60"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The bill is with me", ["receipt"]),
        ("I have the Kassenbon", ["receipt"]),
        ("receipt in hand", ["receipt"]),
        ("Photos of the serial number and the receipt w/ weight in hand", ["photos", "receipt"]),
        ("Unboxing video is there", ["video"]),
        ("I returned it sealed, tracking proves it", ["tracking"]),
        ("the brand confirmed by email that it is fake", ["e-mails"]),
        ("I got the UPS drop off slip", ["drop-off receipt"]),
        ("the plumber's letter says it was faulty", ["expert's letter"]),
        ("screenshot of the listing saved", ["screenshots"]),
        ("my ring camera shows the van driving past", ["video"]),
        ("ho lo scontrino e un video", ["video", "receipt"]),
    ],
)
def test_proof_in_hand_is_read(text: str, kinds: list[str]) -> None:
    assert {update.value for update in evidence(understand(text))} == set(kinds)


@pytest.mark.parametrize(
    "text",
    [
        "I have no receipt, the box is thrown away",
        "I never got a transcript",
        "They want photos and a receipt",
        "I lost the receipt",
        "The invoice is gone",
        "Where do I find my receipt?",
        "Should I send photos?",
        "The photo on the listing shows a blue one",
        "Tracking says delivered but it never came",
        "I didn't take any pictures",
    ],
)
def test_proof_that_is_missing_is_not_in_hand(text: str) -> None:
    assert evidence(understand(text)) == []
