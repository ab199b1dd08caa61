"""The packet: what stands in it, that formats agree, and that what is private stays out."""

import datetime
import hashlib
import io
import re
import zipfile
from decimal import Decimal

import docx
import icalendar
import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from agent.domain import figures
from agent.domain.case import Case, Contact, Money, Offer, Private
from agent.domain.planner import plan
from agent.domain.vocabulary import Channel, Fulfilment, Jurisdiction, OfferKind, Outcome, Problem
from agent.grounding import Grounds, private_leaks
from agent.packet.archive import Packet
from agent.packet.build import build, contents_of
from agent.packet.exhibits import MISSING
from agent.packet.pdf import NOT_PRINTED
from agent.packet.planned import slug
from agent.packet.text import as_text
from knowledge.facts import FactSheet
from tests.packet_cases import ANY_CASE, DAY, FLOOR, REASON, RICH, dollars
from tests.strategies import CASES

FACTS = FactSheet.load()
PRIVATE = re.compile(r"137|neighbou?r|cheaper", re.IGNORECASE)


@pytest.fixture(scope="module")
def rich() -> Packet:
    return build("case-1", RICH, DAY, FACTS, ("My letter",))


def names(packet: Packet) -> list[str]:
    return [file.name for file in packet.files]


def data(packet: Packet, name: str) -> bytes:
    return next(file.data for file in packet.files if file.name == name)


def text(packet: Packet, name: str) -> str:
    return data(packet, name).decode("utf-8")


def words_of_docx(content: bytes) -> str:
    word = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return " ".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def words_of_pdf(packet: Packet) -> str:
    reader = PdfReader(io.BytesIO(data(packet, "for-you/whole-packet.pdf")))
    return " ".join(page.extract_text() for page in reader.pages)


def runs(told: str) -> str:
    """The letters and digits alone: formats break lines and mark lists in their own ways."""
    return re.sub(r"[\W_]+", "", told)


def test_everything_is_there_under_names_that_any_system_takes(rich: Packet) -> None:
    stems = {name.rpartition(".")[0] for name in names(rich) if name.endswith(".txt")} - {"README"}
    assert {"to-send/timeline", "to-send/list-of-exhibits"} <= stems
    assert {"for-you/contact-log", "for-you/exhibit-index", "for-you/plan"} <= stems
    assert {f"{stem}.docx" for stem in stems} <= set(names(rich))
    single = {"README.txt", *(f"for-you/{n}" for n in ("case.json", "deadlines.ics"))}
    assert {*single, "for-you/whole-packet.pdf"} <= set(names(rich))
    assert len({name.lower() for name in names(rich)}) == len(names(rich))
    assert all(re.fullmatch(r"[A-Za-z0-9/.-]{1,120}", name) for name in names(rich))
    assert rich.name == "redress-blender-2026-11-22"


def test_there_are_words_for_each_step_that_is_open_and_for_no_other(rich: Packet) -> None:
    found = [n.split("/")[1] for n in names(rich) if re.match(r"to-send/\d\d-.*\.txt", n)]
    made = plan(RICH, DAY, FACTS)
    assert made.now is Channel.EXECUTIVE_EMAIL
    assert found[0].startswith("01-now-e-mail-to-amazons-executive-team")
    assert [int(name[:2]) for name in found] == list(range(1, len(found) + 1))
    assert not any("amazon-chat" in name or "a-to-z" in name for name in found)
    assert any(slug("a dispute with the card company") in name for name in found)


def test_a_draft_is_ready_to_paste(rich: Packet) -> None:
    name = next(n for n in names(rich) if n.startswith("to-send/01-") and n.endswith(".txt"))
    subject, gap, first, *_ = text(rich, name).splitlines()
    assert subject.startswith("Subject: Order 112-1234567-7654321")
    assert (gap, first) == ("", "Hello,")
    word = docx.Document(io.BytesIO(data(rich, name.replace(".txt", ".docx"))))
    assert word.paragraphs[0].text == subject
    assert "\n\n".join(p.text for p in word.paragraphs) + "\n" == text(rich, name)


