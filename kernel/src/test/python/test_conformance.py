"""The public conformance suite of the Jupyter project, with samples for Java."""

import unittest

import jupyter_kernel_test
from harness import KERNEL, PATIENCE
from jupyter_client.manager import start_new_kernel

jupyter_kernel_test.TIMEOUT = PATIENCE


class PublicSuite(jupyter_kernel_test.KernelTests):
    """The suite waits a tenth of a second for some messages; on a busy machine they take longer."""

    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE)
        receive = cls.kc.iopub_channel.get_msg
        cls.kc.iopub_channel.get_msg = lambda timeout=None: receive(timeout=PATIENCE)

    def flush_channels(self):
        """Drops everything up to the end of a request that is sent now."""
        request = self.kc.kernel_info()
        while self.kc.get_shell_msg(timeout=PATIENCE)["parent_header"].get("msg_id") != request:
            pass
        state = None
        while state != "idle":
            message = self.kc.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                state = message["content"].get("execution_state")

    def execute_helper(self, code, timeout=PATIENCE, **options):
        return super().execute_helper(code, timeout, **options)

    def history_helper(self, execute_first, timeout=PATIENCE, **options):
        return super().history_helper(execute_first, timeout, **options)

    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".java"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("to stderr");'
    code_generate_error = 'throw new IllegalStateException("wanted");'
    code_inspect_sample = "Math.max"
    code_page_something = "?Math.max"
    code_clear_output = 'System.out.print("soon gone"); clearOutput();'

    completion_samples = [
        {"text": "Math.ma", "matches": {"max("}},
        {"text": "String.valueO", "matches": {"valueOf("}},
        {"text": "new LinkedHashS", "matches": {"LinkedHashSet("}},
    ]
    complete_code_samples = [
        "1 + 1",
        "int x = 5;",
        "int x = 5",
        "for (int i = 0; i < 3; i++) { }",
        "class A { }\nA a = new A();",
        "// a comment",
        "",
    ]
    incomplete_code_samples = [
        "int x =",
        "void f() {",
        "for (int i = 0; i < 3; i++)",
        "Math.max(1,",
        "int a = 1;\nif (a > 0) {",
        "/* open",
    ]
    invalid_code_samples = ["int x = );", "}", "String s = \"open", "int a = 1 int b = 2;"]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 7 + 1", "result": "43"},
        {"code": "\"a\" + 1", "result": "a1"},
        {"code": "new int[] {1, 2}", "result": "[1, 2]"},
        {"code": "new java.awt.image.BufferedImage(2, 2, 1)", "mime": "image/png"},
        {"code": "MimeBundle.text(\"m\").with(\"text/html\", \"<i>m</i>\")", "mime": "text/html"},
    ]
    code_history_pattern = "6 ?*7"
    supported_history_operations = ("tail", "range", "search")

    code_display_data = [
        {"code": "display(MimeBundle.text(\"t\").with(\"%s\", %s));" % (mime, value), "mime": mime}
        for mime, value in [
            ("text/html", '"<b>t</b>"'),
            ("text/markdown", '"**t**"'),
            ("text/latex", '"$t$"'),
            ("image/svg+xml", '"<svg xmlns=\\"http://www.w3.org/2000/svg\\"/>"'),
            ("image/png", "new byte[] {1, 2, 3}"),
            ("image/jpeg", "new byte[] {1, 2, 3}"),
            ("application/json", 'Map.of("a", List.of(1, 2))'),
        ]
    ] + [{"code": 'display("plain");', "mime": "text/plain"}]


if __name__ == "__main__":
    unittest.main()
