"""`python -m agent check-model`: what the endpoint can do, and how it will be used."""

from agent.engines.choice import CONTEXT_TOKENS, MOST_CALLS, ModelChoice
from agent.engines.probe import Abilities, probe
from agent.errors import EngineError
from agent.settings import Settings

NONE = (
    "No model is set up, so the built-in engine reads and writes; nothing leaves this machine.\n"
    "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, in the environment or .env."
)
WITHOUT = "Until it answers, every turn ends with the built-in words and a note."


async def check_model(settings: Settings) -> tuple[str, bool]:
    """What the model that is set up can do, in lines, and whether all is as it should be."""
    if not settings.model_on:
        return NONE, True
    choice = settings.choice
    lines = [f"address      {choice.address}", f"model        {choice.model}"]
    try:
        found = await probe(choice)
    except EngineError as error:
        return "\n".join([*lines, f"{error} {WITHOUT}"]), False
    return "\n".join([*lines, *report(found, choice)]), found.streaming


def report(found: Abilities, choice: ModelChoice) -> tuple[str, ...]:
    """One line for each ability, and how the endpoint will be used."""
    context = f"{found.context:,} tokens" if found.context else "not told"
    lines = [
        f"streaming    {'yes' if found.streaming else 'no'}"
        + (f", first words after {found.seconds:.1f} s" if found.seconds else ""),
        f"JSON schema  {'yes' if found.json_schema else 'no, so its readings are checked only'}",
        f"context      {context}; Redress sends at most {CONTEXT_TOKENS:,}",
    ]
    if found.models and choice.model not in found.models:
        lines.append(f"its models   {', '.join(found.models[:8])}: {choice.model} is none of them")
    if found.context and found.context < CONTEXT_TOKENS:
        lines.append("That context is small: start the server with more, or long turns fall back.")
    if not found.streaming:
        lines += [line for line in (found.said, WITHOUT) if line]
        return tuple(lines)
    limit = f"at most {MOST_CALLS} requests and {choice.model_timeout} s a turn"
    lines.append(
        f"chosen       {choice.model}: to read what the rules cannot, and to word; {limit}"
    )
    return tuple(lines)
