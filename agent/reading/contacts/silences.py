"""That nothing came of what the person sent: "I wrote to jeff@amazon.com on the 18th. Nothing "
"yet"."""

import re
from collections.abc import Iterator, Sequence

from agent.domain.case import Contact
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_words import SPEAKERS
from agent.reading.message.text import Message

_WORD = r"(?:word|peep|answer|reply|response|line|sound|sausage|e-?mail|mail|thing|message)"
_YET = (
    r"(?:[ ,]+(?:yet|so far|since(?: then)?|back|at all|still|to date|today|until now|till now|"
    r"for \w+ (?:days?|weeks?)|from (?:them|him|her|anyone|anybody)|heard|received|came|has come))*"
)
_NOTHING = re.compile(
    rf"\W*(?:(?:and|but|so far|still|then|since then|as of today|until now|bis heute|"
    rf"bisher)[\s,]+)*"
    rf"(?:nothing|nada|zilch|nowt|nix|silence|radio silence|crickets|nichts|rien|silencio|silenzio|"
    rf"stilte|(?:not (?:a|one|a single)|no|zero) {_WORD}|keine antwort|pas de réponse|"
    rf"sin respuesta|nessuna risposta|geen antwoord|(?:i |we )?(?:have not|haven't|havent|"
    rf"hadn't|never|did not|didn't) (?:had|heard|got|gotten|received|get|hear|seen)"
    rf"(?: (?:a|one|any|a single|back|from|anything|so much as a|even a))*(?: {_WORD})?|"
    rf"(?:i'm |i am |am )?still (?:waiting|nothing)(?: (?:to hear|for (?:an?|any|the|their) "
    rf"(?:\w+ )?{_WORD}))?|ghosted me|heard nothing|nobody (?:has )?(?:answered|replied|wrote "
    rf"back))"
    rf"{_YET}\W*(?:$|[.;!?\n]|\(|and(?!\w)|,)"
)
# A message that begins with their silence: "Nothing. It's been 12 days."
NO_ANSWER = re.compile(
    r"\W*(?:(?:still|so far|and|yet|well|ok(?:ay)?|update)\W+)*(?:nothing|nada|zilch|crickets|"
    r"silence|"
    r"radio silence|no (?:reply|answer|response|word)|not (?:a|one|even an?) (?:[\w-]+ )?(?:word|"
    r"peep|reply|answer|response|line)|(?:i |we )?(?:haven't|have not|never) (?:heard|had)|"
    r"(?:nobody|no one) (?:has )?(?:answered|replied|wrote))(?!\w)"
)
_CUT = re.compile(r",|;| and | but | - |\.|\n")


def silences(message: Message, told: Sequence[Contact]) -> Iterator[Contact]:
    """`told`, where what was sent and stayed without an answer ended so."""
    for contact in told:
        sent = contact.outcome is Outcome.OPENED and contact.channel in SPEAKERS
        if sent and contact.channel is not Channel.CHAT and _unanswered(message, contact):
            yield contact.model_copy(update={"outcome": Outcome.NO_REPLY})
        else:
            yield contact


def _unanswered(message: Message, contact: Contact) -> bool:
    """Whether what follows in its sentence, or the next one, is that nothing came."""
    at = message.raw.find(contact.words)
    if at < 0 or not contact.words:
        return False
    begin = message.place(at)
    end = message.sentence(message.place(at + len(contact.words) - 1))[1]
    starts = [begin, *(cut.end() for cut in _CUT.finditer(message.facts, begin, end)), end]
    return any(_NOTHING.match(message.facts, start) for start in starts)
