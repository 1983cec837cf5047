"""A lesson as a page: whole, without scripts, without the network."""

import os
import re
import subprocess
import sys
from pathlib import Path

import course
import nbformat
import page
import pytest
from bs4 import BeautifulSoup
from execute import with_whole_streams
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

HOME = Path(__file__).resolve().parents[4]
KERNEL = os.environ.get("CELLA_KERNEL", "cella")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="9"/></svg>'


def lesson() -> nbformat.NotebookNode:
    shown = new_output("execute_result", {"text/plain": "a circle", "image/svg+xml": SVG}, execution_count=1)
    return new_notebook(cells=[
        new_markdown_cell("# Circles\n\nArea $\\pi r^2$, and `$HOME` is code; it costs $5 or $6."),
        new_markdown_cell("$$\\frac{a}{b}$$"),
        new_code_cell("circle()", outputs=[shown], execution_count=1),
    ])


def test_a_page_holds_the_pictures_and_no_script(tmp_path):
    page.write(lesson(), "Circles", tmp_path / "new" / "circles.html")
    text = (tmp_path / "new" / "circles.html").read_text()
    assert re.search(r'<img alt="a circle" src="data:image/svg\+xml;base64,', text)
    assert "circle()" in re.sub(r"<[^>]+>", "", text)
    assert "<script" not in text and "@media print" in text[: text.index("</head>")]
    assert not re.search(r"(?:src|href)=\"https?:", text)


def test_neighboring_texts_of_a_stream_are_one():
    texts = [("stdout", "average 0.5"), ("stdout", ", min 0.0\n"), ("stderr", "a warning\n"), ("stdout", "end\n")]
    outputs = [new_output("stream", name=name, text=text) for name, text in texts]
    whole = with_whole_streams(new_notebook(cells=[new_code_cell("print()", outputs=outputs)]))
    assert [(output.name, output.text) for output in whole.cells[0].outputs] == [
        ("stdout", "average 0.5, min 0.0\n"), ("stderr", "a warning\n"), ("stdout", "end\n")]


def test_formulas_become_mathml_and_code_and_prices_stay():
    shown = page.with_formulas(lesson().cells[0].source)
    assert "<math" in shown and "`$HOME`" in shown and "costs $5 or $6" in shown
    assert 'display="block"' in page.with_formulas("$$\\frac{a}{b}$$")


def test_the_index_shows_title_minutes_and_a_picture_for_each_lesson(tmp_path):
    header = new_markdown_cell("# Circles & more\n\n**Takes** 20 minutes · **runs in** 10 seconds")
    circles = new_notebook(cells=[header, *lesson().cells])
    page.write_index([page.Entry("circles.html", "Circles & more", circles, 8.2, 600)], tmp_path / "new" / "index.html")
    text = (tmp_path / "new" / "index.html").read_text()
    assert 'href="circles.html"' in text and "Circles &amp; more" in text and text.count("<img alt") == 1
    assert "20 minutes · ran in 8 s · 600 MB" in text and "all 1 lessons ran" in text
    assert "color-scheme: light dark" in text and "prefers-color-scheme: dark" in text
    assert "<script" not in text and not re.search(r"(?:src|href)=\"https?:", text)


def test_the_index_shows_the_parts_of_the_course(tmp_path):
    entries = [page.Entry(f"{name}.html", name, lesson(), 1, part=part) for name, part in (("a", "I"), ("b", "I & II"), ("c", "I & II"))]
    page.write_index(entries, tmp_path / "index.html")
    sections = BeautifulSoup((tmp_path / "index.html").read_text(), "html.parser").find_all("section")
    found = [(section.find("h2").text, [card.find("h3").text for card in section.find_all("a")]) for section in sections]
    assert found == [("I", ["a"]), ("I & II", ["b", "c"])]


def images(path):
    return BeautifulSoup(path.read_text(), "html.parser").find_all("img")


@pytest.mark.parametrize("mime", ["image/svg+xml", "image/png", "image/jpeg"])
def test_every_picture_is_described_by_its_text(mime, tmp_path):
    notebook = lesson()
    data = {"text/plain": 'a "small" square', mime: SVG if "svg" in mime else "AQ=="}
    notebook.cells.append(new_code_cell("square()", outputs=[new_output("display_data", data)]))
    page.write(notebook, "Circles", tmp_path / "circles.html")
    assert [image["alt"] for image in images(tmp_path / "circles.html")] == ["a circle", 'a "small" square']


