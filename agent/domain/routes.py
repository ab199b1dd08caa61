"""The thirteen routes as data: who reads the words, how long to wait, what a route closes.

Source: sections 4.1 and 4.2 of the fact sheet. Times and limits are fact references, never typed.
"""

from agent.domain.base import Value
from agent.domain.drafts import Audience
from agent.domain.plan import Step
from agent.domain.vocabulary import Channel, Jurisdiction

C = Channel


class Card(Value):
    """One route. `limit` is the fact that holds the most words its text may have."""

    code: str
    label: str
    audience: Audience
    limit: str
    why: str
    ask: str
    expected_reply: str
    risk: str = ""
    sources: tuple[str, ...] = ()


CARDS: dict[Channel, Card] = {
    C.SELF_CHECK: Card(
        code="CH0",
        label="check the order page",
        audience="amazon_agent",
        limit="format.chat#words",
        why="The order page, the tracking and the refusal itself decide which routes are open.",
        ask="$check",
        expected_reply="minutes",
        sources=("amazon.return_window.order_page",),
    ),
    C.CHAT: Card(
        code="CH1",
        label="Amazon chat",
        audience="amazon_agent",
        limit="format.chat#words",
        why="An agent can allow a case-by-case exception, and a chat leaves a written record.",
        ask="Ask for $wish.",
        expected_reply="usually the same day",
        sources=("amazon.contact.path", "amazon.exception.discretion"),
    ),
    C.SUPERVISOR: Card(
        code="CH2",
        label="a supervisor",
        audience="amazon_agent",
        limit="format.chat#words",
        why="The first agent said no; a supervisor can look again at the facts of the order.",
        ask="Ask a supervisor to look at the refusal again. You ask for $wish.",
        expected_reply="the same day to {pacing.silence#business_days} business days",
        risk="Ask once, with the facts; repeating the same words wastes the contact.",
        sources=("pacing.refusals",),
    ),
    C.SELLER_MESSAGE: Card(
        code="CH3",
        label="the seller, in Amazon's messages",
        audience="seller",
        limit="format.seller#words",
        why="The seller ships this order, and Amazon's guarantee asks that the seller hears first.",
        ask=(
            "Ask the seller for $wish, and set {amazon.a_to_z.wait_for_seller#hours} hours "
            "for the answer."
        ),
        expected_reply="{amazon.a_to_z.wait_for_seller#hours} hours",
        risk="Keep it inside Amazon's messages: words elsewhere do not count as proof.",
        sources=("amazon.seller.fbm", "amazon.a_to_z.wait_for_seller"),
    ),
    C.A_TO_Z_CLAIM: Card(
        code="CH4",
        label="an A-to-z claim",
        audience="amazon_agent",
        limit="format.claim#words",
        why="The guarantee covers orders that a third party sold and shipped.",
        ask="Claim $wish: Your Orders, the order, Problem with order, Request refund.",
        expected_reply="{amazon.a_to_z.decision#weeks_min} to {amazon.a_to_z.decision#weeks} weeks",
        risk="A bank dispute on the same order ends the claim.",
        sources=("amazon.a_to_z.scope", "amazon.a_to_z.window", "amazon.a_to_z.steps"),
    ),
    C.A_TO_Z_APPEAL: Card(
        code="CH5",
        label="an A-to-z appeal",
        audience="amazon_agent",
        limit="format.claim#words",
        why="A denied claim can be appealed with new information.",
        ask="Appeal with what the first decision did not have.",
        expected_reply="not published",
        sources=("amazon.a_to_z.appeal",),
    ),
    C.EXECUTIVE_EMAIL: Card(
        code="CH6",
        label="an e-mail to Amazon's executive team",
        audience="amazon_executive",
        limit="amazon.executive_email#words",
        why="It puts the whole case in writing before a team that can overrule the refusals.",
        ask="Write to {amazon.executive_email#address} and ask for $wish.",
        expected_reply="days, and sometimes no reply",
        risk="It is not for a first contact.",
        sources=("amazon.executive_email", "amazon.executive_email.reply_time"),
    ),
    C.MANUFACTURER_WARRANTY: Card(
        code="CH7",
        label="the maker's warranty",
        audience="maker",
        limit="format.letter#words",
        why="A fault within the maker's warranty is the maker's to put right.",
        ask="Ask the maker to repair, replace or refund under its warranty.",
        expected_reply="often weeks",
        risk="The result may be a repair only.",
        sources=("us.law.warranty_act",),
    ),
    C.COMPLAINT_BODY: Card(
        code="CH8",
        label="a complaint body",
        audience="regulator",
        limit="format.letter#words",
        why="A recorded complaint makes the company answer in writing.",
        ask="",
        expected_reply="weeks",
        risk="It cannot force a refund.",
    ),
    C.CARD_DISPUTE: Card(
        code="CH9",
        label="a dispute with the card company",
        audience="bank",
        limit="format.letter#words",
        why="The card company can reverse a charge for goods that were wrong, faulty or missing.",
        ask="Tell the card company the facts in writing and ask for the charge to be reversed.",
        expected_reply="an acknowledgement first, then up to about "
        "{us.card.billing_letter#final_days} days",
        risk="It comes after Amazon and the seller were asked; keep the item ready to send back.",
        sources=("amazon.a_to_z.bank_dispute_closes", "card.network.window"),
    ),
    C.BANK_OMBUDSMAN: Card(
        code="CH10",
        label="a complaint about the bank",
        audience="regulator",
        limit="format.letter#words",
        why="It is for a bank that handled the dispute wrongly, never about Amazon.",
        ask="",
        expected_reply="weeks",
    ),
    C.FORMAL_CLAIM: Card(
        code="CH11",
        label="a formal claim",
        audience="court",
        limit="format.letter#words",
        why="The last resort when the amount is worth the effort and the evidence is strong.",
        ask="",
        expected_reply="months",
        risk="It costs time and perhaps fees; get advice first.",
    ),
    C.POLICE_OR_FRAUD_DESK: Card(
        code="CH12",
        label="the bank's fraud desk or the police",
        audience="police",
        limit="format.letter#words",
        why="Theft, account takeover and scams are reported at once.",
        ask=(
            "Call the number on the back of the card about a charge that is not yours; report"
            " a theft only if it happened."
        ),
        expected_reply="the same day for the fraud desk",
        risk="Report only what is true: a police report is a statement.",
    ),
}

