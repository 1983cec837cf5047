"""Comms: connections between cells and the front end, and the callbacks that run in the kernel."""

import unittest

from harness import PATIENCE, KernelCase

IMPORTS = "import dev.cella.kernel.comm.*;"
ECHO = """
Comms.current().register("echo", (comm, first) -> {
    comm.onMessage(message -> comm.send(message));
    comm.onClose(last -> System.out.println("closed with " + last.data()));
    comm.send(Map.of("opened with", first.data()));
});
"""


class CommCase(KernelCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.client.execute_interactive(IMPORTS, timeout=PATIENCE)

    def setUp(self):
        self.drain()

    def tell(self, kind, content, metadata=None, buffers=None):
        """Sends a comm message, and returns its identity."""
        message = self.client.session.msg(kind, content, metadata=metadata)
        self.client.session.send(self.client.shell_channel.socket, message, buffers=buffers)
        return message["header"]["msg_id"]

    def gather_published(self, identity):
        """All that the kernel published because of a message, from busy to idle."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != identity:
                continue
            messages.append(message)
            if message["content"].get("execution_state") == "idle":
                return messages

    def said(self, identity):
        """The same without the status messages, as (type, content)."""
        published = self.gather_published(identity)
        states = [m["content"]["execution_state"] for m in published if m["msg_type"] == "status"]
        self.assertEqual(states, ["busy", "idle"])
        return [(m["msg_type"], m["content"]) for m in published if m["msg_type"] != "status"]

    def open(self, comm, target, data=None):
        return self.said(self.tell("comm_open", {"comm_id": comm, "target_name": target, "data": data or {}}))


class Comms(CommCase):
    def test_a_comm_to_nobody_is_closed(self):
        self.assertEqual(self.open("n1", "nobody"), [("comm_close", {"comm_id": "n1", "data": {}})])

    def test_messages_to_no_comm_do_no_harm(self):
        for kind in ("comm_msg", "comm_close"):
            self.assertEqual(self.said(self.tell(kind, {"comm_id": "none", "data": {}})), [])

    def test_a_registered_target_answers(self):
        self.run_cell(ECHO)
        self.assertEqual(
            self.open("e1", "echo", {"n": 1}),
            [("comm_msg", {"comm_id": "e1", "data": {"opened with": {"n": 1}}})],
        )
        data = {"text": "ä😀", "whole": 2**53, "part": 0.5, "none": None, "list": [True, {"deep": []}]}
        self.assertEqual(
            self.said(self.tell("comm_msg", {"comm_id": "e1", "data": data})),
            [("comm_msg", {"comm_id": "e1", "data": data})],
        )
        (kind, content), = self.said(self.tell("comm_close", {"comm_id": "e1", "data": {"why": "done"}}))
        self.assertEqual((kind, content["text"]), ("stream", "closed with {why=done}\n"))
        self.assertEqual(self.said(self.tell("comm_msg", {"comm_id": "e1", "data": data})), [])

    def test_bytes_and_metadata_come_back_as_they_were(self):
        self.run_cell(ECHO)
        self.open("e2", "echo")
        buffers = [b"", bytes(range(256)), b"\xff" * 100_000]
        for sent in (buffers, buffers[:1], []):
            identity = self.tell("comm_msg", {"comm_id": "e2", "data": {}}, {"version": "2.1"}, sent)
            back = [m for m in self.gather_published(identity) if m["msg_type"] == "comm_msg"][0]
            self.assertEqual([bytes(buffer) for buffer in back["buffers"]], sent)
            self.assertEqual(back["metadata"], {"version": "2.1"})

    def test_a_cell_opens_and_closes_a_comm(self):
        run = self.run_cell(
            'Comm mine = Comms.current().open("front", new CommMessage(Map.of("a", 1), Map.of("v", "2"),'
            " List.of(new byte[] {1, 2})));\n"
            'mine.send(Map.of("b", 2));\nmine.close();\nmine.close();\nmine.isOpen()'
        )
        kinds = [m for m in run.messages if m["msg_type"].startswith("comm")]
        self.assertEqual([m["msg_type"] for m in kinds], ["comm_open", "comm_msg", "comm_close"])
        self.assertEqual(kinds[0]["content"]["target_name"], "front")
        self.assertEqual((kinds[0]["content"]["data"], kinds[0]["metadata"]), ({"a": 1}, {"v": "2"}))
        self.assertEqual(bytes(kinds[0]["buffers"][0]), b"\1\2")
        self.assertEqual(len({m["content"]["comm_id"] for m in kinds}), 1)
        self.assertEqual(run.result, "false")
        self.assertIn("is closed", self.run_cell("mine.send(Map.of());").reply["content"]["evalue"])

    def test_open_comms_are_listed_by_target(self):
        self.run_cell('Comm a = Comms.current().open("list.a", Map.of()), b = Comms.current().open("list.b", Map.of());')
        every = self.ask("comm_info_request", {})["comms"]
        self.assertTrue({"list.a", "list.b"} <= {one["target_name"] for one in every.values()})
        some = self.ask("comm_info_request", {"target_name": "list.b"})["comms"]
        self.assertEqual([one["target_name"] for one in some.values()], ["list.b"])
        self.run_cell("a.close(); b.close();")
        self.assertEqual(self.ask("comm_info_request", {"target_name": "list.b"})["comms"], {})

    def test_a_target_that_throws_refuses(self):
        self.run_cell('Comms.current().register("shy", (comm, first) -> { throw new IllegalStateException("not now"); });')
        said = self.open("s1", "shy")
        self.assertEqual(said[0], ("comm_close", {"comm_id": "s1", "data": {}}))
        self.assertEqual((said[1][0], said[1][1]["name"]), ("stream", "stderr"))
        self.assertIn("not now", said[1][1]["text"])


class Callbacks(CommCase):
    def register(self, body):
        """A new target whose messages run `body`; returns an open comm to it."""
        name = f"target{self.id()}"
        self.run_cell(
            f'Comms.current().register("{name}", (comm, first) -> comm.onMessage(message -> {{\n{body}\n}}));'
        )
        self.open(name, name)
        return name

    def call(self, comm, data=None):
        return self.tell("comm_msg", {"comm_id": comm, "data": data or {}})

    def test_output_belongs_to_the_message(self):
        comm = self.register('System.out.print("out"); System.err.print("err"); display("shown");')
        kinds = [(kind, content.get("text")) for kind, content in self.said(self.call(comm))]
        self.assertEqual(kinds, [("stream", "out"), ("stream", "err"), ("display_data", None)])

    def test_an_exception_is_shown_with_its_place_and_the_rest_lives(self):
        comm = self.register('if (message.data().containsKey("bad"))\n    throw new Error("told");\ncomm.send(Map.of());')
        count = self.run_cell("1").reply["content"]["execution_count"] - 1
        (kind, content), = self.said(self.call(comm, {"bad": True}))
        self.assertEqual((kind, content["name"]), ("stream", "stderr"))
        self.assertIn("Error", content["text"])
        self.assertIn(f"cell {count}, line 3", content["text"])
        self.assertEqual(self.said(self.call(comm))[0][0], "comm_msg")
        self.assert_works()

    def test_variables_of_cells_are_seen_and_changed(self):
        self.run_cell("int counted = 0;")
        comm = self.register("counted++;")
        for _ in range(3):
            self.said(self.call(comm))
        self.assertEqual(self.run_cell("counted").result, "3")

    def test_a_callback_is_interrupted(self):
        for body in ("while (true) {}", "Thread.sleep(1_000_000);"):
            with self.subTest(body):
                comm = self.register('System.out.println("runs");\nif (true) {\n' + body + "\n}")
                identity = self.call(comm)
                self.wait_for_output(lambda m: m["msg_type"] == "stream")
                self.manager.interrupt_kernel()
                (kind, content), = self.said_from_here(identity)
                self.assertEqual((kind, content["name"]), ("stream", "stderr"))
                self.assertIn("interrupted", content["text"])
                self.assert_works()

    def said_from_here(self, identity):
        return [(m["msg_type"], m["content"]) for m in self.gather_published(identity) if m["msg_type"] != "status"]

    def test_callbacks_wait_for_the_cell_that_runs(self):
        comm = self.register('System.out.print("callback");')
        with self.held('System.out.print("cell");') as cell:
            self.call(comm)
        order = []
        while len(order) < 2:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] == "stream":
                order.append(message["content"]["text"])
        self.assertEqual(order, ["cell", "callback"])
        self.reply_to(cell)

    def test_a_handler_learns_that_newer_messages_wait(self):
        self.run_cell("var computed = new ArrayList<Object>(); var passed = new ArrayList<Object>();")
        comm = self.register('(comm.newer().isEmpty() ? computed : passed).add(message.data().get("value"));')
        with self.held(""):
            last = [self.call(comm, {"value": value}) for value in range(20)][-1]
        self.gather_published(last)
        self.assertEqual(self.run_cell("computed").result, "[19]")
        self.assertEqual(self.run_cell("passed.size()").result, "19")

    def test_a_cell_between_two_messages_sees_the_first(self):
        self.run_cell("Object seen = null;")
        comm = self.register('if (comm.newer().isEmpty()) seen = message.data().get("value");')
        with self.held(""):
            self.call(comm, {"value": "first"})
            between = self.client.execute("seen")
            self.call(comm, {"value": "second"})
        self.assertEqual(self.gather(between).result, "first")

    def test_messages_behind_a_failed_cell_are_not_aborted(self):
        comm = self.register("comm.send(message);")
        with self.held("int x = nope;"):
            call = self.call(comm)
        self.assertEqual(self.said(call)[0][0], "comm_msg")

    def test_a_callback_cannot_stop_for_a_question(self):
        comm = self.register("new Scanner(System.in).nextLine();")
        (kind, content), = self.said(self.call(comm))
        self.assertIn("reads standard input", content["text"])


if __name__ == "__main__":
    unittest.main()
