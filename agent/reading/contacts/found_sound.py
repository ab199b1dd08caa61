"""Others find nothing wrong: "the technician found no fault". No word of the person's own.

What somebody else finds takes no fault back that the person told. Said by those who were sent, or
by the desk itself, it is their no; said by somebody whom the person asked, it is news.
"""

import re

from agent.domain.case import Case, Contact
from agent.domain.moves import Move
from agent.domain.vocabulary import YES, Channel, Outcome
from agent.reading.message.text import Message

_SENT = (
    r"(?:technicians?|techs?|engineers?|repair(?:man|er|ers| (?:cent(?:re|er)|shop|team|guy|man|"
    r"person|service))|service (?:cent(?:re|er)|person|man|guy|agent|team)|workshop|inspect(?:or|"
    r"ion)|warehouse|(?:returns?|quality|technical|tech) (?:team|department|cent(?:re|er))|"
    r"manufacturer|maker|brand|amazon|seller|shop|store|support|chat|agent|rep|supervisor|"
    r"(?:guy|man|person|bloke|fella|lady|woman|someone|somebody)(?: (?:that|who))? (?:they|amazon|"
    r"the seller) sent|they|he|she)"
)
_FINDS = (
    r"(?:sa(?:y|ys|id|ying)|tell(?:s|ing)?|told|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|f(?:ind|inds|"
    r"ound)|saw|wrote|(?:see|detect|report|declar|confirm|reckon|mark|record)(?:s|ed)?|"
    r"(?:conclud|diagnos|determin|stat|writ|not)(?:e|es|ed)|test(?:ed|s)|check(?:ed|s)|inspect(?:ed|s)|examined|"
    r"look(?:ed|s)(?: at)?|could(?:n't| not) (?:find|see|reproduce|detect)|(?:can't|cannot|did "
    r"not|didn't) (?:find|see|reproduce|detect))"
)
_NOTHING = (
    r"(?:(?:no|zero|(?<=find )any|(?<=see )any|(?<=detect )any) (?:\w+ )?(?:"
    r"fault|defect|error|damage)s?|no (?:\w+ )?(?:problem|"
    r"issue)s?(?: (?:was|were|has been))? (?:found|detected|with|in|at all)|(?<=found )no (?:"
    r"problem|issue)s?|(?<=found )nothing|nothing (?:\w+ )?(?:wrong|to (?:fix|"
    r"repair))|anything wrong|the fault|nff)"
)
_WORKS = (
    r"(?:it |that )?(?:all )?(?:works?|working|runs|running|functions?|functioning|operat\w+) "
    r"(?:perfectly |just |absolutely |quite )?(?:fine|ok|okay|well|normal(?:ly)?|perfectly|"
    r"properly|correctly|as (?:it should|designed|intended|expected))"
)
_FINE = (
    r"(?:it ?'?s|its|it is|that's|that is|was|is|everything(?: is|'s)?|all) (?:\w+ )?(?:fine|ok|"
    r"okay|normal|good|in order|within (?:spec\w*|tolerance))(?! (?:for|to) (?:me|us)(?!\w))"
)
_SOUND = rf"(?:{_NOTHING}|{_WORKS}|{_FINE})"
_OWN_EXPERT = r"(?:electrician|plumber|mechanic|friend|husband|wife|brother|neighbou?r)"
_OWN = (
    r"(?:(?:my|our) (?:\w+ )?|(?:a|the|some) (?:local |friendly )?(?:shop|store|technician|"
    r"engineer|electrician|mechanic|plumber) (?:i|we|my|near|down|round|in)|(?:i|we) (?:took|"
    rf"brought|had|got|asked|paid)(?!\w)|{_OWN_EXPERT}(?!\w))"
)
_VERDICT = re.compile(
    rf"(?<!\w)(?:{_SENT}|{_OWN_EXPERT})(?!\w)[^.;!?\n]{{0,70}}?(?<!\w){_FINDS}(?!\w)[^.,;!?\n]{{0,25}}?(?<!\w){_SOUND}"
    r"(?!\w)(?! (?:now|again|since|anymore))|(?<!\w)(?:\"|')?no fault(?:s)? found(?!\w)"
)
_OF_OWN = re.compile(rf"(?<!\w){_OWN}")
_SAYS_LITTLE = (Outcome.STALLED, Outcome.NO_REPLY)
_HIMSELF = re.compile(r"(?<!\w)(?:i (?:said|told|say|tell)|(?:and|but) i)(?!\w)")
_ASKED = re.compile(r"[^.!\n]*\?")


def verdict(text: str) -> tuple[int, int] | None:
    """Where it is told that others found nothing wrong; None when nobody did.

    text: the message in plain lower case, each letter at the place of the message's own.
    """
    for match in _VERDICT.finditer(text):
        if not (_HIMSELF.search(match[0]) or _ASKED.match(text, match.end())):
            return match.span()
    return None


def sound_no(message: Message, case: Case, reply: Contact | None) -> Contact | None:
    """The no of the desk in hand that such a finding is; None where it is none.

    reply: what else was read; an offer or a no of theirs says more than their finding.
    """
    desk = reply.channel if reply else case.current_channel
    place = verdict(message.told)
    if place is None or desk in (None, Channel.SELF_CHECK) or not (reply or case.talking):
        return None
    if reply and reply.outcome not in (*YES, *_SAYS_LITTLE):
        return None
    if _OF_OWN.search(message.told, max(0, place[0] - 25), place[0] + 30):
        return None
    words = message.words(*message.sentence(place[0])).strip()
    no = Contact(channel=desk, outcome=Outcome.REFUSED, words=words, move=Move.REFUSES)
    return no.model_copy(update={"on": reply.on, "who": reply.who}) if reply else no
