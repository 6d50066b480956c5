"""When contributions are due, and the years before the plan, as tables."""

from decimal import Decimal

import pytest

from funding.board import Board, Past
from funding.document import read_board
from tests.workspace_tables.helping import cell, made, shown, small, table, typed, why_not
from tui.workspace.edits import Edit
from tui.workspace.tables.blocks import Pasting, paste, pasting
from tui.workspace.tables.pools import rename_pool

TEXT = """\
format = 1

[board]
name = "Example Board"
years = ["2026-27", "2027-28"]
quorum_needs = ["conwy"]

[[partners]]
id = "wrexham"
name = "Wrexham"
group = "local authorities"

[[partners]]
id = "conwy"
name = "Conwy"
group = "local authorities"

[[drivers]]
name = "children"
unit = "children"
values = { wrexham = 27950, conwy = 20890 }
sources = { wrexham = "The council's own count" }
dates = { wrexham = 2024-06-30 }

[[costs]]
id = "training"
name = "Training"
pool = "training"
amount = "£1,000"

[[instalments]]
due = "1 May"
part = "60%"

[[instalments]]
due = "1 November"
part = "40%"

[[past]]
year = "2024-25"
costs = "£900"
paid = { wrexham = "£500", conwy = "£400" }

[[past]]
year = "2025-26"
pools = { Training = "£950" }
drivers = { Children = { wrexham = 27000, conwy = 20000 } }
paid = { wrexham = "£950" }
"""


def board() -> Board:
    """A Board with two instalments and two past years."""
    reading = read_board(TEXT)
    assert reading.board is not None, reading.problems
    return reading.board


# Instalments


def test_without_any_the_usual_instalments_are_told() -> None:
    """A Board that says nothing has four, and the empty table says which and how to change that."""
    told = "Contributions are due in four equal parts: 1 April, 1 July, 1 October, 1 January. "
    assert table(small(), "instalments").empty == told + "Add a day (Ctrl+N) to say something else."


def test_parts_have_a_total() -> None:
    """The parts together stand below, with a sign while they are not the whole."""
    assert shown(board(), "instalments", "=", "due", "part") == ["Total", "100%"]
    assert shown(typed(board(), "instalments", {("1 May", "part"): "50"}), "instalments", "=", "part") == ["! 90%"]


def test_a_new_instalment_is_the_part_still_missing_on_a_free_day() -> None:
    """A first one is the whole on 1 April; a next one what is missing on the first day of another quarter."""
    first = table(small(), "instalments").insert
    assert first is not None
    after = made(first(None)).board
    assert [(known.due, known.part) for known in after.instalments] == [("1 April", Decimal(100))]
    half = typed(after, "instalments", {("1 April", "part"): "50%"})
    second = table(half, "instalments").insert
    assert second is not None
    edit = made(second(None))
    assert (edit.label, edit.row) == ("Add an instalment", "1 July")
    assert [(known.due, known.part) for known in edit.board.instalments] == [
        ("1 April", Decimal(50)),
        ("1 July", Decimal(50)),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 November", "An instalment is due on 1 November already. Choose another day."),
        ("May", "“May” is not a day of the year. Write it like 1 April."),
        ("29 February", "“29 February” does not come in every year."),
        ("", "“Due” cannot be left blank. To take the whole row out, delete it."),
    ],
)
def test_a_day_that_cannot_be(text: str, message: str) -> None:
    """A refusal says what is wrong with a day."""
    assert message == why_not(table(board(), "instalments").put({("1 May", "due"): text}))


def test_instalments_are_pasted() -> None:
    """A block from a spreadsheet changes what is there and adds the rest, months short or long."""
    found = table(board(), "instalments")
    block = pasting(found, "1 apr\t25%\n1 July\t25\n1 October\t50%", ("1 May", "due"))
    assert isinstance(block, Pasting)
    edit = made(paste(found, block))
    assert [(known.due, known.part) for known in edit.board.instalments] == [
        ("1 April", Decimal(25)),
        ("1 July", Decimal(25)),
        ("1 October", Decimal(50)),
    ]


# Past years


def test_costs_of_pools_are_added_up_and_open_in_the_form() -> None:
    """A year said pool by pool shows the sum, which is not typed over; payments are added up, too."""
    assert shown(board(), "past", "2024-25", "costs", "paid") == ["£900.00", "£900.00"]
    assert shown(board(), "past", "2025-26", "costs", "paid") == ["£950.00", "£950.00"]
    message = "It is added up from the pools. Open the form (Ctrl+E) to change them."
    assert cell(board(), "past", "2025-26", "costs").why_not == message


def test_a_new_past_year_takes_its_place() -> None:
    """The last year before the plan that is missing comes, in the order of the years."""
    insert = table(board(), "past").insert
    assert insert is not None
    edit = made(insert("2025-26"))
    assert edit.row == "2023-24"
    assert [past.year for past in edit.board.past] == ["2023-24", "2024-25", "2025-26"]
    first = table(small(), "past").insert
    assert first is not None
    assert made(first(None)).board.past == (Past(year="2025-26"),)


