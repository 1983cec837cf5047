"""A kernel that is measured: started, asked and shut down."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager, start_new_kernel

PATIENCE = 180  # seconds


class Result(NamedTuple):
    """What a cell left: the text of its result (empty if it has none), and the seconds until that arrived."""

    text: str
    seconds: float


@contextmanager
def kernel(name: str = "cella") -> Iterator[tuple[KernelManager, BlockingKernelClient]]:
    """Starts a kernel; shuts it down at the end."""
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=PATIENCE)
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def result(client: BlockingKernelClient, code: str, may_fail: bool = False) -> Result:
    """Runs a cell; raises RuntimeError with its traceback if it fails, unless it may."""
    begun = time.perf_counter()
    text, seconds = "", 0.0

    def seen(message: dict) -> None:
        nonlocal text, seconds
        if message["msg_type"] == "execute_result":
            text, seconds = message["content"]["data"]["text/plain"], time.perf_counter() - begun

    reply = client.execute_interactive(code, output_hook=seen, timeout=PATIENCE, stop_on_error=False)["content"]
    if reply["status"] != "ok" and not may_fail:
        raise RuntimeError("\n".join(reply.get("traceback", [reply["status"]])))
    return Result(text, seconds)


def reply(client: BlockingKernelClient, identity: str, patience: float = PATIENCE) -> dict:
    """Returns the reply to a request; raises queue.Empty after so many seconds without one."""
    deadline = time.monotonic() + patience
    while True:
        message = client.get_shell_msg(timeout=max(0.01, deadline - time.monotonic()))
        if message["parent_header"].get("msg_id") == identity:
            return message
