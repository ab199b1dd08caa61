"""Where a refusal is told with its cause: "declined with remark ...", "closed for what ..."."""

import re
from collections.abc import Iterator

from agent.reading.grounds.ground_words import CAUSE, CLAIM, RULE, WORDS
from agent.reading.grounds.tellers import Claim

_TAKE = (
    r"(?:refund|return|accept|take|replace|exchange|pay|help|process|reimburse|honou?r|have (?:it|"
    r"them|any)|touch|entertain|budge|do (?:it|anything)|swap|fix|repair|credit|cover|send)"
)
_REFUSED = (
    r"(?:refus\w+|den(?:y|ies|ied|ying|ial)|reject\w*|declin\w+|(?:turn|knock|bat|shoot|shot|"
    r"throw|threw|kick|bounc)\w* "
    r"(?:(?:me|us|it|that|them|my \w+) )?(?:down|back|away|out)|clos(?:ed|es|ing)|shut|block(?:ed|"
    r"s)|restrict\w*|bann?ed|suspend\w*|lock(?:ed|s)|on hold|"
    rf"(?:won't|wont|will not|wouldn't|can't|cannot|can not|unable to|not able to|don't|do not|"
    rf"doesn't|didn't)(?: \w+){{0,3}}? {_TAKE}\w*|not (?:\w+ )?(?:eligible|returnable|refundable|"
    r"possible|accepted|covered|allowed|valid)|ineligible|non-?(?:return|refund)able|"
    r"withh[eo]ld\w*|"
    r"deduct\w*|docked|(?:a|say|says|said|is|was) no|no (?:refund|return|money|replacement)|dicono "
    r"no|lehn\w+(?: \w+)? ab|abgelehnt|verweiger\w+|gesperrt|rifiut\w+|negat[oa]|rechaz\w+|"
    r"niega\w*|"
    r"weiger\w+|geweigerd|afgewezen|odmów\w+|odrzuc\w+|recus\w+|bloqu\w+)"
)
_MONEY = (
    r"(?:kept|keep(?:s|ing)?|cut|reduced|knocked (?:off|down)|(?:took|takes?|taken)(?: "
    r"[^\s.;:!?\"]+){0,4}? (?:back|off|again|away)|refunded|paid|pay|"
    r"gave|give|re-?charged|charged|clawed|reversed|half|less|only)"
)
_A_DAY = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|last|the (?:day|start|beginning|end|\d+\w*)|then|yesterday|"
    r"\d|early|late|mid|a|about|jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|nov|dec|this)(?!\w)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_BECAUSE = (
    r"(?:because(?: of)?|cos(?: of)?|coz(?: of)?|cuz(?: of)?|bcoz(?: of)?|bcos|bcz|bc|"
    rf"since(?! (?:{_A_DAY}))|due to|"
    r"owing to|on account of|on (?:the )?grounds?(?: that| of)?|by reason of|cit(?:ing|ed)|quoting|"
    r"stating|saying|claiming|alleging|insisting|arguing|blaming|based on|with (?:an? |the |this |"
    r"that )?(?:remarks?|reasons?|notes?|comments?|message|explanation|excuse|words|status)"
    r"(?: saying| that| of)?|reason:?|pour(?= (?:raisons?|motifs?|cause))|"
    r"car(?= (?:l'|le |la |les |ils? |elles? |je |c'est|j'ai|mon |ma ))|parce qu[e']|à cause d\w*|"
    r"wegen|weil|aufgrund|porque|por(?= (?:el|la|los|las|motivos|higiene|uso|estar|haber)\b)|"
    r"perch[eé]|per(?= (?:il|la|motivi|igiene|uso)\b)|omdat|wegens|vanwege|ponieważ|z powodu|"
    r"kyunki)"
)
_LOOSE = r"(?:as it is|as|for|over|under|upon)"
_NO_CAUSE = (
    r"(?:what|which|usual|always|well|long|orders?|[\d-]+|an?|my|our|this|that|it|me|us|him|her|"
    r"them|the "
    r"(?!reason|"
    r"use|wear|condition|seal|missing|damage|scratch)\w+)(?!\w)"
)
_GAP = r"(?:[^.;:!?\n\"]|\.(?=\S)){0,60}?"
_FRAMES = (
    (
        re.compile(rf"(?<!\w){_REFUSED}(?!\w){_GAP}(?:[.!]+ )?(?<!\w){_BECAUSE}(?!\w)[ :,=-]*"),
        WORDS,
    ),
    (re.compile(rf"(?<!\w){_MONEY}(?!\w){_GAP}(?<!\w){_BECAUSE}(?!\w)[ :,=-]*"), RULE),
    (
        re.compile(
            rf"(?<!\w){_REFUSED}(?!\w)(?: [^\s,.;:!?]+){{0,4}}? {_LOOSE} +(?! |{_NO_CAUSE})"
        ),
        CAUSE,
    ),
    (re.compile(rf"(?<!\w){_MONEY}(?!\w){_GAP}(?<!\w)as "), CAUSE),
    (
        re.compile(
            r"(?<!\w)(?:refused|denied|rejected|declined|knocked back|turned down)(?: [^\s,.;:!?]+)"
            r"{0,5}(?:,| ?[:(-]) ?(?=(?:for |on )?(?:over \d|\d+ days|carrier|proof|worn|used(?! "
            r"it)|hygien|final sale|(?:\w+ )?polic|too late|"
            r"non-?return|perish|hazmat|digital|custom|restock|signs of|outside|past))"
        ),
        CAUSE,
    ),
    (
        re.compile(
            r"(?<!\w)(?:for|over|by|due to|because of|under|as)? ?(?:what|which) (?:they|he|she|"
            r"amazon|the seller) (?:calls?|called|calling|describes? as|terms?|names?) "
        ),
        CLAIM,
    ),
    (
        re.compile(
            r"(?<!\w)(?<!my )(?:(?:their|his|her|amazon's|the \w+'s) (?:line|position|stance|story|"
            r"claim|take|logic|theory|version|view|answer|argument|point|position)|"
            r"reason(?:s|ing)?|grounds?|excuse|explanation|justification|"
            r"remarks?|"
            r"argument|rationale|begründung|grund|motif|raison|motivo|reden)(?: (?:given|stated|"
            r"(?:they|he|she|amazon|seller)(?: have| has)? (?:gave|gives?|given|wrote|named|"
            r"stated|put)"
            r"(?: me| us)?|being|(?:for|of|behind|on|in|with|from)(?! (?:my |the |this |your |a |"
            r"me |us )*"
            r"(?:return|send|want)\w*(?! (?:refus|den|rej|fee)))(?: [^\s:.,;]+){1,5}?))*(?: ?:| "
            r"(?:was|is|were|are|being|=|-))+"
            r"(?: that| because)? ?(?!i (?:am|want|need|return)|i'm|my )"
        ),
        RULE,
    ),
)
# What the person refused, kept or cannot do themselves: "I declined because I want the money".
_I_DO = re.compile(r"(?<!\w)(?:i|we|i've|i'd|i'll)(?: (?!was|were|got|am|been|get)[\w']+){0,2} ?$")
_MY_WAY = re.compile(r"(?:i|we|my|i'\w+)(?!\w)")
# What happened to a friend's return is told of the friend.
_SOMEBODYS = re.compile(
    r"(?<!\w)my (?:\w+ )?(?:neigh\w+|friend|colleague|cousin|boss|coworker|uncle|aunt|flatmate|"
    r"room ?mate|buddy|mate|brother|sister)(?!\w)[^,;.]*$"
)
_NEAR = 80  # characters


def caused(text: str) -> Iterator[Claim]:
    """Where the causes begin that stand beside a refusal in `text`."""
    for pattern, least in _FRAMES:
        for match in pattern.finditer(text):
            before = max(0, match.start() - _NEAR), match.start()
            mine = _I_DO.search(text, *before)
            if mine and not _their_doing(match[0], text[match.end() :]):
                continue
            if not _SOMEBODYS.search(text, *before):
                yield Claim(match.end(), least, text)


def _their_doing(frame: str, cause: str) -> bool:
    """Whether what "I" tell is theirs after all: "I can't return it because it's outside ..."."""
    unable = re.match(r"(?:can't|cannot|can not|unable|not able)", frame) is not None
    return unable and not _MY_WAY.match(cause)