def test_years_and_costs_are_pasted_below() -> None:
    """Rows from a spreadsheet become past years, with what is refused told."""
    found = table(board(), "past")
    block = pasting(found, "2022/23\t£700\n2023-24\t(5)", (None, "year"))
    assert isinstance(block, Pasting)
    assert [cell.message for cell in block.refused] == ["This must not be below zero."]
    edit = made(paste(found, block))
    assert [(past.year, past.costs) for past in edit.board.past] == [
        ("2022-23", 70_000),
        ("2023-24", None),
        ("2024-25", 90_000),
        ("2025-26", None),
    ]


def test_a_year_is_there_once() -> None:
    """A year that is there already is not typed again."""
    message = why_not(table(board(), "past").put({("2024-25", "year"): "2025-26"}))
    assert message == "There is 2025-26 already. Choose another year."


# What follows


def test_past_years_follow_new_names() -> None:
    """A driver and a pool have their new name in the past years, too."""
    after = typed(board(), "drivers", {("children", "name"): "children aged 0-17"})
    assert list(after.past[1].drivers or {}) == ["children aged 0-17"]
    edit = rename_pool(board(), "training", "courses")
    assert isinstance(edit, Edit)
    assert edit.board.past[1].pools == {"courses": 95_000}


def test_a_partner_takes_what_it_paid_and_its_own_sources_along() -> None:
    """Nothing is left that speaks of a partner who is taken out."""
    delete = table(board(), "partners").delete
    assert delete is not None
    after = made(delete(["wrexham"])).board
    assert [past.paid for past in after.past] == [{"conwy": 40_000}, None]
    assert after.past[1].drivers == {"Children": {"conwy": Decimal(20_000)}}
    assert (after.drivers[0].sources, after.drivers[0].dates) == ({}, {})


def test_a_partner_that_a_meeting_needs_stays() -> None:
    """Whoever must be there for a meeting to decide is not taken out behind the rule's back."""
    delete = table(board(), "partners").delete
    assert delete is not None
    message = "A meeting cannot decide without “Conwy”. Change that in Details first."
    assert message == why_not(delete(["conwy"]))


# Own sources


def test_a_figure_typed_over_loses_its_own_source_and_says_so() -> None:
    """The source and date spoke of the figure before; undoing brings them back with it."""
    edit = made(table(board(), "driver_figures").put({("wrexham", "children"): "28,000"}))
    assert edit.label == "Wrexham: children (the source of its own is taken out)"
    (driver,) = edit.board.drivers
    assert driver.values["wrexham"] == Decimal(28_000)
    assert (driver.sources, driver.dates) == ({}, {})


def test_the_same_figure_keeps_its_own_source() -> None:
    """Typing what stands there changes nothing, and another partner's figure is another matter."""
    edit = made(table(board(), "driver_figures").put({("wrexham", "children"): "27950", ("conwy", "children"): "1"}))
    assert edit.label == "2 figures of the drivers"
    assert edit.board.drivers[0].sources == {"wrexham": "The council's own count"}


def test_a_figure_taken_out_takes_its_own_source_along() -> None:
    """A blank has no source."""
    after = typed(board(), "driver_figures", {("wrexham", "children"): ""})
    assert (after.drivers[0].sources, after.drivers[0].dates) == ({}, {})


def test_pasted_figures_say_how_many_lost_their_source() -> None:
    """Several figures typed over are told together."""
    both = board()
    driver = both.drivers[0].model_copy(update={"sources": {"wrexham": "a", "conwy": "b"}})
    both = both.model_copy(update={"drivers": (driver,)})
    edit = made(table(both, "driver_figures").put({("wrexham", "children"): "1", ("conwy", "children"): "2"}))
    assert edit.label == "2 figures of the drivers (2 sources of their own are taken out)"


# Rates before the plan


def test_rates_since_the_year_of_the_prices_have_columns() -> None:
    """A line in the prices of 2024-25 needs rates from 2025-26 on, and they can be typed."""
    assert [column.key for column in table(small(), "indices").columns][2] == "2026-27"
    office = small().costs[1].model_copy(update={"prices_of": "2024-25"})
    old = small().model_copy(update={"costs": (*small().costs[:1], office, *small().costs[2:])})
    assert [column.key for column in table(old, "indices").columns][2:5] == ["2025-26", "2026-27", "2027-28"]
    after = typed(old, "indices", {("prices", "2025-26"): "2%", ("prices", "2026-27"): "3%"})
    assert list(after.indices[0].rates) == ["2025-26", "2026-27", "2027-28", "2028-29"]
    message = "No line that grows with it is in the prices of a year before 2025-26."
    assert message == why_not(table(old, "indices").put({("pay award", "2025-26"): "1%"}))
