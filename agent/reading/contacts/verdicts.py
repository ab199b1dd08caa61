"""A second look at a yes and a no: what names the remedy itself outweighs words about time or form.

"They agreed to a full refund, the label comes within 24 hours" is no delay, and "we are unable to
offer a refund" is no offer.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from agent.domain.case import Case, Contact, Offer, Update
from agent.domain.moves import DEALING, Move
from agent.domain.vocabulary import YES, Channel, OfferKind, Outcome, Problem, Wanted
from agent.reading.contacts.banks import by_the_bank
from agent.reading.contacts.case_days import dated_by_the_case
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.found_sound import sound_no
from agent.reading.contacts.no_answers import answered
from agent.reading.contacts.no_yes import is_no_yes
from agent.reading.contacts.outcome_words import GIVEN, GRANTED, KEEPS, NO_REMEDY
from agent.reading.contacts.outsiders import outsider_in
from agent.reading.contacts.pieces import first
from agent.reading.contacts.placed import placed
from agent.reading.contacts.promised_days import promised_by
from agent.reading.contacts.set_right import taken_back
from agent.reading.contacts.terms import ON_TERMS, on_terms
from agent.reading.message.text import Message
from agent.reading.moves.forms import form_of
from agent.reading.sums.sums import money

_O, _K = Outcome, OfferKind
_DATED = (*YES, _O.STALLED, _O.OFFERED)
_OVERRULED = (_O.STALLED, _O.TRANSFERRED, _O.REFUSED, _O.OFFERED)
_NO_OFFER = (_O.OFFERED, _O.AGREED, _O.PROMISED, _O.STALLED)
_MINE = re.compile(r"(?<!\w)(?:i|my|me|we'd|i'm|i've)(?!\w)")
_BUT = re.compile(r"(?<!\w)(?:but|however|instead|though|except|only)(?!\w)")
_SWAP = re.compile(
    r"(?<!\w)(?:replacements?|replac(?:e|ing) (?:it|the|my|me)|exchange|new (?:one|unit|item|pair|"
    r"set)|another one)(?!\w)"
)
_MONEY = re.compile(r"(?<!\w)(?:refund\w*|money|cash|paid|reimburs\w*)(?!\w)")
# A sentence that goes on about what was promised.
_GOES_ON = re.compile(
    r"\W*(?:and |so |which |then )*(?:it(?:'s|'ll)?|should|will|label|refund|money|takes?|arriv\w+|"
    r"within|by|in|up to|wait|please|expect\w*|coming|the (?:label|refund|money|new one))(?!\w)"
)
_PART = re.compile(
    r"(?<!\w)agree[sd]?(?: \w+){0,4}? (?:half|part\w*|\d{1,2} ?(?:%|percent|per cent))"
)
_OF_A_NO = ("denial_reason", "fault")
_MUM = (
    r"(?:respond|reply|replies|answer|correspond\w*|communicat\w+|engage|discuss|enter into|"
    r"be (?:responding|replying|answering|taking|entering))"
)
_UNSAID = (_O.REFUSED, _O.TRANSFERRED)
_SENT = re.compile(
    r"(?<!\w)(?:sent|returned|shipped|posted|mailed|dropped|gave|brought|handed|return(?:ing)?|"
    r"(?:got|have|has|received|accepted|signed for|had) (?:it|them|that|the \w+|my \w+|everything)"
    r"(?: back)?|back (?:at|with) (?:the|them|him|her)|arrived (?:there|back|at))(?!\w)"
)
_CASH = r"(?:money|refund|cash|credit|penny|cent|payment|reimbursement)"
_NO_MONEY_YET = re.compile(
    rf"(?<!\w)(?:(?:still |so far |but |and |yet |there's |there is |,)* ?no {_CASH}(?: back)?|"
    rf"nothing(?: back)?|not a (?:penny|cent))(?: (?:yet|so far|still|until now|till now|to date|"
    rf"here|came|come|arrived|received|seen|since(?: then)?))*(?= ?(?:[.,;!)]|$|and|but|from (?:"
    r"them|him|her|the seller|amazon)))|"
    rf"{_CASH} (?:is |has |have )?(?:still )?(?:not|n't|never|isn't|hasn't) "
    rf"(?:\w+ )?(?:there|here|come|came|arrived?|in)|(?:hasn't|haven't|has not|have not|n't|not) "
    r"(?:yet )?(?:refunded|paid|credited|reimbursed|given|sent)(?: me| us| it| my money| back)*|"
    r"waiting for (?:the |my )?(?:money|refund|credit)"
)
# They said something, so that it is no silence: "he says no money back".
_SPOKE = re.compile(
    r"(?<!\w)(?:said|says?|saying|told|tells|wrote|writes|repl\w+|answer\w*|refus\w+|den(?:y|ied|"
    r"ies)|reject\w*|declin\w*|turned (?:me|it) down|won't|will not|wouldn't|claim\w*|insist\w*|"
    r"call(?:s|ed)|argu\w+|transferred|passed|offer\w*|promis\w+|blam\w+|accus\w+|policy|closed|"
    r"final|can't|cannot|message\w*|e-?mail\w*|chat\w*|spoke|talked|phoned|rang|asked)(?!\w)|[:\"]"
)
_SELLER = re.compile(r"(?<!\w)(?:seller|merchant|vendor|shop|trader)(?!\w)")
_CONFIRMED = re.compile(r"(?<!\w)(?:approved|confirmed|issued|agreed|processed|completed?)(?!\w)")
_LIKELY = 0.9
_PARTS = r"(?:screen|app|remote|button|buttons|device|unit|machine|touch ?screen|keyboard|display)"
_DUMB = (
    r"(?:won't|will not|doesn't|does not|didn't|did not|isn't|is not|not|never|stopped|no longer)"
    r"(?: \w+)? (?:respond\w*|react\w*|answer\w*|reply\w*)"
)
_NO_SOUND = re.compile(
    r"(?<!\w)(?:ears?|ear ?(?:bud|piece|phone|cup)s?|bud|buds|side|channel|speakers?|mic\w*|sound|"
    r"audio|volume|horn|bell|alarm|ringer|subwoofer)\b[^.!?\n]{0,30}\b(?:silen(?:t|ce)|quiet|mute)"
    r"(?!\w)"
)
# What they say they will do from now on: "our decision is final and we will not respond".
_NO_MORE = (
    r"(?:(?:will|would|shall|are going to|do|intend to) (?:not|no longer|never)|'ll not|won't|"
    r"wouldn't|will refuse to)(?: (?:be|further|any|more|even|longer))*"
)
_CLOSES = re.compile(
    r"(?:(?<!\w)(?:say|says|said|saying|told|tells|wrote|writes|answer(?:s|ed)|repl(?:y|ies|ied)|"
    r"inform(?:s|ed)|stat(?:es|ed)|announced?|decision|final)(?!\w)|[:\"'])[^?\n]*?"
    rf"(?:(?:(?<!\w)(?:we|they|he|she|i|and|that)(?: (?:\w+ly|also))? ?|[:\"'.,;]\W*)"
    rf"{_NO_MORE} {_MUM}(?!\w)|(?<!\w)(?:no|not any) (?:further|more) (?:correspondence|replies|"
    r"communication|messages|response|contact|discussion|answers)(?!\w))"
)
# Nobody reads there; that ends nothing: "do not reply to this message".
_NO_ANSWER_BOX = re.compile(
    r"(?<!\w)(?:do not|don't|cannot|can't) (?:reply|respond|answer) (?:directly )?to this"
    r"(?: \w+)? (?:msg|message|e-?mail|mail|text|sms|address|notification|number)(?!\w)|"
    r"(?:do not|don't) (?:reply|respond) to this (?:msg|message|e-?mail|mail|text|sms|"
    r"address)(?!\w)"
)
_NOT_YET = re.compile(r"(?<!\w)(?:yet|so far|until|till|before|since|for \d+|still)(?!\w)")


def judged(
    message: Message, case: Case, told: Told, updates: list[Update], today: date
) -> tuple[Told, list[Update]]:
    """`told` with its last reply as a yes or a no where its words name the remedy."""
    if (mended := taken_back(message, case)) is not None:
        return Told((), told.sums), [mended]
    heard = answered(message, case, told)
    if told.contacts and not heard.contacts:
        return heard, updates
    told = heard
    told, updates = by_the_bank(message, told, updates, today)
    told, updates = placed(message, case, told, updates)
    told = dated_by_the_case(message, case, _without_the_items(message, case, told), today)
    if _awaited(message):
        told = replace(told, contacts=tuple(c for c in told.contacts if c.outcome not in _UNSAID))
        updates = [*updates, *_return_unpaid(message, case)]
    told, updates = _closing(message, told, updates)
    layer = _without_the_price(message, case)
    sound = sound_no(message, case, told.reply)
    reply = sound or told.reply or _plain_no(message, case) or _plain_yes(message, case, layer)
    if reply is None or _asks_first(message, reply):
        return told, updates
    begin, end = _place(message, reply)
    begin = message.sentence(begin)[0] if len(told.contacts) < 2 else begin
    right = (
        sound
        or _as_no(message, reply, begin, end)
        or on_terms(message, reply, case, begin, end)
        or _as_yes(message, reply, case, layer, begin, end)
        or reply
    )
    right = _as_part(right)
    right = _dated(message, right, begin, end, today)
    if right.outcome in YES:
        updates = [u for u in updates if not (u.field in _OF_A_NO and _within(u, right, message))]
    if right is told.reply:
        return told, updates
    others = tuple(c for c in told.contacts if c is not told.reply)
    return replace(told, contacts=(*others, right)), updates


def _asks_first(message: Message, reply: Contact) -> bool:
    """Whether what was handed in asks for something, so that no word of it is a yes yet."""
    asks = reply.move is not None and reply.move.value.startswith("asks_")
    return asks and form_of(message) is not None


def _closing(message: Message, told: Told, updates: list[Update]) -> tuple[Told, list[Update]]:
    """`told` where they say that they will answer no more: a last word, and no silence."""
    found = _CLOSES.search(message.told)
    silent = [c for c in told.contacts if c.outcome is _O.NO_REPLY]
    if found is None or _NO_ANSWER_BOX.search(message.told):
        return told, updates
    if not (silent or told.reply) or _NOT_YET.search(message.told):
        return told, updates
    whole = message.words(*message.sentence(found.start())).strip()
    last = told.reply or silent[-1].model_copy(update={"words": whole})
    move = Move.REFUSES if last.move in (None, Move.SILENT, Move.STALLS) else last.move
    over = last.model_copy(update={"outcome": _O.REFUSED, "move": move})
    others = tuple(c for c in told.contacts if c not in silent and c is not told.reply)
    kept = [u for u in updates if u.field != "fault" or u.words not in whole]
    return replace(told, contacts=(*others, over)), kept


def _awaited(message: Message) -> bool:
    """Whether nothing but waiting is told: it went back, and the money is not there yet."""
    text = message.facts
    waits = _SENT.search(text) and _NO_MONEY_YET.search(text)
    return waits is not None and not _SPOKE.search(text)


def _return_unpaid(message: Message, case: Case) -> Iterator[Update]:
    """A seller who has the goods and has not paid has refused nothing yet."""
    unsure = case.problem in (Problem.UNKNOWN, Problem.SELLER_REFUSES)
    sold = case.problem is not Problem.UNKNOWN or _SELLER.search(message.facts)
    if unsure and sold and not _CONFIRMED.search(message.facts):
        end = len(message.text)
        yield message.update("problem", Problem.RETURN_LOST, 0, end, _LIKELY)


def _without_the_items(message: Message, case: Case, told: Told) -> Told:
    """`told` without a silence that is the item's: "the vacuum won't respond to the app"."""
    if all(c.outcome is not _O.NO_REPLY for c in told.contacts):
        return told
    name = re.escape(case.item.lower().split()[-1]) if case.item else "item"
    own = re.compile(rf"(?<!\w)(?:{name}|{_PARTS})(?: \w+)?,? {_DUMB}(?!\w)")
    if not (own.search(message.facts) or _NO_SOUND.search(message.facts)):
        return told
    return replace(told, contacts=tuple(c for c in told.contacts if c.outcome is not _O.NO_REPLY))


