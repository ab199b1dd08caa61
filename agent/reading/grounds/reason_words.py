"""Words that end or undo a retold ground: the person's own side, a promise, a wait."""

import re

_SOON = r"(?:hours?|hrs?|h|days?|weeks?|months?|tomorrow|soon|shortly|minutes?|working|business)"
_COUNT = (
    r"(?:\d+(?: ?(?:-|to|or) ?\d+)?|a few|few|a couple(?: of)?|one|two|three|four|five|another|"
    r"more)"
)
_SPAN = rf"{_COUNT}(?:-|\+| )?{_SOON}"
_WILL = (
    r"(?:'?d|'?ll| will| would| shall| should| can| is going to| are going to| has to| have to| "
    r"is| are| was| has been| have been|'s| need to|)"
)
_COMES = (
    r"(?:get|have it|receive|be (?:refunded|credited|paid|issued|processed|sent|there|here|"
    r"replaced|in|back|done|posted)|being|come|coming|arrive|arriving|"
    r"refund (?:me|it|you|the|within|in)|send|sending|issue|issued|process\w*|pay|"
    r"look(?:ing)? (?:into|at)|"
    r"check\w*|call|e-?mail|get back|contact|"
    r"investigat\w+|replace|fix|sort|put|resolve|takes?|give|on (?:its|the) way|pending|"
    r"sent(?! back)|refunded|credited|posted|completed|reviewing|escalat\w+|wait|transfer\w*)"
)
_WHO = (
    r"(?:they|it|he|she|i|we|you|u|(?:my|the|your|a) (?:refund|money|credit|case|team|claim|card)|"
    r"refund|money)"
)
# A promise, or a time to wait, is no ground for a no.
PROMISE = re.compile(
    rf"(?:that )?{_WHO}{_WILL} (?:just |now |still |only |also )*{_COMES}(?!\w)|"
    r"(?:to |just |please |that |i (?:must|need to|have to|should) )*(?:wait|hold on|be patient|"
    r"give (?:it|them)|allow|check back|call back|try again|come back|keep an eye)(?!\w)|"
    rf"(?:(?:up to|within|in|about|around|at least|for|the|next|takes?) )*{_SPAN}(?: {_SOON})*"
    r"(?: (?:to|for|until|and|then|or|max|more|maximum)\b.*)?$"
)
# "Return until 14 March" is a date to keep, and no no.
UNTIL = re.compile(r"(?:return\w* |eligible )*(?:by|until|till|through|before)(?!\w)")
# "in 48 h" waits; "30 days are over" and "only within 30 days" do not.
WAITING = re.compile(
    rf"(?<!\w)(?:wait|patient|in|within|takes?|needs?|up to|another) {_SPAN}(?!\w)"
)
LAPSED = re.compile(
    r"(?<!\w)(?:window|polic\w+|over|past|passed|late|closed|only|return\w*|expired|eligible|after|"
    r"beyond|more than|limit|deadline|outside|not|no|can't|cannot|won't)(?!\w)"
)
_MINE = (
    r"(?:i(?:'\w+)?|it(?:s|'s)?|we|my|mine|now|nothing|nobody|no ?one|still|then|also|there(?:'s| "
    r"is)|ups|fedex|usps|dhl|tracking|what|how|can|is (?:it|that|this))"
)
_THEIRS_AGAIN = (
    r"(?:(?:that )?they|he|she|will not|won't|wont|refus\w+|den(?:y|ied|ies)|reject\w*|keeps?|"
    r"wants?|says?|said|told|so)"
)
# Where the person's own side begins, or what was refused, after the ground for it.
OWN_SIDE = re.compile(
    r",? (?:but|yet|however|though|although|even though|except|whereas|while|which is (?:not|a lie|"
    r"wrong|false|untrue|nonsense|ridiculous|bull\w*)|that's (?:not|a lie|wrong|false)|"
    r"so (?:i|no|now|"
    r"what|they|it'?s))(?!\w)|"
    rf",? (?:and|then) (?:{_MINE}|{_THEIRS_AGAIN})(?!\w)|"
    r", (?:i(?:'\w+)?|it(?:s|'s)?|we|my|nothing|not true|still|which (?:i|it|is))(?!\w)"
)
# Their claim about the thing, which is not the person's: "they say it is damaged".
THEIR_CLAIM = re.compile(
    r"^\W*(?:says?|said|claims?|claiming)(?: that)?(?!\w)(?P<bare>[^.;!?\n]*)$|"
    r"(?<!\w)(?:amazon|they|he|she|(?:the |my |their )?(?:sellers?|agents?|reps?|chat|support|"
    r"supervisor|customer service|warehouse|shop|merchant|vendor|inspector|bot))(?: \w+)? "
    r"(?:says?|said|saying|claims?|claimed|claiming|insists?|insisted|alleges?|alleged|thinks?|"
    r"accus\w+|states?|stated|wrote|told (?:me|us)|decided)(?!\w)(?P<said>[^.;!?\n]*)$|"
    r"(?<!\w)(?:refus\w+|den(?:y|ies|ied)|reject\w*|declin\w+|won't \w+|wont \w+|reduced|deduct\w+|"
    r"cut|kept)(?!\w)[^.;!?\n,]{0,40}?(?: (?:because(?: of)?|as|since|claiming|saying|due to)|:)"
    r"(?P<why>[^.;!?\n]*)$"
)


def claimed_by_them(before: str) -> bool:
    """Whether what follows `before` in its sentence is what the other side claims."""
    claim = THEIR_CLAIM.search(before)
    if claim is None:
        return False
    said = next(part for part in claim.groups() if part is not None)
    return not OWN_SIDE.search(f"{said} it") and "," not in said and "my fault" not in said
