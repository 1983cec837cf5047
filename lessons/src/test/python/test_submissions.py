"""What an instructor is shown of submissions, and what a student can hand in about progress."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import submissions
from nbformat.v4 import new_code_cell, new_notebook

JUPYTER = Path(__file__).resolve().parents[3] / "jupyter"
ANSWERS = Path(__file__).resolve().parents[1] / "resources" / "exercises"
CHECK = new_code_cell("check(new MaxPooling(), given -> maxPooling(given.map(), given.size()));",
                      metadata={"nbgrader": {"grade": True, "locked": True, "grade_id": "check"}})
HONEST = """
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size]; // rows, columns
    for (int r = 0; r < pooled.length; r++) {
        for (int c = 0; c < pooled[0].length; c++) {
            pooled[r][c] = largest(map, r * size, c * size, size);
        }
    }
    return pooled;
}
"""


def hand_in(folder, student, code):
    answer = new_code_cell(code, metadata={"nbgrader": {"solution": True, "grade_id": "answer"}})
    path = folder / student / "lesson-09" / "09.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(new_notebook(cells=[answer, CHECK]), path)


def reasons(folder):
    return {(found.student, found.reason) for found in submissions.findings(folder)}


def test_an_honest_answer_gives_no_reason_to_look(tmp_path):
    hand_in(tmp_path, "ada", HONEST)
    assert reasons(tmp_path) == set()


@pytest.mark.parametrize("code, reason", [
    ("return new MaxPooling().solve(null);", "creates an exercise"),
    ("Supplier<Object> s = MaxPooling::new;", "creates an exercise"),
    ("return other.solve(input);", "asks an exercise for its solution"),
    ('Class.forName("dev.cella.lessons.pool.exercise.MaxPooling");', "uses reflection"),
    ("var u = sun.misc.Unsafe.getUnsafe();", "reaches into the virtual machine"),
    ("void check(MaxPooling e, Object a) { }", "declares a name that checks rely on"),
    ("void ch\\u0065ck(MaxPooling e, Object a) { }", "declares a name that checks rely on"),
    ("class MaxPooling { }", "declares a name that checks rely on"),
    ("var dev = 1;", "declares a name that checks rely on"),
    ("throw new ThreadDeath();", "stops the kernel or its thread"),
    ("new ProcessBuilder(\"ls\").start();", "starts a process"),
    ("Files.list(Path.of(\"..\"));", "reads or writes files"),
    ("System.getenv();", "looks at the environment"),
    ('String s = "//"; return new MaxPooling().solve(null);', "creates an exercise"),
    ('String s = """\n/* " """; return other.solve(null); // */', "asks an exercise for its solution"),
    ("new java.net.URLClassLoader(urls);", "reaches into the virtual machine"),
    ("jdk.jshell.JShell.create();", "reaches into the virtual machine"),
    ("dev.cella.kernel.spi.CellVersion.all();", "reaches into the kernel"),
    ("boolean hiddenSame(double[][] a, Object b, double c) { return true; }", "declares a name that checks rely on"),
    ("new Thread(() -> { }).start();", "leaves threads behind"),
    ("%jars mine.jar", "adds classes by a magic"),
])
def test_what_has_no_place_in_an_answer_is_named(code, reason, tmp_path):
    hand_in(tmp_path, "ada", code)
    assert ("ada", reason) in reasons(tmp_path)


@pytest.mark.parametrize("code", [
    '// new MaxPooling().solve(given) is not allowed\n' + HONEST,
    'System.out.println("Class.forName, Unsafe and System.exit are words");',
    "int rechecked(int n) { return n; }",
])
def test_comments_texts_and_longer_names_are_no_signs(code, tmp_path):
    hand_in(tmp_path, "ada", code)
    assert reasons(tmp_path) == set()


def test_equal_code_is_found_though_names_spaces_and_comments_differ(tmp_path):
    hand_in(tmp_path, "ada", HONEST)
    hand_in(tmp_path, "bob", HONEST.replace("pooled", "result").replace("    ", " ").replace("// rows, columns", "// mine"))
    hand_in(tmp_path, "cleo", HONEST.replace("r++", "++r"))
    hand_in(tmp_path, "dan", "int f() { return 49; }")
    hand_in(tmp_path, "eve", "int f() { return 49; }")
    assert reasons(tmp_path) == {(student, "has the same code up to names") for student in ("ada", "bob")}


def test_a_notebook_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path):
    hand_in(tmp_path, "ada", "throw new ThreadDeath();")
    (tmp_path / "bob").mkdir()
    (tmp_path / "bob" / "09.ipynb").write_text("{ no json")
    assert reasons(tmp_path) == {("ada", "stops the kernel or its thread"), ("bob", "the notebook cannot be read")}


