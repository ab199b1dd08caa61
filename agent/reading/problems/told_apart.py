"""Signs that tell like troubles apart: a junk box, a figure not met, a mere wish, a silent "
"seller."""

from agent.reading.message.rules import Rule, rule

_JUNK = (
    r"(?:soaps?(?: bars?)?|bricks?|stones?|rocks?|sand|potato\w*|rice|salt|newspapers?|(?:waste |"
    r"scrap )?"
    r"paper|cardboard|tiles?|detergent|wood(?:en block)?|dog food|clay|marbles?|bottles? of water|"
    r"water bottles?|nothing|bubble wrap|junk|rubbish|trash|old (?:clothes|magazines|phone))"
)
_SOLD_AS = (
    r"(?:written|listed|rated|claim(?:s|ed)|promis(?:es|ed)|advertised|stat(?:es|ed)|(?:page|"
    r"listing|ad|"
    r"advert|box|label|seller|description|title) (?:says?|said|reads|promises)|supposed to|meant "
    r"to)"
)
_IN_TRUTH = (
    r"(?:in (?:real(?:ity| life)?|truth|practice)|actually|measures?|measured|i measured|tested|"
    r"weighs?|"
    r"(?:mine|it|this one|they) (?:only|just|barely)|only (?:does|has|gets|gives|goes|reaches))"
)
_FOUND = (
    r"(?:inside|in the (?:box|parcel|package|carton)|(?:box|parcel|package) (?:had|has|contained))"
)

TOLD_APART: tuple[Rule[str], ...] = (
    rule(
        rf"(?:box|parcel|package|carton|it)(?:'s| is| was)? (?:\w+ ){{0,4}}?(?:full of|filled "
        rf"with|stuffed "
        rf"with) (?:\w+ )?{_JUNK}|"
        rf"{_FOUND}(?: (?:is|was|were|are|only|just|there|found|i|we|it|had))*[^.!?;\n]{{0,30}} "
        rf"{_JUNK}|"
        rf"{_JUNK}[^.!?;\n]{{0,20}} (?:inside|in the box|in it)(?! (?:is|was|are|were) (?:broken|"
        rf"wet))|"
        r"paid for (?:a |an )?(?:\d+|two|three|four|five|six|ten)[^.!?;\n]{0,40} (?:only|just|got|"
        r"came)|"
        r"(?:only|just) (?:one|two|three|\d+|a single one) (?:of them )?(?:came|arrived|was in|"
        r"were in|"
        r"inside)",
        "wrong",
        deniable=False,
    ),
    rule(
        rf"{_SOLD_AS}[^\n]{{0,70}} {_IN_TRUTH}|(?:in (?:der|de) (?:anzeige|beschreibung|"
        rf"advertentie|"
        r"omschrijving)|"
        r"selon "
        r"l'annonce|l'annonce (?:dit|disait)|según (?:el )?anuncio|en el anuncio|secondo "
        r"l'annuncio|"
        r"nell'annuncio)",
        "misdescribed",
        deniable=False,
    ),
    rule(
        r"(?:mainly|mostly|honestly|really|truth is|basically|to be honest|tbh)(?:,? (?:i|"
        r"we))?(?: \w+)? "
        r"(?:just |simply )(?:don't|do not|didn't) (?:love|like|want|need|fancy|get on with)(?! "
        r"(?:the "
        r"way|how|that|to|it when))|(?:just|simply) (?:don't|didn't) love",
        "mere_wish",
        deniable=False,
    ),
    rule(
        r"gone (?:quiet|silent|dark|dead)|went (?:quiet|silent|dark|dead)|(?:sent|gave|given)(?: "
        r"me| us)? "
        r"(?:an? |the )?(?:return )?address in (?:china|pakistan|karachi|shenzhen|hong kong|"
        r"turkey|india|"
        r"vietnam|\w+)|(?:send|post|return|ship) (?:it |them |this )?(?:back )?to (?:their "
        r")?(?:china|"
        r"shenzhen|hong kong|karachi|guangzhou|yiwu)|(?:wrote|messaged|e-?mailed) (?:them |him |"
        r"her )?"
        r"(?:again|twice|three times)[^.!?;\n]{0,40} (?:nothing|no (?:answer|reply)|silence)",
        "silent",
        deniable=False,
    ),
    rule(
        r"(?:vendeur|verkäufer|händler|vendedor|venditore|verkoper)[^.!?;\n]{0,30} (?:veut pas|"
        r"refuse|"
        r"ne répond|weigert|will nicht|lehnt|no quiere|rechaza|niega|rifiuta|non vuole|wil niet)|"
        r"no da (?:la |una )?etiqueta|(?:enviar|envoyer|spedire|schicken) (?:\w+ )?(?:a|à|en|in|"
        r"nach) "
        r"(?:shenzhen|chin\w+|guangzhou|hong kong)",
        "seller_no",
        deniable=False,
    ),
    rule(
        r"nombre (?:\w+ )?(?:trop )?élevé de retours|trop de retours|(?:zu|ungewöhnlich) viele "
        r"(?:rücksendungen|retouren)|demasiadas devoluciones|troppi resi|te veel retour\w*|za dużo "
        r"zwrotów",
        "excessive",
        deniable=False,
    ),
    rule(
        r"my return (?:parcel |package )?(?:never|was|is|has|hasn't|shows|not)(?!\w)|the return "
        r"(?:i|we) "
        r"(?:sent|shipped|posted|mailed)",
        "returned",
    ),
    rule(
        r"(?:my|the) return(?: parcel| package)? (?:never|hasn't|didn't|has not|did not) (?:\w+ "
        r")?(?:"
        r"arrived?|came|come|reach(?:ed)?|g[eo]t there|turn(?:ed)? up|show(?:ed)? up)",
        "lost",
        deniable=False,
    ),
    rule(
        r"re-?bill(?:s|ed|ing)|re-?charg(?:es|ed|ing)|(?:vuelto|volvieron|volvió) a cobrar|"
        r"cobrad[oa] "
        r"(?:otra vez|de nuevo)|(?:wieder|erneut|nochmal) abgebucht|(?:re-?débité|redébité)\w*|"
        r"riaddebitat\w|(?:opnieuw|weer) afgeschreven",
        "clawed",
    ),
    rule(
        r"only (?:\d+|one|two|three|four|five|six|half)(?: \w+){0,2} (?:inside|in (?:it|there|the "
        r"\w+)|"
        r"came|arrived)",
        "short",
    ),
    rule(
        r"(?:in|by|during) (?:its )?month (?:two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve|"
        r"\d+)",
        "late",
    ),
    rule(
        r"skip(?:s|ping|ped) (?:every|each|lines?|pages?|labels?|tracks?|beats?)|half[- ]blank|"
        r"prints? (?:\w+ )?blank",
        "fault",
    ),
)
