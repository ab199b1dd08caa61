"""Who sold and who shipped, where no known words tell it: by what a sentence is like."""

import re

from agent.domain.case import Update
from agent.domain.vocabulary import Fulfilment
from agent.reading.message.meaning import MOST_SENTENCES, likeliest
from agent.reading.message.text import Message

_ALIKE = 0.75  # share
_SURE = 0.75  # confidence
_SPEAKS = re.compile(
    r"(?<!\w)(?:sold|sells?|selling|seller|(?<!my )(?<!our )(?<!own )(?<!work)(?:shop|store|firm|"
    r"(?<!card )company|warehouse|stock)|dealer|trader|vendor|marketplace|"
    r"merchant|third[- ]party|ships?|shipped|shipping|sends?|sent|posts?|posted|mails?|mailed|"
    r"dispatch\w*|deliver\w*|freight|fulfil\w*|from amazon|off amazon|amazon's|"
    r"vend\w+|expédi\w+|envo\w+|envía|envió|sped\w+|verk\w+|händler|versand|verschickt|versendet|"
    r"verko\w+|verzend\w+|verstuur\w+)(?!\w)"
)
# "The store says ask Amazon": who sends the person on to whom tells nothing of who sold.
_SENDS_ON = re.compile(
    r"(?<!\w)(?:says?|said|tells?|told|keeps?|kept)(?: (?:me|us|saying|telling))*(?: to)? (?:ask|"
    r"contact|go (?:back )?to|call|ring|try|speak|talk|see|write|message|it's (?:up to|for))(?!\w)"
)


def likely_seller(message: Message) -> list[Update]:
    """Reads who sold and shipped from the sentence that is most plainly about it, if one is."""
    best: tuple[float, str, int, int] | None = None
    for begin, end in message.sentences[:MOST_SENTENCES]:
        sent_on = _SENDS_ON.search(message.facts, begin, end)
        if sent_on or not _SPEAKS.search(message.facts, begin, end):
            continue
        label, share = likeliest(message.facts[begin:end], "sellers")
        if label != "none" and share >= max(_ALIKE, best[0] if best else 0):
            best = (share, label, begin, end)
    if best is None:
        return []
    _, label, begin, end = best
    if label == "seller":
        return [message.update("third_party_seller", True, begin, end, _SURE)]
    return [message.update("fulfilment", Fulfilment(label), begin, end, _SURE)]
