"""The fact sheet and the guides: complete, coherent, and every figure typed once."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.domain.plan import Facts
from agent.domain.vocabulary import Channel, Problem
from knowledge import RANKS, Fact, FactSheet, KnowledgeError, UnknownReference, render_guide
from knowledge.facts import EVIDENCE_WORDS, OWN_RULE
from tests.fact_entries import entry

GUIDES = sorted((Path(__file__).parent.parent / "knowledge" / "guides").glob("*.md"))
REFERENCE = re.compile(r"\{\{[^{}]*\}\}")

# What the planner relies on: a fact and its figures, `d` for a date, `t` for text, else a number.
RELIED_ON = """
amazon.return_window.standard days=30
amazon.return_window.order_page
amazon.return_window.holiday_2025 until=d2026-01-31
amazon.return_window.holiday_2026
amazon.return_window.apple days=15
amazon.return_window.renewed days=90
amazon.return_window.baby days=90
amazon.return_window.wedding days=180
amazon.return_window.baby_registry days=365
amazon.return_window.kindle_accident days=7
amazon.non_returnable.classes
amazon.non_returnable.damaged
amazon.non_returnable.final_sale amount=3
amazon.exception.discretion
amazon.fee.late percent=20 first_days=30 percent_after=100
amazon.fee.damage percent=50
amazon.fee.restocking percent=100
amazon.fee.seller_never
amazon.refund_time.processing days=30
amazon.refund_time.credit_card business_days=5 business_days_min=3
amazon.refund_time.debit_card business_days=10
amazon.refund_time.gift_card hours=3 hours_min=2
amazon.refund_time.advance days=45
amazon.a_to_z.scope
amazon.a_to_z.window days=90
amazon.a_to_z.wait_for_seller hours=48 business_days=2
amazon.a_to_z.not_arrived days=3
amazon.a_to_z.return_rule request_days=30 post_days=14
amazon.a_to_z.decision weeks_min=1 weeks=2
amazon.a_to_z.appeal days=30
amazon.a_to_z.bank_dispute_closes
amazon.a_to_z.cap_historic amount=2500
amazon.a_to_z.excluded
amazon.a_to_z.steps
amazon.a_to_z.injury amount=1000
amazon.executive_email address=tjeff@amazon.com words=200
amazon.executive_email.reply_time
amazon.contact.path
amazon.contact.phone phone=t1-888-280-4331
amazon.contact.postal address=t
amazon.seller.match_policy
amazon.seller.fba
amazon.seller.fbm
amazon.seller.foreign days=5
amazon.seller.foreign_small amount=25
amazon.returnless.discretion
amazon.inspection.hold
amazon.account.closure
amazon.account.appeal
amazon.gift_return digits=17
amazon.gift_card.redeemed
amazon.digital.final
amazon.prime.refund business_days=3
amazon.delivered_missing.wait hours=48
amazon.terms.contact_first
amazon.terms.small_claims
amazon.terms.notice_of_dispute days=60
amazon.terms.jams_fee amount=250
amazon.terms.changed date=d2026-08-14
amazon.terms.agents since=d2025-05-30
amazon.terms.risk_of_loss
amazon.terms.business_accounts
us.card.billing_letter days=60 ack_days=30 final_days=90
us.card.billing_letter.not_quality
us.card.claims_and_defences amount=50 miles=100
us.card.credit_posting business_days=7 post_days=3
us.debit.error days=60
us.debit.not_quality
card.network.window days=120 outer_days=540
card.network.wait_after_return days=15
card.network.change_of_mind_fails
card.network.facts_not_codes
us.law.ucc_reject
us.law.ucc_revoke
us.law.warranty_act
us.law.mail_order days=30
us.law.no_right_to_return
us.law.keep_goods
us.law.failed_remedy
us.law.warranty_retailer
us.card.billing_letter.second_right
us.card.claims_and_defences.before_paying
us.debit.error.report business_days=3
card.network.credit_window days=120
us.small_claims.caps CA=12500 KY=2500 DE=25000 TN=25000
us.complaint.attorney_general
us.complaint.ftc url=thttps://reportfraud.ftc.gov
us.complaint.cfpb days=15 final_days=60
us.complaint.bbb days=14
us.settlement.returns
us.inform_act
uk.reject days=30
uk.repair_then_reject months=6
uk.presumption months=6
uk.delivery_risk
uk.cancel days=14 return_days=14 refund_days=14
uk.section_75 min=100 max=30000
uk.chargeback days=120
uk.ombudsman weeks=8
uk.small_claims england=10000 scotland=5000
uk.letter_before_claim days=14
uk.complaint.citizens_advice
eu.withdrawal days=14
eu.withdrawal_button from=d2026-06-19
eu.conformity years=2 presumed_years=1
eu.delivery_risk
eu.odr_closed closed=d2025-07-20
eu.complaint.ecc
eu.small_claims amount=5000
ca.provinces
in.grievance hours=48 months=1
in.helpline number=1915
au.major_failure
au.complaint
safety.stop_use
safety.injury_report
scam.signs
scam.report
scam.delivery_code
honesty.false_claim
pacing.refusals count=2
pacing.silence business_days=3
pacing.executive_silence days_min=7 days=10
pacing.urgent days=10
pacing.a_to_z_before_letter days=35
"""
# What other pages say and what holds: the contradictions and corrections found in the sources.
CONTRADICTED = """
claim.a_to_z_any_seller amazon.a_to_z.scope
claim.a_to_z_cap amazon.a_to_z.cap_historic
claim.a_to_z_decision_time amazon.a_to_z.decision
claim.a_to_z_no_wait amazon.a_to_z.wait_for_seller
claim.a_to_z_success_rate honesty.no_odds
claim.aws_same_line amazon.contact.aws_separate
claim.bbb_reply us.complaint.bbb
claim.card_dispute_independent amazon.a_to_z.bank_dispute_closes
claim.charge_refund_time scam.bank_first
claim.executive_last pacing.order_of_steps
claim.executive_reply_time amazon.executive_email.reply_time
claim.executive_second pacing.order_of_steps
claim.ftc_goodwill us.complaint.ftc
claim.international_collect claim.international_caller_pays
claim.missing_refund_limit amazon.delivered_missing.police_report
claim.no_published_number amazon.contact.phone
claim.phone_direct amazon.contact.path
claim.prime_prorated amazon.prime.refund
claim.prime_renewal amazon.prime.refund
claim.prime_unused_part amazon.prime.refund
claim.refund_from_warehouse amazon.refund_time.credit_card
claim.returnless_thresholds amazon.returnless.discretion
claim.scam_noise scam.signs
claim.scam_ranking scam.ranking
claim.seller_own_terms amazon.seller.match_policy
claim.service_email amazon.contact.no_service_email
claim.small_claims_before_change amazon.terms.changed
claim.small_claims_before_change amazon.terms.court_2021
claim.small_claims_before_change us.small_claims.caps
amazon.fee.late_older amazon.fee.late
amazon.fee.restocking_older amazon.fee.restocking
"""
# Facts that need no guide: nobody asks for them, the drafts are measured by them.
NO_GUIDE = {"format.chat", "format.seller", "format.claim", "format.letter"}
STATES = (
    "AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MO MS MT NE NV NH NJ "
    "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VA VT WA WV WI WY"
)

FACTS = FactSheet.load()


def sheet_file(folder: Path, *entries: dict[str, Any]) -> Path:
    path = folder / "facts.yaml"
    path.write_text(yaml.safe_dump({"facts": list(entries)}), encoding="utf-8")
    return path


def guide(path: Path) -> tuple[dict[str, Any], str]:
    """The front matter and the body of a guide."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


