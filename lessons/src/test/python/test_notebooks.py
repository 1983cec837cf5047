"""Every lesson, from top to bottom, in the real kernel: no error, nothing on stderr, everything shown has a text form,
what the prose claims is what the cells print, and the kernel's memory stays within what the lesson's first cell promises.
Times are printed and not asserted."""

import re
import tempfile
import time
import unittest

from lessons import NOTEBOOKS, code_cells, session, tags, text


def number(text):
    """A number as a figure writes it, with a real minus sign."""
    return float(text.replace("−", "-"))


SECONDS, MEGABYTES = 60, 1000  # what a lesson may cost on two cores; seconds are reported, megabytes held
TOGETHER = ("01", "02", "05", "06", "07", "08", "09")  # these are to run within four minutes


class EveryLessonRuns(unittest.TestCase):
    def test_top_to_bottom(self):
        costs = {}
        for path in NOTEBOOKS:
            with self.subTest(path.stem), tempfile.TemporaryDirectory() as folder:
                with session(path, CELLA_PROGRESS=f"{folder}/progress.tsv") as lesson:
                    costs[path.stem[:2]] = self.execute(path, lesson)
        self.report(costs)

    def report(self, costs):
        """What the lessons cost, in lines to read: times depend on the machine and on who else works on it."""
        slow = [number for number, (seconds, _) in costs.items() if seconds > SECONDS]
        together = sum(costs[number][0] for number in TOGETHER if number in costs)
        print(f"lessons slower than {SECONDS} s: {', '.join(slow) or 'none'}")
        print(f"lessons {', '.join(n for n in TOGETHER if n in costs)} together: {together:.0f} s (to be at most 240 s)")
        print(f"most memory: {max(peak for _, peak in costs.values()):.0f} MB (must be at most {MEGABYTES} MB)", flush=True)

    def execute(self, path, lesson):
        started = time.monotonic()
        said = {}
        for cell in code_cells(lesson.notebook):
            outputs = lesson.run(cell)
            self.check(cell, outputs)
            said[cell.id] = text(outputs)
        seconds = time.monotonic() - started
        peak = lesson.peak_megabytes()
        time_promised, promised = (
            int(re.search(pattern, lesson.notebook.cells[0].source).group(1))
            for pattern in (r"runs in\*\* (\d+) seconds", r"memory\*\* (\d+) MB")
        )
        print(f"{path.stem:36} {seconds:5.1f} s of {time_promised}  peak {peak or 0:5.0f} MB of {promised}", flush=True)
        if peak is not None:
            self.assertLessEqual(peak, min(promised, MEGABYTES), "MB of memory, against the promise of the first cell")
        getattr(self, f"claims_of_{path.stem[:2]}", lambda said: None)(said)
        return seconds, peak or 0

    def claims_of_02(self, said):
        """Raw pixels teach no more than the frequency of the classes, z-scores end lowest, centering widens the valley."""
        loss = {name: float(value) for name, value in re.findall(r"(?m)^(\S.*?) +loss (\S+)$", said["finding"])}
        self.assertAlmostEqual(loss["no picture"], loss["as stored"], delta=0.03)
        self.assertEqual("z-score", min(loss, key=loss.get))
        lines = re.findall(r"(?m)^(\S.*?) +steepest.* ratio (\S+)$", said["curvature"])
        ratio = {name: float(value) for name, value in lines}
        self.assertAlmostEqual(ratio["as stored"], ratio["from 0 to 1"], delta=0.02 * ratio["as stored"])
        self.assertLess(3 * ratio["centered"], ratio["from 0 to 1"])

    def claims_of_05(self, said):
        """The signs at the two sides, DL4J's equal map, the two laws, and one picture that is enough for a shared kernel."""
        right, left, even = (number(text.split()[-1]) for text in [said["one-sum"], *said["other-windows"].splitlines()])
        self.assertGreater(right, 0.4)
        self.assertLess(left, -0.4)
        self.assertEqual(0, even)
        same, turned = map(float, re.findall(r"(\S+)$", said["same-as-dl4j"], re.M))
        self.assertLess(same, 1e-5)
        self.assertGreater(turned, 0.5)
        self.assertLess(float(re.search(r"difference (\S+)", said["linear"]).group(1)), 1e-5)
        back, moved = map(float, re.findall(r"(\S+)$", said["shift-difference"], re.M))
        self.assertEqual(0, back)
        self.assertGreater(moved, 0.5)
        self.assertEqual(["529,984", "6,084", "9"], re.findall(r"(\S+) weights", said["count"]))
        lines = re.findall(r"examples +(\d+) +shared (\S+) +fully connected (\S+)", said["sharing"])
        self.assertEqual(["1", "10", "100", "546"], [examples for examples, _, _ in lines])
        self.assertEqual({"0.000"}, {shared for _, shared, _ in lines})
        dense = [float(error) for _, _, error in lines]
        self.assertEqual(sorted(dense, reverse=True), dense)
        self.assertGreater(dense[0], 1)
        self.assertGreater(dense[-1], 0.05)

    def claims_of_06(self, said):
        """Places lost, six filters until nothing fits, the counts of the heat maps, DL4J's equal map, and a verdict on the
        two nets that is no more than what their error bars allow."""
        self.assertEqual(["108 of 784", "300 of 784"], re.findall(r"\d+ of \d+", said["count-lost"]))
        self.assertIn("38 %", said["count-lost"])
        self.assertEqual(["24", "20", "16", "12", "8", "4"], re.findall(r"filter \d: (\d+) x", said["eaten"]))
        self.assertIn("kernel 5x5 does not fit input 4x4", said["eaten"])
        self.assertIn("corner 1, side 3, middle 9", said["usage"])
        self.assertIn("padding 1: corner 4, side 6, middle 9", said["usage-padded"])
        self.assertIn("full: corner 9, side 9, middle 9", said["usage-full"])
        self.assertEqual(0, float(said["middle-the-same"].split()[-1]))
        self.assertLess(float(said["same-as-dl4j"].split()[-1]), 1e-5)
        self.assertEqual(["3,858", "5,138"], re.findall(r"(\S+) parameters", said["data"]))
        self.assertIn("28×28", said["deep"])
        lines = re.findall(r"(?m)^padding (\d): (\S+) ± (\S+), over 3 seeds: (.*)$", said["finding"])
        (mean, deviation, values), (other, spread, others) = [
            (float(mean), float(bar), [float(value) for value in values.split(", ")]) for _, mean, bar, values in lines
        ]
        self.assertTrue(all(value > 0.6 for value in values + others), "each net has learned something")
        overlap = "the error bars overlap: no difference seen here" in said["finding"]
        if abs(abs(mean - other) - deviation - spread) > 0.002:  # else the rounding of what is printed decides
            self.assertEqual(abs(mean - other) <= deviation + spread, overlap)
        self.assertIn("always answering class 1 is right for 73.1 %", said["finding"])

    def claims_of_07(self, said):
        """A stride leaves out and finds nothing new, no window sees the rest, odd shifts make another map, and fields grow."""
        self.assertTrue(said["second"].startswith("169 windows"), said["second"])
        self.assertEqual("largest difference 0.0", said["every-second"].strip())
        self.assertEqual(["1.00", "0.25", "0.12", "0.07"], re.findall(r"(\S+) of the work", said["cost"]))
        self.assertIn("pixel 9", said["ruler-two"])
        self.assertNotIn("in no window", said["ruler-padding"])
        self.assertIn("pixels 1, 3, 5, 7, 9", said["ruler-dilation"])
        seen, unseen = map(float, re.findall(r"(\S+)$", said["unseen"], re.M))
        self.assertGreater(seen, 0.1)
        self.assertEqual(0, unseen)
        self.assertRegex(said["stripes"], r"\(stride 2\) of 2×4 numbers, values −2")
        self.assertRegex(said["shifted-stripes"], r"\(stride 2\): 2×4×1, values 2,")
        one, two, three, four = map(float, re.findall(r"error (\S+)", said["shifts"]))
        self.assertEqual((0, 0), (two, four))
        self.assertGreater(min(one, three), 0.5)
        blurred = [float(error) for error in re.findall(r"error (\S+)", said["blur"])]
        self.assertEqual(sorted([one, *blurred], reverse=True), [one, *blurred])
        self.assertGreater(blurred[-1], 0.1)
        differences = [float(value) for value in re.findall(r"difference (\S+)", said["same-as-dl4j"])]
        self.assertEqual(4, len(differences))
        self.assertLess(max(differences), 1e-5)
        self.assertEqual(["3", "5", "7"], re.findall(r"sees (\d+) pixels", said["narrow"]))
        self.assertEqual(["3", "7", "15"], re.findall(r"sees (\d+) pixels", said["wide"]))
        self.assertEqual(["225", "225", "225"], re.findall(r"(?m)^(?:noticed|by .*?)  +(\d+)", said["count-touched"]))
        area, change = map(float, re.findall(r"(\S+) of the", said["middle"]))
        self.assertGreater(change, area)
        self.assertEqual(["7", "15", "15"], re.findall(r"sees +(\d+) pixels", said["stacks"]))
        self.claims_of_07_nets(said)

    def claims_of_07_nets(self, said):
        """The same weights, about a nineteenth of the multiply-adds, and no worse an AUC."""
        weights = re.findall(r"(\S+) weights", said["nets"])
        self.assertEqual(weights[0], weights[1])
        full, strided = (int(n.replace(",", "")) for n in re.findall(r"(\S+) multiply-adds", said["nets"]))
        self.assertAlmostEqual(19, full / strided, delta=0.5)
        narrow, wide = map(float, re.findall(r"AUC (\S+) on average", said["train"]))
        self.assertGreaterEqual(wide, narrow - 0.02)

    def claims_of_08(self, said):
        """The refusal of a flat filter, the sum of a place, the counts, DL4J's equal maps and parameters, the gray of lesson
        01, one filter for two layers, and color that tells the wide filters more than gray does."""
        self.assertIn("filter 1x3x3 does not fit input 3x28x28 (a filter must be as deep as its input", said["flat"])
        terms, total = re.search(r"column 16: (.*) = (\S+)", said["ask-place"]).groups()
        numbers = [float(term) for term in re.findall(r"-?\d+\.\d+", terms)]
        self.assertEqual(4, len(numbers))
        self.assertAlmostEqual(float(total), sum(numbers), delta=0.003)
        self.assertIn("one map, values −2 to 6", said["bars"])
        self.assertIn("[3, 28, 28] -> [3, 26, 26]", said["layer"])
        rows = [re.split(r" *\| *", line.strip()) for line in said["table"].splitlines() if "×28×28 " in line]
        self.assertEqual(["10", "28", "224", "224", "224", "608"], [row[5] for row in rows])
        self.assertEqual("8×14×14", rows[4][4])
        self.assertLess(float(re.search(r"difference (\S+)", said["same-as-dl4j"]).group(1)), 1e-5)
        self.assertIn("parameters, ours 84, DL4J's 84", said["same-as-dl4j"])
        self.assertLess(float(re.search(r"difference (\S+)", said["gray"]).group(1)), 1e-6)
        self.assertLess(float(re.search(r"difference (\S+)", said["mixed"]).group(1)), 1e-4)
        self.assertEqual(
            ["153,632", "120,422,400", "15,920", "12,443,648"], re.findall(r"[\d,]{6,}", said["bottleneck-count"])
        )
        lines = re.findall(r"(color|gray) (\d)×\d: (\S+) ± (\S+), over 3 seeds", said["finding"])
        result = {(kind, int(side)): (float(mean), float(bar)) for kind, side, mean, bar in lines}
        blind = float(re.search(r"right for (\S+) %", said["finding"]).group(1)) / 100
        self.assertTrue(all(mean > blind for mean, _ in result.values()), "each net has learned something")
        for side in (1, 3):
            (color, bar), (gray, other) = result["color", side], result["gray", side]
            if abs(abs(color - gray) - bar - other) > 0.002:  # else the rounding of what is printed decides
                overlap = f"color against gray, {side}×{side}: the error bars overlap" in said["finding"]
                self.assertEqual(abs(color - gray) <= bar + other, overlap)
        if "stand-in" in said["load"]:
            self.assertIn("3×3: the error bars do not overlap: color 3×3 is higher", said["finding"])
            self.assertEqual(result["color", 3], max(result.values()))

    def claims_of_09(self, said):
        """What each pooling keeps, what it saves, how far it tolerates shifts, and that flattening loses nothing."""
        kept = {name: (float(most), float(mean)) for name, most, mean in
                re.findall(r"(?m)^(\w+) +strongest (\S+) +mean (\S+)$", said["strength"])}
        self.assertEqual(kept["edges"][0], kept["max"][0])
        self.assertAlmostEqual(kept["edges"][1], kept["average"][1], delta=0.001)
        self.assertAlmostEqual(4 * kept["average"][1], kept["sum"][1], delta=0.003)
        self.assertLess(kept["min"][0], kept["average"][0])
        self.assertLess(kept["average"][0], kept["max"][0])
        sharp = re.findall(r"max (\S+), average (\S+), min (\S+)", said["sharp"])
        self.assertEqual([("1.0", "1.0", "1.0"), ("1.0", "0.5", "0.0")], sharp)
        noise = {name: float(mean) for name, mean in re.findall(r"(?m)^(\w+) +mean (\S+)$", said["noise"])}
        self.assertAlmostEqual(1.03, noise["max"], delta=0.15)  # the expected largest of four normal numbers
        self.assertAlmostEqual(0, noise["average"], delta=0.1)
        self.assertEqual([("3,938", "320,512"), ("16,226", "1,408,000")],
                         re.findall(r"(\S+) parameters +(\S+) multiply-adds", said["saved"]))
        none, largest, average, smallest = map(float, re.findall(r"\w+ (0\.\d+)", said["shifts"].split("\n")[0]))
        self.assertLess(largest, 0.9 * none)
        self.assertGreater(2 * largest, none)
        self.assertLess(abs(average - largest), 0.1)
        self.assertGreater(smallest, none)
        by_window = {name: [float(value) for value in values.split()] for name, values in
                     re.findall(r"(none|2 × 2|4 × 4|all) ([\d. ]+)", said["windows"])}
        for shift in range(1, 5):
            changes = [by_window[name][shift] for name in ("none", "2 × 2", "4 × 4", "all")]
            self.assertEqual(sorted(changes, reverse=True), changes)
        grid = [float(change) for change in re.findall(r"change (\S+)", said["grid-lines"])]
        self.assertEqual([0, 0], [grid[1], grid[3]])
        self.assertGreater(min(grid[0], grid[2]), 0.2)
        plain, skipped, pooled = map(float, re.findall(r" (0\.\d+)", said["skip"]))
        self.assertGreater(skipped, 0.95 * plain)
        self.assertLess(pooled, 0.9 * skipped)
        self.assertIn("169 of 676", said["backward-real"])
        self.assertIn("must be <= 4", said["too-large"])
        self.assertLess(max(map(float, re.findall(r"difference (\S+)", said["same-as-dl4j"]))), 1e-5)
        self.assertIn("57\n", said["index"])
        self.assertEqual(2, said["round-trip"].count(" 0.0"))
        self.assertIn("equal: true", said["round-trip"])
        self.assertIn("4 of 676", said["same-place"])
        aucs = [float(auc) for auc in re.findall(r"(\S+) ± ", said["finding"])]
        self.assertEqual(3, len(aucs))
        self.assertGreater(min(aucs), 0.7)
        self.assertLess(max(aucs) - min(aucs), 0.06)
        self.assertIn("320,512 with pooling, 80,512 with stride 2", said["finding"])

    def check(self, cell, outputs):
        failed = any(output.output_type == "error" for output in outputs)
        self.assertEqual(failed, "raises-exception" in tags(cell), f"{cell.id}: {text(outputs)}")
        for output in outputs:
            self.assertNotEqual(output.get("name"), "stderr", f"{cell.id}: {text([output])}")
            still = "cella-still" in output.get("data", {}).get("text/html", "")  # its words stand in the view before it
            if output.output_type in ("display_data", "execute_result") and not still:
                self.assertTrue(output.data.get("text/plain", "").strip(), f"{cell.id} shows {list(output.data)}")
        if "check" in tags(cell):
            self.assertIn("Not answered yet", text(outputs), cell.id)


if __name__ == "__main__":
    unittest.main()
