"""Heads before the other side's words: a time and a name in a log, "the seller's answer: ..."."""

import re

_CLOCK = r"[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?| ?uhr)?[\])]?"
_DESK = (
    r"(?:agent|rep|representative|associate|support|(?:customer )?service|care|supervisor|manager|"
    r"seller|shop|merchant|vendor|amazon|bank|advis[oe]r|chat|phone|call|bot|kundenservice|"
    r"verkäufer|händler|telefon|vendeur|vendedor|venditore|verkoper|téléphone|teléfono|telefono)"
)
_GAP = r"[ ,|/:·-]{1,4}"
_LABEL = (
    rf"(?:{_CLOCK}{_GAP}{_DESK}|{_DESK}{_GAP}{_CLOCK})(?!\w)"
    rf"(?:[ ,|/·()-]{{1,4}}(?!me:|you:|ich:)\w[\w.'-]{{0,15}}){{0,4}}\)? ?:"
)
LOGGED = re.compile(
    rf"(?:^|\n|(?<=[.!?] ))[> ]*{_LABEL} ?(?P<said>[^\n]+?)(?=\s(?:{_CLOCK}{_GAP})?{_LABEL}|\n|$)"
)
"""A line of a log: when, at which desk and who, in whatever order: "09:41 Amazon - Sunil: ..."."""

_TEXT = (
    r"(?:answer|reply|response|message|e-?mail|mail|letter|note|words|statement|antwort|nachricht|"
    r"réponse|message|respuesta|mensaje|risposta|messaggio|antwoord|bericht)"
)
_OF = (
    r"(?:the |their |his |her |our )?(?:seller|shop|store|merchant|vendor|agent|rep|supervisor|"
    r"manager|bank|amazon|maker|manufacturer|chat|desk|support|verkäufer|händler|vendeur|vendedor|"
    r"venditore)"
)
HEADED = re.compile(
    rf"(?:^|\n|[.!] )[^\w\n]{{0,8}}(?:now |so |and |today |just )*"
    rf"(?:{_OF}'s? (?:\w+ ){{0,2}}?{_TEXT}|"
    rf"(?:their|his|her|its|the) (?:\w+ ){{0,2}}?{_TEXT}|(?:(?:an|the) )?{_TEXT} (?:from|of|by|"
    rf"vom|von|du|de|del|della?) (?:\w+ )?{_OF})(?!\w)(?! to)[^:.!?\n]{{0,40}}:[ ]*"
    r"(?P<said>[^\n]{2,600})"
)
"""What they answered, after a head that says so: "Seller's answer, full text: ..."."""
