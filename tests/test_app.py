"""The page without a browser: what it shows after each event, and how it starts."""

import datetime
import socket
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

import app
from agent import time_left
from agent.checkpoints import CaseSummary, TurnRecord
from agent.documents import CaseDocument
from agent.domain.case import Case, Contact, Money, Source
from agent.domain.corrections import FIELDS
from agent.domain.drafts import Draft
from agent.domain.plan import Capture, Clock, Plan, Step, Strength
from agent.domain.vocabulary import Channel, Outcome, Status
from agent.errors import RedressError
from agent.events import CaseView, Citation, Finished, Stage, TurnResult, Usage, Words
from agent.session import Session
from agent.settings import Settings
from app import View, build, fold, main
from desk import boxes, panels, render, wording
from desk import facts as facts_html
from desk.home import Home
from desk.rows import DraftBox, facts_of
from desk.talking import before
from desk.transcript import transcript
from desk.view import Message, asked, restored
from knowledge.facts import EVIDENCE_WORDS

if TYPE_CHECKING:
    import gradio as gr

    from desk.layout import Parts

TODAY = datetime.date(2026, 11, 22)
CASE: dict[str, Any] = {name: None for name in CaseView.model_fields} | {
    "problem": "window_passed_defect",
    "fulfilment": "unknown",
    "jurisdiction": "unknown",
    "private": (),
    "contacts": (),
    "evidence": (),
}


def a_result(turn: int = 1, case: dict[str, Any] | None = None, **changes: object) -> TurnResult:
    given: dict[str, Any] = {
        "case_id": "abc",
        "turn": turn,
        "route": "plan",
        "reply": "Write to the chat.",
        "case": CaseView.model_validate(CASE | (case or {})),
        "plan": None,
        "drafts": (),
        "citations": (),
        "question": None,
        "notices": (),
        "engine": "rules",
        "usage": Usage(),
    }
    return TurnResult.model_validate(given | changes)


def a_step(channel: Channel, status: Status, **changes: Any) -> Step:
    return Step(channel=channel, status=status, why="Because.", ask="Ask.", **changes)


def a_plan(*steps: Step, clocks: tuple[Clock, ...] = ()) -> Plan:
    strength = Strength(level="fair", missing=("a dated video",))
    return Plan(as_of=TODAY, now=None, steps=steps, clocks=clocks, strength=strength)


def a_clock(name: str, date: datetime.date | None, origin: str = "delivered_on") -> Clock:
    return Clock(name=name, date=date, basis="some.fact", computed_from=origin)


def a_draft(channel: Channel, text: str, **changes: Any) -> Draft:
    given: dict[str, Any] = {
        "channel": channel,
        "audience": "amazon_agent",
        "subject": None,
        "text": text,
        "words": len(text.split()),
        "limit_words": 80,
    }
    return Draft.model_validate(given | changes)


def after(*results: TurnResult) -> View:
    view = View()
    for result in results:
        view = fold(asked(view, f"message {result.turn}"), Finished(result=result))
    return view


def test_a_stage_is_named_in_plain_words() -> None:
    view = fold(asked(View(), "Hello"), Stage(name="intake"))
    assert view.stage == "Reading your message…"
    assert render.messages(view)[-1] == {"role": "assistant", "content": f"*{view.stage}*"}


def test_every_stage_has_words() -> None:
    stages = Stage.model_fields["name"].annotation
    assert set(stages.__args__) == set(wording.STAGES)  # type: ignore[union-attr]


def test_words_grow_and_take_the_place_of_the_stage() -> None:
    view = fold(asked(View(), "Hello"), Stage(name="reply"))
    view = fold(fold(view, Words(text="Ask ")), Words(text="again."))
    assert (view.stage, view.writing) == ("", "Ask again.")
    assert [m["content"] for m in render.messages(view)] == ["Hello", "Ask again."]


def test_the_finished_reply_replaces_the_provisional_words() -> None:
    view = fold(asked(View(), "Hello"), Words(text="Provisional"))
    view = fold(view, Finished(result=a_result(reply="Checked.")))
    assert view.messages == (Message("user", "Hello"), Message("assistant", "Checked."))
    assert (view.writing, view.case_id) == ("", "abc")


def test_fold_leaves_its_argument_alone() -> None:
    view = asked(View(), "Hello")
    fold(view, Finished(result=a_result()))
    assert view == asked(View(), "Hello")


def test_the_next_message_puts_notices_and_question_away() -> None:
    view = after(a_result(notices=("Card number removed.",), question="Who shipped it?"))
    assert (view.notices, view.question) == (("Card number removed.",), "Who shipped it?")
    view = asked(view, "The seller")
    assert (view.notices, view.question) == ((), None)


