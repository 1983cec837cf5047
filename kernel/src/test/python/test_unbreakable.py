"""What the kernel must survive, with its state; and what ends it, which it reports afterwards."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from collections import Counter

from jupyter_client.manager import KernelManager, start_new_kernel

from harness import KERNEL, PATIENCE, KernelCase, wait_until_dead


DEEP = {"(": 5000, "[": 5000, "{": 5000, "f(": 5000, "x -> f(": 500, "List.of(1, List.of(": 500, "Map<": 5000, "a.": 5000}
DEEP |= {"() -> {": 2000, "new Object() {": 2000, "-": 50_000, "a ? b : ": 5000, "a ? ": 5000, "x -> ": 500, "(int) ": 5000}
PIECES = ["int a = 1;", "var b = List.of(", "x -> ", "{", "}", "(", ")", "<", ">", "[", "]", ".", ",", ";", "->", "::", "?", ":"]
PIECES += ["class A<T> ", "new ", "Map<String, ", "\"te", '"', "'", "\n", " ", "// r\n", "/*", "*/", '"""', "@Override ", "switch (a) "]
PIECES += ["case 1 -> ", "Math.ma", "stream()", ".map(", ".collect(", "import java.", "for (", "return ", "a + ", "😀", "%time ", "\\u00e4"]


