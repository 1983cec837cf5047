"""JupyterHub for a class on one machine whose students have accounts on it: `sudo -E jupyterhub -f jupyterhub_config.py`.

Beyond one machine, use the hub for Kubernetes with values.yaml beside this file."""

import os
import sys
from pathlib import Path

CELLA = Path(__file__).resolve().parents[3]
JUPYTER = CELLA / "lessons" / "jupyter"
SHARED = ("PATH", "JUPYTER_PATH", "CELLA_CLASSPATH", "CELLA_DATA", "CELLA_CACHE", "CELLA_OFFLINE")  # of the shell that starts the hub

c = get_config()  # noqa: F821: JupyterHub defines it

# Who may log in: all accounts of this machine in the group `students`; PAM asks for their passwords.
c.JupyterHub.authenticator_class = "pam"
c.LocalAuthenticator.allowed_groups = {"students"}

# Each student's server opens the start page among copies of the lessons, which an update leaves as the student wrote them.
c.Spawner.cmd = [str(JUPYTER / "with-copies.sh"), str(Path(sys.executable).with_name("jupyterhub-singleuser"))]
c.Spawner.notebook_dir = "~/cella-work"
c.Spawner.default_url = "/lab/tree/START.md"

# A class arrives at once, and then a start takes longer than the 30 seconds after which JupyterHub gives up.
c.Spawner.start_timeout = c.Spawner.http_timeout = 600


def in_own_home(spawner):
    """The copies lie in the student's home, and are there before the server looks for them."""
    home = spawner.user_env({}).get("HOME") or os.path.expanduser(f"~{spawner.user.name}")
    spawner.environment = {**spawner.environment, "CELLA_WORK": f"{home}/cella-work"}


c.Spawner.pre_spawn_hook = in_own_home
c.Spawner.environment = {
    **{name: os.environ[name] for name in SHARED if name in os.environ},
    "JUPYTER_CONFIG_PATH": os.pathsep.join([str(JUPYTER / "etc"), str(JUPYTER / "etc-image")]),
}

# Kernels read this limit and stay below it; where the machine should enforce it, use the systemd spawner.
c.Spawner.mem_limit = "1G"

# Servers that nobody has used for an hour end, and with them their kernels.
c.JupyterHub.load_roles = [{
    "name": "cull-idle",
    "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    "services": ["cull-idle"],
}]
c.JupyterHub.services = [{
    "name": "cull-idle",
    "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600"],
}]