def _place(message: Message, contact: Contact) -> tuple[int, int]:
    """Where the words of a contact stand; a yes or a no may reach to the end of their sentence."""
    at = message.raw.find(contact.words)
    if at < 0 or not contact.words:
        return 0, len(message.text)
    begin = message.place(at)
    return begin, max(message.sentence(message.place(at + len(contact.words) - 1))[1], begin)


def _as_no(message: Message, reply: Contact, begin: int, end: int) -> Contact | None:
    """A refusal that names what is refused, and offers nothing beside it."""
    no = first(NO_REMEDY, message, begin, end, message.told)
    dealt = reply.outcome is _O.REFUSED and reply.move in DEALING
    if (
        no is None
        or not (dealt or reply.outcome in _NO_OFFER)
        or _BUT.search(message.told, no.end, end)
    ):
        return None
    if reply.outcome is _O.OFFERED and reply.offer and reply.offer.amount:
        return None
    gone = {"outcome": _O.REFUSED, "offer": None, "move": Move.REFUSES, "promised_by": None}
    return reply.model_copy(update=gone)


def _as_yes(
    message: Message, reply: Contact, case: Case, layer: str, begin: int, end: int
) -> Contact | None:
    """A yes that names all of the remedy, whatever it says of days and labels."""
    yes = first((*GRANTED, *GIVEN), message, begin, end, layer)
    if yes is None or first((*NO_REMEDY, *KEEPS), message, begin, end):
        return None
    if is_no_yes(message.told[begin:end]):
        return None
    words = message.facts[begin:end]
    kind = _K.REPLACEMENT if _SWAP.search(words) and not _MONEY.search(words) else None
    if kind and case.wanted is Wanted.REFUND:  # it is not what was asked for
        new_one = Offer(kind=kind, words=reply.words)
        tabled = {"outcome": _O.OFFERED, "move": Move.OFFERS_REPLACEMENT, "offer": new_one}
        return reply.model_copy(update=tabled)
    outcome = yes.value if reply.outcome in _OVERRULED else reply.outcome
    offer = Offer(kind=kind, words=reply.words) if kind else None
    settled = {"outcome": outcome, "move": Move.AGREES, "offer": offer}
    return reply.model_copy(update=settled) if outcome in YES else None


