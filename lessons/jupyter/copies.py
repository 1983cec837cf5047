"""Copies of the lessons for a student to work in. An update never overwrites what the student wrote.

What was copied is remembered in a hidden file of the folder: for each file, a digest of the cells it was delivered with. A
notebook that was only run still holds the same cells, so it counts as unchanged.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
import tempfile
from pathlib import Path

from course import NOTEBOOKS

RECORD = ".cella.json"


class Copies:
    """The copies of all files of `source` in the folder `work`."""

    def __init__(self, source: Path, work: Path):
        self.source, self.work = source, work
        self.news: list[str] = []
        try:
            self.delivered: dict[str, str] = dict(json.loads((work / RECORD).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            self.delivered = {}

    def update(self) -> list[str]:
        """Copies what is missing or new, and returns one line for each lesson whose copy a student should know about."""
        first = not (self.work / RECORD).exists()
        paths = {path.relative_to(self.source) for path in self.source.rglob("*") if path.is_file()}
        files = {str(path) for path in paths if not any(part.startswith(".") for part in path.parts)}
        for name in sorted(files):
            try:
                self.update_file(name)
            except OSError as error:
                self.news.append(f"{name} could not be copied: {error.strerror or error} ({error.filename or self.work})")
        for name in sorted(set(self.delivered) - files):
            self.remove(name)
        self.write_record()
        return [f"Your copies of the lessons are in {self.work}"] * first + self.news

    def update_file(self, name: str) -> None:
        new, target = digest(self.source / name), self.work / name
        mine = digest(target) if target.exists() else None
        if mine is None:
            self.deliver(name, target)
        elif mine == self.delivered.get(name) != new:
            self.deliver(name, target)
            if name.endswith(".ipynb"):
                self.news.append(f"{title(name)} was updated; you had not edited your copy, so it was replaced")
        elif new not in (mine, self.delivered.get(name)):
            beside = self.unedited(name, new) or free_name(target, "updated")
            self.deliver(name, beside)
            self.news.append(f"{title(name)} was updated; your work stays in {name}, and the new version is {beside.name}")
        self.delivered[name] = new

    def remove(self, name: str) -> None:
        """Removes the copy of a file that the course no longer has, unless the student has worked in it."""
        target, was = self.work / name, self.delivered.pop(name)
        if target.exists() and digest(target) == was:
            target.unlink()
            self.news.append(f"{title(name)} is no longer part of the course under this name; your unedited copy was removed")
        elif target.exists():
            self.news.append(f"{title(name)} is no longer part of the course under this name; your work stays in {name}")

    def afresh(self, name: str) -> str:
        """Starts a lesson again: the student's work moves to a file beside it. Returns one line that says so."""
        target = self.work / name
        said = f"{target} is a fresh copy now"
        if target.exists() and digest(target) != digest(self.source / name):
            mine = free_name(target, "mine")
            target.rename(mine)
            said += f"; your work is in {mine.name}"
        self.deliver(name, target)
        if version := self.unedited(name):
            version.unlink()  # the lesson is that version now
        self.delivered[name] = digest(target)
        self.write_record()
        return said

    def deliver(self, name: str, target: Path) -> None:
        content = (self.source / name).read_bytes()
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, content)

    def unedited(self, name: str, *digests: str) -> Path | None:
        """The version that an update put beside a student's work, if nobody has edited it since."""
        path = self.work / name
        versions = path.parent.glob(f"{path.stem}-updated*{path.suffix}")
        return next((version for version in versions if digest(version) in (self.delivered.get(name), *digests)), None)

    def write_record(self) -> None:
        replace(self.work / RECORD, (json.dumps(self.delivered, indent=1, sort_keys=True) + "\n").encode())


def replace(target: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    part = tempfile.NamedTemporaryFile(dir=target.parent, prefix=".cella-", delete=False)
    try:
        with part:
            part.write(content)
        os.chmod(part.name, 0o644)
        os.replace(part.name, target)
    except OSError:
        Path(part.name).unlink(missing_ok=True)
        raise


def free_name(path: Path, word: str) -> Path:
    """A name that is not taken, beside a file: `05-title-updated.ipynb`, `05-title-updated-2.ipynb`."""
    taken, beside = 1, path.with_name(f"{path.stem}-{word}{path.suffix}")
    while beside.exists():
        taken += 1
        beside = path.with_name(f"{path.stem}-{word}-{taken}{path.suffix}")
    return beside


def title(name: str) -> str:
    lesson = re.match(r"(\d\d[a-z]?)-", name)
    return f"Lesson {lesson[1]}" if lesson else name


def digest(path: Path) -> str:
    """A digest of what a student edits: the cells of a notebook without their outputs, or else the whole file."""
    content = path.read_bytes()
    if path.suffix == ".ipynb":
        try:
            cells = [[cell["cell_type"], "".join(cell["source"])] for cell in json.loads(content)["cells"]]
            content = json.dumps(cells).encode()
        except (ValueError, KeyError, TypeError):
            pass  # damaged: its bytes count
    return hashlib.sha256(content).hexdigest()


def named(lesson: str) -> str:
    from execute import find, lessons  # takes a second, which every start would wait for

    found = find(lesson)
    if NOTEBOOKS / found.name not in lessons():
        raise SystemExit(f"cella: {lesson} is no lesson of the course; name one by its number, such as 02")
    return found.name


def main() -> None:
    parser = argparse.ArgumentParser(prog="copies.py", description="Keep copies of the lessons to work in.")
    parser.add_argument("work", type=Path, help="the folder for the copies")
    parser.add_argument("--afresh", metavar="LESSON", help="start this lesson (02, a name) again; your work is kept beside it")
    options = parser.parse_args()
    work = options.work.resolve()
    if work == NOTEBOOKS:  # authors work in the lessons themselves
        sys.exit(f"cella: {work} holds the lessons themselves; use git to get one back" if options.afresh else 0)
    if NOTEBOOKS in work.parents:
        sys.exit(f"cella: copies cannot lie among the lessons, in {work}; set CELLA_WORK to a folder of yours")
    import start  # which needs what is above

    try:
        work.mkdir(parents=True, exist_ok=True)
        copies = Copies(NOTEBOOKS, work)
        lines = [copies.afresh(named(options.afresh))] if options.afresh else copies.update()
        start.write(work)
    except OSError as error:
        where = f", {error.filename}" if error.filename else ""
        sys.exit(f"cella: the lessons cannot be copied to {work} ({error.strerror or error}{where}); set CELLA_WORK to a folder of yours")
    for line in lines:
        print(f"· {line}")


if __name__ == "__main__":
    main()
