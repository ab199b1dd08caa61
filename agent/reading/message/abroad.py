"""Messages in German, French, Spanish, Italian or Dutch: whether one is, and what was bought.

The drafts are in English, and so are most rules; what is read here is what no plan can do without.
"""

import re
from functools import lru_cache

from agent.domain.case import Update
from agent.reading.message.text import Message

_WORDS = {
    "de": "ich habe hab der das den dem ein eine einen nicht und ist mit von bei wurde sie mein "
    "meine meinen nach für auf aber kein keine seit nur soll sagt weil er es zu war noch die will "
    "nichts laut nie ihr wir",
    "fr": "je j'ai un une le la les ne pas et est mon ma mes pour sur avec il elle du des que "
    "dans depuis n'est n'ai été me veut plus mais qui c'est de dit jamais ils sont",
    "es": "el la los un una unos no y es mi por con lo que me en pero ha han desde del se al "
    "compré pedí llegó su muy ya unas de he las este esta sin fue son dice",
    "it": "il la lo un una non e è mio mia per con che mi su ma ho hanno dal della del si dopo ha "
    "sono gli le di mai",
    "nl": "ik heb de het een niet en is mijn met van op voor maar geen sinds na bij hebben zegt "
    "was ze er dat wil naar doet",
}
_FUNCTION = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_ENGLISH_WORDS = (
    "the i a my it is was they and to of in not with for on but have has me that this said from "
    "at no be are we you he she what can do"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ENOUGH = 3  # function words

_DET = (
    r"(?:(?:einen?|eine[nmr]?|ein|meine?[nmrs]?|diese[nmrs]?|den|der|die|das|une?|des|les?|la|mon|"
    r"ma|mes|cet(?:te)?|un[ao]?s?|mis?|el|los|las|este|esta|il|lo|gli|mio|mia|questo|questa|"
    r"de|het|een|mijn|deze|dit|dos|zwei|deux|due|twee|\d) |l'|un')"
)
_NOUN = rf"(?!{_DET})[^\W\d_][\w-]{{2,30}}"
_LINK = r"(?:à|a|de|d'|da|di|para|per|pour|zum|voor)"
_PHRASE = rf"(?P<phrase>{_NOUN}(?: (?!{_LINK} ){_NOUN}){{0,2}}(?: {_LINK} {_NOUN})?)"
_BOUGHT = (
    r"(?:acheté\w*|commandé\w*|reçu\w*|compr[éoó]|comprado|ped[ií]|pedido|recib[ií]|recibido|"
    r"comprat\w|ordinat\w|ricevut\w|acquistat\w|kaufte|bestellte|kocht|bestelde|renvoyé\w*|"
    r"retourné\w*|rendu\w*|devolv[ií]|devuelto|restituit\w|rimandat\w|rispedit\w)"
)
_BOUGHT_BEHIND = (
    r"(?:gekauft|bestellt|erhalten|bekommen|benutzt|gekocht|besteld|ontvangen|gekregen|"
    r"zurück(?:geschickt|gesendet|gesandt|gegeben)|retourniert|eingeschickt|"
    r"terug(?:gestuurd|gezonden|gebracht))"
)
_ANY = r"(?:[^.!?\n]|(?<=\d)\.)"
_CUES = (
    re.compile(rf"(?<!\w){_BOUGHT} {_DET}{{1,2}}{_PHRASE}"),
    re.compile(rf"(?<!\w){_DET}{_PHRASE}(?= {_ANY}{{0,60}}{_BOUGHT_BEHIND}(?!\w)| gekauft)"),
    re.compile(
        rf"(?<!\w)(?:habe?|hatten?|heb|hebben)(?: (?:ich|wir|ik|we|mir|uns|gestern|gisteren|"
        rf"am [\d.]+|im \w+|in \w+|op \d+ \w+|(?:bei|via|op|über) amazon\S*))* "
        rf"(?:\d+ ?[x×] ?|{_DET})?{_PHRASE}(?= (?:{_ANY}{{0,40}} )?{_BOUGHT_BEHIND}(?!\w))"
    ),
    re.compile(rf"(?:^|[.!?,;\n] ?)(?:\w+,? )?{_DET}{{1,2}}{_PHRASE}"),
)
# Words that end the name of a thing.
_STOP_WORDS = (
    "von bei für aus im am auf mit zum über um bestellt gekauft erhalten geliefert ist sind war "
    "kam wurde geht ging funktioniert tropft lädt läuft seit nicht nur sur chez avec en ne n'est "
    "est sont achetée acheté commandée commandé livrée livré reçue reçu jamais depuis qui que à "
    "pour por desde no se ya es está llegó llegaron vino entregada entregado su non è sono fuit "
    "consegnata consegnato comprata per che op voor bij is kapot niet werkt besteld gekocht "
    "geleverd doet marche fonctionne charge amazon euro euros le la el il lo das die der den und "
    "et y e sin senza sans ohne zonder ha han hat habe haben heeft heb ont einmal"
)
_STOP = frozenset(_STOP_WORDS.split())
_NO_THING_WORDS = (
    "verkäufer händler rückgabe rücksendung retoure geld bestellung paket päckchen fenster tag "
    "tage woche wochen monat monate kundenservice kundendienst support chat antwort karte "
    "rechnung frist hersteller erstattung lieferung foto fotos video sohn tochter mann frau "
    "freund mutter vater problem konto vendeur remboursement argent commande colis délai jour "
    "jours semaine mois service réponse carte facture fabricant livraison photo fils fille mari "
    "femme mère père compte vendedor reembolso dinero pedido paquete plazo día días semana mes "
    "atención respuesta tarjeta factura fabricante entrega hijo hija marido mujer madre padre "
    "cuenta devolución venditore rimborso soldi ordine pacco termine giorno giorni settimana "
    "mese assistenza risposta carta fattura produttore consegna figlio figlia marito moglie "
    "conto reso corriere verkoper terugbetaling bestelling pakket termijn dag dagen maand "
    "klantenservice antwoord kaart factuur fabrikant levering zoon dochter rekening retour mail "
    "e-mail euro euros amazon november oktober september januar februar märz april mai juni "
    "juli august dezember janvier février mars avril juin juillet août septembre octobre "
    "novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre "
    "dicembre maart mei packung verpackung karton paquet emballage embalaje caja scatola doos "
    "verpakking suivi seguimiento tracciamento sendungsverfolgung tracking site app page ich wir "
    "ik beutel tüte"
)
_NO_THING = frozenset(_NO_THING_WORDS.split())


@lru_cache(maxsize=16)  # half a dozen readers ask it of one message
def is_foreign(text: str) -> bool:
    """Whether `text` (plain lower case) is written in one of the five languages."""
    words = set(_TOKEN.findall(text))
    most = max(len(words & known) for known in _FUNCTION.values())
    return most >= _ENOUGH and most > len(words & _ENGLISH)


def thing_abroad(message: Message) -> list[Update]:
    """The item of a message in one of the languages, in its own name there; nothing when unsure."""
    for cue in _CUES:
        for match in cue.finditer(message.facts):
            start = match.start("phrase")
            end = start + _name_length(match["phrase"])
            if end > start:
                return [message.update("item", message.words(start, end), start, end)]
    return []


def _name_length(phrase: str) -> int:
    """How many characters of `phrase` are the name of a thing, 0 for none."""
    end = 0
    for word in re.finditer(r"\S+", phrase):
        linked = end > 0 and re.fullmatch(_LINK, word[0]) is not None
        if word[0] in _NO_THING or (word[0] in _STOP and not linked):
            break
        end = end if linked else word.end()
    return end
