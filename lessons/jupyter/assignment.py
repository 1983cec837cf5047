"""Writes the exercises of a lesson as an assignment for nbgrader: `./cella assignment 09 --out course`."""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import course
import execute
import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ANSWERS = Path(__file__).resolve().parents[1] / "src" / "test" / "resources" / "exercises"
CONFIG = Path(__file__).resolve().parent / "nbgrader_config.py"
STUB = "return notAnsweredYet();"
CHECK = re.compile(r"check\(new (\w+)\(([^)]*)\),\s*(.*)\);\s*", re.DOTALL)
POINTS = 2
INVESTIGATION = """### Your own investigation

Ask a question about this lesson that its figures don't answer, try it in a cell of your own, and write what you did and what you
saw, in ten sentences at most. Your instructor reads this."""


@dataclass(frozen=True)
class Exercise:
    """One exercise of a lesson: its words, what it needs, its stub, its check, and the right answer."""

    name: str
    words: tuple[str, ...]
    needs: tuple
    stub: str
    check: str
    reference: str


def exercises(notebook: nbformat.NotebookNode) -> list[Exercise]:
    """The exercises of a lesson in the order of its page."""
    cells = notebook.cells
    found = []
    for position, cell in enumerate(cells):
        if "check" not in cell.metadata.get("tags", []):
            continue
        name = cell.metadata["cella"]["exercise"]
        stub = next(i for i in range(position, -1, -1) if is_stub(cells[i], name))
        words = []
        for before in reversed(cells[:stub]):
            if before.cell_type != "markdown" or before.source.startswith("## "):
                break
            words.insert(0, before.source)
        needed = cell.metadata["cella"].get("needs", [])
        needs = tuple(one for one in cells if one.cell_type == "code" and one.id in needed)
        found.append(Exercise(name, tuple(words), needs, cells[stub].source, cell.source, reference(name)))
    return found


def is_stub(cell, name: str) -> bool:
    return "exercise" in cell.metadata.get("tags", []) and cell.metadata["cella"]["exercise"] == name


def reference(name: str) -> str:
    """The right answer, from the file that the tests use."""
    if not ANSWERS.is_dir():
        raise SystemExit(f"the answers are missing in {ANSWERS}: a container comes without them; write the assignment in a clone")
    text = (ANSWERS / f"{name}.java").read_text(encoding="utf-8")
    return text.split("// reference\n", 1)[1].split("\n// ", 1)[0].strip()


def with_solution(exercise: Exercise) -> str:
    """The answer cell with the solution between nbgrader's marks; what the stub gives stays outside of them."""
    stub, right = exercise.stub.rstrip().splitlines(), exercise.reference.splitlines()
    if len(right) == 1:  # int answer() { return 3; }
        head, body = right[0].split("{", 1)
        right = [head + "{", "    " + body.rstrip()[:-1].strip(), "}"]
    given = 1
    while given < min(len(stub), len(right)) - 1 and stub[given] == right[given] and "notAnsweredYet" not in stub[given]:
        given += 1
    inside = right[given:-1]
    return "\n".join([*right[:given], "    // BEGIN SOLUTION", *inside, "    // END SOLUTION", right[-1]])


def grade_id(kind: str, name: str) -> str:
    """Stays the same as long as the exercise has its name, so that marks survive an update of the lesson."""
    return f"{kind}-{name.replace('/', '-')}"


def nbgrader(kind: str, name: str, **more) -> dict:
    common = {"schema_version": 3, "grade_id": grade_id(kind, name), "grade": False, "locked": False, "solution": False, "task": False}
    return {"nbgrader": {**common, **more}}


def locked(cell, kind: str, name: str):
    """A cell that nbgrader restores if a student has changed it."""
    kept = new_code_cell if cell.cell_type == "code" else new_markdown_cell
    return kept(cell.source, id=grade_id(kind, name), metadata=nbgrader(kind, name, locked=True))


