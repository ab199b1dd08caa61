"""What stands before and behind the other side's words, and tells whose they are.

"Mohd Arif: ...", "letter from Lloyds: ...", "Joujoux Nord, Nov 22: ...", "Le vendeur répond : ...".
"""

import re

from agent.domain.vocabulary import Channel
from agent.reading.contacts.desk_names import (
    A_SHOP,
    ABOVE,
    AMAZON,
    THE_BANK,
    THE_MAKER,
    THE_SELLER,
)
from agent.reading.contacts.ordinary import nobodys
from agent.reading.message.abroad import is_foreign
from agent.reading.message.meaning import about
from agent.reading.message.text import Message
from agent.reading.moves.moves_abroad import of_a_desk_abroad
from agent.reading.moves.moves_voice import desk_speaks, of_a_person

_MOST = 80  # characters of a head
_WORDS_OF_A_HEAD = 9
_LEAST = 3  # words behind a head
_MARK = r"(?: ?:| [-→]|(?<=\])| ?[|])"
_SIGNED = r"(?<=signed )\"[^\"\n]{2,30}\"|(?<=from )\"[^\"\n]{2,30}\"|(?<=from a )\"[^\"\n]{2,30}\""
# The head, its mark, and their words to the end or to the next speaker.
_HEAD = re.compile(
    rf"^\W{{0,4}}(?P<head>(?:[^\n:\"?!]|{_SIGNED}){{2,{_MOST}}}?(?:\d{{1,2}}[:.]\d\d(?: "
    rf"?[ap]m)?[^\n:\"?!]{{0,20}}?)?)"
    rf"{_MARK}\s+(?P<said>[^\s].*)",
    re.DOTALL,
)
# A quotation and what is said of it: '"..." (this is the woman at the desk)'.
_QUOTE = re.compile(r"\"(?P<said>(?:[^\s\"]+\s+){3}[^\"]{2,1500})\"")
_OF_IT = re.compile(
    r"\W*(?:\(|-|~)?\W*(?:(?:that|this|it)(?:'s| was| is| came)|from|says?|said|wrote|signed|sent "
    r"by|"
    r"so (?:say|said)|via|per|(?:the|an?|some|my) [\w' ]{2,20}? (?:at|from|with|of)|[\w' ]{2,30} "
    r"(?:said|wrote|told me|says))(?!\w)[^.!?\n]{0,60}"
)
# The person's own words or those of a page stand behind these.
_NOT_THEIRS = re.compile(
    r"(?<!\w)(?:i|i'\w+|my|mine|me(?! (?:han|ha|dijo|dijeron|escrib\w+))|we|our|ich|mein\w*|je|"
    r"mi(?! (?:ha|hanno|scriv\w+|risp\w+))|sold|ships?|shipped|dispatched|order(?:ed)?|price|paid|"
    r"total|item|product|bought|purchased|delivered|delivery|arrived|tracking|number|refund|return|"
    r"amount|date|status|"
    r"listing|page|label|display|screen|box|sticker|website|app|update|edit|ps|note|question|"
    r"summary of|short|long story|so far|reason|problem|fault|issue|background|context|timeline|"
    r"facts|details|info|country|location|state|city|payment|card number|photos?|evidence|proof|"
    r"wanted|want|what|why|how|where|who|when|which|can|could|should|would|will|do|does|is|are|"
    r"(?:of|dated) (?:the )?(?:\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)|"
    r"please|but|because|if|that|here|there|also|plus|anyway|btw|fyi|example|me too)(?!\w)"
)
# Who is told to have said something: "the Amex lady on the phone says it's not her area".
_SAYS = re.compile(
    r"^(?P<head>[^\n:\"?!.]{2,60}?),? (?:(?:just|then|now|also|only|basically|finally) )*(?:says?|"
    r"said|goes|told me|tells me|wrote|writes|replied|answered|reckons|wants|asks?|asked|offers?|"
    r"offered|is telling|m'a (?:dit|écrit)|mi ha (?:detto|scritto)|me (?:dice|dijo)|sagt\w*|zegt|"
    r"zei)(?!\w)"
)
# How somebody presents himself: "this is Brent with Amazon", "calling from your bank".
_INTRO = re.compile(
    r"(?<!\w)(?:this is|i am|i'm|my name is|calling from|speaking for|on behalf of|hier ist|ici) "
    r"(?P<who>(?:[\w.'-]+ ){0,2}?(?:with|from|at|of|the|your|von|de)? ?(?:the |your )?[\w.'-]+(?: "
    r"(?:bank|fraud|support|customer|warranty|team|desk|department|service|relations|"
    r"executive)\w*)*)|"
    r"(?<!\w)(?P<here>[\w.'-]+ (?:from|at|with|of) (?:the )?[\w.'&-]+(?: [\w.'&-]+){0,2}?)"
    r"(?= (?:here|speaking)(?!\w))|(?<!\w)it(?:'s| is) (?P<its>[\w.'-]+ (?:from|at|with|of) "
    r"[\w.'&-]+)"
)
_DESKS = (THE_SELLER, THE_BANK, THE_MAKER, ABOVE, AMAZON, re.compile(r"support|service|help ?desk"))
_SAID = re.compile(
    r"(?<!\w)(?:wrote|writes|replied|replies|answered|says?|said|goes|texted|e-?mailed|clerk|"
    r"(?:reply|letter|message|text|e-?mail|mail|answer|response|voicemail|sms|call) (?:from|of|by)|"
    r"signed|répond|écrit|schreibt|antwortet|scrive|risponde|escribe|responde|schrijft|"
    r"puesto)(?!\w)"
)
_THEIRS = "theirs"
_SURE, _BY_NAME = 0.3, 0.5  # shares of a likeness to what desks say
_MOST_NAMES = 3
_MYSELF = re.compile(r"(?<!\w)(?:i|we)(?:'ve|'d)?(?: (?:just|also|already|only|then))*$")
_FEW = 60  # words of a message that tells of one desk
# "Letter from Lloyds dated Nov 15": of what they wrote, and no date of the person's.
_DATED = re.compile(
    r"(?<=\w) (?:dated|of|on|from) (?:the )?(?:\d{1,2}[\d./]*(?:st|nd|rd|th)? ?)?(?:(?:jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)?(?: \d{1,2}(?:st|nd|rd|th)?)?,?(?: 20\d\d)?\W*$"
)
_SUMMARY = re.compile(r"\b(?:call|chat) (?:summary|log)\b")


