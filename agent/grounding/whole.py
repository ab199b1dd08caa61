"""Finds what other wording lost of words that were complete: their figures, blanks and requests.

A model that adds nothing false can still do harm: a polite line that asks for nothing, without the
order number, is worse than the words it stands for.
"""

import re
from datetime import date

from agent.domain.composing import SLOT, words_in
from agent.grounding.base import Issue, Kind
from agent.grounding.plain import plain
from agent.grounding.readers import readings, values_in
from agent.grounding.stems import meaning
from agent.grounding.told import SENTENCE, TOKEN
from agent.grounding.vocabulary import GRAMMAR, word_set

NEEDED: tuple[Kind, ...] = ("order_number", "statute", "contact", "link")
NEEDED_OF_LETTERS: tuple[Kind, ...] = (*NEEDED, "amount", "date", "day_count")
NEEDED_OF_ANSWERS: tuple[Kind, ...] = ("date", "contact")
LETTER = 110  # words: shorter ones are messages, which may leave a date to the order page
WORDS_KEPT = 0.3  # of all telling words: other wording is free, another text is not
# What is asked for. A message that asks for none of what it should ask for is another message.
_GOALS = frozenset(
    meaning(word)
    for word in word_set(
        "refund replacement replace repair label cancel exception supervisor reverse unlock undo "
        "reopen reissue resend credit compensation copy trace investigate collect evidence"
    )
)
_ASKS = re.compile(
    r"\?|\b(?:please|kindly|i(?:'m| am) asking|i ask|i want|i would like|"
    r"i(?:'d| would) (?:like|ask)|"
    r"i request|i need|i dispute|i claim|i reject|i do not accept|i don't accept)\b",
    re.IGNORECASE,
)
_MONEY = frozenset(map(meaning, ("refund", "reverse", "undo")))
_BACK = frozenset(map(meaning, ("return", "repay", "reimburse", "credit", "reverse", "cancel")))
_SUM = re.compile(r"[$£€₹]\s?\d|\bmoney\b|\bcharge off\b", re.IGNORECASE)
_MARK = re.compile(r"\[\d{1,3}\]")
_LITTLE = GRAMMAR | word_set(
    "please hello hi dear thank thanks would like could can asking ask want need regards kind best "
    "sincerely tell me let know help"
)


def left_out_of_draft(text: str, complete: str, today: date) -> list[Issue]:
    """What `text` lacks of the `complete` words for others that it stands for.

    A letter keeps every figure; a short message its numbers, one of its amounts, and its request.
    """
    letter = words_in(complete) > LETTER
    return [
        *_values(text, complete, today, NEEDED_OF_LETTERS if letter else NEEDED),
        *([] if letter else _amount(text, complete, today)),
        *_marks(SLOT, text, complete),
        *_request(text, complete),
        *_gist(text, complete),
    ]


def left_out_of_answer(text: str, complete: str, today: date) -> list[Issue]:
    """What `text` lacks of the `complete` answer: its sources, the person's dates, the gist."""
    return [
        *_values(text, complete, today, NEEDED_OF_ANSWERS),
        *_marks(_MARK, text, complete),
        *_gist(text, complete),
    ]


def _values(text: str, complete: str, today: date, kinds: tuple[Kind, ...]) -> list[Issue]:
    there, needed = values_in(plain(text), today), values_in(plain(complete), today)
    return [
        Issue(kind="left_out", words=words)
        for kind in kinds
        for value, words in needed[kind]
        if not readings(value) & {one for v, _ in there[kind] for one in readings(v)}
    ]


def _marks(pattern: re.Pattern[str], text: str, complete: str) -> list[Issue]:
    needed = dict.fromkeys(match[0] for match in pattern.finditer(complete))
    return [Issue(kind="left_out", words=mark) for mark in needed if mark not in text]


def _amount(text: str, complete: str, today: date) -> list[Issue]:
    """The first amount, when none of them is left."""
    lost = _values(text, complete, today, ("amount",))
    needed = values_in(plain(complete), today)["amount"]
    return lost[:1] if len(lost) == len(needed) else []


def _request(text: str, complete: str) -> list[Issue]:
    """The first request, when nothing is left of what was asked for."""
    asking = [part for part in SENTENCE.split(plain(complete)) if _ASKS.search(part)]
    goals = {word for part in asking for word in _telling(part)} & _GOALS
    if not goals or goals & _telling(text) or (_MONEY & goals and _asks_for_money(text)):
        return []
    return [Issue(kind="left_out", words=asking[0].strip())]


def _asks_for_money(text: str) -> bool:
    """Whether a request of `text` is about an amount, or about sending or giving it back."""
    asking = (part for part in SENTENCE.split(plain(text)) if _ASKS.search(part))
    return any(_SUM.search(part) or _BACK & _telling(part) for part in asking)


def _gist(text: str, complete: str) -> list[Issue]:
    if _share(_telling(complete), _telling(text)) >= WORDS_KEPT:
        return []
    return [Issue(kind="left_out", words="most of the baseline")]


def _telling(text: str) -> set[str]:
    words = (word.lower() for word in TOKEN.findall(plain(text)) if not word[0].isdigit())
    return {meaning(word) for word in words if word not in _LITTLE}


def _share(needed: set[str], there: set[str]) -> float:
    return len(needed & there) / len(needed) if needed else 1.0
