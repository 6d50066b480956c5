"""Where the program keeps its settings and unsaved work: in a person's own folders, or where CYFRAN_HOME says."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from funding.store_problems import StoreKind, StoreProblem
from funding.wording import _

HOME = "CYFRAN_HOME"
"""The environment variable that names one folder for everything, such as one on a memory stick."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of the program; none need be there yet."""

    settings: Path
    """Of settings.toml and keys.toml."""
    unsaved: Path
    """Of unsaved work."""


def folders(environment: Mapping[str, str] = os.environ) -> Folders:
    """The folders to use; nothing is made and nothing is looked up on the disk."""
    if home := environment.get(HOME, "").strip():
        # The program may move to another folder later; this one stays.
        place = Path(os.path.expanduser(home)).absolute()  # noqa: PTH111 -- Path raises for an unknown person
        return Folders(place, place / "unsaved")
    # Loaded here because only the app has settings.
    import platformdirs  # noqa: PLC0415

    settings = platformdirs.user_config_path("cyfran", appauthor=False)
    return Folders(settings, platformdirs.user_state_path("cyfran", appauthor=False) / "unsaved")


def made(folder: Path) -> Path:
    """A folder, made if it is not there; raises `StoreProblem`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, ValueError) as slip:
        words = _(
            "The folder {folder} could not be made: {reason}. You can work without it, but nothing is remembered. "
            "To use another folder, name it in {variable}."
        )
        reason = (slip.strerror if isinstance(slip, OSError) else None) or slip
        told = words.format(folder=f"“{folder}”", reason=reason, variable=HOME)
        raise StoreProblem(StoreKind.OTHER, told, folder) from slip
    return folder
