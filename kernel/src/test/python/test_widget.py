"""Widgets: what goes over the wire, held against the facts of ipywidgets, and what callbacks do."""

import json
import unittest
from pathlib import Path

from harness import PATIENCE, KernelCase

MODELS = Path(__file__).with_name("widget_models.tsv")
VIEW = "application/vnd.jupyter.widget-view+json"
PLAY_TOOLTIP = "play or pause, stop (back to the first), repeat (start again at the end)"
# One widget of each kind, and which attributes it was given values for.
EACH = {
    'intSlider("a", 2, 1, 3)': ("IntSliderModel", {"description": "a", "tooltip": "a", "value": 2, "min": 1, "max": 3}),
    'floatSlider("a", 0.5, 0, 2)': (
        "FloatSliderModel",
        {"description": "a", "tooltip": "a", "value": 0.5, "min": 0, "max": 2, "step": 0.02},
    ),
    'intRangeSlider("a", 1, 2, 0, 9)': (
        "IntRangeSliderModel",
        {"description": "a", "tooltip": "a", "value": [1, 2], "min": 0, "max": 9},
    ),
    'dropdown("a", "x", "y")': ("DropdownModel", {"description": "a", "tooltip": "a", "index": 0, "_options_labels": ["x", "y"]}),
    'toggleButtons("a", 1, 2)': ("ToggleButtonsModel", {"description": "a", "tooltip": "a", "index": 0, "_options_labels": ["1", "2"]}),
    'checkbox("a", true)': ("CheckboxModel", {"description": "a", "tooltip": "a", "value": True}),
    'textWidget("a", "b")': ("TextModel", {"description": "a", "tooltip": "a", "value": "b"}),
    'button("a", b -> {})': ("ButtonModel", {"description": "a", "tooltip": ""}),
    'fileUpload("a", ".png")': ("FileUploadModel", {"description": "a", "tooltip": "choose a file: a", "accept": ".png"}),
    "play(1, 0, 5, 200)": ("PlayModel", {"value": 1, "max": 5, "interval": 200, "tooltip": PLAY_TOOLTIP}),
    'labelWidget("a")': ("LabelModel", {"tooltip": "", "value": "a"}),
    'htmlWidget("<i>")': ("HTMLModel", {"tooltip": "", "value": "<i>"}),
    'htmlMathWidget("$x$")': ("HTMLMathModel", {"tooltip": "", "value": "$x$"}),
    'imageWidget(new byte[] {1, 2}, "jpeg")': ("ImageModel", {"format": "jpeg"}),
    'floatProgress("a", 1, 0, 2)': ("FloatProgressModel", {"description": "a", "tooltip": "a", "value": 1, "max": 2}),
    "outputWidget()": ("OutputModel", {}),
    "hbox()": ("HBoxModel", {}),
    "vbox()": ("VBoxModel", {}),
    "gridBox(2)": ("GridBoxModel", {}),
    'tab(labelWidget("")).titles("a")': ("TabModel", {"titles": ["a"], "selected_index": 0}),
    'accordion().titles("a")': ("AccordionModel", {"titles": ["a"]}),
    'jslink(intSlider("", 0, 0, 1), play(0, 0, 1, 9))': ("LinkModel", {}),
}


def facts():
    models = {}
    for line in MODELS.read_text().splitlines()[1:]:
        model, attribute, default = line.split("\t")
        models.setdefault(model, {})[attribute] = json.loads(default)
    return models


