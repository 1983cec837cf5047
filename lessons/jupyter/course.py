"""The contents of the course: the table in the README, with what each notebook says about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

LESSONS = Path(__file__).resolve().parent.parent
NOTEBOOKS = LESSONS / "notebooks"
README = LESSONS.parent / "README.md"
GLOSSARY = "GLOSSARY.md"  # beside the notebooks

PART = re.compile(r"\| \| \*\*(?P<title>.+?)\*\* \| \|")
ROW = re.compile(r"\| (?P<number>\d\d[a-z]?) \| (?:\[(?P<linked>.+?)\]\((?P<link>.+?)\)|(?P<title>.+?)) \| (?P<shows>.*?) \|")


@dataclass(frozen=True)
class Lesson:
    """One row of the table. Its notebook is None as long as it is still being written."""

    number: str
    title: str
    shows: str
    notebook: Path | None
    minutes: int | None = None
    exercises: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A part of the course."""

    title: str
    lessons: tuple[Lesson, ...]


def contents(readme: Path = README, notebooks: Path = NOTEBOOKS) -> list[Part]:
    """The parts of the course in order, with all their lessons."""
    parts: list[tuple[str, list[Lesson]]] = []
    for line in readme.read_text(encoding="utf-8").splitlines():
        if part := PART.fullmatch(line):
            parts.append((part["title"], []))
        elif (row := ROW.fullmatch(line)) and parts:
            parts[-1][1].append(lesson_of(row, notebooks))
    return [Part(title, tuple(lessons)) for title, lessons in parts]


def lesson_of(row: re.Match, notebooks: Path) -> Lesson:
    if not row["link"]:
        return Lesson(row["number"], row["title"], row["shows"], None)
    path = notebooks / Path(row["link"]).name
    notebook = nbformat.read(path, as_version=4)
    return Lesson(row["number"], row["linked"], row["shows"], path, minutes_of(notebook), exercises_of(notebook))


def title_of(notebook: nbformat.NotebookNode) -> str:
    """The first heading, or the empty text."""
    for cell in notebook.cells:
        heading = re.search(r"^# (.+)$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else None
        if heading:
            return heading.group(1)
    return ""


def minutes_of(notebook: nbformat.NotebookNode) -> int | None:
    """The minutes that the first cell asks for."""
    takes = re.search(r"\*\*Takes\*\* (\d+) minutes", notebook.cells[0].source) if notebook.cells else None
    return int(takes.group(1)) if takes else None


def exercises_of(notebook: nbformat.NotebookNode) -> tuple[str, ...]:
    """The names of the exercises that the notebook checks, in order."""
    checks = [cell for cell in notebook.cells if "check" in cell.metadata.get("tags", [])]
    return tuple(cell.metadata["cella"]["exercise"] for cell in checks)
