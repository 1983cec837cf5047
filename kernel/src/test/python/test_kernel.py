"""How the kernel behaves to a client: what is written in the Jupyter messaging protocol, and what people rely on."""

import re
import unittest
from datetime import datetime, timedelta

from jupyter_client.manager import start_new_kernel

from harness import KERNEL, PATIENCE, KernelCase, wait_until_dead


class Results(KernelCase):
    def test_a_reply_says_when_its_cell_began(self):
        for code in ("1 + 1", "throw new RuntimeException();"):
            reply = self.run_cell(code).reply
            began = datetime.fromisoformat(reply["metadata"]["started"].replace("Z", "+00:00"))
            self.assertLessEqual(began, reply["header"]["date"])
            self.assertGreaterEqual(began, reply["parent_header"]["date"] - timedelta(seconds=1))

    def test_an_expression_without_semicolon_has_a_result(self):
        self.assertEqual(self.run_cell("40 + 2").result, "42")

    def test_an_expression_with_semicolon_has_none(self):
        self.assertIsNone(self.run_cell("40 + 2;").result)
        self.assertIsNone(self.run_cell("40 + 2; // the answer").result)

    def test_a_declaration_has_none(self):
        self.assertIsNone(self.run_cell("int declared = 5;").result)
        self.assertIsNone(self.run_cell("int declaredWithoutSemicolon = 5").result)

    def test_only_the_last_expression_counts(self):
        run = self.run_cell("int a = 1;\na + 1;\na + 2")
        self.assertEqual(run.result, "3")
        self.assertEqual(len(run.contents("execute_result")), 1)

    def test_a_variable_is_a_result(self):
        self.assertEqual(self.run_cell('String name = "cell";\nname').result, "cell")

    def test_null_is_a_result(self):
        self.assertEqual(self.run_cell("(Object) null").result, "null")

    def test_a_void_call_has_none(self):
        self.assertIsNone(self.run_cell("System.out.flush()").result)

    def test_names_of_own_classes_are_as_written(self):
        self.assertRegex(self.run_cell("class Own {}\nnew Own()").result, r"^Own@[0-9a-f]+$")

    def test_values_that_fail_to_say_what_they_are_do_no_harm(self):
        run = self.run_cell(
            'class Shy { public String toString() { throw new IllegalStateException("no"); } }\nnew Shy()'
        )
        self.assertEqual(run.status, "ok")
        self.assertIn("IllegalStateException", run.result)

    def test_long_collections_are_cut_with_a_count(self):
        result = self.run_cell("IntStream.range(0, 5000).boxed().toList()").result
        self.assertIn("5000 in all", result)
        self.assertLess(len(result), 1000)

    def test_a_picture_has_png_and_text(self):
        run = self.run_cell("new java.awt.image.BufferedImage(4, 3, 1)")
        data = run.contents("execute_result")[0]["data"]
        self.assertTrue(data["image/png"].startswith("iVBOR"))
        self.assertIn("4 × 3", data["text/plain"])

    def test_temporary_variables_do_not_pile_up(self):
        self.run_cell("7 * 7")
        self.assertEqual(self.run_cell("$1").status, "error")


class Threads(KernelCase):
    def test_what_throws_or_is_stopped_never_replies_ok(self):
        for code in ("throw new ThreadDeath();", "int n() { throw new ThreadDeath(); }\nn();", "throw new Error();"):
            run = self.run_cell(code + "\nSystem.out.println(1);")
            self.assertEqual((run.status, run.stream()), ("error", ""), code)

    def test_thread_locals_last_from_cell_to_cell(self):
        self.run_cell("var local = new ThreadLocal<Integer>();\nlocal.set(3);")
        self.assertEqual(self.run_cell("local.get()").result, "3")


