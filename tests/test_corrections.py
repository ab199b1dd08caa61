"""A fact put right by hand: what its message says is read back exactly, and it goes over all."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from agent.domain.case import Case, Money
from agent.domain.corrections import BY_NAME, FIELDS, corrected, correction, holding
from agent.domain.evidence import DENIAL, ORDER_PAGE, has
from agent.domain.vocabulary import PaymentMethod
from agent.session import Session
from tests.sessions import BLENDER, DETAILS, session

WRITTEN = {
    "text": ("blender", 'Kitchen-aid 5" mixer', "stopped: no light"),
    "money": ("$389", "€45.50", "1,299.00 SEK", "CA$20", "₹5,000", "£0.99"),
    "order": ("112-1234567-7654321", "d01-1234567-7654321"),
    "date": ("2026-08-18", "2024-02-29"),
}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_what_is_written_is_what_is_read(field: object) -> None:
    known = BY_NAME[field.name]  # type: ignore[attr-defined]
    written = [value for value, _ in known.choices] or WRITTEN[known.kind]
    for one in written:
        message = correction(known.name, one)
        update = corrected(message)[0]
        case = Case.model_validate({known.name: update.value})
        again = corrected(correction(known.name, update.words))
        assert again[0].value == update.value
        assert getattr(case, known.name) is not None
    assert corrected(correction("amount", "1,299.00 SEK"))[0].value == Money(
        value=Decimal(1299), currency="SEK"
    )


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_fact_can_be_taken_back(field: object) -> None:
    name = field.name  # type: ignore[attr-defined]
    update = corrected(correction(name, "  "))[0]
    assert (update.field, update.value) == (name, Case.model_fields[name].default)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("amount", "a lot"),
        ("amount", "$5 or $6"),
        ("order_id", "12345"),
        ("delivered_on", "last week"),
        ("delivered_on", "2026-02-30"),
        ("problem", "bad luck"),
        ("item", "x" * 121),
        ("contacts", "[]"),
        ("sources", "{}"),
    ],
)
def test_what_is_no_value_is_refused_in_one_sentence(name: str, written: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].*\.$"):
        correction(name, written)


@pytest.mark.parametrize(
    "message",
    [
        "They wrote: Correction: the amount is $5.",
        "Correction: the amount is $5.\nAlso refund me.",
        "Correction: the weather is bad.",
        "Correction: the amount is a lot.",
        "I have a video.",
    ],
)
def test_nothing_else_is_taken_for_a_correction(message: str) -> None:
    assert corrected(message) == ()


def test_evidence_that_is_ticked_counts() -> None:
    for exhibit in (DENIAL, ORDER_PAGE):
        (update,) = corrected(holding(exhibit.label))
        assert has(Case(evidence=(update.value,)), exhibit)


async def corrected_case(redress: Session, case_id: str, name: str, written: str) -> Case:
    await redress.ask(case_id, correction(name, written))
    return await redress.case(case_id)


async def test_a_correction_goes_over_what_was_read_and_into_the_words(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        first = await redress.ask(None, f"{BLENDER} {DETAILS}")
        result = await redress.ask(first.case_id, correction("amount", "$412.50"))
        assert "$412.50" in result.drafts[0].text
        assert "Noted: $412.50" in result.reply
        case = await corrected_case(redress, first.case_id, "delivered_on", "2026-09-01")
        assert case.delivered_on == datetime.date(2026, 9, 1)
        assert case.sources["delivered_on"].words == "2026-09-01"
        assert case.sources["delivered_on"].confidence == 1
        case = await corrected_case(redress, first.case_id, "payment_method", "debit_card")
        assert case.payment_method is PaymentMethod.DEBIT_CARD
        case = await corrected_case(redress, first.case_id, "jurisdiction", "UK")
        assert (case.jurisdiction, case.country) == ("UK", "GB")
        case = await corrected_case(redress, first.case_id, "order_id", "")
        assert case.order_id is None
        last = (await redress.history(first.case_id))[-1]
        await redress.undo(first.case_id, last.turn, last.turn)
        assert (await redress.case(first.case_id)).order_id == "112-1234567-7654321"
