"""How a notebook reads: the rules of the course that can be checked without running anything."""

import json
import re

import nbformat
import pytest
import tidy
from answers import answers, exercises_with_answers
from course import GLOSSARY, NOTEBOOKS
from lessons import LESSONS, ROOT, exercise_of, tags

LINES, MEAN_LINES = 8, 5
COLUMNS, COLUMNS_IN_TEXT = 76, 68  # of code: what a window of 800 pixels shows without scrolling or breaking
TOUR = "00"  # ten minutes: one exercise, and nothing to recall yet

LINK = re.compile(r"\[([^\]]+)\]\((?!\w+:)([^)#\s]+)(?:#[^)\s]*)?\)")  # to a file beside the notebook
MENTION = re.compile(r"(?i)\blessons? ((?:@|\d\d[a-z]?\b)(?:(?:, and|,| and| or| to) (?:@|\d\d[a-z]?\b))*)")  # @: a link
NUMBER = re.compile(r"\b\d\d[a-z]?\b")


def flat(source):
    """Source without white space: a method reads the same inside its class and on a page, wherever its lines break."""
    return re.sub(r"\s+", "", source)


def glossary():
    """(word, lesson, words not to use) of each line of the glossary's table."""
    for line in (NOTEBOOKS / GLOSSARY).read_text().splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == 4 and re.fullmatch(r"\d\d[a-z]?", cells[1]):
            yield cells[0], cells[1], [other.strip() for other in cells[3].split(",") if other.strip()]


@pytest.fixture(scope="session")
def library():
    """Every source file of the course's library, without white space."""
    return [flat(file.read_text()) for file in (ROOT / "src/main/java").rglob("*.java")]


@pytest.fixture
def cells(lesson):
    return lesson.cells


@pytest.fixture
def code_cells(lesson):
    return lesson.code_cells


def test_it_is_a_clean_notebook_for_our_kernel(lesson, code_cells):
    notebook = lesson.notebook
    nbformat.validate(json.loads(lesson.path.read_text()))
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert [cell.id for cell in code_cells if cell.outputs or cell.execution_count] == []


def test_saving_it_in_jupyterlab_changes_nothing(lesson):
    text = lesson.path.read_text(encoding="utf-8")
    assert tidy.tidy(text) == text, f"run: .cella/venv/bin/python lessons/jupyter/tidy.py {lesson.path.name}"


def test_links_lead_to_files_that_are_there(lesson):
    for words, target in LINK.findall(lesson.prose):
        assert (NOTEBOOKS / target).is_file(), f"[{words}]({target})"
        for number in NUMBER.findall(words):
            assert target.startswith(f"{number}-"), f"[{words}]({target}) leads to another lesson"


def test_other_lessons_are_named_by_links(lesson):
    """A reader follows them; a lesson that is still being written is named at most in the line **Next**."""
    bare = {}
    for cell in lesson.cells:
        prose = LINK.sub("@", cell.source) if cell.cell_type == "markdown" else ""
        prose = re.sub(r"\*\*Next:\*\*.*", "", prose)
        named = MENTION.findall(prose) + re.findall(r"\*\*you need\*\*(.*)", prose)
        numbers = {number for words in named for number in NUMBER.findall(words)} - {lesson.number}
        bare |= {f"lesson {number}": cell.id for number in numbers}
    assert bare == {}, "write [lesson 05](05-one-window-at-a-time.ipynb)"


def test_code_names_only_lessons_that_are_there(code_cells):
    numbers = {lesson.number for lesson in LESSONS}
    for cell in code_cells:
        for found in MENTION.findall(cell.source):
            assert set(NUMBER.findall(found)) <= numbers, cell.id


def test_it_links_to_the_glossary(lesson):
    assert GLOSSARY in [target for _, target in LINK.findall(lesson.prose)], "write [glossary](GLOSSARY.md)"


def test_each_cell_has_a_name_of_its_own(lesson):
    names = [cell["id"] for cell in json.loads(lesson.path.read_text())["cells"]]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)] == []


