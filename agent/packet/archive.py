"""The packet as files: a folder and a zip whose bytes depend on what is in them and on the day."""

import contextlib
import io
import itertools
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from agent.domain.base import Value
from agent.errors import ConfigError

# The zip holds everything, so its name says that it is not for sending.
ZIP_ENDING = "-keep-private.zip"
UNUSABLE = "The folder {folder} cannot be written ({error}); name another one with --out."
OWNER_ONLY = 0o600 << 16  # as zip keeps the rights of a file


class PacketFile(Value):
    """One file: its path inside the packet, with `/`, and its bytes."""

    name: str
    data: bytes


class Packet(Value):
    """The files of a case on a day; `name` is that of the folder."""

    name: str
    day: date
    files: tuple[PacketFile, ...]

    @property
    def zip_name(self) -> str:
        """What the zip is called."""
        return self.name + ZIP_ENDING

    def zipped(self) -> bytes:
        """All files in one zip, below a folder."""
        named = ((f"{self.name}/{file.name}", file.data) for file in self.files)
        return zipped(named, self.day)


def zipped(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
    """A zip of named bytes in the order given, every entry dated to the start of `day`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every system
            entry.external_attr = OWNER_ONLY
            archive.writestr(entry, data)
    return out.getvalue()


def rezipped(data: bytes, day: date) -> bytes:
    """The zip in `data` written anew, so that it does not tell when it was made."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped([(name, archive.read(name)) for name in archive.namelist()], day)


def write(packet: Packet, out: Path) -> tuple[Path, Path]:
    """Writes the folder and the zip of `packet` into `out`; returns their paths.

    Nothing that is there is changed: the same packet is found again, and another one of the same
    name gets a number behind it. All is readable by its owner only.

    Raises:
        ConfigError: the folder cannot be written; one sentence says so.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in _names(packet.name):
            folder, archive = out / name, out / f"{name}{ZIP_ENDING}"
            if _same(packet, folder, archive):
                break
            if not folder.exists() and not archive.exists():
                _place(packet, folder, archive)
                break
    except OSError as error:
        raise ConfigError(UNUSABLE.format(folder=out, error=error.strerror)) from error
    return folder, archive


def _names(base: str) -> Iterable[str]:
    return itertools.chain([base], (f"{base}-{n}" for n in itertools.count(2)))


def _same(packet: Packet, folder: Path, archive: Path) -> bool:
    """Whether both hold this packet already; files that the person put beside do not matter."""
    try:
        whole = archive.read_bytes() == packet.zipped()
        return whole and all((folder / f.name).read_bytes() == f.data for f in packet.files)
    except FileNotFoundError:
        return False


def _place(packet: Packet, folder: Path, archive: Path) -> None:
    """Writes beside the place and moves there when all is written."""
    made = Path(tempfile.mkdtemp(prefix=".packet-", dir=folder.parent))
    try:
        inside = made / "folder"
        for name, data in ((file.name, file.data) for file in packet.files):
            _write(inside / name, data)
        _write(made / "zip", packet.zipped())
        inside.rename(folder)
        (made / "zip").rename(archive)
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(made)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(data)