def _as_part(reply: Contact) -> Contact:
    """ "They agreed to half" is an offer of a part."""
    if reply.outcome is not _O.AGREED or reply.offer or not _PART.search(reply.words.lower()):
        return reply
    part = Offer(kind=_K.PARTIAL_REFUND, words=reply.words)
    tabled = {"outcome": _O.OFFERED, "move": Move.OFFERS_PART, "offer": part}
    return reply.model_copy(update=tabled)


def _without_the_price(message: Message, case: Case) -> str:
    """The facts, where the whole price stands as "it": to refund that sum is to refund it all."""
    text, price = message.facts, case.amount
    if price is None:
        return text
    for found in money(text, price.currency):
        if found.value.value >= price.value:
            start = found.start - 4 if text[: found.start].endswith("the ") else found.start
            text = f"{text[:start]}{'it'.ljust(found.end - start)}{text[found.end :]}"
    return text


def _dated(message: Message, reply: Contact, begin: int, end: int, today: date) -> Contact:
    """`reply` with the day that it names for what it says."""
    if reply.outcome not in _DATED or (reply.outcome is _O.OFFERED and reply.offer is None):
        return reply
    later = next((b for b in message.sentences if b[0] >= end), None)
    if later and _GOES_ON.match(message.facts, *later):
        end = later[1]
    named = promised_by(message.facts[begin:end], reply.on or today, today)
    return reply.model_copy(update={"promised_by": named}) if named else reply


