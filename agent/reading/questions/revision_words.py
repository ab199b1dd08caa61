"""The words of a wish to change a draft: tones, lengths, what to add, what to leave out, the name.

Plain lower case, as in the layers of a message. A tone or a length counts only in a clause that
holds nothing but such words and fillers, so that "the cable is shorter than described" is none.
"""

import re

from agent.domain.style import Length, Tone
from agent.domain.vocabulary import Channel

Pattern = re.Pattern[str]


def _words(*patterns: str) -> Pattern:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


_HARD = (
    r"(?:aggressive|harsh|rude|angry|hard|pushy|firm|strong|direct|strict|severe|demanding|blunt|"
    r"cold|confrontational|threatening|bossy)(?:ly)?"
)
_SOFT = r"(?:soft|nice|polite|friendly|weak|meek|timid|kind|apologetic|begging|gentle|warm)"
_LOOSE = r"(?:casual|informal|chatty|relaxed|colloquial)"
_STIFF = r"(?:formal|stiff|robotic|official|cold|bureaucratic|corporate|businesslike|legal)"
_LESS = r"(?:less|not (?:to )?(?:sound |be |seem |look )?(?:so|as|that|too)|too|a bit too|way too)"

# A tone to go to, or a step on the scale of tones. The first that is found decides, so that "less
# formal" comes before "formal".
TONES: tuple[tuple[Pattern, Tone | None, int], ...] = (
    (
        _words(rf"{_LESS} {_STIFF}", "like a robot", rf"(?:more )?{_LOOSE}", "more human"),
        "casual",
        0,
    ),
    (
        _words(rf"{_LESS} {_LOOSE}", r"(?:more )?(?:formal|professional|official|business-?like)"),
        None,
        1,
    ),
    (
        _words(
            rf"{_LESS} {_HARD}",
            r"tone (?:it|that|this) down",
            r"calm(?:er|ly)?",
            r"more (?:calm|diplomatic|balanced)",
        ),
        None,
        -1,
    ),
    (_words(rf"{_LESS} {_SOFT}"), None, 1),
    (
        _words("neutral", "matter[- ]of[- ]fact", "plain(?:er)?", "(?:normal|usual) tone"),
        "plain",
        0,
    ),
    (
        _words(
            r"(?:more )?(?:firm|strong|tough|stern|sharp|strict|hard)(?:er)?(?:ly)?",
            r"(?:more )?(?:assertive|direct|serious|forceful|insistent|confident|decisive|resolute|"
            r"energetic)(?:ly)?",
            r"with (?:more )?(?:force|energy)",
        ),
        "firmer",
        0,
    ),
    (
        _words(
            r"(?:more )?(?:warm|nice|kind|polite|soft|gentle|sweet)(?:e?r)?(?:ly)?",
            r"(?:more )?(?:friendly|friendlier|courteous|respectful|sympathetic|pleasant|personal)",
            r"gentil|amable|freundlich(?:er)?|höflich(?:er)?",
        ),
        "warmer",
        0,
    ),
)
LENGTHS: tuple[tuple[Pattern, Length], ...] = (
    (
        _words(
            r"(?:too|not so|less) short",
            r"(?:more )?longer|more long|bigger|lengthen|fuller|expand(?: on)?|elaborate",
            r"(?:in )?more (?:detail(?:s|ed)?|words|complete|context|information)|detailed",
            r"länger|plus long|más largo|più lungo",
        ),
        "longer",
    ),
    (
        _words(
            r"(?:more )?short(?:er|en|ened)?|(?:more )?brief(?:er|ly)?|(?:more )?concise(?:ly)?",
            r"(?:less|fewer|too many|not so many) words",
            r"(?:less|not so|too|not as) (?:long|wordy|big|lengthy|much(?: text)?)",
            r"cut (?:it |this |that )?(?:down|short)|trim|condensed?|tighten|tighter|compact",
            r"half (?:as long|the length|the size)|summari[sz]e|smaller|crisper|snappier",
            r"to the point|boil (?:it )?down|kürzer|plus court|más corto|più (?:corto|breve)",
        ),
        "shorter",
    ),
)
_FILLERS = """
please can could would will you i want need like to be it this that them the my your a an of make
made keep write do get turn rewrite reword rephrase redo rework revise edit change adjust draft
drafts message messages email e-mail mail letter text version words wording script note reply line
lines tone language style opening paragraph sound sounds sounding read reads seem seems feel feels
look looks is are was 's it's that's ok okay now thanks thank bit little much even still slightly
way somewhat just also then and but so hmm sorry again maybe more less in with for me chat too very
really one here first second same try give have put use should must shall let's let us kinda prefer
think i'd we version any than not don't good great fine well hello hi at all up quite rather tad
lot its i'm possible if perhaps supervisor seller bank amazon statement claim appeal form complaint
speak what about how
"""
FILLERS = frozenset(_FILLERS.split())
MOST_TOKENS = 14

