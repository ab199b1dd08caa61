"""Reads one message into route, values, contact and alarm, by rules alone."""

import re
from datetime import date
from typing import Any

from agent.domain.case import Case, Update, merge
from agent.domain.moves import Move
from agent.domain.reading import WITHOUT_PLAN, Alarm, Reading
from agent.domain.vocabulary import Channel, Fulfilment, PaymentMethod, Problem, Route
from agent.reading.alarms.alarms import alarm, still_scam
from agent.reading.alarms.put_up import as_meant, only_the_truth
from agent.reading.alarms.untrue import asks_for_untrue
from agent.reading.alarms.victims import tells_the_truth
from agent.reading.claims.claims import claims
from agent.reading.contacts.at_desk import at_desk, with_the_seller
from agent.reading.contacts.contacts import Told, contacts
from agent.reading.contacts.named_contacts import mended_contacts
from agent.reading.days.mended_days import arrived_back, mended_dates, mended_days_met
from agent.reading.days.timeline import timeline
from agent.reading.endings.endings import End, ended
from agent.reading.goods.danger import with_the_danger
from agent.reading.goods.fault import fault
from agent.reading.goods.item import item
from agent.reading.goods.of_several import of_several
from agent.reading.grounds.reasons import denial_reason
from agent.reading.message.text import Message, understand
from agent.reading.moves.moves import accused, heard
from agent.reading.moves.moves_codes import of_the_desk
from agent.reading.moves.their_words import all_theirs, bare, beside
from agent.reading.order.asides import evidence, private
from agent.reading.order.looked import looked
from agent.reading.order.order import order_facts
from agent.reading.order.places import places
from agent.reading.papers.mails import printed
from agent.reading.papers.written import as_written, in_writing, letter, only_shown, without_a_guess
from agent.reading.problems.problem import problem
from agent.reading.problems.refusals import of_this_order, other_order, refusals
from agent.reading.questions.named_seller import seller_named
from agent.reading.questions.requests import requested
from agent.reading.questions.revisions import revising
from agent.reading.questions.routes import PLACE, refusal_told, route, started, wanted_channel
from agent.reading.sums.amounts import amounts, looks_priced
from agent.reading.sums.currencies import CURRENCY, settled_currency
from agent.reading.sums.mended_sums import mended_amounts

_BY_PROBLEM = {
    Problem.GIFT_CARD: Fulfilment.GIFT_CARD,
    Problem.DIGITAL_OR_SUBSCRIPTION: Fulfilment.DIGITAL,
}
_UNTRUE = (Alarm.ASKS_TO_LIE, Alarm.ASKS_TO_FORGE)
_FIRST = (Alarm.INJURY, Alarm.SELF_HARM)  # before any answer
_WISH = re.compile(
    r"^(?:want|need|would|i'd|prefer|insist|expect|rather|not a|full|less than|sirf|pais|wapas|"
    r"all i want|refund(?:,| and| or| please| pls))"
)
_CARDS = (PaymentMethod.CREDIT_CARD, PaymentMethod.DEBIT_CARD, PaymentMethod.PREPAID_CARD)
_AT_LEAST = "delivered_days_ago_at_least"
_SHORT = 40  # characters
_LONG = 140  # characters: a message this long usually tells more than two things
_FEW = 3
# What a line of theirs can tell of the case; the rest it holds is not the person's word.
_THEIRS = ("denial_reason", "country", "jurisdiction", "region", "refund_issued_on")


