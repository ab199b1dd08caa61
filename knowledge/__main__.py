"""The command line: `python -m knowledge build|ingest|search|list|show|check`."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from knowledge.documents import Document, Rank, read_document
from knowledge.embeddings import Embedder
from knowledge.errors import KnowledgeError
from knowledge.facts import FactSheet
from knowledge.files import ACCEPTED, find_files
from knowledge.index import Index, open_index
from knowledge.passages import Passage, passages_of
from knowledge.review import check, describe
from knowledge.search import Searcher
from knowledge.settings import load_settings
from knowledge.shipped import load_guides
from knowledge.store import Store

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
    """Return the folder used without --store, which is where the agent looks."""
    return load_settings().store


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="Redress's knowledge.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--store",
        type=Path,
        default=default_store(),
        metavar="DIR",
        help="a collection of its own, without the shipped guides once it has documents; "
        "by default what the agent searches",
    )
    build = commands.add_parser(
        "build", parents=[shared], help="make the index, where it is needed"
    )
    build.set_defaults(run=_build)
    ingest = commands.add_parser(
        "ingest", parents=[shared], help=f"add {', '.join(ACCEPTED)} files"
    )
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
    show = commands.add_parser(
        "show", parents=[shared], help="show one fact, guide, document or passage with its source"
    )
    show.add_argument("id", metavar="ID", help="as in `list` or `search`, or the id of a fact")
    show.set_defaults(run=_show_one)
    review = commands.add_parser("check", help="find what is broken, contradictory or out of date")
    review.add_argument(
        "--today", type=_day, default=None, metavar="DATE", help="check as of this day"
    )
    review.set_defaults(run=_check)
    return parser


def _page_size(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= _MOST_PASSAGES:
        return int(text)
    raise argparse.ArgumentTypeError(f"give a whole number from 1 to {_MOST_PASSAGES}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-11-22") from None


def _build(options: argparse.Namespace) -> int:
    with _opened(options, load_settings().embedder()) as index:
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
        known = "" if store.add(outcome) else " (known already)"
        print(f"{outcome.title}: {_size(outcome)}{known}", flush=True)
        taken += 1
    if not taken:
        return 2
    _opened(options, load_settings().embedder()).close()
    return 1 if failed else 0


def _opened(options: argparse.Namespace, embedder: Embedder) -> Index:
    """The index of the guides and the documents, or of the documents alone in a named folder."""
    own = options.store.resolve() != default_store().resolve()
    alone = own and getattr(options, "only", None) != "guide" and Store(options.store).documents()
    guides: list[Document] | None = [] if alone else None
    return open_index(options.store, embedder, guides=guides, progress=_show_progress)


def _read_all(paths: Iterable[Path]) -> Iterator[Document | KnowledgeError]:
    for path in paths:
        try:
            files = find_files(path)
        except KnowledgeError as error:
            yield error
            continue
        for number, file in enumerate(files, start=1):
            if number % 10 == 0 or sys.stderr.isatty():
                print(f"reading: {number} of {len(files)} files", file=sys.stderr, flush=True)
            try:
                yield read_document(file)
            except KnowledgeError as error:
                yield error


def _size(document: Document) -> str:
    """How many passages a document has, and how many of them no answer will use."""
    passages = passages_of(document)
    orders = sum(passage.instructs for passage in passages)
    left_out = f", {orders} marked as orders to an assistant" if orders else ""
    return f"{len(passages)} passages{left_out}"


def _show_progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    if sys.stderr.isatty():
        print(f"\rindexing: {done} of {total} documents", end=end, file=sys.stderr, flush=True)
    elif end or done % 10 == 0:
        print(f"indexing: {done} of {total} documents", file=sys.stderr, flush=True)


def _search(options: argparse.Namespace) -> int:
    if not options.jsonl and not (options.query or "").strip():
        raise KnowledgeError("There is nothing to search for: give a QUERY, or --jsonl and lines.")
    embedder = load_settings().embedder()
    with _opened(options, embedder) as index:
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
    for document in _known(options.store):
        size = f"{len(passages_of(document))} passages"
        print(document.rank, size, document.title, document.source, sep="\t")
    return 0


def _known(store: Path) -> tuple[Document, ...]:
    """The shipped guides, and then what was ingested into `store`."""
    return (*load_guides(), *(Store(store).documents() if store.exists() else ()))


def _show_one(options: argparse.Namespace) -> int:
    print(describe(options.id, FactSheet.load(), _known(options.store)))
    return 0


def _check(options: argparse.Namespace) -> int:
    findings = check(options.today or _local_today())
    for finding in findings:
        print(finding.text)
    broken = sum(finding.broken for finding in findings)
    print(f"{broken or 'Nothing'} broken, {len(findings) - broken} to look at.")
    return 1 if broken else 0


def _local_today() -> date:
    return datetime.now().astimezone().date()


if __name__ == "__main__":
    sys.exit(main())
