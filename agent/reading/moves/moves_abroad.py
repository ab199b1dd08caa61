"""What a desk's line in German, French, Spanish, Italian or Dutch comes to."""

import re

from agent.domain.moves import Move
from agent.reading.message.abroad import is_foreign
from agent.reading.message.rules import Rule, rule

M = Move
_NO = re.compile(
    r"(?<!\w)(?:keine?[nrms]?|nicht|geen|niet|ne (?:pouvons|peux|peut|pourrons|sommes)|"
    r"n'(?:est|avons|acceptons)|pas|non (?:possiamo|posso|è|siamo|accettiamo|effettuiamo)|"
    r"no (?:podemos|puedo|es posible|aceptamos|hacemos|se puede|procede))(?!\w)"
)
TABLES_ABROAD = re.compile(
    r"(?<!\w)(?:(?:possiamo|posso|potremmo|vorremmo) \w+|le (?:offr\w+|proponiamo)|offriamo|"
    r"proponiamo|(?:podemos|puedo|podríamos) (?:ofrecer\w*|devolver\w*|reembolsar\w*|dar\w*|"
    r"abonar\w*|enviar\w*)|(?:le|os|te) (?:ofrecemos|ofrezco|devolvemos|reembolsamos|abonamos)|"
    r"ofrecemos|(?:pouvons|peux|pourrions)(?: vous)? (?:proposer|offrir|rembourser|accorder|"
    r"envoyer|faire)|(?:vous )?(?:proposons|offrons|accordons|remboursons)|(?:könn(?:en|te[nt]?)|"
    r"kann|würden?)[^.?!]{0,60}(?:anbieten|erstatten|gutschreiben|zusenden|schicken|ersetzen)|"
    r"(?:wir|ich) (?:bieten?|erstatten?|schicken?|senden?)|(?:kunnen|kan)[^.?!]{0,60}"
    r"(?:aanbieden|terugbetalen|vergoeden|sturen)|(?:wij|we) bieden)(?!\w)"
)
SWAP_ABROAD = re.compile(
    r"(?<!\w)(?:ersatz(?:gerät|artikel|lieferung)?|umtausch|austausch\w*|remplacement|échange|"
    r"reemplazo|sustitu\w+|cambio|sostitu\w+|vervang\w+|omruil\w*|repar\w+|réparation|"
    r"riparaz\w+|neue[snr]? (?:gerät|exemplar|artikel|maschine)|un(?:a|o)? nuev[oa]|un(?:a|o)? "
    r"nuov[oa]|un(?:e)? (?:nouvel\w*|neuf)|nieuw exemplaar)"
    r"(?!\w)"
)
_FEE = (
    r"(?:se (?:le )?)?descont\w+|deducir\w*|restar\w+|gastos de (?:gestión|envío|devolución|"
    r"transporte)|(?:menos|moins|meno|abzüglich) (?:\w+ )?\d+|frais de (?:retour|port|"
    r"traitement|dossier|renvoi)|à (?:vos frais|votre charge)|spese di (?:spedizione|reso|"
    r"restituzione|gestione)|a (?:suo|tuo|su|tu) carico|tratten\w+|detra\w+|a su cargo|"
    r"por su cuenta|(?:rück)?(?:sende|versand)\w*kosten|auf (?:ihre|eigene) kosten|"
    r"bearbeitungsgebühr|(?:kosten)?pauschale|gebühr(?:en)? (?:von|in höhe)|"
    r"frais (?:d'|de )(?:expertise|diagnostic|dossier|inspection)|forfait|einbehalten|(?:retour|"
    r"verzend)kosten|voor (?:uw|eigen) rekening"
)
_SEND = (
    r"(?:schick\w*|send\w*|envo[iy]\w*|envi[ea]\w*|mand\w*|invi\w+|stuur\w*|fourni\w*|"
    r"adjunt\w*|alleg\w*)"
)
_GO_TO = (
    r"(?:wenden|kontaktier\w*|contact\w*|contatt\w*|adress\w*|rivol\w*|dirij\w*|diríj\w*|"
    r"neem contact)"
)
_STATE = (
    r"(?:geöffnet|benutzt|beschädigt|defekt|gebraucht|ouvert|utilisé\w*|endommagé\w*|abîmé\w*|"
    r"défectu\w+|abiert\w|usad\w|dañad\w|manipulad\w|defectuos\w|apert\w|manomess\w|utilizzat\w|"
    r"usat\w|danneggiat\w|difettos\w|geopend|gebruikt|beschadigd|kapot)"
)
_GRANTED = (
    r"(?:veranlasst|angewiesen|genehmigt|bewilligt|freigegeben|ausgelöst|erstattet|gutgeschrieben)"
)
# All of the money, given and not refused: "wir erstatten Ihnen den vollen Kaufpreis".
_WHOLE = (
    r"(?:erstatte[nt]?|überweise[nt]?|rembours(?:ons|e|erons)|reembols(?:amos|aremos)|"
    r"devolv(?:emos|"
    r"eremos)|rimbors(?:iamo|eremo)|betalen|vergoeden)(?!\w)[^.?!]{0,40}(?:vollen?|gesamten?|"
    r"ganzen?|"
    r"kompletten?|vollständig\w*|intégral\w*|totalité|total|íntegr\w+|todo el|complet\w+|intero|"
    r"volledig\w*|hele bedrag)(?!\w)"
)
_ORDER_NUMBER = (
    r"(?:brauch\w*|benötig\w*|nennen|mitteilen|geben|besoin|fournir|indiqu\w+|communiqu\w+|bisogno|"
    r"fornir\w+|comunic\w+|necesit\w+|indi[cq]\w+|proporcion\w+|facilit\w+|nodig|geef|doorgeven)"
    r"[^.?!]{0,60}(?:bestellnummer|num[ée]ro de (?:commande|pedido)|numero (?:d'|dell'|di )?ordine|"
    r"bestelnummer|ordernummer)"
)
SECRETS = re.compile(
    r"(?:send\w*|schick\w*|geben|nennen|teilen|bestätig\w*|benötig\w*|brauch\w*|envo[iy]\w*|"
    r"envi[ea]\w*|"
    r"mand\w*|invi\w+|stuur\w*|geef|fourni\w*|communiqu\w*|facilit\w*|indi[cq]\w*|necesit\w*|"
    r"bisogno|"
    r"besoin|nodig)[^.?!]{0,90}(?<!\w)(?:iban|bankkarte|kreditkarte\w*|kartennummer|ausweis\w*|"
    r"personalausweis\w*|passwort|kennwort|tan|pin|carte (?:bancaire|d'identité|bleue)|mot de "
    r"passe|"
    r"rib|dni|tarjeta (?:de crédito|de débito|bancaria)|contraseña|clave|carta (?:di credito|"
    r"d'identità)|wachtwoord|pincode|paspoort|rijbewijs)(?!\w)"
)
RULES: tuple[Rule[Move], ...] = (
    rule(_ORDER_NUMBER, M.ASKS_PROOF, deniable=False),
    rule(rf"{_STATE}[^?\n]{{0,80}}\?", M.ASKS_IF_DEFECTIVE, deniable=False),
    rule(
        r"(?:mindest|wie viel (?:würden|möchten)|welche[rn]? (?:betrag|rabatt|nachlass)|quel "
        r"(?:montant|prix|rabais)|combien (?:voul|souhait|accepter)|qué (?:importe|cantidad|"
        r"descuento)|cuánto (?:quiere|aceptaría)|quale (?:importo|sconto|cifra)|quanto (?:vuole|"
        r"accetterebbe)|welk (?:bedrag|korting))",
        M.ASKS_LOWEST,
        deniable=False,
    ),
    rule(_FEE, M.ASKS_FEE, deniable=False),
    rule(
        r"vous avez (?:sûrement|certainement|probablement|sans doute|vous-même)|"
        r"sie haben (?:wohl|sicher|"
        r"vermutlich|offenbar|selbst)|mauvais(?:e)? (?:entretien|usage|utilisation|manipulation)|"
        r"négligence|unsachgemäß\w*|"
        r"(?:eigen|selbst)[ -]?verschuld\w*|fehlbedienung|mal uso|negligencia|uso (?:indebido|"
        r"incorrecto|improprio|scorretto)|incuria|(?:onjuist|verkeerd) gebruik|eigen schuld",
        M.BLAMES_CUSTOMER,
        deniable=False,
    ),
    rule(_WHOLE, M.AGREES),
    rule(
        rf"(?:erstattung|betrag|geld|rückzahlung)[^.?!]{{0,70}}{_GRANTED}|{_GRANTED}[^.?!]{{0,40}}"
        r"erstattung|(?:hemos|he|ha sido|queda) (?:ya )?(?:aprobad\w|emitid\w|procesad\w|"
        r"autorizad\w|tramitad\w|reembolsad\w)|(?:abbiamo|ho|è stato) (?:già )?(?:approvat\w|"
        r"emess\w|autorizzat\w|rimborsat\w|disposto|effettuat\w)|(?:avons|ai|a été) (?:bien |déjà "
        r")?"
        r"(?:validé|accepté|effectué|émis|procédé|remboursé)|(?:hebben|heb|is) [^.?!]{0,40}"
        r"(?:goedgekeurd|terugbetaald)",
        M.AGREES,
    ),
    rule(
        rf"{_GO_TO}[^.?!]{{0,40}}(?:hersteller|fabricant|fabricante|produttore|fabrikant)",
        M.BLAMES_MAKER,
        deniable=False,
    ),
    rule(
        rf"{_GO_TO}[^.?!]{{0,40}}(?:händler|verkäufer|vendeur|vendedor|venditore|verkoper)",
        M.BLAMES_SELLER,
        deniable=False,
    ),
    rule(
        r"weiterleiten|leite [^.?!]{0,20}weiter|verbinde (?:sie|dich)|transf[éèe]r\w+|traspas\w+|"
        r"met\w* en relation|ne quittez pas|passo (?:la|il|a)|trasfer\w+|doorverbind\w*|zu meinem "
        r"kollegen",
        M.TRANSFERS,
        deniable=False,
    ),
    rule(
        rf"{_SEND}[^.?!]{{0,50}}(?:fotos?|photos?|bilder|imágenes|immagini|rechnung|facture|"
        rf"factura|"
        rf"fattura|kassenbon|beleg|justificatif|factuur|bon)(?!\w)",
        M.ASKS_PROOF,
        deniable=False,
    ),
)


