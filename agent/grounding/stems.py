"""Words in one form, so that "the refund never came" rests on "I have not received the refund"."""

import re
from functools import lru_cache

_IRREGULAR_FORMS = (
    "break broke broken",
    "send sent",
    "come came",
    "tell told",
    "say said says saying",
    "buy bought",
    "pay paid",
    "get got gotten",
    "give gave given",
    "take took taken",
    "write wrote written",
    "wear wore worn",
    "find found",
    "keep kept",
    "leave left",
    "make made",
    "see saw seen",
    "speak spoke spoken",
    "hear heard",
    "hold held",
    "lose lost",
    "burn burnt",
    "catch caught",
    "tear tore torn",
    "bend bent",
    "know knew known",
    "think thought",
    "bring brought",
    "go went gone",
    "put",
    "cut",
    "read",
    "throw threw thrown",
    "fall fell fallen",
    "steal stole stolen",
    "spend spent",
    "sell sold",
    "feel felt",
    "begin began begun",
    "show shown",
    "choose chose chosen",
    "freeze froze frozen",
    "shake shook shaken",
    "stick stuck",
    "ring rang rung",
    "drop dropt",
    "meet met",
    "win won",
    "shut",
    "hit",
    "let",
    "quit",
    "run ran",
    "become became",
    "fly flew flown",
    "drive drove driven",
    "drink drank drunk",
    "eat ate eaten",
    "forget forgot forgotten",
    "stand stood",
    "understand understood",
    "swell swollen",
    "melt molten",
    "withdraw withdrew withdrawn",
    "undertake undertook undertaken",
    "undo undid undone",
    "bear bore borne",
)
# One meaning each, as far as it matters here; the first word names the group.
_MEANINGS = (
    "fault faulty defect defective malfunction fail failure broken break stop work dead quit "
    "damage cease crash function die died problem conk bust busted kaput inoperable unusable "
    "inoperative lifeless",
    "refuse refusal deny denial decline reject rejection rebuff dismiss",
    "arrive arrival deliver delivery receive receipt-of reach come land get appear",
    "buy purchase order pay payment price cost charge debit place",
    "return sendback",
    "photo photograph picture image pic snapshot",
    "parcel package packet shipment consignment",
    "packaging box carton",
    "seller merchant vendor",
    "carrier courier",
    "neighbour neighbor",
    "agent representative rep advisor adviser associate colleague chat assistant",
    "supervisor manager",
    "close end expire pass over past elapse lapse",
    "say tell state inform advise explain insist read",
    "money refund fund reimburse reimbursement",
    "wrong different incorrect another mismatch",
    "miss missing absent",
    "confirm confirmation approve approval",
    "promise assure assurance undertake commit pledge",
    "error mistake accident accidental accidentally",
    "video film footage clip",
    "child kid toddler",
    "open opening unbox unboxing",
    "hold contain",
    "move update budge progress change",
    "listing listed advertise describe",
    "stranger stranger's",
    "invoice bill receipt",
    "write contact message ask chase raise approach complain complaint enquire inquire",
    "item product article unit thing",
    "wait await",
    "wear use",
    "sign signature",
    "switch turn power",
    "send dispatch despatch ship supply post mail forward",
    "show exhibit",
    "screen display",
    "solve resolve settle handle",
    "deduct deduction withhold withheld cut retain",
    "entitle right entitlement",
    "reverse undo reversal",
    "offer propose proposal suggest suggestion",
    "late overdue",
    "cancel cancellation",
    "organisation organization body authority",
    "lock block suspend suspension restrict",
)
PAST = {form for row in _IRREGULAR_FORMS for form in row.split()[1:]} - {"says", "saying"}
_ROOT = {form: row.split()[0] for row in _IRREGULAR_FORMS for form in row.split()}
_ROOT["packaging"] = "wrapping"  # what a parcel is packed in, not the parcel
_NEGATED = re.compile(
    r"un(?!usab|usua)(?=(?:open|us|wear|worn|damag|touch|answer|pack|read|paid|seal|wash)\w*\Z)"
)


def negated(word: str) -> bool:
    """Whether `word` says "not" by its first letters: "unopened", "unused"."""
    return _NEGATED.match(word) is not None


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The bare form of a lower-case English word; forms of one word share it."""
    word = _NEGATED.sub("", word.replace("’", "'").removesuffix("'s"))
    if word in _ROOT:
        return _bare(_ROOT[word])
    for suffix, left in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", "")):
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)] + left
            break
    else:
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
            word = word[:-1]
    word = word.removesuffix("ly") if len(word) > 5 else word
    word = _ROOT.get(word, word)
    return _bare(word)


def _bare(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeos":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 2 else word


_GROUP = {stem(word): stem(row.split()[0]) for row in _MEANINGS for word in row.split()}


@lru_cache(maxsize=8192)
def meaning(word: str) -> str:
    """What stands for `word` and the words that mean the same here."""
    root = stem(word)
    return _GROUP.get(root, root)


def stems_of(words: str) -> frozenset[str]:
    """The bare forms of the words of a list that is written as one text."""
    return frozenset(map(stem, words.split()))


def is_past(word: str) -> bool:
    """Whether a lower-case word may tell what happened."""
    return word in PAST or (word.endswith("ed") and len(word) > 3)
