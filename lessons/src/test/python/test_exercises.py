"""Every exercise in the real kernel, with the answers under src/test/resources/exercises; one test per lesson.

The reference must be right. Each wrong answer must get the hints that it expects within a few tries, and the stub must
hear that it is not answered yet. Under CELLA_GRADING=1 the reference passes in silence and all others throw."""

import pytest
from answers import answers
from lessons import NOTEBOOKS, code_cells, exercise_of, session, tags, text

TRIES = 5

each_lesson = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem[:2])


@each_lesson
def test_each_wrong_answer_gets_its_hints(path, tmp_path):
    progress = tmp_path / "progress.tsv"
    with session(path, CELLA_PROGRESS=str(progress)) as lesson:
        for name, answer, check in exercises(lesson):
            stub_is_not_answered(lesson, name, answer, check)
            reference, wrong_answers = answers(name)
            reference_is_right(lesson, name, answer, check, reference)
            for wrong in wrong_answers:
                progress.unlink(missing_ok=True)
                wrong_gets_its_hints(lesson, name, answer, check, wrong)


@each_lesson
def test_grading_throws_unless_the_answer_is_right(path):
    with session(path, CELLA_GRADING="1") as lesson:
        for name, answer, check in exercises(lesson):
            reference, wrong_answers = answers(name)
            assert "not answered" in grade(lesson, answer, check, answer.source), name
            assert grade(lesson, answer, check, reference) == "", name
            for wrong in wrong_answers:
                assert "is not right" in grade(lesson, answer, check, wrong.cell), f"{name}, wrong: {wrong.name}"


def exercises(lesson):
    """Runs what the checks need of the lesson and gives each exercise with its two cells."""
    cells = code_cells(lesson.notebook)
    checks = [cell for cell in cells if "check" in tags(cell)]
    needed = {name for check in checks for name in check.metadata["cella"].get("needs", [])}
    for cell in cells:
        if cell.id in needed:
            lesson.run(cell)
    for check in checks:
        name = exercise_of(check)
        answer = next(cell for cell in cells if exercise_of(cell) == name and "exercise" in tags(cell))
        yield name, answer, check


def stub_is_not_answered(lesson, name, answer, check):
    lesson.run(answer)
    assert "Not answered yet" in text(lesson.run(check)), f"{name}, stub"


def reference_is_right(lesson, name, answer, check, reference):
    lesson.run(answer, reference)
    for _ in range(2):
        assert "Right." in text(lesson.run(check)), f"{name}, reference"


def wrong_gets_its_hints(lesson, name, answer, check, wrong):
    where = f"{name}, wrong: {wrong.name}"
    lesson.run(answer, wrong.cell)
    said = [text(lesson.run(check)) for _ in range(TRIES)]
    assert "Not yet." in said[0], where
    for hint in wrong.expect:
        assert hint in said[-1], where
    assert len(said[0]) < len(said[-1]), f"{where}: hints grow"


def grade(lesson, answer, check, source):
    lesson.run(answer, source)
    check.metadata["tags"] = ["check", "raises-exception"]
    return text(lesson.run(check))
