"""What the person did, and no desk: a refusal they wrote about, a mail they did not answer."""

import re

_BEFORE = 160  # characters
_WROTE = (
    r"(?:wrote|written|e-?mailed|mailed|messaged|texted|faxed|complained|contacted|called|rang|"
    r"phoned|chatted|spoke|spoken|talked|appealed|tweeted|filed|raised|lodged|opened|sent|asked|"
    r"geschrieben|schrieb|écrit|escribí|escrito|scritto|geschreven)"
)
_MINE = (
    r"(?:^|[.,;:()!?\n-]\s*|(?<!\w)(?:i|we|i've|we've|i'd|and|then|also|just|already|have|had|"
    r"ich|habe|j'ai|he|ho|heb) )"
)
_ABOUT = (
    r"(?:about|over|regarding|concerning|re:?|because of|on account of|against|due to|wegen|"
    r"über|au sujet d[eu']|à propos d[eu']|sobre|riguardo a|over)"
)
_LED_BY = (
    r"(?:(?:a|an|the|my|our|his|her|their|its|this|that|some|being|getting|having been|having|"
    r"been|"
    r"wrongly|unfairly|first|second|last|earlier|final|recent|amazon's|seller's|chat's) )*"
)
_WRITING = re.compile(
    rf"{_MINE}{_WROTE}(?!\w)(?:[^.!?;\n]|\.(?=\w)){{0,90}}?(?<!\w){_ABOUT} {_LED_BY}$"
)


def written_about(text: str, place: int) -> bool:
    """Whether what stands at `place` is what the person's own writing was about.

    "I wrote jeff@amazon.com about a denied refund", "rang them over the refusal".
    """
    return _WRITING.search(text[max(0, place - _BEFORE) : place]) is not None


# "We" may be the desk that writes: "we refuse the return".
_I = re.compile(r"(?<!\w)i(?:'ve|'d| have| had| just| simply| also| then| still)* $")
_UNANSWERED = re.compile(
    r"(?:didn't|did not|haven't|have not|hadn't|couldn't|could not|don't|do not|won't|never|not)"
    r"(?: \w+){0,2}? (?:answer|repl|respond|react)|refus(?:ed?|ing)(?!\w)"
)
_WONT_PAY = re.compile(r"refuse to (?:pay|accept|sign|take)(?: (?:it|that|this|them|for it))?\W*$")


def own_doing(text: str, place: int) -> bool:
    """Whether what stands at `place` is what the person did or will not do: "I didn't reply"."""
    if _UNANSWERED.match(text, place) and _I.search(text[max(0, place - _BEFORE) : place]):
        return True
    return text[:place].endswith(", ") and _WONT_PAY.match(text, place) is not None
