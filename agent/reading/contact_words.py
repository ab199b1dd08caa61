"""The words of contacts: who can be asked, how it can end, and what can be offered."""

import re

from agent.domain.vocabulary import Channel, OfferKind, Outcome
from agent.reading.rules import Rule, rule

_C, _O, _K = Channel, Outcome, OfferKind

ACTORS: tuple[Rule[Channel], ...] = (
    rule(
        r"a[- ]?to[- ]?z (?:claim )?appeal|appeal(?:ed)? (?:of |against )?(?:the |"
        r"my )?(?:a[- ]?to[- ]?z|claim|decision)",
        _C.A_TO_Z_APPEAL,
    ),
    rule(r"a[- ]?(?:to|2)[- ]?z(?: claim| guarantee){0,4}|atoz|guarantee claim", _C.A_TO_Z_CLAIM),
    rule(
        r"jeff(?:@amazon\.com)?(?: bezos)?|bezos|jassy|(?:the )?ceo|"
        r"executive (?:customer relations|team|office|e-?mail|relations)|"
        r"(?<!chat )(?<!care )(?<!support )(?<!service )(?<!sales )executives?(?! [a-z]+ "
        r"(?:said|rejected|"
        r"refused|told|denied))|ecr",
        _C.EXECUTIVE_EMAIL,
    ),
    rule(r"financial ombudsman|banking ombudsman|ombudsman", _C.BANK_OMBUDSMAN),
    rule(
        r"small claims(?: court)?|the court|arbitration|jams|lawyer's letter|"
        r"letter before (?:action|claim)",
        _C.FORMAL_CLAIM,
    ),
    rule(
        r"better business bureau|bbb|attorney general|ftc|cfpb|trading standards|"
        r"citizens advice|consumer (?:forum|court|helpline|protection)|accc|regulator",
        _C.COMPLAINT_BODY,
    ),
    rule(r"(?:the )?police|fraud (?:desk|team|department)|action fraud", _C.POLICE_OR_FRAUD_DESK),
    rule(
        r"(?:my |the )?(?:(?<!power )bank|card (?:company|issuer)|credit card company|chargeback|"
        r"visa dispute|card dispute|issuer)|dispute with (?:\w+ )?(?:bank|paypal|visa|"
        r"chase)|chase|paypal (?:dispute|claim|case)|capital one|barclays|section 75 claim",
        _C.CARD_DISPUTE,
    ),
    rule(
        r"(?:the )?(?:manufacturer|maker|warranty (?:department|claim|team|people))",
        _C.MANUFACTURER_WARRANTY,
    ),
    rule(
        r"(?:the |a |another |her |his )?(?:supervisor|manager|team lead(?:er)?|"
        r"leadership(?: team)?|senior (?:agent|specialist|rep))",
        _C.SUPERVISOR,
    ),
    rule(
        r"(?:the |my |this |a |marketplace |third[- ]party ){0,4}(?:seller|vendor|merchant|"
        r"shop owner)",
        _C.SELLER_MESSAGE,
    ),
    rule(
        r"(?:the |an? |amazon'?s? |this |first |last |second |third |chat |phone |"
        r"customer (?:service |support |care )?){0,4}(?:(?:chat|care|support|service) "
        r"executive|chat(?: agent| rep| person| support)?|agents?|"
        r"reps?|representatives?|associates?|customer (?:service|support|care)|support|csr|"
        r"advis[oe]r|bot|hotline|helpline|phone (?:person|lady|guy)|"
        r"(?:chat|support|phone) (?:guy|lady|woman|man|girl|person|people)|on the (?:phone|"
        r"chat)|kundenservice|service client)",
        _C.CHAT,
    ),
)
AMAZON = re.compile(r"(?<!\w)amazon(?!\.|\w|'s)")
PRONOUN = re.compile(r"(?<!\w)(?:they|he|she|ils|sie|ellos|loro)(?:'re|'ve|'ll|'d|'s)?(?!\w)")

