"""The application with a slip in it: asking for help raises. Run as `python -m tests.terminal.faulty FILE`."""

import sys
from pathlib import Path

from tui.app.app import CyfranApp
from tui.app.run import run


def slip(app: CyfranApp) -> None:
    """What no program should do."""
    raise RuntimeError(f"a slip of {app.title}")


if __name__ == "__main__":
    CyfranApp.action_explain_this = slip  # type: ignore[method-assign, assignment]
    sys.exit(run(Path(sys.argv[1])))
