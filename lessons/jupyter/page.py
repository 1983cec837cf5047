"""Writes an executed notebook as one HTML file that needs nothing else: no network, and no script but that of its views."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

import nbformat
from course import GLOSSARY, minutes_of
from nbconvert import HTMLExporter
from nbconvert.preprocessors import Preprocessor
from views import Views

try:
    from latex2mathml.converter import convert as to_mathml
except ImportError:  # an environment of the user's own: formulas stay as they are written
    to_mathml = None

SVG = "image/svg+xml"
PICTURES = (SVG, "image/png", "image/jpeg")
FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<![\\$\w])\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)", re.DOTALL)
CODE = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)
# Figures are as wide as the page at most, and output breaks between words. On paper nothing scrolls, no figure and no code is
# cut in two, a heading stays with its text, code with its output, and answers to unfold are unfolded.
STYLE = """<style>
.jp-OutputArea-output img { max-width: 100%; }
.jp-OutputArea-output pre { overflow-wrap: anywhere; word-break: normal; }
.jp-RenderedMarkdown .highlight { margin: 1em 0; }
@media print {
  .highlight pre { overflow: visible; white-space: pre-wrap; }
  .jp-MarkdownCell .jp-InputArea, .jp-MarkdownCell .jp-MarkdownOutput { display: block; width: auto; }
  h1, h2, h3, .jp-CodeCell > .jp-Cell-inputWrapper, .jp-OutputArea-child:not(:last-child) { break-after: avoid; }
  .jp-CodeCell .jp-InputArea, .jp-OutputArea-child, details, h1, h2, h3, li, pre, tr { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  details::details-content { content-visibility: visible; }
  summary { list-style: none; }
}
</style>"""
LINK = re.compile(r'<a\b[^>]*\bhref="(?!#|[a-z]+:)([^"#]*)(#[^"]*)?"[^>]*>(.*?)</a>', re.DOTALL)  # to a file beside


class DescribedPictures(Preprocessor):
    """Describes pictures to those who do not see them, by the text that comes with each; nbconvert leaves that text out."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            describe_picture(output)
        return cell, resources


class LiveViews(Preprocessor):
    """Makes room for views that need no kernel, each with its static form until it is drawn. The copies of static forms that
    JupyterLab needs are left out."""

    def __init__(self, views: Views):
        super().__init__()
        self.views = views

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            place = self.views.element(output, data.get("text/html") or f"<pre>{escape(data.get('text/plain', ''))}</pre>")
            if place:
                data["text/html"] = place
        if "outputs" in cell:
            cell.outputs = [output for output in cell.outputs if not is_substitute(output)]
        return cell, resources


def is_substitute(output: nbformat.NotebookNode) -> bool:
    """Whether an output only stands in for the view before it, in a JupyterLab that cannot draw the view."""
    return 'class="cella-still"' in output.get("data", {}).get("text/html", "")


def write(notebook: nbformat.NotebookNode, title: str, target: Path, pages: dict[str, str] | None = None) -> None:
    """Writes the page; the folders on the way are made. Links lead to `pages`, by the name of the file that they name."""
    copy = nbformat.from_dict(notebook)
    views = Views(copy)
    for cell in copy.cells:
        if cell.cell_type == "markdown":
            cell.source = with_formulas(cell.source)
    preprocessors = [DescribedPictures, LiveViews(views)]
    exporter = HTMLExporter(exclude_input_prompt=True, exclude_output_prompt=True, preprocessors=preprocessors)
    body, _ = exporter.from_notebook_node(copy, resources={"metadata": {"name": title}})
    target.parent.mkdir(parents=True, exist_ok=True)
    body = with_links(without_scripts(body), pages or {}).replace("</head>", f"{STYLE}</head>", 1)
    before, after = body.rsplit("</body>", 1)
    body = f"{before}{views.script()}</body>{after}"
    target.write_text(body, encoding="utf-8")


def write_glossary(folder: Path, source: Path, pages: dict[str, str]) -> None:
    """Writes the glossary as a page beside the lessons."""
    words = nbformat.v4.new_markdown_cell(source.read_text(encoding="utf-8"))
    write(nbformat.v4.new_notebook(cells=[words]), "Glossary", folder / pages[GLOSSARY], pages)


def pages_of(notebooks: list[Path]) -> dict[str, str]:
    """The page of each notebook and of the glossary, by the name of its file."""
    return {GLOSSARY: "glossary.html", **{path.name: f"{path.stem}.html" for path in notebooks}}


def with_links(body: str, pages: dict[str, str]) -> str:
    """Links between notebooks become links between their pages; the words of one that leads to no page stay."""

    def link(match: re.Match) -> str:
        file, anchor, words = match.groups()
        return f'<a href="{pages[file]}{anchor or ""}">{words}</a>' if file in pages else words

    return LINK.sub(link, body)


@dataclass
class Entry:
    """A lesson in the index: its page, and what came out of it."""

    file: str
    title: str
    notebook: nbformat.NotebookNode
    seconds: float
    megabytes: float | None = None
    failure: str | None = None
    part: str = ""  # of the course


def write_index(entries: list[Entry], target: Path) -> None:
    """Writes an index: part by part, for each lesson a link with its minutes and its picture; one that failed says so."""
    failed = [entry for entry in entries if entry.failure]
    words = f"{len(failed)} of {len(entries)} lessons failed" if failed else f"all {len(entries)} lessons ran"
    sections = [section(part, list(of_part)) for part, of_part in groupby(entries, key=lambda entry: entry.part)]
    body = INDEX.replace("WORDS", words).replace("CARDS", "\n".join(sections))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(body, encoding="utf-8")


def section(part: str, entries: list[Entry]) -> str:
    heading = f"<h2>{escape(part)}</h2>\n" if part else ""
    return f'<section>\n{heading}<div>\n' + "\n".join(map(card, entries)) + "\n</div>\n</section>"


def card(entry: Entry) -> str:
    minutes = minutes_of(entry.notebook)
    facts = [f"{minutes} minutes"] if minutes else []
    facts.append(f"ran in {entry.seconds:.0f} s" if entry.failure is None else f"failed after {entry.seconds:.0f} s")
    facts += [f"{entry.megabytes:.0f} MB"] if entry.megabytes else []
    sentence = entry.failure.splitlines()[0].rstrip(":") if entry.failure else ""
    level = "h3" if entry.part else "h2"
    failure = f'<p class="failure">{escape(sentence)}</p>' if sentence else ""
    return (
        f'<a href="{escape(entry.file)}"{" class=failed" if entry.failure else ""}><{level}>{escape(entry.title)}</{level}>'
        f'<p>{" · ".join(facts)}</p>{failure}{picture_of(entry.notebook)}</a>'
    )


def picture_of(notebook: nbformat.NotebookNode) -> str:
    """The picture of a cell with the tag `cover`, else the first there is; empty if there is none."""
    covers = [cell for cell in notebook.cells if "cover" in cell.metadata.get("tags", [])]
    for cell in covers + notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            text = data.get("text/plain", "")
            if SVG in data:
                return image_tag(SVG, encode(data[SVG]), text)
            if "image/png" in data:
                return image_tag("image/png", data["image/png"].strip(), text)
    return ""


def describe_picture(output: nbformat.NotebookNode) -> None:
    """Turns a picture into HTML that holds its description, in the size that its metadata give."""
    data, text = output.get("data", {}), output.get("data", {}).get("text/plain", "")
    for mime in (mime for mime in PICTURES if mime in data and "text/html" not in data):
        picture = data.pop(mime)
        size = output.get("metadata", {}).get(mime, {})
        base64 = encode(picture) if mime == SVG else "".join(picture.split())
        data["text/html"] = image_tag(mime, base64, text, size)


def image_tag(mime: str, base64: str, text: str, size: dict | None = None) -> str:
    sides = "".join(f' {side}="{size[side]}"' for side in ("width", "height") if side in (size or {}))
    return f'<img alt="{escape(text)}" src="data:{mime};base64,{base64}"{sides}>'


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
  section div { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); }
  body { background: Canvas; color: CanvasText; }
  main a { border: 1px solid #8886; border-radius: .5rem; color: inherit; padding: 1rem; text-decoration: none; }
  main a:hover, main a:focus { border-color: #0072b2; }
  main a.failed { border-color: #d55e00; }
  h2 { font-size: 1.3rem; margin: 2rem 0 1rem; }
  main a :is(h2, h3) { font-size: 1.1rem; margin: 0 0 .25rem; }
  p { margin: 0 0 .75rem; opacity: .75; }
  p.failure { color: #d55e00; opacity: 1; }
  img { display: block; height: 12rem; max-width: 100%; object-fit: contain; object-position: left top; }
  @media (prefers-color-scheme: dark) { main a { border-color: #fff4; } a { color: #7db8e8; } p.failure { color: #ff9a52; } }
</style>
<h1>Cella</h1>
<p>WORDS · <a href="glossary.html">glossary</a></p>
<main>
CARDS
</main>
</html>
"""
