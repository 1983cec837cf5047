"""A lesson as a page: whole, without scripts, without the network."""

import re

import nbformat
import page
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

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
    assert "<script" not in text
    assert not re.search(r"(?:src|href)=\"https?:", text)


def test_formulas_become_mathml_and_code_and_prices_stay():
    shown = page.with_formulas(lesson().cells[0].source)
    assert "<math" in shown and "`$HOME`" in shown and "costs $5 or $6" in shown
    assert 'display="block"' in page.with_formulas("$$\\frac{a}{b}$$")


def test_the_index_shows_a_picture_for_each_lesson(tmp_path):
    page.write_index([("circles.html", "Circles & more", lesson())], tmp_path / "index.html")
    text = (tmp_path / "index.html").read_text()
    assert 'href="circles.html"' in text and "Circles &amp; more" in text and "<img alt" in text


def test_the_title_is_the_first_heading():
    assert page.title_of(lesson()) == "Circles"
