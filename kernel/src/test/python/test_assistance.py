"""Help while the user types, as a front end sees it: errors, completion, documentation, completeness."""

import unittest

from harness import KernelCase


class ErrorsTest(KernelCase):
    def test_a_compile_error_has_line_mark_and_advice(self):
        run = self.run_cell("int fine = 1;\nSystem.out.printn(fine);")
        self.assertEqual(
            run.traceback.splitlines()[-3:],
            [
                "    2 | System.out.printn(fine);",
                "      |            ^^^^^^",
                "  → There is no printn here. Did you mean println?",
            ],
        )

    def test_a_run_time_error_has_line_mark_and_advice(self):
        run = self.run_cell("int[] three = new int[3];\nthree[3] = 1;")
        self.assertEqual(run.reply["content"]["ename"], "ArrayIndexOutOfBoundsException")
        lines = run.traceback.splitlines()
        self.assertEqual(lines[2:4], ["    2 | three[3] = 1;", "      | ^^^^^^^^^^^^^"])
        self.assertTrue(lines[4].startswith("  → Indices start at 0"))

    def test_calls_inside_libraries_are_left_out_but_kept(self):
        run = self.run_cell('\nInteger.parseInt("x")')
        self.assertIn("lastError()", run.traceback)
        self.assertNotIn("NumberFormatException.java", run.traceback)
        cell = run.reply["content"]["execution_count"]
        printed = self.run_cell("lastError().printStackTrace();").stream("stderr")
        self.assertIn("Integer.java", printed)
        self.assertIn(f"cell {cell}:2", printed)

    def test_causes_have_advice_too(self):
        run = self.run_cell('try { Integer.parseInt("x"); } catch (Exception e) { throw new RuntimeException("outer", e); }')
        self.assertIn("caused by NumberFormatException", run.traceback)
        self.assertIn("is not a number of this type", run.traceback)
        self.assertIn("  in java.lang.Integer.parseInt", run.traceback)

    def test_suspicious_code_gives_a_warning_and_does_not_fail(self):
        run = self.run_cell("double half = 1 / 2;\nhalf")
        self.assertEqual((run.status, run.result), ("ok", "0.0"))
        self.assertIn("1 / 2 divides integers", run.stream("stderr"))

    def test_an_error_names_the_import_that_a_declaration_hides(self):
        self.run_cell("int play(int n) { return n; }")
        advice = "Your method play hides Widgets.play; rename yours to use that one."
        self.assertIn(advice, self.run_cell("play(0, 0, 24, 200)").traceback)
        self.run_cell("%reset")
        self.assertEqual(self.run_cell("play(0, 0, 24, 200)").status, "ok")
        self.run_cell("String play(String s) { return s; }")
        self.assertIn(advice, self.run_cell("play(0, 0, 24, 200)").traceback)
        self.run_cell("%reset")

    def test_a_class_may_have_the_name_of_an_imported_one(self):
        self.run_cell("class MimeBundle { int size = 3; }")
        self.assertEqual(self.run_cell("new MimeBundle().size").result, "3")
        hidden = "Your class MimeBundle hides dev.cella.kernel.display.MimeBundle; rename yours to use that one."
        self.assertIn(" ".join(hidden.split()), " ".join(self.run_cell('MimeBundle.text("a")').traceback.split()))
        self.run_cell("%reset")
        self.assertEqual(self.run_cell('MimeBundle.text("a")').result, "a")

    def test_a_new_class_empties_its_variables_and_says_so(self):
        self.run_cell("class Cat { }\nCat tom = new Cat();")
        self.assertIn("tom was reset", self.run_cell("class Cat { int lives = 9; }").stream())

    def test_a_static_method_declared_anew_does_not_hang(self):
        self.run_cell("static int st() { return 1; }\nint use() { return st(); }")
        self.run_cell("static int st() { return 2; }")
        self.assertEqual(self.run_cell("use()").result, "2")


class CompletionTest(KernelCase):
    def complete(self, code, cursor=None):
        position = len(code) if cursor is None else cursor
        return self.ask("complete_request", {"code": code, "cursor_pos": position})

    def test_each_match_has_kind_and_signature(self):
        reply = self.complete('"text".subst')
        items = reply["metadata"]["_jupyter_types_experimental"]
        self.assertEqual([item["text"] for item in items], reply["matches"])
        self.assertEqual(items[0]["type"], "function")
        self.assertEqual(items[0]["signature"], "substring(int) String\nsubstring(int, int) String")
        self.assertEqual((items[0]["start"], items[0]["end"]), (reply["cursor_start"], reply["cursor_end"]))

    def test_offsets_are_code_points_and_matches_unique(self):
        code = 'String face = "😀"; face.len'
        reply = self.complete(code)
        self.assertEqual(reply["matches"], ["length()"])
        self.assertEqual((reply["cursor_start"], reply["cursor_end"]), (len(code) - 3, len(code)))
        matches = self.complete("System.out.")["matches"]
        self.assertEqual(len(matches), len(set(matches)))

    def test_what_is_not_imported_is_written_out(self):
        reply = self.complete("var n = new AtomicInt")
        self.assertIn("java.util.concurrent.atomic.AtomicInteger", reply["matches"])
        self.assertEqual(reply["cursor_start"], 12)


class DocumentationTest(KernelCase):
    def inspect(self, marked):
        cursor = marked.index("|")
        code = marked.replace("|", "")
        return self.ask("inspect_request", {"code": code, "cursor_pos": cursor, "detail_level": 0})

    def test_the_kernels_own_library_is_documented(self):
        for code in ("progressBar(|", 'progressBar("a", |', "progress|Bar"):
            data = self.inspect(code)["data"]
            self.assertIn("Progress Display.progressBar(String label, long total)", data["text/plain"], code)
            self.assertIn("number of steps, or 0 if unknown", data["text/plain"], code)
            self.assertIn("<dt><code>total</code></dt>", data["text/html"], code)
        self.assertIn("keyed by MIME type", self.inspect("MimeBund|le")["data"]["text/plain"])

    def test_a_question_mark_asks(self):
        for code in ("?Math.max", "Math.max?", "?progress"):
            run = self.run_cell(code)
            page = run.reply["content"]["payload"][0]
            self.assertEqual((run.status, page["source"]), ("ok", "page"))
            self.assertIn(code.strip("?") + "(", page["data"]["text/plain"])

    def test_a_question_about_nothing_is_answered(self):
        page = self.run_cell("?nothingLikeThis").reply["content"]["payload"][0]
        self.assertIn("No documentation found for nothingLikeThis", page["data"]["text/plain"])


class CompletenessTest(KernelCase):
    def answer(self, code):
        reply = self.ask("is_complete_request", {"code": code})
        return reply["status"], reply.get("indent")

    def test_nonsense_is_invalid(self):
        self.assertEqual(self.answer("int x = );"), ("invalid", None))

    def test_the_indent_follows_the_line_that_opened(self):
        self.assertEqual(self.answer("names.forEach(name -> {"), ("incomplete", "    "))
        self.assertEqual(self.answer('String s = """\n    text'), ("incomplete", ""))


if __name__ == "__main__":
    unittest.main()