def facts(**values: Any) -> View:
    """A view of a case with these values, each with its source."""
    sources = {name: Source(words=f"<{name}>", turn=1) for name in values}
    case = Case.model_validate({"sources": sources, **values})
    return replace(View(), facts=facts_of(case, TODAY))


def test_known_facts_are_listed_with_their_words_and_the_others_can_be_added() -> None:
    view = facts(
        amount=Money(value=Decimal("45.5"), currency="GBP"),
        delivered_on=datetime.date(2026, 10, 1),
        payment_method="credit_card",
    )
    shown = {row.label: row.value for row in view.facts}
    assert shown["Amount"] == "£45.50"
    assert shown["Delivered"] == "1 Oct 2026 (52 days ago)"
    assert shown["Paid with"] == "Credit card"
    assert shown["Sold and shipped by"] is None
    known, missing = facts_html.case(view).split("Not known yet</summary>")
    assert "<q>&lt;amount&gt;</q>" in known
    assert 'aria-label="Change: amount"' in known
    assert 'aria-label="Add: order number"' in missing


def test_a_fact_that_was_read_with_doubt_says_so() -> None:
    case = Case(item="lamp", sources={"item": Source(words="lamp", turn=1, confidence=0.6)})
    assert wording.DOUBT in facts_html.case(View(facts=facts_of(case, TODAY)))
    sure = Case(item="lamp", sources={"item": Source(words="lamp", turn=1)})
    assert wording.DOUBT not in facts_html.case(View(facts=facts_of(sure, TODAY)))


def test_every_choice_of_a_fact_has_words() -> None:
    for field in FIELDS:
        if field.kind == "choice":
            assert {value for value, _ in field.choices} == set(wording.TITLES[field.name])


def test_a_contact_is_shown_with_the_persons_words() -> None:
    contact = Contact(
        channel=Channel.CHAT,
        outcome=Outcome.REFUSED,
        on=datetime.date(2026, 11, 2),
        who="Priya",
        words="Priya said <no>",
    )
    html = facts_html.case(View(facts=facts_of(Case(contacts=(contact,)), TODAY)))
    assert "Amazon chat, 2 Nov 2026" in html
    assert "Priya – refused" in html
    assert "<q>Priya said &lt;no&gt;</q>" in html


def test_the_proof_is_a_strength_a_checklist_and_what_to_save() -> None:
    step = a_step(Channel.CHAT, Status.NOW, evidence=("a <video>", "the refusal"))
    plan = a_plan(step).model_copy(update={"capture": (Capture(text="Film it.", source="x"),)})
    view = replace(after(a_result(plan=plan)), held=("the refusal",))
    html = panels.proof(view)
    assert "A fair case" in html
    assert "a dated video" in html
    assert "<li>Film it.</li>" in html
    assert 'data-have="a &lt;video&gt;"' in html
    assert '<li class="rd-has">the refusal</li>' in html


def test_the_clocks_stand_in_the_order_of_the_plan() -> None:
    clocks = (
        a_clock("card dispute", datetime.date(2026, 12, 16)),
        a_clock("card letter", None, "needs: statement date"),
        a_clock("return window", datetime.date(2026, 11, 20)),
    )
    view = after(a_result(plan=a_plan(a_step(Channel.CHAT, Status.NOW), clocks=clocks)))
    assert [c.name for c in view.clocks] == ["Card dispute", "Card letter", "Return window"]
    html = panels.plan(view, TODAY)
    assert "ended 2 days ago" in html
    assert "24 days left" in html
    assert "needs the statement date" in html


@pytest.mark.parametrize(
    ("end", "words"),
    [("2026-11-22", "ends today"), ("2026-11-23", "1 day left"), ("2026-11-21", "ended 1 day ago")],
)
def test_time_left(end: str, words: str) -> None:
    assert time_left(datetime.date.fromisoformat(end), TODAY) == words


def test_steps_keep_their_order_and_closed_ones_are_folded_away() -> None:
    plan = a_plan(
        a_step(Channel.CHAT, Status.DONE),
        a_step(Channel.SUPERVISOR, Status.NOW, deadline=datetime.date(2026, 11, 25)),
        a_step(Channel.EXECUTIVE_EMAIL, Status.NEXT),
        a_step(Channel.CARD_DISPUTE, Status.BLOCKED, opens_on=datetime.date(2026, 12, 1)),
    )
    html = panels.plan(after(a_result(plan=plan)), TODAY)
    opened, closed = html.split("Done or closed (1)")
    assert opened.index("A supervisor") < opened.index("E-mail to the executive team")
    assert "By 25 Nov 2026 (3 days left)." in opened
    assert "not open yet" in opened
    assert "Opens 1 Dec 2026." in opened
    assert "Amazon chat" in closed