class WidgetCase(KernelCase):
    def setUp(self):
        self.drain()

    def tell(self, comm, data, buffers=None, kind="comm_msg"):
        content = {"comm_id": comm, "data": data}
        if kind == "comm_open":
            content["target_name"] = "jupyter.widget.control"
        message = self.client.session.msg(kind, content)
        self.client.session.send(self.client.shell_channel.socket, message, buffers=buffers)
        return message["header"]["msg_id"]

    def caused(self, identity):
        """All that the kernel published because of a message, but for its states."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != identity:
                continue
            if message["content"].get("execution_state") == "idle":
                return messages
            if message["msg_type"] != "status":
                messages.append(message)

    def move(self, comm, **state):
        """Moves a widget, as a front end does; returns (method, state) of what comes back, by comm."""
        return self.said(self.tell(comm, {"method": "update", "state": state, "buffer_paths": []}))

    def said(self, identity):
        messages = self.caused(identity)
        self.assertEqual({m["msg_type"] for m in messages} - {"comm_msg"}, set(), messages)
        return [
            (m["content"]["comm_id"], m["content"]["data"]["method"], m["content"]["data"].get("state"))
            for m in messages
        ]

    def opened(self, code):
        """Runs a cell; returns it, and the models it opened as {identity: state}."""
        run = self.run_cell(code)
        self.assertEqual(run.status, "ok", run.reply["content"])
        opened = [m for m in run.messages if m["msg_type"] == "comm_open"]
        for message in opened:
            self.assertEqual(message["content"]["target_name"], "jupyter.widget")
            self.assertEqual(message["metadata"], {"version": "2.1.0"})
        return run, {m["content"]["comm_id"]: m["content"]["data"]["state"] for m in opened}

    def of_kind(self, models, name):
        return [identity for identity, state in models.items() if state["_model_name"] == name]

    def texts(self, said, output):
        """What an output shows at last, as one text."""
        shown = [state["outputs"] for comm, _, state in said if comm == output and "outputs" in state]
        return "".join(one.get("text") or one["data"]["text/plain"] for one in shown[-1]) if shown else None


class Messages(WidgetCase):
    def test_each_model_has_the_attributes_and_defaults_of_ipywidgets(self):
        expected = facts()
        seen = set()
        for code, (name, given) in EACH.items():
            with self.subTest(code):
                _, models = self.opened(f"var made = {code}; made.id();")
                self.assertTrue(self.of_kind(models, name))
                for identity, state in models.items():
                    self.hold(state, expected, given if identity == self.of_kind(models, name)[-1] else None)
                    self.refer_backwards(identity, models)
                    seen.add(state["_model_name"])
        self.assertEqual(set(expected) - seen, set())

    def hold(self, state, expected, given):
        fact = expected[state["_model_name"]]
        bytes_out = {"value"} if state["_model_name"] == "ImageModel" else set()
        self.assertEqual(set(state) | bytes_out, set(fact))
        for attribute, value in state.items():
            if isinstance(value, str) and value.startswith("IPY_MODEL_"):
                self.assertEqual(fact[attribute], "IPY_MODEL_")
            elif given is not None and attribute in given:
                self.assertEqual(value, given[attribute])
            elif given is not None and attribute not in ("children", "source", "target"):
                self.assertEqual(value, fact[attribute], attribute)

    def refer_backwards(self, identity, models):
        """A front end resolves references at once: what they name must have been opened before."""
        before = list(models)[: list(models).index(identity)]
        for reference in json.dumps(models[identity]).split("IPY_MODEL_")[1:]:
            self.assertIn(reference.split('"')[0], before)

    def test_a_view_has_a_static_form_in_the_same_bundle(self):
        run, models = self.opened('hbox(intSlider("stride", 2, 1, 4), imageWidget(new byte[] {1}, "png"))')
        bundle = run.contents("execute_result")[0]["data"]
        self.assertEqual(bundle["text/plain"], "stride = 2\nimage (png)")
        self.assertEqual(bundle["image/png"].strip(), "AQ==")
        self.assertEqual((bundle[VIEW]["version_major"], bundle[VIEW]["version_minor"]), (2, 0))
        self.assertIn(bundle[VIEW]["model_id"], models)

    def test_bytes_go_beside_the_json(self):
        run = self.run_cell('var bytes = imageWidget(new byte[] {1, 2}, "png"); bytes.id()')
        opening = [m for m in run.messages if m["msg_type"] == "comm_open"][-1]
        self.assertEqual(opening["content"]["data"]["buffer_paths"], [["value"]])
        self.assertEqual([bytes(b) for b in opening["buffers"]], [b"\1\2"])
        identity = self.tell(
            run.result, {"method": "update", "state": {}, "buffer_paths": [["value"]]}, buffers=[b"\7"]
        )
        echo = self.caused(identity)[0]
        self.assertEqual((echo["content"]["data"]["buffer_paths"], bytes(echo["buffers"][0])), ([["value"]], b"\7"))
        self.assertEqual(self.run_cell("bytes.value()[0]").result, "7")

    def test_a_file_reaches_java_with_its_bytes_and_is_not_sent_back(self):
        upload = self.run_cell('var chosen = fileUpload("scan", ".png"); chosen.id()').result
        file = {"name": "a.png", "type": "image/png", "size": 3, "last_modified": 1700000000000}
        state = {"method": "update", "state": {"value": [file], "error": ""}, "buffer_paths": [["value", 0, "content"]]}
        messages = self.caused(self.tell(upload, state, buffers=[b"\1\2\xff"]))
        self.assertEqual([m["content"]["data"]["state"] for m in messages], [{"error": ""}])
        code = 'var got = chosen.value().get(0); got.name() + " " + got.lastModified() + " " + Arrays.toString(got.content())'
        self.assertEqual(self.run_cell(code).result, "a.png 2023-11-14T22:13:20Z [1, 2, -1]")
        self.caused(self.tell("control-2", {}, kind="comm_open"))
        (answer,) = self.caused(self.tell("control-2", {"method": "request_states"}))
        index = answer["content"]["data"]["buffer_paths"].index([upload, "state", "value", 0, "content"])
        self.assertEqual(bytes(answer["buffers"][index]), b"\1\2\xff")
        ((comm, method, back),) = self.move(upload, value=[{"name": "no content"}])
        self.assertEqual((comm, method, len(back["value"])), (upload, "update", 1))
        self.assertEqual(self.run_cell("chosen.value(List.of()); chosen.value().size()").result, "0")

    def test_state_is_told_when_it_is_asked_for(self):
        slider = self.run_cell('var asked = intSlider("asked", 2, 1, 4); asked.id()').result
        ((comm, method, state),) = self.said(self.tell(slider, {"method": "request_state"}))
        self.assertEqual((comm, method, state["value"], state["max"]), (slider, "update", 2, 4))

    def test_all_states_are_told_over_the_control_comm(self):
        image = self.run_cell('var all = imageWidget(new byte[] {5}, "png"); all.id()').result
        self.caused(self.tell("control-1", {}, kind="comm_open"))
        (answer,) = self.caused(self.tell("control-1", {"method": "request_states"}))
        data = answer["content"]["data"]
        self.assertEqual(data["method"], "update_states")
        self.assertEqual(data["states"][image]["model_name"], "ImageModel")
        self.assertEqual(data["states"][image]["model_module"], "@jupyter-widgets/controls")
        self.assertEqual(data["states"][image]["model_module_version"], "2.0.0")
        index = data["buffer_paths"].index([image, "state", "value"])
        self.assertEqual(bytes(answer["buffers"][index]), b"\5")
        open_comms = self.ask("comm_info_request", {"target_name": "jupyter.widget"})["comms"]
        self.assertEqual(set(data["states"]), set(open_comms))
        self.run_cell("all.close();")
        (answer,) = self.caused(self.tell("control-1", {"method": "request_states"}))
        self.assertNotIn(image, answer["content"]["data"]["states"])

    def test_moves_are_echoed_and_reach_java(self):
        slider = self.run_cell('var moved = intSlider("moved", 2, 1, 4); moved.id()').result
        self.assertEqual(self.move(slider, value=3), [(slider, "echo_update", {"value": 3})])
        self.assertEqual(self.run_cell("moved.value()").result, "3")

    def test_what_cannot_be_is_set_right_again(self):
        slider = self.run_cell('var wrong = intSlider("wrong", 2, 1, 4); wrong.id()').result
        for value in (9, "two", None, [1], {"a": 1}, 1e300):
            with self.subTest(value):
                echo, back = self.move(slider, value=value, _model_name="Evil", nonsense=1)
                self.assertEqual(echo[1:], ("echo_update", {"value": value}))
                self.assertEqual(back[1:], ("update", {"value": 2}))
        choice = self.run_cell('var wrongChoice = dropdown("c", "x", "y"); wrongChoice.id()').result
        self.assertEqual(self.move(choice, index=7)[1][1:], ("update", {"index": 0}))
        self.assertEqual(self.run_cell("wrong.value() + wrongChoice.value()").result, "2x")

    def test_java_moves_the_front_end_once_and_refuses_in_a_sentence(self):
        slider = self.run_cell('var told = intSlider("told", 2, 1, 4); told.id()').result
        run = self.run_cell("told.value(4); told.value(4);")
        told = [m["content"] for m in run.messages if m["msg_type"] == "comm_msg"]
        self.assertEqual(
            told, [{"comm_id": slider, "data": {"state": {"value": 4}, "buffer_paths": [], "method": "update"}}]
        )
        for code, part in {
            "told.value(5);": "value 5 of told lies outside of 1 to 4",
            'told.set("stap", 1);': "IntSlider has no attribute stap",
            'told.set("_model_name", "x");': "IntSlider has no attribute _model_name",
            'told.layout("wide", "1px");': "Layout has no attribute wide",
            'dropdown("empty");': "empty has no options",
        }.items():
            self.assertIn(part, self.run_cell(code).reply["content"]["evalue"])

    def test_a_bound_takes_the_value_along_in_one_message(self):
        slider = self.run_cell('var bounded = intSlider("bounded", 5, 0, 10); bounded.id()').result
        run = self.run_cell('bounded.set("max", 2);')
        told = [m["content"]["data"]["state"] for m in run.messages if m["msg_type"] == "comm_msg"]
        self.assertEqual(told, [{"max": 2, "value": 2}])
        self.assertIn("min must not exceed max", self.run_cell('bounded.set("min", 8);').reply["content"]["evalue"])
        self.assertEqual(self.move(slider, value=1), [(slider, "echo_update", {"value": 1})])
        self.assertEqual(self.move(slider, max=0)[1][1:], ("update", {"value": 0}))

    def test_new_options_choose_the_first_in_one_message(self):
        choice = self.run_cell('var list = dropdown("b", "-", "+"); list.value("+"); list.id()').result
        run = self.run_cell('list.set("options", List.of("p", "q", "r"));')
        told = [m["content"]["data"]["state"] for m in run.messages if m["msg_type"] == "comm_msg"]
        self.assertEqual(told, [{"_options_labels": ["p", "q", "r"], "index": 0}])
        self.move(choice, index=2)
        self.assertEqual(self.run_cell("list.value()").result, "r")

    def test_messages_that_make_no_sense_do_no_harm(self):
        slider = self.run_cell('var hardy = intSlider("hardy", 2, 1, 4); hardy.id()').result
        for data in ({}, {"method": "update"}, {"method": "update", "state": 3}, {"method": 7}, {"method": "custom"},
                     {"method": "update", "state": {}, "buffer_paths": [["a", 9], [], 3]}):
            self.caused(self.tell(slider, data, buffers=[b"1", b"2", b"3"]))
        self.assertEqual(self.move(slider, value=3)[0][1], "echo_update")
        self.assert_works()


class Callbacks(WidgetCase):
    def interact(self, body, control='intSlider("n", 0, 0, 99)'):
        """Shows an interact whose function is `body` of n; returns the run, the slider and the output."""
        run, models = self.opened(f"interact({control}, n -> {{ {body} }});")
        return run, self.of_kind(models, "IntSliderModel")[0], self.of_kind(models, "OutputModel")[0]

    def test_interact_replaces_what_it_shows(self):
        run, slider, output = self.interact('System.out.println("for " + n); return html("<b>" + n * n + "</b>");')
        still = run.contents("display_data")[0]["data"]
        self.assertEqual((still["text/plain"], still["text/html"]), ("n = 0\nfor 0\n<b>0</b>", "<b>0</b>"))
        said = self.move(slider, value=3)
        self.assertEqual(self.texts(said, output), "for 3\n<b>9</b>")
        self.assertEqual([comm for comm, _, _ in said], [slider, output])
        self.assertEqual(said[1][2]["outputs"][1]["data"]["text/html"], "<b>9</b>")

    def test_interact_takes_several_controls_and_anything_to_show(self):
        run, models = self.opened(
            "record Point(int x, int y) {}\n"
            'interact(intSlider("x", 1, 0, 9), intSlider("y", 2, 0, 9), checkbox("both", true),'
            ' textWidget("t", "p"), (x, y, both, t) -> both ? List.of(new Point(x, y)) : t);'
        )
        output = self.of_kind(models, "OutputModel")[0]
        said = self.move(self.of_kind(models, "IntSliderModel")[1], value=7)
        self.assertIn("<td", said[-1][2]["outputs"][0]["data"]["text/html"])
        said = self.move(self.of_kind(models, "CheckboxModel")[0], value=False)
        self.assertEqual(self.texts(said, output), "p")

    def test_a_failure_is_shown_under_the_widget_until_the_next_move(self):
        _, slider, output = self.interact('if (n == 1) throw new IllegalStateException("one"); return n;')
        said = self.move(slider, value=1)
        shown = [state["outputs"] for comm, _, state in said if comm == output][-1]
        self.assertEqual([one["name"] for one in shown], ["stderr"])
        self.assertIn("one", shown[0]["text"])
        self.assertEqual(self.texts(self.move(slider, value=2), output), "2")

    def test_a_failure_at_once_is_that_of_the_cell(self):
        run = self.run_cell('interact(intSlider("n", 0, 0, 9), n -> 1 / n);')
        self.assertEqual(run.reply["content"]["ename"], "ArithmeticException")

    def test_moves_that_a_newer_one_outdates_are_not_computed(self):
        self.run_cell("var computed = new ArrayList<Integer>();")
        _, slider, output = self.interact("computed.add(n); return n;")
        with self.held(""):
            moves = [self.tell(slider, {"method": "update", "state": {"value": value}}) for value in range(1, 10)]
        said = [self.said(move) for move in moves]
        self.assertEqual(self.texts(said[-1], output), "9")
        self.assertTrue(all(one[0][1] == "echo_update" for one in said))
        self.assertEqual(json.loads(self.run_cell("computed").result), [0, 9])

    def test_a_callback_is_interrupted_and_the_next_one_runs(self):
        _, slider, output = self.interact("while (n == 1) {} return n;")
        move = self.tell(slider, {"method": "update", "state": {"value": 1}})
        self.wait_for_output(lambda m: m["msg_type"] == "comm_msg")
        self.manager.interrupt_kernel()
        shown = self.texts(self.said(move), output)
        self.assertIn("interrupted", shown)
        self.assertEqual(self.texts(self.move(slider, value=2), output), "2")

    def test_observers_print_under_the_widget_that_is_shown(self):
        _, models = self.opened(
            'var watched = intSlider("w", 0, 0, 9).observe(v -> { System.out.print("now " + v); display(v * 2); });'
            "hbox(watched)"
        )
        slider, output = self.of_kind(models, "IntSliderModel")[0], self.of_kind(models, "OutputModel")[0]
        self.assertEqual(self.texts(self.move(slider, value=4), output), "now 48")
        self.assertEqual(self.move(slider, value=4), [(slider, "echo_update", {"value": 4})])

    def test_a_button_answers_each_click(self):
        _, models = self.opened('int clicks = 0; button("go", b -> System.out.print(++clicks))')
        button, output = self.of_kind(models, "ButtonModel")[0], self.of_kind(models, "OutputModel")[0]
        clicks = [self.tell(button, {"method": "custom", "content": {"event": "click"}}) for _ in range(3)]
        self.assertEqual([self.texts(self.said(click), output) for click in clicks], ["1", "2", "3"])

    def test_a_link_goes_both_ways(self):
        a = self.run_cell('var one = intSlider("1", 1, 0, 9); one.id()').result
        b = self.run_cell('var other = intSlider("2", 5, 0, 9); link(one, other); other.id()').result
        self.assertEqual(self.run_cell("other.value()").result, "1")
        self.assertEqual(self.move(a, value=3), [(a, "echo_update", {"value": 3}), (b, "update", {"value": 3})])
        self.assertEqual(self.move(b, value=4), [(b, "echo_update", {"value": 4}), (a, "update", {"value": 4})])

    def test_live_displays_and_progress_work_in_an_output(self):
        _, slider, output = self.interact('var place = live("first"); place.update("second " + n); return null;')
        self.assertEqual(self.texts(self.move(slider, value=1), output), "second 1")

    def test_widgets_in_cells_that_come_with_other_imports(self):
        run = self.run_cell('import java.awt.*; Color c = Color.RED; Label l = null; html("x")')
        self.assertEqual(run.status, "ok", run.reply["content"])


if __name__ == "__main__":
    unittest.main()
