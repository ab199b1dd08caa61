"""What a message tells or asks of a swindle, once one was told of."""

import re

from agent.domain.case import Case
from agent.domain.reading import Alarm, Own, Reading
from agent.domain.swindles import Swindle
from agent.domain.vocabulary import Problem, Route
from agent.reading.alarms.alarms import ONLY_THAT
from agent.reading.message.rules import Rule, rule
from agent.reading.message.text import understand
from agent.reading.questions.own_questions import own_question

S = Swindle
# A case that is nothing but the swindle: there "what first?" is about it.
SIGNS: tuple[Rule[Swindle], ...] = (
    rule(
        r"any ?desk|team ?viewer|ultra ?viewer|quick ?support|rust ?desk|remote (?:access|desktop|"
        r"control|session)|screen ?shar\w*|shar(?:e|ed|ing) (?:my|the) screen|"
        r"(?:took|had|has|have|got) (?:over|control of|access to) (?:my|the) (?:laptop|computer|pc|"
        r"phone|screen|tablet|mac)|(?:download|install)\w*(?: \w+){0,4} (?:app|program|software)|"
        r"moved? (?:the|my) (?:mouse|cursor)",
        S.REMOTE,
    ),
    rule(
        r"(?:gave|given|told|read|sent|typed|entered|shared|confirmed|put in|handed)(?: \w+){0,5}? "
        r"(?:codes?|otp|pin|password|login|log ?in|card (?:number|details)|cvv|bank (?:details|"
        r"login|account|info\w*)|ssn|social(?: security)?|details|date of birth|sort code)|"
        r"(?:he|she|they|someone|scammer) (?:has|have|got|knows?|took)(?: \w+){0,3}? (?:password|"
        r"login|"
        r"card (?:number|details)|bank (?:details|login)|details|ssn|number)",
        S.SECRETS,
    ),
    rule(
        r"(?:i|we)(?:'ve| have| already| just| did){0,3} (?:paid|sent|transferred|wired|zelled|"
        r"venmoed)(?: \w+){0,4}? ?(?:[$£€₹]|\d|money|them|him|her|bitcoin|crypto|it|the fee|x+)|"
        r"(?:by|via|with|through|over) (?:zelle|western union|moneygram|cash ?app|venmo|wire|"
        r"bitcoin|"
        r"crypto|bank transfer)|took (?:it |money |[$£€]?\d+ )?(?:out of|from) my (?:account|bank|"
        r"card)",
        S.PAID,
    ),
    rule(r"gift ?cards?|itunes|steam cards?|google play|vouchers?|apple cards?", S.CARDS),
    rule(
        r"(?:froze|frozen|freez\w+|blocked|stopped(?! \w+ing)|locked|held|put a hold|on hold)"
        r"(?! (?:him|her|them all|the (?:number|caller|guy|man)|his|my (?:phone|"
        r"number)))(?: (?:it|them|"
        r"that|"
        r"the|one|my|rest|balance|cards?|payment|money|account|transfer|now))*|still (?:has|have|"
        r"had)"
        r"(?: \w+){0,2} balance|(?:not|wasn't|isn't|un)(?: been)? ?(?:redeemed|used|"
        r"spent)(?: yet)?",
        S.FROZEN,
        deniable=False,
    ),
    rule(
        r"recover\w*(?: \w+){0,3} (?:agents?|expert|service|firm|company|guy|specialist|team|"
        r"hacker)|"
        r"(?:get|got|bring|win|recover|trace|claim)(?: \w+){0,4} (?:it|money|funds|everything|cash|"
        r"refund) (?:back )?(?:for|if i pay|against|in exchange for|with a) (?:me )?(?:for )?"
        r"(?:a |an |only |just |his |her )?(?:small )?(?:[$£€₹]? ?\d|fee|commission|per ?cent|"
        r"deposit)|"
        r"(?:recovery|refund|chargeback) (?:agent|expert|firm|company|service|guy|specialist)|"
        r"(?:hacker|private detective|investigator|lawyer) (?:on|from|who|says|offers)",
        S.RECOVERY,
    ),
    rule(
        r"(?:call|ring|phon|text|messag|whatsapp|writ|e-?mail)\w* (?:me )?(?:again|back|right now|"
        r"constantly|non ?stop|every|all day)|(?:keeps?|still|again) (?:on )?(?:call|ring|phon|"
        r"text|"
        r"messag|writ|threaten)\w*|on the (?:phone|line)(?: again| now| right now)?|"
        r"(?:he|she|they|caller|guy)(?:'s| is|'re| are)? (?:call|ring|phon|text|threaten)\w*",
        S.CALLING,
    ),
    rule(
        r"(?:get|got|have|see|claim|bring)(?: \w+){0,3} (?:back|refunded)(?! for)|(?:money|it|"
        r"that) "
        r"(?:is )?(?:gone|lost)(?: for ?ever| for good)?|lost (?:it|everything|the money|my money)|"
        r"(?:recover|reverse|undo|stop) (?:it|this|that|the (?:payment|money|transfer))|"
        r"(?:will|does|can) (?:my |the )?(?:bank|amazon) (?:refund|cover|pay|help|reimburse)",
        S.BACK,
    ),
    rule(
        r"police|report (?:it|this|him|them|that|her)|ftc|action fraud|cyber ?crime|"
        r"(?:where|how) (?:do|can|should) i report",
        S.POLICE,
    ),
)
# What was done, and not only asked for.
_DONE = re.compile(
    r"(?<!\w)(?:(?:had|made|got) (?:me|him|her|my \w+)|(?:i|we)(?:'ve| have| had| already|"
    r" just|"
    r" then| also| even| did)* (?:download|install|let|gave|bought|purchas|read|sent|scratch|ran|"
    r"open|click|redeem|spent|lost|paid|share|got|told|used|allow|call|put)\w*|(?:he|she|"
    r"they)(?: then|"
    r" also| already)? (?:was|were|took|got|had|moved|has|have|opened|redeemed|used)|redeemed|"
    r"(?:and|then) (?:gave|sent|bought|installed|downloaded|told|paid))(?!\w)"
)
_ASKED = (S.BACK, S.POLICE)
_NOT_THEIRS = (
    "contacts",
    "item",
    "fault",
    "fulfilment",
    "third_party_seller",
    "denial_reason",
    "wanted",
)


