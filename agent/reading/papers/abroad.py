"""What a letter in German, French, Italian, Spanish or Dutch decides: a no and why, or a yes.

English words do not find it, and a no that is read as nothing leaves a case without its refusal.
"""

import re
from dataclasses import dataclass

from agent.domain.vocabulary import Outcome
from agent.reading.message.text import Message

_GOODS_OR_MONEY = (
    r"(?:reimburs\w*|returns?|refund\w*|rückgabe|rücksendung|retoure|erstatt\w*|rückerstatt\w*|"
    r"umtausch|garantie\w*|antrag\w*|"
    r"anfrage|reklamation|gutschrift|rücknahme|retours?|rembours\w*|échange|demande|réclamation|"
    r"remboursement|reso|resi|rimbors\w*|restituzione|sostituzione|richiesta|reclamo|devoluci\w+|"
    r"reembols\w*|cambio|solicitud|petición|reclamación|retour\w*|terugbetal\w*|omruil\w*|verzoek|"
    r"klacht|bestellung|commande|ordine|pedido|bestelling)"
)
_NO = re.compile(
    r"(?<!\w)(?:(?:können|kann|dürfen|konnten|werden) (?:wir |ich |ihnen |ihre[nr]? |leider |"
    r"daher |"
    r"die |den |der |das |\w+ ){0,9}?(?:nicht|keine?n?)(?!\w)[^.\n]{0,90}|nicht (?:mehr "
    r")?(?:möglich|"
    r"erstatt\w+|akzeptier\w+|zurücknehmen|angenommen|gewähr\w+|stattgegeben|berechtigt|annehmen)|"
    r"(?:abgelehnt|zurückgewiesen|ausgeschlossen|abgewiesen)|keine (?:rück)?erstattung|"
    r"(?:ne (?:pouvons|peux|pourrons|peut|sommes|serons) (?:\w+ ){0,3}?(?:pas|plus))(?!\w)|"
    r"n'(?:est|a|avons|êtes) (?:\w+ )?(?:pas|plus) (?:possible|éligible|accept\w+|rembours\w+|pu)|"
    r"(?:a|ont|est|été|avons) (?:été )?(?:refusée?s?|rejetée?s?|déclinée?s?)|refusons|"
    r"non (?:possiamo|posso|è|siamo|sarà|può) (?:\w+ ){0,3}?(?:accettare|possibile|rimborsar\w*|"
    r"procedere|idone\w|rimborsabil\w|autorizzare|concedere|in grado)|(?:stat[oa]|è|viene) "
    r"(?:rifiutat\w|respint\w|negat\w)|"
    r"no (?:podemos|puedo|es|podremos|procede|cumple|se puede|está) ?(?:\w+ ){0,3}?(?:aceptar|"
    r"posible|reembols\w*|tramitar|devolver|procesar|autorizar|apto|elegible)|(?:ha sido|fue|queda|"
    r"está) (?:rechazad\w|denegad\w|desestimad\w)|"
    r"(?:kunnen|kan) (?:wij |we |ik |uw |de |het |je |\w+ ){0,6}?(?:niet|geen)(?!\w)|"
    r"(?:is|werd|wordt) (?:helaas )?(?:afgewezen|geweigerd|niet mogelijk))"
)
_YES = re.compile(
    r"(?<!\w)(?:(?:rück)?erstattung[^.\n]{0,60}(?:veranlasst|genehmigt|ausgezahlt|überwiesen|"
    r"gutgeschrieben)|(?:haben|wurde)[^.\n]{0,60}(?:erstattet|gutgeschrieben)|"
    r"(?:avons|a été|été|sera) (?:\w+ ){0,2}?(?:effectué\w*|émis\w*|validé\w*|accepté\w*|"
    r"remboursé\w*|"
    r"crédité\w*)|(?:abbiamo|è stato|stato) (?:\w+ ){0,2}?(?:emess\w|effettuat\w|approvat\w|"
    r"rimborsat\w|accettat\w)|(?:hemos|ha sido|se ha) (?:\w+ ){0,2}?(?:emitid\w|realizad\w|"
    r"aprobad\w|"
    r"reembolsad\w|aceptad\w|tramitad\w)|(?:hebben|is) [^.\n]{0,50}(?:terugbetaald|goedgekeurd))"
)
_GROUND = re.compile(
    r"(?<!\w)(?:da|weil|denn|aufgrund|car|parce qu[e']|puisque|étant donné qu[e']|en raison de|"
    r"perché|poiché|in quanto|dato che|a causa di|porque|ya que|debido a(?: que)?|puesto que|omdat|"
    r"aangezien|vanwege) ?(?P<why>[^.\n]{8,150})"
)
_OF_THE_GOODS = re.compile(rf"(?<!\w){_GOODS_OR_MONEY}")
_ENDS = ((Outcome.REFUSED, _NO), (Outcome.AGREED, _YES))


@dataclass(frozen=True)
class Decision:
    """What was decided, the sentence that says so, and its ground where one stands there."""

    outcome: Outcome
    words: str
    ground: str


def decided_abroad(message: Message) -> Decision | None:
    """The decision of a letter (in `message.text`) in one of these languages; None without one."""
    for begin, end in message.sentences:
        part = message.text[begin:end]
        if not _OF_THE_GOODS.search(part):
            continue
        outcome = next((one for one, words in _ENDS if words.search(part)), None)
        if outcome is None:
            continue
        why = _GROUND.search(part) if outcome is Outcome.REFUSED else None
        ground = message.words(begin + why.start("why"), begin + why.end("why")) if why else ""
        return Decision(outcome, message.words(begin, end).strip(), ground.strip(" ,"))
    return None
