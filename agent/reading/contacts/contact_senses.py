"""How a contact ended, by what the words are like, where no known words tell it."""

import re

from agent.domain.vocabulary import Outcome
from agent.reading.message.meaning import likeliest
from agent.reading.message.rules import Hit
from agent.reading.message.text import Message

_ALIKE = 0.6  # share
# A thing that "says" something told nothing on behalf of anybody.
_A_THING = re.compile(
    r"\b(?:tracking|status|app|page|site|website|label|listing|box|order|bank|ups|usps|fedex|dhl|"
    r"hermes|evri|courier|carrier|it|receipt|scan)(?: \w+)? (?:says?|said|shows?|claims?)\b"
)
# "Support answered on chat today": what they answered is still to be told.
_NO_WORD_OF_IT = re.compile(
    r"(?<!\w)(?:answer(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|wrote(?: back)?|came back|got back)"
    r"(?: (?:to|me|us|him|her|on|by|in|at|via|over|this|last|the|from|chat|phone|e-?mail|mail|"
    r"message\w*|today|yesterday|just|now|again|finally|back|morning|evening|afternoon|night|"
    r"[a-z]{3,9}day|\d[\d./]*(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*))*\W*$"
)
_KIND = re.compile(
    r"\b(?:will|refund(?:ed|ing)|sent|send(?:ing)?|issuing|fine|sure|gladly|happ(?:y|ily)|"
    r"replacing|"
    r"ok|okay|yes|approv\w*|wait|replacement|offer\w*|should|soon|"
    r"hours?|days?|left|issued|paid|process\w*|on (?:its|the) way|complete\w*|(?<!never )(?<!not "
    r")(?:received|got|reached)|"
    r"check\w*|credit\w*|apolog\w*|accept\w*|help\w*|i told|i said|i wrote|i replied|"
    r"i asked)\b"
)


def outcome_by_sense(message: Message, begin: int, end: int) -> Hit[Outcome] | None:
    """What the other side is told to have said; a no where nothing in it is kind."""
    if _A_THING.search(message.facts, begin, end):
        return None
    if _NO_WORD_OF_IT.search(message.facts[begin:end]):
        return None
    label, share = likeliest(message.facts[begin:end], "contacts")
    if label != "none" and share >= _ALIKE:
        return Hit(Outcome(label), begin, end)
    if _KIND.search(message.facts, begin, end):
        return None
    return Hit(Outcome.REFUSED, begin, end)
