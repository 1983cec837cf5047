"""Every exercise in the real kernel, with the answers under src/test/resources/exercises; one test per lesson.

The reference must be right. The first wrong answer, and each whose hints quote its cell, must get the hints that it expects on
the first try; WrongAnswersTest tries all of them without a kernel. The check of a stub must say that it is not answered yet. An
answer that does not compile is not checked at all. Under CELLA_GRADING=1 the reference passes in silence, and stubs and wrong
answers throw. The lessons share two kernels, because a new one needs seconds until it is as fast as an old one."""

import pytest
from answers import answers
from lessons import LESSONS, code_cells, exercise_of, session, tags, text

OWN_EXERCISE = """
class BloodCells extends dev.cella.lessons.check.NumberExercise {
    public double answer() { return 42; }
    public List<dev.cella.lessons.check.Mistake<Double>> mistakes() { return List.of(); }
    public String idea() { return "Count them."; }
}
"""


@pytest.fixture(scope="module")
def student_progress(tmp_path_factory):
    return tmp_path_factory.mktemp("student") / "progress.tsv"


@pytest.fixture(scope="module")
def practice(student_progress):
    with session(CELLA_PROGRESS=str(student_progress)) as running:
        yield running


@pytest.fixture(scope="module")
def grading(student_progress):
    with session(CELLA_GRADING="1", CELLA_PROGRESS=str(student_progress)) as running:
        yield running


def test_wrong_answers_in_cells_get_their_hints(practice, student_progress, lesson):
    for name, answer, check in exercises(practice, lesson):
        stub_is_not_answered(practice, name, answer, check)
        reference, wrong_answers, rejected = answers(name)
        reference_is_right(practice, name, answer, check, reference)
        for wrong in wrong_answers[:1] + [other for other in wrong_answers[1:] if other.is_quoted]:
            student_progress.unlink(missing_ok=True)
            wrong_gets_its_hints(practice, name, answer, check, wrong)
        for wrong in rejected:
            rejected_is_not_checked(practice, name, answer, check, wrong)


def test_grading_throws_unless_the_answer_is_right(grading, lesson):
    for name, answer, check in exercises(grading, lesson):
        reference, wrong_answers, _ = answers(name)
        assert "not answered" in grade(grading, answer, check, answer.source), name
        assert grade(grading, answer, check, reference) == "", name
        wrong = wrong_answers[0]  # that the others are wrong, too, is shown above
        assert "is not right" in grade(grading, answer, check, wrong.cell), f"{name}, wrong: {wrong.name}"


def test_an_exercise_that_a_cell_defines_is_checked_like_any_other(practice, student_progress):
    student_progress.unlink(missing_ok=True)
    practice.open(LESSONS[0])
    cell = code_cells(practice.notebook)[0]
    practice.run(cell, OWN_EXERCISE)
    said = text(practice.run(cell, "check(new BloodCells(), () -> 42);"))
    assert "Right." in said and "own exercises: ● 1 of 1 solved" in said


def exercises(running, lesson):
    """Opens a lesson, runs what its checks need, and gives each exercise with its two cells."""
    running.open(lesson)
    cells = code_cells(running.notebook)
    checks = [cell for cell in cells if "check" in tags(cell)]
    needed = {name for check in checks for name in check.metadata["cella"].get("needs", [])}
    for cell in cells:
        if cell.id in needed:
            running.run(cell)
    for check in checks:
        name = exercise_of(check)
        answer = next(cell for cell in cells if exercise_of(cell) == name and "exercise" in tags(cell))
        yield name, answer, check


def stub_is_not_answered(running, name, answer, check):
    running.run(answer)
    assert "Not answered yet" in text(running.run(check)), f"{name}, stub"


def reference_is_right(running, name, answer, check, reference):
    running.run(answer, reference)
    for _ in range(2):
        assert "Right." in text(running.run(check)), f"{name}, reference"


def wrong_gets_its_hints(running, name, answer, check, wrong):
    where = f"{name}, wrong: {wrong.name}"
    running.run(answer, wrong.cell)
    first, second = (text(running.run(check)) for _ in range(2))
    assert "Not yet." in first, where
    for hint in wrong.expect:
        assert hint in first, where
    assert len(first) < len(second), f"{where}: hints grow"


def rejected_is_not_checked(running, name, answer, check, wrong):
    where = f"{name}, rejected: {wrong.name}"
    answer.metadata["tags"] = check.metadata["tags"] = ["raises-exception"]
    said = text(running.run(answer, wrong.cell))
    for advice in wrong.expect:
        assert advice in " ".join(said.split()), where
    assert "The cell above did not compile; nothing was checked." in " ".join(text(running.run(check)).split()), where


def grade(running, answer, check, source):
    running.run(answer, source)
    check.metadata["tags"] = ["check", "raises-exception"]
    return text(running.run(check))
