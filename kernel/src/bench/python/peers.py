"""The other JVM kernels in package registries, fetched once, as peers for measurements."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

KOTLIN = "kotlin-jupyter-kernel==0.19.0.944"  # PyPI
RAPAIO = "io.github.padreati:rapaio-jupyter-kernel:3.0.1"  # Maven Central
RAPAIO_NEEDS = 25  # the release of its JDK


def installed(home: Path, folder: Path) -> dict:
    """Returns a way to create a manager for each peer that this machine can run; the others are named on stderr."""
    store = home / ".cella" / "peers"
    commands = {"rapaio": rapaio(home, store), "kotlin": kotlin(store)}
    return {name: spec(folder, name, *command) for name, command in commands.items() if command}


def rapaio(home: Path, store: Path):
    java = jdk(RAPAIO_NEEDS)
    if not java:
        print(f"  rapaio is skipped: it needs a JDK {RAPAIO_NEEDS} (set JAVA_HOME to one).", file=sys.stderr)
        return None
    _, name, version = RAPAIO.split(":")
    jar = store / f"{name}-{version}.jar"
    if not jar.exists():
        fetch("rapaio", [str(home / "mvnw"), "-q", "-B", "-f", str(home), "-N", "dependency:copy",
                         f"-Dartifact={RAPAIO}", f"-DoutputDirectory={store}"])
    return ([java, "-jar", str(jar), "{connection_file}"], {}) if jar.exists() else None


def kotlin(store: Path):
    folder = store / "kotlin"
    if not folder.exists():
        fetch("kotlin", [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder), KOTLIN])
    run = [sys.executable, "-m", "run_kotlin_kernel", "{connection_file}"]
    return (run, {"PYTHONPATH": str(folder)}) if folder.exists() else None


def fetch(name: str, command: list[str]) -> None:
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        print(f"  {name} is skipped: it could not be fetched.", file=sys.stderr)


def spec(folder: Path, name: str, command: list[str], environment: dict[str, str]):
    kernels = folder / "peers"
    (kernels / name).mkdir(parents=True)
    text = {"argv": command, "env": environment, "display_name": name, "language": "java",
            "interrupt_mode": "message"}
    (kernels / name / "kernel.json").write_text(json.dumps(text))
    specs = KernelSpecManager(kernel_dirs=[str(kernels)])
    return lambda: KernelManager(kernel_name=name, kernel_spec_manager=specs)


def jdk(release: int) -> str | None:
    """The newest java on this machine that is at least of this release."""
    homes = [os.environ.get("JAVA_HOME", ""), *map(str, Path("/usr/lib/jvm").glob("*"))]
    found = [str(Path(home) / "bin/java") for home in homes if home] + [shutil.which("java")]
    known = {java: version(java) for java in found if java and Path(java).exists()}
    best = max(known, key=known.get, default=None)
    return best if best and known[best] >= release else None


def version(java: str) -> int:
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    number = re.search(r'version "(\d+)', told)
    return int(number[1]) if number else 0
