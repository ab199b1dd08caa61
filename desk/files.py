"""Adding files to a case: one address that takes the bytes, and the page's scripts around it.

Gradio's own upload keeps a copy on the disk; here a file goes from the browser into memory, is read
there, and only its text is kept, with its case.
"""

import json
import logging
from collections.abc import Awaitable, Callable
from string import Template
from urllib.parse import unquote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from agent import RedressError, Session
from desk import wording

log = logging.getLogger(__name__)

ADDRESS = "/documents"
Handler = Callable[[Request], Awaitable[Response]]
Take = Callable[[str | None, str, bytes], Awaitable[tuple[str, str]]]
CASE, NAME = "redress-case", "redress-name"
"""Headers: a page elsewhere may not send them, and no log of addresses shows them."""

# The files chosen or dropped are kept by the page until the event that sends them runs.
CHOOSE = """
const input = element.querySelector("input");
const give = (files) => {
  if (input.disabled || !files.length) return;
  window.redressFiles = [...files];
  trigger("upload");
};
input.addEventListener("change", () => { give(input.files); input.value = ""; });
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    if (kind === "drop") give(event.dataTransfer.files);
  });
}
"""
# One more byte than is read tells the server that a file is too large; the rest stays here.
_SEND = Template("""async (caseId, known) => {
  const send = async (file) => {
    try {
      const answer = await fetch($address, {
        method: "POST",
        headers: {
          $case: caseId,
          $name: encodeURIComponent(file.name.replace(/\\p{Surrogate}/gu, "")),
        },
        body: file.slice(0, $most + 1),
      });
      const taken = await answer.json();
      caseId = taken.case_id || caseId;
      return taken.says;
    } catch { return $failed.replace("{name}", file.name); }
  };
  const sendAll = async () => {
    const said = [];
    const reading = (name) => {
      const line = document.querySelector("#rd-add [role=status]");
      line.textContent = $reading.replace("{name}", name);
    };
    reading(window.redressFiles[0].name);
    await window.redress.opened;
    caseId ||= window.redress.open();
    for (const file of window.redressFiles) {
      reading(file.name);
      said.push(await send(file));
    }
    return said.join("\\n");
  };
  document.querySelector("#rd-add input").disabled = true;
  const sent = sendAll();
  window.redress.adding = sent.then(() => caseId);
  const said = await sent;
  return [caseId, known, said];
}""")
DONE = """() => {
  const input = document.querySelector("#rd-add input");
  window.redress.adding = null;
  document.querySelector("#rd-add [role=status]").textContent = "";
  input.disabled = false;
  if (document.activeElement === document.body) input.focus();
}"""
REMOVE = """
element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-document]");
  if (button) trigger("delete", {document: button.dataset.document});
});
"""
TO_THE_FILES = '() => { document.querySelector("#rd-add input").focus(); }'


def sending(session: Session) -> str:
    """The script that sends the chosen files, one after the other, and returns what was said."""
    return _SEND.substitute(
        address=json.dumps(ADDRESS.removeprefix("/")),
        case=json.dumps(CASE),
        name=json.dumps(NAME),
        most=session.largest_file,
        reading=json.dumps(wording.READING),
        failed=json.dumps(wording.FILE_FAILED),
    )


def taking(session: Session) -> Handler:
    """The handler of the address: the body is the file, the headers say its name and its case."""

    async def take(case_id: str | None, name: str, data: bytes) -> tuple[str, str]:
        added = await session.add_document(case_id, name, data)
        return added.case_id, added.says

    return receiving(session, take, wording.FILE_FAILED)


def receiving(session: Session, take: Take, failed: str) -> Handler:
    """The handler of an address that takes a file from the page, and never fails without a word.

    take: what is done with the case, the name and the bytes; returns the case and what to say.
    failed: what to say when it breaks; may hold {name}.
    """

    async def receive(request: Request) -> Response:
        case_id = request.headers.get(CASE) or None
        name = unquote(request.headers.get(NAME, ""))
        if NAME not in request.headers:  # a page elsewhere may not send it
            return JSONResponse({"case_id": None, "says": wording.NO_NAME}, status_code=400)
        try:
            data = await body_of(request, session.largest_file + 1)
            case_id, says = await take(case_id, name, data)
        except ClientDisconnect:
            return Response(status_code=400)
        except RedressError as error:
            says = str(error)
        except Exception:  # the outermost door: the log gets the trace, the person a sentence
            log.exception("A file could not be taken in")
            says = failed.format(name=name)
        return JSONResponse({"case_id": case_id, "says": says})

    return receive


async def body_of(request: Request, most: int) -> bytes:
    """The body as far as `most` bytes; what comes after is not read."""
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) >= most:
            break
    return bytes(data[:most])
