"""Serving the page: who may ask for it, and one event loop for the page and the session."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import AsyncIterator
from importlib import resources
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request, Response

from agent import RedressError, Session
from desk.files import ADDRESS, taking
from desk.finding import ADDRESS as FINDING
from desk.finding import finding
from desk.home import Home, is_loopback
from desk.limits import Limits
from desk.login import Login, PersonalSession
from desk.page import build
from desk.passwords import People
from desk.takeaway import ADDRESS as TAKING
from desk.takeaway import LOADING, giving, loading
from desk.theme import css, head, theme
from desk.web import App, Message, Receive, Send

if TYPE_CHECKING:
    from mcp.server.fastmcp import FastMCP

log = logging.getLogger(__name__)

# Gradio starts from inline scripts and compiles templates, so both have to stay allowed.
POLICY = (
    "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
)
HEADERS = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
SECONDS_TO_CLOSE = 2
UPLOADS = "/gradio_api/upload"
"""Where Gradio takes files and keeps a copy of each on the disk; nothing here uses it."""


class Guard:
    """Adds security headers; on a page for this computer only, turns other sites' calls away.

    A web page elsewhere can point its own name at 127.0.0.1 or post to it; both show in the
    `Host` and `Origin` headers.
    """

    def __init__(self, app: App, local: bool) -> None:
        self._app = app
        self._local = local

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._local and not _from_here(dict(scope["headers"])):
            await send({"type": "http.response.start", "status": 403, "headers": HEADERS})
            await send({"type": "http.response.body", "body": b"Only this computer may ask."})
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *HEADERS]}
            await send(message)

        await self._app(scope, receive, with_headers)


def _from_here(headers: dict[bytes, bytes]) -> bool:
    host = headers.get(b"host", b"").decode("latin-1")
    origin = headers.get(b"origin")
    if not is_loopback(urlsplit(f"//{host}").hostname or ""):
        return False
    return origin is None or urlsplit(origin.decode("latin-1")).netloc == host


def application(
    session: Session, home: Home, mcp: bool = False, people: People | None = None
) -> App:
    """The whole web application; it warms the session when it starts and closes it at the end.

    mcp: whether the endpoints are offered as tools of an MCP server, too. people: who may log in;
    each then has cases of their own. Without them everybody who reaches the page is the owner.
    """
    own = session if people is None else cast("Session", PersonalSession(session))

    tools = _tools(own) if mcp else None

    @contextlib.asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        warming = asyncio.create_task(_warm(session))
        async with tools.session_manager.run() if tools else contextlib.nullcontext():
            yield
        warming.cancel()
        await asyncio.gather(warming, return_exceptions=True)
        await session.aclose()

    outer = FastAPI(lifespan=life, openapi_url=None)
    if tools:
        outer.router.routes.extend(tools.streamable_http_app().routes)
    outer.add_route(ADDRESS, taking(own), methods=["POST"])
    outer.add_route(FINDING, finding(own), methods=["POST"])
    outer.add_route(LOADING, loading(own), methods=["POST"])
    outer.add_route(TAKING, giving(own), methods=["GET"])
    outer.add_route(UPLOADS, _no_uploads, methods=["POST"])
    with resources.as_file(resources.files("desk").joinpath("icon.svg")) as icon:
        app = gr.mount_gradio_app(
            outer,
            build(own, home),
            path="/",
            footer_links=[],
            run_history=False,
            enable_monitoring=False,
            show_error=False,
            ssr_mode=False,
            pwa=False,
            mcp_server=False,
            favicon_path=str(icon),
            theme=theme(),
            css=css(),
            head=head(),
        )
    inner = app if people is None else Login(app, people)
    return Guard(Limits(inner), local=home.folder is not None)


def _tools(session: Session) -> "FastMCP":
    from desk.mcp_tools import mcp_server  # an extra, which most never install

    return mcp_server(session)


async def _no_uploads(_: Request) -> Response:
    return Response(status_code=404)


async def _warm(session: Session) -> None:
    try:
        await session.warm()
    except RedressError as error:
        log.warning("%s", error)


async def serve(
    session: Session,
    home: Home,
    listening: socket.socket,
    mcp: bool = False,
    people: People | None = None,
) -> None:
    """Serves the page on `listening` until it is told to stop."""
    config = uvicorn.Config(
        application(session, home, mcp, people),
        log_level="warning",
        lifespan="on",
        server_header=False,
        timeout_graceful_shutdown=SECONDS_TO_CLOSE,
    )
    await uvicorn.Server(config).serve(sockets=[listening])
