"""`python -m knowledge show` and `check`: an entry with its source, and what is out of order."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge import FactSheet, KnowledgeError
from knowledge.__main__ import main
from knowledge.documents import Document, content_hash
from knowledge.review import check, describe
from tests.fact_entries import entry

FACTS = FactSheet.load()
TODAY = date(2026, 11, 22)
TEXT = "# A letter\n\nThey wrote that the window is closed.\n\n## Page two\n\nAsk in writing.\n"
LETTER = Document(title="A letter", text=TEXT, source="letter.md", sha256=content_hash(TEXT))


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., list[str]]:
    """Checks a sheet with these entries, one guide and one module; returns what `check` says."""

    def run(
        *entries: dict[str, Any], guide: str = "", code: str = "", today: date = TODAY
    ) -> list[str]:
        sheet = tmp_path / "facts.yaml"
        sheet.write_text(yaml.safe_dump({"facts": list(entries)}), "utf-8")
        for name, text in (("knowledge/guides/a.md", guide), ("agent/rules.py", code)):
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        found = check(today, sheet, tmp_path)
        assert [f.broken for f in found] == [f.text.startswith("broken: ") for f in found]
        return [finding.text for finding in found]

    return run


class TestCheck:
    def test_a_sound_sheet_has_no_findings(self, lines: Callable[..., list[str]]) -> None:
        assert lines(entry(), guide="{{shop.window}} {{ shop.window#days }}") == []
        assert lines(entry(), code="RULE = 'shop.window#days'") == []
        assert lines(entry(), code="TOLD = 'in {shop.window#days} days'") == []

    def test_a_fact_past_its_review_date_is_a_reminder(
        self, lines: Callable[..., list[str]]
    ) -> None:
        due = "review: shop.window was to be read again by January 1, 2027: Shop, Returns"
        assert lines(entry(), guide="{{shop.window}}", today=date(2027, 1, 2)) == [due]
        assert lines(entry(), guide="{{shop.window}}", today=date(2027, 1, 1)) == []

    def test_a_fact_that_nobody_names_is_a_reminder(self, lines: Callable[..., list[str]]) -> None:
        told = lines(entry(), guide="Nothing.", code="SITE = 'shop.com'; USE = 'amazon.window'")
        assert told == ["unused: no guide and no code names shop.window, so nobody is told it"]

    @pytest.mark.parametrize(
        ("guide", "code", "told"),
        [
            ("{{shop.gone}}", "", "guides/a.md names 'shop.gone', which is no fact"),
            ("{{shop.window#weeks}}", "", "guides/a.md names 'shop.window#weeks', but that fact"),
            ("", "X = 'shop.gone#days'", "agent/rules.py names 'shop.gone', which is no fact"),
            ("", "X = 'in {shop.window#weeks}'", "agent/rules.py names 'shop.window#weeks', but"),
            ("{{shop.window", "", "guides/a.md has a reference that is not closed or not opened"),
        ],
    )
    def test_a_reference_that_leads_nowhere_is_broken(
        self, lines: Callable[..., list[str]], guide: str, code: str, told: str
    ) -> None:
        used = "{{shop.window}} "
        found = lines(entry(), guide=used + guide, code=code)
        assert len(found) == 1
        assert found[0].startswith(f"broken: {told}")

    def test_a_conflict_without_a_ruling_is_broken_and_told_once(
        self, lines: Callable[..., list[str]]
    ) -> None:
        pair = (
            entry(conflicts_with=["shop.other"]),
            entry(id="shop.other", conflicts_with=["shop.window"], ruling="The window holds."),
        )
        assert lines(*pair, guide="{{shop.window}} {{shop.other}}") == [
            "broken: fact 'shop.window': a fact with conflicts_with needs a ruling"
        ]

    @pytest.mark.parametrize(
        ("other", "told"),
        [
            ({"conflicts_with": ["shop.window"], "ruling": "This."}, "must list 'shop.other'"),
            ({"replaces": ["shop.gone"]}, "refers to 'shop.gone', which is no other fact"),
            ({"id": "shop.window"}, "the id occurs twice"),
            ({"url": "http://shop.example"}, "url: not a full https address"),
        ],
    )
    def test_facts_that_do_not_agree_about_each_other_are_broken(
        self, lines: Callable[..., list[str]], other: dict[str, Any], told: str
    ) -> None:
        found = lines(
            entry(), entry(**{"id": "shop.other", **other}), guide="{{shop.window}}{{shop.other}}"
        )
        broken = [line for line in found if line.startswith("broken: fact")]
        assert len(broken) == 1
        assert told in broken[0]

    def test_every_line_is_one_line(self, lines: Callable[..., list[str]]) -> None:
        found = lines(entry(rank="hearsay", evidence="X"), entry(id="b.b"), guide="{{a.a}}")
        assert len(found) == 3
        assert all("\n" not in line for line in found)

    def test_a_sheet_that_cannot_be_read_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(KnowledgeError, match=r"none\.yaml cannot be read"):
            check(TODAY, tmp_path / "none.yaml", tmp_path)


class TestTheCheckCommand:
    def test_what_ships_is_in_order(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--today", "2026-11-22"]) == 0
        assert capsys.readouterr().out == "Nothing broken, 0 to look at.\n"

    def test_reviews_that_are_due_are_told_and_no_failure(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", "--today", "2027-02-23"]) == 0
        told = capsys.readouterr().out.splitlines()
        due = [fact for fact in FACTS if fact.review_by < date(2027, 2, 23)]
        assert len(told) - 1 == len(due) > 100
        assert told[-1] == f"Nothing broken, {len(due)} to look at."

    def test_what_is_broken_fails(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        guides = tmp_path / "knowledge" / "guides"
        guides.mkdir(parents=True)
        (guides / "a.md").write_text("{{pacing.gone}}", "utf-8")
        monkeypatch.setattr("knowledge.review._ROOT", tmp_path)
        assert main(["check", "--today", "2026-11-22"]) == 1
        told = capsys.readouterr().out.splitlines()
        assert told[0] == "broken: guides/a.md names 'pacing.gone', which is no fact"
        assert told[-1].startswith("1 broken, ")

    def test_a_day_that_is_none_is_one_sentence(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(["check", "--today", "tomorrow"])
        assert stopped.value.code == 2
        assert capsys.readouterr().err.endswith("'tomorrow' is not a date like 2026-11-22\n")


class TestShow:
    def test_a_fact_comes_with_source_evidence_dates_and_what_contradicts_it(self) -> None:
        told = describe("amazon.a_to_z.cap_historic", FACTS, ())
        fact, other = FACTS.get("amazon.a_to_z.cap_historic"), FACTS.get("claim.a_to_z_cap")
        assert told.splitlines() == [
            fact.id,
            fact.rendered(),
            "Figures: amount 2,500, claims 50",
            "Where it holds: US",
            f"Source: Amazon, {fact.title}, {fact.url}",
            f"Evidence: {fact.evidence_in_words}",
            "As of November 22, 2026; to be read again by February 22, 2027",
            f"Another source: {other.rendered()} [claim.a_to_z_cap]",
            f"What holds: {fact.ruling}",
        ]

    def test_a_figure_shows_its_fact(self) -> None:
        shown = describe("amazon.a_to_z.window#days", FACTS, ())
        assert shown == describe("amazon.a_to_z.window", FACTS, ())

    def test_a_fact_tells_what_it_replaces_and_what_replaced_it(self) -> None:
        assert "Replaces: amazon.terms.court_2021" in describe("amazon.terms.changed", FACTS, ())
        old = describe("amazon.terms.court_2021", FACTS, ())
        assert "Replaced by: amazon.terms.changed" in old

    def test_every_fact_can_be_shown(self) -> None:
        assert all(describe(f.id, FACTS, ()).startswith(f"{f.id}\n") for f in FACTS)

    @pytest.mark.parametrize("name", ["letter.md", LETTER.sha256[:12]])
    def test_a_document_is_shown_whole(self, name: str) -> None:
        told = describe(name, FACTS, (LETTER,))
        assert told == f"A letter\nSource: letter.md\n\n{TEXT.strip()}"

    def test_a_passage_is_shown_with_its_place(self) -> None:
        told = describe(f"{LETTER.sha256[:12]}#2", FACTS, (LETTER,))
        assert told == "A letter > Page two\nSource: letter.md\n\nAsk in writing."

    @pytest.mark.parametrize("name", ["honesty", "guides/honesty.md", "honesty#1"])
    def test_a_shipped_guide_is_shown_with_its_facts(
        self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["show", name, "--store", str(tmp_path / "none")]) == 0
        told = capsys.readouterr().out
        assert "Source: guides/honesty.md, Redress\n" in told
        assert "Facts in it: honesty.false_claim, honesty.refund_services" in told
        assert FACTS.statement("honesty.false_claim") in told
        assert not (tmp_path / "none").exists()

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("amazon.a_to_z.windo", "did you mean amazon.a_to_z.window"),
            ("honesty#99", "did you mean "),
            ("qqqqqq", "`list` and `search` show names"),
            ("", "`list` and `search` show names"),
        ],
    )
    def test_an_unknown_name_is_one_sentence(
        self, name: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["show", name, "--store", str(tmp_path / "none")]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert hint in told.err
