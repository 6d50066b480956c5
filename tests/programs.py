"""Programs that some tests start, and what it means when one is not there."""

import os
import shutil

import pytest


def in_ci() -> bool:
    """Whether this is the run that decides, where everything must be installed."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def require_program(name: str) -> str:
    """The path of a program; without it the test is skipped on a laptop and fails in CI."""
    path = shutil.which(name)
    if path is not None:
        return path
    reason = f"{name} is not installed; .ci/run shows how to install it"
    if in_ci():
        pytest.fail(reason)
    pytest.skip(reason)
