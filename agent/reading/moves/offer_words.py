"""The words with which something is put on the table: its verbs, bare sums and swaps."""

import re

TABLES = re.compile(
    r"(?<!\w)(?:can|could|able to|'ll|will|would|how about|instead|offer\w*|best|add|all i'?m|"
    r"gesture|do is|insist\w* on|only (?:do|offer|exchange|replace|issue|give|send)|shall (?:i|we) "
    r"(?:put|go|"
    r"process|"
    r"arrange|send|do)|want (?:me|us) to (?:send|arrange|do|put)|qualif(?:y|ies)|(?:i|we|"
    r"you)(?:'ll| will| can)? get|eligible|qualify|entitled|"
    r"(?<!unable to )(?<!cannot )(?<!can't )(?<!not )accept (?:the|this|our|my|an?)(?! (?:return|"
    r"item|product|goods|parcel|package)(?!\w))|"
    r"take (?:the|this|an?|\d+)|in place of|max(?:imum)?|give|most)(?!\w)"
)
_TIME = (
    r"(?:%|percent|(?:business |working )?(?:days?|hours?|hrs?|weeks?|months?|minutes?|mins?|"
    r"years?)|[ap]m)"
)
# A sum without a sign: no share, no span of time ("24 to 48 hours"), no time of day.
SUM = re.compile(
    rf"(?<![\w.,/$£€₹:-])(?<![a-z]ber )(?<!uary )(?<!arch )(?<!pril )(?<!june )(?<!july )(?<!gust )"
    rf"(?<!\b(?:may|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|"
    rf"dec) )(?P<number>\d{{1,5}}(?:\.\d\d)?)(?!\w|[.,:]\d| ?{_TIME}|"
    rf" ?(?:-|to|or|and) ?\d+ ?{_TIME})"
)
# A number without a sign is a sum where it is given or stands for money, and nowhere else.
GIVEN_BEFORE = re.compile(
    r"(?<!\w)(?:refund\w*|giv(?:e|es|ing)|offer\w*|pay\w*|credit\w*|do|return|transfer\w*|add|put|"
    r"load|most|best|max\w*|up to|accept|take|settle for|send)(?: (?:you|back|him|her|me|us|only|"
    r"just|up to|about|is|was|be|can|i|we|maybe|around|another|like|a|the|of|for))*\W{0,3}$"
)
GIVEN_BEHIND = re.compile(
    r"\W{0,2}(?:back|off|refund\w*|credit\w*|instead|(?:right )?now|today|to (?:you|your)|and you|"
    r"if you|as an?|on (?:your|the) (?:card|account)|in (?:total|all|store|amazon)|max|tops|final|"
    r"deal)(?!\w)|\W{0,2}$|\?"
)
SWAP = re.compile(
    r"(?<!\w)(?:another (?:unit|one|\w+ in the post)|(?:brand[- ])?new (?:one|leg|part|unit|piece|"
    r"machine|device|set)|spare part|exchange|replacement|repair|swap|"
    r"like[- ]for[- ]like|(?:\w+[- ])?(?:renewed|refurbished|reconditioned) (?:unit|one|item)|"
    r"(?:ship|send|post|mail|deliver|pop)\w* (?:(?:me|you|us|out|it|a|an|the|another|over) )*"
    r"(?:brand[- ]new|new|same|fresh|identical) \w+)(?!\w)"
)
