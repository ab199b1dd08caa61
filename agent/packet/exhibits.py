"""The exhibit index: what each open route needs as evidence, against what the person has."""

from agent.domain.case import Case
from agent.domain.demanded import demanded
from agent.domain.evidence import Exhibit, has
from agent.domain.plan import Plan, Step
from agent.domain.problems import ROWS
from agent.domain.routes import CARDS
from agent.domain.strength import BASICS
from agent.domain.vocabulary import Status
from agent.packet.document import Document, Heading, Items, Paragraph, Table

OPEN = (Status.NOW, Status.NEXT, Status.LATER)
HAVE, MISSING = "you have it", "MISSING"
NOTHING_ASKED = "No open route asks for evidence of its own."
NOTHING_TOLD = "Nothing has been named yet."
WAITS = " (not open yet)"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def exhibit_index(case: Case, plan: Plan, files: tuple[str, ...]) -> Document:
    """What is needed, for which routes, and whether it is there; for the person only.

    files: the titles of the files that were read into the case.
    """
    exhibits = ROWS[case.problem].evidence
    rows = tuple(_row(exhibit, case, plan) for exhibit in exhibits)
    needed = tuple(row for row in rows if row[-1])
    head = ("Evidence", "State", "Needed for")
    return Document(
        name="exhibit-index",
        title="Exhibit index, with what is missing",
        use="keep",
        blocks=(
            Heading(text="What the open routes need"),
            Table(head=head, rows=needed) if needed else Paragraph(text=NOTHING_ASKED),
            *_demanded(case),
            *_basics(case),
            Heading(text="What you have, as you told it"),
            _list(case.evidence),
            *((Heading(text="Files read into this case"), _list(files)) if files else ()),
        ),
    )


def enclosures(case: Case) -> Document | None:
    """The list to put on top of the exhibits that go out: only what is there, lettered."""
    if not case.evidence:
        return None
    rows = tuple((_letter(n), held) for n, held in enumerate(case.evidence))
    return Document(
        name="list-of-exhibits",
        title="List of exhibits",
        use="send",
        blocks=(Table(head=("Exhibit", "What it is"), rows=rows),),
    )


def _row(exhibit: Exhibit, case: Case, plan: Plan) -> tuple[str, ...]:
    routes = [_route(step) for step in plan.steps if _asks_for(step, exhibit)]
    return exhibit.label, HAVE if has(case, exhibit) else MISSING, "; ".join(routes)


def _asks_for(step: Step, exhibit: Exhibit) -> bool:
    ahead = step.status in OPEN or (step.status is Status.BLOCKED and step.opens_on is not None)
    return ahead and exhibit.label in step.evidence


def _route(step: Step) -> str:
    return CARDS[step.channel].label + (WAITS if step.status is Status.BLOCKED else "")


def _demanded(case: Case) -> tuple[Heading | Items, ...]:
    """What the other side asked for, with what of it is there."""
    asked = [one for one in demanded(case) if one.held]
    if not asked:
        return ()
    entries = (f"{one.what}: {HAVE if one.held in case.evidence else MISSING}" for one in asked)
    return Heading(text="What they asked you for"), Items(entries=tuple(entries))


def _basics(case: Case) -> tuple[Heading | Items, ...]:
    missing = tuple(label for field, label in BASICS if getattr(case, field) is None)
    if not missing:
        return ()
    return Heading(text="Facts that are still missing"), Items(entries=missing)


def _list(entries: tuple[str, ...]) -> Items | Paragraph:
    return Items(entries=entries) if entries else Paragraph(text=NOTHING_TOLD)


def _letter(number: int) -> str:
    """`A`, `B` ... `Z`, `A2`."""
    turn, place = divmod(number, len(LETTERS))
    return LETTERS[place] + (str(turn + 1) if turn else "")