LOOKED_FOR = "Who ships the order decides whether Amazon's guarantee covers it."


def only_waits(step: Step) -> bool:
    """Whether `step` only waits: it stands in the place of the look at the order page."""
    looks = (CARDS[C.SELF_CHECK].why, LOOKED_FOR)
    return step.channel is C.SELF_CHECK and not step.why.startswith(looks)


def label_of(step: Step) -> str:
    """What a step is called in a sentence."""
    return "wait and watch" if only_waits(step) else CARDS[step.channel].label


class Local(Value):
    """What a route means in one place: the ask and the facts it rests on.

    days: the figure for how long the other side gets to answer a formal letter.
    """

    ask: str
    sources: tuple[str, ...]
    days: str = "pacing.formal_answer#days"


J = Jurisdiction
COMPLAINT_BODIES: dict[Jurisdiction, Local] = {
    J.US: Local(
        ask="File with your state attorney general's consumer office and on Amazon's BBB page.",
        sources=("us.complaint.attorney_general", "us.complaint.bbb", "us.complaint.ftc"),
    ),
    J.UK: Local(
        ask="Report it to Citizens Advice, which passes it to Trading Standards.",
        sources=("uk.complaint.citizens_advice",),
    ),
    J.EU: Local(
        ask="Ask your European Consumer Centre or national dispute body to step in.",
        sources=("eu.complaint.ecc", "eu.odr_closed"),
    ),
    J.CA: Local(
        ask="Complain to your province's consumer protection office.", sources=("ca.provinces",)
    ),
    J.IN: Local(
        ask="Write to Amazon's grievance officer, then call the National Consumer Helpline.",
        sources=("in.grievance", "in.helpline"),
    ),
    J.AU: Local(
        ask="Complain to your state's fair-trading office or tribunal.",
        sources=("au.major_failure", "au.complaint"),
    ),
    J.UNKNOWN: Local(
        ask="Complain to the consumer office of your country; tell me which Amazon site it was.",
        sources=(),
    ),
}

FORMAL_CLAIMS: dict[Jurisdiction, Local] = {
    J.US: Local(
        ask="Small claims court where you live, or a Notice of Dispute and then arbitration.",
        sources=("amazon.terms.small_claims", "amazon.terms.notice_of_dispute"),
        days="amazon.terms.notice_of_dispute#days",
    ),
    J.UK: Local(
        ask="A letter before claim, then the small claims court.",
        sources=("uk.letter_before_claim", "uk.small_claims"),
        days="uk.letter_before_claim#days",
    ),
    J.EU: Local(
        ask="Your national dispute body, or the European small claims procedure.",
        sources=("eu.small_claims", "eu.conformity"),
    ),
    J.CA: Local(ask="Small claims court of your province.", sources=("ca.provinces",)),
    J.IN: Local(ask="The consumer commission's online portal.", sources=("in.helpline",)),
    J.AU: Local(ask="Your state's civil tribunal.", sources=("au.major_failure",)),
    J.UNKNOWN: Local(ask="The small claims court where you live.", sources=()),
}

SAFETY_BODY = Local(
    ask="Report it to your country's product safety office.",
    sources=("safety.injury_report", "amazon.a_to_z.injury"),
)

BANK_BODIES: dict[Jurisdiction, Local] = {
    J.US: Local(ask="Complain to the CFPB about the bank.", sources=("us.complaint.cfpb",)),
    J.UK: Local(ask="Take it to the Financial Ombudsman.", sources=("uk.ombudsman",)),
}
BANK_BODY_ELSEWHERE = Local(
    ask="Complain to the bank in writing, then to your country's financial ombudsman.", sources=()
)
