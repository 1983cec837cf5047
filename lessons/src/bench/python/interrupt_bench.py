"""Command line behind `./cella bench interrupt`: interrupts at random moments of cells that train a net."""

from __future__ import annotations

import argparse
import random
import statistics
import time
from queue import Empty

from session import kernel, reply, result

HEEDED = 5  # seconds within which a cell has to end
PREPARE = """
var x = Nd4j.rand(512, 1, 28, 28);
var y = Nd4j.eye(2).repeat(0, 256);
var loss = liveCurves();
"""
TRAIN = """
var trained = net(input(1, 28, 28), conv(4, 3), relu(), maxPool(2), flatten(), dense(2)).seed({n}).updater(new Adam(1e-3)).build();
train(trained).on(x, y).epochs(100_000).seed({n}).named("net").watching(liveCurves()).run();
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="./cella bench interrupt", description="Interrupt cells that train.")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    moments = random.Random(options.seed)
    waits, ignored = [], []
    with kernel() as (manager, client):
        result(client, PREPARE)
        for n in range(options.times):
            moment = moments.uniform(0, 2)
            identity = client.execute(TRAIN.format(n=n))
            time.sleep(moment)
            begun = time.perf_counter()
            manager.interrupt_kernel()
            try:
                status = reply(client, identity, HEEDED)["content"]["status"]
                waits.append(1000 * (time.perf_counter() - begun))
                if status == "ok":
                    ignored.append(f"{n}: replied ok, interrupted after {moment:.2f} s")
            except Empty:
                ignored.append(f"{n}: went on, interrupted after {moment:.2f} s")
                manager.interrupt_kernel()
                reply(client, identity)
        alive = result(client, "1 + 1").text
    print(f"{options.times - len(ignored)} of {options.times} interrupts took effect; afterwards 1 + 1 is {alive}")
    if waits:
        print(f"from interrupt to reply: {statistics.median(waits):.0f} ms (median; max {max(waits):.0f} ms)")
    print(*ignored, sep="\n")
    return bool(ignored)


if __name__ == "__main__":
    raise SystemExit(main())
