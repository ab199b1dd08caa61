"""The built-in words: honest, complete, within the limit, with slots only for what is unknown."""

import datetime
import re
from decimal import Decimal

import pytest

from agent.domain.case import Case, Contact, Money, Offer, Private
from agent.domain.coaching import next_line
from agent.domain.coaching_facts import with_the_sum
from agent.domain.composing import (
    SLOT_NAMES,
    compose,
    compose_all,
    routes_of,
    slots_in,
    words_in,
)
from agent.domain.offers import appraise
from agent.domain.planner import plan
from agent.domain.problems import ROWS
from agent.domain.routes import CARDS
from agent.domain.told import Told
from agent.domain.vocabulary import Channel, Fulfilment, OfferKind, Outcome, Problem
from agent.grounding import Grounds, check_draft, figures_in
from knowledge.facts import FactSheet

FACTS = FactSheet.load()
TODAY = datetime.date(2026, 11, 22)
SENDABLE = [c for c in Channel if c is not Channel.SELF_CHECK]
BLENDER = Case(
    problem=Problem.WINDOW_PASSED_DEFECT,
    amount=Money(value=Decimal(389), currency="USD"),
    order_id="112-1234567-7654321",
    item="blender",
    fault="stopped working on day 45",
    denial_reason="the return window is closed",
    private=(Private(name="floor", value="I would take $200"),),
)


def refusal(channel: Channel, **fields: object) -> Contact:
    return Contact.model_validate(
        {"channel": channel, "outcome": Outcome.REFUSED, "words": "they said no"} | fields
    )


@pytest.mark.parametrize("problem", list(Problem))
@pytest.mark.parametrize("channel", SENDABLE)
def test_every_draft_is_ready_to_paste(problem: Problem, channel: Channel) -> None:
    for case in (Case(problem=problem), BLENDER.model_copy(update={"problem": problem})):
        drafts = compose_all(channel, case, TODAY, FACTS)
        assert compose(channel, case, TODAY, FACTS) == next(iter(drafts), None)
        assert drafts or channel not in (*ROWS[problem].amazon, *ROWS[problem].seller)
        for draft in drafts:
            assert draft.channel is channel
            assert draft.words == words_in(draft.text) <= draft.limit_words
            assert set(draft.slots) <= set(SLOT_NAMES.values())
            assert not re.search(r"[*#`{}]|\$[a-z]|\.\.|  |\bNone\b|[.!?] [a-z]", draft.text)


def test_there_is_nothing_to_send_for_the_self_check() -> None:
    assert compose(Channel.SELF_CHECK, BLENDER, TODAY, FACTS) is None


def test_unknown_values_become_slots_and_known_ones_do_not() -> None:
    bare = compose(Channel.CHAT, Case(problem=Problem.WINDOW_PASSED_DEFECT), TODAY, FACTS)
    full = compose(Channel.CHAT, BLENDER, TODAY, FACTS)
    assert bare is not None
    assert full is not None
    assert bare.slots == ("ORDER NUMBER", "AMOUNT", "WHAT IS WRONG WITH IT")
    assert full.slots == ()
    assert "112-1234567-7654321" in full.text
    assert "$389" in full.text
    assert "stopped working on day 45" in full.text


@pytest.mark.parametrize("channel", SENDABLE)
def test_private_facts_never_enter_a_draft(channel: Channel) -> None:
    assert all("200" not in one.text for one in compose_all(channel, BLENDER, TODAY, FACTS))


@pytest.mark.parametrize("channel", sorted(routes_of(BLENDER.problem) & set(SENDABLE)))
def test_drafts_pass_the_products_own_checks(channel: Channel) -> None:
    draft = compose(channel, BLENDER, TODAY, FACTS)
    assert draft is not None
    sources = [FACTS.statement(i) for i in CARDS[channel].sources]
    computed = [d for d in figures_in(draft.text, TODAY) if "December" in d]
    grounds = Grounds(
        texts=(
            "$389, order 112-1234567-7654321, day 45, the return window is closed",
            *computed,
            *sources,
        ),
        today=TODAY,
        private=BLENDER.private,
    )
    assert check_draft(draft.text, grounds, draft.limit_words) == []


def test_an_email_asks_for_an_answer_by_a_date_and_tells_what_was_tried() -> None:
    tried = BLENDER.model_copy(
        update={
            "contacts": (
                refusal(Channel.CHAT, on=datetime.date(2026, 11, 20)),
                refusal(Channel.SUPERVISOR),
            )
        }
    )
    draft = compose(Channel.EXECUTIVE_EMAIL, tried, TODAY, FACTS)
    assert draft is not None
    assert "customer service refused on November 20, 2026; a supervisor refused" in draft.text
    assert "by December 2, 2026" in draft.text
    assert draft.subject is not None
    assert "112-1234567-7654321" in draft.subject


