"""A real JupyterHub with its local spawner: eight students at once open lesson 02 and run its first six cells.

CELLA_NBGRADER names a Python that has JupyterHub, and CELLA_HUB_PROXY a configurable-http-proxy; `./cella test` fetches both,
the proxy with npm. Without them, this test is skipped."""

import json
import os
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
import websocket
import yaml
from lab import free_port
from lessons import KERNEL, LESSONS, code_cells

HOME = Path(__file__).resolve().parents[4]
CONFIG = HOME / "lessons" / "jupyter" / "hub" / "trial_config.py"
PYTHON, PROXY = os.environ.get("CELLA_NBGRADER", ""), os.environ.get("CELLA_HUB_PROXY", "")
LESSON = next(lesson for lesson in LESSONS if lesson.number == "02")
STUDENTS, CELLS = 8, 6
PATIENCE = 1200  # seconds until a step counts as hung, however busy the machine
PAUSE = 2  # seconds between two questions to the hub, which takes 0.1 s of a processor to check the token of each

pytestmark = pytest.mark.xdist_group("hub")
needs_hub = pytest.mark.skipif(not (PYTHON and PROXY), reason="CELLA_NBGRADER and CELLA_HUB_PROXY name no hub")


class Hub:
    """A running hub, and what its API does for a student."""

    def __init__(self, url, token, process):
        self.url, self.token, self.process = url, token, process

    def call(self, path, method="GET", body=None):
        request = urllib.request.Request(f"{self.url}{path}", method=method, data=None if body is None else json.dumps(body).encode())
        request.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or "null")

    def answers(self):
        assert self.process.poll() is None, "the hub has ended"
        try:
            return self.call("/hub/api/")
        except (urllib.error.URLError, ConnectionError):
            return None

    def start(self, student):
        """Starts a student's server and waits until it answers."""
        self.call(f"/hub/api/users/{student}", "POST")
        self.call(f"/hub/api/users/{student}/server", "POST")
        until(lambda: self.server(student)["ready"])

    def server(self, student):
        servers = self.call(f"/hub/api/users/{student}")["servers"]
        assert "" in servers, f"the server of {student} did not start"
        return servers[""]

    def run(self, student, sources):
        """Opens a copy of the lesson, starts a kernel and runs cells; returns what each cell said."""
        copy = self.call(f"/user/{student}/api/contents/{LESSON.path.name}")
        assert copy["type"] == "notebook"
        kernel = self.call(f"/user/{student}/api/kernels", "POST", {"name": KERNEL})["id"]
        address = self.url.replace("http", "ws", 1) + f"/user/{student}/api/kernels/{kernel}/channels"
        channel = websocket.create_connection(address, header=[f"Authorization: token {self.token}"], timeout=PATIENCE)
        try:
            return [execute(channel, source) for source in sources]
        finally:
            channel.close()


def execute(channel, source):
    message = uuid.uuid4().hex
    channel.send(json.dumps({
        "channel": "shell", "header": {"msg_id": message, "msg_type": "execute_request", "session": message, "username": "", "version": "5.3"},
        "parent_header": {}, "metadata": {}, "content": {"code": source, "silent": False, "allow_stdin": False}, "buffers": []}))
    said, replied = [], False
    while True:
        got = json.loads(channel.recv())
        if got["parent_header"].get("msg_id") != message:
            continue
        kind, content = got["header"]["msg_type"], got["content"]
        if kind == "execute_reply":
            assert content["status"] == "ok", content
            replied = True
        elif kind == "stream":
            said.append(content["text"])
        elif kind == "status" and content["execution_state"] == "idle" and replied:
            return "".join(said)


def until(ready):
    deadline = time.monotonic() + PATIENCE
    while not ready():
        assert time.monotonic() < deadline, f"nothing within {PATIENCE} s"
        time.sleep(PAUSE)


