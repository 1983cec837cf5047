"""What no client should send: the kernel survives it on every socket, and serves the next good message."""

import json
import os
import random
import unittest

import zmq
from harness import PATIENCE, KernelCase

SEED = 20260101


class HostileMessages(KernelCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.context = zmq.Context()
        cls.info = cls.manager.get_connection_info()

    @classmethod
    def tearDownClass(cls):
        cls.context.destroy(linger=0)
        super().tearDownClass()

    def socket(self, channel, kind=zmq.DEALER):
        socket = self.context.socket(kind)
        socket.linger = 1000
        socket.connect(f"{self.info['transport']}://{self.info['ip']}:{self.info[channel + '_port']}")
        self.addCleanup(socket.close)
        return socket

    def wait_until_served(self, socket):
        """Returns when all that was sent on this socket before has been dealt with."""
        header = self.header()
        socket.send_multipart(self.signed(header, {}, {}, {}))
        while True:
            self.assertTrue(socket.poll(PATIENCE * 1000))
            _, _, _, parent, *_ = socket.recv_multipart()
            if json.loads(parent).get("msg_id") == header["msg_id"]:
                return

    def signed(self, *parts):
        """Frames of a message with a right signature, whatever its parts are."""
        raw = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in parts]
        return [b"<IDS|MSG>", self.client.session.sign(raw), *raw]

    def header(self, kind="kernel_info_request", **changes):
        header = {"msg_id": os.urandom(8).hex(), "msg_type": kind, "username": "u", "session": "s",
                  "date": "2026-01-01T00:00:00.000000Z", "version": "5.3"}
        return {**header, **changes}

    def hostile(self):
        good = self.header()
        yield "nothing", [b""]
        yield "no delimiter", [b"a", b"b", b"c"]
        yield "only a delimiter", [b"<IDS|MSG>"]
        yield "truncated", self.signed(good, {}, {}, {})[:4]
        yield "bad signature", [b"<IDS|MSG>", b"0" * 64, *self.signed(good, {}, {}, {})[2:]]
        yield "short signature", [b"<IDS|MSG>", b"0", *self.signed(good, {}, {}, {})[2:]]
        yield "invalid JSON", self.signed(b"{", b"{", b"{", b"{")
        yield "bytes that are no UTF-8", self.signed(b"\xff\xfe", b"\xc0\x80", b"\xff", b"\xff")
        yield "lists instead of objects", self.signed([], [], [], [])
        yield "null parts", self.signed(None, None, None, None)
        yield "deep nesting", self.signed(good, {}, {}, b"[" * 100_000 + b"]" * 100_000)
        yield "no type", self.signed({"msg_id": "x"}, {}, {}, {})
        yield "a null type", self.signed(self.header(msg_type=None), {}, {}, {})
        yield "a number as type", self.signed(self.header(msg_type=7), {}, {}, {})
        yield "null user and session", self.signed(self.header(username=None, session=None, date=None), {}, {}, {})
        yield "an unknown type", self.signed(self.header("no_such_type"), {}, {}, {})
        for kind in ("execute", "complete", "inspect", "is_complete", "history", "comm_info", "interrupt"):
            request = kind + "_request"
            yield request + " without content", self.signed(self.header(request), {}, {}, {})
            for value in (None, [], {}, 1e300, "😀", True):
                names = ("code", "cursor_pos", "silent", "store_history", "user_expressions", "hist_access_type",
                         "n", "session", "start", "stop", "pattern", "unique", "output", "detail_level")
                content = {"stop_on_error": False, **dict.fromkeys(names, value)}
                yield f"{request} of {value}", self.signed(self.header(request), {}, {}, content)

    def test_hostile_messages_on_shell_and_control(self):
        for channel in ("shell", "control"):
            socket = self.socket(channel)
            for _, frames in self.hostile():
                socket.send_multipart(frames)
            self.wait_until_served(socket)
        self.assert_works()
        self.assertEqual(self.ask("kernel_info_request", {}, channel="control")["status"], "ok")

    def test_hostile_messages_on_stdin_and_heartbeat(self):
        for channel in ("stdin", "hb"):
            socket = self.socket(channel)
            for _, frames in self.hostile():
                socket.send_multipart(frames)
        identity = self.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=PATIENCE)
        self.client.input("heard")
        self.assertEqual(self.gather(identity).result, "heard")
        beat = self.socket("hb", zmq.REQ)
        beat.send(b"ping")
        self.assertTrue(beat.poll(PATIENCE * 1000))
        self.assertEqual(beat.recv(), b"ping")

    def test_garbage_from_a_seeded_generator(self):
        chance = random.Random(SEED)
        sockets = [self.socket(channel) for channel in ("shell", "control", "stdin", "hb")]
        for _ in range(2000):
            frames = [chance.randbytes(chance.randrange(40)) for _ in range(chance.randrange(1, 9))]
            if chance.random() < 0.5:
                frames.insert(chance.randrange(len(frames) + 1), b"<IDS|MSG>")
            chance.choice(sockets).send_multipart(frames)
        self.assert_works()

    def test_raw_bytes_on_every_port(self):
        import socket

        for channel in ("shell", "control", "stdin", "hb", "iopub"):
            with socket.create_connection((self.info["ip"], self.info[channel + "_port"])) as raw:
                raw.sendall(b"GET / HTTP/1.1\r\n\r\n" + os.urandom(500))
        self.assert_works()

    def test_a_replayed_message_is_refused(self):
        frames = self.signed(self.header(), {}, {}, {})
        socket = self.socket("shell")
        socket.send_multipart(frames)
        self.assertTrue(socket.poll(PATIENCE * 1000))
        socket.recv_multipart()
        socket.send_multipart(frames)
        self.socket("control").send_multipart(frames)
        fresh = self.signed(self.header(msg_id="fresh"), {}, {}, {})
        socket.send_multipart(fresh)
        self.assertTrue(socket.poll(PATIENCE * 1000))
        reply = socket.recv_multipart()
        self.assertEqual(json.loads(reply[3])["msg_id"], "fresh")

    def test_the_date_has_microseconds_and_a_zone(self):
        socket = self.socket("shell")
        socket.send_multipart(self.signed(self.header(), {}, {}, {}))
        self.assertTrue(socket.poll(PATIENCE * 1000))
        header = json.loads(socket.recv_multipart()[2])
        self.assertRegex(header["date"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")


if __name__ == "__main__":
    unittest.main()
