"""The order: who sold and shipped it, its number, payment, what is wanted, and the warranty."""

import re

from agent.domain.case import Update
from agent.domain.figures import Found, order_ids
from agent.domain.vocabulary import Fulfilment, PaymentMethod, Wanted
from agent.reading.rules import Hit, Rule, best, hits, rule
from agent.reading.text import Message

_F, _P, _W = Fulfilment, PaymentMethod, Wanted

_SENT = r"(?:ship(?:s|ped)?|dispatch(?:es|ed)?|fulfill?ed|deliver(?:s|ed)|sent|sends)"
_OTHER = r"(?!amazon|fba)(?:the |a |an |his |its )?(?:[a-z][\w&'.-]{1,40})"
_SELLER = r"(?:seller|vendor|merchant|third[- ]party|3rd[- ]party|shop|marketplace seller)"

_GAP = r"[: \n]{1,3}"  # "Sold by: X", and the order page as it is copied

FULFILMENT: tuple[Rule[Fulfilment], ...] = (
    rule(
        rf"sold by{_GAP}{_OTHER}[^.!?\n]{{0,20}}(?:and|&|,) {_SENT} (?:by|from){_GAP}{_OTHER}",
        _F.FBM,
    ),
    rule(
        rf"{_SELLER}(?: [\w'&.-]+){{0,3}} (?:ships?|sends?|posts?|delivers?|mails?|dispatches|"
        r"shipped|posted|dispatched|delivered) (?:it |them |everything |stuff )?(?:himself|"
        r"herself|itself|themselves|own|their own|his own|with (?:his |her |its |their )?own|"
        rf"from (?:his|her|their))|{_SELLER}[- ](?:shipped|fulfill?ed|dispatched)|"
        r"(?:fulfill?ed|shipped|sent|dispatched|delivered|handled) (?:only )?by (?:the |this |"
        rf"that )?{_SELLER}|shipped (?:by|from) their own|"
        r"(?:with|from|by) (?:his|her|their|its) own (?:van|warehouse|store|shop|courier|stock)|"
        r"(?:posts|ships|mails|sends) (?:it )?(?:himself|herself|themselves)|"
        r"not (?:by|from) amazon(?:'s)? (?:warehouse|itself)|"
        rf"{_SELLER} (?:sold|sells) and (?:shipped|ships|sent|sends)|"
        r"(?:versand|verkauf und versand) (?:durch|von) (?:den )?(?:händler|verkäufer|dritt\w+)|"
        r"(?:vendu|vendido|venduto) (?:et expédié |y enviado |e spedito )?(?:par|por|da) (?:un |"
        r"le |el |il )?(?:vendeur|vendedor|venditore|tiers)",
        _F.FBM,
    ),
    rule(
        r"(?!amazon|i |they |we |he |she |who |and |it |was |were |is |are |be |been |both |item )"
        r"[a-z][\w&'-]{1,30} (?:both )?(?:sold|sells) "
        r"(?:it |this |them )?and (?:also )?(?:ships?|shipped|sends?|sent|posts?|posted|"
        r"delivers?)(?! ?(?:it |them )?(?:directly )?(?:by|from)\b)(?: (?:it|them)\b)?",
        _F.FBM,
    ),
    rule(
        rf"(?:dispatched|shipped|ships|versand|expédié|enviado|spedito)(?: by| from| durch| "
        rf"par| por| da)?: ?"
        rf"(?!amazon){_OTHER}",
        _F.FBM,
    ),
    rule(rf"sold (?:and|&|\+) {_SENT} (?:directly )?(?:by|from){_GAP}{_OTHER}", _F.FBM),
    rule(rf"{_SENT} from and sold by{_GAP}{_OTHER}", _F.FBM),
    rule(rf"{_SENT} and sold by{_GAP}{_OTHER}", _F.FBM),
    rule(
        rf"{_SENT} (?:straight |directly |direct )?(?:by|from){_GAP}(?:the |a |an )?{_SELLER}",
        _F.FBM,
    ),
    rule(
        rf"(?:came|comes|come|arrived|posted|mailed) (?:straight |directly |"
        rf"direct )?from (?:the |a ){_SELLER}",
        _F.FBM,
    ),
    rule(rf"(?:straight|direct|directly) from (?:the|a) {_SELLER}", _F.FBM),
    rule(
        rf"{_SELLER} (?:\w+ ){{0,3}}?(?:ships|shipped|sends|sent|posts|posted|dispatched|"
        rf"delivers) (?:it|them|the (?:item|order|parcel|package)) ?(?:himself|herself|"
        rf"themselves|itself|directly|out|to me)?",
        _F.FBM,
    ),
    rule(
        r"(?:he|she|they) (?:ships?|sends?|posts?|dispatch(?:ed|es)?|shipped|sent|posted|mailed|"
        r"delivered) (?:it|them)(?: out)? (?:himself|herself|themselves)|"
        r"(?:dispatched|shipped|sent(?: out)?|posted|delivered|mailed) by "
        r"(?:him|her|them)(?:self|selves)?(?: directly)?(?= |[.,;!]|$)",
        _F.FBM,
    ),
    rule(
        r"ships? (?:it )?(?:himself|themselves|itself|herself)|seller[- ]fulfilled|"
        r"merchant[- ]fulfilled|fbm|not fulfilled by amazon",
        _F.FBM,
        deniable=False,
    ),
    rule(
        rf"(?:sold by{_GAP}{_OTHER}|{_SELLER})[^!?]{{0,60}}{_SENT} (?:by|from){_GAP}amazon", _F.FBA
    ),
    rule(
        rf"{_SENT} (?:by|from){_GAP}amazon(?:\.[a-z]{{2,3}}){{0,2}}[^.!?]{{0,25}}\b(?:sold "
        rf"by{_GAP}{_OTHER}|{_SELLER})",
        _F.FBA,
    ),
    rule(
        rf"(?:sold by{_GAP}{_OTHER}|{_SELLER})[^!?]{{0,60}}amazon(?: \w+){{0,2}}? (?:ships?|"
        rf"shipped|delivers?|delivered|dispatch\w*|posts?|stores?|(?:handles?|does|did) (?:the )?"
        rf"(?:shipping|delivery|dispatch))",
        _F.FBA,
    ),
    rule(r"fulfill?ed by amazon|fulfill?ment by amazon|fba|amazon fulfill?(?:s|ed)", _F.FBA),
    rule(
        rf"sold (?:(?:and|&) {_SENT} |directly |direct )?(?:by|"
        rf"from){_GAP}amazon(?:\.\w+){{0,4}}(?! marketplace)",
        _F.AMAZON,
    ),
    rule(rf"{_SENT} (?:from )?and sold by{_GAP}amazon", _F.AMAZON),
    rule(
        r"(?:sold|vendu|vendido|vendida|venduto|verkauft|verkauf|seller|vendeur|vendedor|"
        r"venditore|verkäufer|händler)(?: is| was| est| es| ist| è|:|=|"
        r" -)?(?: and shipped)? ?(?:by |par |por |da |durch |von |"
        r"direct(?:ly)? by )?amazon(?:\.\w+){0,2}(?! market| seller| shop| store)|"
        r"(?:off|from|by|with) amazon(?:\.\w+){0,2} (?:itself|direct\w*|themselves)|"
        r"amazon(?:\.\w+){0,2}(?: \w\w)? (?:is the seller|sold|own stock|as (?:the )?seller)|"
        r"amazon (?:se|ne|ka) (?:kharida|becha|hi)",
        _F.AMAZON,
    ),
    rule(
        rf"amazon (?:\w+ )?(?:sold|sells)(?: (?:and|&) {_SENT})? (?:it|them|this|the \w+)|"
        rf"amazon (?:both )?sold (?:and|&) {_SENT}|amazon (?:is|was) the seller|(?:bought|"
        rf"ordered|purchased) (?:it )?(?:straight|"
        rf"directly|direct) from amazon|from amazon (?:itself|directly)|amazon's own|"
        rf"vendu (?:et expédié )?par amazon|verkauf(?:t)? (?:und versand )?durch amazon|"
        rf"vendido (?:y enviado )?por amazon|venduto (?:e spedito )?da amazon",
        _F.AMAZON,
    ),
    rule(rf"{_SENT} from{_GAP}{_OTHER}", _F.FBM),
    rule(
        r"(?:kindle (?:e-?book|book|purchase|download|title)s?|e-?books?|audible|"
        r"prime video|app ?store|in-app|download(?:able)?(?: code)?|digital (?:download|"
        r"purchase|content|item|order|game|movie)s?|game code|software licen[cs]e)",
        _F.DIGITAL,
    ),
)
_NOT_PLACES = (
    "the",
    "a",
    "an",
    "china",
    "abroad",
    "overseas",
    "here",
    "there",
    "home",
    "my",
    "another",
)

