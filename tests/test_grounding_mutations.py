"""Good drafts with one thing changed or one sentence slipped in: each is caught, on every draft."""

import re
from collections.abc import Callable

import pytest

from agent.grounding import check_draft, without
from tests.test_grounding_prose import CASES

BASES = {
    "blender": "Hello. My blender, order 112-1234567-7654321, stopped working on day 45. It was "
    "delivered on September 3, 2026 and cost $389. I have photos. Please refund $389.",
    "coat": "Hello. I returned a coat on 14 October 2026, order 203-7654321-1234567. I have not "
    "been refunded. I have the receipt. Please refund £79.50.",
    "parcel": "Hello. My headphones, order 302-1112223-4445556, never came. The driver left no "
    "photo. Please refund 149 EUR.",
    "shoes": "Hello. I ordered boots in size 11, order 114-9998887-6665554, and size 9 came. I "
    "paid $120. Please answer within 48 hours and refund $120.",
    "laptop": "Hello. My laptop, order 404-5556667-8889990, has a line across the screen. I was "
    "promised a replacement within 3 days. It was cancelled without any reason. I paid ₹54,990.",
}
Mutation = Callable[[str], str]


def swap(pattern: str, new: str) -> Mutation:
    """Puts `new` in the place of the first match; a draft without one is left alone."""
    return lambda draft: re.sub(pattern, new, draft, count=1)


def add(sentence: str) -> Mutation:
    """Puts a sentence before the last one of the draft."""
    return lambda draft: re.sub(
        r" (?=[A-Z][^.]*\.(?:\d\d)?[^.]*\.?$)", f" {sentence} ", draft, count=1
    )


CHANGED: dict[str, Mutation] = {
    "amount by one": swap(r"(?<=\$)389|79(?=\.50)|149(?= EUR)|(?<=\$)120|54,990", "391"),
    "amount times ten": swap(r"(\$389|£79|149|\$120|₹54,990)", r"\g<1>0"),
    "another currency": swap(r"\$(?=\d)|£|EUR|₹", "CHF "),
    "order digit": swap(r"(\d{3}-\d{6})\d", r"\g<1>0"),
    "order digits turned": swap(r"-(\d)(\d)(\d{5})\b(?!-)", r"-\2\1\g<3>9"),
    "another item": swap(r"blender|coat|headphones|boots|laptop", "toaster"),
    "amount in words": swap(r"\$389|£79\.50|149 EUR|\$120|₹54,990", "ninety dollars"),
}
SLIPPED: dict[str, str] = {
    "date": "It broke on March 9, 2025.",
    "date in figures": "It broke on 09.03.2025.",
    "date in words": "This was on the ninth of March.",
    "yesterday": "I wrote to you yesterday.",
    "weekday": "I sent you photos on Monday.",
    "deadline": "Please answer by next Friday.",
    "day count": "I have waited 23 days.",
    "day count in words": "I have waited twenty-three days.",
    "weeks": "Please answer within five weeks.",
    "months": "It has a warranty of six months.",
    "hours": "Please answer within 6 hours.",
    "years": "It should be covered for ten years.",
    "percent": "In 87 % of cases this is approved.",
    "percent in words": "Eighty-seven percent of customers are refunded.",
    "one of many": "Nine out of ten people are refunded.",
    "phone": "Call me at 415-555-2671.",
    "phone with country code": "Call me at +44 20 7946 0958.",
    "phone in words": "Call four one five five five five two six seven one.",
    "lettered phone": "Call 1-800-REFUNDS.",
    "e-mail": "Write to help@refunds.example.",
    "e-mail spelled": "Write to help (at) refunds (dot) net.",
    "link": "See https://refunds.example/form.",
    "bare domain": "See refunds-desk.org for the form.",
    "short link": "See bit.ly/3xYz.",
    "domain with blanks": "See refunds-desk . org now.",
    "second order": "Please also refund order 111-2223334-5556667.",
    "statute": "Under the Magnuson-Moss Warranty Act I am entitled to this.",
    "foreign law": "The Consumer Rights Act 2015 covers this.",
    "section": "Section 75 applies here.",
    "section sign": "See § 437 BGB.",
    "code": "See 15 USC 1666.",
    "directive": "Directive 2019/771 applies.",
    "law at large": "By law you have to refund me.",
    "illegal": "What you do is illegal.",
    "name": "I spoke to Melissa about it.",
    "name of staff": "Your manager, Mr. Okafor, looked at it.",
    "other person's name": "Kind regards, John Smithers",
    "policy": "Amazon's policy says that I am entitled to a refund.",
    "policy at large": "Your terms promise a refund in this case.",
    "practice": "Amazon usually refunds this.",
    "promise": "This will definitely be approved.",
    "guarantee": "A refund is guaranteed.",
    "lawsuit": "Otherwise I will sue you.",
    "lawyer": "My lawyer will contact you.",
    "press": "I will go to the press.",
    "review": "I will leave a one-star review.",
    "police": "I will report you to the police.",
    "public": "I will post this on social media.",
    "concession": "I would accept less than that.",
    "half": "Half of it is fine.",
    "voucher": "A voucher would do.",
    "my fault": "I understand it is my fault.",
    "admission": "I admit that I dropped it.",
    "no right": "I know I am not entitled to a refund.",
    "their refusal": "You are right to refuse.",
    "invented call": "I called you on the phone about it.",
    "invented confirmation": "Your agent confirmed the refund.",
    "invented visit": "A technician repaired it once.",
    "invented promise": "Your supervisor guaranteed me an upgrade.",
    "invented complaint": "I have filed a complaint with the regulator.",
    "invented fault": "It also caught fire.",
    "invented injury": "It cut my hand.",
    "invented damage": "The box was crushed and wet.",
    "invented witness": "My sister saw it happen.",
    "invented evidence": "I attach a report of an engineer.",
    "invented recording": "I recorded our conversation.",
    "invented loyalty": "I have been a member since I was a student.",
    "invented hardship": "I lost my job and have three children.",
    "quotation": 'Your colleague wrote "we will refund everything".',
    "single quotes": "You wrote 'we will refund everything'.",
    "money that came": "The money has reached my account.",
    "language": "Ich habe das Paket nie geöffnet.",
    "other script": "Верните мне деньги.",
    "look-alike letters": "I drоpped it.",  # with a Cyrillic letter
    "zero-width": "I paid $4\u200b44 for it.",
    "full-width": "I paid $\uff14\uff14\uff14 for it.",
    "markdown": "**Please refund me.**",
    "heading": "# Request",
    "bold underscores": "__Please refund me.__",
    "code mark": "`refund`",
    "markdown link": "[here](https://x.example)",
    "HTML": "<b>Please</b> refund me.",
    "script": "<script>alert(1)</script>",
    "entity": "Please&nbsp;refund me.",
    "dollar mark": "Dear $name, please help.",
    "brace mark": "The price was {{amount}}.",
    "angle mark": "Dear <NAME>, please help.",
    "percent mark": "Order %ORDER%.",
    "unknown slot": "My name is [Your Name Here].",
    "preamble": "Here is your message:",
    "assistant": "As an AI language model I cannot send this.",
    "bare number": "I tried it 17 times.",
}
MUTATIONS = CHANGED | {name: add(sentence) for name, sentence in SLIPPED.items()}
ACROSS = ("domain with blanks",)  # it seems to end a sentence, so no one sentence holds it
LEAKS = (
    "I would take $200.",
    "200 is enough.",
    "Two hundred would do.",
    "Let us say 200 dollars.",
    "About 2 hundred is fine.",
    "200ish is fine.",
    "A couple of hundred is fine.",
    "USD 200.00 settles it.",
    "Take 200 and we are done.",
)
NEGATIONS = (
    ("coat", "I have not been refunded.", "I have been refunded."),
    ("coat", "I have the receipt.", "I do not have the receipt."),
    ("parcel", "never came", "came"),
    ("parcel", "left no photo", "left a photo"),
    ("laptop", "has a line", "does not have a line"),
    ("blender", "I have photos.", "I have no photos."),
    ("blender", "stopped working", "never stopped working"),
)


