"""Executes a notebook in the real kernel through the real Jupyter stack, and says what it cost."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from course import NOTEBOOKS
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert.preprocessors import CoalesceStreamsPreprocessor

NAME = re.compile(r"(?P<number>\d\d[a-z]?)-(?P<title>.+)")  # of a notebook: 07-a-title, 07b-its-second-half
CELL_SECONDS = 300


@dataclass
class Execution:
    """A notebook with its outputs; `failure` is None, or a sentence for people when it stopped half-way."""

    notebook: nbformat.NotebookNode
    seconds: float
    peak_megabytes: float | None
    failure: str | None


def find(lesson: str) -> Path:
    """The notebook that a number (`2`, `02`, `7b`), a name or a path means. `07` is not `07b`."""
    path = Path(lesson)
    if path.suffix == ".ipynb" and path.is_file():
        return path.resolve()
    wanted = "0" + lesson if re.fullmatch(r"\d[a-z]?", lesson) else lesson
    found = [p for p in lessons() if wanted in (p.stem, *NAME.fullmatch(p.stem).groups())]
    found = found or [p for p in lessons() if p.stem.startswith(wanted + "-")]
    if len(found) != 1:
        names = ", ".join(p.stem for p in lessons())
        raise SystemExit(f"no lesson '{lesson}'; there are: {names}")
    return found[0]


def lessons() -> list[Path]:
    """All lessons, in the order of the course."""
    return sorted(path for path in NOTEBOOKS.glob("*.ipynb") if NAME.fullmatch(path.stem))


def number(notebook: Path) -> str:
    """The number of a lesson, with the letter of its part if it has one: `07`, `07b`."""
    return NAME.fullmatch(notebook.stem)["number"]


def execute(source, kernel: str = "cella", on_cell=lambda done, total: None, folder: Path | None = None) -> Execution:
    """Runs a notebook (a path, or one already read) top to bottom in a fresh kernel. What it writes, it writes into `folder`; if
    none is given, into one that is deleted afterwards."""
    if folder is None:
        with TemporaryDirectory() as passing:
            return execute(source, kernel, on_cell, Path(passing))
    notebook = source if isinstance(source, nbformat.NotebookNode) else nbformat.read(source, as_version=4)
    total = sum(cell.cell_type == "code" for cell in notebook.cells)
    done = 0

    def executed(cell, cell_index, execute_reply):
        nonlocal done
        done += 1
        on_cell(done, total)

    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(
        notebook, kernel_name=kernel, timeout=CELL_SECONDS, on_cell_executed=executed, resources=resources
    )
    start, failure, peak = time.monotonic(), None, None
    client.reset_execution_trackers()
    try:
        with client.setup_kernel():
            try:
                for index, cell in enumerate(notebook.cells):
                    client.execute_cell(cell, index)
            finally:
                client.set_widgets_metadata()
                peak = peak_megabytes(client.km)
    except CellExecutionError as error:
        failure = f"cell {done} failed:\n{plain(str(error))}"
    except CellTimeoutError:
        failure = f"cell {done + 1} took longer than {CELL_SECONDS} s"
    except DeadKernelError:
        failure = f"the kernel died in cell {done + 1}"
    return Execution(with_whole_streams(notebook), time.monotonic() - start, peak, failure)


def with_whole_streams(notebook):
    """The notebook with neighboring texts of one stream as one: nbconvert starts a new line between them."""
    return CoalesceStreamsPreprocessor().preprocess(notebook, {})[0]


def peak_megabytes(manager) -> float | None:
    """The kernel's largest resident memory so far, where the system tells (Linux)."""
    try:
        status = Path(f"/proc/{manager.provisioner.pid}/status").read_text()
    except (OSError, AttributeError):
        return None
    return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


def plain(text: str) -> str:
    """Text without the colors of a terminal."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
