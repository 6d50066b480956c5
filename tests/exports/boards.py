"""Boards to write as workbooks: one with every kind of step, its names as awkward as names can be."""

from functools import cache

from formulas.split import Split, split_board
from funding.document import read_board

LONG = "a body with a very long name, " * 6 + "(end)"

AWKWARD = f"""
format = 1

[board]
name = "Bwrdd “Tŷ & Môn” <Safeguarding> Board's [2026]"
years = ["2026-27", "2027-28", "2028-29"]

[[groups]]
name = "housing associations"
singular = "housing association"

[[partners]]
id = "north"
name = "=North+1"
group = "local authorities"
last_year = "£50,000"

[[partners]]
id = "south"
name = "Ynys Môn 'n' \\"quotes\\" (brackets)"
short = "South"
group = "local authorities"
last_year = "£43,000"

[[partners]]
id = "health"
name = "{LONG}"
short = "Health"
group = "health boards"
last_year = "£37,000.50"

[[partners]]
id = "police"
name = "@Police"
group = "police"
last_year = "£16,000"

[[partners]]
id = "homes-a"
name = "-Homes A"
group = "housing associations"
last_year = "£1,000"

[[partners]]
id = "homes-b"
name = "+Homes B, {LONG}"
group = "housing associations"
last_year = "£0"

[[drivers]]
name = "children aged 0-17"
unit = "children"
source = "=made up for a test"
as_at = 2023-06-30
values = {{ north = 20890, south = 18845, health = 0 }}

[[drivers]]
name = "homes"
unit = "homes"
values = {{ homes-a = 800, homes-b = 2400.5, "2028-29" = {{ homes-a = 1200 }} }}

[[costs]]
id = "core"
name = "=SUM(A1:A9)"
pool = "*"
amounts = {{ "2026-27" = "£162,345.67", "2027-28" = "£170,000", "2028-29" = "£1" }}
basis = "_x0041_ & <b>"

[[costs]]
id = "training"
name = "Training"
pool = ">0"
amount = "£41,234.56"

[[costs]]
id = "reviews"
name = "Reviews"
pool = "Core?"
amount = "£30,000"

[[indices]]
name = "=pay"
starts = "September"
rates = {{ "2026-27" = "3%", "2027-28" = "-1.5%", "2028-29" = "2.25%" }}

[[indices]]
name = "@prices"
rates = {{ "2027-28" = "2%", "2028-29" = "2%" }}
source = "=made up for a test"

[[costs]]
id = "post"
name = "+A post"
pool = "Core?"
staff.fte = 0.6
staff.salary = "£31,337.77"
staff.on_costs = "130%"
staff.on_costs_note = "made up"
staff.start = "2026-11"
staff.end = "2028-05"
grows_with = "=pay"

[[costs]]
id = "hours"
name = "Hours"
pool = "*"
units = {{ quantity = 17.5, rate = "£13.33", unit = "hours" }}

[[costs]]
id = "rent"
name = "Rent"
pool = "*"
amount = "£1,234.56"
grows_with = "@prices"

[[income]]
name = "Places"
fees = {{ places = 31, price = "£12.35" }}
pool = ">0"

[[income]]
name = "+Fees"
amount = "£6,000"
pool = ">0"

[[income]]
name = "@Grant"
amount = "£10,000"

[[formulas]]
name = "=agreed"
text = '''
# =a note that looks like a formula
For ">0":
Local authorities and Health pay 100%, shared 40% equally and 60% by children aged 0-17.
No partner pays more than 90%.

For all other costs:
Each housing association pays £500.
Local authorities pay 60% of the remainder, shared by children aged 0-17.
Health pays 25%, but no more than £40,000.
Housing associations pay 3%, shared by bands of homes: 1 up to 1,000, 2 above.
"=North+1" and South pay 2%, shared 2 to 1.
Police pays the rest.

Over the whole contribution:
No partner pays more than 45%.
No local authority pays less than £2,000.
No contribution rises by more than 15% or falls by more than 60%.
Move from last year's shares over 3 years.
Round each contribution to £10.
'''
"""


@cache
def awkward_split() -> Split:
    """The split of the awkward Board."""
    return split_of(AWKWARD)


def split_of(text: str) -> Split:
    """The split of a Board that is written as a Board file."""
    reading = read_board(text)
    assert (reading.board is None, reading.problems) == (False, ())
    assert reading.board is not None
    outcome = split_board(reading.board)
    assert outcome.split is not None, outcome.problems
    return outcome.split
