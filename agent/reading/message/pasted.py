"""Where a message holds another's words as they were written: a pasted mail, a letter, a line.

Such words are data. They may tell what a denial legitimately tells (`_THEIRS` in the reader); what
they ask of whoever reads them is asked of nobody here.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.instructions import instructs

Span = tuple[int, int]

GIVEN = re.compile(r"^\W*(?:they|the rep(?:resentative)?|rep|agent) just (?:said|wrote|typed):\s*")
"""How the live box hands on what the other side just said: all that follows is theirs."""

_TEXT = (
    r"(?:e-?mails?|mails?|messages?|letters?|repl(?:y|ies)|responses?|answers?|texts?|notices?|"
    r"chat(?: log)?|transcript|correo|courriel|nachricht|schreiben|antwort|message|mensaje|"
    r"messaggio|bericht|brief|lettre|carta|lettera|réponse|respuesta|risposta)"
)
_TOLD = (
    r"(?:(?:they|he|she|it|amazon|seller|bank|rep|agent|support|supervisor|merchant|"
    r"shop)(?: \w+){0,3}? (?:sent|wrote|writes|says?|said|repl(?:y|ied|ies)|answer(?:ed|s)?|"
    r"e-?mailed|texted|posted)|i (?:just |then |have )?(?:got|received|was sent)|"
    r"i've (?:just )?(?:got|received|had)|(?:this|here|below|following) (?:is|was|are)|"
    r"here(?:'s| it is| you go)?|verbatim|word for word|copied|pasted?|quote)"
)
# "My message to them:" stands before the person's own words.
_MINE = re.compile(
    r"(?<!\w)(?:i|we) (?:just |then |have |had )?(?:wrote|written|sent|replied|answered|said|"
    r"told)\b|(?<!\w)(?:my|our) (?:own )?(?:e-?mail|mail|message|letter|reply|answer|draft|"
    r"details|case|order)|what (?:happened|i)\b|"
    r"(?<!\w)(?:story|facts|details|timeline|situation|problem|issue|background)"
)
_LEAD = re.compile(rf"(?<!\w)(?:{_TEXT}|{_TOLD})(?!\w)")
_COLON = re.compile(r":[ \t]*(?=\n|$)")
_SAME_LINE = re.compile(
    rf"(?<!\w)(?:(?:this|the|that|their|his|her|following|an?|here's|its) (?:\w+ ){{0,2}}?(?!chat)"
    rf"{_TEXT}(?: \w+){{0,6}}|(?:what|how) (?:it|they|he|she|the \w+) (?:says?|said|wrote|put it)):"
    r"[ \t]*(?=\S)"
)
# "Here is the mail I got", on a line of its own.
_OPEN_LINE = re.compile(r"(?:^|\n|[.!] )(?P<line>[^\n.!?:]{8,90})[.!]?[ \t]*\n")
_A_TEXT = re.compile(rf"(?<!\w){_TEXT}(?!\w)")
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:here|this|below|following|just got|i got|received|was sent|sent (?:me|us)|pasting|"
    r"copied|got back)(?!\w)"
)
# A chat log is known line by line; in it the person speaks, too.
_CHAT = re.compile(
    r"(?m)^[> \t]*(?:[\[(]?\d{1,2}[:.]\d{2}[^\n:]{0,8}[\])]?[ ,-]*)?(?:me|i|you|customer|buyer|"
    r"myself|agent|rep|amazon|support|seller|supervisor)\b[^\n:]{0,25}:[ \t]*\S"
)
_HEADER = re.compile(
    r"(?m)^[ \t*>]*(?:from|von|de|da|van|subject|betreff|objet|asunto|oggetto|onderwerp)\s?:"
    r"[^\n]+(?=\n|$)"
)
_FORWARDED = re.compile(
    r"(?m)^[ \t>]*(?:-{2,}[^\n]{0,40}(?:forwarded|original|weitergeleitete|transféré|reenviado|"
    r"inoltrato)[^\n]*|begin forwarded message:?|on [^\n]{6,90} wrote:|"
    r"am [^\n]{6,90} schrieb[^\n]*:|le [^\n]{6,90} a écrit\s?:|el [^\n]{6,90} escribió:)[ \t]*$"
)
_FENCE = re.compile(r"```[^\n]*\n(?P<a>.+?)(?:```|\Z)|\"\"\"(?P<b>.+?)(?:\"\"\"|\Z)", re.DOTALL)
_LONG_QUOTE = re.compile(r"(?<!\w)\"(?P<a>[^\"]{160,})\"")
_GREETING = re.compile(
    r"(?m)^[ \t>*]*(?:dear|hello|hi|good (?:day|morning|afternoon|evening)|greetings|"
    r"sehr geehrte\w*|guten tag|bonjour|estimad[oa]|gentile|geachte|beste)\b[^\n]{0,60}[,.!:]"
)
_CLOSING = re.compile(
    r"(?:^|\n)[ \t>*]*(?:(?:kind|best|warm|with)?(?: \w+)? ?regards|sincerely|yours (?:truly|"
    r"faithfully|sincerely)|best wishes|thank you for (?:your understanding|choosing|shopping)|"
    r"mit freundlichen grüßen|cordialement|saludos|cordiali saluti|met vriendelijke groet|"
    r"(?:the )?[\w .]{0,30}(?:team|customer (?:service|support|care)|kundenservice|service client))"
    r"[^\n]{0,40}(?=\n|$)"
)
# After their words the person goes on: a question to us, or, behind a closing, the person's story.
_TO_US = re.compile(
    r"^\W*(?:and |so |ok(?:ay)?,? |now |well |"
    r"but )*(?:what (?:do|should|can|could|shall|must|now)\b(?: i| we|\W|$)|what's next|"
    r"(?:should|can|may|must) i (?:accept|do|take|reply|answer|say|agree|still)|"
    r"(?:can|are|may) they\b|is (?:that|this|it) (?:true|right|legal|allowed|final|ok)|"
    r"(?:please )?help(?: me)?\W*$|any (?:advice|ideas?|help)|"
    r"how (?:do|should|can) i (?:answer|reply|respond|fight|appeal)|was (?:soll|kann) ich|"
    r"que (?:dois|puis)-je|qué (?:hago|puedo)|cosa (?:devo|posso))"
)
_MY_STORY = re.compile(
    r"(?<!\w)i (?:just |only |have |had )?(?:bought|ordered|paid|live|never|still|sent it|returned|"
    r"opened|got it|received it|want my)|(?<!\w)my (?:order|card|bank|case|refund)(?!\w)"
)
# Desks write "we" and "you"; who says "I" below their name, or speaks of them, is the person.
_SPEAKS_OF_SELF = re.compile(
    r"(?<!\w)(?:i|i'm|i've|i'd|im|ive|my|mine)(?!\w)|^\W*(?:but |and |so )?(?:they|he|she|amazon|"
    r"the seller|seller)(?!\w)(?! (?:team|customer|returns?|support|\w+ team))"
)
_ASKS_OF_US = re.compile(
    r"(?<!\w)(?:can|could|would|will|do|did|are|if|what do|how do|should|want|thank|need) "
    r"you(?!\w)(?: to)?|(?<!\w)(?:tell|help|give) (?:me|us)(?!\w)|(?:as )?you (?:can )?see(?!\w)|"
    r"(?:my|our) (?:wife|husband|son|daughter|kids|family|house|flat|home|dog|cat|mum|mom|dad)"
)
_DESK = re.compile(
    r"(?<!\w)(?:you|your|yours|you're|you've|you'll|we(?!'re both)|we're|we've|we'll|we'd|our|dear|"
    r"regards|sincerely|team|customer|buyer|sir|madam|friend)(?!\w)"
)
# What only a buyer tells: what was paid, where and how the thing fares, what they did to me.
_BUYER = re.compile(
    r"(?<!\w)i (?:just |only |have |had |also |never |already |even |still )*(?:bought|ordered|"
    r"paid|"
    r"live|sent it|returned|opened|got it|got them|received it|received them|want my|want all|want "
    r"the|used|wore|asked|told (?:him|her|them)|called|complained|was at|am in|filmed|took (?:a |"
    r"photos|pictures)|tried|don't (?:want|have|accept|agree))(?!\w)|(?<!\w)i'm (?:in|from|"
    r"at)(?!\w)|"
    r"(?<!\w)my (?:order|card|bank|case|refund|visa|amex|mastercard|money|camera|door|drone|phone|"
    r"kettle|laptop|coat|tv|parcel|package|neighbou?r|\w+ (?:cost|was|is|broke|came|arrived|died))"
    r"(?!\w)|(?<!\w)(?:the|it|they|that) (?:\w+ ){0,3}?(?:was|cost|costs|were) (?:only |about )?"
    r"[$£€₹]\d|(?<!\w)(?:what (?:do|should|can|now|next)|should i|can i|is that|are they|can they|"
    r"do "
    r"i|must i|how do i)(?!\w)|^\W*(?:but|so|and) (?:they|he|she|amazon|the (?:seller|listing|page|"
    r"box|rep|agent)|that|this)(?!\w)|(?<!\w)(?:they|he|she|amazon|the seller) (?:never|still|"
    r"always|"
    r"lied|lie|is lying|are lying|said|say|says|told me|refuse\w*)(?!\w)"
)
_WHAT_THEY_WROTE = re.compile(
    r"^\W*(?:(?:so|and|ok|well),? )?(?:(?:that|this)(?:'?s| is| was)|thats|(?:end|unquote)\W*$)"
    r"(?: all| exactly| everything)*(?: (?:what|how|all|it|the \w+|their \w+|word for word))?"
    r"(?: (?:that )?(?:they|he|she|i|we|amazon|seller|the \w+)(?!\w)|\W*$)"
)
# 'the e-mail: "item received damaged". I filmed it': the quotation marks tell where theirs end.
_IN_QUOTES = re.compile(r"\s*\"[^\"\n]{3,1500}\"(?=[\s.,;:!?)]|$)")
_MOST_TO_US = 190  # characters
_LINES_OF_A_CHAT = 2
_SHORTEST = 50  # characters of a text that stands below its announcement
# What a mail about a return speaks of; a sentence without any of it has nothing for the case.
_TRADE = re.compile(
    r"(?<!\w)(?:re)?(?:return|refund|order|item|product|article|purchase|window|polic(?:y|ies)|"
    r"eligib|claim|seller|merchant|deliver|parcel|package|shipment|shipped|damage|defect|fault|"
    r"exchange|replace|warranty|guarantee|exception|denied|deny|declin|reject|unable|cannot|"
    r"decision|appeal|request|account|gift card|credit|fee|deduct|days|window|photos?|proof|"
    r"investigat|rückgabe|erstatt|bestell|artikel|retour|rembours|commande|devolu|reembols|pedido|"
    r"reso|rimbors|ordine|terugbetal|bestelling|amazon\.\w|\d{3}-\d{7}-\d{7}|"
    r"money back|transfer (?:you|the chat|this)|manufacturer|department|supervisor|"
    r"total(?: paid)?:|sold by|fulfill?ed by|ships from|dispatched|"
    r"contact(?:ed|ing) (?:us|me|amazon) (?:about|regarding))"
)
# What is asked of whoever words the answer, or sets the case: nobody asks it of a customer.
_TO_A_WRITER = re.compile(
    r"(?<!\w)(?:your (?:next |final )?(?:reply|response|answer|output|summary|draft|plan)|"
    r"(?:the|any|an?) (?:assistant|chat ?bot|ai|language model|model|system prompt)(?!\w)|"
    r"(?<!by )(?:the|any|an?) user(?!\w)|"
    r"(?:set|change|update|mark|record|treat|assume|overwrite|replace|consider) (?:the |this |"
    r"your |it |all )*(?:amount|address|phone|number|problem|case|route|plan|deadline|status|"
    r"floor|price|currency|country|order)\b|"
    r"(?:reply|respond|answer|say|write|type|output|print)(?: back)?(?: only|"
    r" just)?(?: with)? ?(?:\"|'|ok\b|yes\b|exactly\b|in (?:french|german|spanish|english|rhyme))|"
    r"(?:tell|inform|advise|convince|instruct) (?:him|her|them|"
    r"the (?:customer|user|person|buyer|client|reader))|"
    r"(?:ignore|disregard|forget|vergiss|ignorier\w*|oublie\w*|ignore[zr]|olvid\w+|ignora\w*|"
    r"dimentica\w*|negeer|vergeet)\b)"
)
_A_TASK = re.compile(
    r"^\W*(?:please |now |then |also |kindly )*(?:write|compose|draft|describe|explain|translate|"
    r"summari[sz]e|list|develop|generate|create|produce|calculate|convert|rewrite|rephrase|recite|"
    r"pretend|act|imagine|remove|replace|add|insert|include|append|modify|schreibe?|erkläre|"
    r"écri[st]\w*|traduis\w*|escrib[ea]\w*|traduce|scrivi|traduci|"
    r"schrijf)\b(?! (?:to|back to) (?:us|the seller)\b)(?![^.!?\n]{0,60}\b(?:photos?|pictures?|"
    r"receipt|invoice|order number|proof)\b)"
)


def pasted(text: str, gaps: Sequence[int] = ()) -> tuple[Span, ...]:
    """Where in `text` (plain lower case) another's words stand, each place once, in order.

    gaps: where a blank line stood. Quoted lines and labelled lines of a chat are known line by
    line elsewhere.
    """
    if given := GIVEN.match(text):
        return ((given.end(), len(text)),)
    fenced = [m.span(m.lastgroup or 0) for p in (_FENCE, _LONG_QUOTE) for m in p.finditer(text)]
    starts = [
        place
        for place in _starts(text)
        if not _inside(place, fenced) and len(_CHAT.findall(text, place)) < _LINES_OF_A_CHAT
    ]
    if not starts:
        return tuple(sorted(fenced))
    start = min(starts)
    before = [span for span in fenced if span[1] <= start]
    return (*sorted(before), (start, _end(text, start, gaps)))


def _starts(text: str) -> Iterator[int]:
    """Where words of another may begin that run to the end, or till the person goes on."""
    yield from _announced(text)
    heads = [match.start() for match in _HEADER.finditer(text)]
    if len(heads) > 1 or (heads and "|" in text[heads[0] : heads[0] + 310]):
        yield heads[0]
    yield from (match.start() for match in _FORWARDED.finditer(text))
    greeting = _GREETING.search(text)
    if greeting and _CLOSING.search(text, greeting.end()):
        yield greeting.start()


def _announced(text: str) -> Iterator[int]:
    """Where the words begin that the person says are another's."""
    for match in _COLON.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        said = re.split(r"[.!?] ", line)[-1]
        if _LEAD.search(said) and not _MINE.search(said) and text[match.end() :].strip():
            yield match.end()
    for match in _OPEN_LINE.finditer(text):
        line, rest = match["line"], text[match.end() :].strip()
        announced = _A_TEXT.search(line) and _ANNOUNCED.search(line)
        if announced and not _MINE.search(line) and len(rest) >= _SHORTEST:
            yield match.end()
    for match in _SAME_LINE.finditer(text):
        if not _MINE.search(text, max(0, match.start() - 40), match.end()):
            yield match.end()


