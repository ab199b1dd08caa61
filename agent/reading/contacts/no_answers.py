"""Messages that hold no answer of a desk: thanks, the person's own decision, a question to us.

What a bill prints, a desk that only says "one moment" and a house where nobody was in are none
either: nothing of them may stand as a contact.
"""

import re
from dataclasses import replace

from agent.domain.case import Case, Contact
from agent.domain.vocabulary import YES, Outcome
from agent.reading.contacts.contact_words import ACTORS
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.sayings import they_said
from agent.reading.message.text import Message
from agent.reading.moves.thanks import says_thanks
from agent.reading.moves.their_words import all_theirs, bare, quoted

_LEAD = (
    r"\W*(?:(?:ok(?:ay)?|so|well|right|fine|no|nope|yes|and|but|then|hm+|wait|oh|also|just|sorry|"
    r"now|alright|hey|hi|actually|thanks|thank you|one (?:more )?question|quick question)"
    r"(?!\w)\W*)*"
)
# The person's own no to what was offered: "decided not to accept", "not taking it".
_MY_CHOICE = re.compile(
    rf"{_LEAD}(?:(?:i|we|i'm|i am|we're|i've|we've|i'll|i'd|i have|we have|think i'll)(?!\w) ?)?"
    r"(?:(?:just|have|already|really|also|probably|think|finally) )*"
    r"(?:(?:decid\w+|chose|choosing|opted|going|prefer\w*|rather|will|would|do|did|am)"
    r"(?: now)? (?:not|against)(?: to)? (?:be )?(?:accept\w*|tak(?:e|ing)|agree\w*|go(?:ing)? for)|"
    r"(?:won't|wouldn't|don't|didn't|not|never)(?: be)?(?: going to| gonna| want to| wanna)? "
    r"(?:accept\w*|tak(?:e|ing)|agreeing|falling for)|"
    r"(?:turn(?:ed|ing)? (?:it|that|them|him|her|(?:the|their|his|her|this) \w+(?: \w+)?) down|"
    r"turn(?:ed|ing)? down|declin(?:ed|ing)|reject(?:ed|ing)|refus(?:ed|ing)|pass(?:ed|ing)? on|"
    r"said no to) (?:it|that|(?:the|their|his|her|this) (?:\w+ )?(?:offer|credit|money|deal|"
    r"voucher|card|[$£€]?\d+)))(?!\w)(?! me(?!\w))"
)
_AUX = (
    r"(?:is|was|are|isn't|aren't|will|would|won't|can|could|can't|couldn't|may|might|should|"
    r"shouldn't|shall|must|do|does|did|don't|doesn't|didn't|am|have|has|hasn't|haven't)"
)
# What is said to us alone.
_TO_US = re.compile(
    r"(?<!\w)(?:(?:you(?:'ve| have|'re| are|r)?|u|this|that)(?: (?:been|was|is|were|really|so|very|"
    r"such|super|all|an?|help|lot of|incredibl[ey]|extremely|advice))* (?:helpful|great help|"
    r"big help|amazing|brilliant|star|lifesaver|legend|wonderful|fantastic|kind to me)|"
    r"(?:i'm|i am|im|gonna|going|off) (?:going |off |now )*to (?:bed|sleep)|good ?night|you rock|"
    r"(?:speak|talk) (?:tomorrow|soon|later|to you)|(?<!we )appreciate (?:it|that|this|(?:all )?"
    r"(?:your|the) (?:help|time|advice|patience with me)))(?!\w)"
)
_OTHERS_DOING = re.compile(
    r"(?<!\w)(?:he|she|they|agent|rep|seller|supervisor|manager|chat|amazon)(?!\w)"
)
_A_QUESTION = re.compile(
    rf"{_LEAD}(?:{_AUX} (?:i|it|they|he|she|we|there|you|anyone|somebody)(?!\w)|"
    r"(?:how|what|when|where|which|who|why)(?:'s|'ll| (?:long|much|many|soon|else|about|if|now|"
    rf"next|happens|exactly|{_AUX}))(?!\w))"
)
_ASKED = re.compile(rf"{_LEAD}{_AUX} (?:the|my|a|an|this|that|amazon|[\w-]+) ")
_TAG = re.compile(r",? ?(?:right|correct|yes|no|or not|true|or|is it|isn't it|huh|eh) ?\?\W*$")
# "8 weeks they say": what is said in general, behind a question.
_HEARSAY = re.compile(
    r"\W*(?:[\w'-]+ ){1,6}?(?:they|people|some|everyone) says?\W*|\W*(?:they|people) say "
    r"(?:[\w'-]+ ?){1,5}\W*"
)
# "They say it's past the window. What do I say?": heard at a desk, and no hearsay.
_TO_ANSWER = re.compile(
    r"(?<!\w)(?:what (?:do|should|can|could|shall|must|to|would) ?(?:i|we|you)? (?:say|answer|"
    r"reply|"
    r"respond|type|write|tell)|how (?:do|should|can|could|to) ?(?:i|we)? (?:answer|reply|respond|"
    r"counter|come back)|(?:your|the) (?:answer|reply|line) to)(?!\w)"
)
_SHORT = 5  # words
_DONE = re.compile(
    r"(?<!\w)(?:no|he|she|they|refus\w+|den(?:y|ied)|declin\w+|reject\w*|offer\w*|promis\w+|"
    r"closed|agreed|approved|transferred|told|hung|can't|cannot|unable|won't|isn't|final|over|"
    r"expired|we|our|sorry|refunds?|refunded)(?!\w)"
)
_ON_PAPER = re.compile(
    r"(?<!\w)(?:invoice|receipt|bill|statement|order (?:page|details?|confirmation)|confirmation|"
    r"packing slip|account page|website|site|app|listing|page|label|page of the order)"
    r"(?: (?:just|only|also|clearly|still))* (?:says?|said|shows?|reads?|lists?|states?|names?)"
    r"(?!\w)"
)
# What somebody at a desk is told to do there, so that the paper is not all that is told.
_SPEAKS = re.compile(
    r"(?<!\w)(?:he|she|they|agent|rep|supervisor|manager|seller|chat|support|lady|guy)"
    r"(?: (?:just|now|still|then|also|only))* (?:says?|said|told|tells?|refus\w+|wrote|repl\w+|"
    r"answer\w*|offer\w*|den(?:y|ies|ied)|won't|insist\w*|asks?|wants?|read\w*)(?!\w)"
)
_NOBODY_IN = re.compile(
    r"(?<!\w)(?:no ?(?:one|body)|none of us|i|we) (?:was|were|is|am|are)(?:n't| not)? "
    r"(?:\w+ )?(?:at )?(?:home|in the house|in(?= (?:when|that|at)|[.,;!]|$))(?!\w)"
)
_WRITTEN_TO = re.compile(
    r"(?<!\w)(?:wrote|messaged|e-?mail\w*|called|rang|phoned|chat\w*|asked|contacted|answer\w*|"
    r"repl\w+|seller|support)(?!\w)"
)
_I_SAID_YES = re.compile(
    r"\W*(?:(?:ok(?:ay)?|and|so|well|then)\W+)*(?:i|we)(?:'ve)? (?:\w+ )?(?:said|told \w+|answered|"
    r"replied|wrote|typed) (?:yes|yeah|ok(?:ay)?|sure|no problem)(?!\w)(?![^.]*(?:he|she|they) "
    r"(?:agreed|approved))"
)
_SILENT = (Outcome.NO_REPLY, Outcome.STALLED)


