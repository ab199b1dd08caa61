"""The checks: what is supported passes, each kind of mutation is caught."""

import datetime

import pytest

from agent.domain.case import Private
from agent.grounding import Grounds, Issue, check_answer, check_draft, figures_in, without
from knowledge.facts import FactSheet

TODAY = datetime.date(2026, 11, 22)
SAID = "Refused: a $389 blender, order 112-1234567-7654321, broke on day 45, bought Sept 9."
GOOD = (
    "Order 112-1234567-7654321: the blender cost $389 and broke on day 45. "
    "Please refund it by December 2, 2026, or write to jeff@amazon.com."
)
GROUNDS = Grounds(
    texts=(SAID, "Answer by December 2, 2026.", "jeff@amazon.com"),
    today=TODAY,
    private=(Private(name="floor", value="I'd settle for half back as credit, say $195"),),
)


def kinds(text: str) -> set[str]:
    return {issue.kind for issue in check_draft(text, GROUNDS, 80)}


def test_supported_words_pass() -> None:
    assert check_draft(GOOD, GROUNDS, 80) == []


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("$389", "389 dollars"),
        GOOD.replace("$389", "USD 389.00"),
        GOOD.replace("December 2, 2026", "2026-12-02"),
        GOOD.replace("December 2, 2026", "2 December 2026"),
    ],
)
def test_other_notations_of_the_same_value_pass(text: str) -> None:
    assert check_draft(text, GROUNDS, 80) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("amount", GOOD.replace("$389", "$398")),
        ("amount", GOOD + " I also paid $12.99 for shipping."),
        ("date", GOOD.replace("December 2", "December 12")),
        ("day_count", GOOD.replace("day 45", "day 54")),
        ("percent", GOOD + " 80% of cases are won."),
        ("order_number", GOOD.replace("7654321", "7654312")),
        ("contact", GOOD.replace("jeff@", "jess@")),
        ("contact", GOOD + " Call 1-888-280-4331."),
        ("link", GOOD + " See www.refund-help.example.com."),
        ("slot", GOOD + " [MAGIC WORD]"),
        ("slot", GOOD + " Dear $name,"),
        ("slot", GOOD + " {item}"),
        ("private", GOOD + " Half back as credit is fine."),
        ("private", GOOD + " Say $195."),
        ("concession", GOOD + " I would accept store credit."),
        ("concession", GOOD + " I am willing to pay the shipping."),
        ("promise", GOOD + " This will definitely work."),
        ("threat", GOOD + " Otherwise I will sue."),
        ("threat", GOOD + " Or a one-star review."),
        ("markup", "**Hello** " + GOOD),
        ("markup", "Here is your message: " + GOOD),
        ("length", GOOD + " word" * 80),
    ],
)
def test_mutations_are_caught(kind: str, text: str) -> None:
    assert kind in kinds(text)


def test_a_person_may_read_their_own_floor_but_no_promise() -> None:
    assert check_answer("You said $195 is your floor.", _with("$195")) == []
    found = check_answer("You will surely win.", GROUNDS)
    assert [issue.kind for issue in found] == ["promise"]


def _with(text: str) -> Grounds:
    return GROUNDS.model_copy(update={"texts": (*GROUNDS.texts, text)})


def test_only_the_bad_sentence_is_cut() -> None:
    text = "The blender broke on day 45. Call 1-888-280-4331 now. Please refund it."
    kept = without(text, check_draft(text, GROUNDS, 80))
    assert kept == "The blender broke on day 45. Please refund it."


def test_all_figures_of_a_message_are_collected_once() -> None:
    found = figures_in(SAID + " I said $389.", TODAY)
    assert found.count("$389") == 1
    assert "112-1234567-7654321" in found