class TestTheSheet:
    @pytest.mark.parametrize("line", RELIED_ON.strip().splitlines())
    def test_has_every_fact_and_figure_the_planner_relies_on(self, line: str) -> None:
        fact_id, *figures = line.split()
        fact = FACTS.get(fact_id)
        for name, value in (figure.split("=", 1) for figure in figures):
            held = fact.figure(name)
            if value.startswith("d"):
                assert held == date.fromisoformat(value[1:])
            elif value.startswith("t"):
                assert isinstance(held, str)
                assert held.startswith(value[1:])
            else:
                assert FACTS.number(f"{fact_id}#{name}") == int(value)

    def test_has_a_small_claims_limit_for_every_state(self) -> None:
        assert set(FACTS.get("us.small_claims.caps").figures) == set(STATES.split())

    def test_types_figures_only_as_figures(self) -> None:
        typed = {f.id: re.sub(r"\{\w+\}", "", f.statement) + (f.ruling or "") for f in FACTS}
        assert [fact_id for fact_id, text in typed.items() if re.search(r"\d", text)] == []

    def test_rules_on_every_conflict_and_on_nothing_else(self) -> None:
        assert [f.id for f in FACTS if bool(f.conflicts_with) != bool(f.ruling)] == []
        assert all(
            f.id in FACTS.get(other).conflicts_with for f in FACTS for other in f.conflicts_with
        )

    @pytest.mark.parametrize("pair", CONTRADICTED.split("\n")[1:-1])
    def test_holds_both_sides_of_what_sources_contradict(self, pair: str) -> None:
        said, held = pair.split()
        assert held in FACTS.get(said).conflicts_with
        assert RANKS.index(FACTS.get(said).rank) >= RANKS.index(FACTS.get(held).rank) or (
            FACTS.get(held).rank == "practice"
        )

    def test_has_no_contradiction_beyond_those(self) -> None:
        told = {frozenset(pair.split()) for pair in CONTRADICTED.split("\n")[1:-1]}
        assert {frozenset((f.id, other)) for f in FACTS for other in f.conflicts_with} == told

    def test_rules_in_one_short_sentence(self) -> None:
        rulings = {f.id: f.ruling for f in FACTS if f.ruling}
        assert len(rulings) > 50
        plain = re.compile(r"[A-Z][^.!?]+\.")
        assert {i: r for i, r in rulings.items() if not plain.fullmatch(r)} == {}
        assert {i: r for i, r in rulings.items() if len(r.split()) > 35} == {}

    def test_says_in_words_how_well_each_fact_is_supported(self) -> None:
        assert len(set(EVIDENCE_WORDS.values())) == len(EVIDENCE_WORDS) == 5
        assert FACTS.get("amazon.return_window.apple").evidence_in_words.startswith("seen on")
        assert FACTS.get("pacing.refusals").evidence_in_words == OWN_RULE
        assert {f.evidence_in_words for f in FACTS} == {*EVIDENCE_WORDS.values(), OWN_RULE}

    def test_ranks_as_a_directory_only_what_comes_from_a_directory(self) -> None:
        directories = {f.publisher for f in FACTS if f.rank == "directory"}
        assert directories == {"Pine AI blog", "DrHint"}

    def test_never_states_an_unverified_claim_as_a_fact(self) -> None:
        hedge = re.compile(r"not confirmed|no other source|page|blog")
        unverified = [fact for fact in FACTS if fact.evidence == "U"]
        assert len(unverified) > 20
        assert [f.id for f in unverified if not hedge.search(f.statement)] == []

    def test_ranks_the_refuted_claims_below_what_refutes_them(self) -> None:
        claims = [fact for fact in FACTS if fact.id.startswith("claim.")]
        assert {(fact.rank, fact.evidence) for fact in claims} == {("directory", "U")}

    def test_renders_every_statement_without_a_placeholder_left(self) -> None:
        assert not [f.id for f in FACTS if re.search(r"[{}]", f.rendered())]

    def test_is_reviewed_within_six_months_of_the_day_it_was_compiled(self) -> None:
        compiled = date(2026, 11, 22)
        assert all(compiled < f.review_by <= date(2027, 5, 22) for f in FACTS)
        assert all(f.as_of <= compiled for f in FACTS)


