"""The web page of Redress: `python app.py [--port N] [--host H]`."""

import os

# Read by gradio and its libraries when they are imported: no call may leave this machine.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"

import argparse
import asyncio
import errno
import gc
import getpass
import ipaddress
import socket
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from packaging.requirements import Requirement

from agent import RedressError, load_settings
from desk.home import Home, is_loopback
from desk.passwords import add_person, people
from desk.view import View, fold

if TYPE_CHECKING:
    import gradio as gr

    from agent import Session, Settings
    from desk.passwords import People

__all__ = ["View", "build", "fold", "main"]

OPEN = (
    "On {host} others could reach the page and every case on it: name who may log in with "
    "--auth-file FILE, made with --add-person NAME --auth-file FILE."
)
MCP = "mcp>=1.21,<2"  # as the extra `mcp` of pyproject.toml names it
HOST = "127.0.0.1"
PORT = 7860


def build(session: "Session", home: Home | None = None) -> "gr.Blocks":
    """The page over `session`; see `desk.page.build`."""
    from desk.page import build as build_page  # gradio takes seconds; bad options need it never

    return build_page(session, home)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one sentence, without the usage text."""

    def error(self, message: str) -> NoReturn:
        raise RedressError(f"{message[:1].upper()}{message[1:]}; see python app.py --help.")


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port from 1 to 65535")
    return int(text)


def _host(text: str) -> str:
    if text == "localhost":
        return HOST
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an address like {HOST}") from None


def parser() -> argparse.ArgumentParser:
    """The command line of the page."""
    made = _Parser(prog="python app.py", description="The web page of Redress.")
    made.add_argument("--port", type=_port, default=PORT, help="default: %(default)s")
    made.add_argument("--host", type=_host, default=HOST, help="default: %(default)s")
    made.add_argument(
        "--auth-file",
        type=Path,
        metavar="FILE",
        help="who may log in; needed as soon as others can reach the page",
    )
    made.add_argument(
        "--add-person",
        metavar="NAME",
        help="ask for a password, put name and hash into --auth-file, and stop",
    )
    made.add_argument("--mcp", action="store_true", help="serve the API as MCP tools, too")
    return made


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on `host` and `port`.

    Raises:
        RedressError: the port is busy or not allowed, or the address is not of this computer.
    """
    family = socket.AF_INET6 if ipaddress.ip_address(host).version == 6 else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise RedressError(_why_not(host, port, error)) from error


def _why_not(host: str, port: int, error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return f"Port {port} is in use by another program; choose another with --port."
        case errno.EACCES:
            return f"Port {port} needs special rights; choose one above 1023 with --port."
        case errno.EADDRNOTAVAIL:
            return f"{host} is not an address of this computer; choose another with --host."
        case _:
            return f"Port {port} on {host} cannot be used ({error.strerror}); choose another."


def _home(settings: "Settings", host: str, login: bool) -> Home:
    """What the page says of this computer; others are not told where the cases are."""
    model = settings.base_url or "api.openai.com" if settings.model_on else None
    folder = settings.data if is_loopback(host) and not login else None
    database = settings.database_url is not None
    return Home(folder=folder, model=model, login=login, database=database)


def _people(host: str, auth_file: Path | None) -> "People | None":
    """Who may log in; raises RedressError when the page would be open to others without a login."""
    if auth_file is not None:
        return people(auth_file)
    if not is_loopback(host):
        raise RedressError(OPEN.format(host=host))
    return None


def _add_person(name: str, auth_file: Path | None) -> int:
    """Puts a person into the auth file; the password is asked for, or read from a pipe."""
    if auth_file is None:
        raise RedressError("Name the file to add the person to with --auth-file FILE.")
    asked = f"Password for {name}: "
    given = getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    add_person(auth_file, name, given)
    sys.stderr.write(f"{name} may log in; restart the page if it is running.\n")
    return 0


def _check_mcp() -> None:
    """Raises RedressError when what speaks MCP is not installed, or is of another version."""
    try:
        fits = Requirement(MCP).specifier.contains(version("mcp"))
    except PackageNotFoundError:
        fits = False
    if not fits:
        raise RedressError(f"--mcp needs one more package: pip install '{MCP}'.")


async def _run(settings: "Settings", options: argparse.Namespace) -> None:
    host, port = options.host, options.port
    who = _people(host, options.auth_file)
    with listen(host, port) as listening:
        from agent import Session  # these imports take seconds, and bad options need none of them

        async with Session(settings) as session:
            from desk.server import serve

            shown = f"[{host}]" if ":" in host else host
            sys.stderr.write(f"Redress is at http://{shown}:{port} – Ctrl-C stops it.\n")
            home = _home(settings, host, login=who is not None)
            await serve(session, home, listening, options.mcp, who)


def main(arguments: list[str] | None = None) -> int:
    """Serves the page; returns the exit code (0 stopped, 2 bad options or set-up)."""
    try:
        options = parser().parse_args(arguments)
        if options.add_person is not None:
            return _add_person(options.add_person, options.auth_file)
        if options.mcp:
            _check_mcp()
        asyncio.run(_run(load_settings(), options))
    except RedressError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    # Nothing that a start loads is garbage, and to look for some every 700 objects takes long.
    gc.set_threshold(50_000)
    sys.exit(main())
