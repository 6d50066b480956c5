"""A small Board in the notation of its file, for cases to change a line of."""

from funding.board import Board
from funding.document import read_board

SMALL = """\
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28"]

[[partners]]
id = "wrexham"
name = "Wrexham County Borough Council"
short = "Wrexham"
group = "local authorities"
last_year = "£48,250"

[[partners]]
id = "conwy"
name = "Conwy County Borough Council"
group = "local authorities"

[[drivers]]
name = "children"
unit = "children"
values = { wrexham = 27950, conwy = 20890 }

[[indices]]
name = "pay award"
rates = { "2027-28" = "3%" }

[[costs]]
id = "training-officer"
name = "Training officer"
pool = "training"
amount = "£41,200"
grows_with = "pay award"

[[income]]
name = "Course fees"
amount = "£6,000"

[[in_kind]]
id = "room"
partner = "wrexham"
kind = "accommodation"
what = "Training room"
years = ["2026-27"]
meets = "training-officer"

[[formulas]]
name = "agreed"
text = "All partners pay 100%, shared by children."
"""


def small(*changes: tuple[str, str]) -> str:
    """The small Board with pieces of its text replaced; each must be there."""
    text = SMALL
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def board_of(text: str) -> Board:
    """The Board that a text holds."""
    board = read_board(text).board
    assert board is not None
    return board


def told(text: str) -> list[str]:
    """What is wrong with a text, each problem as a person reads it."""
    return [str(problem) for problem in read_board(text).problems]


def adoption(**keys: str) -> str:
    """An adoption as a Board file holds it, with some keys as given, each in the notation of the file."""
    mark = f'"{"a" * 64}"'
    said = {
        "format": "1",
        "name": '"Adopted 2026-05-12"',
        "meeting": '"Spring meeting"',
        "date": "2026-05-12",
        "formula": '"agreed"',
        "sentences": '"All partners pay 100%, shared equally."',
        "program": '"0.1.0"',
        "facts": mark,
        "years": "[]",
        "shares": "[]",
        "inputs": '"{}"',
        "fingerprint": mark,
    }
    return "\n[[adoptions]]\n" + "".join(f"{key} = {value}\n" for key, value in {**said, **keys}.items())
