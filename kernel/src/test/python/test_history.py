"""History: what was run in this session and in earlier ones, kept in a file of its own for each test."""

import json
import os
import stat
import tempfile
import unittest

from harness import KERNEL, PATIENCE, KernelCase
from jupyter_client.manager import start_new_kernel


class History(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = os.path.join(folder.name, "deep", "history.jsonl")

    def session(self, *cells, **options):
        """A kernel that has run some cells; it ends when the test does, or when `end` is called."""
        case = KernelCase("run_cell")
        environment = {**os.environ, "CELLA_HISTORY": self.file}
        case.manager, case.client = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE, env=environment)
        self.addCleanup(self.end, case)
        for cell in cells:
            case.run_cell(cell, **options)
        return case

    def end(self, case):
        if case.client.channels_running:
            case.client.stop_channels()
            case.manager.shutdown_kernel(now=False)

    def history(self, case, kind, output=False, **options):
        reply = case.ask("history_request", {"hist_access_type": kind, "output": output, "raw": True, **options})
        self.assertEqual(reply["status"], "ok")
        return [tuple(entry) for entry in reply["history"]]

    def test_earlier_sessions_are_remembered(self):
        self.end(self.session("1 + 1", "int a = 2;"))
        self.end(self.session("// zwei: ä😀\n3"))
        now = self.session("4")
        self.assertEqual(
            self.history(now, "tail", n=10), [(1, 1, "1 + 1"), (1, 2, "int a = 2;"), (2, 1, "// zwei: ä😀\n3"), (3, 1, "4")]
        )
        self.assertEqual(self.history(now, "tail", n=2), [(2, 1, "// zwei: ä😀\n3"), (3, 1, "4")])
        self.assertEqual(self.history(now, "range", session=0, start=0, stop=10), [(3, 1, "4")])
        self.assertEqual(self.history(now, "range", session=-1, start=1), [(2, 1, "// zwei: ä😀\n3")])
        self.assertEqual(self.history(now, "range", session=-2, start=1, stop=2), [(1, 1, "1 + 1")])
        self.assertEqual(self.history(now, "range", session=1, start=2, stop=3), [(1, 2, "int a = 2;")])
        self.assertEqual(self.history(now, "range", session=99, start=0, stop=9), [])

    def test_search_knows_patterns_and_drops_repetitions(self):
        self.end(self.session("1 + 1", "2 * 2", "1 + 1"))
        now = self.session("1 + 12")
        self.assertEqual([e[2] for e in self.history(now, "search", pattern="1 + ?")], ["1 + 1", "1 + 1"])
        self.assertEqual([e[2] for e in self.history(now, "search", pattern="1*", n=2)], ["1 + 1", "1 + 12"])
        unique = self.history(now, "search", pattern="*", unique=True)
        self.assertEqual(unique, [(1, 2, "2 * 2"), (1, 3, "1 + 1"), (2, 1, "1 + 12")])
        self.assertEqual(self.history(now, "search", pattern="3*"), [])

    def test_results_of_this_session_are_given_if_asked_for(self):
        now = self.session("6 * 7", "int none = 1;")
        self.assertEqual(
            self.history(now, "tail", output=True, n=5), [(1, 1, ["6 * 7", "42"]), (1, 2, ["int none = 1;", None])]
        )

    def test_what_is_not_to_be_stored_leaves_no_trace(self):
        now = self.session("1", store_history=False)
        now.run_cell("2", silent=True)
        now.run_cell("3")
        self.assertEqual(self.history(now, "tail", n=10), [(1, 1, "3")])
        self.end(now)
        with open(self.file, encoding="utf-8") as file:
            self.assertEqual([json.loads(line) for line in file], [[1, 1, "3"]])

    def test_kernels_at_once_do_not_disturb_each_other(self):
        cases = [self.session() for _ in range(3)]
        for number in range(20):
            identities = [case.client.execute(f"{number}") for case in cases]
            for case, identity in zip(cases, identities):
                case.reply_to(identity)
        for case in cases:
            self.end(case)
        with open(self.file, encoding="utf-8") as file:
            entries = [json.loads(line) for line in file]
        for session in (1, 2, 3):
            own = [(number, code) for s, number, code in entries if s == session]
            self.assertEqual(own, [(n + 1, str(n)) for n in range(20)])

    def test_the_file_is_for_its_owner_only(self):
        self.end(self.session("1"))
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)

    def test_a_file_that_is_something_else_is_told_of_and_left_alone(self):
        os.makedirs(os.path.dirname(self.file))
        for bytes_there in (b"my diary\n", bytes(range(256)) * 10):
            with open(self.file, "wb") as file:
                file.write(bytes_there)
            now = self.session()
            self.assertEqual(self.history(now, "tail", n=10), [])
            run = now.run_cell("5")
            self.assertIn("cannot be read", run.stream())
            self.assertEqual([e[2] for e in self.history(now, "tail", n=10)], ["5"])
            self.end(now)
            with open(self.file, "rb") as file:
                self.assertEqual(file.read(), bytes_there)

    def test_lines_that_are_broken_are_passed_over(self):
        os.makedirs(os.path.dirname(self.file))
        with open(self.file, "w", encoding="utf-8") as file:
            file.write('[1,1,"first"]\n[1,2,"torn\nnull\n[7]\n{"a":1}\n["x",null,3]\n[4,1,"last"]\n')
        now = self.session("5")
        self.assertEqual(self.history(now, "tail", n=10), [(1, 1, "first"), (4, 1, "last"), (5, 1, "5")])

    def test_a_file_that_has_grown_is_cut_to_its_newer_part(self):
        os.makedirs(os.path.dirname(self.file))
        with open(self.file, "w", encoding="utf-8") as file:
            for number in range(60_000):
                file.write(json.dumps([7, number, "x" * 40]) + "\n")
        now = self.session("5")
        self.assertEqual(self.history(now, "tail", n=2), [(7, 59_999, "x" * 40), (8, 1, "5")])
        self.end(now)
        self.assertLess(os.path.getsize(self.file), 1 << 21)
        with open(self.file, encoding="utf-8") as file:
            entries = [json.loads(line) for line in file]
        self.assertEqual((entries[-2][1], entries[-1]), (59_999, [8, 1, "5"]))

    def test_an_empty_variable_keeps_nothing(self):
        self.file = ""
        now = self.session("1")
        self.assertEqual(self.history(now, "tail", n=10), [(1, 1, "1")])
        self.end(now)
        self.assertEqual(self.history(self.session("2"), "tail", n=10), [(1, 1, "2")])

    def test_a_folder_that_nobody_may_write_to_is_no_harm(self):
        self.file = "/proc/no/such/history.jsonl"
        now = self.session("1")
        self.assertEqual(now.run_cell("2").stream(), "")
        self.assertEqual([e[2] for e in self.history(now, "tail", n=10)], ["1", "2"])


if __name__ == "__main__":
    unittest.main()
