"""Command line behind `./cella bench memory`: how much memory several students need who work in one lesson at the same time.

Each has a Jupyter server and a kernel that has run the first code cells of a lesson. Memory is the proportional set size
(Linux): a page that several processes share counts in equal parts for each.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from jupyter_client import BlockingKernelClient

from session import PATIENCE, result

HOME = Path(__file__).resolve().parents[4]
TOKEN = "bench"


def main() -> None:
    parser = argparse.ArgumentParser(prog="./cella bench memory", description="Measure what students take of the memory.")
    parser.add_argument("--students", type=int, default=4)
    parser.add_argument("--lesson", default="02")
    parser.add_argument("--cells", type=int, default=6)
    options = parser.parse_args()
    notebook = next((HOME / "lessons" / "notebooks").glob(f"{options.lesson}-*.ipynb"), None)
    if notebook is None:
        parser.error(f"there is no lesson {options.lesson}")
    servers = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            for number in range(options.students):
                servers.append(start(Path(folder) / str(number), notebook.parent))
            kernels = [work(server, notebook, options.cells) for server in servers]
            print("| student | server MB | kernel MB | total MB |\n|---|---|---|---|")
            sums = []
            for number, (server, kernel) in enumerate(zip(servers, kernels, strict=True), 1):
                of_server, of_kernel = proportional(server["process"].pid), proportional(kernel)
                sums.append(of_server + of_kernel)
                print(f"| {number} | {of_server:.0f} | {of_kernel:.0f} | {sums[-1]:.0f} |")
            print(f"| mean | | | {sum(sums) / len(sums):.0f} |")
        finally:
            for server in servers:
                server["process"].terminate()
                server["process"].wait()


def start(folder: Path, root: Path) -> dict:
    """Starts a JupyterLab of its own and waits until it answers."""
    folder.mkdir()
    environment = {**os.environ, "JUPYTER_RUNTIME_DIR": str(folder / "runtime"), "JUPYTER_CONFIG_DIR": str(folder / "config"),
                   "CELLA_PROGRESS": str(folder / "progress.tsv"), "CELLA_HISTORY": str(folder / "history.jsonl")}
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser", f"--ServerApp.root_dir={root}",
         f"--IdentityProvider.token={TOKEN}"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for info in (folder / "runtime").glob("jpserver-*.json"):
            return {"process": process, "folder": folder, "url": json.loads(info.read_text())["url"]}
        time.sleep(0.1)
    process.terminate()
    raise TimeoutError("JupyterLab does not start")


def work(server: dict, notebook: Path, cells: int) -> int:
    """Runs the first code cells of a notebook in a kernel of a server; the process id of that kernel."""
    request = urllib.request.Request(
        f"{server['url']}api/kernels?token={TOKEN}", data=json.dumps({"name": "cella"}).encode(), method="POST")
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        identity = json.load(answer)["id"]
    client = BlockingKernelClient(connection_file=str(server["folder"] / "runtime" / f"kernel-{identity}.json"))
    client.load_connection_file()
    client.start_channels()
    client.kernel_info(reply=True, timeout=PATIENCE)
    code = [cell for cell in json.loads(notebook.read_text())["cells"] if cell["cell_type"] == "code"]
    for cell in code[:cells]:
        result(client, "".join(cell["source"]))
    pid = result(client, "ProcessHandle.current().pid()").text
    client.stop_channels()
    return int(pid)


def proportional(pid: int) -> float:
    """Proportional set size of a process in megabytes."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()