def test_the_timeline_is_in_the_order_of_the_days(rich: Packet) -> None:
    told = text(rich, "to-send/timeline.txt")
    parts = ("August 18, 2026", "October 1, 2026", "November 20, 2026", "day not noted")
    places = [told.index(part) for part in parts]
    assert places == sorted(places)
    assert "Amazon chat (Priya): refused." in told
    assert "A supervisor: offered a $50 gift card." in told


def test_the_contact_log_has_the_promise_its_day_and_the_words() -> None:
    promise = Contact(
        channel=Channel.CHAT,
        outcome=Outcome.PROMISED,
        on=datetime.date(2026, 11, 2),
        who="Ana",
        words="She says the refund comes",
        offer=Offer(kind=OfferKind.FULL_REFUND, amount=dollars("389")),
        promised_by=datetime.date(2026, 11, 9),
        by_phone=True,
    )
    case = RICH.model_copy(update={"contacts": (promise,)})
    log = next(d for d in contents_of(case, DAY, FACTS).documents if d.name == "contact-log")
    told = as_text(log)
    assert "Amazon chat (Ana, by phone)" in told
    assert "promised to put it right (a $389 full refund), by November 9, 2026" in told
    assert "She says the refund comes" in told


def test_the_index_sets_what_is_needed_against_what_is_there(rich: Packet) -> None:
    index = text(rich, "for-you/exhibit-index.txt")
    video = index[index.index("- a dated video of the fault") :]
    assert MISSING in video.splitlines()[1]
    assert "dispute with the card company" in " ".join(video.split())
    assert "- the receipt" in index
    assert "- My letter" in index
    has_video = RICH.model_copy(update={"evidence": ("a video",)})
    again = text(build("case-1", has_video, DAY, FACTS), "for-you/exhibit-index.txt")
    line = again[again.index("- a dated video of the fault") :].splitlines()[1]
    assert MISSING not in line
    assert "Files read" not in again


def test_what_is_missing_is_told_to_the_person_only(rich: Packet) -> None:
    sent = " ".join(text(rich, n) for n in names(rich) if n.startswith("to-send/") and "txt" in n)
    assert "issing" not in sent
    assert text(rich, "to-send/list-of-exhibits.txt").endswith("- A: photos\n- B: the receipt\n")


def test_every_format_says_the_same(rich: Packet) -> None:
    whole = runs(words_of_pdf(rich))
    texts = [n for n in names(rich) if n.endswith(".txt") and n != "README.txt"]
    assert len(texts) > 8
    for name in texts:
        told = text(rich, name)
        printed = runs(words_of_docx(data(rich, name.replace(".txt", ".docx"))))
        for figure in {*re.findall(r"[\d.,]*\d", told)}:
            assert runs(figure) in whole
            assert runs(figure) in printed, (name, figure)
        for line in told.splitlines():
            words = line.removeprefix("- ")
            if ":" not in words:
                assert runs(words) in printed, (name, line)


def test_sums_and_days_for_others_are_those_of_the_case(rich: Packet) -> None:
    sent = [text(rich, n) for n in names(rich) if n.startswith("to-send/") and "txt" in n]
    known = {Decimal("389"), Decimal("50")}
    for told in sent:
        assert {found.value.value for found in figures.money(told)} <= known
        orders = {found.value for found in figures.order_ids(told)}
        assert orders <= {"112-1234567-7654321"}


def test_the_calendar_has_every_day_to_come_with_two_alarms(rich: Packet) -> None:
    calendar = icalendar.Calendar.from_ical(data(rich, "for-you/deadlines.ics"))
    dates = [c.date for c in plan(RICH, DAY, FACTS).clocks if c.date and c.date >= DAY]
    events = calendar.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == dates
    assert len(dates) == 2
    for event in events:
        start = event.decoded("dtstart")
        assert type(start) is datetime.date
        assert event.decoded("dtend") == start + datetime.timedelta(days=1)
        alarms = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
        assert alarms == [datetime.timedelta(weeks=-1), datetime.timedelta(days=-1)]
        assert start.strftime("%B") in text(rich, "for-you/plan.txt")


