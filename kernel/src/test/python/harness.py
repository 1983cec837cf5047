"""What the tests of the kernel share: a kernel of the spec named by CELLA_KERNEL, and cells run through it."""

import contextlib
import os
import tempfile
import time
import unittest
from dataclasses import dataclass, field
from pathlib import Path

from jupyter_client.manager import start_new_kernel

KERNEL = os.environ.get("CELLA_KERNEL", "cella")
# what tests run is no part of the history of the person who runs them
os.environ.setdefault("CELLA_HISTORY", os.path.join(tempfile.mkdtemp(prefix="cella-tests-"), "history.jsonl"))
PATIENCE = 300  # seconds before a test gives up on a hanging kernel, however busy the machine; no test measures time with it


@dataclass
class Run:
    """Everything that one execute request brought."""

    reply: dict
    messages: list = field(default_factory=list)

    @property
    def status(self):
        return self.reply["content"]["status"]

    def contents(self, kind):
        return [message["content"] for message in self.messages if message["msg_type"] == kind]

    def stream(self, name="stdout"):
        return "".join(content["text"] for content in self.contents("stream") if content["name"] == name)

    @property
    def result(self):
        """The text form of the result, or None."""
        results = self.contents("execute_result")
        return results[0]["data"]["text/plain"] if results else None

    @property
    def traceback(self):
        """The error report without colors."""
        import re

        return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(self.reply["content"]["traceback"]))


class KernelCase(unittest.TestCase):
    """A test class with one kernel for all its tests."""

    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE)

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel(now=True)

    def run_cell(self, code, **options):
        """Runs a cell and gathers what it brings, up to the idle status."""
        identity = self.client.execute(code, **options)
        return self.gather(identity)

    def gather(self, identity):
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != identity:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        return Run(self.reply_to(identity), messages)

    def reply_to(self, identity, channel="shell"):
        receive = getattr(self.client, f"get_{channel}_msg")
        while True:
            reply = receive(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == identity:
                return reply

    def ask(self, kind, content, channel="shell"):
        """Sends any request, and returns the content of its reply."""
        message = self.client.session.msg(kind, content)
        getattr(self.client, f"{channel}_channel").send(message)
        return self.reply_to(message["header"]["msg_id"], channel)["content"]

    def wait_for_output(self, wanted):
        """Reads publications until one satisfies the condition, and returns it."""
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if wanted(message):
                return message

    def wait_until_running(self, identity):
        self.wait_for_output(
            lambda message: message["msg_type"] == "execute_input"
            and message["parent_header"]["msg_id"] == identity
        )

    def drain(self):
        """Drops publications that nobody waits for: all up to the end of a request that is sent now."""
        message = self.client.session.msg("kernel_info_request", {})
        self.client.shell_channel.send(message)
        self.gather(message["header"]["msg_id"])

    def settle(self):
        """Waits until what was sent on the shell channel has reached the kernel: what is sent on control comes behind it."""
        self.ask("kernel_info_request", {}, channel="control")

    @contextlib.contextmanager
    def held(self, code, **options):
        """Lets a cell wait until the block has ended and all that the block sent waits behind it; then it runs code."""
        with tempfile.TemporaryDirectory() as folder:
            gate = Path(folder) / "open"
            opened = f'Files.exists(Path.of("{gate}"))'
            identity = self.client.execute(f"while (!{opened}) Thread.sleep(5); Files.delete(Path.of(\"{gate}\")); {code}", **options)
            yield identity
            self.settle()
            gate.touch()
            deadline = time.monotonic() + PATIENCE
            while gate.exists() and time.monotonic() < deadline:
                time.sleep(0.01)

    def assert_works(self):
        self.assertEqual(self.run_cell("1 + 1").result, "2")


def wait_until_dead(manager):
    """True if the process ends by itself."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if not manager.is_alive():
            return True
        time.sleep(0.02)
    return False
