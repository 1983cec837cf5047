"""A real JupyterLab and a real browser, for tests and for looking."""

from __future__ import annotations

import atexit
import functools
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
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
    """One browser page that looks at a folder of a JupyterLab server."""

    def __init__(self, page: Page, server: Server, place: str):
        self.page, self.server, self.place = page, server, place

    def open(self, notebook: str) -> None:
        """Opens a notebook and waits until its kernel is connected."""
        self.visit(notebook)
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")
        self.wait_idle()

    def visit(self, file: str) -> None:
        """Goes to the address of a file, with nothing else open."""
        self.page.goto(f"{self.server.url}/lab/tree/{self.place}/{file}?token={self.server.token}&reset")

    def run_all(self, seconds: float = PATIENCE) -> None:
        """Runs all cells from the Run menu, as a student does."""
        self.page.click(".lm-MenuBar-itemLabel:text-is('Run')")
        self.page.click(".lm-Menu-itemLabel:text-is('Run All Cells')")
        self.page.wait_for_function(ALL_RAN, timeout=seconds * 1000)
        self.wait_idle()

    def choose_theme(self, theme: str) -> None:
        """Chooses the light or the dark theme in the Settings menu."""
        name = f"JupyterLab {theme.title()}"
        self.page.click(".lm-MenuBar-itemLabel:text-is('Settings')")
        self.page.click(".lm-Menu-itemLabel:text-is('Theme')")
        self.page.click(f".lm-Menu-itemLabel:text-is('{name}')")
        self.page.wait_for_function("name => document.body.dataset.jpThemeName === name", arg=name)
        self.page.wait_for_selector("#jupyterlab-splash", state="detached")

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

    def screenshots(self, stem: Path, whole: bool = True) -> None:
        """Takes a screenshot in both themes, as `stem`-light.png and `stem`-dark.png."""
        for theme in ("dark", "light"):
            self.choose_theme(theme)
            self.screenshot(stem.with_name(f"{stem.name}-{theme}.png"), whole)


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


class Server:
    """A JupyterLab server on a folder, with settings and a layout of its own, not those of the person who runs the tests."""

    def __init__(self, root: Path):
        self.own = Path(tempfile.mkdtemp(prefix="cella-lab-"))
        self.token, port = secrets.token_hex(16), free_port()
        self.url = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser", f"--port={port}"]
        command += [f"--IdentityProvider.token={self.token}", f"--ServerApp.root_dir={root}"]
        own = {f"JUPYTERLAB_{kind.upper()}_DIR": str(self.own / kind) for kind in ("settings", "workspaces")}
        environment = {**os.environ, **own, "JUPYTER_CONFIG_PATH": str(CONFIG)}
        with open(self.own / "lab.log", "wb") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        atexit.register(self.end)
        await_server(f"{self.url}/api?token={self.token}", self.process)

    def end(self) -> None:
        """Stops the server. Now and then one hangs while it shuts its extensions down, which is no matter of ours."""
        self.process.terminate()
        try:
            self.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(PATIENCE)
        shutil.rmtree(self.own, ignore_errors=True)

    def set(self, plugin: str, values: dict) -> None:
        """Chooses settings for pages that are opened from now on."""
        path = self.own / "settings/@jupyterlab" / f"{plugin}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values))

    def end_kernels(self) -> None:
        for session in self.ask("GET", "/api/sessions"):
            self.ask("DELETE", f"/api/sessions/{session['id']}")

    def ask(self, method: str, path: str):
        request = urllib.request.Request(self.url + path, method=method, headers={"Authorization": f"token {self.token}"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or "null")


@functools.cache
def server(root: Path, config: str | None) -> Server:
    """The server that all tests of a process share which have the same folder of configuration. It ends with the process."""
    return Server(root)


@contextmanager
def lab(folder: Path, notebooks: list[Path], width: int = 1366):
    """Serves copies of `notebooks` from `folder`; their kernels and the browser end with the block."""
    for notebook in notebooks:
        shutil.copy(notebook, folder)
    shared = server(folder.parent, os.environ.get("JUPYTER_CONFIG_DIR"))
    shared.set("apputils-extension/themes", {"theme": "JupyterLab Light"})
    shared.set("notebook-extension/tracker", {"windowingMode": "none"})
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
            page = browser.new_page(viewport={"width": width, "height": 768})
            page.set_default_timeout(PATIENCE * 1000)
            yield Lab(page, shared, folder.name)
            browser.close()
    finally:
        shared.end_kernels()


def chromium() -> str:
    found = os.environ.get("CELLA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise RuntimeError("no Chromium found; install it, or set CELLA_CHROMIUM to one")
    return found


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
