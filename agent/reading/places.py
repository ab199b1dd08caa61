"""Where the person is: Amazon's sites, countries, states, big cities, and weaker signs such as money."""

import re

from agent.domain.case import Update
from agent.domain.figures import money
from agent.domain.vocabulary import Jurisdiction
from agent.reading.rules import Hit
from agent.reading.text import Message

Place = tuple[Jurisdiction, str | None, str | None]  # law, country, region

_J = Jurisdiction
_EU = {
    "AT": "austria österreich", "BE": "belgium belgique belgië", "BG": "bulgaria", "HR": "croatia",
    "CY": "cyprus", "CZ": "czechia", "DK": "denmark", "EE": "estonia", "FI": "finland",
    "FR": "france", "DE": "germany deutschland allemagne", "GR": "greece", "HU": "hungary",
    "IE": "ireland", "IT": "italy italia", "LV": "latvia", "LT": "lithuania", "LU": "luxembourg",
    "MT": "malta", "NL": "netherlands holland nederland", "PL": "poland polska",
    "PT": "portugal", "RO": "romania", "SK": "slovakia", "SI": "slovenia", "ES": "spain españa",
    "SE": "sweden sverige",
}  # fmt: skip
_COUNTRIES: dict[str, Place] = {
    name: (_J.EU, code, None) for code, names in _EU.items() for name in names.split()
} | {
    "czech republic": (_J.EU, "CZ", None), "european union": (_J.EU, None, None),
    "united states": (_J.US, "US", None), "usa": (_J.US, "US", None), "u.s.": (_J.US, "US", None),
    "u.s.a.": (_J.US, "US", None), "uk": (_J.UK, "GB", None), "u.k.": (_J.UK, "GB", None),
    "united kingdom": (_J.UK, "GB", None), "great britain": (_J.UK, "GB", None),
    "britain": (_J.UK, "GB", None), "england": (_J.UK, "GB", "England"),
    "scotland": (_J.UK, "GB", "Scotland"), "wales": (_J.UK, "GB", "Wales"),
    "northern ireland": (_J.UK, "GB", "Northern Ireland"), "canada": (_J.CA, "CA", None),
    "india": (_J.IN, "IN", None), "australia": (_J.AU, "AU", None),
    "japan": (_J.UNKNOWN, "JP", None), "mexico": (_J.UNKNOWN, "MX", None),
    "brazil": (_J.UNKNOWN, "BR", None), "switzerland": (_J.UNKNOWN, "CH", None),
    "norway": (_J.UNKNOWN, "NO", None), "new zealand": (_J.UNKNOWN, "NZ", None),
    "singapore": (_J.UNKNOWN, "SG", None), "saudi arabia": (_J.UNKNOWN, "SA", None),
}  # fmt: skip
_SITES: dict[str, Place] = {
    "com": (_J.US, "US", None), "co.uk": (_J.UK, "GB", None), "ca": (_J.CA, "CA", None),
    "in": (_J.IN, "IN", None), "com.au": (_J.AU, "AU", None), "com.be": (_J.EU, "BE", None),
    "co.jp": (_J.UNKNOWN, "JP", None), "com.mx": (_J.UNKNOWN, "MX", None),
    "com.br": (_J.UNKNOWN, "BR", None), "com.tr": (_J.UNKNOWN, "TR", None),
    "sa": (_J.UNKNOWN, "SA", None), "ae": (_J.UNKNOWN, "AE", None),
    "sg": (_J.UNKNOWN, "SG", None),
} | {code: (_J.EU, code.upper(), None) for code in ("de", "fr", "es", "it", "nl", "pl", "se", "ie")}  # fmt: skip
_STATES = (
    "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,"
    "DE Delaware,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,"
    "KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,"
    "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
    "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
    "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,"
    "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,"
    "DC District of Columbia"
)
_STATE_NAMES = dict(reversed(entry.split(" ", 1)) for entry in _STATES.split(","))
_REGIONS: dict[str, Place] = (
    {name.lower(): (_J.US, "US", name) for name in _STATE_NAMES}
    | {
        name.lower(): (_J.CA, "CA", name)
        for name in (
            "Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,"
            "Newfoundland,Prince Edward Island"
        ).split(",")
    }
    | {
        name.lower(): (_J.AU, "AU", name)
        for name in "New South Wales,Victoria,Queensland,Tasmania,South Australia,Western Australia".split(",")
    }
)  # fmt: skip
_CITIES_OF: dict[Place, str] = {
    (_J.US, "US", "New York"): "new york city,nyc,brooklyn",
    (_J.US, "US", "California"): "los angeles,san francisco,san diego,sacramento",
    (_J.US, "US", "Illinois"): "chicago", (_J.US, "US", "Texas"): "houston,dallas,austin,san antonio",
    (_J.US, "US", "Washington"): "seattle", (_J.US, "US", "Massachusetts"): "boston",
    (_J.US, "US", "Florida"): "miami,orlando,tampa", (_J.US, "US", "Georgia"): "atlanta",
    (_J.US, "US", "Arizona"): "phoenix", (_J.US, "US", "Colorado"): "denver",
    (_J.US, "US", "Pennsylvania"): "philadelphia", (_J.US, "US", "Nevada"): "las vegas",
    (_J.UK, "GB", "England"): "london,manchester,birmingham,leeds,liverpool,bristol",
    (_J.UK, "GB", "Scotland"): "edinburgh,glasgow", (_J.UK, "GB", "Wales"): "cardiff",
    (_J.UK, "GB", "Northern Ireland"): "belfast",
    (_J.CA, "CA", "Ontario"): "toronto,ottawa", (_J.CA, "CA", "Quebec"): "montreal",
    (_J.CA, "CA", "British Columbia"): "vancouver", (_J.CA, "CA", "Alberta"): "calgary,edmonton",
    (_J.IN, "IN", None): "mumbai,delhi,new delhi,bangalore,bengaluru,chennai,hyderabad,kolkata,pune",
    (_J.AU, "AU", "New South Wales"): "sydney", (_J.AU, "AU", "Victoria"): "melbourne",
    (_J.AU, "AU", "Queensland"): "brisbane", (_J.AU, "AU", "Western Australia"): "perth",
    (_J.EU, "DE", None): "berlin,munich,münchen,hamburg,köln,cologne,frankfurt",
    (_J.EU, "FR", None): "paris,lyon,marseille", (_J.EU, "ES", None): "madrid,barcelona,sevilla",
    (_J.EU, "IT", None): "rome,roma,milan,milano,napoli", (_J.EU, "IE", None): "dublin",
    (_J.EU, "NL", None): "amsterdam,rotterdam", (_J.EU, "AT", None): "vienna,wien",
    (_J.EU, "PL", None): "warsaw,warszawa", (_J.EU, "BE", None): "brussels,bruxelles",
}  # fmt: skip
_CITIES = {city: place for place, names in _CITIES_OF.items() for city in names.split(",")}
_SIGNS: dict[str, Place] = {
    sign: (law, country, None)
    for law, country, signs in (
        (_J.US, "US", "zip code,attorney general,ftc,cfpb,bbb,usps,kohl's,whole foods,wells fargo,"
                      "bank of america,capital one,fair credit billing act,venmo"),
        (_J.UK, "GB", "section 75,consumer rights act,royal mail,evri,citizens advice,quid,"
                      "trading standards,barclays,monzo,natwest,lloyds,nationwide building society"),
        (_J.CA, "CA", "canada post,interac,rbc,scotiabank"),
        (_J.IN, "IN", "consumer forum,upi,hdfc,icici,lakh,paytm"),
        (_J.AU, "AU", "accc,australia post,auspost,australian consumer law,commbank"),
        (_J.EU, None, "widerruf,widerrufsrecht,european consumer centre"),
    )
    for sign in signs.split(",")
}  # fmt: skip
_MONEY: dict[str, Place] = {
    "GBP": (_J.UK, "GB", None), "EUR": (_J.EU, None, None), "INR": (_J.IN, "IN", None),
    "CAD": (_J.CA, "CA", None), "AUD": (_J.AU, "AU", None), "SEK": (_J.EU, "SE", None),
    "PLN": (_J.EU, "PL", None), "DKK": (_J.EU, "DK", None),
}  # fmt: skip