THIRD_PARTY: tuple[Rule[bool], ...] = (
    rule(r"third[- ]party|3rd[- ]party|marketplace(?: seller)?|private seller|amazon seller", True),
    rule(rf"sold by {_OTHER}", True),
    rule(
        r"(?:the|a|my|this) (?:seller|vendor|merchant)|seller (?:says|said|refuse[sd]|won't|"
        r"never|is|wants|ignor\w+|sent|told)",
        True,
    ),
)
_BARE_SELLER = 0.6  # people also call Amazon "the seller"

PAYMENT: tuple[Rule[PaymentMethod], ...] = (
    rule(
        r"pre-?paid(?: \w+){0,2} card|pre-?paid (?:visa|mastercard|amex)|vanilla (?:visa|card)",
        _P.PREPAID_CARD,
        deniable=False,
    ),
    rule(
        r"debit card|visa debit|debit mastercard|maestro|girocard|ec-karte|bank card|"
        r"with (?:my )?debit|debit",
        _P.DEBIT_CARD,
        deniable=False,
    ),
    rule(
        r"(?:visa|master ?card|citi|chase|barclaycard|lloyds|hdfc|icici|sbi|rbc|bmo|td|amex|hsbc|"
        r"anz|westpac|scotiabank)(?: \w+)? credit|credit (?:visa|mastercard|one)|barclaycard|"
        r"(?:the|my|a) credit one|credit ?card|kreditkarte|carte de crédit|tarjeta de crédito|"
        r"carta di credito|store card|amex|american express|discover card|on credit",
        _P.CREDIT_CARD,
        deniable=False,
    ),
    rule(r"paypal|pay pal", _P.PAYPAL, deniable=False),
    rule(
        r"(?:pay|paid|paying|bought (?:it )?|used|using|ordered) (?:it )?(?:with|by|using|"
        r"through|from|via)? ?(?:a |an |my |the )?(?:amazon )?gift[- ]?(?:card|balance|"
        r"voucher)s?|(?:with|from|using|via) (?:my |the )?(?:gift[- ]?card|gift|"
        r"amazon) balance",
        _P.GIFT_CARD,
        deniable=False,
    ),
    rule(
        r"klarna|affirm|after ?pay|clear ?pay|instal?lments?|monthly payments|"
        r"buy now,? pay later|bnpl|emi",
        _P.INSTALMENTS,
        deniable=False,
    ),
    rule(
        r"cash on delivery|cod|paid (?:in )?cash|pay on delivery",
        _P.CASH_ON_DELIVERY,
        deniable=False,
    ),
    rule(
        r"bank transfer|wire transfer|direct debit|sepa|upi|net ?banking|lastschrift|"
        r"überweisung|ideal",
        _P.BANK_TRANSFER,
        deniable=False,
    ),
    rule(
        r"(?:my|by|with|a|on my|via|on|the) (?:\w+ )?(?:visa|master ?card|card(?! dispute|"
        r" company| issuer| holder| is))|visa|master ?card",
        _P.CARD,
        deniable=False,
    ),
)
NETWORK: tuple[Rule[str], ...] = (
    rule(r"visa", "visa", deniable=False),
    rule(r"master ?card", "mastercard", deniable=False),
    rule(r"amex|american express", "amex", deniable=False),
    rule(r"discover card|my discover|with discover", "discover", deniable=False),
)

