"""A rehearsal: a stubborn other side by rules, and what the person's lines gave away or did well.

The other side is played from a `Brief`, which has no field for anything private, and from the marks
of how the person held; it never sees the case. Nothing said here is a fact or a contact of the
case. The lines are judged in `agent.domain.judging`.
"""

import random
from enum import StrEnum

from agent.domain import present
from agent.domain.base import Value
from agent.domain.case import Case
from agent.domain.grounds import ground
from agent.domain.moves import Move
from agent.domain.problems import Ground
from agent.domain.vocabulary import Channel

M = Move


class Slip(StrEnum):
    """What a line should not have done; the gravest first."""

    CARD_DATA = "card_data"
    UNTRUE = "untrue"
    FLOOR = "floor"
    PRIVATE = "private"
    THREAT = "threat"
    CONCEDED = "conceded"
    ADMITTED = "admitted"
    VOLUNTEERED = "volunteered"


class Merit(StrEnum):
    """What a line did well."""

    RESTATED = "restated"
    WRITING = "writing"
    REFERENCE = "reference"
    REASON = "reason"
    HIGHER = "higher"
    FACTS = "facts"
    DECLINED = "declined"


class Brief(Value):
    """All that the other side is told: what any desk sees of the order, and nothing private."""

    who: str = "Supervisor"
    channel: Channel = Channel.SUPERVISOR
    item: str = "item"
    moves: tuple[Move, ...] = ()


class Exchange(Value):
    """One thing the other side said, and the person's answer to it with its marks."""

    move: Move
    words: str
    line: str = ""
    slips: tuple[Slip, ...] = ()
    merits: tuple[Merit, ...] = ()


class Rehearsal(Value):
    """A rehearsal as it stands; the last exchange waits for the person's line until it is over."""

    brief: Brief = Brief()
    seed: int = 0
    exchanges: tuple[Exchange, ...] = ()
    over: bool = False
    hint: bool = False  # the person asked what to say
    gave_in: bool = False  # the other side agreed in the end

    @property
    def answered(self) -> tuple[Exchange, ...]:
        """The exchanges that have an answer."""
        return tuple(one for one in self.exchanges if one.line)


PLAYED: dict[Channel, str] = {
    Channel.CHAT: "Agent",
    Channel.SELLER_MESSAGE: "Seller",
    Channel.CARD_DISPUTE: "Bank",
}
# What each kind of case will hear, between the first no and the last word.
ABOUT: dict[Ground, tuple[Move, ...]] = {
    Ground.GOODWILL: (M.ASKS_WHY, M.ASKS_IF_DEFECTIVE, M.OFFERS_CREDIT, M.ASKS_LOWEST),
    Ground.QUALITY: (M.BLAMES_MAKER, M.ASKS_IF_DEFECTIVE, M.OFFERS_CREDIT, M.ASKS_LOWEST),
    Ground.FEE: (M.BLAMES_CUSTOMER, M.ASKS_PROOF, M.OFFERS_CREDIT, M.ASKS_LOWEST),
}
USUAL = (M.ASKS_PROOF, M.STALLS, M.OFFERS_CREDIT, M.ASKS_LOWEST)
SAYS: dict[Move, tuple[str, ...]] = {
    M.REFUSES: (
        "I have read the notes on your {item}. Our policy does not allow this, so the answer stays "
        "no.",
        "You want to talk about the {item}. The system shows it as not eligible, and I cannot "
        "change that.",
    ),
    M.ASKS_WHY: (
        "Why do you want to send the {item} back at all?",
        "Before I look further: what is the real reason for this return?",
    ),
    M.ASKS_IF_DEFECTIVE: (
        "Is there actually anything wrong with the {item}?",
        "Tell me plainly: is the {item} defective or not?",
    ),
    M.BLAMES_MAKER: (
        "A {item} that stops working is a matter for the manufacturer, not for us.",
        "For faults you have to turn to the maker of the {item}.",
    ),
    M.BLAMES_CUSTOMER: (
        "To us it looks as if the {item} was damaged by you.",
        "Our people say that the {item} was not handled properly on your side.",
    ),
    M.ASKS_PROOF: (
        "And what proof do you have for any of that?",
        "You would have to prove that. What can you send?",
    ),
    M.STALLS: (
        "This needs more time. Please wait for our e-mail.",
        "It is with another team at the moment, so there is nothing to decide today.",
    ),
    M.OFFERS_CREDIT: (
        "What I can do is a small credit on your account as a gesture.",
        "Look, take a small gift card for the trouble and we call it done.",
    ),
    M.ASKS_LOWEST: (
        "What is the lowest you would accept, so that we can close this?",
        "Give me a figure you could live with. How low can you go?",
    ),
    M.NO_SUPERVISOR: (
        "There is nobody above me you can talk to.",
        "I am the last person in this matter; nobody else will call you.",
    ),
    M.AGREES: (
        "All right. You stayed with your request, so I will make an exception and put it through.",
        "Very well, I will allow it this time and confirm it.",
    ),
    M.CLOSES: (
        "I have nothing to add, so I am closing this conversation.",
        "Then we leave it there. Goodbye.",
    ),
}
REACTIONS: dict[Slip, str] = {
    Slip.FLOOR: "So you would settle for less; I have noted that.",
    Slip.CONCEDED: "So you would settle for less; I have noted that.",
    Slip.THREAT: "Please stay polite, or I end this here.",
}
"""What the other side makes of a slip that it can hear."""

