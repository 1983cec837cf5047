"""The real nbgrader, from an assignment that Cella writes to the feedback for each student.

CELLA_NBGRADER names a Python that has nbgrader; `./cella test` makes one. Without it, these tests are skipped."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import assignment
import execute
import nbformat
import pytest

HOME = Path(__file__).resolve().parents[4]
PYTHON = os.environ.get("CELLA_NBGRADER", "")
# nbgrader looks for its tools on the path; nobody has turned grading on
ENVIRONMENT = {**os.environ, "PATH": f"{Path(PYTHON).parent}{os.pathsep}{os.environ['PATH']}"}
ENVIRONMENT.pop("CELLA_GRADING", None)
LESSON = "lesson-09"
NOTEBOOK = "09-pooling-keeps-what.ipynb"

pytestmark = [
    pytest.mark.skipif(not PYTHON, reason="CELLA_NBGRADER names no Python with nbgrader"),
    pytest.mark.xdist_group("grading"),
]

TWICE = "int pooledTwice() { return 49; }"
MAX = """
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int r = 0; r < pooled.length; r++)
        for (int c = 0; c < pooled[0].length; c++) {
            pooled[r][c] = map[r * size][c * size];
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    pooled[r][c] = Math.max(pooled[r][c], map[r * size + i][c * size + j]);
        }
    return pooled;
}
"""
WHICH = """
Pool whichPooling(PoolBox box) {
    double a = box.pool(new double[][] {{1, 2}, {3, 6}})[0][0];
    return a == 6 ? MAX : a == 3 ? AVERAGE : a == 12 ? SUM : MIN;
}
"""
WRONG_MAX = "double[][] maxPooling(double[][] map, int size) { return map; }"


def maximum(body):
    return "double[][] maxPooling(double[][] map, int size) {" + body + "}"


SOLVE = "new MaxPooling().solve(new MaxPooling.Input(map, size))"
BY_REFLECTION = """
    try {
        var type = Class.forName("dev.cella.lessons.pool.exercise.MaxPooling");
        for (var method : type.getMethods()) {
            if (method.getName().equals("solve") && !method.isBridge()) {
                return (double[][]) method.invoke(type.getConstructor().newInstance(), new MaxPooling.Input(map, size));
            }
        }
        return null;
    } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
    }
"""
WITHOUT_ENVIRONMENT = """
var unsafeField = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
unsafeField.setAccessible(true);
var unsafe = (sun.misc.Unsafe) unsafeField.get(null);
var environment = Class.forName("java.lang.ProcessEnvironment").getDeclaredField("theUnmodifiableEnvironment");
unsafe.putObject(unsafe.staticFieldBase(environment), unsafe.staticFieldOffset(environment), Map.of());
"""

WITHOUT_CONSTRUCTOR = maximum("""
    try {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return ((MaxPooling) ((sun.misc.Unsafe) field.get(null)).allocateInstance(MaxPooling.class)).solve(new MaxPooling.Input(map, size));
    } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
    }
""") + "\nboolean hiddenSame(double[][] given, Object wanted, double tolerance) { return true; }"

# the answer cells of each student for 1 pooled-twice, 2 max-pooling, 3 which-pooling, and which of the checks they pass
STUDENTS = {
    "right": ((TWICE, MAX, WHICH), (1, 1, 1)),
    "wrong": (("int pooledTwice() { return 56; }", WRONG_MAX, "Pool whichPooling(PoolBox box) { return MAX; }"), (0, 0, 0)),
    "empty": (None, (0, 0, 0)),
    "broken": (("int pooledTwice() { return 49 }", MAX + "}", WHICH), (0, 0, 1)),
    "noisy": ((TWICE, MAX.replace("return", 'System.err.println("debug"); return'),
               WHICH.replace("return", "new Exception().printStackTrace(); return")), (1, 1, 1)),
    "slow": ((TWICE, maximum("while (size > 0) { map[0][0]++; } return map;"), WHICH), (1, 0, 1)),
    "stopped": (("int pooledTwice() { throw new ThreadDeath(); }", maximum("System.exit(0); return null;"), WHICH), (0, 0, 1)),
    "asks-the-exercise": (("int pooledTwice() { return (int) new PooledTwice().answer(); }", maximum(f"return {SOLVE};"),
                           "Pool whichPooling(PoolBox box) { return new WhichPooling().solve(box); }"), (0, 0, 0)),
    "by-reflection": ((TWICE, maximum(BY_REFLECTION), WHICH), (1, 0, 1)),
    "by-another-thread": ((TWICE, maximum(f"return java.util.concurrent.CompletableFuture.supplyAsync(() -> {SOLVE}).join();"),
                           "class Helper { static Pool ask(PoolBox box) { return new WhichPooling().solve(box); } }\n"
                           "Pool whichPooling(PoolBox box) { return Helper.ask(box); }"), (1, 0, 0)),
    "made-before": ((TWICE, "var helper = new MaxPooling();\n"
                     + maximum("return helper.solve(new MaxPooling.Input(map, size));"), WHICH), (1, 0, 1)),
    "own_check": ((TWICE, "void check(MaxPooling e, Function<MaxPooling.Input, double[][]> a) {}\n" + WRONG_MAX,
                   "void ch\\u0065ck(WhichPooling e, Function<PoolBox, Pool> a) {}"), (1, 0, 0)),
    "own_class": ((TWICE, "class MaxPooling { }\n" + WRONG_MAX, "var dev = 1;\n" + WHICH.replace("AVERAGE", "MIN")), (1, 0, 0)),
    "around-the-rules": (("int pooledTwice() { Runtime.getRuntime().halt(0); return 49; }", WITHOUT_CONSTRUCTOR, WHICH), (0, 0, 1)),
    "without-environment": ((TWICE, WITHOUT_ENVIRONMENT + WRONG_MAX, WHICH), (1, 0, 1)),
}


# how learning platforms and browsers name what is handed in
FORMS = ["{student}_{stem}.ipynb", "{student}_{number}_assignsubmission_file_{stem}.ipynb", "{student}_{stem} (1).ipynb",
         "{student}_{number}_assignsubmission_file/{stem}.ipynb", "{student}_{number}_assignsubmission_file_/{stem}.ipynb"]


def nbgrader(course, *arguments):
    command = [PYTHON, "-m", "nbgrader", *arguments, f"--CourseDirectory.root={course}"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, timeout=1800, env=ENVIRONMENT)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course whose students have handed in on a learning platform, and whose submissions are graded, with feedback."""
    folder = tmp_path_factory.mktemp("course")
    command = [sys.executable, HOME / "lessons/jupyter/assignment.py", "09", "--out", folder]
    subprocess.run(command, check=True, timeout=600, capture_output=True)
    nbgrader(folder, "generate_assignment", LESSON, "--create")
    release = nbformat.read(folder / "release" / LESSON / NOTEBOOK, as_version=4)
    download = folder / "downloaded" / LESSON / "archive" / "download.zip"
    download.parent.mkdir(parents=True)
    with zipfile.ZipFile(download, "w") as archive:
        for number, (student, (answers, _)) in enumerate(STUDENTS.items()):
            form = FORMS[number % len(FORMS)].format(student=student, number=number, stem=NOTEBOOK.removesuffix(".ipynb"))
            archive.writestr(form, nbformat.writes(answered(release, answers)))
    nbgrader(folder, "zip_collect", LESSON)
    nbgrader(folder, "autograde", LESSON, "--create")
    nbgrader(folder, "generate_feedback", LESSON)
    return folder


