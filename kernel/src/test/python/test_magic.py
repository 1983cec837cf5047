"""Magics and how sessions begin, through a real kernel."""

import json
import os
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from harness import KERNEL, PATIENCE, KernelCase

LEAF_POM = """<project><modelVersion>4.0.0</modelVersion>
<groupId>org.example</groupId><artifactId>{name}</artifactId><version>1.0</version>
<dependencies>{dependencies}</dependencies></project>"""
DEPENDENCY = "<dependency><groupId>org.example</groupId><artifactId>leaf</artifactId><version>1.0</version></dependency>"


class Magics(KernelCase):
    def test_time_tells_the_time_of_the_code_and_keeps_its_result(self):
        run = self.run_cell("%time 6 * 7")
        self.assertEqual(run.result, "42")
        self.assertRegex(run.stream(), r"CPU times: total: \S+ (ns|µs|ms|s)\nWall time: \S+ (ns|µs|ms|s)")

    def test_timeit_prints_what_ipython_prints(self):
        run = self.run_cell("int n = 100;\n%timeit -n 100 -r 3 java.util.stream.IntStream.range(0, n).sum()")
        self.assertRegex(run.stream(), r"^\S+ \S+ ± \S+ \S+ per loop \(mean ± std\. dev\. of 3 runs, 100 loops each\)\n$")

    def test_timeit_chooses_the_number_of_loops(self):
        self.assertRegex(self.run_cell("%timeit -r 2 Thread.sleep(300)").stream(), r"of 2 runs, 1 loop each")

    def test_an_endless_timeit_is_interrupted(self):
        identity = self.client.execute("%timeit -r 1 while (true) {}")
        self.wait_until_running(identity)
        self.ask("interrupt_request", {}, "control")
        self.assertEqual(self.gather(identity).status, "error")
        self.assert_works()

    def test_an_unknown_magic_is_an_error_with_the_nearest_name(self):
        run = self.run_cell("int kept = 1;\n%tme kept")
        self.assertEqual(run.status, "error")
        self.assertEqual(run.reply["content"]["ename"], "MagicError")
        self.assertIn("did you mean %time?", run.traceback)
        self.assertIn("2 | %tme kept", run.traceback)
        self.assertEqual(self.run_cell("kept").result, "1")

    def test_remainders_and_strings_are_java(self):
        self.assertEqual(self.run_cell("int a = 7, b = 4;\na\n% b").result, "3")
        self.assertEqual(self.run_cell("a\n%b").result, "3")
        self.assertEqual(self.run_cell('"""\n%time a\n%%html\n"""').result, "%time a\n%%html\n")

    def test_markup_has_its_type_and_its_back_slashes(self):
        for magic, mime in [
            ("html", "text/html"),
            ("markdown", "text/markdown"),
            ("svg", "image/svg+xml"),
            ("latex", "text/latex"),
        ]:
            text = "<b>\\frac{1}{2} \"q\" 'r' %time</b>\n"
            data = self.run_cell(f"%%{magic}\n{text}").contents("display_data")[0]["data"]
            self.assertEqual((data[mime], data["text/plain"]), (text, text))

    def test_the_session_is_listed(self):
        self.run_cell('String listed = "value";\nrecord Listed(int x) {}\nint listedMethod(int k) { return k; }')
        self.assertRegex(self.run_cell("%vars").stream(), r"String +listed +value\n")
        self.assertIn("record Listed\n", self.run_cell("%types").stream())
        self.assertIn("int listedMethod(int)\n", self.run_cell("%methods").stream())
        self.assertIn("java.util.*\n", self.run_cell("%imports").stream())
        for magic in ("%lsmagic", "%help", "%help timeit", "%env", "%jars", "%classpath"):
            self.assertTrue(self.run_cell(magic).stream(), magic)

    def test_what_extends_beyond_the_magic_is_interrupted_too(self):
        identity = self.client.execute("%time while (true) {}")
        self.wait_until_running(identity)
        self.ask("interrupt_request", {}, "control")
        self.assertEqual(self.gather(identity).reply["content"]["ename"], "Interrupted")
        self.assert_works()

    def test_files_are_loaded(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "Helper.java").write_text("package x;\npublic class Helper { static int two() { return 2; } }")
            cells = [{"cell_type": "code", "source": ["int three =\n", "3;"]}, {"cell_type": "raw", "source": "no"}]
            Path(folder, "book.ipynb").write_text(json.dumps({"nbformat": 4, "cells": cells}))
            run = self.run_cell(f"%load {folder}/Helper.java {folder}/book.ipynb\nHelper.two() + three")
            self.assertEqual(run.result, "5")
            completed = self.ask("complete_request", {"code": f"%load {folder}/He", "cursor_pos": len(folder) + 9})
            self.assertEqual(completed["matches"], [f"{folder}/Helper.java"])

    def test_magics_are_completed_and_inspected(self):
        reply = self.ask("complete_request", {"code": "int a;\n%ti", "cursor_pos": 10})
        self.assertEqual(reply["matches"], ["%%time", "%%timeit", "%time", "%timeit"])
        self.assertEqual((reply["cursor_start"], reply["cursor_end"]), (7, 10))
        reply = self.ask("inspect_request", {"code": "%time f()", "cursor_pos": 2, "detail_level": 0})
        self.assertIn("%time CODE", reply["data"]["text/plain"])

    def test_questions_about_magics_are_answered_beside_the_notebook(self):
        for code in ("%timeit?", "?%timeit"):
            page = self.run_cell(code).reply["content"]["payload"][0]
            self.assertIn("%timeit [-n N]", page["data"]["text/plain"])

    def test_cells_with_magics_are_complete(self):
        for code, status in [
            ("%time f(", "complete"),
            ("%vars\nint x = 3;", "complete"),
            ("%vars\nfor (;;) {", "incomplete"),
            ("%%html\n<p>", "incomplete"),
            ("%%html\n<p>\n", "complete"),
        ]:
            self.assertEqual(self.ask("is_complete_request", {"code": code})["status"], status, code)

    def test_reset_forgets(self):
        self.run_cell("int forgotten = 1;")
        self.assertIn("forgot", self.run_cell("%reset").stream())
        self.assertEqual(self.run_cell("forgotten").status, "error")
        self.assertEqual(self.run_cell("int forgotten = 2;\nforgotten").result, "2")


