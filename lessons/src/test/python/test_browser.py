"""JupyterLab in a real browser: a lesson opens, runs from top to bottom, and its figures are there."""

from pathlib import Path

import pytest
from lab import lab

HOME = Path(__file__).resolve().parents[4]
LESSON = next((HOME / "lessons" / "notebooks").glob("02-*.ipynb"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lesson_02_runs_in_jupyterlab_and_shows_its_figures(theme, tmp_path):
    with lab(tmp_path, [LESSON], f"JupyterLab {theme.title()}") as jupyter:
        jupyter.open(LESSON.name)
        jupyter.run_all()
        page = jupyter.page
        shot = jupyter.screenshot(HOME / "target" / "screenshots" / f"{LESSON.stem}-{theme}.png")
        figures = page.evaluate(DRAWN_FIGURES)
        errors = page.locator(ERRORS).all_inner_texts()
    assert shot.stat().st_size > 50_000
    assert figures["drawn"] >= 8, figures
    assert figures["empty"] == 0, figures
    # The cell that breaks something on purpose shows its error; nothing else is wrong.
    assert len(errors) == 1 and "standard deviation" in errors[0], errors


# JupyterLab marks errors and what is written to stderr alike.
ERRORS = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']"

# Pictures in outputs that the browser really laid out, and those that it could not; stills hide behind widgets.
DRAWN_FIGURES = """() => {
    const pictures = [...document.querySelectorAll('.jp-OutputArea-output svg, .jp-OutputArea-output img')]
        .filter(p => !p.closest('.cella-still'));
    const drawn = pictures.filter(p => p.getBoundingClientRect().width > 50 && (p.tagName !== 'IMG' || p.naturalWidth > 0));
    return {drawn: drawn.length, empty: pictures.length - drawn.length};
}"""
