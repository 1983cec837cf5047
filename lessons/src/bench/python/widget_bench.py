"""Command line behind `./cella bench widget`: from a slider's move to the new image in JupyterLab, in the browser's own time."""

import json
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


def main():
    spec = {"name": "cella", "display_name": "Java (Cella)", "language": "java"}
    cell = {"cell_type": "code", "id": "c", "metadata": {}, "source": CONVOLUTION, "outputs": [], "execution_count": None}
    book = {"cells": [cell], "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "made").mkdir()
        path = folder / "made" / "bench.ipynb"
        path.write_text(json.dumps(book))
        with lab(folder, [path]) as jupyter:
            jupyter.open(path.name)
            jupyter.run_all()
            jupyter.page.wait_for_selector(".noUi-handle")
            times = []
            for i in range(MOVES + 20):
                times.append(jupyter.page.evaluate(MOVE, "ArrowRight" if i // 50 % 2 == 0 else "ArrowLeft"))
                jupyter.page.wait_for_timeout(20)
            if len(sys.argv) > 1:
                jupyter.screenshot(Path(sys.argv[1]), whole=False)
    warm = sorted(times[20:])
    print("from move to image, 28x28 convolution, in the browser (ms)")
    print(f"| moves | first | median | 95th percentile | max |\n|---|---|---|---|---|")
    print(f"| {len(warm)} | {times[0]:.0f} | {statistics.median(warm):.0f} | {warm[int(0.95 * len(warm))]:.0f} | {warm[-1]:.0f} |")


if __name__ == "__main__":
    main()
