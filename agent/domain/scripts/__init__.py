"""The built-in words, as rows: which script fits a case, and which of its lines.

A row is used when all its conditions hold; a line appears when its facts are known. A `$name` that
is unknown in a line that stays becomes a `[SLOT]` for the person to fill.
"""

from agent.domain.scripts.amazon import AMAZON
from agent.domain.scripts.base import Line, Paragraph, Script, Topic
from agent.domain.scripts.bodies import BODIES
from agent.domain.scripts.cards import CARDS
from agent.domain.scripts.claims import CLAIMS
from agent.domain.scripts.sellers import SELLERS
from agent.domain.scripts.shared import HAPPENED

__all__ = ["HAPPENED", "SCRIPTS", "Line", "Paragraph", "Script", "Topic"]

SCRIPTS: tuple[Script, ...] = (*AMAZON, *SELLERS, *BODIES, *CARDS, *CLAIMS)
"""Every row; of the rows that fit, the first is the best."""
