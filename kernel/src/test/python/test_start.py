"""How the kernel's JVM is started: a script gives it what depends on the machine, and where it runs changes nothing."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import start_new_kernel

from harness import KERNEL, PATIENCE, KernelCase

SCRIPT = Path(__file__).parents[2] / "main/resources/dev/cella/kernel/install/start.sh"
MEGABYTE = 1 << 20
UNTOUCHED = ["-ea", "a b", "$HOME", "it's", ""]
# A language whose digits are not those of ASCII; Turkish has two kinds of i.
LANGUAGES = ["-Duser.language=ar -Duser.country=EG", "-Duser.language=fa -Duser.country=IR",
             "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva", "-Duser.language=tr -Duser.country=TR"]


def start(show, **changes):
    """Runs the script with a command that shows something."""
    environment = {**os.environ, **changes}
    command = ["/bin/sh", SCRIPT, "/bin/sh", "-c", show]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


class Script(unittest.TestCase):
    def heap(self, limit):
        """The option that the script puts behind the first word, if there is one."""
        with tempfile.TemporaryDirectory() as folder:
            java = Path(folder, "java")
            java.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
            java.chmod(0o755)
            run = subprocess.run(["/bin/sh", SCRIPT, java, *UNTOUCHED], env={**os.environ, "MEM_LIMIT": limit},
                                 capture_output=True, text=True, check=True)
        words = run.stdout.split("\n")[:-1]
        self.assertEqual(words[-len(UNTOUCHED):], UNTOUCHED)
        self.assertEqual(run.stderr, "")
        return words[: -len(UNTOUCHED)]

    def test_a_limit_of_the_hub_gives_the_heap_a_third_of_it(self):
        self.assertEqual(self.heap(str(300 * MEGABYTE)), [f"-Xmx{100 * MEGABYTE}"])
        self.assertEqual(self.heap(f"{300 * MEGABYTE}.0"), [f"-Xmx{100 * MEGABYTE}"])

    def test_a_limit_above_what_the_machine_has_changes_nothing(self):
        self.assertEqual(self.heap(str(1 << 50)), [])

    def test_what_is_no_limit_changes_nothing(self):
        for limit in ["", "0", "-1", "1G", "none", "1e9", "$(id)", "9" * 40]:
            self.assertEqual(self.heap(limit), [], limit)

    def test_without_a_utf8_locale_there_is_one(self):
        show = 'echo "$LC_ALL"'
        for given in [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "", "LC_CTYPE": "", "LANG": ""},
                      {"LC_ALL": "", "LC_CTYPE": "", "LANG": "xx_YY.UTF-8"}]:
            self.assertEqual(start(show, **given), "C.UTF-8\n", given)

    def test_a_utf8_locale_stays(self):
        self.assertEqual(start('echo "$LC_ALL"', LC_ALL="", LC_CTYPE="", LANG="C.UTF-8"), "\n")


class Kernels(KernelCase):
    """Each test starts a kernel of its own."""

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def start(self, **environment):
        self.manager, self.client = start_new_kernel(
            kernel_name=KERNEL, startup_timeout=PATIENCE, env={**os.environ, **environment}
        )
        self.addCleanup(self.manager.shutdown_kernel, now=True)
        self.addCleanup(self.client.stop_channels)

    def test_file_names_may_have_any_letters_in_the_locale_c(self):
        self.start(LC_ALL="C")
        with tempfile.TemporaryDirectory() as folder:
            run = self.run_cell(f'Files.writeString(Path.of("{folder}", "größe 漢.txt"), "x").getFileName().toString()')
            self.assertEqual(run.result, "größe 漢.txt")
            self.assertEqual(os.listdir(folder), ["größe 漢.txt"])

    def test_the_heap_keeps_to_the_limit_of_the_hub(self):
        self.start(MEM_LIMIT=str(600 * MEGABYTE))
        self.assertLessEqual(int(self.run_cell("Runtime.getRuntime().maxMemory() >> 20").result), 200)

    def test_digits_of_other_languages_change_no_code_and_no_numbers(self):
        for language in LANGUAGES:
            with self.subTest(language):
                self.start(JAVA_TOOL_OPTIONS=language)
                run = self.run_cell("%timeit -n 1 -r 1 1 + 1")
                self.assertEqual(run.status, "ok", run.traceback if run.status == "error" else "")
                self.assertRegex(run.stream(), r"^[0-9.]+ \S+ ± [0-9.]+ \S+ per loop \(mean .* of 1 run, 1 loop each\)")
                self.assertRegex(self.run_cell("%time 1 + 1").stream(), r"Wall time: [0-9]")
                self.assertEqual(self.run_cell("var title = 7; title * 6").result, "42")
                self.assertIn("Index 3 out of bounds for length 3", self.run_cell("List.of(1, 2, 3).get(3)").traceback)

    @unittest.skipUnless(shutil.which("unshare") and os.geteuid() == 0, "needs a mount of its own")
    def test_a_temporary_folder_that_cannot_be_written_keeps_nothing_from_working(self):
        java = KernelSpecManager().get_kernel_spec(KERNEL)
        with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
            kernels = Path(folder, "kernels/sealed")
            kernels.mkdir(parents=True)
            inside = 'mount --bind -o ro /tmp /tmp 2>/dev/null && mount -o remount,bind,ro /tmp && exec "$0" "$@"'
            argv = ["unshare", "--mount", "/bin/sh", "-c", inside, *java.argv]
            (kernels / "kernel.json").write_text(json.dumps({**java.to_dict(), "argv": argv}))
            path = f"{folder}:{os.environ.get('JUPYTER_PATH', '')}"
            with mock.patch.dict(os.environ, JUPYTER_PATH=path):
                self.manager, self.client = start_new_kernel(kernel_name="sealed", startup_timeout=PATIENCE)
            self.addCleanup(self.manager.shutdown_kernel, now=True)
            self.addCleanup(self.client.stop_channels)
            self.assertEqual(self.run_cell("1 + 1").result, "2")
            self.assertEqual(self.run_cell('Files.isWritable(Path.of("/tmp"))').result, "false")
            image = self.run_cell("new java.awt.image.BufferedImage(3, 3, 1)")
            self.assertIn("image/png", image.contents("execute_result")[0]["data"])


if __name__ == "__main__":
    unittest.main()