class Streams(KernelCase):
    def test_ten_thousand_lines_arrive_whole_in_few_messages(self):
        run = self.run_cell('for (int i = 0; i < 10_000; i++) System.out.println("line " + i);')
        self.assertEqual(run.stream(), "".join(f"line {i}\n" for i in range(10_000)))
        self.assertLess(len(run.contents("stream")), 100)

    def test_output_comes_before_idle(self):
        run = self.run_cell('System.out.print("x");')
        kinds = [message["msg_type"] for message in run.messages]
        self.assertEqual(kinds, ["status", "execute_input", "stream", "status"])

    def test_characters_are_never_split(self):
        run = self.run_cell('for (int i = 0; i < 30_000; i++) System.out.print("ä€😀");')
        self.assertEqual(run.stream(), "ä€😀" * 30_000)

    def test_stderr_is_apart(self):
        run = self.run_cell('System.out.print("o"); System.err.print("e");')
        self.assertEqual((run.stream("stdout"), run.stream("stderr")), ("o", "e"))

    def test_a_flood_is_cut_and_said(self):
        run = self.run_cell('String row = "x".repeat(1000); for (int i = 0; i < 50_000; i++) System.out.println(row);')
        text = run.stream()
        self.assertLess(len(text), 3_000_000)
        self.assertIn("the rest is not shown", text)
        self.assert_works()

    def test_late_output_of_a_thread_reaches_its_cell(self):
        self.run_cell("var gate = new java.util.concurrent.CountDownLatch(1);")
        starter = self.run_cell(
            "new Thread(() -> { try { gate.await(); } catch (InterruptedException e) {}"
            ' System.out.println("late"); }).start();'
        )
        self.client.execute("gate.countDown();")
        late = self.wait_for_output(
            lambda message: message["msg_type"] == "stream" and "late" in message["content"]["text"]
        )
        self.assertEqual(late["parent_header"]["msg_id"], starter.reply["parent_header"]["msg_id"])
        self.drain()

    def test_tasks_print_below_the_cell_that_hands_them_over(self):
        self.run_cell(
            "import java.util.concurrent.*;\n"
            "var workers = new ArrayList<Thread>();\n"
            "var pool = Executors.newFixedThreadPool(1, task -> { var t = new Thread(task); workers.add(t); return t; });\n"
            'pool.submit(() -> System.out.println("born")).get();\n'
            "var timer = new Timer(true);"
        )
        run = self.run_cell(
            'pool.submit(() -> System.out.println("handed over")).get();\n'
            'pool.submit(() -> display("shown")).get();\n'
            'CompletableFuture.runAsync(() -> System.err.println("a future"), pool).get();\n'
            "var ticked = new CountDownLatch(1);\n"
            'timer.schedule(new TimerTask() { public void run() { System.out.println("tick"); ticked.countDown(); } }, 0);\n'
            "ticked.await();"
        )
        self.assertEqual(run.status, "ok")
        self.assertEqual((run.stream(), run.stream("stderr")), ("handed over\ntick\n", "a future\n"))
        self.assertEqual([shown["data"]["text/plain"] for shown in run.contents("display_data")], ["shown"])
        run = self.run_cell(
            'pool.execute(() -> { throw new IllegalStateException("inside"); });\n'
            "pool.shutdown(); workers.get(0).join();"
        )
        self.assertIn("ended by java.lang.IllegalStateException: inside", run.stream("stderr"))

    def test_own_log_records_from_info_on_are_shown(self):
        run = self.run_cell(
            'var log = java.util.logging.Logger.getLogger("mine");\n'
            'log.fine("not this"); log.info("one"); log.warning("two");\n'
            'System.getLogger("other").log(System.Logger.Level.INFO, "three");'
        )
        lines = [re.sub("^[0-9:]+ ", "", line) for line in run.stream("stderr").splitlines()]
        self.assertEqual(lines, ["INFO mine: one", "WARNING mine: two", "INFO other: three"])

    def test_child_processes_print_below_their_cell(self):
        run = self.run_cell(
            'System.out.println("before");\n'
            'new ProcessBuilder("sh", "-c", "echo inherited; echo wrong >&2").inheritIO().start().waitFor();\n'
            'System.out.println("after");\n'
            'new ProcessBuilder("printf", "no line feed").redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor()'
        )
        self.assertEqual(run.result, "0")
        self.assertEqual(run.stream(), "before\ninherited\nafter\nno line feed")
        self.assertEqual(run.stream("stderr"), "wrong\n")

    def test_what_is_written_to_the_descriptor_itself_is_shown(self):
        run = self.run_cell("try (var raw = new FileOutputStream(FileDescriptor.out)) { raw.write(new byte[] {'r', 'a', 'w'}); }")
        self.assertEqual(run.stream(), "raw")

    def test_a_child_that_floods_blocks_nobody(self):
        run = self.run_cell(
            'new ProcessBuilder("sh", "-c", "yes | head -c 20000000").inheritIO().start().waitFor()'
        )
        self.assertEqual(run.result, "0")
        self.assertIn("the rest is not shown", run.stream())
        self.run_cell('var endless = new ProcessBuilder("yes").inheritIO().start();')
        self.assertEqual(self.run_cell("1 + 1").result, "2")
        self.run_cell("endless.destroy();\nendless.waitFor();")
        self.drain()

    def test_what_ends_a_thread_is_told(self):
        run = self.run_cell(
            'Thread broken = new Thread(() -> { throw new IllegalStateException("inside"); }, "worker");\n'
            "broken.start();\nbroken.join();"
        )
        self.assertIn("worker ended by java.lang.IllegalStateException: inside", run.stream("stderr"))

    def test_closing_the_streams_does_no_harm(self):
        self.run_cell("System.out.close(); System.err.close();")
        self.assertEqual(self.run_cell('System.out.print("still here");').stream(), "still here")


