"""Contacts told of: who was asked, how it ended, what was offered, and who spoke."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.domain.case import Contact, Money, Offer
from agent.domain.figures import money
from agent.domain.vocabulary import Channel, OfferKind, Outcome
from agent.reading.rules import Hit, Rule, hits, rule
from agent.reading.text import Message

_C, _O, _K = Channel, Outcome, OfferKind

ACTORS: tuple[Rule[Channel], ...] = (
    rule(r"a[- ]?to[- ]?z (?:claim )?appeal|appeal(?:ed)? (?:of |against )?(?:the |my )?(?:a[- ]?to[- ]?z|claim|decision)", _C.A_TO_Z_APPEAL),
    rule(r"a[- ]?(?:to|2)[- ]?z(?: claim| guarantee)*|atoz|guarantee claim", _C.A_TO_Z_CLAIM),
    rule(r"jeff(?:@amazon\.com)?(?: bezos)?|bezos|jassy|(?:the )?ceo|executive (?:customer relations|team|office|e-?mail|relations)|executives?|ecr", _C.EXECUTIVE_EMAIL),
    rule(r"financial ombudsman|banking ombudsman|ombudsman", _C.BANK_OMBUDSMAN),
    rule(r"small claims(?: court)?|the court|arbitration|jams|lawyer's letter|letter before (?:action|claim)", _C.FORMAL_CLAIM),
    rule(r"better business bureau|bbb|attorney general|ftc|cfpb|trading standards|citizens advice|consumer (?:forum|court|helpline|protection)|accc|regulator", _C.COMPLAINT_BODY),
    rule(r"(?:the )?police|fraud (?:desk|team|department)|action fraud", _C.POLICE_OR_FRAUD_DESK),
    rule(r"(?:my |the )?(?:bank|card (?:company|issuer)|credit card company|chargeback|visa dispute|card dispute|issuer)|dispute with (?:\w+ )?(?:bank|paypal|visa|chase)|chase|paypal (?:dispute|claim|case)|capital one|barclays|section 75 claim", _C.CARD_DISPUTE),
    rule(r"(?:the )?(?:manufacturer|maker|warranty (?:department|claim|team|people))", _C.MANUFACTURER_WARRANTY),
    rule(r"(?:the |a |another |her |his )?(?:supervisor|manager|team lead(?:er)?|leadership(?: team)?|senior (?:agent|specialist|rep))", _C.SUPERVISOR),
    rule(r"(?:the |my |this |a |marketplace |third[- ]party )*(?:seller|vendor|merchant|shop owner)", _C.SELLER_MESSAGE),
    rule(r"(?:the |an? |amazon'?s? |this |first |last |second |third |chat |phone |customer (?:service |support )?)*(?:chat(?: agent| rep| person| support)?|agents?|reps?|representatives?|associates?|customer (?:service|support|care)|support|csr|advisor|bot|hotline|kundenservice|service client)", _C.CHAT),
)  # fmt: skip
_AMAZON = re.compile(r"(?<!\w)amazon(?!\.|\w|'s)")
_PRONOUN = re.compile(r"(?<!\w)(?:they|he|she)(?:'re|'ve|'ll|'d|'s)?(?!\w)")

OUTCOMES: tuple[Rule[Outcome], ...] = (
    rule(r"offer(?:s|ed|ing)?|willing to (?:give|refund|pay|send)|(?:can|could|would|will|'ll|'d) only (?:\w+ )?(?:give|refund|offer|do|pay)|(?:will|would|can|could|wants to|'ll) (?:give|refund|pay|credit) (?:me |us )?(?:back )?(?:half|\d{1,3} ?%|partially|part|[$£€₹])|propos(?:es|ed|ing)|best (?:they|he|she) can do", _O.OFFERED),
    rule(r"(?:finally |now )?(?:agreed|agrees|approved (?:my|the|a) (?:claim|refund|exception|return)|granted|accepted (?:the|my) (?:claim|return|appeal|case))|ruled in my favou?r|(?:gave|giving) me (?:a |the |my )?(?:full refund|money back)|won the (?:claim|dispute)", _O.AGREED),
    rule(r"promis(?:e|es|ed|ing)|assured?|(?:said|says|told me|saying) (?:that )?(?:i|he|she|they|it|the refund|my refund)(?:'ll|'d| will| would|'s going to) (?:get|be|have|refund|call|receive|come|arrive|look|issue|process|reply|send|make|allow|let|take|give|do)|(?:will|'ll) (?:refund|issue|process|call me|get back to me)", _O.PROMISED, ),
    rule(r"transfer(?:red|ring|s)?|passed me (?:on|to)|put me through|escalated|forwarded|connecting me|handed me (?:over|to)", _O.TRANSFERRED),
    rule(r"never (?:answered|replied|responded|wrote back|got back)|(?:no|any|without) (?:reply|answer|response|reaction)|(?:haven't|hasn't|didn't|not|doesn't|don't|won't) (?:\w+ )?(?:answer|answered|replied|reply|respond|responded|heard back|got back|written back)|ignor(?:es|ed|ing)|ghosted|silen(?:t|ce)|heard nothing|still nothing|won't (?:answer|reply|respond)", _O.NO_REPLY, deniable=False),
    rule(r"refus(?:es|ed|ing|e)|den(?:y|ies|ied|ying)|declin(?:es|ed|e|ing)|reject(?:s|ed|ing)?|turn(?:ed|s) (?:me|it|us) down|(?:say|says|said|saying|replied|answered)[ :,\"]*(?:is |was )?no(?! (?:problem|worries|\w+ needed))|(?:final )?(?:answer|decision) (?:is|was|stays?) (?:a )?(?:final )?no|stand(?:s|ing)? by (?:the|their)|upheld|nothing (?:\w+ ){0,2}(?:they|he|she|we|i|it) can|can't (?:help|do|refund|process|make|accept|give|override)|won't (?:help|refund|give|take|accept|budge|do)|not (?:eligible|able|possible|going to|willing)|no exceptions?|window (?:is |has |was )?(?:closed|over|passed|expired)|too late|policy|closed (?:my|the) (?:claim|case|chat)|unable to|will not|hung up|against (?:me|us)|lost the", _O.REFUSED, deniable=False),
    rule(r"keeps? (?:\w+ ){0,2}?(?:asking|telling|saying|sending|repeating)|(?:asks?|asked|told|tells|telling|told) (?:me |us )?to wait|(?:need|wait|be patient)(?:s|ed)? (?:\w+ ){0,2}?(?:\d+|a few|another|more) (?:more )?(?:hours?|days?|weeks?)|still (?:looking|investigating|reviewing|checking|pending)|under review|investigat(?:e|ing|ion)|wait for the|(?:wants?|asks?|asked|told|tells) me to|insists?", _O.STALLED),
)  # fmt: skip
_OPENED: tuple[Rule[Outcome], ...] = (
    rule(r"(?:i|i've|we|we've|have|already|just|and) (?:already |just |also |then |now |even |have )*(?:opened|filed|submitted|started|raised|lodged|emailed|e-mailed|mailed|wrote|written|messaged|contacted|complained|called|sent|reported|disputed|appealed|asked|spoke|chatted|talked)", _O.OPENED),
)  # fmt: skip
_FILED = frozenset({_C.A_TO_Z_CLAIM, _C.A_TO_Z_APPEAL, _C.CARD_DISPUTE, _C.COMPLAINT_BODY, _C.BANK_OMBUDSMAN, _C.FORMAL_CLAIM, _C.POLICE_OR_FRAUD_DESK, _C.EXECUTIVE_EMAIL, _C.SELLER_MESSAGE, _C.MANUFACTURER_WARRANTY, _C.CHAT, _C.SUPERVISOR})  # fmt: skip
_NEEDS_FILING = frozenset({_C.CARD_DISPUTE, _C.POLICE_OR_FRAUD_DESK, _C.FORMAL_CLAIM, _C.COMPLAINT_BODY})

OFFERS: tuple[Rule[OfferKind], ...] = (
    rule(r"gift[- ]?(?:card|voucher|certificate)s?|promo(?:tional)?(?: credit| balance| code)?|store credit|(?:account |amazon )?credit|voucher|coupon|gutschein|bon d'achat", _K.GIFT_CARD),
    rule(r"restocking fee|minus (?:the |a )?(?:\w+ )?(?:fee|shipping)|(?:return|send) it (?:back )?(?:if i|at my own|and) pay|pay (?:the |for )?return (?:shipping|postage)", _K.RETURN_WITH_FEE),
    rule(r"full(?:y)? refund|refund (?:me )?(?:in full|fully|everything|all of it)|entire (?:amount|refund)|all my money", _K.FULL_REFUND),
    rule(r"partial(?:ly)?(?: refund)?|half|\d{1,3} ?(?:%|percent|per cent)|part of (?:it|the money)|refund of [$£€₹]|[$£€₹] ?\d+[\d.,]* (?:refund|back)|discount", _K.PARTIAL_REFUND),
    rule(r"replacement|replace it|exchange|new one|another one|resend|send (?:me )?(?:a |another )", _K.REPLACEMENT),
    rule(r"repair|fix it", _K.REPAIR),
    rule(r"refund|money back", _K.FULL_REFUND),
)  # fmt: skip
_NAME = re.compile(
    r"\b([A-Z][a-z]{2,14})(?: [A-Z]\.?)? (?:from|at|in|of) (?:the )?(?:[Cc]hat|[Aa]mazon|[Ss]upport|[Cc]ustomer|[Ee]xecutive)"
    r"|(?:[Aa]gent|[Rr]ep|[Ss]upervisor|[Mm]anager|[Aa]ssociate|[Rr]epresentative)(?: named| called|,)? \(?([A-Z][a-z]{2,14})\b"
    r"|(?:spoke|chatted|talked) (?:to|with) ([A-Z][a-z]{2,14})\b|(?:named|name (?:was|is)|called) ([A-Z][a-z]{2,14})\b"
)
_NOT_NAMES = frozenset("Amazon Chat Agent Customer Executive Support Prime Visa Chase Paypal Jeff The This".split())
_SPLIT = re.compile(r"(?:,? (?=(?:should|what should|what do|can|shall) i\b)|,? (?:but|then|and then|so then) |, and (?=(?:the|i|my|a) )| and (?=(?:the|my|a) (?:\w+ )?(?:supervisor|seller|bank|manager|agent)))")
_GENERAL = re.compile(r"(?<!\w)(?:can|could|should|may|must|shall|do|does|how|what|when|is|are|will|would|where|why|by when)\b[^.\n]*\?|(?:^|\n)\s*(?:when|how|what|can|should|do|does|could|where|by when|is|are)\b")
_LABELLED = re.compile(r"(?:^|\n)[> ]*(?:\[?\d{1,2}:\d{2}(?: ?[ap]m)?\]? ?)?(?P<who>agent|rep|representative|associate|support|customer service|supervisor|seller|amazon)\s?(?:\([^)\n]{0,30}\)|\w{1,20})?:(?P<said>[^\n]*)")


@dataclass(frozen=True)
class Told:
    """Contacts told of in a message, and the places of offered sums, which are not the order's price."""

    contacts: tuple[Contact, ...]
    sums: tuple[tuple[int, int], ...]

    @property
    def reply(self) -> Contact | None:
        """The last contact in which the other side did something."""
        silent = (_O.OPENED, _O.NO_REPLY)
        return next((c for c in reversed(self.contacts) if c.outcome not in silent), None)


