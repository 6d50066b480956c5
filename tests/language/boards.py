"""The Board over whose names the sentences of these tests speak, and short ways to read them."""

from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from funding.document import read_board

_TEXT = """\
format = 1

[board]
name = "Example Board"
years = ["2026-27"]

[[groups]]
name = "housing associations"
singular = "housing association"
name_cy = "cymdeithasau tai"
singular_cy = "cymdeithas tai"

[[partners]]
id = "wrexham"
name = "Wrexham County Borough Council"
short = "Wrexham"
short_cy = "Wrecsam"
group = "local authorities"

[[partners]]
id = "flintshire"
name = "Flintshire County Council"
short = "Flintshire"
short_cy = "Sir y Fflint"
group = "local authorities"

[[partners]]
id = "conwy"
name = "Conwy County Borough Council"
short = "Conwy"
group = "local authorities"

[[partners]]
id = "health"
name = "Example University Health Board"
short = "Example Health"
name_cy = "Bwrdd Iechyd Prifysgol Enghraifft"
group = "health boards"

[[partners]]
id = "police"
name = "Example Police"
name_cy = "Heddlu Enghraifft"
group = "police"

[[partners]]
id = "cafcass"
name = "Cafcass"
group = "others"

[[drivers]]
name = "children aged 0-17"
name_cy = "plant 0-17 oed"
unit = "children"
values = {}

[[drivers]]
name = "officers"
name_cy = "swyddogion"
unit = "officers"
values = {}

[[drivers]]
name = "homes"
name_cy = "cartrefi"
unit = "homes"
values = {}

[[drivers]]
name = "staff trained"
name_cy = "staff a hyfforddwyd"
unit = "people"
values = {}

[[costs]]
id = "manager"
name = "Business manager"
amount = "£1"

[[costs]]
id = "trainer"
name = "Training officer"
pool = "training"
amount = "£1"

[[costs]]
id = "reviews"
name = "Practice reviews"
pool = "practice reviews"
amount = "£1"
"""

_BOARD = read_board(_TEXT).board
assert _BOARD is not None
BOARD = _BOARD
ENGLISH = lexicon_of(BOARD, "en")
WELSH = lexicon_of(BOARD, "cy")
LEXICONS = {"en": ENGLISH, "cy": WELSH}


def told(text: str, language: str = "en") -> list[str]:
    """What is wrong with a formula, each problem as a person reads it, after its line, column and length."""
    problems = parse(text, LEXICONS[language]).problems
    return [
        f"{problem.line}:{problem.column}+{problem.length} {problem.what} {problem.mend}".strip()
        for problem in problems
    ]
