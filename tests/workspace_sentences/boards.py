"""A small Board whose formula is written in these tests."""

from formulas.language.lexicon import lexicon_of
from funding.board import Board
from funding.document import read_board

_TEXT = """\
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28"]
base = "agreed"

[[partners]]
id = "wrexham"
name = "Wrexham council (example)"
short = "Wrexham"
group = "local authorities"
last_year = "£40,000"

[[partners]]
id = "conwy"
name = "Conwy council (example)"
short = "Conwy"
short_cy = "Conwy"
group = "local authorities"
last_year = "£30,000"

[[partners]]
id = "health"
name = "Example Health [board]"
group = "health boards"
last_year = "£20,000"

[[partners]]
id = "police"
name = "Example Police"
group = "police"
last_year = "£10,000"

[[drivers]]
name = "children"
name_cy = "plant"
unit = "children"
values = { wrexham = 300, conwy = 100, health = 50, police = 50 }

[[drivers]]
name = "officers"
unit = "officers"
values = { wrexham = 1, conwy = 1, health = 1, police = 2 }

[[costs]]
id = "manager"
name = "Manager"
pool = "core"
amount = "£80,000"

[[costs]]
id = "trainer"
name = "Trainer"
pool = "training"
amount = "£20,000"

[[formulas]]
name = "agreed"
text = '''
SENTENCES'''
"""
AGREED = """\
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 15%.
"""


def board(sentences: str = AGREED, language: str = "en") -> Board:
    """The Board with these sentences."""
    read = read_board(_TEXT.replace("SENTENCES", sentences) + f'language = "{language}"\n').board
    assert read is not None
    return read


def sentences_of(of: Board) -> str:
    """The text of its formula."""
    return of.formulas[0].text


LEXICON = lexicon_of(board())
