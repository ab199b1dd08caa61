"""The ground of a refusal, retold in one clause: whose it is, and which clause gives it."""

import pytest

from agent.reading.grounds.reasons import denial_reason
from agent.reading.message.text import understand


def _ground(text: str) -> str | None:
    found = denial_reason(understand(text))
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "ground"),
    (
        ("Amazon Uk say it's hygiene so they won't have it back", "it's hygiene"),
        ("I rang and the girl told me it's past 30 days so go to the maker", "it's past 30 days"),
        ("Spoke to Deborah, who told me it's past the thirty days", "past the thirty days"),
        ("Fella at the other end said the drill never turned up in their depot", "never turned up"),
        ("The lad on the phone reckons my parcel weighed nothing", "weighed nothing"),
        ("lady said she can't talk about an order in someone else's name", "someone else's name"),
        ("Priya wrote me the warehouse found a different model inside", "a different model"),
        ("- 2 Nov: chat, Rohit, said no, hygiene\n- 5 Nov: phone, said same", "hygiene"),
        ("- 14 Nov rang, chap called Dave said the seal was cut\n- 17 Nov mailed", "seal was cut"),
        ("I was told that I have made too many claims this year", "too many claims"),
        ("Was told it's final sale by a bloke named Omar", "it's final sale"),
        ("According to the seller the lens was scratched when it got back", "lens was scratched"),
        ("the supervisor insists only the account holder may ask", "only the account holder"),
        ("They say my jacket is “soiled” and keep 40%", "soiled"),
        ('woman called Bev said the box they got had "incorrect item" in it', "'incorrect item'"),
        ("they said no because it's been worn, but i only tried it on", "it's been worn"),
    ),
)
def test_what_a_desk_is_told_to_have_said_is_its_ground(text: str, ground: str) -> None:
    assert ground in (_ground(text) or "")


@pytest.mark.parametrize(
    ("text", "ground"),
    (
        ('Claim declined on 12 Nov with the comment "buyer\'s remorse"', "buyer's remorse"),
        ("closed my account for what they call abuse of the returns policy", "abuse of the"),
        ("account on hold since Tuesday bcoz of suspicious login", "suspicious login"),
        ("refund cut in half as the shoes show creases", "the shoes show creases"),
        ("Return rejected on the ground that the wig was tried on", "wig was tried on"),
        ("they turned me down on account of the tags being off", "tags being off"),
        ("They won't refund me since the courier photo shows my porch", "shows my porch"),
        ("The grounds they gave were that the kit was incomplete", "kit was incomplete"),
        ("Their excuse: the serial number doesn't match", "serial number doesn't match"),
        ("Amazon: swimwear can not go back. End of.", "swimwear can not go back"),
        ("declined, hygiene reasons apparently", "hygiene reasons"),
        ("They refuse, pour raison d'hygiène", "hygiène"),
        ("Die Frau am Telefon sagt die Frist ist vorbei. I live in Munich", "Frist ist vorbei"),
        ("mi dicono che il prodotto è stato usato", "è stato usato"),
        ("chat pe bola item non returnable hai", "item non returnable"),
    ),
)
def test_what_stands_beside_a_refusal_is_its_ground(text: str, ground: str) -> None:
    assert ground in (_ground(text) or "")


def test_the_desk_speaks_in_its_lines_and_its_mails() -> None:
    chat = (
        "Ahmed: Hello, how is your day?\nMe: cancel please and give me back September\n"
        "Ahmed: As per policy the past charges are non refundable.\nMe: but it was never opened"
    )
    mail = (
        "This is the mail I got:\nHello Renata,\nYour item was received in used condition.\n"
        "Kind regards\nReturns team"
    )
    assert _ground(chat) == "As per policy the past charges are non refundable"
    assert _ground(mail) == "Your item was received in used condition"


def test_a_cause_outweighs_a_bare_no_wherever_it_stands() -> None:
    said = 'They put half back and said "signs of wear". Tamika on chat said it is final'
    assert _ground(said) == "signs of wear"
    sure = denial_reason(understand('they said "signs of wear"'))[0].confidence
    assert denial_reason(understand("he says the decision is final"))[0].confidence < sure


@pytest.mark.parametrize(
    "text",
    (
        "I returned it because it was too small and they refunded me",
        "I refused the offer because it was too low",
        "I declined the voucher because I want the money",
        "Reason for return: too small",
        "the reason I am returning it is it does not fit",
        "I told them the screen is cracked and it was never used",
        "I said the box was damaged, they said sorry",
        "how do I word it so they think I never wore it",
        "my husband said it was used when it came",
        "the listing said it was waterproof",
        "the driver said he left it at the door",
        "the bank said the card is closed",
        "My neighbour said Amazon refused hers because it was opened",
        "They said they'd look into it and call me back",
        "Lady said wait 48 hours",
        "the agent said to send photos of the damage",
        "they asked me why I want to return it",
        "they offered me a voucher, said keep it as is",
        "they said I could keep the broken one",
        "The seller said yes and sent a label",
        "he said his name was Ravi",
        "Terrence said it'll probably turn up by wednesday",
        "App says my clogs were delivered at 2:14 PM handed to resident",
        "the page says Sold by VioFocus, Ships from Amazon",
        "Amazon put my account on hold since last Monday",
        "chat said no on Tuesday",
    ),
)
def test_the_persons_own_side_a_courtesy_and_a_wait_are_no_ground(text: str) -> None:
    assert _ground(text) is None


def test_a_quoted_mail_goes_on_over_its_lines() -> None:
    mail = (
        "This is the e-mail they sent me:\n\n> Dear customer, we cannot accept the return for\n"
        "> order 114-9998887-6665554 because the return\n> window has closed."
    )
    assert _ground(mail) == "the return window has closed"
