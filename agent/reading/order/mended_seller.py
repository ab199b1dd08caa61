"""Who sold or ships, put right in a few words: "no, the seller", "sorry its amazon"."""

import re

from agent.domain.case import Case, Update
from agent.domain.reading import Reading
from agent.domain.vocabulary import Fulfilment, Route

_LONGEST = 60  # characters
_LEAD = (
    r"\W*(?:(?:no|nope|nah|not quite|sorry|oh|wait|actually|i meant?|i mean|correction|my mistake|"
    r"hmm+|ah|well|and|but|yes|yeah|ok(?:ay)?|checked|it says|says|looked|now i see),?\s*)*"
)
_IS = (
    r"(?:(?:it'?s|it is|it was|was|is|that'?s|they are|both are?|sold by|sold and shipped by|"
    r"by)\s+)*"
)
_TAIL = r"(?:\s+(?:itself|directly|direct|not amazon|not a seller|i think|instead|apparently))*\W*"
_AMAZON = re.compile(rf"(?i){_LEAD}{_IS}amazon(?:\.\w{{2,3}}){{0,2}}{_TAIL}")
_A_SELLER = re.compile(
    rf"(?i){_LEAD}{_IS}(?:from |through )?(?:the |an? |some )?(?:third[- ]?party|3rd[- ]?party|"
    rf"marketplace|private|other|outside|chinese)?\s*(?:seller|shop|store|merchant|vendor|trader|"
    rf"third[- ]?party|3rd[- ]?party|company){_TAIL}"
)
_FROM_THEM = r"(?:from|by|out of|via) (?:an? |the )?amazon(?:'s)?(?: warehouse| prime)?"
_AMAZON_SHIPS = re.compile(
    rf"(?i){_LEAD}(?:but |only )?(?:it'?s |it |they |was |is )*(?:(?:ships?|shipped|sent|"
    rf"dispatched|delivered|fulfilled|comes|came|posted) (?:it )?{_FROM_THEM}|amazon (?:ships?|"
    rf"shipped|sends?|sent|delivers?|delivered|dispatche[sd]|fulfil\w*|posts?)(?: it)?){_TAIL}"
)


def seller_put_right(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` with who sold or ships, where the whole message puts that of the case right."""
    if len(message) > _LONGEST or any(u.field == "fulfilment" for u in reading.updates):
        return reading
    found = tuple(_found(message, case))
    if not found:
        return reading
    kept = tuple(u for u in reading.updates if u.field != "third_party_seller")
    return reading.model_copy(update={"route": Route.PLAN, "updates": (*kept, *found)})


def _found(message: str, case: Case) -> list[Update]:
    others = case.third_party_seller or case.fulfilment in (Fulfilment.FBM, Fulfilment.FBA)
    if others and _AMAZON_SHIPS.fullmatch(message):
        return [_sure("fulfilment", Fulfilment.FBA, message)]
    if others and _AMAZON.fullmatch(message):
        return [_sure("fulfilment", Fulfilment.AMAZON, message)]
    if case.fulfilment is Fulfilment.AMAZON and _A_SELLER.fullmatch(message):
        unknown = _sure("fulfilment", Fulfilment.UNKNOWN, message)
        return [unknown, _sure("third_party_seller", True, message)]
    return []


def _sure(field: str, value: object, words: str) -> Update:
    return Update(field=field, value=value, words=words, confidence=1.0)
