"""More words of short questions about one's own plan; see `own_words` for the first ones."""

import re

from agent.domain.case import Case, Contact, Money, Offer
from agent.domain.figures import money, same_money
from agent.domain.reading import Own, Reading
from agent.domain.vocabulary import Channel, OfferKind, Outcome, Route
from agent.reading.message.text import Message, understand
from agent.reading.questions.own_words import full

_IT = r"(?:it|them|this|that|the \w+|my \w+)"
_MAY = r"(?:can|could|may|should|shall|do|will|would)"
_SHUT_OUT = r"(?:ban|block|suspend|kick|blacklist|lock)(?:n|k)?(?:ned|ed|ked)?"
_REST = r"(?:the )?(?:rest|other half|remainder|difference|balance|remaining \w+|full \w+)"


MORE: tuple[tuple[Own, re.Pattern[str]], ...] = (
    (
        Own.DEADLINE,
        full(
            r"(?:which|what)(?: (?:clock|deadline|date|time limit|limit|window|one|route))? "
            r"(?:is )?(?:runs? out|ends?|expires?|closes?|due|over)(?: (?:the )?(?:first|next|"
            r"soonest|earliest))?",
            r"(?:which|what) (?:clock|deadline|date|time limit|limit|window) (?:is|comes) (?:the )?"
            r"(?:first|next|soonest|earliest|closest|nearest)(?: one)?",
        ),
    ),
    (
        Own.SEND_BACK,
        full(
            rf"(?:what|which photos)(?: else)? (?:{_MAY}|must|to) ?(?:i )?(?:need to |have to |"
            r"better )?(?:do|check|film|photograph|take|prepare|watch(?: out)?(?: for)?|save|keep|"
            r"note)(?: first)? before (?:i )?(?:post|send|ship|mail|return|pack|drop)\w*"
            rf"(?: {_IT})?(?: (?:back|off))?",
            r"(?:is there )?(?:anything|something) (?:i (?:should|must|need to|have to) |to )(?:do|"
            r"check|know|film|keep|save) before (?:i )?(?:post|send|ship|mail|return|pack|drop)\w*"
            rf"(?: {_IT})?(?: (?:back|off))?",
            rf"how (?:do|should|must|can) i (?:pack|send|post|ship|return) {_IT}(?: back)?"
            r"(?: (?:safely|properly|right))?",
        ),
    ),
    (
        Own.BANNED,
        full(
            r"(?:(?:if|when|because|after|for) .{3,60}?[, ])?(?:will|would|can|could|might|do|does)"
            r" (?:amazon|they|it|that|this|a (?:chargeback|dispute))(?: (?:really|even|just|then|"
            rf"actually|get|going to))* (?:{_SHUT_OUT}|close|shut|delete|terminate|punish) (?:me|"
            r"us|(?:me out of )?my (?:amazon |prime )?account)(?: (?:for|if|over|because|from|down|"
            r"out|after|then|off)(?:\W.{0,50})?)?",
            r"(?:(?:if|when|because|after|for) .{3,60}?[, ])?(?:will|can|could|would|do|might|am) "
            r"(?:i|we) (?:get|be|going to be|lose)(?: (?:banned|blocked|suspended|blacklisted|"
            r"kicked(?: out| off)?|locked out)| my (?:amazon |prime )?account)(?: (?:for|if|over|"
            r"because|from|after|then|by)(?:\W.{0,50})?)?",
        ),
    ),
    (
        Own.BELIEVED,
        full(
            r"(?:do|don't|did) (?:you|u) (?:really |even |actually |also |not )*(?:think|believe|"
            r"trust|"
            r"doubt)(?: that)? (?:i'm|i am|im|me|i was|i) ?(?:lying|a liar|making (?:it|this|"
            r"that) up|"
            r"made (?:it|this|that) up|lied|honest|telling the truth|(?:at least|then|now|too))?",
            r"(?:am i|i'm|i am) (?:a |the )?(?:liar|lying|making (?:it|this) up)(?: (?:to|for) "
            r"you)?|"
            r"you (?:don't|do not|dont) (?:even )?(?:believe|trust) me(?: (?:either|too|right|do "
            r"you))*",
        ),
    ),
    (
        Own.SAVE,
        full(
            r"what (?:else )?(?:do|should|must) (?:i|we) (?:need to |have to )?(?:keep|save|"
            r"screenshot|"
            r"document|record|collect|hold on to)(?: (?:now|safe|as (?:proof|evidence)|of (?:it|"
            r"this|"
            r"that)|for (?:it|this|that|now|later)|in case))*",
        ),
    ),
    (
        Own.REST,
        full(
            rf"{_MAY} (?:i|we) (?:still |just |already )*(?:keep|take|hold on to|spend|cash|accept)"
            r" .{1,40}? and (?:still |also |then |yet )*(?:ask|claim|demand|fight|go|push|get|"
            rf"dispute|insist|want|have)(?: \w+){{0,3}} {_REST}",
            r"if (?:i|we) (?:keep|take|accept|cash|spend) .{1,40}?[, ](?:"
            rf"{_MAY}) (?:i|we) (?:still |also |then )*(?:ask|claim|demand|fight|go|push|get|"
            rf"dispute|insist|have)(?: \w+){{0,3}} {_REST}",
        ),
    ),
    (
        Own.LEFT_OUT,
        full(
            r"(?:is|isn't|would|wouldn't|wasn't) (?:that|this|it|leaving .{2,40}? out|not .{3,40}?)"
            r"(?: not| be| then| already| kind of| sort of| a bit)* (?:lying|a (?:\w+ )?lie|"
            r"dishonest|cheating|untrue|misleading|fraud)(?: .{0,30})?",
            r"(?:am|would) i (?:be )?(?:then |not |already )*(?:lying|cheating|dishonest|"
            r"misleading (?:them|anyone))(?: .{0,30})?",
        ),
    ),
)
_ON_IT = (
    r"(?:the |my |our |that |all (?:of )?|this )*(?:amazon |gift ?card |account |store )*(?:"
    r"balance|money|cash|credits?|gift ?cards?|funds|points|prime|refunds?|order history|photos|"
    r"books|"
    r"(?:[$£€₹] ?)?\d[\d.,]*(?: ?(?:dollars|bucks|pounds|quid|euros?|rupees|usd|gbp|[$£€₹]))?)"
    r"(?: (?:balance|on it|on there|in it|that's (?:on|in) (?:it|there)|i have (?:on|in) (?:it|"
    r"there)|on (?:my|the) account|in (?:my|the) account))*"
)
ON_THE_ACCOUNT = full(
    rf"(?:do|will|would|can|did|have) (?:i|we) (?:just |now |really |then |also )*(?:los[et]|lost|"
    rf"forfeit) {_ON_IT}(?: (?:now|too|then|as well|forever|for good))*",
    rf"(?:what|where) (?:happens|becomes|will happen|will become|about|does|do|goes|is|happened)"
    rf"(?: (?:to|of|with))? ?{_ON_IT}(?: go| now| then)*",
    rf"(?:is|are) {_ON_IT} (?:all |now |just )*(?:gone|lost|forfeit\w*|safe|over)(?: (?:now|then|"
    r"too|forever|for good))*",
    rf"(?:can|may|will|do|could|are) (?:they|amazon) (?:just |really |even |simply |allowed to |"
    rf"going to |legally )*(?:keep|take|steal|hold|pocket) {_ON_IT}",
    rf"(?:can|will|could|do|how (?:do|can|could|will)) (?:i|we) (?:still |ever |even )*(?:get|have|"
    rf"use|spend|access|see|recover|claim) {_ON_IT}(?: (?:back|out|again|paid out|refunded))*",
)
"""What is asked of the money on an account that was closed."""
ASK_FOR = re.compile(
    r"how (?:do|can|should|would|could) (?:i|we) (?:even |actually |best )*(?:ask(?: to (?:speak|"
    r"talk) (?:to|with)| for)?|get(?: to| hold of| through to)?|reach|speak (?:to|with)|talk (?:to|"
    r"with)|contact|request)(?: (?:a|an|the|my|amazon'?s?|their|real))* (?P<rest>\w.*?)\W*"
)
"""How to come to a desk, whose name follows."""
# The sum in "should I accept $200?": nothing is offered without a desk that did.
_TAKEN = re.compile(
    r"(?:(?:would|should|shall|do|can|could|must|is it ok(?:ay)? to|better to) ?(?:i|we|you)? ?"
    r"(?:just |rather |simply |better )*(?:take|accept|agree to|settle for|go for) (?:the |their |"
    r"his |her |an? |just )*|is |are )(?:offer of )?[$£€₹]?\d[\d.,]*(?: ?(?:dollars|bucks|pounds|"
    r"euros?|quid|usd|gbp|eur))?(?: (?:enough|fair|ok(?:ay)?|good|refund|back|offer|instead|now|a "
    r"(?:good|fair) (?:deal|offer)))*\W*"
)
_SO = re.compile(r"^(?:(?:so|and|ok(?:ay)?|but|hm+)\W+)*")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*\d|(?<!\w)\d(?!\w)")


