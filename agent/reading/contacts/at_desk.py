"""Whom an answer is from that names nobody: the desk where the person is, or was last."""

import re
from dataclasses import replace

from agent.domain.case import Case, Contact
from agent.domain.vocabulary import Channel, Fulfilment, Outcome
from agent.reading.contacts.contact_words import SPEAKERS
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.filings import handed_in
from agent.reading.contacts.silences import NO_ANSWER
from agent.reading.contacts.speakers import speaker
from agent.reading.message.text import Message
from agent.reading.moves.forms import form_of
from agent.reading.moves.heads import is_handed_over
from agent.reading.moves.telling_words import tells_of_them
from agent.reading.moves.their_words import bare

_C = Channel
_TALKS = (_C.CHAT, _C.SUPERVISOR, _C.SELLER_MESSAGE)
# Nobody chats there: a line of somebody who names no desk is Amazon's or the seller's.
_NO_TALKS = (_C.POLICE_OR_FRAUD_DESK, _C.COMPLAINT_BODY, _C.FORMAL_CLAIM)
# Nobody answers there before something was sent or filed.
_FILED_FIRST = frozenset(Channel) - {*_TALKS, _C.SELF_CHECK}
# An answer by post is one to what was sent, and a decision one to what was filed.
_BY_POST = re.compile(
    r"(?<!\w)(?:e-?mail\w*|mails?|mailed|letters?|wrote back|written back|(?:got|had|received|came|"
    r"sent) (?:an? |the |their )?(?:\w+ )?(?:answer|reply|response)|(?:the|their) (?:decision|"
    r"reply|answer|response)|case|claim|appeal|decision|decided|ruled)(?!\w)"
)
_OF_A_CLAIM = re.compile(
    r"(?<!\w)(?:claims?|cases?|a[- ]?(?:to|2)[- ]?z|guarantee|decision|decided|ruled|appeal\w*|"
    r"investigat\w+)(?!\w)"
)
# A claim is decided by a team; who answers as "he" or "she" was written to.
_SOMEBODY = re.compile(
    r"(?<!\w)(?:he|she)(?:'s|'d| has)?(?: (?:just|now|finally|at last|then|also|only|still))* "
    r"(?:answer\w*|repl(?:y|ied|ies)|wrote|writes?|written|sa(?:id|ys?)|respond\w*|messaged|told|"
    r"tells|offer\w*|threaten\w*|sent|came back)(?!\w)"
)
CLAIMS = (_C.A_TO_Z_CLAIM, _C.A_TO_Z_APPEAL)
# "It got denied" is told of what was filed and not decided yet; a talk says no itself.
_DECIDED = re.compile(
    r"^\W*(?:(?:and|but|so|well|update|ok)\W+)*(?:it|this|that|(?:the|my) (?:claim|dispute|appeal|"
    r"case))(?:'s| is| was| has| got| been| now| just| already| also| finally| since)* "
    r"(?:denied|rejected|declined|turned down|thrown out|refused|closed|lost|granted|approved|won)"
    r"(?!\w)"
)
# Who wants the claim dropped is the seller: Amazon decides on it.
_AGAINST_A_CLAIM = re.compile(
    r"(?<!\w)(?:drop|cancel|close|withdraw|take (?:back|down)|remove)\w* (?:the |your |that |this |"
    r"my )?(?:\w+ )?(?:a[- ]?(?:to|2)[- ]?z|claim|dispute|review|feedback)(?!\w)"
)
_FILED = (*CLAIMS, _C.CARD_DISPUTE, _C.BANK_OMBUDSMAN)
_DESKS: tuple[tuple[Channel, str], ...] = (
    (_C.SUPERVISOR, r"(?:supervisor|manager|team lead(?:er)?)"),
    (_C.SELLER_MESSAGE, r"(?:seller|merchant|vendor|shop)"),
    (_C.CHAT, r"(?:live )?(?:chat|agent|rep|customer (?:service|care|support)|support|hotline)"),
)
_THERE = (
    r"(?<!\w)(?:did|tried|doing|trying|had|went (?:back )?(?:on|to|into|in)|back (?:on|to|in|at|"
    r"with)|(?:i'm|i am|am|still) (?:on|in|with|at)|opened|started|reopened|wrote (?:to )?|"
    r"messaged|asked|spoke (?:to|with)|talked (?:to|with)|chatted with|called|rang) "
    r"(?:(?:the|a|an|my|another|new|same|other|that|up|again|with|to|their) )*{desk}(?!\w)|"
    r"(?<!\w){desk} (?:again|now|just now|today|this morning|a second time)(?!\w)"
)
_NAMED = tuple((channel, re.compile(_THERE.format(desk=desk))) for channel, desk in _DESKS)


def at_desk(message: Message, case: Case, last: Channel | None) -> Channel | None:
    """The desk whose words are told or pasted where nothing else in `message` says whose.

    last: the step that the person has words for. Where something was sent, they are the ones who
    answer; where that step is a mail or a claim that never was, it is whoever was talked to last.
    """
    filed = _undecided(case)
    return filed if filed and _DECIDED.search(message.told) else _desk(message, case, last)


