"""What may reach the person: checks that everything in words rests on something in hand.

The same checks gate the graph and grade the evals. They compare amounts and dates as values, not as
strings. Source of the rules: section 6 of the design and rules R1 to R20 of the fact sheet.
"""

from agent.grounding.base import Grounds, Issue, Kind
from agent.grounding.checking import (
    check_answer,
    check_draft,
    check_model_answer,
    figures_in,
    unsupported_figures,
)
from agent.grounding.claims import unsupported_quotations
from agent.grounding.cutting import SENTENCE_END, mended, without
from agent.grounding.position import unknown_slots
from agent.grounding.privacy import private_leaks
from agent.grounding.support import Evidence, Piece, SentenceSupport, evidence_of, support
from agent.grounding.whole import left_out_of_answer, left_out_of_draft

__all__ = [
    "SENTENCE_END",
    "Evidence",
    "Grounds",
    "Issue",
    "Kind",
    "Piece",
    "SentenceSupport",
    "check_answer",
    "check_draft",
    "check_model_answer",
    "evidence_of",
    "figures_in",
    "left_out_of_answer",
    "left_out_of_draft",
    "mended",
    "private_leaks",
    "support",
    "unknown_slots",
    "unsupported_figures",
    "unsupported_quotations",
    "without",
]