def test_code_is_short(code_cells):
    lines = {cell.id: cell.source.split("\n") for cell in code_cells}
    assert {name: len(code) for name, code in lines.items() if len(code) > LINES} == {}
    assert {name: code for name, code in lines.items() if max(map(len, code)) > COLUMNS} == {}
    assert sum(map(len, lines.values())) / len(lines) <= MEAN_LINES


def test_code_in_text_is_narrow(lesson):
    lines = [line for block in re.findall(r"(?s)```\w*\n(.*?)```", lesson.prose) for line in block.split("\n")]
    assert [line for line in lines if len(line) > COLUMNS_IN_TEXT] == []


def test_no_imports_and_no_downloads_are_in_view(code_cells):
    assert [cell.id for cell in code_cells if re.search(r"(?m)^\s*(import |%)|https?:", cell.source)] == []


def test_the_first_cell_promises_what_it_costs(lesson):
    for word in ("You will see", "Takes", "you need"):
        assert f"**{word}**" in lesson.cells[0].source
    assert lesson.promise(r"runs in\*\* (\d+) seconds") <= 60
    assert lesson.promise(r"memory\*\* (\d+) MB") <= 1000


def test_the_minutes_are_those_of_reading_and_answering(lesson):
    """At least 200 words per minute and two and a half minutes per exercise; at most twice as long, for thinking."""
    exercises = sum("check" in tags(cell) for cell in lesson.cells)
    quick = len(re.findall(r"\w+", lesson.prose)) / 200 + 2.5 * exercises
    assert quick <= lesson.promise(r"\*\*Takes\*\* (\d+) minutes") <= 2 * quick


def test_it_predicts_breaks_exercises_and_recalls(lesson, cells):
    assert lesson.prose.count("**Predict.**") >= 3
    assert [cell for cell in cells if "raises-exception" in tags(cell)]
    recall = [cell.source.count("<details>") for cell in cells if cell.id == "recall"]
    assert recall == ([] if lesson.number == TOUR else [5])
    for words in ("Sources", "CC BY|MIT license|CC0", "Not for clinical use"):
        assert re.search(words, cells[-1].source), words


def test_each_exercise_has_a_stub_and_a_check(lesson, cells):
    stubs = {exercise_of(cell): cell for cell in cells if "exercise" in tags(cell)}
    checks = [exercise_of(cell) for cell in cells if "check" in tags(cell)]
    assert len(checks) >= (1 if lesson.number == TOUR else 3)
    assert checks == list(stubs)
    for name, stub in stubs.items():
        assert name.startswith(f"{lesson.number}/")
        assert "notAnsweredYet()" in stub.source, name


def test_each_exercise_has_a_reference_and_three_typical_wrong_answers(lesson, cells):
    names = {exercise_of(cell) for cell in cells if "check" in tags(cell)}
    assert {name for name in exercises_with_answers() if name.startswith(f"{lesson.number}/")} == names
    for name in names:
        reference, wrong, *_ = answers(name)
        assert reference, name
        assert len(wrong) >= 3, name


def test_answers_belong_to_lessons():
    assert {name.split("/")[0] for name in exercises_with_answers()} <= {lesson.number for lesson in LESSONS}


def test_one_word_stands_for_one_thing(lesson):
    """The glossary's words appear in the lesson that introduces them, and no other words for the same thing do."""
    for word, introduced, banned in glossary():
        if introduced == lesson.number:
            assert re.search(rf"(?i)\b{re.escape(word)}", lesson.prose), f"{word} is introduced here"
        if lesson.number < introduced:
            early = re.search(rf"(?i)\*{re.escape(word)}s?\*", lesson.prose)
            assert not early, f"{word} is emphasized before lesson {introduced}"
        for other in banned:
            assert not re.search(rf"(?i)\b{re.escape(other)}s?\b", lesson.prose), f"{other}: say {word}"


def test_code_shown_in_the_text_is_the_librarys_own(lesson, library):
    for shown in re.findall(r"(?s)```java\n(.*?)```", lesson.prose):
        assert any(flat(shown) in source for source in library), shown


def test_what_a_check_needs_is_in_its_notebook(cells, code_cells):
    names = {cell.id for cell in code_cells}
    for cell in cells:
        assert set(cell.metadata.get("cella", {}).get("needs", [])) <= names, cell.id
