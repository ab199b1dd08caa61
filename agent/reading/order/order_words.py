"""The words of who sold and who shipped an order, in English and four other languages."""

from agent.domain.vocabulary import Fulfilment
from agent.reading.message.rules import Rule, rule

_F = Fulfilment

SENT = r"(?:ship(?:s|ped)?|dispatch(?:es|ed)?|fulfill?ed|deliver(?:s|ed)|sent|sends)"
OTHER = (
    r"(?!(?:amazon|fba|and|or)(?!\w))(?!amazon)(?:the |a |an |his |its )?(?:[a-z][\w&'.-]{1,40})"
)
_SELLER = (
    r"(?:seller|vendor|merchant|trader|dealer|third[- ]party|3rd[- ]party|shop|marketplace seller)"
)
_SELF = r"(?:himself|herself|itself|themselves)"
_OF_HIS = r"(?:his|her|its|their)(?: own)?|own"

_SITE = r"amazon(?:\.\w{2,3}){0,2}"
_GAP = r"[: \n]{1,3}"  # "Sold by: X", and the order page as it is copied

# "sold + shipped by", "vendido y enviado por", "verkocht en verzonden door".
_SOLD = r"(?:sold|offered|vendue?s?|vendid[oa]s?|vendut[oa]|verkauf(?:t)?|verkocht)"
_AND = r"(?: ?(?:and|&|\+|/|,|et|pis|y|e|und|en|u) ?(?:also |both )?)"
_SENT_OUT = (
    rf"(?:{SENT}|posted|mailed|expédiée?s?|enviad[oa]s?|spedit[oa]|versand|versandt|verschickt|"
    r"versendet|geliefert|verzonden|verstuurd|geleverd)"
)
_BY = r"(?:(?: |: ?)(?:by|from|par|por|da|durch|von|door)| ?:)(?: the| der| de)? ?"
_BOTH_BY = (
    rf"(?:{_SOLD}(?: by| from)?,?{_AND}{_SENT_OUT}|{_SENT_OUT}(?: by| from)?,?{_AND}{_SOLD}),?{_BY}"
)
_A_SELLER_ABROAD = (
    rf"(?:{_SELLER}|verkäufer|händler|vendeur|vendedor|venditore|verkoper|{_SOLD}{_BY})"
    r"(?!(?: (?:is|ist|est|es|è))?:? ?amazon)"
)
_AMAZON_SENDS_ABROAD = (
    rf"(?:{_SENT_OUT}|gesendet|geschickt|envoyée?|envía|spedisce|bezorgd)(?: [^\W\d]+){{0,2}}?"
    r"(?: ?:| durch| von| vom| par| por| da| door| via| depuis| desde| from| by)"
    r"(?: un| una| el| den| dem| het| een)? ?amazon"
)

_SENDS = (
    r"(?:ships?|shipped|posts?|posted|sends?|sent|delivers?|delivered|dispatch(?:es|ed)?|mails?|"
    r"mailed|fulfill?(?:s|ed)|does (?:the )?(?:shipping|posting|delivery|sending|rest)|"
    r"handles? (?:the )?(?:shipping|delivery))"
)