_AND_WAIT = (
    r"[^.!?\n]{0,60}?(?:hear (?:back|from)|get back|\d{1,3} ?(?:h|hrs?|hours?|days?|business))"
)
OUTCOMES: tuple[Rule[Outcome], ...] = (
    rule(
        r"but (?:only )?(?:\w+ ){0,2}?(?:\d{1,3} ?(?:%|percent)|half)(?!\w)|\d{1,3} ?(?:%|percent) "
        r"(?:\w+ ){0,2}?(?:if|back|off)|offer(?:s|ed|ing)?|"
        r"willing to (?:give|refund|pay|send)|(?:can|could|would|will|"
        r"'ll|'d) only (?:\w+ )?(?:give|refund|offer|do|pay)|(?:will|would|can|could|"
        r"wants to|'ll) (?:give|refund|pay|credit) (?:me |us )?(?:back )?(?:half|\d{1,3} ?%|"
        r"partially|part|[$£€₹])|propos(?:es|ed|ing)|(?:would|will|can|could|'d|"
        r"'ll) [^.\n]{0,40} if i|wants? to know if i(?:'d| would) (?:accept|take|be (?:ok|"
        r"okay|fine|happy))|ask(?:s|ed|ing)? if i(?:'d| would) (?:accept|take|be (?:ok|okay|"
        r"fine|happy))|best (?:they|he|she) can do|propos(?:ent|e|ono|an)\w*|bieten|bietet|"
        r"angeboten|ofrece\w*|"
        r"offr(?:ono|ent|e)|(?:can|will|could|would|'ll|'d) (?:accept|take) (?:it |them |the "
        r"\w+ )?(?:back )?(?:with|"
        r"minus|less|for|if)",
        _O.OFFERED,
    ),
    rule(
        r"(?:finally |now )?(?:agreed|agrees|approved (?:my|the|a) (?:claim|refund|"
        r"exception|return)|granted|accepted (?:the|my) (?:claim|return|appeal|case))|"
        r"ruled in my favou?r|(?:gave|giving) me (?:a |the |my )?(?:full refund|money back)|"
        r"won the (?:claim|dispute)",
        _O.AGREED,
    ),
    rule(
        r"promis(?:e|es|ed|ing)|assured?|(?:said|says|told me|saying) (?:that )?(?:i|he|she|"
        r"they|it|the refund|my refund)(?:'ll|'d| will| would|'s going to) (?:get|be|have|"
        r"refund|call|receive|come|arrive|look|issue|process|reply|escalate|send|make|allow|"
        r"let|take|"
        r"give|do)|(?:will|'ll) (?:refund|issue|process|call me|e-?mail me|contact me|"
        r"write to me|get back to me)",
        _O.PROMISED,
    ),
    rule(
        r"transfer(?:red|ring|s)?|passed me (?:on|to)|put me through|"
        rf"escalated(?!{_AND_WAIT})|forwarded|"
        r"connecting me|handed me (?:over|to)",
        _O.TRANSFERRED,
    ),
    rule(
        r"never (?:answered|replied|responded|wrote back|got back)|(?:no|any|"
        r"without) (?:reply|answer|response|reaction)|(?:haven't|hasn't|didn't|not|doesn't|"
        r"don't|won't) (?:\w+ )?(?:answer|answered|replied|reply|respond|responded|"
        r"heard back|got back|written back)|ignor(?:es|ed|ing)|ghosted|silen(?:t|ce)|"
        r"heard nothing|still nothing|won't (?:answer|reply|respond)",
        _O.NO_REPLY,
        deniable=False,
    ),
    rule(
        r"refus(?:es|ed|ing|e)|den(?:y|ies|ied|ying)|declin(?:es|ed|e|ing)|reject(?:s|ed|"
        r"ing)?|turn(?:ed|s) (?:me|it|us) down|(?:say|says|said|saying|replied|"
        r"answered)[ :,\"]*(?:is |was )?no(?! (?:problem|worries|\w+ needed))|"
        r"(?:[:,]|\bon \w{3,9}\.? \d{1,2}:?)[ \"']{0,3}no(?=[ ,.;!\"']|$)|outside (?:of "
        r")?(?:the|your|our)|"
        r"non[- ]?return\w*|not return\w*|(?:return )?period (?:was|is|has) |(?:buyer|"
        r"purchaser) (?:only|must|"
        r"has to|needs)|only the (?:buyer|purchaser)|final decision|(?:within|in) tolerance|"
        r"tough(?: luck)?|"
        r"police report or|(?:don't|do not) (?:do|accept|take|offer) (?:any )?(?:returns?|"
        r"refunds?)|not (?:our|"
        r"their|my) (?:problem|fault|responsibility)|blames? (?:the|me)|(?:contact|ring|call|"
        r"ask|go to|see) "
        r"(?:the )?(?:manufacturer|maker|brand|courier|carrier|bank|police|seller|fabricant\w*|"
        r"hersteller)|"
        r"case closed|investigation (?:is |was )?closed|that's the end of it|no (?:more "
        r")?(?:returns?|refunds?)|"
        r"you didn't|customer (?:damage|misuse)|only (?:issue|give) to|see our terms|unfortunately|"
        r"seller policy|rejected|keine? (?:rückgabe|erstattung)|nicht möglich|refusent?|"
        r"rechaz\w+|rifiut\w+|"
        r"(?:final )?(?:answer|decision) (?:is|was|stays?) (?:a )?(?:final )?no|stand(?:s|"
        r"ing)? by (?:the|their)|upheld|nothing (?:\w+ ){0,2}(?:they|he|she|we|i|it) can|"
        r"can't (?:help|do|refund|process|make|accept|give|override)|won't (?:help|refund|"
        r"give|take|accept|budge|do)|not (?:eligible|able|possible|going to|willing)|"
        r"no exceptions?|no luck|no (?:refund|replacement|return|exception|money)s?|"
        r"same (?:answer|thing|story|line)|wouldn't budge|no help|"
        r"none (?:is |was |are )?available|(?:it's|its|that's|is) final|"
        r"disconnected|ended the (?:chat|call)|blocked me|unavailable|(?:do(?:es)? not|"
        r"don't|doesn't|not) accept|case (?:is |was )?(?:now )?closed|window (?:is |has |"
        r"was )?(?:closed|over|passed|expired)|too late|policy|closed (?:my|the) (?:claim|"
        r"case|chat)|unable to|will not|hung up|against (?:me|us)|lost the",
        _O.REFUSED,
        deniable=False,
    ),
    rule(
        r"keeps? (?:\w+ ){0,2}?(?:asking|telling|saying|sending|repeating)|(?:asks?|asked|"
        r"told|tells|telling|told) (?:me |us )?to wait|(?:need|wait|be patient)(?:s|"
        r"ed)? (?:\w+ ){0,2}?(?:\d+|a few|another|more) (?:more )?(?:hours?|days?|weeks?)|"
        r"still (?:looking|investigating|reviewing|checking|pending)|under review|"
        r"investigat(?:e|ing|ion)|wait for the|(?:wants?|asks?|asked|told|tells) me to|"
        rf"insists?|escalated{_AND_WAIT}|hear back (?:in|within|by)",
        _O.STALLED,
    ),
)
OPENED: tuple[Rule[Outcome], ...] = (
    rule(
        r"(?:i|i've|we|we've|have|already|just|and) (?:already |just |also |then |now |"
        r"even |have ){0,4}(?:opened|filed|submitted|started|raised|lodged|emailed|e-mailed|"
        r"mailed|wrote|written|messaged|contacted|complained|called|sent|reported|disputed|"
        r"appealed|asked|spoke|chatted|talked|tried)",
        _O.OPENED,
    ),
)
NEEDS_FILING = frozenset(
    {_C.CARD_DISPUTE, _C.POLICE_OR_FRAUD_DESK, _C.FORMAL_CLAIM, _C.COMPLAINT_BODY}
)

