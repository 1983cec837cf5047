"""Students work in copies: an update brings new lessons and never overwrites what somebody wrote."""

import json
import subprocess
import sys
from pathlib import Path

import copies
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

LESSON = "05-windows.ipynb"


def write(folder, *sources, name=LESSON, outputs=()):
    cells = [new_code_cell(source, id=f"c{index}", outputs=list(outputs)) for index, source in enumerate(sources)]
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=[new_markdown_cell("# 05", id="head"), *cells]), folder / name)


class Course:
    """The lessons as they are delivered, and a student's copies."""

    def __init__(self, folder):
        self.source, self.work = folder / "notebooks", folder / "work"
        self.work.mkdir()
        write(self.source, "first")

    def update(self):
        return copies.Copies(self.source, self.work).update()

    def afresh(self):
        return copies.Copies(self.source, self.work).afresh(LESSON)

    def files(self):
        return sorted(path.name for path in self.work.rglob("*") if path.is_file() and path.name != copies.RECORD)

    def code(self, name=LESSON):
        return [cell.source for cell in nbformat.read(self.work / name, as_version=4).cells[1:]]


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    course.update()
    return course


def test_the_first_start_copies_everything_that_lessons_need(tmp_path):
    course = Course(tmp_path)
    (course.source / "pictures").mkdir()
    (course.source / "pictures" / "05.svg").write_text("<svg/>")
    (course.source / ".ipynb_checkpoints").mkdir()
    (course.source / ".ipynb_checkpoints" / LESSON).touch()
    assert course.update() == [f"Your copies of the lessons are in {course.work}"]
    assert course.files() == [LESSON, "05.svg"]
    assert course.update() == []


def test_a_new_lesson_is_added(course):
    write(course.source, "new", name="06-padding.ipynb")
    assert course.update() == [] and course.files() == [LESSON, "06-padding.ipynb"]


def test_a_copy_that_was_not_edited_is_replaced(course):
    write(course.source, "second")
    [line] = course.update()
    assert "Lesson 05 was updated" in line and "replaced" in line
    assert course.files() == [LESSON] and course.code() == ["second"]


def test_a_copy_that_was_only_run_is_replaced(course):
    write(course.work, "first", outputs=[new_output("stream", text="1")])
    write(course.source, "second")
    course.update()
    assert course.files() == [LESSON] and course.code() == ["second"]


def test_an_edited_copy_stays_and_the_new_lesson_lies_beside_it(course):
    write(course.work, "mine")
    write(course.source, "second")
    [line] = course.update()
    assert f"your work stays in {LESSON}" in line and "05-windows-updated.ipynb" in line
    assert course.code() == ["mine"] and course.code("05-windows-updated.ipynb") == ["second"]
    assert course.update() == []


def test_a_second_update_replaces_the_version_beside_unless_that_was_edited(course):
    write(course.work, "mine")
    for version in ["second", "third"]:
        write(course.source, version)
        course.update()
    assert course.files() == ["05-windows-updated.ipynb", LESSON] and course.code("05-windows-updated.ipynb") == ["third"]
    write(course.work, "mine, too", name="05-windows-updated.ipynb")
    write(course.source, "fourth")
    course.update()
    assert course.code("05-windows-updated.ipynb") == ["mine, too"] and course.code("05-windows-updated-2.ipynb") == ["fourth"]


def test_a_copy_with_the_same_changes_as_the_update_is_left_alone(course):
    for folder in [course.work, course.source]:
        write(folder, "second")
    assert course.update() == [] and course.files() == [LESSON]


def test_a_deleted_copy_comes_back(course):
    (course.work / LESSON).unlink()
    course.update()
    assert course.code() == ["first"]


def test_files_of_the_student_stay(course):
    (course.work / "scan.png").write_bytes(b"mine")
    write(course.work, "notes", name="notes.ipynb")
    course.update()
    assert course.files() == [LESSON, "notes.ipynb", "scan.png"]


@pytest.mark.parametrize(("edited", "left"), [(False, []), (True, [LESSON])])
def test_a_lesson_that_left_the_course_leaves_edited_copies_only(course, edited, left):
    if edited:
        write(course.work, "mine")
    (course.source / LESSON).unlink()
    [line] = course.update()
    assert "no longer part of the course" in line
    assert course.files() == left and course.update() == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"cells": [1]}'])
def test_a_damaged_copy_counts_as_edited(course, content):
    (course.work / LESSON).write_bytes(content)
    write(course.source, "second")
    course.update()
    assert (course.work / LESSON).read_bytes() == content and course.code("05-windows-updated.ipynb") == ["second"]


