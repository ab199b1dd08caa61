"""Makes a new case of a case file: one turn in the journal, and the case in the checkpoint."""

from datetime import date
from typing import TYPE_CHECKING

from agent.domain import present, replies
from agent.domain.case import Case
from agent.domain.planner import plan as make_plan
from agent.domain.vocabulary import Route
from agent.events import CaseView, TurnResult
from agent.graph.state import Before
from agent.journal import Journal
from knowledge.facts import FactSheet

if TYPE_CHECKING:
    from agent.graph.build import TurnGraph

SAID = "I loaded a case from a file"
GO_ON = "The case is here again, as it was in the file. Tell me what is new."


async def keep(
    case: Case, case_id: str, today: date, facts: FactSheet, journal: Journal, graph: "TurnGraph"
) -> None:
    """Keeps `case` as the new case `case_id`, which the caller holds.

    The journal comes first: whatever happens then, the case is known and can be forgotten.
    """
    turn = await journal.accept(case_id, _said(case))
    result = _result(case, case_id, turn, today, facts)
    before = Before(plan=result.plan, case=case) if result.plan else None
    await graph.aupdate_state(
        {"configurable": {"thread_id": case_id}},
        {"case_id": case_id, "turn": turn, "case": case, "before": before, "result": result},
        as_node="reply",
    )
    await journal.answer(result)


def _said(case: Case) -> str:
    about = [line for name in ("item", "order_id") if (line := present.fact(name, case))]
    return f"{SAID}{': ' if about else ''}{', '.join(about)}."


def _result(case: Case, case_id: str, turn: int, today: date, facts: FactSheet) -> TurnResult:
    plan = make_plan(case, today, facts) if replies.worth_planning(case) else None
    lines = replies.plan_lines(plan, case) if plan else []
    return TurnResult(
        case_id=case_id,
        turn=turn,
        route=Route.PLAN if plan else Route.INTAKE,
        reply="\n\n".join([GO_ON, *lines]),
        case=CaseView.of(case, today),
        plan=plan,
        engine="rules",
    )
