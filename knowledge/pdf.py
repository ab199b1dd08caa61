"""PDF files as text, read in a process of their own under limits of time, memory and pages."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import cast

from knowledge.content import Content, iso_date, one_line
from knowledge.errors import KnowledgeError
from knowledge.pdf_worker import MAX_PAGES, MAX_SECONDS, Pages

_WORKER = Path(__file__).with_name("pdf_worker.py")
# The reader of a stranger's file gets none of the settings, which hold keys.
_ENVIRONMENT = ("PATH", "PYTHONPATH", "SYSTEMROOT")
_NO_TITLE = re.compile(r"untitled|document ?\d*|microsoft word\b.*|.*\.\w{2,5}", re.IGNORECASE)
_FAULTS = {
    "broken": "is damaged: open it, print it to a new PDF and give that one.",
    "locked": "is locked with a password: open it, print it to a new PDF and give that one.",
    "pages": f"has more than {MAX_PAGES:,} pages: give only the pages that matter.",
    "long": "takes too much time or memory to read: give only the pages that matter.",
    "empty": "has no text in it, perhaps only pictures: copy its words into a .txt file.",
}


def read_pdf(data: bytes, name: str) -> Content:
    """Return the visible text of a PDF; from the second page on, each has a `[Page 2]` line.

    Raises KnowledgeError with one sentence that names the file when it is damaged, locked, without
    text, or takes more time, memory or pages than any letter needs.
    """
    found = _run(data)
    fault: str | None = found.get("fault")
    if fault is None and not any(text and text.strip() for text in found["pages"]):
        fault = "empty"
    if fault is not None:
        raise KnowledgeError(f"{name} {_FAULTS[fault]}")
    title = one_line(found.get("title"))
    return Content(
        text=_join(found["pages"]),
        title=None if title is None or _NO_TITLE.fullmatch(title) else title,
        publisher=one_line(found.get("author")),
        as_of=iso_date(found.get("date")),
    )


def _run(data: bytes) -> Pages:
    command = [sys.executable, "-P", str(_WORKER)]
    environment = {key: os.environ[key] for key in _ENVIRONMENT if key in os.environ}
    try:
        run = subprocess.run(
            command, input=data, capture_output=True, timeout=MAX_SECONDS, env=environment
        )
        if run.returncode < 0:  # ended by the system, over one of its limits
            return {"fault": "long"}
        return cast(Pages, json.loads(run.stdout))
    except subprocess.TimeoutExpired:
        return {"fault": "long"}
    except (OSError, ValueError):
        return {"fault": "broken"}


def _join(pages: list[str | None]) -> str:
    parts = []
    for number, page in enumerate(pages, start=1):
        if page is None:
            page = "(This page could not be read.)"
        if page.strip():
            parts.append(page if number == 1 else f"[Page {number}]\n\n{page}")
    return "\n\n".join(parts)
