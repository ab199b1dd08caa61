"""What to save now, because it will be gone or asked for later.

Source: section 3.10 of the fact sheet, and what the banks ask for.
"""

from collections.abc import Callable

from agent.domain.base import Value
from agent.domain.evidence import DENIAL, DROP_OFF, LISTING, Exhibit, has
from agent.domain.grounds import ground
from agent.domain.plan import Capture, Step
from agent.domain.problems import ROWS, Ground
from agent.domain.situation import Situation
from agent.domain.vocabulary import Channel, Fulfilment, Problem, Status

G = Ground
P = Problem
Steps = dict[Channel, Status]
IN_HAND = (G.GOODWILL, G.QUALITY, G.WRONG_ITEM, G.UNTOLD, G.GIFT)
AHEAD = (Status.NOW, Status.NEXT, Status.LATER, Status.BLOCKED)
SOON = (Status.NOW, Status.NEXT)


class Reminder(Value):
    """One thing to save, when it is due, and the fact it rests on; see `Capture`."""

    text: str
    source: str
    of_return: bool = False
    due: Callable[[Situation, Steps], bool]


def _rests_on(*grounds: Ground) -> Callable[[Situation, Steps], bool]:
    return lambda s, _: ground(s.case) in grounds


def _lacks(s: Situation, exhibit: Exhibit) -> bool:
    return not has(s.case, exhibit)


def _listing(s: Situation, _: Steps) -> bool:
    told_apart = LISTING in ROWS[s.case.problem].evidence or s.case.fulfilment is Fulfilment.FBM
    return told_apart and ground(s.case) in IN_HAND and _lacks(s, LISTING)


def _sent_back(s: Situation) -> bool:
    return bool(s.case.returned_on or s.case.return_received_on)


def _in_hand(s: Situation) -> bool:
    return ground(s.case) in IN_HAND and not _sent_back(s)


def _to_post(s: Situation, _: Steps) -> bool:
    return _in_hand(s) and s.case.problem is not P.NON_RETURNABLE_DAMAGED


def _posted(s: Situation, _: Steps) -> bool:
    returned = s.case.problem in (P.RETURN_LOST, P.CONDITION_DISPUTE, P.REFUND_CLAWED_BACK)
    return (returned or _sent_back(s)) and _lacks(s, DROP_OFF)


def _talking(_: Situation, steps: Steps) -> bool:
    return any(steps.get(desk) in SOON for desk in (Channel.CHAT, Channel.SUPERVISOR))


def _for_the_bank(*grounds: Ground) -> Callable[[Situation, Steps], bool]:
    def due(s: Situation, steps: Steps) -> bool:
        return steps.get(Channel.CARD_DISPUTE) in AHEAD and ground(s.case) in grounds

    return due


def _refusal_for_the_bank(s: Situation, steps: Steps) -> bool:
    fault = _for_the_bank(G.QUALITY, G.WRONG_ITEM)(s, steps)
    return fault and (_lacks(s, DENIAL) or not _sent_back(s))


REMINDERS: tuple[Reminder, ...] = (
    Reminder(
        text="Keep the item and its packaging as they are, and photograph them before anything "
        "goes back.",
        source="safety.stop_use",
        of_return=True,
        due=_rests_on(G.INJURY),
    ),
    Reminder(
        text="Save your invoices, the order history and photos now: a closed account takes them "
        "along.",
        source="amazon.account.effects",
        due=_rests_on(G.ACCOUNT),
    ),
    Reminder(
        text="Save the listing as it was sold and the order page today: both can change.",
        source="evidence.keep",
        due=_listing,
    ),
    Reminder(
        text="Do not post it back; photograph it with its packaging, and ask for a refund without "
        "a return.",
        source="amazon.non_returnable.do_not_ship",
        of_return=True,
        due=lambda s, _: _in_hand(s) and s.case.problem is P.NON_RETURNABLE_DAMAGED,
    ),
    Reminder(
        text="Before you post it back, film the packing: the item, its serial number, the label. "
        "Then keep the drop-off receipt.",
        source="evidence.drop_off",
        of_return=True,
        due=_to_post,
    ),
    Reminder(
        text="Find the drop-off receipt and the tracking now, and keep them for months.",
        source="evidence.drop_off",
        due=_posted,
    ),
    Reminder(
        text="Before the chat ends, ask for the transcript by e-mail and note the agent's first "
        "name and the case number.",
        source="amazon.contact.transcript",
        due=_talking,
    ),
    Reminder(
        text="The bank will ask for the refusal in writing and for proof that you offered the item "
        "back: get both on record while you argue.",
        source="card.network.try_return_first",
        of_return=True,
        due=_refusal_for_the_bank,
    ),
    Reminder(
        text="The shop will show the bank a scan or a photo: save the delivery photo, and note who "
        "was asked and when.",
        source="card.network.not_received_proof",
        due=_for_the_bank(G.NOT_RECEIVED),
    ),
    Reminder(
        text="The bank will ask for the dated refund confirmation or the proof of the return: save "
        "the e-mail.",
        source="card.network.wait_after_return",
        due=_for_the_bank(G.CREDIT_OWED),
    ),
)


def captures(s: Situation, steps: tuple[Step, ...]) -> tuple[Capture, ...]:
    """What to save now, the first to be lost first."""
    standing = {step.channel: step.status for step in steps}
    due = (w for w in REMINDERS if w.due(s, standing))
    return tuple(Capture(text=w.text, source=w.source, of_return=w.of_return) for w in due)
