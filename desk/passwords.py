"""The file of people who may use a page that others can reach: names and hashed passwords.

One line a person: NAME:scrypt:SALT:HASH. `python app.py --add-person NAME --auth-file FILE` adds
or changes a line.
"""

import hashlib
import hmac
import os
import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from agent import RedressError

# What OWASP's password storage sheet names for scrypt at 32 MiB; about 0.1 s a try.
_COST, _BLOCK, _PARALLEL, _MEMORY = 2**15, 8, 3, 64 * 2**20
SHORTEST = 12
LONGEST = 1_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}")
_LINE = re.compile(rf"({_NAME.pattern}):scrypt:([0-9a-f]{{32}}):([0-9a-f]{{64}})")

BAD_NAME = "A name has up to 64 letters, digits or . _ @ + - and begins with a letter or digit."
TOO_SHORT = f"A password has at least {SHORTEST} characters; a few words together make a good one."
UNREADABLE = "The file {path} cannot be used ({error}); name a file of yours with --auth-file."
EMPTY = "The file {path} names nobody; add a person with: python app.py --add-person NAME."
OPEN = "The file {path} can be read by others on this computer; run: chmod 600 {path}"
BAD_LINE = "Line {number} of {path} is not an entry; make entries with python app.py --add-person."


@dataclass(frozen=True)
class People:
    """Who may come in. key: signs their cookies, the same in every process with this file."""

    entries: dict[str, tuple[bytes, bytes]]
    key: bytes = field(repr=False)

    def accepts(self, name: str, password: str) -> bool:
        """Whether the password is that person's; takes as long for a name that is not there."""
        salt, wanted = self.entries.get(name, (b"\0" * 16, b""))
        given = _hashed(password[:LONGEST], salt)
        return hmac.compare_digest(given, wanted) and name in self.entries


def people(path: Path) -> People:
    """The people of an auth file.

    Raises:
        RedressError: it cannot be read, others can read it, or a line is no entry.
    """
    data = _contents(path)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise RedressError(OPEN.format(path=path))
    entries = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise RedressError(BAD_LINE.format(number=number, path=path))
        entries[found[1]] = (bytes.fromhex(found[2]), bytes.fromhex(found[3]))
    if not entries:
        raise RedressError(EMPTY.format(path=path))
    return People(entries, hashlib.sha256(b"redress cookies" + data).digest())


def add_person(path: Path, name: str, password: str) -> None:
    """Adds a person to an auth file, or changes the password; the file is its owner's only.

    Raises:
        RedressError: the name or the password cannot be used, or the file cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise RedressError(BAD_NAME)
    if len(password) < SHORTEST:
        raise RedressError(TOO_SHORT)
    salt = secrets.token_bytes(16)
    entry = f"{name}:scrypt:{salt.hex()}:{_hashed(password[:LONGEST], salt).hex()}"
    lines = _contents(path).decode("utf-8", "replace").splitlines() if path.exists() else []
    kept = [line for line in lines if not line.startswith(f"{name}:")]
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write("\n".join([*kept, entry, ""]))
        draft.replace(path)
    except OSError as error:
        raise RedressError(UNREADABLE.format(path=path, error=error.strerror)) from error


def _contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RedressError(UNREADABLE.format(path=path, error=error.strerror)) from error


def _hashed(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(
        password.encode("utf-8", "replace"),
        salt=salt,
        n=_COST,
        r=_BLOCK,
        p=_PARALLEL,
        maxmem=_MEMORY,
        dklen=32,
    )