LAW = (
    "Sections 20 to 24 of the Consumer Rights Act 2015 and Directive 2011/83/EU apply. The Fair "
    "Credit Billing Act, 15 USC 1666, 12 CFR 1026.13. Federal law gives a refund."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Under the Magnuson-Moss Warranty Act you must refund me.",
        "The consumer protection act covers this.",
        "The Consumer Rights Act 1999 covers this.",
        "This breaks Section 75 of the Consumer Credit Act.",
        "Article 16 gives me a refund.",
        "See § 1666i.",
        "See 15 U.S.C. § 2301.",
        "See 16 CFR 435.",
        "Regulation (EU) 2019/771 says so.",
        "Directive 1999/44/EC says so.",
        "The UCC says so.",
        "Regulation Z says so.",
        "Federal law requires a refund.",
        "By law you must refund me.",
        "Refusing is illegal.",
        "I have a legal right to it.",
        "It is my statutory right.",
    ],
)
def test_law_that_nothing_in_hand_names_is_caught(sentence: str) -> None:
    assert "statute" in kinds(f"{GOOD} {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Under the Consumer Rights Act 2015 you must refund me.",
        "The UK Consumer Rights Act covers this.",
        "See 15 U.S.C. § 1666 and 12 C.F.R. 1026.13.",
        "Directive 2011/83/EU covers this.",
        "Federal law requires it.",
        "The article I ordered broke; please act soon.",
        "I bought it for my sister in Section Street.",
    ],
)
def test_law_in_hand_and_plain_words_pass(sentence: str) -> None:
    assert check_draft(f"{GOOD} {sentence}", _with(LAW), 80) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "As agent Priya Nair confirmed, it is fine.",
        "Your supervisor, Marcus, approved it.",
        "I spoke to Elena about it.",
        "Mr. Okafor agreed.",
        "I was told me by Svetlana.",
        "Yesterday it was Carlos Ortega who wrote.",
        "Priya from customer service agreed.",
        "Jonas promised a refund.",
        "Dear Melissa, please help.",
        "Kind regards,\nJohn Smith",
    ],
)
def test_names_that_nobody_used_are_caught(sentence: str) -> None:
    assert "name" in kinds(f"{GOOD} {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "As agent Priya confirmed, it is fine.",
        "Dear Amazon Customer Service, please help.",
        "Hello, My order came late.",
        "The supervisor said no. Please Note this.",
        "I wrote to Executive Customer Relations.",
        "Kind regards,\n[YOUR NAME]",
        "Amazon confirmed it in November.",
        "American Express and Apple Pay were used.",
    ],
)
def test_names_in_use_and_other_capitals_pass(sentence: str) -> None:
    assert check_draft(f"{GOOD} {sentence}", _with("Priya from chat said no"), 80) == []


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("amount", "I paid three hundred dollars."),
        ("amount", "I paid one thousand three hundred and eighty-nine dollars."),
        ("amount", "I paid a thousand two hundred bucks."),
        ("amount", "I paid 3 hundred dollars."),
        ("amount", "I paid $3 hundred."),
        ("amount", "I paid \uff04\uff13\uff10\uff10."),
        ("amount", "I paid $\u0663\u0660\u0660."),
        ("amount", "I paid $3\u200b00."),
        ("amount", "I paid \u20ac389."),
        ("contact", "Call 8 8 8 2 8 0 4 3 3 1."),
        ("contact", "Call 888.280.4331."),
        ("contact", "Call 888\u00b7280\u00b74331."),
        ("contact", "Call 1\u2013888\u2013280\u20134331."),
        ("contact", "Call 888/280/4331."),
        ("contact", "Call eight eight eight two eight zero four three three one."),
        ("contact", "Call 88\u200b82804331."),
        ("contact", "Write to help(at)amazon.com."),
        ("contact", "Write to help [at] amazon [dot] com."),
        ("contact", "Write to help at amazon dot com."),
        ("contact", "Write to help @ amazon . com."),
        ("contact", "Write to help\uff20amazon.com."),
        ("link", "See refund-desk.com/now."),
        ("link", "See refund-desk dot com."),
        ("link", "See refund-desk . com."),
        ("link", "See refund\u200b-desk.com."),
        ("markup", "See <a href='x'>this</a>."),
        ("markup", "A<br>B"),
        ("script", "Верните деньги."),
        ("script", "\u0410mazon owes me."),
        ("script", "退款"),
    ],
)
def test_disguises_are_seen_through(kind: str, sentence: str) -> None:
    assert kind in kinds(f"{GOOD} {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "I paid three hundred and eighty-nine dollars.",
        "I paid \uff04\uff13\uff18\uff19.",
        "Write to jeff (at) amazon dot com.",
        "I told them on 2026-12-02 at home; café, naïve, 5 µm.",
        "The answer came on December 2, 2026 (45 days, day 45).",
    ],
)
def test_other_ways_to_write_what_is_in_hand_pass(sentence: str) -> None:
    assert check_draft(f"{GOOD} {sentence}", _with("45 days"), 80) == []