def _named(table: dict[str, Place]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<![\w@.-])(?:{names})(?![\w-])")


_SITE = re.compile(
    rf"(?<![\w@-])amazon\.(?P<site>{'|'.join(re.escape(s) for s in sorted(_SITES, key=len, reverse=True))})(?![\w-]|\.\w)"
)
_COUNTRY, _REGION, _CITY, _SIGN = map(_named, (_COUNTRIES, _REGIONS, _CITIES, _SIGNS))
_ELSEWHERE = re.compile(
    r"(?:ships?|shipped|sent|comes?|came|made|seller|back|back it|delivered|return|address|warehouse|vendor)"
    r"(?: is| it)? (?:based )?(?:in|from|to)(?: the)?\s$"
)
_AT_HOME = re.compile(r"(?:\b(?:in|from|live|near|im|i'm|here)\b|,)\s?(?:the\s)?$")
_STATE_CODE = re.compile(r"(?:,\s?|\b[Ii]n\s)(?P<code>[A-Z]{2})(?![\w'])")
_CAPITAL_US = re.compile(r"(?<![\w.])US(?![\w$.])")
_CODES = {code: name for name, code in _STATE_NAMES.items()}


def _spots(message: Message) -> list[tuple[float, Hit[Place]]]:
    text, found = message.facts, []
    for pattern, table, sure in (
        (_REGION, _REGIONS, 0.9),
        (_CITY, _CITIES, 0.9),
        (_COUNTRY, _COUNTRIES, 0.9),
        (_SIGN, _SIGNS, 0.6),
    ):
        for match in pattern.finditer(text):
            if _counts(message, match, table is _REGIONS or table is _CITIES):
                found.append((sure, Hit(table[match[0]], match.start(), match.end())))
    for match in _SITE.finditer(text):
        found.append((0.85, Hit(_SITES[match["site"]], match.start(), match.end())))
    return found


