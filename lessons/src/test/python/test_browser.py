"""JupyterLab in a real browser: the start page leads to a lesson, which runs from top to bottom, and its figures are there."""

import subprocess
import sys
import time
from pathlib import Path

import copies
import pytest
from lab import PATIENCE, lab
from lessons import LESSONS

HOME = Path(__file__).resolve().parents[4]
SHOTS = HOME / "target" / "screenshots"
LESSON = next((HOME / "lessons" / "notebooks").glob("02-*.ipynb"))


def test_lesson_02_runs_in_jupyterlab_and_shows_its_figures(tmp_path):
    with lab(tmp_path, [LESSON]) as jupyter:
        jupyter.open(LESSON.name)
        jupyter.run_all()
        page = jupyter.page
        jupyter.screenshots(SHOTS / LESSON.stem)
        figures = page.evaluate(DRAWN_FIGURES)
        errors = page.locator(ERRORS).all_inner_texts()
    for theme in ("light", "dark"):
        assert (SHOTS / f"{LESSON.stem}-{theme}.png").stat().st_size > 50_000
    assert figures["drawn"] >= 8, figures
    assert figures["empty"] == 0, figures
    # The cell that breaks something on purpose shows its error; nothing else is wrong.
    assert len(errors) == 1 and "standard deviation" in errors[0], errors


@pytest.fixture
def copied(tmp_path):
    """A student's copies and the start page, as `./cella lab` makes them."""
    subprocess.run([sys.executable, copies.__file__, tmp_path], check=True)
    return tmp_path


def test_the_start_page_shows_the_course_without_a_kernel(copied):
    with lab(copied, []) as jupyter:
        page = jupyter.page
        with page.expect_response("**/api/config/*announcements*"):  # JupyterLab decides whether to ask about news
            jupyter.visit("START.md")
        page.wait_for_selector(f"{START} img")
        page.wait_for_function(DRAWN_COVERS, arg=len(LESSONS))
        for width in (800, 1280):
            page.set_viewport_size({"width": width, "height": 768})
            jupyter.screenshots(SHOTS / f"start-{width}", whole=False)
            assert page.evaluate(BEYOND) <= 1, f"the page is wider than its panel, in a window of {width} pixels"
        assert page.inner_text(".jp-Notification-Status").strip() == "0"  # no question about news
        assert page.locator(".jp-Dialog").count() == 0
        assert "Begin with" in page.inner_text(START)  # without the progress of whoever runs this test
        page.click("[title='Running Terminals and Kernels']")
        assert page.locator(".jp-RunningSessions-item .jp-RunningSessions-itemLabel:has-text('ipynb')").count() == 0


def test_links_lead_from_the_start_page_to_a_lesson_and_on_and_saving_it_changes_nothing(copied):
    first, second = LESSONS[0].path, LESSONS[1].path
    with lab(copied, []) as jupyter:
        page = jupyter.page
        jupyter.visit("START.md")
        page.click(f"{START} a[href*='{first.stem}'] b")
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        jupyter.wait_idle()
        before = (copied / first.name).stat().st_mtime_ns
        page.keyboard.press("Control+s")
        saved = copied / first.name  # while it is written, it is empty for a moment
        wait_until(lambda: saved.stat().st_mtime_ns != before and saved.read_bytes().endswith(b"}\n"))
        assert (copied / first.name).read_bytes() == first.read_bytes()
        page.click(".jp-Notebook a[href*='GLOSSARY']")
        page.wait_for_selector(".jp-MarkdownViewer h1:has-text('Glossary')")
        page.click(f".lm-TabBar-tabLabel:text-is('{first.name}')")
        page.locator(f".jp-Notebook a[href*='{second.stem}']").last.click()
        page.wait_for_selector(f".lm-TabBar-tabLabel:text-is('{second.name}')")


def test_only_java_is_offered_and_closing_a_lesson_ends_its_kernel(copied):
    with lab(copied, []) as jupyter:
        page = jupyter.page
        jupyter.open(LESSONS[0].path.name)
        page.click(".jp-ToolbarButtonComponent[data-command='launcher:create'], [title^='New Launcher']")
        page.wait_for_selector(".jp-LauncherCard")
        offered = {label.strip() for label in page.locator(".jp-LauncherCard[data-category='Notebook']").all_inner_texts()}
        assert offered == {"Java (Cella)"}
        assert len(sessions(page)) == 1
        page.click(f".lm-TabBar-tab:has(:text-is('{LESSONS[0].path.name}')) .lm-TabBar-tabCloseIcon")
        wait_until(lambda: sessions(page) == [])


START = ".jp-MarkdownViewer"

# All covers of lessons are decoded.
DRAWN_COVERS = """count => {
    const covers = [...document.querySelectorAll('.jp-MarkdownViewer img')];
    return covers.length === count && covers.every(cover => cover.naturalWidth > 0);
}"""

# How many pixels the page is wider than what shows it.
BEYOND = """() => {
    const shown = document.querySelector('.jp-MarkdownViewer .jp-RenderedMarkdown');
    return shown.scrollWidth - shown.clientWidth;
}"""


def sessions(page):
    return page.evaluate("fetch('/api/sessions').then(answer => answer.json())")


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


# JupyterLab marks errors and what is written to stderr alike.
ERRORS = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']"

# Pictures in outputs that the browser really laid out, and those that it could not; stills hide behind widgets.
DRAWN_FIGURES = """() => {
    const pictures = [...document.querySelectorAll('.jp-OutputArea-output svg, .jp-OutputArea-output img')]
        .filter(p => !p.closest('.cella-still'));
    const drawn = pictures.filter(p => p.getBoundingClientRect().width > 50 && (p.tagName !== 'IMG' || p.naturalWidth > 0));
    return {drawn: drawn.length, empty: pictures.length - drawn.length};
}"""
