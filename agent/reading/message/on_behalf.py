"""An order that somebody of the family placed, told by the one who sees to it for them.

"My mum ordered a phone, she paid £65, it never came": it is the order of this case, as long as the
person tells of none of their own and of no other time.
"""

import re

_FAMILY = (
    r"(?:(?:my|our|the) (?:(?:elderly|old|poor|disabled|late|dear|other|\d+[- ]year[- ]old|"
    r"step) ?)?(?:mum|mom|mam|mother|dad|father|parents|wife|husband|hubby|partner|boyfriend|"
    r"girlfriend|fianc[eé]e?|son|daughter|nan|nana|gran|granny|grandma|grandpa|grandad|granddad|"
    r"grandmother|grandfather|mother[- ]in[- ]law|father[- ]in[- ]law)|mum|mom|dad|hubby|nan|"
    r"grandma|grandpa|granny)"
)
_HELPERS = r"(?: (?:has|have|had|just|recently|also|actually|then|only))*"
# "My daughter got a rash", "my dad received a text": nothing that was bought.
_NO_GOODS = (
    r"(?! (?:an?|some|the) (?:\w+ )?(?:rash|burns?|shocks?|cuts?|bruis\w+|infection|reaction|hurt|"
    r"headache|bump|fever|scar|blisters?|fright|scare|e-?mails?|texts?|calls?|letters?|messages?|"
    r"notice|notification|code|otp|refund|reply|answer|replacement|voucher|credit)(?!\w))"
)
_BUYS = (
    rf"(?:ordered|bought|purchased|paid|returned|received{_NO_GOODS}|"
    rf"got(?= (?:an?|some|herself|himself)\b){_NO_GOODS})"
)
_BUYER = re.compile(rf"(?<![\w'])(?P<who>{_FAMILY})(?={_HELPERS} {_BUYS}(?!\w))")
_STANDS_IN = re.compile(
    rf"(?<![\w'])(?P<who>she|he)(?={_HELPERS} (?:{_BUYS}|sent (?:it|them) back|posted (?:it|them) "
    r"back)(?!\w))"
)
_MINE = re.compile(
    r"(?<!\w)(?:i|we)(?:'ve| have| had| just| also)* (?:ordered|bought|purchased|paid|returned|"
    r"got an?|got mine|received)(?!\w)|(?<!\w)(?:my|mine|our) (?:own )?(?:order|return|refund|"
    r"parcel|package|purchase|claim)(?!\w)|(?<!\w)mine(?!\w)"
)
_ANOTHER_TIME = re.compile(
    r"(?<!\w)(?:the same|same (?:one|thing|problem|model|item)|too|as well|once|years? ago|last "
    r"year|hers|his was|another one|one of those|for me|for us|me a|me an|as a gift|gift|birthday|"
    r"christmas present)(?!\w)"
)


def as_own(text: str) -> str:
    """`text` (lower case), of the same length, with the buyer of the family as its "i"."""
    if not _BUYER.search(text) or _MINE.search(text) or _ANOTHER_TIME.search(text):
        return text
    for pattern in (_BUYER, _STANDS_IN):
        text = pattern.sub(lambda found: "i".rjust(len(found["who"])), text)
    return text
