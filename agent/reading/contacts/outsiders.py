"""People who are no desk of this case: family, neighbours, couriers, a bank, a workshop.

What they say or find is news for the case, and no answer of Amazon or of the seller.
"""

import re
from functools import lru_cache

_WHO = (
    r"(?:neighbou?rs?|husband|wife|partner|fiancée?|boyfriend|girlfriend|sons?|daughters?|kids?|"
    r"children|mum|mom|mother|dad|father|parents|(?:mother|father|sister|brother|daughter|son)-in-"
    r"law|sisters?|brothers?|grandson|granddaughter|grandma|grandpa|aunt|uncle|cousin|nephew|niece|"
    r"(?<!dear )(?<!hello )(?<!hi )friends?|colleagues?|boss|flatmate|roommate|housemate|landlord|"
    r"concierge|doorman|"
    r"receptionist|"
    r"postman|postie|mailman|drivers?|couriers?|carriers?|post ?office|ups|dhl|fedex|usps|evri|"
    r"hermes|dpd|gls|royal mail|la poste|colissimo|correos|poste italiane|postnl|bpost|australia "
    r"post|canada post|india post|blue ?dart|delhivery|repair(?:man|er| shop)|workshop|technician|"
    r"(?:installation|delivery|service|repair|courier) (?:person|man|boy|guy|men|lady|engineer)|"
    r"electrician|plumber|mechanic|engineer|doctor|vet|dentist|lawyer|solicitor|police(?:man|"
    r"woman| officer)?|scammers?|(?:recovery|hacking) (?:agent|expert|guy|firm|company)|"
    r"(?:(?:mrs?|ms|miss|herr|frau)\.? \w+|people|family|folks|man|woman|lady|guy) next door|"
    r"(?:man|woman|guy|lady|bloke|people|somebody|someone) (?:in|at|from) (?:the|my|a|our) "
    r"(?:\w+ )?(?:shop|store|workshop|garage|post ?office)|"
    r"(?:bank|card (?:company|issuer)|chase|citi\w*|barclays|lloyds|natwest|hsbc|santander|monzo|"
    r"sparkasse|ing|paypal|klarna|affirm|afterpay)|"
    r"(?:manufacturer|maker)(?:'s)? (?:website|site|page|manual)|tracking|nachbar\w*|voisine?s?|"
    r"vecin[oa]s?|vicin[oa]|mann|frau|mari|femme|marido|mujer|marito|moglie|buren|man van|vrouw)"
)
_NAME = r"(?: (?:mr|mrs|ms|miss|herr|frau|mme|sra?)\.? \w+| [a-z]+)?"
_SAYS = (
    r"(?:say|says|said|tell|tells|told|think|thinks|thought|reckon\w*|believe\w*|claim\w*|ask|asks|"
    r"asked|want|wants|wanted|confirm\w*|answer\w*|repl\w+|show|shows|showed|have|has|had|see|sees|"
    r"saw|saying|insist\w*|suggest\w*|warn\w*|offer\w*|promis\w*|know|knows|knew|swear\w*|found|"
    r"find|doesn't|don't|didn't|will|would|can|can't|could|is|are|was|were|admit\w*|lost|left|"
    r"refuse[sd]?|sagt\w*|dit|dice|zegt|meint)"
)
_ASKED = (
    r"(?:ask(?:ed)?|call(?:ed)?|rang|phoned|spoke (?:to|with)|spoken (?:to|with)|talk(?:ed)? (?:to|"
    r"with)|checked with|told|wrote to|went to|contacted|emailed|texted|messaged|visited)"
)
_OUTSIDER = re.compile(
    rf"(?<!\w)(?:(?:my|our|his|her|the|a|an|one|some|mein\w*|mon|ma|mi|il|la|de|mijn) ){{0,3}}"
    rf"(?:\w+ )?{_WHO}{_NAME}(?: (?:just|also|now|then|already|even|still|all|both|yesterday|today|"
    rf"first))* {_SAYS}(?!\w)|"
    rf"(?<!\w){_ASKED} (?:(?:my|our|the|a|all|some|every|both) ){{0,3}}(?:\w+ "
    rf")?{_WHO}{_NAME}(?!\w)|"
    r"(?<!\w)(?:lad|guy|lady|man|woman|girl|bloke|clerk|cashier|teller|chap|kid|dude|assistant) "
    r"(?:(?:in )?there|(?:at|behind) the (?:counter|till|desk))(?:, \w+)?(?!\w)|"
    r"(?<!\w)(?:walgreens|cvs|walmart|target|tesco|sainsbury'?s|asda|kohl'?s|best buy|costco|"
    r"rite aid|7-eleven|post ?office|coles|woolworths) (?:store )?(?:manager|clerk|cashier|staff|"
    r"lady|guy|supervisor|teller)(?:, \w+)?(?!\w)"
)


@lru_cache(maxsize=64)
def outsider_in(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where it is told between two places what somebody said or did who is no desk.

    text: the message in plain lower case. A turn asks this of one sentence many times.
    """
    match = _OUTSIDER.search(text, begin, end)
    return match.span() if match else None