class Survival(KernelCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.client.execute("int kept = 17;")

    def tearDown(self):
        self.assertEqual(self.run_cell("kept").result, "17")

    def interrupt_when_it_prints(self, code):
        identity = self.client.execute(code)
        self.wait_for_output(lambda m: m["msg_type"] == "stream")
        self.manager.interrupt_kernel()
        return self.reply_to(identity)["content"]

    def test_a_deadlock_of_two_threads_is_interrupted(self):
        reply = self.interrupt_when_it_prints(
            """
            Object left = new Object(), right = new Object();
            var both = new java.util.concurrent.CountDownLatch(2);
            void embrace(Object first, Object second) {
                synchronized (first) {
                    both.countDown();
                    try { both.await(); } catch (InterruptedException e) { throw new RuntimeException(e); }
                    synchronized (second) { System.out.println("never"); }
                }
            }
            Thread one = new Thread(() -> embrace(left, right)), two = new Thread(() -> embrace(right, left));
            one.setDaemon(true); two.setDaemon(true);
            one.start(); two.start(); both.await(); System.out.println("locked"); one.join();
            """
        )
        self.assertEqual((reply["status"], reply["ename"]), ("error", "Interrupted"))

    def test_memory_outside_the_heap_that_runs_out_is_an_error(self):
        run = self.run_cell(
            "var buffers = new ArrayList<java.nio.ByteBuffer>();\n"
            "while (true) buffers.add(java.nio.ByteBuffer.allocateDirect(1 << 28));"
        )
        self.assertEqual(run.reply["content"]["ename"], "OutOfMemoryError")
        self.run_cell("buffers = null;")

    def test_an_error_in_the_text_of_a_value_is_told(self):
        run = self.run_cell('class Bad { public String toString() { throw new Error("text"); } }\nnew Bad()')
        self.assertEqual(run.status, "ok")
        self.assertIn("Error", run.result)

    def ask_all(self, code, cursor=None):
        content = {"code": code, "cursor_pos": len(code) if cursor is None else cursor}
        for kind in ("complete_request", "inspect_request", "is_complete_request"):
            self.assertIn("status", self.ask(kind, content), code[:50])

    def test_completion_survives_what_the_compiler_does_not(self):
        half = "\ud800.".encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for unit, times in DEEP.items():
            self.ask_all(unit * times)
            self.ask_all("int x = " + unit * times + "Math.ma")
        for code in ("class A<T extends A<T>> { A<A<A<", half, "\0\0.", "'", '"', '"""', "/*", "@", "}" * 5000):
            self.ask_all(code)

    def test_completion_survives_code_cut_anywhere(self):
        dice = random.Random(7)
        for _ in range(60):
            code = "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 40)))
            self.ask_all(code, dice.randrange(len(code) + 1))

    def test_completion_works_in_the_middle_of_ten_thousand_lines(self):
        lines = [f"int v{i} = {i};" for i in range(10_000)]
        lines[5_000] = "String text = \"a\"; text.subst"
        cursor = len("\n".join(lines[:5_001]))
        for code in ("\n".join(lines), "void f() {\n" + "\n".join(lines) + "\n}"):
            shift = len(code) - len("\n".join(lines)) - 2 if code.startswith("void") else 0
            content = {"code": code, "cursor_pos": cursor + shift}
            self.assertEqual(self.ask("complete_request", content)["matches"], ["substring("])
            self.ask_all(code, cursor)

    def test_code_nested_too_deeply_is_an_error(self):
        for unit, times in DEEP.items():
            run = self.run_cell(unit * times)
            self.assertEqual((run.status, run.reply["content"]["ename"]), ("error", "CompileError"), unit)
            self.assertEqual(run.stream("stderr"), "", unit)
            self.assertLess(len(run.traceback), 1500, unit)

    def test_standard_input_can_be_replaced(self):
        run = self.run_cell(
            'var before = System.in; System.setIn(new ByteArrayInputStream("fed".getBytes()));\n'
            "String read = new Scanner(System.in).nextLine();\nSystem.setIn(before);\nread"
        )
        self.assertEqual(run.result, "fed")

    def test_standard_output_can_be_replaced_for_one_cell(self):
        run = self.run_cell("System.setOut(new PrintStream(new ByteArrayOutputStream()));\nSystem.setErr(null);")
        self.assertEqual(run.status, "ok")
        self.assertEqual(self.run_cell('System.out.print("heard");').stream(), "heard")

    def test_many_threads_left_behind_do_no_harm(self):
        run = self.run_cell(
            "var gate = new java.util.concurrent.CountDownLatch(1);\n"
            "for (int i = 0; i < 500; i++) { Thread t = new Thread(() -> { try { gate.await(); }"
            " catch (InterruptedException e) {} }); t.setDaemon(true); t.start(); }"
        )
        self.assertEqual(run.status, "ok")
        self.run_cell("gate.countDown();")

    def test_a_cell_of_ten_thousand_lines_runs(self):
        run = self.run_cell("int count(int n) {\n" + "    n++;\n" * 10_000 + "    return n;\n}\ncount(5)")
        self.assertEqual(run.result, "10005")

    def test_a_line_of_a_megabyte_runs(self):
        text = "x" * 60_000
        line = "int total = 0; " + " ".join(f'total += "{text}".length();' for _ in range(17)) + " total"
        self.assertEqual(self.run_cell("{ " + "/*" + "y" * 1_000_000 + "*/ }\n1").result, "1")
        self.assertEqual(self.run_cell(line).result, str(17 * 60_000))

    def test_half_characters_do_no_harm(self):
        run = self.run_cell('String half = "a\\ud83d";\nSystem.out.println(half); display(half); half')
        self.assertEqual(run.status, "ok")
        self.assertTrue(run.result.startswith("a"))

    def test_half_characters_in_the_code_do_no_harm(self):
        message = self.client.session.msg("execute_request", {"code": "1 + 1 // \ud83d", "silent": False})
        pack = self.client.session.pack
        self.client.session.pack = lambda value: json.dumps(value, default=str).encode()  # escapes, so it can be sent
        try:
            self.client.shell_channel.send(message)
        finally:
            self.client.session.pack = pack
        self.assertEqual(self.gather(message["header"]["msg_id"]).result, "2")

    def test_ten_thousand_lines_end_with_idle(self):
        run = self.run_cell('for (int i = 0; i < 10_000; i++) System.out.println("row " + i);')
        self.assertEqual(run.stream().count("\n"), 10_000)
        self.assertEqual(run.messages[-1]["content"], {"execution_state": "idle"})

    def test_a_flood_of_100_megabytes_is_cut(self):
        run = self.run_cell('String row = "z".repeat(9_999); for (int i = 0; i < 10_000; i++) System.out.println(row);')
        self.assertEqual(run.status, "ok")
        self.assertLess(len(run.stream()), 3_000_000)


class LongSession(KernelCase):
    def test_two_thousand_cells_leave_memory_flat(self):
        used = "System.gc(); Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()"
        names = 'String.join("|", Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList())'

        def threads():
            return Counter(re.sub(r"^cell \d+$", "cell", name) for name in self.run_cell(names).result.split("|"))

        def work(cells):
            for i in range(cells):
                self.client.execute(f"new long[10_000].length + {i}")
            last = self.client.execute("0")
            while self.client.get_shell_msg(timeout=PATIENCE)["parent_header"]["msg_id"] != last:
                pass

        self.ask("complete_request", {"code": "Mat", "cursor_pos": 3})  # what completion knows stays, once
        for _ in range(PATIENCE):  # so do the threads of the libraries, which warm-up begins in the first idle second
            if "cella-start" not in threads():
                break
            time.sleep(2)
        self.assertNotIn("cella-start", threads(), "warm-up has ended")
        work(500)
        self.drain()
        before, early = int(self.run_cell(used).result), threads()
        work(1500)
        self.drain()
        after = int(self.run_cell(used).result)
        # JShell keeps the text and the class of every cell, some 12 kB with the imports of a course: 18 MB;
        # 1500 results of 80 kB that stayed would be 120 MB
        self.assertLess(after - before, 40e6)
        for _ in range(PATIENCE):  # some threads end a moment after their work
            new = threads() - early
            if sum(new.values()) <= 3:
                break
            time.sleep(1)
        self.assertLessEqual(sum(new.values()), 3, new)


class Ends(unittest.TestCase):
    def story_after(self, code):
        """Kills a kernel with a cell, lets its manager restart it, and returns what the next cell shows."""
        case = KernelCase("run_cell")
        folder = tempfile.TemporaryDirectory()  # a private one, as Jupyter's servers have for connection files
        self.addCleanup(folder.cleanup)
        case.manager = manager = KernelManager(
            kernel_name=KERNEL, connection_file=os.path.join(folder.name, "kernel-1.json")
        )
        manager.start_kernel()
        case.client = client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=PATIENCE)
            client.execute(code)
            self.assertTrue(wait_until_dead(manager))
            manager.restart_kernel(now=True)
            client.wait_for_ready(timeout=PATIENCE)
            run = case.run_cell("1 + 1")
            self.assertEqual(run.result, "2")
            return run.stream()
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=False)

    def test_after_a_halt_the_next_kernel_says_so(self):
        self.assertIn("Runtime.halt", self.story_after("Runtime.getRuntime().halt(3);"))

    def test_after_a_crash_the_next_kernel_says_why(self):
        story = self.story_after(
            'var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe"); field.setAccessible(true);\n'
            "((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);"
        )
        self.assertIn("SIGSEGV", story)

    def test_after_an_orderly_restart_nothing_is_said(self):
        manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE)
        case = KernelCase("run_cell")
        case.manager, case.client = manager, client
        try:
            manager.restart_kernel(now=False)
            client.wait_for_ready(timeout=PATIENCE)
            self.assertEqual(case.run_cell("1 + 1").stream(), "")
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=False)

    def test_a_kernel_ends_with_the_process_that_started_it(self):
        self.assert_kernel_ends_with(
            "import time\nfrom jupyter_client.manager import start_new_kernel\n"
            f"manager, client = start_new_kernel(kernel_name={KERNEL!r})\n"
            "print(manager.provisioner.pid, flush=True)\ntime.sleep(600)"
        )

    def test_a_kernel_ends_with_a_client_that_does_not_give_its_number(self):
        self.assert_kernel_ends_with(RAW_CLIENT)

    def assert_kernel_ends_with(self, client):
        """Runs a client that prints its kernel's process number, kills the client, and waits for the kernel's end."""
        environment = {name: value for name, value in os.environ.items() if name != "JPY_PARENT_PID"}
        parent = subprocess.Popen([sys.executable, "-c", client], stdout=subprocess.PIPE, text=True, env=environment)
        kernel = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        parent.stdout.close()
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and alive(kernel):
            time.sleep(0.1)
        self.assertFalse(alive(kernel))


# Starts a kernel from its kernelspec as an editor may, and waits until a thread of the JVM watches a process.
RAW_CLIENT = f"""
import glob, os, subprocess, time
from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import KernelSpecManager
file, _ = write_connection_file()
spec = KernelSpecManager().get_kernel_spec({KERNEL!r})
words = [word.replace("{{connection_file}}", file) for word in spec.argv]
kernel = subprocess.Popen(words, env={{**os.environ, **spec.env}}, stdout=subprocess.DEVNULL)
while not any("process reaper" in open(name).read() for name in glob.glob(f"/proc/{{kernel.pid}}/task/*/comm")):
    time.sleep(0.5)
print(kernel.pid, flush=True)
time.sleep(600)
"""


def alive(process):
    """Whether the process runs; one that only waits to be reaped does not."""
    try:
        os.kill(process, 0)
        with open(f"/proc/{process}/stat", encoding="ascii") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


if __name__ == "__main__":
    unittest.main()
