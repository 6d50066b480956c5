"""Laws of every table of every Board: what is typed, copied, added or moved comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from funding.document import read_board, write_board
from tests.examples.shipped import FILES, example
from tests.laws import Laws
from tests.strategies_board import AWKWARD, any_boards, sound_boards
from tests.strategies_plan import boards
from tests.workspace_tables.helping import LISTS, TABLES, made, table
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.blocks import copied, paste, pasting
from tui.workspace.tables.table import NEW, RowKind, Table, Taken

ANY = st.one_of(any_boards(), sound_boards(), boards(most_partners=6))
TABLE_LAWS = Laws[Board, Table]()
FIGURES = ("", " ", "0", "7", "£52k", "(500)", "52,000.50", "-1", "3%", "yes", "no", "2026-27", "30/6/2023")
NAMES = ("core", "others", "police", "New partner", "£9 or more", "+1", "=", "a\tb", "two\nlines")
TEXTS = st.sampled_from(FIGURES) | st.sampled_from(NAMES) | st.sampled_from(AWKWARD)


def entries(found: Table) -> list[str]:
    """The keys of the rows that are no totals."""
    return [row.key for row in found.rows if row.kind is RowKind.ENTRY]


def on_screen(found: Table) -> list[str]:
    """The keys of the rows down to the last that is no total."""
    keys = [row.key for row in found.rows]
    return keys[: keys.index(entries(found)[-1]) + 1] if entries(found) else []


def columns_of(found: Table) -> list[str]:
    """The keys of the columns."""
    return [column.key for column in found.columns]


def editable(found: Table) -> dict[tuple[str, str], str]:
    """What would be typed at each cell that can be typed over, as it stands."""
    return {
        (row.key, column.key): cell.typed
        for row in found.rows
        for column, cell in zip(found.columns, row.cells, strict=True)
        if not cell.why_not
    }


def put_back(board: Board, name: str, texts: dict[tuple[str, str], str]) -> Board:
    """The Board after texts were typed, of which there may be none."""
    return made(table(board, name).put(texts)).board if texts else board


@given(ANY, st.data())
def test_every_table(board: Board, data: st.DataObject) -> None:
    """What holds of each table of a Board."""
    for name in TABLES:
        TABLE_LAWS.hold(board, table(board, name))
    adding_then_taking_out_is_nothing(board, data)


@TABLE_LAWS.of
def typing_what_stands_there_changes_nothing(board: Board, found: Table) -> None:
    """Keeping the typed text of every cell that can be typed over leaves the Board as it is."""
    assert put_back(board, found.id, editable(found)) == board


@TABLE_LAWS.of
def figures_as_shown_read_as_themselves(board: Board, found: Table) -> None:
    """A figure typed as it is shown, such as £4,000.00, is the figure that stands there."""
    texts = {
        (row.key, column.key): cell.text
        for row in found.rows
        for column, cell in zip(found.columns, row.cells, strict=True)
        if column.right and not cell.why_not and cell.typed and (found.id, row.key) != ("reserves", "basis")
    }
    assert put_back(board, found.id, texts) == board


@TABLE_LAWS.of
def a_block_pasted_onto_itself_changes_nothing(board: Board, found: Table) -> None:
    """Copy, then paste at the same place: no cell is refused and the Board is as it was."""
    rows, keys = on_screen(found), columns_of(found)
    if rows:
        block = pasting(found, copied(found, rows, keys), (rows[0], keys[0]))
        assert not isinstance(block, Refused)
        assert (block.refused, block.outside, block.new_rows) == ((), 0, 0)
        assert made(paste(found, block)).board == board


def adding_then_taking_out_is_nothing(board: Board, data: st.DataObject) -> None:
    """A row added anywhere and taken out again leaves the list as it was."""
    for name in LISTS:
        found = table(board, name)
        assert found.insert is not None
        added = found.insert(data.draw(st.sampled_from([None, *entries(found)])))
        if isinstance(added, Edit):
            again = table(added.board, name)
            assert again.delete is not None
            back = made(again.delete([added.row])).board
            # A second formula makes the Board say which one is in use; that stays said.
            assert back.model_copy(update={"board": board.board}) == board


@given(sound_boards(), st.data())
def test_down_then_up_is_nothing(board: Board, data: st.DataObject) -> None:
    """Rows moved down and then up by as much stand where they stood."""
    for name in ("partners", "drivers", "costs", "in_kind", "formulas"):
        found = table(board, name)
        chosen = data.draw(st.lists(st.sampled_from(entries(found) or ["none"]), min_size=1, unique=True))
        by = data.draw(st.integers(1, 3))
        assert found.move is not None
        down = found.move(chosen, by)
        if isinstance(down, Edit):
            back = table(down.board, name).move
            assert back is not None
            assert made(back(chosen, -by)).board == board


@given(ANY, st.data())
def test_every_edit_makes_a_board_that_can_be_saved(board: Board, data: st.DataObject) -> None:
    """Save then load is identity, whatever was typed, pasted, added, copied, moved or taken out."""
    found = table(board, data.draw(st.sampled_from(TABLES)))
    rows, columns = [*entries(found), f"{NEW}1", f"{NEW}2"], columns_of(found)
    cells = st.dictionaries(st.tuples(st.sampled_from(rows), st.sampled_from(columns)), TEXTS, min_size=1, max_size=4)
    some = data.draw(st.lists(st.sampled_from(rows), min_size=1, max_size=3))
    text = data.draw(st.lists(st.lists(TEXTS, min_size=1, max_size=5).map("\t".join), min_size=1).map("\r\n".join))
    block = pasting(found, text, (data.draw(st.sampled_from([None, *entries(found)])), columns[0]))
    assert not isinstance(block, Refused)
    outcomes = [found.put(data.draw(cells)), paste(found, block)]
    outcomes += [found.insert(None)] if found.insert else []
    outcomes += [verb(some) for verb in (found.delete, found.duplicate) if verb]
    outcomes += [found.move(some, 1)] if found.move else []
    for outcome in outcomes:
        if isinstance(outcome, Edit):
            assert outcome.label
            assert read_board(write_board(outcome.board)).board == outcome.board


@given(ANY, st.data())
def test_what_is_taken_stands_there_as_it_was_shown(board: Board, data: st.DataObject) -> None:
    """The parsed value is shown before it is kept, and is what is kept."""
    found = table(
        board, data.draw(st.sampled_from([name for name in TABLES if entries(table(board, name))] or ["reserves"]))
    )
    row, column = data.draw(st.sampled_from(entries(found))), data.draw(st.sampled_from(columns_of(found)))
    text = data.draw(TEXTS)
    told, outcome = found.read(row, column, text), found.put({(row, column): text})
    if isinstance(told, Refused):
        assert told == outcome
    elif isinstance(outcome, Edit):
        after = table(outcome.board, found.id)
        place = entries(found).index(row)
        cell = [known for known in after.rows if known.kind is RowKind.ENTRY][place].cells[
            columns_of(after).index(column)
        ]
        assert Taken(cell.text) == told


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("file", FILES)
def test_examples_can_be_typed_over(file: str, name: str) -> None:
    """Every shipped Board stays as it is when what stands in its cells is typed again."""
    board = example(file)
    assert put_back(board, name, editable(table(board, name))) == board
