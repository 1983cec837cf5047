"""The launcher says what is missing, exactly, and works from any folder."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[4]


def cella(*words, home=HOME, user=None, **changes):
    environment = {**os.environ, **changes}
    return subprocess.run(
        [home / "cella", *words], env=environment, capture_output=True, text=True, cwd="/", timeout=600, user=user
    )


@pytest.fixture
def tools(tmp_path):
    """A PATH with the basic commands and nothing else, to which a test adds fakes."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ["bash", "env", "dirname", "sed", "grep", "head", "uname", "readlink", "cat", "tr", "find"]:
        (folder / name).symlink_to(shutil.which(name))
    return folder


def fake(folder, name, script):
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


JAVA = """case "$*" in
  --version) echo 'openjdk 17.0.15 2025-04-15' ;;
  --list-modules) echo jdk.jshell@17 ;;
  -XshowSettings*) echo "    java.home = $JAVA_HOME" ;;
  *Main\\ install*) echo "installs $*"; for prefix; do :; done; mkdir -p "$prefix/share/jupyter/kernels/cella"
    exit ${INSTALL_STATUS:-0} ;;
esac"""
PYTHON = """case "$*" in
  *sys.prefix*) cd "$(dirname "$0")/.." && pwd ;;
  *run.py*) echo "runs $* with JUPYTER_PATH=$JUPYTER_PATH" ;;
  *copies.py*) mkdir -p "$2" && touch "$2/START.md" "$2/00-java-in-a-notebook.ipynb" && echo "copies to $2 ${3:-} ${4:-}" ;;
  *jupyterlab*) echo "opens $* in $(pwd -P)" ;;
  *pytest*) for word; do echo "$word"; done ;;
esac"""


class Clone:
    """A clone that is set up, as far as the launcher looks, with a Java and a Python that only tell what they are asked."""

    def __init__(self, home):
        self.home, self.jdk, self.mine = home / "clone", home / "jdk", home / "mine"
        self.venv = self.home / ".cella/venv"
        for folder in ["kernel", "datasets", "lessons"]:
            (self.home / folder / "src/main").mkdir(parents=True)
            (self.home / folder / "pom.xml").touch()
        (self.home / "pom.xml").touch()
        shutil.copy(HOME / "cella", self.home)
        (self.home / "lessons/target/lib").mkdir(parents=True)
        (self.home / "lessons/jupyter").mkdir()
        (self.home / "lessons/notebooks").mkdir()
        (self.home / "lessons/notebooks/GLOSSARY.md").touch()
        (self.venv / "bin").mkdir(parents=True)
        for folder in [self.home / "lessons/jupyter", self.venv]:
            for file in ["requirements.txt", "requirements-test.txt"]:
                (folder / file).write_text("jupyterlab==4\n")
        (self.jdk / "bin").mkdir(parents=True)
        fake(self.jdk / "bin", "java", JAVA)
        fake(self.venv / "bin", "python", PYTHON)
        self.mine.mkdir(mode=0o777)
        self.mine.chmod(0o777)
        (self.home / ".cella/built").touch()
        self.install(self.venv)

    def install(self, prefix):
        spec = prefix / "share/jupyter/kernels/cella"
        spec.mkdir(parents=True)
        (spec / "installed-from").write_text(f"{self.home}/lessons/target/lib\n")
        (spec / "kernel.json").write_text(f'{{"argv": ["-XX:SharedArchiveFile={spec}/classes.jsa"]}}\n')
        built = self.home / ".cella/built"
        os.utime(built, (built.stat().st_atime, (spec / "kernel.json").stat().st_mtime - 10))
        for path in [*self.home.rglob("pom.xml"), *self.home.glob("*/src/main"), *self.home.rglob("GLOSSARY.md")]:
            os.utime(path, (0, 0))

    def fails_to_build(self, output):
        (self.home / ".cella/built").unlink()
        fake(self.home, "mvnw", f"echo '{output}'; exit 1")

    def run(self, *words, **changes):
        return cella(*words, home=self.home, JAVA_HOME=str(self.jdk), HOME=str(self.mine), XDG_DATA_HOME="", **changes)


@pytest.fixture
def clone():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Clone(Path(folder))


@pytest.fixture
def reader(clone):
    """A user who cannot write to the clone; root, who can write everywhere, becomes another."""
    for path in [clone.home, *clone.home.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o555)
    yield 65534 if os.geteuid() == 0 else None
    for path in [clone.home, *clone.home.rglob("*")]:
        path.chmod(path.stat().st_mode | 0o200)


def test_a_clone_that_is_set_up_runs_at_once(clone):
    run = clone.run("run", "01")
    assert run.returncode == 0 and "runs" in run.stdout and "installs" not in run.stdout


def test_a_clone_that_was_moved_installs_its_kernel_again(clone):
    clone.home.rename(clone.home.with_name("moved"))
    clone.home = clone.home.with_name("moved")
    run = clone.run("run", "01")
    assert run.returncode == 0
    assert f"--prefix {clone.home}/.cella/venv" in run.stdout and "runs" in run.stdout


