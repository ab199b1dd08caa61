"""The template letter: the same words for everyone, with gaps to fill in."""

from datetime import date

from agent.events import TurnResult, Usage
from evals.baselines.base import answered

LETTER = """Here is a letter that you can send to Amazon.

<draft>Dear Amazon, my return for order [ORDER NUMBER] was denied. I ask you to look at this \
decision again and to refund what I paid. Please answer in writing. Kind regards, [YOUR NAME]\
</draft>"""


class TemplateLetter:
    """Answers every message with the letter."""

    name = "template letter"

    def __init__(self, today: date) -> None:
        self._turns = 0

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        """Returns the letter, whatever was asked."""
        self._turns += 1
        return answered(case_id, self._turns, self.name, LETTER, Usage())
