"""Who sold and who sent, and the place by the code behind a town."""

from datetime import date

import pytest

from agent.domain.case import Case, Update, merge
from agent.reading import read

TODAY = date(2026, 11, 24)


def told(talk: str) -> Case:
    """The case after the messages of `talk`, one behind another."""
    case = Case()
    for turn, text in enumerate(talk.split(" || "), start=1):
        found: tuple[Update, ...] = read(text, case, TODAY).updates
        case = merge(case, found, turn)
    return case


@pytest.mark.parametrize(
    ("talk", "facts"),
    [
        (
            "hedge trimmer off amazon (them, not some marketplace lot) £139. blade seized. bristol",
            {"fulfilment": "amazon"},
        ),
        (
            "bought from amazon themselves, not a marketplace seller, £40 lamp broken. bristol",
            {"fulfilment": "amazon"},
        ),
        ("amazon direct, no third party, £40 lamp broken. bristol", {"fulfilment": "amazon"}),
        ("£40 lamp broken, seller was amazon, nobody else. bristol", {"fulfilment": "amazon"}),
        ("£40 lamp broken, straight from amazon not a reseller. bristol", {"fulfilment": "amazon"}),
        (
            "Seller only is sending it, not amazon. Bat came cracked ₹3,249. Kochi",
            {"fulfilment": "fbm"},
        ),
        (
            "seller sends himself, amazon has nothing to do with delivery. Bat cracked "
            "₹3,249. Kochi",
            {"fulfilment": "fbm"},
        ),
        (
            "it was the seller who posted it, not amazon. £40 lamp broken. bristol",
            {"fulfilment": "fbm"},
        ),
        (
            "comes from the seller's own warehouse not amazon's. £40 lamp broken. bristol",
            {"fulfilment": "fbm"},
        ),
        ("They sell and Amazon ships. Lamp £40 broken. bristol", {"fulfilment": "fba"}),
        (
            "BrightNest sells it, Amazon delivers it. Lamp £40 broken. bristol",
            {"fulfilment": "fba"},
        ),
        (
            "seller is BrightNest but amazon shipped it. Lamp $40 broken. St Paul",
            {"fulfilment": "fba"},
        ),
        (
            "a third party sells it, amazon does the posting. Lamp £40 broken. bristol",
            {"fulfilment": "fba"},
        ),
        ("they only sell it, amazon posts it. Lamp £40 broken. bristol", {"fulfilment": "fba"}),
        (
            "Some shop called Lumo sold it, dispatched by Amazon. £40 lamp broken. bristol",
            {"fulfilment": "fba"},
        ),
        ("vendu par Lumo mais expédié par Amazon. lampe 40 € cassée", {"fulfilment": "fba"}),
        ("Verkauf durch Lumo, Versand durch Amazon. Lampe 40 € kaputt", {"fulfilment": "fba"}),
        ("Lumo sells and ships it. Lamp £40 broken. bristol", {"fulfilment": "fbm"}),
        ("they sell and ship it, Lumo I mean. Lamp £40 broken. bristol", {"fulfilment": "fbm"}),
        ("Amazon sells and ships. Lamp £40 broken. bristol", {"fulfilment": "amazon"}),
        ("sold by Amazon EU Sarl, UK branch. Lamp £40 broken. bristol", {"fulfilment": "amazon"}),
        (
            "Dispatched from and sold by Amazon EU Sarl. Lamp £40 broken. bristol",
            {"fulfilment": "amazon", "jurisdiction": "UK"},
        ),
        (
            "sold by Amazon EU S.à r.l., £40 lamp broken",
            {"fulfilment": "amazon", "jurisdiction": "UK"},
        ),
        (
            "Sold by Amazon EU. £40 lamp broken. Aberdeen",
            {"fulfilment": "amazon", "jurisdiction": "UK"},
        ),
        (
            "£40 lamp broken || sold by Amazon EU Sarl",
            {"fulfilment": "amazon", "jurisdiction": "UK"},
        ),
        ("£40 lamp broken, seller is Amazon EU Sarl Luxembourg. Leeds", {"jurisdiction": "UK"}),
        (
            "sold by Amazon EU Sarl, amazon.de, Lampe 40 € kaputt",
            {"fulfilment": "amazon", "jurisdiction": "EU"},
        ),
        ("£40 lamp broken. not sure if a seller or amazon. bristol", {"fulfilment": "unknown"}),
        (
            "my mechanic here in Tulsa says its a casting flaw. caliper $96 leaks",
            {"region": "Oklahoma"},
        ),
        ("caliper $96 leaks, bought for my truck. I'm in Tulsa", {"region": "Oklahoma"}),
        (
            "prime renewed, $139, I want all 139 back. Norfolk va",
            {"region": "Virginia", "jurisdiction": "US"},
        ),
        ("kettle $30 broken. norfolk, va", {"region": "Virginia", "jurisdiction": "US"}),
        ("kettle £30 broken. Norfolk", {"jurisdiction": "UK"}),
        ("tire $30 flat. macon ga", {"region": "Georgia", "jurisdiction": "US"}),
        (
            "kettle broken 30 dollars. cambridge ma",
            {"region": "Massachusetts", "jurisdiction": "US"},
        ),
        ("kettle broken 30 quid. cambridge", {"jurisdiction": "UK"}),
        ("kettle broken $30. london on", {"region": "Ontario", "jurisdiction": "CA"}),
        ("kettle broken 30 dollars, london ontario", {"region": "Ontario", "jurisdiction": "CA"}),
        ("kettle broken $30. manchester nh", {"region": "New Hampshire", "jurisdiction": "US"}),
        ("kettle broken $30. birmingham al", {"region": "Alabama", "jurisdiction": "US"}),
        ("lamp dead $30. dover de", {"region": "Delaware", "jurisdiction": "US"}),
        ("lamp dead $30, portland me", {"region": "Maine", "jurisdiction": "US"}),
        ("lamp dead $30. Perth WA", {"region": "Western Australia", "jurisdiction": "AU"}),
        ("lamp dead $30. Spokane WA", {"region": "Washington", "jurisdiction": "US"}),
        ("pump leaks A$489. Newcastle NSW", {"region": "New South Wales", "jurisdiction": "AU"}),
        ("pump leaks 48 quid. Newcastle", {"jurisdiction": "UK"}),
        ("lamp broken £30, im in leeds ok", {"jurisdiction": "UK"}),
        ("kettle £30 broken. they in london told me no. leeds", {"jurisdiction": "UK"}),
        ("lamp dead $30. portland or", {"region": "Oregon", "jurisdiction": "US"}),
        ("i live in portland, me and my wife. lamp dead $30", {"region": "Oregon"}),
        ("lamp dead $30. columbus oh", {"region": "Ohio"}),
        ("lamp dead $30. geelong vic", {"region": "Victoria", "jurisdiction": "AU"}),
        ("lamp dead $30. paris tx", {"region": "Texas"}),
        ("chat with Devon told me no. lamp £30 dead. leeds", {"jurisdiction": "UK"}),
        ("they sold me a dud, amazon says no. Lamp £40 broken. bristol", {"fulfilment": "unknown"}),
        ("Lamp £40 broken. amazon sent me away. bristol", {"fulfilment": "unknown"}),
    ],
)
def test_who_sold_and_where_the_person_is(talk: str, facts: dict[str, str]) -> None:
    case = told(talk)
    assert {field: str(getattr(case, field)) for field in facts} == facts
