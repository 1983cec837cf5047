"""Views drawn by modules, live in a page: each module once, and the state of every view, so that no kernel is needed."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
SCRIPT = Path(__file__).with_name("views.js")
MODULE = ("_esm", "_css", "_anywidget_id")


class Views:
    """The models of an executed notebook that modules draw, and those of them that a page shows."""

    def __init__(self, notebook: nbformat.NotebookNode):
        widgets = notebook.metadata.pop("widgets", {})  # nbconvert would want scripts for all other widgets, too
        self.models = widgets.get(STATE, {}).get("state", {})
        self.modules: dict[str, dict] = {}
        self.shown: list[dict] = []

    def element(self, output: nbformat.NotebookNode, still: str) -> str | None:
        """The place of a view, with its static form until the view is drawn; None if the output shows no such view."""
        view = output.get("data", {}).get(VIEW)
        model = self.drawn_by_module(view["model_id"]) if view else None
        if model is None:
            return None
        state = dict(model["state"])
        esm, css, module = (state.pop(name) for name in MODULE)
        self.modules[module] = {"module": esm, "css": css}
        element = f"cella-view-{len(self.shown)}"
        own = {name: value for name, value in state.items() if not name.startswith("_")}
        buffers = [{"path": one["path"], "data": one["data"]} for one in model.get("buffers", [])]
        self.shown.append({"element": element, "module": module, "state": own, "buffers": buffers})
        return f'<div id="{element}">{still}</div>'

    def drawn_by_module(self, identity: str) -> dict | None:
        """The model of a view; inside of boxes, the first that a module draws."""
        model = self.models.get(identity)
        if model is None or model["model_module"] == "anywidget":
            return model
        inside = model["state"].get("children", [])
        found = (self.drawn_by_module(child.removeprefix("IPY_MODEL_")) for child in inside)
        return next((one for one in found if one is not None), None)

    def script(self) -> str:
        """What draws the views; empty if there are none."""
        if not self.shown:
            return ""
        data = json.dumps({"modules": self.modules, "views": self.shown}, separators=(",", ":"))
        inline = data.replace("</", "<\\/").replace("<!--", "<\\!--")
        return f'<script type="module">\n{SCRIPT.read_text(encoding="utf-8").replace("= DATA;", f"= {inline};")}</script>'