def test_odd_files_are_named_and_not_read(tmp_path):
    hand_in(tmp_path, "ada", HONEST)
    os.symlink(tmp_path / "ada" / "lesson-09" / "09.ipynb", folder(tmp_path, "bob") / "09.ipynb")
    os.mkfifo(folder(tmp_path, "cleo") / "09.ipynb")
    (folder(tmp_path, "dan") / "09.ipynb").mkdir()
    with open(folder(tmp_path, "eve") / "09.ipynb", "wb") as file:
        file.truncate(submissions.LARGEST + 1)
    for student, text in {"fay": "[]", "gus": '{"cells": 3}', "hal": "", "ivy": '{"nbformat": 4, "cells": [{"cell_type": "code", "source": 3}]}'}.items():
        (folder(tmp_path, student) / "09.ipynb").write_text(text)
    assert reasons(tmp_path) == {
        ("bob", "is a link to another file, which was not read"),
        ("cleo", "is no file"),
        ("eve", "is very large, and was not read"),
        *((student, "the notebook cannot be read") for student in ("fay", "gus", "hal", "ivy")),
    }


def folder(parent, name):
    (parent / name).mkdir()
    return parent / name


def test_a_notebook_in_another_language_is_named(tmp_path):
    notebook = new_notebook(cells=[new_code_cell("print(1)")], metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": "P"}})
    nbformat.write(notebook, folder(tmp_path, "ada") / "09.ipynb")
    assert reasons(tmp_path) == {("ada", "is not a Java notebook")}


def test_old_notebooks_are_read(tmp_path):
    code = {"cell_type": "code", "language": "java", "input": "System.exit(0);", "outputs": [], "metadata": {}, "collapsed": False}
    (folder(tmp_path, "ada") / "09.ipynb").write_text(
        json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [code], "metadata": {}}]}))
    assert reasons(tmp_path) == {("ada", "stops the kernel or its thread")}


def test_names_that_are_no_utf_8_and_signs_that_steer_a_terminal_are_printed_as_question_marks(tmp_path):
    hand_in(tmp_path, os.fsdecode(b"m\xfcller"), 'System.exit(0); // \x1b[2J')
    hand_in(tmp_path, "ada", 'int a = 3; \x1b]0;title\x07 System.exit(0);')
    said = run(JUPYTER / "submissions.py", tmp_path, "--csv", tmp_path / "look.csv")
    assert "m?ller" in said and "\x1b" not in said and "2 of 2 submissions" in said


def test_a_folder_without_notebooks_is_no_clean_result(tmp_path):
    done = subprocess.run([sys.executable, JUPYTER / "submissions.py", tmp_path], capture_output=True, text=True, timeout=300)
    assert done.returncode == 2 and "holds no notebooks" in done.stderr


def test_stubs_that_nobody_answered_are_not_called_alike(tmp_path):
    for student in ("ada", "bob"):
        hand_in(tmp_path, student, HONEST.replace("return pooled;", "return notAnsweredYet();"))
    assert reasons(tmp_path) == set()


def test_a_very_long_cell_is_read_too(tmp_path):
    hand_in(tmp_path, "ada", "int[] a = {" + "1, " * 300_000 + "};\n" + "\n" * 200_000 + "i<n " * 50_000 + "/*" * 100_000)
    assert reasons(tmp_path) == set()


@pytest.mark.parametrize("answer", sorted(ANSWERS.rglob("*.java")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_answers_of_the_course_give_no_reason_to_look(answer, tmp_path):
    code = answer.read_text(encoding="utf-8").split("// reference\n", 1)[1].split("\n// ", 1)[0]
    hand_in(tmp_path, "ada", code)
    assert reasons(tmp_path) == set()


def run(*command, **environment):
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=300, env=environment or None)
    assert done.returncode == 0 and done.stderr == "", done.stdout + done.stderr
    return done.stdout


def test_the_table_is_also_written_as_csv_without_formulas(tmp_path):
    hand_in(tmp_path / "submitted", "=1+1", "System.exit(0);")
    said = run(JUPYTER / "submissions.py", tmp_path / "submitted", "--csv", tmp_path / "look.csv")
    assert "1 reasons to look at 1 of 1 submissions" in said and "System.exit(0);" in said
    [_, row] = csv.reader(open(tmp_path / "look.csv", newline=""))
    assert row == ["'=1+1", "09.ipynb", "answer", "stops the kernel or its thread", "System.exit(0);"]


def test_progress_is_a_table_with_the_name_that_the_student_chose(tmp_path):
    progress = tmp_path / "progress.tsv"
    progress.write_text("09/max-pooling\t3\t0\tsolved\t1\n02/min-max\t2\t2\topen\nown/cells\t1\t0\tsolved\ndamaged\n")
    said = run(JUPYTER / "progress.py", "--csv", tmp_path / "p.csv", "--name", "@blue", CELLA_PROGRESS=str(progress), PATH="")
    assert said.startswith("2 of ") and "1 more were tried" in said
    rows = {(row["lesson"], row["exercise"]): row for row in csv.DictReader(open(tmp_path / "p.csv", newline=""))}
    assert {row["name"] for row in rows.values()} == {"'@blue"}
    assert (rows["09", "max-pooling"]["tries"], rows["09", "max-pooling"]["state"]) == ("3", "solved")
    assert rows["02", "min-max"]["state"] == "tried" and rows["own", "cells"]["state"] == "solved"
    assert rows["09", "pooled-twice"]["state"] == "open"