def test_a_plan_of_an_earlier_day_says_so() -> None:
    view = after(a_result(plan=a_plan(a_step(Channel.CHAT, Status.NOW))))
    assert "Worked out on" not in panels.plan(view, TODAY)
    later = TODAY + datetime.timedelta(days=3)
    assert "Worked out on 22 Nov 2026" in panels.plan(view, later)


def test_a_turn_without_a_plan_leaves_the_plan_standing() -> None:
    plan = a_plan(a_step(Channel.CHAT, Status.NOW))
    view = after(a_result(plan=plan), a_result(turn=2, route="smalltalk"))
    assert [step.title for step in view.steps] == ["Amazon chat"]


def test_new_words_come_first_and_replace_those_of_the_same_route() -> None:
    view = after(
        a_result(1, drafts=(a_draft(Channel.CHAT, "one"),)),
        a_result(2, drafts=(a_draft(Channel.SUPERVISOR, "two"),)),
        a_result(3, drafts=(a_draft(Channel.CHAT, "three"),)),
    )
    assert [(d.channel, d.text) for d in view.drafts] == [("chat", "three"), ("supervisor", "two")]
    assert "From an earlier answer" not in boxes.head(view.drafts[0], view.turn)
    assert "From an earlier answer" in boxes.head(view.drafts[1], view.turn)


def test_older_words_go_when_their_route_is_closed() -> None:
    closed = a_plan(a_step(Channel.CHAT, Status.DONE))
    view = after(
        a_result(1, drafts=(a_draft(Channel.CHAT, "one"),)),
        a_result(2, plan=closed, drafts=(a_draft(Channel.SUPERVISOR, "two"),)),
    )
    assert [d.channel for d in view.drafts] == ["supervisor"]


def test_a_draft_says_for_whom_how_long_and_what_to_fill_in() -> None:
    box = DraftBox("chat", "Amazon chat", "read by X", None, "Hi", 1, 80, ("ORDER NUMBER",), 1)
    html = boxes.head(box, 1)
    assert 'read by X · <span data-words="">1</span> of at most 80 words' in html
    assert 'Order number<input type="text" data-slot="ORDER NUMBER"' in html


def test_sources_are_numbered_dated_and_explained() -> None:
    source = Citation(
        id="a.b",
        title="Returns & refunds",
        publisher="Amazon",
        url="https://www.amazon.com/help?a=1&b=2",
        as_of=datetime.date(2026, 8, 15),
        evidence="P",
        quote="You <may> return it.",
    )
    html = panels.sources(after(a_result(citations=(source,))))
    assert 'href="https://www.amazon.com/help?a=1&amp;b=2"' in html
    assert "15 Aug 2026" in html
    assert EVIDENCE_WORDS["P"] in html
    assert "<q>You &lt;may&gt; return it.</q>" in html


def test_the_sources_of_earlier_answers_stay_below_those_of_the_last() -> None:
    cited = [
        Citation(
            id=f"a.{n}",
            title=f"Page {n}",
            publisher="P",
            url=None,
            as_of=None,
            evidence="P",
            quote="q",
        )
        for n in range(3)
    ]
    view = after(
        a_result(1, citations=tuple(cited[:1])),
        a_result(2),
        a_result(3, citations=tuple(cited[1:])),
    )
    html = panels.sources(view)
    last, earlier = html.split("Earlier answers")
    assert [last.count(f'id="rd-source-3-{n}"') for n in (1, 2)] == [1, 1]
    assert earlier.count('id="rd-source-1-1"') == 1
    assert "rd-source-2" not in html
    again = before(replace(view, said=(1, 1, 2, 2, 3, 3)), 3)
    assert "Page 0" in panels.sources(again)
    assert "Page 1" not in panels.sources(again)
    assert panels.sources(before(replace(view, said=(1, 1, 2, 2, 3, 3)), 1)) == panels.sources(
        View()
    )


def test_only_web_addresses_become_links() -> None:
    source = Citation(
        id="a",
        title="T",
        publisher="P",
        url="javascript:alert(1)",
        as_of=None,
        evidence="?",
        quote="q",
    )
    html = panels.sources(after(a_result(citations=(source,))))
    assert "href" not in html
    assert "no date" in html


def test_a_saved_case_is_restored_turn_by_turn() -> None:
    records = [TurnRecord(turn=1, message="Hello", result=a_result())]
    shown = fold(asked(View(case_id="abc"), "Hello"), Finished(result=a_result()))
    assert restored("abc", records) == replace(shown, said=(1, 1))


