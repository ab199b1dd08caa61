"""Answers to short questions about money: an offer, what else can be claimed, what may be kept."""

from agent.domain import present, replies
from agent.domain.case import Case, Contact, Offer
from agent.domain.grounds import ground
from agent.domain.offers import FEES, VERDICTS, appraise
from agent.domain.own_known import Known, next_stays, stays
from agent.domain.problems import Ground
from agent.domain.rights import right_of
from agent.domain.settled import still_missing
from agent.domain.vocabulary import Channel, Outcome
from agent.domain.wording import sentence

OF_THE_ORDER = (
    "**What belongs to this order, yes:** another thing of it, its delivery, and the return "
    "postage where the item is at fault; name each with its price and its proof in the same words. "
    "What you bought elsewhere is no part of it: these routes reach what this order charged."
)
OF_HARM = (
    "Damage that it did to other things is a claim of its own: take photos, keep the bill or the "
    "estimate, and ask in writing how to claim for it."
)
ONLY_ITS_LOSS = "By law only return postage or a real loss of value can be kept."
ASK_FOR_THE_RULE = "Let them name the rule, the reason and the sum in writing."

ON_THE_ACCOUNT = "amazon.account.effects"
STILL_OWED = (
    "**No rule that I know takes it from you, so ask for it.** A refund for goods you sent back or "
    "never got stays owed, whatever becomes of the account."
)
NAME_IT = "Name the money on it, {sum}, in your answer to their notice, and ask for it in writing."


def offer(known: Known) -> list[str | None]:
    """What the last offer is worth, and what to do about it."""
    right = right_of(known.case, known.plan.as_of, known.facts)
    found = appraise(known.case.offers[-1], known.case, right)
    after = {
        "take": "Before you say yes, have the amount, the day and a reference number in writing.",
        "counter": "Ask once more before you say yes; the offer stays in their words.",
        "refuse": "Say no politely, and go on with the step below.",
    }[found.verdict]
    left = None if found.verdict == "take" else next_stays(known.plan)
    return [f"**{VERDICTS[found.verdict]}** {found.why} {after}", left]


def if_offered(case: Case, offer: Offer) -> Case:
    """`case` as it would be with `offer` on the table."""
    desk = case.current_channel or Channel.CHAT
    made = Contact(channel=desk, outcome=Outcome.OFFERED, words=offer.words, offer=offer)
    return case.model_copy(update={"contacts": (*case.contacts, made)})


def also(known: Known) -> list[str | None]:
    """Whether something else can be claimed with it: what belongs to the order can."""
    if ground(known.case) is Ground.INJURY:
        return [f"**Yes.** {OF_HARM}", stays(known)]
    harm = OF_HARM if ground(known.case) is Ground.QUALITY else None
    return [OF_THE_ORDER, harm, stays(known)]


def keep(known: Known) -> list[str | None]:
    """Whether they may keep a part of the money."""
    right = right_of(known.case, known.plan.as_of, known.facts)
    gap = still_missing(known.case)
    missing = f"{present.money(gap)} of it is missing. " if gap else ""
    why = ONLY_ITS_LOSS if right and right.cancels else FEES[_of_a_fee(known.case)][1]
    return [f"**Not on their word alone.** {missing}{why} {ASK_FOR_THE_RULE}", stays(known)]


def _of_a_fee(case: Case) -> Ground:
    found = ground(case)
    return found if found in FEES else Ground.UNKNOWN


def withdraw(known: Known) -> list[str | None]:
    """Whether to take back what was filed."""
    keep = (
        "**Not before the money is on your account.** While it runs they owe you a decision; a "
        "promise alone holds them to nothing."
    )
    say = "Tell them: you will close it yourself on the day the refund has arrived."
    return [f"{keep} {say}", _first_date(known)]


def _first_date(known: Known) -> str | None:
    return replies.clock_line(known.plan.clocks, known.plan, known.case)


def balance(known: Known) -> list[str | None]:
    """What becomes of the money on an account that was closed."""
    price = known.case.amount
    named = NAME_IT.format(sum=present.money(price)) if price else NAME_IT.replace(", {sum},", "")
    reported = sentence(known.facts.text(ON_THE_ACCOUNT))
    return [STILL_OWED, f"{reported} {named}", stays(known)]


def debit(known: Known) -> list[str | None]:
    """Whether to stop a direct debit, or to have it called back."""
    stop = (
        "**You can stop it at your bank, but that only keeps back what is still to come.** What "
        "Amazon says you owe stays open: it may limit the account or pass the sum on, so tell them "
        "in writing first why you stop it."
    )
    back = "For what was taken already, ask the bank whether it can call it back, and by when."
    return [stop, back, stays(known)]


def paying(known: Known) -> list[str | None]:
    """Whether to go on paying for the order."""
    pay = (
        "Keep to the payments until the provider tells you otherwise in writing: Amazon's no does "
        "not end what you owe there, and a missed payment is yours to answer for."
    )
    tell = "Tell the provider now that the order is in dispute and ask whether it pauses payments."
    return [f"{pay} {tell}", stays(known)]
