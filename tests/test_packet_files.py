"""The packet on disk, through sessions and the command line: written, loaded, never overwritten."""

import stat
import zipfile
from pathlib import Path

import pytest

from agent.domain.vocabulary import Channel
from agent.errors import ConfigError, InputError
from agent.packet.archive import Packet, PacketFile, write
from agent.packet.casefile import read, written
from tests.packet_cases import DAY, FLOOR, RICH
from tests.programs import ROOT, agent
from tests.sessions import session

SMALL = Packet(
    name="redress-lamp-2026-11-22",
    day=DAY,
    files=(
        PacketFile(name="README.txt", data=b"read me\n"),
        PacketFile(name="for-you/case.json", data=b"{}\n"),
    ),
)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_folder_and_zip_hold_the_same_and_only_the_owner_reads_them(tmp_path: Path) -> None:
    folder, archive = write(SMALL, tmp_path / "new" / "out")
    assert tree(folder) == {file.name: file.data for file in SMALL.files}
    with zipfile.ZipFile(archive) as whole:
        found = {name: whole.read(name) for name in whole.namelist()}
    assert found == {f"{SMALL.name}/{name}": content for name, content in tree(folder).items()}
    assert "keep-private" in archive.name
    made = [archive, folder, *folder.rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in made} == {0}
    assert (
        sorted(path.name for path in folder.parent.iterdir()) == [archive.name, folder.name][::-1]
    )


def test_the_same_packet_is_found_again_beside_what_the_person_put_there(tmp_path: Path) -> None:
    first = write(SMALL, tmp_path)
    (first[0] / "photo.jpg").write_bytes(b"mine")
    assert write(SMALL, tmp_path) == first
    assert (first[0] / "photo.jpg").read_bytes() == b"mine"


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    folder, archive = write(SMALL, tmp_path)
    (folder / "README.txt").write_bytes(b"my notes")
    again, zipped = write(SMALL, tmp_path)
    assert again.name == f"{SMALL.name}-2"
    assert zipped.read_bytes() == archive.read_bytes()
    assert (folder / "README.txt").read_bytes() == b"my notes"
    other = SMALL.model_copy(update={"files": SMALL.files[:1]})
    assert write(other, tmp_path)[0].name == f"{SMALL.name}-3"
    assert write(SMALL, tmp_path)[0] == again


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConfigError, match=r"cannot be written .*--out"):
        write(SMALL, tmp_path / "file")


async def test_a_loaded_case_is_the_same_case_and_goes_on(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        case_id = await redress.load(written(RICH))
        assert await redress.case(case_id) == RICH
        (turn,) = await redress.history(case_id)
        assert turn.message == "I loaded a case from a file: blender, order 112-1234567-7654321."
        assert turn.result is not None
        assert turn.result.plan is not None
        assert turn.result.plan.now is Channel.EXECUTIVE_EMAIL
    async with session(tmp_path) as redress:
        after = await redress.ask(case_id, "I have a video of the fault as well.")
        assert after.turn == 2
        assert after.case.order_id == RICH.order_id
        assert after.case.private == RICH.private
        packet = await redress.packet(case_id)
        kept = next(file.data for file in packet.files if file.name == "for-you/case.json")
        assert read(kept) == await redress.case(case_id)
        await redress.forget(case_id)
        with pytest.raises(InputError, match="no case"):
            await redress.packet(case_id)


async def test_loading_twice_makes_two_cases(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        ids = [await redress.load(written(RICH)) for _ in range(2)]
        assert len({*ids}) == len(await redress.cases()) == 2


async def test_a_refused_file_leaves_nothing(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        with pytest.raises(InputError):
            await redress.load(b"{}")
        assert await redress.cases() == []


async def test_the_files_of_a_case_are_named_in_its_packet(tmp_path: Path) -> None:
    async with session(tmp_path) as redress:
        added = await redress.add_document(None, "my letter.txt", b"We refuse the return.")
        packet = await redress.packet(added.case_id)
    index = next(file for file in packet.files if file.name == "for-you/exhibit-index.txt")
    assert "- my letter" in index.data.decode()


def test_the_command_line_writes_loads_and_writes_the_same_again(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(written(RICH))
    loaded = agent("load", str(file))
    assert (loaded.returncode, loaded.stderr.count("\n")) == (0, 1)
    case_id = loaded.stdout.strip()
    trees = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        packet = ("packet", case_id, "--out", str(out), "--today", "2026-11-22")
        done = agent(*packet, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines() == [
            str(out / "redress-blender-2026-11-22"),
            str(out / "redress-blender-2026-11-22-keep-private.zip"),
        ]
        assert "Send only what is in to-send" in done.stderr
        trees.append(tree(out))
    assert trees[0] == trees[1]
    inside = trees[0]["redress-blender-2026-11-22/for-you/case.json"]
    assert read(inside) == RICH
    sent = [data for name, data in trees[0].items() if "/to-send/" in name and "txt" in name]
    assert len(sent) > 5
    assert not any(FLOOR.encode() in data for data in sent)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("packet", "nobody", "--out", "x"), 1, "no case"),
        (("packet", "nobody"), 2, "--out"),
        (("load", "nothing.json"), 1, "nothing.json cannot be read"),
        (("load", "pyproject.toml"), 1, "not a case file"),
    ],
)
def test_bad_calls_end_with_one_sentence(arguments: tuple[str, ...], code: int, says: str) -> None:
    done = agent(*arguments)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert not (ROOT / "x").exists()
