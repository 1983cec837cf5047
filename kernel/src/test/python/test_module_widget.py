"""Views drawn by modules: what goes over the wire, in both directions."""

import struct

from test_widget import WidgetCase

MODULE = 'moduleWidget("export default { render() {} }", ".a {}", MAP)'


class ModuleWidgets(WidgetCase):
    def made(self, name, state):
        """Makes a view; returns its identity, and the message that opened it."""
        run = self.run_cell(f"var {name} = {MODULE.replace('MAP', state)}; {name}.id()")
        self.assertEqual(run.status, "ok", run.reply["content"])
        return run.result, [m for m in run.messages if m["msg_type"] == "comm_open"][-1]

    def test_a_view_is_that_of_anywidget_with_the_module_as_its_text(self):
        _, opening = self.made("plain", 'Map.of("row", 1)')
        state = opening["content"]["data"]["state"]
        named = {name: state[f"_{kind}_{name}"] for kind in ("model", "view") for name in ("module", "module_version")}
        self.assertEqual(named, {"module": "anywidget", "module_version": "~0.11.0"})
        self.assertEqual((state["_model_name"], state["_view_name"], state["row"]), ("AnyModel", "AnyView", 1))
        self.assertEqual(state["_esm"].count("export default { render() {} }"), 1)
        self.assertTrue(state["_css"].endswith(".a {}"))

    def test_arrays_of_numbers_go_beside_the_json_also_those_inside_of_maps(self):
        state = 'Map.of("layers", List.of(Map.of("values", new float[] {0.5f, -2})))'
        _, opening = self.made("arrays", state)
        self.assertEqual(opening["content"]["data"]["buffer_paths"], [["layers", 0, "values"]])
        self.assertEqual(struct.unpack("<2f", bytes(opening["buffers"][0])), (0.5, -2))

    def test_what_a_person_changes_reaches_java_and_what_java_sets_the_page(self):
        view, _ = self.made("both", 'Map.of("at", 0, "edited", Map.of())')
        self.run_cell('var heard = new ArrayList<Object>(); both.observe("at", change -> heard.add(change.newValue()));')
        self.assertEqual(self.move(view, at=[1, 2], strange=3), [(view, "echo_update", {"at": [1, 2]})])
        self.assertEqual(self.run_cell("heard").result, "[[1, 2]]")
        update = {"method": "update", "state": {"edited": {}}, "buffer_paths": [["edited", "input"]]}
        self.caused(self.tell(view, update, buffers=[struct.pack("<d", 1.5)]))
        self.assertEqual(self.run_cell('((byte[]) ((Map<?, ?>) both.get("edited")).get("input")).length').result, "8")
        run = self.run_cell('both.set("at", Map.of("row", 3));')
        told = [m["content"]["data"]["state"] for m in run.messages if m["msg_type"] == "comm_msg"]
        self.assertEqual(told, [{"at": {"row": 3}}])

    def test_messages_travel_both_ways_with_their_bytes(self):
        view, _ = self.made("talks", "Map.of()")
        self.run_cell('talks.onMessage(m -> talks.send(Map.of("back", m.content().get("word")), m.buffers().get(0)));')
        (answer,) = self.caused(self.tell(view, {"method": "custom", "content": {"word": "hello"}}, buffers=[b"\1\2"]))
        self.assertEqual(answer["content"]["data"], {"method": "custom", "content": {"back": "hello"}})
        self.assertEqual(bytes(answer["buffers"][0]), b"\1\2")

    def test_a_failing_handler_is_shown_and_the_view_lives(self):
        view, _ = self.made("fails", 'Map.of("row", 0)')
        self.run_cell('fails.onMessage(m -> { throw new IllegalStateException("no such row"); });')
        messages = self.caused(self.tell(view, {"method": "custom", "content": {}}))
        self.assertIn("no such row", str([m["content"] for m in messages]))
        self.assertEqual(self.move(view, row=2), [(view, "echo_update", {"row": 2})])

    def test_names_that_are_taken_are_refused(self):
        run = self.run_cell(MODULE.replace("MAP", 'Map.of("layout", 1)'))
        self.assertIn("the attribute layout of a module is taken", run.reply["content"]["evalue"])