def test_an_event_keeps_its_id_when_its_day_moves_and_no_other_case_has_it() -> None:
    def uids(case_id: str, case: Case, day: datetime.date = DAY) -> dict[str, datetime.date]:
        ics = data(build(case_id, case, day, FACTS), "for-you/deadlines.ics")
        events = icalendar.Calendar.from_ical(ics).walk("VEVENT")
        return {str(event["uid"]): event.decoded("dtstart") for event in events}

    first = uids("case-1", RICH)
    later = RICH.model_copy(update={"delivered_on": datetime.date(2026, 8, 28)})
    moved = uids("case-1", later, DAY + datetime.timedelta(days=1))
    assert first.keys() == moved.keys()
    assert first != moved
    assert not first.keys() & uids("case-2", RICH).keys()


def test_a_day_that_is_over_is_in_no_calendar() -> None:
    late = build("case-1", RICH, datetime.date(2027, 6, 1), FACTS)
    assert b"VEVENT" not in data(late, "for-you/deadlines.ics")
    assert "ended on December 16, 2026" in text(late, "for-you/plan.txt")


def test_what_is_private_is_in_the_case_file_and_nowhere_else(rich: Packet) -> None:
    assert FLOOR in text(rich, "for-you/case.json")
    assert REASON in text(rich, "for-you/case.json")
    for file in rich.files:
        if file.name.endswith(".docx"):
            told = words_of_docx(file.data)
        elif file.name.endswith(".pdf"):
            told = words_of_pdf(rich)
        else:
            told = file.data.decode("utf-8")
        if file.name != "for-you/case.json":
            assert not PRIVATE.search(told.replace("112-1234567-7654321", "")), file.name
    assert "Priya says the window is closed." in text(rich, "for-you/contact-log.txt")


@given(CASES)
@settings(max_examples=40)
def test_no_paper_of_any_case_tells_a_private_sum(case: Case) -> None:
    floor = Private(name="floor", value="$613.77")
    told = f"I would take {floor.value} if they ask"
    spoilt = case.model_copy(
        update={
            "private": (floor,),
            "fault": told,
            "denial_reason": told,
            "item": f"lamp, {floor.value}",
            "evidence": (*case.evidence, told),
            "contacts": tuple(
                contact.model_copy(
                    update={
                        "words": told,
                        "who": told,
                        "offer": Offer(kind=OfferKind.PARTIAL_REFUND, amount=dollars("613.77")),
                    }
                )
                for contact in case.contacts
            ),
        }
    )
    grounds = Grounds(texts=(), today=DAY, private=spoilt.private)
    contents = contents_of(spoilt, DAY, FACTS, (told,))
    for document in contents.documents:
        assert "613" not in as_text(document)
        assert private_leaks(as_text(document), grounds) == []
    assert "613" not in contents.title


def test_an_offer_of_the_private_sum_is_told_without_the_sum() -> None:
    offered = RICH.contacts[1].model_copy(
        update={"offer": Offer(kind=OfferKind.PARTIAL_REFUND, amount=dollars("137.35"))}
    )
    case = RICH.model_copy(update={"contacts": (offered,)})
    documents = contents_of(case, DAY, FACTS).documents
    line = next(as_text(d) for d in documents if d.name == "timeline")
    assert "A supervisor: made an offer." in line


def test_own_damage_is_not_volunteered() -> None:
    case = RICH.model_copy(update={"own_damage": True, "fault": "fell off the table"})
    sent = [d for d in contents_of(case, DAY, FACTS).documents if d.name == "timeline"]
    assert "fell" not in as_text(sent[0])
    assert "stopped working" in as_text(contents_of(RICH, DAY, FACTS).papers[0])


@given(ANY_CASE)
@settings(max_examples=40)
def test_every_case_has_its_papers(case: Case) -> None:
    contents = contents_of(case, DAY, FACTS)
    assert {"timeline", "contact-log", "exhibit-index", "plan"} <= {
        document.name for document in contents.documents
    }
    assert all(as_text(document).strip() for document in contents.documents)


@given(ANY_CASE)
@settings(max_examples=3)
def test_the_same_case_and_day_give_the_same_bytes(case: Case) -> None:
    one, two = (build("case-1", case, DAY, FACTS) for _ in range(2))
    assert one == two
    digests = [hashlib.sha256(packet.zipped()).hexdigest() for packet in (one, two)]
    assert digests[0] == digests[1]


