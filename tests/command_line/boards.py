"""A small Board for tests of the command line, in the notation of a Board file."""

BOARD = """
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28"]

[[partners]]
id = "conwy"
name = "Conwy County Borough Council"
short = "Conwy"
group = "local authorities"
last_year = "£50,000"

[[partners]]
id = "denbighshire"
name = "Denbighshire County Council"
short = "Denbighshire"
group = "local authorities"
last_year = "£43,000"

[[partners]]
id = "health"
name = "Example Health Board"
group = "health boards"
last_year = "£37,000"

[[partners]]
id = "police"
name = "Example Police"
short = "Police"
group = "police"
last_year = "£16,000"

[[partners]]
id = "probation"
name = "Example Probation"
short = "Probation"
group = "probation"
last_year = "£8,000"

[[drivers]]
name = "children aged 0-17"
unit = "children"
source = "made up for a test"
as_at = 2023-06-30
values = { conwy = 20890, denbighshire = 18845 }

[[costs]]
id = "everything"
name = "All that the Board does"
amount = "£162,345.67"
basis = "illustrative"

[[formulas]]
name = "agreed"
text = '''
Local authorities pay 60%, shared by children aged 0-17.
Health boards pay 25%.
Police pay 10%.
Probation pays 5%.
'''
"""

LIMITED = BOARD.replace("Probation pays 5%.\n", "Probation pays 5%.\nNo contribution rises by more than 5%.\n")


def with_formula(text: str) -> str:
    """The Board with another formula."""
    head, _name, _old = BOARD.partition("text = '''")
    return f"{head}text = '''\n{text}\n'''\n"