def assignment(lesson: Path, points: float, seed: int, kernel: str) -> tuple[nbformat.NotebookNode, list[str]]:
    """The assignment of a lesson, and what the instructor should know about it."""
    notebook = nbformat.read(lesson, as_version=4)
    number = execute.number(lesson)
    found = exercises(notebook)
    hidden = hidden_tests(notebook, found, seed, kernel)
    cells = [new_markdown_cell(introduction(notebook, number), id="introduction")]
    notes, needed = [], set()
    for exercise in found:
        for need in exercise.needs:
            if need.id not in needed:
                needed.add(need.id)
                cells.append(locked(need, f"needed-{need.id}", number))
        cells += [new_markdown_cell("\n\n".join(exercise.words), id=grade_id("words", exercise.name))]
        cells.append(new_code_cell(with_solution(exercise), id=grade_id("answer", exercise.name),
                                   metadata=nbgrader("answer", exercise.name, solution=True)))
        test = exercise.check
        if hidden[exercise.name]:
            test += "\n// BEGIN HIDDEN TESTS\n" + hidden[exercise.name].rstrip() + "\n// END HIDDEN TESTS"
        else:
            notes.append(f"{exercise.name} has no hidden tests: its inputs cannot be written as plain Java")
        cells.append(new_code_cell(test, id=grade_id("check", exercise.name),
                                   metadata=nbgrader("check", exercise.name, grade=True, locked=True, points=points)))
    cells.append(new_markdown_cell(INVESTIGATION, id="investigation-words"))
    cells.append(new_markdown_cell("Your text.", id=grade_id("investigation", number),
                                   metadata=nbgrader("investigation", number, grade=True, solution=True, points=points)))
    return new_notebook(cells=cells, metadata={key: notebook.metadata[key] for key in ("kernelspec", "language_info")}), notes


def introduction(notebook, number: str) -> str:
    return f"""# Exercises of lesson {number}: {course.title_of(notebook)}

Put your code in place of `notAnsweredYet()`, run the cell, then run the check below it. Checks draw other inputs when they are
graded, so a fixed result doesn't pass. Before you hand in: *Kernel → Restart Kernel and Run All Cells*, and *Validate*."""


def hidden_tests(notebook, found: list[Exercise], seed: int, kernel: str) -> dict[str, str]:
    """Tests in plain Java for each exercise, written by the kernel of the course."""
    writer = new_notebook(cells=[], metadata=notebook.metadata)
    for exercise in found:
        parsed = CHECK.fullmatch(exercise.check.strip())
        if parsed is None:
            raise SystemExit(f"the check of {exercise.name} is not check(new …(), …): {exercise.check}")
        kind, given, call = parsed.groups()
        writer.cells += [new_code_cell(need.source) for need in exercise.needs]
        java = f"dev.cella.lessons.check.HiddenTests.of(new {kind}({given}), {java_text(call)}, {seed}L)"
        writer.cells.append(new_code_cell(f"System.out.print({java});", metadata={"name": exercise.name}))
    NotebookClient(writer, kernel_name=kernel, timeout=execute.CELL_SECONDS, resources={"metadata": {"path": execute.NOTEBOOKS}}).execute()
    said = {cell.metadata.get("name"): cell.outputs for cell in writer.cells}
    return {exercise.name: "".join(output.get("text", "") for output in said[exercise.name]) for exercise in found}


def java_text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main() -> None:
    parser = argparse.ArgumentParser(prog="cella assignment", description=__doc__)
    parser.add_argument("lesson", help="a number such as 09, or a name")
    parser.add_argument("--out", required=True, type=Path, help="the folder of the course for nbgrader")
    parser.add_argument("--points", type=float, default=POINTS, help=f"for each exercise and for the investigation (default {POINTS})")
    parser.add_argument("--seed", type=int, default=1, help="makes the inputs of the hidden tests; keep it to yourself")
    parser.add_argument("--kernel", default="cella")
    arguments = parser.parse_args()
    lesson = execute.find(arguments.lesson)
    made, notes = assignment(lesson, arguments.points, arguments.seed, arguments.kernel)
    folder = arguments.out / "source" / f"lesson-{execute.number(lesson)}"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / lesson.name
    nbformat.write(made, target)
    print(f"wrote {target}: {sum('nbgrader' in cell.metadata and cell.metadata.nbgrader.grade for cell in made.cells)} graded cells")
    config = arguments.out / CONFIG.name
    if config.exists():
        print(f"kept {config}, which was there already")
    else:
        config.write_text(CONFIG.read_text(encoding="utf-8"), encoding="utf-8")
        print(f"wrote {config}")
    for note in notes:
        print(note)


if __name__ == "__main__":
    sys.exit(main())
