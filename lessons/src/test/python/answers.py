"""Reads the answer files of the exercises, src/test/resources/exercises/05/one-window.java.

A section begins with a line `// reference`, `// wrong: NAME`, or `// rejected: NAME` for code that does not compile; lines
`// expect: HINT` may follow it."""

import itertools
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources/exercises"
SECTION = re.compile(r"^(?=// (?:reference|wrong: .+|rejected: .+)$)", re.MULTILINE)
EXPECT = "// expect: "


@dataclass
class WrongAnswer:
    """A typical wrong answer: its name, parts of the hints that it must get on the first try, and the student's cell."""

    name: str
    expect: list
    cell: str


def exercises_with_answers():
    """The names of all exercises that have an answer file, such as 05/one-window."""
    return {str(file.relative_to(FOLDER).with_suffix("")) for file in FOLDER.glob("*/*.java")}


def answers(exercise):
    """The right answer to an exercise, the wrong ones, and those that do not compile."""
    reference, wrong, rejected = None, [], []
    for section in filter(None, SECTION.split((FOLDER / f"{exercise}.java").read_text())):
        title, *lines = section.strip().split("\n")
        expect = [line.removeprefix(EXPECT) for line in itertools.takewhile(lambda line: line.startswith(EXPECT), lines)]
        cell = "\n".join(lines[len(expect) :])
        if title == "// reference":
            reference = cell
        else:
            kind, name = title.removeprefix("// ").split(": ", 1)
            (wrong if kind == "wrong" else rejected).append(WrongAnswer(name, expect, cell))
    return reference, wrong, rejected
