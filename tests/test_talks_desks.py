"""Whose answer it is: a desk's, the bank's, the claim team's, or nobody's at all."""

from datetime import date

import pytest

from agent.domain.case import Case
from agent.domain.moves import Move
from agent.domain.planner import plan
from agent.domain.vocabulary import Channel, Outcome, Problem, Route
from agent.reading import read
from knowledge.facts import FactSheet
from tests.talks import TODAY, told

_C, _O = Channel, Outcome
HEADPHONES = (
    "headphones $149 bought on amazon.com, sold by Amazon, arrived Nov 3 with the left side dead. "
    "Paid by Visa credit card."
)
REFUSED = f"{HEADPHONES} Chat refused."
WATCH = (
    "Seller BeautyVault, ships himself, sold me a fake Seiko watch for $329 on amazon.com, it "
    "arrived Oct 30. I wrote him Nov 5, no answer."
)
PIXEL = (
    "pixel 9 pro, £849, amazon.co.uk, sold by amazon, on my Amex credit card. arrived last friday, "
    "there was a tin of cat food in the box. I'm in Leeds"
)
CAMERA = (
    "I returned a Canon R50 camera ($679) to amazon.com Sept 12, got the refund Sept 15 to my "
    "debit card (Wells Fargo). Nov 16 Amazon re-charged me $679, says 'we received a different "
    "item'. I'm in Tucson"
)
OFFER = "chat agent offered $20."
FILED = "I filed the A-to-z claim on Nov 18"


def ends(case: Case) -> list[tuple[Channel, Outcome]]:
    """With which desk each contact was, and how it ended."""
    return [(one.channel, one.outcome) for one in case.contacts]


@pytest.mark.parametrize(
    "line",
    [
        "decided not to accept. thank you so much",
        "ok I'm going to bed. thank you, you've been really helpful!",
        "ok not taking it. thank you, you've been really helpful!",
        "I'm not taking that. thanks for the help!",
        "turned it down. cheers",
        "nope, won't accept $20. you're a star, thanks",
        "I declined their offer",
        "great advice, this was so helpful. good night",
        "appreciate your patience with me, speak tomorrow",
        "not worth it, I'll pass on the $20",
        "will they close my account if I dispute it with the bank",
        "what happens if they deny it again",
        "is he allowed to just refuse",
        "invoice says Amazon.com Services LLC",
        "the receipt shows Amazon EU S.a.r.l.",
        "no one was home, I was at work",
        "can I just get the lastschrift back at the bank? 8 weeks they say",
    ],
)
def test_what_no_desk_said_is_no_answer_of_one(line: str) -> None:
    assert ends(told(HEADPHONES, OFFER, line)) == [(_C.CHAT, _O.OFFERED)]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("thanks, but he refused again", _O.REFUSED),
        ("thank you for contacting amazon. we are unable to refund this order", _O.REFUSED),
        ("We cannot refund this order. Thank you.", _O.REFUSED),
        ("they won't accept my return", _O.REFUSED),
        ("I declined and he closed the chat", _O.REFUSED),
        ("I rejected it, she then closed the chat on me", _O.REFUSED),
        ("do they have to refund me? the agent says no", _O.REFUSED),
        ("he says the order page shows the window is closed", _O.REFUSED),
        ("Why do you want to return this item?", _O.STALLED),
    ],
)
def test_thanks_and_questions_beside_an_answer_hide_none(line: str, end: Outcome) -> None:
    assert ends(told(HEADPHONES, OFFER, line))[-1][1] is end


@pytest.mark.parametrize(
    "line",
    [
        "so is it too late for A-to-z",
        "am I too late to file an A-to-z claim",
        "It isn't too late for the a-to-z, right?",
        "can a seller just refuse?",
        "did I miss the a-to-z deadline",
    ],
)
def test_a_question_about_a_route_is_not_its_refusal(line: str) -> None:
    assert ends(told(WATCH, line)) == [(_C.SELLER_MESSAGE, _O.NO_REPLY)]


