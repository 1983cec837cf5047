"""Command line behind `./cella bench widget`: from a slider's move to the new image in JupyterLab, and from a pointer's move to
the redrawn view, both in the browser's own time."""

import json
import random
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "test" / "python"))
from lab import lab  # noqa: E402

MOVES = 100
CONVOLUTION = """
INDArray convolved(INDArray image, double weight) {
    double[][] kernel = {{-1, 0, 1}, {-weight, 0, weight}, {-1, 0, 1}};
    INDArray map = Nd4j.create(1, 26, 26);
    for (int y = 0; y < 26; y++)
        for (int x = 0; x < 26; x++) {
            double sum = 0;
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++) sum += kernel[i][j] * image.getDouble(0, y + i, x + j);
            map.putScalar(0, y, x, sum);
        }
    return map;
}
INDArray image = Nd4j.rand(1, 28, 28);
interact(floatSlider("weight", 0, 0, 2), weight -> picture(convolved(image, weight)));
"""
# Presses a key on the slider; resolves with the milliseconds until another image is decoded and painted.
MOVE = """key => new Promise(done => {
    const area = document.querySelector('.jupyter-widgets.widget-output');
    const picture = () => area.querySelector('img, svg');
    const before = picture();
    const start = performance.now();
    const watch = new MutationObserver(async () => {
        const now = picture();
        if (!now || now === before) return;
        watch.disconnect();
        if (now.decode) await now.decode();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    watch.observe(area, {childList: true, subtree: true});
    document.querySelector('.noUi-handle').dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
})"""


TOUCHED = {
    "28x28, kernel 3x3": "touch(convolve(Nd4j.rand(28, 28), Nd4j.rand(3, 3)))",
    "the same after two more layers": """
var first = convolve(Nd4j.rand(28, 28), Nd4j.rand(3, 3));
var second = pool(first.map(), MAX, 2);
touch(first, second, convolve(second.map(), Nd4j.rand(3, 3)))""",
}
# Moves the pointer over the last grid; resolves with the milliseconds until the view with its sentence is redrawn and painted.
POINT = """([view, x, y]) => new Promise(done => {
    const root = document.querySelectorAll('.cella-touch')[view];
    const canvas = [...root.querySelector('.cella-stage').querySelectorAll('canvas')].at(-1);
    const said = root.querySelector('.cella-said');
    const box = canvas.getBoundingClientRect();
    const before = said.textContent;
    const start = performance.now();
    const at = {clientX: box.left + x * box.width, clientY: box.top + y * box.height, bubbles: true, pointerId: 1};
    canvas.dispatchEvent(new PointerEvent('pointermove', at));
    requestAnimationFrame(() => {
        if (said.textContent === before) return done(null);
        const painted = new MessageChannel();
        painted.port1.onmessage = () => done(performance.now() - start);
        painted.port2.postMessage(0);
    });
})"""


def cell(source, number):
    return {"cell_type": "code", "id": f"c{number}", "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def main():
    spec = {"name": "cella", "display_name": "Java (Cella)", "language": "java"}
    cells = [cell(source, i) for i, source in enumerate([CONVOLUTION, *TOUCHED.values()])]
    book = {"cells": cells, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "made").mkdir()
        path = folder / "made" / "bench.ipynb"
        path.write_text(json.dumps(book))
        with lab(folder, [path]) as jupyter:
            jupyter.open(path.name)
            jupyter.run_all()
            jupyter.page.wait_for_selector(".noUi-handle")
            moves = moved(jupyter.page)
            touches = [pointed(jupyter.page, view) for view in range(len(TOUCHED))]
            if len(sys.argv) > 1:
                jupyter.screenshot(Path(sys.argv[1]), whole=False)
    print("from move to image, 28x28 convolution, in the browser (ms)")
    table({"slider, answered by Java": moves})
    print("from pointer move to redraw, answered in the page (ms; up to 17 of them wait for the next frame)")
    table(dict(zip(TOUCHED, touches)))


def moved(page):
    times = []
    for i in range(MOVES + 20):
        times.append(page.evaluate(MOVE, "ArrowRight" if i // 50 % 2 == 0 else "ArrowLeft"))
        page.wait_for_timeout(20)
    return times


def pointed(page, view):
    page.locator(".cella-touch").nth(view).scroll_into_view_if_needed()
    chance, times = random.Random(view), []
    while len(times) < MOVES + 20:
        page.wait_for_timeout(chance.uniform(5, 25))
        took = page.evaluate(POINT, [view, chance.random(), chance.random()])
        if took is not None:  # else the pointer stayed on the same value
            times.append(took)
    return times


def table(rows):
    print("| | moves | first | median | 95th percentile | max |\n|---|---|---|---|---|---|")
    for name, times in rows.items():
        warm = sorted(times[20:])
        print(f"| {name} | {len(warm)} | {times[0]:.0f} | {statistics.median(warm):.1f} | {warm[int(0.95 * len(warm))]:.1f} | {warm[-1]:.1f} |")


if __name__ == "__main__":
    main()