class TestReading:
    def test_serves_the_planner_through_its_protocol(self) -> None:
        facts: Facts = FACTS
        assert facts.number("amazon.a_to_z.window#days") == 90
        assert facts.text("amazon.executive_email#address") == "jeff@amazon.com"

    def test_shows_amounts_dates_and_phone_numbers_as_people_read_them(self) -> None:
        assert FACTS.text("uk.section_75#max") == "30,000"
        assert FACTS.text("amazon.terms.changed#date") == "August 14, 2026"
        assert FACTS.text("in.helpline#number") == "1915"
        assert FACTS.text("amazon.return_window.holiday_2026#year") == "2026"
        assert "over £100 and up to £30,000 paid" in FACTS.statement("uk.section_75")

    def test_shows_a_decimal_as_it_is_written(self) -> None:
        sheet = FactSheet([Fact(**entry(statement="{fee}", figures={"fee": "7.50"}))])
        assert sheet.text("shop.window#fee") == sheet.text("shop.window") == "7.50"

    @pytest.mark.parametrize(
        "reference",
        [
            "no.such#days",
            "amazon.a_to_z.window#weeks",
            "amazon.a_to_z.window",
            "amazon.contact.phone#phone",
        ],
    )
    def test_an_unknown_or_worded_number_is_a_key_error(self, reference: str) -> None:
        with pytest.raises(KeyError):
            FACTS.number(reference)

    def test_an_unknown_text_names_what_was_asked_for(self) -> None:
        with pytest.raises(UnknownReference, match=r"^no fact has the id 'no\.such'$"):
            FACTS.text("no.such#days")

    def test_the_shipped_sheet_is_read_once(self) -> None:
        assert FactSheet.load() is FACTS

    def test_iterates_in_the_order_of_the_file(self, tmp_path: Path) -> None:
        path = sheet_file(tmp_path, entry(id="b.b"), entry(id="a.a"))
        sheet = FactSheet.load(path)
        assert [fact.id for fact in sheet] == ["b.b", "a.a"]
        assert len(sheet) == 2
        assert "a.a" in sheet and "c.c" not in sheet