class Displays(KernelCase):
    def test_display_shows_at_once(self):
        run = self.run_cell('display("a"); System.out.print("b"); display("c");')
        kinds = [m["msg_type"] for m in run.messages if m["msg_type"] in ("display_data", "stream")]
        self.assertEqual(kinds, ["display_data", "stream", "display_data"])

    def test_live_displays_are_updated_under_their_id(self):
        run = self.run_cell('var place = live("one"); place.update("two");')
        shown = run.contents("display_data")[0]
        updated = run.contents("update_display_data")[0]
        self.assertEqual(shown["transient"]["display_id"], updated["transient"]["display_id"])
        self.assertEqual(updated["data"]["text/plain"], "two")

    def test_live_displays_can_be_updated_by_later_cells(self):
        self.run_cell('var lasting = live("one");')
        run = self.run_cell('lasting.update("two");')
        self.assertIsNotNone(run)
        self.assertEqual(run.status, "ok")

    def test_clear_output_waits_if_told(self):
        self.assertEqual(self.run_cell("clearOutput(true);").contents("clear_output"), [{"wait": True}])

    def test_what_is_clear_already_is_not_cleared_again(self):
        run = self.run_cell("for (int i = 0; i < 1000; i++) { clearOutput(true); clearOutput(); clearOutput(true); }")
        self.assertEqual(run.contents("clear_output"), [{"wait": True}, {"wait": False}])
        run = self.run_cell('for (int i = 0; i < 3; i++) { clearOutput(true); System.out.println(i); }')
        self.assertEqual(len(run.contents("clear_output")), 3)

    def test_a_thread_that_a_cell_leaves_behind_cannot_clear_its_result(self):
        run = self.run_cell(
            "var go = new java.util.concurrent.CountDownLatch(1); new Thread(() -> {"
            " try { go.await(); } catch (InterruptedException e) { }"
            ' System.out.print("before"); clearOutput(); System.out.println("after"); }).start();\n42'
        )
        self.assertEqual(run.result, "42")
        self.client.execute("go.countDown();")
        last = self.wait_for_output(
            lambda message: message["msg_type"] == "clear_output" or "after" in message["content"].get("text", "")
        )
        self.assertEqual(last["msg_type"], "stream")

    def test_json_values_stay_json(self):
        run = self.run_cell(
            'display(MimeBundle.text("j").with("application/json", Map.of("a", Double.NaN, "b", List.of(1))));'
        )
        self.assertEqual(run.contents("display_data")[0]["data"]["application/json"], {"a": None, "b": [1]})

    def test_a_bundle_without_text_is_refused(self):
        run = self.run_cell('new MimeBundle(Map.of("text/html", "<b>x</b>"), Map.of())')
        self.assertIn("text/plain", run.reply["content"]["evalue"])


