"""Writes an executed notebook as one HTML file that needs nothing else: no network, no scripts."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from html import escape
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter

try:
    from latex2mathml.converter import convert as to_mathml
except ImportError:  # an environment of the user's own: formulas stay as they are written
    to_mathml = None

FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<![\\$\w])\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)", re.DOTALL)
CODE = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)


def write(notebook: nbformat.NotebookNode, title: str, target: Path) -> None:
    """Writes the page; the folders on the way are made."""
    copy = nbformat.from_dict(notebook)
    for cell in copy.cells:
        if cell.cell_type == "markdown":
            cell.source = with_formulas(cell.source)
        for output in cell.get("outputs", []):
            describe_picture(output)
    exporter = HTMLExporter(exclude_input_prompt=True, exclude_output_prompt=True)
    body, _ = exporter.from_notebook_node(copy, resources={"metadata": {"name": title}})
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(without_scripts(body), encoding="utf-8")


@dataclass
class Entry:
    """A lesson in the index: its page, and what came out of it."""

    file: str
    title: str
    notebook: nbformat.NotebookNode
    seconds: float
    megabytes: float | None = None
    failure: str | None = None


def write_index(entries: list[Entry], target: Path) -> None:
    """Writes an index: for each lesson a link with its minutes and its picture; one that failed says so."""
    failed = [entry for entry in entries if entry.failure]
    words = f"{len(failed)} of {len(entries)} lessons failed" if failed else f"all {len(entries)} lessons ran"
    body = INDEX.replace("WORDS", words).replace("CARDS", "\n".join(map(card, entries)))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(body, encoding="utf-8")


def card(entry: Entry) -> str:
    minutes = minutes_of(entry.notebook)
    facts = [f"{minutes} minutes"] if minutes else []
    facts.append(f"ran in {entry.seconds:.0f} s" if entry.failure is None else f"failed after {entry.seconds:.0f} s")
    facts += [f"{entry.megabytes:.0f} MB"] if entry.megabytes else []
    sentence = entry.failure.splitlines()[0].rstrip(":") if entry.failure else ""
    failure = f'<p class="failure">{escape(sentence)}</p>' if sentence else ""
    return (
        f'<a href="{escape(entry.file)}"{" class=failed" if entry.failure else ""}><h2>{escape(entry.title)}</h2>'
        f'<p>{" · ".join(facts)}</p>{failure}{picture_of(entry.notebook)}</a>'
    )


def minutes_of(notebook: nbformat.NotebookNode) -> int | None:
    """The minutes that the first cell asks for."""
    takes = re.search(r"\*\*Takes\*\* (\d+) minutes", notebook.cells[0].source) if notebook.cells else None
    return int(takes.group(1)) if takes else None


def title_of(notebook: nbformat.NotebookNode) -> str:
    """The first heading, or the empty text."""
    for cell in notebook.cells:
        heading = re.search(r"^# (.+)$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else None
        if heading:
            return heading.group(1)
    return ""


def picture_of(notebook: nbformat.NotebookNode) -> str:
    """The picture of a cell with the tag `cover`, else the first there is; empty if there is none."""
    covers = [cell for cell in notebook.cells if "cover" in cell.metadata.get("tags", [])]
    for cell in covers + notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            text = data.get("text/plain", "")
            if "image/svg+xml" in data:
                return image_tag("image/svg+xml", encode(data["image/svg+xml"]), text)
            if "image/png" in data:
                return image_tag("image/png", data["image/png"].strip(), text)
    return ""


def describe_picture(output: nbformat.NotebookNode) -> None:
    """A picture is described to those who do not see it by the text that comes with it."""
    data = output.get("data", {})
    text = data.get("text/plain", "")
    if "image/svg+xml" in data:
        data["text/html"] = image_tag("image/svg+xml", encode(data.pop("image/svg+xml")), text)
    elif "image/png" in data:
        output.metadata.setdefault("image/png", nbformat.NotebookNode())["alt"] = text


def image_tag(mime: str, base64: str, text: str) -> str:
    return f'<img alt="{escape(text)}" src="data:{mime};base64,{base64}">'


def encode(svg: str) -> str:
    return b64encode(svg.encode()).decode()


def with_formulas(markdown: str) -> str:
    """TeX between dollars becomes MathML, which browsers draw themselves; code is left alone."""
    if to_mathml is None:
        return markdown
    parts = CODE.split(markdown)
    return "".join(part if index % 2 else FORMULA.sub(mathml, part) for index, part in enumerate(parts))


def mathml(match: re.Match) -> str:
    block, inline = match.groups()
    return to_mathml(block or inline, display="block" if block else "inline").replace("\n", "")


def without_scripts(page: str) -> str:
    """Figures and formulas are static, so that the page needs no script, its own or from the network."""
    return re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)


INDEX = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Cella</title>
<style>
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
  body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
  main { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); }
  body { background: Canvas; color: CanvasText; }
  a { border: 1px solid #8886; border-radius: .5rem; color: inherit; padding: 1rem; text-decoration: none; }
  a:hover, a:focus { border-color: #0072b2; }
  a.failed { border-color: #d55e00; }
  h2 { font-size: 1.1rem; margin: 0 0 .25rem; }
  p { margin: 0 0 .75rem; opacity: .75; }
  p.failure { color: #d55e00; opacity: 1; }
  img { display: block; height: 12rem; max-width: 100%; object-fit: contain; object-position: left top; }
  @media (prefers-color-scheme: dark) { a { border-color: #fff4; } p.failure { color: #ff9a52; } }
</style>
<h1>Cella</h1>
<p>WORDS</p>
<main>
CARDS
</main>
</html>
"""
