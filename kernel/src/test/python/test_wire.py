"""What no client should send: the kernel survives it on every socket, and serves the next good message."""

import glob
import json
import os
import random
import stat
import tempfile
import unittest

import zmq
from harness import KERNEL, PATIENCE, KernelCase, wait_until_dead
from jupyter_client.manager import KernelManager

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


class Welcome(KernelCase):
    """What a client hears when it subscribes (https://jupyter.org/enhancement-proposals/65-jupyter-xpub)."""

    def setUp(self):
        self.context = zmq.Context()
        self.addCleanup(self.context.destroy, linger=0)

    def subscribe(self, topic):
        info = self.manager.get_connection_info()
        socket = self.context.socket(zmq.SUB)
        socket.connect(f"tcp://{info['ip']}:{info['iopub_port']}")
        socket.subscribe(topic)
        return socket

    def receive(self, socket):
        self.assertTrue(socket.poll(PATIENCE * 1000))
        topic, *frames = socket.recv_multipart()
        return topic, self.client.session.deserialize(frames[1:])

    def test_every_subscription_is_welcomed(self):
        for topic in (b"", b"", b"kernel.stream", b"\xff\x00"):
            heard, message = self.receive(self.subscribe(topic))
            self.assertEqual((heard, message["msg_type"]), (topic, "iopub_welcome"))
            self.assertEqual(message["content"], {"subscription": topic.decode(errors="replace")})
            self.assertEqual(message["parent_header"], {})

    def test_nothing_that_follows_the_welcome_is_missed(self):
        socket = self.subscribe(b"")
        self.receive(socket)
        identity = self.client.execute("1 + 1")
        kinds = []
        while kinds.count("status") < 2:
            _, message = self.receive(socket)
            if message["parent_header"].get("msg_id") == identity:
                kinds.append(message["msg_type"])
        self.assertEqual(kinds, ["status", "execute_input", "execute_result", "status"])


class UnixSockets(KernelCase):
    """The same kernel over the transport ipc: files instead of ports."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.manager = KernelManager(kernel_name=KERNEL, transport="ipc")
        cls.manager.connection_file = os.path.join(cls.folder.name, "kernel.json")
        cls.manager.start_kernel()
        cls.client = cls.manager.client()
        cls.client.start_channels()
        cls.client.wait_for_ready(timeout=PATIENCE)

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.folder.cleanup()

    def test_cells_run_and_large_output_arrives_whole(self):
        self.assert_works()
        run = self.run_cell('for (int i = 0; i < 10_000; i++) System.out.println("line " + i);')
        self.assertEqual(run.stream(), "".join(f"line {i}\n" for i in range(10_000)))

    def test_a_loop_is_interrupted(self):
        identity = self.client.execute('System.out.println("runs"); while (true) {}')
        self.wait_for_output(lambda m: m["msg_type"] == "stream")
        self.manager.interrupt_kernel()
        self.assertEqual(self.reply_to(identity)["content"]["ename"], "Interrupted")
        self.assert_works()

    def test_a_question_is_answered(self):
        identity = self.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=PATIENCE)
        self.client.input("heard")
        self.assertEqual(self.gather(identity).result, "heard")

    def test_only_the_owner_may_use_the_files(self):
        files = glob.glob(self.manager.ip + "-*")
        self.assertEqual(len(files), 5)
        for file in files:
            self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)

    def test_the_heart_beats(self):
        with zmq.Context() as context, context.socket(zmq.REQ) as beat:
            beat.linger = 0
            beat.connect(f"ipc://{self.manager.ip}-{self.manager.hb_port}")
            beat.send(b"ping")
            self.assertTrue(beat.poll(PATIENCE * 1000))
            self.assertEqual(beat.recv(), b"ping")

    def test_zz_a_shutdown_is_answered_and_the_files_are_removed(self):
        files = glob.glob(self.manager.ip + "-*")
        self.assertEqual(self.ask("shutdown_request", {"restart": False}, channel="control")["status"], "ok")
        self.assertTrue(wait_until_dead(self.manager))
        self.assertEqual([file for file in files if os.path.exists(file)], [])


if __name__ == "__main__":
    unittest.main()
