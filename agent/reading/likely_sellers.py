"""Who sold and who shipped, where no known words tell it: by what a sentence is like."""

import re

from agent.domain.case import Update
from agent.domain.vocabulary import Fulfilment
from agent.reading.meaning import about
from agent.reading.text import Message

_ALIKE = 0.75  # share
_SURE = 0.75  # confidence
_MOST = 20  # sentences: the sense of each takes some milliseconds
_SPEAKS = re.compile(
    r"(?<!\w)(?:sold|sells?|selling|seller|shop|store|firm|company|dealer|trader|vendor|marketplace|"
    r"merchant|third[- ]party|ships?|shipped|shipping|sends?|sent|posts?|posted|mails?|mailed|"
    r"dispatch\w*|deliver\w*|freight|fulfil\w*|warehouse|stock|from amazon|off amazon|amazon's|"
    r"vend\w+|expédi\w+|envo\w+|envía|envió|sped\w+|verk\w+|händler|versand|verschickt|versendet|"
    r"verko\w+|verzend\w+|verstuur\w+)(?!\w)"
)


def likely_seller(message: Message) -> list[Update]:
    """Reads who sold and shipped from the sentence that is most plainly about it, if one is."""
    best: tuple[float, str, int, int] | None = None
    for begin, end in message.sentences[:_MOST]:
        if not _SPEAKS.search(message.facts, begin, end):
            continue
        shares = about(message.facts[begin:end], "sellers")
        label = max(shares, key=lambda one: shares[one], default="none")
        if label != "none" and shares[label] >= max(_ALIKE, best[0] if best else 0):
            best = (shares[label], label, begin, end)
    if best is None:
        return []
    _, label, begin, end = best
    if label == "seller":
        return [message.update("third_party_seller", True, begin, end, _SURE)]
    return [message.update("fulfilment", Fulfilment(label), begin, end, _SURE)]
