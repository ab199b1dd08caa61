"""Takes out of a text the sentences that hold what is wrong."""

import re
from collections.abc import Callable, Iterable

from agent.domain.composing import words_in
from agent.grounding.base import Issue
from agent.grounding.plain import plain, run_of
from agent.grounding.privacy import content_run

# A citation mark stays with its sentence.
SENTENCE_END = re.compile(r"(?<=[.!?])(?=\s)(?!\s\[\d)|(?<=\])(?=\s)|(?=\n)")
_MENDS = 5  # cuts, and built-in sentences put in the place of what they took away
_SIGNATURE = 4  # words of a last line that is a name or a farewell


def without(text: str, issues: Iterable[Issue]) -> str:
    """`text` without the sentences that hold the words of `issues`; the rest is untouched.

    A length issue cuts nothing. Words that run over two sentences are found in neither, so what is
    left has to be checked again.
    """
    bad = [issue.words for issue in issues if issue.kind != "length"]
    parts = SENTENCE_END.split(text)
    return "".join(part for part in parts if not any(holds(part, words) for words in bad)).strip()


def completed(text: str, complete: str, lost: Iterable[Issue]) -> str:
    """`text` with those sentences of the `complete` words that hold what it lost.

    They come before its last line, which may be a name, else at its end.
    """
    missing = [issue.words for issue in lost]
    parts = [part.strip() for part in SENTENCE_END.split(complete)]
    added = [part for part in parts if any(holds(part, words) for words in missing)]
    if not added:
        return text
    body, gap, end = text.rpartition("\n")
    if body and words_in(end) <= _SIGNATURE:
        return f"{body.rstrip()} {' '.join(added)}\n{gap}{end}"
    return f"{text} {' '.join(added)}".strip()


def mended(
    text: str,
    complete: str,
    wrong: Callable[[str], list[Issue]],
    left_out: Callable[[str], list[Issue]],
) -> tuple[str, int]:
    """`text` less the sentences that do not hold, and how many were cut.

    What a cut took away of the `complete` words comes back in their wording. Empty words when
    nothing more can be cut or something still stands. wrong: the issues of a text. left_out: what
    a text lost of the complete words.
    """
    cut = 0
    for _ in range(_MENDS):
        issues = wrong(text)
        lost = [] if issues else left_out(text)
        if not issues and not lost:
            return text, cut
        kept = without(text, issues) if issues else completed(text, complete, lost)
        if kept == text:
            break
        cut += max(0, _sentences(text) - _sentences(kept))
        text = kept
    return "", 0


def _sentences(text: str) -> int:
    return len(SENTENCE_END.split(text))


def holds(sentence: str, words: str) -> bool:
    """Whether `words` stand in `sentence`, whatever the case, the spacing and the little words."""
    seen, sought = plain(sentence), plain(words)
    if " ".join(sought.split()).casefold() in " ".join(seen.split()).casefold():
        return True
    runs = ((run_of(sought), run_of(seen)), (content_run(sought), content_run(seen)))
    return any(part.strip() and part in whole for part, whole in runs)
