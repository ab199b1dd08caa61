"""Takes out of a text the sentences that hold what is wrong."""

import re
from collections.abc import Iterable

from agent.grounding.base import Issue
from agent.grounding.plain import plain, run_of
from agent.grounding.privacy import content_run

# A citation mark stays with its sentence.
SENTENCE_END = re.compile(r"(?<=[.!?])(?=\s)(?!\s\[\d)|(?<=\])(?=\s)|(?=\n)")


def without(text: str, issues: Iterable[Issue]) -> str:
    """`text` without the sentences that hold the words of `issues`; the rest is untouched.

    A length issue cuts nothing. Words that run over two sentences are found in neither, so what is
    left has to be checked again.
    """
    bad = [issue.words for issue in issues if issue.kind != "length"]
    parts = SENTENCE_END.split(text)
    return "".join(part for part in parts if not any(holds(part, words) for words in bad)).strip()


def holds(sentence: str, words: str) -> bool:
    """Whether `words` stand in `sentence`, whatever the case, the spacing and the little words."""
    seen, sought = plain(sentence), plain(words)
    if " ".join(sought.split()).casefold() in " ".join(seen.split()).casefold():
        return True
    runs = ((run_of(sought), run_of(seen)), (content_run(sought), content_run(seen)))
    return any(part.strip() and part in whole for part, whole in runs)