def read(message: str, case: Case, today: date, *, last_channel: Channel | None = None) -> Reading:
    """Reads `message` in the light of `case`; never raises, whatever the text.

    last_channel: the step the person was on, so "they said no" is about that step.
    What the other side just did is `contact`; contacts further back come as updates.
    """
    said, lie = as_meant(understand(message), case)
    last_channel = at_desk(said, case, last_channel)
    told, updates = _values(said, case, today, last_channel)
    end = ended(said, case, told, updates, today)
    told, updates = end.told, end.updates
    warning = _warning(said, case, last_channel, lie)
    if warning is Alarm.SCAM and of_the_desk(said, told, last_channel):
        warning = None
    handed_on = told.reply is not None and (
        all_theirs(said, last_channel) or bare(said, last_channel)
    )
    wish = None if warning or handed_on else revising(said, case, told.reply, tuple(updates))
    wish = wish or (None if warning in _FIRST or handed_on or lie else requested(said, case))
    if wish:
        return wish
    rest = accused(said, told, last_channel)
    if rest is not None and alarm(understand(rest)) is not Alarm.OWN_DAMAGE:
        warning = None if warning is Alarm.OWN_DAMAGE else warning
        updates = [u for u in updates if u.field != "fault"]  # theirs, not the person's
    updates = _less_what_they_ask_for(updates, case, told)
    another = other_order(said, case, updates)
    updates = of_this_order(updates) if another else updates
    known = case.problem is not Problem.UNKNOWN
    theirs = known and (rest is not None or bare(said, last_channel) or _asked_of_them(told))
    elsewhere = bool(another) or theirs or end.read
    updates = _with_kind(said, case, updates, today, warning in _UNTRUE, elsewhere)
    updates = without_a_guess(said, updates)
    what = route(said, case, updates, told.reply, warning)
    idle = _no_line_to_answer(what, end, warning, another)
    idle = idle or only_shown(said, told, what, going=case.talking)
    what = Route.PLAN if idle else what
    if what in WITHOUT_PLAN:  # where somebody is stays true, unless it was told before
        kept = [u for u in updates if u.field in PLACE and not case.country]
        return Reading(route=what, updates=tuple(kept))
    kept = _of_the_case(what, updates, case)
    kept = [*_in_its_money(kept, case), *kept]
    spoken = rest is not None or bare(said, last_channel) or _asked_of_them(told)
    if not (another or spoken or what is Route.GUIDANCE):
        kept += claims(said, case, kept)
    kept = with_the_danger(said, case, kept)
    if warning is Alarm.SCAM:
        kept.append(Update(field="scam_told", value=True, words=message[:_LONG]))
    if another:  # what happened with the other order is no contact of this case
        told = Told((), told.sums)
    return _reading(said, what, kept, told, case, warning, another)


def _asked_of_them(told: Told) -> bool:
    """Whether a desk asked something: what it asks about is nothing that the person tells."""
    asking = (Move.ASKS_WHY, Move.ASKS_IF_DEFECTIVE, Move.ASKS_LOWEST)
    return told.reply is not None and told.reply.move in asking


def _less_what_they_ask_for(updates: list[Update], case: Case, told: Told) -> list[Update]:
    """`updates` without a fault that is only to be shown: "a video of it not starting"."""
    asked = told.reply is not None and told.reply.move is Move.ASKS_PROOF
    return [u for u in updates if not (asked and case.fault and u.field == "fault")]


def _no_line_to_answer(what: Route, end: End, warning: Alarm | None, another: str | None) -> bool:
    """Whether the message tells of the end, or what was said about another order."""
    return (end.read and warning is None) or (another is not None and what is Route.COACH)


def _in_its_money(updates: list[Update], case: Case) -> list[Update]:
    """The sums of the case in the money of the place that `updates` tell, if they tell one."""
    law = _as_told("jurisdiction", updates, case)
    return settled_currency(case, law) if law is not case.jurisdiction else []


def _warning(said: Message, case: Case, last: Channel | None, lie: bool) -> Alarm | None:
    """The alarm that the person's own words give; a wish of the other side is not theirs.

    lie: somebody put up a lie to them.
    """
    warning = alarm(said) or (Alarm.SCAM if still_scam(said, case) else None)
    if warning is Alarm.ASKS_TO_LIE and (
        only_the_truth(said, case) or tells_the_truth(said.own, case)
    ):
        return None
    if warning in (None, Alarm.OWN_DAMAGE):
        untrue = case.own_damage and asks_for_untrue(said.own, owned_up=True)
        return Alarm.ASKS_TO_LIE if untrue or lie else warning
    if bare(said, last):
        return None
    if warning is Alarm.SCAM:
        return warning
    return alarm(understand(beside(said, last)))


def _with_kind(
    said: Message, case: Case, updates: list[Update], today: date, doubted: bool, elsewhere: bool
) -> list[Update]:
    """`updates` with the problem they are about.

    doubted: the person asks for help with something untrue. elsewhere: it is said of another order
    or by the other side, which does not change what is known of this one.
    """
    updates = [u for u in updates if not (doubted and u.field in ("fault", "denial_reason"))]
    merged = merge(case, tuple(updates), turn=0)
    kind = problem(said, case, merged, today, doubted=doubted)
    updates += [] if elsewhere else kind
    return updates + _kind_of_goods(updates, merged)


def _reading(
    said: Message,
    what: Route,
    kept: list[Update],
    told: Told,
    case: Case,
    warning: Alarm | None,
    another: str | None,
) -> Reading:
    """All that was read, in one value."""
    earlier = [c for c in told.contacts if c is not told.reply]
    kept += [Update(field="contacts", value=c, words=c.words) for c in earlier]
    return Reading(
        route=what,
        updates=tuple(kept),
        contact=told.reply,
        move=told.reply.move if told.reply else None,
        wanted_channel=wanted_channel(said, what) or seller_named(said, case, what),
        alarm=warning,
        refusals=() if another or _asked_of_them(told) else refusals(said, told),
        other_order=another,
        refused=what is Route.PLAN and refusal_told(said),
        confident=_confident(said, what, kept, told, case),
    )


