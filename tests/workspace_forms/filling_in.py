"""A small Board, and answering the questions of a form on it."""

from funding.board import Board
from funding.document import read_board
from tui.workspace.edits import Edit
from tui.workspace.forms.form import Form

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
id = "police"
name = "Example Police"
group = "police"

[[drivers]]
name = "children"
unit = "children"
as_at = 2023-06-30
values = { wrexham = 27950, police = 0 }

[[indices]]
name = "pay award"
rates = { "2027-28" = "3%" }

[[costs]]
id = "training-officer"
name = "Training officer"
pool = "training"
amount = "£41,200"
grows_with = "pay award"

[[costs]]
id = "venue-hire"
name = "Venue hire"
pool = "training"
units = { quantity = 12, rate = "£85", unit = "room days" }

[[costs]]
id = "conference"
name = "Conference"
amounts = { "2026-27" = "£0", "2027-28" = "£6,500" }

[[costs]]
id = "manager"
name = "Business manager"
staff = { fte = 1, salary = "£44,000", on_costs = "28%", start = "2026-09" }

[[costs]]
id = "cheaper-hire"
name = "Cheaper hire"
pool = "training"
adjusts = "venue-hire"
changes = { "2026-27" = "-£120" }
reason = "A room of the council"

[[income]]
name = "Course fees"
fees = { places = 120, price = "£25" }

[reserves]
opening = "£10,000"
floor = "£2,000"
used = { "2026-27" = "£3,000" }

[[in_kind]]
id = "room"
partner = "wrexham"
kind = "accommodation"
what = "Training room"
quantity = 4
unit = "room days"
rate = "£85"
valuation = "market rate"
status = "agreed"
meets = "venue-hire"

[[formulas]]
name = "agreed"
text = \"\"\"
Wrexham pays 60%.
Police pay 40%.
\"\"\"
"""


def small_board(text: str = SMALL) -> Board:
    """The Board of a text."""
    reading = read_board(text)
    assert reading.board is not None, reading.problems
    return reading.board


def with_answers(form: Form, typed: dict[str, str]) -> dict[str, str]:
    """What a form opens with, and over it what is typed, by the label of the question."""
    keys = {question.label: question.key for question in form.questions}
    return {**form.start, **{keys[label]: text for label, text in typed.items()}}


def problems(form: Form, typed: dict[str, str]) -> dict[str, str]:
    """What is wrong, by the label of the question; under "" what is wrong with all answers together."""
    labels = {question.key: question.label for question in form.questions}
    return {labels.get(key, ""): text for key, text in form.tell(with_answers(form, typed)).problems.items()}


def lines(form: Form, typed: dict[str, str]) -> list[str]:
    """What the answers come to."""
    return list(form.tell(with_answers(form, typed)).lines)


def kept(form: Form, typed: dict[str, str]) -> Edit:
    """The edit that keeps the answers."""
    edit = form.take(with_answers(form, typed))
    assert isinstance(edit, Edit), edit
    return edit
