"""What a script may say of a case: values by name. What is not known is absent, never guessed.

Private facts never enter: the values here are the only ones a script can see.
"""

import re
from datetime import date, timedelta

from agent.domain import present
from agent.domain.agreements import agreement
from agent.domain.case import Case
from agent.domain.clocks import clocks
from agent.domain.drafts import slot
from agent.domain.grounds import ground, seller_ships
from agent.domain.guarantee import a_to_z_open, guarantee_possible
from agent.domain.offers import appraise
from agent.domain.overdue import told_missed
from agent.domain.plan import Facts
from agent.domain.problems import FAULTY, Ground
from agent.domain.quoting import answered, written
from agent.domain.rights import cancelled_in_time, right_of, wish_of
from agent.domain.routes import FORMAL_CLAIMS
from agent.domain.settled import still_missing
from agent.domain.situation import Situation
from agent.domain.style import Style
from agent.domain.told import events, sent_back
from agent.domain.tried import dated, describe, mentions, of_the_contacts
from agent.domain.vocabulary import Channel, Fulfilment, Jurisdiction, Problem
from agent.domain.withheld import reveals
from agent.domain.wording import capital, listed, sentence, with_figures

C = Channel
G = Ground
_ALTERNATIVE = re.compile(r", | or ")
MOST_FACTS = 2
# Where the order is not what a message begins with: what it is about instead.
SUBJECTS = {
    G.ACCOUNT: "my account",
    G.UNAUTHORISED: "an unrecognised charge",
    G.STORED_VALUE: "a gift card",
}


def particulars(case: Case, today: date, facts: Facts, style: Style) -> dict[str, str]:
    """The values by name; `style` says which contacts and pieces of evidence to leave out."""
    found = (
        _of_the_order(case)
        | _of_the_trouble(case, today, facts)
        | _of_the_days(case, today, facts)
        | of_the_contacts(case, style)
        | _of_the_law(case, today, facts)
        | events(case)
        | {"name": style.name, "evidence": _evidence(case, style)}
    )
    return {name: value for name, value in found.items() if value}


def _of_the_order(case: Case) -> dict[str, str | None]:
    amount = present.money(case.amount) if case.amount else None
    what = _subject(case)
    order = f"order {case.order_id or slot('order')}"
    seller = seller_ships(case)
    return {
        "order": case.order_id,
        "item": present.thing(case),
        "an_item": present.an_item(case),
        "amount": amount,
        "refunded": present.money(case.amount_refunded) if case.amount_refunded else None,
        "still_missing": _still_missing(case),
        "overdue": dated(told_missed(case), case),
        "about": _about(case, amount or slot("amount")),
        "charge": _charge(case, amount or slot("amount")),
        "subject": capital(what or order),
        "subject_inside": what or order,
        "trader": "the seller" if seller else "Amazon",
        "trader_named": "a seller on Amazon" if seller else "Amazon",
        "amazon_party": None if seller else "yes",
        "seller_possible": None if case.fulfilment is Fulfilment.AMAZON else "yes",
        "own": "yes" if ground(case) is G.UNAUTHORISED else None,
        "favour": "yes" if ground(case) is G.GOODWILL else None,
        "faulty": "yes" if ground(case) in FAULTY else None,
        "to_return": "yes" if ground(case) is G.QUALITY and not sent_back(case) else None,
        "gone_back": "yes" if ground(case) in FAULTY and sent_back(case) else None,
        "locked": "yes" if case.problem is Problem.ACCOUNT_LOCKED else None,
        "reduced": "yes" if case.problem is Problem.CONDITION_DISPUTE else None,
        "missing": "yes" if ground(case) is G.NOT_RECEIVED else None,
        "lost": "yes" if case.problem is Problem.RETURN_LOST else None,
    }


def _still_missing(case: Case) -> str | None:
    gap = still_missing(case)
    return present.money(gap) if gap else None


def _subject(case: Case) -> str | None:
    if ground(case) is G.DIGITAL and case.order_id is None:
        return "a digital charge"
    return SUBJECTS.get(ground(case))


def _charge(case: Case, amount: str) -> str:
    """`$389 by Amazon for a blender, order 112-1234567-7654321`, as far as it belongs there."""
    made = f"{amount} by Amazon"
    if case.item and ground(case) is not G.UNAUTHORISED:
        made += f" for {present.an_item(case)}"
    without_order = ground(case) in (G.UNAUTHORISED, G.DIGITAL) and case.order_id is None
    return made if without_order else f"{made}, order {case.order_id or slot('order')}"


def _about(case: Case, amount: str) -> str:
    """What the words are about, as it stands after "about": the order, or what there is of one."""
    order, thing = case.order_id or slot("order"), present.an_item(case)
    match ground(case):
        case G.UNAUTHORISED:
            return f"a charge of {amount} by Amazon"
        case G.STORED_VALUE:
            return f"an Amazon gift card of {amount}"
        case G.ACCOUNT:
            return f"my account and order {case.order_id}" if case.order_id else "my account"
        case G.GIFT:
            return f"a gift from order {order}: {thing}"
        case G.DIGITAL if case.item is None:
            return f"a digital charge of {amount}"
        case _:
            return f"order {order}: {thing} for {amount}"


