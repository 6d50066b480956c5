"""What it costs to load the reading of Board files."""

from tests.project.working_copy import run_python


def test_reading_loads_nothing_that_only_writing_needs() -> None:
    """`import funding.store` brings neither the lock nor the writing over, nor another layer."""
    script = (
        "import sys, funding.store, funding.document\n"
        "funding.document.read_board('format = 1')\n"
        "unwanted = {'filelock', 'tomlkit', 'funding.keeping', 'formulas', 'numpy', 'lark', 'textual'}\n"
        "print(sorted(unwanted & set(sys.modules)))"
    )
    run = run_python("-c", script)
    assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", "")
