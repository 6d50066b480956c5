"""A Board of round figures to ask what if of: £100,000 a year, four partners, two of them councils."""

from decimal import Decimal

from formulas import clauses as c
from funding.board import Board
from funding.document import read_board

TEXT = """\
format = 1

[board]
name = "Round Board"
years = ["2026-27", "2027-28"]

[[partners]]
id = "east"
name = "East council"
short = "East"
group = "local authorities"
last_year = "£30,000"

[[partners]]
id = "west"
name = "West council"
short = "West"
group = "local authorities"
last_year = "£28,000"

[[partners]]
id = "health"
name = "Health Board"
short = "Health"
group = "health boards"
last_year = "£24,000"

[[partners]]
id = "police"
name = "Police force"
short = "Police"
group = "police"
last_year = "£15,000"

[[drivers]]
name = "children"
unit = "children"
values = { east = 6000, west = 4000 }

[[costs]]
id = "all"
name = "All costs"
amount = "£100,000"
basis = "illustrative"

[[formulas]]
name = "agreed"
text = '''
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 15%.
'''
"""


def read(text: str) -> Board:
    """The Board of a text that must be sound."""
    found = read_board(text)
    assert found.board is not None, found.problems
    assert found.problems == ()
    return found.board


BOARD = read(TEXT)
RESERVES = '\n[reserves]\nopening = "£30,000"\nused = { "2026-27" = "£0", "2027-28" = "£0" }\n'


def group(name: str) -> c.Payers:
    """A group as payers."""
    return c.Payers((c.GroupNamed(name),))


def partner(key: str) -> c.Payers:
    """A partner as payers."""
    return c.Payers((c.PartnerNamed(key),))


def with_formula(points: Decimal) -> Board:
    """The Board with another percentage of the councils."""
    return read(TEXT.replace("60%", f"{points}%"))


def with_lines(*lines: str, more: str = "") -> Board:
    """The Board with sentences added to its formula, and tables at the end."""
    return read(TEXT.replace("Police pay 15%.\n", "\n".join(["Police pay 15%.", *lines, ""])) + more)


def with_text(*lines: str, more: str = "") -> Board:
    """The Board under another formula."""
    head, _mark, _old = TEXT.partition("text = '''")
    return read(f"{head}text = '''\n" + "\n".join(lines) + "\n'''\n" + more)
