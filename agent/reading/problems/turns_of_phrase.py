"""The same signs in other turns of phrase: of a region, a mother tongue, a few words."""

from agent.reading.message.rules import Rule, rule

_CAME = (
    r"(?:got|received|reçu|recibí|recibido|me (?:llegó|mandaron)|erhalten|bekommen|ontvangen|"
    r"gekregen|ricevut[oa]|mila|nikla)"
)
_INSTEAD = (
    r"(?:instead of|in place of|au lieu d\w+|en lugar de|en vez de|statt|anstatt|in plaats van|"
    r"invece d\w+|al posto d\w+|ki jagah)"
)
_THEIRS = r"(?:them|their|amazon|the seller|the return|the (?:\w+ )?(?:warehouse|depot)|return)"
_SUM = r"(?:x+|\d[\d.,]*|half|part|a (?:quarter|third))"

NOT_THE_ITEM_WANTED = (
    r"(?! (?:to|them to|it to|you|any (?:more )?trouble)(?!\w)| (?:an? |any |the |their |your |"
    r"some |another )*(?:technician|repair|replacement|exchange|swap|store|credit|voucher|coupon|"
    r"gift|discount|half|part|partial|money|cash|refund|other|another|new|different|call|chat|"
    r"trouble|fight|fuss|hassle|argument|excuses?|your|dusra|naya)\w*)"
)
"""What is not the goods: "I don't want a technician" is no change of mind."""

# Words -> sign. A sign whose words hold their own "not" is not deniable.
TURNS: tuple[Rule[str], ...] = (
    rule(
        r"(?:works?|working|runs?|goes) (?:a treat|like a dream|as (?:it )?should|no problem|"
        r"beautifully|lovely)|spotless|nothing (?:the )?matter with|"
        r"(?:doesn't|didn't|don't|not) get (?:along|on) with (?:it|them)|in mint condition",
        "fine",
        deniable=False,
    ),
    rule(rf"{_CAME}[^.\n]{{0,60}} {_INSTEAD}|{_INSTEAD}[^.\n]{{0,40}} {_CAME}", "wrong"),
    rule(
        r"(?:innen|drin(?:nen)?|dentro|dedans|dentro) (?:war |ist |è |est |hay )?"
        r"(?:nix|nichts|nada|rien|niente|niets)|(?:nix|nichts) (?:drin|drinnen|innen)|"
        r"(?:boîte|boite|caisse|colis|caja|scatola|pacco|doos|box)(?: \w+)? "
        r"(?:vide|vac[ií]a|vuot[oa]|leeg|leer)",
        "wrong",
        deniable=False,
    ),
    rule(
        r"zurück\w{0,4}(?:schickt|sandt|sendet|gegeben|gebracht)|teruggestuurd|terug gestuurd|"
        r"back (?:it|they|she) went|i (?:give|gived|send|bring) (?:it|them|this) back|"
        r"(?:took|drove|brought|carried) (?:me |it |them |the \w+ )?(?:back )?to (?:the |a )?"
        r"(?:ups|fedex|post ?office|kohl's|whole foods|staples|usps|dhl|evri|inpost|royal mail)|"
        rf"delivered (?:back )?(?:to|at) {_THEIRS}|went back (?:to (?:them|amazon|the seller)|on "
        r"the|by|via|with|in)",
        "returned",
    ),
    rule(
        r"(?:ander|andere[srn]?|anderes|autre|otro|altro|other) (?:artikel|produkt|product|produit|"
        r"article|producto|artículo|articolo|prodotto)",
        "lost",
        deniable=False,
    ),
    rule(
        rf"dock(?:ed|ing) (?:me|us|my|{_SUM})|knock(?:ed|ing) (?:it |me |{_SUM} )?(?:down|off)|"
        rf"took {_SUM} off|(?:refunded|refund|paid|credited|rimborsat[oa]|remboursé\w*|erstattet|"
        rf"reembolsad[oa]|terugbetaald)(?: me| us)? (?:only|just|solo|nur|seulement|solamente|"
        rf"slechts|maar) {_SUM}|only (?:gave|paid|sent|put) (?:me |us )?(?:back )?{_SUM}|"
        rf"(?:gives?|pays?|paying|sends?) (?:me |us )?(?:back )?only {_SUM}|"
        rf"(?:gave|paid|put|got)(?: me| us)? (?:only |just )?{_SUM} back|"
        rf"only (?:refunded|credited)(?: me| us)? {_SUM}",
        "cut",
        deniable=False,
    ),
    rule(
        r"fung(?:us|al)|keed[ae]|insects? in|khul[aei] (?:hu[aei]|aaya|mila)|phat[aei]|tuta|"
        r"(?:bottles?|glass(?:es)?|cups?|plates?|jars?) (?:is |are |was |were |came |arrived )?"
        r"(?:break|brake|broke|broken|crack|cracked|smashed)",
        "damage",
    ),
    rule(
        r"(?:never (?:had|opened|made|owned)|(?:don't|do not|doesn't) (?:even )?have|have no|"
        r"without) (?:an? |any )?amazon(?: account)?",
        "not_ordered",
        deniable=False,
    ),
    rule(
        r"(?:listing|description|advert|ad|title)(?: (?!as|that)\w+){1,4} (?:said|says|claimed|"
        r"promised|stated)|what i (?:got|received) is|what (?:came|arrived|the \w+ brought)"
        r"[^\n]{0,40} is (?:an? |some )?",
        "misdescribed",
    ),
    rule(r"all sales of[^.\n]{1,25} final|all sales final|final sale", "denied", deniable=False),
)
