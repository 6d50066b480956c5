"""Write docs/reference/data-dictionary.md from what the program says of its own fields."""

from pathlib import Path

from exports.dictionary.outputs import dictionary_rows
from exports.dictionary.printing import dictionary_tables

PAGE = Path(__file__).parent / "reference" / "data-dictionary.md"
HEAD = """# The data dictionary

Every field that the commands print with `--format json` and `--format csv`. The same table, for programs:
`cyfran dictionary --format json`, or `csv`; with the name of a command, only its fields.

Money is whole pence in JSON, so that no program rounds it, and pounds with two decimals in CSV, as spreadsheets expect.
`[]` stands for each entry of a list. This page is written by `docs/make_data_dictionary.py`, and a
test holds that it tells of every field.
"""


def page() -> str:
    """The whole page."""
    return f"{HEAD}\n{dictionary_tables(dictionary_rows())}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
