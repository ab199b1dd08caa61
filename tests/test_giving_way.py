"""Words that give way, press or change an event without saying so are caught in every draft."""

import pytest

from agent.grounding import check_draft
from tests.test_grounding_mutations import BASES
from tests.test_grounding_prose import CASES

GIVES_WAY = (
    "Or refund whatever you think is fair.",
    "Even a part of it would help.",
    "I understand if that is not possible.",
    "Ideally the full amount, but I am flexible.",
    "I do not mind paying the postage.",
    "I leave the amount to you.",
    "I can live without the shipping cost.",
    "We can find a compromise.",
    "No worries if you cannot.",
)
PRESSES = (
    "I know where your office is.",
    "You will hear from me.",
    "Do the right thing, or everybody will know.",
    "You have been warned.",
)
UNTOLD = ("It is your duty to refund me.", "Amazon owes me interest.", "It was brand new.")
ROLES = (
    ("blender", "delivered on September 3", "ordered on September 3"),
    ("coat", "returned a coat on 14 October", "ordered a coat on 14 October"),
)


def kinds(text: str, base: str) -> set[str]:
    return {issue.kind for issue in check_draft(text, CASES[base], 200)}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("sentence", GIVES_WAY)
def test_a_position_given_up_in_passing_is_caught(base: str, sentence: str) -> None:
    assert "concession" in kinds(f"{BASES[base]} {sentence}", base)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("sentence", PRESSES)
def test_a_veiled_threat_is_caught(base: str, sentence: str) -> None:
    assert "threat" in kinds(f"{BASES[base]} {sentence}", base)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("sentence", UNTOLD)
def test_an_untold_duty_or_state_is_caught(base: str, sentence: str) -> None:
    assert kinds(f"{BASES[base]} {sentence}", base)


@pytest.mark.parametrize(("base", "told", "changed"), ROLES)
def test_a_date_stays_with_its_event(base: str, told: str, changed: str) -> None:
    assert told in BASES[base]
    assert kinds(BASES[base], base) == set()
    assert "date" in kinds(BASES[base].replace(told, changed), base)
