"""Command line behind `./cella bench kernel`: measures in rounds that alternate with peers, and prints medians and ratios."""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from queue import Empty

import psutil
import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

import peers
from session import PATIENCE, reply

HOME = Path(__file__).resolve().parents[4]
BEAT_PATIENCE = 2
INTERRUPT_PATIENCE = 5
RUN_IN = 0.2  # a loop runs before it is interrupted
REPEATS = 20
IDLE_SECONDS = 2
BASE = "ipykernel"
FIGURE = 'picture(MedMnist.load("breastmnist").test().image(0, Scale.ZERO_TO_ONE))'
TYPED = {BASE: ("str.jo", "str.join"), "kotlin": ("kotlin.math.ma", "kotlin.math.max")}  # what completion and inspection are asked
LOOPS = {BASE: "while True: pass", "kotlin": "while (true) {}"}
JAVA_LOOP = "while (true) {}"
JAVA_TYPED = ("Math.ma", "Math.max")


def main() -> int:
    parser = argparse.ArgumentParser(prog="./cella bench kernel", description="Compare the speed of kernels.")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kernels = {BASE: lambda: KernelManager(kernel_name="python3")} | peers.installed(HOME, Path(folder)) | {
            "cella": own("kernel", folder),
            "cella + course": own("lessons", folder),
        }
        rounds = {name: [] for name in kernels}
        for number in range(1, options.rounds + 1):
            for name, start in kernels.items():
                rounds[name].append(measure(name, start))
                print(f"  round {number} of {options.rounds}: {name}", file=sys.stderr)
        figures = [to_figure(kernels["cella + course"]) for _ in range(3)]
    print_table(rounds)
    print(f"\nStart to the first figure of the course: {statistics.median(figures):.2f} s (median of {len(figures)}).")
    return 0


def own(module: str, folder: str):
    """Installs our kernel with the jars of one module, apart from what is installed for use."""
    prefix = Path(folder) / module
    subprocess.run([java(), "-cp", str(HOME / module / "target/lib/*"), "dev.cella.kernel.Main", "install",
                    "--prefix", str(prefix)], check=True, stdout=subprocess.DEVNULL)
    specs = KernelSpecManager(kernel_dirs=[str(prefix / "share/jupyter/kernels")])
    return lambda: KernelManager(kernel_name="cella", kernel_spec_manager=specs)


def measure(name: str, make) -> dict[str, float]:
    """Measures one life of a kernel, in milliseconds, megabytes and percent of a processor."""
    begin = time.perf_counter()
    manager, client = started(make)
    try:
        ready = time.perf_counter()
        run(client, "1 + 1")
        first = time.perf_counter()
        process = psutil.Process(manager.provisioner.pid)
        resident = sum(one.memory_info().rss for one in (process, *process.children(recursive=True))) / 2**20
        typed, named = TYPED.get(name, JAVA_TYPED)
        result = {
            "start to kernel_info": 1000 * (ready - begin),
            "start to first 1 + 1": 1000 * (first - begin),
            "warm 1 + 1": median_of(lambda: run(client, "1 + 1")),
            "completion": median_of(lambda: reply(client, client.complete(typed))),
            "completion after a declaration": median_of(*after_declarations(client, name, typed)),
            "inspection": median_of(lambda: reply(client, client.inspect(named))),
            "interrupt of a loop, to the reply": interrupted(manager, client, LOOPS.get(name, JAVA_LOOP)),
            "heartbeat": beats(client),
            "resident MB after the first cell": resident,
        }
        time.sleep(2 * IDLE_SECONDS)  # work ahead of time is not idleness
        process.cpu_percent()
        time.sleep(IDLE_SECONDS)
        return result | {"idle CPU %": process.cpu_percent()}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def to_figure(make) -> float:
    """Returns the seconds from the start of the kernel to the first image of a data set."""
    begin = time.perf_counter()
    manager, client = started(make)
    try:
        run(client, FIGURE)
        return time.perf_counter() - begin
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def started(make):
    manager = make()
    manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # some peers keep a log there
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=PATIENCE)
    return manager, client


def run(client, code: str) -> None:
    content = reply(client, client.execute(code))["content"]
    if content["status"] != "ok":
        raise SystemExit(f"{code} failed: {content.get('evalue')}")


def after_declarations(client, name: str, typed: str):
    """Completes each time after another cell has declared something; the cell itself is not timed."""
    assignment = {BASE: "n{} = 1", "kotlin": "val n{} = 1"}.get(name, "int n{} = 1;")
    numbers = count()

    def prepare() -> None:
        run(client, assignment.format(next(numbers)))

    return lambda: reply(client, client.complete(typed)), prepare


def interrupted(manager, client, loop: str) -> float:
    """Returns the milliseconds from an interrupt to the reply of an endless loop; nan if the loop continues."""

    def once() -> float:
        identity = client.execute(loop)
        time.sleep(RUN_IN)
        before = time.perf_counter()
        manager.interrupt_kernel()
        reply(client, identity, INTERRUPT_PATIENCE)
        return 1000 * (time.perf_counter() - before)

    try:
        return statistics.median(once() for _ in range(3))
    except Empty:
        return math.nan


def beats(client) -> float:
    """Returns the milliseconds of one heartbeat, on a separate socket because the client's own beats once per second."""
    with client.context.socket(zmq.REQ) as heart:
        heart.linger = 0
        heart.rcvtimeo = 1000 * BEAT_PATIENCE
        heart.connect(f"tcp://{client.ip}:{client.hb_port}")

        def beat() -> None:
            heart.send(b"ping")
            heart.recv()

        try:
            return median_of(beat)
        except zmq.Again:
            return math.nan  # one peer answers its first client only


def median_of(work, prepare=lambda: None) -> float:
    """Returns the median milliseconds of one call."""
    times = []
    for _ in range(REPEATS):
        prepare()
        before = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - before))
    return statistics.median(times)


def print_table(rounds: dict[str, list[dict[str, float]]]) -> None:
    """Prints medians in Markdown, each with its ratio to the base, unless that is almost zero."""
    names = list(rounds)
    print(f"\n| median of {len(rounds[names[0]])} rounds, ms | " + " | ".join(names) + " |")
    print("|---" * (len(names) + 1) + "|")
    for metric in rounds[names[0]][0]:
        medians = {name: statistics.median(one[metric] for one in rounds[name]) for name in names}
        base = medians.get(BASE, 0)
        cells = [shown(value, base if name != BASE else 0) for name, value in medians.items()]
        print(f"| {metric} | " + " | ".join(cells) + " |")


def shown(value: float, base: float) -> str:
    ratio = f" ({value / base:.2f} ×)" if base > 0.05 else ""
    return "none" if math.isnan(value) else f"{value:.1f}{ratio}"


def java() -> str:
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


if __name__ == "__main__":
    sys.exit(main())
