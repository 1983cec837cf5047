"""A number, a name or a path means one lesson; a lesson in two parts has a letter in the number of the second."""

import execute
import pytest
from lessons import LESSONS


@pytest.fixture(autouse=True)
def notebooks(tmp_path, monkeypatch):
    for name in ("07-a-stride", "07b-far-sight", "08-channels", "notes"):
        (tmp_path / f"{name}.ipynb").touch()
    monkeypatch.setattr(execute, "NOTEBOOKS", tmp_path)


def test_lessons_are_in_order_and_other_notebooks_are_none():
    assert [execute.number(path) for path in execute.lessons()] == ["07", "07b", "08"]


@pytest.mark.parametrize("wanted", ["7", "07", "07-a-stride", "a-stride", "07-a"])
def test_a_number_is_that_of_the_first_part(wanted):
    assert execute.find(wanted).stem == "07-a-stride"


@pytest.mark.parametrize("wanted", ["7b", "07b", "07b-far-sight", "far-sight"])
def test_a_letter_chooses_the_second_part(wanted):
    assert execute.find(wanted).stem == "07b-far-sight"


@pytest.mark.parametrize("wanted", ["9", "07c", "70", "b", "07-", "notes"])
def test_anything_else_is_refused_with_the_names_that_there_are(wanted):
    with pytest.raises(SystemExit, match="07-a-stride, 07b-far-sight, 08-channels"):
        execute.find(wanted)


def test_every_lesson_of_the_course_is_found_by_its_number(monkeypatch):
    monkeypatch.undo()
    assert [execute.find(lesson.number) for lesson in LESSONS] == [lesson.path for lesson in LESSONS]
