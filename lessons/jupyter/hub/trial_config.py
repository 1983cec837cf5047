"""The hub of jupyterhub_config.py to try out: anybody logs in with any name, and all servers run as the user who starts it.

It keeps its files and the homes of the students in CELLA_TRIAL, by default in .cella/trial-hub of this clone."""

import os
from pathlib import Path

c = get_config()  # noqa: F821: JupyterHub defines it
load_subconfig("jupyterhub_config.py", path=str(Path(__file__).resolve().parent))  # noqa: F821

TRIAL = Path(os.environ.get("CELLA_TRIAL") or Path(__file__).resolve().parents[3] / ".cella" / "trial-hub").resolve()
TRIAL.mkdir(mode=0o700, parents=True, exist_ok=True)

c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = f"{TRIAL}/homes/{{username}}"
c.JupyterHub.bind_url = os.environ.get("CELLA_TRIAL_URL", "http://127.0.0.1:8000")
c.JupyterHub.db_url = f"sqlite:///{TRIAL}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = f"{TRIAL}/cookie-secret"
c.ConfigurableHTTPProxy.pid_file = f"{TRIAL}/proxy.pid"
if os.geteuid() == 0:
    c.Spawner.args = ["--allow-root"]


def in_home_of_trial(spawner):
    """Makes the home of a student, which has no account."""
    home = Path(spawner.home_dir)
    (home / "cella-work").mkdir(parents=True, exist_ok=True)
    spawner.environment = {**spawner.environment, "CELLA_WORK": str(home / "cella-work"), "HOME": str(home)}


c.Spawner.pre_spawn_hook = in_home_of_trial

# The test starts servers by the hub's API, with a token that it chooses.
if "CELLA_TRIAL_TOKEN" in os.environ:
    c.JupyterHub.services += [{"name": "trial", "api_token": os.environ["CELLA_TRIAL_TOKEN"]}]
    c.JupyterHub.load_roles += [{
        "name": "trial",
        "scopes": ["admin:users", "admin:servers", "access:servers"],
        "services": ["trial"],
    }]
