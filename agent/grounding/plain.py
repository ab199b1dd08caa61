"""One plain form of a text, so that no figure hides behind how it is written."""

import re
import unicodedata
from functools import lru_cache

# What a person said is ground for every draft of every later turn: what was read of a text is kept
# for the texts read last, so that a check costs as much late in a case as early.
TEXTS = 512
_TOP = "com|org|net|gov|info|biz|shop|app|co|io|uk|eu"
_AT = re.compile(r"\s{0,3}[(\[{<]\s{0,2}at\s{0,2}[)\]}>]\s{0,3}|\s{1,3}@\s{0,3}|@\s{1,3}", re.I)
_DOT = re.compile(r"\s{0,3}[(\[{<]\s{0,2}(?:dot|\.)\s{0,2}[)\]}>]\s{0,3}", re.I)
_SAID_MAIL = re.compile(
    r"(?<=\w)\s{1,3}at\s{1,3}(?P<host>[\w-]{1,63}(?:(?:\s{1,3}dot\s{1,3}|\.)[\w-]{1,63}){0,3}"
    rf"\s{{1,3}}dot\s{{1,3}}(?:{_TOP}))\b",
    re.I,
)
_SAID_DOT = re.compile(r"\sdot\s", re.I)
_SAID_LINK = re.compile(rf"(?<=[\w-])\s{{1,3}}dot\s{{1,3}}(?={_TOP})\b", re.I)
_SPACED_LINK = re.compile(rf"(?<=[a-z0-9])(?:\s{{1,3}}\.\s{{0,3}}|\.\s{{1,3}})(?=(?:{_TOP})\b)")
_ODD = re.compile(r"[^\n\r\t -~]+")  # all but the printable ASCII characters
_GAP = re.compile(r"[ \t]{2,}")
_WORD = re.compile(r"[\w§$£€₹%]+")


@lru_cache(maxsize=TEXTS)
def plain(text: str) -> str:
    """`text` in compatibility form, without invisible characters, with ASCII digits and addresses.

    "jeff (at) amazon dot com" becomes "jeff@amazon.com".
    """
    seen = _GAP.sub(" ", _ODD.sub(_seen, unicodedata.normalize("NFKC", text)))
    addressed = _DOT.sub(".", _AT.sub("@", seen))
    if _SAID_DOT.search(addressed):
        addressed = _SAID_LINK.sub(".", _SAID_MAIL.sub(_mail_host, addressed))
    return _SPACED_LINK.sub(".", addressed)


def _seen(match: re.Match[str]) -> str:
    return "".join(_ascii_digit(c) for c in match[0] if not _invisible(c))


def _invisible(character: str) -> bool:
    """Format marks (zero-width, direction, soft hyphen), variation selectors, control characters"""
    kind = unicodedata.category(character)
    control = kind == "Cc" and character not in "\n\r\t"
    return kind == "Cf" or control or character == "\u034f" or "\ufe00" <= character <= "\ufe0f"


def _ascii_digit(character: str) -> str:
    if character.isascii() or unicodedata.category(character) != "Nd":
        return character
    return str(unicodedata.decimal(character))


def _mail_host(match: re.Match[str]) -> str:
    return "@" + re.sub(r"\s+dot\s+", ".", match["host"], flags=re.I)


def words_of(text: str) -> list[str]:
    """The words of a plain text in one case, without punctuation: for comparing wordings."""
    return _WORD.findall(text.replace("'", "").replace("’", "").casefold())


@lru_cache(maxsize=TEXTS)
def run_of(text: str) -> str:
    """The words of a plain text as one run, with a space on both ends: whole words are compared."""
    return f" {' '.join(words_of(text))} "
