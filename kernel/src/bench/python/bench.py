"""Command line behind `./cella bench`: measures in rounds that alternate with peers, and prints medians and ratios."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

HOME = Path(__file__).resolve().parents[4]
SUM = {"cella": "1 + 1", "python3": "1 + 1"}
FIGURE = "picture(MedMnist.load(\"breastmnist\").test().image(0, Scale.ZERO_TO_ONE))"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./cella bench", description="Measure and compare.")
    parser.add_argument("what", nargs="?", choices=["kernel", "train"], default="kernel")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    if options.what == "train":
        path = os.pathsep.join([str(HOME / "lessons/target/lib/*"), str(HOME / "lessons/target/test-classes")])
        waiting = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE"}  # as the kernel sets it
        return subprocess.call([java(), "-cp", path, "dev.cella.lessons.train.TrainBench"], env=waiting)
    kernels = [name for name in SUM if name in KernelSpecManager().find_kernel_specs()]
    rounds = {name: [] for name in kernels}
    for number in range(1, options.rounds + 1):
        for name in kernels:
            rounds[name].append(measure(name))
            print(f"  round {number} of {options.rounds}: {name}", file=sys.stderr if sys.stderr.isatty() else sys.stdout)
    print_table(rounds)
    print(f"\nstart to first figure: {statistics.median(to_figure() for _ in range(3)):.2f} s (median of 3)")
    return 0


def measure(name: str) -> dict[str, float]:
    """One start of a kernel; milliseconds and megabytes."""
    start = time.perf_counter()
    manager, client = started(name)
    try:
        ready = time.perf_counter()
        run(client, SUM[name])
        first = time.perf_counter()
        warm = []
        for _ in range(20):
            before = time.perf_counter()
            run(client, SUM[name])
            warm.append(time.perf_counter() - before)
        return {
            "start to kernel_info": 1000 * (ready - start),
            "start to first 1 + 1": 1000 * (first - start),
            "warm 1 + 1": 1000 * statistics.median(warm),
            "resident MB": resident_megabytes(manager),
        }
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def to_figure() -> float:
    """Seconds from the start of the kernel to the first picture of a data set."""
    start = time.perf_counter()
    manager, client = started("cella")
    try:
        run(client, FIGURE)
        return time.perf_counter() - start
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def started(name: str):
    manager = KernelManager(kernel_name=name)
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    return manager, client


def run(client, code: str) -> None:
    reply = client.execute_interactive(code, timeout=60, output_hook=lambda message: None)
    if reply["content"]["status"] != "ok":
        raise SystemExit(f"{code} failed: {reply['content'].get('evalue')}")


def resident_megabytes(manager) -> float:
    import psutil

    return psutil.Process(manager.provisioner.pid).memory_info().rss / 2**20


def print_table(rounds: dict[str, list[dict[str, float]]]) -> None:
    names = list(rounds)
    base = "python3" if "python3" in names else names[0]
    print(f"\n{'median of ' + str(len(rounds[base])):24}" + "".join(f"{name:>12}" for name in names) + f"{'ratio':>10}")
    for metric in rounds[base][0]:
        medians = {name: statistics.median(one[metric] for one in rounds[name]) for name in names}
        ratio = medians["cella"] / medians[base]
        print(f"{metric:24}" + "".join(f"{medians[name]:12.1f}" for name in names) + f"{ratio:10.2f}")


def java() -> str:
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


if __name__ == "__main__":
    sys.exit(main())
