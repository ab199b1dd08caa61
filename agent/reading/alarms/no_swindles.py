"""What is no swindle: a desk that names a route, a code given to a driver, a question of the bank.

A swindler wants a secret, money, a hand on the computer, or a call to a strange number or link.
"""

import re

from agent.reading.questions.sign_in import wants_us_to_sign_in

_SECRET = (
    r"(?:otp|one[- ]time (?:code|pass\w*|pin)|(?:delivery|security|verification|6[- ]digit|six[- ]"
    r"digit|sms)? ?(?:pass)?(?:codes?|pin)|passwords?)"
)
_TAKER = r"(?:driver|courier|carrier|delivery (?:man|guy|boy|lady|person|agent)|rider|postman)"
# A code that was said at the door, and is told of as done.
_AT_THE_DOOR = re.compile(
    rf"(?<!\w){_SECRET}(?: (?:that )?(?:i|we) \w+)? (?:(?:was|were|has|have|had|been|is|got) )*"
    r"(?:\w+ly )?(?:given|entered|provided|used|shared|confirmed|verified|accepted|matched|match|"
    r"correct|right|collected|supplied|validated|recorded|exchanged|handed over|read out)(?!\w)|"
    rf"(?<!\w)(?:gave|given|told|read|showed|shared|handed|entered|provided)(?: \w+){{0,4}}? "
    rf"(?:{_TAKER}(?: \w+){{0,3}}? {_SECRET}|{_SECRET}(?: \w+){{0,2}}? (?:to|with) (?:\w+ )?"
    rf"{_TAKER}(?: at the door)?)(?!\w)|(?<!\w)(?:handed over|delivered|delivery|signed|given|"
    rf"left)(?: \w+){{0,4}}? (?:with|by|against|using|via|on) (?:an? |the |my |your )?{_SECRET}"
    rf"(?!\w)|(?<!\w)(?:never|didn't|did not|haven't|not)(?: \w+)? (?:share|shared|give|gave|given|"
    rf"tell|told|read|enter|entered|get|got|receive|received)(?: \w+){{0,3}}? {_SECRET}"
    rf"(?!\w)|(?<!\w){_TAKER}[^.\n]{{0,30}}(?:gave|told|showed|read) (?:him|her|them)"
    rf"(?: \w+){{0,2}}? {_SECRET}(?!\w)"
)
# A code that goes with a parcel or a pickup is the carrier's, even where a trick got it.
_CODE = re.compile(
    r"(?<!\w)(?:otp|one[- ]time (?:code|pass\w*|pin)|(?:delivery )?(?:codes?|pin))(?!\w)"
)
_OF_A_PARCEL = re.compile(
    r"(?<!\w)(?:(?:show\w*|mark\w*|status|say\w*|is|was|as|means) (?:it )?deliver(?:ed|y)|"
    r"delivery (?:boy|man|guy|agent|person|partner|executive)|pick ?-?up|picked up|riders?|courier|"
    r"(?:at|to) (?:the |my |our )?(?:gate|door|lift|lobby)|parcel|empty box|held any box)(?!\w)"
)
_NOT_FOR_A_PARCEL = re.compile(
    r"(?<!\w)(?:gift ?cards?|refund (?:code|department|team)|bitcoin|crypto\w*|zelle|any ?desk|"
    r"team ?viewer|remote\w*|screen|apk|cvv|links?|click\w*|install\w*|to (?:get|release|receive|"
    r"process) (?:my |the |your )?refund|customer care number|fake call|whats ?app|telegram)(?!\w)"
)
# What a swindler wants, and how one comes.
_WANTED = re.compile(
    rf"(?<!\w)(?:{_SECRET}|card (?:numbers?|details|info\w*)|cvv|cvc|details|ssn|social security|"
    r"log ?in|credentials|gift ?cards?|vouchers?|bitcoin|crypto\w*|usdt|zelle|venmo|cash ?app|wire|"
    r"western union|moneygram|transfer\w*|fees?|deposits?|tax|pay|paid|payment|commission|send|"
    r"sent|links?|click\w*|install\w*|download\w*|apps?|apk|any ?desk|team ?viewer|remote\w*|"
    r"screen|access|control|verify|verification|numbers?|scam\w*|phish\w*|fraud\w*|hack\w*|legit|"
    r"suspicious|trust|real|recover\w*|telegram|whats ?app|facebook|instagram|discord)(?!\w)"
)
# Goods that go and come: no money, no code, and a card that is no bank's.
_GOODS = re.compile(
    r"(?<!\w)(?:(?:graphics?|video|gpu|sim|sd|memory|sound|capture|playing|trading|pok[eé]mon|"
    r"birthday|greeting|wifi|network) cards?|(?:they|amazon|he|she|(?:the )?(?:seller|shop|"
    r"warehouse)) (?:have |has |had |just |only )?sent(?: (?:me|us))? (?:an?|the|my|two|another|"
    r"something|wrong)|(?:send|sent|sending|ship|shipping|post|posting|mail|mailing|return|"
    r"returning) (?:it|them|that|this|(?!(?:\w+ ){1,4}?(?:codes?|gift|money|numbers?|fee|"
    r"che(?:ck|que)|difference|rest|photos?|id)(?!\w))(?:back )?(?:the|my|an?|what|that|their) "
    r"(?:\w+ ){1,3}?)"
    r" ?(?:back|first|instead)|send back)(?!\w)"
)
# Half of the money as a gift card is what a desk gives, and nothing that is to be bought.
_GIVEN = re.compile(
    r"(?<!\w)(?:do|give|gives|giving|gave|offer\w*|refund\w*|credit\w*|pay|paid|issue\w*|have|get|"
    r"got|put|back|half|part|rest|money|it|all|% ?|\d+)(?: (?:me|us|you|back|only|just|half|part|"
    r"of|"
    r"the|it|money|amount|refund|that))* (?:as|in|on|to|onto|by|via) (?:an? |the |my |store |"
    r"amazon )*"
    r"(?:e-?)?(?:gift ?cards?|vouchers?|store credit|amazon credit|gift balance)(?! (?:codes?|"
    r"first|"
    r"number|pin))(?!\w)"
)
_TO_BUY = re.compile(
    r"(?<!\w)(?:buy|bought|purchase\w*|send(?:ing)?|codes?|scratch\w*|redeem\w*|read (?:him|her|"
    r"them)|"
    r"pay (?:with|in|by|them|him|her)|must|have to|first|release|unlock)(?!\w)"
)
_OUT_OF_THE_BLUE = re.compile(
    r"(?<!\w)(?:call(?:ed|er|s|ing)?(?! (?:it|my|the|amazon|them|him|her|customer))|(?<!i )(?<!we "
    r")(?<!i've )(?<!have )(?<!i then )(?<!i also )(?<!i have )phoned|(?<!i )(?<!we )(?<!i've "
    r")(?<!have )(?<!i then )(?<!i also )(?<!i have )rang|"
    r"ringing|text(?:ed|s)?|sms|voicemail|robocall|pop-?up|got an? (?:\w+ )?(?:call|e-?mail|"
    r"mail|message))(?!\w)"
)
_SECRET_WORDS = re.compile(
    rf"(?<!\w)(?:{_SECRET}|card numbers?|links?|fees?|any ?desk|remote)(?!\w)"
)
_RUNG = re.compile(
    r"(?<!\w)(?:call(?:ed|er|s)? (?:me|us|from|and|my|out)|(?<!i )(?<!we )(?<!i've )(?<!have "
    r")(?<!i then )(?<!i also )(?<!i have )rang|(?<!i )(?<!we )(?<!i've )(?<!have )(?<!i then "
    r")(?<!i also )(?<!i have )phoned|texted|sms|whats ?app|"
    r"telegram|got a call)(?!\w)"
)
_BANK = (
    r"(?:bank|card (?:company|issuer)|issuer|visa|master ?card|amex|american express|discover|"
    r"wells fargo|chase|citi(?:bank)?|capital one|barclays|lloyds|hsbc|natwest|monzo|santander|"
    r"halifax|chargeback|disputes?)"
)
_MY_BANK = re.compile(
    rf"(?<!\w){_BANK}(?:'s)? (?:\w+ )?(?:lady|woman|man|guy|person|agent|rep|adviso?r|clerk|team|"
    rf"people|desk|department)(?!\w)|(?<!\w)(?:lady|woman|man|guy|person|agent|rep|adviso?r|clerk|"
    rf"someone) (?:at|from|of|with) (?:my |the )?(?:\w+ )?{_BANK}(?!\w)|(?<!\w)(?:my|the) "
    rf"{_BANK} (?:just |also |now )?(?:called|rang|asks?|asked|wants?|says?|said|is asking)(?!\w)"
)
_OF_THE_DISPUTE = re.compile(
    r"(?<!\w)(?:did (?:i|you|we)|do (?:i|you|we)|have (?:i|you|we)|if i|whether|when|what i|"
    r"what (?:was|happened|did)|receiv\w+|deliver\w+|parcel|package|order|merchant|proof|tracking|"
    r"evidence|receipt|invoice|dispute|chargeback|contacted)(?!\w)"
)
_GIVEN_AWAY = re.compile(
    rf"(?<!\w)(?:{_SECRET}|card (?:numbers?|details)|cvv|log ?in|credentials|gift ?cards?|bitcoin|"
    r"crypto\w*|zelle|wire|transfer\w*|fee|links?|click\w*|install\w*|download\w*|apps?|any ?desk|"
    r"team ?viewer|remote\w*|safe account|move (?:my|the|your) money)(?!\w)"
)


def no_swindle(text: str, *, alone: bool) -> bool:
    """Whether `text` (lower case) shows no wish of a swindler's.

    alone: only the likeness of the whole raised the alarm.
    """
    if of_my_bank(text) or (alone and wants_us_to_sign_in(text)):
        return True
    if _CODE.search(text) and _OF_A_PARCEL.search(text) and not _NOT_FOR_A_PARCEL.search(text):
        return True
    if not alone and _GIVEN.search(text) and not _TO_BUY.search(text):
        text = _GIVEN.sub(" ", text)
        return not (_SECRET_WORDS.search(text) or _RUNG.search(text))
    left = _GOODS.sub(" ", _AT_THE_DOOR.sub(" ", text))
    if not alone and left == text:
        return False  # words of its own raised it, and no driver had the code
    return not (_WANTED.search(left) or _OUT_OF_THE_BLUE.search(left))


def of_my_bank(text: str) -> bool:
    """Whether the person's own bank asks about the dispute, and for nothing to be given away."""
    asked = _MY_BANK.search(text) is not None and _OF_THE_DISPUTE.search(text) is not None
    return asked and _GIVEN_AWAY.search(text) is None
