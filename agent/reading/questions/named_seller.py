"""Words asked for to the seller by its name: "can you write something to BabyJoy too"."""

import re

from agent.domain.case import Case
from agent.domain.vocabulary import Channel, Route
from agent.reading.message.text import Message

_NAME = re.compile(r"[a-z][\w&'-]{2,}")
# What stands beside the name where somebody told who sold it.
_BESIDE = """
sold ships shipped from by fulfilled dispatched sent and the seller third party shop store amazon
company called named it was both
"""
_NO_NAMES = frozenset(_BESIDE.split())


def seller_named(message: Message, case: Case, route: Route) -> Channel | None:
    """The seller's messages, where words are asked for and the seller is called by its name."""
    told = case.sources.get("fulfilment") or case.sources.get("third_party_seller")
    if route is not Route.DRAFT or told is None:
        return None
    names = set(_NAME.findall(told.words.lower())) - _NO_NAMES
    return Channel.SELLER_MESSAGE if names & set(_NAME.findall(message.own)) else None
