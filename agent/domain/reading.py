"""What one message was read as: its route and the values it states."""

from enum import StrEnum

from agent.domain.base import Value
from agent.domain.case import Contact, Offer, Update
from agent.domain.moves import Move
from agent.domain.style import Revision
from agent.domain.swindles import Swindle
from agent.domain.vocabulary import Channel, Route

WITHOUT_PLAN = (Route.OUT_OF_SCOPE, Route.SMALLTALK)  # neither changes anything in the case


class Alarm(StrEnum):
    """Why a message needs a careful answer before anything else."""

    INJURY = "injury"
    SELF_HARM = "self_harm"
    MINOR = "minor"
    ASKS_TO_LIE = "asks_to_lie"
    ASKS_TO_FORGE = "asks_to_forge"
    ASKS_TO_EVADE = "asks_to_evade"
    ASKS_TO_THREATEN = "asks_to_threaten"
    SCAM = "scam"
    OWN_DAMAGE = "own_damage"  # the person says that they broke it themselves


class Own(StrEnum):
    """What a short question without a subject of its own asks about the person's plan."""

    NEXT = "next"
    THEN = "then"  # what comes if this step fails
    WHY = "why"
    DEADLINE = "deadline"
    WAIT = "wait"
    WORTH = "worth"
    COST = "cost"  # what a step costs or risks
    OFFER = "offer"  # what the last offer is worth
    RIGHT = "right"  # whether the other side may do what it does
    MUST = "must"
    ORDER = "order"  # which of two routes comes first
    BOTH = "both"  # the card dispute beside another route
    SEND_BACK = "send_back"  # whether to send the item back now
    MAY_SAY = "may_say"  # whether something may be written
    WITHDRAW = "withdraw"  # whether to take back what was filed
    WHAT = "what"  # what a route is
    PAYING = "paying"  # whether to go on paying for the order
    DEBIT = "debit"  # whether to stop or call back a direct debit
    ALSO = "also"  # whether something else can be claimed with it
    KEEP = "keep"  # whether a part of the money may be kept
    REST = "rest"  # whether what came can be kept and the rest asked for
    BANNED = "banned"  # whether the account is in danger
    LEFT_OUT = "left_out"  # whether it is a lie to leave something out
    SIGN_IN = "sign_in"  # that we go into the account and act there
    BELIEVED = "believed"  # whether I take them for a liar
    BALANCE = "balance"  # what becomes of the money on an account that was closed
    SAVE = "save"  # what to keep as proof
    OTHER = "other"  # anything else that names nothing


class Reading(Value):
    """What a message says.

    route: what the turn is about.
    updates: values for the case, each with the words it was read from.
    contact: what the other side just did, when the message tells of it.
    move: what the other side just did, as one of a closed set.
    wanted_channel: the route whose words or whose deadline the person asks for, if they name one.
    asks_when: the person asks for a date or for the time that is left.
    alarm: set when a careful answer comes first.
    revision: what is to change in the draft in hand, where the message asks for that.
    refusals: keys of the stock refusals that the other side's words come to.
    other_order: the words that speak of another order than the case holds, if any do.
    refused: a refusal is told, whatever else is known.
    swindle: what is told or asked of a swindle, where `alarm` says that there is one.
    own: what a short question asks about the plan; asks_about: the routes that it names;
    supposed: the offer that it is about, where nobody has made it yet.
    confident: False when a model could read more than the rules did.
    """

    route: Route
    updates: tuple[Update, ...] = ()
    contact: Contact | None = None
    move: Move | None = None
    wanted_channel: Channel | None = None
    asks_when: bool = False
    alarm: Alarm | None = None
    revision: Revision | None = None
    refusals: tuple[str, ...] = ()
    other_order: str | None = None
    refused: bool = False
    swindle: tuple[Swindle, ...] = ()
    own: Own | None = None
    supposed: Offer | None = None
    asks_about: tuple[Channel, ...] = ()
    confident: bool = True
