"""How the desks are named beside what they say: a bank, a maker, a seller, Amazon."""

import re

from agent.reading.contacts.contact_words import BRANDS

BANK = (
    r"(?:(?:my|the|our|their) )?(?:(?<!power )bank(?:ers)?|credit union|card (?:company|issuer|"
    r"provider|people)|visa|mastercard|chase|wells fargo|bank of america|bofa|citi(?:bank)?|"
    r"capital one|amex|american express|discover(?: card)?|usaa|barclays(?:card)?|barclaycard|"
    r"lloyds|natwest|hsbc|santander|monzo|starling|revolut|nationwide|halifax|tsb|first direct|"
    r"n26|dkb|ing|sparkasse|commerzbank|postbank|rabobank|abn amro|bbva|caixabank|unicredit|"
    r"bnp(?: paribas)?|commbank|westpac|anz|nab|rbc|td(?= (?:bank|fraud|visa|rep|canada))|bmo|"
    r"cibc|scotiabank|hdfc|icici|sbi|axis bank|kotak|paypal)(?:'s)?"
)
THE_BANK = re.compile(
    rf"(?<!\w){BANK}(?!\w)(?! (?:card|credit|debit|dispute over|account|statement|gift))|"
    rf"(?<!\w)(?:card|dispute|"
    r"charge-?back)s? (?:team|desk|department|people|clerk|lady|guy|rep|handler)(?!\w)"
)
THE_MAKER = re.compile(
    rf"(?<!\w)(?:manufacturer|maker|warranty (?:desk|team|department)|hersteller|fabricant|"
    rf"fabricante|produttore|fabrikant|{BRANDS}(?:'s)?(?! (?:seller|shop|store)))(?!\w)"
)
THE_SELLER = re.compile(
    r"(?<!\w)(?:seller|vendor|merchant|trader|shop(?: owner)?|verkäufer(?:in)?|händler(?:in)?|"
    r"vendeu(?:r|se)|vendedora?|venditor[ei]|venditrice|verkoper)(?!\w)"
)
ABOVE = re.compile(
    r"(?<!\w)(?:supervisor|sup|manager|team lead(?:er)?|leadership|resolutions? (?:lead|manager)|"
    r"vorgesetzte\w*|teamleiter\w*|superviseu\w+|responsable)(?!\w)"
)
THE_TOP = re.compile(
    r"(?<!\w)(?:executive (?:customer |seller )?(?:relations?|team|office|response|desk|"
    r"escalat\w+)|"
    r"office of (?:the )?(?:ceo|president|jeff|andy|customer)|customer relations|ceo (?:office|"
    r"team)|"
    r"(?:bureau de la |la )?direction (?:g[ée]n[ée]rale|de la relation)|bureau de la direction|"
    r"geschäftsleitung|vorstand\w*|dirección|direzione|directie)(?!\w)"
)
CARRIERS = (
    r"(?:ups|fedex|usps|dhl|dpd|gls|evri|hermes|yodel|royal mail|parcelforce|(?:australia|aus|"
    r"canada|"
    r"india|an|singapore|nz) post|auspost|purolator|canpar|la poste|colissimo|chronopost|mondial "
    r"relay|postnl|bpost|correos|seur|mrw|inpost|poste italiane|brt|bartolini|sda|deutsche post|"
    r"delhivery|blue ?dart|ecom express|xpressbees|dtdc|ekart|startrack|toll|aramex|couriers?|"
    r"courier company|carriers?|parcel (?:shop|company|firm)|post office|sorting office|depot|"
    r"corriere|kurier\w*|"
    r"spediteur|"
    r"transporteur|mensajer[íi]a|postal service|shipping company|delivery company|haulier)"
)
OF_A_CARRIER = re.compile(rf"(?<!\w){CARRIERS}(?!\w)")
_STAFF = (
    r"(?:lady|guy|man|woman|rep|agent|support|chat|depot|clerk|person|desk|office|helpline|"
    r"customer \w+|bloke|chap|girl|lad|claims?|someone|somebody)"
)
A_CARRIERS_DESK = re.compile(
    rf"^\W*(?:the |my )?{CARRIERS}(?![\w'])|(?<!\w){CARRIERS}(?:'s)? {_STAFF}(?!\w)|"
    rf"(?<!\w){_STAFF} (?:at|from|with|of) (?:the )?{CARRIERS}(?!\w)"
)
"""Somebody of who carried it, in what is told of a talk."""

OF_A_DISPUTE = re.compile(
    r"(?<!\w)(?:disputes? ?bot|(?:card |the )?disputes? (?:desk|team|department|dept|bot|centre|"
    r"center|operations|resolution|line|unit|group|people|lady|guy)|charge-?backs?|claims intake|"
    r"card ?(?:member|holder)? (?:services?|disputes?|security|centre|center)|kaartservice|"
    r"karten(?:service|team)|service cartes?|kreditkarten\w*|[\w-]*bank)(?!\w)"
)
AMAZON = re.compile(
    r"(?<!\w)(?:amazon(?:\.[a-z.]+)?|amz|amzn|agent|rep(?:resentative)?|associate|executive|cs|"
    r"csr|customer (?:service|care|support)|chat ?(?:bot|agent)?|bot|mitarbeiter(?:in)?|"
    r"kundenservice|klantenservice|medewerk(?:er|ster)|service client|conseill(?:er|ère)|"
    r"servizio clienti|atención al cliente|operatore)(?!\w)(?!'?s? (?:messag|inbox))"
)
A_SHOP = re.compile(
    r"(?:[A-Z]\w* )?(?:[A-ZÀ-Þ]+[a-zà-ÿ]+[A-ZÀ-Þ][\w&-]*|[A-ZÀ-Þ][\w&'-]*(?: [A-ZÀ-Þ&][\w&'-]*)* "
    r"(?:Co|LLC|"
    r"Ltd|Inc|GmbH|Store|Shop|Direct|Deals|Home|Outlet|Trading|Sales|Official|UK|US|EU|SARL|SL|BV))"
    r"(?!\w)"
)
