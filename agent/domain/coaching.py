"""What to type when the other side has just said something: at most two sentences, one ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.domain import present
from agent.domain.base import Value
from agent.domain.case import Case, Contact, Offer
from agent.domain.coaching_answers import answer_to
from agent.domain.coaching_facts import agreed_sum, reason_of, shown_by, since, to_ask, with_the_law
from agent.domain.coaching_lines import (
    NO_FAULT,
    NOTHING_MORE,
    PLACE,
    ROWS,
    STATING,
    USUALLY,
    WARNINGS,
    WRITE,
)
from agent.domain.coaching_offers import OFFERING, Desk, Need, Row
from agent.domain.drafts import Draft, make_draft
from agent.domain.moves import AFTER, DEALING, OFFERED, Move
from agent.domain.odd_sums import other_money, priced, too_much
from agent.domain.offers import Appraisal, appraise, covers_the_price
from agent.domain.plan import Facts, Plan
from agent.domain.rights import SELLERS, Right, right_of, wish_of
from agent.domain.routes import CARDS
from agent.domain.tried import describe
from agent.domain.vocabulary import IN_KIND, Channel, Fulfilment, OfferKind, Outcome, Wanted
from agent.domain.withheld import reveals
from agent.domain.wording import sentence, with_figures, with_named_days

AMAZON_DESKS = (Channel.CHAT, Channel.SUPERVISOR)
DESKS: dict[Channel, Desk] = {
    Channel.CHAT: "chat",
    Channel.SUPERVISOR: "supervisor",
    Channel.SELLER_MESSAGE: "seller",
    Channel.CARD_DISPUTE: "bank",
    Channel.BANK_OMBUDSMAN: "bank",
    Channel.MANUFACTURER_WARRANTY: "maker",
    Channel.SELF_CHECK: "carrier",  # nothing is decided there
}
WISHES: dict[Channel, str] = {
    Channel.CARD_DISPUTE: "a new look at the dispute",
    Channel.BANK_OMBUDSMAN: "a new look at the dispute",
    Channel.MANUFACTURER_WARRANTY: "a repair, a replacement or a refund under your warranty",
    Channel.COMPLAINT_BODY: "your help with this order",
    Channel.POLICE_OR_FRAUD_DESK: "a reference number for my report",
    Channel.SELF_CHECK: "every scan of my parcel in writing",
}
"""What is asked of those who do not decide on the refund itself."""

UNDER_A_WARRANTY = (Wanted.REFUND, Wanted.REPLACEMENT, Wanted.REPAIR)
FRAMES: tuple[str, ...] = tuple(
    dict.fromkeys(
        re.sub(r"\{\w+\}", " ", text) for row in ROWS for text in (*row.say, NOTHING_MORE)
    )
)
"""The fixed words of every line, without what a case puts into them: they tell no fact."""

ABOUT_THE_ITEM = (Move.ASKS_IF_DEFECTIVE, Move.ASKS_WHY)
WORDS_OF_A_LINE = 8  # "the supervisor said no too" hands on no words of theirs
BY_AMAZON = (Fulfilment.AMAZON, Fulfilment.FBA)


class Line(Value):
    """What to type now; the rest is for the person.

    if_refused: what to do when they still refuse. warning: what to know before typing.
    """

    draft: Draft
    move: Move
    if_refused: str
    warning: str = ""


@dataclass(frozen=True)
class _Known:
    """What a line may say, in words, and the needs that are met."""

    met: frozenset[Need]
    reason: str
    wish: str
    offer: str
    right: str
    proof: str
    answer: str
    sum: str
    since: str
    law: str  # the right without the reason
    desk: Desk

    def filled(self, pattern: str) -> str:
        """`pattern` with these words in it."""
        write = WRITE.get(self.desk, "write me")
        return pattern.replace("{write}", write).format(
            reason=self.reason,
            fact=f"{sentence(self.reason)} " if self.reason else "",
            because=f": {self.reason}" if self.reason else "",
            wish=self.wish,
            offer=self.offer,
            right=self.right,
            proof=self.proof,
            answer=self.answer,
            sum=self.sum,
            since=self.since,
            place=PLACE.get(self.desk, "here"),
        )


def move_of(contact: Contact) -> Move:
    """What the other side did in `contact`; an offer that was read says more than the move.

    A repair that has its price is something they ask for.
    """
    if contact.offer and priced(contact.offer):
        return Move.ASKS_FEE
    if contact.offer and (contact.move is None or contact.move in DEALING - {Move.ASKS_FEE}):
        return OFFERED[contact.offer.kind]
    return contact.move or AFTER[contact.outcome]


def to_be_answered(contact: Contact) -> bool:
    """Whether a line is answered where no desk is left: not a no that was only told of."""
    only_told = len(contact.words.split()) < WORDS_OF_A_LINE
    return contact.outcome is not Outcome.REFUSED or not only_told


def next_line(contact: Contact, case: Case, plan: Plan, facts: Facts) -> Line:
    """The line that answers `contact`; it restates the ask and gives nothing away."""
    move = move_of(contact)
    known = _known(contact, move, case, plan, facts)
    kin = OFFERING if move in OFFERING else (move,)  # one set of words answers every offer
    talks = (c for c in _earlier(contact, case) if c.outcome is not Outcome.OPENED or c.move)
    turn = sum(move_of(c) in kin for c in talks)  # what was only opened was not answered yet
    row, text = _chosen(move, known, turn, case)
    card = CARDS[contact.channel]
    return Line(
        draft=make_draft(
            contact.channel, card.audience, None, with_named_days(text), facts.number(card.limit)
        ),
        move=move,
        if_refused=_if_refused(row, contact, plan),
        warning=_warning(move, known),
    )


def _chosen(move: Move, known: _Known, turn: int, case: Case) -> tuple[Row, str]:
    """The first row and wording that fit and say nothing private, with less and less in it."""
    rows = [row for row in ROWS if row.move is move]
    for words in _less_and_less(known):
        row = next(row for row in rows if set(row.needs) <= words.met)
        text = words.filled(row.say[turn % len(row.say)])
        if not reveals(text, case):
            return row, text
    return row, known.filled(NOTHING_MORE)


def _less_and_less(known: _Known) -> Iterator[_Known]:
    bare = replace(known, reason="", right=known.law, met=known.met - {"reason"})
    for words in (known, bare):
        yield words
        yield replace(words, offer="that")
        short = re.split(r", | or ", words.wish)[0]
        yield replace(words, wish=short, offer="that")
    yield replace(
        bare,
        wish="a decision",
        offer="that",
        proof="",
        sum="amount",
        met=bare.met - {"proof", "particulars", "money"},
    )


def _earlier(contact: Contact, case: Case) -> tuple[Contact, ...]:
    """The contacts before `contact`, which may or may not be in the case yet."""
    return tuple(c for c in case.contacts if c is not contact and c != contact)


def _known(contact: Contact, move: Move, case: Case, plan: Plan, facts: Facts) -> _Known:
    right = _right(contact, case, plan, facts)
    judged = appraise(contact.offer, case, right) if contact.offer and move in DEALING else None
    reason = reason_of(case)
    desk = _desk(contact)
    fresh = right is not None and not any(
        c.channel is contact.channel and move_of(c) in STATING for c in _earlier(contact, case)
    )
    answer = answer_to(contact.words, case, reason) if move is Move.ASKS_PROOF else ""
    met = {
        desk,
        *(("particulars",) if answer else ()),
        *_about_the_order(case, reason),
        *_about_the_offer(contact.offer, judged, case),
        *_about_the_right(right if fresh else None, case),
        *shown_by(contact, case),
    }
    usual = to_ask(wish_of(case, plan.as_of, facts), case, plan.as_of, facts)
    wish = _of_the_desk(contact, case) or usual
    law = with_figures(right.line, facts) if right else ""
    return _Known(
        met=frozenset(met),
        reason=reason,
        wish=wish,
        offer=describe(contact.offer) if contact.offer else "that",
        right=with_the_law(reason, law),
        proof=", ".join(case.evidence),
        answer=answer,
        sum=present.money(sum_) if (sum_ := agreed_sum(contact, case) or case.amount) else "amount",
        since=since(contact, case),
        law=law,
        desk=desk,
    )


def _of_the_desk(contact: Contact, case: Case) -> str | None:
    """What is asked of one who does not decide on the refund itself."""
    if contact.channel is Channel.MANUFACTURER_WARRANTY and case.wanted in UNDER_A_WARRANTY:
        return f"a {case.wanted} under your warranty"
    if contact.channel is Channel.CARD_DISPUTE:
        return _of_the_bank(contact, case)
    return WISHES.get(contact.channel)


def _of_the_bank(contact: Contact, case: Case) -> str:
    """What the bank is asked for: to begin, to decide, or to look at it again."""
    there = [c for c in (*_earlier(contact, case), contact) if c.channel is contact.channel]
    if any(c.outcome is Outcome.REFUSED for c in there):
        return WISHES[Channel.CARD_DISPUTE]
    if len(there) > 1:
        return "a decision on my dispute"
    over = f" over {present.money(case.amount)}" if case.amount else ""
    return f"my dispute{over} logged with a reference number"


def _desk(contact: Contact) -> Desk:
    desk = DESKS.get(contact.channel, "other")
    return "phone" if contact.by_phone and desk == "chat" else desk


def _right(contact: Contact, case: Case, plan: Plan, facts: Facts) -> Right | None:
    """The right to name here: the trader's duty, so not to the bank, nor to Amazon for a seller."""
    theirs = case.fulfilment is Fulfilment.FBM and contact.channel in AMAZON_DESKS
    if contact.channel not in SELLERS or theirs:
        return None
    return right_of(case, plan.as_of, facts)