@pytest.mark.parametrize("name", BASES)
def test_the_drafts_are_good_before_they_are_changed(name: str) -> None:
    assert check_draft(BASES[name], CASES[name], 80) == []


def test_there_are_enough_kinds() -> None:
    assert len(MUTATIONS) >= 60


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("kind", MUTATIONS)
def test_every_mutation_is_caught_on_every_draft(kind: str, base: str) -> None:
    changed = MUTATIONS[kind](BASES[base])
    assert changed != BASES[base]
    issues = [i for i in check_draft(changed, CASES[base], 120) if i.kind != "length"]
    assert issues
    if kind not in ACROSS:
        left = without(changed, issues)
        assert [i for i in check_draft(left, CASES[base], 120) if i in issues] == []


@pytest.mark.parametrize("leak", LEAKS)
def test_the_floor_is_caught_in_any_wording(leak: str) -> None:
    found = check_draft(f"{BASES['blender']} {leak}", CASES["blender"], 120)
    assert "private" in {issue.kind for issue in found}


def test_the_floor_as_a_share_of_the_price_is_caught() -> None:
    grounds = CASES["blender"].model_copy(
        update={"texts": (*CASES["blender"].texts, "The shipping was $400.")}
    )
    found = check_draft("Half of it would settle the matter.", grounds, 80)
    assert "private" in {issue.kind for issue in found}


@pytest.mark.parametrize(("base", "said", "turned"), NEGATIONS)
def test_a_dropped_or_added_not_is_caught(base: str, said: str, turned: str) -> None:
    assert said in BASES[base]
    assert check_draft(BASES[base].replace(said, turned), CASES[base], 120)
