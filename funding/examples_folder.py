"""Where the shipped example Boards are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def examples_folder() -> Path:
    """The folder of shipped example Boards: inside the package when installed, beside it in a working copy."""
    installed = _PACKAGE / "examples"
    return installed if installed.is_dir() else _PACKAGE.parent / "examples"
