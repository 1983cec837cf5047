"""Lists submissions that an instructor should look at, with the reason: `./cella check-submissions course/submitted`."""

from __future__ import annotations

import argparse
import csv
import itertools
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat

SHORTEST = 40  # words of code: shorter answers are alike by themselves
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
TEXT = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'')
UNICODE = re.compile(r"\\u+([0-9a-fA-F]{4})")
WORD = re.compile(r"[A-Za-z_$][\w$]*|\d[\w.]*|[^\s\w]")
CHECK = re.compile(r"\b(?:check|points)\(new (\w+)\(")
KEYWORDS = set("""abstract boolean break byte case catch char class continue default do double else enum extends final finally float
for if implements import int interface long new null private protected public record return short static super switch this throw
throws true false try var void while""".split())

# What has no place in an answer, and why it is worth a look.
SIGNS = {
    "uses reflection": r"\bClass\s*\.\s*forName\b|\bgetDeclared\w*\(|\bsetAccessible\b|\bjava\.lang\.(?:reflect|invoke)\b|\bMethodHandles\b",
    "reaches into the virtual machine": r"\bsun\.misc\b|\bUnsafe\b|\bjdk\.internal\b|\bInstrumentation\b|\bProcessEnvironment\b",
    "asks an exercise for its solution": r"\.\s*(?:solve|mistakes|wrongChoices|examine)\s*\(|\.\s*answer\s*\(\s*\)|::\s*(?:solve|answer)\b",
    "stops the kernel or its thread": r"\bThreadDeath\b|\bSystem\s*\.\s*exit\b|\bRuntime\b|\.\s*stop\s*\(\s*\)|\bhalt\s*\(",
    "starts a process": r"\bProcessBuilder\b|\.\s*exec\s*\(",
    "reads or writes files": r"\bFiles\s*\.|\bFile(?:Reader|Writer|InputStream|OutputStream)\b|\bRandomAccessFile\b|\bnew\s+File\s*\(",
    "uses the network": r"\bURI?L?\s*\.|\bHttpClient\b|\bSocket\b",
    "looks at the environment": r"\bgetenv\b|\bgetProperty\b|CELLA_GRADING|NBGRADER",
}


@dataclass(frozen=True)
class Finding:
    """One reason to look at one submission."""

    student: str
    notebook: str
    cell: str
    reason: str
    code: str


@dataclass(frozen=True)
class Answer:
    """A cell that a student may write, as Java reads it."""

    student: str
    notebook: str
    cell: str
    code: str


def answers(folder: Path) -> tuple[list[Answer], set[str], list[Finding]]:
    """All cells that students may change, the exercises that checks name, and notebooks that cannot be read."""
    found, exercises, broken = [], set(), []
    for path in sorted(folder.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        student = path.relative_to(folder).parts[0]
        try:
            notebook = nbformat.read(path, as_version=4)
        except Exception as problem:  # whatever a student has handed in
            broken.append(Finding(student, path.name, "", "the notebook cannot be read", str(problem).splitlines()[0]))
            continue
        for number, cell in enumerate(notebook.cells):
            if cell.cell_type != "code":
                continue
            mark = cell.metadata.get("nbgrader", {})
            if mark.get("locked") or mark.get("grade"):
                exercises.update(CHECK.findall(cell.source))
            else:
                found.append(Answer(student, path.name, mark.get("grade_id", f"cell {number + 1}"), plain(cell.source)))
    return found, exercises, broken


def plain(code: str) -> str:
    """Code without comments, with the characters that Unicode escapes stand for."""
    return COMMENT.sub(" ", UNICODE.sub(lambda escape: chr(int(escape[1], 16)), code))


def signs(answer: Answer, exercises: set[str]) -> list[Finding]:
    """What in an answer has no place there."""
    code = TEXT.sub('""', answer.code)
    names = "|".join(sorted(exercises)) or "(?!)"
    patterns = {
        **SIGNS,
        "creates an exercise": rf"\bnew\s+(?:[\w.]+\.)?(?:{names})\s*\(|\b(?:{names})\s*::\s*new\b",
        "declares a name that checks rely on": rf"\b(?:class|record|enum|interface)\s+(?:{names}|dev|java)\b"
        r"|\b[\w<>\[\], .]+\s+(?:check|points|progress|notAnsweredYet)\s*\([^)]*\)\s*(?:throws [\w., ]+)?\{"
        r"|\b(?:var|\w+(?:<[^>]*>)?(?:\[\])*)\s+(?:dev|java)\s*[=;]",
    }
    found = []
    for reason, pattern in patterns.items():
        text = answer.code if "environment" in reason else code
        if match := re.search(pattern, text):
            line = text[: match.start()].count("\n")
            found.append(Finding(answer.student, answer.notebook, answer.cell, reason, text.splitlines()[line].strip()[:100]))
    return found


def shape(code: str) -> tuple[str, ...]:
    """The words of code with its names numbered in the order in which they occur, so that renaming changes nothing."""
    numbers: dict[str, str] = {}
    words = []
    for word in WORD.findall(TEXT.sub('""', code)):
        is_name = re.match(r"[A-Za-z_$]", word) and word not in KEYWORDS
        words.append(numbers.setdefault(word, f"name{len(numbers)}") if is_name else word)
    return tuple(words)


def alike(found: list[Answer]) -> list[Finding]:
    """Answers that are the same up to their names, spaces and comments."""
    groups = itertools.groupby(
        sorted((answer.notebook, answer.cell, shape(answer.code), answer.student) for answer in found), key=lambda one: one[:3])
    findings = []
    for (notebook, cell, words), members in groups:
        students = sorted({member[3] for member in members})
        if len(words) >= SHORTEST and len(students) > 1:
            for student in students:
                others = ", ".join(other for other in students if other != student)
                findings.append(Finding(student, notebook, cell, "has the same code up to names", f"as {others}"))
    return findings


def findings(folder: Path) -> list[Finding]:
    """All reasons to look, by student."""
    found, exercises, broken = answers(folder)
    everything = broken + [sign for answer in found for sign in signs(answer, exercises)] + alike(found)
    return sorted(everything, key=lambda one: (one.student, one.notebook, one.cell, one.reason))


def for_tables(text: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return "'" + text if text[:1] in "=+-@\t\r" else text


def main() -> int:
    parser = argparse.ArgumentParser(prog="cella check-submissions", description=__doc__)
    parser.add_argument("folder", type=Path, help="the submissions: one folder per student, as nbgrader keeps them")
    parser.add_argument("--csv", type=Path, help="write the table to this file, too")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        parser.error(f"{arguments.folder} is no folder; name the folder `submitted` of a course")
    found = findings(arguments.folder)
    for one in found:
        print(f"{one.student:20} {one.notebook:32} {one.cell:28} {one.reason}: {one.code}")
    students = len({one.student for one in found})
    print(f"{len(found)} reasons to look at {students} submissions. A reason is no proof: read the code.")
    if arguments.csv:
        with open(arguments.csv, "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["student", "notebook", "cell", "reason", "code"])
            table.writerows([for_tables(text) for text in (one.student, one.notebook, one.cell, one.reason, one.code)] for one in found)
        print(f"wrote {arguments.csv}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