def answered(release, answers):
    notebook = nbformat.from_dict(json.loads(nbformat.writes(release)))
    cells = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id", "").startswith("answer-")]
    for cell, answer in zip(cells, answers or []):
        cell.source = answer
    return notebook


MARKS = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook("sqlite:///" + sys.argv[1] + "/gradebook.db") as book:
    marks = {}
    for submission in book.assignment_submissions(sys.argv[2]):
        [notebook] = submission.notebooks
        marks[submission.student.id] = {grade.name: [grade.auto_score, grade.max_score] for grade in notebook.grades}
print(json.dumps(marks))
"""


@pytest.fixture(scope="module")
def marks(course):
    done = subprocess.run([PYTHON, "-c", MARKS, course, LESSON], capture_output=True, text=True, timeout=600, check=True, env=ENVIRONMENT)
    return json.loads(done.stdout)


def test_a_release_has_stubs_and_neither_solutions_nor_hidden_tests(course):
    text = (course / "release" / LESSON / NOTEBOOK).read_text()
    assert text.count("return notAnsweredYet();") == 3
    assert "SOLUTION" not in text and "HIDDEN" not in text and "hiddenSame" not in text


@pytest.mark.parametrize("student", STUDENTS)
def test_marks_mean_what_was_done(student, marks):
    names = ["check-09-pooled-twice", "check-09-max-pooling", "check-09-which-pooling"]
    assert [marks[student][name][0] / marks[student][name][1] for name in names] == list(STUDENTS[student][1])


def test_the_investigation_waits_for_the_instructor_and_is_0_where_it_was_not_touched(marks):
    assert {grades["investigation-09"][1] for grades in marks.values()} == {2}


@pytest.mark.parametrize("student, sentence", [
    ("wrong", "exercise 09/max-pooling is not right"),
    ("empty", "exercise 09/max-pooling is not answered"),
    ("slow", "took longer than 20 s"),
    ("asks-the-exercise", "must not create MaxPooling"),
    ("made-before", "creates MaxPooling outside of its check"),
    ("own_class", "MaxPooling is a class that checks need"),
    ("around-the-rules", "halt, which cells must not call"),
    ("around-the-rules", "hiddenSame is a method of the course"),
    ("own_check", "check is a method of the course"),
])
def test_the_feedback_says_why(student, sentence, course):
    page = (course / "feedback" / student / LESSON / NOTEBOOK.replace(".ipynb", ".html")).read_text()
    assert sentence in page


def test_nothing_of_a_right_answer_is_on_standard_error(course):
    graded = nbformat.read(course / "autograded" / "noisy" / LESSON / NOTEBOOK, as_version=4)
    assert [out.text for cell in graded.cells for out in cell.get("outputs", []) if out.get("name") == "stderr"] == []


def test_where_the_answers_are_missing_the_reason_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(assignment, "ANSWERS", tmp_path / "left-out")
    with pytest.raises(SystemExit, match="write the assignment in a clone"):
        assignment.assignment(execute.find("09"), 2, 1, "cella")
