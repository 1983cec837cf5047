"""Shows how far you are, or writes it to a file that you can hand in: `./cella progress --csv progress.csv --name "Your name"`."""

from __future__ import annotations

import argparse
import csv
import os
import sys
from pathlib import Path

import course
from submissions import for_tables


def file() -> Path:
    """Where checks keep the progress of this user."""
    return Path(os.environ.get("CELLA_PROGRESS") or Path.home() / ".cella" / "progress.tsv")


def rows(progress: Path) -> dict[str, tuple[int, bool]]:
    """Tries, and whether it is solved, by exercise; lines that cannot be read are left out."""
    found = {}
    if progress.is_file():
        for line in progress.read_text(encoding="utf-8", errors="replace").splitlines():
            cells = line.split("\t")
            if len(cells) >= 4 and cells[1].isdigit() and cells[3] in ("solved", "open"):
                found[cells[0]] = int(cells[1]), cells[3] == "solved"
    return found


def table(progress: Path) -> list[tuple[str, str, int, str]]:
    """Lesson, exercise, tries and state of each exercise of the course, in its order, and then of others that were tried."""
    tried = rows(progress)
    names = [name for part in course.contents() for lesson in part.lessons for name in lesson.exercises]
    names += sorted(set(tried) - set(names))
    result = []
    for name in names:
        tries, solved = tried.get(name, (0, False))
        result.append((*name.split("/", 1), tries, "solved" if solved else "tried" if tries else "open"))
    return result


def main() -> int:
    parser = argparse.ArgumentParser(prog="cella progress", description=__doc__)
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a table to FILE; it goes nowhere else")
    parser.add_argument("--name", default="", help="what the table calls you; whatever you and your instructor agreed on")
    arguments = parser.parse_args()
    found = table(file())
    solved = sum(state == "solved" for *_, state in found)
    print(f"{solved} of {len(found)} exercises are solved, {sum(state == 'tried' for *_, state in found)} more were tried ({file()})")
    if arguments.csv:
        with open(arguments.csv, "w", newline="", encoding="utf-8") as target:
            writer = csv.writer(target)
            writer.writerow(["name", "lesson", "exercise", "tries", "state"])
            writer.writerows([for_tables(arguments.name), *row] for row in found)
        print(f"wrote {arguments.csv}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
