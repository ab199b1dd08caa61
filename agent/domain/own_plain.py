"""Answers to questions of worry: being banned, keeping a part, leaving something out."""

from agent.domain import present
from agent.domain.own_known import Known, stays
from agent.domain.settled import still_missing
from agent.domain.wording import sentence

NO_BAN_KNOWN = (
    "**Nobody can rule it out, and a claim that is true and dated is what you can answer for.** A "
    "shop may close an account on its own terms; that is one more reason to ask them first and to "
    "dispute a charge only once."
)
BEFORE_IT = (
    "Before you dispute anything, save your invoices, the order history and the chats, and use up "
    "any gift card balance: a closed account takes them along."
)
KEEP_IT = (
    "**Yes, as long as you do not agree that it settles the matter.** What came is a part of what "
    "is owed."
)
IN_PART = (
    'Write back once: "I take this as part of the refund; the rest is still owed." Sign nothing '
    "that calls it full or final, and close no claim for it."
)
NO_LIE = (
    "**To leave something out is no lie, as long as every word that stands there is true.** Do not "
    "deny it, and if they ask, say how it was."
)

BELIEVED = (
    "**I take what you tell me as you tell it, and write it so.** They were not there, so what "
    "counts with them is what you can show."
)
TO_KEEP = "**Keep until the money is there, and then for a while:**"
ALWAYS = (
    "Every answer in writing: the mails, and a screenshot of each chat with the name and the day.",
    "The order page, the listing and the invoice as they are now.",
    "The item and its box as they are, and the receipt of whatever you send back.",
)


def banned(known: Known) -> list[str | None]:
    """Whether the account is in danger: not known, and what to save before."""
    return [NO_BAN_KNOWN, BEFORE_IT, stays(known)]


def rest(known: Known) -> list[str | None]:
    """Whether a part can be kept while the rest is asked for."""
    gap = still_missing(known.case)
    missing = f" {present.money(gap)} is still missing." if gap else ""
    return [f"{KEEP_IT}{missing} {IN_PART}", stays(known)]


def left_out(known: Known) -> list[str | None]:
    """Whether it is a lie to leave something out."""
    return [NO_LIE, stays(known)]


def believed(known: Known) -> list[str | None]:
    """Whether the person is taken for a liar: no; and what shows it to others."""
    missing = known.plan.strength.missing
    shows = f" What would help them see it: {', '.join(missing)}." if missing else ""
    return [f"{BELIEVED}{shows}", stays(known)]


def save(known: Known) -> list[str | None]:
    """What to keep as proof: what the plan says, and what always helps."""
    own = [sentence(one.text) for one in known.plan.capture]
    return ["\n".join([TO_KEEP, *(f"- {text}" for text in (*own, *ALWAYS))]), stays(known)]
