"""Garbage from a seeded generator on every socket; after each batch the kernel still adds, and knows its variables.

CELLA_FUZZ_SECONDS says for how long (default 20), CELLA_FUZZ_SEED with which seed. A failure names the seed and batch.
"""

import json
import os
import random
import socket
import string
import time
import unittest
from collections import Counter

import zmq
from harness import PATIENCE, KernelCase

SECONDS = float(os.environ.get("CELLA_FUZZ_SECONDS", "20"))
SEED = int(os.environ.get("CELLA_FUZZ_SEED", "20260101"))
BATCH = 60
CHANNELS = ("shell", "control", "stdin", "hb", "iopub")

REQUESTS = {  # valid contents, which are bent
    "execute_request": {"code": "int n = 1;\nn + 1", "silent": False, "store_history": True,
                        "user_expressions": {"a": "1 + 1"}, "allow_stdin": False, "stop_on_error": False},
    "inspect_request": {"code": "Math.max(1, 2)", "cursor_pos": 8, "detail_level": 0},
    "complete_request": {"code": "Math.ma", "cursor_pos": 7},
    "is_complete_request": {"code": "for (int i = 0; i < 3; i++) {"},
    "history_request": {"hist_access_type": "tail", "output": True, "raw": True, "session": 0, "start": 0, "stop": 9,
                        "n": 3, "pattern": "*", "unique": True},
    "comm_info_request": {"target_name": "fuzz"},
    "comm_open": {"comm_id": "c", "target_name": "fuzz", "data": {"a": [1, {"b": None}]}},
    "comm_msg": {"comm_id": "c", "data": {"method": "update", "state": {"value": 3}}},
    "comm_close": {"comm_id": "c", "data": {}},
    "kernel_info_request": {},
    "interrupt_request": {},
    "input_reply": {"value": "text", "status": "ok"},
    "debug_request": {"type": "request", "seq": 1, "command": "initialize", "arguments": {}},
    "connect_request": {},
    "no_such_request": {"x": 1},
}


