"""What the person wants kept private, the proof in hand, and the reason they were given."""

import re

from agent.domain.case import Private, Update
from agent.domain.figures import percents
from agent.reading.rules import Rule, rule
from agent.reading.sums import money
from agent.reading.text import Message

_SECRET = re.compile(
    r"(?<!\w)(?:between (?:us|you and me|ourselves)|(?:please )?(?:don't|do not|"
    r"never) (?:tell|mention|say|reveal|let)[^.,\n]{0,20}?"
    r"(?:them|amazon|anyone|seller|him|her|agent|it|this|know)?|(?:keep|stays?) (?:this|"
    r"it|that)? ?(?:private|secret|between us|to yourself|"
    r"quiet)|off the record|confidential(?:ly)?|privately|in confidence|secretly|"
    r"without (?:telling|mentioning)|"
    r"(?:they|amazon|he|she) (?:must|should|need)(?:n't| not)(?: to)? know|"
    r"i don't want (?:them|amazon|the seller) to know)(?!\w)"
)
_FLOOR = re.compile(
    r"(?<!\w)(?:i'd|i would|i could|i'll|i can|we'd|i might|would|happy to|willing to|"
    r"could)(?: even| also| honestly| probably| still| be){0,4}"
    r" (?P<verb>take|accept|settle for|settle with|go (?:down )?(?:to|for)|live with|"
    r"be (?:happy|fine|ok|okay) with|(?:happy|fine|ok|okay) with|agree to|settle)"
    r" (?P<value>[^.;!?\n]{2,80})"
    r"|(?<!\w)(?:(?:won't|wouldn't|not|can't) (?:go|take|accept|settle)(?: for)? (?:below|"
    r"under|less than|lower than)|as low as|"
    r"(?:walk away|be done|call it (?:a day|quits)|drop (?:it|this|the matter)|shut up|leave "
    r"it|give up) (?:with|for|at|if i get)|"
    r"(?:my )?(?:walk[- ]?away|bottom|absolute minimum|lowest)(?: \w+){0,2}(?: is|:| would be)) "
    r"(?P<low>[^.;!?\n]{2,80})"
    r"|(?<!\w)(?:my (?:floor|minimum|bottom line|lowest|limit)|the (?:least|lowest|"
    r"minimum) i(?:'d| would| will|'ll)? (?:\w+ )?(?:take|accept)?)"
    r"(?: is|:| would be){0,4} (?P<floor>[^.;!?\n]{2,80})"
)
_LESS = re.compile(r"half|partial|part of|store credit|gift card|credit|less|\d|quarter|third")
_OTHER_WISH = re.compile(r"^(?:a |the )?(?:replacement|refund|exchange|repair)\b")
_STOP = re.compile(r"(?:,? (?:but|so|and|if|just|please)\b.*|,.*)$", re.DOTALL)
_REASON = re.compile(
    r"cheaper|changed my mind|don't (?:like|need|want)|real reason|actual reason|"
    r"\bi(?:'m|'ve|'d)? (?:\w+ )?(?:already |just |actually |really |also |only )?(?:bought|"
    r"used|wore|broke|dropped|want|need|hate|"
    r"regret|got|found|have|had|tried|opened|need|lost|moved|can't afford|could|was|am|did)\b|"
    r"can't afford|"
    r"my (?:fault|own fault|husband|wife|partner|kid|son|daughter)|second one|another one|"
    r"moving|divorce|"
    r"because|bought another|found (?:it|one)|regret|used it|wore|broke it|dropped"
)
_CUE_REST = re.compile(r"^[\s,:]*(?:(?:but|that|though|and)[\s,:]+)*")


def _floors(message: Message) -> list[tuple[str, int, int]]:
    found = []
    for match in _FLOOR.finditer(message.facts):
        group = next(name for name in ("value", "low", "floor") if match[name])
        text = _STOP.sub("", match[group])
        if not _LESS.search(text) or (
            _OTHER_WISH.match(text) and not _SECRET.search(message.facts)
        ):
            continue
        found.append((group, match.start(group), match.start(group) + len(text.rstrip())))
    return found


def _others(message: Message) -> list[tuple[str, int, int]]:
    """Secrets that are not a floor: what follows the cue in its sentence, or else goes before."""
    found = []
    for match in _SECRET.finditer(message.facts):
        begin, end = message.sentence(match.start())
        rest = _CUE_REST.match(message.facts[match.end() : end])
        start = match.end() + (rest.end() if rest else 0)
        stop = start + len(message.facts[start:end].rstrip(" .!?\n"))
        if stop - start < 4:
            start, stop = begin, begin + len(message.facts[begin : match.start()].rstrip(" ,;-(\n"))
            stop = start + len(re.sub(r" (?:but|and|please)$", "", message.facts[start:stop]))
        if stop - start >= 4:
            kept = message.facts[start:stop]
            name = "reason" if _REASON.search(kept) else "floor" if _least(kept) else "other"
            found.append((name, start, stop))
    return found


