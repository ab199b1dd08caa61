"""What the bank or the card company said and did: a desk of its own, never Amazon's chat."""

import re
from dataclasses import replace
from datetime import date

from agent.domain.case import Contact, Update
from agent.domain.moves import AFTER, OUTCOMES
from agent.domain.vocabulary import Channel, Outcome
from agent.reading.contacts.contact_words import NEEDS_FILING, SPEAKERS
from agent.reading.contacts.contacts import Told
from agent.reading.contacts.days_met import days_of
from agent.reading.contacts.desk_names import BANK
from agent.reading.contacts.names import who
from agent.reading.message.text import Message

_O = Outcome
_DID = (
    r"(?:says?|said|saying|told|tells?|den(?:y|ied|ies)|reject\w*|declin\w*|refus\w*|closed|opened|"
    r"started|filed|raised|logged|revers\w*|took|taken|sided|ruled|decided|found|won't|can't|"
    r"cannot|couldn't|gave|gives?|granted|approved|sees?|saw|finds?|wants?|asks?|asked|needs?|"
    r"answered|wrote|writes|replied|came|come|confirm\w*|clawed|turned|issued|credited|put|upheld|"
    r"reopened|"
    r"withdrew|removed|made|is|has|have|are|was|were|does|doesn't|don't|didn't|think|thinks)"
)
_THE_BANK = re.compile(
    rf"(?<!\w){BANK}(?: \w+)? ?:|(?<!\w){BANK} (?:(?:just|now|then|also|still|already|finally|"
    rf"again|even|fraud|dispute|team|"
    rf"department|guy|lady|rep|agent|people|has|have|is|are|today|yesterday)s? )*{_DID}(?!\w)|"
    r"(?<!\w)(?:called|calling|rang|phoned|spoke (?:to|with)|speaking (?:to|with)|talk(?:ed|ing) "
    r"(?:to|with)|on (?:the )?(?:(?:phone|line|call|chat) )?(?:now )?with|(?:phone|call|chat|line) "
    r"(?:now )?with|chatted with|asked|went to|contacted|messaged|with) "
    rf"{BANK}(?!\w)(?! (?:statement|account|card|transfer|dispute|details))|"
    rf"(?<!\w)(?:letter|e-?mail|mail|message|call|word|decision|answer|notice|reply) from {BANK}"
    rf"(?!\w)|(?<!\w)(?:lost|denied|rejected|closed|reversed|declined|reopened) by {BANK}(?!\w)|"
    r"(?<!\w)(?:he|she|they)(?:'s|'ve| has| have)? (?:just |now |already )*(?:opened|started|filed|"
    r"raised) (?:an? |the |my )?(?:\w+ )?(?:dispute|chargeback)(?! with)(?!\w)|"
    r"(?<!\w)(?:temp\w*|provisional|conditional) credit(?!\w)"
)
# Somebody else goes on: the bank's part ends there.
_ANOTHER = re.compile(
    r"(?<!\w)(?:the |my )?(?:a[- ]?(?:to|2)[- ]?z|guarantee)(?: claim)? (?:was |got |is |has been "
    r")?"
    r"(?:refused|denied|rejected|declined|turned|granted|lost|closed)(?!\w)|"
    r"(?<!\w)(?<!with )(?<!to )(?<!authori[sz]ed )(?<!for )(?<!from )(?<!ask )(?:the |my )?"
    r"(?:amazon|seller|vendor|supervisor|live chat|amazon chat)(?:'s)? (?:(?:rep|agent|chat|"
    r"support|lady|guy|just|now|then|also|has|have|still) )*(?:says?|said|told|tells?|refus\w+|"
    r"den(?:y|ied|ies)|reject\w*|offer\w+|agreed|wrote|answered|replied|promis\w+|won't|wants?|"
    r"asks?)(?!\w)"
)
_DISPUTE = r"(?:dispute|charge-?back|claim|case|appeal|investigation|complaint)"
_LOST = re.compile(
    r"(?<!\w)no (?:billing )?error (?:occurred|was|has)|(?:credit|refund) (?:will be|has been|was|"
    r"is|"
    r"is being) (?:\w+ )?(?:reversed|removed|taken back|withdrawn)|"
    rf"(?<!\w)(?:(?:denied|rejected|declined|refused|lost|turned (?:(?:me|us|"
    r"it|that|my \w+) )?down|closed|dismissed)(?!\w)|merchant (?:wins|is right)|charge (?:is|was) "
    r"(?:valid|legitimate|correct)|"
    rf"{_DISPUTE} (?:is |was |got |has been |has )?(?:now )?(?:over|final|finished)|"
    r"(?:sided|ruled|decided|found|went)(?: \w+)? (?:with|for|against|in favou?r of) (?!me(?!\w)|"
    r"us(?!\w)|my)|in (?:their|the \w+'s?|amazon'?s?|merchant'?s?) favou?r|against me|"
    r"(?:is |it's |its |isn't |not |no |n't )+(?:a )?fraud(?!\w)|(?:decision|answer) (?:is |was "
    r")?final|(?:i|you|we)(?:'ve|'d| have| had)? authori[sz]ed|"
    r"(?:won't|can't|cannot|couldn't|refuses? to|refused to|unable to|not able to|will not) (?:\w+ "
    r")?(?:do|help|open|file|refund|dispute|reverse|accept|cover|take (?:it|my|the))|"
    r"nothing (?:they|we|she|he|i|more) can(?![^.!?\n]{0,20}(?<!\w)(?:until|till|before)(?!\w))|"
    r"not (?:eligible|valid|covered|entitled|disputable)|"
    r"too late|out of time|upheld|"
    r"(?:revers\w+(?! (?:\w+ )?charges?(?!\w))|withdr\w+|removed|clawed|cancel\w+|took|"
    r"taken|pulled)(?: \w+){0,4}? (?:credit|it|money|that|back|chargeback)(?!\w)|"
    r"merchant (?:has |had )?(?:provided|proved|sent|won|supplied|submitted))"
)
_WON = re.compile(
    r"(?<!\w)(?:in (?:my|our|your) favou?r|(?:sided|ruled|found|decided) (?:with|for) (?:me|us|"
    r"you)|"
    r"won(?!')|"
    r"approved|granted|permanent|revers\w+ (?:the |that |this )?charge|credit is (?:now )?"
    r"final|(?:gave|given) (?:me |us )?(?:all )?(?:my |the )?money back|upheld my)(?!\w)"
)
_FOR_ME = re.compile(
    r"(?<!\w)(?:in (?:my|our|your) favou?r|(?:sided|ruled|found|decided) (?:with|for) (?:me|us|"
    r"you))"
    r"(?!\w)"
)
_FOR_NOW = re.compile(
    r"(?<!\w)(?:(?:temp\w*|provisional|conditional) (?:credit|refund)|provisionally|(?:credit\w*|"
    r"refund\w*) (?:\w+ ){0,3}?(?:temporarily|for now))(?!\w)"
)
_OPEN = re.compile(
    rf"(?<!\w)(?:re-?)?(?:opened|started|filed|raised|submitted|logged|initiated|put in|took)"
    rf"(?: \w+){{0,3}}? {_DISPUTE}(?!\w)|(?<!\w){_DISPUTE} (?:is |was |has been |now )+(?:open\w*|"
    r"filed|started|raised|in|pending|submitted)(?!\w)"
)
_WAITS = re.compile(
    r"(?<!\w)(?:wait\w*|nothing \w+ can \w+ (?:until|till|before)|(?:has|have) (?:until|till)|"
    r"investigat\w+|under review|reviewing|looking into|pending|call (?:me )?"
    r"back|(?:\d+|few|some|ten) (?:business |working |more )?(?:days|weeks)|(?:ask|contact|try|"
    r"go (?:back )?to|talk to|speak to|sort it out with) (?:the )?(?:merchant|amazon|seller)|"
    r"needs? (?:more|the|a|proof|evidence|documents)|wants? (?:more|the|a|proof|evidence|"
    r"documents|me to))(?!\w)"
)
# A bank that sees no money has refused nothing.
_SEES_NONE = re.compile(
    r"(?<!\w)(?:no|any|zero|not a single) (?:\w+ )?(?:refunds?|credits?|money|payments?|deposits?|"
    r"transactions?|reversal)(?! (?:\w+ )?(?:possible|allowed|available|for (?:this|that|me|you)|"
    r"because|since|due|unless|under|can|will|without))(?!\w)|(?<!\w)(?:nothing|not(?:hing)?) "
    r"(?:there|came|has come|arrived|received|pending|incoming|posted|from amazon|"
    r"(?:on|in|to) (?:my|the|their))(?!\w)|(?<!\w)(?:can't|cannot|don't|doesn't|couldn't|didn't) "
    r"(?:see|find|have) (?:it|anything|(?:the|that|my|a) (?:\w+ )?(?:refund|credit|payment|money))"
    r"(?!\w)"
)
_OF_A_DISPUTE = re.compile(rf"(?<!\w){_DISPUTE}s?(?!\w)|fraud")
# What is known of Amazon's doings: a bank's reason and its credit are none of them.
_OF_AMAZON = ("denial_reason", "recharged_on", "refund_issued_on", "amount_refunded")
_NEAR = 80  # characters


