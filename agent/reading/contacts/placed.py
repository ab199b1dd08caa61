"""Contacts put with the desk that they are of: a claim's decision, a rep who advises a claim."""

import re
from dataclasses import replace

from agent.domain.case import Case, Contact, Update
from agent.domain.moves import DEALING, Move
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.at_desk import CLAIMS
from agent.reading.contacts.contact_words import ACTORS, BRANDS, SPEAKERS
from agent.reading.contacts.contacts import Told
from agent.reading.message.text import Message
from agent.reading.moves.move_words import SAID

_C, _O = Channel, Outcome
_CLAIM = (
    r"(?:a[- ]?(?:to|2)[- ]?z(?: guarantee)?(?: claim)?|atoz|a-z(?: claim)?|guarantee claim|"
    r"(?<!warranty )(?<!insurance )(?<!bank )claim)"
)
_DENY = r"(?:denied|rejected|declined|refused|turned down|closed|lost|dismissed)"
_DENIED = re.compile(
    rf"(?<!seller )(?<!vendor )(?<!\w)(?:den(?:y|ied|ies)|reject\w*|declin\w*|refus\w*|turned down|"
    rf"decided against|closed|lost) (?:the |my |your |our )?{_CLAIM}(?!\w)(?! (?:that|of)(?!\w))|"
    rf"(?<!\w){_CLAIM} (?:is |was |got |has been |now |not |just |came back |comes back |as )*"
    rf"{_DENY}(?!\w)|(?<!\w)(?:decided|ruled|closed|found)[^.?!\n]{{0,25}} (?:in favou?r of "
    rf"(?:the )?seller|for the seller|against me)(?!\w)|(?<!\w){_CLAIM}[^.?!\n]{{0,25}} "
    r"(?:in favou?r of (?:the )?seller|for the seller|against me)"
)
_NOT_YET = re.compile(r"(?<!\w)(?:not|never|n't)(?!\w)|n't(?!\w)")
_GRANTED = re.compile(
    rf"(?<!\w){_CLAIM} (?:is |was |got |has been |not |now |just |finally )*(?:granted|approved|"
    rf"accepted|won|successful)(?!\w)|(?<!\w)(?:granted|approved|accepted|won) (?:the |my )?"
    rf"{_CLAIM}(?!\w)|(?<!\w)(?:decided|ruled) in (?:my|our) favou?r(?!\w)"
)
_OF_ANOTHER = re.compile(r"(?<!\w)(?:chargeback|dispute|bank|warranty|insurance|police)(?!\w)")
_ADVICE = re.compile(
    r"(?<!\w)(?:(?:you|i)(?:'ll|'d)? (?:can|could|may|might|need to|needed to|have to|must|should|"
    r"would (?:have|need) to|are able to|will (?:have|need) to)(?: also| then| now| just)*|please|"
    rf"(?:told|tells|asked|asks|advised|advises|wants) me to|to) (?:\w+ )?(?:open|file|submit|"
    rf"raise|start|make|use|do|lodge|go for|try) (?:an? |the |your |my )?{_CLAIM}(?!\w)"
)
_I_FILED = re.compile(
    r"(?<!\w)i(?:'ve| have)? (?:just |then |already |now |finally )*(?:filed|opened|submitted|did|"
    r"lodged|raised|started)(?!\w)"
)
_AMAZON_SAYS = re.compile(
    r"(?<!\w)amazon (?:just |now |also |chat )*(?:says?|said|told|tells|wrote|writes|advis\w+)"
    r"(?!\w)"
)
_A_DAY_TO_COME = re.compile(
    r"(?<!\w)(?:after|from|until|till|once|by|before) (?:the )?(?:[a-z]{3,9}\.? \d|\d)"
)
_WITH_AMAZON = re.compile(
    r"(?<!\w)(?:(?:chat|phone|call|line|talk\w*|speaking|on) (?:now )?with amazon|amazon(?:'s)? "
    r"(?:chat|rep|agent|support|phone)|(?:the |an? |amazon )?(?:rep|agent|advis[oe]r|associate)"
    r"(?:'s)?(?: \w+)?(?: (?:just|now))? ?(?::|said|says|told|is saying|wrote|writes))"
)
_SELLER = next(a.pattern for a in ACTORS if a.value is _C.SELLER_MESSAGE)
_AN_EXECUTIVE = re.compile(
    r"(?<!\w)executive(?! (?:customer|team|office|e-?mail|mail|relations|resolution|"
    r"response|address|inbox|mailbox|customer))"
)
_TALKING = re.compile(
    r"(?<!\w)(?:on (?:the |a )?(?:call|phone|chat|line)|in (?:the |a )?(?:chat|call)|chat\w*|"
    r"called|rang|phoned|speaking|spoke|talk\w*)(?!\w)"
)
_TO_A_DESK = re.compile(
    r"(?<!\w)(?:transferr\w*|pass\w*|mov\w*|hand\w*|forward\w*|send\w*|sent|put\w*|connect\w*|"
    r"escalat\w*|refer\w*|switch\w*|redirect\w*)(?: \w+){0,3}? (?:over |on |through )?(?:to|with) "
    r"(?:the |a |an |their |his |her |our |some |another )*[^.;!?\n]{0,45}?(?:team|desk|department|"
    r"dept|unit|section|specialists?|office|group|division|people|guys|queue|line)(?!\w)"
)
_AGAINST = tuple(one.pattern for one in SAID if one.value in (Move.ACCUSES, Move.BLAMES_CUSTOMER))
_ONE_MOMENT = re.compile(
    r"(?<!\w)(?:hold(?: on)?|hang on|wait|one moment|a moment|bear with|give (?:me|him|her|them)|"
    r"be right back|brb|back in)(?: \w+){0,3}? ?(?:\d+ ?(?:-|to) ?\d+|\d+|an?|a few|few|some|"
    r"couple of|one|two|five|ten)? ?(?:min(?:ute)?s?|mins|secs?|seconds?|moments?)(?!\w)|"
    r"(?<!\w)(?:said|says|told me to|asked me to|please) (?:please )?(?:hold(?: on)?|hang on|stay "
    r"on the line)(?: please)?\W*$"
)
_A_NO = re.compile(
    r"(?<!\w)(?:no|not|can't|cannot|won't|refus\w+|den(?:y|ied)|reject\w*|declin\w*|unable|final|"
    r"n't|never)(?!\w)"
)
_TO_THE_MAKER = re.compile(
    rf"(?<!\w)(?:send|take|ship|return|bring|mail|post) (?:it|this|that|them|the \w+)(?: back)? to "
    rf"(?:the )?(?:{BRANDS}|manufacturer|maker|brand|service cent(?:re|er))(?!\w)"
)
_EXCEPTION = re.compile(
    r"(?<!\w)(?:mak(?:e|es|ing)|made|grant\w*|giv(?:e|es|ing)|gave|doing|do)(?: me| us)? (?:an? |"
    r"one |the |this )?(?:one[- ]time |special |small )?exception(?!s? to)(?!\w)|(?<!\w)(?:full "
    r"refund|refund (?:me )?(?:in full|it all|everything)) (?:when|once|after|as soon as) (?:the "
    r"|their |they |my )?(?:warehouse|item|return|parcel|package|it|get|receive|fc)"
)
_DOER = re.compile(
    r"(?<!\w)(?:they|he|she|amazon|supervisor|manager|agent|rep|seller|chat|support|lady|guy|"
    r"someone|somebody)(?!\w)"
)
_ONLY_MAYBE = re.compile(
    r"(?<!\w)(?:if|might|may|maybe|could|can|would|should|hope|ask\w*|see if|whether|want\w*|"
    r"beg\w*|please|unless|before)(?!\w)"
)
_PENDING = (_O.OPENED, _O.STALLED, _O.NO_REPLY)