GRAVE = (Slip.CARD_DATA, Slip.UNTRUE, Slip.FLOOR, Slip.THREAT, Slip.CONCEDED)
ENOUGH = 2  # lines that held, for the other side to give in


def brief_of(case: Case, channel: Channel | None) -> Brief:
    """What the other side may know of `case`: the item and the kind of matter it is."""
    desk = channel if channel in PLAYED else Channel.SUPERVISOR
    return Brief(
        who=PLAYED.get(desk, "Supervisor"),
        channel=desk,
        item=present.thing(case),
        moves=ABOUT.get(ground(case), USUAL),
    )


def begin(case: Case, channel: Channel | None, seed: int) -> Rehearsal:
    """A rehearsal with the first thing the other side says; the same seed gives the same one."""
    brief = brief_of(case, channel)
    return Rehearsal(brief=brief, seed=seed, exchanges=(_says(brief, seed, M.REFUSES, ()),))


def course(brief: Brief, seed: int) -> tuple[Move, ...]:
    """The moves of a rehearsal in order, up to the one in which it is decided."""
    between = random.Random(seed).sample(brief.moves, k=len(brief.moves))
    return (M.REFUSES, *between, M.NO_SUPERVISOR)


def go_on(
    rehearsal: Rehearsal, line: str, slips: tuple[Slip, ...], merits: tuple[Merit, ...]
) -> Rehearsal:
    """`rehearsal` with the person's answer, and with what the other side says to it."""
    *before, waiting = rehearsal.exchanges
    told = waiting.model_copy(update={"line": line, "slips": slips, "merits": merits})
    done = rehearsal.model_copy(update={"exchanges": (*before, told), "hint": False})
    ahead = course(rehearsal.brief, rehearsal.seed)[len(done.exchanges) :]
    gives_in = not ahead and _held(done)
    move = ahead[0] if ahead else (M.AGREES if gives_in else M.CLOSES)
    said = _says(rehearsal.brief, rehearsal.seed, move, slips)
    return done.model_copy(
        update={"exchanges": (*done.exchanges, said), "over": not ahead, "gave_in": gives_in}
    )


def stopped(rehearsal: Rehearsal) -> Rehearsal:
    """`rehearsal`, ended by the person."""
    return rehearsal.model_copy(update={"over": True, "hint": False})


def _held(rehearsal: Rehearsal) -> bool:
    """Whether the person gave nothing grave away and came back to what they ask for."""
    slips = {slip for one in rehearsal.answered for slip in one.slips}
    firm = [one for one in rehearsal.answered if one.merits and not one.slips]
    return slips.isdisjoint(GRAVE) and len(firm) >= ENOUGH


def _says(brief: Brief, seed: int, move: Move, slips: tuple[Slip, ...]) -> Exchange:
    """What the other side says next; it hears of the last line only what kind of slip it was."""
    wordings = SAYS[move]
    said = wordings[seed % len(wordings)].format(item=brief.item)
    heard = next((REACTIONS[slip] for slip in slips if slip in REACTIONS), "")
    return Exchange(move=move, words=f"{heard} {said}".strip())