def test_a_picture_keeps_the_size_that_its_metadata_give(tmp_path):
    size = {"image/png": {"width": 120, "height": 80}}
    shown = new_output("display_data", {"text/plain": "a square", "image/png": "AQ=="}, metadata=size)
    page.write(new_notebook(cells=[new_code_cell("s", outputs=[shown])]), "Square", tmp_path / "square.html")
    [image] = images(tmp_path / "square.html")
    assert (image["alt"], image["width"], image["height"]) == ("a square", "120", "80")


LINKS = "[lesson 06](06-b.ipynb), [there](06-b.ipynb#Steps), [words](GLOSSARY.md), [07](07-c.ipynb), [home](https://a.org), [up](#top)"


def links(folder, pages):
    page.write(new_notebook(cells=[new_markdown_cell(LINKS)]), "Links", folder / "05-a.html", pages)
    body = (folder / "05-a.html").read_text()
    return re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', body[body.index("<main") :]), body


def test_links_lead_from_page_to_page(tmp_path):
    pages = page.pages_of([Path("05-a.ipynb"), Path("06-b.ipynb")])
    found, body = links(tmp_path, pages)
    assert found[:3] == [("06-b.html", "lesson 06"), ("06-b.html#Steps", "there"), ("glossary.html", "words")]
    assert found[3:] == [("https://a.org", "home"), ("#top", "up")]
    assert ", 07, " in body and ".ipynb" not in re.sub(r"<title>.*?</title>", "", body)


def test_on_a_single_page_the_words_of_links_stay(tmp_path):
    found, body = links(tmp_path, None)
    assert found == [("https://a.org", "home"), ("#top", "up")] and "lesson 06, there, words, 07, " in body


def test_the_glossary_is_a_page_among_the_lessons(tmp_path):
    (tmp_path / "GLOSSARY.md").write_text("# Glossary\n\n| word | lesson |\n|---|---|\n| stride | [07](07-c.ipynb) |\n")
    page.write_glossary(tmp_path, tmp_path / "GLOSSARY.md", page.pages_of([Path("07-c.ipynb")]))
    text = (tmp_path / "glossary.html").read_text()
    assert "stride" in text and 'href="07-c.html"' in text and "<title>Glossary</title>" in text


def test_a_lesson_chooses_its_picture_by_a_tag():
    notebook = lesson()
    cover = new_output("display_data", {"text/plain": "a square", "image/png": "AQ=="})
    notebook.cells.append(new_code_cell("square()", outputs=[cover], metadata={"tags": ["cover"]}))
    assert 'alt="a square"' in page.picture_of(notebook)
    assert 'alt="a circle"' in page.picture_of(lesson())


def write_notebook(folder, name, *cells):
    spec = {"name": KERNEL, "display_name": "Java (Cella)", "language": "java"}
    made = new_notebook(cells=list(cells), metadata={"kernelspec": spec})
    nbformat.write(made, folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"


def test_a_lesson_that_fails_is_named_and_the_others_run(tmp_path):
    good = write_notebook(tmp_path, "good", new_markdown_cell("# Good"), new_code_cell("1 + 1"))
    bad = write_notebook(tmp_path, "bad", new_markdown_cell("# Bad"), new_code_cell("1 / 0"), new_code_cell("2"))
    command = [sys.executable, HOME / "lessons/jupyter/run.py", "--kernel", KERNEL, bad, good, "--html", tmp_path / "out"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "bad: failed in" in run.stdout and "good: ran in" in run.stdout
    index = (tmp_path / "out" / "index.html").read_text()
    assert 'href="glossary.html"' in index and "stride" in (tmp_path / "out" / "glossary.html").read_text()
    assert "1 of 2 lessons failed" in index and "cell 1 failed" in index
    assert re.search(r'<a href="bad.html" class=failed><h2>Bad</h2><p>failed after', index)
    assert re.search(r'<a href="good.html"><h2>Good</h2><p>ran in', index)
    assert "ArithmeticException" in (tmp_path / "out" / "bad.html").read_text()


def test_the_title_is_the_first_heading():
    assert course.title_of(lesson()) == "Circles"
