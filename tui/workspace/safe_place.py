"""Where the keeper puts the unsaved work of one window: a session of its own, made when there is something to keep."""

from pathlib import Path

from funding import recovery
from funding.recovery import Session, Work
from funding.store import StoreKind, StoreProblem


class SafePlace:
    """The kept work of one window, in a folder that many windows share; `leave` it in the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._session: Session | None = None

    def write(self, work: Work | None) -> None:
        """Keep this work in place of the last, or none; raises `StoreProblem`."""
        if work is None:
            if self._session is not None:
                recovery.forget(self._session)
            return
        if self._session is None:
            self._session = recovery.begin(self._folder)
        try:
            recovery.keep(self._session, work)
        except StoreProblem as problem:
            if problem.kind is not StoreKind.MISSING:
                raise
            self._begin_anew(work)

    def leave(self) -> None:
        """End the session; the work in it stays for the next start."""
        if self._session is not None:
            recovery.end(self._session)

    def _begin_anew(self, work: Work) -> None:
        """The folder was taken away and the lock with it: another is made at once."""
        self.leave()
        self._session = None
        self._session = recovery.begin(self._folder)
        recovery.keep(self._session, work)
