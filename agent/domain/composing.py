"""Turns scripts and a case into drafts: plain text, slots for what is unknown, within the limit."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from string import Template

from agent.domain import present
from agent.domain.case import Case, Contact, Offer
from agent.domain.clocks import clocks
from agent.domain.drafts import Audience, Draft
from agent.domain.guarantee import a_to_z_open
from agent.domain.offers import appraise
from agent.domain.plan import Facts
from agent.domain.rights import SELLERS, right_of, wish_of
from agent.domain.routes import CARDS, FORMAL_CLAIMS
from agent.domain.scripts import HAPPENED, SCRIPTS, Line, Script
from agent.domain.situation import Situation
from agent.domain.vocabulary import Channel, Outcome
from agent.domain.wording import names_in, with_figures

SLOT = re.compile(r"\[([A-Z][A-Z0-9 ',/-]+)\]")
SLOT_NAMES = {
    "order": "ORDER NUMBER",
    "amount": "AMOUNT",
    "fault": "WHAT IS WRONG WITH IT",
    "came": "WHAT CAME INSTEAD",
    "name": "YOUR NAME",
    "serial": "SERIAL NUMBER",
    "issuer_address": "CARD COMPANY'S ADDRESS FOR BILLING ERRORS",
    "last_four": "LAST FOUR DIGITS",
    "statement": "STATEMENT DATE",
    "new_information": "WHAT IS NEW",
    "bank": "BANK",
    "bank_answer": "THE BANK'S ANSWER",
}
SHORTEST_ACCOUNT = 12  # words
UNSAID = f"[{SLOT_NAMES['fault']}]"
DESKS = {
    Channel.CHAT: "customer service",
    Channel.SUPERVISOR: "a supervisor",
    Channel.SELLER_MESSAGE: "the seller",
    Channel.A_TO_Z_CLAIM: "an A-to-z claim",
    Channel.A_TO_Z_APPEAL: "an A-to-z appeal",
    Channel.EXECUTIVE_EMAIL: "the executive team",
}
ENDINGS = {
    Outcome.REFUSED: "refused",
    Outcome.OFFERED: "did not offer what I asked for",
    Outcome.PROMISED: "promised to put it right",
    Outcome.AGREED: "agreed",
    Outcome.STALLED: "gave no decision",
    Outcome.TRANSFERRED: "passed me on",
    Outcome.NO_REPLY: "did not answer",
    Outcome.OPENED: "is open",
}


def words_in(text: str) -> int:
    """How many words a reader counts in `text`."""
    return len(text.split())


def slots_in(text: str) -> tuple[str, ...]:
    """The `[SLOTS]` of `text`, each once, in order."""
    return tuple(dict.fromkeys(SLOT.findall(text)))


def make_draft(
    channel: Channel, audience: Audience, subject: str | None, text: str, limit: int
) -> Draft:
    """A draft with its words and slots counted from the text itself."""
    return Draft(
        channel=channel,
        audience=audience,
        subject=subject,
        text=text,
        words=words_in(text),
        limit_words=limit,
        slots=slots_in(f"{subject or ''} {text}"),
    )


def compose(channel: Channel, case: Case, today: date, facts: Facts) -> Draft | None:
    """The built-in draft for `channel`, or None where there is nothing to send (the self-check).

    Private facts never enter: the values below are the only ones a script can see.
    """
    script = SCRIPTS.get(channel)
    if script is None:
        return None
    card = CARDS[channel]
    known = _values(case, today, facts)
    if a_to_z_open(Situation(case=case, today=today, facts=facts, clocks=clocks(case, facts))):
        known["guarantee"] = "open"
    right = right_of(case, today, facts) if channel in SELLERS else None
    if right:
        known["right"] = with_figures(right.line, facts)
    known["happened"] = " ".join(_said(HAPPENED[case.problem], known, facts))
    limit = facts.number(card.limit)
    text = _fitted(script, known, facts, limit)
    subject = _fill(script.subject, known, facts) if script.subject else None
    return make_draft(channel, card.audience, subject, text, limit)


def _fitted(script: Script, known: dict[str, str], facts: Facts, limit: int) -> str:
    """The words of `script` within `limit` words: optional lines go first, then a long account."""
    lines = script.lines
    gap = "\n\n" if script.apart else " "
    while words_in(text := gap.join(_said(lines, known, facts))) > limit:
        spare = [line for line in lines if line.needs]
        if spare:
            lines = tuple(line for line in lines if line is not spare[-1])
        elif words_in(known["happened"]) > SHORTEST_ACCOUNT:
            known = known | {"happened": _shortened(known["happened"])}
        else:
            break
    return text


def _shortened(account: str) -> str:
    """`account` less its last tenth, ending at a word."""
    words = account.rstrip(".").split()
    return " ".join(words[: max(SHORTEST_ACCOUNT, len(words) * 9 // 10)]) + "."


def _said(lines: tuple[Line, ...], known: Mapping[str, str], facts: Facts) -> list[str]:
    kept = (line for line in lines if all(name in known for name in line.needs))
    return [_fill(line.text, known, facts) for line in kept]


def _fill(text: str, known: Mapping[str, str], facts: Facts) -> str:
    values = {
        name: known.get(name, f"[{SLOT_NAMES.get(name, name.upper())}]") for name in names_in(text)
    }
    filled = Template(with_figures(text, facts)).substitute(values)
    filled = re.sub(r"([.!?])\.", r"\1", filled)
    return _capital(filled)


def _values(case: Case, today: date, facts: Facts) -> dict[str, str]:
    """The values a script may use, by name; unknown ones are absent."""
    found = {
        "order": case.order_id,
        "item": present.thing(case),
        "an_item": present.an_item(case),
        "trouble": _capital(present.trouble(case) or f"the {present.thing(case)} {UNSAID}"),
        "trouble_inside": present.trouble(case) or UNSAID,
        "amount": present.money(case.amount) if case.amount else None,
        "fault": case.fault,
        "came": case.fault,
        "late": "yes" if _is_late(case, today, facts) else None,
        "denial": _quoted(case.denial_reason),
        "wish": wish_of(case, today, facts),
        "offer": _offer(case),
        "counter_offer": _offer(case) if _to_counter(case, today, facts) else None,
        "evidence": _listed(case.evidence),
        "contacts": "; ".join(_told(c, case) for c in case.contacts if c.channel in DESKS),
        "delivered": _date(case.delivered_on, case),
        "returned": _date(case.returned_on, case),
        "statement": _date(case.statement_on, case),
        "seller_asked": _date(_asked_on(case, Channel.SELLER_MESSAGE), case),
        "reply_by": _date(_later(today, facts, "pacing.executive_silence#days"), case),
        "claim_by": _date(_later(today, facts, FORMAL_CLAIMS[case.jurisdiction].days), case),
    }
    return {name: value for name, value in found.items() if value}


def _later(today: date, facts: Facts, reference: str) -> date:
    return today + timedelta(days=facts.number(reference))


def _date(when: date | None, case: Case) -> str | None:
    return present.day(when, case.jurisdiction) if when else None


def _is_late(case: Case, today: date, facts: Facts) -> bool:
    """Whether the return window is known to be over."""
    if case.return_by:
        return case.return_by < today
    arrived = case.delivered_no_later_than(today)
    window = facts.number("amazon.return_window.standard#days")
    return arrived is not None and (today - arrived).days > window


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _quoted(words: str | None) -> str | None:
    return f'"{words.strip(" .")}"' if words else None


def _listed(things: tuple[str, ...]) -> str:
    return ", ".join(things[:-1]) + " and " + things[-1] if len(things) > 1 else "".join(things)


def _last_offer(case: Case) -> Offer | None:
    return case.offers[-1] if case.offers else None


def _to_counter(case: Case, today: date, facts: Facts) -> bool:
    offer = _last_offer(case)
    if offer is None:
        return False
    return appraise(offer, case, right_of(case, today, facts)).verdict != "take"


def _offer(case: Case) -> str | None:
    offer = _last_offer(case)
    return describe(offer) if offer else None


def describe(offer: Offer) -> str:
    """An offer in a few words: `a $50 gift card`."""
    kind = offer.kind.value.replace("_", " ")
    return f"a {present.money(offer.amount)} {kind}" if offer.amount else f"a {kind}"


def _asked_on(case: Case, channel: Channel) -> date | None:
    return next((c.on for c in case.contacts if c.channel is channel and c.on), None)


def _told(contact: Contact, case: Case) -> str:
    when = f" on {_date(contact.on, case)}" if contact.on else ""
    if contact.offer and contact.outcome is Outcome.OFFERED:
        return f"{DESKS[contact.channel]}{when} offered {describe(contact.offer)}"
    return f"{DESKS[contact.channel]}{when} {ENDINGS[contact.outcome]}"