class Generator:
    """Hostile things, the same for the same seed."""

    def __init__(self, seed, sign):
        self.chance = random.Random(seed)
        self.sign = sign
        self.sent = []  # good messages to play again

    def value(self, depth=0):
        chance = self.chance
        scalar = [
            lambda: None, lambda: chance.choice([True, False]), lambda: chance.randrange(-5, 5),
            lambda: chance.choice([2**31, -(2**63), 2**64, 10**40, 1e308, -0.0, 1e-320, float("nan"), float("inf")]),
            lambda: self.text(), lambda: "x" * chance.choice([0, 1, 1000, 300_000]),
        ]
        nested = [
            lambda: [self.value(depth + 1) for _ in range(chance.randrange(4))],
            lambda: {self.text(): self.value(depth + 1) for _ in range(chance.randrange(4))},
        ]
        return chance.choice(scalar if depth > 3 else scalar + nested)()

    def text(self):
        alphabet = string.printable + "äß€😀\u2028\u202e\0\ufeff%?*\\\"'(){}<>"
        return "".join(self.chance.choice(alphabet) for _ in range(self.chance.randrange(12)))

    def bent(self, content):
        """A content with some members replaced, left out or added, at any depth."""
        chance = self.chance
        if not isinstance(content, dict):
            return self.value()
        content = dict(content)
        for name in list(content):
            fate = chance.random()
            if fate < 0.15:
                content[name] = self.value()
            elif fate < 0.25:
                del content[name]
            elif fate < 0.4 and isinstance(content[name], dict):
                content[name] = self.bent(content[name])
            elif fate < 0.5 and isinstance(content[name], str):
                content[name] = self.spoiled(content[name])
        if chance.random() < 0.1:
            content[self.text()] = self.value()
        return content

    def spoiled(self, text):
        at = self.chance.randrange(len(text) + 1)
        return self.chance.choice([text[:at], text[:at] + self.text() + text[at:], text * 3, text[::-1]])

    def header(self, kind):
        header = {"msg_id": self.chance.randbytes(8).hex(), "msg_type": kind, "username": "fuzz", "session": "fuzz",
                  "date": "2026-01-01T00:00:00.000000Z", "version": "5.3"}
        return header if self.chance.random() < 0.7 else {**self.bent(header), "msg_type": kind}

    def parts(self):
        kind = self.chance.choice(list(REQUESTS))
        content = REQUESTS[kind] if self.chance.random() < 0.2 else self.bent(REQUESTS[kind])
        if kind == "execute_request" and isinstance(content, dict):
            content["allow_stdin"] = False  # a question to nobody waits for ever, as it should
        if self.chance.random() < 0.05:
            kind = self.value()
        ascii_only = self.chance.random() < 0.5
        return [
            json.dumps(part, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
            for part in (self.header(kind), self.value() if self.chance.random() < 0.1 else {}, {}, content)
        ]

    def frames(self):
        """A message: good, bent, or hardly one."""
        chance = self.chance
        parts = self.parts()
        fate = chance.random()
        if fate < 0.1:  # bytes that are no JSON, or no UTF-8, rightly signed
            parts[chance.randrange(4)] = chance.choice([chance.randbytes(50), b"{", b"\xc3\x28", b"[" * 20_000, b"null"])
        frames = [b"<IDS|MSG>", self.sign(parts), *parts]
        if fate < 0.7:
            self.sent.append(frames)
        elif fate < 0.75 and self.sent:
            frames = chance.choice(self.sent)
        elif fate < 0.8:
            frames[1] = chance.choice([b"", b"0" * 64, frames[1][:-1], frames[1].upper(), chance.randbytes(64)])
        elif fate < 0.85:
            frames = frames[: chance.randrange(1, len(frames))]
        elif fate < 0.9:
            chance.shuffle(frames)
        elif fate < 0.95:
            frames = [chance.randbytes(chance.choice([0, 1, 40, 5000])) for _ in range(chance.randrange(1, 9))]
        if chance.random() < 0.2:
            frames = frames + [chance.randbytes(chance.choice([0, 3, 70_000])) for _ in range(chance.randrange(3))]
        if chance.random() < 0.2:
            frames = [chance.randbytes(chance.randrange(1, 300)) for _ in range(chance.randrange(3))] + frames
        return frames

    def raw(self):
        """Bytes for a bare connection: a greeting of ZMTP broken somewhere, or anything."""
        greeting = b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(48)
        ready = b"\x04\x19\x05READY\x0bSocket-Type\x00\x00\x00\x04REQ "
        good = bytearray(greeting + ready + b"\x00\x03abc\x02" + b"\xff" * 8)
        for _ in range(self.chance.randrange(4)):
            good[self.chance.randrange(len(good))] = self.chance.randrange(256)
        anything = self.chance.randbytes(self.chance.randrange(2000))
        return self.chance.choice([bytes(good), bytes(good[: self.chance.randrange(len(good))]), anything])


class Fuzz(KernelCase):
    def setUp(self):
        self.context = zmq.Context()
        self.addCleanup(self.context.destroy, linger=0)
        self.info = self.manager.get_connection_info()

    def connect(self, channel):
        kind = zmq.SUB if channel == "iopub" else zmq.DEALER
        connected = self.context.socket(kind)
        connected.linger = 0
        connected.connect(f"tcp://{self.info['ip']}:{self.info[channel + '_port']}")
        return connected

    def batch(self, generator):
        chance = generator.chance
        sockets = {channel: self.connect(channel) for channel in CHANNELS}
        for _ in range(BATCH):
            channel = chance.choices(CHANNELS, weights=(10, 5, 2, 1, 1))[0]
            if chance.random() < 0.05:
                self.raw(channel, generator)
            elif channel == "iopub":
                sockets[channel].subscribe(chance.randbytes(chance.randrange(20)))
            else:
                sockets[channel].send_multipart(generator.frames())
        for channel in ("shell", "control"):  # all of this client's messages have been dealt with
            self.wait_until_served(sockets[channel], generator)
        for connected in sockets.values():
            connected.close()

    def raw(self, channel, generator):
        with socket.create_connection((self.info["ip"], self.info[channel + "_port"])) as bare:
            try:
                bare.sendall(generator.raw())
            except OSError:
                pass  # the kernel has hung up, as it may

    def wait_until_served(self, connected, generator):
        header = {"msg_id": generator.chance.randbytes(8).hex(), "msg_type": "kernel_info_request"}
        parts = [json.dumps(part).encode() for part in (header, {}, {}, {})]
        connected.send_multipart([b"<IDS|MSG>", generator.sign(parts), *parts])
        while True:
            self.assertTrue(connected.poll(PATIENCE * 1000), "no answer")
            frames = connected.recv_multipart()
            start = frames.index(b"<IDS|MSG>")
            parent, content = frames[start + 3], json.loads(frames[start + 5])
            self.answers[content.get("status")] += 1
            if header["msg_id"].encode() in parent:
                return

    def test_no_garbage_ends_or_confuses_the_kernel(self):
        self.run_cell(
            "int kept = 17;\nint counted = 0;\n"
            'dev.cella.kernel.comm.Comms.current().register("fuzz", (comm, first) -> comm.onMessage(m -> {'
            " counted++; comm.send(m); }));"
        )
        generator = Generator(SEED, self.client.session.sign)
        until = time.monotonic() + SECONDS
        batches = 0
        self.answers = Counter()
        while batches == 0 or time.monotonic() < until:
            with self.subTest(seed=SEED, batch=batches):
                self.batch(generator)
                self.assertEqual(self.run_cell("1 + 1").result, "2")
                self.assertEqual(self.run_cell("kept").result, "17")
                self.assertEqual(self.ask("kernel_info_request", {}, channel="control")["status"], "ok")
                del generator.sent[:-200]
            batches += 1
            if not self.manager.is_alive():
                self.fail(f"the kernel has ended with seed {SEED} in batch {batches}")
        print(f"\n{batches * BATCH} hostile things in {batches} batches, seed {SEED}; answers: {dict(self.answers)}")
        for status in ("ok", "error"):  # else the garbage is too bad to reach a handler
            self.assertGreater(self.answers[status], batches)


if __name__ == "__main__":
    unittest.main()
