"""What to type when the other side has just said something: at most two sentences, one ask."""

from agent.domain import present
from agent.domain.base import Value
from agent.domain.case import Case, Contact
from agent.domain.composing import describe, make_draft
from agent.domain.drafts import Draft
from agent.domain.offers import appraise
from agent.domain.plan import Facts, Plan
from agent.domain.problems import ROWS, Ground
from agent.domain.rights import Right, right_of, wish_of
from agent.domain.routes import CARDS
from agent.domain.vocabulary import Channel, Outcome
from agent.domain.wording import sentence


class Line(Value):
    """What to type now, and what to do when they still refuse (for the person, not to be sent)."""

    draft: Draft
    if_refused: str


ANSWERS: dict[Outcome, str] = {
    Outcome.REFUSED: "{fact}Can a supervisor look at it again, for {wish}?",
    Outcome.STALLED: "Thank you for checking. By what date will I have a decision?",
    Outcome.TRANSFERRED: "I was passed on to you{because}. Can I have {wish}?",
    Outcome.NO_REPLY: "I am still here. Can I have {wish}?",
    Outcome.PROMISED: "Thank you. Can you write me the amount, the date and a reference number?",
    Outcome.AGREED: "Thank you. Can you write me the amount, the date and a reference number?",
    Outcome.OPENED: "Thank you. Can you send me the reference number and the date of the decision?",
}
LAST_WORD = "{fact}Can you write me the reason for the refusal and a reference number?"
NOT_SUPERVISED = (
    "{fact}Please look at it again, or give me the reason in writing: can I have {wish}?"
)
COUNTER = "Thank you, but {offer} does not put this right{because}. Can I have {wish}?"
TAKE = "Thank you, I accept {offer}. Can you write me when it will reach me, and a reference?"


def next_line(contact: Contact, case: Case, plan: Plan, facts: Facts) -> Line:
    """The line that answers `contact`; it restates the ask and gives nothing away."""
    reason = _reason(case)
    right = right_of(case, plan.as_of, facts)
    text = _pattern(contact, case, right).format(
        fact=f"{sentence(reason)} " if reason else "",
        because=f": {reason}" if reason else "",
        wish=wish_of(case, plan.as_of, facts),
        offer=describe(contact.offer) if contact.offer else "that",
    )
    card = CARDS[contact.channel]
    draft = make_draft(contact.channel, card.audience, None, text, facts.number(card.limit))
    return Line(draft=draft, if_refused=_if_refused(contact, plan))


def _if_refused(contact: Contact, plan: Plan) -> str:
    ahead = plan.now not in (None, contact.channel, Channel.SELF_CHECK)
    then = "take the step below" if ahead else "come back here"
    return f"If they refuse: keep their answer in writing and {then}."


def _pattern(contact: Contact, case: Case, right: Right | None) -> str:
    if contact.outcome is Outcome.REFUSED and contact.channel is not Channel.CHAT:
        return LAST_WORD if contact.channel is Channel.SUPERVISOR else NOT_SUPERVISED
    if contact.outcome is not Outcome.OFFERED or contact.offer is None:
        return ANSWERS.get(contact.outcome, ANSWERS[Outcome.REFUSED])
    return TAKE if appraise(contact.offer, case, right).verdict == "take" else COUNTER


def _reason(case: Case) -> str:
    """One short clause about the trouble; empty when the person has not said what it is."""
    if case.fault and ROWS[case.problem].ground is Ground.QUALITY:
        return present.trouble(case) or ""
    return ""
