"""Sentences of fact that bear on the claim: "The photo shows a green door. Mine is white."

They are the strongest that a person has, and go to the other side in the person's own words.
"""

import re
from collections.abc import Iterator

from agent.domain.case import Case, Update
from agent.domain.vocabulary import Problem
from agent.reading.grounds.reason_words import claimed_by_them
from agent.reading.message.text import Message

_P = Problem
_THE_PLACE = (
    r"(?:photo|picture|pic|image|signature|gps|map)(?: \w+){0,5}? (?:shows?|showed|is|isn't|was|"
    r"wasn't|of|says|puts|points|does not|doesn't)(?!\w)|(?:signature|door|porch|house|address) "
    r"(?:isn't|is not|wasn't|was not) (?:mine|ours|my|our)|(?:was|were) (?:at )?home (?:all|"
    r"the whole|"
    r"that|when)|(?:camera|cctv|doorbell|ring|footage)(?: \w+){0,3} (?:shows?|showed|saw|recorded)|"
    r"(?:never|not|no ?(?:one|body)|without|n't|any|no)(?: \w+){0,4}? (?:otp|pass ?code|code|pin|"
    r"one[- ]time password)s?(?!\w)|nobody (?:rang|knocked|came|signed|was given)|(?:wrong|another|"
    r"different) (?:house|"
    r"address|door|"
    r"street|building|town|city)|(?:concierge|porter|neighbou?rs?|reception)(?: \w+){0,4} (?:never|"
    r"did not|didn't|no|not|nothing|says?|said)"
)
_THE_RETURN = (
    r"(?:sent|returned|posted|shipped|put|packed|mailed)(?: \w+){0,3} (?:exactly|the (?:same|very|"
    r"only|original|one))(?!\w)|(?:exactly|the (?:same|very)) (?:the )?(?:one|item|unit|"
    r"phone|thing)?"
    r"(?: \w+){0,3} (?:they|amazon) sent|serial(?: number)?(?: \w+){0,5} (?:match\w*|same|is on|on "
    r"(?:my|the))|(?:weigh\w*|weight)(?: \w+){0,6} (?:kg|kilos?|lbs?|pounds|grams|g|same)(?!\w)|"
    r"(?:tracking|ups|usps|fedex|dhl|dpd|evri|hermes|royal mail|receipt|scan)(?: \w+){0,6} "
    r"(?:deliver\w*|received|signed|arrived|shows?|accepted|scanned)(?!\w)|(?:filmed|video of|"
    r"photographed|photos? of|took (?:photos?|pictures?|a video)) (?:\w+ ){0,3}(?:packing|"
    r"pack\w*|it|"
    r"box|condition)|(?:unused|unopened|sealed|perfect condition|spotless|as new|"
    r"never used) when i "
    r"(?:sent|returned|posted|shipped|packed)|(?:had|has|was in) (?:no scratch\w*|all|"
    r"everything|perfect|"
    r"mint) (?:\w+ ){0,3}(?:when|as|before) i"
)
_THE_BALANCE = (
    r"(?:refunds?|balance|gift cards?|credit|money|order\w*)(?: \w+){0,6} (?:outstanding|"
)
_THE_BALANCE += (
    r"pending|stuck|locked|left|on it|in it|open|waiting|not paid|unpaid|due|owed)(?!\w)|"
)
_THE_BALANCE += r"with [^.\n]{0,20}(?:refund|balance|gift card|credit)(?!\w)"
_THE_CHARGE = (
    r"(?:i|we)(?:'ve|'d| have| had)? (?:already |long ago |\w+ )?(?:cancell?ed|stopped it|ended it|"
    r"unsubscribed)|never (?:signed up|subscribed|agreed|started|wanted|ordered|asked for|used)|"
    r"(?:keeps?|kept|still|goes on) (?:\w+ )?(?:taking|charg\w+|bill\w+|deduct\w+)|(?:don't|do not|"
    r"didn't|no longer) (?:even )?(?:have|use|want|need) (?:prime|audible|it|that|kindle|music|a "
    r"subscription)|by (?:accident|mistake)"
)
_BEARING: dict[Problem, re.Pattern[str]] = {
    problem: re.compile(rf"(?<!\w)(?:{words})")
    for words, problems in (
        (_THE_PLACE, (_P.DELIVERED_NOT_RECEIVED,)),
        (_THE_RETURN, (_P.RETURN_LOST, _P.CONDITION_DISPUTE, _P.REFUND_CLAWED_BACK)),
        (_THE_BALANCE, (_P.ACCOUNT_LOCKED,)),
        (_THE_CHARGE, (_P.DIGITAL_OR_SUBSCRIPTION,)),
    )
    for problem in problems
}
# What goes on about the same: "Mine is white."
_MINE = re.compile(
    r"\W*(?:mine|ours|my (?:door|house|porch|flat|building|address)|that (?:is|was)n't)\b"
)
_NO_FACT = re.compile(
    r"(?<!\w)(?:he|she|they|amazon|chat|agent|rep|seller|support|supervisor) (?:\w+ )?(?:wants?|"
    r"wanted|asks?|asked|needs?|demand\w*)(?!\w)|"
    r"\?|(?<!\w)(?:please|what|how|should|can|could|help|secret|private|don't (?:tell|say|mention|"
    r"write)|between (?:us|you)|settle|accept|would take|i think|maybe|probably|fuck\w*|"
    r"shit|idiots?|"
    r"liars?|thie(?:f|ves)|scammers?|crooks?|stole|stolen|asking|write|letter|draft)(?!\w)"
)
_SAME = 0.6  # the share of its words that a sentence has in common with an earlier one
_SHORTEST, _LONGEST, _MOST = 4, 24, 2  # words, words, sentences


def own_facts(message: Message, case: Case) -> list[Update]:
    """The sentences of `message` that bear on the claim of `case`, in the person's own words."""
    bearing = _BEARING.get(case.problem)
    if bearing is None or message.pasted:
        return []
    spots = [
        spot
        for spot in _sentences(message, bearing)
        if not (_private(message, spot, case) or _known(message, spot, case))
    ]
    told = [(message.words(*spot).strip(" \n-"), spot) for spot in spots[:_MOST]]
    return [message.update("facts", words, *spot, _FAINT) for words, spot in told]


def _sentences(message: Message, bearing: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    goes_on = False
    for begin, end in message.sentences:
        text = message.facts[begin:end]
        words = len(text.split())
        found = bearing.search(text)
        claimed = found is not None and claimed_by_them(text[: found.start()])
        fits = words <= _LONGEST and not _NO_FACT.search(text) and not claimed
        tells = (found is not None and words >= _SHORTEST) or (goes_on and bool(_MINE.match(text)))
        goes_on = fits and tells
        if goes_on:
            yield begin, end


def _known(message: Message, spot: tuple[int, int], case: Case) -> bool:
    """Whether nearly the same was told before: "Mum never got any code!" """
    words = _words(message.facts[slice(*spot)])
    return any(len(words & _words(one.lower())) > len(words) * _SAME for one in case.facts)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{3,}", text))


def _private(message: Message, spot: tuple[int, int], case: Case) -> bool:
    words = message.words(*spot)
    return any(one.value in words or words.strip(" .") in one.value for one in case.private)


_FAINT = 0.6  # confidence