def _least(words: str) -> bool:
    """A sum or a share told in confidence is what the person would settle for."""
    return bool(money(words) or percents(words) or re.search(r"\bhalf\b|\bcredit\b", words))


def private(message: Message) -> tuple[list[Update], tuple[tuple[int, int], ...]]:
    """Reads what is to be kept private, and where its sums stand (they are not the price).

    The least a person would accept is private whether or not they say so.
    """
    floors = _floors(message)
    entries = [("floor", start, end) for _, start, end in floors]
    if not floors:
        entries = _others(message)[:1]
    updates = []
    for name, start, end in entries:
        while start < end and message.text[start] in " ,:\n":
            start += 1
        value = Private(name=name, value=message.words(start, end))
        updates.append(message.update("private", value, start, end))
    return updates, tuple((start, end) for _, start, end in entries)


_HAVE = (
    r"(?:have|took|take|kept|keep|saved|got|attached|has|with|made|recorded|"
    r"screenshotted|includ\w+|there (?:is|are)|there's|i've|own|j'ai|jai|habe|tengo|ho|hai|on|"
    r"w/|shot|snapped|sent|showed|forwarded|uploaded|keeping|holding|still got|in hand:?)"
)
_PROOF: tuple[Rule[str], ...] = (
    rule(r"(?:photos?|pictures?|pics|photographs?|fotos?)(?! of a)|photographed", "photos"),
    rule(r"(?:unboxing )?videos?|filmed|footage|camera recording", "video"),
    rule(
        r"drop[- ]?off (?:receipt|slip)|(?:ups|fedex|dhl|post office|kohl's|carrier|postal|"
        r"return) receipt|proof of (?:postage|return|drop-?off|posting)",
        "drop-off receipt",
    ),
    rule(
        r"(?<!off )(?<!ups )(?<!gift )(?<!fake )(?:the |my |original )?receipt|invoice|"
        r"proof of purchase|rechnung|facture|factura",
        "receipt",
    ),
    rule(
        r"(?:chat|conversation)s? (?:log|transcript|history|record)s?|transcripts?|(?:the |"
        r"whole |entire )chat (?:saved|copied)",
        "chat transcript",
    ),
    rule(r"screen ?shots?|screen grabs?|screen captures?", "screenshots"),
    rule(r"tracking (?:number|info\w*|page|proof|record)|proof of delivery", "tracking"),
    rule(
        r"(?:original |the )?(?:packaging|box)(?= (?:too|still|and)|[.,;]|$)", "original packaging"
    ),
    rule(r"(?:their |his |the |an? |all )?e-?mails?(?: from)?", "e-mails"),
    rule(r"(?:bank|card) statements?", "card statement"),
    rule(r"police report|incident report|crime (?:number|reference)", "police report"),
    rule(r"(?:doctor'?s|medical|fire) report", "medical or fire report"),
    rule(r"serial numbers?", "serial number"),
    rule(r"witness(?:es)?", "witness"),
)
_IN_HAND = re.compile(
    rf"(?<!\w){_HAVE}:?(?: (?!no\b|not\b)[\w',-]+){{0,9}}[ ,:]+(?:and |& |a |an |the |my |"
    rf"of ){{0,4}}$"
)


# Pictures and logs that the person speaks of are theirs, unless somebody else's.
_SPEAK_FOR_THEMSELVES = ("photos", "video", "screenshots", "chat transcript", "drop-off receipt")
_OF_OTHERS = re.compile(
    r"(?:driver|delivery|courier|carrier|listing|product|page|their|his|her|your|its|ad|advert|"
    r"amazon|seller|"
    r"stock|profile|app|website|in the|on the|than the|like the|see the|no|without|prime|music|"
    r"youtube|"
    r"from the|by)(?:'s)? (?:\w+ )?$|(?:send|upload|provide|attach|show)(?: me| them| us)? "
    r"(?:\w+ )?$"
)
_SHOWN = re.compile(
    r" (?:shows? (?:a|the|some)|of (?:a|the) (?:door|porch)|editing|game|doorbell|card)\b"
)
_KEPT = re.compile(
    r" (?:in hand|saved|ready|available|attached|to prove|as proof|timestamped|of it all)\b"
)


