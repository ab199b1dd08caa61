"""The words with which something is put on the table: its verbs, bare sums and swaps."""

import re

TABLES = re.compile(
    r"(?<!\w)(?:can|could|able to|'ll|will|would|how about|instead|offer\w*|best|add|all i'?m|"
    r"gesture|do is|(?:i|we|you)(?:'ll| will| can)? get|eligible|qualify|entitled|"
    r"(?<!unable to )(?<!cannot )(?<!can't )(?<!not )accept (?:the|this|our|my|an?)(?! (?:return|"
    r"item|product|goods|parcel|package)(?!\w))|"
    r"take (?:the|this|an?)|in place of|max(?:imum)?|give|most)(?!\w)"
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
SWAP = re.compile(
    r"(?<!\w)(?:another (?:unit|one|\w+ in the post)|new one|exchange|replacement|repair|swap|"
    r"like[- ]for[- ]like|(?:\w+[- ])?(?:renewed|refurbished|reconditioned) (?:unit|one|item)|"
    r"(?:ship|send|post|mail|deliver)\w* (?:(?:me|you|us|out|it|a|an|the|another|over) )*"
    r"(?:brand[- ]new|new|same|fresh|identical) \w+)(?!\w)"
)
