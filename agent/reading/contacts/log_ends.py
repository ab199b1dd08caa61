"""How a contact ended that is an entry of a log: in known words, a bare no, a wait, an offer."""

from agent.domain.vocabulary import Outcome
from agent.reading.contacts import log_words as words
from agent.reading.contacts.contact_words import OFFERS
from agent.reading.contacts.outcome_words import IF_SAID, NO_REPLY, TOLD
from agent.reading.contacts.pieces import first
from agent.reading.message.text import Message

_O = Outcome
_BEFORE_SILENCE = (_O.PROMISED, _O.TRANSFERRED, _O.STALLED, _O.OFFERED)


def ended(message: Message, begin: int, end: int) -> Outcome | None:
    """How the contact ended that is told between two places."""
    layer = _less_own_no(message.facts, begin, end)
    tables = [one for one in TOLD if one is not NO_REPLY]
    hit = next(filter(None, (first(one, message, begin, end, layer) for one in tables)), None)
    silent = first(NO_REPLY, message, begin, end, layer)
    if silent and not (hit and hit.value in _BEFORE_SILENCE and hit.start < silent.start):
        return silent.value
    if hit is not None and hit.value is _O.REFUSED and _offered(layer, begin, end, message):
        return _O.OFFERED
    if hit is not None and hit.value is _O.STALLED and words.TO_COME.search(layer, begin, end):
        return _O.PROMISED
    if hit is not None:
        return hit.value
    return _barely(message, layer, begin, end)


def _barely(message: Message, layer: str, begin: int, end: int) -> Outcome | None:
    """A bare no or a wait, or grounds of a refusal."""
    if _offered(layer, begin, end, message):
        return _O.OFFERED
    if words.WAITS.search(layer, begin, end):
        return _O.STALLED
    if words.NO.search(layer, begin, end):
        return _O.REFUSED
    if said := first(IF_SAID, message, begin, end, layer):
        return said.value
    if words.TO_COME.search(layer, begin, end):
        return _O.PROMISED
    return _O.STALLED if words.TIME.search(layer, begin, end) else None


def _offered(layer: str, begin: int, end: int, message: Message) -> bool:
    """Whether nothing but what they give is told: "= bon d'achat de 20", "$20 off"."""
    declined = layer[begin:end] != message.facts[begin:end]
    given = any(one.pattern.search(layer, begin, end) for one in OFFERS[:-1])
    return given and (declined or words.GIVES.search(layer, begin, end) is not None)


def _less_own_no(facts: str, begin: int, end: int) -> str:
    """The facts without what the person answered them."""
    text = facts[begin:end]
    clean = words.OWN_NO.sub(lambda no: " " * len(no[0]), text)
    return f"{facts[:begin]}{clean}{facts[end:]}"