def _inside(place: int, spans: list[Span]) -> bool:
    return any(begin <= place < end for begin, end in spans)


def _end(text: str, start: int, gaps: Sequence[int]) -> int:
    """Where the words that begin at `start` end: before what the person says of them.

    Behind a closing a line of the person's own may begin; without one a paragraph that can only be
    the person's, or a last question to us.
    """
    if quoted := _IN_QUOTES.match(text, start):
        return quoted.end()
    signed = _CLOSING.search(text, start)
    at = text.find("\n", start)
    while 0 <= at < len(text) - 1:
        line = text[at + 1 : _line_end(text, at + 1)]
        below = signed is not None and at >= signed.end()
        if _WHAT_THEY_WROTE.match(line) or (below and _is_own(line)):
            return at + 1
        at = text.find("\n", at + 1)
    if own := _own_paragraphs(text, start, gaps):
        return own
    last = text.rstrip().rfind("\n", start)
    return last + 1 if last > start and _asks_us(text[last + 1 :]) else len(text)


def _own_paragraphs(text: str, start: int, gaps: Sequence[int]) -> int | None:
    """Where the last paragraphs begin that are the person's; None where the last one is theirs."""
    first = next((at for at in range(start, len(text)) if not text[at].isspace()), len(text))
    begins = [gap + 1 for gap in gaps if gap > first and text[gap + 1 :].strip()]
    found, bounds = None, [*begins, len(text)]
    for begin, end in reversed(list(pairwise(bounds))):
        if not _of_the_person(text[begin:end]):
            break
        found = begin
    return found


def _of_the_person(paragraph: str) -> bool:
    """Whether a paragraph is told by the one who bought: no desk speaks so to its customer."""
    told = _ASKS_OF_US.sub(" ", paragraph)
    theirs = _DESK.search(told) is not None
    return not theirs and _BUYER.search(paragraph) is not None


def _is_own(line: str) -> bool:
    """Whether a line below a closing is the person's: a question to us, or their own story."""
    return bool(_asks_us(line) or _MY_STORY.search(line) or _SPEAKS_OF_SELF.search(line))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _asks_us(line: str) -> bool:
    parts = re.split(r"(?<=[.!?]) ", line)
    return len(line) <= _MOST_TO_US and any(_TO_US.match(part) for part in parts)


def no_news(sentence: str) -> bool:
    """Whether a pasted sentence (plain lower case) has nothing to tell of a return.

    It speaks of something else, or to an assistant that reads it.
    """
    return an_order(sentence) or _TRADE.search(sentence) is None


def an_order(sentence: str) -> bool:
    """Whether a pasted sentence (plain lower case) speaks to an assistant that reads it."""
    orders = _A_TASK.match(sentence) or _TO_A_WRITER.search(sentence) or instructs(sentence)
    return bool(orders)