class OwnKernel(unittest.TestCase):
    """Kernels installed with flags of their own, beside the one under test."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def start(self, *flags):
        argv = KernelSpecManager().get_kernel_spec(KERNEL).argv
        java, path = next(word for word in argv if word.endswith("/java")), argv[argv.index("-cp") + 1]
        install = [java, "-cp", path, "dev.cella.kernel.Main", "install", "--prefix", str(self.folder)]
        subprocess.run([*install, "--in-place", "--no-archive", *flags], check=True, stdout=subprocess.DEVNULL)
        case = KernelCase()
        specs = KernelSpecManager(kernel_dirs=[str(self.folder / "share/jupyter/kernels")])
        case.manager = KernelManager(kernel_name="cella", kernel_spec_manager=specs)
        self.errors = self.enterContext(open(self.folder / "stderr", "w"))
        case.manager.start_kernel(stderr=self.errors)
        case.client = case.manager.blocking_client()
        case.client.start_channels()
        case.client.wait_for_ready(timeout=PATIENCE)
        self.addCleanup(case.client.stop_channels)
        self.addCleanup(case.manager.shutdown_kernel, now=True)
        return case

    def publish(self, name, dependencies=""):
        """Puts a library into the repository at `central`: a jar with the class org.example.NAME.Name."""
        place = self.folder / "central/org/example" / name / "1.0"
        place.mkdir(parents=True)
        (place / f"{name}-1.0.pom").write_text(LEAF_POM.format(name=name, dependencies=dependencies))
        source = place / "Name.java"
        source.write_text(
            f'package org.example.{name}; public class Name {{ public static String get() {{ return "{name}"; }} }}'
        )
        subprocess.run(["javac", "-d", place, source], check=True)
        with zipfile.ZipFile(place / f"{name}-1.0.jar", "w") as jar:
            jar.write(place / f"org/example/{name}/Name.class", f"org/example/{name}/Name.class")
        return place / f"{name}-1.0.jar"

    def test_maven_brings_a_library_with_what_it_needs_by_the_users_settings(self):
        self.publish("leaf")
        self.publish("branch", DEPENDENCY)
        (self.folder / ".m2").mkdir()
        (self.folder / ".m2/settings.xml").write_text(
            "<settings><mirrors><mirror><id>disk</id><mirrorOf>*</mirrorOf>"
            f"<url>{(self.folder / 'central').as_uri()}</url></mirror></mirrors></settings>"
        )
        kernel = self.start("--jvm-option", f"-Duser.home={self.folder}")
        run = kernel.run_cell("%maven org.example:branch:1.0\norg.example.branch.Name.get() + org.example.leaf.Name.get()")
        self.assertEqual(run.stream(), "added branch-1.0.jar, leaf-1.0.jar\n")
        self.assertEqual(run.result, "branchleaf")
        missing = kernel.run_cell("%maven org.example:missing:1.0")
        self.assertIn("org.example:missing:1.0 is not available: Could not find artifact", missing.traceback)
        self.assertEqual(kernel.run_cell("org.example.leaf.Name.get()").result, "leaf")
        self.assertEqual((self.folder / "stderr").read_text(), "")

    def test_sessions_begin_as_installed(self):
        jar = self.publish("leaf")
        script = self.folder / "start up.jsh"
        script.write_text('import org.example.leaf.Name;\nint answer = 42;\nSystem.out.println("ready");')
        kernel = self.start(
            "--startup", str(script), "--classpath", str(jar), "--compiler-options", "-parameters", "--jvm-option", "-Dx=y"
        )
        run = kernel.run_cell('Name.get() + answer + System.getProperty("x")')
        self.assertEqual((run.result, run.stream()), ("leaf42y", "ready\n"))
        kernel.run_cell("class P { void m(int given) {} }")
        parameter = "P.class.getDeclaredMethods()[0].getParameters()[0].getName()"
        self.assertEqual(kernel.run_cell(parameter).result, "given")
        self.assertEqual(kernel.run_cell("1").stream(), "")

    def test_what_is_wrong_with_the_beginning_is_told_once(self):
        script = self.folder / "bad.jsh"
        script.write_text('int fine = 1;\nint bad = "";')
        kernel = self.start(
            "--startup", str(script), "--classpath", "/no/such.jar", "--compiler-options", "--nonsense -cp x"
        )
        run = kernel.run_cell("fine + 1")
        self.assertEqual(run.result, "2")
        for part in ("--nonsense", "-cp is ignored", "/no/such.jar does not exist", "bad.jsh, line 2: incompatible types"):
            self.assertIn(part, run.stream())
        self.assertEqual(kernel.run_cell("1").stream(), "")

    def test_preview_features_are_there_on_request(self):
        kernel = self.start("--enable-preview")
        code = 'Object o = 3;\nString s = switch (o) { case Integer i -> "int " + i; default -> "other"; };\ns'
        self.assertEqual(kernel.run_cell(code).result, "int 3")


if __name__ == "__main__":
    unittest.main()
