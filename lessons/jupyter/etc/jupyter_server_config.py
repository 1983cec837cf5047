# What a server of the lessons does beyond jupyter_server_config.json beside this file.
import sys
from pathlib import Path

from jupyter_core.paths import jupyter_config_dir
from jupyter_server import DEFAULT_STATIC_FILES_PATH

ETC = Path(__file__).resolve().parent
sys.path.insert(0, str(ETC.parent))

import page  # noqa: E402
import saving  # noqa: E402

c = get_config()  # noqa: F821
c.MultiKernelManager.default_kernel_name = "cella"
c.FileContentsManager.pre_save_hook = saving.before
c.FileContentsManager.post_save_hook = saving.after
c.HTMLExporter.preprocessors = [page.DescribedPictures]
# The user's own custom.css, if there is one, is served in place of ours.
c.LabApp.custom_css = True
custom = [Path(jupyter_config_dir(), "custom"), ETC / "custom", Path(DEFAULT_STATIC_FILES_PATH, "custom")]
c.ServerApp.tornado_settings = {
    "websocket_max_message_size": 128 * 1024**2,  # bytes; an image of one's own goes through the widget as one message
    "static_custom_path": [str(folder) for folder in custom],
}
