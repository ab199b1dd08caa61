"""The words of a turn in all their versions: which style they are in, which of them may stand."""

from datetime import date

from agent.domain.case import Case
from agent.domain.composing import Words, named_first, words_for
from agent.domain.handed import Handed, handed_over
from agent.domain.plan import Facts
from agent.domain.reading import Reading
from agent.domain.revising import changed_lines
from agent.domain.style import Style, revised
from agent.domain.vocabulary import Channel
from agent.events import TurnResult
from agent.graph.checks import check
from agent.graph.state import Composition, Context, State, Styled


def words_in_style(
    channel: Channel,
    case: Case,
    today: date,
    facts: Facts,
    styled: Styled,
    reading: Reading,
    asked: str = "",
) -> tuple[tuple[Words, ...], Styled, list[str]]:
    """The words for `channel` as the person wants them, that style, and what to say of a change.

    The style of the words in hand is not that of others: these begin afresh. The text that `asked`
    names comes first, and stays first while it is revised.
    """
    mine = styled.channel is channel
    standing = styled.style if mine else styled.style.fresh()
    by = reading.revision
    style = revised(standing, by) if by else standing
    words = words_for(channel, case, today, facts, style)
    lines: list[str] = []
    if by and words:
        before = words_for(channel, case, today, facts, standing)
        amount = any(update.field == "amount" for update in reading.updates)
        same = before[0].draft.text == words[0].draft.text and not amount
        lines = changed_lines(by, style, case, same, amount)
    words = named_first(words, styled.label if mine and by else asked)
    label = words[0].label if words else ""
    return words, Styled(channel=channel, style=style, label=label), lines


def handed(state: State, composition: Composition, result: TurnResult) -> tuple[Handed, ...]:
    """What was handed over by now in another form than the usual one."""
    if composition.draft is None:
        return state.handed
    built_in = (composition.draft, *composition.more)
    style = kept_style(state, composition).style
    return handed_over(state.handed, result.drafts, built_in, style)


def with_standing_versions(state: State, composition: Composition, context: Context) -> Composition:
    """`composition` less the further versions that do not pass the checks."""
    good = tuple(
        draft
        for draft in composition.more
        if not check(state, composition.model_copy(update={"draft": draft}), draft.text, context)
    )
    return composition.model_copy(update={"more": good})


def kept_style(state: State, composition: Composition) -> Styled:
    """The style to save: that of the words handed over, less additions that could not stand."""
    if composition.draft is None:
        return state.styled
    styled = composition.styled or state.styled
    if styled.channel is not composition.draft.channel:
        return Styled(channel=composition.draft.channel, style=styled.style.fresh())
    additions = tuple(
        one for one in styled.style.additions if not any(cut in one for cut in state.removed)
    )
    style: Style = styled.style.model_copy(update={"additions": additions})
    return styled.model_copy(update={"style": style})
