"""Command line behind `./cella bench interrupt`: interrupts cells that train a net, at random moments."""

from __future__ import annotations

import argparse
import random
import statistics
import time
from queue import Empty

from jupyter_client.manager import start_new_kernel

PATIENCE = 120  # seconds
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
    manager, client = start_new_kernel(kernel_name="cella", startup_timeout=PATIENCE)
    waits, ignored = [], []
    try:
        reply(client, client.execute(PREPARE), PATIENCE)
        for n in range(options.times):
            moment = moments.uniform(0, 2)
            identity = client.execute(TRAIN.format(n=n))
            time.sleep(moment)
            begun = time.perf_counter()
            manager.interrupt_kernel()
            try:
                status = reply(client, identity, HEEDED)["status"]
                waits.append(1000 * (time.perf_counter() - begun))
                if status == "ok":
                    ignored.append(f"{n}: replied ok, interrupted after {moment:.2f} s")
            except Empty:
                ignored.append(f"{n}: went on, interrupted after {moment:.2f} s")
                manager.interrupt_kernel()
                reply(client, identity, PATIENCE)
        alive = reply(client, client.execute("1 + 1"), PATIENCE)["status"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    print(f"{options.times - len(ignored)} of {options.times} interrupts took effect; afterwards 1 + 1 replies {alive}")
    print(f"from interrupt to reply: {statistics.median(waits):.0f} ms (median; max {max(waits):.0f} ms)")
    print(*ignored, sep="\n")
    return bool(ignored)


def reply(client, identity: str, patience: float) -> dict:
    """The content of the reply to a request; raises Empty after so many seconds without one."""
    deadline = time.monotonic() + patience
    while True:
        message = client.get_shell_msg(timeout=max(0.01, deadline - time.monotonic()))
        if message["parent_header"].get("msg_id") == identity:
            return message["content"]


if __name__ == "__main__":
    raise SystemExit(main())