def test_a_message_without_an_answer_is_shown_as_unanswered() -> None:
    records = [
        TurnRecord(turn=1, message="Hello", result=a_result()),
        TurnRecord(turn=2, message="They refused", result=None),
    ]
    view = restored("abc", records)
    assert view.unanswered == "They refused"
    assert wording.UNANSWERED in render.messages(view)[-1]["content"]


def test_sending_the_unanswered_message_again_shows_it_once() -> None:
    view = restored("abc", [TurnRecord(turn=1, message="Hello", result=None)])
    assert asked(view, "Hello").messages == (Message("user", "Hello"),)
    assert asked(view, "Other").messages == (Message("user", "Hello"), Message("user", "Other"))


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("I paid $389, order 112-1234567-7654321.", "I paid $389, order 112-1234567-7654321."),
        ("# not a title", r"\# not a title"),
        ("1. first\n- second", "1\\. first\n\\- second"),
        ("    indented", "indented"),
        ("![x](http://a.b/c.png)", r"!\[x\](http\://a.b/c.png)"),
        ("<b>*hi*</b> & `x`", r"\<b\>\*hi\*\</b\> \& \`x\`"),
    ],
)
def test_what_the_person_types_is_no_markup(typed: str, markdown: str) -> None:
    assert render.plain(typed) == markdown


def test_the_list_of_cases_links_to_each_and_marks_the_open_one() -> None:
    when = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
    saved = [
        CaseSummary(case_id="a_b-1", first_message="<i>One</i>", turns=1, last_at=when),
        CaseSummary(case_id="two", first_message="Long " * 40, turns=2, last_at=when),
        CaseSummary(case_id="x", first_message="Hello", turns=2, last_at=when, name="The vacuum"),
    ]
    html = render.navigation(saved, "two")
    assert '<a href="?case=a_b-1">&lt;i&gt;One&lt;/i&gt;' in html
    assert 'data-forget="a_b-1"' in html
    assert '<a href="?case=two" aria-current="page">' in html
    assert "…" in html
    assert '<a href="?case=x">The vacuum' in html
    assert "Hello" not in html
    assert "Log out" not in html
    assert '<a class="rd-new" href="logout">Log out</a>' in render.navigation(saved, "two", True)


def test_what_is_edited_is_read_as_it_was_typed() -> None:
    typed = "1. <b>No</b> * $5_000 [x] https://a.b/c & www.a.b | ~ `x` \\ #"
    assert render.unescaped(render.plain(typed)) == typed


def test_several_texts_for_one_route_are_told_apart() -> None:
    drafts = (
        a_draft(Channel.CHAT, "one", label="the opening message"),
        a_draft(Channel.CHAT, "two", label="short messages"),
        a_draft(Channel.SUPERVISOR, "three", label="the words"),
    )
    titles = [draft.title for draft in after(a_result(drafts=drafts)).drafts]
    assert titles == [
        "Amazon chat: the opening message",
        "Amazon chat: short messages",
        "A supervisor",
    ]


def test_a_transcript_has_every_word_and_no_markup_of_the_persons() -> None:
    draft = a_draft(Channel.CHAT, "Please\n```\nhelp", label="the opening message")
    records = [
        TurnRecord(turn=1, message="# Hello\n*you*", result=a_result(drafts=(draft,))),
        TurnRecord(turn=2, message="Still there?", result=None),
    ]
    text = transcript(records)
    assert ">     # Hello\n>     *you*" in text
    assert "Write to the chat." in text
    assert "```text\nPlease\n'''\nhelp\n```" in text
    assert text.endswith("This message was not answered.\n")


def test_the_files_of_a_case_are_listed_with_a_button_each() -> None:
    entry = CaseDocument(
        sha256="0f", title="<b>Mine", source="l.txt", passages=2, left_out=1, sentences=5
    )
    html = panels.files(View(files=(entry,)))
    assert 'data-document="0f" aria-label="Remove &lt;b&gt;Mine"' in html
    assert "l.txt · 1 part left out" in html
    assert "<b>" not in html
    assert panels.files(View()) == ""


def test_others_are_not_told_where_the_cases_are(tmp_path: Path) -> None:
    assert f"Kept on this computer only, in {tmp_path}." in Home(folder=tmp_path).sentence()
    assert str(tmp_path) not in Home().sentence()
    with_model = Home(folder=tmp_path, model="http://10.0.0.5:8080/v1").sentence()
    assert "A model at 10.0.0.5 helps" in with_model


