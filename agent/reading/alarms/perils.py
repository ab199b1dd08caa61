"""More ways to tell of danger, of a swindle, or to ask for what is not honest."""

from agent.domain.reading import Alarm
from agent.reading.message.rules import Rule, rule

_A = Alarm
_UNTRUE = (
    r"(?:never|not|n't|empty|leer|vide|vac[ií]o|vuot[oa]|broken|kaputt|defective|faulty|"
    r"damaged|missing|lost|"
    r"stolen|dead|wrong|nicht|pas|nie)"
)
_TELL = (
    r"(?:say|tell (?:them|him|her|amazon|the \w+)|claim|write|report|pretend|"
    r"sag(?:en)?(?: ihnen)?|schreib|dis(?:-leur)?|di(?:les|gli)?|diga|bol(?:o|na| do)?)"
)
_PAY = (
    r"(?:gift ?cards?|crypto|bitcoin|usdt|western union|moneygram|zelle|cash ?app|wire "
    r"transfer|itunes|steam)"
)
_PAPER = (
    r"(?:receipt|invoice|bill|proof|letter|statement|report|slip|document|screenshot|"
    r"photo|certificate)"
)
_WHOM = r"(?:him|her|them|the seller|that seller|seller|this (?:guy|man|woman|seller))"

PERILS: tuple[Rule[Alarm], ...] = (
    rule(
        r"better (?:off )?if i (?:was|were|am|wasn't|weren't) (?:dead|gone|not here|here|around|"
        r"alive)|(?:wish|rather) (?:i |to )?(?:was|were|be) dead|"
        r"i have (?:the |my |some |a lot of )?(?:pills|rope|blade)|"
        r"(?:want|going|ready|time) to (?:die|end (?:my life|it all|it tonight))|"
        r"(?:don't|do not) want to (?:be here|wake up|go on|exist|live)|"
        r"can't (?:go on|take (?:life|living))|(?:jump|throw myself) (?:off|from|in front)|"
        r"nothing (?:left )?to live for|not worth living|mich umbringen|me tuer|suicidarme|"
        r"matarme|uccidermi|mar jaunga|mar jaana",
        _A.SELF_HARM,
        deniable=False,
    ),
    rule(
        r"(?:batter(?:y|ies)|power ?bank|charger|scooter|hoverboard|e-?bike|vape|pack|cells?|"
        r"phone|laptop|tablet|device|unit|machine|appliance|heater|blanket|it)(?:'s)?"
        r"(?: (?!if|when|not|never|smoke)[\w.]+){0,6}? (?:hissing|smoking|swollen|swelling|"
        r"swelled(?: up)?|bulging|bulged|bloated|puff(?:ed|ing) up|venting|sparking|"
        r"in flames|on fire)|"
        r"smoke (?:is |was |'s |started )?(?:coming|pouring|billowing)",
        _A.INJURY,
    ),
    rule(
        r"pris feu|in (?:brand(?! ?-?new)|flammen)|se (?:incendió|quemó)|preso fuoco|aag lag|"
        r"breath\w* (?:\w+ ){0,3}smoke|(?:burns?|blisters?|rash|hives|cuts?|bruises?|swelling|"
        r"stitches) (?:on|all over|to) (?:my|his|her|our)|"
        r"(?:needed|got|had|with) (?:\w+ )?stitches|"
        r"(?:taken|rushed|ended up) (?:to|in|at) (?:the )?(?:hospital|a&e|emergency|er|"
        r"urgent care|burns unit)|swallowed (?:a|the|one|some)|choked|chok(?:es|ing) on|"
        r"(?:shocked|zapped|electrocuted|scalded|cut|burned|burnt|bit) (?:me|"
        r"my (?:hand|finger|arm|leg|son|daughter|wife|husband|kid|child|baby|mum|mom|face|foot))|"
        r"(?:verbrannt|verletzt|brûlée?|blessée?|quemad[oa]|bruciat[oa]|ferit[oa]) (?:die|am|mich|"
        r"à|en|la|il|al|me)|lost (?:a |part of )?(?:finger|eye|tooth)",
        _A.INJURY,
    ),
    rule(
        r"(?:let|gave|given|allowed|letting) (?:them|him|her|the (?:man|guy|caller|lady|woman)|"
        r"someone|somebody|a (?:man|guy|caller)) (?:on(?:to)?|in(?:to)?|access(?: to)?|"
        r"control(?: of)?"
        r"|use|see) (?:\w+ ){0,2}?(?:computer|laptop|pc|phone|tablet|screen|mac|device|bank\w*|"
        r"online banking)|(?:got|hacked|broke|logged) into (?:my|her|his|our) (?:computer|laptop|"
        r"pc|"
        r"phone|tablet|mac|bank\w*|online banking)(?: account)?|(?:moved|transferred|withdrew|"
        r"stole|"
        r"emptied|drained|took)(?: \w+){0,4}? (?:from|out of) (?:my|her|his|our) bank(?: account)?"
        r"[^.\n]{0,60}(?:call\w*|phone|scam\w*|pretend\w*)",
        _A.SCAM,
    ),
    rule(
        rf"(?:accidentally|mistakenly|by mistake|wrongly|too much)(?: \w+){{0,4}} (?:refunded|"
        rf"sent|paid|transferred|credited)[^~]{{0,120}}?(?:send|pay|return|give)|"
        rf"(?:refunded|credited|sent)[^.\n]{{0,40}}(?:rather|instead|"
        rf"too much)[^~]{{0,80}}?(?:send|pay|return|give)[^.\n]{{0,30}}(?:difference|back|rest)|"
        r"(?:difference|rest|fee|tax|balance|deposit|money|it|back|payment|pay|send|paid (?:him|"
        r"her|them|"
        rf"the \w+)|sent)(?: \w+){{0,3}} (?:in|with|by|via|as|using|on|through) (?:\w+ )?{_PAY}|"
        r"(?:company|agent|guy|man|woman|hacker|expert|lawyer|service|firm|someone|"
        rf"group)(?: \w+){{0,3}} (?:on|from|via|over) (?:telegram|whatsapp|instagram|facebook|"
        rf"signal|tiktok|discord)[^.\n]{{0,80}}(?:refund|money|recover|fee|pay)|"
        rf"(?:recover|get back|retrieve)(?: \w+){{0,4}} (?:refund|money|"
        rf"funds)[^.\n]{{0,60}}(?:fee|up ?front|advance|commission|deposit|percent|%)|"
        rf"(?:call|mail|text|sms|message|email|e-mail|caller|someone)[^.\n]{{0,60}}(?:claim\w*|"
        rf"says?|said|pretend\w*)[^.\n]{{0,30}}(?:from )?amazon[^~]{{0,120}}?(?:code|otp|pin|"
        r"password|card number|bank details|install|download|click|link|gift cards?)|"
        rf"(?:wants?|asks?|asked|told|telling|needs?|says?)(?: \w+){{0,6}} (?:install|"
        r"download) (?:an? |the |this )?(?:app|program|software|\w+desk|\w+viewer|apk)|"
        rf"(?:give|gave|read|tell|told|send|sent|share|need|wants?)(?: \w+){{0,5}} (?:otp|"
        r"one[- ]time (?:code|password)|6[- ]digit code|verification code|security code|cvv|"
        rf"pin(?: code)?)|(?:overpaid|over-?refunded)[^~]{{0,80}}?(?:send|pay|return)|"
        rf"{_PAY} (?:to|for) (?:get|release|receive|unlock|verify)",
        _A.SCAM,
    ),
    rule(
        r"(?:make|create|get|do|need|send|generate|knock up|"
        rf"whip up)(?: me)?(?: \w+){{0,4}} {_PAPER}[^~]{{0,80}}?(?:look(?:s|ing)? (?:legit|real|"
        r"official|genuine|authentic)|that (?:shows|says|proves) (?:\d|"
        r"a (?:different|later|lower|higher|earlier)|it was))|"
        rf"(?:make|mock up|whip up|generate)(?: me)? (?:one|a \w+|an? {_PAPER}) (?:that |"
        r"which )?(?:looks?|looking) (?:legit|real|official|genuine)|"
        rf"(?:change|edit|alter|move|swap|backdate|push back)(?: \w+){{0,3}} (?:date|price|name|"
        rf"amount|total|numbers?)(?: \w+){{0,3}} (?:on|of|in) (?:the |my |a |"
        rf"this )?(?:\w+ )?{_PAPER}|(?:fake|forged|false|doctored|photoshopped) (?:\w+ )?{_PAPER}|"
        rf"(?:invent|fabricate|forge) (?:\w+ ){{0,3}}{_PAPER}|"
        r"add (?:some |a few |more )?(?:cracks?|damage|scratches|dents?) (?:to|in|on) (?:the |"
        r"my |this )?(?:photo|picture|image)|(?:fälsch\w+|falsifi\w+|truqu\w+) ",
        _A.ASKS_TO_FORGE,
    ),
    rule(
        r"(?:get|go|work|sneak|slip) (?:a)?round (?:\w+ ){0,3}(?:ban|block|suspension|limit|"
        r"restriction|check)|(?:vpn|fake "
        r"(?:address|name|id|account))[^.\n]{0,60}(?:ban|amazon|account|return|detect\w*|"
        r"notice)|(?:new|second|another|"
        r"different|wife's|husband's|mum's|mom's|friend's) account[^.\n]{0,50}(?:so (?:they|"
        r"amazon|that)|without|after|to "
        r"(?:keep|avoid|return|order)|because (?:i|they|mine|my))[^.\n]{0,50}(?:ban\w*|"
        r"block\w*|notice|link\w*|know|closed|"
        r"suspend\w*|limit)|(?:under|with|using) (?:a |my )?(?:fake|different|false|another|"
        r"dead|\w+'s) (?:name|identity|"
        r"address)(?: \w+){0,6} (?:account|ban\w*|amazon|so)|(?:return|send back|put)(?: "
        r"\w+){0,4} (?:my |the |an? )?(?:old|"
        r"broken|fake|used|cheaper) (?:one|\w+) (?:instead|in the box|in place)|send (?:back "
        r")?an? empty box",
        _A.ASKS_TO_EVADE,
    ),
    rule(
        rf"(?:found|know|got|have) (?:out )?(?:where|the (?:home )?address|his (?:home "
        rf")?address)[^.\n]{{0,40}}(?:lives?|address)"
        rf"[^~]{{0,80}}?(?:come|go|visit|pay|write|tell|send)|(?:come|go|be|turn up|show up|"
        rf"drive|pop) (?:round|around|over|by|to|"
        rf"at)? ?(?:to |at )?(?:his|her|their|your) (?:house|home|place|door|office|shop|"
        rf"family|street)|(?:break|smash|punch|beat|slap|"
        rf"(?<!it )(?<!this )(?<!that )(?<!which )hurt|kill|stab|shoot)(?: up)? "
        rf"(?:his|her|their|{_WHOM})|make {_WHOM} "
        rf"(?:pay|regret|sorry|suffer|scared)|"
        rf"(?:he|she|they|you)(?:'ll| will) (?:be sorry|regret|pay for)|(?:expose|dox|ruin|"
        rf"destroy) (?:his|her|their|{_WHOM})|"
        rf"(?:scare|frighten|threaten|terrify) (?:\w+ )?(?:into|him|her|them|the \w+)|one "
        rf"star[^.\n]{{0,30}}(?:unless|until|or)",
        _A.ASKS_TO_THREATEN,
    ),
    rule(
        rf"(?:if|should|can|could|may|shall|what if|let's|lets|just|einfach|simplement|please) "
        rf"(?:i |we |you )?(?:just |simply )?"
        rf"{_TELL}(?: \w+){{0,7}} {_UNTRUE}[^~]{{0,80}}?(?:they'd|they would|refund\w*|yeah|"
        rf"right\?|write (?:that|it|this)|"
        rf"haha|lol|\bit (?:was|is) not|it wasn't|it isn't|not true|but it)|{_TELL}(?: "
        rf"\w+){{0,8}} {_UNTRUE}[^~]{{0,30}}\(?(?:it "
        rf"(?:was|is|did) ?n[o']t|it wasn't|it isn't|not true|not really|it's fine|it works|"
        rf"haha|lol)|(?:have|got|wearing|using) "
        rf"(?:it|them|the \w+)(?: \w+){{0,4}} (?:rn|right now|here|on my|in my|in "
        rf"front)[^~]{{0,100}}?{_TELL}(?: \w+){{0,6}} "
        rf"(?:never|not|lost|stolen)|(?:make|sound|look)(?: it)?(?: \w+)? (?:worse|more "
        rf"broken) than it (?:is|was)|exaggerate",
        _A.ASKS_TO_LIE,
    ),
    rule(
        r"(?:ich bin|j'ai|tengo|ho|main|i'm|im|i am) (?:only |just |erst |seulement |solo "
        r")?(?:[89]|1[0-7])(?: ?(?:jahre|ans|años|"
        r"anni|years?|yrs?|yo|y/o|saal))?(?: alt| old)?(?= und| and| et| y| e|[.,!]| but| hab)|"
        r"ohne (?:dass )?meine? (?:eltern|"
        r"mutter|vater|mama)|sans (?:que )?(?:mes parents|ma mère|mon père)|sin que (?:mis "
        r"padres|mi madre)|senza (?:che )?(?:i miei|"
        r"mia madre)|(?:before|without) (?:my )?(?:mom|mum|mam|dad|parents|mother|father)(?: "
        r"\w+){0,2} (?:find\w*|notic\w*|know\w*|"
        r"see\w*)|(?:used|took|on|with) (?:my )?(?:mom|mum|dad|mother|father|parents?)'?s? "
        r"(?:card|account)[^.\n]{0,60}(?:don't|"
        r"doesn't|without|secret|know|find)|(?:my )?(?:mom|mum|dad|parents) (?:will |would |"
        r"'ll |'d |is gonna |are gonna )?(?:kill|"
        r"ground|murder) me",
        _A.MINOR,
        deniable=False,
    ),
)
