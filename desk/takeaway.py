"""Taking a case along: addresses that give its files, and one that takes a case back in.

The files go from memory to the browser: nothing is written on the disk of this computer.
"""

import logging
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from agent import RedressError, Session
from desk import wording
from desk.files import Handler, receiving
from desk.transcript import transcript

log = logging.getLogger(__name__)

ADDRESS = "/take/{what}"
LOADING = "/take/case"
ZIP, CALENDAR, MARKDOWN, JSON = (
    "application/zip",
    "text/calendar; charset=utf-8",
    "text/markdown; charset=utf-8",
    "application/json",
)
IN_THE_PACKET = {
    "calendar": ("deadlines.ics", "redress-deadlines.ics", CALENDAR),
    "case": ("case.json", "redress-case.json", JSON),
}
"""Which file of the packet is meant, what it is called by itself, and its kind."""


async def taken(session: Session, what: str, case_id: str) -> tuple[str, str, bytes]:
    """The name, the kind and the bytes of one thing to take along.

    Raises:
        RedressError: there is no such case; one sentence says so.
        KeyError: there is no such thing.
    """
    packet = await session.packet(case_id)
    if what == "packet":
        return packet.zip_name, ZIP, packet.zipped()
    if what == "transcript":
        text = transcript(await session.history(case_id))
        return "redress-transcript.md", MARKDOWN, text.encode("utf-8")
    ending, name, kind = IN_THE_PACKET[what]
    data = next(file.data for file in packet.files if file.name.endswith(f"/{ending}"))
    return name, kind, data


def giving(session: Session) -> Handler:
    """The handler that gives a file as a download."""

    async def give(request: Request) -> Response:
        what = request.path_params["what"]
        try:
            name, kind, data = await taken(session, what, request.query_params.get("case", ""))
        except KeyError:
            return PlainTextResponse(wording.NO_SUCH_FILE, status_code=404)
        except RedressError as error:
            return PlainTextResponse(str(error), status_code=404)
        except Exception:  # the outermost door: the log gets the trace, the person a sentence
            log.exception("A file could not be made")
            return PlainTextResponse(wording.NO_FILE, status_code=500)
        shown = f"attachment; filename*=UTF-8''{quote(name)}"
        headers = {"content-disposition": shown, "cache-control": "no-store"}
        return Response(data, media_type=kind, headers=headers)

    return give


def loading(session: Session) -> Handler:
    """The handler that makes a new case of a case.json."""

    async def load(_: str | None, name: str, data: bytes) -> tuple[str, str]:
        return await session.load(data), wording.LOADED

    return receiving(session, load, wording.NOT_LOADED)