# A wish begins a clause, or follows "please", "can you" and the like.
_ASKED = (
    r"(?:^|[.,;:!?\n-] ?|(?<!\w)(?:please|can you|could you|would you|will you|also|and|but|then|"
    r"now|ok|okay|just|maybe|better|you (?:should|must|can|could|have to)|"
    r"(?:it|they|the (?:text|draft|message|e-?mail|letter)) (?:should|must|needs to|has to)|"
    r"(?:can|could|would|will|should|must|may) (?:it|this|the (?:text|draft|message|e-?mail|"
    r"letter))|"
    r"(?:i want|i'd like|i would like|i need)(?: you)? to|let's|"
    r"(?:don't|not|you) forg[eo]t(?:ten)? to) )(?:also |please |just |to )*"
)
_IN_IT = (
    r"(?: also| too| there| (?:in|into|to) (?:the|my|your|this|that) (?:message|e-?mail|letter|"
    r"draft|text|chat|note|claim)| (?:the|my) (?:message|e-?mail|letter|draft|text|chat)"
    r"(?= that| saying|:)| in it| in| to it| (?:a|the|one|another|this) (?:short )?"
)
_A_LINE = r"(?:line|sentence|part|note|fact|thing|paragraph|bit|mention|words?))"
ADD = re.compile(
    rf"{_ASKED}(?:(?:add|ad|include|mention|insert|put in|put|note|state|write in)"
    rf"{_IN_IT}{_A_LINE}*(?: saying| about| is)?(?: that|:)? |"
    r"(?:say|write|tell (?:them|him|her|amazon|the \w+)|mention)(?: also| too| in it)*(?: that|:) |"
    r"(?P<bare>say|tell (?:them|him|her|amazon|the \w+)|mention|write(?= (?:i|we)(?!\w)))"
    r"(?: also| too| in it)* (?=(?:mum|mom|dad|nan|i|we|i'm|i've|i'd|we've|it|it's|my|our|"
    r"the|there's|there|this|he|she|nobody)(?!\w)(?![^.!;\n]*\?)))"
    r"(?P<what>(?:[^.!?;\n]|\.(?=\d)){2,200})"
)
FORGOT = re.compile(
    r"(?<!\w)you (?:forgot|missed|left out|did not mention|didn't mention|have not mentioned)"
    r"(?: to (?:say|mention|add|write))?(?: that)? (?P<what>[^.!?;\n]{2,200})"
)
# "... can you put that in?": what is to be added was said just before.
THAT_TOO = re.compile(
    r"(?:^|[.,;:!?\n-] ?|(?<!\w)(?:please|can you|could you|would you|will you|also|and|maybe|just|"
    r"you can|you could|you should|i want you to) )(?:also |please |just |maybe )*"
    r"(?:add|include|mention|put|say|write|note|work|use)(?: down| in)? (?:that|this|it)"
    r"(?: (?:in|too|as well|also|there|please|in it|to it|(?:in|into|to) (?:the|my) (?:message|"
    r"e-?mail|letter|draft|text|chat|note|claim)))*\W*$"
)
OMIT = re.compile(
    rf"{_ASKED}(?:(?:leave|take|cut) (?:out|away)|remove|delete|omit|skip|erase|get rid of|drop|"
    r"(?:don't|do not|no need to|needn't|not|stop|never) (?:mention(?:ing)?|say(?:ing)?|name|"
    r"includ(?:e|ing)|talk(?:ing)? about|bring(?:ing)? up|write(?= (?:about|that))|"
    r"refer(?:ring)? to)|(?:(?:make|write|do|send|keep|have) (?:it|this|that) )?"
    r"without(?: mentioning)?|no mention of)"
    rf"(?: that| about| anything about| the {_A_LINE[:-1]}s? (?:about|with|on|of|that says|where))*"
    r" (?P<what>[^.!?;,\n]{2,80})"
)
LEAVE_OUT = re.compile(
    rf"{_ASKED}(?:leave|take|keep) (?P<what>(?:the|my|that|all) [^.!?;,\n]{{2,50}}?) (?:out|away)"
    r"(?!\w)"
)
_WITH = r"(?: with| as| by| from| under|:)?"
SIGN = re.compile(
    rf"{_ASKED}(?P<sign>sign(?:ed(?= (?:as|by|with|from|under)(?!\w)))?"
    rf"(?! (?:in|up|for|on|here)(?!\w))(?!\w)"
    rf"(?: it| this| them| off| the \w+| everything){{0,2}}{_WITH}|"
    r"(?:put|use|add|write|fill in|insert|include)(?: in)? (?:my |the )?(?:full )?name"
    r"(?: at the (?:end|bottom)| there| below| under it)?(?: as| is|:|,|=)?|"
    r"(?:the )?(?:signature|sender)(?: is|:| should be))(?!\w)|"
    r"(?<!\w)(?:my (?:full )?name(?: is|'s|:)|name:)"
)
NAME = re.compile(
    r"[\s:,\"'=-]*(?:(?:with|as|by|my|the|name|is|full)[\s:,]+)*(?P<name>[^\W\d_][\w'’.-]*"
    r"(?: [^\W\d_][\w'’.-]*){0,3})"
)
_NO_NAME = (
    "please thanks thank and but too also it the a my name at with in this that make for so "
    "instead below under here"
)
NO_NAME = frozenset(_NO_NAME.split())
_MONEY = r"(?:amount|price|sum|total|figure|value|cost|money)"
AMOUNT = re.compile(
    r"(?<!\w)(?:(?:change|correct|fix|update|replace|set|put|modify|edit|adjust|make)"
    rf"(?: the| this| that| my| it| its)* ?(?P<named>{_MONEY}(?: of money)?)?"
    r"(?: [$£€₹]?[\d.,]+)?(?: is)?(?: to| into| in| as| with| by| at|:| =)?|"
    rf"(?:the |correct )?(?P<wrong>{_MONEY})(?: there)?(?: is| was)?"
    r"(?:(?: wrong| not right| false| incorrect)(?:,|:| -| and| it)*)?"
    r"(?: should be| must be| has to be| ought to be)(?: really| actually)?|"
    rf"(?:the )?{_MONEY}(?: is| was) (?:wrong|not right|false|incorrect)(?:,|:| -| and)*"
    r"(?: it)?(?: is|'s| was| should be| must be| has to be)?) "
    r"(?P<number>[$£€₹]? ?\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{1,2})?)(?![\w%/-]|[.,]\d)"
    r"(?! ?(?:days?|hours?|weeks?|months?|words?|lines?|sentences?|photos?|times))"
)
RESET = _words(
    r"undo(?: that| it| this)?",
    r"(?:go |change |put )?(?:it )?back to (?:the |how )?(?:first|original|old|previous|earlier|"
    r"it was|normal)",
    r"(?:the )?(?:first|original|old) (?:version|draft|text)(?: was better| again| please)?",
    r"as it was(?: before)?",
)
NEXT_WISH = re.compile(
    r"(?:,| and| but| then)+ (?:please |also |then )*(?:make|keep|sign|remove|delete|leave|take|"
    r"drop|change|don't|do not|shorten|add|include|mention|put|use|not|skip)(?!\w)"
)
TAIL = re.compile(
    r"[ ,]+(?:please|too|as well|also|in it|(?:in )?(?:there|here)|thank you|in|(?:in|into|to|on) "
    r"(?:it|(?:the|my|this|that|your) (?:message|msg|draft|e-?mail|mail|letter|text|chat|note|"
    r"claim|words|script)))\W*$"
)
SAYS_SOMETHING = re.compile(
    r"^(?:mum|mom|mam|dad|nan|gran|grandma|grandpa|grandad|hubby|i|i've|i'm|i'd|we|we've|my|our|the|it|it's|they|there|there's|this|that|he|she|amazon|"
    r"nobody|nothing|both|all|a|an|one|two|it'll)\b.*?(?<!\w)(?:am|is|are|was|were|have|has|had|do|"
    r"does|did|\w+n't|can|could|will|would|must|\w{2,}ed|i've|i'm|it's|we've|there's|took|kept|"
    r"sent|got|paid|bought|came|went|said|told|wrote|broke|made|saw|gave|found|left|lost|need|want|"
    r"live|use|works?|keep|spoke|still|never|already|rang)(?!\w)"
    r"|^(?:i'm|it's|he's|she's|they're|we're|there's|i've|we've|they've|i'd|we'd|i'll|we'll) \w+ "
    r"\w+"
    # "it trips the breaker": such a word and what is told of it, if no place in the draft follows
    r"|^(?:it|he|she|they|we|i|nobody|amazon|the (?!same|first|last|end|top)\w+|my \w+) (?!to|in|"
    r"at|on|there|here|again|too|as|for|from|with|please|into|under|of|and|or|number|line)"
    r"[a-z]{3,} (?!(?:of|for|from) [$£€\d])\w+"
)

