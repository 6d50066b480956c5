"""The forms of an instalment, of a past year, of one figure, and what the Board says of its meetings."""

from decimal import Decimal

from tests.workspace_forms.filling_in import SMALL, kept, lines, problems, small_board
from tui.workspace.forms.boards import board_form
from tui.workspace.forms.costs import cost_forms
from tui.workspace.forms.driver_figures import figure_form
from tui.workspace.forms.instalments import instalment_form
from tui.workspace.forms.past_years import past_form

PAST = """
[[past]]
year = "2024-25"
pools = { training = "£50,000", "core 0.5" = "£1" }
drivers = { children = { wrexham = 27000 } }
paid = { wrexham = "£47,000" }
"""
BOARD = small_board()
LOOKING_BACK = small_board(SMALL + PAST)
OWN = small_board(
    SMALL.replace("police = 0 }", 'police = 0 }\nsources = { wrexham = "Own count" }\ndates = { wrexham = 2024-06-30 }')
)


def test_an_instalment_tells_the_dates_of_the_first_year() -> None:
    """Days in January to March fall into the next calendar year, and what is missing is told."""
    typed = {"Due": "15 January", "Part": "40"}
    assert lines(instalment_form(BOARD), typed) == [
        "40% on 15 January 2027",
        "The parts add up to 40%. Change them so that they add up to 100%.",
    ]
    edit = kept(instalment_form(BOARD), typed)
    assert (edit.board.instalments[0].due, edit.row) == ("15 January", "15 January")


def test_a_past_year_with_what_each_partner_paid() -> None:
    """Costs in all, and a question for each partner."""
    typed = {"Year": "2024/25", "Costs to share": "118k", "Paid by Wrexham": "47k"}
    assert lines(past_form(BOARD), typed) == [
        "To share: £118,000.00",
        "Paid: £47,000.00. Wrexham £47,000.00",
        "Not said what was paid by: Example Police",
    ]
    edit = kept(past_form(BOARD), typed)
    (past,) = edit.board.past
    assert (past.year, past.costs, past.pools, past.paid) == ("2024-25", 11_800_000, None, {"wrexham": 4_700_000})
    assert (edit.label, edit.row) == ("add 2024-25", "2024-25")


def test_a_past_year_keeps_what_is_not_asked() -> None:
    """A change of one payment leaves the facts of the year, and a pool that the plan has no more."""
    before = LOOKING_BACK.past[0]
    edit = kept(past_form(LOOKING_BACK, "2024-25"), {"Paid by Example Police": "£3,000"})
    assert edit.board.past[0] == before.model_copy(update={"paid": {"wrexham": 4_700_000, "police": 300_000}})
    changed = kept(past_form(LOOKING_BACK, "2024-25"), {"Costs of core 0.5": "£2"}).board.past[0]
    assert changed.pools == {"training": 5_000_000, "core 0.5": 200}


def test_an_earlier_past_year_stands_first() -> None:
    """Past years stay in their order."""
    after = kept(past_form(LOOKING_BACK), {"Year": "2023-24", "Costs to share": "1"}).board
    assert [past.year for past in after.past] == ["2023-24", "2024-25"]


def test_what_a_past_year_cannot_be() -> None:
    """A year of the plan, one that is there, both ways of costs or none: each told under its question."""
    new = past_form(LOOKING_BACK)
    costs = {"Costs to share": "1"}
    assert problems(new, costs | {"Year": "2026-27"}) == {
        "Year": "2026-27 is a year of the plan, not a past one. Change the year, or take the entry out."
    }
    assert problems(new, costs | {"Year": "2024-25"}) == {"Year": "There is 2024-25 already. Choose another year."}
    assert problems(new, {"Year": "2025-26"}) == {
        "Costs to share": "Say what there was to share, in all or for each pool."
    }
    assert problems(new, costs | {"Year": "2025-26", "Costs of training": "1"}) == {
        "Costs to share": "Say it in all or for each pool, not both. Leave this blank, or the pools."
    }
    assert problems(new, costs | {"Year": "2025-26", "Paid by Wrexham": "-5"}) == {
        "Paid by Wrexham": "This must not be below zero."
    }


def test_the_rules_of_meetings() -> None:
    """A quorum in words, who must be there by name, and the way of disputes."""
    typed = {"Quorum": "half of partners", "Must be there": "police; Wrexham", "Disputes": "To the chair."}
    assert problems(board_form(BOARD), {"Must be there": "Wrexam"}) == {
        "Must be there": "There is no partner “Wrexam”. Did you mean “Wrexham”?"
    }
    assert "A meeting decides when 1 of 2 partners are there." in lines(board_form(BOARD), typed)
    details = kept(board_form(BOARD), typed).board.board
    assert (details.quorum, details.quorum_needs) == ("half of partners", ("police", "wrexham"))
    assert details.disputes == "To the chair."
    told = 'A quorum is written like "half of partners", "two thirds of partners" or "5 partners".'
    assert problems(board_form(BOARD), {"Quorum": "many"}) == {"Quorum": told}


def test_a_figure_with_a_source_of_its_own() -> None:
    """The figure, its source and its day are kept together, and cited as explanations will cite them."""
    form = figure_form(BOARD, "wrexham", "children", "2026-27")
    typed = {"Figure": "28,000", "Source of its own": "Own count", "As at": "30 June 2024"}
    assert lines(form, typed) == ["2026-27: 28,000", "Cited as: Own count, 30 June 2024"]
    edit = kept(form, typed)
    (driver,) = edit.board.drivers
    assert (driver.values["wrexham"], driver.sources) == (Decimal(28_000), {"wrexham": "Own count"})
    assert (edit.label, edit.row) == ("Wrexham: children", "wrexham")
    assert problems(form, {"As at": "soon"}) != {}


def test_a_new_figure_beside_an_old_source_asks_for_a_look() -> None:
    """In the form the source stands beside the figure, so it stays unless it is changed, and that is told."""
    form = figure_form(OWN, "wrexham", "children", "2026-27")
    assert lines(form, {"Figure": "28,000"})[-1] == (
        "The figure is another one now. Look whether its own source and date still hold."
    )
    after = kept(form, {"Source of its own": "", "As at": ""}).board.drivers[0]
    assert not after.sources
    assert not after.dates
    assert after.values["wrexham"] == Decimal(27_950)


def test_a_line_in_the_prices_of_an_earlier_year() -> None:
    """The form takes the year, shows what the line comes to, and refuses what means nothing."""
    text = SMALL.replace('rates = { "2027-28" = "3%" }', 'rates = { "2026-27" = "10%", "2027-28" = "3%" }')
    board = small_board(text)
    form = cost_forms(board, "training-officer")[0]
    assert lines(form, {"In prices of": "2025-26"})[0].startswith("2026-27: £45,320.00")
    assert kept(form, {"In prices of": "2025/26"}).board.costs[0].prices_of == "2025-26"
    after = "2027-28 is after the first year of the plan. Give the figures in the prices of 2026-27."
    assert problems(form, {"In prices of": "2027-28"}) == {"In prices of": after}
    grows = "A line in the prices of another year must grow. Choose what it grows with."
    assert problems(form, {"In prices of": "2025-26", "Grows with": ""}) == {"In prices of": grows}
