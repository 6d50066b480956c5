"""Blocks of cells from and to spreadsheets."""

import pytest

from tests.workspace_tables.helping import made, north_wales, small, table, why_not
from tui.workspace.tables.blocks import Pasting, cells_of, copied, paste, pasting


def pasted(text: str, row: str | None, column: str, name: str = "costs") -> Pasting:
    """What a text pasted into a table of the small Board would come to."""
    block = pasting(table(small(), name), text, (row, column))
    assert isinstance(block, Pasting)
    return block


def test_copied_cells_stand_between_tabs() -> None:
    """Cells are copied as they would be typed, a line for each row."""
    assert (
        copied(table(small(), "costs"), ["flat", "yearly"], ["name", "2027-28"])
        == "Website\t£1,000\nConference\t£6,500"
    )


def test_awkward_cells_are_copied_in_quotes() -> None:
    """A cell with a line break or a quote mark stands in quotes."""
    partner = small().partners[0].model_copy(update={"note": 'Two\nlines of "text"'})
    board = small().model_copy(update={"partners": (partner,)})
    assert copied(table(board, "partners"), ["wrexham"], ["note", "name_cy"]) == '"Two\nlines of ""text"""\t'


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("52", [["52"]]),
        ("", [[""]]),
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ('"two\r\nlines"\tb\r\n', [["two\r\nlines", "b"]]),
        ('say ""hi""\t"a ""b"""', [['say ""hi""', 'a "b"']]),
        ('"Hub" room\t5', [['"Hub" room', "5"]]),
        ('"unclosed\t5\n6', [['"unclosed', "5"], ["6"]]),
    ],
)
def test_cells_are_read_as_spreadsheets_write_them(text: str, cells: list[list[str]]) -> None:
    """Tabs, line ends and quotes are those of a spreadsheet; a stray quote mark is only a mark."""
    assert cells == cells_of(text)


def test_what_is_refused_is_told_and_the_rest_is_kept() -> None:
    """A message stands at each refused cell; the others are kept in one edit."""
    block = pasted("£1,500.00\t 2,000 \r\n5\t6\r\n", "flat", "2026-27")
    assert [(cell.row, cell.column, cell.message) for cell in block.refused] == [
        ("growing", "2027-28", "It grows with “prices”. Open the build-up (Ctrl+E), or take the growth away first.")
    ]
    after = made(paste(table(small(), "costs"), block))
    assert (after.label, after.row) == ("3 cells of the plan", "flat")
    assert (after.board.costs[0].amounts, after.board.costs[1].amount) == (
        {"2026-27": 150_000, "2027-28": 200_000, "2028-29": 100_000},
        500,
    )


def test_values_are_shown_before_they_are_kept() -> None:
    """Each cell says how it would be shown."""
    assert [cell.shown for cell in pasted("52k\t\t(5)", "less", "2026-27").cells] == ["£52,000.00", "", "-£5.00"]


def test_blanks_stay_blank() -> None:
    """A blank cell is no nought."""
    block = pasted("Café\tcore\t\t100\t\t120", None, "name")
    after = made(paste(table(small(), "costs"), block)).board
    assert after.costs[-1].amounts == {"2026-27": 10_000, "2028-29": 12_000}


def test_rows_past_the_end_are_added() -> None:
    """What reaches below the last line becomes new lines; empty lines among it do not."""
    block = pasted("Fewer days\nRoom hire\n\t\nTravel\n", "less", "name")
    assert block.new_rows == 2
    after = made(paste(table(small(), "costs"), block)).board
    assert [cost.name for cost in after.costs[-3:]] == ["Fewer days", "Room hire", "Travel"]


def test_columns_past_the_last_are_counted() -> None:
    """Columns that do not fit are left out, and it is said how many."""
    assert pasted("a\tb\tc\td", "wrexham", "short_cy", "partners").outside == 2


def test_nothing_is_pasted_onto_a_total() -> None:
    """A total is not a place to paste to."""
    refused = pasting(table(small(), "costs"), "5", ("=", "2026-27"))
    assert why_not(refused) == "Figures cannot be pasted over a total. Choose a row above it."


def test_nothing_that_can_be_kept() -> None:
    """When every cell is refused there is no edit."""
    block = pasted("x", "flat", "2026-27")
    assert why_not(paste(table(small(), "costs"), block)) == (
        "Nothing of this can be kept here. Look at the message of each cell."
    )


def test_a_total_between_rows_keeps_its_place() -> None:
    """A block over the reserves lies row by row, what is left at the end among them."""
    block = pasted("£10,000\n£500\n\n£9,000\n£2,000", "opening", "2026-27", "reserves")
    assert [(cell.row, cell.message) for cell in block.refused] == [
        ("closing", "What is left follows from the rows above.")
    ]
    reserves = made(paste(table(small(), "reserves"), block)).board.reserves
    assert reserves is not None
    assert (reserves.opening, reserves.used, reserves.floor) == (1_000_000, {"2026-27": 50_000}, 200_000)


def test_the_order_on_the_screen_counts() -> None:
    """A block lies over the rows and columns as they are shown, sorted or not."""
    block = pasting(
        table(small(), "costs"), "a\tb\nc\td", ("yearly", "owner"), ["less", "yearly", "flat"], ["owner", "basis"]
    )
    assert isinstance(block, Pasting)
    assert [(cell.row, cell.column) for cell in block.cells] == [
        ("yearly", "owner"),
        ("yearly", "basis"),
        ("flat", "owner"),
        ("flat", "basis"),
    ]


def test_driver_figures_from_a_spreadsheet() -> None:
    """A column of figures is pasted beside the partners."""
    found = table(north_wales(), "driver_figures")
    block = pasting(found, "1,000\r\n2000\r\n", ("anglesey", "children aged 0-17"))
    assert isinstance(block, Pasting)
    after = made(paste(found, block))
    assert after.label == "2 figures of the drivers"
    assert [after.board.drivers[0].values[key] for key in ("anglesey", "gwynedd")] == [1000, 2000]


def test_names_that_clash_within_a_block() -> None:
    """Of two new partners with one name neither is kept under it."""
    block = pasted("Conwy\nPowys\n", None, "name", "partners")
    assert [(cell.text, cell.message) for cell in block.refused] == [
        ("Conwy", "There is “Conwy” already. Choose another name.")
    ]
