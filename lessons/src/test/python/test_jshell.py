"""A lesson, and lines that somebody types, in the JDK's own jshell."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import jshell
import pytest
from lessons import KERNEL, ROOT

TYPED = """
picture(kernel(1, 2, 3, 4))
{ var place = live("0 %"); for (int i = 1; i <= 100; i++) place.update(i + " %"); }
1 + 1
"""


pytestmark = pytest.mark.xdist_group("jshell")  # one process runs the cells, for all tests


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """What lesson 05, and then what is typed, prints."""
    progress = tmp_path_factory.mktemp("jshell") / "progress.tsv"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CELLA_PROGRESS", str(progress))
        command = [sys.executable, ROOT / "jupyter/jshell.py", "--kernel", KERNEL, "05"]
        run = subprocess.run(command, input=TYPED, capture_output=True, encoding="utf-8", timeout=900)
    assert run.returncode == 0, run.stdout + run.stderr
    yield run.stdout
    for folder in {Path(file).parent for file in figures(run.stdout)}:
        shutil.rmtree(folder)


def figures(text):
    return re.findall(r"(?m)^  (/.*\.svg)$", text)


def test_cells_run_in_order_and_only_the_one_that_should_fail_does(printed):
    assert "── load\n" in printed and "largest difference, shifted back 0.0\n" in printed
    assert re.search(r"shared window +9 weights\n", printed)
    assert printed.index("── count\n") < printed.index("shared window") < printed.index("── sharing\n")
    failing = printed.split("── too-large (fails on purpose)\n")[1].split("── ")[0]
    assert "kernel 7x7 does not fit input 5x5" in failing
    assert re.findall(r"(?m)^Exception (\S+):", printed) == ["java.lang.IllegalArgumentException"] and "Error" not in printed


def test_figures_are_files_that_parse_with_a_page_that_shows_them(printed):
    files = figures(printed)
    assert len(files) > 15
    for file in files:
        assert ElementTree.parse(file).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    page = (Path(files[0]).parent / "index.html").read_text(encoding="utf-8")
    assert all(f'src="{Path(file).name}"' in page for file in files)


def test_typed_figures_are_shown_and_displays_that_change_are_printed_once(printed):
    typed = printed.split("── progress\n")[1]
    assert re.search(r"\n  /.*\.svg\n\$\d+ ==> (Image)?Figure\n", typed)
    assert re.search(r"\$\d+ ==> 2\n", typed)
    assert re.findall(r"\d+ %", typed) == ["100 %"]


def test_the_jvm_has_the_options_of_the_kernel_and_may_open_windows_only_at_a_terminal():
    argv = ["java", "-ea", "-Djava.awt.headless=true", "-XX:ErrorFile={connection_file}.crash", "-cp", "a.jar"]
    argv += ["dev.cella.kernel.Main", "{connection_file}"]
    end = ["-cp", "a.jar", "dev.cella.kernel.Main", "jshell"]
    assert jshell.command(argv, terminal=False) == ["java", "-ea", "-Djava.awt.headless=true", *end]
    assert jshell.command(argv, terminal=True) == ["java", "-ea", *end, "--terminal"]