class Errors(KernelCase):
    def test_what_fails_often_still_says_what_was_wrong(self):
        code = """String often(int[] numbers) {
            String message = "";
            for (int i = 0; i < 3_000_000; i++) {
                try { numbers[5]++; } catch (ArrayIndexOutOfBoundsException e) { message = e.getMessage(); }
            }
            return message;
        }"""
        self.assertEqual(self.run_cell(code + "\noften(new int[1])").result, "Index 5 out of bounds for length 1")

    def test_a_compile_error_shows_the_own_line_with_a_caret(self):
        run = self.run_cell("int fine = 1;\nint wrong = fine + missing;")
        number = run.reply["content"]["execution_count"]
        self.assertEqual(run.status, "error")
        self.assertIn(f"cell {number}, line 2\n    2 | int wrong = fine + missing;\n", run.traceback)
        self.assertIn("\n      | " + " " * 19 + "^^^^^^^", run.traceback)

    def test_what_stands_before_the_error_has_run(self):
        self.run_cell("int before = 3;\nint after = nothing;")
        self.assertEqual(self.run_cell("before").result, "3")

    def test_a_syntax_error_shows_its_place(self):
        run = self.run_cell("int x = );")
        self.assertIn("1 | int x = );\n      |         ^", run.traceback)

    def test_a_run_time_error_shows_own_frames_with_their_cells(self):
        first = self.run_cell("int divide(int n) {\n    return 1 / n;\n}")
        run = self.run_cell("\n// a comment\ndivide(0)")
        cells = first.reply["content"]["execution_count"], run.reply["content"]["execution_count"]
        self.assertEqual(run.reply["content"]["ename"], "ArithmeticException")
        self.assertIn(f"cell {cells[0]}, line 2, in divide\n    2 |     return 1 / n;", run.traceback)
        self.assertIn(f"cell {cells[1]}, line 3\n    3 | divide(0)", run.traceback)
        self.assertNotIn("jdk.jshell", run.traceback)
        self.assertNotIn("REPL", run.traceback)

    def test_the_class_of_an_exception_is_the_real_one(self):
        self.run_cell('class OwnException extends RuntimeException { OwnException(String m) { super(m); } }')
        run = self.run_cell('throw new OwnException("mine", new RuntimeException("why")) ;')
        self.assertEqual(run.status, "error")
        run = self.run_cell('throw new OwnException("mine");')
        self.assertEqual(run.reply["content"]["ename"], "OwnException")
        self.assertEqual(run.reply["content"]["evalue"], "mine")

    def test_causes_are_told(self):
        run = self.run_cell('throw new IllegalStateException("outer", new java.io.IOException("inner"));')
        self.assertIn("caused by java.io.IOException: inner", run.traceback)

    def test_a_null_pointer_names_what_is_null(self):
        run = self.run_cell("String nobody = null;\nnobody.length()")
        self.assertIn('because "nobody" is null', run.reply["content"]["evalue"])

    def test_endless_recursion_is_told_briefly(self):
        run = self.run_cell("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)")
        self.assertEqual(run.reply["content"]["ename"], "StackOverflowError")
        self.assertLess(len(run.reply["content"]["traceback"]), 20)
        self.assert_works()

    def test_a_method_may_wait_for_what_is_declared_later(self):
        first = self.run_cell("int early() { return later(); }")
        self.assertEqual(first.status, "ok")
        self.assertIn("method later()", first.stream())
        self.assertIn("method later()", self.run_cell("early()").reply["content"]["evalue"])
        self.run_cell("int later() { return 8; }")
        self.assertEqual(self.run_cell("early()").result, "8")

    def test_system_exit_is_refused_with_a_sentence(self):
        for code in ("System.exit(1);", "Runnable exit = () -> System.exit(0);\nexit.run();"):
            run = self.run_cell(code)
            self.assertIn("would end the kernel", run.reply["content"]["evalue"])
        self.assert_works()

    def test_colors_suit_light_and_dark_themes(self):
        codes = re.findall(r"\x1b\[([0-9;]*)m", "\n".join(self.run_cell("nope").reply["content"]["traceback"]))
        self.assertEqual(set(codes), {"0", "1"})  # bold and plain: no color is legible on red in both

    def test_memory_that_runs_out_leaves_a_kernel_that_works(self):
        self.run_cell("int kept = 4;")
        run = self.run_cell("var hoard = new ArrayList<long[]>(); while (true) hoard.add(new long[10_000_000]);")
        self.assertEqual(run.reply["content"]["ename"], "OutOfMemoryError")
        self.run_cell("hoard = null;")
        self.assertEqual(self.run_cell("kept").result, "4")


