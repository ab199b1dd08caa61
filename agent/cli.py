"""The terminal fronts: `chat` (people or `--jsonl`), `ask`, `cases`, `forget`, `packet`, `load`,
`check-model`.
"""

import argparse
import asyncio
import datetime
import json
import sys
import textwrap
from collections.abc import Callable, Coroutine, Iterable
from pathlib import Path

from agent.documents import file_bytes
from agent.domain.vocabulary import Route
from agent.errors import InputError, RedressError
from agent.events import Citation, TurnResult
from agent.provenance import evidence_of, place_of
from agent.session import Session, local_today
from agent.settings import load_settings

WELCOME = (
    "Redress – tell me what Amazon refused. I keep your case on this machine only.\n"
    "/add and the path of a .pdf, .eml, .txt, .md or .html file gives me that file to read.\n"
    "An empty line or Ctrl-D ends the chat; the case is saved."
)
ADD = "/add"
NO_PATH = "Write /add and the path of a file, for example: /add denial.pdf"
PACKET = (
    "Open README.txt first. Send only what is in to-send; keep the rest, and the zip, to yourself."
)
BAD_LINE = 'Each line must be a JSON object: {"case": null, "message": "..."}.'


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-11-22") from None


def parser() -> argparse.ArgumentParser:
    """The command line of `python -m agent`."""
    top = argparse.ArgumentParser(prog="python -m agent", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    dated = argparse.ArgumentParser(add_help=False)
    dated.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="the date to plan for")
    chat = commands.add_parser("chat", parents=[dated], help="a conversation in the terminal")
    chat.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")
    chat.add_argument("--case", metavar="ID", help="go on with this case")
    ask = commands.add_parser("ask", parents=[dated], help="one message, one answer")
    ask.add_argument("message")
    ask.add_argument("--case", metavar="ID", help="go on with this case")
    ask.add_argument(
        "--add",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="a .pdf, .eml, .txt, .md or .html file to read first; may be given again",
    )
    commands.add_parser("cases", help="list the saved cases")
    forget = commands.add_parser("forget", help="delete a case for good")
    forget.add_argument("case", metavar="ID")
    packet = commands.add_parser("packet", parents=[dated], help="everything to send and to keep")
    packet.add_argument("case", metavar="ID")
    packet.add_argument("--out", metavar="DIR", type=Path, required=True, help="where to write it")
    load = commands.add_parser("load", help="make a new case of the case.json of a packet")
    load.add_argument("file", metavar="FILE", type=Path)
    commands.add_parser("check-model", help="what the model that is set up can do")
    return top


async def _chat(session: Session, options: argparse.Namespace) -> int:
    print(WELCOME, file=sys.stderr)
    case_id: str | None = options.case
    while (line := await _line("\nyou> ")) is not None and line.strip():
        try:
            case_id = await _answered(session, case_id, line)
        except InputError as error:
            print(error, file=sys.stderr)
    if case_id:
        print(f"Saved. Go on with: python -m agent chat --case {case_id}", file=sys.stderr)
    return 0


async def _answered(session: Session, case_id: str | None, line: str) -> str | None:
    """Answers one line of the chat: a message, or the command to add a file; returns the case."""
    command, _, path = line.strip().partition(" ")
    if command == ADD:
        if not path.strip():
            raise InputError(NO_PATH)
        return await _added(session, case_id, [_path(path)])
    result = await session.ask(case_id, line)
    show(result)
    return result.case_id


async def _added(session: Session, case_id: str | None, paths: Iterable[Path]) -> str | None:
    """Adds files to a case and says what was taken; none is added when one cannot be opened."""
    files = [(path.name, await asyncio.to_thread(file_bytes, path)) for path in paths]
    for name, data in files:
        added = await session.add_document(case_id, name, data)
        case_id = added.case_id
        print(added.says, file=sys.stderr)
    return case_id


