"""The command line: `python -m knowledge build|ingest|search|list`."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from dotenv import dotenv_values
from platformdirs import user_data_path

from knowledge.documents import Document, Rank, find_files, read_document
from knowledge.embeddings import MiniLM
from knowledge.errors import KnowledgeError
from knowledge.index import open_index
from knowledge.passages import Passage, passages_of
from knowledge.search import Searcher
from knowledge.shipped import load_guides
from knowledge.store import Store

_DATA = "REDRESS_DATA"
_MOST_PASSAGES = 50
_PUBLIC = ("id", "title", "heading", "text", "source", "score")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 when some input failed, or 2 when nothing was done."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 2


def default_store() -> Path:
    """Return the folder used without --store: below REDRESS_DATA, or the user's data folder.

    It is where the agent looks: names in any case, the environment before `.env`, nothing empty.
    """
    sources = (os.environ, dotenv_values(".env", encoding="utf-8"))
    given = (
        value for one in sources for name, value in one.items() if name.upper() == _DATA and value
    )
    data = next(given, None)
    return (Path(data).expanduser() if data else user_data_path("redress")) / "knowledge"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="Redress's knowledge.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--store", type=Path, default=default_store(), metavar="DIR", help="folder to keep it in"
    )
    build = commands.add_parser(
        "build", parents=[shared], help="make the index, where it is needed"
    )
    build.set_defaults(run=_build)
    ingest = commands.add_parser("ingest", parents=[shared], help="add .md, .txt and .html files")
    ingest.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a file or a folder")
    ingest.set_defaults(run=_ingest)
    search = commands.add_parser("search", parents=[shared], help="find passages")
    search.add_argument("query", nargs="?", metavar="QUERY")
    search.add_argument(
        "--jsonl", action="store_true", help="read a query a line, write a JSON object a line"
    )
    search.add_argument(
        "--only", choices=get_args(Rank), help="only shipped guides, or only what was ingested"
    )
    search.add_argument("-k", type=_page_size, default=5, help="passages a query (5)")
    search.set_defaults(run=_search)
    listing = commands.add_parser("list", parents=[shared], help="show what is known")
    listing.set_defaults(run=_list)
    return parser


def _page_size(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= _MOST_PASSAGES:
        return int(text)
    raise argparse.ArgumentTypeError(f"give a whole number from 1 to {_MOST_PASSAGES}")


def _build(options: argparse.Namespace) -> int:
    with open_index(options.store, progress=_show_progress) as index:
        print(f"The guidance is ready: {len(index.passages)} passages in {options.store}.")
    return 0


def _ingest(options: argparse.Namespace) -> int:
    store = Store(options.store)
    taken = failed = 0
    for outcome in _read_all(options.paths):
        if isinstance(outcome, KnowledgeError):
            print(outcome, file=sys.stderr)
            failed += 1
            continue
        note = "" if store.add(outcome) else " (known already)"
        print(f"{outcome.title}: {len(passages_of(outcome))} passages{note}", flush=True)
        taken += 1
    if not taken:
        return 2
    open_index(options.store, progress=_show_progress).close()
    return 1 if failed else 0


def _read_all(paths: Iterable[Path]) -> Iterator[Document | KnowledgeError]:
    for path in paths:
        try:
            files = find_files(path)
        except KnowledgeError as error:
            yield error
            continue
        for file in files:
            try:
                yield read_document(file)
            except KnowledgeError as error:
                yield error


def _show_progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    if sys.stderr.isatty():
        print(f"\rindexing: {done} of {total} documents", end=end, file=sys.stderr, flush=True)
    elif end or done % 10 == 0:
        print(f"indexing: {done} of {total} documents", file=sys.stderr, flush=True)


def _search(options: argparse.Namespace) -> int:
    if not options.jsonl and not (options.query or "").strip():
        raise KnowledgeError("There is nothing to search for: give a QUERY, or --jsonl and lines.")
    embedder = MiniLM()
    with open_index(options.store, embedder) as index:
        searcher = Searcher(index, embedder)
        if not options.jsonl:
            _show(searcher.search(options.query, options.k, rank=options.only))
            return 0
        queries = [options.query] if options.query else _lines_in()
        for query in queries:
            found = searcher.search(query, options.k, rank=options.only)
            answer = {"query": query, "passages": [_public(passage) for passage in found]}
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    return 0


def _lines_in() -> Iterator[str]:
    for line in sys.stdin.buffer:
        text = line.decode("utf-8", errors="replace").strip()
        if text:
            yield read_query(text)


def read_query(line: str) -> str:
    """Return the query in a line: a JSON string, a JSON object with "query", or the line itself."""
    try:
        value = json.loads(line)
    except ValueError:
        return line
    if isinstance(value, dict):
        value = value.get("query")
    return value if isinstance(value, str) else line


def _public(passage: Passage) -> dict[str, Any]:
    fields = passage.model_dump(include=set(_PUBLIC))
    return {name: fields[name] for name in _PUBLIC}


def _show(passages: Sequence[Passage]) -> None:
    if not passages:
        print("Nothing found.")
    for number, passage in enumerate(passages, start=1):
        place = " > ".join(part for part in (passage.title, passage.heading) if part)
        print(f"{number}. {place}  [{passage.source}, {passage.score:.2f}]")
        print("\n".join(f"   {line}" for line in passage.text.splitlines() if line.strip()))


def _list(options: argparse.Namespace) -> int:
    documents = Store(options.store).documents() if options.store.exists() else []
    for document in (*load_guides(), *documents):
        size = f"{len(passages_of(document))} passages"
        print(document.rank, size, document.title, document.source, sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