class Requests(KernelCase):
    def test_silent_code_shows_nothing_and_counts_nothing(self):
        before = self.run_cell("1").reply["content"]["execution_count"]
        run = self.run_cell('System.out.println("psst"); display("psst"); 1 + 1', silent=True)
        self.assertEqual({message["msg_type"] for message in run.messages}, {"status"})
        self.assertEqual(self.run_cell("1").reply["content"]["execution_count"], before + 1)

    def test_code_not_for_the_history_counts_nothing(self):
        before = self.run_cell("1").reply["content"]["execution_count"]
        run = self.run_cell("2", store_history=False)
        self.assertEqual(run.reply["content"]["execution_count"], before)
        history = self.ask("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})
        self.assertEqual([entry[2] for entry in history["history"]], ["1"])

    def test_user_expressions_are_evaluated_each_by_itself(self):
        run = self.run_cell("int base = 5;", user_expressions={"good": "base + 1", "bad": "nowhere"})
        values = run.reply["content"]["user_expressions"]
        self.assertEqual(values["good"]["data"]["text/plain"], "6")
        self.assertEqual(values["bad"]["status"], "error")

    def test_what_waits_behind_an_error_is_aborted(self):
        with self.held("int x = nope;") as failing:
            identities = [failing, self.client.execute("1"), self.client.execute("2")]
        replies = [self.reply_to(identity)["content"]["status"] for identity in identities]
        self.assertEqual(replies, ["error", "aborted", "aborted"])
        self.assert_works()

    def test_nothing_is_aborted_if_the_client_says_so(self):
        with self.held("int x = nope;", stop_on_error=False) as failing:
            identities = [failing, self.client.execute("1")]
        replies = [self.reply_to(identity)["content"]["status"] for identity in identities]
        self.assertEqual(replies, ["error", "ok"])

    def test_questions_are_answered_on_control_too(self):
        self.assertEqual(self.ask("kernel_info_request", {}, channel="control")["status"], "ok")

    def test_headers_are_the_kernels_own(self):
        reply = self.run_cell("1").reply
        self.assertNotEqual(reply["header"]["session"], self.client.session.session)
        self.assertEqual(reply["header"]["version"], "5.5")
        self.assertIsNotNone(reply["header"]["date"].tzinfo)

    def test_the_parent_is_kept_whole(self):
        message = self.client.session.msg("kernel_info_request", {})
        message["header"]["extra"] = {"kept": [1, 2, 3]}
        self.client.shell_channel.send(message)
        reply = self.reply_to(message["header"]["msg_id"])
        self.assertEqual(reply["parent_header"]["extra"], {"kept": [1, 2, 3]})

    def test_unknown_requests_are_answered(self):
        self.assertEqual(self.ask("dance_request", {"style": "tango"})["status"], "error")
        self.assert_works()

    def test_comms_are_listed_as_none_and_closed(self):
        self.assertEqual(self.ask("comm_info_request", {}), {"status": "ok", "comms": {}})
        message = self.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
        self.client.shell_channel.send(message)
        closed = self.wait_for_output(lambda m: m["msg_type"] == "comm_close")
        self.assertEqual(closed["content"]["comm_id"], "c1")
        for kind in ("comm_msg", "comm_close"):
            self.client.shell_channel.send(self.client.session.msg(kind, {"comm_id": "c1", "data": {}}))
        self.assert_works()

    def test_kernel_info_names_java(self):
        info = self.ask("kernel_info_request", {})
        self.assertEqual(info["language_info"]["name"], "java")
        self.assertEqual(info["language_info"]["mimetype"], "text/x-java")
        self.assertRegex(info["language_info"]["version"], r"^\d+$")  # it is saved in notebooks: no build of a JDK
        self.assertTrue(info["banner"])
        self.assertTrue(all(link["url"].startswith("https://") for link in info["help_links"]))


class Assistance(KernelCase):
    def complete(self, code, cursor=None):
        content = {"code": code, "cursor_pos": len(code) if cursor is None else cursor}
        return self.ask("complete_request", content)

    def inspect(self, code, cursor=None):
        content = {"code": code, "cursor_pos": len(code) if cursor is None else cursor, "detail_level": 0}
        return self.ask("inspect_request", content)

    def test_completion_knows_variables_of_the_same_cell(self):
        reply = self.complete('String local = "";\nlocal.leng')
        self.assertEqual(reply["matches"], ["length()"])

    def test_completion_counts_code_points(self):
        code = 'String smile = "😀😀"; Math.ma'
        reply = self.complete(code)
        self.assertEqual(reply["matches"], ["max("])
        self.assertEqual(code[reply["cursor_start"] : reply["cursor_end"]], "ma")

    def test_completion_in_the_middle_leaves_the_rest(self):
        reply = self.complete("Math.ma(1, 2)", cursor=7)
        self.assertEqual((reply["cursor_start"], reply["cursor_end"]), (5, 7))

    def test_completion_of_nonsense_is_empty(self):
        self.assertEqual(self.complete("§§§ ((")["status"], "ok")

    def test_inspection_works_inside_parentheses(self):
        for code, cursor in [("Math.max(", 9), ("Math.max(1, ", 12), ("Math.max(1, 2)", 6), ("1 + Math.max(", 13)]:
            reply = self.inspect(code, cursor)
            self.assertTrue(reply["found"], code)
            self.assertIn("int Math.max(int a, int b)", reply["data"]["text/plain"])
            self.assertIn("text/html", reply["data"])

    def test_inspection_knows_own_things(self):
        self.run_cell("int twice(int n) { return 2 * n; }\nString mine = null;")
        self.assertIn("int twice(int n)", self.inspect("twice")["data"]["text/plain"])
        self.assertIn("String", self.inspect("mine", 2)["data"]["text/plain"])

    def test_inspection_of_nothing_finds_nothing(self):
        reply = self.inspect("   ")
        self.assertEqual((reply["status"], reply["found"]), ("ok", False))

    def test_cursors_out_of_range_do_no_harm(self):
        for cursor in (-5, 10_000):
            self.assertEqual(self.complete("Math.", cursor)["status"], "ok")
            self.assertEqual(self.inspect("Math", cursor)["status"], "ok")

    def test_indentation_follows_the_braces(self):
        reply = self.ask("is_complete_request", {"code": "class A {\n    void f() {"})
        self.assertEqual((reply["status"], reply["indent"]), ("incomplete", "        "))


class Input(KernelCase):
    def answer(self, text):
        question = self.client.get_stdin_msg(timeout=PATIENCE)
        self.client.input(text)
        return question["content"]

    def test_a_scanner_reads_what_is_typed(self):
        identity = self.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.assertFalse(self.answer("typed ä")["password"])
        self.assertEqual(self.gather(identity).result, "typed ä")

    def test_what_was_printed_comes_before_the_question(self):
        identity = self.client.execute(
            'System.out.print("name? ");\nString typed = new Scanner(System.in).nextLine();', allow_stdin=True
        )
        self.wait_for_output(lambda m: m["msg_type"] == "stream" and m["content"]["text"] == "name? ")
        self.answer("Ada")
        self.reply_to(identity)
        self.assertEqual(self.run_cell("typed").result, "Ada")

    def test_reading_where_nobody_can_answer_fails_clearly(self):
        run = self.run_cell("new Scanner(System.in).nextLine()", allow_stdin=False)
        self.assertEqual(run.status, "error")
        self.assertIn("allow_stdin", run.reply["content"]["evalue"])

    def test_an_interrupted_question_leaves_the_kernel_well(self):
        identity = self.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=PATIENCE)
        self.manager.interrupt_kernel()
        self.assertEqual(self.reply_to(identity)["content"]["ename"], "Interrupted")
        self.client.input("too late")
        identity = self.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.answer("in time")
        self.assertEqual(self.gather(identity).result, "in time")


