"""Looking for words in the cases that a page lists."""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from agent import RedressError, Session
from desk.files import Handler, body_of

ADDRESS = "/find"
MOST_BYTES = 200_000


def finding(session: Session) -> Handler:
    """The handler that says which of the cases it is told of hold the words.

    A case is looked into only for who knows its id, as everywhere on a page that several reach.
    """

    async def find(request: Request) -> Response:
        try:
            asked = json.loads(await body_of(request, MOST_BYTES))
            found = await session.find(str(asked["words"]), [str(one) for one in asked["cases"]])
        except (ValueError, TypeError, KeyError):
            return JSONResponse([], status_code=400)
        except RedressError:
            return JSONResponse([], status_code=503)
        return JSONResponse(found)

    return find