def by_the_bank(
    message: Message, told: Told, updates: list[Update], today: date
) -> tuple[Told, list[Update]]:
    """`told` where what the bank said or did is its own, and no answer of Amazon."""
    place = _THE_BANK.search(message.facts) or _THE_BANK.search(message.told)
    if place is None or message.pasted:
        return told, updates
    begin = _begin(message, place.start())
    another = _ANOTHER.search(message.told, place.end())
    end = another.start() if another else len(message.told)
    mine = tuple(c for c in told.contacts if _within(message, c, begin, end))
    text = message.told[begin:end]
    kept = [u for u in updates if not (u.field in _OF_AMAZON and _inside(message, u, begin, end))]
    others = tuple(c for c in told.contacts if c not in mine)
    if _SEES_NONE.search(text) and not _OF_A_DISPUTE.search(text):
        return replace(told, contacts=others), kept
    found = _outcome(text)
    if found is None:
        return told, updates
    outcome, at = found
    contact = _contact(message, mine, outcome, (begin, end), begin + at, today)
    return replace(told, contacts=(*others, contact)), kept


def _begin(message: Message, place: int) -> int:
    """Where the bank's part begins: at its clause, or where the sentence tells of the dispute."""
    clause, first = message.clause(place), message.sentence(place)[0]
    before = message.told[first:clause]
    whole = _OF_A_DISPUTE.search(before) and not _ANOTHER.search(before)
    return first if whole else clause


