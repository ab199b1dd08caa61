"""The harness tested with itself: a good conversation passes, every spoilt copy of it fails."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

import prompts
from agent import Settings, TurnResult
from agent.domain.case import Contact, Money, Offer, Private
from agent.domain.composing import make_draft
from agent.domain.drafts import Draft
from agent.domain.plan import Clock, Plan, Step, Strength
from agent.domain.routes import CARDS, FORMAL_CLAIMS
from agent.domain.vocabulary import (
    Channel,
    Fulfilment,
    Jurisdiction,
    OfferKind,
    Outcome,
    PaymentMethod,
    Problem,
    Route,
    Status,
    Wanted,
)
from agent.engines.fallback import NOTICE
from agent.errors import EngineError, InputError, KnowledgeMissing
from agent.events import CaseView, Citation, Usage
from evals import __main__ as command
from evals.always import MOST_SENTENCES, MOST_WORDS, REPLY_BY
from evals.checks import says
from evals.customer import Line, worded
from evals.fields import Kind, Strategy
from evals.loading import SHIPPED, ScenarioError, load
from evals.perturb import WAYS, perturbed
from evals.report import exit_code, reported, summed_up
from evals.run import Opener, Trial, grade, run_trial, without_model
from evals.scenario import Branch, DraftExpect, Expect, Scenario, Turn
from knowledge.facts import FactSheet

TODAY = date(2026, 11, 22)
C = Channel
ORDER = "112-1234567-7654321"

SCENARIO = Scenario.model_validate(
    {
        "id": "toaster",
        "purpose": "a defect after the window, with an offer and a secret",
        "today": TODAY,
        "persona": "calm",
        "knows": {"amount": "$80", "order_id": ORDER, "payment_method": "credit_card"},
        "does_not_know": ["item", "wanted"],
        "private": [{"name": "floor", "value": "$45"}],
        "turns": [
            {
                "say": f"The $80 toaster, order {ORDER}, delivered September 1, 2026, died. "
                "I paid by credit card; keep to yourself that $45 is enough for me.",
                "expect": {
                    "route": "plan",
                    "problem": "window_passed_defect",
                    "case": {"fulfilment": "amazon", "country": "US", "delivered_on": "2026-09-01"},
                    "now": "chat",
                    "steps": {"chat": "now", "card_dispute": ["later", "blocked"]},
                    "absent": ["seller_message"],
                    "forbidden": ["a_to_z_claim"],
                    "order": ["chat", "supervisor", "card_dispute"],
                    "clocks": {"card network dispute": "2026-12-30"},
                    "no_clocks": ["A-to-z claim"],
                    "question": "statement",
                    "draft": {"channel": "chat", "contains": [ORDER], "max_words": 40, "slots": []},
                    "reply": {"contains_all": ["chat"], "max_words": 80},
                    "cites": ["card.network"],
                    "amounts_only": ["$80"],
                    "model_calls_at_most": 0,
                },
            },
            {
                "say": "They offered $20 back.",
                "expect": {
                    "route": "coach",
                    "contacts": [
                        {"channel": "chat", "outcome": "offered", "offer": "partial_refund"}
                    ],
                    "question": False,
                    "draft": {"contains": ["refund"], "not_contains": ["accept*"]},
                },
            },
        ],
        "end": {"drafted": ["chat"], "questions_at_most": 1, "now": "chat"},
        "never": {
            "routes": ["smalltalk"],
            "now": ["card_dispute"],
            "open": ["formal_claim"],
            "drafts": ["card_dispute"],
            "reply_says": ["lawsuit"],
            "draft_says": ["lawyer"],
            "asks": ["card number"],
        },
    }
)
SAID = [turn.say or "" for turn in SCENARIO.turns]
LINES = [
    Line(text=turn.say or "", expects=(turn.expect,) if turn.expect else ())
    for turn in SCENARIO.turns
]


def _step(channel: Channel, status: Status) -> Step:
    return Step(channel=channel, status=status, why="It is open.", ask="Ask for a refund.")


PLAN = Plan(
    as_of=TODAY,
    now=C.CHAT,
    steps=(
        _step(C.CHAT, Status.NOW),
        _step(C.SUPERVISOR, Status.NEXT),
        _step(C.CARD_DISPUTE, Status.LATER),
        _step(C.A_TO_Z_CLAIM, Status.UNAVAILABLE),
    ),
    clocks=(
        Clock(
            name="card network dispute",
            date=date(2026, 12, 30),
            basis="card.network.window",
            computed_from="delivered_on",
        ),
    ),
    strength=Strength(level="fair"),
)
CASE = CaseView(
    problem=Problem.WINDOW_PASSED_DEFECT,
    fulfilment=Fulfilment.AMAZON,
    jurisdiction=Jurisdiction.US,
    country="US",
    amount=Money(value=Decimal("80.00"), currency="USD"),
    order_id=ORDER,
    item=None,
    delivered_on=date(2026, 9, 1),
    days_since_delivery=82,
    payment_method=PaymentMethod.CREDIT_CARD,
    wanted=None,
    private=(Private(name="floor", value="$45"),),
    contacts=(),
    evidence=(),
)
LINE = f"Hello, this is about order {ORDER}. It died. I am asking for a refund of $80."
CITATION = Citation(
    id="card.network.window",
    title="Dispute windows",
    publisher="Visa",
    url=None,
    as_of=None,
    evidence="S",
    quote="A dispute is usually possible for 120 days.",
)
QUESTION = "What is the date of the first card statement that shows the charge?"
CONTACT = Contact(
    channel=C.CHAT,
    outcome=Outcome.OFFERED,
    offer=Offer(kind=OfferKind.PARTIAL_REFUND, amount=Money(value=Decimal(20), currency="USD")),
)


def _draft(text: str = LINE, channel: Channel = C.CHAT, limit: int = 80) -> Draft:
    return make_draft(channel, "amazon_agent", None, text, limit)


FIRST = TurnResult(
    case_id="c1",
    turn=1,
    route=Route.PLAN,
    reply="**Now – Amazon chat.** Ask for a refund. First to end: December 30, 2026 (38 days "
    f"left); the usual window is 120 days [1].\n\n{QUESTION}",
    case=CASE,
    plan=PLAN,
    drafts=(_draft(),),
    citations=(CITATION,),
    question=QUESTION,
    notices=(),
    engine="rules",
    usage=Usage(),
)
SECOND = FIRST.model_copy(
    update={
        "turn": 2,
        "route": Route.COACH,
        "reply": "**Don't take it yet.** It is $60 short of the price.",
        "case": CASE.model_copy(update={"contacts": (CONTACT,)}),
        "drafts": (_draft("Thank you, but $20 does not put this right. Can I have a refund?"),),
        "question": None,
    }
)
GOLD = (FIRST, SECOND)


def _findings(results: tuple[TurnResult, ...]) -> list[str]:
    return [f for verdict in grade(SCENARIO, LINES, results) for f in verdict.findings]


def test_the_gold_conversation_passes() -> None:
    assert _findings(GOLD) == []


def _plan(**update: object) -> Plan:
    return PLAN.model_copy(update=update)


def _statuses(**status: Status) -> Plan:
    steps = (s.model_copy(update={"status": status.get(s.channel, s.status)}) for s in PLAN.steps)
    return _plan(steps=tuple(steps))


def _case(**update: object) -> dict[str, object]:
    return {"case": CASE.model_copy(update=update)}


def _drafted(text: str, **made: Any) -> dict[str, object]:
    return {"drafts": (_draft(text, **made),)}


_CLOCK = PLAN.clocks[0]
SWAPPED = _statuses(chat=Status.NEXT, supervisor=Status.NOW).model_copy(
    update={"now": C.SUPERVISOR}
)
FORMAL = _plan(steps=(*PLAN.steps, _step(C.FORMAL_CLAIM, Status.LATER)))
PENDING = Contact(channel=C.A_TO_Z_CLAIM, outcome=Outcome.OPENED)
# Each spoils one turn of the gold conversation and names a word of the finding that must come.
SPOILT: dict[str, tuple[int, dict[str, object], str]] = {
    "another route": (1, {"route": Route.GUIDANCE}, "route is guidance"),
    "another problem": (1, _case(problem=Problem.GIFT_CARD), "problem is gift_card"),
    "a wrong field": (1, _case(country="GB"), "case.country is GB"),
    "a wrong date": (1, _case(delivered_on=date(2026, 9, 2)), "case.delivered_on is 2026-09-02"),
    "a changed amount in the case": (
        1,
        _case(amount=Money(value=Decimal(89), currency="USD")),
        "case.amount is 89 USD",
    ),
    "another currency": (
        1,
        _case(amount=Money(value=Decimal(80), currency="GBP")),
        "case.amount is 80 GBP",
    ),
    "an invented wish": (1, _case(wanted=Wanted.REFUND), "case.wanted is refund, never said"),
    "a lost contact": (2, _case(), "no contact chat offered"),
    "a swapped step": (1, {"plan": SWAPPED}, "now is supervisor"),
    "no plan": (1, {"plan": None}, "there is no plan"),
    "two steps at once": (1, {"plan": _statuses(supervisor=Status.NOW)}, "steps now"),
    "a step too early": (1, {"plan": _statuses(card_dispute=Status.NEXT)}, "step card_dispute"),
    "a closed route opened": (1, {"plan": _statuses(a_to_z_claim=Status.LATER)}, "required closed"),
    "a route that does not belong": (
        1,
        {"plan": _plan(steps=(*PLAN.steps, _step(C.SELLER_MESSAGE, Status.DONE)))},
        "seller_message is in the plan",
    ),
    "a court too early": (1, {"plan": FORMAL}, "step formal_claim is later"),
    "another order": (1, {"plan": _plan(steps=PLAN.steps[::-1])}, "order is"),
    "a moved deadline": (
        1,
        {"plan": _plan(clocks=(_CLOCK.model_copy(update={"date": date(2026, 12, 31)}),))},
        "ends on 2026-12-31",
    ),
    "a lost clock": (1, {"plan": _plan(clocks=())}, "no clock 'card network dispute'"),
    "a clock of another place": (
        1,
        {"plan": _plan(clocks=(_CLOCK, _CLOCK.model_copy(update={"name": "A-to-z claim"})))},
        "does not belong",
    ),
    "a changed amount": (1, _drafted(LINE.replace("$80", "$88")), "amount 88 USD"),
    "an amount with no support": (1, _drafted(LINE + " I paid $81."), "amount '$81'"),
    "a wrong order number": (
        1,
        _drafted(LINE.replace("112-1234567", "112-1234568")),
        "order_number",
    ),
    "an invented deadline": (1, {"reply": FIRST.reply + " Or by March 3, 2027."}, "March 3, 2027"),
    "an invented number to call": (1, {"reply": FIRST.reply + " Call 1-800-555-0199."}, "contact"),
    "a promise": (1, {"reply": FIRST.reply + " You are guaranteed the money."}, "promise"),
    "a threat": (1, _drafted(LINE + " Or else I will post a bad review."), "threat"),
    "a leaked floor": (2, _drafted("Thank you. I ask for a refund of $45."), "private"),
    "a concession": (2, _drafted("Thank you. I would accept a refund in part."), "concession"),
    "markup": (1, _drafted(LINE + " **Please.**"), "markup"),
    "a template mark": (1, _drafted(LINE + " $item"), "slot"),
    "an unknown slot": (1, _drafted(LINE + " [AGENT NAME]"), "slot"),
    "an unfilled slot": (1, _drafted(LINE + " [YOUR NAME]"), "has the slots"),
    "an overlong draft": (1, _drafted(LINE + " please" * 40, limit=200), "at most 40"),
    "a draft over the channel's limit": (1, _drafted(LINE + " so" * 90, limit=200), "at most 80"),
    "a false word count": (
        1,
        {"drafts": (_draft().model_copy(update={"words": 3}),)},
        "says 3",
    ),
    "a speech for a line": (2, _drafted("One refund. Two. Three."), "more than 2 sentences"),
    "the wrong addressee": (1, _drafted(LINE, channel=C.CARD_DISPUTE), "drafts: card_dispute"),
    "a forbidden draft": (2, _drafted("A refund.", channel=C.CARD_DISPUTE), "draft for card"),
    "no draft": (1, {"drafts": ()}, "drafts: none"),
    "a forbidden word in a draft": (2, _drafted("A refund, says my lawyer."), "says 'lawyer'"),
    "a forbidden word in the reply": (2, {"reply": "File a lawsuit."}, "says 'lawsuit'"),
    "a missing word": (1, {"reply": f"Wait.\n\n{QUESTION}"}, "reply lacks 'chat'"),
    "an overlong reply": (1, {"reply": FIRST.reply + " chat" * 80}, "words, at most 80"),
    "no question": (1, {"question": None}, "question is None"),
    "an extra question": (2, {"question": "Where do you live?"}, "question is"),
    "a question asked again": (2, {"question": QUESTION}, "asked again"),
    "two questions": (1, {"reply": FIRST.reply + " And where do you live?"}, "2 questions"),
    "a question whose answer is known": (
        1,
        {"question": "How did you pay, by the first statement?"},
        "asks for payment_method",
    ),
    "a question for a secret": (
        1,
        {"question": "What is the card number and CVV on the statement?"},
        "asks for a secret",
    ),
    "a dropped citation": (1, {"citations": ()}, "no citation of card.network"),
    "a mark that leads nowhere": (1, {"reply": FIRST.reply + " [2]"}, "[2] has no citation"),
    "an empty citation": (
        1,
        {"citations": (CITATION.model_copy(update={"publisher": ""}),)},
        "is empty",
    ),
    "a law of another place": (
        1,
        {"citations": (CITATION, CITATION.model_copy(update={"id": "uk.reject"}))},
        "uk.reject is cited, the case is in US",
    ),
    "a costly turn": (1, {"usage": Usage(model_calls=1)}, "1 model calls"),
    "a dispute that ends a pending claim": (1, _case(contacts=(PENDING,)), "A-to-z claim is pend"),
    "a dispute for a change of mind": (
        1,
        _case(problem=Problem.WINDOW_PASSED_CHANGE_OF_MIND),
        "for a change of mind",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_conversation_fails(name: str) -> None:
    turn, update, expected = SPOILT[name]
    results = list(GOLD)
    results[turn - 1] = results[turn - 1].model_copy(update=update)
    assert any(expected in finding for finding in _findings(tuple(results)))


def test_words_are_found_whole_and_by_their_stem() -> None:
    assert says("The  price is $389.00\nonly", "$389.00 only")
    assert says("It’s broken", "it's BROKEN")
    assert says("withdrawal", "withdraw*")
    assert not says("$3890", "$389")
    assert not says("withdrawal", "withdraw")
    assert not says("know", "no")


# The form of a scenario.

BASE: dict[str, Any] = {
    "id": "one",
    "purpose": "a test",
    "today": "2026-11-22",
    "persona": "calm",
    "turns": [{"say": "Hello", "expect": {"route": "smalltalk"}}],
}


def _file(folder: Path, given: dict[str, Any], name: str = "one.yaml") -> Path:
    path = folder / name
    path.write_text(yaml.safe_dump(given), encoding="utf-8")
    return path


def _expecting(**expect: object) -> dict[str, Any]:
    return BASE | {"turns": [{"say": "Hello", "expect": expect}]}


USELESS: dict[str, dict[str, Any]] = {
    "a misspelt key": BASE | {"perpose": "x"},
    "a misspelt expectation": _expecting(rout="plan"),
    "a misspelt route": _expecting(route="planning"),
    "a misspelt field of the case": _expecting(case={"ammount": "$5"}),
    "an amount that is none": _expecting(case={"amount": "much"}),
    "a value of the wrong kind": _expecting(case={"delivered_on": "soon"}),
    "a misspelt clock": _expecting(no_clocks=["A to Z claim"]),
    "no expectation at all": BASE | {"turns": [{"say": "Hello"}]},
    "an empty expectation": _expecting(),
    "an empty list": _expecting(cites=[]),
    "empty words": _expecting(reply={"not_contains": [""]}),
    "an empty reply": _expecting(reply={}),
    "null": _expecting(route=None),
    "every route": _expecting(route=[route.value for route in Route]),
    "every status": _expecting(steps={"chat": [status.value for status in Status]}),
    "an order of one": _expecting(order=["chat"]),
    "a limit above the ceiling": _expecting(model_calls_at_most=3),
    "a question a turn": BASE | {"end": {"questions_at_most": 1}},
    "an empty never": BASE | {"never": {}},
    "known and unknown": BASE | {"knows": {"item": "mug"}, "does_not_know": ["item"]},
    "no turns": BASE | {"turns": []},
    "words and branches": BASE | {"turns": [{"say": "Hi", "branches": [{"say": "Ho"}]}]},
    "a turn with nothing to say": BASE | {"turns": [{"expect": {"route": "plan"}}]},
    "a branch in the first turn": BASE | {"turns": [{"branches": [{"say": "Hi"}]}]},
    "a branch that hides the next": _expecting(route="plan")
    | {
        "turns": [
            BASE["turns"][0],
            {"branches": [{"say": "Hi"}, {"say": "Ho", "when": {"now": "chat"}}]},
        ]
    },
    "an empty branch": BASE
    | {"turns": [BASE["turns"][0], {"branches": [{"say": "Hi", "when": {}}]}]},
    "open and closed": _expecting(now="chat", forbidden=["chat"]),
    "an unknown strategy": BASE | {"rep": {"strategy": "kind"}},
    "offers that nobody makes": BASE | {"rep": {"strategy": "policy", "offers": ["$5"]}},
    "an offer of nothing": BASE | {"rep": {"strategy": "partial_offer"}},
    "an unknown kind of trap": BASE | {"negative": "tricky"},
    "an empty reason": BASE | {"known_failing": " "},
}


@pytest.mark.parametrize("name", USELESS)
def test_a_useless_scenario_is_an_error_that_names_its_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, USELESS[name])
    assert command.main(["run", str(path)]) == 2
    assert str(path) in capsys.readouterr().err


def test_the_base_of_these_is_a_good_scenario(tmp_path: Path) -> None:
    assert load(_file(tmp_path, BASE))[0].id == "one"


def test_a_key_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "twice.yaml"
    path.write_text(yaml.safe_dump(BASE) + "never: {now: [chat]}\nnever: {now: [supervisor]}\n")
    with pytest.raises(ScenarioError, match=r"twice\.yaml.*stands twice"):
        load(path)


def test_two_scenarios_with_one_id_are_an_error(tmp_path: Path) -> None:
    _file(tmp_path, BASE)
    _file(tmp_path, BASE, "two.yaml")
    with pytest.raises(ScenarioError, match="another scenario has the id 'one'"):
        load(tmp_path)


def test_nothing_to_run_is_an_error(tmp_path: Path) -> None:
    assert command.main(["run", str(tmp_path)]) == 2
    assert command.main(["run", str(tmp_path / "gone")]) == 2


def _required(scenario: Scenario) -> list[Expect]:
    parts: list[Turn | Branch] = [*scenario.turns]
    parts += [branch for turn in scenario.turns for branch in turn.branches or ()]
    return [part.expect for part in parts if part.expect]


def test_the_shipped_scenarios_are_as_broad_as_the_field() -> None:
    shipped = load()
    assert len(shipped) >= 120
    assert sum(s.negative is not None for s in shipped) >= len(shipped) / 3
    assert {s.negative for s in shipped} - {None} == set(get_args(Kind))
    assert {s.rep.strategy for s in shipped if s.rep} == set(get_args(Strategy))
    texts = [expect for s in shipped for expect in _required(s)]
    problems = {problem for expect in texts for problem in expect.problem or ()}
    assert problems == set(Problem)
    places = {(s.knows or {}).get("jurisdiction") for s in shipped}
    assert set(Jurisdiction) - {Jurisdiction.UNKNOWN} <= places
    channels = {
        channel for expect in texts for channel in (*(expect.now or ()), *_wanted_words(expect))
    }
    channels |= {channel for expect in texts for channel in expect.steps or {}}
    assert channels == set(Channel)
    assert any(turn.branches for s in shipped for turn in s.turns)


def _wanted_words(expect: Expect) -> list[Channel]:
    wanted = expect.draft
    return [wanted.channel] if isinstance(wanted, DraftExpect) and wanted.channel else []


def test_the_schema_file_is_fresh() -> None:
    assert (SHIPPED.parent / "schema.json").read_text(encoding="utf-8") == command.schema()


# Runs.


class _Double:
    """Answers with results made before; an exception among them is raised."""

    def __init__(self, *answers: TurnResult | BaseException) -> None:
        self._answers = list(answers)

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        answer = self._answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer


def _opener(*answers: TurnResult | BaseException) -> Opener:
    @asynccontextmanager
    async def opened(today: date) -> AsyncIterator[_Double]:
        yield _Double(*answers)

    return opened


async def _trial(*answers: TurnResult | BaseException, engine: Any = "rules") -> Trial:
    return await run_trial(SCENARIO, 1, engine, _opener(*answers))


async def test_the_four_outcomes_are_four() -> None:
    silent = SECOND.model_copy(update={"notices": (f"{NOTICE} No answer in time.",)})
    assert (await _trial(*GOLD)).outcome == "pass"
    assert (await _trial(FIRST, FIRST)).outcome == "fail"
    assert (await _trial(FIRST, silent, engine="model")).outcome == "unscored"
    assert (await _trial(FIRST, KnowledgeMissing("no index"))).outcome == "error"


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (InputError("too long"), "fail"),
        (ZeroDivisionError("a bug"), "fail"),
        (EngineError("no engine"), "error"),
        (OSError("disk full"), "error"),
        (TimeoutError(), "error"),
    ],
)
async def test_how_a_conversation_breaks_off(error: Exception, outcome: str) -> None:
    trial = await _trial(FIRST, error)
    assert trial.outcome == outcome
    assert trial.why[0].startswith("turn 2: ")
    assert len(trial.results) == 1


async def test_exit_codes_and_rates() -> None:
    good, bad = await _trial(*GOLD), await _trial(FIRST, FIRST)
    broken, silent = await _trial(OSError("gone")), good.model_copy(update={"outcome": "unscored"})

    def whole(*trials: Trial) -> Any:
        return reported([summed_up("a", trials)], "rules", len(trials))

    assert exit_code(whole(good, good)) == 0
    assert exit_code(whole(good, bad)) == 1
    assert exit_code(whole(broken)) == 2
    assert exit_code(whole(silent)) == 2
    assert exit_code(reported([], "rules", 1)) == 2
    assert whole(good).summary.prompts == prompts.fingerprint()
    assert (whole(good, bad).summary.pass_1, whole(good, bad).summary.pass_k) == (0.5, 0.0)
    assert whole(silent).summary.pass_1 is None
    assert whole(silent).summary.passed == 0
    assert whole(good).scenarios[0].scores["privacy"] == 1.0
    assert 0 < whole(bad).scenarios[0].scores["questions"] < 1


def _staged(
    *answers: TurnResult | BaseException,
) -> Callable[[Settings], AbstractAsyncContextManager[Opener]]:
    @asynccontextmanager
    async def product(settings: Settings) -> AsyncIterator[Opener]:
        assert not settings.model_on
        yield _opener(*answers)

    return product


@pytest.mark.parametrize(
    ("answers", "code", "outcome"),
    [(GOLD, 0, "pass"), ((FIRST, FIRST), 1, "fail"), ((OSError("gone"),), 2, "error")],
)
def test_the_command_writes_what_it_found(
    answers: tuple[Any, ...],
    code: int,
    outcome: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "set, and not to be used")
    monkeypatch.setattr(command, "product", _staged(*answers))
    monkeypatch.setattr(command, "load", lambda path: (SCENARIO,))
    target = tmp_path / "report.json"
    assert command.main(["run", "any", "--json", str(target)]) == code
    written = json.loads(target.read_text())
    assert [s["outcome"] for s in written["scenarios"]] == [outcome]
    assert set(written["scenarios"][0]) == {"id", "outcome", "trials", "scores", "why"}
    assert written["summary"]["engine"] == "rules"
    assert written["summary"]["prompts"] == prompts.fingerprint()
    assert bool(written["scenarios"][0]["why"]) is (code != 0)
    assert "toaster" in capsys.readouterr().out


def test_the_model_engine_needs_a_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["run", "--engine", "model"]) == 2
    assert "OPENAI_API_KEY" in capsys.readouterr().err


def test_rules_means_without_a_model() -> None:
    settings = Settings.model_validate({"base_url": "http://127.0.0.1:9/v1"})
    assert settings.model_on
    assert not without_model(settings).model_on


# The figures that the evals keep for themselves.


def test_the_product_stays_within_the_figures_of_the_evals() -> None:
    facts = FactSheet.load()
    stated = {channel: facts.number(card.limit) for channel, card in CARDS.items()}
    assert set(stated) == set(MOST_WORDS) == set(Channel)
    assert {c: words for c, words in stated.items() if words > MOST_WORDS[c]} == {}
    assert facts.number("format.coach#sentences") == MOST_SENTENCES


def test_the_evals_allow_the_days_to_answer_that_the_product_gives_and_no_others() -> None:
    facts = FactSheet.load()
    letters = {local.days for local in FORMAL_CLAIMS.values()}
    given = {facts.number(days) for days in (*letters, "pacing.executive_silence#days")}
    assert given == set(REPLY_BY)


# Perturbation.


def _messages(number: int, plain: bool = False) -> list[str]:
    lines = [
        piece
        for at, line in enumerate(LINES)
        for piece in worded(line, SCENARIO, number, at, plain)
    ]
    return [line.text for line in lines]


def test_trials_after_the_first_are_worded_otherwise_and_keep_the_facts() -> None:
    assert _messages(1) == SAID
    assert _messages(2, plain=True) == SAID
    varied = [_messages(number) for number in range(2, 14)]
    assert varied == [_messages(number) for number in range(2, 14)]
    assert all(said != SAID for said in varied)
    for said in varied:
        for fact in ("$80", ORDER, "1, 2026", "$45", "$20"):
            assert fact in " ".join(" ".join(said).split())
        assert "september" in " ".join(said).lower()


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_perturb_is_met(way: object) -> None:
    text = "Please help me: order 112-1234567-7654321 arrived broken on October 5, 2026."
    found = {perturbed(text, str(seed)) for seed in range(40)}
    shapes = {
        "slips": any(f != text and len(f) <= len(text) and f[:1] == "P" for f in found),
        "fragments": any(f == text.removesuffix(".") for f in found),
        "pasted": any(f.startswith(text + "\n\n>") for f in found),
        "shouted": any("PLEASE HELP" in f for f in found),
        "lowered": text.lower() in found,
        "spaced": any("\n" in f or "  " in f for f in found),
    }
    assert shapes[getattr(way, "__name__")]  # noqa: B009
    assert all("112-1234567-7654321" in f and "5, 2026" in f for f in found)


def test_a_slip_never_touches_a_word_that_is_required() -> None:
    for seed in range(60):
        assert (
            "blender"
            in perturbed("Amazon refuses the blender again", str(seed), ["Blender"]).lower()
        )


def test_a_pasted_mail_and_names_stay_as_they_are() -> None:
    mail = "> Dear customer, we refuse.\n> Do not answer."
    for seed in range(40):
        said = perturbed(f"They sent this from Chicago today, please help:\n{mail}", str(seed))
        assert said.endswith(f"\n{mail}")
        assert "chicago" in said.lower()