def _within(update: Update, reply: Contact, message: Message) -> bool:
    return update.words in message.words(*_place(message, reply))


def _plain_yes(message: Message, case: Case, layer: str) -> Contact | None:
    """A yes at the desk in hand that nothing else was read of."""
    desk, end = case.current_channel, len(message.text)
    yes = first((*GRANTED, *GIVEN), message, 0, end, layer)
    if desk in (None, Channel.SELF_CHECK) or yes is None or not case.talking:
        return None
    if outsider_in(message.facts, 0, end) or message.told.rstrip().endswith("?"):
        return None
    if first((*NO_REMEDY, *KEEPS), message, 0, end) or ON_TERMS.search(message.told):
        return None
    if is_no_yes(message.told):
        return None
    words = message.words(0, end).strip()
    return Contact(channel=desk, outcome=yes.value, words=words, move=Move.AGREES)


def _plain_no(message: Message, case: Case) -> Contact | None:
    """A no at the desk in hand that nothing else was read of."""
    desk = case.current_channel
    no = first(NO_REMEDY, message, 0, len(message.text), message.told)
    if desk in (None, Channel.SELF_CHECK) or no is None or not case.talking:
        return None
    if _MINE.search(message.told) or message.told.rstrip().endswith("?"):
        return None
    words = message.words(0, len(message.text)).strip()
    return Contact(channel=desk, outcome=_O.REFUSED, words=words, move=Move.REFUSES)
