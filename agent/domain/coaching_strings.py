"""The answer to an offer that asks for something in return; see `strings` for what that can be."""

import re

from agent.domain.case import Case, Contact
from agent.domain.coaching_facts import to_ask
from agent.domain.drafts import Draft, make_draft
from agent.domain.moves import Move
from agent.domain.plan import Facts, Plan
from agent.domain.rights import wish_of
from agent.domain.routes import CARDS
from agent.domain.settled import still_missing
from agent.domain.strings import CLAIM, CLAIM_FOR_LESS, String, returned_or_gone, string_of
from agent.domain.vocabulary import Channel

_MINE = re.compile(
    r"\b(?:should|shall|can|could|may|do|must) (?:i|we)\b|\b(?:i|we)(?:'ll| will| want to| would|"
    r"'d)\b",
    re.IGNORECASE,
)
OF_A_BANK = (Channel.CARD_DISPUTE, Channel.BANK_OMBUDSMAN)
# What they do themselves is asked of nobody: "we are closing your claim".
_THEY_DO = re.compile(
    r"\b(?:(?:we|they|amazon)(?:'re|'ve|'ll)?(?: (?:are|have|will|now|had to|have to|going "
    r"to|be))*|"
    r"i(?:'m| am)(?: now)?) (?:clos|cancel|withdr|end|drop|stop|remov|delet)\w*(?! (?:my|i)\b)",
    re.IGNORECASE,
)


def asked_in_return(contact: Contact, message: str, case: Case) -> String | None:
    """What the other side asks for in return in `contact`, as it was told in `message`.

    What the person thinks of doing ("should I leave a bad review?") is nothing that they ask for.
    """
    if contact.move is Move.ASKS_LOWEST and contact.offer is None:
        return None  # "the least you take to close the case": no figure is the answer
    if contact.channel in OF_A_BANK:
        return None  # it decides on the dispute, and sells nothing
    told = [one for one in re.split(r"(?<=[.!?])\s+", message) if not _MINE.search(one)]
    words = _THEY_DO.sub(" ", "\n".join([contact.words, *told]))
    asked = string_of(words, case) or returned_or_gone(contact.words, " ".join(told), case)
    return CLAIM_FOR_LESS if asked is CLAIM and _for_less(contact, case) else asked


def _for_less(contact: Contact, case: Case) -> bool:
    """Whether the sum that is offered is less than what is still missing."""
    offered, missing = contact.offer and contact.offer.amount, still_missing(case) or case.amount
    return bool(offered and missing and offered.value < missing.value)


def draft_in_return(asked: String, contact: Contact, case: Case, plan: Plan, facts: Facts) -> Draft:
    """The line that keeps the two apart."""
    card = CARDS[contact.channel]
    wish = to_ask(wish_of(case, plan.as_of, facts), case, plan.as_of, facts)
    text = asked.say.format(wish=re.sub(r",? or .*$", "", wish))  # a condition follows it
    return make_draft(contact.channel, card.audience, None, text, facts.number(card.limit))


def lines_in_return(asked: String, draft: Draft, contact: Contact, plan: Plan) -> list[str]:
    """What the person reads: verdict and reason, the line, and what to do if they insist."""
    verdict = "**Don't take it.** " if asked.refuse else ""
    if not verdict and contact.offer:
        verdict = "**Not like that.** "
    ahead = plan.now not in (None, contact.channel, Channel.SELF_CHECK)
    then = asked.then.format(next="take the step below" if ahead else "come back here")
    say = "Say this" if contact.by_phone else "Type this"
    return [f"{verdict}{asked.why}", f"**{say}:** {draft.text}", f"If they insist: {then}."]
