"""Whether a day that the other side names is one for the person to act by, and none to wait for."""

import re
from dataclasses import replace
from datetime import date

from agent.domain.case import Contact
from agent.domain.found import Found
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.promised_days import days_named
from agent.reading.message.text import Message

_DO = (
    r"(?:send|return|provide|share|submit|upload|reply|respond|answer|confirm|contact|attach|fill|"
    r"sign|ship|post|mail|e-?mail|drop|hand|show|present|complete|verify|forward|supply|produce|"
    r"pay|appeal|call|bring|pack|prove|write|accept|decide|react|get back|let (?:us|them) know|"
    r"come up with|give|add|object|escalate|hand in|file|claim|schicken|senden|zurück\w*|"
    r"einreich\w*|antworten|mitteilen|"
    r"envoyer|retourner|fournir|répondre|enviar|devolver|responder|inviare|restituire|rispondere)"
)
_SOME = r"(?:\W*\w+\W+){0,4}?"
_ASKED = re.compile(
    rf"(?<!\w)(?:(?:please|kindly|pls|plz|bitte|veuillez|por favor){_SOME}\W*{_DO}|"
    r"(?:you|i|customers?|buyers?|ich|sie)(?:'ve| have|'re| are|'m| am)? ?(?:\w+ )?(?:must|need"
    r"(?:ed)? to|have to|has to|got to|gotta|should|can|could|may|required to|to|asked to|"
    rf"supposed to|muss|soll|kann|sollen|müssen) (?:\w+ ){{0,3}}?{_DO}|"
    rf"if (?:i|you) (?:\w+ )?{_DO}(?!\w)(?: (?!refund|money|they|we)\w+){{0,5}}(?= ?$)|"
    r"(?:asks?|asked|asking|wants?|wanted|needs?|needed|told|tells|requires?|required|requested|"
    rf"expects?|gave|gives|giving) (?:me|us|you|that i) (?:\w+ ){{0,5}}?{_DO}|"
    r"(?:we|they|he|she|amazon)(?:'ll| will)? (?:needs?|wants?|requires?|requests?|requested) "
    r"(?:the|your|my|more|further|additional|proof|photos?|documents?|evidence|pictures?|some|"
    r"an? (?:\w+ )?(?:photo|picture|copy|scan|proof|receipt|invoice|video|screenshot|answer))|"
    r"(?:we|they|he|she|amazon) (?:must|needs? to|has to|have to) (?:receive|have|get|see)|"
    r"(?:must|needs? to|has to|have to|should) be (?:received|returned|sent|submitted|uploaded|"
    r"provided|with us|shipped|in|back|shared|supplied)|"
    r"(?:your|my) (?:reply|response|answer|documents?|photos?|evidence|return|confirmation|proof)|"
    r"(?:you|i)(?:'ve)? (?:only |just |now )?(?:have|got|get)(?: got)?(?: only| just| until| till"
    rf"| another)*(?= ?\W*$)|"
    rf"(?:return|submit|send|share|give|show|provide|upload)(?: me| us| them)? (?:\w+ ){{1,6}}?"
    r"(?=(?:within|by|before|in|until|till|no later)\W*$))(?!\w)|"
    rf"(?:^|[:\"'.;,–-] ?|(?<!\w)(?:to|and|or|then|also) ){_DO}(?!\w|ing|ed| (?:came|is|was|will))"
)
_TIME = (
    r"(?:\d|an? (?:day|week|moment|few|couple|minute|hour|little|bit)|(?:more |some )?time|until|"
    r"to (?!receive|have|get|see)|about|up to|another|around|two|three)"
)
# What is theirs to do, or only to be waited for.
_THEIRS = re.compile(
    r"(?<!\w)(?:(?:we|they|he|she|it|amazon|seller|team|department|someone|somebody|agent|"
    r"supervisor|manager|bank|refund|money|label|decision|replacement|carrier|ups|courier)"
    r"(?:'ll|(?: (?!(?:i|you|me) )\w+){0,2}? (?:will|would|shall|is going to|are going to|should|"
    rf"can|needs?(?= {_TIME})|takes?|decides?|repl\w+|answers?|responds?|aims?|have to|has to|"
    r"must|gets? back|gives?|sends?|refunds?|pays?|arrives?|comes?))|(?:promis\w+|agree[ds]?|"
    r"offer(?:s|ed)|going|guarantee[ds]?)(?: me| us)? to \w+|allow|wait|expect|receive|hear|"
    r"check back|come back|be patient|patience|bear with|hang on|give (?:us|them|it|him|her)|"
    r"i'll get|i will get|to get (?:a|an|my|the)|for (?:a|an|the|our|their) (?:reply|answer|"
    r"decision|response|review|check|investigation)|takes?|taking|to (?:check|review|process|"
    r"investigate|decide))(?!\w)"
)
_OR_ELSE = re.compile(
    r"\W*(?:or|otherwise|else|if not|failing|to avoid|in order to avoid|to prevent)(?!\w)"
    r"(?! (?:\d|so|two|three|less|sooner|earlier|faster))"
)
_TO_DO = re.compile(rf"\W*(?:to|please|kindly|pls)\W+(?:\w+ ){{0,2}}?{_DO}(?!\w)")
_BOUND = re.compile(r"[.!?\n](?!\d)")


def demanded(text: str, one: Found[date]) -> bool:
    """Whether the day `one` of `text` is set for the person: "send us photos within 48 hours"."""
    begin = max((m.end() for m in _BOUND.finditer(text, 0, one.start)), default=0)
    before = text[begin : one.start]
    asked = max((m.start() for m in _ASKED.finditer(before)), default=-1)
    theirs = max((m.end() for m in _THEIRS.finditer(before)), default=-1)
    to_do = theirs < 0 and _TO_DO.match(text, one.end)
    return asked >= max(theirs, 0) or bool(to_do or _OR_ELSE.match(text, one.end))


def without_demands(message: Message, told: Told, today: date) -> Told:
    """`told` where a day set for the person is none by which the other side is to act."""
    reply = told.reply
    if reply is None:
        return told
    right = _sorted_out(message, reply, today)
    if right == reply:
        return told
    return replace(told, contacts=tuple(right if c is reply else c for c in told.contacts))


def _sorted_out(message: Message, reply: Contact, today: date) -> Contact:
    at = message.raw.find(reply.words) if reply.words else -1
    begin = message.sentence(message.place(at))[0] if at >= 0 else 0
    text = message.facts[begin:]
    days = [one for one in days_named(text, reply.on or today, today) if one.value > today]
    mine = [one.value for one in days if demanded(text, one)]
    if not mine:
        return reply
    still = reply.promised_by if reply.promised_by not in mine else None
    theirs = max((one.value for one in days if one.value not in mine), default=still)
    kept = theirs if reply.promised_by else None
    return reply.model_copy(update={"promised_by": kept, "answer_by": min(mine)})
