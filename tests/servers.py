"""A real PostgreSQL and a real Chroma server, each started on this machine for one test module."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

# So that forgotten rows leave the log too: see docs/server.md.
OPTIONS = "-c wal_recycle=off -c fsync=off -c listen_addresses=127.0.0.1"


def free_port() -> int:
    """A port of this computer that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    return found[-1].parent


def _as_nobody(*command: str) -> list[str]:
    """PostgreSQL refuses to run as root; Debian's package makes a user for it."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else list(command)


@contextlib.contextmanager
def postgres() -> Iterator[tuple[str, Path]]:
    """The address of an empty database and the folder that its server writes to."""
    binaries, port = _binaries(), free_port()
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    data = home / "data"
    run(
        *_as_nobody(
            str(binaries / "initdb"), "-D", str(data), "-U", "redress", "-A", "trust", "-E", "UTF8"
        )
    )
    control = [str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    options = f"{OPTIONS} -c port={port} -c unix_socket_directories={home}"
    log = str(home / "log")
    run(*_as_nobody(*control, "-l", log, "-o", options, "start"))
    try:
        yield f"postgresql://redress@127.0.0.1:{port}/postgres", data
    finally:
        run(*_as_nobody(*control, "-m", "immediate", "stop"))
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def chroma(folder: Path) -> Iterator[str]:
    """The address of a Chroma server that keeps its data in `folder`."""
    port = free_port()
    started = "import sys; sys.argv[0] = 'chroma'; from chromadb.cli.cli import app; app()"
    command = [sys.executable, "-c", started, "run", "--path", str(folder), "--host", "127.0.0.1"]
    process = subprocess.Popen(
        [*command, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until_open(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def until_open(port: int, seconds: float = 120.0) -> None:
    """Waits until something listens on a port of this computer."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise TimeoutError(f"nothing listens on port {port}")


def run(*command: str) -> None:
    """Runs a command that has to succeed."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
