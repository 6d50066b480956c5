"""A fence round a folder: from then on this program can change no file outside it, whoever asks."""

import os
import sys
from pathlib import Path
from tempfile import gettempdir

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    "os.mkdir": (0,),
    "os.rename": (0, 1),
    "os.remove": (0,),
    "os.rmdir": (0,),
    "os.link": (1,),
    "os.symlink": (1,),
    "os.truncate": (0,),
    "os.chmod": (0,),
}


def fence(folder: Path) -> None:
    """Refuse every change outside a folder as a disk would that may only be read; for the rest of the program."""
    inside = (str(folder.resolve()), str(Path(gettempdir()).resolve() / "tmp"), "/dev/")

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            _path, _mode, flags = arguments
            paths = arguments[:1] if isinstance(flags, int) and flags & _WRITES else ()
        else:
            paths = tuple(arguments[place] for place in _CHANGES.get(event, ()))
        for path in paths:
            if isinstance(path, str | bytes) and not os.path.realpath(os.fsdecode(path)).startswith(inside):
                raise PermissionError(13, "Permission denied", os.fsdecode(path))

    sys.addaudithook(watch)
