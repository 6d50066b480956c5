"""The command line is fast to start because it loads only what a command needs."""

import json

import pytest

from tests.project.working_copy import ROOT, run_python

EXAMPLE = ROOT / "examples" / "north-wales-example.toml"
NEVER_AT_START = {"textual", "numpy", "scipy", "xlsxwriter", "openpyxl", "python_calamine", "docx", "filelock"}


def loaded_by(script: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after a script."""
    run = run_python("-c", f"import json, sys\n{script}\nprint(json.dumps(list(sys.modules)), file=sys.stderr)")
    assert run.returncode == 0, run.stderr
    return {name.partition(".")[0] for name in json.loads(run.stderr.splitlines()[-1])}


def test_starting_loads_nothing_heavy() -> None:
    """`import tui.command_line` loads no screen, no numbers, no spreadsheet, and nothing that writes Board files."""
    assert loaded_by("import tui.command_line") & NEVER_AT_START == set()


@pytest.mark.parametrize("command", [["check"], ["split"], ["explain", "wrexham"]])
def test_reading_a_board_loads_nothing_heavy(command: list[str]) -> None:
    """`check`, `split` and `explain` read a Board and print, and load no more than that takes."""
    arguments = [command[0], str(EXAMPLE), *command[1:]]
    script = f"from tui.command_line import main\nmain({arguments!r}, standalone_mode=False)"
    assert loaded_by(script) & NEVER_AT_START == set()


FIRST_SCREEN = """
import asyncio, os
from tui.app.run import CyfranApp

def shown(app):
    if type(app.screen).__name__ == "WelcomeScreen":
        print(json.dumps(list(sys.modules)), file=sys.__stderr__, flush=True)
        os._exit(0)

async def show():
    async with CyfranApp().run_test() as pilot:
        await pilot.pause()

CyfranApp.post_display_hook = shown
asyncio.run(show())
"""


def test_the_first_screen_of_the_application_waits_for_no_board() -> None:
    """The application shows Welcome before it has loaded what reads Boards and sentences and what writes sheets."""
    loaded = loaded_by(FIRST_SCREEN)
    assert "textual" in loaded
    assert loaded & {"pydantic", "lark", "numpy", "scipy", "xlsxwriter", "openpyxl", "filelock"} == set()
