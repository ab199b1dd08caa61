"""The words that close what is still open with somebody, once a case is over."""

from agent.domain import present
from agent.domain.case import Case
from agent.domain.composing import Words
from agent.domain.drafts import make_draft, slot
from agent.domain.endings import CLOSING, Ending
from agent.domain.plan import Facts
from agent.domain.routes import CARDS
from agent.domain.settled import over, to_be_told
from agent.domain.vocabulary import Channel, Fulfilment

C = Channel
# Where such a message is written; banks and offices have forms of their own.
WHERE: dict[Channel, Channel] = {
    C.CHAT: C.CHAT,
    C.SUPERVISOR: C.CHAT,
    C.EXECUTIVE_EMAIL: C.CHAT,
    C.A_TO_Z_CLAIM: C.CHAT,
    C.A_TO_Z_APPEAL: C.CHAT,
    C.SELLER_MESSAGE: C.SELLER_MESSAGE,
}
CAME_TWICE = (
    "Hello, I reported that order {order} did not come. It has arrived after all. How do I send "
    "it back, or pay for it?"
)
FOUND = (
    "Hello, I reported that order {order} did not come. It has arrived after all, and I withdraw "
    "my request. Please confirm that it is closed."
)
OWN_CHARGE = (
    "Hello, I reported a charge of {amount} by Amazon that I did not know. The order was made at "
    "home, so I know it now and withdraw my report. Please confirm that it is closed."
)
SETTLED = (
    "Hello, this is about order {order}. It is settled, and I withdraw my request. Please confirm "
    "that it is closed."
)


def closing_words(case: Case, facts: Facts) -> Words | None:
    """The message to the first desk that still has to be told, or None where there is none."""
    told, twice = to_be_told(case) if over(case) else ((), False)
    desks = [desk for desk in map(WHERE.get, told) if desk]
    if not desks:
        return None
    channel = Channel.SELLER_MESSAGE if case.fulfilment is Fulfilment.FBM and twice else desks[0]
    card = CARDS[channel]
    amount = present.money(case.amount) if case.amount else slot("amount")
    text = _text(case, twice=twice).format(order=case.order_id or slot("order"), amount=amount)
    draft = make_draft(channel, card.audience, None, text, facts.number(card.limit))
    return Words(draft=draft.model_copy(update={"label": CLOSING}), label=CLOSING)


def _text(case: Case, *, twice: bool) -> str:
    if case.ending is Ending.FOUND:
        return CAME_TWICE if twice else FOUND
    return OWN_CHARGE if case.ending is Ending.OWN_CHARGE else SETTLED
