"""A real JupyterLab and a real browser, for tests and for looking."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

CONFIG = Path(__file__).resolve().parents[3] / "jupyter" / "etc"  # as `./cella lab` uses it
PATIENCE = 300  # seconds until something counts as hung, however busy the machine
GRACE = 30  # seconds in which a server should end
CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
CHROMIUM_OPTIONS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


class Lab:
    """A JupyterLab server on copies of notebooks, and one browser page that looks at it."""

    def __init__(self, page: Page, url: str, token: str, folder: Path):
        self.page, self.url, self.token, self.folder = page, url, token, folder

    def open(self, notebook: str) -> None:
        """Opens a notebook and waits until its kernel is connected."""
        self.visit(notebook)
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")
        self.wait_idle()

    def visit(self, file: str) -> None:
        """Goes to the address of a file, with nothing else open."""
        self.page.goto(f"{self.url}/lab/tree/{file}?token={self.token}&reset")

    def run_all(self, seconds: float = PATIENCE) -> None:
        """Runs all cells from the Run menu, as a student does."""
        self.page.click(".lm-MenuBar-itemLabel:text-is('Run')")
        self.page.click(".lm-Menu-itemLabel:text-is('Run All Cells')")
        self.page.wait_for_function(ALL_RAN, timeout=seconds * 1000)
        self.wait_idle()

    def wait_idle(self) -> None:
        """Waits until the status bar names the kernel as idle, which it does only once it is connected."""
        self.page.wait_for_selector("#jp-main-statusbar >> text=/\\(Cella\\) \\| Idle/")

    def screenshot(self, target: Path, whole: bool = True) -> Path:
        """Takes the notebook from top to bottom (or what a laptop shows) as a PNG."""
        target.parent.mkdir(parents=True, exist_ok=True)
        size = self.page.viewport_size
        if whole:
            height = self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollHeight")
            self.page.set_viewport_size({"width": size["width"], "height": min(height + 120, 30_000)})
            self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")
            self.page.evaluate(PAINTED)
        self.page.screenshot(path=target)
        self.page.set_viewport_size(size)
        return target


# Resolves when all images are decoded and the new layout is on the screen.
PAINTED = """async () => {
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""

# Every code cell that holds text has an execution number, and none is waiting or running.
ALL_RAN = """() => [...document.querySelectorAll('.jp-CodeCell')].every(cell => {
    const prompt = cell.querySelector('.jp-InputArea-prompt').textContent;
    return /\\[\\d+\\]/.test(prompt) || cell.querySelector('.cm-content').textContent.trim() === '';
})"""


@contextmanager
def lab(folder: Path, notebooks: list[Path], theme: str = "JupyterLab Light", width: int = 1366):
    """Serves copies of `notebooks` from `folder`; the server and the browser end with the block."""
    for notebook in notebooks:
        shutil.copy(notebook, folder)
    settings = folder / ".settings"
    write_setting(settings, "apputils-extension/themes", {"theme": theme})
    write_setting(settings, "notebook-extension/tracker", {"windowingMode": "none"})
    token, port = secrets.token_hex(16), free_port()
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser", f"--port={port}"]
    command += [f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}"]
    environment = {**os.environ, "JUPYTERLAB_SETTINGS_DIR": str(settings), "JUPYTER_CONFIG_PATH": str(CONFIG)}
    with open(folder / ".lab.log", "wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        url = f"http://127.0.0.1:{port}"
        await_server(f"{url}/api?token={token}", server)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
            page = browser.new_page(viewport={"width": width, "height": 768})
            page.set_default_timeout(PATIENCE * 1000)
            yield Lab(page, url, token, folder)
            browser.close()
    finally:
        end(server)


def end(server: subprocess.Popen) -> None:
    """Stops a JupyterLab. Now and then one hangs while it shuts its extensions down, which is no matter of ours."""
    server.terminate()
    try:
        server.wait(GRACE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait(PATIENCE)


def chromium() -> str:
    found = os.environ.get("CELLA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise RuntimeError("no Chromium found; install it, or set CELLA_CHROMIUM to one")
    return found


def write_setting(folder: Path, plugin: str, values: dict) -> None:
    path = folder / "@jupyterlab" / f"{plugin}.jupyterlab-settings"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_server(url: str, server: subprocess.Popen, seconds: float = PATIENCE) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"JupyterLab ended with code {server.returncode}")
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not answer within {seconds:.0f} s")
