"""The words of secrecy, and those of the least that somebody would accept."""

import re

from agent.reading.message.phrases import phrases

_THEM = (
    r"(?:them|him|her|amazon|anyone|anybody|the (?:seller|agent|rep|bank|shop)|support|chat|"
    r"people|nobody)"
)
# A word of secrecy is a wish of the person; "they never mention it" is none.
_WISH = r"(?:(?<![^.,;:!?(\n-])\s*|(?<=please )|(?<=pls )|(?<=so )|(?<=but )|(?<=and )|(?<=just ))"
_DONT = r"(?:don't|do not|dont|never)"

# What is private follows, or else goes before in the same sentence.
FOLLOWS = re.compile(
    "(?<!\\w)(?:"
    + phrases(
        rf"""
        (?:just |strictly |keep (?:it |this |that )?)?between (?:us|you and me|ourselves|me and you)
        | off the record | (?:strictly )?confidential(?:ly)? | privately | in confidence | secretly
        | entre nous | unter uns(?: gesagt)? | entre (?:nosotros|tú y yo|tu y yo) | tra (?:di )?noi
        |
        tra me e te | onder ons(?: gezegd)? | między nami | hamare beech | for your ears only |
        {_WISH}{_DONT} (?:tell {_THEM}|let {_THEM} (?:know|find out|hear|see|learn|discover))(?!
        (?:that|this|it)[.,;!]| (?:that|this|it)$)
        | without (?:telling|mentioning) | i (?:don't|do not|would not|wouldn't) want {_THEM} to
        know
        | (?:they|amazon|he|she|the seller|nobody|no one) (?:must|should|need|can|may)(?:n't| not|
        never)(?: to| ever)? (?:know|find out|learn|hear) | (?:nobody|no one) (?:must|should|needs
        to|can|may) (?:ever )?(?:know|learn|hear) | you didn't hear (?:it|this) from me |
        keep (?:it |this |that )?(?:quiet|private|secret|to
        (?:yourself|yrself|urself|ur self))(?: that)? | bitte nicht sagen |
        ne (?:leur |lui )?dites pas(?! (?:ça|cela)) | no (?:les |le )?diga[ns]? que |
        non (?:dite|dire|dica)(?: loro)? che | (?:unko|amazon ko) mat batana(?: ki)?
        """
    )
    + ")(?!\\w)"
)
# The secret is named as the object: "keep X out of it".
NAMED = re.compile(
    rf"(?<!\w)(?:keep|leave) (?P<kept>[^.,;!?\n]{{2,60}}?) (?:out(?: of (?:it|this|the \w+|what "
    rf"you write))?|to (?:yourself|ourselves)|quiet|secret|private)(?!\w)|(?<!\w)(?:leave out|"
    rf"omit|skip) (?P<omitted>(?:the|my|that i|about|anything about) [^.,;!?\n]{{2,80}})|"
    rf"{_WISH}{_DONT} (?:mention|reveal|disclose|bring up|include|say anything about|talk about|"
    rf"say|admit|write|put(?: in)?)(?: to {_THEM})?(?: anything)?(?: about)?(?: that(?= (?:i|we|"
    rf"it|my|the|he|she|they)\b))? (?P<unsaid>[^.,;!?\n]{{2,120}})|(?<!\w)not a word (?:to "
    rf"{_THEM} )?(?:about|of) (?P<word>[^.,;!?\n]{{2,80}})"
)
# A wish for the text in hand ("leave out the date"), not a secret.
OF_A_TEXT = re.compile(
    r"^(?:the |my )?(?:dates?|amount|sum|price|name|(?:order |phone )?number|greeting|signature|"
    r"law|legal \w+|threats?|(?:first|second|third|last) \w+|end|beginning|intro\w*|"
    r"subject)(?: and\b.*)?$"
)
THING = re.compile(
    r"(?:the |my |that |about |anything about )*(?P<thing>.+?)(?: (?:part|bit|thing|story))?"
)
ONLY_POINTS = re.compile(r"\W*(?:please )?(?:keep )?(?:that|this|it)(?:'s| \w+){0,2}\W*")
ASKED = re.compile(r"\s*(?:will|would|can|could|do|does|is|are|should|what|who|how)\b[^?.!\n]*\?")
# What only points to something said before.
POINTER = re.compile(
    r"(?:mate|pal|bro|dude|love|man|friend|please|pls|thanks|thank you|cheers|right|yeah|ok(?:ay)?|"
    r"that|this|it|these|those|any of (?:that|this|it)|(?:that|this|the (?:last|first)) "
    r"(?:part|bit|thing|one|detail|fact|sentence|stuff)|(?:that|this|it|all that|all this)(?: "
    r"(?:part|bit))?(?: (?:in|to|into|on|at|anywhere|please|pls|though|ok|okay|either)\b.*)?)"
)
BACK = re.compile(
    "(?<!\\w)(?:"
    + phrases(
        rf"""
        (?:please |pls )?(?:keep|leave) (?:that|this|it|all that|all this)(?: (?:part|bit|one))?
        (?:out|private|secret|quiet|to (?:yourself|yrself|urself|ur self|ourselves)|between us) |
        (?:please |pls )?{_DONT} (?:put|mention|say|write|include|tell
        (?:them|him|her|amazon|anyone)|use|repeat|share|pass on|disclose|reveal|bring up) (?:about
        )?(?:that|this|it|any of
        (?:that|this|it))(?! (?:i|i'm|i've|we|my|our|he|she|they|the|there)\b)(?: (?:part|bit|on))?
        | (?:that|this|it)(?:'s| is| stays| must stay| has to
        stay| should stay)(?: just| strictly)? (?:between us|private|a secret|confidential|for your
        eyes|off the record|personal|just for you) | (?:they|amazon) (?:don't|do not) need to know
        (?:that|this|it) | none of their business | not for (?:them|their ears|their eyes|amazon) |
        das bleibt unter uns | (?:das|dies)(?: bitte)? nicht (?:sagen|erwähnen|schreiben|verraten) |
        (?:ne )?(?:le |l')?(?:dites|mentionnez|écrivez|dis|mentionne) pas(?: ça| cela)? |
        ça reste entre nous | no (?:lo |se lo )(?:digas?|menciones?|pongas?) | non (?:lo |glielo )
        ?(?:dire|dirlo|scriver\w*|menzion\w*) | (?:dat|dit)(?: graag)? niet
        (?:zeggen|vermelden|noemen|schrijven) | (?:yeh|ye) mat (?:batana|likhna)
        """
    )
    + ")(?!\\w)"
)
NO_SECRET = re.compile(
    r"(?<!\w)(?:not (?:a |any )?secret|no secret|isn't (?:a )?secret|not private|(?:tell|you can "
    r"tell|feel free to tell) them if you (?:like|want)|nothing to hide|happy for them to "
    r"know)(?!\w)"
)
CLAIMED_REASON = re.compile(
    r"(?<!\w)(?:the |my |to be )?(?:honest(?:ly)?|real|actual|true|truthful|genuine) (?:reason|"
    r"truth|story|why)(?: (?:i|we) (?:\w+ ){1,5}?)?(?: (?:is|was|being))?(?: that| because)?[ "
    r":,]+|(?<!\w)(?:the )?truth is(?: that)?[ :,]+|(?<!\w)der wahre grund ist[ ,:]+|(?<!\w)la "
    r"vraie raison(?: c'est| est)[ :,]+"
)
REASON = re.compile(
    r"cheaper|changed my mind|don't (?:like|need|want)|(?:real|actual|honest|true) reason|"
    r"\bi(?:'m|'ve|'d)? (?:\w+ )?(?:already |just |actually |really |also |only )?(?:bought|"
    r"purchased|ordered|used|wore|broke|dropped|want|need|hate|regret|got|found|have|had|tried|"
    r"opened|lost|moved|can't afford|could|was|am|did)\b|can't afford|lost (?:the|our|my) (?:baby|"
    r"job)|pregnan\w+|cancelled|my (?:fault|own fault|husband|wife|partner|kid|son|daughter)|"
    r"second one|another one|moving|divorce|found it|for less|because|bought another|found (?:it|"
    r"one)|regret|used it|wore|broke it|dropped"
)
FLOOR = re.compile(
    r"(?<!\w)(?:i'd|id(?= (?:\w+ )?(?:take|settle|accept|be|go|live|cop))|i would|i could|i'll|"
    r"i can|"
    r"we'd|i might|would|happy to|willing to|could)(?: "
    r"even| also| honestly| probably| still| be| secretly| actually| just| gladly){0,4} (?:take|"
    r"accept|settle for|settle with|go (?:down )?(?:to|for|as low as)|live with|cop|stomach|"
    r"(?:walk(?: away)?|quit|fold|stop|shake(?: hands)?|be out) (?:at|for|with|on)|"
    r"be (?:happy|fine|ok|okay|satisfied|content) if (?:i|they|he|she) (?:came out|come out|got|"
    r"get|"
    r"end(?:ed)? up|walk(?:ed)? away|gave me|gives me|give me|paid|pay)(?: with)?|be (?:happy|fine|"
    r"ok|okay|satisfied|content) with|(?:happy|fine|ok|okay|satisfied) with|agree to|settle|call "
    r"it (?:even|quits) (?:at|for|with)|make do with|drop to|do) (?P<value>[^.;!?\n]{2,80})|"
    r"(?<!\w)(?:(?:won't|wouldn't|will not|not|can't|never) (?:be )?(?:go|going|take|taking|"
    r"accept|settle)(?: for)? (?:below|anything (?:below|under|less than)|under|less than|lower "
    r"than)|(?:as low|as little) as|no(?:thing|t)? (?:less|lower|below|under)(?: than)?|(?:walk "
    r"away|be done|call it (?:a day|quits)|drop (?:it|this|the matter)|shut up|leave it|give up|"
    r"go away) (?:with|for|at|if i get)|(?:my )?(?:walk[- ]?away|bottom|(?:absolute|bare) minimum|"
    r"lowest)(?: \w+){0,2}(?: is|:| would be)|(?:worst case|at worst|if pushed|in a pinch)[, "
    r"]+(?:i'd |i would |i'll )?(?:take |accept |settle for )?|anything (?:over|above|from)|at "
    r"least) (?P<low>[^.;!?\n]{2,80})|(?<!\w)(?:my (?:floor(?! (?:lamp|light|mat|"
    r"tile|cleaner|fan|cushion|heater|mirror|plan|polish|board|protector|scrubber|steamer|jack|"
    r"pump|standing)s?(?!\w))|minimum|bottom line|lowest|limit|"
    r"least)|the (?:least|lowest|minimum|smallest \w+) i(?:'d| would| will|'ll| can| could)? "
    r"(?:\w+ )?(?:take|accept|live with)?)(?: is|:| would be| for me){0,4} "
    r"(?P<floor>[^.;!?\n]{2,80})|(?<!\w)(?:the |a )?(?:figure|number|sum|amount|price) i(?:'d|"
    r"'ll| would| will|'m| am| could)? (?:\w+ )?(?:shake (?:hands )?(?:on|at)|take|accept|settle "
    r"(?:on|for|at)|agree (?:to|on)|walk (?:away )?(?:at|with|for)|go (?:for|to)|live with|sign "
    r"(?:at|for)|(?:ok|okay|happy|fine|good) with)(?: is|:| would be)? (?=[^.;!?\n]{0,12}\d)"
    r"(?P<shake>[^.;!?\n]{2,80})|"
    r"(?<!\w)(?:(?:mir )?(?:reichen|genügen)(?: mir)?|(?:ich "
    r")?(?:nehme|akzeptiere|würde)(?: auch| notfalls| zur not)?|mindestens|je (?:prendrais|prends|"
    r"accepte(?:rais)?|me contente(?:rais)?)(?: de)?|au minimum|me (?:conformo|conformaría|vale|"
    r"bastan?)(?: con)?|acepto|aceptaría|como mínimo|mi (?:accontento|accontenterei|bastano)(?: "
    r"di)?|accetto|accetterei|ik (?:neem|accepteer)(?: genoegen met)?|minstens) "
    r"(?P<abroad>[^.;!?\n]{2,60})"
)
SUM_FIRST = re.compile(
    r"(?<!\w)(?:with|for|at) (?P<given>(?:half|[$£€₹]? ?\d[\d.,]*(?: ?(?:[€£$%]|eur\w*|dollars?|"
    r"bucks|"
    r"pounds?|quid|rupees|percent))?)(?: back)?) i(?:'d|'ll| would| will) (?:be (?:quiet|happy|"
    r"fine|"
    r"ok|okay|satisfied|content|done)|shut up|drop it|stop|leave it|go away)(?!\w)|"
    r"(?<![\w.,])(?P<sum>(?:half|a third|a quarter|[$£€₹] ?\d[\d.,]*|\d[\d.,]* ?(?:[€£$%]|eur\w*|"
    r"dollars?|bucks|pounds?|quid|rupees|percent))(?: (?:back|of it|refund|off))?)(?: (?:back|"
    r"total))?,? (?:(?:would|will|'d) (?:do|be (?:enough|fine|ok|okay|plenty|good)|make me happy|"
    r"satisfy me|suffice)(?: (?:for )?me)?|is (?:enough|fine|ok|okay)(?: for me| by me|$|[.,])|"
    r"(?:and|then) i(?:'d|'ll| would| will) (?:shut up|be happy|drop it|go away|leave it|call it|"
    r"be (?:done|quiet|ok|fine))|(?:is |as )(?:my )?(?:minimum|floor|bottom line|limit)|"
    r"(?:reichen|reicht|genügen|würden reichen)(?: mir)?|me suffi\w+|me basta\w*|mi bast\w+)(?!\w)"
)
LESS = re.compile(
    r"half|partial|part of|store credit|gift card|credit|less|\d|quarter|third|hälfte|moitié|"
    r"mitad|metà|helft"
)
OTHER_WISH = re.compile(r"^(?:a |the )?(?:replacement|refund|exchange|repair)\b")
STOP = re.compile(r"(?:,? (?:but|so|and|if|just|please)\b.*|,.*)$", re.DOTALL)
# "Don't put this in any letter but I found one cheaper": then what follows is the secret.
BUT_FOLLOWS = re.compile(
    r"(?: (?:in|into|to|on|at|with|for|anywhere|any|the|your|them|what|you|write|send|letter|"
    r"e-?mail|"
    r"owt|ok|okay|please|though|tho)\b){0,10}(?:,? but (?:the )?|:|,? ?- )\s*(?=(?:\S+ ){3})"
)
CUE_REST = re.compile(r"[\s,:;-]*(?:(?:but|that|though|and|to \w+ that|about|however)[\s,:]+)*")
# A second wish after the secret: "..., please don't put that in".
TRAILING = re.compile(
    r"[,;( -]+(?:and |but |so )?(?:please|pls|don't|do not|never|keep|leave|ok\?|okay\?)\b.*$",
    re.DOTALL,
)
