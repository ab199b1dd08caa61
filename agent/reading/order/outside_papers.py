"""What somebody outside the dispute says of the goods: a maker's letter, a jeweller's report.

It is proof that the person holds, and no ground of the other side's.
"""

import re
from collections.abc import Iterator

from agent.reading.contacts.contact_words import BRANDS
from agent.reading.message.text import Message
from agent.reading.order.proof_words import LOST

_PAPER = (
    r"(?:letter|e-?mail|mail|documents?|certificate|report|statement|note|invoice|appraisal|paper|"
    r"attestation|message|confirmation|opinion|assessment|bill|quote)"
)
_EXPERT = (
    r"(?:jewell?ers?|jewell?ery|watchmakers?|watch repair|appraisers?|experts?|authenticat\w+|"
    r"technicians?|engineers?|electricians?|plumbers?|mechanics?|repair ?(?:shop|man|guy|cent(?:re|"
    r"er)|service)s?|laborator(?:y|ies)|labs?|manufacturers?|makers?|brand|gemologists?|"
    r"specialists?|opticians?|pharmacists?|service cent(?:re|er))"
)
# The parties, and who passes their word on.
_PARTY = (
    r"(?:amazon\w*|sellers?|them|they|he|she|him|her|it|support|chat|customer|cs|agents?|reps?|"
    r"representatives?|team|supervisors?|managers?|warehouse|shop|merchant|vendor|store|"
    r"carriers?|couriers?|driver|ups|usps|fedex|dhl|dpd|evri|hermes|royal|bank|visa|paypal|"
    r"mastercard|discover|amex|executive|a-to-z|who|that|which|someone|somebody|i|we|you|me|us|"
    r"my|our|your|and|but|then|now|also|just|today|yesterday|already|department|office)"
)
_ONE = rf"(?:(?:an?|the|my|our|their|his|her) )?(?:(?!{_PARTY}(?!\w))[\w'&-]+ ){{0,2}}?"
_OUTSIDER = rf"{_ONE}(?:{_EXPERT}|{BRANDS}|(?!{_PARTY}(?!\w))[a-z][\w&-]+)(?:'s)?"
_HOUSE = r"(?: (?:store|shop|boutique|dealer|service|support|care|cent(?:re|er)|company|itself))*"
_TELLS = (
    r"(?:(?:,? (?:that|which|it|and it|clearly|also|where they))*[ ,:]+(?:sa(?:ys?|id|ying)|"
    r"stat(?:es?|ed|ing)|confirm(?:s|ed|ing)?|prov(?:es?|ing)|show(?:s|ed|ing)?|declar(?:es?|ing)|"
    r"explain(?:s|ing)|certif(?:ies|ying)|verif(?:ies|ying)|that)(?!\w)|:)"
)
_GAVE = (
    r"(?: (?:has|have|just|also|even|now|kindly))* (?:gave|given|sent|wrote|written|issued|"
    r"provided|handed|e-?mailed|made|printed)(?: (?:me|us|it to me))? (?:an? |the )?(?:\w+ ){0,2}?"
)
_A_PAPER = re.compile(_PAPER)
_WRITTEN = re.compile(
    rf"(?<!\w)(?:{_PAPER} (?:from|by|of) {_OUTSIDER}{_HOUSE}|{_ONE}(?:{_EXPERT}|{BRANDS})'s "
    rf"(?:\w+ )?{_PAPER}|{_OUTSIDER}{_HOUSE}{_GAVE}{_PAPER}){_TELLS}"
)
_SPOKEN = re.compile(
    rf"(?<!\w)(?:{_ONE}{_EXPERT}|{BRANDS}|(?!{_PARTY}(?!\w))[a-z][\w&-]+ (?:store|boutique))"
    rf"{_HOUSE}(?: (?:has|have|just|also|even|now|today))* (?:sa(?:ys?|id)|told (?:me|us)|"
    rf"confirm(?:s|ed)|e-?mailed (?:me|us)|wrote(?: (?:me|us))?)(?!\w)"
)
# What speaks for the person: it is not what was sold, or it was never whole.
_FOR_ME = re.compile(
    r"(?<!\w)(?:fakes?|counterfeit\w*|replicas?|knock-?offs?|imitation|(?:not|\w+n't|never|no)"
    r"(?: \w+){0,3}? (?:genuine|authentic|real|original|theirs|ours|valid|official|registered|"
    r"exist\w*|match\w*|made by|of theirs|sold by)|invalid|defect\w*|faulty|manufactur\w+ (?:error|"
    r"defect|fault)|factory|refurbished|stolen|beyond repair|(?:not|n't) (?:my|our|the user's|due "
    r"to|caused by|from) (?:\w+ )?(?:fault|misuse|wear|damage)|opened before|repaired before)(?!\w)"
)


def outside_papers(message: Message) -> Iterator[tuple[int, int]]:
    """Where a paper of somebody outside the dispute bears the person out, with what it says."""
    for start, end in _in_writing(message):
        before = message.facts[message.sentence(start)[0] : start].rstrip() + " "
        if not (message.negated(start) or LOST.search(before)):
            yield start, end


def said_outside(message: Message) -> tuple[tuple[int, int], ...]:
    """The same with what such a person said, whose words are no ground of the other side's."""
    return (*_in_writing(message), *_bearing_out(message, _SPOKEN))


def _in_writing(message: Message) -> Iterator[tuple[int, int]]:
    """The papers; most messages name none, and to look for who wrote one takes a while."""
    return _bearing_out(message, _WRITTEN) if _A_PAPER.search(message.facts) else iter(())


def _bearing_out(message: Message, told: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in told.finditer(message.facts):
        end = message.sentence(match.start())[1]
        if _FOR_ME.search(message.facts, match.end(), end):
            yield match.start(), end