@pytest.mark.parametrize(
    ("story", "line", "end"),
    [
        (CAMERA, "wells fargo says its not fraud since i authorized amazon to store my card",
         _O.REFUSED),
        (CAMERA, "Wells Fargo denied my dispute, they say I authorized it", _O.REFUSED),
        (CAMERA, "my credit union reversed it in my favor!", _O.AGREED),
        (REFUSED, "my dispute was declined, bank says merchant proved delivery", _O.REFUSED),
        (CAMERA, "my bank sided with me, the credit is permanent", _O.AGREED),
        (CAMERA, "I called Wells Fargo. they told me to contact the merchant first", _O.STALLED),
        (REFUSED, "I called my bank. The lady said they can't do anything, the dispute is closed",
         _O.REFUSED),
        (REFUSED, 'Phone with Chase now. Rep says "the case is closed and the decision is final." '
         "what do I say", _O.REFUSED),
        (REFUSED, "my bank says no refund is possible because I authorised it", _O.REFUSED),
        (REFUSED, "just off the phone with Citi, they opened a dispute, 10 business days",
         _O.OPENED),
        (REFUSED, "HSBC turned me down", _O.REFUSED),
        (REFUSED, "Barclays have come back and said the merchant wins", _O.REFUSED),
        (REFUSED, "got a letter from the bank, dispute closed in merchant's favour", _O.REFUSED),
        (REFUSED, "bank reversed the charge for good", _O.AGREED),
        (REFUSED, "my card issuer credited me provisionally", _O.OPENED),
        (REFUSED, "Capital One wants proof I returned it", _O.STALLED),
        (REFUSED, "my card company rejected the chargeback on Nov 20", _O.REFUSED),
        (PIXEL, "Amex opened a dispute for me today and gives temporary credit in 5 days",
         _O.OPENED),
        (PIXEL, "i said yes but it was cat food. she's opened a dispute, says i'll get temp credit "
         "in 5 days", _O.OPENED),
    ],
)  # fmt: skip
def test_the_bank_is_a_desk_of_its_own(story: str, line: str, end: Outcome) -> None:
    before = len(told(story).contacts)
    case = told(story, line)
    assert ends(case)[before:] == [(_C.CARD_DISPUTE, end)]
    assert case.denial_reason == told(story).denial_reason


@pytest.mark.parametrize(
    ("line", "desk"),
    [
        ("supervisor refused, so I called the bank and they opened a dispute", _C.SUPERVISOR),
        ("paid with chase visa, supervisor denied it", _C.SUPERVISOR),
        ("I want the money on my bank card, the supervisor says gift card only", _C.SUPERVISOR),
        ("the supervisor told me to go to my bank, he won't refund", _C.SUPERVISOR),
    ],
)
def test_an_answer_beside_the_bank_stays_the_desks(line: str, desk: Channel) -> None:
    assert desk in [one.channel for one in told(REFUSED, line).contacts]


@pytest.mark.parametrize(
    "line",
    [
        "I called my bank and they see no refund",
        "my bank says no refund",
        "bank says nothing pending from amazon",
        "spoke to Chase, they can't see any credit from Amazon",
    ],
)
def test_a_bank_that_sees_no_money_refused_nothing(line: str) -> None:
    assert ends(told(REFUSED, line)) == [(_C.CHAT, _O.REFUSED)]


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("I had a chargeback with Chase in september for a fake Dyson airwrap, $480, sold by "
         "Amazon. Chase gave me provisional credit Sept 20, and on Nov 18 they reversed it saying "
         "merchant provided evidence", date(2026, 11, 18)),
        ("Fake Dyson airwrap, $480, amazon.com, seller ships himself. I disputed it with my bank "
         "and lost, the bank took the temporary credit back yesterday.", date(2026, 11, 22)),
    ],
)  # fmt: skip
def test_a_lost_dispute_is_the_banks_no_and_no_recharge_of_amazon(line: str, on: date) -> None:
    case = told(line)
    (contact,) = case.contacts
    assert (contact.channel, contact.outcome, contact.on) == (_C.CARD_DISPUTE, _O.REFUSED, on)
    assert case.problem is Problem.NOT_AS_DESCRIBED


@pytest.mark.parametrize(
    "line",
    [
        'in the chat with Amazon now. Lisa says: "Since this is a Marketplace order, you need to '
        'open an A-to-Z claim after 48 hours." what do i write back',
        'rep: "you can open an A-to-z claim from your orders page"',
        "the amazon agent told me to file an a-to-z claim",
        "amazon chat says I should submit an A-to-z claim instead",
        "amazon told me I can file an a-to-z after Dec 1",
    ],
)
def test_who_advises_a_claim_has_not_filed_it(line: str) -> None:
    (_, contact) = told(WATCH, line).contacts
    assert contact.channel is _C.CHAT


@pytest.mark.parametrize(
    "line",
    [
        "Ok A-Z filed today at 14:00. And now?",
        "A-z claim submitted just now",
        "I filed the a-to-z claim today like the agent told me to",
    ],
)
def test_a_claim_that_was_filed_is_one(line: str) -> None:
    assert ends(told(WATCH, line))[-1] == (_C.A_TO_Z_CLAIM, _O.OPENED)


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("the rep just said they denied the a-to-z because I didn't return the item", _O.REFUSED),
        ("they decided the claim in favor of the seller", _O.REFUSED),
        ("claim got rejected on Nov 21", _O.REFUSED),
        ("amazon closed my a-z, seller won", _O.REFUSED),
        ("lost the a-to-z", _O.REFUSED),
        ('got mail: "your claim was denied as the seller has shipped the item"', _O.REFUSED),
        ("claim was granted but the refund is only $150", _O.AGREED),
        ("my a-to-z was approved!", _O.AGREED),
        ("the claim is not denied yet", _O.OPENED),
    ],
)
def test_a_claims_decision_is_the_claims_whoever_tells_it(line: str, end: Outcome) -> None:
    case = told(WATCH, FILED, line)
    assert ends(case)[-1] == (_C.A_TO_Z_CLAIM, end)
    now = plan(case, TODAY, FactSheet.load()).now
    assert (now is _C.A_TO_Z_APPEAL) == (end is _O.REFUSED)


