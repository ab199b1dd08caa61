"""Every script over a broad grid of cases: honest, grounded, within its limit, well written."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest

from agent.domain import present
from agent.domain.case import Case, Contact, Money, Offer, Private
from agent.domain.composing import SLOT_NAMES, Words, slots_in, words_for, words_in
from agent.domain.rights import right_of
from agent.domain.routes import CARDS
from agent.domain.scripts import SCRIPTS
from agent.domain.settled import still_missing
from agent.domain.style import LENGTHS, TONES, Style
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    PaymentMethod,
    Problem,
)
from agent.domain.wording import with_figures
from agent.grounding import Grounds, check_draft
from knowledge.facts import FactSheet

FACTS = FactSheet.load()
TODAY = datetime.date(2026, 11, 22)
SENDABLE = [c for c in Channel if c is not Channel.SELF_CHECK]
J = Jurisdiction
CURRENCY = {J.UK: "GBP"}  # the one that a row depends on
PAYMENTS = (None, *PaymentMethod)
JOINT = "the claim that makes the card company answer together with the seller"
CANARY = "half of it, 137.31, as I found it cheaper elsewhere"
FAULTS = {
    Problem.WINDOW_PASSED_DEFECT: "stopped charging after six weeks",
    Problem.NON_RETURNABLE_DAMAGED: "arrived spoiled and leaking",
    Problem.SELLER_REFUSES: "is broken",
    Problem.DEFECTIVE_ON_ARRIVAL: "arrived with a cracked lid",
    Problem.NOT_AS_DESCRIBED: "is a fake",
    Problem.WRONG_OR_MISSING_ITEM: "came in an empty box",
    Problem.GIFT_CARD: "shows as already redeemed",
    Problem.INJURY_OR_RECALL: "has this fault: the battery caught fire",
}
Kind = tuple[Problem, Jurisdiction, PaymentMethod | None, bool]


def told(problem: Problem, place: Jurisdiction, paid: PaymentMethod | None) -> Case:
    """A case of which nearly all is known."""
    currency = CURRENCY.get(place, "USD")
    made = (
        (Channel.SELLER_MESSAGE, Outcome.REFUSED, 6),
        (Channel.CHAT, Outcome.REFUSED, 10),
        (Channel.CHAT, Outcome.REFUSED, 10),
        (Channel.CARD_DISPUTE, Outcome.REFUSED, 14),
    )
    contacts = [
        Contact(channel=c, outcome=o, on=datetime.date(2026, 11, d), words="no") for c, o, d in made
    ]
    offer = Offer(kind=OfferKind.GIFT_CARD, amount=Money(value=Decimal(50), currency=currency))
    offered = Contact(channel=Channel.SUPERVISOR, outcome=Outcome.OFFERED, words="$50", offer=offer)
    return Case(
        problem=problem,
        jurisdiction=place,
        amount=Money(value=Decimal("389.50"), currency=currency),
        amount_refunded=Money(value=Decimal(40), currency=currency),
        order_id="112-1234567-7654321",
        item="headphones",
        fault=FAULTS.get(problem),
        ordered_on=datetime.date(2026, 9, 8),
        delivered_on=datetime.date(2026, 10, 1),
        expected_on=datetime.date(2026, 9, 30),
        returned_on=datetime.date(2026, 10, 12),
        refund_issued_on=datetime.date(2026, 10, 15),
        recharged_on=datetime.date(2026, 10, 30),
        statement_on=datetime.date(2026, 10, 5),
        denied_on=datetime.date(2026, 11, 3),
        denial_reason="the return window is closed",
        payment_method=paid,
        private=(Private(name="floor", value=CANARY),),
        contacts=(*contacts, offered),
        evidence=("photos", "video", "drop-off receipt"),
    )


def case_of(kind: Kind) -> Case:
    problem, place, paid, full = kind
    bare = Case(problem=problem, jurisdiction=place, payment_method=paid)
    return told(problem, place, paid) if full else bare


def kinds() -> Iterator[tuple[Channel, Kind]]:
    for problem, place, full in product(Problem, J, (True, False)):
        for channel in SENDABLE:
            by = PAYMENTS if channel is Channel.CARD_DISPUTE else (None,)
            yield from ((channel, (problem, place, paid, full)) for paid in by)


def made() -> list[tuple[Kind, Words]]:
    found = (
        (kind, words)
        for channel, kind in kinds()
        for words in words_for(channel, case_of(kind), TODAY, FACTS)
    )
    return list({(w.draft.text, w.draft.subject, w.sources): (k, w) for k, w in found}.values())


ALL = made()
NAMED = {(w.draft.channel, w.label) for _, w in ALL}


def whole(words: Words) -> str:
    return f"{words.draft.subject or ''}\n{words.draft.text}"


def grounds(kind: Kind, words: Words) -> Grounds:
    """What the draft may rest on: the case as data, its own sources, the days it sets."""
    case = case_of(kind)
    days = ("pacing.executive_silence", "pacing.formal_answer", "amazon.terms.notice_of_dispute")
    ends = [TODAY + datetime.timedelta(days=FACTS.number(f"{fact}#days")) for fact in days]
    fields = [present.fact(name, case) for name in Case.model_fields]
    dated = [c.on.isoformat() for c in case.contacts if c.on]
    offers = [present.money(o.amount) for o in case.offers if o.amount]
    told_by_case = [present.trouble(case), case.denial_reason, *fields, *dated, *offers]
    if case.amount_refunded:
        told_by_case.append(present.money(case.amount_refunded))
    if gap := still_missing(case):
        told_by_case.append(present.money(gap))
    if case.denied_on:
        told_by_case.append(case.denied_on.isoformat())
    right = right_of(case, TODAY, FACTS)
    sources = [FACTS.statement(i) for i in words.sources]
    sources += (
        [with_figures(right.line, FACTS)] if right and right.sources[0] in words.sources else []
    )
    texts = [*filter(None, told_by_case), *(day.isoformat() for day in ends), *sources]
    return Grounds(texts=tuple(texts), today=TODAY, private=case.private)


def test_every_row_of_the_table_is_used() -> None:
    assert {(s.channel, s.label) for s in SCRIPTS} - NAMED == set()
    assert len(ALL) > 1000


def test_every_draft_passes_the_checks_on_the_case_and_its_own_sources() -> None:
    failures = [
        (kind, words.label, issues)
        for kind, words in ALL
        if (issues := check_draft(whole(words), grounds(kind, words), 1000))
    ]
    assert failures == []


def test_every_draft_is_within_its_limit_and_counts_itself_truly() -> None:
    for kind, words in ALL:
        draft = words.draft
        limit = FACTS.number(CARDS[draft.channel].limit)
        assert words_in(draft.text) == draft.words <= draft.limit_words == limit, (kind, draft)
        assert draft.slots == slots_in(f"{draft.subject or ''} {draft.text}")


def test_a_message_of_a_sequence_fits_a_chat_by_itself() -> None:
    for _, words in ALL:
        if words.draft.channel is Channel.CHAT:
            parts = words.draft.text.split("\n\n")
            assert len(parts) in (1, 3), words.draft.text
            assert all(words_in(part) <= words.draft.limit_words for part in parts)


BAD = re.compile(
    r"  |\.\.|[!?,;:]\.|\$[a-z]|[{}#*`<>\0]|\bNone\b|[.!?] [a-z]|(?:^|\n)[a-z]|\n{3}| \n|\n |"
    r"\ba (?:[aei]|o(?!ne\b|ne-))\w|\ban [^aeiouAEIOU\W]|\b(\w+) \1\b",
)


def test_every_draft_is_written_cleanly() -> None:
    ill = [(k, w.label, m.group()) for k, w in ALL if (m := BAD.search(whole(w).strip()))]
    assert ill == []


KNOWN = {"ORDER NUMBER", "AMOUNT", "STATEMENT DATE", "DATE YOU WROTE TO THE SELLER"}
KNOWN |= {"HOW AND WHEN YOU TRIED TO RETURN IT", "DATE YOU ASKED", "THE BANK'S ANSWER"}
KNOWN |= {"THE ANSWER YOU GOT"}


def test_slots_are_known_ones_and_a_known_fact_is_none() -> None:
    for (problem, _, _, full), words in ALL:
        assert set(words.draft.slots) <= set(SLOT_NAMES.values())
        if full:
            assert not KNOWN & set(words.draft.slots), (problem, words)
            wanted = FAULTS.get(problem) is None
            assert wanted or "WHAT IS WRONG WITH IT" not in words.draft.slots


def test_nothing_private_and_nothing_that_was_not_told() -> None:
    for kind, words in ALL:
        assert not re.search(r"137|cheaper|half of it", whole(words)), (kind, words)


@pytest.mark.parametrize("place", J)
def test_no_law_of_another_country(place: Jurisdiction) -> None:
    homes = {p.value.lower() for p in J} - {place.value.lower()}
    for problem, channel in product(Problem, SENDABLE):
        case = told(problem, place, PaymentMethod.CREDIT_CARD)
        for words in words_for(channel, case, TODAY, FACTS):
            assert [s for s in words.sources if s.split(".")[0] in homes] == [], words


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("length", LENGTHS)
def test_every_style_stays_honest_and_within_the_limit(tone: str, length: str) -> None:
    style = Style.model_validate({"tone": tone, "length": length, "additions": ("I have photos.",)})
    for problem, place in product(Problem, (J.US, J.UK)):
        kind = (problem, place, PaymentMethod.CREDIT_CARD, True)
        for channel in SENDABLE:
            for words in words_for(channel, case_of(kind), TODAY, FACTS, style):
                assert words.draft.words <= words.draft.limit_words
                assert not BAD.search(whole(words).strip()), words
                kinds_found = {i.kind for i in check_draft(whole(words), grounds(kind, words), 999)}
                assert kinds_found == set(), words


# ------------------------------------------------------------------- which row for which case


def labels(case: Case, channel: Channel) -> list[str]:
    return [words.label for words in words_for(channel, case, TODAY, FACTS)]


def us(problem: Problem, paid: str | None, **known: object) -> Case:
    fields = {"problem": problem, "jurisdiction": "US", "payment_method": paid} | known
    return Case.model_validate(fields)


def test_the_billing_error_letter_is_for_billing_errors_while_its_clock_runs() -> None:
    missing = us(Problem.DELIVERED_NOT_RECEIVED, "credit_card", statement_on="2026-11-01")
    late = us(Problem.DELIVERED_NOT_RECEIVED, "credit_card", statement_on="2026-08-01")
    faulty = us(Problem.WINDOW_PASSED_DEFECT, "credit_card", statement_on="2026-11-01")
    debit = us(Problem.DELIVERED_NOT_RECEIVED, "debit_card", statement_on="2026-11-01")
    letter = "the written billing-error letter, for the address on the statement"
    assert labels(missing, Channel.CARD_DISPUTE)[0] == letter
    for case in (late, faulty, debit):
        assert letter not in labels(case, Channel.CARD_DISPUTE)


def test_the_claim_against_the_issuer_is_for_faults_bought_on_credit_above_the_least() -> None:
    dear = us(Problem.WINDOW_PASSED_DEFECT, "credit_card", amount={"value": 51, "currency": "USD"})
    cheap = us(Problem.WINDOW_PASSED_DEFECT, "credit_card", amount={"value": 50, "currency": "USD"})
    debit = us(Problem.WINDOW_PASSED_DEFECT, "debit_card", amount={"value": 51, "currency": "USD"})
    letter = "the letter that raises your claim against the card company itself"
    found = [letter in labels(case, Channel.CARD_DISPUTE) for case in (dear, cheap, debit)]
    assert found == [True, False, False]


@pytest.mark.parametrize(
    ("value", "currency", "paid", "first"),
    [
        (100, "GBP", "credit_card", "the chargeback request"),
        (101, "GBP", "credit_card", JOINT),
        (30000, "GBP", "credit_card", JOINT),
        (30001, "GBP", "credit_card", "the chargeback request"),
        (200, "EUR", "credit_card", "the chargeback request"),
        (200, "GBP", "debit_card", "the chargeback request"),
        (200, "GBP", "paypal", "the statement for PayPal or the instalment company"),
    ],
)
def test_section_75_is_for_british_credit_cards_between_its_limits(
    value: int, currency: str, paid: str, first: str
) -> None:
    amount = Money(value=Decimal(value), currency=currency)
    case = Case(
        problem=Problem.DEFECTIVE_ON_ARRIVAL,
        jurisdiction=J.UK,
        amount=amount,
        payment_method=PaymentMethod(paid),
    )
    assert labels(case, Channel.CARD_DISPUTE)[0] == first


@pytest.mark.parametrize("paid", ["gift_card", "cash_on_delivery", "bank_transfer"])
def test_what_was_not_paid_by_card_has_no_words_for_a_card_company(paid: str) -> None:
    assert labels(us(Problem.DEFECTIVE_ON_ARRIVAL, paid), Channel.CARD_DISPUTE) == []


def test_a_change_of_mind_gets_no_words_for_a_bank_a_maker_or_a_court() -> None:
    fine = us(Problem.WINDOW_PASSED_CHANGE_OF_MIND, "credit_card")
    third = (Channel.CARD_DISPUTE, Channel.MANUFACTURER_WARRANTY, Channel.FORMAL_CLAIM)
    assert [labels(fine, channel) for channel in third] == [[], [], []]
    own = us(Problem.WINDOW_PASSED_DEFECT, "credit_card", own_damage=True)
    assert [labels(own, channel) for channel in third] == [[], [], []]


def test_a_right_to_cancel_brings_the_formal_letter_back() -> None:
    fresh = Case(
        problem=Problem.WINDOW_PASSED_CHANGE_OF_MIND,
        jurisdiction=J.UK,
        delivered_on=TODAY - datetime.timedelta(days=3),
    )
    (letter, *_) = words_for(Channel.FORMAL_CLAIM, fresh, TODAY, FACTS)
    assert "I cancel this online order" in letter.draft.text


def test_a_claim_says_that_the_seller_shipped_only_where_that_may_be() -> None:
    for fulfilment, fits in ((Fulfilment.AMAZON, False), (Fulfilment.FBA, False), ("fbm", True)):
        case = us(Problem.DEFECTIVE_ON_ARRIVAL, None, fulfilment=fulfilment)
        assert bool(labels(case, Channel.A_TO_Z_CLAIM)) is fits


PLACES_BODIES = {
    "US": ("attorney general", "BBB", "FTC"),
    "UK": ("Citizens Advice",),
    "EU": ("European Consumer Centre",),
    "CA": ("province",),
    "IN": ("grievance officer", "Helpline"),
    "AU": ("fair-trading",),
}


@pytest.mark.parametrize("place", PLACES_BODIES)
def test_each_place_has_its_own_complaint_bodies(place: str) -> None:
    case = Case(problem=Problem.DEFECTIVE_ON_ARRIVAL, jurisdiction=J(place))
    found = labels(case, Channel.COMPLAINT_BODY)
    assert len(found) == len(PLACES_BODIES[place])
    assert all(name in label for name, label in zip(PLACES_BODIES[place], found, strict=True))


def test_an_indian_grievance_and_a_safety_report() -> None:
    case = Case(problem=Problem.DEFECTIVE_ON_ARRIVAL, jurisdiction=J.IN)
    (grievance, _) = words_for(Channel.COMPLAINT_BODY, case, TODAY, FACTS)
    assert "48 hours" in grievance.draft.text
    assert "1 month" in grievance.draft.text
    fire = us(Problem.INJURY_OR_RECALL, None, item="charger")
    assert labels(fire, Channel.COMPLAINT_BODY) == ["the report to the product safety office"]


def test_the_phone_answers_cover_the_five_usual_turns() -> None:
    (_, _, answers) = words_for(Channel.SUPERVISOR, told(*_US), TODAY, FACTS)
    heads = [line.partition(":")[0] for line in answers.draft.text.split("\n\n")]
    assert heads == [
        "If they refuse",
        "If they offer part",
        "If they say wait",
        "If they transfer you",
        "If they agree",
    ]


_US = (Problem.WINDOW_PASSED_DEFECT, J.US, None)


def test_a_dispute_statement_has_what_a_bank_asks_for() -> None:
    faulty = told(Problem.DEFECTIVE_ON_ARRIVAL, J.US, PaymentMethod.DEBIT_CARD)
    (statement,) = words_for(Channel.CARD_DISPUTE, faulty, TODAY, FACTS)
    for needed in ("October 1, 2026", "I sent it back on October 12, 2026", "photos", "refused"):
        assert needed in statement.draft.text
    bare = us(Problem.DEFECTIVE_ON_ARRIVAL, "debit_card")
    (open_one,) = words_for(Channel.CARD_DISPUTE, bare, TODAY, FACTS)
    assert {"HOW AND WHEN YOU TRIED TO RETURN IT", "DATE YOU ASKED"} <= set(open_one.draft.slots)


def test_no_row_coaches_a_reason_code() -> None:
    said = [line for s in SCRIPTS for part in s.parts for line in part]
    words = " ".join(f"{line.text} {line.firmer} {line.warmer}" for line in said)
    assert not re.search(r"\b(?:reason code|code \d|13\.\d|4853|C\d\d)\b", words)
