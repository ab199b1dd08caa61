"""Reads what is compared as words: people's names, quotations, citation marks."""

import re

from agent.grounding.base import Grounds, Issue
from agent.grounding.names import names
from agent.grounding.plain import plain, run_of, words_of

QUOTED_WORDS = 4  # shorter ones are terms in quotation marks
_QUOTED = re.compile(
    r"(?<![\w\"])\"([^\"\n]{1,800})\"|[“„”]([^“”„\n]{1,800})[”“]|[«»]([^«»\n]{1,800})[»«]|"
    r"[‘‚]([^‘’‚\n]{1,800})’(?!\w)|(?<![\w'])'([^'\n]{3,800})'(?!\w)"
)
_CITATION = re.compile(r"\[(\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,9})\]")


def unsupported_claims(text: str, grounds: Grounds) -> list[Issue]:
    """Names and citation marks of `text` (plain) that nothing in hand supports."""
    used = frozenset(word for run in grounds.runs for word in run.split())
    strangers = [Issue(kind="name", words=name) for name in dict.fromkeys(names(text, used))]
    return strangers + _citations(text, grounds.citations)


def unsupported_quotations(text: str, grounds: Grounds, least: int = QUOTED_WORDS) -> list[Issue]:
    """What `text` sets in quotation marks and no ground says in these words.

    least: how many words a quotation has; fewer are a term.
    """
    runs = grounds.runs
    quoted = (next(filter(None, m.groups())) for m in _QUOTED.finditer(plain(text)))
    return [
        Issue(kind="quotation", words=words)
        for words in quoted
        if len(words_of(words)) >= least and not any(run_of(words) in run for run in runs)
    ]


def _citations(text: str, count: int | None) -> list[Issue]:
    if count is None:
        return []
    return [
        Issue(kind="citation", words=m[0])
        for m in _CITATION.finditer(text)
        if any(not 0 < int(number) <= count for number in re.findall(r"\d+", m[1]))
    ]
