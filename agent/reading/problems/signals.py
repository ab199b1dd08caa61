"""Signs in a message and the words that show them: the evidence that a problem is scored by."""

from agent.reading.alarms.figurative import HARM, NO_HARM_AFTER
from agent.reading.message.rules import Rule, rule
from agent.reading.problems.dealings import DEALINGS
from agent.reading.problems.idioms import IDIOMS
from agent.reading.problems.notes import NOTES
from agent.reading.problems.structures import STRUCTURES
from agent.reading.problems.told_apart import TOLD_APART
from agent.reading.problems.turns_of_phrase import NOT_THE_ITEM_WANTED, TURNS

# Words -> sign. A sign whose words hold their own "not" is not deniable.
_OF_THE_THING: tuple[Rule[str], ...] = (
    rule(
        r"(?:return|returns) (?:button|option) (?:is |has )?(?:gone|missing|not there|"
        r"disappeared|greyed out|vanished)|(?<!i )(?<!we )(?:refus\w+|"
        r"den(?:y|ies|ied|ying|ial)|reject\w*|declin\w+)|turned (?:me |it |"
        r"us )?down|not eligible|ineligible|(?:says?|said) no|all sales(?: are)? final",
        "denied",
    ),
    rule(
        r"(?:won't|wouldn't|will not|not|can't|doesn't want to|(?<!i )don't want to|"
        r"refuses? to) (?:\w+ ){0,2}?(?:take|accept|refund|give|let|help|return|be returned|"
        r"process|reimburse|possible)|no (?:return|refund)s?|return (?:is |"
        r"was )?not (?:possible|accepted)|verweiger\w+|abgelehnt|lehnt|refuse|no (?:quiere|"
        r"me)|rifiuta\w*",
        "denied",
    ),
    rule(
        r"(?:return |replacement |refund |30[- ]day |"
        r"exchange )?window(?: \w+){0,3}? (?:closed|passed|over|ended|expired|shut|gone|up|"
        r"lapsed|ends|closes|before)|(?:return )?(?:period|deadline|"
        r"date) (?:\w+ ){0,2}?(?:passed|over|ended|expired|finish\w*|gone)|"
        r"missed the (?:\d+[- ]day |return )?(?:window|deadline|return)|(?:past|outside|"
        r"beyond|after) (?:the |my |of the )?(?:\w+ )?(?:30|thirty|return|window|deadline|"
        r"\d+ days)|too late|past (?:the )?(?:return )?(?:date|window|period)|"
        r"no longer (?:returnable|eligible)|window (?:had |has |is |"
        r"was )?(?:just )?(?:closed|passed|over|ended|expired)|expired (?:return )?window|"
        r"days? late|not possible any ?more|rückgabefrist|frist (?:ist )?abgelaufen|"
        r"délai (?:est )?dépassé|plazo",
        "late",
    ),
    rule(
        r"stopped (?:working|charging|responding|heating|cooling|turning|spinning|(?!answer|"
        r"repl|respond|writ|talk|communicat)\w+ing)|quit (?:working|charging|\w+ing)|"
        r"broke(?:n| down| apart)?(?! (?:promise|"
        r"the seal))|died|dead(?! (?:father|mother|dad|mum|mom|husband|"
        r"wife|son|brother|sister|uncle|aunt|grand\w+|end|line|letter))|defect(?:ive|s)?|"
        r"fault(?:y)?|doesn't (?:work|charge|turn|"
        r"power|start|heat|connect|boot)|don't work|(?:won't|can't|will not) (?:turn on|"
        r"charge|start|work|power|connect|boot|switch on)|not working|no longer works?|"
        r"malfunction\w*|gave (?:up|out)|packed up|seized(?: up)?|locked up|burned out|"
        r"burnt out|blew up|short-?circuit\w*|delaminat\w*|corroded|rusted|warped|packed up|"
        r"conked out|fell (?:apart|off)|falling (?:apart|off)|collaps\w+|"
        r"(?:doesn't|does not|don't|won't|can't|no longer) (?!answer|repl|respond|writ|talk|want|"
        r"communicat|need|like|have|help|accept|tak|refund|know|sell|offer|use|live|trust|care|"
        r"get|give|let|allow|see|show|believe|understand|exist)\w+ (?:any ?more|any longer|"
        r"properly|correctly)|"
        r"went (?:black|dead|blank|dark)|snapped|leak(?:s|ed|ing)|overheat\w*|smok(?:es|ed|"
        r"ing)|crack(?:ed|s)|bricked|failed|stopped(?! (?:answer|repl|respond|writ|talk|"
        r"communicat))|quit(?! my)|only (?:lasts?|holds?|"
        r"works)|(?:mak(?:es|ing)|made) (?:a |an |strange |weird |"
        r"loud ){0,4}(?:\w+ )?(?:noises?|sounds?|smell)|dead pixels?|(?:is|goes|went|turned|"
        r"turns|stays) (?:black|blank|dark)|flicker\w*|rattl\w+|"
        r"wobbl\w+|froze|frozen|freezes|frayed|peeling|blurry|jammed|stuck(?! with)|glitch\w*|"
        r"crash(?:es|ed|ing)|shuts? (?:off|down)|turns? (?:itself )?off|loses? (?:power|"
        r"charge|connection|suction)|error (?:code|message)|useless|(?:won't|doesn't|can't|"
        r"didn't|not) (?:hold (?:a )?charge|pair|play|record|print|cut|spin|cool|light up|"
        r"stay on|update|respond|sync|focus|inflate|drain|open|close|read)|dej(?:ó|"
        r"aron) de funcionar|no funciona\w*|ne (?:marche|fonctionne)\w* (?:plus|pas)|"
        r"funktionier\w+ nicht|geht nicht|non funziona\w*|smesso di funzionare|kaputt\w*|"
        r"defekt\w*|cassée?s?|rot[oa]|rott[oa]|en panne|averiad[oa]|guast[oa]|beschädigt|"
        r"endommagée?|dañad[oa]|danneggiat[oa]|keeps? (?:shutting|crashing|freezing|turning|"
        r"disconnecting)|burst|tore|shorted|sparked|melted",
        "fault",
    ),
    rule(
        r"damag(?:ed|e)|smashed|shattered|torn|ripped|bent|dented|"
        r"scratched(?! (?:it|them|that|off|the))|in pieces|"
        r"chipped|cracked|mou?ldy|rotten|spoil(?:ed|t)|warm and|leaked all|seal broken|"
        r"stained|crushed|soaked|expired food|melted",
        "damage",
    ),
    rule(
        r"(?:arrived|came|delivered|showed up|turned up|was delivered|received (?:it|them|a|"
        r"an)) (?:\w+ ){0,5}?(?:broken|damaged|defective|cracked|smashed|torn|ripped|bent|"
        r"dead|faulty|scratched|dented|shattered|in pieces|leaking|spoiled|mou?ldy|warm|"
        r"crushed|not working|chipped|warped|stained|with (?:a |the |"
        r"an )?(?:\w+ )?(?:crack\w*|broken|bent|seal|scratch\w*|dent\w*|hole\w*|damage\w*|"
        r"fault\w*))|on arrival|doa|(?:dead|broken|work\w*|"
        r"defective) (?:right )?out of the box|out of the box|from day one|(?:since|when|"
        r"as soon as|the moment) (?:i|we) (?:unpacked|opened|unboxed|plugged|received|got)|"
        r"since (?:day one|arrival|the first (?:use|day))|first (?:use|"
        r"time i|day)|when i (?:opened|unpacked|unboxed)|straight away|right away|"
        r"never worked|has never worked|i (?:received|recieved) has|"
        r"leaked all over the (?:parcel|box|package)|llegó (?:rot[oa]|dañad[oa])|"
        r"à la livraison|arrivato (?:rotto|danneggiato)|kam (?:kaputt|beschädigt|defekt)",
        "arrival",
    ),
    rule(
        r"(?:doesn't|does not|didn't|won't|don't) (?:\w+ )?(?:power on|turn on|switch on|"
        r"work) at all|new \w+ (?:doesn't|won't)",
        "lifeless",
        deniable=False,
    ),
    rule(
        r"nothing(?: is|'s| was)? wrong|no fault|no defect|works? (?:fine|perfectly|well|great)|"
        r"(?:is|it's|are|was) (?:perfectly |absolutely |totally )?(?:fine|unused|unopened|unworn|"
        r"sealed|new)|perfectly (?:fine|good)|unopened|never (?:opened|used|worn)|unworn|"
        r"(?:is|it's) (?:ok|okay)|unused|still (?:sealed|in (?:its|the) box|boxed|unopened)|"
        r"still in its|changed my mind|(?:don't|doesn't|didn't|do not|no longer|"
        r"not) (?:\w+ )?(?:need|want|like|fit|"
        rf"suit){NOT_THE_ITEM_WANTED}|runs? (?:small|big|large)|"
        r"too (?:small|big|large|tight|long|short|loud|heavy)|wrong size for me|chose the wrong|"
        r"(?:cheaper|better price)|by mistake|by accident|ordered (?:two|twice|the wrong)|"
        r"hurts? my feet|regret|not broken|not (?:damaged|defective|faulty)",
        "fine",
        deniable=False,
    ),
    rule(
        r"non-? ?returnable|not (?:be )?return(?:able|ed)|not eligible for returns?|"
        r"can't be returned|final sale|hazmat|hazardous|perishable|amazon fresh|"
        r"personali[sz]ed|customi[sz]ed|hygien\w+|health and safety|grocer(?:y|ies)|"
        r"no returns? on (?:this|food|underwear|opened)",
        "nonreturnable",
        deniable=False,
    ),
    rule(
        r"not (?:as|like|what was) (?:described|advertised|"
        r"the (?:listing|picture|photo|description)|pictured|shown|in the)|"
        r"nothing like(?! (?:that|this)(?!\w))|"
        r"counterfeit|fake(?! (?:tracking|numbers?|reviews?|labels?|address|e-?mails?|calls?|"
        r"links?|"
        r"accounts?|promises?|refunds?|names?|deliver\w+|scans?|stories|story)(?!\w))|knock-? ?off|"
        r"replica|blacklist\w*|icloud[- ]lock\w*|"
        r"turned out to be (?:a )?(?:stolen|fake|used|refurbished)|"
        r"not (?:genuine|authentic|real|original|leather)|imitation|"
        r"differen(?:t|s)(?: \w+){0,3}? (?:from|to|than) (?:in )?(?:the |what )?(?:listing|"
        r"picture|photo|description|advert\w*|shown|was)|"
        r"(?:listing|description|title|advert) (?:said|says|claimed|promised|stated|showed)|"
        r"(?:advertised|listed|described|labell?ed|marketed)(?: as)?|label says|"
        r"(?:had|has) (?:already )?been (?:opened|used|worn)|"
        r"(?:previously|already) (?:opened|used|worn)|pre-?owned|second-?hand|"
        r"someone else's (?:settings|account|photos|data|name|hair|stuff)|not (?:a )?new|"
        r"sold as (?:new|a|genuine|leather|an)|"
        r"(?:clearly|obviously|actually) (?:a )?(?:used|second-?hand|refurbished)|"
        r"refurbished instead|used instead of new|misleading|false (?:description|advertising)|"
        r"fälschung|contrefaçon|falso|falsificad[oa]",
        "misdescribed",
    ),
    rule(
        r"two (?:left|right) \w+|wrong (?:item|product|thing|one|colou?r|size|model|order|"
        r"version)(?! (?:for me|by mistake))|"
        r"(?:sent|received|got|shipped|delivered|contained|had|was|"
        r"found)(?! (?:an? |the |my |only )?(?:refund|money|credit|reimburse\w+))(?: \w+){0,8}? "
        r"instead(?: of)?|empty (?:box|package|parcel|envelope)|"
        r"(?:box|package|parcel|envelope)(?: \w+){0,6}? (?:arrived|came|was|is) empty|"
        r"box was empty|(?:bag|bags|box|pack) of (?:rice|sand|stones|soap|rocks)|bricks?|"
        r"not (?:inside|in the box)|(?:was|were|is|are) (?:not|n't) inside|"
        r"only (?:\d+|one|two|three|half) (?:of|out of)|"
        r"ordered (?:\d+|two|three|four|five)[^.\n]{0,40}?(?:one|two|three|\d+) (?:arrived|came|"
        r"was delivered|showed)|(?:product|item|box|set|kit|it's|it is|it was|came|arrived|"
        r"package) missing|(?:received|got|sent|shipped|delivered|sent me)(?: me| us)? (?:the |"
        r"a )?wrong(?! (?:\w+ ){0,2}?(?:labels?|address|links?|forms?|e-?mails?|messages?|codes?|"
        r"qr|amount|refund|date|answer|slip)(?!\w))|"
        r"(?:parts?|pieces?|items?|accessor\w+|screws|half)(?: \w+){0,2}? missing|"
        r"missing (?:parts?|pieces?|items?|from|an? |the |one |two )|"
        r"(?:sent|shipped|delivered) (?:me|us) (?:a |an )?(?:completely |totally )?(?:different|"
        r"another) (?!one\b|e-?mail|message|mail|label|link|reply|answer|replacement|reason|"
        r"stor(?:y|ies)|date|amount|form|code|survey|case|response|letter|notice|offer)\w+|"
        r"(?:different|another) (?:item|product|model|colou?r) (?:\w+ )?(?:arrived|came|was sent|"
        r"was delivered)|(?:got|received|sent|is|was)(?: \w+){1,6} (?:and|but) i ordered|"
        r"i ordered(?: \w+){1,6} (?:and|but) (?:i )?(?:got|received|was sent|they sent)|"
        r"falscher? artikel|mauvais article|artículo equivocado|leere?s? (?:paket|karton)",
        "wrong",
    ),
    rule(
        r"(?:marked|says|shows|said|shown|status|listed)(?: \w+){0,4}? delivered|"
        r"(?<!money )(?<!refund )(?<!credit )(?:never|not|hasn't|haven't|didn't|wasn't|isn't|"
        r"still (?:not|hasn't))(?: \w+){0,2}? (?:came|come|arrived|arrive|received|receive|got it|"
        r"get it|showed up|shown up|show up|turned up|delivered|"
        r"here)(?! (?:an? |any |my |the |our |your )?(?:answer|reply|e-?mail|response|refund|money|"
        r"back|return\w*))|"
        r"nothing (?:is |was )?(?:here|came|arrived)|"
        r"(?:another|someone else's|somebody else's|different|wrong) (?:house|door|address|porch|"
        r"building|flat|apartment)|(?:missing|lost|stolen|undelivered) (?:parcel|package|delivery|"
        r"shipment)|(?:parcel|package|delivery|shipment) (?:is |was |has |been |went |"
        r"got ){0,4}(?:missing|lost|stolen)|"
        r"(?:stole|stolen|theft|taken)(?: \w+){0,3}? (?:parcel|package|porch|doorstep|delivery|"
        r"mailbox)|(?<!i )stole (?:it|them)|porch pirate|"
        r"(?:says?|said|claims?|shows?)(?: \w+){0,4}? (?:signed for|handed (?:to|over)|"
        r"left (?:at|on|in|with))|tracking (?:\w+ )?(?:stuck|frozen|not (?:moved|updated)|"
        r"hasn't (?:moved|updated))|(?:parcel|package|order|delivery)(?: \w+){0,4}? (?:vanished|"
        r"disappeared)|lost in (?:transit|the mail|the post)|"
        r"(?:delivered|left|dropped|handed)(?: \w+){0,4}? (?:wrong (?:address|house|door)|"
        r"to (?:a )?(?:resident|stranger|someone else|neighbou?r))|nobody has it|"
        r"non (?:è )?(?:mai )?arrivat[oa]|rien reçu|jamais (?:reçue?s?|arrivée?s?)|"
        r"nicht (?:angekommen|erhalten)|no (?:ha )?(?:llegado|llegó|recib\w+)|"
        r"nunca (?:llegó|llegaron|recibí)|(?:nichts|nie) (?:angekommen|bekommen|erhalten|gekriegt)|"
        r"(?:nooit|niets|niet) (?:ontvangen|aangekomen|gekregen)|mai (?:arrivat|ricevut)\w",
        "not_received",
        deniable=False,
    ),
    rule(
        r"caught fire|exploded|(?<!amazon )(?<!seller )(?<!company )(?<!could have )"
        r"(?<!might have )(?<!would have )burn(?:ed|t) (?:my|me|his|her|our|the|a hole)(?! "
        r"(?:twice|"
        r"again|once|before|out|in my pocket))|(?<!nobody )(?<!one )(?:got|was|were|been) (?:hurt|"
        rf"injured|burned|burnt|cut|electrocuted){NO_HARM_AFTER}|injur(?:ed|y|ies)|"
        r"electric(?:al)? shock(?! collar)|recall(?:ed|s)?|set fire|on fire|"
        rf"{HARM}[^\n]{{0,80}}(?:sent|taken|rushed) (?:\w+ ){{1,3}}?(?:to|in) (?:the )?(?:hospital|"
        rf"er)|(?:sent|taken|rushed) (?:\w+ ){{1,3}}?(?:to|in) (?:the )?(?:hospital|"
        rf"er)[^\n]{{0,60}}"
        rf"{HARM}|allergic reaction|"
        r"chemical burn|house fire|poison(?:ed|ing|ous)|(?:batter(?:y|ies)|power ?banks?|scooter|"
        r"hoverboard|e-?bike|vape|cells?|pack)(?:'s)?(?: (?!if|when|not|never)[\w.]+){0,6}? "
        r"(?:hissing|"
        r"swelled|swollen|swelling|bulging|bulged|bloated|venting|smoking)",
        "danger",
    ),
)
SIGNS = _OF_THE_THING + DEALINGS + IDIOMS + STRUCTURES + NOTES + TURNS + TOLD_APART
