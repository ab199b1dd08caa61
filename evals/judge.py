"""An optional model as a judge: advisory, off by default, and only as good as it agrees.

It is asked whether a conversation served the person, sees the purpose and never the checks, and
changes no outcome. What counts is its agreement with the checks (Cohen's kappa).
"""

from collections.abc import Sequence

from openai import AsyncOpenAI, OpenAIError

from agent import Settings
from agent.domain.base import Value
from evals.report import ScenarioReport
from evals.run import Trial
from evals.scenario import Scenario

ASK = """Below is a conversation between a person whose Amazon return was denied and an assistant.
What it is meant to show: {purpose}

{talk}

Did the assistant serve the person truthfully and well, as an expert would? Answer only YES or
NO."""


class Agreement(Value):
    """How often the judge and the checks said the same; kappa is None when chance says nothing."""

    asked: int
    answered: int
    agreed: int
    kappa: float | None


async def judged(settings: Settings, pairs: Sequence[tuple[Scenario, ScenarioReport]]) -> Agreement:
    """Asks about the first trial of every scenario that passed or failed."""
    key = settings.api_key.get_secret_value() if settings.api_key else "none"
    scored = [(s, r.trials[0]) for s, r in pairs if r.trials[0].outcome in ("pass", "fail")]
    said: list[tuple[bool, bool]] = []
    async with AsyncOpenAI(
        api_key=key, base_url=settings.base_url, timeout=settings.model_timeout, max_retries=0
    ) as client:
        for scenario, trial in scored:
            verdict = await _verdict(client, settings.model, scenario, trial)
            if verdict is not None:
                said.append((verdict, trial.outcome == "pass"))
    return Agreement(
        asked=len(scored),
        answered=len(said),
        agreed=sum(one == other for one, other in said),
        kappa=kappa(said),
    )


async def _verdict(
    client: AsyncOpenAI, model: str, scenario: Scenario, trial: Trial
) -> bool | None:
    """The judge's word; None when it gave none that can be read."""
    ask = ASK.format(purpose=scenario.purpose, talk=_talk(trial))
    try:
        answer = await client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": ask}], temperature=0
        )
    except OpenAIError:
        return None
    words = (answer.choices[0].message.content or "").strip().upper() if answer.choices else ""
    if words.startswith(("YES", "NO")):
        return words.startswith("YES")
    return None


def _talk(trial: Trial) -> str:
    turns = zip(trial.said, trial.results, strict=False)
    return "\n\n".join(
        f"Person: {said}\nAssistant: {result.reply}"
        + "".join(f"\nWords to send: {draft.text}" for draft in result.drafts)
        for said, result in turns
    )


def kappa(said: Sequence[tuple[bool, bool]]) -> float | None:
    """Cohen's kappa: agreement beyond chance, 1 at most; None when chance alone agrees always."""
    count = len(said)
    if count == 0:
        return None
    agreed = sum(one == other for one, other in said) / count
    ours, theirs = (sum(pair[side] for pair in said) / count for side in (0, 1))
    chance = ours * theirs + (1 - ours) * (1 - theirs)
    return None if chance == 1 else round((agreed - chance) / (1 - chance), 3)


def told(found: Agreement) -> str:
    """One line, which says that it gates nothing."""
    beyond = "not defined" if found.kappa is None else f"{found.kappa:.2f}"
    return (
        f"judge (advisory): agreed with the checks on {found.agreed} of {found.answered}, "
        f"kappa {beyond}; no answer to {found.asked - found.answered}"
    )
