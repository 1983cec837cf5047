"""Writes notebooks as JupyterLab saves them: with the metadata of our kernel, and without outputs.

A lesson in this form can be opened and saved without any change. `python tidy.py` rewrites all lessons or those that are
named; with --check it only names those that are in another form.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from execute import lessons

KERNELSPEC = {"display_name": "Java (Cella)", "language": "java", "name": "cella"}

# What the kernel says of its language on JDK 17, for which the lessons are written.
LANGUAGE = {
    "codemirror_mode": "text/x-java",
    "file_extension": ".java",
    "mimetype": "text/x-java",
    "name": "java",
    "nbconvert_exporter": "script",
    "pygments_lexer": "java",
    "version": "17",
}


def tidy(text: str) -> str:
    """The text of a notebook in the form in which JupyterLab saves it."""
    notebook = nbformat.reads(text, as_version=4)
    notebook.nbformat_minor = max(notebook.nbformat_minor, 5)
    notebook.metadata.update(kernelspec=KERNELSPEC, language_info=LANGUAGE)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)
        for left_over in ("execution", "collapsed", "scrolled", "trusted"):
            cell.metadata.pop(left_over, None)
    return nbformat.writes(notebook).rstrip("\n") + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="tidy.py", description="Write notebooks as JupyterLab saves them, without outputs.")
    parser.add_argument("notebook", nargs="*", type=Path, help="notebooks; all lessons if none is named")
    parser.add_argument("--check", action="store_true", help="change nothing; name the notebooks that are in another form")
    options = parser.parse_args()
    untidy = []
    for path in options.notebook or lessons():
        text = path.read_text(encoding="utf-8")
        if tidy(text) != text:
            untidy.append(path.name)
            if not options.check:
                path.write_text(tidy(text), encoding="utf-8")
    if untidy:
        print("not in the form in which JupyterLab saves:" if options.check else "rewritten:", ", ".join(untidy))
    return 1 if untidy and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