def offered(kind: OfferKind, value: int | None = None) -> Contact:
    amount = None if value is None else Money(value=Decimal(value), currency="USD")
    return refusal(
        Channel.SUPERVISOR, outcome=Outcome.OFFERED, offer=Offer(kind=kind, amount=amount)
    )


@pytest.mark.parametrize(
    ("kind", "value", "verdict"),
    [
        (OfferKind.GIFT_CARD, 50, "counter"),
        (OfferKind.GIFT_CARD, None, "counter"),
        (OfferKind.PARTIAL_REFUND, 200, "counter"),
        (OfferKind.FULL_REFUND, None, "take"),
        (OfferKind.RETURN_WITH_FEE, 80, "refuse"),
        (OfferKind.REPLACEMENT, None, "take"),
    ],
)
def test_offers_for_a_faulty_item(kind: OfferKind, value: int | None, verdict: str) -> None:
    offer = offered(kind, value).offer
    assert offer is not None
    assert appraise(offer, BLENDER).verdict == verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("they will give me a full refund", "take"),
        ("they agreed to refund the whole $389", "take"),
        ("the seller will refund 30 if i send it back at my cost", "counter"),
        ("a refund minus a restocking fee", "counter"),
        ("they'd refund it as Amazon credit", "counter"),
    ],
)
def test_a_refund_with_strings_is_not_the_full_refund(words: str, verdict: str) -> None:
    offer = Offer(kind=OfferKind.FULL_REFUND, words=words)
    assert appraise(offer, BLENDER).verdict == verdict


def test_goodwill_offers_and_wishes_met_are_taken() -> None:
    offer = Offer(kind=OfferKind.GIFT_CARD, amount=Money(value=Decimal(50), currency="USD"))
    unsaid = Case(problem=Problem.WINDOW_PASSED_CHANGE_OF_MIND)
    assert appraise(offer, unsaid).verdict == "counter"  # nobody said that nothing is wrong
    fine = unsaid.model_copy(update={"told": (Told.FINE,)})
    assert appraise(offer, fine).verdict == "take"
    wants_new = BLENDER.model_copy(update={"wanted": "replacement"})
    assert appraise(Offer(kind=OfferKind.REPLACEMENT), wants_new).verdict == "take"


def test_an_offer_in_another_currency_is_not_subtracted() -> None:
    offer = Offer(kind=OfferKind.GIFT_CARD, amount=Money(value=Decimal(50), currency="GBP"))
    assert "339" not in appraise(offer, BLENDER).why


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.SELLER_MESSAGE, Channel.CARD_DISPUTE])
@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("problem", list(Problem))
def test_the_next_line_is_short_and_asks_once(
    channel: Channel, outcome: Outcome, problem: Problem
) -> None:
    case = BLENDER.model_copy(update={"problem": problem})
    offer = Offer(kind=OfferKind.GIFT_CARD) if outcome is Outcome.OFFERED else None
    line = next_line(
        refusal(channel, outcome=outcome, offer=offer), case, plan(case, TODAY, FACTS), FACTS
    ).draft.text
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", line) if s]
    assert len(sentences) <= FACTS.number("format.coach#sentences"), line
    assert line.count("?") == 1
    assert "200" not in line


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.SUPERVISOR, Channel.SELLER_MESSAGE])
def test_a_long_account_is_cut_to_the_limit_and_keeps_the_ask(channel: Channel) -> None:
    rambling = "stopped heating and then " + "it made a noise and I called my sister and " * 12
    long = BLENDER.model_copy(update={"fault": rambling.strip(), "evidence": ("photos",)})
    draft = compose(channel, long, TODAY, FACTS)
    assert draft is not None
    assert draft.words <= draft.limit_words
    assert "I am asking for" in draft.text
    assert "112-1234567-7654321" in draft.text


def test_a_seller_is_told_of_the_guarantee_only_where_it_is_open() -> None:
    faulty = BLENDER.model_copy(update={"fulfilment": Fulfilment.FBM})
    fine = faulty.model_copy(update={"problem": Problem.WINDOW_PASSED_CHANGE_OF_MIND})
    said = [compose(Channel.SELLER_MESSAGE, case, TODAY, FACTS) for case in (faulty, fine)]
    assert [draft is not None and "A-to-z" in draft.text for draft in said] == [True, False]


def test_countering_an_offer_restates_the_ask_and_keeps_the_floor() -> None:
    line = next_line(offered(OfferKind.GIFT_CARD, 50), BLENDER, plan(BLENDER, TODAY, FACTS), FACTS)
    assert "$50 gift card" in line.draft.text
    assert with_the_sum(ROWS[BLENDER.problem].wish, BLENDER) in line.draft.text
    assert "200" not in line.draft.text
    assert line.if_refused


def test_slots_are_read_from_the_text() -> None:
    assert slots_in("Order [ORDER NUMBER], [ORDER NUMBER], see [1]") == ("ORDER NUMBER",)
