"""The terminal fronts: `chat` (people), `chat --jsonl` (programs), `ask`, `cases`, `forget`."""

import argparse
import asyncio
import datetime
import json
import sys
from collections.abc import Callable, Coroutine

from agent.errors import InputError, RedressError
from agent.events import TurnResult
from agent.session import Session, local_today
from agent.settings import load_settings

WELCOME = (
    "Redress – tell me what Amazon refused. I keep your case on this machine only.\n"
    "An empty line or Ctrl-D ends the chat; the case is saved."
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
    commands.add_parser("cases", help="list the saved cases")
    forget = commands.add_parser("forget", help="delete a case for good")
    forget.add_argument("case", metavar="ID")
    return top


async def _chat(session: Session, options: argparse.Namespace) -> int:
    print(WELCOME, file=sys.stderr)
    case_id: str | None = options.case
    while (line := await _line("\nyou> ")) is not None and line.strip():
        try:
            result = await session.ask(case_id, line)
        except InputError as error:
            print(error, file=sys.stderr)
            continue
        case_id = result.case_id
        show(result)
    if case_id:
        print(f"Saved. Go on with: python -m agent chat --case {case_id}", file=sys.stderr)
    return 0


async def _line(prompt: str) -> str | None:
    print(prompt, end="", file=sys.stderr, flush=True)
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.rstrip("\n") if line else None


def show(result: TurnResult) -> None:
    """Prints a turn for people: the reply, the words to send, the sources, the notices."""
    print(f"\n{result.reply}")
    for draft in result.drafts:
        head = f"{draft.words} of at most {draft.limit_words} words"
        subject = f"Subject: {draft.subject}\n\n" if draft.subject else ""
        print(f"\n--- copy from here ({head}) ---\n{subject}{draft.text}\n--- to here ---")
    for number, source in enumerate(result.citations, 1):
        as_of = f", as of {source.as_of}" if source.as_of else ""
        print(f"[{number}] {source.publisher}: {source.title}{as_of} ({source.evidence})")
    for notice in result.notices:
        print(f"Note: {notice}", file=sys.stderr)


async def _jsonl(session: Session, _: argparse.Namespace) -> int:
    failed = 0
    while (line := await asyncio.to_thread(sys.stdin.buffer.readline)) != b"":
        if not line.strip():
            continue
        case_id: str | None = None
        try:
            case_id, message = _request(line)
            result = await session.ask(case_id, message)
            written = result.model_dump_json()
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
    result = await session.ask(options.case, options.message)
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


COMMANDS: dict[str, Callable[[Session, argparse.Namespace], Coroutine[None, None, int]]] = {
    "chat": _chat,
    "ask": _ask,
    "cases": _cases,
    "forget": _forget,
}


async def _run(options: argparse.Namespace) -> int:
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