def test_files_and_their_parts_bear_the_day_of_the_packet_and_no_other(rich: Packet) -> None:
    with zipfile.ZipFile(io.BytesIO(rich.zipped())) as whole:
        assert whole.testzip() is None
        entries = whole.infolist()
        letter = next(entry for entry in entries if entry.filename.endswith(".docx"))
        word = docx.Document(io.BytesIO(whole.read(letter)))
        with zipfile.ZipFile(io.BytesIO(whole.read(letter))) as parts:
            entries += parts.infolist()
    assert {entry.date_time for entry in entries} == {(2026, 11, 22, 0, 0, 0)}
    about = word.core_properties
    assert about.created is not None
    assert about.created.date() == DAY
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    pdf = PdfReader(io.BytesIO(data(rich, "for-you/whole-packet.pdf")))
    assert pdf.metadata is not None
    assert str(pdf.metadata["/CreationDate"]) == "D:20261122000000Z"


def test_the_signs_and_letters_of_europe_are_printed() -> None:
    case = Case(
        problem=Problem.NOT_AS_DESCRIBED,
        fulfilment=Fulfilment.FBM,
        jurisdiction=Jurisdiction.EU,
        country="DE",
        item="Küchenmaschine für Gewürze, łódź ő ș £ ₹",
        amount=Money(value=Decimal("1299.50"), currency="EUR"),
        fault="ist größer als beschrieben",
        delivered_on=datetime.date(2026, 11, 12),
    )
    packet = build("case-1", case, DAY, FACTS)
    whole = words_of_pdf(packet)
    for part in ("Küchenmaschine für Gewürze", "łódź", "ő", "ș", "£", "₹", "€1,299.50", "größer"):
        assert part in whole
    assert NOT_PRINTED[:30] not in whole
    assert packet.name == "redress-kuchenmaschine-fur-gewurze-odz-o-s-2026-11-22"
    assert "12 November 2026" in text(packet, "to-send/timeline.txt")


def test_letters_that_the_font_lacks_are_marked_and_stand_in_the_other_files() -> None:
    packet = build("case-1", RICH.model_copy(update={"item": "炊飯器"}), DAY, FACTS)
    assert NOT_PRINTED[:30] in " ".join(words_of_pdf(packet).split())
    assert "Item: ???" in words_of_pdf(packet)
    assert "炊飯器" in text(packet, "to-send/timeline.txt")
    assert packet.name == "redress-case-2026-11-22"


def test_words_of_any_length_and_kind_make_a_packet() -> None:
    words = "word " * 3000 + "\x00\x0b\ufffe\r\n" + "unbroken" * 400
    contact = RICH.contacts[0].model_copy(update={"words": words, "who": "x" * 900})
    case = RICH.model_copy(
        update={"contacts": (contact,), "evidence": ("photo " * 300,), "private": ()}
    )
    packet = build("case-1", case, DAY, FACTS)
    log = text(packet, "for-you/contact-log.txt")
    assert "unbrokenunbroken" in log
    assert not re.search("[\x00\x0b\ufffe\r]", log)
    assert runs("word " * 50) in runs(words_of_pdf(packet))


def test_an_empty_case_has_a_packet_that_says_so() -> None:
    packet = build("case-1", Case(), DAY, FACTS)
    assert packet.name == "redress-case-2026-11-22"
    assert "No contact has been told yet." in text(packet, "for-you/contact-log.txt")
    assert "No day is known yet." in text(packet, "to-send/timeline.txt")
    assert b"VEVENT" not in data(packet, "for-you/deadlines.ics")


def test_the_readme_says_what_to_send_and_what_to_keep(rich: Packet) -> None:
    told = " ".join(text(rich, "README.txt").split())
    send, keep = told.index("To send (to-send)"), told.index("For you only (for-you)")
    for name in names(rich):
        stem = name.split("/")[-1].rpartition(".")[0]
        if name.startswith("to-send/"):
            assert send < told.index(f"- {stem}:") < keep
        elif name != "README.txt":
            assert told.index(stem, keep) > keep
    assert "[YOUR NAME]" in told
    assert "case.json also holds what you want kept private" in told
    assert "not legal advice" in told
