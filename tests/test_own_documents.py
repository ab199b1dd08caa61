"""Questions about documents that somebody added are answered from them, whatever their subject."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from agent import Session, load_settings
from agent.domain import replies
from agent.domain.vocabulary import Route
from knowledge.documents import document_from_text
from knowledge.store import Store

TEXTS = {
    "Tolva kettles: service": (
        "A Tolva kettle carries a guarantee of 42 months from the first boil. Scale inside is not "
        "covered. The service desk is at 020 7946 0123, mornings only."
    ),
    "Harbour Lane Toys, questions": (
        "Who pays the postage? We do, if the toy came broken. Jigsaws are taken back only with the "
        "foil unopened. Write to toys@harbourlane.example."
    ),
    "Memo for the workshop": (
        "Purchases over 650 euros are signed by Mrs Okafor. Delivery notes are kept in the green "
        "cabinet."
    ),
}
ASKED = [
    ("how long is the guarantee on a tolva kettle", "42 months"),
    ("does tolva pay when the kettle is full of scale", "Scale inside"),
    ("whats the phone number of the Tolva service desk?", "020 7946 0123"),
    ("Can I send a jigsaw back to Harbour Lane", "foil unopened"),
    ("who signs when we buy something for 700 euros", "Mrs Okafor"),
    ("where do we keep the delivery notes", "green cabinet"),
]
FAR = [
    "how do I cook lobster in a kettle bag",
    "who is the president of France",
    "how far is the harbour from the airport",
    "can you write me a poem about the sea",
    "what is the best jigsaw for cutting oak",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, guidance: Path) -> Path:
    """A folder of guidance of its own, with the three documents in it."""
    folder = tmp_path_factory.mktemp("guidance")
    if guidance.exists():  # else it is built when it is first asked
        shutil.copytree(guidance, folder, dirs_exist_ok=True)
    for title, text in TEXTS.items():
        Store(folder).add(document_from_text(text, title))
    return folder


@pytest.fixture
async def session(store: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Session]:
    monkeypatch.setenv("REDRESS_KNOWLEDGE", str(store))
    async with Session(load_settings()) as made:
        yield made


@pytest.mark.parametrize(("question", "words"), ASKED)
async def test_a_question_about_one_is_answered_in_its_words(
    session: Session, question: str, words: str
) -> None:
    result = await session.ask(None, question)
    assert result.route is Route.GUIDANCE
    assert words in result.reply
    assert replies.OUT_OF_SCOPE not in result.reply
    assert any(words in (one.quote or "") for one in result.citations)


@pytest.mark.parametrize("question", FAR)
async def test_a_far_question_that_shares_a_word_stays_far(session: Session, question: str) -> None:
    result = await session.ask(None, question)
    assert result.route is Route.OUT_OF_SCOPE
    assert result.citations == ()


async def test_a_case_goes_on_beside_them(session: Session) -> None:
    told = "Amazon refused my return of a $389 blender: window closed. Delivered on September 1."
    first = await session.ask(None, told)
    second = await session.ask(first.case_id, "what do I do now?")
    assert second.plan is not None
    assert "Tolva" not in second.reply
