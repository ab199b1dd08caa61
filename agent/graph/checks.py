"""What words may rest on, what is wrong with them, and what is left when it is cut out."""

from agent.domain import present, replies
from agent.domain.case import Case
from agent.graph.state import Composition, Context, State
from agent.grounding import (
    Grounds,
    Issue,
    check_answer,
    check_draft,
    check_model_answer,
    left_out_of_answer,
    left_out_of_draft,
    mended,
    without,
)

NO_WORDS = "I could not make words here that are safe to send. Nothing is ready to copy."
CUTS = 3  # a cut can bring two halves together, so what is left is checked again


def check(state: State, composition: Composition, text: str, context: Context) -> list[Issue]:
    """What is wrong with `text` as the draft of the turn or, without one, as its answer."""
    grounds = grounds_of(state, composition, context)
    if composition.draft:
        return check_draft(text, grounds, composition.draft.limit_words)
    return check_answer(text, grounds)


def check_engine(
    state: State, composition: Composition, text: str, context: Context
) -> list[Issue]:
    """What is wrong with `text` as an engine's own words: in an answer its sentences as well."""
    if composition.draft or text == composition.answer:
        return check(state, composition, text, context)
    return check_model_answer(text, grounds_of(state, composition, context))


def left_out(composition: Composition, text: str, context: Context) -> list[Issue]:
    """What `text` lost of the built-in words that it is to stand for."""
    if composition.draft:
        return left_out_of_draft(text, composition.draft.text, context.today)
    return left_out_of_answer(text, composition.answer, context.today)


def mended_engine(
    state: State, composition: Composition, text: str, context: Context
) -> tuple[str, int]:
    """`text` of an engine less the sentences that do not hold, and how many were cut; empty words
    when too little of the engine's own is left.
    """
    return mended(
        text,
        composition.draft.text if composition.draft else composition.answer,
        lambda words: check_engine(state, composition, words, context),
        lambda words: left_out(composition, words, context),
    )


def grounds_of(state: State, composition: Composition, context: Context) -> Grounds:
    """What the words may rest on: the person's own, the built-in words, and what was given to the
    engine: in a draft the facts of the case, in an answer the sources.

    A draft gets no more than that: a figure of some other route has no place in it, and whatever
    it states must be there.
    """
    if composition.draft:
        told = (source.words for name, source in state.case.sources.items() if name != "private")
        sources: tuple[str, ...] = (composition.draft.text, *facts_for_others(state.case), *told)
    else:
        sources = (composition.answer, *composition.computed, *checked_quotes(composition))
    return Grounds(
        texts=(*state.said, state.message, *sources),
        today=context.today,
        private=state.case.private,
        thing=state.case.item or "",
        citations=0 if composition.draft else len(composition.citations),
        complete=composition.draft is not None,
    )


def checked_quotes(composition: Composition) -> tuple[str, ...]:
    """What the answer's sources say, without documents that nobody checked."""
    return tuple(c.quote for c in composition.citations if c.evidence != "user")


def supported(
    state: State, composition: Composition, context: Context
) -> tuple[str, tuple[str, ...]]:
    """The built-in words, less any sentence of theirs that does not hold, and what was cut.

    Empty words when something still stands after cutting: nothing at all is better than a leak.
    Words that are only too long stay whole.
    """
    text = composition.draft.text if composition.draft else composition.answer
    removed: list[str] = []
    for _ in range(CUTS):
        found = check(state, composition, text, context)
        issues = [issue for issue in found if issue.kind != "length"]
        if not issues:
            return text, tuple(dict.fromkeys(removed))
        removed += [issue.words for issue in issues]
        text = without(text, issues)
    return "", tuple(dict.fromkeys(removed))


def without_words(composition: Composition) -> Composition:
    """The turn without a draft; the reply says so where it would have announced or shown it."""
    draft = composition.draft
    if draft is None:
        return composition.model_copy(update={"answer": NO_WORDS})
    parts = composition.answer.split("\n\n")
    kept = [p for p in parts if p != replies.draft_line(draft) and draft.text not in p]
    return composition.model_copy(update={"draft": None, "answer": "\n\n".join([NO_WORDS, *kept])})


def facts_for_others(case: Case) -> tuple[str, ...]:
    """What words for others may use: no private fact, and not the message it came in."""
    shown = [present.fact(field, case) for field in type(case).model_fields]
    return tuple(line for line in (present.trouble(case), *shown) if line)
