"""What is true of every form on every Board."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from funding.board import Board
from funding.document import read_board, write_board
from tests.strategies_board import any_boards, sound_boards
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.adjustments import adjustment_form
from tui.workspace.forms.board_rows import driver_form, group_form, index_form, partner_form
from tui.workspace.forms.boards import board_form
from tui.workspace.forms.costs import cost_forms
from tui.workspace.forms.driver_figures import figure_form
from tui.workspace.forms.form import Form
from tui.workspace.forms.formulas import formula_form
from tui.workspace.forms.income import income_forms
from tui.workspace.forms.instalments import instalment_form
from tui.workspace.forms.offers import offer_forms
from tui.workspace.forms.past_years import past_form
from tui.workspace.forms.reserves import reserves_form
from tui.workspace.tables.row_keys import row_keys

TYPED = st.sampled_from(
    [
        "",
        "0",
        "1",
        "12",
        "220",
        "£44,000",
        "(500)",
        "28%",
        "2026-27",
        "2027-28",
        "September 2027",
        "yes",
        "core",
        "x",
        "a\nb",
    ]
) | st.text(max_size=12)


NEW_ENTRIES = (partner_form, group_form, driver_form, index_form, formula_form, instalment_form, past_form)


def forms_as_they_stand(board: Board) -> Iterator[Form]:
    """Every form that opens with what is there."""
    yield board_form(board)
    yield reserves_form(board)
    for row in row_keys(partner.id for partner in board.partners):
        yield partner_form(board, row)
    for row in row_keys(group.name for group in board.groups):
        yield group_form(board, row)
    for row in row_keys(driver.name for driver in board.drivers):
        yield driver_form(board, row)
    for row in row_keys(index.name for index in board.indices):
        yield index_form(board, row)
    for row in row_keys(cost.id for cost in board.costs):
        yield cost_forms(board, row)[0]
    for row in row_keys(income.name for income in board.income):
        yield income_forms(board, row)[0]
    for row in row_keys(formula.name for formula in board.formulas):
        yield formula_form(board, row)
    for row in row_keys(known.due for known in board.instalments):
        yield instalment_form(board, row)
    for row in row_keys(known.year for known in board.past):
        yield past_form(board, row)
    for partner, driver in product(
        row_keys(partner.id for partner in board.partners), row_keys(driver.name for driver in board.drivers)
    ):
        yield figure_form(board, partner, driver, board.years[0] if board.years else "2026-27")
    if board.years:
        for row in row_keys(offer.id for offer in board.in_kind):
            yield offer_forms(board, row, board.years[0])[0]


def every_form(board: Board) -> Iterator[Form]:
    """Those, and all the others: other ways, and new entries."""
    yield from forms_as_they_stand(board)
    for row in (None, *row_keys(cost.id for cost in board.costs)):
        yield from cost_forms(board, row)
    for row in (None, *row_keys(income.name for income in board.income)):
        yield from income_forms(board, row)
    for row in (None, *row_keys(offer.id for offer in board.in_kind)):
        yield from offer_forms(board, row, board.years[0])
    yield adjustment_form(board)
    yield from (form(board) for form in NEW_ENTRIES)


@given(any_boards())
def test_untouched_answers_change_nothing(board: Board) -> None:
    """Whatever is wrong with a Board, keeping a form as it opened leaves the Board as it was.

    But for lines that say in several ways what they cost: the form says that only one stays.
    """
    for form in forms_as_they_stand(board):
        edit = form.take(form.start)
        if not any("in several ways" in line for line in form.tell(form.start).lines):
            assert isinstance(edit, Edit), (form.id, edit)
            assert board == edit.board


@given(sound_boards(), st.data())
def test_what_is_kept_can_be_read_back(board: Board, data: DataObject) -> None:
    """A form refuses, or gives a Board that its file gives back; it never fails."""
    form = data.draw(st.sampled_from(list(every_form(board))), label="form")
    keys = [question.key for question in form.questions]
    choices = {question.key: question.choices for question in form.questions if question.choices}
    typed = data.draw(st.lists(st.sampled_from(keys), max_size=4, unique=True))
    answers = dict(form.start)
    for key in typed:
        known = st.sampled_from(choices[key]) | TYPED if key in choices else TYPED
        answers[key] = data.draw(known, label=key)
    told, taken = form.tell(answers), form.take(answers)
    assert isinstance(taken, Refused) or read_board(write_board(taken.board)).board == taken.board
    assert isinstance(taken, Edit) or taken.message
    assert bool(told.problems) == isinstance(taken, Refused) or answers == dict(form.start)


@given(sound_boards())
def test_ids_are_the_rows_of_the_edit(board: Board) -> None:
    """An edit leads to a row that is there."""
    for form in forms_as_they_stand(board):
        edit = form.take(form.start)
        assert isinstance(edit, Edit)
        named = (board.partners, board.costs, board.in_kind)
        rows = {key for table in named for key in row_keys(entry.id for entry in table)}
        called = (board.groups, board.drivers, board.indices, board.income, board.formulas)
        rows |= {key for table in called for key in row_keys(entry.name for entry in table)}
        rows |= {*row_keys(each.due for each in board.instalments), *row_keys(each.year for each in board.past)}
        assert edit.row in rows or form.id in {"board", "reserves"}
