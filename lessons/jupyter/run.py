"""Command line behind `./cella run`: executes lessons and, on request, writes them as pages."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import page
from course import GLOSSARY, NOTEBOOKS, contents, title_of
from execute import Execution, execute, find, lessons


def main() -> int:
    parser = argparse.ArgumentParser(prog="./cella run", description="Execute lessons without a browser.")
    parser.add_argument("lesson", nargs="*", help="number (02) or name of a lesson as it was delivered, or the path of your copy")
    parser.add_argument("--all", action="store_true", help="all lessons, in order")
    parser.add_argument("--html", type=Path, metavar="OUT", help="the page to write; a folder with --all or several lessons")
    parser.add_argument("--kernel", default="cella", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.all == bool(options.lesson):
        parser.error("name a lesson, or say --all")

    paths = lessons() if options.all else [find(lesson) for lesson in options.lesson]
    single = len(paths) == 1 and not options.all
    pages = {} if single else page.pages_of(paths)
    parts = {lesson.notebook: part.title for part in contents() for lesson in part.lessons} if options.html and not single else {}
    entries, failed = [], False
    for path in paths:
        own = None if path.parent == NOTEBOOKS else path.parent  # a copy runs where it lies, as in JupyterLab
        result = execute(path, options.kernel, Progress(path.stem), own)
        report(path.stem, result)
        failed |= result.failure is not None
        if options.html:
            target = options.html if single else options.html / f"{path.stem}.html"
            title = title_of(result.notebook) or path.stem
            page.write(result.notebook, title, target, pages)
            cost = (result.seconds, result.peak_megabytes)
            entries.append(page.Entry(target.name, title, result.notebook, *cost, result.failure, parts.get(path, "")))
            print(f"  written to {target}")
    if options.html and not single:
        page.write_glossary(options.html, NOTEBOOKS / GLOSSARY, pages)
        page.write_index(entries, options.html / "index.html")
        print(f"  index: {options.html / 'index.html'}")
    return 1 if failed else 0


class Progress:
    """One line that moves on a terminal; nothing but the report elsewhere."""

    def __init__(self, name: str):
        self.name = name

    def __call__(self, done: int, total: int) -> None:
        if sys.stdout.isatty():
            print(f"\r  {self.name}: cell {done} of {total}\033[K", end="" if done < total else "\r\033[K", flush=True)


def report(name: str, result: Execution) -> None:
    memory = f", {result.peak_megabytes:.0f} MB at most" if result.peak_megabytes else ""
    print(f"{name}: {'failed' if result.failure else 'ran'} in {result.seconds:.1f} s{memory}")
    if result.failure:
        print(f"  {result.failure}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