_WANT = (
    r"(?<!they )(?<!he )(?<!she )(?<!seller )(?<!amazon )(?<!them )(?:want|need|"
    r"would like|i'd like|would prefer|prefer|expect|give me|send me|insist on|"
    r"asking for|ask for|looking for|all i want is|just)(?: \w+){0,3}? "
)
WANTED: tuple[Rule[Wanted], ...] = (
    rule(
        rf"{_WANT}(?:a |an |the |my )?(?:new one|replacement|exchange|another one|replaced|"
        rf"working one)|ask(?:ing|ed)? (?:them )?(?:for )?(?:a |the )?(?:replacement|exchange)(?! "
        rf"(?:was|is) )|(?:rather|prefer to) (?:have |get )?(?:a |the )?(?:replacement|new "
        rf"one)|exchange it|swap it for (?:a |the )?(?:new|right|correct|working) (?:one|size)",
        _W.REPLACEMENT,
    ),
    rule(rf"{_WANT}(?:a |it )?(?:repair|repaired|fixed)", _W.REPAIR),
    rule(
        rf"{_WANT}(?:a |an )?(?:store credit|gift card|amazon credit|credit)|"
        rf"store credit (?:is|would be) (?:fine|ok|okay)|(?:swap|change|trade|turn|exchange) (?:it "
        rf"|this |that |them )(?:for|in|into|to) (?:a |an |some |amazon |store )*"
        rf"(?:credit|gift card)",
        _W.STORE_CREDIT,
    ),
    rule(
        rf"{_WANT}(?:only )?(?:my |the |all )?(?:[$£€₹]|rs\.? ?)?\d[\d.,]*(?: ?[a-z€£$₹]+)? back|"
        rf"(?:want|need|give me|return me) (?:my|the|all my) (?:[$£€₹] ?\d[\d.,]*|\d[\d.,]*"
        rf"(?: ?[a-z€£$₹]+)? back)(?!\w)|"
        rf"{_WANT}(?:a |the |my |full |all ){{0,4}}(?:money|refund|cash|refunded|"
        rf"reimbursement)(?: back)?|money back|want (?:that|it) back|get my refund|"
        rf"be refunded|vorrei un rimborso|geld zurück|quiero (?:el|un|mi) (?:reembolso|"
        rf"dinero)|voudrais un remboursement",
        _W.REFUND,
    ),
)
WARRANTY: tuple[Rule[None], ...] = (
    rule(
        r"(?:\d{1,2}|one|two|three|five|lifetime|limited)[- ]?(?:year|yr|"
        r"month)?s?[- ](?:\w+ )?(?:warranty|guarantee)",
        None,
    ),
    rule(
        r"(?:still )?(?:under|in|within) (?:the )?(?:\w+ )?warranty|out of warranty|"
        r"warranty (?:has |is )?(?:expired|over|ended)|no warranty|(?:manufacturer|"
        r"maker)'?s? warranty|extended warranty|protection plan",
        None,
        deniable=False,
    ),
)


