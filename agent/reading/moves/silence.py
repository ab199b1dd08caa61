"""A desk that says no more: a chat that has gone quiet, a mail that a machine sent."""

import re

from agent.domain.moves import Move
from agent.reading.message.text import Message
from agent.reading.moves.forms import form_of
from agent.reading.moves.move_words import LIVE

# What they said last is that they said no more: "... and then nothing at all".
_THEN_QUIET = re.compile(
    r"(?:(?:and|then|since then|since) (?:nothing|niente|nada|nichts|rien|niks|zilch|zip|silence|"
    r"crickets|not a (?:word|peep|sausage))|nothing (?:since|at all|more)|no typing)[^.!?]{0,12}"
    r"\W*$"
)
_AUTOMATIC = re.compile(
    r"(?<!\w)(?:automatic\w*|auto[- ]?(?:reply|response|mail|message)|automated|robot|canned)(?!\w)"
)
QUIET = re.compile(
    r"(?:nobody|no one|noone|no-one)(?: is|'s)? (?:typ|answer|reply|there|here|respond)\w*|"
    r"is (?:he|she|any(?:one|body)|it|that) (?:still )?(?:gone|there|alive)|"
    r"(?:stopped|isn't|not|hasn't|haven't|never) (?:\w+ ){0,2}?(?:answer|reply|typ|respond)\w*|no "
    r"(?:answer|reply|response)|gone (?:quiet|silent)|went (?:quiet|silent)|nothing for \w+ min|"
    r"silence|has left the chat|no (?:typing|dots)|(?:and |then ){1,2}nothing(?: at all)?(?!\w)|"
    r"nothing (?:since|at all)|crickets|dead air"
)
_MINUTES = re.compile(
    r"(?<!\w)for (?:\w+ ){1,3}?(?:min\w*|hours?|seconds?)(?!\w)|typing|dots(?!\w)"
)


def fell_silent(message: Message) -> Move | None:
    """Their silence, where it is the last that is told, whatever they said before."""
    form = form_of(message)
    if form and not form.spans:
        return Move.SILENT  # nobody answers in the log
    last = _THEN_QUIET.search(message.text) and LIVE.search(message.text)
    return Move.SILENT if last or _only_a_machine(message) else None


def is_quiet(message: Message) -> Move | None:
    """A live desk that has gone quiet; silence that was told of as history is no move."""
    here = LIVE.search(message.text) or _MINUTES.search(message.text)
    return Move.SILENT if here and QUIET.search(message.text) else None


def _only_a_machine(message: Message) -> bool:
    """Whether nobody answered but a mail that a machine sent."""
    quiet = QUIET.search(message.own) or _THEN_QUIET.search(message.text)
    return bool(_AUTOMATIC.search(message.own) and quiet)