def _outcome(text: str) -> tuple[Outcome, int] | None:
    """How it stands with the bank, and where that is told."""
    table = (
        (_FOR_ME, _O.AGREED),
        (_LOST, _O.REFUSED),
        (_FOR_NOW, _O.OPENED),
        (_WON, _O.AGREED),
        (_OPEN, _O.OPENED),
        (_WAITS, _O.STALLED),
    )
    for pattern, outcome in table:
        if match := pattern.search(text):
            return outcome, match.start()
    return None


def _contact(
    message: Message,
    mine: tuple[Contact, ...],
    outcome: Outcome,
    span: tuple[int, int],
    at: int,
    today: date,
) -> Contact:
    """The contact with the bank: how it ended, when, and what they did."""
    before = next((c for c in reversed(mine) if c.outcome is not _O.OPENED), None)
    words = message.words(*span).strip()
    move = before.move if before else None
    same = move is not None and OUTCOMES[move] is outcome
    days = [one for one in days_of(message.text, today) if one.value <= today]
    near = [one for one in days if min(abs(one.start - at), abs(at - one.end)) <= _NEAR]
    day = min(near, key=lambda one: abs(one.start - at), default=None)
    return Contact(
        channel=Channel.CARD_DISPUTE,
        outcome=outcome,
        on=day.value if day else (before.on if before else None),
        who=who(words),
        words=words,
        move=move if same else AFTER[outcome],
        by_phone=before.by_phone if before else False,
    )


def _within(message: Message, contact: Contact, begin: int, end: int) -> bool:
    """Whether a contact was read of the bank's part of the message."""
    if contact.channel not in (*SPEAKERS, *NEEDS_FILING) or not contact.words:
        return False
    if _ANOTHER.search(contact.words.lower()):
        return False
    at = message.raw.find(contact.words)
    if at < 0:
        return True
    first = message.place(at)
    return first < end and first + len(contact.words) > begin


def _inside(message: Message, update: Update, begin: int, end: int) -> bool:
    at = message.raw.find(update.words)
    return at >= 0 and begin <= message.place(at) < end
