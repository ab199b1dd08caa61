"""What is put in other words than single ones: turns of phrase, and what each of them means.

A turn of phrase that says nothing is taken out; any other is written as words that have a meaning.
"""

import re
from functools import lru_cache

NO_CHANGE = "samemind"
_A_LOT = r"(?:million|bunch|lot|ton|heap|great deal|whole lot)"
# "the ghost", "my mind", "the cards": taken as words these would be things that nobody told of.
_EMPTY = (
    r"\bas (?:you )?(?:advised|suggested|requested|instructed|discussed|recommended)\b|"
    r"\bor not\b(?=\s*[,.;])|\bi promise\b(?=\s*[!.?]|\Z)|\bkeep(?:s|ing)? an eye (?:out|on)\b|"
    r"\b(?:deduction|offer|complaint|mention|entry|payment)s? made\b",
    r"\blies? with\b|\b(?:was|were|been) met with\b|\bgiven by\b|\bon top of (?:that|this)\b|"
    r"\bof receipt\b|\bevery (?:last )?(?:penny|cent)\b|\bin favou?r of\b",
    r"\b(?:left|leaves?|leaving) (?:me |us )(?:feeling )?(?:(?:a (?:little|bit)|rather|quite|"
    r"very) )?(?:lost|stuck|stranded|confused|puzzled|disappointed|worried|anxious|speechless)\b",
    rf"\b(?:thanks|thank you|mean(?:s|t)?|help(?:s|ed)?) (?:me )?an? {_A_LOT}(?: of)?\b",
    r"\bbe (?:an? |my )(?:star|gem|angel|legend|hero|dear|love|lifesaver)\b",
    r"\ba (?:second|fresh|closer|good|quick|proper|new|careful) (?:look|pair of eyes)\b",
    r"\b(?:another|a new|a second|fresh) (?:pair|set) of eyes\b",
    r"\bput my mind at (?:rest|ease)\b|\b(?:peace|presence) of mind\b|\boff my chest\b",
    r"\b(?:never )?mind (?:you|me)\b|\bin (?:two|my) minds?\b|\b(?:bear|keep|have) in mind\b",
    r"\bon the (?:cards|table|same page|other hand|one hand|bright side|whole|face of it)\b",
    r"\b(?:best|safest) bet\b|\bgive (?:\w+ ){1,6}a (?:shout|ring|go|call|try|nudge)\b",
    r"\bjust (?:shout|holler|ask|say the word)\b|\bdrop (?:me|you|us) a (?:line|note)\b",
    r"\b(?:at|on|from|to) (?:your|my|our|their) (?:end|side|part|disposal)\b",
    r"\b(?:a (?:little|bit) |rather |quite |somewhat )(?:lost|stuck|at sea|in the dark|torn)\b",
    r"\b(?:left|leaves?|leaving) (?:me |us )?(?:with (?:an?|no)|wondering|hanging|waiting|confused|"
    r"puzzled|disappointed|a (?:little|bit)|out of pocket|in the (?:dark|lurch)|feeling)\b",
    r"\bout of pocket\b|\bin (?:good|safe|your|the right) hands\b|\bhands? are tied\b",
    r"\bfrom the bottom of my heart\b|\bwith all my heart\b|\btake (?:it|this|that|heart) from "
    r"here\b",
    r"\b(?:doing|do|does|did|just) (?:your|their|his|her) (?:job|best|bit|part|utmost)\b",
    r"\bmiss(?:es|ed)? the point\b|\bcome and gone\b|\bat first (?:sight|glance)\b",
    r"\bin (?:a|one) (?:nutshell|word|sentence)\b|\bin plain (?:english|words|terms|language)\b",
    r"\bmatter of (?:taste|opinion|course|fact|principle|urgency|time)\b|\babout taste\b",
    r"\bthis (?:little|small|whole) (?:mess|saga|mix-?up|muddle|episode|adventure|thing)\b",
    r"\b(?:here|there)(?:'s| is| you) the thing\b|\bthe thing is\b|\bfair enough\b|\ball the "
    r"best\b",
    r"\bgood news\b|\bbad news\b|\bhappy (?:new year|holidays|(?:sun|mon|tues|wednes|thurs|fri|"
    r"satur)day)\b|\bhave a (?:\w+ )?(?:day|week|weekend|evening|one)\b|\btake care\b",
    r"\bhope (?:you(?:'re| are)|this|your (?:day|week))(?: \w+){0,5}? (?:well|good|great)\b",
    r"\b(?:set|sort|straighten|iron|clear) (?:this |that |it |things )?(?:out|up|straight)\b",
    r"\bset (?:down|forth|off)\b|\bturn(?:s|ed)? out\b|\bgave rise to\b|\bbased on\b",
    r"\b(?:given|provided|seeing|considering) that\b|\bas (?:promised|agreed) (?:above|below)\b",
    r"\bat (?:the )?(?:\w+ )?(?:latest|earliest|outside|very most|most|least)\b",
    r"\b(?:in|for) the (?:meantime|time being|moment|record|avoidance of doubt)\b",
    r"\bone (?:second|minute|moment|sec)\b|\ba (?:second|sec|minute|moment)\b|\bhang on\b|"
    r"\bhold on\b|\bbear(?:ing)? with me\b|\bstay with me\b|\bright away\b|\bstraight away\b",
    r"\b(?:two|three|four|a few|a couple of) (?:\w+ )?(?:things|questions|points|requests|options|"
    r"ways|words|lines)\b(?! (?:you|were|was|broke|missing))",
    r"\b(?:stands?|get|gets|getting) in the way\b|\bwhere (?:you|we) (?:live|are)\b",
    r"\blook(?:s|ed|ing)? (?:so |very |really )?(?:much )?forward to\b|\bgot me nowhere\b",
    r"\bled (?:me |us )?nowhere\b|\bwent nowhere\b|\bgot nowhere\b|\bto no avail\b",
    r"\b(?:i|we)(?:'ve| have)? (?:heard|been told) so far\b|\b(?:right|all the way) across\b",
    r"\bsomething (?:has )?(?:went|gone) (?:\w+ )?wrong\b|\bhow i felt\b|\bcan imagine\b",
    r"\bwent wrong\b|\bput (?:it|this|that|things|matters|the matter) right\b",
    r"\b(?:charge|refund|payment|promise|decision|request|purchase|mistake|order)s? "
    r"(?:of\s+)?(?:\w+ )?(?:that )?(?:was |were |has been |have been )?made\b",
    r"\bdecisions? (?:was |that was )?taken\b|\bdue to be\b|\bmeans? (?:a lot|so much)\b",
    r"\bat a (?:bit of a )?loss\b|\b(?:be|being|such|been) (?:quite |rather )?a (?:real )?(?:pain|"
    r"headache)\b|\bdraw (?:your|my) attention\b|\bnone the wiser\b|\bbottom line\b|"
    r"\b(?:mean|means) the world\b|\bmake my (?:day|week)\b|\b(?:do|doing) the right thing\b|"
    r"\bthe wrong end of the stick\b",
    r"\b(?:lovely|nice|great|good|wonderful|pleasant|happy) (?:rest of (?:your|the) )?(?:day|week|"
    r"weekend|evening|morning|afternoon)\b|\brest of (?:your|the) (?:day|week|weekend)\b",
    r"\bnot (?:really |in any way )?(?:your|my|anyone's|anybody's) (?:own )?(?:fault|doing|"
    r"decision)\b",
    r"\bdouble[- ](?=check)|\bmuch (?:appreciated|obliged)\b|\bforthcoming\b",
    r"\b(?:turn|go|went|going|turned|turning|come|coming) (?:back )?to (?:you|amazon|"
    r"(?:customer (?:service|care)|support|the (?:seller|bank|chat))(?: first)?)\b",
    r"\b(?:confirm|acknowledge|on|upon) receipt\b|\bfailing (?:which|that|this)\b|\bfalls? "
    r"(?:within|"
    r"under|to)\b",
    r"\b(?:\w+ing|tough|tricky|difficult|tight|awkward|bad|good) (?:spot|place|position)(?: to "
    r"be in)?\b",
    r"\b(?:running |going |runs |goes )(?:right |all the way |straight )?(?=across\b)",
    r"\b(?:made|make|making)\s(?=(?:(?:me|us)\s)?(?:an?|the|my|this)\s(?:\w+\s)?(?:mistake|error|"
    r"request|complaint|claim|purchase|payment|promise|offer)\b)",
    r"\bfull stop\b|\bto whom it may concern\b|\bby return\b|\b(?:up )?to date\b|\bto (?:this "
    r")?day\b",
    r"\byou asked (?=how|what|about|whether|who|when|which|where|why)|\b(?:ss?|secs?|arts?)\b\.? "
    r"(?=\d|and\b|to\b)|\bmust (?:\w+ly )?(?:decline|refuse)\b|"
    r"\bin addition\b|\bto name (?:one|a few)\b",
    r"\b(?:could|can) use (?:a|some|your) (?:hand|help)\b|\b(?:i'm|i am) stuck\b|\bdealt with\b|"
    r"\b(?:take|walk|go) (?:you |me |us )?(?:through )?(?:this |that |it )?in (?:two|three|a few) "
    r"(?:steps|parts)\b|\bas follows\b|\bthat (?:is|are|'s) left\b",
    r"\bfollowed your (?:advice|suggestions?|instructions?)\b|\bruns? from (?=\d|the\b)|\bdated\b|"
    r"\bof last week\b|\bmade by\b|\b(?:which|that) (?:was|were) made\b|"
    r"\b(?:what a|it is a) (?:shame|pity|nuisance)\b|\bwhole story\b|\bthe law says\b|"
    r"\bfor (?:the sake of )?completeness\b|\b(?:which |that )?belongs? to\b|\bfaced with\b|"
    r"\bhere is what the law says\b|\bcomes? into question\b|\b(?:competent )?addressees?\b",
    r"\bin view of\b|\bin light of\b|\bin the absence of\b|\bat your (?:earliest )?convenience\b",
)  # fmt: skip
_BACK = r"(?:\w+\s){0,4}?back"
# What means something: each is written as one word or two that stand for it.
_MEANT: tuple[tuple[str, str], ...] = (
    (rf"\b(?:sent|shipped|mailed|posted|went|brought)\s{_BACK}\b", " returned "),
    (rf"\b(?:i|we|have|had)\s(?:\w+\s)?(?:gave|took|taken|given)\s{_BACK}\b", " returned "),
    (rf"\b(?:send|ship|mail|bring)\s{_BACK}\b", " return "),
    (r"\b(?:put|pop|popped|dropped)\s[^.!?;]{0,60}?in the post\b", " returned "),
    (r"\bi(?:\swould|['’]d)\s(?:love|rather)\b", " i want "),
    (r"\b(?:by|in) (?:mistake|accident|error)\b", " accident "),
    (r"\bchecked\swith\b", " ask "),
    (r"\bcard (?:issuer|company|provider)\b", " card "),
    (r"\b(?:reason|explanation|answer) (?:that )?(?:i|we) (?:was|were|(?:have|had) been) given\b",
     " reason said "),
    (r"\btook off\b", " deducted "),
    (r"\bunited kingdom\b", " uk "),
    (r"\beuropean union\b", " eu "),
    (r"\b(?:agent|adviser|advisor|rep|man|woman|lady|colleague) (?:called|named)\b", " agent "),
    (r"\b(?:in )?(?:un(?:used|opened|worn)) (?:condition|state)\b", " unused "),
    (r"\b(?:i|we)(?:\s(?:was|were|have been))\ssent\b", " received "),
    (r"\b(?:photo|picture|image|video)s?\s(?:that\s|which\s)?(?:i\s(?:have\s)?|were\s)?(?:took|taken)\b",
     " photo "),
    (r"\b(?:claim|statement|assertion|reason)\b[^.!?;,]{0,40}?not\s(?:match|fit|agree "
     r"with|"
     r"square with)\b", " disagree "),
    (r"not\s(?:at\sall\s)?(?:what|the\s(?:one|item|pair|size|model|colou?r|product|"
     r"thing)s?"
     r"(?:\sthat)?)\s(?:i|we)\s(?:had\s)?(?:bought|ordered|(?:paid|asked)\sfor|chose|wanted|"
     r"needed)\b",
     " wrong "),
    (r"\b(?:went|gone|go) (?:astray|missing)\b|\b(?:has |have |been |was |got |gotten |be )*lost "
     r"(?:on the way|in transit|in the post|en route|somewhere)\b|\bdisappeared\b", " missing "),
    (r"\bam\s(?:still\s)?(?:left\s)?without\b", " not received "),
    (r"\bsa(?:id|ys?) yes\b", " agreed "),
    (r"\bi am\b[^.!?]{0,20}\blate\b|\blate return\b", " closed "),
    (r"\bmy poor\b", " my "),
    (r"\bconsumer protection\b", " consumer "),
    (r"\bdeveloped an? (?:\w+ )?(?:fault|defect|problem|issue)\b", " faulty "),
    (r"\bsupplied\b|\b(?:i|we) got (?:it|them|the (?:parcel|package|item))\b", " arrived "),
    (r"\bundertake to\b", " will "),
    (r"\bdisputed\s(?=charge|amount|transaction|sum|payment)", " dispute "),
    (r"\b(?:take|took|taken)\s(?:some\s|several\s|the\s)?"
     r"(?=(?:photo|picture|image|video)s?\b)", " "),
    (r"(?:not|never)\s(?:yet\s)?(?:hear|heard)\b(?:\s(?:back|anything))?",
     " not answered "),
    (r"\b(?:got|received)\snothing\b", " not received "),
    (r"\b(?:hear|heard|had)\snothing\b(?:\sback)?|"
     r"\bignor(?:ed|es|ing)\b(?=\s(?:me|my|both|all|every|the|it)\b)", " not answered "),
    (r"\bwithout\s(?:getting |having |receiving |any |an? )*(?:repl(?:y|ies)|answers?|response)\b",
     " not answered "),
    (r"not\s(?:stay\s)?shut\b(?!\soff|\sdown)", " not close "),
    (r"\b(?:someone|somebody)\selse['’]s\b|\b(?:another\sperson|other\speople)['’]s\b",
     " stranger's "),
    (r"\bhand(?:ed|ing)?\s(?:\w+\s){0,4}?over\b", " returned "),
    (r"\b(?:said|says|say|answer was|told (?:me|you|them|him|her|us))\sno\b", " refused "),
    (r"\b(?:turn(?:ed|s|ing)?|sent)\s(?:\w+\s){0,3}?(?:down|away)\b", " refused "),
    (r"\b(?:offered|done|did|offers)\snothing\b", " refused "),
    (r"\b(?:has|have|did|could|was|were)\snot\s(?:yet\s|been\sable\sto\s|able\sto\s)?"
     r"help(?:ed)?\b", " refused "),
    (r"not\sbeen\s(?:solved|resolved|settled|completed)\b", " unresolved "),
    (r"\bno\slonger\sworks?\b|\bno\slonger\sturns?\son\b", " stopped working "),
    (r"\b(?:does|did|would|will)\snot\s(?:work|function)\b(?!\s(?:for|in|here|out))",
     " stopped working "),
    (r"\b(?:gave|given|gives|give|giving)\sup\sthe\sghost\b|\bpacked\s(?:up|in)\b|\bconked\sout\b|"
     r"\bg(?:a|i)ve[sn]?\sup\b|\bbr(?:oke|oken|eaks?)\sdown\b|\bbit the dust\b", " failed "),
    (r"\bthis\s(?:is\s|was\s)?not\sabout\s(?:me\s)?chang\w+\smy\smind\b|"
     r"\b(?:is\s)?not\s(?:a\s|simply\sa\s|just\sa\s)change\sof\smind\b", f" {NO_CHANGE} "),
    (r"(?:not|yet\sto\sbe)\s(?:yet\s)?(?:been\s)?(?:refunded|reimbursed|paid)\b",
     " not received money "),
    (r"(?:not|never)\s(?:yet\s)?(?:got|received|had|seen|been given)\s(?:the|"
     r"my)\s(?:money|"
     r"refund)\b", " not received money "),
    (r"\b(?:got|received|had|gave|given|made|issued)\s(?:me\s)?(?:the|my|all\smy|an?)\s"
     r"(?:(?:full|partial)\s)?(?:money|refund)"
     r"(?:\sback)?\b|\brefund\s(?:(?:had|has|have|was|been)\s)+(?:made|issued|given|paid)\b|"
     r"\brefund\sissued\b", " refunded "),
    (r"\bbilled\b|\brecharged\b", " charged "),
    (r"\bdelivery has taken place\b", " delivered "),
    (r"\b(?:got|gotten)\s(?=(?:locked|blocked|suspended|closed|charged|billed|refused|denied|"
     r"rejected|refunded|damaged|broken|told)\b)", " was "),
    (r"\b(?:pointed|referred|directed|steered)\s(?:me\s|us\s)?(?:by\s\w+\s)?(?:on\s)?to\s(?=the|"
     r"my|their)", " told to ask "),
    (r"\b(?:left|leaves?|leaving)\s(?:[\w-]+\s){1,7}?unanswered\b", " not answered "),
    (r"\b(?:order|force|compel|oblige|make)s?\s(?:the\s\w+|amazon|them|sellers?|him|her)\sto\b",
     " overpowering "),
    (r"\bhappened (?=after|before|during|while|when)", " befalling "),
    (r"not\s(?:yet\s)?here\b|\bnever\s(?:\w+\s)?handed\sto\sme\b|"
     r"\bno\ssign\sof\b|\bvanished(?: into thin air)?\b", " not received "),
    (r"\b(?:parcel|package|item|order|it|money|refund)\s(?:is|was)\s(?:now\s|already\s)?here\b",
     " arrived "),
    (r"(?<!you )\b(?:has|have|holds?|got)\s(?:it|them|the\s(?:parcel|package|shipment|item))\b"
     r"(?!\s\w+ed\b|\slooked|\ssent|\sdown|\sas\b)", " inhand "),
    (r"\bha(?:s|ve|d)\snothing\b", " not inhand "),
    (r"\b(?:turn|show)(?:ed|n)?\sup\b", " arrived "),
    (r"not\s(?:match|correspond)\b|\bnot\s(?:be|as)\sdescribed\b|"
     r"\bmisdescribed\b", " wrong "),
    (r"\b(?:card|account|method)\s(?:that\s|which\s)?i\sused\b", " card "),
    (r"(?:not|no longer)\s(?:really\s)?(?:need|want|like)\s(?:it|this|the\s\w+)"
     r"(?=[.,;!?]|\s(?:any|and|but|so|because)\b|\Z)", " not wantit "),
    (r"\bnowhere\s(?:to\sbe\s(?:found|seen))\b", " not received "),
    (r"\b(?:went|gone|remain(?:s|ed)?|been left)\s(?:unanswered|without\s(?:an?\s)?(?:answer|"
     r"reply))\b",
     " not answered "),
    (r"\b(?<=i\s)(?:posted|mailed|shipped)\s(?=(?:it|the|my)\b)", " returned "),
    (r"\b(?:nobody|no\sone|no\sreason)\s(?:has\s|was\s)?(?:explained|given)\b", " without reason "),
    (r"\bdrop(?:ped|ping)?\s(?:\w+\s){0,3}?off\b", " returned "),
    (r"\b(?:received|got|had|given)\s(?:the\s|this\s|an?\s|your\s|their\s)?(?:following\s)?"
     r"(?:answer|reply|response)\b", " answered "),
    (r"\b(?:got|gotten|been|am|get)\sin\s(?:touch|contact)\b|\bdropped\s(?:you|them)\s"
     r"(?=\w+\s(?:messages?|e-?mails?|lines?))", " wrote "),
    (r"\b(?:called|pulled)\soff\b", " cancelled "),
    (r"\b(?:sign|log|get)(?:ged|ting|ging|ning)?\s(?:back\s)?in(?:to)?\b(?!\s(?:touch|contact))|"
     r"\bshut\sout\b", " access "),
    (r"\btak(?:e|ing)\s(?:the\scharge|it)\soff\b|\bput\sthe\scharge\sback\b", " reverse "),
    (r"\bput\s(?:\w+\s){1,3}right\b", " resolve "),
    (r"\bif\s(?:the answer|it|that) is (?:still )?no\b|\bif\sit['’]s\sa\sno\b", " "),
    (r"\b(?:ran|run)\sout\b", " ended "),
    (r"(?:have|has)\sgot\b(?!\sback)", " have "),
    (r"\b(?:record(?:ed|s|ing)?|caught|film(?:ed|s)?)\s(?=(?:\w+\s){0,4}?on\s(?:video|film|"
     r"camera))",
     " video "),
)  # fmt: skip
_EDGE = r"\b"  # at the beginning of a word it is there anyway
_ALL = (*((pattern, " ") for pattern in _EMPTY), *_MEANT)
# Tried at the beginnings of words only: a text has many letters, and there are many sayings. The
# mark that tells them apart stands behind each, so that its first letter is looked at first.
_SAYING = re.compile(
    r"(?<!\w)(?=\w)(?:"
    + "|".join(f"(?:{saying.removeprefix(_EDGE)})(?P<s{n}>)" for n, (saying, _) in enumerate(_ALL))
    + ")"
)
_SHORT = re.compile(r"(?<=\w)(?:n['’]t|['’](?:ve|re|m))\b")
_LONG = {"nt": " not", "ve": " have", "re": " are", "m": " am"}


@lru_cache(maxsize=1024)  # a check reads each sentence several times
def reworded(sentence: str) -> str:
    """A plain sentence with its turns of phrase as the words that they mean.

    "haven't" and "I've" are written out first. All is in lower case.
    """
    return _SAYING.sub(_word_for, _SHORT.sub(_written_out, sentence.lower()))


def _written_out(match: re.Match[str]) -> str:
    return _LONG[match[0].replace("'", "").replace("’", "")]


def _word_for(match: re.Match[str]) -> str:
    return _ALL[int((match.lastgroup or "s0")[1:])][1]
