"""Computing the split away from the keyboard: typing never waits, and the newest Board wins."""

import asyncio

from textual.app import App

from tui.workspace.workspace import Workspace


class Reckoner:
    """Computes the results of the workspace's Board on another thread, one Board at a time."""

    def __init__(self, app: App[None], workspace: Workspace) -> None:
        self._app = app
        self._workspace = workspace
        self._wanted = False
        self._busy = False

    def want(self) -> None:
        """Ask for the results of the Board as it is now."""
        self._wanted = True
        if not self._busy:
            self._busy = True
            self._app.run_worker(self._work(), name="reckoner", group="reckoner")

    async def _work(self) -> None:
        # Loaded with the first Board: the welcome screen needs none of it.
        from tui.workspace.results import compute  # noqa: PLC0415

        try:
            while self._wanted:
                self._wanted = False
                board, formula = self._workspace.board, self._workspace.formula
                if board is not None:
                    self._workspace.take(await asyncio.to_thread(compute, board, formula))
        finally:
            self._busy = False
