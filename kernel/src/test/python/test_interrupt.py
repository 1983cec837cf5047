"""Interrupts of everything that can take long; nothing may continue unnoticed afterwards."""

import time
import unittest

from harness import PATIENCE, KernelCase

WAITS = {
    "sleep": "Thread.sleep(1_000_000);",
    "a sleep that is taken up again": "while (true) { try { Thread.sleep(1_000); } catch (InterruptedException e) {} }",
    "accept": "new java.net.ServerSocket(0).accept();",
    "read": "var there = new java.net.ServerSocket(0);"
    ' new java.net.Socket("127.0.0.1", there.getLocalPort()).getInputStream().read();',
    "accept of a channel": "var c = java.nio.channels.ServerSocketChannel.open(); c.bind(null); c.accept();",
    "receive": "new java.net.DatagramSocket().receive(new java.net.DatagramPacket(new byte[9], 9));",
    "a queue": "new java.util.concurrent.LinkedBlockingQueue<Object>().take();",
    "a process": 'new ProcessBuilder("sleep", "1000").start().waitFor();',
    "the output of a process": 'new ProcessBuilder("sleep", "1000").start().getInputStream().read();',
}
LOOPS = {
    "an empty loop": "while (true) {}",
    "a loop that swallows everything": "while (true) { try { while (true) Math.sin(1); } catch (RuntimeException e) {} }",
    "a method that calls itself for ever": "void again() { int n = 0; while (n < 10) { deep(1); } }"
    " int deep(int n) { return n > 500 ? n : deep(n + 1); } again();",
    "short calls of the library": "double[] numbers = new double[100_000];"
    " while (true) { for (int i = 0; i < numbers.length; i++) numbers[i] = Math.sin(i); Arrays.sort(numbers); }",
    "a lambda that the library calls": "IntStream.iterate(0, i -> i + 1).forEach(i -> {});",
    "printing": 'while (true) System.out.print("");',
}


BUSY = """
long busy() {
    var beans = java.lang.management.ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t != Thread.currentThread() && t.getName().startsWith("cell "))
            .mapToLong(t -> beans.getThreadCpuTime(t.getId()))
            .filter(nanos -> nanos > 0)
            .sum();
}
"""


class Interrupts(KernelCase):
    def setUp(self):
        self.run_cell("int kept = 17;")

    def interrupt(self, code):
        """Interrupts a cell once it runs, with another that waits behind it; returns the reply and the run behind."""
        identity = self.client.execute('System.out.println("runs"); ' + code)
        behind = self.client.execute("kept = 18;")
        self.wait_for_output(
            lambda m: m["msg_type"] == "stream" and m["parent_header"]["msg_id"] == identity
        )
        self.settle()  # so that it does wait
        self.manager.interrupt_kernel()
        return self.reply_to(identity)["content"], self.reply_to(behind)["content"]

    def check(self, name, code):
        with self.subTest(name):
            reply, behind = self.interrupt(code)
            self.assertEqual((reply["status"], reply["ename"]), ("error", "Interrupted"))
            self.assertEqual(behind["status"], "aborted")
            self.assertEqual(self.run_cell("kept").result, "17")

    def test_waits_end(self):
        for name, code in WAITS.items():
            self.check(name, code)

    def test_loops_end(self):
        for name, code in LOOPS.items():
            self.check(name, code)

    def test_work_with_a_time_limit_ends_with_its_sentence(self):
        for body in ("while (kept > 0) { } return 0;", "Thread.sleep(1_000_000); return 0;", "return kept;"):
            with self.subTest(body):
                run = self.run_cell(
                    "dev.cella.kernel.spi.TimeLimit.within(java.time.Duration.ofMillis(500),"
                    f' "this took too long", () -> {{ {body} }})'
                )
                if body == "return kept;":
                    self.assertEqual(run.result, "17")
                else:
                    reply = run.reply["content"]
                    self.assertEqual((reply["ename"], reply["evalue"]), ("Interrupted", "this took too long"))
                self.assertEqual(self.run_cell("kept").result, "17")

    def test_nothing_goes_on_in_secret(self):
        for code in (*WAITS.values(), *LOOPS.values()):
            self.interrupt(code)
        self.assert_works()
        self.run_cell(BUSY)
        before, now = None, self.run_cell("busy()").result
        deadline = time.monotonic() + PATIENCE
        while before != now and time.monotonic() < deadline:
            time.sleep(1)
            before, now = now, self.run_cell("busy()").result
        self.assertEqual(before, now)  # nanoseconds of processor time: threads left behind wait, and use none


if __name__ == "__main__":
    unittest.main()
