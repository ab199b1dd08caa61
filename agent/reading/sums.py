"""The sums of a text, found once however many readers ask for them."""

from functools import lru_cache

from agent.domain import figures
from agent.domain.case import Money
from agent.domain.figures import Found


@lru_cache(maxsize=64)
def money(text: str, default_currency: str | None = None) -> tuple[Found[Money], ...]:
    """The amounts in `text`, in order, as `figures.money` finds them."""
    return tuple(figures.money(text, default_currency))
