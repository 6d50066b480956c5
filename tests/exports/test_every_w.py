"""What a workbook must be is a list whose lines have numbers; every line has a test that carries its number."""

import re
from pathlib import Path

LINES = (
    1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 19, 20, 21, 22, 24, 25, 26, 27, 29, 30, 31, 32, 33, 34, 35, 36,
    37, 39, 41, 42, 43, 44, 47, 48, 50, 51, 52, 53, 55, 56, 57,
)  # fmt: skip


def test_every_line_of_the_list_has_a_test_with_its_number() -> None:
    """`def test_w<number>_` stands somewhere in this folder for each line."""
    tests = Path(__file__).parent.glob("test_*.py")
    found = {int(number) for path in tests for number in re.findall(r"def test_w(\d+)_", path.read_text("utf-8"))}
    assert found == set(LINES)