def said_abroad(words: str) -> Move | None:
    """The move that a line in another language names, or None."""
    if SECRETS.search(words):
        return M.ASKS_PRIVATE_DATA
    named = next((one.value for one in RULES if one.pattern.search(words)), None)
    if named is M.ASKS_PROOF and not is_foreign(words):
        return None
    if named and not (named is M.TRANSFERS and _NO.search(words)):
        return named
    foreign = re.search(
        r"(?<!\w)(?:erstatt\w*|rembours\w*|reembols\w*|devoluci\w*|rimbors\w*|terugbetal\w*|"
        r"rückgabe\w*|retour\w*|reso|garanti[ea]\w*|garanzia|garantía|helfen|helpen|aider|ayudar|"
        r"aiutar\w+|möglich|possible|posible|possibile|mogelijk)(?!\w)",
        words,
    )
    return M.REFUSES if foreign and _NO.search(words) and not tables_abroad(words) else None


def tables_abroad(words: str) -> re.Match[str] | None:
    """Where a sentence in another language puts something on the table; None beside a no."""
    parts = (part for part in re.split(r"(?<=[.!?])\s+", words) if not _NO.search(part))
    return next(filter(None, map(TABLES_ABROAD.search, parts)), None)


# "Usted", "Ihnen", "votre": a desk says it, and whoever speaks of himself says "mein", "je", "mi".
_FORMAL = re.compile(
    r"(?<!\w)(?:le (?:voy|vamos|informamos|confirm\w+|enviamos|ofrecemos|rogamos|pedimos)|usted|"
    r"vous|"
    r"votre|vos|ihnen|ihre?[nmrs]?|la (?:trasferisco|informiamo|preghiamo)|gentile|uw|u|"
    r"estimad[oa]|"
    r"su (?:pedido|caso|solicitud|reembolso|chat))(?!\w)"
)
_OWN = re.compile(
    r"(?<!\w)(?:je|j'\w+|mon|ma|mes|moi|ich|mein\w*|mir|mich|yo|mi|mis|me|io|mio|mia|ik|mijn|mij|"
    r"wir "
    r"haben (?:bestellt|gekauft))(?!\w)"
)


def of_a_desk_abroad(text: str) -> bool:
    """Whether a line in another language is spoken to a customer and names a move."""
    desk = is_foreign(text) and _FORMAL.search(text) and not _OWN.search(text)
    return bool(desk) and said_abroad(text) is not None
