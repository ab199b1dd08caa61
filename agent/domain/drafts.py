"""Words for others: the draft a person copies and sends."""

from typing import Literal

from agent.domain.base import Value
from agent.domain.vocabulary import Channel

Audience = Literal[
    "amazon_agent", "amazon_executive", "seller", "maker", "bank", "regulator", "court", "police"
]


class Draft(Value):
    """Plain text, ready to paste. `words` counts the text; `slots` are the `[SLOTS]` to fill."""

    channel: Channel
    audience: Audience
    subject: str | None
    text: str
    words: int
    limit_words: int
    slots: tuple[str, ...] = ()