def test_a_copied_clone_installs_its_own_kernel_though_the_old_one_is_still_there(clone):
    copy = clone.home.with_name("copy")
    shutil.copytree(clone.home, copy, symlinks=True)
    old, clone.home = clone.home, copy
    run = clone.run("run", "01")
    assert run.returncode == 0 and f"--prefix {copy}/.cella/venv" in run.stdout
    assert f"JUPYTER_PATH={copy}/.cella/venv/share/jupyter" in run.stdout and str(old) + "/" not in run.stdout


def test_a_kernel_that_another_clone_installed_in_the_same_environment_is_replaced(clone):
    (clone.venv / "share/jupyter/kernels/cella/installed-from").write_text("/home/other/clone/lessons/target/lib\n")
    run = clone.run("run", "01")
    assert run.returncode == 0 and "installs" in run.stdout
    assert f"{clone.home}/lessons/target/lib" in (clone.venv / "share/jupyter/kernels/cella/installed-from").read_text()


def test_the_kernel_of_the_clone_comes_before_those_that_jupyter_finds_elsewhere(clone):
    run = clone.run("run", "01", JUPYTER_PATH="/mine")
    assert f"with JUPYTER_PATH={clone.venv}/share/jupyter:/mine" in run.stdout


def test_lab_opens_the_tour_at_first_and_then_the_start_page_among_copies_in_the_home_folder(clone):
    for page in ("00-java-in-a-notebook.ipynb", "START.md", "START.md"):
        run = clone.run("lab", "--no-browser", CELLA_WORK="")
        assert run.returncode == 0 and f"copies to {clone.mine}/cella-work" in run.stdout
        opened = run.stdout.splitlines()[-1]
        assert f"default_url=/lab/tree/{page} " in opened and "--no-browser" in opened
        assert opened.endswith(f"in {clone.mine.resolve()}/cella-work")


def test_the_tour_is_a_lesson():
    tour = re.search(r"(?m)^tour=(\S+)", (HOME / "cella").read_text())[1]
    assert (HOME / "lessons/notebooks" / tour).is_file()


def test_lab_works_where_the_student_says_and_where_the_clone_cannot_be_written(clone, reader):
    folder = str(clone.mine / "my lessons")
    run = clone.run("lab", user=reader, CELLA_WORK=folder)
    assert run.returncode == 0 and f"copies to {folder}" in run.stdout and "opens" in run.stdout


def test_a_lesson_begins_afresh_by_its_number(clone):
    run = clone.run("afresh", "05", CELLA_WORK="")
    assert run.returncode == 0 and f"copies to {clone.mine}/cella-work --afresh 05" in run.stdout
    assert "needs a lesson" in clone.run("afresh").stderr


def test_a_clone_that_cannot_be_written_is_used_as_it_is(clone, reader):
    run = clone.run("run", "01", user=reader)
    assert run.returncode == 0 and "runs" in run.stdout and "installs" not in run.stdout


def test_where_the_clone_cannot_be_written_the_kernel_goes_to_the_user(clone, request):
    shutil.rmtree(clone.venv / "share")
    run = clone.run("run", "01", user=request.getfixturevalue("reader"))
    assert run.returncode == 0
    assert f"--prefix {clone.mine}/.local/share/cella" in run.stdout and "cannot be written" in run.stdout


def test_a_clone_that_cannot_be_written_and_was_never_built_says_who_can_help(clone, request):
    (clone.home / ".cella/built").unlink()
    refused = clone.run("run", "01", user=request.getfixturevalue("reader"))
    assert refused.returncode == 1 and "cannot be written" in refused.stderr and "ask its owner" in refused.stderr


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("wget: Failed to fetch https://repo.maven.apache.org/maven2/apache-maven-3.9.11-bin.zip", "network"),
        ("[ERROR] Could not transfer artifact a:b:jar:1 from/to central", "network"),
        ("mv: cannot move: No space left on device", "is full"),
        ("write error: Disk quota exceeded", "is full"),
        ("mvnw: something else", "the build failed;"),
        ("", "the build failed;"),
    ],
)
def test_a_build_that_fails_says_why(clone, output, reason):
    clone.fails_to_build(output)
    refused = clone.run("run", "01")
    assert refused.returncode == 1
    assert output in refused.stderr and reason in refused.stderr and f"{clone.home}/.cella/maven.log" in refused.stderr


def test_a_kernel_that_cannot_be_installed_is_said_to_be(clone):
    shutil.rmtree(clone.venv / "share")
    refused = clone.run("run", "01", INSTALL_STATUS="1")
    assert refused.returncode == 1 and "the kernel could not be installed" in refused.stderr


