"""The names of months, weekdays, units and near days, in the languages that people write here."""

import re
from collections.abc import Iterable

_MONTH_NAMES = (
    "january jan januar janvier enero ene gennaio gen jänner januari stycznia",
    "february feb februar februari février fevrier févr febrero febbraio lutego",
    "march mar märz maerz mrz mars marzo maart marca",
    "april apr avril avr abril abr aprile kwietnia",
    "may mai mei mayo maggio mag maja",
    "june jun juni juin junio giugno giu czerwca",
    "july jul juli juillet juil julio luglio lug lipca",
    "august aug augustus août aout agosto ago sierpnia",
    "september sept sep septembre septiembre settembre set września",
    "october oct oktober okt octobre octubre ottobre ott października",
    "november nov novembre noviembre listopada",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre grudnia",
)
_WEEKDAY_NAMES = (
    "monday mon montag lundi lunes lunedì maandag",
    "tuesday tue tues dienstag mardi martes martedì dinsdag",
    "wednesday wed weds mittwoch mercredi miércoles mercoledì woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag",
    "friday fri freitag vendredi viernes venerdì vrijdag",
    "saturday sat samstag samedi sábado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag",
)
_UNITS = {
    "day": "day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen din",
    "week": "week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane "
    "weken",
    "fortnight": "fortnight fortnights",
    "month": "month months monat monate monaten mois mes meses mese mesi maand maanden",
    "year": "year years yr yrs jahr jahre jahren an ans année año años anno anni jaar",
}
# How long ago, in days, each of these is.
NEARBY = {
    "the day before yesterday": 2,
    "day before yesterday": 2,
    "vorgestern": 2,
    "avant-hier": 2,
    "anteayer": 2,
    "l'altro ieri": 2,
    "eergisteren": 2,
    "yesterday": 1,
    "yday": 1,
    "last night": 1,
    "gestern": 1,
    "hier": 1,
    "ayer": 1,
    "ieri": 1,
    "gisteren": 1,
    "today": 0,
    "heute": 0,
    "aujourd'hui": 0,
    "hoy": 0,
    "oggi": 0,
    "vandaag": 0,
    "this morning": 0,
    "this afternoon": 0,
    "earlier today": 0,
    "tomorrow": -1,
    "morgen": -1,
    "demain": -1,
    "mañana": -1,
    "domani": -1,
}
_NTH_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)


def _numbered(lists: tuple[str, ...], first: int) -> dict[str, int]:
    return {name: n for n, names in enumerate(lists, start=first) for name in names.split()}


ENGLISH_MONTHS = tuple(names.split()[0] for names in _MONTH_NAMES)
MONTHS = _numbered(_MONTH_NAMES, 1)
# Short names that are everyday words elsewhere ("set of 4", "3 days ago"): only with an article.
UNSURE_MONTHS = frozenset({"set", "ago", "mag", "gen", "ene"})
WEEKDAYS = _numbered(_WEEKDAY_NAMES, 0)
UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
NTH = {name: n for n, name in enumerate(_NTH_NAMES.split(), start=1)}


def either(words: Iterable[str]) -> str:
    """A pattern for any one of `words` (a table or a set), the longest first.

    Those with one first letter stand together, so that most are passed over at once.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0].lower(), []).append(re.escape(word))
    return "|".join(f"(?:{'|'.join(alike)})" for alike in by_letter.values())


A_MONTH = either(set(MONTHS) - UNSURE_MONTHS)
"""A pattern for the name of a month that is no everyday word elsewhere."""
