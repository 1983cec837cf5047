"""Where several processes run the tests, those of one class stay together, since they share a kernel."""

import pytest

from harness import KernelCase


@pytest.hookimpl(tryfirst=True)  # pytest-xdist reads the marks in its own hook, which would come before this one
def pytest_collection_modifyitems(items):
    for item in items:
        if item.cls and issubclass(item.cls, KernelCase):
            item.add_marker(pytest.mark.xdist_group(f"{item.module.__name__}.{item.cls.__name__}"))