def test_a_colon_in_the_path_is_refused(clone):
    clone.home.rename(clone.home.with_name("a:b"))
    clone.home = clone.home.with_name("a:b")
    refused = clone.run("run", "01")
    assert refused.returncode == 1 and "colon" in refused.stderr


@pytest.mark.parametrize("limit", ["-v 1500000", "-n 64"])
def test_a_limit_of_the_shell_that_is_too_low_is_named(clone, limit):
    fake(clone.jdk / "bin", "java", JAVA + '\n[ "$(ulimit -v)" = unlimited ] || case $* in *-version) exit 1 ;; esac')
    refused = subprocess.run(
        ["bash", "-c", f"ulimit {limit}; exec {clone.home}/cella run 01"],
        env={**os.environ, "JAVA_HOME": str(clone.jdk)}, capture_output=True, text=True, timeout=600,
    )
    assert refused.returncode == 1 and f"ulimit {limit[:2]}" in refused.stderr and limit[3:] in refused.stderr


def test_help_names_every_command():
    shown = cella("help")
    assert shown.returncode == 0 and shown.stderr == ""
    assert "To run your own copy, give its path" in shown.stdout
    for command in ["lab", "afresh", "run", "jshell", "test", "bench", "install", "image", "help"]:
        assert f"\n  {command}" in shown.stdout


def test_an_unknown_command_is_named_and_the_known_ones_are_shown():
    refused = cella("lba")
    assert refused.returncode == 1
    assert "no command 'lba'" in refused.stderr and "Usage" in refused.stderr


def test_only_lessons_that_are_there_are_tested():
    refused = cella("test", "99")
    assert refused.returncode == 1
    assert "no lesson 99 in" in refused.stderr
    assert "no lesson 09x in" in cella("test", "9x").stderr
    assert "no test 'nonsense'; name a lesson" in cella("test", "nonsense").stderr


def chosen_by(clone, number):
    """The names of the tests that `./cella test LESSON` runs."""
    (clone.home / f"lessons/notebooks/{number}-x.ipynb").touch()
    tests = Path(__file__).parent
    (clone.home / "lessons/src/test").mkdir(parents=True, exist_ok=True)
    (clone.home / "lessons/src/test/python").symlink_to(tests)
    run = clone.run("test", number)
    assert run.returncode == 0, run.stderr
    words = run.stdout.splitlines()
    words = [sys.executable, *words[words.index("-m") :], "--collect-only"]
    plain = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}  # which may change the list
    listed = subprocess.run(words, cwd=tests, env=plain, capture_output=True, text=True, timeout=600)
    return [line for line in listed.stdout.splitlines() if "::" in line]


@pytest.mark.parametrize("number", ["07", "07b"])
def test_a_lesson_is_tested_without_its_other_half(clone, number):
    chosen = chosen_by(clone, number)
    assert any(name.startswith(f"claims/test_claims_{number}.py::") for name in chosen)
    assert any(name.startswith("test_notebooks.py::") for name in chosen)
    assert any(name.startswith("test_style.py::") for name in chosen) and any("test_exercises.py::" in name for name in chosen)
    lessons = {found for name in chosen for found in re.findall(r"\[(\d\d[a-z]?)\]$|test_claims_(\d\d[a-z]?)\.py", name)}
    assert {one or two for one, two in lessons} == {number}


def test_without_java_the_hint_says_how_to_get_it(tools):
    refused = cella("lab", PATH=str(tools), JAVA_HOME="")
    assert refused.returncode == 1
    assert "no Java found" in refused.stderr and "apt-get install openjdk-17-jdk" in refused.stderr


def test_windows_is_sent_to_wsl(tools):
    (tools / "uname").unlink()
    fake(tools, "uname", "echo MINGW64_NT-10.0-26100")
    refused = cella("lab", PATH=str(tools), JAVA_HOME="")
    assert refused.returncode == 1
    assert "Cella runs in WSL" in refused.stderr and "wsl --install" in refused.stderr


def test_an_old_java_is_refused_with_its_version(tools):
    fake(tools, "java", "echo 'openjdk 11.0.2 2019-01-15'")
    refused = cella("lab", PATH=str(tools), JAVA_HOME="")
    assert refused.returncode == 1
    assert "is Java 11" in refused.stderr and "17 or later" in refused.stderr


def test_a_runtime_without_compiler_is_refused(tools):
    fake(tools, "java", "[ \"$1\" = --version ] && echo 'openjdk 17.0.15 2025-04-15' || echo java.base@17")
    refused = cella("lab", PATH=str(tools), JAVA_HOME="")
    assert refused.returncode == 1
    assert "full JDK" in refused.stderr


def test_an_unknown_lesson_is_answered_with_the_known_ones():
    run = subprocess.run(
        [sys.executable, HOME / "lessons/jupyter/run.py", "99"],
        capture_output=True, text=True, timeout=600,
    )
    assert run.returncode != 0
    assert "no lesson '99'" in run.stderr and "02-" in run.stderr
