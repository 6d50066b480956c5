"""Computing the split away from the keyboard: typing never waits, and the newest Board wins."""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from funding.board import Board
    from tui.app.app import CyfranApp
    from tui.workspace.results import Results


class Reckoner:
    """Computes the results of the workspace's Board on another thread, one Board at a time."""

    def __init__(self, app: "CyfranApp") -> None:
        self._app = app
        self._wanted = False
        self._busy = False

    def want(self) -> None:
        """Ask for the results of the Board as it is now."""
        self._wanted = True
        if not self._busy:
            self._busy = True
            self._app.run_worker(self._work(), name="reckoner", group="reckoner")

    async def _work(self) -> None:
        workspace = self._app.workspace
        try:
            while self._wanted:
                self._wanted = False
                board, formula, scenario = workspace.board, workspace.formula, workspace.scenario
                if board is not None:
                    workspace.take(await asyncio.to_thread(_computed, board, formula, scenario))
        finally:
            self._busy = False


def _computed(board: "Board", formula: str | None, scenario: str | None) -> "Results":
    # Loaded on the thread that computes, so that even the first time nobody waits.
    from tui.workspace.results import compute  # noqa: PLC0415

    return compute(board, formula, scenario)
