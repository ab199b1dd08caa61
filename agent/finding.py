"""Whether a saved case holds the words that a person looks for."""

from collections.abc import Iterable, Iterator

from agent.journal import result_told


def holds(rows: Iterable[tuple[str, str | None]], words: str) -> bool:
    """Whether every word stands in what the person said or in the newest facts of the case.

    rows: each message, or the name of a file, with the result as it is kept, oldest first. The
    answers are left out: each of them names every route.
    """
    said, facts = [], ""
    for message, result in rows:
        said.append(message)
        facts = result or facts
    found = "\n".join((*said, *_values(_case(facts)))).casefold()
    return all(word in found for word in words.casefold().split())


def _case(result: str) -> object:
    try:
        return result_told(result).get("case")
    except ValueError:  # nothing answered yet, or a damaged row, which its messages still name
        return None


def _values(told: object) -> Iterator[str]:
    """Every value in a tree, as it would be typed."""
    if isinstance(told, dict):
        told = list(told.values())
    if isinstance(told, list):
        for one in told:
            yield from _values(one)
    elif isinstance(told, str):
        yield told.replace("_", " ")
