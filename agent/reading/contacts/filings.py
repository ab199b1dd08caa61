"""What the person sent, filed or asked: told with a subject or without one, of whom it was told."""

import re

from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_words import NEEDS_FILING
from agent.reading.contacts.outcome_words import OPENED
from agent.reading.contacts.pieces import Piece, first
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message

# "emailed jeff last night", "and wrote to the seller".
_NO_SUBJECT = re.compile(
    r"(?:^|(?<=[.,;!:] )|(?<=[.,;!:\n]))\W{0,4}(?:(?:ok(?:ay)?|so|and|then|yes|done|also|just|"
    r"already|"
    r"today|yesterday|have|finally),? )*(?:e-?mailed|mailed|wrote(?: to)?|written to|messaged|"
    r"contacted|asked(?! for)|filed|submitted|sent|reported|complained|put in)(?!\w)"
)
# To a bank, a court or an authority one talks about many things; these open a case there.
_A_CASE = re.compile(
    r"(?<!\w)(?:disput\w*|charge-?backs?|claim\w*|fraud\w*|complain\w*|report\w*|cases?|appeal\w*|"
    r"filed|opened|lodged|raised|submitted|section 75|letters?|wrote|written|e-?mailed|forms?|"
    r"anzeige|plainte|denuncia\w*|denunci\w*|aangifte)(?!\w)"
)
# Where no desk is named, what was done must be done to one.
_AT_A_DESK = re.compile(
    r"(?<!\w)(?:wrote|written|messaged|e-?mailed|mailed|contacted|complained|appealed|escalated|"
    r"disputed|reported|filed|submitted|opened|raised|lodged|launched|chatted|tweeted|faxed|"
    r"(?:spoke|spoken|talked) (?:to|with) (?:them|someone|somebody|amazon)|(?:called|phoned|rang|"
    r"asked|told|tried|requested)(?: (?:them|him|her|amazon|again|back|twice|in|up|for|the|"
    r"a)(?!\w))|"
    r"(?:sent|posted|forwarded) (?:them|amazon|off|in|(?:it|that) (?:to|off)|(?:an?|the|my|your|"
    r"that|this) (?:\w+ )?(?:e-?mails?|messages?|letters?|mails?|claims?|forms?|complaints?|"
    r"requests?|appeals?|photos?|pictures?|proof)))(?!\w)"
)
# "sent", "ok, submitted it last night": the words in hand, where nothing else is told.
_SENT = re.compile(
    r"\W*(?:(?:ok(?:ay)?|yes|yep|done|right|so|and|i|i've|it's|we|we've|have|all|just|now|that's|"
    r"is|was|already|finally),? )*(?:sent|submitted|filed|posted|e-?mailed|mailed|messaged|"
    r"written|wrote|lodged)(?: (?:it|that|them|this|him|her|to them|(?:the|my|your|an?) "
    r"(?:e-?mail|message|letter|claim|form|complaint|text|words)))?(?: (?:in|off|out|now|just "
    r"now|today|yesterday|this (?:morning|afternoon|evening)|last night|earlier|on \w+))*\W*"
)


def opened(message: Message, piece: Piece) -> Hit[Outcome] | None:
    """What the person opened with a desk in this piece, if that is what it tells."""
    begin, end = piece.begin, piece.end
    found = first(OPENED, message, begin, end)
    if found is None and piece.named and (match := _NO_SUBJECT.search(message.facts, begin, end)):
        found = Hit(Outcome.OPENED, match.start(), match.end())
    if found is None:
        return None
    wanted = _AT_A_DESK if piece.named is None else _A_CASE
    needed = piece.named is None or piece.named.value in NEEDS_FILING
    return found if not needed or wanted.search(message.facts, begin, end) else None


def handed_in(text: str, last: Channel | None) -> bool:
    """Whether the whole message says that the words for `last` were sent; a chat goes on."""
    talks = (None, Channel.CHAT, Channel.SUPERVISOR, Channel.SELF_CHECK)
    return last not in talks and _SENT.fullmatch(text) is not None
