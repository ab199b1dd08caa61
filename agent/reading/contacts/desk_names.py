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