# What a person may ask to leave out: a topic of lines, or words that stand in the draft.
OMISSIONS: tuple[tuple[Pattern, tuple[str, ...]], ...] = (
    (
        _words(
            r"(?:previous |earlier |past |other |first )?(?:contacts?|attempts?|calls?|"
            r"conversations?)",
            r"what i(?:'ve| have)? tried|history|so far",
        ),
        ("contacts",),
    ),
    (
        _words(
            r"law|legal\w*|rights?|act|statutes?|directive|regulations?|section \w+",
            r"(?:legal |consumer )guarantee",
        ),
        ("law",),
    ),
    (
        _words(
            r"deadline|due date|time limit|reply date|answer by|date for (?:an |the )?answer",
            r"\d+ hours",
        ),
        ("deadline",),
    ),
    (_words(r"evidence|proofs?|attachments?|documents?"), ("evidence",)),
    (_words(r"offers?|offered|gift card|voucher|store credit"), ("offer", "offered")),
    (
        _words(
            r"refusal|denial|their (?:reason|answer|words|reply)|what they (?:said|told)",
            r"quote\w*|quotation",
        ),
        ("refusal",),
    ),
    (_words(r"a[- ]?to[- ]?z|guarantee"), ("guarantee",)),
    (_words(r"thanks?|thank you"), ("thanks",)),
    (_words(r"delivery(?: date)?|when it (?:came|arrived)"), ("delivery",)),
    (_words(r"chats?|customer service|(?:chat )?agents?|reps?"), ("customer service",)),
    (_words(r"supervisors?|managers?"), ("a supervisor",)),
    (_words(r"sellers?|vendor"), ("the seller",)),
    (_words(r"executives?(?: team)?|jeff"), ("the executive",)),
    (_words(r"photos?|pictures?|pics|images?|fotos?"), ("photo",)),
    (_words(r"videos?|recording"), ("video",)),
    (_words(r"receipts?"), ("receipt",)),
    (_words(r"tracking"), ("tracking",)),
    (_words(r"transcripts?"), ("transcript",)),
    (_words(r"screen ?shots?"), ("screenshot",)),
    (_words(r"police report"), ("police",)),
)

_MESSAGE = r"(?:message|e-?mail|letter|draft|text|script|claim|version|words)"
# "write it to jeff": whose name follows is told by the names of the routes.
WRITTEN_TO = re.compile(
    r"(?<!\w)(?:write|address|send|direct)(?: (?:it|this|that|one|something|an? (?:e-?mail|mail|"
    r"letter|message|note)))?(?: (?:out|off|up))? (?:to|for) (?:the |my |amazon'?s? )?"
)
TARGETS: tuple[tuple[Pattern, Channel], ...] = tuple(
    (_words(rf"(?:the|my|for|for the|for my) (?:{words}) {_MESSAGE}"), channel)
    for words, channel in (
        ("seller", Channel.SELLER_MESSAGE),
        ("supervisor", Channel.SUPERVISOR),
        ("chat", Channel.CHAT),
        ("a-to-z", Channel.A_TO_Z_CLAIM),
        ("bank|dispute|card", Channel.CARD_DISPUTE),
        ("executive|jeff", Channel.EXECUTIVE_EMAIL),
        ("maker|manufacturer|warranty", Channel.MANUFACTURER_WARRANTY),
    )
)