@pytest.fixture
def proxy(tmp_path):
    """The address of a running proxy, that of its API, and their key. JupyterHub itself gives a proxy ten seconds to start, which a
    busy machine may not have."""
    public, api, key = free_port(), free_port(), secrets.token_hex(16)
    command = [PROXY, "--ip=127.0.0.1", f"--port={public}", "--api-ip=127.0.0.1", f"--api-port={api}"]
    with open(tmp_path / "proxy.log", "wb") as output:
        running = subprocess.Popen(command, env={**os.environ, "CONFIGPROXY_AUTH_TOKEN": key}, stdout=output, stderr=subprocess.STDOUT)
    try:
        until(lambda: all(listens(port) for port in (public, api)))
        yield f"http://127.0.0.1:{public}", f"http://127.0.0.1:{api}", key
    finally:
        running.terminate()
        running.wait(PATIENCE)


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def hub(proxy, tmp_path):
    url, api, key = proxy
    token = secrets.token_hex(16)
    environment = {
        **os.environ, "CELLA_TRIAL": str(tmp_path), "CELLA_TRIAL_URL": url, "CELLA_TRIAL_TOKEN": token, "CONFIGPROXY_AUTH_TOKEN": key,
        "PATH": os.pathsep.join([str(Path(PYTHON).parent), os.environ["PATH"]])}
    command = [PYTHON, "-m", "jupyterhub", "-f", CONFIG, f"--JupyterHub.hub_port={free_port()}",
               f"--ConfigurableHTTPProxy.api_url={api}", "--ConfigurableHTTPProxy.should_start=False"]
    log = tmp_path / "hub.log"
    with open(log, "wb") as output:
        running = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        started = Hub(url, token, running)
        until(started.answers)
        yield started
    except AssertionError as failure:
        raise AssertionError(f"{failure}\n{log.read_text()[-5000:]}") from failure
    finally:
        children = psutil.Process(running.pid).children(recursive=True) if running.poll() is None else []
        running.terminate()  # which ends the servers of the students, too
        running.wait(PATIENCE)
        for child in children:
            try:
                child.kill()
            except psutil.NoSuchProcess:
                pass


def megabytes_per_student(hub):
    """Proportional memory of each student's server and kernel."""
    sizes = []
    for server in psutil.Process(hub.process.pid).children():
        if "jupyterhub-singleuser" in " ".join(server.cmdline()):
            sizes.append(sum(one.memory_full_info().pss for one in [server, *server.children(recursive=True)]) / 1e6)
    return sizes


@needs_hub
def test_eight_students_open_lesson_02_at_once_and_run_its_first_six_cells(hub, record_property):
    students = [f"student{number}" for number in range(STUDENTS)]
    sources = [cell.source for cell in code_cells(LESSON.notebook)[:CELLS]]

    def work(student):
        hub.start(student)
        return hub.run(student, sources)

    with ThreadPoolExecutor(STUDENTS) as pool:
        said = list(pool.map(work, students))
    assert all(one == said[0] for one in said) and any(said[0])
    sizes = megabytes_per_student(hub)
    assert len(sizes) == STUDENTS
    record_property("memory per student, server and kernel", f"{min(sizes):.0f} to {max(sizes):.0f} MB, together {sum(sizes) / 1e3:.1f} GB")


def test_the_values_for_kubernetes_agree_with_the_image_and_with_themselves():
    values = yaml.safe_load((CONFIG.parent / "values.yaml").read_text())
    server = values["singleuser"]
    image = (HOME / "Dockerfile").read_text()
    assert f'--LabApp.default_url={server["defaultUrl"]}' in image and "ENV CELLA_WORK=${HOME}/lessons" in image
    storage = server["storage"]
    assert {mount["name"] for mount in storage["extraVolumeMounts"]} == {volume["name"] for volume in storage["extraVolumes"]}
    of_class = (CONFIG.parent / "Dockerfile").read_text()
    assert "/opt/cella/lessons/jupyter/requirements-class.txt" in of_class and (HOME / "lessons/jupyter/requirements-class.txt").is_file()
    assert "COPY lessons/jupyter /opt/cella/lessons/jupyter" in image
