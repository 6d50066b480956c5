"""What stands beside the Board's lists, and the signs of rows with something wrong."""

from funding.checks import check_board
from tests.funding.planned import PLAN, board_of, planned
from tests.workspace_views.faulty import faulty
from tui.workspace.board_view import (
    details_panel,
    details_table,
    driver_panel,
    figures_panel,
    formula_panel,
    group_panel,
    instalments_panel,
    partner_panel,
    past_panel,
)
from tui.workspace.panel import Panel, plain_text
from tui.workspace.row_problems import problems_of_row, with_signs
from tui.workspace.tables.costs import costs_table
from tui.workspace.tables.drivers import drivers_table

BOARD = board_of(PLAN)


def lines(panel: Panel) -> list[str]:
    """The lines of a panel as text."""
    return plain_text(panel).split("\n")


def test_a_partner_is_told_with_its_figures_and_what_it_gives() -> None:
    """All that is known of a partner in the year in view."""
    assert lines(partner_panel(BOARD, "health", "2026-27", ())) == [
        "Example Health Board · health boards",
        "In sentences: Health",
        "Share in the year before the plan: not known. Sentences about last year need it.",
        "Figures in 2026-27: children 600",
        "In kind in 2026-27: 1 offer, counted £5,000.00",
    ]


def test_a_group_is_told_with_its_partners() -> None:
    """The usual groups are known as well as a Board's own."""
    assert lines(group_panel(BOARD, "health boards", ())) == [
        "health boards",
        "In sentences: “health boards”, “each health board”",
        "health boards: Health",
    ]


def test_without_groups_of_its_own_the_usual_ones_are_told() -> None:
    """A Board that adds no group sees which there are, and who is in them."""
    told = lines(group_panel(BOARD, "", ()))
    assert told[0] == "The usual groups"
    assert "police: Example Police" in told
    assert "probation: no partner yet" in told


def test_a_driver_says_who_has_no_figure() -> None:
    """A figure that is missing is told by the partner's name."""
    board = board_of(planned(("values = { health = 600, police = 400 }", "values = { health = 600 }")))
    told = lines(driver_panel(board, "children", "2026-27", ()))
    assert "2026-27: 600 children in all" in told
    assert "No figure for: Example Police. Type them in Figures." in told


def test_figures_tell_of_the_driver_of_the_column_or_of_the_partner() -> None:
    """In the column of names the partner is told, in a column of figures the driver."""
    assert lines(figures_panel(BOARD, "health", "children", "2026-27", ()))[0] == "children · children"
    assert lines(figures_panel(BOARD, "health", "partner", "2026-27", ()))[0] == "Example Health Board · health boards"


def test_a_formula_shows_its_sentences() -> None:
    """The formula in use says so."""
    assert lines(formula_panel(BOARD, "agreed", ())) == [
        "agreed · in use",
        "All partners pay 100%, shared by children.",
    ]


def test_the_details_say_how_to_change_them() -> None:
    """Names, years and counts; the form changes them."""
    rows = {row.key: row.cells[1] for row in details_table(BOARD).rows}
    assert rows["years"].text == "2026-27, 2027-28"
    assert rows["partners"].text == "2"
    assert "Ctrl+E" in rows["name"].why_not
    assert lines(details_panel(BOARD, ()))[0] == "Example Board"


def test_a_row_with_a_problem_has_a_sign_and_is_typed_as_before() -> None:
    """The sign is shown, and is no part of what would be typed or copied."""
    board = faulty(planned(('grows_with = "pay award"', 'grows_with = "pay awards"')))
    problems = check_board(board)
    table = with_signs(costs_table(board), problems, "costs")
    first = {row.key: row.cells[0] for row in table.rows}
    assert (first["officer"].text, first["officer"].typed) == ("! Training officer", "Training officer")
    assert first["venues"].text == "Venues"
    assert problems_of_row(problems, "costs", ("officer",)) != ()
    assert problems_of_row(problems, "costs", ("venues",)) == ()


def test_a_table_without_problems_stays_the_same() -> None:
    """No sign without a problem."""
    table = drivers_table(BOARD)
    assert with_signs(table, check_board(BOARD), "drivers") is table


def test_instalments_and_past_years_are_told_with_what_is_wrong() -> None:
    """The dates stand in their order, and problems of the parts and of a year beside them."""
    text = PLAN + '\n[[instalments]]\ndue = "1 January"\npart = "40%"\n\n[[instalments]]\ndue = "1 May"\npart = "50%"\n'
    text += '\n[[past]]\nyear = "2024-25"\npaid = { health = "£5" }\n'
    board = faulty(text)
    problems = check_board(board)
    assert lines(instalments_panel(board, "1 May", problems)) == [
        "1 May · 50%",
        "! The parts add up to 90%. Change them so that they add up to 100%.",
        "50% on 1 May 2026",
        "40% on 1 January 2027",
    ]
    told = lines(past_panel(board, "2024-25", problems))
    assert told[:2] == [
        "2024-25",
        "! The year does not say what there was to share. Add costs for all of it, or pools for each pool.",
    ]
    assert told[2] == "Paid: £5.00. Health £5.00"


def test_the_rules_of_meetings_stand_in_the_details() -> None:
    """Quorum, who must be there by name, and the way of disputes."""
    rules = '[board]\nquorum = "half of partners"\nquorum_needs = ["health"]\ndisputes = "To the chair."'
    board = board_of(planned(("[board]", rules)))
    rows = {row.key: row.cells[1].text for row in details_table(board).rows}
    assert (rows["quorum"], rows["quorum_needs"], rows["disputes"]) == ("half of partners", "Health", "To the chair.")
    assert "Disputes: To the chair." in lines(details_panel(board, ()))
