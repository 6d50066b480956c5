"""Exit codes, the same for every command."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended, for whatever started it."""

    DONE = 0
    PROBLEMS = 1
    """The Board file has problems."""
    WRONG_USE = 2
    """The command was used in a way it does not have."""
    CHECK_FAILED = 3
    """A check that was asked for did not hold."""
    NO_ACCESS = 4
    """A file could not be read or written."""