@pytest.mark.parametrize("record", [None, "", "{", "[]"])
def test_without_a_record_nothing_is_overwritten(course, record):
    write(course.work, "mine")
    (course.work / copies.RECORD).unlink()
    if record is not None:
        (course.work / copies.RECORD).write_text(record)
    course.update()
    assert course.code() == ["mine"] and course.code("05-windows-updated.ipynb") == ["first"]


def test_a_lesson_begins_afresh_and_the_work_lies_beside_it(course):
    write(course.work, "mine")
    assert "your work is in 05-windows-mine.ipynb" in course.afresh()
    assert course.code() == ["first"] and course.code("05-windows-mine.ipynb") == ["mine"]
    write(course.work, "mine again")
    course.afresh()
    assert course.code("05-windows-mine-2.ipynb") == ["mine again"] and course.update() == []


def test_beginning_afresh_what_was_never_edited_leaves_nothing_behind(course):
    course.afresh()
    assert course.files() == [LESSON]


def test_copies_of_lessons_that_cannot_be_written_can_be(course):
    (course.source / LESSON).chmod(0o444)
    (course.work / LESSON).unlink()
    course.update()
    assert (course.work / LESSON).stat().st_mode & 0o200


def run(*words):
    return subprocess.run([sys.executable, copies.__file__, *words], capture_output=True, text=True, timeout=600)


def test_the_command_copies_all_lessons_and_writes_the_start_page(tmp_path):
    done = run(tmp_path / "new" / "work")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"· Your copies of the lessons are in {tmp_path / 'new' / 'work'}\n"
    assert "**Begin with" in (tmp_path / "new" / "work" / "START.md").read_text()  # without the progress of whoever runs this
    there = {path.name for path in (tmp_path / "new" / "work").iterdir()}
    assert there >= {"START.md", "GLOSSARY.md", "pictures", *(path.name for path in copies.NOTEBOOKS.glob("*.ipynb"))}


def test_the_command_begins_a_lesson_afresh(tmp_path):
    run(tmp_path)
    lesson = next(tmp_path.glob("05-*.ipynb"))
    lesson.write_text(json.dumps({"cells": []}))
    done = run(tmp_path, "--afresh", "5")
    assert "-mine.ipynb" in done.stdout and json.loads(lesson.read_text())["cells"]


def test_a_folder_that_cannot_be_made_is_named_with_the_way_out(tmp_path):
    (tmp_path / "file").touch()
    done = run(tmp_path / "file" / "work")
    assert done.returncode == 1 and "CELLA_WORK" in done.stderr and "Traceback" not in done.stderr


def test_authors_work_in_the_lessons_themselves():
    before = sorted(Path(copies.NOTEBOOKS).rglob("*"))
    assert run(copies.NOTEBOOKS).stdout == "" and sorted(Path(copies.NOTEBOOKS).rglob("*")) == before


def test_a_fresh_lesson_takes_the_place_of_the_version_beside_it(course):
    write(course.work, "mine")
    write(course.source, "second")
    course.update()
    assert course.files() == ["05-windows-updated.ipynb", LESSON]
    course.afresh()
    assert course.files() == ["05-windows-mine.ipynb", LESSON] and course.code() == ["second"]


def test_an_update_that_was_interrupted_before_its_record_is_not_delivered_twice(course):
    write(course.work, "mine")
    write(course.source, "second")
    record = (course.work / copies.RECORD).read_bytes()
    course.update()
    (course.work / copies.RECORD).write_bytes(record)
    course.update()
    assert course.files() == ["05-windows-updated.ipynb", LESSON]


def test_a_file_that_cannot_be_copied_keeps_no_other_back(course):
    (course.source / "pictures").mkdir()
    (course.source / "pictures" / "05.svg").write_text("<svg/>")
    (course.work / "pictures").write_text("not a folder")
    write(course.source, "new", name="06-padding.ipynb")
    said = course.update()
    assert len(said) == 1 and said[0].startswith("pictures/05.svg could not be copied: ")
    assert "06-padding.ipynb" in course.files()


def test_only_lessons_of_the_course_begin_afresh(tmp_path):
    (tmp_path / "notes.ipynb").write_text("{}")
    done = run(tmp_path, "--afresh", str(tmp_path / "notes.ipynb"))
    assert done.returncode == 1 and "is no lesson of the course; name one by its number" in done.stderr


def test_copies_do_not_lie_among_the_lessons():
    done = run(copies.NOTEBOOKS / "work")
    assert done.returncode == 1 and "set CELLA_WORK" in done.stderr and not (copies.NOTEBOOKS / "work").exists()