FULFILMENT: tuple[Rule[Fulfilment], ...] = (
    rule(
        rf"(?!amazon)[\w&'.-]{{2,30}} (?:only |just |merely )?(?:sells?|sold)(?: (?:it|them|this))?"
        rf"(?:,|,? and|,? but|,? while| -)? (?:it's |it was )?amazon (?:only |just |then |who )?"
        rf"{_SENDS}",
        _F.FBA,
    ),
    rule(
        rf"{_SELLER}(?: only| himself| alone| directly| itself)* (?:is |was |are )?(?:sending|"
        rf"shipping|posting|delivering|sends|ships|posts)(?: (?:it|them))?(?: \w+)?,? "
        rf"(?:and )?not amazon",
        _F.FBM,
        deniable=False,
    ),
    rule(
        rf"(?:off|from|by|with) {_SITE}(?: uk| us)?,? ?\(?(?:(?:them|themselves|itself|direct\w*|"
        rf"proper|alone|only),? )?(?:and |so )?not (?:from |via |through )?(?:an?|some|any|the|one "
        rf"of)?(?: their| those| these)? ?(?:third|3rd|marketplace|seller|reseller|other|random)",
        _F.AMAZON,
        deniable=False,
    ),
    rule(
        rf"{_A_SELLER_ABROAD}(?! ?(?:(?:und|et|y|e|en|and)\b|&|\+))[^!?\n]{{1,60}}?"
        rf"{_AMAZON_SENDS_ABROAD}|"
        rf"{_SELLER}[^.!?\n]{{0,20}} (?:but|though|and|,) (?:an? )?amazon(?:'s)?"
        rf"(?: (?:warehouse|depot|centre|center))? {SENT}",
        _F.FBA,
    ),
    rule(
        rf"{_BOTH_BY}amazon|{_SOLD}{_BY}{_SITE} (?:zelf|selbst|selber|lui-même|mism[oa])", _F.AMAZON
    ),
    rule(
        rf"{_BOTH_BY}{OTHER}|(?:posted|shipped|sent|dispatched|mailed) (?:straight |directly )?"
        rf"(?:by|from) {OTHER}(?: [\w&'.-]+){{0,2}} {_SELF}|(?:{_SELLER}|store|company|firm) "
        rf"(?:that|who|which) (?:both )?sold{_AND}{_SENT_OUT}",
        _F.FBM,
    ),
    rule(
        rf"{_SELLER} (?:called |named )?[\w&'-]+(?: [\w&'-]+)?,? (?:and )?(?:they|he|she|who) "
        rf"(?:ships?|"
        r"posts?|sends?|delivers?) (?:it|them)(?!\w)|"
        r"\((?:and )?(?:they|he|she|who|which) (?:ships?|posts?|sends?|delivers?|dispatch(?:es)?|"
        r"mails?) "
        r"(?:it|them|themsel\w+|sel\w+|direct\w*|straight|by|in)(?!\w)|(?:sends?|ships?|posts?) "
        r"(?:their |its |his |her )?own (?:stuff|stock|goods|things|orders|parcels)",
        _F.FBM,
    ),
    rule(
        r"prime[- ](?:shipped|delivered|sent)|(?:shipped|sent|delivered) (?:by|through|via) prime",
        _F.FBA,
    ),
    rule(
        rf"{_SITE},? (?:it's |from |out of )?their own (?:stock|warehouse)|{_SITE} own(?:ed)?(?! "
        rf"fault)|(?:von )?{_SITE} direkt|direkt (?:von|bei) {_SITE}",
        _F.AMAZON,
    ),
    rule(
        r"(?:they|he|she) (?:also |both )?(?:ship|send|post|mail)s? (?:it |them )?(?:too|also|"
        r"as well)|"
        r"(?:they|he|she) (?:both )?sells? (?:it |them |this )?and (?:they |he |she )?(?:also )?"
        r"(?:ship|send|post|mail|deliver)s?|"
        rf"(?:{_SELLER}|they|he|she) (?:both )?(?:ship|send|post|mail|deliver)s? (?:it |them )?"
        r"(?:and|&) (?:also )?sells?(?! (?:by|through|on|via) amazon)|"
        r"(?!amazon)[\w&'-]{2,30} (?:verkoopt (?:het )?en (?:verzendt|verstuurt)|verkauft (?:es )?"
        r"und (?:versendet|verschickt)|vend et (?:expédie|envoie)|vende y envía|vende e spedisce)"
        r"(?! (?:durch|door|par|por|tramite|via|per) amazon)",
        _F.FBM,
    ),
    rule(
        rf"{_SITE}[^!?\n]{{0,40}}(?:sold (?:and|&|,) {SENT}|{SENT} (?:and|&) sold) by "
        rf"(?:them|themselves)|sold by {_SITE}[^.!?\n]{{0,20}} {SENT} by them|amazon did,? both|"
        rf"{_SITE},? \(?(?:they're|they are|who is|who are) the seller",
        _F.AMAZON,
    ),
    rule(
        rf"{_SITE}(?: uk| us)?(?:'s)? (?:own|proper|itself)(?: listing)?\b|amazon[- ]sold\b|"
        r"(?:off|from|by) amazon(?: uk)?,? not (?:a|some|any|the) "
        r"(?:third|3rd|marketplace|seller|other)",
        _F.AMAZON,
    ),
    rule(
        r"(?:verkauf und versand|vendut[oa] e spedit[oa]|vendue? et expédiée?|"
        r"vendid[oa] y enviad[oa])(?: ?:| durch| von| da| par| por)* amazon|"
        r"(?:both|all) (?:the )?(?:selling|sold) and (?:the )?(?:sending|shipping|shipped) "
        r"(?:by|was) amazon",
        _F.AMAZON,
    ),
    rule(
        rf"{_SELLER}[^!?]{{0,70}} (?:{SENT}|came|comes|arrived) (?:by|from|through|via|out of) "
        r"(?:an? |the )?amazon(?:'s)? (?:warehouse|depot|fulfill?ment|centre|center)",
        _F.FBA,
    ),
    rule(
        r"(?:he|she|they) (?:send|ship|post|mail)s? (?:it |them )?(?:him|her|it|them) ?"
        rf"sel(?:f|ves)|{_SELLER} (?:himself |herself |itself )?(?:send|ship|post|mail)s? "
        r"(?:it|them|everything)?[^.!?\n]{0,12}\b(?:not?|non) (?:by )?amazon",
        _F.FBM,
    ),
    rule(
        r"(?:verschickt|versendet|gesendet|geschickt) (?:hat|wurde|wird)(?: \w+){0,3} "
        r"(?:vom |von dem |der )?(?:händler|verkäufer)|(?:händler|verkäufer)(?: \w+){0,3} "
        r"(?:selbst|selber) (?:verschickt|versendet|geschickt)|(?:l'ha |lo ha )?sped(?:ito|isce) "
        r"(?:da )?(?:lui|lei|il venditore)|(?:lo |la )?(?:envió|envía|ha enviado) "
        r"(?:él|ella|el vendedor)(?: mism[oa])?|(?:c'est )?(?:lui|elle|le vendeur) qui "
        r"(?:l'a |a )?(?:expédi\w+|envo\w+)|(?:de )?verkoper "
        r"(?:verstuurt|verzendt|heeft(?: \w+){0,2} verstuurd)",
        _F.FBM,
    ),
    rule(
        rf"{_SELLER} (?:called |named )?[^.!?\n]{{1,40}}?,? (?:and |but )?(?:they|he|she|who) "
        rf"(?:also )?"
        r"(?:ships?|shipped|sends?|sent|posts?|posted|delivers?|delivered) (?:it|them|everything) "
        r"(?:too|as well|themselves|himself|herself|also)",
        _F.FBM,
    ),
    rule(
        rf"sold by{_GAP}{OTHER}[^.!?\n]{{0,20}}(?:and|&|,) {SENT} (?:by|from){_GAP}{OTHER}",
        _F.FBM,
    ),
    rule(
        rf"{_SELLER}(?: [\w'&.-]+){{0,3}} (?:ships?|sends?|posts?|delivers?|mails?|dispatches|"
        r"shipped|posted|dispatched|delivered) (?:it |them |everything |stuff )?(?:himself|"
        r"herself|itself|themselves|own|their own|his own|with (?:his |her |its |their )?own|"
        rf"from (?:his|her|their))|{_SELLER}[- ](?:shipped|fulfill?ed|dispatched)|"
        r"(?:fulfill?ed|shipped|sent|dispatched|delivered|handled) (?:only )?by (?:the |this |"
        rf"that )?{_SELLER}|shipped (?:by|from) their own|"
        rf"who (?:ships?|posts?|sends?|mails?|dispatches|delivers?) "
        rf"(?:(?:it|them|everything|all|stuff|orders|parcels) (?:out )?(?:by )?{_SELF}|"
        rf"(?:{_OF_HIS}) (?:goods|stuff|items|orders|things|parcels|products))|"
        r"(?:is |are )?(?:shipping|sending|posting|dispatching)"
        rf"(?: (?:it|them|everything|all))? (?:out )?(?:by )?(?:{_SELF}|{_OF_HIS} own)|"
        rf"(?:ships?|posts?|sends?|mails?|dispatch(?:es)?) (?:everything|all of it|all)(?: out)? "
        rf"(?:by )?{_SELF}|(?:shipped|sent|posted|dispatched|delivered)(?: (?:it|them))? "
        rf"(?:by|with|via|through) (?:(?:his|her|its|their) )?own "
        r"(?:courier|van|driver|carrier|delivery)|"
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
        rf"(?!amazon){OTHER}",
        _F.FBM,
    ),
    rule(rf"sold (?:and|&|\+) {SENT} (?:directly )?(?:by|from){_GAP}{OTHER}", _F.FBM),
    rule(rf"{SENT} from and sold by{_GAP}{OTHER}", _F.FBM),
    rule(rf"{SENT} and sold by{_GAP}{OTHER}", _F.FBM),
    rule(
        rf"{SENT} (?:straight |directly |direct )?(?:by|from){_GAP}(?:the |a |an )?{_SELLER}",
        _F.FBM,
    ),
    rule(
        rf"(?:came|comes|come|arrived|posted|mailed) (?:straight |directly |"
        rf"direct )?from (?:the |a ){_SELLER}",
        _F.FBM,
    ),
    rule(rf"(?:straight|direct|directly) from (?:the|a) {_SELLER}", _F.FBM),
    rule(
        rf"{_SELLER} (?:(?!amazon)\w+ ){{0,3}}?(?:ships|shipped|sends|sent|posts|posted|dispatched|"
        rf"delivers|posting|shipping|mailing) (?:it|them|the (?:item|order|parcel|package)) "
        rf"?(?:himself|herself|"
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
    rule(rf"(?:sold by{_GAP}{OTHER}|{_SELLER})[^!?]{{0,60}}{SENT} (?:by|from){_GAP}amazon", _F.FBA),
    rule(
        rf"{SENT} (?:by|from){_GAP}amazon(?:\.[a-z]{{2,3}}){{0,2}}[^.!?]{{0,25}}\b(?:sold "
        rf"by{_GAP}{OTHER}|{_SELLER})",
        _F.FBA,
    ),
    rule(
        rf"(?:sold by{_GAP}{OTHER}|{_SELLER})[^!?]{{0,60}}amazon(?: \w+){{0,2}}? (?:ships?|"
        rf"shipped|delivers?|delivered|dispatch\w*|posts?|stores?|(?:handles?|does|did) (?:the )?"
        rf"(?:shipping|delivery|dispatch))",
        _F.FBA,
    ),
    rule(r"fulfill?ed by amazon|fulfill?ment by amazon|fba|amazon fulfill?(?:s|ed)", _F.FBA),
    rule(
        r"sold (?:and shipped )?by them (?:directly|themselves)|"
        rf"sold (?:(?:and|&) {SENT} |directly |direct )?(?:by|"
        rf"from){_GAP}amazon(?:\.\w+){{0,4}}(?! marketplace)",
        _F.AMAZON,
    ),
    rule(rf"{SENT} (?:from )?and sold by{_GAP}amazon", _F.AMAZON),
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
        rf"amazon (?:\w+ )?(?:sold|sells)(?: (?:and|&) {SENT})? (?:it|them|this|the \w+)|"
        rf"amazon (?:both )?sold (?:and|&) {SENT}|amazon (?:is|was) the seller|(?:bought|"
        rf"ordered|purchased) (?:it )?(?:straight|"
        rf"directly|direct) from amazon|from amazon (?:itself|directly)|amazon's own|"
        rf"vendu (?:et expédié )?par amazon|verkauf(?:t)? (?:und versand )?durch amazon|"
        rf"vendido (?:y enviado )?por amazon|venduto (?:e spedito )?da amazon",
        _F.AMAZON,
    ),
    rule(rf"{SENT} from{_GAP}{OTHER}", _F.FBM),
    rule(
        r"(?:kindle[ -](?:e-?book|book|buch|livre|libro|boek|purchase|download|title)s?|"
        r"(?:libro|livre|buch|boek) kindle|e-?books?|audible|"
        r"prime video|app ?store|in-app|download(?:able)?(?: code)?|digital (?:download|"
        r"purchase|content|item|order|game|movie)s?|game code|software licen[cs]e)",
        _F.DIGITAL,
    ),
)
