"""The words of how somebody paid, in English and five other languages.

The kind is told by its own word ("debit", "kreditkarte"), by a product that is only ever of one
kind ("Quicksilver", "Bancontact"), or by what was handed over ("gave the driver cash").
"""

from agent.domain.vocabulary import PaymentMethod
from agent.reading.message.rules import Rule, rule

_P = PaymentMethod

_MY = r"(?:my|our|the|a|an|his|her|with|by|on|via|w/|used|using|mit|avec|con|met)"
_CARD = r"(?:credit )?(?:visa |mastercard |master card |signature )?card"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|eight|ten|twelve)"
_CASH = r"(?:cash|money|the (?:cash|money)|rs\.? ?[\d,]+|[£$€₹][\d.,]+)"
_DRIVER = (
    r"(?:courier|driver|delivery[- ](?:boy|man|guy|person|agent|partner|driver)|postman|"
    r"mailman|(?:amazon )?rider|man at the door)"
)
_PAID = (
    r"(?:pay|paid|paying|payed|bought|used|using|spent|ordered|came|comes|taken|took|went|gone|"
    r"drawn|all|it's|was|order)"
)

# A word for a card that stays on the account: nothing is owed at the end of the month.
_DEBIT = (
    r"debit card|visa debit|debit (?:visa|master ?card|one)|maestro|girocard|bancontact|bancomat|"
    r"e\.?c\.?[- ]?karte|pinpas|pin-?pas|bank card|with (?:my )?debit|débit|débito|debito|debit|"
    r"(?:off|from|out of|on|my|with|via)(?: my| the| our)? (?:\w+ )?(?:checking|current) "
    r"(?:account|card)|checking card|(?:monzo|starling|chime)(?: card)?"
)

# Products that are only ever sold as credit, by the bank that sells them.
_CREDIT_PRODUCTS = (
    r"(?:capital one|cap one|capone) (?:quicksilver\w*|venture\w*|savor\w*|platinum)|quicksilver|"
    r"chase (?:freedom|sapphire|slate|ink)|freedom (?:unlimited|flex)|sapphire (?:preferred|"
    r"reserve)|(?:citi(?:bank)? )?(?:double cash|custom cash|active cash)|citi (?:premier|strata|"
    r"simplicity|diamond|rewards\W?)|(?:wells fargo )?(?:active cash|autograph card)|"
    r"(?:bofa|boa|bank of america) (?:customized|unlimited|travel|cash) \w+|"
    r"(?:blue cash|cobalt|amex gold|amex platinum|platinum amex|gold amex)|apple card|"
    r"(?:amazon|prime)(?: rewards| signature| business| store)* (?:visa|master ?card)|"
    r"(?:prime|amazon) (?:rewards|store) card|synchrony(?: card)?|"
    r"halifax clarity|mbna|vanquis|aqua card|avios card|(?:john lewis|partnership|nectar|avios|"
    r"clubcard|aeroplan|triangle|costco|miles|cash ?back|rewards|airline|travel)(?: \w+)? "
    r"(?:credit|visa|master ?card|amex|card)|"
    r"(?:barclays|virgin|ba|british airways|air miles) avios(?: \w+)? card|"
    r"amazon pay icici|(?:hdfc|sbi|axis|icici) (?:millennia|regalia|infinia|diners|moneyback|"
    r"simplyclick|cashback|ace|magnus|coral|amazon pay)|onecard|latitude(?: \w+)? card"
)

