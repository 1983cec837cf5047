"""Lists submissions that an instructor should look at, with the reason: `./cella check-submissions course/submitted`."""

from __future__ import annotations

import argparse
import csv
import itertools
import logging
import re
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat

LARGEST = 50_000_000  # bytes: no answer is that long
SHORTEST = 40  # words of code: shorter answers are alike by themselves
# Read from left to right, as Java does: a text can hold //, and a comment can hold quotes.
COMMENT_OR_TEXT = re.compile(
    r'//[^\n]*|/\*.*?(?:\*/|\Z)|"""(?:\\.|[^\\])*?(?:"""|\Z)|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
UNANSWERED = "notAnsweredYet()"  # a stub is the same for all
UNICODE = re.compile(r"\\u+([0-9a-fA-F]{4})")
WORD = re.compile(r"[A-Za-z_$][\w$]*|\d[\w.]*|[^\s\w]")
CHECK = re.compile(r"\b(?:check|points)\(new (\w+)\(")
KEYWORDS = set("""abstract boolean break byte case catch char class continue default do double else enum extends final finally float
for if implements import int interface long new null private protected public record return short static super switch this throw
throws true false try var void while""".split())

# What has no place in an answer, and why it is worth a look.
SIGNS = {
    "uses reflection": r"\bClass\s*\.\s*forName\b|\bgetDeclared\w*\(|\bgetMethods?\(|\bgetConstructors?\(|\bsetAccessible\b"
    r"|\bjava\.lang\.(?:reflect|invoke)\b|\bMethodHandles\b|\bjava\.beans\b|\bObjectInputStream\b",
    "reaches into the virtual machine": r"\bsun\.(?:misc|reflect)\b|\bUnsafe\b|\bjdk\.\w|\bInstrumentation\b|\bProcessEnvironment\b"
    r"|\bClassLoader\b|\bURLClassLoader\b|\bServiceLoader\b|\bjavax\.(?:tools|script|management)\b",
    "reaches into the kernel": r"\bdev\.cella\.kernel\b|\bCellVersion\b|\bCellStop\b",
    "asks an exercise for its solution": r"\.\s*(?:solve|mistakes|wrongChoices|examine)\s*\(|\.\s*answer\s*\(\s*\)|::\s*(?:solve|answer)\b",
    "stops the kernel or its thread": r"\bThreadDeath\b|\bSystem\s*(?:\.|::)\s*exit\b|\bRuntime\b|\.\s*stop\s*\(\s*\)|\bhalt\s*\("
    r"|\bgetAllStackTraces\b",
    "starts a process": r"\bProcess(?:Builder|Handle)\b|\.\s*exec\s*\(",
    "leaves threads behind": r"\bnew\s+(?:java\.lang\.)?Thread\b|\bThread\s*::\s*new\b|\bTimer\b|\bExecutors\b|\bCleaner\b|\bfinalize\s*\(",
    "adds classes by a magic": r"(?m)^[ \t]*%%?(?:jars|classpath|maven|load)\b",
    "reads or writes files": r"\bFiles\s*(?:\.|::)|\bgetResource\w*\s*\(|\bFileChannel\b|\bImageIO\b|\b(?:Zip|Jar)File\b"
    r"|\bFile(?:Reader|Writer|InputStream|OutputStream)\b|\bRandomAccessFile\b|\bnew\s+File\s*\(",
    "uses the network": r"\bUR[IL]\s*\.|\bnew\s+(?:java\.net\.)?UR[IL]\s*\(|\bHttpClient\b|\bSocket\b",
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
    """All cells that students may change, the exercises that checks name, and what is odd about the files themselves."""
    found, exercises, odd = [], set(), []
    for path in notebooks(folder):
        student, name = (printable(part) for part in (path.relative_to(folder).parts[0], path.name))
        try:
            problem = problem_with(path)
            notebook = None if problem else read(path)
            cells = [] if problem else list(cells_of(notebook))
        except Exception as broken:  # whatever a student has handed in
            reason = printable(str(broken)).splitlines()
            problem = "the notebook cannot be read", reason[0][:100] if reason else type(broken).__name__
            cells = []
        if problem:
            odd.append(Finding(student, name, "", *problem))
        for cell, code, is_check in cells:
            if is_check:
                exercises.update(CHECK.findall(code))
            else:
                found.append(Answer(student, name, printable(cell), without_comments(code)))
        language = language_of(notebook) if cells else "java"
        if language != "java":
            odd.append(Finding(student, name, "", "is not a Java notebook", printable(language)))
    return found, exercises, odd


def notebooks(folder: Path) -> list[Path]:
    """What students have handed in as notebooks; a folder can have such a name, too."""
    return [path for path in sorted(folder.rglob("*.ipynb")) if ".ipynb_checkpoints" not in path.parts and not path.is_dir()]


def problem_with(path: Path) -> tuple[str, str] | None:
    """Why a file should not be read, and what shows it: a link can lead to anything, and a pipe never ends."""
    if path.is_symlink():
        return "is a link to another file, which was not read", printable(str(path.readlink()))
    if not path.is_file():
        return "is no file", ""
    if path.stat().st_size > LARGEST:
        return "is very large, and was not read", f"{path.stat().st_size / 1e6:.0f} MB"
    return None


def read(path: Path) -> nbformat.NotebookNode:
    """A notebook of any version; what nbformat warns of is of no use here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        try:
            return nbformat.read(path, as_version=4)
        finally:
            logging.disable(logging.NOTSET)


def cells_of(notebook: nbformat.NotebookNode):
    """Its cells of code: what they are called, their code, and whether they are a check of the instructor."""
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            mark = cell.metadata.get("nbgrader", {})
            yield str(mark.get("grade_id", f"cell {number + 1}")), "".join(cell.source), bool(mark.get("locked") or mark.get("grade"))


def language_of(notebook: nbformat.NotebookNode) -> str:
    """The language that a notebook says it is in; Java if it doesn't say."""
    languages = [notebook.metadata.get(key, {}).get(part) for key, part in (("kernelspec", "language"), ("language_info", "name"))]
    return str(next((language for language in languages if language), "java")).lower()


def printable(text: str) -> str:
    """Text without what could steer a terminal, and without bytes that are no UTF-8."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in text)


def without_comments(code: str) -> str:
    """Code without comments, with the characters that Unicode escapes stand for."""
    code = UNICODE.sub(lambda escape: chr(int(escape[1], 16)), code)
    return COMMENT_OR_TEXT.sub(lambda part: " " if part[0].startswith("/") else part[0], code)


def without_texts(code: str) -> str:
    """Code whose comments are gone already, with empty texts."""
    return COMMENT_OR_TEXT.sub('""', code)


def signs(answer: Answer, exercises: set[str]) -> list[Finding]:
    """What in an answer has no place there."""
    code = without_texts(answer.code)
    names = "|".join(sorted(exercises)) or "(?!)"
    patterns = {
        **SIGNS,
        "creates an exercise": rf"\bnew\s+(?:[\w.]+\.)?(?:{names})\s*\(|\b(?:{names})\s*::\s*new\b",
        "declares a name that checks rely on": rf"\b(?:class|record|enum|interface)\s+(?:{names}|dev|java)\b"
        r"|[\w>\]]\s+(?:check|points|progress|notAnsweredYet|hiddenSame)\s*\([^)]*\)\s*(?:throws [\w., ]+)?\{"
        r"|\b(?:var|\w+(?:<[^<>;]*>)?(?:\[\])*)\s+(?:dev|java)\s*[=;]",
    }
    found = []
    for reason, pattern in patterns.items():
        text = answer.code if "environment" in reason else code
        if match := re.search(pattern, text):
            line = text[: match.start()].count("\n")
            found.append(Finding(answer.student, answer.notebook, answer.cell, reason, printable(text.split("\n")[line].strip())[:100]))
    return found


def shape(code: str) -> tuple[str, ...]:
    """The words of code with its names numbered in the order in which they occur, so that renaming changes nothing."""
    numbers: dict[str, str] = {}
    words = []
    for word in WORD.findall(without_texts(code)):
        is_name = re.match(r"[A-Za-z_$]", word) and word not in KEYWORDS
        words.append(numbers.setdefault(word, f"name{len(numbers)}") if is_name else word)
    return tuple(words)


def alike(found: list[Answer]) -> list[Finding]:
    """Answers that are the same up to their names, spaces and comments."""
    answered = (answer for answer in found if UNANSWERED not in answer.code)
    rows = sorted((answer.notebook, answer.cell, shape(answer.code), answer.student) for answer in answered)
    groups = itertools.groupby(rows, key=lambda row: row[:3])
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
    found, exercises, odd = answers(folder)
    everything = odd + [sign for answer in found for sign in signs(answer, exercises)] + alike(found)
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
    handed_in = len({path.relative_to(arguments.folder).parts[0] for path in notebooks(arguments.folder)})
    if not handed_in:
        parser.error(f"{arguments.folder} holds no notebooks; name the folder `submitted` of a course")
    found = findings(arguments.folder)
    for one in found:
        print(f"{one.student:20} {one.notebook:32} {one.cell:28} {one.reason}: {one.code}")
    students = len({one.student for one in found})
    print(f"{len(found)} reasons to look at {students} of {handed_in} submissions. A reason is no proof: read the code.")
    if arguments.csv:
        with open(arguments.csv, "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["student", "notebook", "cell", "reason", "code"])
            table.writerows([for_tables(text) for text in (one.student, one.notebook, one.cell, one.reason, one.code)] for one in found)
        print(f"wrote {arguments.csv}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
