"""Words changed in the conversation are the words of the packet, while the facts stand."""

import datetime
import re
from pathlib import Path

import pytest

from agent.packet.archive import Packet
from agent.session import Session
from agent.settings import load_settings

TODAY = datetime.date(2026, 11, 22)
STORY = (
    "Amazon refused my return of a $389 blender, order 112-1234567-7654321, sold and shipped by "
    "Amazon, paid with a Visa credit card, Ohio. Delivered September 20, 2026. It stopped working "
    "on day 45."
)


@pytest.fixture
def redress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setenv("REDRESS_DATA", str(tmp_path))
    return Session(load_settings(), lambda: TODAY)


def words(packet: Packet, part: str) -> str:
    found = [f for f in packet.files if part in f.name and f.name.endswith(".txt")]
    assert len(found) == 1
    return " ".join(found[0].data.decode().split())


async def test_the_packet_has_the_words_as_they_were_changed(redress: Session) -> None:
    async with redress:
        case = (await redress.ask(None, STORY)).case_id
        await redress.ask(case, "executive email")
        await redress.ask(case, "less formal")
        shown = await redress.ask(case, "sign it Ana Roe")
        packet = await redress.packet(case)
    text = " ".join(shown.drafts[0].text.split())
    assert text.startswith("Hi,")
    assert text.endswith("Ana Roe")
    assert text in words(packet, "executive-team")
    assert "Ana Roe" in words(packet, "small-claims-court")
    assert "[YOUR NAME]" not in words(packet, "small-claims-court")


async def test_a_corrected_sum_reaches_words_that_were_changed_before(redress: Session) -> None:
    async with redress:
        case = (await redress.ask(None, STORY)).case_id
        await redress.ask(case, "executive email")
        await redress.ask(case, "firmer")
        await redress.ask(case, "change the amount to $379")
        packet = await redress.packet(case)
    for file in packet.files:
        if file.name.startswith("to-send") and file.name.endswith(".txt"):
            assert not re.search(r"\$389", file.data.decode()), file.name
    assert "$379" in words(packet, "executive-team")


async def test_the_text_that_is_named_comes_first_and_stays_first(redress: Session) -> None:
    async with redress:
        case = (await redress.ask(None, STORY)).case_id
        first = await redress.ask(case, "FTC report")
        again = await redress.ask(case, "less formal")
    assert first.drafts[0].text.startswith("I report how Amazon")
    assert again.drafts[0].text.startswith("I report how Amazon")
    assert len(first.drafts) > 1
