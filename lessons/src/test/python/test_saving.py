"""Opening a lesson and saving it changes nothing, with whichever JDK; and the start page follows."""

import copy
import json
import os
import subprocess
import sys

import nbformat
import pytest
import saving
import tidy
from course import NOTEBOOKS
from lessons import LESSONS
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

PLAIN = tidy.tidy(nbformat.writes(new_notebook(cells=[new_markdown_cell("# A ≤ b", id="a"), new_code_cell("1", id="b")])))


def changed(change):
    notebook = nbformat.reads(PLAIN, as_version=4)
    change(notebook)
    return nbformat.writes(notebook)


@pytest.mark.parametrize(
    "change",
    [
        lambda notebook: notebook.cells[1].update(outputs=[new_output("stream", text="1")], execution_count=3),
        lambda notebook: notebook.cells[1].metadata.update(execution={"iopub.status.busy": "now"}, collapsed=True, trusted=True),
        lambda notebook: notebook.metadata.update(language_info={"name": "java", "version": "25.0.1+8"}),
        lambda notebook: notebook.metadata.kernelspec.update(name="java", display_name="Java"),
    ],
)
def test_what_running_leaves_behind_is_tidied_away(change):
    assert tidy.tidy(changed(change)) == PLAIN


def test_the_kernelspec_of_a_lesson_is_the_one_that_install_writes():
    """Read from the source, because another kernel of that name may be installed on this machine."""
    source = (NOTEBOOKS.parents[1] / "kernel/src/main/java/dev/cella/kernel/install/KernelJson.java").read_text()
    assert f'DISPLAY_NAME = "{tidy.KERNELSPEC["display_name"]}"' in source
    assert f'json.put("language", "{tidy.KERNELSPEC["language"]}")' in source


def test_what_the_author_wrote_stays():
    other = changed(lambda notebook: notebook.cells[1].metadata.update(tags=["cover"], cella={"needs": ["a"]}))
    assert tidy.tidy(other) == other.rstrip("\n") + "\n"


def test_the_form_of_other_editors_is_that_of_jupyterlab():
    for other in [json.dumps(json.loads(PLAIN)), PLAIN.rstrip("\n"), PLAIN.replace("≤", "\\u2264")]:
        assert tidy.tidy(other) == PLAIN


def test_the_command_names_what_it_would_rewrite_and_rewrites_it(tmp_path):
    path = tmp_path / "05-x.ipynb"
    path.write_text(PLAIN.rstrip("\n"))
    run = [sys.executable, tidy.__file__, path]
    check = subprocess.run([*run, "--check"], capture_output=True, text=True, timeout=600)
    assert check.returncode == 1 and "05-x.ipynb" in check.stdout and path.read_text() == PLAIN.rstrip("\n")
    assert subprocess.run(run, timeout=600).returncode == 0 and path.read_text() == PLAIN
    assert subprocess.run([*run, "--check"], timeout=600).returncode == 0


def model(text, version):
    content = nbformat.reads(text, as_version=4)
    content.metadata.language_info["version"] = version
    return {"type": "notebook", "content": content}


@pytest.mark.parametrize("version", ["17", "25", "17.0.15+6-Debian"])
def test_a_lesson_saved_with_another_jdk_is_the_same_file(version):
    lesson = tidy.tidy(LESSONS[0].path.read_text(encoding="utf-8"))
    saved = model(lesson, version)
    saving.before(model=saved, path="", contents_manager=None)
    assert nbformat.writes(saved["content"]).rstrip("\n") + "\n" == lesson


def test_other_files_and_other_kernels_are_left_alone():
    for other in [{"type": "file", "content": "text"}, {"type": "directory", "content": None}]:
        before = copy.deepcopy(other)
        saving.before(model=other, path="", contents_manager=None)
        assert other == before
    python = model(PLAIN, "3.11.2")
    python["content"].metadata.kernelspec["name"] = "python3"
    saving.before(model=python, path="", contents_manager=None)
    assert python["content"].metadata.language_info.version == "3.11.2"


def test_the_start_page_follows_when_a_copy_is_saved(tmp_path, monkeypatch):
    monkeypatch.setenv("CELLA_PROGRESS", str(tmp_path / "progress.tsv"))
    lesson = tmp_path / LESSONS[0].path.name
    saving.after(model={"type": "notebook"}, os_path=str(lesson), contents_manager=None)
    assert not (tmp_path / "START.md").exists()  # not a folder of copies
    (tmp_path / ".cella.json").write_text("{}")
    saving.after(model={"type": "notebook"}, os_path=str(lesson), contents_manager=None)
    assert "Begin with" in (tmp_path / "START.md").read_text()
    (tmp_path / "progress.tsv").write_text("01/numbers-in-color\t1\t0\tsolved\n")
    saving.after(model={"type": "notebook"}, os_path=str(lesson), contents_manager=None)
    assert "Go on with" in (tmp_path / "START.md").read_text()


def test_a_start_page_that_cannot_be_written_keeps_no_notebook_from_being_saved(tmp_path, monkeypatch, caplog):
    def fail(folder):
        raise PermissionError(13, "denied", str(folder))

    (tmp_path / saving.copies.RECORD).write_text("{}")
    monkeypatch.setattr(saving.start, "write", fail)
    saving.after({"type": "notebook"}, str(tmp_path / "05-windows.ipynb"))
    assert "the start page was not updated" in caplog.text


@pytest.mark.parametrize(("folders", "idle_seconds"), [(["etc"], 0), (["etc", "etc-image"], 3600)])
def test_a_server_loads_the_hooks_and_that_of_the_image_ends_idle_kernels(folders, idle_seconds, tmp_path):
    """Jupyter reports an error in a configuration file and goes on without it, so only its answer shows that it was read."""
    script = (
        "from jupyter_server.serverapp import ServerApp\n"
        "app = ServerApp(); app.load_config_file(); app.init_configurables()\n"
        "print(app.contents_manager.pre_save_hook.__module__, app.contents_manager.post_save_hook.__module__)\n"
        "print(sorted(app.kernel_spec_manager.allowed_kernelspecs), app.config.HTMLExporter.preprocessors[0].__name__)\n"
        "print(app.kernel_manager.default_kernel_name, app.kernel_manager.cull_idle_timeout, app.kernel_manager.cull_connected)\n"
    )
    folders = ":".join(str(NOTEBOOKS.parent / "jupyter" / folder) for folder in folders)
    environment = {**os.environ, "JUPYTER_CONFIG_PATH": folders, "HOME": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=600)
    expected = ["saving saving", "['cella'] DescribedPictures", f"cella {idle_seconds} False"]
    assert run.stdout.splitlines() == expected, run.stdout + run.stderr
    assert "Overriding" not in run.stderr
