"""What lay in the box is not what was bought."""

import datetime

import pytest

from agent.domain.case import Case
from agent.reading.reader import read

TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("pixel 9 pro, £849, amazon.co.uk. there was a tin of cat food in the box.", "pixel 9 pro"),
        ("iphone 15, $799, opened the box yesterday and it was a bag of rice", "iphone"),
        ("I opened the box and there was a brick inside. PS5, $499", "PS5"),
        ("ordered a drone, there were two old magazines inside", "drone"),
        ("Inside the parcel only an empty bottle of shampoo, I bought perfume", "perfume"),
        ("Bought a lamp. It was a gift lamp and it broke", "lamp"),
        ("It was a blender for my mum, broke after a week. amazon refused", "blender"),
    ],
)
def test_the_item_is_what_was_bought(message: str, item: str) -> None:
    found = read(message, Case(), TODAY).updates
    assert next(u.value for u in found if u.field == "item") == item
