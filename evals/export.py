"""A report for other readers: JUnit for build servers, Markdown for a review, one HTML page."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from xml.etree import ElementTree as xml

from evals.report import MARKS, Report, ScenarioReport, closing, percent
from evals.run import Trial
from evals.scenario import Scenario

STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
details{border-top:1px solid #ccc;padding:.5rem 0}summary{cursor:pointer}
pre{white-space:pre-wrap;font:inherit;margin:.25rem 0;padding:.5rem;border-radius:.25rem}
.said{background:#eef}.back{background:#f6f6f6}.draft{background:#efe}.why{background:#fee}
.expect{color:#555;font:13px/1.4 ui-monospace,monospace}table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left}.fail,.error{color:#a00}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}.said{background:#223}
.back{background:#222}.draft{background:#232}.why{background:#422}.expect{color:#aaa}}
"""
UNPRINTABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> str:
    """One test case a scenario: failed, in error, skipped (when it was not scored) or passed."""
    summary = report.summary
    counts = {"tests": summary.scenarios, "failures": summary.failed, "errors": summary.errors}
    suite = xml.Element("testsuite", name=f"evals ({summary.engine})")
    suite.attrib.update({name: str(value) for name, value in counts.items()})
    suite.set("skipped", str(summary.unscored))
    suite.set("time", f"{summary.milliseconds / 1000:.3f}")
    tags = {"fail": "failure", "error": "error", "unscored": "skipped"}
    for one in report.scenarios:
        spent = sum(trial.milliseconds for trial in one.trials) / 1000
        case = xml.SubElement(suite, "testcase", name=one.id, classname="evals")
        case.set("time", f"{spent:.3f}")
        if one.outcome in tags:
            message = _printable(one.why[0] if one.why else one.outcome)
            part = xml.SubElement(case, tags[one.outcome], message=message)
            part.text = _printable("\n".join(one.why))
    return xml.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _printable(text: str) -> str:
    """The text less what XML 1.0 cannot hold."""
    return UNPRINTABLE.sub("", text)


def markdown(report: Report) -> str:
    """The summary, the measures and every scenario that did not pass."""
    rows = [
        f"| {name.replace('_', ' ')} | {percent(share)} |"
        for name, share in report.summary.measures.items()
    ]
    parts = ["# Evals", closing(report), "\n".join(["| Measure | Held |", "|---|---|", *rows])]
    if (cost := report.summary.means) is not None:
        parts.append("; ".join(f"{name.replace('_', ' ')} {v}" for name, v in cost))
    for one in report.scenarios:
        if one.outcome != "pass":
            why = "\n".join(f"- {reason}" for reason in one.why)
            parts.append(f"## {MARKS[one.outcome].strip()} {one.id}\n\n{why}")
    return "\n\n".join(parts) + "\n"


def html(report: Report, sources: Iterable[Scenario]) -> str:
    """One page with every conversation: what was said, what came back, what was expected."""
    of = {source.id: source for source in sources}
    rows = "".join(
        f"<tr><td>{escape(name.replace('_', ' '))}</td><td>{escape(percent(share))}</td></tr>"
        for name, share in report.summary.measures.items()
    )
    scenarios = "".join(_scenario(one, of) for one in report.scenarios)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Redress evals</title>'
        f"<style>{STYLE}</style><h1>Redress evals</h1><pre>{escape(closing(report))}</pre>"
        f"<table><tr><th>Measure</th><th>Held</th></tr>{rows}</table>{scenarios}</html>\n"
    )


def _scenario(one: ScenarioReport, of: Mapping[str, Scenario]) -> str:
    source = of.get(one.id)
    purpose = f"<p>{escape(source.purpose)}</p>" if source else ""
    why = _block("why", "\n".join(one.why)) if one.why else ""
    trials = "".join(_trial(trial, source) for trial in one.trials)
    opened = "" if one.outcome == "pass" else " open"
    return (
        f'<details{opened}><summary class="{one.outcome}">{MARKS[one.outcome]} {escape(one.id)}'
        f"</summary>{purpose}{why}{trials}</details>"
    )


def _trial(trial: Trial, source: Scenario | None) -> str:
    parts = [f"<h4>Trial {trial.trial}: {trial.outcome}</h4>"]
    for at, said in enumerate(trial.said):
        parts.append(_block("said", said))
        if at < len(trial.results):
            result = trial.results[at]
            parts.append(_block("back", f"[{result.route}] {result.reply}"))
            parts += [_block("draft", f"{d.channel}: {d.text}") for d in result.drafts]
            checked = [v for v in trial.verdicts if v.turn == result.turn]
            marks = " ".join(f"{'✓' if v.held else '✗'} {v.name}" for v in checked)
            parts.append(f'<p class="expect">{escape(marks)}</p>')
    if source is not None:
        wanted = source.model_dump_json(
            include={"turns", "rep", "end", "never"}, exclude_unset=True, indent=1
        )
        title = "<summary>What was expected</summary>"
        parts.append(f"<details>{title}{_block('expect', wanted)}</details>")
    return "".join(parts)


def _block(kind: str, text: str) -> str:
    return f'<pre class="{kind}">{escape(text)}</pre>'


def baseline(report: Report) -> str:
    """Only how each scenario stood, one a line, as it is committed and compared with later runs."""
    standing = [json.dumps({"id": s.id, "outcome": s.outcome}) for s in report.scenarios]
    about = {"engine", "prompts", "trials", "scenarios", "passed", "failed"}
    summary = report.summary.model_dump_json(include=about)
    rows = ",\n  ".join(standing)
    return f'{{\n "scenarios": [\n  {rows}\n ],\n "summary": {summary}\n}}\n'


FORMATS: dict[str, Callable[[Report, Iterable[Scenario]], str]] = {
    "json": lambda report, _: report.model_dump_json(indent=1),
    "junit": lambda report, _: junit(report),
    "markdown": lambda report, _: markdown(report),
    "html": html,
    "baseline": lambda report, _: baseline(report),
}
"""What `python -m evals run` writes, by the name of its option."""