OFFERS: tuple[Rule[OfferKind], ...] = (
    rule(
        r"gift[- ]?(?:card|voucher|certificate)s?|promo(?:tional)?(?: credit| balance|"
        r" code)?|store credit|(?:account |amazon )?credit|voucher|coupon|gutschein|"
        r"bon d'achat",
        _K.GIFT_CARD,
    ),
    rule(
        r"(?:restocking|late|handling|return|cancellation) fee|\d{1,2} ?% (?:\w+ )?fee|minus "
        r"(?:the |a )?(?:\w+ )?(?:fee|shipping)|(?:return|"
        r"send) it (?:back )?(?:if i|at my own|and) pay|(?:if i|"
        r"i) pay (?:for )?(?:the )?(?:return )?(?:shipping|postage)|pay (?:the |"
        r"for )?return (?:shipping|postage)",
        _K.RETURN_WITH_FEE,
    ),
    rule(
        r"full(?:y)? refund|refund (?:me )?(?:in full|fully|everything|all of it)|"
        r"entire (?:amount|refund)|all my money",
        _K.FULL_REFUND,
    ),
    rule(
        r"partial(?:ly)?(?: refund)?|half|\d{1,3} ?(?:%|percent|per cent)|part of (?:it|"
        r"the money)|remise|rabatt|nachlass|descuento|sconto|refund of [$£€₹]|[$£€₹] "
        r"?\d+[\d.,]* (?:refund|back)|discount",
        _K.PARTIAL_REFUND,
    ),
    rule(
        r"replacement|replace it|exchange|new one|another one|resend|send (?:me )?(?:a |"
        r"another )",
        _K.REPLACEMENT,
    ),
    rule(r"repair|fix it", _K.REPAIR),
    rule(r"refund|money back", _K.FULL_REFUND),
)
OTHER_DAY = re.compile(
    r"(?<!\w)(?:window|closed|ended|expired|deliver\w*|arriv\w*|by|until|order\w*|"
    r"bought|return\w*|refund\w*)"
    r"(?!\w)[^.]{0,20}$"
)
BARE_OFFER = re.compile(
    r"(?<!\w)(?:give|gives|offer\w*|refund|credit|pay|do is)(?: me| us)?(?: back)? "
    r"(?P<number>\d{1,5}(?:\.\d\d)?)(?!\w|[.,]\d| ?(?:%|percent|days?|hours?|weeks?|months?|more))"
)
NAME = re.compile(
    r"\b([A-Z][a-z]{2,14})(?: [A-Z]\.?)? (?:from|at|in|of) (?:the )?(?:[Cc]hat|"
    r"[Aa]mazon|[Ss]upport|[Cc]ustomer|[Ee]xecutive)"
    r"|(?:[Aa]gent|[Rr]ep|[Ss]upervisor|[Mm]anager|[Aa]ssociate|"
    r"[Rr]epresentative)(?: named| called|,)? \(?([A-Z][a-z]{2,14})\b"
    r"|(?:[Cc]hat|[Ss]upport|[Ss]ervice|[Cc]are|[Aa]gent|[Rr]ep|[Ss]upervisor|[Ee]xecutive|"
    r"[Aa]dvisor|[Aa]ssociate|"
    r"[Mm]anager),? [(\"'“]([A-Z][a-z]{2,14})[)\"'”]|(?:[Ee]xecutive|[Aa]dvisor|[Aa]dviser) "
    r"([A-Z][a-z]{2,14})\b"
    r"|(?:spoke|chatted|talked) (?:to|with) ([A-Z][a-z]{2,14})\b|(?:named|name (?:was|"
    r"is)|called) ([A-Z][a-z]{2,14})\b"
)
ASKED_FOR = re.compile(
    r"(?:ask(?:ed|ing)? for|request(?:ed)?|want(?:ed)?|get|reach|speak (?:to|with)|"
    r"demand(?:ed)?) (?:a |the |an )?$"
)
_NOT_NAMES = "Amazon Chat Agent Customer Executive Support Prime Visa Chase Paypal Jeff The This"
NOT_NAMES = frozenset(_NOT_NAMES.split())
SPLIT = re.compile(
    r"(?:,? (?=(?:should|what should|what do|can|shall) i\b)|,? (?:but|then|and then|"
    r"so then) |, and (?=(?:the|i|my|a) )| and (?=(?:the|my|a) (?:\w+ )?(?:supervisor|"
    r"seller|bank|manager|agent)))"
)
GENERAL = re.compile(
    r"(?<!\w)(?:can|could|should|may|must|shall|do|does|how|what|when|is|are|will|would|"
    r"where|why|by when)\b[^.\n]*\?|(?:^|\n)\s*(?:when|how|what|can|should|do|does|"
    r"could|where|by when|is|are)\b"
)
LABELLED = re.compile(
    r"(?:^|\n)[> ]*(?:\[?\d{1,2}:\d{2}(?: ?[ap]m)?\]? ?)?(?P<who>agent|rep|"
    r"representative|associate|support|customer service|supervisor|seller|"
    r"amazon)\s?(?:\([^)\n]{0,30}\)|\w{1,20})?:(?P<said>[^\n]*)"
)