def evidence(message: Message) -> list[Update]:
    """Reads the proof the person says they hold, one update a kind ("photos", "video")."""
    updates: dict[str, Update] = {}
    for one in _PROOF:
        for match in one.pattern.finditer(message.facts):
            before = message.facts[message.sentence(match.start())[0] : match.start()][-90:] + " "
            verb = match[0] in ("filmed", "photographed")
            theirs = _OF_OTHERS.search(before) or _SHOWN.match(message.facts, match.end())
            mine = one.value in _SPEAK_FOR_THEMSELVES and not theirs
            held = (
                mine or verb or _IN_HAND.search(before) or _KEPT.match(message.facts, match.end())
            )
            if held and not message.negated(match.start()) and not _asked_for(before):
                updates.setdefault(
                    one.value, message.update("evidence", one.value, match.start(), match.end())
                )
    return list(updates.values())


def _asked_for(before: str) -> bool:
    return bool(
        re.search(
            r"(?:want|wants|wanted|need|needs|demands?|asks?|asked|asking|"
            r"requires?) (?:\w+ ){0,4}$",
            before,
        )
    )


_SPEAKS = re.compile(
    r"(?<!\w)(?:amazon|they|chat|support|agent|rep|seller|he|she|page|it|"
    r"customer service|them|answer(?= was))"
    r"(?: \w+)? ?(?:says?|said|saying|told me|tells? me|claims?|claimed|claiming|"
    r"replied|wrote|(?<=answer )was|"
    r"states?)(?: me)?(?: that)?[ :,\"]+(?P<said>[^.;!?\n\"]{6,140})"
    r"|reason(?: given| they gave)?(?: was| is)?:? (?P<reason>[^.;!?\n]{4,140})"
    r"|(?:unable to|refus\w+|den(?:y|ied|ies)|reject\w*|declin\w+|won't[^.\n]{0,30}|"
    r"restricted|deducted[^.\n]{0,30}|refunded[^.\n]{0,30}|"
    r"kept[^.\n]{0,30})[^.;!?\n]{0,40}?"
    r"(?:because(?: of)?|since|saying|claiming|as it is|as|due to|"
    r"reason:) (?P<why>[^.;!?\n]{4,140})"
)
_WINDOW = re.compile(
    r"(?<!\w)(?:the |my |return |\d+[- ]day |replacement |refund ){0,4}(?:window|"
    r"return period|return date|deadline)(?: (?:has|is|was|had|"
    r"just))? ?(?:been )?(?:shut|closed|passed|over|ended|expired|gone|finish\w*|up|"
    r"lapsed)(?: \w+ \w+ ago)?"
)
_PROMISE = re.compile(
    r"(?:they|it|he|she|i)(?:'d|'ll| will| would) |my refund (?:will|would|is)|to wait"
)
_DENIAL = re.compile(
    r"(?<!\w)(?:window|too late|return|refund|final|policy|policies|eligible|ineligible|"
    r"condition|used|damage|scratch|receive|signed|gps|"
    r"deliver|perish|hazmat|grocer|personali|rate|excess|too many|open|missing|wrong|"
    r"wait|proof|closed|past|days|non-?return|"
    r"purchaser|buyer|digital|period|not possible|match)"
)


_PASTED_DENIAL = re.compile(
    r"(?:can't|cannot|unable to|not able to|won't|will not|refus\w+|den(?:y|ied)|"
    r"declin\w+|not eligible)"
    r"[^.;!?]{0,120}?(?:because|as|since|due to)\s(?P<why>[^.;!?]{4,140})"
)


def denial_reason(message: Message) -> list[Update]:
    """Reads the reason Amazon or the seller gave, as told by the person or as pasted."""
    for layer, pattern in ((message.facts, _SPEAKS), (message.told, _PASTED_DENIAL)):
        for match in pattern.finditer(layer):
            group = match.lastgroup or "said"
            if _is_reason(match[group]):
                start = match.start(group)
                return [_reason(message, start, start + len(match[group].rstrip(" ,")))]
    window = _WINDOW.search(message.told)
    if window and not message.negated(window.start()):
        return [_reason(message, window.start(), window.end())]
    return []


def _reason(message: Message, start: int, end: int) -> Update:
    """The reason in the words they stand in, without the line marks of a quoted e-mail."""
    words = re.sub(r"\s*\n[>\s]*", " ", message.words(start, end))
    return message.update("denial_reason", words, start, end, 0.8)


def _is_reason(words: str) -> bool:
    return bool(_DENIAL.search(words)) and not (_PROMISE.match(words) or _sums(words))


def _sums(words: str) -> bool:
    """An answer that names a sum or a share is an offer, not a reason."""
    return bool(money(words) or percents(words))