class Interruption(KernelCase):
    def interrupt(self, code):
        identity = self.client.execute(code)
        self.wait_until_running(identity)
        self.wait_for_output(lambda m: m["msg_type"] == "stream")  # the cell says that it runs
        self.manager.interrupt_kernel()
        return self.reply_to(identity)["content"]

    def test_an_endless_loop_stops_and_state_is_kept(self):
        self.run_cell("int state = 11;")
        for loop in (
            "while (true) {}",
            "while (true) { Thread.sleep(1000); }",
            "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) {} }",
            "Object lock = new Object(); synchronized (lock) { lock.wait(); }",
            "IntStream.iterate(0, i -> i + 1).forEach(i -> {});",
            "long n = 0; while (true) { n++; }",
        ):
            with self.subTest(loop):
                reply = self.interrupt('System.out.println("runs"); ' + loop)
                self.assertEqual((reply["status"], reply["ename"]), ("error", "Interrupted"))
                self.assertEqual(self.run_cell("state").result, "11")

    def test_an_interrupted_loop_burns_no_cpu(self):
        self.interrupt('System.out.println("runs"); while (true) {}')
        busy = self.run_cell(
            "long busy() { return Thread.getAllStackTraces().keySet().stream()"
            '.filter(t -> t.getName().startsWith("cell ") && t != Thread.currentThread()).count(); }\n'
            "for (int i = 0; i < 30_000 && busy() > 0; i++) Thread.sleep(10); // on a busy machine it may still unwind\n"
            "busy()"
        )
        self.assertEqual(busy.result, "0")

    def test_what_waits_behind_an_interrupted_cell_is_aborted(self):
        first = self.client.execute('System.out.println("runs"); while (true) {}')
        second = self.client.execute("1")
        self.wait_until_running(first)
        self.wait_for_output(lambda m: m["msg_type"] == "stream")
        self.manager.interrupt_kernel()
        self.assertEqual(self.reply_to(first)["content"]["status"], "error")
        self.assertEqual(self.reply_to(second)["content"]["status"], "aborted")

    def test_cooperative_work_ends_by_itself(self):
        reply = self.interrupt(
            """
            String ended = "no";
            dev.cella.kernel.spi.Interrupts.cooperative(() -> {
                System.out.println("runs");
                while (!Thread.currentThread().isInterrupted()) {}
                Thread.interrupted();
                Thread.sleep(300); // longer than the grace of other work
                ended = "in order";
                throw new InterruptedException();
            });
            """
        )
        self.assertEqual(reply["ename"], "Interrupted")
        self.assertEqual(self.run_cell("ended").result, "in order")

    def test_interrupting_an_idle_kernel_does_nothing(self):
        self.assertEqual(self.ask("interrupt_request", {}, channel="control"), {"status": "ok"})
        self.assert_works()

    def test_a_cell_that_starts_threads_returns_while_they_run(self):
        run = self.run_cell(
            "Thread endless = new Thread(() -> { while (true) { try { Thread.sleep(1000); }"
            " catch (InterruptedException e) { return; } } }); endless.start(); endless.isAlive()"
        )
        self.assertEqual(run.result, "true")
        self.run_cell("endless.interrupt();")


class Shutdown(unittest.TestCase):
    def shut_down(self, code, restart):
        manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE)
        try:
            if code:
                client.execute(code)
                while client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
                    pass
            client.control_channel.send(client.session.msg("shutdown_request", {"restart": restart}))
            reply = client.get_control_msg(timeout=PATIENCE)
            self.assertEqual(reply["content"], {"status": "ok", "restart": restart})
            self.assertTrue(wait_until_dead(manager))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    def test_an_idle_kernel_answers_and_ends(self):
        self.shut_down(None, restart=False)

    def test_a_busy_kernel_answers_and_ends(self):
        self.shut_down('System.out.println("runs"); while (true) {}', restart=True)

    def test_a_kernel_with_stubborn_threads_answers_and_ends(self):
        self.shut_down(
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));"
            ' new Thread(() -> { while (true) {} }).start(); System.out.println("runs");',
            restart=False,
        )


if __name__ == "__main__":
    unittest.main()
