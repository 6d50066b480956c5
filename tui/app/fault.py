"""A slip of the program: written to a file for whoever mends it, told in a sentence to whoever met it."""

import traceback
from contextlib import suppress
from pathlib import Path

from funding.wording import _

NAME = "last-fault.txt"


def told(fault: Exception, folder: Path) -> str:
    """Write what happened to a file, and say that it did."""
    # Without what the variables held: that would be the Board's figures.
    text = "".join(traceback.format_exception(fault))
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / NAME
        path.write_text(text, encoding="utf-8")
        words = _("Cyfran met a fault of its own. What happened is written in {file}, for whoever looks after Cyfran.")
        return words.format(file=path)
    return _("Cyfran met a fault of its own: {fault}.").format(fault=f"{type(fault).__name__}: {fault}")