def placed(
    message: Message, case: Case, told: Told, updates: list[Update]
) -> tuple[Told, list[Update]]:
    """`told` and `updates` where each contact is with its own desk, and ended as it did there."""
    updates = [u for u in updates if not _a_question(u)]
    if (decided := _decided(message, case, told, updates)) is not None:
        return decided
    advised = bool(_ADVICE.search(message.told) and not _I_FILED.search(message.own))
    updates = [u for u in updates if not (advised and _claim_filed(u.value))]
    contacts = (c for c in told.contacts if not (advised and _claim_filed(c)))
    right = tuple(_mended(message, one, advised=advised) for one in contacts)
    right = right or _excepted(message, case)
    return (told if right == told.contacts else replace(told, contacts=right)), updates


def _excepted(message: Message, case: Case) -> tuple[Contact, ...]:
    """The yes of a desk that makes an exception, where nothing else was read of it."""
    text, found = message.facts, _EXCEPTION.search(message.facts)
    if found is None or not case.talking or "?" in text or _A_NO.search(text):
        return ()
    before = text[message.sentence(found.start())[0] : found.start()]
    doer = _DOER.search(before)
    if doer is None or _ONLY_MAYBE.search(before):
        return ()
    named = next(
        (a.value for a in ACTORS if a.value in SPEAKERS and a.pattern.search(before)), None
    )
    desk = named or (case.current_channel if case.current_channel in SPEAKERS else _C.CHAT)
    words = message.words(0, len(message.text)).strip()
    return (Contact(channel=desk, outcome=_O.AGREED, words=words, move=Move.AGREES),)


