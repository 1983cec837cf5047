"""Every lesson, from top to bottom, in the real kernel. What its text claims is tested in claims/test_claims_NN.py."""

import re

import page
import tidy
from lessons import CLAIMS, LESSONS, tags, text

MEGABYTES = 1000  # no lesson may need more
LARGEST_PAGE = 2_000_000  # bytes of a lesson as one file, with its live views


def shown(execution):
    """Each output of each code cell, with the cell."""
    return [(cell, output) for cell in execution.notebook.cells for output in cell.get("outputs", [])]


def test_cells_run_and_only_those_fail_that_are_meant_to(execution):
    assert execution.failure is None, execution.failure
    failing = [cell.id for cell, output in shown(execution) if output.output_type == "error"]
    assert failing == [cell.id for cell in execution.notebook.cells if "raises-exception" in tags(cell)]


def test_what_it_says_of_its_language_is_what_the_kernel_says(execution):
    """But for the version: the lesson is the same on each JDK. nbclient writes down what the kernel says, as JupyterLab does."""
    assert {**execution.notebook.metadata.language_info, "version": tidy.LANGUAGE["version"]} == tidy.LANGUAGE


def test_nothing_is_written_to_standard_error(execution):
    assert [(cell.id, output.text) for cell, output in shown(execution) if output.get("name") == "stderr"] == []


def test_no_cell_takes_a_name_that_earlier_cells_still_use(execution):
    printed = [(cell.id, output.text) for cell, output in shown(execution) if output.output_type == "stream"]
    assert [(cell, text) for cell, text in printed if "cannot be used now" in text] == []


def test_everything_shown_has_a_text_form(execution):
    for cell, output in shown(execution):
        still = "cella-still" in output.get("data", {}).get("text/html", "")  # the view before it has the words
        if output.output_type in ("display_data", "execute_result") and not still:
            assert output.data.get("text/plain", "").strip(), f"{cell.id} shows {list(output.data)} without text"


def test_checks_say_that_stubs_are_not_answered_yet(execution):
    for cell in execution.notebook.cells:
        if "check" in tags(cell):
            assert "Not answered yet" in text(cell.outputs), cell.id


def test_its_page_stays_small_enough_for_a_phone(lesson, execution, tmp_path):
    page.write(execution.notebook, lesson.number, tmp_path / "page.html")
    assert (tmp_path / "page.html").stat().st_size <= LARGEST_PAGE


def test_memory_stays_within_what_the_first_cell_promises(lesson, execution):
    if execution.peak_megabytes is not None:
        assert execution.peak_megabytes <= min(lesson.promise(r"memory\*\* (\d+) MB"), MEGABYTES)


def test_one_process_has_all_tests_of_an_execution(lesson, request):
    """Several processes would each execute the lesson. pytest-xdist puts the group behind the name, if it was marked in time."""
    items = [item for item in request.session.items if "execution" in item.fixturenames and item.callspec.params["lesson"] == lesson]
    assert {item.get_closest_marker("xdist_group").args for item in items} <= {(lesson.number,)}
    if getattr(request.config.option, "loadgroup", False):
        assert {item.nodeid.rpartition("@")[2] for item in items} <= {lesson.number}


def test_what_the_text_claims_has_tests(lesson):
    claims = CLAIMS / f"test_claims_{lesson.number}.py"
    assert claims.is_file(), f"write {claims.name}: a test for each number and finding in the text of {lesson.path.name}"
    assert re.search(r"(?m)^def test_\w+\(said", claims.read_text()), f"{claims.name} holds no test of what cells said"


def test_claims_belong_to_lessons():
    of_lessons = {f"test_claims_{lesson.number}.py" for lesson in LESSONS}
    assert {path.name for path in CLAIMS.glob("test_*.py")} <= of_lessons
