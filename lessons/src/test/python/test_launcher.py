"""The launcher says what is missing, exactly, and works from any folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[4]


def cella(*words, home=HOME, **changes):
    environment = {**os.environ, **changes}
    return subprocess.run([home / "cella", *words], env=environment, capture_output=True, text=True, cwd="/", timeout=600)


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


def test_help_names_every_command():
    shown = cella("help")
    assert shown.returncode == 0 and shown.stderr == ""
    for command in ["lab", "run", "jshell", "test", "bench", "install", "image", "help"]:
        assert f"\n  {command}" in shown.stdout


def test_an_unknown_command_is_named_and_the_known_ones_are_shown():
    refused = cella("lba")
    assert refused.returncode == 1
    assert "no command 'lba'" in refused.stderr and "Usage" in refused.stderr


def test_only_lessons_that_are_there_are_tested():
    refused = cella("test", "99")
    assert refused.returncode == 1
    assert "no lesson 99 in" in refused.stderr


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
