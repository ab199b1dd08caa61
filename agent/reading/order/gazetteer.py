"""Names of places, Amazon sites and currencies, and whose law each of them points to."""

from agent.domain.vocabulary import Jurisdiction
from agent.reading.order.cities import Place

_J = Jurisdiction
_EU = {
    "AT": "austria österreich",
    "BE": "belgium belgique belgië",
    "BG": "bulgaria",
    "HR": "croatia",
    "CY": "cyprus",
    "CZ": "czechia",
    "DK": "denmark",
    "EE": "estonia",
    "FI": "finland",
    "FR": "france",
    "DE": "germany deutschland allemagne",
    "GR": "greece",
    "HU": "hungary",
    "IE": "ireland",
    "IT": "italy italia",
    "LV": "latvia",
    "LT": "lithuania",
    "LU": "luxembourg",
    "MT": "malta",
    "NL": "netherlands holland nederland",
    "PL": "poland polska",
    "PT": "portugal",
    "RO": "romania",
    "SK": "slovakia",
    "SI": "slovenia",
    "ES": "spain españa",
    "SE": "sweden sverige",
}
_MEMBERS: dict[str, Place] = {
    name: (_J.EU, code, None) for code, names in _EU.items() for name in names.split()
}
_OTHERS: dict[str, Place] = {
    "czech republic": (_J.EU, "CZ", None),
    "european union": (_J.EU, None, None),
    "united states": (_J.US, "US", None),
    "usa": (_J.US, "US", None),
    "u.s.": (_J.US, "US", None),
    "u.s.a.": (_J.US, "US", None),
    "uk": (_J.UK, "GB", None),
    "u.k.": (_J.UK, "GB", None),
    "united kingdom": (_J.UK, "GB", None),
    "great britain": (_J.UK, "GB", None),
    "britain": (_J.UK, "GB", None),
    "england": (_J.UK, "GB", "England"),
    "scotland": (_J.UK, "GB", "Scotland"),
    "wales": (_J.UK, "GB", "Wales"),
    "northern ireland": (_J.UK, "GB", "Northern Ireland"),
    "canada": (_J.CA, "CA", None),
    "india": (_J.IN, "IN", None),
    "australia": (_J.AU, "AU", None),
    "japan": (_J.UNKNOWN, "JP", None),
    "mexico": (_J.UNKNOWN, "MX", None),
    "brazil": (_J.UNKNOWN, "BR", None),
    "switzerland": (_J.UNKNOWN, "CH", None),
    "norway": (_J.UNKNOWN, "NO", None),
    "new zealand": (_J.UNKNOWN, "NZ", None),
    "singapore": (_J.UNKNOWN, "SG", None),
    "saudi arabia": (_J.UNKNOWN, "SA", None),
}
COUNTRIES = _MEMBERS | _OTHERS
_OTHER_SITES: dict[str, Place] = {
    "com": (_J.US, "US", None),
    "co.uk": (_J.UK, "GB", None),
    "ca": (_J.CA, "CA", None),
    "in": (_J.IN, "IN", None),
    "com.au": (_J.AU, "AU", None),
    "com.be": (_J.EU, "BE", None),
    "co.jp": (_J.UNKNOWN, "JP", None),
    "com.mx": (_J.UNKNOWN, "MX", None),
    "com.br": (_J.UNKNOWN, "BR", None),
    "com.tr": (_J.UNKNOWN, "TR", None),
    "sa": (_J.UNKNOWN, "SA", None),
    "ae": (_J.UNKNOWN, "AE", None),
    "sg": (_J.UNKNOWN, "SG", None),
}
_EU_SITES: dict[str, Place] = {
    code: (_J.EU, code.upper(), None) for code in ("de", "fr", "es", "it", "nl", "pl", "se", "ie")
}
SITES = _OTHER_SITES | _EU_SITES
_STATES = (
    "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,"
    "DE Delaware,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,"
    "KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,"
    "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
    "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
    "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,"
    "UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,"
    "DC District of Columbia"
)
STATE_NAMES = {entry[3:]: entry[:2] for entry in _STATES.split(",")}
_PROVINCES = (
    "Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,"
    "Newfoundland,Prince Edward Island,Yukon,Northwest Territories,Nunavut"
)
# "ON" and "NL" are left out: a word, and another country.
PROVINCE_CODES = {
    "AB": "Alberta",
    "BC": "British Columbia",
    "MB": "Manitoba",
    "NB": "New Brunswick",
    "NS": "Nova Scotia",
    "PEI": "Prince Edward Island",
    "QC": "Quebec",
    "SK": "Saskatchewan",
}
_AUSTRALIA = (
    "New South Wales,Victoria,Queensland,Tasmania,South Australia,Western Australia,"
    "Australian Capital Territory,Northern Territory"
)
# Delhi and Chandigarh are known as cities.
_INDIA = (
    "Andhra Pradesh,Arunachal Pradesh,Assam,Bihar,Chhattisgarh,Goa,Gujarat,Haryana,"
    "Himachal Pradesh,Jharkhand,Karnataka,Kerala,Madhya Pradesh,Maharashtra,Manipur,Meghalaya,"
    "Mizoram,Nagaland,Odisha,Punjab,Rajasthan,Sikkim,Tamil Nadu,Telangana,Tripura,Uttar Pradesh,"
    "Uttarakhand,West Bengal,Jammu and Kashmir,Puducherry"
)
_STATES_OF: tuple[tuple[Jurisdiction, str, list[str]], ...] = (
    (_J.US, "US", list(STATE_NAMES)),
    (_J.CA, "CA", _PROVINCES.split(",")),
    (_J.AU, "AU", _AUSTRALIA.split(",")),
    (_J.IN, "IN", _INDIA.split(",")),
)
REGIONS: dict[str, Place] = {
    name.lower(): (law, country, name) for law, country, names in _STATES_OF for name in names
}
REGIONS |= {
    short: (_J.AU, "AU", name)
    for short, name in (("nsw", "New South Wales"), ("qld", "Queensland"))
}
REGIONS |= {
    other: (_J.IN, "IN", name)
    for other, name in (
        ("orissa", "Odisha"),
        ("j&k", "Jammu and Kashmir"),
    )
}
SIGNS: dict[str, Place] = {
    sign: (law, country, None)
    for law, country, signs in (
        (
            _J.US,
            "US",
            "zip code,attorney general,ftc,cfpb,bbb,usps,kohl's,whole foods,wells fargo,"
            "bank of america,capital one,fair credit billing act,venmo,walgreens,walmart,best buy,"
            "home depot,citi,citibank,synchrony,chase bank",
        ),
        (
            _J.UK,
            "GB",
            "section 75,consumer rights act,royal mail,evri,citizens advice,quid,"
            "trading standards,barclays,barclaycard,monzo,natwest,lloyds,nationwide building "
            "society,"
            "hsbc uk,santander uk,halifax "
            "card,tesco,sainsbury's,argos,starling,parcelforce,mcol,missus",
        ),
        (
            _J.CA,
            "CA",
            "canada post,interac,rbc,scotiabank,bmo,td canada trust,tangerine,health canada,"
            "purolator,shoppers drug mart,canadian tire",
        ),
        (
            _J.IN,
            "IN",
            "consumer forum,upi,hdfc,icici,lakh,paytm,sbi,axis "
            "bank,rupay,phonepe,gpay,kotak,flipkart,"
            "amazon pay balance,amazon pay later,national consumer helpline",
        ),
        (
            _J.AU,
            "AU",
            "accc,australia post,auspost,australian consumer law,commbank,westpac,anz,nab "
            "card,afterpay,"
            "fair trading,bunnings,woolworths",
        ),
        (_J.EU, None, "widerruf,widerrufsrecht,european consumer centre,girocard,sepa"),
        (_J.EU, "DE", "sparkasse,deutsche post,hermes paketshop,schlichtungsstelle"),
        (_J.EU, "FR", "colissimo,mondial relay,la poste,chronopost,carte bleue,dgccrf"),
        (_J.EU, "ES", "correos,omic,bizum"),
        (_J.EU, "IT", "poste italiane,postepay,agcm"),
        (_J.EU, "NL", "postnl,consumentenbond"),
        (_J.EU, "PL", "inpost paczkomat,uokik,blik"),
    )
    for sign in signs.split(",")
}
MONEY: dict[str, Place] = {
    "GBP": (_J.UK, "GB", None),
    "EUR": (_J.EU, None, None),
    "INR": (_J.IN, "IN", None),
    "CAD": (_J.CA, "CA", None),
    "AUD": (_J.AU, "AU", None),
    "SEK": (_J.EU, "SE", None),
    "PLN": (_J.EU, "PL", None),
    "DKK": (_J.EU, "DK", None),
}
