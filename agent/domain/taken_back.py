"""A message that takes the last one back, "undo that", and what to say of what went with it."""

import re

from agent.domain import present
from agent.domain.case import Case
from agent.domain.changes import BY_WHOM, ENDED

_LAST = (
    r"(?:my|the|that) (?:very )?last (?:one|message|bit|part|thing|line|sentence|entry|update)|"
    r"what i (?:just |last )?(?:said|wrote|sent|told you|typed)(?: last| just now)?|"
    r"(?:my|the) (?:previous|latest) (?:one|message)"
)
_UNDO = (
    rf"undo(?: (?:that|this|it|{_LAST}))?|(?:scratch|strike|ignore|disregard|forget|delete|remove|"
    rf"retract|revert|reverse) (?:that|this|{_LAST})|(?:never ?mind|delete|ignore) (?:{_LAST})|"
    r"take (?:that|this)(?: last (?:one|bit|message))? (?:back|out)(?: again)?|"
    r"i (?:take|want to take) (?:that|it|this) back"
)
_WRONG = (
    r"(?:that|this|it)(?:'s| was| is) (?:wrong|a mistake|my mistake|an error|a typo|nonsense|"
    r"not true|not right|by (?:mistake|accident)|sent by (?:mistake|accident)|(?:the |a )?wrong "
    r"(?:chat|window|one|conversation|tab|paste))|wrong (?:chat|window|one|conversation|tab|paste)|"
    r"my (?:mistake|bad)|i (?:sent|wrote|typed|said|pasted) (?:that|this|it) by (?:mistake|"
    r"accident)|(?:i )?didn't mean (?:that|to (?:send|say|write) (?:that|this|it))"
)
_LITTLE = r"(?:ok|okay|oops|ups|sorry|no|wait|hmm|ah|oh|argh|please|pls|actually|hang on|hold on)"
_BACK = re.compile(
    rf"\W*(?:{_LITTLE}\W+)*(?:(?:{_WRONG})\W+(?:so |please |just |and |{_LITTLE}\W+)*)*(?:please |"
    rf"can "
    rf"you |could you |just )*(?:{_UNDO})(?: please| pls| again)*"
    rf"(?:\W+(?:because |sorry,? )*(?:{_WRONG}|sorry|please|thanks?|thank you))*\W*",
    re.IGNORECASE,
)


def takes_back(message: str) -> bool:
    """Whether `message` does nothing but take back what was said last."""
    return _BACK.fullmatch(message.replace("’", "'")) is not None


def taken_back(before: Case, case: Case) -> str | None:
    """What went out of `case` since `before`, in one line; None where nothing did."""
    gone = [one for one in before.contacts if one not in case.contacts]
    lost = gone[: max(0, len(before.contacts) - len(case.contacts))]
    parts = [f"{BY_WHOM.get(one.channel, 'they')} {ENDED[one.outcome]}" for one in lost]
    fields = [
        field for field in before.sources if field != "contacts" and _older(field, before, case)
    ]
    told = ((present.fact(field, before), present.fact(field, case)) for field in fields)
    parts += [was for was, now in told if was and was != now]
    if not parts and not fields:
        return None
    what = "; ".join(parts) or "what you told me last"
    return f"**Taken back:** {what}. It is out of your case."


def _older(field: str, before: Case, case: Case) -> bool:
    now = case.sources.get(field)
    return now is None or now.turn < before.sources[field].turn
