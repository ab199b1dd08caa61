"""What an answer to a short question may rest on, and the next step in one line."""

from dataclasses import dataclass

from agent.domain import replies
from agent.domain.case import Case
from agent.domain.plan import Facts, Plan, Step
from agent.domain.routes import label_of
from agent.domain.vocabulary import Channel
from agent.domain.wording import sentence


@dataclass(frozen=True)
class Known:
    """What an answer may rest on."""

    case: Case
    plan: Plan
    facts: Facts
    named: tuple[Channel, ...]

    @property
    def step(self) -> Step | None:
        """The step to take now."""
        return self.plan.step(self.plan.now) if self.plan.now else None

    @property
    def meant(self) -> Step | None:
        """The step that is asked about, or else the one to take now."""
        found = (self.plan.step(channel) for channel in self.named)
        return next((step for step in found if step), self.step)


def next_stays(plan: Plan | None) -> str | None:
    """The next step in one line, for a turn that is about something else."""
    step = plan.step(plan.now) if plan and plan.now else None
    if step is None:
        return None
    return f"Your next step stays: {label_of(step)}. {sentence(step.ask)}"


def now_line(known: Known) -> str | None:
    """What to do now, as the plan says it."""
    return next(iter(replies.plan_lines(known.plan, known.case)), None)


def stays(known: Known) -> str | None:
    """The next step, or what is left where there is none."""
    return next_stays(known.plan) or now_line(known)
