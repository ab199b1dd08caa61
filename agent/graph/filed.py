"""The files of a case: read into it once, with the first turn after each was added, and asked of.

Their words are evidence. They fill what nobody told, and they are quoted where the person asks.
"""

import asyncio
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from agent.domain.case import Case, Update
from agent.domain.reading import Reading
from agent.domain.vocabulary import Route
from agent.graph.bearing import MOST_QUOTED
from agent.graph.state import Context, State
from agent.grounding import figures_in
from agent.reading.papers.files import decides, says_what_a_file_is, told_in, with_file
from knowledge.documents import Document
from knowledge.passages import Passage, source_of
from knowledge.words import content_words

_A_FILE = (
    r"(?:e-?mails?|mails?|letters?|files?|documents?|docs?|pdfs?|attachments?|chat logs?|logs?|"
    r"transcripts?|notices?|denials?|refusals?|upload(?:ed)?|added)"
)
_ASKED = re.compile(
    rf"(?<!\w)(?:what|who|when|which|where|why|how|does|do|did|is|are|was|according|quote|read|show|"
    rf"summari[sz]e|tell me)(?!\w)[^?!.\n]{{0,60}}?(?<!\w)(?:the|that|this|my|their|his|her|its|"
    rf"an?) (?:\w+ ){{0,2}}?{_A_FILE}(?!\w)"
)
_SAYS = re.compile(
    r"(?<!\w)(?:says?|said|state[sd]?|tells?|mean|writ(?:e|ten|es)|wrote|mention\w*|contains?|offer"
    r"(?:s|ed)?|promise[sd]?|refus\w+|claim\w*|reasons?|in|inside|according|read|quote|show|"
    r"summari[sz]e|about)(?!\w)"
)
_OF_SOMEBODY = re.compile(
    r"^\W*(?:and |so |but )?(?:what|when|how|why|did|does|which|has)(?!\w)[^?!.\n]{0,40}?(?<!\w)"
    r"(?P<who>(?!Amazon|Prime|Visa|Seller|Support)[A-ZÀ-Þ][a-zà-ÿ]{2,14})(?: \w+){0,3}? "
    r"(?:offer|say|said|promise|write|wrote|tell|told|mean|answer|reply|refuse|claim|suggest)\w*"
)
# Of a text that is still to be written, or of a matter beside the file.
_TO_WRITE = re.compile(
    r"(?<!\w)(?:should|could|shall|must|would|can|may|draft|compose|send|reword|shorten|change|"
    r"write (?:me|a|an|the|to|it|them|him|her)|help me|answer (?:the|this|that))(?!\w)|executive"
)
_LONGEST = 200  # characters of a question
_SURE = 1.0


async def read_in(state: State, context: Context) -> State:
    """`state` with what its new files tell; as it is where there is none."""
    new = unread(context.documents, state.files_read)
    if not new:
        return state
    case, told = await asyncio.to_thread(laid_over, state.case, new, context.today, state.turn)
    plain = (one.words for one in told if one.field not in ("evidence", "problem"))
    figures = (figure for words in plain for figure in figures_in(words, context.today))
    return state.model_copy(
        update={
            "case": case,
            "said": tuple(dict.fromkeys((*state.said, *figures))),
            "files_read": (*state.files_read, *(one.sha256 for one in new)),
        }
    )


def kept_of(state: State) -> dict[str, Any]:
    """What `read_in` may have changed, to be saved with the turn."""
    return {name: getattr(state, name) for name in ("case", "said", "files_read")}


def unread(documents: Sequence[Document], read: Sequence[str]) -> list[Document]:
    """The files that no turn has read yet."""
    return [one for one in documents if one.sha256 not in read and one.text.strip()]


def laid_over(
    case: Case, documents: Sequence[Document], today: date, turn: int
) -> tuple[Case, tuple[Update, ...]]:
    """`case` with what `documents` tell laid over it, one after the other, and what that was."""
    told: list[Update] = []
    for one in documents:
        updates = told_in(one.text, one.source, case, today)
        case = with_file(case, updates, turn)
        told += updates
    return case, tuple(told)


def of_files(reading: Reading, message: str, documents: Sequence[Document]) -> Reading:
    """`reading` where a message says what a file is, which is no news, or asks what one says."""
    if not documents or reading.alarm is not None:
        return reading
    if asked_of(message, documents):
        return Reading(route=Route.GUIDANCE)
    if not says_what_a_file_is(message):
        return reading
    kept = tuple(one for one in reading.updates if one.field not in ("contacts", "told"))
    plain = {"contact": None, "move": None, "refused": False, "own": None}
    return reading.model_copy(update={**plain, "route": Route.PLAN, "updates": kept})


def asked_of(message: str, documents: Sequence[Document]) -> tuple[Passage, ...]:
    """The passages of the files that answer a question about one of them; none for another."""
    plain = message.lower().replace("’", "'")
    if len(plain) > _LONGEST or "\n" in plain.strip() or _TO_WRITE.search(plain):
        return ()
    asked = _ASKED.search(plain) is not None and _SAYS.search(plain) is not None
    somebody = _OF_SOMEBODY.search(message.strip())
    meant = [one for one in documents if somebody and _names(somebody["who"], one)]
    if not meant and asked:
        meant = _meant(plain, documents)
    sought = set(content_words(message))
    found = [p for one in meant for p in source_of(one).passages if not p.instructs]
    found.sort(key=lambda p: (-len(sought & set(content_words(p.text))), not decides(p.text)))
    telling = [p for p in found if sought & set(content_words(p.text)) or decides(p.text)]
    chosen = telling[:MOST_QUOTED] or found[:1]
    return tuple(p.model_copy(update={"similarity": _SURE}) for p in chosen)


def _names(who: str, document: Document) -> bool:
    return re.search(rf"(?<!\w){re.escape(who)}(?!\w)", document.text) is not None


def _meant(question: str, documents: Sequence[Document]) -> list[Document]:
    """The files that a question names by a word of their name or title; else the last one added."""
    with_text = [one for one in documents if one.text.strip()]
    words = set(content_words(question))
    named = [one for one in with_text if words & set(content_words(f"{one.title} {one.source}"))]
    return named or with_text[-1:]
