"""One stock refusal: how it is recognised, what is behind it, what answers it, what to do."""

import re
from functools import cached_property

from agent.domain.base import Value


class Denial(Value):
    """One stock refusal.

    heard: the pattern of its words, on lower-case text. says: what they say, after "They say".
    means: what is usually behind it, after "That usually means". counter: the honest answer to it.
    do: what to ask or do, a full clause after "ask" or another verb. sources: ids of facts.
    """

    key: str
    heard: str
    says: str
    means: str
    counter: str
    do: str
    sources: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """`heard`, ready to search lower-case text with."""
        return re.compile(rf"(?<!\w)(?:{self.heard})(?!\w)")

    def line(self) -> str:
        """What the person reads about it, in two sentences."""
        return f"They say {self.says}. That usually means {self.means}; {self.do}."


def row(
    key: str, heard: str, says: str, means: str, counter: str, do: str, *sources: str
) -> Denial:
    """Builds a row; `sources` are ids of facts."""
    return Denial(
        key=key, heard=heard, says=says, means=means, counter=counter, do=do, sources=sources
    )
