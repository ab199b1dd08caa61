"""Words that a capital does not make somebody's name: everyday ones, and those of public things."""

from functools import cache
from importlib.resources import files

from agent.reading.order.gazetteer import COUNTRIES

# Written with a capital letter, and nobody's name.
_PUBLIC_WORDS = """
a to z a-to-z amazon amazon.com prime kindle alexa echo marketplace seller support customer
service visa mastercard amex american express paypal klarna apple google samsung sony lg dyson
bosch philips microsoft xbox playstation nintendo hp dell lenovo asus acer canon nikon lego nike
adidas ikea walmart ebay etsy temu costco target chase citi citibank barclays hsbc lloyds monzo
revolut natwest santander halifax ups usps fedex dhl dpd gls evri hermes royal mail ontrac
lasership ftc bbb cfpb fca bgb ico whatsapp facebook instagram twitter reddit youtube gmail
outlook iphone ipad macbook airpods android windows bluetooth usb hdmi tv led oled asin sku imei
otp pin id faq pdf url us uk eu usa uae monday tuesday wednesday thursday friday saturday sunday
mon tue tues wed thu thur fri sat sun january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter diwali
thanksgiving trustpilot tesco argos currys asda aldi lidl flipkart myntra asos zalando decathlon
shein aliexpress auspost purolator yodel dtdc bluedart delhivery xiaomi hisense tcl panasonic
siemens miele braun garmin gopro ninja breville delonghi hoover whirlpool beko makita dewalt
yamaha casio roomba alibaba black cyber english german french spanish italian indian british
canadian australian european chinese rd st ok i'm i've i'd i'll it's don't can't won't didn't
isn't wasn't doesn't haven't hasn't couldn't wouldn't that's what's who's there's c'mon let's
e-mail email fax phone mobile zip iban ssn atm they're we're you're he's she's i section act
article directive regulation law code
"""

# Ordinary words that are given names, too: a capital and somebody's doing tell.
_NAMES_TOO = """
mark grace hope joy rose will bill dawn faith grant frank rob pat sue art jack drew rich dean carol
holly ivy iris lily daisy ruby crystal amber ginger heather violet summer angel miles cliff lance
pearl penny melody harmony sandy robin jay ray max gene dale glen heath reed wade ward guy christian
jean charity sonny buddy earnest victor major
"""
WORDS_AND_NAMES = frozenset(_NAMES_TOO.split())


@cache
def ordinary_words() -> frozenset[str]:
    """Words that guidance and customers use in small letters, so they are nobody's name alone."""
    return frozenset((files("agent.reading.contacts") / "ordinary.txt").read_text("utf-8").split())


@cache
def public_words() -> frozenset[str]:
    """Words of brands, countries, days and the law: they stay where no cue makes them a name."""
    return frozenset(_PUBLIC_WORDS.split()) | frozenset(" ".join(COUNTRIES).split())


def nobodys(word: str) -> bool:
    """Whether a word in small letters is one of either kind, and so nobody's name."""
    return word in ordinary_words() or word in public_words()
