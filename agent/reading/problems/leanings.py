"""Which problem a message is like as a whole: no proof, but it tips the scale of what is said."""

import math
import re
from dataclasses import dataclass
from datetime import date

from agent.domain.case import Case
from agent.domain.vocabulary import Fulfilment, PaymentMethod, Problem
from agent.reading.message.abroad import is_foreign
from agent.reading.message.meaning import about
from agent.reading.message.text import Message
from agent.reading.problems.borrowed import CLAIMS
from knowledge.facts import FactSheet

_P = Problem


@dataclass(frozen=True)
class Scale:
    """What a likeness counts beside words, from which share; how strong it must be alone, and
    against them.
    """

    counts: float
    least: float
    alike: float
    strong: float


# A long story holds words of many troubles, so its sense tells more than they do: weighed on some
# that no rule was written for. A short message says it in so many words.
_STORY = Scale(8.0, 1e-4, 56.0, 56.0)
_ACCOUNT, _SHORT = Scale(4.0, 0.03, 5.0, 10.5), Scale(2.0, 0.02, 5.0, 6.5)

# The ordinary window; the date on the order page, when told, beats it.
_WINDOW = "amazon.return_window.standard#days"
_BARE_WORDS = 12
_FEW_WORDS = 8
_SOME_WORDS, _A_STORY = 15, 30
BACKGROUND = frozenset({"denied", "returned", "third_party", "late"})
"""Signs that many troubles share."""
TOLD_LATE = (_P.WINDOW_PASSED_DEFECT, _P.WINDOW_PASSED_CHANGE_OF_MIND)
# What it was paid with says nothing of what went wrong.
_PAID_WITH = re.compile(
    r"(?:(?:i |we |she |he |it was )?(?:paid|pay|paying)(?: for)?(?: it| that)? ?)?(?:with|by|via|"
    r"using|"
    r"on|through) (?:my |a |an |the |his |her |our |amazon |credit |debit ){0,3}(?:\w+ )?(?:visa|"
    r"master ?card|amex|american express|discover|cards?|paypal|klarna|affirm|afterpay|upi|"
    r"gift ?cards?|gift balance|bank transfer|direct debit)(?: (?:card|debit|credit))?(?!\w)|"
    r"(?<!\w)my bank is \w+|(?<!\w)(?:credit|debit) card(?=[.,;!]|$)"
)


def ordinary_window() -> int:
    """How many days most orders may be returned."""
    return FactSheet.load().number(_WINDOW)


def scale_for(message: Message) -> Scale:
    """How to weigh the likeness of `message`."""
    words = len(message.facts.split())
    if words >= _A_STORY:
        return _STORY
    return _ACCOUNT if words >= _SOME_WORDS and not _quotes(message) else _SHORT


def _quotes(message: Message) -> bool:
    """Whether another's words stand in it."""
    return message.own != message.told


def _in_time(case: Case, told: set[str], today: date) -> bool:
    """Whether it came within the ordinary window and nobody speaks of a term."""
    came = case.delivered_on
    if came is None or "late" in told or case.return_by is not None:
        return False
    return (today - came).days <= ordinary_window()


def leanings(
    message: Message, merged: Case, told: set[str], scale: Scale, today: date
) -> dict[Problem, float]:
    """How far words and sense lean to each problem; no proof, but it tips the scale.

    What a pasted denial says is heard too; where nothing is pasted, what happened to others is not.
    """
    if len(message.facts.split()) < _FEW_WORDS or is_foreign(message.facts) or "harmed" in told:
        return {}  # "they won't give me my money back" is like many things; the model reads English
    text = message.told if _quotes(message) else message.facts
    shares = about(_PAID_WITH.sub(" ", text), "problems")
    out = {"none", *_out_by_case(merged, told, today), *_out_by_words(told)}
    if scale is not _STORY:  # in a story much is said of what is not the trouble
        out |= _out_of_short(told)
    return {
        Problem(one): scale.counts * math.log(share / scale.least)
        for one, share in shares.items()
        if share > scale.least and one not in out
    }


_OF_A_RETURN = frozenset({"condition", "lost", "issued", "part", "cut"})


def _out_by_words(told: set[str]) -> set[Problem]:
    """What the message cannot be like, by what it says in so many words."""
    out: set[Problem] = set()
    of_a_return = "clawed" in told or ("returned" in told and told & _OF_A_RETURN)
    if (told & CLAIMS and "fine" not in told) or {"late", "fine"} <= told or of_a_return:
        out.add(_P.SELLER_REFUSES)  # what is wrong, or too late, says more than who refuses
    if "paid_in_credit" in told and "card_trouble" not in told:
        out.add(_P.GIFT_CARD)
    if "giver" in told:
        out.add(_P.GIFT_RECIPIENT)
    if told & {"one_refunded", "undelivered"}:
        out |= {_P.WRONG_OR_MISSING_ITEM, _P.CONDITION_DISPUTE}  # it is the money, or the parcel
    if told & {"wrong", "arrival", "damage"} and "not_received" not in told:
        out.add(_P.DELIVERED_NOT_RECEIVED)  # it came
    return out


def _out_of_short(told: set[str]) -> set[Problem]:
    """What a message of few words cannot be like, by what it says in so many words."""
    out: set[Problem] = set()
    if "danger" not in told:
        out.add(_P.INJURY_OR_RECALL)  # a thing that smells or pinches has hurt nobody
    if "part" in told and not told & {"condition", "returned"}:
        out.add(_P.CONDITION_DISPUTE)  # that a part came says nothing of the state of the goods
    if told & {"fault", "damage"} and "fine" not in told:
        out |= {_P.WINDOW_PASSED_CHANGE_OF_MIND, _P.NON_RETURNABLE_CHANGE_OF_MIND}
    if told & CLAIMS and "unrecognised" not in told:
        out.add(_P.UNRECOGNISED_CHARGE)  # who tells of the goods knows what was ordered
    if {"returned", "lost"} <= told:  # what came back is said to be another thing, or nothing
        out |= {_P.CONDITION_DISPUTE, _P.DELIVERED_NOT_RECEIVED, *TOLD_LATE}
    if "returned" in told and "not_received" not in told:
        out |= {_P.DELIVERED_NOT_RECEIVED, *TOLD_LATE}
    return out


def _out_by_case(merged: Case, told: set[str], today: date) -> set[Problem]:
    """What it cannot be like, by what is known of the order."""
    out: set[Problem] = set(TOLD_LATE) if _in_time(merged, told, today) else set()
    if merged.fulfilment is Fulfilment.AMAZON:
        out.add(_P.SELLER_REFUSES)
    if merged.payment_method is PaymentMethod.GIFT_CARD:
        out.add(_P.GIFT_CARD)  # it was paid with, and is not what the trouble is about
    return out


def alike(message: Message, told: set[str], scale: Scale) -> float:
    """How strong a likeness must be that stands alone: "they refused my coat" is like many things,
    so a few words that tell of a refusal only must be very like one.
    """
    bare = told <= BACKGROUND and len(message.facts.split()) < _BARE_WORDS
    return scale.strong if bare else scale.alike