def test_words_to_send_stand_in_their_box_letter_by_letter() -> None:
    text = "\n<b>Hello</b> & [YOUR NAME]\n"
    box = DraftBox("chat", "Amazon <chat>", "read by X", None, text, 4, 80, (), 1)
    html = boxes.words(View(drafts=(box,), turn=1))
    assert ">\n\n&lt;b&gt;Hello&lt;/b&gt; &amp; [YOUR NAME]\n</textarea>" in html
    assert 'aria-label="Text for: Amazon &lt;chat&gt;"' in html
    assert "Subject" not in html
    assert boxes.line(View()) == ""
    assert "&lt;i&gt;no</textarea>" in boxes.line(View(line="<i>no"))


def test_ways_to_begin_and_to_forget_are_there_when_they_make_sense() -> None:
    for title, words in wording.STARTERS:
        assert f'data-start="{words}">{title}<' in render.starters(View())
    assert render.starters(after(a_result())) == ""
    assert render.forgetting(None) == ""
    assert wording.FORGET_SURE in render.forgetting("abc")


async def test_days_are_counted_by_the_date_of_the_case(tmp_path: Path) -> None:
    from desk.showing import Showing  # loads gradio, which takes seconds

    async with Session(Settings(data=tmp_path), today=lambda: TODAY) as session:
        added = await session.add_document(None, "letter.txt", b"They refuse to take it back.")
        show = Showing(session, cast("Parts", None), Home(folder=tmp_path))
        assert (await show.view(added.case_id)).today == TODAY


async def test_what_the_model_panel_cannot_read_is_refused(tmp_path: Path) -> None:
    from desk.model_panel import NOT_SHARED, ModelPanel, finding

    panel = ModelPanel(cast("gr.Textbox", None), shared=True)
    assert panel.chosen("") is None
    for given in ("[]", "{", '{"address": 1}', '{"address": "http://10.0.0.1/v1"}'):
        with pytest.raises(RedressError):
            panel.chosen(given)
    chosen = panel.chosen('{"address": "https://a.example/v1", "model": "m", "key": "k"}')
    assert chosen
    assert (chosen.address, chosen.model) == ("https://a.example/v1", "m")
    assert NOT_SHARED in await finding(shared=True)()


async def test_build_gives_a_page_that_shares_nothing(tmp_path: Path) -> None:
    import gradio as gr  # seconds to import: only for this test

    page = build(Session(Settings(data=tmp_path)), Home(folder=tmp_path))
    assert isinstance(page, gr.Blocks)
    [chat] = [b for b in page.blocks.values() if isinstance(b, gr.Chatbot)]
    assert (chat.buttons, chat.allow_tags, chat.sanitize_html) == (["copy"], False, True)
    public = [f.api_name for f in page.fns.values() if f.api_visibility == "public"]
    assert public == ["turn", "case", "plan", "packet"]
    assert not page.analytics_enabled


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one sentence on standard error with which the page refuses to start."""
    assert main(list(arguments)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith((".\n", "!\n"))
    assert said.err.count("\n") == 1
    return said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--port", "99999"], "'99999' is not a port from 1 to 65535"),
        (["--port", "0"], "'0' is not a port"),
        (["--port", "-1"], "'-1' is not a port"),
        (["--port", "web"], "'web' is not a port"),
        (["--port", "８０８０"], "is not a port"),
        (["--port"], "expected one argument"),
        (["--host", "not-a-host"], "'not-a-host' is not an address"),
        (["--host", "256.1.1.1"], "'256.1.1.1' is not an address"),
        (["--host", "192.0.2.1", "--port", "9"], "others could reach the page"),
        (["--share"], "--share"),
    ],
)
def test_bad_options_are_refused(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert words in refused(capsys, *arguments)


def test_a_busy_port_is_refused(capsys: pytest.CaptureFixture[str], busy_port: int) -> None:
    said = refused(capsys, "--port", str(busy_port))
    assert f"Port {busy_port} is in use by another program; choose another with --port." in said


def test_without_its_package_mcp_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(app, "version", missing)
    assert f"pip install '{app.MCP}'" in refused(capsys, "--mcp")


def test_bad_settings_are_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDRESS_MODEL_TIMEOUT", "soon")
    assert "REDRESS_MODEL_TIMEOUT" in refused(capsys)


def test_a_folder_that_cannot_be_written_is_refused(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    busy_port: int,
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    monkeypatch.setenv("REDRESS_DATA", str(in_the_way / "data"))
    said = refused(capsys, "--host", "127.0.0.2", "--port", str(busy_port))
    assert "cannot be written" in said
