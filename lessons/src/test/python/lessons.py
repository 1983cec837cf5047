"""What the tests of the lessons share: finding notebooks and running their cells in the real kernel.

The kernel's name is in CELLA_KERNEL (default: cella). Jupyter must find its kernelspec, for instance by JUPYTER_PATH.
"""

import contextlib
import itertools
import os
import re
from dataclasses import dataclass
from pathlib import Path

import execute
import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[3]
NOTEBOOKS = execute.lessons()
ANSWERS = ROOT / "src/test/resources/exercises"
PATIENCE = 600  # seconds until a cell counts as hung, however busy the machine
EXPECT = "// expect: "
KERNEL = os.environ.get("CELLA_KERNEL", "cella")


def read(path):
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def tags(cell):
    return cell.metadata.get("tags", [])


def exercise_of(cell):
    """The name of the exercise that a cell belongs to, such as 02/min-max, or None."""
    return cell.metadata.get("cella", {}).get("exercise")


@dataclass
class WrongAnswer:
    """A typical wrong answer: its name, parts of the hints that it must get, and the student's cell."""

    name: str
    expect: list
    cell: str


def exercises_with_answers():
    """The names of all exercises that have an answer file."""
    return {str(file.relative_to(ANSWERS).with_suffix("")) for file in ANSWERS.glob("*/*.java")}


def answers(exercise):
    """Reads an answer file: the reference and the wrong answers.

    A section begins with a line `// reference` or `// wrong: NAME`; lines `// expect: HINT` may follow it."""
    reference, wrong = None, []
    for section in re.split(r"(?m)^(?=// (?:reference|wrong: .+)$)", (ANSWERS / f"{exercise}.java").read_text()):
        title, *lines = section.strip().split("\n")
        expect = [line.removeprefix(EXPECT) for line in itertools.takewhile(lambda line: line.startswith(EXPECT), lines)]
        cell = "\n".join(lines[len(expect) :])
        if title == "// reference":
            reference = cell
        elif title:
            wrong.append(WrongAnswer(title.removeprefix("// wrong: "), expect, cell))
    return reference, wrong


class Session:
    """One running kernel and the notebook whose cells it executes."""

    def __init__(self, client):
        self.client = client
        self.notebook = client.nb

    def run(self, cell, source=None):
        """Executes a cell, or other source in its place, and returns what it showed."""
        fresh = nbformat.v4.new_code_cell(source if source is not None else cell.source)
        fresh.metadata.update(cell.metadata)
        index = self.notebook.cells.index(cell)
        self.notebook.cells[index] = fresh
        try:
            self.client.execute_cell(fresh, index)
        finally:
            self.notebook.cells[index] = cell
        return fresh.outputs

    def peak_megabytes(self):
        """Largest resident memory of the kernel's process so far; None where the system does not tell."""
        return execute.peak_megabytes(self.client.km)


@contextlib.contextmanager
def session(path, **environment):
    """Starts a kernel for a notebook, in a folder of its own; environment is added to the kernel's."""
    client = NotebookClient(read(path), kernel_name=KERNEL, timeout=PATIENCE, resources={"metadata": {"path": path.parent}})
    with client.setup_kernel(env={**os.environ, **environment}):
        yield Session(client)


def text(outputs):
    """All that outputs say, as plain text. A line that came in two pieces is one line, as on screen."""
    parts = []
    for stream, group in itertools.groupby(outputs, key=lambda output: output.get("name")):
        if stream:
            parts.append("".join(output.text for output in group))
        else:
            parts += [
                "\n".join(output.traceback) if output.output_type == "error" else output.data.get("text/plain", "")
                for output in group
            ]
    return "\n".join(parts)