def _values(
    said: Message, case: Case, today: date, last: Channel | None
) -> tuple[Told, list[Update]]:
    place = places(said)
    law = _as_told("jurisdiction", place, case)
    currency = case.amount.currency if case.amount else CURRENCY.get(law)
    order = order_facts(said)
    desk = last or _their_side(order, case)
    at = last or _their_side([], case)  # told in this very message, it is no desk they are at
    post = letter(said, case, last, today)  # whoever the person was with, it is its sender's
    desk, at = (post.desk, post.desk) if post else (desk, at)
    told = heard(said, contacts(said, today, desk, currency), today, at, currency)
    told = as_written(told, post) if post else told
    met = mended_days_met(said, case, today, law)
    mended = mended_contacts(said, case, today) or met
    told = Told((), told.sums) if mended else told
    told = with_the_seller(told, _as_told("fulfilment", order, case))
    secrets, limits = private(said)
    goods = item(said)
    things = next((one.value for one in goods), case.item)
    updates = [
        *place,
        *order,
        *amounts(said, (*told.sums, *limits), currency, case.amount),
        *mended_amounts(said, case),
        *goods,
        *of_several(said, fault(said), things),
        *arrived_back(timeline(said, today, law), case),
        *mended_dates(said, case, today, law, elsewhere=bool(met)),
        *denial_reason(said),
        *evidence(said),
        *looked(said),
        *mended,
        *secrets,
    ]
    if bare(said, at):
        updates = [u for u in updates if u.field in _THEIRS]
    updates += printed(said, case, updates, today, law)
    updates += in_writing(told.reply) if post else []
    return told, _settled(updates, case, told, bool(limits))


def _their_side(order: list[Update], case: Case) -> Channel | None:
    """Whom "they" means before anyone was written to: the seller, where the seller ships."""
    fulfilment = _as_told("fulfilment", order, case)
    return Channel.SELLER_MESSAGE if fulfilment is Fulfilment.FBM else None


def _as_told(field: str, updates: list[Update], case: Case) -> Any:  # noqa: ANN401  (as the field is)
    """What `updates` give a field first, else what stands in the case."""
    return next((u.value for u in updates if u.field == field), getattr(case, field))


def _settled(updates: list[Update], case: Case, told: Told, aside: bool) -> list[Update]:
    """Drops guesses that a standing value or a reply outweighs: the item of an aside, say."""
    weak_item = case.item is not None or (started(case) and told.reply is not None) or aside
    return [
        u
        for u in updates
        if not (u.field == "item" and weak_item and u.confidence < 0.9)
        and not (u.value is PaymentMethod.CARD and case.payment_method in _CARDS)
        and not (u.field == _AT_LEAST and u.value <= (case.delivered_days_ago_at_least or 0))
        and not (
            u.field == "wanted"
            and told.reply is not None
            and u.words in told.reply.words
            and not _WISH.search(u.words.lower())
        )
    ]


def _kind_of_goods(updates: list[Update], merged: Case) -> list[Update]:
    """What is bought as a gift card or a download is not shipped by anyone."""
    told = next((u for u in updates if u.field == "problem"), None)
    kind = _BY_PROBLEM.get(told.value) if told else None
    if told is None or kind is None or merged.fulfilment is not Fulfilment.UNKNOWN:
        return []
    return [told.model_copy(update={"field": "fulfilment", "value": kind})]


def _of_the_case(what: Route, updates: list[Update], case: Case) -> list[Update]:
    """What a general question mentions is not a fact of the case, except where the person is."""
    if what is not Route.GUIDANCE:
        return list(updates)
    if started(case) or len({u.field for u in updates if u.confidence >= 0.8}) >= 3:
        general = {
            "payment_method",
            "problem",
            "item",
            "wanted",
            "fault",
            "delivered_days_ago_at_least",
        }
        return [u for u in updates if u.field not in general or u.confidence == 1.0]
    return [
        u for u in updates if u.field in ("jurisdiction", "country", "region", "amount", "order_id")
    ]


def _confident(said: Message, what: Route, kept: list[Update], told: Told, case: Case) -> bool:
    """Tells whether a model would hardly read more: the problem is known, a long text was rich."""
    if what is Route.SAFETY or what is Route.GUIDANCE or what is Route.REHEARSAL:
        return True
    fields = {u.field for u in kept if u.confidence >= 0.7}
    if what in (Route.PLAN, Route.INTAKE) and looks_priced(said) and "amount" not in fields:
        return False
    unclear = case.problem is Problem.UNKNOWN and "problem" not in fields
    if what is Route.PLAN and unclear and len(said.text) > _SHORT:
        return False
    return len(said.text) < _LONG or len(fields) + len(told.contacts) >= _FEW
