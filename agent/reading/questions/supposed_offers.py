"""An offer that nobody has made yet: "what if they offer me a $100 voucher?"."""

import re

from agent.domain.case import Case, Offer
from agent.domain.reading import Own, Reading
from agent.domain.vocabulary import Outcome, Route
from agent.reading.contacts.contact_offers import offer_told
from agent.reading.contacts.shares import with_share
from agent.reading.message.text import Message, understand

_THEY = (
    r"(?:they|he|she|amazon|(?:the |a |my )?(?:seller|rep|agent|supervisor|manager|shop|support|"
    r"maker|manufacturer|lady|guy|bank)|somebody|someone)"
)
_OFFER = (
    r"(?:'d|'ll| would| will| do| only| just| then| now| ever| actually| come back and)* "
    r"(?:offers?|offered|proposes?|proposed|gives?|gave|comes? (?:back |up )?with|came (?:back )?"
    r"with|suggests?|tries to give|wants? to give|says? i can have|pays?|pay me)(?!\w)"
)
_SUPPOSED = re.compile(
    r"\W*(?:(?:ok(?:ay)?|and|so|but|hm+|well|thanks?|right)\W+)*(?:what (?:about |happens )?if|and "
    r"if|suppose|say|(?:what|how) (?:should|shall|do|would|must|can|could) i (?:do|say|answer|"
    r"reply|react|tell them|respond)(?: \w+)? (?:if|when|in case)|(?:should|shall|can|could|would|"
    r"do) i (?:take|accept|agree|say yes)(?: (?:it|to it))? if|is it (?:ok(?:ay)?|good|fair|enough|"
    rf"worth it) if|if) {_THEY}(?P<offer>{_OFFER}[^?\n]*)(?P<asked>[^\n]*)"
)
_TAKEN = re.compile(
    r"\W*(?:(?:ok(?:ay)?|and|so|but|hm+|well|right)\W+)*(?:should|shall|can|could|would|do|must) "
    r"(?:i|we|you)(?: just| rather| simply| ever)* (?:take|accept|agree to|settle for|go for|be ok "
    r"with)(?P<offer> (?:an?|some|half|store|amazon|gift)(?!\w)[^?\n]*)\?*\W*"
)
_ASKS = re.compile(r"\W*(?:(?:ok|so|and)\W+)*(?:what|how|should|shall|can|could|would|do|is)(?!\w)")
_ALL = re.compile(r"(?<!\w)(?:full|whole|entire|all of it|everything)(?!\w)")


def as_supposed_offer(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` as the question what an offer would be worth, where nobody has made it yet."""
    said = understand(message)
    asked = _asked(said) if case.talking and not (reading.alarm or reading.revision) else None
    if asked is None:
        return reading
    offer = _offer(said, asked, case)
    if offer is not None:
        return Reading(route=Route.PLAN, own=Own.OFFER, supposed=offer)
    return Reading(route=Route.PLAN, own=Own.THEN) if reading.contact else reading


def _asked(message: Message) -> str | None:
    """The words of the offer that is asked about, in lower case."""
    text = message.text.strip()
    found = _SUPPOSED.fullmatch(text) or _TAKEN.fullmatch(text)
    return found["offer"] if found and ("?" in text or _ASKS.match(text)) else None


def _offer(message: Message, asked: str, case: Case) -> Offer | None:
    currency = case.amount.currency if case.amount else None
    said = understand(f"they offered{asked}")
    offer, _ = offer_told(said, 0, len(said.text), Outcome.OFFERED, currency)
    if offer is None:
        return None
    if offer.amount is None and _ALL.search(asked):
        offer = offer.model_copy(update={"amount": case.amount})
    begin = message.text.index(asked)
    words = message.words(begin, begin + len(asked)).strip()
    return with_share(offer, case.amount).model_copy(update={"words": words})