def _a_question(update: Update) -> bool:
    """Whether what was taken for the reason of a no is only asked."""
    return update.field == "denial_reason" and str(update.value).rstrip(" \"'").endswith("?")


def _claim_filed(value: object) -> bool:
    return isinstance(value, Contact) and value.channel in CLAIMS and value.outcome is _O.OPENED


def _decided(
    message: Message, case: Case, told: Told, updates: list[Update]
) -> tuple[Told, list[Update]] | None:
    """The decision of a claim that is waited for, whoever tells of it."""
    last = next((c for c in reversed(case.contacts) if c.channel in CLAIMS), None)
    if last is None or last.outcome not in _PENDING or message.own.rstrip().endswith("?"):
        return None
    for pattern, outcome, move in (
        (_DENIED, _O.REFUSED, Move.REFUSES),
        (_GRANTED, _O.AGREED, Move.AGREES),
    ):
        found = pattern.search(message.facts) or pattern.search(message.told)
        if found is None:
            continue
        if message.negated(found.start()) or _NOT_YET.search(found[0]):
            waits = tuple(c for c in told.contacts if c.channel not in CLAIMS)
            return replace(told, contacts=waits), updates
        begin, end = message.sentence(found.start())
        if _OF_ANOTHER.search(message.told, begin, end):
            return None
        before = told.reply or last.model_copy(update={"on": None, "who": None})
        gone = {"channel": last.channel, "outcome": outcome, "move": move, "offer": None}
        words = message.words(begin, end).strip()
        decision = before.model_copy(update=gone | {"words": words, "promised_by": None})
        others = tuple(c for c in told.contacts if c is not told.reply)
        if outcome is _O.AGREED:  # with the sum that came, it is told of the money in the end
            filed = message.update("contacts", decision, begin, end)
            return replace(told, contacts=others), [*updates, filed]
        return replace(told, contacts=(*others, decision)), updates
    return None


def _mended(message: Message, contact: Contact, *, advised: bool) -> Contact:
    """`contact` at the desk that its message names, with the move that its words are."""
    words = contact.words.lower().replace("’", "'")
    changes: dict[str, object] = {}
    if (desk := _desk(message, contact, words, advised=advised)) is not contact.channel:
        changes["channel"] = desk
    changes |= _ended(message, contact, words)
    if advised and _A_DAY_TO_COME.search(words):
        changes["on"] = None
    if desk in CLAIMS and contact.outcome is _O.REFUSED and contact.move in DEALING:
        changes |= {"move": Move.REFUSES, "offer": None}
    return contact.model_copy(update=changes) if changes else contact


def _desk(message: Message, contact: Contact, words: str, *, advised: bool) -> Channel:
    at_amazon = _WITH_AMAZON.search(message.told) and not _SELLER.search(words)
    of_a_claim = advised and contact.channel in CLAIMS
    if at_amazon and (contact.channel is _C.SELLER_MESSAGE or of_a_claim):
        return _C.CHAT
    if of_a_claim and _AMAZON_SAYS.search(message.told):
        return _C.CHAT
    on_call = _AN_EXECUTIVE.search(message.told) and _TALKING.search(message.told)
    return _C.CHAT if on_call and contact.channel is _C.EXECUTIVE_EMAIL else contact.channel


def _ended(message: Message, contact: Contact, words: str) -> dict[str, object]:
    """What is to be changed of how `contact` ended, by what its words are."""
    whole = message.told
    if contact.outcome is _O.TRANSFERRED and contact.move is Move.ACCUSES:
        rest = _TO_A_DESK.sub(" ", whole)
        return {} if any(one.search(rest) for one in _AGAINST) else {"move": Move.TRANSFERS}
    if _TO_THE_MAKER.search(words) and contact.outcome in (_O.OFFERED, _O.REFUSED, _O.TRANSFERRED):
        return {"outcome": _O.REFUSED, "move": Move.BLAMES_MAKER, "offer": None}
    if contact.outcome not in (_O.REFUSED, _O.STALLED):
        return {}
    if _ONE_MOMENT.search(words) and not _A_NO.search(words):
        return {"outcome": _O.STALLED, "move": Move.STALLS, "on": None}
    if _EXCEPTION.search(words) and not _A_NO.search(whole):
        return {"outcome": _O.AGREED, "move": Move.AGREES, "offer": None}
    return {}