def test_a_foreign_script_is_fine_where_the_person_uses_it() -> None:
    assert check_draft(f"{GOOD} Спасибо.", _with("Верните деньги"), 80) == []


def test_a_citation_mark_needs_its_citation() -> None:
    two = GROUNDS.model_copy(update={"citations": 2})
    assert check_answer("Wait a day [1], then ask [2].", two) == []
    for mark in ("[7]", "[0]", "[1, 3]"):
        assert [i.kind for i in check_answer(f"Ask them {mark}.", two)] == ["citation"]


@pytest.mark.parametrize(("left", "right"), ['""', "“”", "«»", "„“"])
def test_a_quotation_must_stand_in_a_source(left: str, right: str) -> None:
    grounds = _with("Sellers must reply within two days of your message.")
    said = f"It says {left}Sellers must reply within two days{right}."
    assert check_answer(said, grounds) == []
    invented = said.replace("must reply", "must always pay")
    assert [i.kind for i in check_answer(invented, grounds)] == ["quotation"]
    assert check_answer(f"Press {left}Problem with order{right}.", grounds) == []


def test_words_without_end_are_not_read() -> None:
    assert [i.kind for i in check_draft("a " * 20_000, GROUNDS, 80)] == ["size"]
    assert [i.kind for i in check_answer("$1 " * 20_000, GROUNDS)] == ["size"]


@pytest.mark.parametrize(
    "leak",
    [
        "I could take the half, back as a credit.",
        "HALF  BACK is fine.",
        "Just 195 is fine.",
        "Some one hundred and ninety-five is fine.",
        "One hundred ninety five dollars is fine.",
        "Half ba\u200bck as credit is fine.",
    ],
)
def test_a_leak_is_cut_however_it_is_put(leak: str) -> None:
    text = f"The blender broke on day 45. {leak} Please refund it."
    issues = check_draft(text, GROUNDS, 80)
    assert "private" in {issue.kind for issue in issues}
    kept = without(text, issues)
    assert kept == "The blender broke on day 45. Please refund it."
    assert check_draft(kept, GROUNDS, 80) == []


def test_words_across_sentences_survive_a_cut_and_are_found_again() -> None:
    text = "I mean my credit. Say it again."
    issues = check_draft(text, GROUNDS, 80)
    assert [issue.kind for issue in issues] == ["private"]
    assert check_draft(without(text, issues), GROUNDS, 80) == issues


def test_a_length_issue_cuts_nothing() -> None:
    assert without(GOOD, [Issue(kind="length", words="119 words, limit 80")]) == GOOD


def test_a_cut_line_takes_its_citation_along() -> None:
    text = "- Wait a day. [1]\n- Call 1-888-280-4331. [2]\n- Ask again. [3]"
    kept = without(text, check_answer(text, GROUNDS))
    assert kept == "- Wait a day. [1]\n- Ask again. [3]"


def test_guidance_made_of_the_fact_sheet_passes_on_its_own_sources() -> None:
    quotes = [fact.rendered() for fact in FactSheet.load()]
    for start in range(0, len(quotes), 5):
        cited = tuple(quotes[start : start + 5])
        answer = "\n".join(f"- {quote} [{n}]" for n, quote in enumerate(cited, 1))
        grounds = Grounds(texts=cited, today=TODAY, citations=len(cited))
        assert check_answer(answer, grounds) == [], answer