def as_swindle(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` with what it tells or asks of a swindle, where one is or was told of.

    What the caller says is no contact with Amazon and tells nothing of the goods.
    """
    if reading.alarm not in (None, Alarm.SCAM) or not (reading.alarm or case.scam_told):
        return reading
    found = _told(message, case)
    if reading.alarm is None and not _of_it(found, reading, case):
        return reading
    again = (S.AGAIN,) if case.scam_told else ()
    keeps_contact = S.FROZEN in found
    lost = () if keeps_contact else (*_NOT_THEIRS, *(() if S.CARDS in found else ("problem",)))
    kept = tuple(u for u in reading.updates if u.field not in lost)
    return reading.model_copy(
        update={
            "route": Route.SAFETY,
            "alarm": Alarm.SCAM,
            "updates": kept,
            "contact": reading.contact if keeps_contact else None,
            "move": reading.move if keeps_contact else None,
            "swindle": (*found, *again),
            "revision": None,
        }
    )


def _told(message: str, case: Case) -> tuple[Swindle, ...]:
    said = understand(message)
    found = [one.value for one in SIGNS if one.pattern.search(said.own)]
    undone = () if _DONE.search(said.own) else (S.REMOTE, S.CARDS, S.SECRETS)
    found = [one for one in found if one not in undone]
    if S.FROZEN in found:  # the issuer was called
        found = [one for one in found if one is not S.CARDS]
    asked, _ = own_question(said)
    if asked is Own.NEXT and case.problem in ONLY_THAT:
        found.append(S.FIRST)
    return tuple(dict.fromkeys(found))


def _of_it(found: tuple[Swindle, ...], reading: Reading, case: Case) -> bool:
    """Whether a message without an alarm is about the swindle told of before."""
    if reading.revision or reading.route in (Route.DRAFT, Route.REHEARSAL):
        return False
    stolen = case.problem is Problem.DELIVERED_NOT_RECEIVED  # there the police are for a theft
    grave = {S.REMOTE, S.RECOVERY, *(() if stolen else (S.POLICE,))} & set(found)
    only = case.problem in ONLY_THAT and {*_ASKED, S.FIRST, S.FROZEN, S.CALLING} & set(found)
    fields = {u.field for u in reading.updates}
    if fields & {"fault", "denial_reason", "order_id", "delivered_on"} and not grave:
        return False  # another matter is told
    told = fields - {"problem"} or reading.contact
    idle = case.problem is Problem.UNKNOWN and not told and reading.route is not Route.SMALLTALK
    return bool(grave or only or idle)