def _of_the_trouble(case: Case, today: date, facts: Facts) -> dict[str, str | None]:
    unsaid = f"the {present.thing(case)} {slot('fault')}"
    trouble = present.trouble(case)
    return {
        "trouble": capital(trouble or unsaid),
        "trouble_inside": trouble or slot("fault"),
        "fault": case.fault,
        "own_facts": _own_facts(case),
        "late": "yes" if _is_late(case, today, facts) else None,
        "denial": None if agreement(case) else answered(case.denial_reason),
        "wish": _wish(case, today, facts),
        "offer": _offer(case),
        "counter_offer": _offer(case) if _to_counter(case, today, facts) else None,
    }


def _own_facts(case: Case) -> str:
    """The person's own sentences of fact, as far as nothing private is in them."""
    told = (one for one in case.facts[-MOST_FACTS:] if not reveals(one, case))
    return " ".join(sentence(written(one)) for one in told)


def _wish(case: Case, today: date, facts: Facts) -> str:
    """What is asked for, less the part of it that the person keeps private."""
    wish = wish_of(case, today, facts)
    short = _ALTERNATIVE.split(wish)[0]
    return short if reveals(wish, case) and not reveals(short, case) else wish


def _of_the_days(case: Case, today: date, facts: Facts) -> dict[str, str | None]:
    """Dates as they are written where the person is: the known ones, and the answers' last days."""
    came = ground(case) is not G.NOT_RECEIVED  # else it was only shown as delivered
    known = {
        "delivered": case.delivered_on if came else None,
        "shown_on": None if came else case.delivered_on,
        "ordered": case.ordered_on,
        "expected": case.expected_on,
        "requested": case.return_requested_on,
        "returned": case.returned_on,
        "received_back": case.return_received_on,
        "issued": case.refund_issued_on,
        "recharged": case.recharged_on,
        "denied": case.denied_on,
        "statement": case.statement_on,
        "reply_by": _later(today, facts, "pacing.executive_silence#days"),
        "claim_by": _later(today, facts, FORMAL_CLAIMS[case.jurisdiction].days),
        "letter_by": _later(today, facts, _days_for_a_letter(case)),
    }
    return {name: dated(when, case) for name, when in known.items()}


def _days_for_a_letter(case: Case) -> str:
    """A letter before a small claim has its own days; the US rule is for a Notice of Dispute."""
    usual = case.jurisdiction is Jurisdiction.US
    return "pacing.formal_answer#days" if usual else FORMAL_CLAIMS[case.jurisdiction].days


def _of_the_law(case: Case, today: date, facts: Facts) -> dict[str, str | None]:
    right = right_of(case, today, facts)
    situation = Situation(case=case, today=today, facts=facts, clocks=clocks(case, facts))
    cancels = right is not None or cancelled_in_time(case, today, facts)
    company = case.fulfilment is Fulfilment.AMAZON and case.jurisdiction is Jurisdiction.US
    return {
        "entitled": "yes" if cancels or ground(case) is not G.GOODWILL else None,
        "guarantee": "yes" if a_to_z_open(situation) else None,
        "guarantee_possible": "yes" if guarantee_possible(situation) else None,
        "right": with_figures(right.line, facts) if right and not agreement(case) else None,
        "defendant": facts.text("amazon.terms.defendant#company") if company else None,
        "section_75": "yes" if _within_section_75(case, facts) else None,
        "large_enough": "yes" if _above_the_least(case, facts) else None,
    }


def _within_section_75(case: Case, facts: Facts) -> bool:
    if case.amount is None or case.amount.currency != "GBP":
        return False
    low, high = (facts.number(f"uk.section_75#{end}") for end in ("min", "max"))
    return low < case.amount.value <= high


def _above_the_least(case: Case, facts: Facts) -> bool:
    """Not where the price is known to be too small for a claim against a US card company."""
    least = facts.number("us.card.claims_and_defences#amount")
    return case.amount is None or case.amount.value > least


def _later(today: date, facts: Facts, reference: str) -> date:
    return today + timedelta(days=facts.number(reference))


def _is_late(case: Case, today: date, facts: Facts) -> bool:
    """Whether the return window is known to be over."""
    if case.return_by:
        return case.return_by < today
    arrived = case.delivered_no_later_than(today)
    window = facts.number("amazon.return_window.standard#days")
    return arrived is not None and (today - arrived).days > window


EXHIBITS = {
    "video": "a video",
    "receipt": "the receipt",
    "drop-off receipt": "the drop-off receipt",
    "chat transcript": "the chat transcript",
    "tracking": "the tracking",
    "original packaging": "photos of the packaging",
    "card statement": "the card statement",
    "police report": "the police report",
    "medical or fire report": "the report",
    "expert's letter": "the expert's letter",
    "serial number": "the serial number",
    "witness": "the name of a witness",
}


def _evidence(case: Case, style: Style) -> str:
    held = (EXHIBITS.get(one, one) for one in case.evidence)
    return listed(tuple(one for one in held if not mentions(one, style)))


def _to_counter(case: Case, today: date, facts: Facts) -> bool:
    offer = case.offers[-1] if case.offers else None
    if offer is None or agreement(case):
        return False
    return appraise(offer, case, right_of(case, today, facts)).verdict != "take"


def _offer(case: Case) -> str | None:
    """The last offer; a sum that may be all of the price is not said to fall short of it."""
    if not case.offers or (case.amount is None and case.offers[-1].amount is not None):
        return None
    return describe(case.offers[-1])
