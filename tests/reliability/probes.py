"""Every address of the page, asked for files that are not its own and sent to other servers."""

import contextlib
import json
import re
import secrets
import signal
import socket
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path
from urllib.parse import quote

from tests.programs import ROOT
from tests.served_page import Answer, Cut, ServedPage, served
from tests.sessions import bytes_in

OWN = ("/documents", "/take/packet", "/take/case", "/take/{what}", "/", "/docs", "/redoc", "/login")
IN_THE_PATH = re.compile(r"(\{[^}]+\})")
Probe = tuple[str, str, bytes | None]
WAITS = ("/queue/data", "/heartbeat", "/stream")
"""Addresses that stream until something happens."""
NAMES = (
    "path",
    "path_or_url",
    "file",
    "url",
    "proxy_url",
    "data",
    "session_hash",
    "case",
    "url_path",
)
SECONDS = 5.0


class Probes:
    """Secrets on this disk, a server beside the page, and what a page must never give away."""

    def __init__(self, folder: Path, page: ServedPage, beside: int) -> None:
        self.word = f"canary{secrets.token_hex(8)}"
        self.page = page
        (folder / "secret.txt").write_text(self.word)
        (page.data / "secret.txt").write_text(self.word)
        own = (folder / "secret.txt", page.data / "secret.txt", page.data / "cases.db")
        self.paths = [*map(str, own), "/etc/passwd", "/proc/self/environ", str(ROOT / "app.py")]
        self.urls = (f"http://127.0.0.1:{beside}/x", f"//127.0.0.1:{beside}/x")
        known = (b"root:x:0:", b"SQLite format 3", b"def _add_person", b"REDRESS_DATA=")
        self._marks = (self.word.encode(), *known)
        self._sources = cycle(f"127.0.1.{number}" for number in range(1, 255))

    def values(self) -> list[str]:
        """What is asked for in the place of a name of the page's own."""
        up = "../" * 12
        made = [*self.urls]
        for path in self.paths:
            bare = path.lstrip("/")
            made += [path, up + bare, quote(path, ""), quote(up + bare, ""), f"..%252f{bare}"]
            made += [f"..\\..\\{bare}", f"{up}{bare}%00.png", f"file://{path}", f"/./{path}"]
        return made

    def ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        """One request from an address of its own, so that no flood is seen."""
        kind = {"Content-Type": "application/json", "redress-name": "..%2F..%2Fx.txt"}
        with self.page.client(next(self._sources), SECONDS) as client:
            return client.ask(method, quote(path, safe="/%?=&:.\\+~"), body, kind)

    def wrong(self, method: str, path: str, body: bytes | None = None) -> str:
        """What a probe gave away, or how it broke the page; empty when it did neither."""
        try:
            answer = self.ask(method, path, body)
        except Cut as error:
            return "" if "timed out" in str(error) else "cut"
        if any(mark in answer.body for mark in self._marks):
            return "gave away"
        if b"Traceback" in answer.body:
            return "traceback"
        place = next(
            (answer.headers[key] for key in answer.headers if key.lower() == "location"), ""
        )
        return "sent away" if any(url in place for url in self.urls) else ""


def requests(probes: Probes, routes: list[tuple[str, str]], most: int) -> list[Probe]:
    """Probes of each address: in its path, in its query and in its body; `most` of them, spread."""
    made: list[Probe] = []
    for (method, route), value in product(routes, probes.values()):
        before, name, after = IN_THE_PATH.split(route, 1) if "{" in route else (route, "", "")
        if name:
            made.append((method, f"{before}{value}{IN_THE_PATH.sub('x', after)}", None))
        elif method == "GET":
            made += [("GET", f"{route}?{name}={quote(value, '')}", None) for name in NAMES]
        if method == "POST":
            given = {name: value for name in NAMES} | {"data": [{"path": value, "url": value}]}
            made.append(("POST", IN_THE_PATH.sub("x", route), json.dumps(given).encode()))
    return made[:: max(len(made) // most, 1)]


def known(page: ServedPage) -> list[tuple[str, str]]:
    """Every address that the page says it has, and our own, which it does not say."""
    with page.client() as client:
        told = json.loads(client.ask("GET", "/gradio_api/openapi.json").body)["paths"]
    found = {(method.upper(), path) for path, methods in told.items() for method in methods}
    found |= {(method, path) for method in ("GET", "POST") for path in OWN}
    found |= {("GET", f"/{name}/{{path}}") for name in ("static", "assets", "svelte", "pwa_icon")}
    files = ("file", "file/", "proxy", "stream", "download")
    found |= {("GET", f"/gradio_api/{name}={{path}}") for name in files}
    return sorted(one for one in found if not any(wait in one[1] for wait in WAITS))


@contextlib.contextmanager
def listening() -> Iterator[socket.socket]:
    """A server that takes connections into its queue and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def doors(folder: Path, most: int) -> tuple[int, int, str]:
    """Path traversal, requests to other servers and uploads on every address of the page."""
    with listening() as beside, served(ServedPage(folder), signal.SIGKILL) as page:
        probes = Probes(folder, page, beside.getsockname()[1])
        routes = known(page)
        tried = requests(probes, routes, most)
        wrong = [
            f"{found}: {one[0]} {one[1][:80]}" for one in tried if (found := probes.wrong(*one))
        ]
        wrong += [f"upload kept: {name}" for name in _uploaded(probes, folder)]
        with contextlib.suppress(BlockingIOError):
            beside.accept()
            wrong.append("asked another server")
    return len(wrong), len(tried), f"{len(routes)} addresses; {'; '.join(wrong[:5]) or 'none'}"


def _uploaded(probes: Probes, folder: Path) -> list[str]:
    """Files that an upload left on the disk, anywhere below the folder of the page."""
    word = f"upload{secrets.token_hex(8)}"
    form = f'--x\r\nContent-Disposition: form-data; name="files"; filename="../../{word}.html"\r\n'
    body = f"{form}Content-Type: text/html\r\n\r\n<script>{word}</script>\r\n--x--\r\n".encode()
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    with probes.page.client() as client:
        for path in ("/gradio_api/upload", "/gradio_api/upload/", "/upload", "/gradio_api//upload"):
            client.ask("POST", path, body, kind)
    return [*bytes_in(folder, word.encode()), *(str(one) for one in folder.rglob(f"*{word}*"))]
