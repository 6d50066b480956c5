"""Short ways to make tables, and to type into them, for the tests of this folder."""

from collections.abc import Callable, Mapping
from functools import cache

from funding.board import Board
from funding.document import read_board
from tests.examples.shipped import example
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.costs import costs_table
from tui.workspace.tables.driver_figures import driver_figures_table
from tui.workspace.tables.drivers import drivers_table
from tui.workspace.tables.formulas import formulas_table
from tui.workspace.tables.groups import groups_table
from tui.workspace.tables.income import income_table
from tui.workspace.tables.indices import indices_table
from tui.workspace.tables.instalments import instalments_table
from tui.workspace.tables.partners import partners_table
from tui.workspace.tables.past_years import past_years_table
from tui.workspace.tables.register import register_table
from tui.workspace.tables.reserves import reserves_table
from tui.workspace.tables.table import Cell, Table

NORTH_WALES = "north-wales-example.toml"
TABLES = (
    "partners",
    "groups",
    "drivers",
    "costs",
    "income",
    "indices",
    "formulas",
    "in_kind",
    "instalments",
    "past",
    "driver_figures",
    "reserves",
)
LISTS = TABLES[:10]


def north_wales() -> Board:
    """The main example."""
    return example(NORTH_WALES)


def table(board: Board, name: str, year: str | None = None) -> Table:
    """A table of a Board by name, in a year, by default its first."""
    when = year or (board.years[0] if board.years else "2026-27")
    makers: dict[str, Callable[[Board], Table]] = {
        "partners": partners_table,
        "groups": groups_table,
        "drivers": drivers_table,
        "costs": costs_table,
        "income": income_table,
        "indices": indices_table,
        "reserves": reserves_table,
        "instalments": instalments_table,
        "past": past_years_table,
        "formulas": formulas_table,
        "in_kind": lambda known: register_table(known, when),
        "driver_figures": lambda known: driver_figures_table(known, when),
    }
    return makers[name](board)


def made(outcome: Edit | Refused) -> Edit:
    """The edit, which must not have been refused."""
    assert isinstance(outcome, Edit), outcome
    return outcome


def why_not(outcome: object) -> str:
    """The message of what must have been refused."""
    assert isinstance(outcome, Refused), outcome
    return outcome.message


def typed(board: Board, name: str, texts: Mapping[tuple[str, str], str], year: str | None = None) -> Board:
    """The Board after texts were typed into a table of it."""
    return made(table(board, name, year).put(texts)).board


def cell(board: Board, name: str, row: str, column: str, year: str | None = None) -> Cell:
    """What stands at a row and a column."""
    found = table(board, name, year)
    place = [known.key for known in found.columns].index(column)
    return next(known for known in found.rows if known.key == row).cells[place]


def shown(board: Board, name: str, row: str, *columns: str, year: str | None = None) -> list[str]:
    """The texts of a row under some columns."""
    return [cell(board, name, row, column, year).text for column in columns]


@cache
def small() -> Board:
    """A Board with a line of every kind in its plan."""
    board = read_board(_SMALL).board
    assert board is not None
    return board


_SMALL = """\
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28", "2028-29"]

[[partners]]
id = "wrexham"
name = "Wrexham County Borough Council"
short = "Wrexham"
group = "local authorities"
last_year = "£48,250"

[[partners]]
id = "conwy"
name = "Conwy"
group = "local authorities"

[[partners]]
id = "homes"
name = "Homes for All"
group = "housing associations"

[[groups]]
name = "housing associations"
singular = "housing association"
name_cy = "cymdeithasau tai"
singular_cy = "cymdeithas tai"

[[drivers]]
name = "children"
unit = "children"
values = { wrexham = 27950, conwy = 20890 }

[[drivers]]
name = "homes"
unit = "homes"
as_at = 2025-03-31
[drivers.values]
wrexham = 10
homes = 500
"2027-28" = { homes = 600 }

[[indices]]
name = "prices"
rates = { "2027-28" = "10%", "2028-29" = "10%" }

[[indices]]
name = "pay award"
starts = "September"
rates = { "2026-27" = "3%", "2027-28" = "3%", "2028-29" = "3%" }

[[costs]]
id = "flat"
name = "Website"
amount = "£1,000"

[[costs]]
id = "growing"
name = "Office"
amount = "£100"
grows_with = "prices"

[[costs]]
id = "paid"
name = "Chair's fee"
amount = "£100"
grows_with = "pay award"

[[costs]]
id = "yearly"
name = "Conference"
pool = "training"
amounts = { "2026-27" = "£0", "2027-28" = "£6,500", "2028-29" = "£0" }

[[costs]]
id = "post"
name = "Training officer"
pool = "training"
staff = { fte = 1, salary = "£36,000", on_costs = "30%" }

[[costs]]
id = "days"
name = "Visiting trainers"
pool = "training"
units = { quantity = 12, rate = "£450", unit = "days" }

[[costs]]
id = "less"
name = "Fewer days"
pool = "training"
adjusts = "days"
changes = { "2027-28" = "-£600" }
reason = "Two days fewer"

[[income]]
name = "Course fees"
fees = { places = 10, price = "£30" }

[[income]]
name = "Grant"
amount = "£500"

[[in_kind]]
id = "room"
partner = "wrexham"
kind = "accommodation"
what = "Training room"
quantity = 24
unit = "room days"
rate = "£85"
valuation = "market rate"
status = "agreed"
years = ["2026-27"]
meets = "days"

[[in_kind]]
id = "nurse"
partner = "homes"
kind = "staff"
what = "A nurse's time"
staff = { salary = "£40,000", fte = 0.2 }
valuation = "salary cost"

[[formulas]]
name = "agreed"
text = \"\"\"
# Wrexham has agreed.
For training:
Wrexham pays £550.
Local authorities pay the rest, shared by children.
For all other costs:
All partners pay 40%, shared equally.   Each housing association pays 5%.
Wrexham and housing associations pay the rest, shared by homes.
Wrexam pays all.
\"\"\"
"""
