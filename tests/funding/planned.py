"""A Board with a full plan and offers in kind, in the notation of its file, for cases to change a line of."""

from funding.board import Board
from funding.document import read_board

PLAN = """\
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28"]

[[partners]]
id = "health"
name = "Example Health Board"
short = "Health"
group = "health boards"

[[partners]]
id = "police"
name = "Example Police"
group = "police"

[[drivers]]
name = "children"
unit = "children"
values = { health = 600, police = 400 }

[[indices]]
name = "pay award"
starts = "September"
rates = { "2026-27" = "3%", "2027-28" = "2%" }

[[costs]]
id = "officer"
name = "Training officer"
pool = "training"
priority = "A competent workforce"
staff = { fte = 1, salary = "£44,000", on_costs = "28%", start = "2026-09" }
grows_with = "pay award"

[[costs]]
id = "venues"
name = "Venues"
pool = "training"
priority = "A competent workforce"
units = { quantity = 24, rate = "£100", unit = "days" }

[[costs]]
id = "venues-less"
name = "Fewer venues"
pool = "training"
priority = "A competent workforce"
adjusts = "venues"
changes = { "2027-28" = "-£400" }
reason = "Four days moved online"

[[costs]]
id = "website"
name = "New website"
amounts = { "2026-27" = "£8,000", "2027-28" = "£0" }
one_off = true

[[income]]
name = "Course fees"
pool = "training"
fees = { places = 100, price = "£30" }

[reserves]
opening = "£10,000"
floor = "£5,000"
used = { "2026-27" = "£4,000" }
added = { "2027-28" = "£1,000" }

[[in_kind]]
id = "secondee"
partner = "health"
kind = "staff"
what = "A nurse who trains"
staff = { salary = "£40,000", on_costs = "25%", days = 22, days_in_year = 220 }
valuation = "salary cost"
status = "agreed"
meets = "officer"

[[in_kind]]
id = "room"
partner = "police"
kind = "accommodation"
what = "Training room"
quantity = 12
unit = "room days"
rate = "£100"
valuation = "market rate"
status = "agreed"
meets = "venues"

[[formulas]]
name = "agreed"
text = "All partners pay 100%, shared by children."
"""


def planned(*changes: tuple[str, str]) -> str:
    """The Board with pieces of its text replaced; each must be there."""
    text = PLAN
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def board_of(text: str) -> Board:
    """The Board that a text without problems holds."""
    reading = read_board(text)
    assert reading.problems == ()
    assert reading.board is not None
    return reading.board


def told(text: str) -> list[str]:
    """What is wrong with a text, each problem as a person reads it."""
    return [str(problem) for problem in read_board(text).problems]