PAYMENT: tuple[Rule[PaymentMethod], ...] = (
    rule(
        r"direct[- ]debit|sepa(?: \w+)?|lastschrift|domiciliación|prélèvement|addebito|"
        r"automatische incasso",
        _P.BANK_TRANSFER,
        deniable=False,
    ),
    rule(
        r"pre-?paid(?! (?:by|with|via|through|on))(?: \w+){0,2} card|pre-?paid (?:visa|master "
        r"?card|amex|one)|vanilla (?:visa|"
        r"card|gift)|(?:visa|master ?card|amex)[- ]gift[- ]?cards?|carte prépayée|"
        r"prepaid-?karte|tarjeta prepago|carta prepagata|postepay",
        _P.PREPAID_CARD,
        deniable=False,
    ),
    rule(_DEBIT, _P.DEBIT_CARD, deniable=False),
    rule(
        r"(?:visa|master ?card|citi|chase|barclaycard|lloyds|hdfc|icici|sbi|rbc|bmo|td|amex|hsbc|"
        r"anz|westpac|scotiabank)(?: \w+)?(?:,| -)? credit(?! (?:note|back|of|for))|"
        r"credit (?:visa|master ?card|one)|barclaycard|discover(?: card)?,? \(?credit|credit\)|"
        r"(?:the|my|a) credit one|credit ?card|kreditkarte|carte de crédit|tarjeta de crédito|"
        r"carta di credito|creditcard|store card|amex|american express|discover card|on credit|"
        rf"{_MY} discover it|{_CREDIT_PRODUCTS}",
        _P.CREDIT_CARD,
        deniable=False,
    ),
    rule(
        r"klarna(?:'d|ed)?|affirm(?:'d|ed)?|after ?pay(?:'?d|'?ed)?|clear ?pay(?:'?d|'?ed)?|"
        r"sezzle|laybuy|zip ?pay|zip ?money|quadpay|alma|scalapay|"
        r"(?:on|with|via|thru|through|using|by) zip(?! code)|"
        r"buy now,? pay later|bnpl|no[- ]cost emi",
        _P.INSTALMENTS,
        deniable=False,
    ),
    rule(
        rf"instal?lments?|monthly payments|emi|pay(?:ing)? (?:it )?(?:off )?(?:in|over) {_COUNT}"
        rf"(?! (?:days?|weeks?|hours?))|{_COUNT} (?:monthly |equal )?(?:re)?payments on|"
        rf"(?:split\w*|spread\w*)(?: it)? (?:over|into|across) {_COUNT}"
        rf"(?= |,)(?! (?:days?|weeks?))|"
        rf"(?:in|en|mit) {_COUNT} (?:raten|fois|mensualités|plazos|cuotas|rate|termijnen)|"
        r"auf raten|ratenzahlung|ratenkauf|a plazos|a rate|en plusieurs fois|op afbetaling",
        _P.INSTALMENTS,
    ),
    rule(r"paypal|pay pal", _P.PAYPAL, deniable=False),
    rule(
        r"(?:pay|paid|paying|bought (?:it )?|used|using|ordered) (?:it )?(?:with|by|using|"
        r"through|from|via)? ?(?:a |an |my |the )?(?:amazon )?gift[- ]?(?:card|balance|"
        r"voucher)s?|(?:with|from|using|via) (?:my |the )?(?:gift[- ]?card|gift|"
        rf"amazon) balance|{_PAID} (?:it )?(?:all )?(?:out of|with|w/|by|from|off|via|using) "
        r"(?:my |the |our |a |some )?(?:amazon )?gift[- ]?(?:cards?|vouchers?|certificates?|"
        r"credit|balance|money)|(?:mit|per|via) (?:\w+ )?(?:\w*gutschein\w*|guthaben)"
        r"(?: \w+){0,2} (?:be|ge)zahlt|(?:be|ge)zahlt (?:mit|per|via) (?:\w+ )?"
        r"(?:\w*gutschein\w*|guthaben)|(?:payée?|pagad[oa]|pagué|pagat[oa]|betaald|bezahlt) "
        r"(?:avec|con|met|mit|par)(?: [^\W\d]+){0,2} (?:carte cadeau|chèque[- ]cadeau|tarjeta "
        r"(?:de )?regalo|cheque regalo|buono regalo|cadeau(?:bon|kaart))",
        _P.GIFT_CARD,
        deniable=False,
    ),
    rule(
        r"cash on delivery|c\.?o\.?d|paid (?:in |him |her |them )?cash|pay on delivery|"
        rf"(?:gave|given|give|handed|paid|pay)(?: (?:it|{_CASH}))? (?:to )?(?:him|her|them|the|"
        rf"that|a|my)?(?: ?{_DRIVER})?,? (?:the |in |with )?cash|"
        rf"(?:gave|given|handed|paid)(?: \w+)? {_CASH} (?:to|at) (?:the |a |my )?"
        rf"(?:{_DRIVER}|door)|"
        rf"cash (?:in hand|at (?:the|my) door|to (?:the |a )?{_DRIVER})|"
        r"(?:cash|paise|paisa) (?:de )?(?:diya|diye|dia)|contre[- ]remboursement|contra ?reembolso|"
        r"contrassegno|(?:per|gegen) nachnahme|onder rembours",
        _P.CASH_ON_DELIVERY,
        deniable=False,
    ),
    rule(
        r"bank transfer|wire transfer|upi|phone ?pe|paytm|bhim|net ?banking|überweisung|"
        r"überwiesen|ideal(?! for)|bizum|sofort(?:überweisung)|giropay|"
        r"virement|bonifico|transferencia|overschrijving|przelew\w*|blik|faster payment|payid|"
        r"bpay|e-?transfer",
        _P.BANK_TRANSFER,
        deniable=False,
    ),
    rule(
        r"(?:my|by|with|a|on my|via|on|the) (?:(?!gift|graphics?|memory|sd|sim|sound|video|report|"
        r"birthday|greeting|trading|capture|wi-?fi|network|score|business|id|loyalty|phone|pokemon|"
        r"thank|warranty|care)\w+ )?(?:visa|master ?card|"
        r"(?<!gift )card(?! dispute|"
        r" company| issuer| holder| is))|visa|master ?card|apple pay|google pay|carte bleue|"
        r"revolut",
        _P.CARD,
        deniable=False,
    ),
)
NETWORK: tuple[Rule[str], ...] = (
    rule(r"visa", "visa", deniable=False),
    rule(r"master ?card", "mastercard", deniable=False),
    rule(r"amex|american express", "amex", deniable=False),
    rule(
        r"discover (?:card|credit|it card)|(?:credit card|card|paid|pay(?:ing)?),?:? (?:with |by |"
        r"on |is )?"
        r"(?:my |a |the )?discover(?!\w)|discover,? \(?credit|(?:my|with|on|a) discover|"
        r"(?<![^\n])(?:a )?discover(?=\W*$)",
        "discover",
        deniable=False,
    ),
)
