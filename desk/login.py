"""Who is asking: a login before anything else is answered, and a session of that person's own."""

import asyncio
import base64
import contextlib
import hashlib
import hmac
import html
import time
from contextvars import ContextVar
from http.cookies import CookieError, SimpleCookie
from typing import Any, cast
from urllib.parse import parse_qs

from gradio.context import LocalContext
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from agent import RedressError, Session
from desk.passwords import People
from desk.web import App, Message, Receive, Send

COOKIE = "redress"
LOGIN, LOGOUT = "/login", "/logout"
STAYS_SECONDS = 7 * 24 * 3600
MOST_BYTES = 10_000
TRIES_AT_ONCE = 2  # each takes 32 MB and a processor
VISITOR = "redress.visitor"
"""Where a request says who sent it: a key of its ASGI scope."""

NOBODY = "Please log in again."
WRONG = "That name or that password is not right."
_PLAIN: ContextVar[str | None] = ContextVar("visitor", default=None)
_FORM = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Redress: log in</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:18px/1.5 system-ui,sans-serif;max-width:22rem;margin:12vh auto;padding:0 1rem}}
label,input,button{{display:block;width:100%;box-sizing:border-box;font:inherit}}
input,button{{padding:.6rem;margin:.2rem 0 1rem}}</style>
<main><h1>Redress</h1><p role="alert">{told}</p><form method="post" action="login">
<label>Name<input name="name" autocomplete="username" required autofocus></label>
<label>Password<input name="password" type="password" autocomplete="current-password" required>
</label><button>Log in</button></form></main></html>"""


class Login:
    """Lets nobody past without a name and a password from the auth file.

    A browser gets a signed cookie, which every process with the same file believes; programs may
    send HTTP basic authentication instead.
    """

    def __init__(self, app: App, people: People) -> None:
        self._app = app
        self._people = people
        self._trying = asyncio.Semaphore(TRIES_AT_ONCE)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # nothing here speaks over web sockets
            await send({"type": "websocket.close", "code": 1008})
            return
        request = Request(cast("Any", scope), cast("Any", receive))
        visitor = await self._visitor(request)
        if visitor is not None and request.url.path not in (LOGIN, LOGOUT):
            scope[VISITOR] = visitor
            # Gradio runs its events in tasks of its own, so it has to ask the request itself.
            _PLAIN.set(None if request.url.path.startswith("/gradio_api") else visitor)
            await self._app(scope, receive, send)
            return
        answer = await self._answer(request)
        await answer(cast("Any", scope), cast("Any", receive), cast("Any", send))

    async def _answer(self, request: Request) -> Response:
        if request.url.path == LOGOUT:
            gone = RedirectResponse("login", 303)
            gone.delete_cookie(COOKIE)
            return gone
        if request.url.path == LOGIN and request.method == "POST":
            return await self._logged_in(request)
        if request.url.path == LOGIN:
            return HTMLResponse(_FORM.format(told=""))
        if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            return RedirectResponse(f"{request.scope.get('root_path', '')}{LOGIN}", 303)
        return Response(NOBODY, 401)

    async def _logged_in(self, request: Request) -> Response:
        data = b""
        async for piece in request.stream():
            data += piece
            if len(data) > MOST_BYTES:
                return Response(status_code=413)
        given = parse_qs(data.decode("utf-8", "replace"))
        name, password = (given.get(field, [""])[0] for field in ("name", "password"))
        if not await self._accepts(name, password):
            return HTMLResponse(_FORM.format(told=html.escape(WRONG)), 401)
        let_in = RedirectResponse("./", 303)
        let_in.set_cookie(
            COOKIE,
            signed(self._people.key, name, int(time.time()) + STAYS_SECONDS),
            max_age=STAYS_SECONDS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return let_in

    async def _visitor(self, request: Request) -> str | None:
        """Who the request shows to be from, by cookie or by basic authentication."""
        name = believed(self._people.key, _cookie(request), time.time())
        if name is not None:
            return name if name in self._people.entries else None
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "basic":
            return None
        with contextlib.suppress(ValueError):
            name, _, password = base64.b64decode(given, validate=True).decode().partition(":")
            if await self._accepts(name, password):
                return name
        return None

    async def _accepts(self, name: str, password: str) -> bool:
        async with self._trying:
            return await asyncio.to_thread(self._people.accepts, name, password)


def _cookie(request: Request) -> str:
    jar: SimpleCookie = SimpleCookie()
    with contextlib.suppress(CookieError):
        jar.load(request.headers.get("cookie", ""))
    return jar[COOKIE].value if COOKIE in jar else ""


def signed(key: bytes, name: str, until: int) -> str:
    """The value of a cookie that lets `name` in until then."""
    body = f"{base64.urlsafe_b64encode(name.encode()).decode().rstrip('=')}.{until}"
    return f"{body}.{hmac.new(key, body.encode(), hashlib.sha256).hexdigest()}"


def believed(key: bytes, value: str, now: float) -> str | None:
    """The name in a cookie, when the signature is ours and its time has not passed."""
    body, _, signature = value.rpartition(".")
    wanted = hmac.new(key, body.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(signature.encode("utf-8", "replace"), wanted.encode()):
        return None
    name, _, until = body.partition(".")
    if int(until) < now:
        return None
    return base64.urlsafe_b64decode(name + "=" * (-len(name) % 4)).decode()


class PersonalSession:
    """Stands for a session on a page with a login: each call is that of the visitor's own.

    So no handler can forget to ask whose case it is. A call without a visitor fails.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.largest_file = session.largest_file

    def __getattr__(self, name: str) -> object:
        return getattr(self._session.owned_by(_asking()), name)


def _asking() -> str:
    """The visitor whose request is being answered."""
    request = LocalContext.request.get(None)
    asking = request.request.scope.get(VISITOR) if request and request.request else _PLAIN.get()
    if not isinstance(asking, str):
        raise RedressError(NOBODY)
    return asking
