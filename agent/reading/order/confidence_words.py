"""What says that a thing just told is for us alone: it points back and names nothing itself."""

import re

from agent.reading.message.phrases import phrases

_SHARED = {
    "KNOW_IT": "<KNOW>(?: (?:of|about|on))?(?: <IT>)?",
    "OF_IT": "(?: (?:of|about|on) <IT>)?",
    "SKIP": """
        (?:skip|omit|leave out|gloss over|bury) (?:that|this)(?: (?:part|bit|one|detail|chapter))? |
        leave (?:that|this|it)(?: (?:part|bit|one))? (?:out|aside|unsaid)
    """,
    "THEM": """
        they | them | he | him | she | her | amazon | anyone | anybody | someone | somebody | people
        | (?:those|the) people | the (?:other side|\\w+)
    """,
    "NONE": "nobody | no one | no-one | none of them | not a soul | no soul",
    "IT": """
        (?:any of |all of |all )?(?:that|this|it)(?: (?:one|part|bit|number|figure|detail|thing))? |
        those | these | either | the (?:number|figure)
    """,
    "KNOW": """
        know(?:ing)? | learn | hear(?:ing)? | find out | finding out | see | smell | sniff |
        discover | notice | suspect | catch(?: on)? | read | be told | get (?:wind|word) | get to
        (?:know|hear)
    """,
    "SAID": """
        mentioned | said | brought up | told | known | used | raised | written(?: down)? | repeated
        | shared | admitted | discussed | in writing | on record | out there | out | up
    """,
    "NOT": """
        (?:must|should|need|may|ought|shall|better)(?:n't| not| never)(?: to)? | can(?:'t|not| not|
        never) | (?:is|are)(?:n't| not)(?: (?:supposed|meant|allowed))? to | (?:do|does)(?:n't|
        not)(?: really| even)? (?:have|need|get|ought) to | never (?:has|have|needs?|gets?) to |
        (?:has|have) no (?:need|right|reason) to | (?:has|have) no business | needs? no
    """,
    "NEVER": "(?:never|do not|don't|dont|let's not|let us not|not)(?: ever| you| even){0,2}",
    "STAYS_HERE": """
        (?:does(?:n't| not)|must(?:n't| not)|won't|will not|should(?:n't| not)|is(?:n't| not)(?:
        to)?|not to)(?: (?:ever|get|be|go|come))*
        (?:passed on|passed along|shared|repeated|forwarded|quoted|relayed|any
        (?:further|farther)|anywhere)
    """,
    "ROOM": """
        (?:this|the|these|our|your)(?: four)? (?:chat|conversation|room|window|page|walls|talk)
    """,
}
# After it nothing is named any more that could be the secret.
_END = (
    r"(?=\W*(?:$|[.,;:!?)\n]|- |(?:though|tho|please|pls|plz|ok|okay|either|at all|ever|anyway|"
    r"obviously|of course|alone|only|to (?:them|him|her|anyone|anybody|amazon|the \w+)|"
    r"in (?:there|writing|the \w+|any \w+|your \w+)|from (?:me|us|you)|and|but|so)(?!\w)))"
)
BACK_AGAIN = re.compile(
    r"(?<!\w)(?:"
    + phrases(
        r"""
        <THEM> needs? no (?:reminder|reminding|telling)<OF_IT> | <THEM>(?:
        (?:really|also|all|there))* <NOT>(?: (?:ever|even|really))* <KNOW_IT> | <NONE>(?:
        (?:over|in|at|out) \w+)? (?:must|should|needs?|has|have|may|can|gets?)(?: to| ever)*
        <KNOW_IT> | under no circumstances (?:do|should|must|may|can|let) <THEM> (?:to )?<KNOW_IT> |
        no (?:need|reason|cause|call) for <THEM> to <KNOW_IT> | (?:nothing|not
        (?:something|anything|a thing)) <THEM> (?:gets?|needs?|has|have|are|is|should|ought|must)(?:
        to)? <KNOW_IT> | (?:i|we)(?:'d| would)(?: (?:much|really))? (?:rather|prefer)(?:
        (?:that|if))? (?:<THEM> (?:didn't|did not|don't|do not|never|not)(?: to)? <KNOW_IT>|<IT>
        (?:isn't|wasn't|is not|was not|not|didn't|doesn't)(?: (?:be|get|come|to))* <SAID>) | not
        (?:a|one|another) (?:word|syllable|peep|hint|whisper|breath|squeak)<OF_IT>(?: to <THEM>)? |
        (?:<IT>|neither \w+|none of (?:that|this|it)) (?:stays?|remains?|will stay|must stay|should
        stay|has to stay)(?: (?:just|strictly|right|only))* (?:with
        (?:you|me|us)|here|(?:in|within|inside|on) (?:here|<ROOM>)|between (?:us|the two of us|you
        and me)) | (?:neither \w+|none of (?:that|this|it)|(?:that|this|it) (?:does(?:n't|
        not)|won't|will not|must(?:n't| not)|never)) (?:ever )?(?:leaves?|goes?
        (?:beyond|outside|past|out of)) <ROOM> | (?:<IT>|which)(?:'s| is| was) (?:just |only
        |strictly |purely )?for (?:you|your (?:eyes|ears)) | (?:just|only|strictly) for (?:you|your
        (?:eyes|ears)) | for your (?:eyes|ears)(?: only| alone)? | (?:<IT>(?:'s| is| was)
        )?(?:nobody|no one|no-one)(?:'s| else's) (?:business|concern) | (?:none of|not)
        (?:their|his|her|amazon's) (?:business|concern) | (?:<IT>|which) (?:<NOT>|had better not)
        (?:come (?:up|out)|get (?:out|back|around)|be <SAID>|appear|show up|slip|reach <THEM>) | i
        (?:just |really |do )*(?:don't|do not|dont|wouldn't|would not) (?:want|like) <IT>(?:
        (?:to|be|being|come|get|go|ever))* <SAID> | (?:we(?:'ll| will| can)?|let's|let
        us|please|pls|you(?: can)?) (?:just |better )?<SKIP> | let's not go there | you
        (?:didn't|did not|never|haven't) (?:hear|heard|see|saw|read) <IT>(?: from me)? | <IT>(?:'s|
        is| stays| remains)(?: (?:just|strictly|only))? between (?:us|the two of us|you and
        me|ourselves) | keep <IT> (?:off|out of) (?:the|any|your|this|that|it)(?: \w+)? |
        (?:<IT>|(?:that|this|the|neither) \w+) (?:never|must never|must not|mustn't|won't|will not)
        reach(?:es)? <THEM> | <NEVER> (?:hint at <IT>|bring <IT> up|bring up <IT>|let <IT>
        (?:slip|out|show|on|through)|let <THEM> <KNOW_IT>|let on<OF_IT>|let slip <IT>|spill
        <IT>|leak <IT>|give <IT> away|write <IT>(?: (?:down|anywhere))?|touch on <IT>|go into
        <IT>|tell <THEM> <IT>) | i(?:'m|'ll| am| will)? (?:just )?keep(?:ing)? <IT> (?:to
        (?:myself|ourselves)|quiet|private|under my hat) | keep(?:ing)? <IT> (?:from|away from)
        (?:<THEM>) | mum'?s the word | zip it<OF_IT> | keep (?:mum|schtum|shtum|stumm)<OF_IT> |
        (?:my )?lips (?:are )?sealed | hush[- ]hush |
        (?:hold|keep) <IT> back | hold back on <IT> | (?:<IT>|which|(?:that|this) \w+)
        (?:goes? (?:nowhere|no (?:further|farther))(?: than (?:here|this|you|us|<ROOM>))?|
        <STAYS_HERE>) | (?:strictly |only |just )?
        (?:in|within|inside|between) (?:this room|these (?:four )?walls)(?: only)? |
        you(?:'re| are) the (?:only one|only person|first)(?: (?:that|who|whom))? i(?:'ve| have)?
        (?:told|said)(?: <IT>)?(?: to)? | (?:i(?:'ve| have)? )?(?:only )?told (?:only you|nobody
        else|no one else)(?: <IT>)? | tell no ?(?:one|body) |
        (?<!nobody )(?<!they )(?<!amazon )(?<!people )(?<!one )say nothing<OF_IT> |
        (?:das )?(?:müssen|brauchen|sollen|dürfen) (?:die|sie) (?:das )?(?:nicht|nie)(?: zu)?
        (?:wissen|erfahren|hören) | (?:das )?geht (?:die|sie|den|niemanden)(?: das)?(?: aber)?
        (?:nichts|nix)(?: an)? | behalt\w* (?:das|es)(?: bitte)? für (?:dich|sich|uns) |
        (?:qu')?(?:ils|elles|il|elle|on) ne (?:doi(?:ven)?t|doit) (?:pas|jamais) (?:le |l'|en
        )*(?:savoir|apprendre|entendre) | (?:ça|cela) ne (?:les|le|la) regarde pas | garde[zr]?
        (?:ça|cela|le) pour (?:vous|toi|nous) | que no (?:se enteren?|lo sepan?) | no
        (?:tienen?|deben?) (?:por )?(?:que |qué )?(?:saberlo|enterarse) | (?:que )?(?:eso )?quede
        entre nosotros | non (?:lo )?(?:devono|deve|devon) saper(?:lo|e) | resti tra (?:noi|di noi)
        | (?:dat )?hoeven (?:ze|zij) niet te weten | (?:dat )?blijft (?:tussen|onder) ons
        """,
        _SHARED,
    )
    + r")(?!\w)"
    + _END
)
# The words that lead to such a cue belong to it: "..., but please".
LEADING = re.compile(
    r"(?:(?:^|[\s,;:(-]+)(?:but|and|so|please|pls|which|just|only|though|because|let's|we|of "
    r"course|"
    r"obviously|honestly|do me a favou?r|that|under no circumstances|(?:but|and|so|only) (?:you|i)|"
    r"ok|okay|really|also|aber|und|mais|et|pero|y|ma|e|maar|en))+$"
)
_SUM = (
    r"(?:[$£€₹] ?\d[\d.,]*|\d[\d.,]*(?: ?(?:[€£$%]|eur\w*|dollars?|bucks|pounds?|quid|rupees|rs|"
    r"percent|per ?cent))?|(?:half|a third|a quarter)(?: of it)?|\w+ (?:dollars|bucks|euros|pounds|"
    r"quid|rupees|percent|per ?cent))"
)
_DONE = (
    r"(?:shut up|be (?:quiet|happy|fine|ok|okay|done|satisfied|content)|stop|sign|agree|settle|"
    r"accept|take|say yes|drop|leave it|let it (?:go|rest)|call it|close|keep (?:it|quiet)|"
    r"walk(?: away)?|move on|go away|give up)"
)
IF_GIVEN = re.compile(
    rf"(?<!\w)if (?:they|he|she|amazon|the \w+|somebody) (?:\w+ )?(?:give|gave|gives|pay|paid|"
    rf"pays|offer|offered|offers|went|go|goes|came|come|put)(?: (?:me|us|up|to|with|back|as|"
    rf"high))* "
    rf"(?P<given>{_SUM})(?: \w+){{0,3}}?,? (?:then )?i(?:'d|'ll| would| will)(?: \w+){{0,2}}? "
    rf"{_DONE}"
    rf"(?!\w)|(?<!\w)(?:at|with|for) (?P<sum>{_SUM})(?: back)? i(?:'d|'ll| would| will)(?: \w+)?? "
    rf"{_DONE}(?!\w)|(?<![\w.,])(?P<first>{_SUM})(?: back| total)?,? (?:and|then) i(?:'d|'ll| "
    rf"would|"
    rf" will)(?: \w+)?? {_DONE}(?!\w)|(?<!\w)(?:i'm|i am|we're|i'd be|i would be) (?:also |even |"
    rf"quite )*(?:ok|okay|"
    rf"fine|happy|cool|good)(?: with| to (?:get|take|have)|(?: with)? walking away with) "
    rf"(?P<told>{_SUM})(?! ?(?:business |working |more )?(?:days?|weeks?|hours?|months?|years?))"
    rf"(?! (?:photos?|stars?|pictures?|items?|pieces))(?!\w)|"
    rf"(?<!\w)i(?:'d| would|'ll| could)(?: even| still| probably)? (?:swallow|say yes to|sign "
    rf"(?:at|for)"
    rf"|walk away with|be down with) (?P<least>{_SUM})"
)
"""The least that would do, told as a condition or as what somebody is fine with."""

SETTLES = re.compile(
    rf"(?<!\w)(?:stop at|(?:go |come )?down to|settle (?:for|at)|as low as|floor\W+\w{{0,3}} ?"
    rf"(?:around|about)?|keep it (?:for|at)|close (?:at|for)|sign (?:at|for)|accept|taken?|drop "
    rf"(?:it|this|the \w+(?: \w+)?) (?:for|at)) "
    rf"(?P<sum>{_SUM})"
)
"""A sum that somebody would settle at, in words told in confidence."""
