# What a server of the lessons does beyond jupyter_server_config.json beside this file.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import page  # noqa: E402
import saving  # noqa: E402

c = get_config()  # noqa: F821
c.MultiKernelManager.default_kernel_name = "cella"
c.FileContentsManager.pre_save_hook = saving.before
c.FileContentsManager.post_save_hook = saving.after
c.HTMLExporter.preprocessors = [page.DescribedPictures]
