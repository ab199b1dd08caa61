"""Where a word with a capital is the name of somebody met, and where it is a shop's or a wife's."""

import re

NAME = (
    r"(?P<name>(?:(?:La|De|Le|Da|Ja|Mc|Mac|O')(?=[A-Z]))?[A-ZÀ-Þ][a-zà-ÿ]{1,14})"
    r"(?![\w@-]|\.\w|'s [A-Z])"
)
_TITLE = (
    r"(?:an? |some |one |this )?(?:(?:[Mm]r|[Mm]s|[Mm]rs|[Mm]iss|[Hh]err|[Ff]rau|Mme|Sra?)\.? "
    r")?[\"“']?"
)
_MET = (
    r"\b(?:[Ss]poke|[Ss]peaking|[Tt]alked|[Cc]hatted|[Cc]hat|[Cc]alled|[Rr]ang|[Pp]honed|[Tt]old|"
    r"[Aa]sked|[Mm]essaged|[Ww]rote|[Dd]ealt|[Cc]all)\b"
)
_ROLE = (
    r"\b(?:[Aa]gent|[Rr]ep|[Aa]ssistant|[Aa]dvis[oe]r|[Aa]ssociate|[Ss]upervisor|[Mm]anager|"
    r"[Ll]ead|"
    r"[Gg]uy|[Ll]ady|[Ww]oman|[Mm]an|[Gg]irl|[Bb]loke|[Cc]hap|[Ff]ella|[Ll]ass|[Ll]ad|[Dd]ude|"
    r"[Pp]erson|[Cc]are|[Ss]upport|[Cc]entre|[Cc]enter|[Oo]ne)"
)
_SPOKE = (
    r"(?:says|said|told|tells|is (?:telling|saying)|gave|gives|goes|reckons|promised|refused|"
    r"denied|offered|wrote|writes|replied|replies|answers|answered|read|hung|"
    r"cut|turned|wouldn't|wouldnt|won't|asked|swore|insisted|closed|opened|passed|put|kept|claimed|"
    r"mi ha detto|m'a dit|me dijo|me ha dicho|hat|meinte|sagte|zei|on the (?:phone|chat|line))"
)
NAME_CUES = tuple(
    re.compile(cue)
    for cue in (
        rf"{_MET}(?: (?!my |our )[a-z0-9'/]+){{0,4}}? (?:with |w/ ?|to |and got )?{_TITLE}{NAME}",
        rf"\b[Gg]ot (?:(?:put )?(?:through|on) (?:to |with )?|(?:a )?hold of )?{_TITLE}{NAME}",
        rf"{_ROLE}(?: (?:at|in|on|from) (?:the )?\w+(?: \w+)?)?,? (?:called |named |was |"
        rf"name (?:was |is |of )?|by the name of )?{_TITLE}{NAME}",
        rf"\b(?:[Mm]r|[Mm]s|[Mm]rs|[Mm]iss|[Hh]err|[Ff]rau|Mme|Sra?|[Mm]adame?|[Mm]onsieur|"
        rf"[Ss]eñora?|"
        rf"[Ss]ignor[ae]?|[Mm]evrouw|[Mm]eneer)\.? {NAME}",
        rf"\b(?:off|from|by|via|per) (?:an? |one |some )?{_TITLE}{NAME}(?=,? (?:on|in|at|from|"
        rf"over) "
        rf"(?:the |amazon |live |their )*(?:chat|phone|support|line|telephone))",
        rf"(?<![\w'-]){NAME}(?= (?:just |then |also |only |finally |there |on the chat |on chat "
        rf")?{_SPOKE}\b)",
        rf"\b[Hh]ad {_TITLE}{NAME}(?=,? on (?:the |live )?(?:chat|phone|line)\b)",
        rf"\b(?:told|refused|offered|promised|assured|informed|turned down)\b[^.!?]{{0,80}}?\bby "
        rf"(?:an? )?{NAME}",
        rf"\bby {NAME}(?=,? (?:and )?by\b)",
        rf", {NAME}(?=, (?:he |she |who )?{_SPOKE}\b)",
        rf"\b(?:an?|un certain|une certaine|person|[Nn]ame) {NAME}"
        rf"(?=,? (?:who|she|he|on|from)\b|,)",
        rf"\(\s?(?:[Nn]ame )?{NAME}[,)]",
        rf"\bname was {NAME}",
        rf"\b(?i:hablé|chateé|parlé|discuté|échangé|parlato|gesprochen|gechattet|telefoniert|"
        rf"gebeld|"
        rf"gesproken)\b[^.!?]{{0,20}}? (?:con|avec|mit|met) {_TITLE}{NAME}",
        rf"\b(?:con|avec|mit|met) {_TITLE}{NAME} (?:gesprochen|gechattet|telefoniert|gesproken|"
        rf"gebeld|por (?:chat|teléfono)|par (?:chat|téléphone)|al telefono)",
        rf"\b(?:[Nn]o|[Yy]es|[Rr]efus(?:ed|al)|[Dd]enied|[Rr]ejected|[Hh]eard|[Aa]nswer|[Rr]eply|"
        rf"[Pp]romise|[Oo]ffer|[Mm]ail|[Ee]-?mail) (?:from|by) {_TITLE}{NAME}(?= (?:on|at|"
        rf"yesterday|"
        rf"today|last|\d)|[,.;]|$)",
        rf"\b(?:[Tt]hat was|[Tt]hen|and|&|only name i got was|only name I got was) {NAME}",
    )
)
ANY_NAME = re.compile(
    rf"(?<![\w'-])(?!(?:Phoned|Rang|Spoke|Chatted|Talked|Messaged|Wrote|Asked|Tried|Contacted|"
    rf"Emailed|Got|Two|Three|Both|Neither|Each|All|No)\b){NAME}"
)
# "Bronwen was Wednesday": only of somebody who was named before.
NAMED_AGAIN = re.compile(rf"(?<![\w'-]){NAME}(?= was (?:on |the )?\w+day\b)")
# "a Weber grill", "sold by Luxora": a maker or a shop.
A_FIRM = (
    r"(?:\b(?:[Aa]n?|[Oo]ne|[Tt]he|[Mm]y|[Oo]ur|[Tt]his|[Nn]ew|[Oo]ld) {name} (?!(?:on|at|from|in|"
    r"who|and|he|she|said|"
    r"says|told|was|about|yesterday|today|this|last)\b)[a-z]|\b(?:sold|shipped|made|sent|seller|"
    r"shop|store|brand|firm|company) (?:by |is |called |named |it's )?(?:an? )?{name}\b)"
)
# "Marlene, my wife": nobody at a desk.
OF_MINE = r"\b{name},? (?:is |was )?(?:my|our) (?!agent|rep|supervisor|contact|adviser|advisor)\w+"
SOMEBODY_ELSES = re.compile(
    r"(?:\b(?:my|our|his|her|their|the)(?: (?!\d)\w+){0,2}|\b(?:der|die|das|den|dem|eine?[nmr]?|"
    r"meine?[nmr]?|le|la|el|il|het|de|uno?|una|une?)|\b(?:seller|shop|store|firm|company|brand) "
    r"(?:(?:is|was) )?(?:called|named)?|\bsold by(?: an?)?|\b(?:live|lives|am|was|is|based|here|"
    r"wir wohnen|vivo|"
    r"abito|habite) in) $",
    re.IGNORECASE,
)
_A_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
IN_A_NAME = re.compile(
    rf"(?:^|[\w,] )(?!Mr|Ms|Mrs|Miss|Frau|Herr|Agent|Rep|Chat|{_A_DAY})[A-Z][a-z]+ $"
)
