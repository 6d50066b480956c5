"""What is typed of a line in a year: so far, up to a month, and expected, as entries of the Board file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from funding.checks import check_board
from funding.document import read_board
from funding.examples_folder import examples_folder
from funding.problems import errors
from tui.workspace.deciding.basis import Basis
from tui.workspace.edits import Edit, Refused
from tui.workspace.living.line_entries import LineEntries, of_line, typed_in
from tui.workspace.living.outturn_table import outturn_table
from tui.workspace.living.outturns import Lived, Living
from tui.workspace.tables.table import Table, Texts

YEAR = "2026-27"
MONTHS = [*(f"2026-{month:02d}" for month in range(4, 13)), "2027-01", "2027-02", "2027-03"]


def small_board() -> Board:
    """The template Small Board."""
    text = (examples_folder() / "templates" / "small-board.toml").read_text(encoding="utf-8")
    board = read_board(text, where="board.toml").board
    assert board is not None
    return board


BOARD = small_board()


def lived(board: Board) -> Lived:
    """The first year of a Board as it was lived."""
    found = Living().year(board, YEAR)
    assert isinstance(found, Lived)
    return found


def table(board: Board) -> Table:
    """The cost lines of the first year."""
    return outturn_table(board, YEAR, "cost", lived(board).outturn.costs)


def typed(board: Board, texts: Texts) -> Board:
    """The Board with these texts typed."""
    edit = table(board).put(texts)
    assert isinstance(edit, Edit)
    return edit.board


@given(st.integers(0, 10**9), st.sampled_from(MONTHS[:-1]), st.integers(0, 10**9))
def test_what_is_typed_is_what_stands_there(actual: int, until: str, forecast: int) -> None:
    """Whatever is typed makes entries that a Board file may hold, and typing what stands there changes nothing."""
    texts = {
        "actual": f"{actual // 100}.{actual % 100:02d}",
        "until": until,
        "forecast": f"{forecast // 100}.{forecast % 100:02d}",
    }
    board = typed(BOARD, {("business-manager", column): text for column, text in texts.items()})
    done, coming = board.actuals
    assert (done.amount, coming.amount, coming.forecast) == (actual, forecast, True)
    assert errors(check_board(board)) == ()
    line = next(line for line in lived(board).outturn.costs if line.key == "business-manager")
    assert (line.outturn, line.months_missing) == (actual + forecast, 0)
    row = next(row for row in table(board).rows if row.key == "business-manager")
    again = {("business-manager", column): cell.typed for column, cell in zip(texts, row.cells[2:5], strict=True)}
    assert typed(board, again).actuals == board.actuals


def test_nothing_more_is_expected_of_a_year_that_is_recorded_whole() -> None:
    """What is recorded is for all the year unless a month says otherwise, and then nothing can be expected."""
    board = typed(BOARD, {("business-manager", "actual"): "45000"})
    assert board.actuals[0].period is None
    refused = table(board).put({("business-manager", "forecast"): "100"})
    assert isinstance(refused, Refused)
    assert "up to which month" in refused.message


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        ("actual", "a lot", "a lot"),
        ("until", "2026-09", "Type first what is recorded"),
        ("until", "2028-09", "not in 2026-27"),
        ("planned", "5", "follows from the plan"),
    ],
)
def test_what_cannot_be_taken_is_told(column: str, text: str, told: str) -> None:
    """Each slip is refused in words, and nothing changes."""
    refused = table(BOARD).read("business-manager", column, text)
    assert isinstance(refused, Refused)
    assert told in refused.message


def test_blanks_take_entries_out() -> None:
    """A blank is never a nought: the plan stands again."""
    board = typed(BOARD, {("business-manager", "actual"): "45000"})
    assert typed(board, {("business-manager", "actual"): ""}).actuals == ()


def test_several_entries_are_left_to_their_own_list() -> None:
    """A line with an entry for each quarter is not typed over."""
    board = typed(BOARD, {("business-manager", "actual"): "45000", ("business-manager", "until"): "2026-06"})
    (first,) = board.actuals
    second = first.model_copy(update={"period": "2026-07 to 2026-09"})
    several = board.model_copy(update={"actuals": (first, second)})
    refused = of_line(several, YEAR, "cost", "business-manager")
    assert isinstance(refused, Refused)
    assert "in the list Entries" in refused.message
    row = next(row for row in table(several).rows if row.key == "business-manager")
    assert row.cells[2].text == "£90,000.00"
    assert row.cells[2].why_not == refused.message


def test_taking_out_what_is_recorded_leaves_what_is_expected_of_all_the_year() -> None:
    """What is expected is for the months that are not recorded."""
    line, problems = typed_in(
        LineEntries(YEAR, "cost", "business-manager"), {"actual": "1", "until": "2026-04", "forecast": "2"}
    )
    assert problems == {}
    assert line.coming is not None
    assert line.coming.period == "2026-05 to 2027-03"
    line, problems = typed_in(line, {"actual": ""})
    assert problems == {}
    assert [entry.period for entry in line.records] == [None]


def test_the_split_is_worked_out_again_only_when_what_is_shared_changes() -> None:
    """Typing what was spent leaves the split behind the year as it was."""
    living = Living()
    before = living.basis(BOARD, YEAR)
    after = living.basis(typed(BOARD, {("business-manager", "actual"): "45000"}), YEAR)
    assert isinstance(before, Basis)
    assert isinstance(after, Basis)
    assert before.split is after.split
    changed = BOARD.model_copy(update={"costs": BOARD.costs[1:]})
    other = living.basis(changed, YEAR)
    assert not isinstance(other, Basis) or other.split is not before.split
