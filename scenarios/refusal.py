"""Why a change cannot be made."""


class CannotChange(ValueError):
    """A change that this Board does not allow; the message says why. `apply` tells it as a problem."""

    def __init__(self, what: str, mend: str = "") -> None:
        """Say what is wrong, and what to do about it."""
        super().__init__(what)
        self.what = what
        self.mend = mend