_NOT_PAID = re.compile(
    r"(?:didn't|did not|not|never|wasn't|isn't|"
    r"no)(?: (?:pay|paid|use|used|using|buy|bought))?(?: it)?(?: (?:with|by|on|via|using|a|an|my|"
    r"the)){0,4}\s$"
)


def _fulfilment(message: Message) -> list[Update]:
    found = [hit for hit in hits(FULFILMENT, message) if not _a_place(message, hit)]
    hit = best(message, found)
    if hit:
        return [message.update("fulfilment", hit.value, hit.start, hit.end)]
    return _third_party(message)


def _a_place(message: Message, hit: Hit[Fulfilment]) -> bool:
    """Tells "ships from Ohio" or "shipped from my home" apart from "ships from GadgetHub"."""
    last = message.text[hit.start : hit.end].split()[-1]
    return hit.value is Fulfilment.FBM and last in _NOT_PLACES


def _third_party(message: Message) -> list[Update]:
    denied = rule(rf"sold (?:(?:and|&) {_SENT} )?by amazon", True, deniable=False)
    for match in denied.pattern.finditer(message.facts):
        if message.negated(match.start()):
            return [message.update("third_party_seller", True, match.start(), match.end())]
    hit = best(message, hits(THIRD_PARTY, message))
    if not hit:
        return []
    bare = message.text[hit.start : hit.end].startswith(("the ", "a ", "my ", "this ", "seller"))
    sure = _BARE_SELLER if bare else 0.9
    return [message.update("third_party_seller", hit.value, hit.start, hit.end, sure)]


def _paid(message: Message) -> list[Update]:
    """How the order was paid; "never reached my card" names the card all the same."""

    def used(hit: Hit[PaymentMethod] | Hit[str]) -> bool:
        return not _NOT_PAID.search(message.facts[max(0, hit.start - 40) : hit.start])

    methods = [hit for hit in hits(PAYMENT, message) if used(hit)]
    networks = [hit for hit in hits(NETWORK, message) if used(hit)]
    method, network = best(message, methods), best(message, networks)
    updates = []
    if method:
        updates.append(message.update("payment_method", method.value, method.start, method.end))
    if network:
        updates.append(message.update("card_network", network.value, network.start, network.end))
    return updates


def _numbers(message: Message) -> list[Found[str]]:
    """The order numbers that were told, the person's own first."""
    found = order_ids(message.words(0, len(message.text)))
    return sorted(found, key=lambda one: not message.own[message.place(one.start)].strip())


def order_facts(message: Message) -> list[Update]:
    """Reads fulfilment, order number, payment, card network, what is wanted, and the warranty."""
    updates = _fulfilment(message)
    for found in _numbers(message)[:1]:
        updates.append(
            Update(field="order_id", value=found.value, words=found.text, confidence=0.9)
        )
    updates += _paid(message)
    wanted = best(message, hits(WANTED, message))
    if wanted:
        updates.append(message.update("wanted", wanted.value, wanted.start, wanted.end))
    covered = best(message, hits(WARRANTY, message))
    if covered:
        words = message.words(covered.start, covered.end)
        updates.append(message.update("warranty", words, covered.start, covered.end))
    return updates
