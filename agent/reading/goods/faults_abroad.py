"""What is wrong with the item, told in another language, as the English clause for it."""

import re

from agent.domain.case import Update
from agent.reading.message.text import Message

_DEAD_ON = "no longer turns on"
_WORKS_NOT = "does not work"
# Each row: what is said in German, French, Spanish, Italian or Dutch, and what follows "The item".
_ROWS: tuple[tuple[str, str], ...] = (
    (
        r"(?:geht|ging|schaltet\w*|springt|sprang)(?: \w+){0,3}? nicht(?: mehr)?(?: \w+)? "
        r"(?:an|ein)|"
        r"n[e'] ?s'allume\w* (?:plus|pas)|ne s'est (?:plus|pas) allumée?|no (?:se )?enciende\w*|"
        r"non si accende\w*|(?:gaat|ging) niet(?: meer)? aan",
        _DEAD_ON,
    ),
    (
        r"(?:lädt|lud|ladet)(?: \w+){0,2}? nicht(?: mehr)?|lässt sich nicht(?: mehr)? "
        r"(?:auf)?laden|"
        r"ne (?:se )?(?:re)?charge (?:plus|pas)|no (?:se )?carga\w*|non (?:si )?(?:ri)?carica\w*|"
        r"laadt niet(?: meer)?(?: op)?",
        "does not charge",
    ),
    (
        r"tropft|leckt|(?:ist |war )?undicht|läuft aus|verliert wasser|fuit|fuyait|coule|"
        r"(?:pierde|perde) (?:agua|acqua)|gotea\w*|gocciola|lekt|verliest water",
        "leaks",
    ),
    (
        r"(?:heizt|kühlt|wärmt)(?: \w+){0,2}? nicht(?: mehr)?|ne (?:chauffe|refroidit) "
        r"(?:plus|pas)|no (?:calienta|enfría)|non (?:scalda|raffredda)(?: più)?|"
        r"(?:verwarmt|koelt) niet(?: meer)?",
        "does not reach the right temperature",
    ),
    (
        r"(?:kaputt|defekt|beschädigt|zerbrochen|zerkratzt|gebrochen)(?: bei mir)? (?:angekommen|"
        r"geliefert)|(?:kam(?:en)?|ankam) (?:\w+ )?(?:kaputt|defekt|beschädigt|zerbrochen)(?: an)?|"
        r"(?:arrivée?s?|reçue?s?|livrée?s?) (?:\w+ )?(?:cassée?s?|abîmée?s?|endommagée?s?|"
        r"défectueu\w+)|(?:llegó|llegaron|vino|vinieron) (?:\w+ )?(?:rot[oa]s?|dañad[oa]s?|"
        r"defectuos[oa]s?)|arrivat\w (?:\w+ )?(?:rott\w|danneggiat\w|difettos\w)|"
        r"(?:kapot|beschadigd|defect|stuk) aangekomen|(?:kwam|kwamen) (?:kapot|beschadigd) aan",
        "arrived damaged",
    ),
    (
        r"(?:falsch\w*|andere[nrs]?) (?:artikel|größe|farbe|modell|produkt)|"
        r"mauvais(?:e)? (?:article|taille|couleur|modèle|produit)|"
        r"(?:artículo|producto|modelo|talla|color) (?:equivocad[oa]|incorrect[oa])|"
        r"(?:articolo|prodotto|modello|taglia|colore) sbagliat[oa]|"
        r"verkeerde? (?:artikel|maat|kleur)",
        "is not what I ordered",
    ),
    (
        r"hat (?:plötzlich )?(?:den geist aufgegeben|aufgehört)|dejó de funcionar|dejaron de "
        r"funcionar|a cessé de (?:marcher|fonctionner)|(?:est )?tombée? en panne|ha smesso di "
        r"funzionare|(?:is )?ermee opgehouden|gaf de geest",
        "stopped working",
    ),
    (
        r"(?:geht|ging|funktioniert\w*|läuft|lief|startet\w*|dreht|pumpt|saugt|druckt)"
        r"(?: \w+){0,3}? nicht(?: mehr)?(?: richtig)?|(?:ist |sind |war |waren )?"
        r"(?:kaputt|defekt|hinüber|schrott)(?: gegangen)?|"
        r"ne (?:\w+ )?(?:marche|fonctionne|démarre|tourne)\w* (?:plus|pas)|"
        r"(?:est |sont )?(?:en panne|hors service|défectueu\w+|cassée?s?)|no (?:\w+ )?funciona\w*|"
        r"no arranca|(?:está\w* )?(?:estropead[oa]s?|averiad[oa]s?|defectuos[oa]s?|rot[oa]s?)|"
        r"non (?:\w+ )?(?:funziona\w*|parte)(?: più)?|(?:è |sono )?(?:guast\w|rott\w|difettos\w)|"
        r"(?:werkt|werkte|doet het|deed het|start) (?:\w+ )?niet(?: meer)?|(?:is |was )?(?:kapot|"
        r"stuk|defect)(?: gegaan)?",
        _WORKS_NOT,
    ),
)
_FAULTS = tuple((re.compile(rf"(?<!\w)(?:{said})(?!\w)"), clause) for said, clause in _ROWS)
_OF_OTHERS = re.compile(
    r"(?:webseite|website|link|konto|chat|hotline|site|page|compte|web|cuenta|sito|conto|rekening|"
    r"verkäufer|vendeur|vendedor|venditore|verkoper)(?: \w+)?\W*$"
)


def fault_abroad(message: Message) -> list[Update]:
    """What is wrong with the item; nothing where it is denied or said of a page or a seller."""
    for pattern, clause in _FAULTS:
        for match in pattern.finditer(message.facts):
            before = message.facts[max(0, match.start() - 30) : match.start()]
            if not (_OF_OTHERS.search(before) or re.search(r"(?:nicht|pas|no|non|niet) $", before)):
                return [message.update("fault", clause, *match.span())]
    return []
