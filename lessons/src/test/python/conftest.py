"""Fixtures of the lessons' tests. A test that asks for `lesson` runs once per lesson, so `pytest -k 09` runs those of
lesson 09 and of its second part, 09b, and `pytest -k 09b` those of the second part; a test in claims/test_claims_09.py gets
lesson 09 only. A lesson is executed once, whatever asks for it. What its text claims and no cell prints, cells print that a
claims file adds after the last one: `PROBES`, a dictionary from a name to Java."""

import importlib
import re
import sys
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "jupyter"))  # what the launcher uses

import execute  # noqa: E402
from lessons import CLAIMS, KERNEL, LESSONS, read, text  # noqa: E402

EXECUTIONS = pytest.StashKey[dict]()
OF_WORKERS = pytest.StashKey[dict]()  # seconds and megabytes, where several processes run the tests
SECONDS, TOGETHER = 60, 900  # what a lesson, and what all of them, should take on two quiet cores; reported only


def pytest_configure(config):
    config.stash[EXECUTIONS] = {}
    config.stash[OF_WORKERS] = {}
    if config.pluginmanager.hasplugin("xdist"):
        config.pluginmanager.register(Workers(config))


def pytest_generate_tests(metafunc):
    if "lesson" in metafunc.fixturenames:
        claims = re.fullmatch(r"test_claims_(\d\d[a-z]?)", metafunc.module.__name__)
        chosen = [lesson for lesson in LESSONS if not claims or lesson.number == claims[1]]
        metafunc.parametrize("lesson", chosen, ids=lambda lesson: lesson.number)


@pytest.fixture(autouse=True)
def progress(tmp_path_factory, monkeypatch):
    """The progress of those who run the tests is neither read nor changed."""
    monkeypatch.setenv("CELLA_PROGRESS", str(tmp_path_factory.mktemp("progress") / "progress.tsv"))


@pytest.fixture
def execution(lesson, request):
    """The lesson after a run from top to bottom in the real kernel, as `./cella run` does it, and then its probes."""
    executions = request.config.stash[EXECUTIONS]
    if lesson.number not in executions:
        notebook = read(lesson.path)
        notebook.cells += [new_code_cell(source, id=name) for name, source in probes(lesson).items()]
        executions[lesson.number] = execute.execute(notebook, KERNEL)
    return executions[lesson.number]


def probes(lesson):
    claims = f"test_claims_{lesson.number}"
    if not (CLAIMS / f"{claims}.py").is_file():
        return {}
    sys.path.insert(0, str(CLAIMS))
    try:
        return getattr(importlib.import_module(claims), "PROBES", {})
    finally:
        sys.path.remove(str(CLAIMS))


@pytest.fixture
def said(execution):
    """What each code cell printed and showed, as text, by the cell's name."""
    assert execution.failure is None, execution.failure
    return {cell.id: text(cell.outputs) for cell in execution.notebook.cells if cell.cell_type == "code"}


@pytest.hookimpl(tryfirst=True)  # pytest-xdist reads the marks in its own hook, which would come before this one
def pytest_collection_modifyitems(items):
    """Where several processes run the tests, those of one execution stay together, since each process executes for itself."""
    for item in items:
        if "execution" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group(item.callspec.params["lesson"].number))


def costs(config):
    return {number: (done.seconds, done.peak_megabytes) for number, done in config.stash[EXECUTIONS].items()}


def pytest_sessionfinish(session):
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["costs"] = costs(session.config)


class Workers:
    """Collects what the lessons cost in other processes."""

    def __init__(self, config):
        self.stash = config.stash

    def pytest_testnodedown(self, node):
        self.stash[OF_WORKERS].update(getattr(node, "workeroutput", {}).get("costs", {}))


def pytest_terminal_summary(terminalreporter, config):
    """Reports what the lessons cost. Times depend on the machine and on what else it does, so no test asserts them."""
    for report in terminalreporter.getreports("passed"):  # also those of other processes
        for name, value in report.user_properties:
            terminalreporter.line(f"{name}: {value}")
    found = {**config.stash[OF_WORKERS], **costs(config)}
    if not found:
        return
    terminalreporter.section("what the lessons cost" + (", beside other tests" if config.stash[OF_WORKERS] else ""))
    for lesson in LESSONS:
        if lesson.number in found:
            seconds, megabytes = found[lesson.number]
            promised = lesson.promise(r"runs in\*\* (\d+) seconds"), lesson.promise(r"memory\*\* (\d+) MB")
            terminalreporter.line(
                f"{lesson.path.stem:42} {seconds:5.1f} s of {promised[0]}   peak {megabytes or 0:5.0f} MB of {promised[1]}"
                + (f"   slower than {SECONDS} s" if seconds > SECONDS else "")
            )
    together = sum(seconds for seconds, _ in found.values())
    terminalreporter.line(f"{len(found)} of {len(LESSONS)} lessons: {together:.0f} s (all: at most {TOGETHER} s)")