def as_offer(reading: Reading, message: str, case: Case) -> Reading:
    """`reading` with the sum of "should I accept $200?" as an offer, unless it was told before."""
    if not case.talking or reading.alarm or reading.contact or reading.revision:
        return reading
    amount = _asked_sum(understand(message), case)
    told = [one.amount for one in case.offers if one.amount]
    if amount is None or any(same_money(one, amount) for one in told):
        return reading
    offer = Offer(kind=OfferKind.PARTIAL_REFUND, amount=amount, words=message)
    desk = case.current_channel or Channel.CHAT
    contact = Contact(channel=desk, outcome=Outcome.OFFERED, words=message, offer=offer)
    return reading.model_copy(update={"route": Route.COACH, "contact": contact, "own": None})


def _asked_sum(message: Message, case: Case) -> Money | None:
    """The sum that is asked about in the last sentence, in the money of the case."""
    begin, end = message.sentences[-1] if message.sentences else (0, 0)
    text = _SO.sub("", message.text[begin:end].strip())
    if case.amount is None or not _TAKEN.fullmatch(text):
        return None
    bare = f"{_NUMBER.findall(text)[0]} {case.amount.currency}"
    found = money(text, case.amount.currency) or money(bare, case.amount.currency)
    return found[0].value if found else None