class TestABrokenSheet:
    @pytest.mark.parametrize(
        ("changes", "fault"),
        [
            ({"statement": "Within {weeks} weeks."}, "weeks"),
            ({"statement": "Within {days days."}, "stray brace"),
            ({"url": "http://shop.example"}, "https"),
            ({"url": "https://"}, "https"),
            ({"rank": "hearsay"}, "rank"),
            ({"evidence": "X"}, "evidence"),
            ({"jurisdiction": "FR"}, "jurisdiction"),
            ({"figures": {"days": 1.5}}, "figures"),
            ({"figures": {"days": True}}, "figures"),
            ({"note": "aside"}, "note"),
            ({"id": "Shop Window"}, "id"),
            ({"review_by": date(2025, 1, 1)}, "review_by"),
            ({"conflicts_with": ["shop.other"]}, "ruling"),
            ({"conflicts_with": ["shop.other"], "ruling": "This one."}, "shop.other"),
            ({"replaces": ["shop.window"]}, "no other fact"),
        ],
    )
    def test_names_the_fact_and_the_fault(
        self, tmp_path: Path, changes: dict[str, Any], fault: str
    ) -> None:
        broken = entry(**changes)
        with pytest.raises(KnowledgeError) as caught:
            FactSheet.load(sheet_file(tmp_path, broken))
        assert repr(broken["id"]) in str(caught.value)
        assert fault in str(caught.value)

    def test_names_the_place_of_an_entry_without_an_id(self, tmp_path: Path) -> None:
        nameless = {key: value for key, value in entry().items() if key != "id"}
        with pytest.raises(KnowledgeError, match="number 2"):
            FactSheet.load(sheet_file(tmp_path, entry(), nameless))

    def test_refuses_an_id_that_occurs_twice(self, tmp_path: Path) -> None:
        with pytest.raises(KnowledgeError, match=r"shop\.window.*twice"):
            FactSheet.load(sheet_file(tmp_path, entry(), entry()))

    def test_refuses_a_conflict_that_only_one_side_knows(self, tmp_path: Path) -> None:
        one_sided = entry(id="shop.other", conflicts_with=["shop.window"], ruling="The other.")
        with pytest.raises(KnowledgeError, match=r"shop\.window.*must list 'shop\.other'"):
            FactSheet.load(sheet_file(tmp_path, entry(), one_sided))

    @pytest.mark.parametrize("text", ["facts: [", "facts: []", "- a", "", "facts: text"])
    def test_names_the_file_when_there_is_no_list_of_facts(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "facts.yaml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(KnowledgeError, match=r"facts\.yaml"):
            FactSheet.load(path)

    def test_names_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(KnowledgeError, match=r"missing\.yaml cannot be read"):
            FactSheet.load(tmp_path / "missing.yaml")


class TestRenderGuide:
    def test_fills_in_statements_and_figures(self) -> None:
        text = "Wait {{ pacing.silence#business_days }} days. {{amazon.a_to_z.window}}"
        assert render_guide(text, FACTS) == (
            "Wait 3 days. An A-to-z claim must be made within 90 days of the latest estimated "
            "delivery date."
        )

    @pytest.mark.parametrize(
        "text", ["{{no.such}}", "{{pacing.silence#years}}", "{{}}", "{{a", "b}}"]
    )
    def test_refuses_what_it_cannot_fill_in(self, text: str) -> None:
        with pytest.raises(KnowledgeError):
            render_guide(text, FACTS)


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
class TestEachGuide:
    def test_has_known_front_matter(self, path: Path) -> None:
        front, _ = guide(path)
        assert set(front) == {"title", "jurisdiction", "problems", "channels"}
        assert front["jurisdiction"] in {"US", "UK", "EU", "CA", "IN", "AU", "any"}
        assert set(front["problems"]) <= set(Problem) - {Problem.UNKNOWN}
        assert set(front["channels"]) <= set(Channel)

    def test_renders_whole(self, path: Path) -> None:
        _, body = guide(path)
        assert not re.search(r"[{}]", render_guide(body, FACTS))

    def test_types_no_figure_itself(self, path: Path) -> None:
        front, body = guide(path)
        assert not re.search(
            r"\d|\bpercent\b|https?:|www\.|@", front["title"] + REFERENCE.sub("", body)
        )

    def test_spells_out_no_span_of_time_itself(self, path: Path) -> None:
        _, body = guide(path)
        spelled = r"\b(two|three|four|five|six|seven|ten|fourteen|thirty|sixty|ninety)\b"
        assert not re.search(spelled, REFERENCE.sub("", body), re.IGNORECASE)

    def test_leaves_only_named_slots_to_fill_in(self, path: Path) -> None:
        _, body = guide(path)
        assert all(re.fullmatch(r"[A-Z][A-Z ]+", s) for s in re.findall(r"\[([^\]]*)\]", body))

    def test_promises_nothing(self, path: Path) -> None:
        own_words = REFERENCE.sub("", guide(path)[1])
        promise = r"guaranteed|you will (get|win|receive)|always works|certain to|success rate"
        assert not re.search(promise, own_words, re.IGNORECASE)

    def test_has_one_title_and_sections_with_words_in_them(self, path: Path) -> None:
        _, body = guide(path)
        assert len(re.findall(r"^# ", body, re.MULTILINE)) == 1
        sections = re.split(r"^## .+$", body, flags=re.MULTILINE)[1:]
        assert len(sections) >= 3
        assert all(section.strip() for section in sections)


class TestTheGuidesTogether:
    def test_every_problem_has_a_short_guide_of_its_own(self) -> None:
        own = [path for path in GUIDES if re.match(r"d\d\d-", path.name)]
        words = {path.name: len(REFERENCE.sub("X", guide(path)[1]).split()) for path in own}
        assert [guide(path)[0]["problems"] for path in own] == [
            [problem] for problem in Problem if problem is not Problem.UNKNOWN
        ]
        assert {name: n for name, n in words.items() if not 120 <= n <= 250} == {}

    def test_every_channel_has_a_guide_of_its_own(self) -> None:
        own = [guide(path)[0]["channels"] for path in GUIDES if path.name.startswith("channel-")]
        assert {channel for channels in own for channel in channels} == set(Channel)

    def test_every_jurisdiction_has_a_guide(self) -> None:
        assert {guide(path)[0]["jurisdiction"] for path in GUIDES} >= {
            "US",
            "UK",
            "EU",
            "CA",
            "IN",
            "AU",
        }

    def test_every_fact_that_an_answer_can_use_stands_in_a_guide(self) -> None:
        told = {
            reference.strip("{} ").partition("#")[0]
            for path in GUIDES
            for reference in REFERENCE.findall(guide(path)[1])
        }
        assert {fact.id for fact in FACTS} - told == NO_GUIDE

    def test_a_law_of_one_country_stands_in_guides_for_it_or_for_all(self) -> None:
        for path in GUIDES:
            front, body = guide(path)
            for reference in REFERENCE.findall(body):
                fact = FACTS.get(reference.strip("{} ").partition("#")[0])
                assert front["jurisdiction"] in {"any", fact.jurisdiction} or (
                    fact.jurisdiction == "any" or fact.rank != "law"
                ), (path.name, fact.id)
