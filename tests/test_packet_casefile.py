"""case.json: it comes back as it went out, and what is damaged, newer or too large is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from agent.domain.case import Case
from agent.errors import InputError
from agent.packet.casefile import MOST_BYTES, NOT_OURS, TOO_LARGE, case_bytes, read, written
from tests.packet_cases import ANY_CASE, RICH


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The file of the rich case with something else in it."""
    whole = json.loads(written(RICH))
    change(whole)
    return json.dumps(whole).encode()


@given(ANY_CASE)
def test_any_case_comes_back(case: Case) -> None:
    assert read(written(case)) == case


def test_every_value_comes_back_to_the_byte() -> None:
    assert read(written(RICH)) == RICH
    assert written(read(written(RICH))) == written(RICH)
    assert b'"389.00"' in written(RICH)


def test_an_editor_that_marks_the_file_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + written(RICH)) == RICH


def test_a_file_of_an_older_release_takes_defaults_for_what_it_did_not_know() -> None:
    old = changed(lambda whole: whole["case"].pop("own_damage"))
    assert read(old) == RICH


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"PK\x03\x04",
        b'{"format": "redress-case"}',
        b'{"format": "redress-case", "version": "1"}',
        b'{"format": "other", "version": 1, "case": {}}',
        b"[" * 100_000,
        written(RICH)[:-20],
    ],
)
def test_what_is_no_case_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        read(data)
    assert str(refused.value) == NOT_OURS


def test_a_newer_file_is_refused_whatever_is_in_it() -> None:
    with pytest.raises(InputError, match=r"^A newer Redress .*version 2.*update"):
        read(b'{"format": "redress-case", "version": 2, "dispute": {}}')


def test_a_file_beyond_any_case_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        read(b" " * (MOST_BYTES + 1))
    assert str(refused.value) == TOO_LARGE


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda w: w.pop("case"), " at case"),
        (lambda w: w.update(version=0), " at version"),
        (lambda w: w.update(extra=1), " at extra"),
        (lambda w: w["case"].update(problem="bad luck"), " at case.problem"),
        (lambda w: w["case"].update(floor="$50"), " at case.floor"),
        (lambda w: w["case"].update(amount="389"), " at case.amount"),
        (lambda w: w["case"]["amount"].update(value="NaN"), " at case.amount.value"),
        (lambda w: w["case"]["amount"].update(value="1e400000"), ""),
        (lambda w: w["case"]["amount"].update(value="1e-400000"), ""),
        (lambda w: w["case"].update(delivered_on="yesterday"), " at case.delivered_on"),
        (lambda w: w["case"].update(delivered_on=0), " at case.delivered_on"),
        (lambda w: w["case"].update(delivered_on="9999-12-31"), ""),
        (lambda w: w["case"].update(delivered_on="0001-01-01"), ""),
        (lambda w: w["case"].update(delivered_days_ago_at_least=10**9), ""),
        (lambda w: w["case"].update(item="x" * 30_000), ""),
        (lambda w: w["case"].update(item=7), " at case.item"),
        (lambda w: w["case"]["contacts"][0].update(channel="pigeon"), " at case.contacts.0"),
        (lambda w: w["case"]["sources"].update(mood={"words": "x", "turn": 1}), " at case.sources"),
        (lambda w: w["case"]["sources"]["amount"].update(confidence=7), ""),
        (lambda w: w["case"]["sources"]["amount"].update(turn=-1), ""),
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(
    change: Callable[[dict[str, Any]], object], place: str
) -> None:
    with pytest.raises(InputError) as refused:
        read(changed(change))
    said = str(refused.value)
    assert said.startswith(f"This case file is damaged{place}")
    assert said.endswith("make the packet again.")
    assert "\n" not in said


def test_secrets_and_odd_characters_do_not_come_in_by_a_file() -> None:
    odd = changed(
        lambda w: w["case"].update(
            item="  ", fault="broke\x00 at once", denial_reason="pay with 4111 1111 1111 1111"
        )
    )
    case = read(odd)
    assert case.item is None
    assert case.fault == "broke at once"
    assert case.denial_reason is not None
    assert "4111 1111" not in case.denial_reason
    lone = written(RICH).replace(b"blender", b"bl\\ud800ender")
    with pytest.raises(InputError):
        read(lone)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(written(RICH))
    assert case_bytes(path) == written(RICH)
    for gone in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(InputError, match=f"{gone.name} cannot be read"):
            case_bytes(gone)