def _about_the_order(case: Case, reason: str) -> Iterator[Need]:
    if reason:
        yield "reason"
    if case.evidence:
        yield "proof"
    if case.fulfilment in BY_AMAZON:
        yield "amazon ships"
    if case.fulfilment is Fulfilment.FBM:
        yield "seller ships"


def _about_the_offer(offer: Offer | None, judged: Appraisal | None, case: Case) -> Iterator[Need]:
    if offer is None:
        return
    if offer.kind in IN_KIND:
        yield "in kind"
    if judged is None:
        return
    yield judged.verdict
    if judged.met:
        yield "met"
    if other_money(offer, case):
        yield "other money"
    if too_much(offer, case):
        yield "too much"
    if offer.kind is OfferKind.GIFT_CARD and covers_the_price(offer, case):
        yield "whole credit"


def _about_the_right(right: Right | None, case: Case) -> Iterator[Need]:
    if right is None:
        return
    yield "right"
    if not right.cancels:  # there the postage may be the person's own
        yield "no fee"


def _if_refused(row: Row, contact: Contact, plan: Plan) -> str:
    ahead = plan.now not in (None, contact.channel, Channel.SELF_CHECK)
    then = "take the step below" if ahead else "come back here"
    return f"If they refuse: {(row.then or USUALLY).format(next=then)}."


def _warning(move: Move, known: _Known) -> str:
    if move in ABOUT_THE_ITEM and "reason" not in known.met:
        return NO_FAULT
    return WARNINGS.get(move, "")
