"""Finds what words must not do, whatever they rest on: promise, threaten, concede, be unready.

Source: section 6 of the design; rules on loyalty and honesty of the fact sheet.
"""

import re

from agent.domain.composing import SLOT_NAMES
from agent.grounding.base import Grounds, Issue, Kind

PROMISE = re.compile(
    r"\b(?:guaranteed|(?:i|we) (?:promise|guarantee)(?!\s*[!.?]|\Z)|"
    r"will (?:certainly|definitely|surely)|100 ?%|can(?:not|'t) (?:lose|fail)|"
    r"(?:is|are) (?:sure|certain) to|(?<!seller )(?<!trader )is bound to|are bound to|"
    r"(?:success|approval|(?:a |the |your )?refund|money) is (?:assured|certain|"
    r"guaranteed))\b[^.!?]*",
    re.IGNORECASE,
)
# Only in words for others: an answer may say "always pay by card".
ASSURANCE = re.compile(
    r"\b(?:always (?:works?|wins?|sides?|refunds?|pays?)|never fails?|"
    r"without (?:any )?(?:risk|fail))\b[^.!?]*",
    re.IGNORECASE,
)
THREAT = re.compile(
    r"\b(?:or else(?=\s*(?:[.!?,]|\Z|i\b|you\b|we\b))|you(?:'ll| will) regret|"
    r"i(?:'ll| will| am going to|'m going to) (?:sue|ruin|expose|destroy|post|tweet|drag|take you|"
    r"make (?:you|sure that everyone)|tell (?:everyone|the world|the press|"
    r"my (?:friends|followers|family))|go public|make (?:this|it) public)|report you to|"
    r"(?:one|1)[- ]star|bad review|(?:to|with) the (?:press|media|newspapers?)|see you in court|"
    r"(?:my|our) (?:lawyer|attorney|solicitor)s?|legal action|lawsuit|social media|"
    r"go(?:ing)? viral|there will be consequences|last warning)\b[^.!?]*",
    re.IGNORECASE,
)
_I_WOULD = (
    r"i(?:'d| would| will|'ll| can| could| might| may|'m| am)"
    r"(?: also| even| still| probably| perhaps| be)?(?: (?:willing|happy|ready|prepared|glad|ok|"
    r"okay|content) (?:to|with))?"
)
CONCESSION = re.compile(
    rf"\b(?:{_I_WOULD} (?:accept(?! (?:that|this|your|the) (?:no|refusal|decision|answer)\b)|"
    r"settle for|take (?!(?:it|this|the matter|a (?:look|photo))\b)|"
    r"pay (?:for|the|a|half|return)|waive|be (?:fine|happy|ok|okay|content) with|live with|forgo|"
    r"compromise|split|meet you half|give up|agree to (?:less|a lower|half|part))|"
    r"(?:half|less|part of it|store credit|a (?:voucher|gift card|credit|partial refund)) (?:is|"
    r"would be|will be|would|will) (?:also )?(?:fine|ok|okay|enough|do|acceptable|good)|"
    r"at least half|(?:my|the) (?:minimum|lowest|bottom line|limit)|the least i|"
    r"it(?:'s| is| was| may be| might be) (?:probably |all |partly )?(?:my|"
    r"our)(?: own)? (?:fault|mistake)|(?:is|was) (?:my|our)(?: own)? (?:fault|mistake)|"
    r"i (?:admit|concede|confess|acknowledge that(?! the (?:return )?(?:window|period)| you|"
    r" this is))|(?:i am|i'm) (?:not|hardly) entitled|"
    r"i (?:fully |do |will |can )?accept (?:the|your|this) (?:decision|refusal|outcome|reason)|"
    r"i (?:take|accept|bear) (?:\w+ )?(?:of the )?(?:responsibility|blame)|"
    r"(?:i am|i'm|also|partly|partially) (?:\w+ )?(?:responsible|to blame|at fault)|"
    r"(?:do not|don't) (?:need|want|require|expect) (?:the|a|all|my) (?:full|whole|entire|of)|"
    r"(?:part|portion|fraction|some|half) of (?:it|the \w+|my \w+) (?:is|would be|will be|"
    r"would) (?:\w+ )?(?:enough|fine|ok|okay|do|sufficient)|(?:do not|don't|won't) insist|"
    r"(?:no|not in a|in no) (?:hurry|rush)|not urgent|(?:it|this) can wait|"
    r"feel free to (?:keep|deduct|charge|retain|take)|"
    r"you (?:may|can|could|are welcome to) (?:keep|deduct|retain|charge|withhold)|"
    r"your (?:decision|refusal|answer|reading|view) (?:is|was|may be|might be|"
    r"seems) (?:\w+ )?(?:correct|right|fair|justified|reasonable)|i have no (?:right|claim)|"
    r"i (?:should|must) have (?:broken|damaged|dropped)|i (?:broke|damaged|misused)|"
    r"you are (?:right|entitled) to refuse|"
    r"you(?:'re| are) (?:not (?:obliged|required)|right))\b[^.!?]*",
    re.IGNORECASE,
)
POLICY = re.compile(
    r"\b(?:(?:amazon|your|the|company|its|their)(?:'s|’s)?(?: own)?(?: return| refund|"
    r" company)? (?:polic(?:y|ies)|terms|guidelines|rules|conditions|website|site|"
    r"(?:help|returns?) pages?|faqs?|handbook|user agreement|promise)|"
    r"it is (?:company )?policy)\b[^.!?\n]{0,20}\b(?:says?|states?|promises?|requires?|allows?|"
    r"guarantees?|entitles?|ha(?:s|ve) to|must|is clear|provides?|"
    r"i am (?:entitled|owed|due|eligible)|you must|grants?|"
    r"to (?:accept|refund|replace|grant))\b[^.!?]*|"
    r"\baccording to (?:amazon|your (?!confirm|tracking|records|information|system|e-?mail|"
    r"message)|the (?:polic|terms|rules|guidelines|law))[^.!?]*|"
    r"\bamazon (?:normally|usually|always|generally|typically|routinely)\b[^.!?]*",
    re.IGNORECASE,
)
PREAMBLE = re.compile(
    r"^\W{0,3}(?:here is|here's)\b.*:\s*$|"
    r"^\W{0,3}(?:here you go|sure|certainly|of course|absolutely|below is|subject\s?:|draft\s?:|"
    r"message\s?:|note\s?:)(?=\W).*$|\bas an ai\b[^.!?]*|"
    r"\b(?:this|your|the) (?:draft|template)\b[^.!?]*|\bpolite message you\b[^.!?]*|"
    r"\b(?:here is|here's|below is) (?:your|the|a|my) (?:\w+ )?(?:draft|message|text|reply|"
    r"e-?mail|response|version)\b[^.!?]*|"
    r"\bnote\s?:\s?(?:adapt|adjust|edit|change|modify|feel free|replace|fill)[^.!?]*|"
    r"\b(?:adapt|adjust|edit|modify|personali[sz]e) (?:the|this|your) (?:text|message|draft|"
    r"wording|template)\b[^.!?]*|\blet me know if you (?:want|need|would like)\b[^.!?]*|"
    r"\byou can (?:use|send|copy)\b[^.!?]*|\b(?:sure|certainly|of course)! [^.!?]*",
    re.IGNORECASE | re.MULTILINE,
)
# Words of the other side, which a weak model falls into.
OTHER_SIDE = re.compile(
    r"\b(?:thank(?:s| you) for (?:contacting|reaching out to|writing to|choosing) (?:us|me|amazon)|"
    r"(?:we|i) (?:sincerely |deeply |do )?(?:apologi[sz]e|am sorry|are sorry) for "
    r"(?:any|the|your|this) (?:inconvenience|trouble|frustration|experience|delay)|"
    r"(?:how|what) (?:can|may) (?:i|we) (?:help|assist|do for) you|"
    r"(?:we|i) (?:(?:have|'ve|will|'ll|are|am|can) )?(?:\w+ly )?(?:received|receive|"
    r"process(?:ed|ing)?|review(?:ed|ing)?|issued?|approved?|understand) your "
    r"(?:request|return|refund|order|claim|message|concern|frustration|complaint|case)|"
    r"your (?:refund|return|request|claim|case) (?:has been|is being|will be) \w+|"
    r"our (?:team|customers?|policy|policies|records|system) (?:\w+ )?"
    r"(?:will|is|are|has|have|shows?)|"
    r"(?:as a )?valued customer|dear (?:valued )?customer|your (?:patience|satisfaction|loyalty)"
    r"(?= (?:is|are|and|means))|we(?:'re| are) here to help)\b[^.!?]*",
    re.IGNORECASE,
)
MARKUP = re.compile(
    r"\*\*|__\w|^#{1,6} |^\s*[*•+-] |^\s*\d+[.)] |^>|`|~~|\[[^\]]+\]\(|(?:^|\s)# |"
    r"(?<!\w)[*_]\w[^*_\n]*\w[*_](?!\w)|^\|.*\||\\[*_#]|!\[",
    re.MULTILINE,
)
HTML = re.compile(
    r"</?[a-z][\w-]{0,20}(?:\s[^<>]{0,500})?/?>|<!--|&(?:#\w{1,6}|[a-z]{2,8});|\bjavascript:|"
    r"<(?:script|img|iframe|svg|style)\b",
    re.IGNORECASE,
)
TEMPLATE = re.compile(
    r"\$[A-Za-z_]\w*|\{[^{}\n]{0,60}\}|<[A-Za-z_ ]+>|\b(?:TODO|TBD|XX+)\b|%[A-Za-z_]+%|"
    r"_{2,}[A-Za-z]*_*|\[\[[^\]\n]*\]\]|\blorem ipsum\b|<<[^>\n]*>>|\.{3}\s?\(?insert\b"
)
BRACKETS = re.compile(r"\[([^\[\]\n]{1,80})\](?!\()")
_OTHERS_THINK = (
    r"(?i:\b(?:if|whether|why|that) (?:you|they|amazon|the seller) (?:really )?(?:believe|think|"
    r"say|"
    r"claim|suspect|assume|feel)s?(?: that)? )"
)
SHUT: dict[Kind, re.Pattern[str]] = {
    "promise": PROMISE,
    "threat": THREAT,
    "concession": CONCESSION,
    "policy": POLICY,
    "claim": OTHER_SIDE,
}