def _desk(message: Message, case: Case, last: Channel | None) -> Channel | None:
    """The desk of an answer that is no decision on what was filed."""
    if last is None:
        return _of_a_case(message, case) if case.talking else None
    if handed_in(message.text, last):
        return last  # who tells of a chat for the first time tells no answer of it yet
    if (spoken := _spoken(message, case, last)) is not None:
        return spoken
    named = next((channel for channel, there in _NAMED if there.search(message.own)), None)
    if named is not None:
        return named
    pending = _awaited(message, case)
    if pending and pending.outcome is Outcome.OPENED and pending.channel in _FILED_FIRST:
        return pending.channel
    sent = any(one.channel is last for one in case.contacts)
    posted = _OF_A_CLAIM if last in CLAIMS else _BY_POST
    if last not in _FILED_FIRST or sent:
        return last
    somebody = last in CLAIMS and _SOMEBODY.search(message.text)
    if posted.search(message.text) and not somebody:
        return last
    met = (one.channel for one in reversed(case.contacts) if one.channel in SPEAKERS)
    return next(met, last)


def _awaited(message: Message, case: Case) -> Contact | None:
    """The last contact; of "nothing yet" the last that was written to, whoever was met since."""
    last = case.contacts[-1] if case.contacts else None
    if not NO_ANSWER.match(message.text):
        return last
    written = (c for c in reversed(case.contacts) if c.outcome is Outcome.OPENED)
    return next((c for c in written if c.channel in _FILED_FIRST), last)


def _of_a_case(message: Message, case: Case) -> Channel | None:
    """Whose words are handed in, or who is meant by "she says", before there were words for one."""
    if (form_of(message) or is_handed_over(message)) and (named := speaker(message, case, _C.CHAT)):
        return named
    if not (bare(message, _C.CHAT) or tells_of_them(message.told)):
        return None
    if named := speaker(message, case, None):
        return named
    theirs = _C.SELLER_MESSAGE if case.fulfilment is Fulfilment.FBM else _C.CHAT
    if bare(message, _C.CHAT):
        return _C.SELLER_MESSAGE if _AGAINST_A_CLAIM.search(message.told) else theirs
    return next((c.channel for c in reversed(case.contacts) if c.channel in SPEAKERS), theirs)


def _undecided(case: Case) -> Channel | None:
    """Where the person filed something last, and nothing came back yet."""
    filed = next((one for one in reversed(case.contacts) if one.channel in _FILED), None)
    return filed.channel if filed and filed.outcome is Outcome.OPENED else None


def _spoken(message: Message, case: Case, last: Channel) -> Channel | None:
    """The desk that is named beside their words, or where their words can only be from."""
    named = speaker(message, case, last)
    if named is None and _AGAINST_A_CLAIM.search(message.told) and bare(message, last):
        return _C.SELLER_MESSAGE
    if named is None and last in _NO_TALKS and bare(message, last):
        return _C.SELLER_MESSAGE if case.fulfilment is Fulfilment.FBM else _C.CHAT
    return named


# Who rings or chats talks with Amazon; a seller is written to.
_WITH_AMAZON = re.compile(
    r"(?<!\w)(?:(?:from|with|at|to|rang|called|phoned|told|asked) amazon(?!'?s? mess)|"
    r"amazon(?:'s)? (?:chat|support|agent|rep|customer|phone|care|service|says?|said|told|refused)|"
    r"amzn|chat\w*|"
    r"customer (?:service|care|support)|phone\w*|rang|call(?:s|ing)?|"
    r"(?<!chap )(?<!man )(?<!guy )(?<!lady )(?<!girl )(?<!bloke )(?<!fella )(?<!person )called|"
    r"agents?|reps?|telephone\w*|hotline|supervisor|helpline|bot|kundenservice|klantenservice)"
    r"(?!\w)"
)


def with_the_seller(told: Told, fulfilment: Fulfilment) -> Told:
    """`told` where the seller ships: who is met by no desk's name there is the seller."""
    if fulfilment is not Fulfilment.FBM:
        return told
    return replace(told, contacts=tuple(map(_of_the_seller, told.contacts)))


# Who sends the person to the seller is not the seller.
_TO_THE_SELLER = re.compile(
    r"(?<!\w)(?:contact\w*|messag\w*|ask|writ(?:e|ing) to|speak to|reach(?: out to)?|"
    r"wait for) (?:the |"
    r"your )?(?:seller|merchant|vendor|them)(?!\w)|(?:merchant|seller|vendor) (?:decides|handles|"
    r"has "
    r"to decide)|third[- ]party (?:order|seller|item|purchase)"
)


def _of_the_seller(contact: Contact) -> Contact:
    words = contact.words.lower()
    sent_on = contact.move and _TO_THE_SELLER.search(words)
    if contact.channel is not _C.CHAT or sent_on or _WITH_AMAZON.search(words):
        return contact
    return contact.model_copy(update={"channel": _C.SELLER_MESSAGE})
