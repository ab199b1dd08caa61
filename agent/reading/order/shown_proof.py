"""Proof that lies in the message itself: a chat, a carrier's page or a mail that was pasted."""

import re
from collections.abc import Iterator

from agent.reading.message.text import Message

_SPOKEN = re.compile(
    r"(?m)^[ \t>*-]*(?:\[?\d{1,2}[:./]\d{2}(?::\d{2})?(?: ?[ap]m)?\]?,? ?-? ?)?"
    r"(?P<who>[a-z][\w .'-]{0,24}?)(?: ?\([^)\n]{1,24}\))?: ?[\"\w]"
)
_OWN = frozenset(("me", "i", "you", "customer", "myself", "buyer", "ich", "moi", "yo", "io", "ik"))
_DESK = re.compile(r"(?:agent|rep|associate|support|amazon|advisor|adviser|executive|chat ?bot)\b")
_FEWEST = 3  # lines of a chat
_TRACKED = re.compile(
    r"(?<!\w)(?:tracking|track (?:and|&|n) trace|ups|usps|fedex|dhl|royal mail|evri|auspost|"
    r"canada post|purolator|dpd|hermes)[^\n]{0,40}\n\s*(?:\W*\d{1,2}[/. -]\d{1,2}[^\n]*\n*){2,}"
)
_CARRIER_SAYS = re.compile(
    r"(?<!\w)(?:ups|usps|fedex|dhl|royal mail|evri|auspost|canada post|purolator|dpd|hermes|gls|"
    r"the carrier)(?:'s)?(?: (?:page|site|app|website))?:? (?:(?:says|shows|has|clearly|also|it|"
    r"as|was|still) ?)*(?:delivered|signed)(?!\w)"
)
_GREETS = re.compile(r"\W*(?:hello|dear|hi|bonjour|hallo|guten tag|estimad[oa]|gentile|beste)\b")
_IN_THE_POST = re.compile(r"(?<!\w)(?:inbox|e-?mails?|(?:a|this|the|their) mail|mailed|courriel)\b")

_DECIDES = re.compile(
    r"(?<!\w)(?:refund\w*|unable|cannot|can't|not eligible|declin\w+|denied|reject\w+|closed|"
    r"number of returns|unusual\w*|regret|rücksend\w+|rückgabe\w*|rembours\w+|reembols\w+|"
    r"rimbors\w+|terugbet\w+)(?!\w)"
)


def chat_shown(message: Message) -> Iterator[tuple[int, int]]:
    """Where a pasted chat stands: three lines or more, and two who speak in turn."""
    said = list(_SPOKEN.finditer(message.text))
    who = [match["who"] for match in said]
    speak = bool(_OWN & set(who)) or any(_DESK.match(name) for name in who)
    if len(said) >= _FEWEST and len(set(who)) > 1 and len(set(who)) < len(who) and speak:
        yield said[0].start(), said[-1].end()


def tracking_shown(message: Message) -> Iterator[tuple[int, int]]:
    """Where a carrier's page is pasted, or is told to say that a parcel was delivered."""
    for match in _TRACKED.finditer(message.text):
        yield match.span()


def carrier_says(message: Message) -> Iterator[tuple[int, int]]:
    """Where a carrier is told to have delivered; of what, the message must tell."""
    for match in _CARRIER_SAYS.finditer(message.facts):
        yield match.span()


def mail_shown(message: Message) -> Iterator[tuple[int, int]]:
    """Where a mail is pasted with news of a return, by what leads to it or greets."""
    for start, end in message.pasted:
        got = _IN_THE_POST.search(message.text, max(0, start - 80), start)
        mail = got or _GREETS.match(message.text, start, end)
        if mail and _DECIDES.search(message.text, start, end):
            yield start, end
