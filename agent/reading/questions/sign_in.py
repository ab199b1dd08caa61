"""Whether the person wants us to sign in to their account and act there, which we never do."""

import re

_DOOR = (
    r"(?:(?:log|sign) ?(?:in|on)(?:to)?|(?:go|get|hop|jump) (?:in|on)to my (?:\w+ )?account|"
    r"use my (?:\w+ )?(?:account|log ?in|password|credentials|details))(?!\w)"
)
_TO_US = (
    r"(?:(?:^|[.,;:!?\n])\s*|(?<!\w)(?:please|pls|plz|just|and|then|so|(?:can|could|will|would|"
    r"can't|couldn't|may|want|need|let|like) you(?: to| not| please)?|you (?:can|could|may|should|"
    r"just)) )(?:(?:please|pls|just|go|simply|go ahead) (?:and )?)*"
)
_AND_DO = (
    r"[^.!?\n]{0,60}?(?<!\w)(?:yourself|for me|on my behalf|(?:and|to) (?:\w+ )?(?:get|do|file|"
    r"claim|ask|send|request|sort|fix|handle|open|start|submit|cancel|return|write|chat|talk|make|"
    r"finish|deal|take care))(?!\w)"
)
_WISH = re.compile(f"{_TO_US}{_DOOR}{_AND_DO}")
_MINE = re.compile(r"(?<!\w)(?:my|me)(?!\w)")
# Told of others, or said by them: "he asked me to log in", "log in to your account".
_THEIRS = re.compile(
    r"(?<!\w)(?:he|she|they|caller|someone|somebody|man|guy|lady|agent|rep|e-?mail|text|sms|link|"
    r"site|page|said|says|told|asked|asks|wants|your|i (?:can't|cannot|could|couldn't|have to|"
    r"must|should))(?!\w)"
)
_WORDS = """
a an the my me i you your it this that is are here's here there's its of to for in on into and or
so then please pls plz just now can could will would can't want need let like may go ahead hi hello
hey ok okay amazon account password passwords passcode login log sign credentials details username
user name email e-mail pw yourself behalf do get file claim ask send request sort out fix handle
start submit make finish deal with take care refund money back return removed everything rest all
thanks thank directly instead give gave giving use have
"""
_KNOWN = frozenset(_WORDS.split())
_MOST = 22  # words


def wants_us_to_sign_in(text: str) -> bool:
    """Whether `text` (lower case) asks us to go into the person's account and act for them."""
    mine = _MINE.search(text) is not None and _THEIRS.search(text) is None
    return mine and _WISH.search(text) is not None


def nothing_but_that(text: str) -> bool:
    """Whether `text` asks for that and tells nothing of a case beside it."""
    words = re.findall(r"[\w'@.-]*\w", text)
    strange = [word for word in words if word not in _KNOWN]
    return len(words) <= _MOST and len(strange) <= 1 and wants_us_to_sign_in(text)
