"""Why a file that somebody sent is not read."""

from enum import Enum


class Refusal(Enum):
    """The kinds of file that are refused, for a caller that wants to tell them apart."""

    MISSING = "not there, or not to be opened"
    NOT_WHAT_IT_SAYS = "not what its name says"
    LOCKED = "locked with a password"
    DAMAGED = "damaged"
    TOO_LARGE = "larger than the limits"
    PROGRAM = "holds a program or fetches from elsewhere"
    PERSONAL = "holds facts about persons"
    NOT_OURS = "not a workbook of this program"
    NEWER = "from a newer version of this program"


class NotRead(Exception):
    """A file that is not read; the text says why and what to do instead."""

    def __init__(self, refusal: Refusal, words: str) -> None:
        """Refuse with these words."""
        super().__init__(words)
        self.refusal = refusal
