"""Command line behind `./cella bench soak`: what many cells leave on the heap of one kernel, and what %reset frees."""

from __future__ import annotations

import argparse
import statistics
import time

import psutil

from session import kernel, result

KINDS = {
    "expression": "1 + {n}",
    "variable": "var v{n} = new int[{n} % 100];",
    "same variable": "var v = new int[{n} % 100];",
    "method": "int f{n}(int x) {{ return x + {n}; }} f{n}(1)",
    "type, used": "record R{n}(int a) {{}}\nnew R{n}({n}).a()",
    "same type, used": "record R(int a, String s{n}) {{}}\nnew R({n}, \"\").a()",
    "lambda": "IntStream.range(0, 10).map(i -> i * {n}).sum()",
    "failed name": "nothing{n} + 1",
    "print": 'for (int i = 0; i < 20; i++) System.out.println("line " + i);',
    "throws": 'throw new IllegalStateException("number {n}");',
}
# twice, since what finalizers and cleaners hold is free only after the first
LIVE = "{ for (int i = 0; i < 2; i++) { System.gc(); Thread.sleep(50); } }\n" + (
    "(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0"
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="./cella bench soak", description="Run many cells in one kernel.")
    parser.add_argument("--cells", type=int, default=2000)
    parser.add_argument("--kind", choices=KINDS, help="cells of one kind only (default: all in turn)")
    parser.add_argument("--kernel", default="cella")
    options = parser.parse_args()
    cells = [KINDS[options.kind]] if options.kind else list(KINDS.values())
    with kernel(options.kernel) as (manager, client):
        process = psutil.Process(manager.provisioner.pid)
        print("| cells | live heap MB | resident MB | threads | warm 1 + 1, ms |\n|---|---|---|---|---|")
        for n in range(options.cells + 1):
            if n % 250 == 0:
                report(str(n), client, process)
            result(client, cells[n % len(cells)].format(n=n), may_fail=True)
        result(client, "%reset")
        report("after %reset", client, process)


def report(when: str, client, process) -> None:
    live = float(result(client, LIVE).text)
    resident = process.memory_info().rss / 2**20
    times = []
    for _ in range(20):
        begun = time.perf_counter()
        result(client, "1 + 1")
        times.append(1000 * (time.perf_counter() - begun))
    print(f"| {when} | {live:.0f} | {resident:.0f} | {process.num_threads()} | {statistics.median(times):.0f} |", flush=True)


if __name__ == "__main__":
    main()