def headed(message: Message, last: Channel | None) -> tuple[int, int] | None:
    """Where their words stand behind a head that names somebody, in the whole of a message.

    Only at a desk: without one a name and a colon may be anything.
    """
    found = _HEAD.match(message.text) if last is not None else None
    if found is None or not _names_somebody(message, found):
        return None
    many = len(found["said"].split()) >= _LEAST
    return found.span("said") if many else None


def _names_somebody(message: Message, found: re.Match[str]) -> bool:
    """Whether a head is somebody's name or a desk's, and what follows it their words."""
    head = _DATED.sub(" ", _SUMMARY.sub(" ", found["head"]))
    if _NOT_THEIRS.search(head) or len(head.split()) > _WORDS_OF_A_HEAD:
        return False
    if not re.search(r"[^\W\d_]{2}", head) or of_a_person(found["said"]):
        return False
    raw = message.words(*found.span("head"))
    if A_SHOP.match(raw) and not nobodys(raw.split()[0].lower()):
        return True
    sure = _SAID.search(head) or any(one.search(head) for one in _DESKS)
    if not (sure or _is_a_name(raw)):
        return False
    if desk_speaks(found["said"].lower()):
        return True
    if of_a_desk_abroad(found["said"]) or (sure and is_foreign(found["said"])):
        return True
    theirs = about(found["said"], "voices").get(_THEIRS, 0.0)
    return theirs >= (_SURE if sure else _BY_NAME)


def _is_a_name(raw: str) -> bool:
    """Whether a head is one to three words with capitals that are nobody's but somebody's name."""
    words = re.findall(r"[^\W\d_][\w'-]*", re.sub(r"\([^)]*\)|\d[\d:.]*", " ", raw))
    few = 0 < len(words) <= _MOST_NAMES
    return few and all(one[:1].isupper() and not nobodys(one.lower()) for one in words)


def is_handed_over(message: Message) -> bool:
    """Whether the message is a head that names somebody and what they say, and nothing else."""
    found = _HEAD.match(message.text)
    return found is not None and _names_somebody(message, found)


def introduced(message: Message) -> str:
    """How somebody presents himself in `message`, as it is written; empty where nobody does."""
    found = _INTRO.search(message.text)
    return message.words(*found.span(found.lastgroup or "who")) if found else ""


def head_and_tail(message: Message) -> str:
    """What stands beside the words that were handed in; empty where no words are told apart."""
    text = message.text
    intro = introduced(message)
    named = f"{intro.lower()}, " if intro else ""  # the head says more, and stands nearer
    if quote := _QUOTE.search(text):
        behind = _OF_IT.match(text, quote.end())
        return f"{named}{text[: quote.start()][-_MOST:]} {behind[0] if behind else ''}"
    found = _HEAD.match(text)
    if found and _names_somebody(message, found):
        return f"{named}{found['head']}"
    said = _SAYS.match(text) if len(text.split()) <= _FEW else None
    return f"{named}{said['head']}" if said and not _MYSELF.search(said["head"]) else named
