"""What the person reads when their draft was changed, and in which language drafts are written."""

from agent.domain import present
from agent.domain.case import Case
from agent.domain.style import Length, Revision, Style, Tone
from agent.domain.vocabulary import Jurisdiction

TONES: dict[Tone, str] = {
    "warmer": "warmer",
    "plain": "in a plain tone",
    "firmer": "firmer",
    "casual": "less formal",
}
LENGTHS: dict[Length, str] = {"shorter": "shorter", "normal": "", "longer": "longer"}
SAME = "These words are so already, or cannot do without what you named, so they stay as they were."
SHORTEST = "Any shorter, and a fact or your request would be lost; so the words stay as they were."
LONGEST = "There is nothing more in what you told me that would help here; tell me what to add."
NOT_IN_IT = (
    "I do not find that in these words, or they cannot do without it; they stay as they were."
)
KEPT_OUT = "That is not in these words, and I keep it out of the next ones."
WITHHELD = (
    "Left out: {words}. It speaks against what you told me before, or it is something that we keep "
    "between us."
)
UNCLEAR = "Tell me the sentence or the name just as it should stand there, and I will put it in."
ENGLISH = frozenset({"US", "GB", "UK", "IE", "CA", "AU", "IN", "NZ", "SG", "ZA", "MT"})


def changed_lines(by: Revision, style: Style, case: Case, same: bool, amount: bool) -> list[str]:
    """What was changed, and what was not and why.

    same: whether the words read as before. amount: whether the amount was corrected.
    """
    lines = [_changed(by, style, case, amount)]
    if same and not by.withheld and not by.unclear:
        lines = [_same(by, case)]
    elif same:
        lines = []
    if by.withheld:
        kept = ", ".join(f'"{one.rstrip(".")}"' for one in by.withheld)
        lines.append(WITHHELD.format(words=kept))
    return [*lines, *([UNCLEAR] if by.unclear else [])]


def _same(by: Revision, case: Case) -> str:
    """Why a wish changed nothing, where only one was said."""
    if by.omissions and not (by.length or by.tone or by.step):
        kept = " ".join(one.value for one in case.private).lower()
        return KEPT_OUT if any(word in kept for word in by.omissions) else NOT_IN_IT
    if by.length and not (by.omissions or by.tone or by.step):
        return {"shorter": SHORTEST, "longer": LONGEST}.get(by.length, SAME)
    return SAME


def _changed(by: Revision, style: Style, case: Case, amount: bool) -> str:
    if by.reset:
        return "**Changed:** back to the first version."
    parts = [
        TONES[style.tone] if by.tone or by.step else "",
        LENGTHS[by.length] if by.length else "",
        f"the amount is {present.money(case.amount)}" if amount and case.amount else "",
        "with what you asked to add" if by.additions else "",
        "without what you named" if by.omissions else "",
        f"signed {by.name}" if by.name else "",
    ]
    return f"**Changed:** {', '.join(part for part in parts if part)}. All else is as it was."


def language_line(case: Case) -> str | None:
    """That the words are English, where the marketplace is not; None where it is, or unknown."""
    if not foreign(case):
        return None
    return (
        "The words are in English: I do not write the language of your Amazon site. English is "
        "fine to try; have them translated if the other side asks for it."
    )


def foreign(case: Case) -> bool:
    """Whether the marketplace is known to be one that does not speak English."""
    if case.country is None:
        return False
    return case.country not in ENGLISH or (
        case.jurisdiction is Jurisdiction.EU and case.country not in ("IE", "MT")
    )
