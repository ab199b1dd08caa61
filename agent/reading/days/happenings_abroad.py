"""What can have happened on a day, in German, French, Spanish, Italian, Dutch, Polish and Hindi."""

ABROAD = {
    "life": r"""geburtstag | umgezogen | ausgefallen | kaputt gegangen | kaputtgegangen |
        tombée? en panne | déménagé | anniversaire | rompió | averió | cumpleaños | smesso di
        funzionare | rotto | compleanno | ging stuk | kapot (?:ging|gegaan) | verjaardag |
        verhuisd | chalna band | kharab ho | umowa od""",
    "cancel": r"storniert | annul\w+ | cancelad\w | cancelé | annullat\w | geannuleerd",
    "not": r"nicht | nie | kein\w* | jamais | pas | nunca | mai | niet | nooit | nahi",
    "order": r"""bestellt | bestellung | gekauft | kaufdatum | commandée? | commande | acheté |
        achat | compré | comprado | pedí | pedido | compra | ordinat[oa] | comprat[oa] |
        acquistat[oa] | ordine | besteld | bestelling | gekocht | aankoop | zamówił[ea]m |
        kupił[ea]m | order kiya | kharida | mangwaya | liya tha""",
    "come": r"""geliefert | gekommen | gekomen | binnengekomen | kam(?:en)? (?:erst )?(?:am )?§ |
        lieferung | angekommen | zugestellt | kam an | arrivée?s? | livrée?s? |
        livraison | parvenue? | llegó | llegaron | entregad[oa]s? | entrega | arrivat[oa] |
        consegnat[oa] | consegna | bezorgd | bezorging | aangekomen | geleverd | levering | aaya
        | aaya tha | aana | dotarł[ao]?""",
    "get": r"""bekommen | erhalten | reçue?s? | recibí | recibid[oa] | ricevut[oa] | gekregen |
        ontvangen | mila | mila tha | otrzymał[ea]m""",
    "them": r"""lager | im lager | beim (?:händler|verkäufer) | durch (?:den )?verkäufer | bei
        amazon | entrepôt | vendeur | almacén | vendedor | magazzino | venditore | magazijn |
        verkoper | warehouse ko""",
    "signed": r"""eingang | eingegangen | empfang | eingetroffen | réceptionnée? | recibió |
        ricevuto | mil gaya | reçu par | ontvangen door""",
    "return": r"rücksendung | retoure | rückgabe | widerruf | retour | devolución | reso | zwrotu?",
    "ask": r"""angemeldet | beantragt | eingeleitet | erklärt | demandée? | demande | solicité |
        solicitad[oa] | pedí | chiesto | richiesto | aangevraagd | aangemeld | dala tha | kiya""",
    "label": r"""étiquette de retour | retourenlabel | rücksendeetikett | etichetta di reso |
        etiqueta de devolución""",
    "request": r"""widerruf erklärt | retoure (?:angemeldet|beantragt) | rücksendung
        (?:angemeldet|beantragt) | demande de retour | chiesto il reso | solicité la devolución
        | retour aangevraagd | return request dala""",
    "returned": r"""zurückgeschickt | zurückgesendet | zurückgesandt | zurückgegeben |
        retourniert | abgegeben | eingeschickt | zurück ging | ging zurück | renvoyée?s? |
        retournée?s? | déposée? | rendue? | devolví | devuelt[oa] | enviado de vuelta |
        restituit[oa] | rispedit[oa] | rimandat[oa] | spedit[oa] indietro | teruggestuurd |
        teruggezonden | teruggebracht | ingeleverd | retourné | le gaya(?: tha)? | wapas
        (?:bheja|kiya|diya) | pickup ho gaya | oddał[ea]m paczkę | odesłał[ea]m""",
    "refund": r"""erstattung | rückerstattung | gutschrift | geld | remboursement | reembolso |
        rimborso | terugbetaling | zwrot""",
    "refunded": r"""erstattet | rückerstattet | gutgeschrieben | remboursée? | reembolsad[oa] |
        rimborsat[oa] | terugbetaald | refund initiate | erstattung (?:veranlasst| genehmigt|
        bestätigt| erhalten| am| vom) | remboursement (?:émis|validé|effectué|confirmé|le) |
        remboursement(?: \S+){1,4} (?:émis|validé|effectué|traité) |
        reembolso (?:emitido|aprobado|procesado|el) | rimborso (?:emesso|approvato|
        effettuato|il) | terugbetaling (?:verwerkt|goedgekeurd)""",
    "done": r"""raus | ausgezahlt | überwiesen | zatwierdzony | veranlasst | genehmigt | émis |
        validé | emitido | aprobado | emesso | approvato | verwerkt | initiate""",
    "recharged": r"""erneut (?:abgebucht|belastet|berechnet) | wieder
        (?:abgebucht|eingezogen|belastet) | nochmals? (?:abgebucht| belastet| berechnet|
        eingezogen) | zurückgebucht | rückbelastung | (?:à nouveau|de nouveau)
        (?:débitée?|prélevée?|facturée?) | re-?prélevée? | re-?débitée? | volvieron a
        cobrar(?:me)? | cobrado de nuevo | cobraron (?:de nuevo|otra vez) | riaddebitat\w* |
        addebitat[oa] (?:di nuovo|nuovamente) | opnieuw (?:afgeschreven|belast|in rekening) |
        weer afgeschreven | phir se (?:kaat|charge|kata)\w* | ponownie (?:pobrali|obciążyli)""",
    "charge": r"""abgebucht | belastet | eingezogen | zahlung | débitée? | prélevée? | cobraron
        | cobrado | cargo | addebitat[oa] | addebito | afgeschreven | afgeschreven | paise kate
        | pobrana | płatność""",
    "statement": r"""(?:kreditkarten)?abrechnung | kontoauszug | umsatzübersicht | relevé(?: de
        (?:carte|compte))? | extracto | estratto conto | afschrift | wyciąg""",
    "deny": r"""abgelehnt | ablehnung | absage | verweigert | zurückgewiesen | refusée? | refus
        | rejetée? | denegaron | denegado | rechazad[oa] | rechazaron | rifiutat[oa] | rifiuto |
        negato | afgewezen | geweigerd | mana kar | odmówili""",
    "window": r"""rückgabefrist | rückgabe möglich | rückgabe | retourfrist | retour possible |
        délai de retour | plazo(?: de devolución)? | reso possibile | periodo di reso | termine
        | retourneren kan | retourtermijn | termin zwrotu | return window""",
    "limit": r"""läuft | abgelaufen | endet | bis | jusqu'au | expire | hasta | vence | terminó
        | fino al | entro | scad\w+ | tot | verlopen | tak | do""",
    "until": r"""bis | jusqu'au | hasta | fino al | entro | tot | tak | spätestens | avant le |
        au plus tard""",
    "before_day": r"""entro(?: il)? | bis(?: zum)? | antes del? | avant le | vóór | fino al |
        hasta el | tegen""",
    "returnable": r"""rückgabe(?: ist| war)?(?: möglich)? bis | retour possible jusqu'au | reso
        (?:possibile )?(?:entro|fino al) | devolución hasta | retourneren kan tot""",
    "expect": r"""sollte | soll | voraussichtlich\w* | liefertermin | lieferdatum | erwartet |
        prévue? | estimée? | devait | prevista? | previsto | debía | doveva | stimata | zou |
        verwacht\w* | aana tha | aane wala""",
    "eta": r"""liefertermin | voraussichtliche lieferung | date (?:de livraison )?estimée |
        livraison prévue | entrega prevista | consegna prevista | verwachte
        (?:bezorging|levering) | aana tha""",
    "promise": r"""zugesagt | zusage | hieß es | versprochen | promis | m'ont dit | dijeron |
        prometieron | hanno detto | promesso | zeiden | beloofd | bola tha | obiecali""",
    "outcome": r"""da sein | auf dem konto | rückzahlung | sur mon compte | dinero | refund aa
        jayega | soldi | arriva entro | erop""",
    "call": r"""telefoniert | angerufen | angeschrieben | geschrieben | schreiben | gemeldet |
        appelée? | écrit | contacté | hablé | llamé | escribí | chiamato | scritto | contattato
        | gebeld | gemaild | geschreven | baat hui | zadzwonił[ea]m""",
}
