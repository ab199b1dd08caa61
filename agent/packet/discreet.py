"""Keeps what is private out of every document, and characters that no file can hold."""

import re
from collections.abc import Callable
from datetime import date

from agent.domain.case import Case, Contact
from agent.domain.tried import describe
from agent.grounding import Grounds, private_leaks, without

CUTS = 3  # a cut can bring two halves together, so what is left is looked at again
# Control characters and the code points that XML has no place for.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def discreet(case: Case, today: date) -> Callable[[str], str]:
    """A function that takes the sentences out of a text which hold something private.

    The result is empty when nothing is left, or when cutting does not help.
    """
    grounds = Grounds(texts=(), today=today, private=case.private, thing=case.item or "")

    def shown(text: str) -> str:
        text = printable(text)
        for _ in range(CUTS):
            leaks = private_leaks(text, grounds) if case.private else []
            if not leaks:
                return text
            text = without(text, leaks)
        return ""

    return shown


def for_papers(case: Case, shown: Callable[[str], str]) -> Case:
    """The case as documents may use it: an offer that cannot be told in full is not told at all."""

    def cleaned(contact: Contact) -> Contact:
        told = contact.offer is None or shown(describe(contact.offer)) == describe(contact.offer)
        return contact if told else contact.model_copy(update={"offer": None})

    return case.model_copy(update={"contacts": tuple(map(cleaned, case.contacts))})


def printable(text: str) -> str:
    """`text` without characters that a document cannot hold; lines end in one way."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
