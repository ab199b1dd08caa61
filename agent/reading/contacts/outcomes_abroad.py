"""The words of outcomes in German, French, Spanish, Italian, Dutch, Polish and romanised Hindi."""

NO_REPLY = r"""
    (?:antworte[tn]|meldet sich|melden sich|reagier(?:t|en)|geantwortet)(?: \w+){0,2} nicht | nicht
    (?:geantwortet|gemeldet|reagiert) | keine (?:antwort|reaktion|rückmeldung) | (?:ne
    )?(?:répond(?:ent)?|a répondu|ont répondu) (?:pas|plus|jamais|rien) | pas (?:de |encore |jamais
    )*(?:réponse|répondu) | sans réponse | aucune réponse | raccroché(?: au nez)? | no (?:me |nos
    )?(?:responden?|contestan?|ha contestado|han contestado|ha respondido) | sin
    (?:respuesta|contestar) | ninguna respuesta | colgó | colgaron | non (?:mi
    )?(?:rispond(?:e|ono)|ha risposto|hanno risposto) | nessuna risposta |
    (?:reageert|antwoordt|reageren|antwoorden)(?: \w+){0,2} niet | geen (?:antwoord|reactie) |
    niets (?:meer )?gehoord | nichts (?:mehr )?gehört | funkstille | schweig(?:t|en) | geht
    (?:niemand|keiner) (?:ran|ans) | keinerlei (?:antwort|reaktion) | niemand(?: \w+){0,2}
    (?:antwortet|gemeldet) | aucun retour | silence radio | injoignable | (?:personne|jamais)(?:
    \w+){0,2} (?:répond\w*|rappel\w*) | sin noticias | no cogen? el | ni caso | nadie (?:\w+
    )?(?:responde|contesta|contestó) | silencio | nessun riscontro | silenzio | sparit[oi] |
    nessuno (?:\w+ )?(?:risponde|richiama\w*|risposto) | neemt(?: \w+){0,2} niet op | stilte | geen
    gehoor | niemand(?: \w+){0,3} (?:reageert|antwoordt|gereageerd) | jawab nahi | koi
    (?:jawab|reply)(?: \w+)? nahi
"""
HOLDS = r"""
    (?:soll|sollte|muss|müsse)(?: \w+){0,4} warten | abwarten | in (?:bearbeitung|prüfung) |
    (?:wird|prüft|prüfen)(?: \w+){0,3} (?:geprüft|noch) | (?:faut|dois|demande d'|demandent d')(?:
    \w+)? ?(?:attendre|patienter) | en cours (?:de traitement|d'examen) | que espere | tengo que
    esperar | (?:lo )?están (?:revisando|investigando) | (?:devo|dicono di|bisogna) aspettare |
    stanno (?:verificando|controllando) | (?:moet|nog)(?: \w+){0,2} wachten |
    (?:gebeten|bitten|bittet|gesagt)(?: \w+){0,4} (?:geduld|warten) | geduld | vertröste\w* | wird
    (?:noch )?(?:bearbeitet|geprüft) | prüf(?:t|en) (?:noch|den|das|die) | melden sich | en
    (?:attente|traitement|examen) | ils (?:vérifient|étudient) | patienter | reviennent vers moi |
    (?:en|bajo) (?:trámite|revisión|estudio) | paciencia | dan(?:do)? largas | (?:tengo|hay) que
    esperar | in (?:lavorazione|valutazione) | pazienza | prendono tempo | faranno sapere |
    (?:stanno|sta) (?:valutando|verificando) | wordt (?:nog )?(?:onderzocht|bekeken|gecontroleerd)
    | laten (?:het )?(?:nog )?weten | wait kar\w* | onderzoeken | in behandeling | wait karo |
    intezaar | czekać
"""
OFFERED = r"""
    biete[nt] | angeboten | nur (?:um)?tausch | gutschein statt | propos(?:ent|e|é|ono|to|ta) |
    offr(?:ono|ent|e|ert) | offerto | ofrec\w+ | hanno proposto | aangeboden | biedt | bieden |
    boden | (?:würde|würden|will|wollen)(?: \w+){0,4}
    (?:hälfte|prozent|gutschrift|gutschein|rabatt) | teilerstattung | geste commercial | (?:me|nos)
    (?:dan|daban|daría\w*|dio) (?:un |una |la |el |\d) | mi (?:danno|darebbero|ha dato|hanno dato)
    (?:un|una|la|il|\d) | (?:un|einen|een|une) (?:buono|gutschein|tegoedbon|bon d'achat|vale) |
    (?:voucher|gift card|exchange|replacement|credit) (?:dene|denge|de rahe)
"""
AGREED = r"""
    (?:zugestimmt|genehmigt|anerkannt|bewilligt) | (?:ont|a) (?:accepté|validé|approuvé) | d'accord
    pour | (?:han|ha) (?:aceptado|aprobado) | aceptaron | hanno (?:accettato|approvato) |
    goedgekeurd | akkoord | maan ga[iy]e | approve ho ga | stimm(?:t|en|te)(?: \w+){0,3} zu |
    kulanz (?:gewährt|bekommen) | (?:erstatten|bekomme|bekommen|zahlen)(?: \w+){0,3}
    (?:alles|vollen betrag|volle summe|ganze) | remboursent (?:tout|intégralement) |
    (?:remboursement|retour|dossier) (?:accepté|validé|approuvé|accordé) | devuelven (?:todo|el
    dinero) | (?:reembolso|devolución) (?:aprobad[oa]|aceptad[oa]) | rimborso
    (?:approvato|accettato|completo) | (?:gaan|ging|gingen|gaat) akkoord | dato ragione | dado la
    razón | donné raison | recht gegeven | gelijk gekregen
"""
PROMISED = r"""
    versprochen | zugesagt | zugesichert | versichert(?!ung) |
    (?:wollte|wollten|will|werde|wird|werden)(?: \w+){0,4} (?:überweisen | erstatten | zurückzahlen
    | erstattet | überwiesen) | promis (?:un|le|de|que|la) | (?:m'a|m'ont|ont|a) (?:\w+
    )?(?:promis|assuré|garanti) | (?:me |han |ha )?(?:prometi\w+|prometido|aseguraron|asegurado) |
    (?:hanno |ha |mi )?(?:promesso|assicurato|garantito) | (?:vous|je) ser(?:ez|ai) remboursé\w* |
    (?:sera|serait|seraient|seront) (?:remboursé\w*|crédité\w*|effectué\w*) | (?:me )?(?:devolver |
    reembolsar | pagar | ingresar)(?:ían | ía | án | á) | recibir(?:é|ía) | (?:mi )?rimborser\w+ |
    (?:sarò|verrò|sarei) rimborsat[oa] | (?:riceverò|arriverà) | (?:krijg|kreeg|zou)(?: \w+){0,4}
    (?:geld terug|terugbetaald|teruggestort) | geld (?:kommt|kriege ich|bekomme ich|ist unterwegs)
    | (?:bekomme|kriege)(?: \w+){0,4} zurück | beloofd | beloofden | toegezegd | paisa(?: \w+){0,2}
    (?:aa jayega|mil jayega|wapas) | refund (?:aa|mil|ho) jayega
"""
TRANSFERRED = r"""
    (?:weiter(?:geleitet | verbunden | gereicht | verwiesen) | verwiesen | verbunden | verweist) |
    (?:renvoyé | transféré | redirigé | renvoie(?:nt)? | basculé)(?: \w+)? (?:vers|à|au|chez) | de
    service en service | (?:pasaron | pasan | derivaron | derivado | remiten | remitido | mandan |
    mandaron | transfirieron)(?: \w+)? (?:con|a|al|de) | (?:passato | passata | rimandat[oa] |
    trasferit[oa] | rimbalzat[oa] | inoltrat[oa])(?: \w+)? (?:a|da|al|ad|all\S*) | doorverbonden |
    doorverwezen | doorgestuurd | department mein (?:\w+ )?(?:ghum|bhej|transfer)\w* | transfer kar
    | (?:an|zum|zur|zu)(?: \w+){0,3} (?:verwiesen | geschickt | weitergeleitet | durchgestellt) |
    durchgestellt | hin und her | im kreis | (?:se )?renvoient(?: \w+)? (?:la balle|vers|à) |
    renvoi\w* (?:vers|à|au) | la balle | mand[oaó]\w* (?:a|al|con|de) | pasa\w* la pelota | de un
    (?:lado|departamento) (?:a|al) otro | rimanda\w* (?:a|al|alla|da) | scaricabarile | da un
    (?:reparto|ufficio|operatore) all'altro | kastje naar de muur | doorgeschakeld |
    (?:naar|aan)(?: \w+){0,3} (?:gestuurd|verwezen|doorgezet)
"""
REFUSED = r"""
    abgelehnt | ablehn\w+ | lehn(?:t|en|te)(?: \w+){0,4} ab | (?:sag(?:t | en | te) | schreib(?:t |
    en) | dann | erst | verkäufer | händler | amazon | chat | chefin | chef)(?: \w+)?:? nein | nein
    gesagt | verweiger\w+ | (?:ont|a|me) (?:\w+ )?refusé | refusent? | (?:ont|a|m'ont) (?:\w+ )?dit
    (?:que )?non | (?:dijeron|dicen|dice|dijo)(?: que)? no | se niegan? | rechaz\w+ | denegad\w+ |
    (?:hanno|ha|dicono|dice|detto)(?: \w+)? (?:di )?no | rifiut\w+ | negato | respint[oa] |
    weiger\w* | geweigerd | afgewezen | wijst af | (?:zei|zegt|zeggen)(?: \w+)? nee | mana kar \w+
    | saaf mana | mana kiya | odmówi\w+
"""
GROUNDS = r"""
    keine? (?:rückgabe|erstattung|rücknahme|umtausch|geld) | (?:nicht|leider nicht)
    (?:möglich|erstatte\w*|zurück\w*|zuständig) | zu spät | frist (?:ist )?(?:abgelaufen|vorbei) |
    machen (?:wir )?nichts | (?:fall|vorgang)(?: \w+){0,2} (?:ab)?geschlossen | dossier
    (?:\w+ )?(?:clos|fermé|clôturé) | caso (?:\w+ )?cerrado | pratica (?:\w+ )?chiusa |
    (?:pas|plus) (?:possible|rembours\w+|éligible) | impossible | trop
    tard | délai (?:est )?dépassé | contacte[rz] le (?:fabricant|vendeur) | no (?:es posible|se
    puede|hay reembolso) | (?:ya )?pasó el plazo | fuera de plazo | demasiado tarde | non (?:è
    possibile|si può|rimborsa\w*) | troppo tardi | fuori tempo | niet (?:mogelijk|terug\w*) | te
    laat | nahi (?:hoga|ho sakta|milega|karenge|denge)
"""
OPENED = r"""
    (?:beantragt|eingereicht|gemeldet|eröffnet) | (?:ouvert|déposé|fait|lancé) une? (?:\w+
    )?(?:réclamation|plainte|litige|signalement) | (?:abierto|presentado|puesto|interpuesto) una
    (?:\w+ )?(?:reclamación|queja|disputa|denuncia) | (?:aperto|fatto|presentato|inviato)
    (?:un|una) (?:\w+ )?(?:reclamo|contestazione|segnalazione|denuncia) |
    (?:klacht|claim|geschil)(?: \w+){0,2} (?:ingediend|geopend) | (?:complaint|claim|case)
    (?:daal|kar|kiya|file)
"""