def matches(kind: Kind, pattern: re.Pattern[str], text: str) -> list[Issue]:
    """Each place of a plain text where `pattern` holds, as an issue of `kind`."""
    return [Issue(kind=kind, words=m.group().strip()) for m in pattern.finditer(text)]


def unfit(text: str, grounds: Grounds) -> list[Issue]:
    """What a draft (plain) may not do or hold; what the grounds say in these very words may stay.

    Even grounds excuse no promise, threat or concession.
    """
    issues = matches("markup", HTML, text) + matches("markup", MARKUP, text)
    issues += matches("markup", PREAMBLE, text) + matches("promise", ASSURANCE, text)
    for kind, pattern in SHUT.items():
        issues += matches(kind, pattern, text)
    issues = [one for one in issues if not (one.kind == "concession" and _supposed(one, text))]
    said = " ".join(grounds.plain.split()).casefold()
    return [one for one in issues if one.kind != "policy" or _folded(one.words) not in said]


def _supposed(issue: Issue, text: str) -> bool:
    """Whether it is what the others are said to think: "if you believe I misused it"."""
    return re.search(rf"{_OTHERS_THINK}{re.escape(issue.words)}", text) is not None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def unknown_slots(text: str) -> list[Issue]:
    """Template marks that stand, and `[SLOTS]` that no script knows; citation marks are left."""
    known = set(SLOT_NAMES.values())
    marks = [Issue(kind="slot", words=m.group()) for m in TEMPLATE.finditer(text)]
    return marks + [
        Issue(kind="slot", words=m.group())
        for m in BRACKETS.finditer(text)
        if m.group(1) not in known and not m.group(1)[0].isdigit()
    ]
