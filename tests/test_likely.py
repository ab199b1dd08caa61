"""What is read by likeness to sayings: sellers, contacts and names of things, and what is not."""

from datetime import date

import pytest

from agent.domain.vocabulary import Channel, Fulfilment, Outcome
from agent.reading.contacts.likely_contacts import likely_contacts
from agent.reading.goods.item import item
from agent.reading.message.text import understand
from agent.reading.order.likely_sellers import likely_seller
from agent.reading.order.places import places

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The workshop packs every lathe by hand and sends its own lorry round.", Fulfilment.FBM),
        ("The makers at Fernhill sell it and post everything from their barn.", Fulfilment.FBM),
        ("It is Amazon's own listing, sold and sent by them.", Fulfilment.AMAZON),
        ("The seller does not answer my messages.", None),
        ("I posted it back to the seller on Monday.", None),
        ("They want me to ship it to Shenzhen.", None),
        ("Amazon refused my return.", None),
    ],
)
def test_who_sold_and_shipped(text: str, kind: Fulfilment | None) -> None:
    assert [update.value for update in likely_seller(understand(text))] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "outcome", "day"),
    [
        ("Wrote to them on the 9th and have heard nothing since.", Outcome.NO_REPLY, 9),
        ("The lady assured me somebody would phone back on Friday.", Outcome.PROMISED, None),
        ("She put me through to another team who put me on again.", Outcome.TRANSFERRED, None),
        ("He said it was not their policy, full stop.", Outcome.REFUSED, None),
        ("I filed a complaint with them on 12 November.", Outcome.OPENED, 12),
    ],
)
def test_a_contact_that_a_sentence_is_like(text: str, outcome: Outcome, day: int | None) -> None:
    (found,) = likely_contacts(understand(text), (), TODAY)
    assert (found.channel, found.outcome) == (Channel.CHAT, outcome)
    assert found.on == (date(2026, 11, day) if day else None)


@pytest.mark.parametrize(
    "text",
    [
        "Amazon refused my return.",
        "My neighbour was having none of it.",
        "I want to call them tomorrow.",
        "The driver was a rude man.",
        "Should I write to the seller?",
        "My friend chatted with them and got his money at once.",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert likely_contacts(understand(text), (), TODAY) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The boy at the door took my hygrometer.", "hygrometer"),
        ("I was told about the facility. £40 theremin.", "theremin"),
        ("a waffle maker... no, the toaster oven broke", "toaster oven"),
        ("The period is over.", None),
        ("the boss is on the phone", None),
    ],
)
def test_the_item_is_the_name_of_a_thing(text: str, name: str | None) -> None:
    assert [update.value for update in item(understand(text))] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("la introduje en la app", None),
        ("I live in LA", "US"),
        ("Abito a Bari", "IT"),
        ("Wir wohnen in Kassel", "DE"),
        ("Harrogate", "GB"),
        ("Mr Hastings said no", None),
    ],
)
def test_towns_and_what_is_none(text: str, country: str | None) -> None:
    found = [update.value for update in places(understand(text)) if update.field == "country"]
    assert found == ([country] if country else [])
