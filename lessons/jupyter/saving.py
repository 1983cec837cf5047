"""What a Jupyter server does for the course when it saves a notebook."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path

import copies
import start
import tidy

# Jupyter checks a hook once it is set, and then takes it for another one that it replaces.
warnings.filterwarnings("ignore", message=r"Overriding existing (pre|post)_save_hook")


def before(model: dict, **_) -> None:
    """Keeps the version of the JDK out of lessons: the same lesson saved with another JDK is the same file."""
    metadata = model["content"].get("metadata", {}) if model["type"] == "notebook" and model["content"] else {}
    if metadata.get("kernelspec", {}).get("name") == tidy.KERNELSPEC["name"] and "version" in metadata.get("language_info", {}):
        metadata["language_info"]["version"] = tidy.LANGUAGE["version"]


def after(model: dict, os_path: str, **_) -> None:
    """Brings the start page up to date beside a lesson that was saved."""
    folder = Path(os_path).parent
    if model["type"] == "notebook" and (folder / copies.RECORD).is_file():
        try:
            start.write(folder)
        except Exception:  # the server would report that the notebook was not saved
            logging.getLogger(__name__).warning("the start page was not updated", exc_info=True)
