"""Every lesson, from top to bottom, in the real kernel: no error, nothing on stderr, everything shown has a text form,
what the prose claims is what the cells print, and the kernel's memory stays within what the lesson's first cell promises.
Times are printed and not asserted."""

import re
import tempfile
import time
import unittest

from lessons import NOTEBOOKS, code_cells, session, tags, text


class EveryLessonRuns(unittest.TestCase):
    def test_top_to_bottom(self):
        for path in NOTEBOOKS:
            with self.subTest(path.stem), tempfile.TemporaryDirectory() as folder:
                with session(path, CELLA_PROGRESS=f"{folder}/progress.tsv") as lesson:
                    self.execute(path, lesson)

    def execute(self, path, lesson):
        started = time.monotonic()
        said = {}
        for cell in code_cells(lesson.notebook):
            outputs = lesson.run(cell)
            self.check(cell, outputs)
            said[cell.id] = text(outputs)
        seconds = time.monotonic() - started
        peak = lesson.peak_megabytes()
        print(f"{path.stem:36} {seconds:5.1f} s  peak {peak or 0:5.0f} MB", flush=True)
        if peak is not None:
            promised = int(re.search(r"memory\*\* (\d+) MB", lesson.notebook.cells[0].source).group(1))
            self.assertLessEqual(peak, promised, "MB of memory, against the promise of the first cell")
        getattr(self, f"claims_of_{path.stem[:2]}", lambda said: None)(said)

    def claims_of_02(self, said):
        """Raw pixels teach no more than the frequency of the classes, z-scores end lowest, centering widens the valley."""
        loss = {name: float(value) for name, value in re.findall(r"(?m)^(\S.*?) +loss (\S+)$", said["finding"])}
        self.assertAlmostEqual(loss["no picture"], loss["as stored"], delta=0.03)
        self.assertEqual("z-score", min(loss, key=loss.get))
        lines = re.findall(r"(?m)^(\S.*?) +steepest.* ratio (\S+)$", said["curvature"])
        ratio = {name: float(value) for name, value in lines}
        self.assertAlmostEqual(ratio["as stored"], ratio["from 0 to 1"], delta=0.02 * ratio["as stored"])
        self.assertLess(3 * ratio["centered"], ratio["from 0 to 1"])

    def check(self, cell, outputs):
        failed = any(output.output_type == "error" for output in outputs)
        self.assertEqual(failed, "raises-exception" in tags(cell), f"{cell.id}: {text(outputs)}")
        for output in outputs:
            self.assertNotEqual(output.get("name"), "stderr", f"{cell.id}: {text([output])}")
            if output.output_type in ("display_data", "execute_result"):
                self.assertTrue(output.data.get("text/plain", "").strip(), f"{cell.id} shows {list(output.data)}")
        if "check" in tags(cell):
            self.assertIn("Not answered yet", text(outputs), cell.id)


if __name__ == "__main__":
    unittest.main()
