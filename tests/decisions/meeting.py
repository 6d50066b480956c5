"""A Board before a meeting, in the notation of its file, and what is decided there; every figure made up."""

import datetime as dt
from dataclasses import replace

from formulas.adopting import Decision, adopt
from formulas.split import Split, split_board
from funding.board import Board
from funding.decisions import Adoption, Answer
from funding.document import read_board

BOARD = """\
# Before the spring meeting.
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28"]
quorum = "half of partners"
quorum_needs = ["health"]
disputes = "To the chief officers, within a month."

[[partners]]
id = "conwy"
name = "Conwy County Borough Council"
short = "Conwy"
group = "local authorities"
last_year = "£30,000"

[[partners]]
id = "denbighshire"
name = "Denbighshire County Council"
short = "Denbighshire"
group = "local authorities"
last_year = "£30,000"

[[partners]]
id = "health"
name = "Example Health Board"
short = "Health"
group = "health boards"
last_year = "£25,000"

[[partners]]
id = "police"
name = "Example Police"
short = "Police"
group = "police"
last_year = "£15,000"

[[drivers]]
name = "children"
unit = "children"
source = "made up for a test"
as_at = 2023-06-30
values = { conwy = 20890, denbighshire = 20890 }

[[costs]]
id = "everything"
name = "All that the Board does"
amounts = { "2026-27" = "£100,000", "2027-28" = "£104,000.01" }

[[in_kind]]
id = "rooms"
partner = "police"
kind = "accommodation"
what = "Rooms for meetings"
quantity = 60
unit = "room days"
rate = "£100"
valuation = "market rate"
evidence = "made up for a test"
status = "agreed"
meets = "everything"

[[formulas]]
name = "agreed"
text = '''
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 15%.
In-kind contributions count in full.
An underspend is returned in the same shares.
An overspend is shared in the same shares.
'''
"""

DECISION = Decision(
    meeting="Spring meeting",
    date=dt.date(2026, 5, 12),
    present=("conwy", "health"),
    others=("Lay members",),
    answers=(
        Answer(partner="conwy", answer="agrees"),
        Answer(partner="denbighshire", answer="agrees"),
        Answer(partner="health", answer="agrees subject to", conditions="a review in June"),
        Answer(partner="police", answer="absent"),
    ),
    review=dt.date(2027, 3, 1),
)


def board_of(text: str = BOARD) -> Board:
    """The Board that a text holds, in order."""
    reading = read_board(text)
    assert reading.board is not None
    assert reading.problems == ()
    return reading.board


def split_of(board: Board) -> Split:
    """The split under the formula in use."""
    outcome = split_board(board)
    assert outcome.split is not None, outcome.problems
    return outcome.split


def adopted(board: Board | None = None, **other: object) -> tuple[Board, Adoption]:
    """A Board after its meeting, and what was adopted there; with other words for some of the decision."""
    before = board if board is not None else board_of()
    decision = replace(DECISION, **other)  # type: ignore[arg-type]  # the keys of a Decision
    after = adopt(before, split_of(before), decision, program="0.1.0")
    return after, after.adoptions[-1]


def without_spaces(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())
