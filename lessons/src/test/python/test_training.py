"""A training in the real kernel: it is seen while it runs, and the stop button leaves a net that can be used."""

import os
import time
import unittest

from jupyter_client.manager import start_new_kernel

PATIENCE = 600
SETUP = """
var x = Nd4j.rand(512, 1, 28, 28);
var y = Nd4j.zeros(512, 2);
for (int i = 0; i < 512; i++) y.putScalar(i, i % 2, 1);
var net = net(input(1, 28, 28), conv(8, 5), relu(), maxPool(2), conv(16, 5), relu(), maxPool(2),
        flatten(), dense(64), relu(), dense(2), softmax()).updater(new Sgd(0.01)).build();
"""


class TrainingInAKernel(unittest.TestCase):
    def setUp(self):
        self.manager, self.client = start_new_kernel(
            kernel_name=os.environ.get("CELLA_KERNEL", "cella"), startup_timeout=PATIENCE
        )
        self.addCleanup(self.manager.shutdown_kernel, now=True)
        self.addCleanup(self.client.stop_channels)

    def run_cell(self, code):
        """Everything that a cell published, and its reply."""
        messages = []
        reply = self.client.execute_interactive(code, output_hook=messages.append, timeout=PATIENCE)
        return messages, reply["content"]

    def test_the_stop_button_keeps_net_and_history(self):
        self.assertEqual(self.run_cell(SETUP)[1]["status"], "ok")
        training = self.client.execute("var history = train(net).on(x, y).epochs(1_000_000).run();")
        self.wait_for_progress()
        asked = time.perf_counter()
        self.manager.interrupt_kernel()
        reply = self.reply_to(training)
        print(f"interrupt to reply: {1000 * (time.perf_counter() - asked):.0f} ms", flush=True)
        self.assertEqual(reply["status"], "error")
        self.assertIn("nterrupt", reply["ename"])

        messages, reply = self.run_cell(
            'System.out.println(history.interrupted() + " " + (history.steps().size() > 0));\n'
            'System.out.println(train(net).on(x, y).epochs(1).run().interrupted());'
        )
        self.assertEqual(reply["status"], "ok", reply)
        said = "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")
        self.assertIn("true true\n", said)
        self.assertIn("false\n", said)

    def test_the_live_figure_is_one_display_that_ends_as_the_static_one(self):
        self.run_cell(SETUP)
        messages, reply = self.run_cell("var history = train(net).on(x, y).epochs(6).watching(liveCurves()).run();")
        self.assertEqual(reply["status"], "ok", reply)
        shown = [m for m in messages if m["msg_type"] == "display_data" and "image/svg+xml" in m["content"]["data"]]
        updates = [m for m in messages if m["msg_type"] == "update_display_data"
                   and "image/svg+xml" in m["content"]["data"]]
        self.assertEqual(len(shown), 1)
        self.assertGreaterEqual(len(updates), 1)
        self.assertEqual({m["content"]["transient"]["display_id"] for m in [*shown, *updates]},
                         {shown[0]["content"]["transient"]["display_id"]})
        static, _ = self.run_cell("curves(history)")
        result = next(m for m in static if m["msg_type"] == "execute_result")
        self.assertEqual(updates[-1]["content"]["data"]["text/plain"], result["content"]["data"]["text/plain"])

    def wait_for_progress(self):
        """The progress line shows that steps are being made."""
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] in ("display_data", "update_display_data"):
                return

    def reply_to(self, identity):
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"]["msg_id"] == identity:
                return reply["content"]


if __name__ == "__main__":
    unittest.main()
