"""Every lesson, from top to bottom, in the real kernel: no error, nothing on stderr, everything shown has a text form,
and the kernel's memory stays within what the lesson's first cell promises. Times are printed and not asserted."""

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
        for cell in code_cells(lesson.notebook):
            self.check(cell, lesson.run(cell))
        seconds = time.monotonic() - started
        peak = lesson.peak_megabytes()
        print(f"{path.stem:36} {seconds:5.1f} s  peak {peak or 0:5.0f} MB", flush=True)
        if peak is not None:
            promised = int(re.search(r"memory\*\* (\d+) MB", lesson.notebook.cells[0].source).group(1))
            self.assertLessEqual(peak, promised, "MB of memory, against the promise of the first cell")

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
