"""Views drawn by modules in a real JupyterLab: the example of kernel/README.md, errors of a module, and a JupyterLab without anywidget."""

import json
import re
from pathlib import Path

import nbformat
from lab import lab
from test_touch import SMALL, notebook
from test_widgets import SHOTS

README = Path(__file__).resolve().parents[4] / "kernel/README.md"
# what is wrong with a module, its source, and what the page says
FAULTS = {
    "render fails": ("export default {\n render() {\n  throw new Error('no luck');\n } }", "no luck"),
    "a listener fails": (
        "export default { render({ model, el }) {\n const b = document.createElement('button');"
        " b.className = 'breaks'; b.textContent = 'break';\n el.append(b);\n"
        " b.onclick = () => { throw new Error('bad luck'); }; } }", "bad luck"),
    "no default export": ("export const render = () => 1", "has no default export"),
    "no JavaScript": ("export default {\n render( {", "Unexpected"),
}


def example():
    """The cell of the README that makes a counter."""
    [cell] = re.findall(r"```java\n(var counter = .*?)```", README.read_text(), re.DOTALL)
    return cell


def run(folder, *cells):
    path = folder / "made" / "modules.ipynb"
    path.parent.mkdir()
    nbformat.write(notebook(*cells), path)
    return path


def test_the_example_of_the_readme_counts_in_the_page_and_in_java(tmp_path):
    path = run(tmp_path, example())
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        for clicks in (1, 2):
            page.locator("button:has-text('clicked')").click()
            page.wait_for_selector(f"button:has-text('clicked {clicks} times')")
            page.wait_for_selector(f".jp-OutputArea-output pre:text-is('{clicks}')")


def module(source):
    return f'moduleWidget("""\n{source}""", "", Map.of())'


def test_an_error_of_a_module_appears_below_the_view_at_once_or_after_a_click(tmp_path):
    path = run(tmp_path, *(module(source) for source, _ in FAULTS.values()))
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        jupyter.page.locator("button.breaks").click()
        for number, (fault, (_, expected)) in enumerate(FAULTS.items()):
            cell = jupyter.page.locator(".jp-CodeCell").nth(number)
            cell.locator(f".cella-module-error:has-text('{expected}')").wait_for()
            assert cell.locator(".cella-module-error").count() == 1, fault


def test_without_anywidget_jupyterlab_shows_the_still_and_says_what_to_install(tmp_path, monkeypatch):
    config = tmp_path / "config"
    (config / "labconfig").mkdir(parents=True)
    (config / "labconfig/page_config.json").write_text(json.dumps({"disabledExtensions": {"anywidget": True}}))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(config))
    path = run(tmp_path, SMALL)
    with lab(tmp_path, [path]) as jupyter:
        jupyter.open(path.name)
        jupyter.run_all()
        page = jupyter.page
        page.wait_for_selector(".cella-still img", state="visible")
        page.wait_for_selector(":text('A view of this kind needs anywidget')", state="visible")
        assert not page.locator(":text('run the cell to move it')").is_visible()
        assert page.locator(".jupyter-widgets-error-widget").locator("visible=true").count() == 0
        jupyter.screenshot(SHOTS / "no-anywidget.png", whole=False)