def test_a_denied_claim_offers_nothing_and_is_appealed() -> None:
    case = told(WATCH, 'A-to-z denied: "buyer accepted partial refund from seller". today')
    assert ends(case)[-1] == (_C.A_TO_Z_CLAIM, _O.REFUSED)
    assert case.contacts[-1].offer is None
    assert plan(case, TODAY, FactSheet.load()).now is _C.A_TO_Z_APPEAL


@pytest.mark.parametrize(
    ("story", "line", "desk"),
    [
        (WATCH, 'he finally answered: "You accepted settlement. Case closed. If you file claim I '
         'will report you for fraud."', _C.SELLER_MESSAGE),
        (WATCH, 'she replied "my claim is that you broke it"', _C.SELLER_MESSAGE),
        (WATCH, "their decision came: claim denied", _C.A_TO_Z_CLAIM),
        (REFUSED, "on call with them, executive Rohan is saying nothing can be done from our end",
         _C.CHAT),
        (REFUSED, "the executive email team refused", _C.EXECUTIVE_EMAIL),
    ],
)  # fmt: skip
def test_an_answer_is_of_whoever_can_give_it(story: str, line: str, desk: Channel) -> None:
    contact = told(story, line).contacts[-1]
    assert (contact.channel, contact.outcome) == (desk, _O.REFUSED)


@pytest.mark.parametrize(
    ("line", "end", "move"),
    [
        ('Joyce is transferring me to the "returns investigations" desk', _O.TRANSFERRED,
         Move.TRANSFERS),
        ('now being transferred to the "account review" team', _O.TRANSFERRED, Move.TRANSFERS),
        ("She is passing me to the fraud department", _O.TRANSFERRED, Move.TRANSFERS),
        ("she's putting me through to the investigations specialists", _O.TRANSFERRED,
         Move.TRANSFERS),
        ("got passed to somebody in billing", _O.TRANSFERRED, Move.TRANSFERS),
        ("she says my account is under fraud review and I am lying", _O.REFUSED, Move.ACCUSES),
        ("he said hold on 5-10 minutes", _O.STALLED, Move.STALLS),
        ("she says please hold", _O.STALLED, Move.STALLS),
        ("seller says: send it to Philips, we only sell", _O.REFUSED, Move.BLAMES_MAKER),
        ("supervisor Luis says they make exception, return with prepaid label, full refund when "
         "warehouse receives", _O.AGREED, Move.AGREES),
        ("manager will make an exception and refund in full once they get it back", _O.AGREED,
         Move.AGREES),
        ("supervisor says they are making an exception for me", _O.AGREED, Move.AGREES),
        ("supervisor says they won't make an exception", _O.REFUSED, Move.REFUSES),
    ],
)  # fmt: skip
def test_a_desk_did_what_its_words_say(line: str, end: Outcome, move: Move) -> None:
    contact = told(REFUSED, line).contacts[-1]
    assert (contact.outcome, contact.move) == (end, move)
    assert contact.on in (None, TODAY)


@pytest.mark.parametrize(
    "line",
    [
        'On phone with amazon, she asks "was the box damaged when it arrived?" what do i say',
        'chat asks: "Did you already return the item?" what do I answer',
    ],
)
def test_a_desks_question_is_no_reason_of_a_refusal(line: str) -> None:
    case = told(HEADPHONES, line)
    assert case.denial_reason is None
    assert case.contacts[-1].outcome is _O.STALLED


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("correction: she never refused, i misread. she is still checking", [_O.STALLED]),
        ("my mistake, they didn't deny it, still looking into it", [_O.STALLED]),
        ("sorry, the chat didn't refuse actually", []),
        ("no wait, that was the wrong chat, undo that", []),
        ("sorry ignore that, that was a different order", []),
        ("undo that please, it was about another order", []),
        ("sorry, I was wrong, the item was a gift for my son", [_O.REFUSED]),
        ("ignore that last sentence in the draft", [_O.REFUSED]),
    ],
)
def test_what_is_taken_back_did_not_happen(line: str, left: list[Outcome]) -> None:
    assert ends(told(REFUSED, line)) == [(_C.CHAT, end) for end in left]


@pytest.mark.parametrize(
    "line",
    [
        "ok I'm going to bed. thank you, you've been really helpful!",
        "ok not taking it. thank you, you've been really helpful!",
        "I'm not taking that. thanks for the help!",
        "decided not to accept. thank you so much",
    ],
)
def test_thanks_to_us_are_answered_as_thanks(line: str) -> None:
    case = told(HEADPHONES, OFFER)
    reading = read(line, case, TODAY, last_channel=case.current_channel)
    assert (reading.route, reading.contact) == (Route.SMALLTALK, None)