def answered(message: Message, case: Case, told: Told) -> Told:
    """`told` without what was read from words that are no answer of a desk.

    What the person pastes or quotes is theirs, whatever it looks like.
    """
    if not told.contacts or message.pasted:
        return told
    told = replace(told, contacts=tuple(c for c in told.contacts if not _own_yes(c)))
    if _nobody_in(message):
        kept = tuple(c for c in told.contacts if c.outcome not in _SILENT)
        return replace(told, contacts=kept)
    if quoted(message) or _pasted(message, case):
        return told
    if _of_a_paper(message) or _all_ours(message):
        kept = tuple(c for c in told.contacts if c.outcome is Outcome.OPENED)
        return replace(told, contacts=kept)
    return told


def _own_yes(contact: Contact) -> bool:
    """Whether a yes is the person's own: "I said yes"."""
    return contact.outcome in YES and _I_SAID_YES.match(contact.words.lower()) is not None


def _pasted(message: Message, case: Case) -> bool:
    """Whether the message is their line; thanks and own choices are never one."""
    last = case.current_channel
    ours = _TO_US.search(message.text) or _MY_CHOICE.match(message.text)
    return not ours and (bare(message, last) or all_theirs(message, last))


def _all_ours(message: Message) -> bool:
    """Whether each sentence is thanks, an own decision, or a question to us."""
    parts = [message.text[begin:end] for begin, end in message.sentences]
    parts = [part for part in parts if re.search(r"\w", part)]
    ours = [_is_ours(part) for part in parts]
    if not any(ours):
        return False
    answering = _TO_ANSWER.search(message.text) is not None
    pairs = zip(ours, parts, strict=True)
    return all(one or _aside(part, answering=answering) for one, part in pairs)


def _is_ours(part: str) -> bool:
    if they_said(part, 0, len(part)):
        return False
    choice = _MY_CHOICE.match(part)
    if choice or _TO_US.search(part):
        return choice is None or _OTHERS_DOING.search(part, choice.end()) is None
    if says_thanks(part):
        return _DONE.search(part) is None
    if part.rstrip().endswith("?") and (_ASKED.match(part) or _TAG.search(part)):
        return True
    return _A_QUESTION.match(part) is not None


def _aside(part: str, *, answering: bool) -> bool:
    """A few words beside a question or thanks in which no desk is named or does anything."""
    if _HEARSAY.fullmatch(part):
        return not answering
    named = any(one.pattern.search(part) for one in ACTORS)
    few = len(part.split()) <= _SHORT and not named
    return few and _DONE.search(part) is None


def _of_a_paper(message: Message) -> bool:
    """Whether no more is told than what stands on a bill or a page; a log tells more."""
    text = message.facts
    if "\n" in text.strip():
        return False
    return _ON_PAPER.search(text) is not None and _SPEAKS.search(text) is None


def _nobody_in(message: Message) -> bool:
    text = message.facts
    return _NOBODY_IN.search(text) is not None and _WRITTEN_TO.search(text) is None
