"""The start page: a map of the course, made from the README, the notebooks and the student's progress."""

import re
import shlex
from pathlib import Path

import course
import pytest
import start
from course import Lesson, Part
from lessons import LESSONS

EXERCISES = {"01": ("01/a", "01/b"), "02": ("02/a",)}


@pytest.fixture
def parts(tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "01.svg").write_text("<svg><title>a grid</title></svg>")
    ready = [Lesson(n, f"Title *{n}*", f"shows {n}", tmp_path / f"{n}-x.ipynb", 20, names) for n, names in EXERCISES.items()]
    return [Part("Part I", (Lesson("00", "Java", "cells", None), *ready)), Part("Part II", (Lesson("03", "Later", "more", None),))]


def page(parts, standing=None, updates=(), work=Path("/home/ada/my work")):
    return start.markdown(parts, standing or {}, list(updates), work)


def test_it_shows_every_lesson_that_is_there_as_a_card_and_names_the_others(parts):
    text = page(parts)
    assert re.findall(r'<a href="([^"]+)"><b>(.*?)</b>', text) == [
        ("01-x.ipynb", "01 · Title <em>01</em>"), ("02-x.ipynb", "02 · Title <em>02</em>")]
    assert 'src="pictures/01.svg" alt="a grid"' in text and "20 minutes · ○○ 0 of 2 solved" in text
    assert "## Part I\n" in text and "Still being written: 00 Java<" in text
    assert "## Part II\n" in text and "Still being written: 03 Later<" in text


@pytest.mark.parametrize(
    ("standing", "sentence"),
    [
        ({}, "**Begin with [01 · Title *01*](01-x.ipynb).**"),
        ({"01/a": True}, "**Go on with [01 · Title *01*](01-x.ipynb)**: 1 of 2 exercises solved."),
        ({"01/a": True, "01/b": False}, "**Go on with [01 · Title *01*](01-x.ipynb)**: 1 of 2 exercises solved."),
        ({"01/a": True, "01/b": True}, "**Go on with [02 · Title *02*](02-x.ipynb).** You have solved lesson 01."),
        ({"02/a": True}, "**You have reached the end of what is written so far.**"),
        ({"own/x": True}, "**Begin with [01 · Title *01*](01-x.ipynb).**"),
    ],
)
def test_it_says_where_to_go_on(parts, standing, sentence):
    assert sentence in page(parts, standing)


def test_it_says_when_the_course_ends(parts):
    complete = [Part("Part I", parts[0].lessons[1:])]
    assert "**You have reached the end of the course.**" in page(complete, {"02/a": True})


def test_marks_tell_solved_from_tried(parts):
    assert "●◐ 1 of 2 solved" in page(parts, {"01/a": True, "01/b": False})


def test_new_versions_beside_a_students_work_are_linked(parts, tmp_path):
    (tmp_path / "01-x-updated.ipynb").touch()
    (tmp_path / "01-x.ipynb").touch()
    assert start.updated(tmp_path) == ["01-x-updated.ipynb"]
    assert "[01-x-updated.ipynb](01-x-updated.ipynb)" in page(parts, updates=start.updated(tmp_path))
    assert "New versions" not in page(parts)


def test_progress_is_read_from_the_file_of_the_checks(tmp_path, monkeypatch):
    file = tmp_path / "progress.tsv"
    monkeypatch.setenv("CELLA_PROGRESS", str(file))
    assert start.progress_file() == file and start.standings(file) == {}
    file.write_bytes(b"01/a\t3\t0\tsolved\n01/b\t2\t2\topen\n02/a\t0\t0\topen\n\xff\ndamaged\n")
    assert start.standings(file) == {"01/a": True, "01/b": False}


def test_the_course_is_that_of_the_readme_and_the_notebooks():
    lessons = [lesson for part in course.contents() for lesson in part.lessons]
    assert [lesson.notebook for lesson in lessons if lesson.notebook] == [lesson.path for lesson in LESSONS]
    assert all(lesson.minutes and lesson.exercises for lesson in lessons if lesson.notebook)
    assert len(course.contents()) >= 5 and all(part.lessons for part in course.contents())


def test_every_lesson_has_a_picture_that_says_what_it_shows():
    for lesson in LESSONS:
        drawing = course.NOTEBOOKS / "pictures" / f"{lesson.number}.svg"
        assert drawing.is_file(), f"draw {drawing.name}: 240 × 120, with a <title>, to be seen on white and on black"
        assert re.search(r'viewBox="0 0 240 120"', drawing.read_text()) and re.search(r"<title>.{10,}</title>", drawing.read_text())


def test_links_of_the_page_lead_to_files_that_copies_have(tmp_path):
    start.write(tmp_path)
    text = (tmp_path / start.PAGE).read_text()
    targets = set(re.findall(r'\]\(([^)]+)\)|(?:href|src)="([^"]+)"', text))
    files = {one or other for one, other in targets}
    assert len(files) > len(LESSONS) and all((course.NOTEBOOKS / file).is_file() for file in files)


def test_a_page_that_the_student_wrote_moves_aside(tmp_path):
    (tmp_path / start.PAGE).write_bytes(b"mine, in no known encoding \xff\xfe")
    start.write(tmp_path)
    assert (tmp_path / start.PAGE).read_text().startswith(start.MARK)
    assert (tmp_path / "START-mine.md").read_bytes().endswith(b"\xff\xfe")
    start.write(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_command_for_a_fresh_lesson_can_be_typed_anywhere(parts, monkeypatch):
    monkeypatch.setattr(start, "LAUNCHER", Path(__file__))
    assert f"`CELLA_WORK='/home/ada/my work' {shlex.quote(__file__)} afresh 05`" in page(parts)
    assert "idle for an hour" not in page(parts)


def test_in_the_container_it_warns_of_kernels_that_end_and_names_no_command(parts, monkeypatch):
    monkeypatch.setattr(start, "LAUNCHER", Path("/not/there"))
    assert "idle for an hour" in page(parts) and "afresh 05" not in page(parts)
