"""Dates by their role: a date belongs to the nearest word that says what happened on it."""

import re
from datetime import date

from agent.domain.case import Case, Update
from agent.domain.figures import Found, dates
from agent.domain.found import FOREIGN_NUMBERS, SPELLED, apart, small_number
from agent.domain.timewords import ENGLISH_MONTHS
from agent.domain.vocabulary import Jurisdiction
from agent.reading.rules import Rule, rule
from agent.reading.text import Message
from agent.reading.weekdays import age, weekdays

_DAY_FIRST_LAWS = frozenset({Jurisdiction.UK, Jurisdiction.EU, Jurisdiction.IN, Jurisdiction.AU})
_REFUND = r"(?:refund|money|reimbursement|credit)"

# Order settles ties: a rule further up wins where two stand equally near.
ROLES: tuple[Rule[str], ...] = (
    rule(
        r"(?:latest |original |delivery )*estimate(?:d delivery)?(?: date)?(?: was| is|"
        r" said)?|(?:supposed|meant|due|scheduled|estimated|expected) (?:to )?(?:arrive|"
        r"come|"
        r"be (?:here|delivered)|delivery|arrival)?|should(?:'ve| have) (?:arrived|come|"
        r"been (?:here|delivered))|(?:promised|latest|estimated|expected) (?:delivery|"
        r"arrival)(?: date| day)?|delivery was promised|was (?:due|promised)|due date|"
        r"due (?:on|by)",
        "expected_on",
    ),
    rule(
        r"return (?:or replace )?(?:it )?by|return[- ]by(?: date)?|"
        r"return (?:or replace )?(?:items )?(?:until|through)|(?:window|period|"
        r"deadline)(?: \w+){0,4}? (?:shut|closed|closes|ended|ends|end|expired|expires|expire|"
        r"until|was|is|passed|ran out|runs out)|eligible (?:for return )?(?:until|through)|"
        r"returnable (?:until|through|by)|closed since|return date (?:was|is)|(?:send|sent) "
        r"(?:it )?back "
        r"(?:until|by)|(?:rückgabe|retoure|retour|devolución|reso) (?:bis|jusqu'au|hasta|"
        r"entro)|last day (?:to return|was)",
        "return_by",
    ),
    rule(
        r"(?:recharged|charged (?:me |my \w+ |us )?(?:again|back|a second time)|re-?billed|"
        r"(?:re-?charged|deducted|debited|pulled|yanked|revers\w+|gone from|taken|charged|"
        r"billed|withdrew)"
        r"(?: \w+){0,4}? (?:back|again|out|account|twice|a second time)|re-?charg\w+|refund "
        r"(?:was |got |is )?"
        r"(?:reversed|pulled|taken back|undone)|gone from my (?:account|card|bank)|"
        r"took (?:the |my |back )?(?:refund |money |it )?back|took back|reversed (?:the|my|"
        r"it)|clawed)",
        "recharged_on",
    ),
    rule(
        rf"{_REFUND} (?:was |is |has been |were |got |of \S+ ){{0,3}}(?:issued|approved|processed|"
        rf"sent|confirmed|initiated|granted)|(?:issued?|approved|processed|sent|confirmed|"
        rf"initiated|granted) (?:the |my |a |me ){{0,4}}(?:full |partial )?{_REFUND}|refunded|"
        rf"{_REFUND}(?: \S+){{0,5}}? \W?(?:issued|approved|processed|completed|confirmed|sent|"
        rf"initiated)|"
        rf"(?:erstattung|remboursement|reembolso|rimborso)(?: \w+){{0,4}}|"
        rf"refund (?:e-?mail|confirmation|notice)|promised (?:the |my )?{_REFUND}",
        "refund_issued_on",
    ),
    rule(
        r"(?:they|amazon|warehouse|seller|you) (?:\w+ )?(?:received|got|signed for|"
        r"scanned) (?:it|the (?:return|item|parcel|package)|my return)|(?:return|"
        r"it) (?:was )?received (?:by|at)|delivered (?:back )?to (?:the |their |"
        r"amazon'?s? )?(?:warehouse|amazon|seller|fulfill?ment)|"
        r"arrived (?:back )?at (?:the |their |amazon'?s? )?(?:warehouse|amazon|seller)|"
        r"(?:delivered|arrived|livré|geliefert|consegnato|entregado)[ \w\"']{0,12}(?:warehouse|"
        r"entrepôt|lager|"
        r"magazzino|almacén|depot|fulfil\w+)|(?:scan|tracking|proof)[ \w]{0,20}(?:showing|"
        r"shows|says) (?:it )?"
        r"(?:delivered|received)|reached (?:them|amazon|the warehouse|the seller)",
        "return_received_on",
    ),
    rule(
        r"(?:requested|asked for|asked to|started|initiated|opened|filed|submitted|"
        r"wanted|asked) (?:a |the |my |to |for |for a )*(?:return|send it back)|return request|"
        r"(?:told|wrote|messaged) (?:them|him|her|the seller)[^.\n]{0,40}(?:cancel\w*|"
        r"return\w*|send\w* it back)|"
        r"asked (?:for a refund|to return)",
        "return_requested_on",
    ),
    rule(
        r"(?<!e-)(?:returned|sent|shipped|mailed|posted|gave|handed|took|brought) (?:it|them|this|"
        r"that|the \w+|my \w+|both)?(?: \w+)? ?(?:back|in)|returned(?: (?:it|them|the|my|"
        r"a)(?: \w+){0,2})?|dropped(?: (?:it|them|off|the \w+|my \w+|\w+ \w+))?(?: off|"
        r" at)?|drop(?:ped)?[- ]off|sent back|handed (?:it )?over|"
        r"(?<!e-)(?:mailed|posted)(?: \w+)?|"
        r"went back|"
        r"(?:i |we |and )shipped (?:it|them|the \w+)|return(?:ed)? (?:shipped|posted|mailed)|"
        r"picked up|collected|"
        r"retourn\w+|renvoyé\w*|zurück(?:geschickt|gesendet|gegeben)|devolví|devuelto|"
        r"restituit\w|rispedit\w|"
        r"rimandat\w|le gaya(?: tha)?|wapas (?:bheja|kiya|diya)",
        "returned_on",
    ),
    rule(
        r"(?:denied|refused|rejected|declined|turned (?:it |me )?down|said no|"
        r"closed my claim|denial|(?:they|amazon|he|she|seller) (?:wrote|replied|answered|"
        r"said)(?= \W?(?:unable|no|can't))|"
        r"abgelehnt|refusé|rechazad\w|rifiutat\w)",
        "denied_on",
    ),
    rule(r"statement|on my (?:card|bank) (?:bill|statement)|billed", "statement_on"),
    rule(
        r"delivered|arrived|arrival|came|received|got (?:it|them|em|this|that|mine|both|the "
        r"\w+|my \w+)|showed up|"
        r"(?:had|have|owned|using|used) (?:it|them|this) since|landed|reçue?|arrivée?|"
        r"recibid\w|entregad\w|"
        r"bekommen|erhalten|mila(?: tha)?|aaya(?: tha)?|in my hands|"
        r"turned up|delivery|handed to (?:resident|me)|geliefert|livré|reçu|llegó|recibí|"
        r"arrivato|consegnato|angekommen",
        "delivered_on",
    ),
    rule(
        r"ordered|bought|buy|purchased|placed (?:the |an |my )?order|order (?:date|placed|from|"
        r"of)|purchase|got it new|bestellt|gekauft|acheté|commandé|compré|comprato|ordinato",
        "ordered_on",
    ),
)
_REACH = 70
_BEHIND, _OTHER_CLAUSE, _FAR_OFF = 12, 20, 1000  # in characters
_COUNT = rf"(?P<count>\d{{1,3}}|a couple of|{'|'.join(FOREIGN_NUMBERS)}|{SPELLED}|an?)"
_SPAN = (
    rf"{_COUNT}[- ]?(?P<unit>days?|weeks?|wks?|months?|tagen?|wochen?|monaten?|jours|"
    rf"semaines|mois|días|semanas|meses|giorni|settimane|mesi)"
)
_USED = re.compile(
    r"(?<!\w)(?:on|by|around|about|at|after|until|since)? ?day (?P<day>\d{1,3})(?!\w)"
    rf"|(?<!\w){_SPAN} (?:after|from|since|past|into|of) (?:the )?(?:delivery|"
    rf"it (?:arrived|came|was delivered)|i (?:got|received)|"
    r"arrival|getting|receiving|receipt|owning|use|using|in\b|having)",
)
_OWNED = re.compile(
    rf"(?<!\w)(?:after(?: only| just| about| around)?|only|barely|had (?:it|"
    rf"them) (?:for )?|within|worked (?:for )?|lasted|nach|après|"
    rf"después de|a los|dopo|for) {_SPAN}(?! (?:window|return|policy|period|refund))(?!\w)"
)
_IN = re.compile(
    rf"(?<!\w){_SPAN} in(?= |[.,;]|$)(?! (?:the|a|my|return))|"
    rf"(?<!\w)(?:in )month (?P<nth>\d|{SPELLED})(?!\w)"
)
_OLD = re.compile(
    rf"(?<!\w)(?:it's (?:been |now )?(?:about |over |already )?)?{_SPAN}(?: old)?(?!\w)"
)
_SENT_BACK = re.compile(
    r"(?<!\w)(?:sent (?:it |them )?back|returned|dropped|waiting|still no|approved|"
    r"refund was|promised)(?!\w)"
)
_ONLY_A_DATE = 4  # words
_A_PAIR = 2
DATE_FIELDS = (*(f for f in Case.model_fields if f.endswith("_on")), "return_by")
_NOT_USE = re.compile(
    r"window|policy|return(?:ed|s)?\b|refund|waiting|wait|charged|refused|missed|past|"
    r"late|statement|dropped|sent",
    0,
)
_DAYS_IN = {"d": 1, "t": 1, "j": 1, "g": 1, "w": 7, "s": 7, "m": 30}


