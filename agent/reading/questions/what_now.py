"""The question for the next step, at the end of what happened."""

import re

from agent.reading.message.text import Message

# A question that only asks for the next step, at the end of what happened.
_NOW_WHAT = re.compile(
    r"\W*(?:(?:so|and|ok(?:ay)?|well|but|then|right),? )*(?:what(?:'s| is)? (?:now|next|(?:my|the) "
    r"next (?:step|move)|to do(?: now| next)?|(?:do|should|can|could|must|shall) (?:i|we)(?: "
    r"even)? "
    r"do(?: now| next| here| then)?|(?:are|is) my (?:next )?(?:options?|steps?|move))|now what|"
    r"(?:and )?now|where do (?:i|we) go from here|how (?:do|should) (?:i|we) (?:proceed|go on))\W*"
)


def asks_what_now(message: Message) -> bool:
    """Whether each question asks for the next step only, beside something that is told."""
    asked = [one for one in message.sentences if message.asked[slice(*one)].rstrip().endswith("?")]
    told = len(message.sentences) > len(asked) > 0
    return told and all(_NOW_WHAT.fullmatch(message.asked[slice(*one)]) for one in asked)