def _pieces(message: Message) -> Iterator[tuple[int, int]]:
    for begin, end in message.sentences:
        at = begin
        for match in _SPLIT.finditer(message.text, begin, end):
            yield at, match.start()
            at = match.end()
        yield at, end


def _first(rules: tuple[Rule, ...], message: Message, layer: str, begin: int, end: int) -> Hit | None:  # type: ignore[type-arg]
    """The first rule of the table that matches in a piece, at its first place."""
    for one in rules:
        for match in one.pattern.finditer(layer, begin, end):
            if not (one.deniable and message.negated(match.start())):
                return Hit(one.value, match.start(), match.end())
    return None


def _named_first(message: Message, layer: str, begin: int, end: int) -> Channel | None:
    """Who is named first; in "customer service supervisor" the one with more say."""
    named = [
        (match.start(), match.end(), rank, one.value)
        for rank, one in enumerate(ACTORS)
        for match in one.pattern.finditer(layer, begin, end)
        if not message.negated(match.start())
    ]
    if not named:
        return None
    first = min(named, key=lambda n: (n[0], n[2]))
    joined = [n for n in named if first[0] <= n[0] <= first[1] + 1]
    return min(joined, key=lambda n: n[2])[3]


class _Reader:
    """Reads the pieces of one message in turn; "the supervisor too" takes up the last outcome."""

    def __init__(self, message: Message, last: Channel | None, default: str | None) -> None:
        self.message, self.last, self.default = message, last, default
        self.outcome: Outcome | None = None
        self.contacts: list[Contact] = []
        self.sums: list[tuple[int, int]] = []

    def piece(self, begin: int, end: int) -> None:
        layer = self.message.facts
        if not layer[begin:end].strip() or _GENERAL.search(layer, begin, end):
            return
        outcome = _first(OUTCOMES, self.message, layer, begin, end)
        actor = self._actor(layer, begin, end, outcome.value if outcome else None)
        if actor is None:
            return
        if outcome is None or (outcome.value is _O.REFUSED and self._mine(layer, begin, end, actor)):
            outcome = _first(_OPENED, self.message, layer, begin, end) or self._again(begin, end, actor)
        if outcome is not None and (not self._idle(actor, outcome.value, layer, begin, end)):
            self._add(actor, outcome.value, begin, end)

    def _mine(self, layer: str, begin: int, end: int, actor: Channel) -> bool:
        """A dispute the person opened about a refusal is opened, not refused."""
        opened = _first(_OPENED, self.message, layer, begin, end)
        refused = _first(OUTCOMES[5:6], self.message, layer, begin, end)
        return bool(actor in _NEEDS_FILING and opened and refused and opened.start > refused.start)

    def _again(self, begin: int, end: int, actor: Channel) -> Hit[Outcome] | None:
        too = re.search(r"\b(?:too|also|as well|same|neither)\b", self.message.facts[begin:end])
        return Hit(self.outcome, begin, end) if too and self.outcome else None

    def _actor(self, layer: str, begin: int, end: int, outcome: Outcome | None) -> Channel | None:
        named = _named_first(self.message, layer, begin, end)
        if named:
            return named
        spoken = _PRONOUN.search(layer, begin, end)
        amazon = _AMAZON.search(layer, begin, end)
        silent = outcome is _O.NO_REPLY
        if self.last and (spoken or amazon or silent):
            return self.last
        if outcome in (_O.OFFERED, _O.TRANSFERRED) and (spoken or amazon):
            return _C.CHAT
        return None

    def _idle(self, actor: Channel, outcome: Outcome, layer: str, begin: int, end: int) -> bool:
        """A bank or a court that is only mentioned did nothing."""
        filed = re.search(
            r"\b(?:opened|filed|submitted|raised|lodged|disputed|contacted|called|reported|started|told|asked|wrote|emailed|complained|did|"
            r"den(?:y|ied)|reject\w*|clos\w*|rul\w*|lost|won|answer\w*|repl\w*|refus\w*|says?|said|declin\w*)\b",
            layer[begin:end],
        )
        wants = re.search(r"\b(?:want|wants|need|needs|require|demand)(?:s|ed)? (?:\w+ ){0,2}(?:police|report|form)", layer[begin:end])
        return bool(actor in _NEEDS_FILING and (not filed or wants))

    def _add(self, actor: Channel, outcome: Outcome, begin: int, end: int) -> None:
        words = self.message.words(begin, end).strip()
        offer = self._offer(begin, end, outcome) if outcome in (_O.OFFERED, _O.PROMISED) else None
        contact = Contact(channel=actor, outcome=outcome, who=_who(words), words=words, offer=offer)
        same = [c for c in self.contacts if c.channel is actor]
        if same and same[-1].outcome in (outcome, _O.OPENED):
            self.contacts.remove(same[-1])
        self.contacts.append(contact)
        self.outcome = outcome

    def _offer(self, begin: int, end: int, outcome: Outcome) -> Offer | None:
        """What was offered is the offer named nearest to the word that makes it one."""
        text = self.message.text[begin:end]
        amounts = money(text, self.default)
        self.sums += [(begin + found.start, begin + found.end) for found in amounts]
        verbs = [m for o in OUTCOMES if o.value is outcome for m in o.pattern.finditer(text)]
        named = [
            (_distance(match, verbs), rank, one.value)
            for rank, one in enumerate(OFFERS)
            for match in one.pattern.finditer(text)
        ]
        kind = min(named, key=lambda n: n[:2])[2] if named else None
        if kind is None and not amounts:
            return None
        if kind is None or (kind is _K.FULL_REFUND and amounts and "full" not in text):
            kind = _K.PARTIAL_REFUND
        amount: Money | None = amounts[-1].value if amounts else None
        return Offer(kind=kind, amount=amount, words=self.message.words(begin, end).strip())

    def pasted(self) -> None:
        """The lines of the other side in a pasted chat; what matters is how they end."""
        speakers = {"supervisor": _C.SUPERVISOR, "seller": _C.SELLER_MESSAGE}
        for match in _LABELLED.finditer(self.message.text):
            layer, (begin, end) = self.message.text, match.span("said")
            outcome = _first(OUTCOMES, self.message, layer, begin, end)
            if outcome:
                actor = speakers.get(match["who"], self.last or _C.CHAT)
                self._add(actor, outcome.value, begin, end)


def _distance(offer: re.Match[str], verbs: list[re.Match[str]]) -> int:
    gaps = [max(offer.start() - v.end(), v.start() - offer.end(), 0) for v in verbs]
    return min(gaps, default=0)


def _who(words: str) -> str | None:
    for match in _NAME.finditer(words):
        name = next(group for group in match.groups() if group)
        if name not in _NOT_NAMES:
            return name
    return None


def contacts(message: Message, last: Channel | None, default_currency: str | None) -> Told:
    """Reads the contacts told of; `last` is the step the person was on, and whom "they" means.

    "Amazon refused my return" alone is the denial that the case is about, not a contact.
    """
    reader = _Reader(message, last, default_currency)
    for begin, end in _pieces(message):
        reader.piece(begin, end)
    reader.pasted()
    return Told(tuple(reader.contacts), tuple(reader.sums))


__all__ = ["Told", "contacts", "hits"]