def _near(message: Message, found: Found[date]) -> tuple[str, int] | None:
    """The role of the nearest cue: before the date in its sentence, or else right after it."""
    begin, end = message.sentence(found.start)
    begin, end = max(begin, found.start - _REACH), min(end, found.end + _REACH)
    nearest: tuple[int, str, int] | None = None
    for one in ROLES:
        for match in one.pattern.finditer(message.facts, begin, end):
            before = match.end() <= found.start
            gap = _gap(message, match, found)
            if gap < 0 or (
                one.value != "expected_on" and message.negated(match.start()) and not before
            ):
                continue
            if nearest is None or gap < nearest[0] - 1:
                nearest = (gap, one.value, match.start())
    return (nearest[1], nearest[2]) if nearest else None


def _gap(message: Message, match: re.Match[str], found: Found[date]) -> int:
    """How far a cue is from a date; a cue behind it or in the clause before counts as farther."""
    if match.end() > found.start:
        behind = match.start() >= found.end
        between = message.facts[found.end : match.start()]
        gap = len(between) + _BEHIND if behind else -_FAR_OFF
    else:
        between = message.facts[match.end() : found.start]
        gap = len(between)
    return gap + (_OTHER_CLAUSE if re.search(r",| and | but |;", between) else 0)


def _expected(message: Message, cue: int) -> bool:
    before = message.facts[max(0, cue - 30) : cue]
    return bool(
        re.search(
            r"(?:supposed|meant|due|scheduled|should have|expected|"
            r"estimated)(?: to)?(?: be)?\s$",
            before,
        )
    )


