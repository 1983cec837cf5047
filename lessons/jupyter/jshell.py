"""Command line behind `./cella jshell`: the JDK's own jshell, in a JVM with the options of the installed kernel."""

from __future__ import annotations

import argparse
import os
import sys

from execute import find
from jupyter_client.kernelspec import KernelSpecManager

MAIN = "dev.cella.kernel.Main"


def main() -> None:
    parser = argparse.ArgumentParser(prog="./cella jshell", description="Use the course in the JDK's own jshell.")
    lesson = "run its cells first: number (02) or name of a lesson as it was delivered, or the path of your copy"
    parser.add_argument("lesson", nargs="*", help=lesson)
    parser.add_argument("--kernel", default="cella", help=argparse.SUPPRESS)
    options = parser.parse_args()
    notebooks = [str(find(lesson)) for lesson in options.lesson]
    spec = KernelSpecManager().get_kernel_spec(options.kernel)
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    words = command(spec.argv, terminal) + notebooks
    sys.stdout.flush()
    os.execvpe(words[0], words, {**os.environ, **spec.env})


def command(argv: list[str], terminal: bool) -> list[str]:
    """The command that starts a kernel, made to start jshell; with a terminal, figures may open on the desktop."""
    jvm = [word for word in argv[: argv.index(MAIN)] if "{connection_file}" not in word]
    if terminal:
        jvm = [word for word in jvm if word != "-Djava.awt.headless=true"]
    return [*jvm, MAIN, "jshell", *(["--terminal"] if terminal else [])]


if __name__ == "__main__":
    main()