def _counts(message: Message, match: re.Match[str], needs_home: bool) -> bool:
    before = message.facts[max(0, match.start() - 40) : match.start()]
    if _ELSEWHERE.search(before) or message.negated(match.start()):
        return False
    alone = not before.strip(" .,;!?\n") and len(message.text) - match.end() < 4
    return not needs_home or alone or bool(_AT_HOME.search(before)) or _closing(message, match)


def _closing(message: Message, match: re.Match[str]) -> bool:
    """A region between marks ("..., day 45, Ohio.") is where the person is."""
    before, after = message.facts[: match.start()].rstrip(" "), message.facts[match.end() :].lstrip(" ")
    return before[-1:] in tuple(",.;(\n") and after[:1] in ("", *",.;)!\n")


def _capitals(message: Message) -> list[tuple[float, Hit[Place]]]:
    """State codes and "US" count only in capitals, and not in a message that is all capitals."""
    if message.raw.isupper():
        return []
    found = []
    for pattern in (_STATE_CODE, _CAPITAL_US):
        for match in pattern.finditer(message.raw):
            code = match.groupdict().get("code")
            if code in _CODES or code is None:
                region = _CODES[code] if code else None
                start, end = message.place(match.start()), message.place(match.end() - 1) + 1
                found.append((0.9, Hit((_J.US, "US", region), start, end)))
    return found


def _by_money(message: Message) -> list[tuple[float, Hit[Place]]]:
    return [
        (0.6, Hit(_MONEY[found.value.currency], found.start, found.end))
        for found in money(message.facts)
        if found.value.currency in _MONEY
    ]


def places(message: Message) -> list[Update]:
    """Reads whose law applies, the country and the region.

    The person's own place counts more than the Amazon site, and both more than a currency or the
    name of a bank. A bare dollar sign says nothing: four of these countries use one.
    """
    found = _spots(message) + _capitals(message) + _by_money(message)
    if not found:
        return []
    mended = [f for f in found if message.corrected(f[1].start)]
    sure, hit = max(mended or found, key=lambda f: (f[0], f[1].value[2] is not None))
    law, country, region = hit.value
    values = {"jurisdiction": law, "country": country, "region": region}
    return [
        message.update(field, value, hit.start, hit.end, sure)
        for field, value in values.items()
        if value is not None and value is not _J.UNKNOWN
    ]