def _dated(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    updates: dict[str, Update] = {}
    named = dates(message.facts, today, day_first=law in _DAY_FIRST_LAWS)
    for found in apart([*named, *weekdays(message.facts, today)]):
        if message.negated(found.start):
            continue
        near = _near(message, found)
        if near is None:
            continue
        role, cue = near
        if role == "delivered_on" and _expected(message, cue):
            role = "expected_on"
        standing = updates.get(role)
        if standing is None or message.corrected(found.start):
            start = min(cue, found.start)
            end = max(found.end, found.start)
            sure = 1.0 if message.corrected(found.start) else 0.9
            words = message.words(start, end)
            updates[role] = Update(field=role, value=found.value, words=words, confidence=sure)
    return [
        u for u in updates.values() if u.value <= today or u.field in ("return_by", "expected_on")
    ]


def _days(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("day"):
        return int(groups["day"])
    if groups.get("nth"):
        nth = small_number(groups["nth"])
        return None if nth is None else (nth - 1) * 30
    count = small_number(groups["count"])
    return None if count is None else count * _DAYS_IN[groups["unit"][0]]


def _lasted(message: Message) -> list[Update]:
    """How long the item was there at the least, from "day 45" or "died after 7 weeks"."""
    spans: list[tuple[int, int, int]] = []
    aged = () if _SENT_BACK.search(message.facts) else (_OLD,)
    for pattern in (_USED, _OWNED, _IN, *aged):
        for match in pattern.finditer(message.facts):
            around = message.facts[max(0, match.start() - 25) : match.end() + 10]
            days = _days(match)
            if pattern is _OLD and not match[0].startswith("it's") and not match[0].endswith("old"):
                continue
            if days and days > 0 and not (pattern not in (_USED, _OLD) and _NOT_USE.search(around)):
                spans.append((days, match.start(), match.end()))
    if not spans:
        return []
    days, start, end = max(spans)
    return [message.update("delivered_days_ago_at_least", days, start, end)]


def _bare(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    """A message that is only a date most likely answers when the parcel came: read with doubt."""
    found = dates(message.facts, today, day_first=law in _DAY_FIRST_LAWS)
    if len(found) != 1 or len(message.text.split()) > _ONLY_A_DATE or found[0].value > today:
        return []
    return [message.update("delivered_on", found[0].value, found[0].start, found[0].end, 0.6)]


_BOUGHT_IN = re.compile(
    r"(?<!\w)(?:bought|ordered|purchased|got|arrived|delivered|came|received)(?: \w+){0,3}? in "
    rf"(?P<month>{'|'.join(ENGLISH_MONTHS)})(?! \d{{1,2}}(?!\d))(?!\w)"
)


def bought_months_ago(message: Message, today: date) -> int:
    """Days since the end of the month in which the item was bought or came, or 0."""
    match = _BOUGHT_IN.search(message.facts)
    if match is None:
        return 0
    month = ENGLISH_MONTHS.index(match["month"]) + 1
    year = today.year if month <= today.month else today.year - 1
    end = date(year + month // 12, month % 12 + 1, 1)
    return max(0, (today - end).days)


def timeline(message: Message, today: date, law: Jurisdiction) -> list[Update]:
    """Reads dates by role, and the least days since delivery; 9/3 follows the place's habit."""
    dated = _dated(message, today, law) or _bare(message, today, law)
    fields = {update.field for update in dated}
    new = None if "delivered_on" in fields else age(message.facts, today)
    if new and not _SENT_BACK.search(message.facts):
        dated.append(message.update("delivered_on", new.value, new.start, new.end))
    return dated + _lasted(message)


def mended_dates(message: Message, case: Case, today: date, law: Jurisdiction) -> list[Update]:
    """A date set against one that stands ("10 February, not 30 September") takes its place."""
    if all(getattr(case, field) is None for field in DATE_FIELDS):
        return []
    found = dates(message.facts, today, day_first=law in _DAY_FIRST_LAWS)
    if len(found) != _A_PAIR or not (
        message.negated(found[0].start) or message.negated(found[1].start)
    ):
        return []
    fields = {field: value for field in DATE_FIELDS if (value := getattr(case, field)) is not None}
    for new, old in (found, found[::-1]):
        for field, value in fields.items():
            if value == old.value and message.negated(old.start):
                return [message.update(field, new.value, new.start, new.end, 1.0)]
    return []
