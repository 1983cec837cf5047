"""Reads the answer files of the exercises, src/test/resources/exercises/05/one-window.java.

A section begins with a line `// reference`, `// wrong: NAME`, or `// rejected: NAME` for code that does not compile; lines
`// expect: HINT` may follow it, and `// expect in a cell: HINT` for hints that quote the cell."""

import itertools
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources/exercises"
SECTION = re.compile(r"^(?=// (?:reference|wrong: .+|rejected: .+)$)", re.MULTILINE)
EXPECT = re.compile(r"// expect( in a cell)?: ")


@dataclass
class WrongAnswer:
    """A typical wrong answer: its name, parts of its hints on the first try, the student's cell, and whether hints quote it."""

    name: str
    expect: list
    cell: str
    is_quoted: bool


def exercises_with_answers():
    """The names of all exercises that have an answer file, such as 05/one-window."""
    return {str(file.relative_to(FOLDER).with_suffix("")) for file in FOLDER.glob("*/*.java")}


def answers(exercise):
    """The right answer to an exercise, the wrong ones, and those that do not compile."""
    reference, wrong, rejected = None, [], []
    for section in filter(None, SECTION.split((FOLDER / f"{exercise}.java").read_text())):
        title, *lines = section.strip().split("\n")
        expected = list(itertools.takewhile(EXPECT.match, lines))
        expect = [EXPECT.sub("", line) for line in expected]
        is_quoted = any(EXPECT.match(line)[1] for line in expected)
        cell = "\n".join(lines[len(expected) :])
        if title == "// reference":
            reference = cell
        else:
            kind, name = title.removeprefix("// ").split(": ", 1)
            (wrong if kind == "wrong" else rejected).append(WrongAnswer(name, expect, cell, is_quoted))
    return reference, wrong, rejected
