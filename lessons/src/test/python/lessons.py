"""What the tests of the lessons share: the lessons, their cells, and a kernel that executes them.

The kernel's name is in CELLA_KERNEL (default: cella). Jupyter must find its kernelspec, for instance by JUPYTER_PATH.
"""

import contextlib
import functools
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
CLAIMS = Path(__file__).resolve().parent / "claims"
PATIENCE = 600  # seconds until a cell counts as hung, however busy the machine
KERNEL = os.environ.get("CELLA_KERNEL", "cella")


@dataclass(frozen=True)
class Lesson:
    """A notebook of the course, as it is in the repository."""

    path: Path

    @property
    def number(self):
        return execute.number(self.path)

    @functools.cached_property
    def notebook(self):
        return read(self.path)

    @property
    def cells(self):
        return self.notebook.cells

    @property
    def code_cells(self):
        return code_cells(self.notebook)

    @property
    def prose(self):
        return "\n".join(cell.source for cell in self.cells if cell.cell_type == "markdown")

    def promise(self, pattern):
        """A number that the first cell promises, such as `memory\\*\\* (\\d+) MB`."""
        found = re.search(pattern, self.cells[0].source)
        assert found, f"the first cell of lesson {self.number} must match {pattern}"
        return int(found.group(1))


LESSONS = [Lesson(path) for path in NOTEBOOKS]


def read(path):
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def tags(cell):
    return cell.metadata.get("tags", [])


def exercise_of(cell):
    """The name of the exercise that a cell belongs to, such as 02/min-max, or None."""
    return cell.metadata.get("cella", {}).get("exercise")


class Session:
    """One running kernel and the notebook whose cells it executes."""

    def __init__(self, client):
        self.client = client

    @property
    def notebook(self):
        return self.client.nb

    def open(self, lesson):
        """Goes on with the notebook of another lesson, in the same kernel."""
        self.client.nb = read(lesson.path)
        self.client.reset_execution_trackers()

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


@contextlib.contextmanager
def session(**environment):
    """Starts a kernel in the folder of the lessons; environment is added to the kernel's."""
    folder = {"metadata": {"path": NOTEBOOKS[0].parent}}
    client = NotebookClient(nbformat.v4.new_notebook(), kernel_name=KERNEL, timeout=PATIENCE, resources=folder)
    with client.setup_kernel(env={**os.environ, **environment}):
        yield Session(client)


def text(outputs):
    """Everything that outputs say, as plain text. A line that came in two pieces is one line, as on screen."""
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