def _path(text: str) -> Path:
    """A path as it is typed, or as a terminal writes it when a file is dropped on it."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return Path(text.replace("\\ ", " ")).expanduser()


async def _line(prompt: str) -> str | None:
    print(prompt, end="", file=sys.stderr, flush=True)
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.rstrip("\n") if line else None


def show(result: TurnResult) -> None:
    """Prints a turn for people: the reply, the words to send, the sources, the notices."""
    print(f"\n{result.reply}")
    for draft in result.drafts:
        label = f"{draft.label}, " if draft.label else ""
        head = f"{label}{draft.words} of at most {draft.limit_words} words"
        subject = f"Subject: {draft.subject}\n\n" if draft.subject else ""
        print(f"\n--- copy from here ({head}) ---\n{subject}{draft.text}\n--- to here ---")
    answered = result.route is Route.GUIDANCE
    print(end="\n" if result.citations else "")
    for number, source in enumerate(result.citations, 1):
        print(_source(number, source, quoted=answered))
    for notice in result.notices:
        print(f"Note: {notice}", file=sys.stderr)


def _source(number: int, source: Citation, quoted: bool) -> str:
    """A citation: who says it and how sure that is; below an answer also the words and the page."""
    dated = f", as of {source.as_of}" if source.as_of else ""
    place = place_of(source)
    sure = "; ".join(filter(None, (evidence_of(source), place and f"holds {place}")))
    head = f"[{number}] {source.publisher}: {source.title}{dated} ({sure})"
    if not quoted:
        return head
    lines = [
        head,
        *textwrap.wrap(f'"{" ".join(source.quote.split())}"', 96),
        *([source.url] if source.url else []),
    ]
    return "\n    ".join(lines)


async def _jsonl(session: Session, _: argparse.Namespace) -> int:
    failed = 0
    while (line := await asyncio.to_thread(sys.stdin.buffer.readline)) != b"":
        if not line.strip():
            continue
        case_id: str | None = None
        try:
            case_id, message = _request(line)
            result = await session.ask(case_id, message)
            written = json.dumps(result.public(), ensure_ascii=False)
        except RedressError as error:
            failed += 1
            written = json.dumps({"case_id": case_id, "error": str(error)}, ensure_ascii=False)
        print(written, flush=True)
    return 1 if failed else 0


def _request(line: bytes) -> tuple[str | None, str]:
    """The case id and message of one input line; raises InputError with one sentence."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(BAD_LINE) from None
    message = given.get("message") if isinstance(given, dict) else None
    case_id = given.get("case") if isinstance(given, dict) else None
    if not isinstance(message, str) or not isinstance(case_id, str | None):
        raise InputError('"message" must be a text and "case" a case id or null.')
    return case_id, message


async def _ask(session: Session, options: argparse.Namespace) -> int:
    case_id = await _added(session, options.case, options.add)
    result = await session.ask(case_id, options.message)
    show(result)
    print(f"\nGo on with: python -m agent ask --case {result.case_id} ...", file=sys.stderr)
    return 0


async def _cases(session: Session, _: argparse.Namespace) -> int:
    for case in await session.cases():
        print(f"{case.case_id}  {case.last_at:%Y-%m-%d %H:%M}  {case.turns}  {case.first_message}")
    return 0


async def _forget(session: Session, options: argparse.Namespace) -> int:
    await session.forget(options.case)
    print(f"Case {options.case} is deleted.")
    return 0


async def _packet(session: Session, options: argparse.Namespace) -> int:
    from agent.packet.archive import write  # a question needs nothing of it

    made = await session.packet(options.case)
    for path in await asyncio.to_thread(write, made, options.out):
        print(path)
    print(PACKET, file=sys.stderr)
    return 0


async def _load(session: Session, options: argparse.Namespace) -> int:
    from agent.packet.casefile import case_bytes  # a question needs nothing of it

    case_id = await session.load(await asyncio.to_thread(case_bytes, options.file))
    print(case_id)
    print(f"Loaded. Go on with: python -m agent chat --case {case_id}", file=sys.stderr)
    return 0


COMMANDS: dict[str, Callable[[Session, argparse.Namespace], Coroutine[None, None, int]]] = {
    "chat": _chat,
    "ask": _ask,
    "cases": _cases,
    "forget": _forget,
    "packet": _packet,
    "load": _load,
}


async def _run(options: argparse.Namespace) -> int:
    if options.command == "check-model":
        from agent.checking import check_model  # a question needs nothing of it

        told, fine = await check_model(load_settings())
        print(told)
        return 0 if fine else 1
    fixed: datetime.date | None = getattr(options, "today", None)
    today = (lambda: fixed) if fixed else local_today
    work = _jsonl if getattr(options, "jsonl", False) else COMMANDS[options.command]
    async with Session(load_settings(), today) as session:
        return await work(session, options)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit code (0 done, 1 bad input, 2 bad call or set-up)."""
    options = parser().parse_args(arguments)
    try:
        return asyncio.run(_run(options))
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    except RedressError as error:
        print(error, file=sys.stderr)
        return 2
    except (KeyboardInterrupt, BrokenPipeError):
        return 130
