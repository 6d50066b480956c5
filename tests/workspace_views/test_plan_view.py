"""What stands beside the plan: how a line comes to its figures, what the years come to, pools and priorities."""

from funding.board import Board
from funding.checks import check_board
from tests.funding.planned import PLAN, board_of, planned
from tests.workspace_views.faulty import faulty
from tui.workspace.edits import Edit, Refused
from tui.workspace.panel import Panel, Tone, plain_text
from tui.workspace.part_forms import rename_form
from tui.workspace.plan_parts import Parts, part_named, parts_table
from tui.workspace.plan_view import cost_panel, income_panel, index_panel, part_panel, reserves_panel, totals

BOARD = board_of(PLAN)
LATER = (
    "2027-28: £58,686.38 = 1 post x £44,000.00 x 1.28 x "
    "(5/12 months x 1.03 (pay award) + 7/12 months x 1.0506 (pay award))"
)


def lines(panel: Panel) -> list[str]:
    """The lines of a panel as text."""
    return plain_text(panel).split("\n")


def formula_texts(board: Board) -> list[str]:
    """The sentences of every formula."""
    return [formula.text for formula in board.formulas]


def test_the_true_cost_of_every_year_stands_in_one_line() -> None:
    """The true cost of all years, then what partners must find in the year in view."""
    assert totals(BOARD, "2026-27") == (
        "True cost: 2026-27 £44,238.93   2027-28 £60,686.38",
        "2026-27: in kind £6,200.00, income £7,000.00, cash to find £31,038.93",
    )


def test_the_total_tells_what_comes_back_every_year() -> None:
    """The row of the true cost parts what is expected to come back from what is not."""
    assert lines(cost_panel(BOARD, "=", ()))[1] == (
        "2026-27: £44,238.93, of which £36,238.93 every year and £8,000.00 one-off; met in kind £6,200.00"
    )


def test_a_post_shows_its_build_up_in_words_for_each_year() -> None:
    """The selected line says how each year's amount comes about, what is met in kind, and by what."""
    assert lines(cost_panel(BOARD, "officer", ())) == [
        "Training officer · training · A competent workforce",
        "2026-27: £33,838.93 = 1 post x £44,000.00 x 1.28 x 7/12 months x 1.03 (pay award)",
        LATER,
        "Met in kind: £5,000.00 (2026-27), £5,000.00 (2027-28), by A nurse who trains",
        "No basis yet: say where the figure comes from.",
    ]


def test_a_line_shows_the_adjustments_to_it() -> None:
    """An adjustment is told at the line that it changes, with its reason."""
    told = lines(cost_panel(BOARD, "venues", ()))
    assert "Adjusted by “Fewer venues”: -£400.00 (2027-28). Four days moved online" in told


def test_a_year_without_an_amount_is_no_nought() -> None:
    """A blank year says that there is no amount yet."""
    board = faulty(planned(('{ "2026-27" = "£8,000", "2027-28" = "£0" }', '{ "2026-27" = "£8,000" }')))
    assert "2027-28: no amount yet" in lines(cost_panel(board, "website", ()))


def test_problems_of_a_line_come_first_with_a_sign() -> None:
    """What is wrong with the line is told above its figures, with how to mend it."""
    board = faulty(planned(('"2026-27" = "£8,000", "2027-28" = "£0"', '"2026-27" = "£8,000"')))
    panel = cost_panel(board, "website", check_board(board))
    assert panel[1].tone is Tone.WRONG
    assert panel[1].text.startswith("! ")


def test_income_reserves_and_rates_are_told_in_words() -> None:
    """Each of the other lists says what its row comes to."""
    assert "2026-27: £3,000.00 = 100 places x £30.00" in lines(income_panel(BOARD, "Course fees", ()))
    reserve = "2026-27: £10,000.00 at the start, £4,000.00 used, £0.00 put in, £6,000.00 at the end"
    assert reserve in lines(reserves_panel(BOARD, ()))
    rates = lines(index_panel(BOARD, "pay award", ()))
    assert rates[1:3] == ["Rates: 2026-27 3%, 2027-28 2%", "Lines that grow with it: Training officer"]


def test_the_plan_adds_up_by_pool_and_by_priority() -> None:
    """Both views add up to the true cost of each year; lines without a priority have a row of their own."""
    for parts, first in ((Parts.POOL, "training"), (Parts.PRIORITY, "A competent workforce")):
        rows = [[cell.text for cell in row.cells] for row in parts_table(BOARD, parts).rows]
        assert rows[0][0] == first
        assert rows[-1] == ["True cost", "£44,238.93", "£60,686.38"]
    assert parts_table(BOARD, Parts.PRIORITY).rows[1].cells[0].text == "No priority"
    assert part_named(parts_table(BOARD, Parts.PRIORITY).rows[1].key) == ""


def test_a_part_shows_its_cash_and_its_lines() -> None:
    """A pool is told in true cost, in kind and cash, with the lines in it."""
    told = lines(part_panel(BOARD, "training", of_pool=True))
    assert told[1] == "2026-27: true cost £36,238.93, met in kind £6,200.00, cash £30,038.93"
    assert told[-1] == "Lines: Training officer, Venues, Fewer venues"


def test_typing_over_a_pool_renames_it_in_the_formulas_too() -> None:
    """A pool keeps its sentences under its new name."""
    board = board_of(
        planned(
            ("All partners pay 100%, shared by children.", "For training:\\nAll partners pay 100%, shared equally.")
        )
    )
    edit = parts_table(board, Parts.POOL).put({(":training", "name"): "courses"})
    assert isinstance(edit, Edit)
    assert {cost.pool for cost in edit.board.costs} == {"courses", "core"}
    assert edit.board.income[0].pool == "courses"
    assert formula_texts(edit.board) == ["For courses:\nAll partners pay 100%, shared equally."]


def test_a_pool_cannot_take_the_name_of_another() -> None:
    """Two pools are joined in Costs, where it is seen which lines go where."""
    edit = parts_table(BOARD, Parts.POOL).put({(":training", "name"): "Core"})
    assert isinstance(edit, Refused)
    assert "There is a pool “Core” already" in edit.message


def test_figures_that_are_added_up_cannot_be_typed_over() -> None:
    """The refusal says where they can be changed."""
    table = parts_table(BOARD, Parts.POOL)
    told = table.read(":training", "2026-27", "5")
    assert told == Refused("This is added up from the cost lines. Change it there, in Costs.")


def test_a_priority_is_renamed_in_all_its_lines() -> None:
    """The form says where the name stands, and renames it there."""
    form = rename_form(BOARD, Parts.PRIORITY, "A competent workforce")
    assert form.tell({"name": "Skills"}).lines == ("It stands in 3 cost lines.",)
    edit = form.take({"name": "Skills"})
    assert isinstance(edit, Edit)
    assert [cost.priority for cost in edit.board.costs] == ["Skills", "Skills", "Skills", None]


def test_a_blank_name_is_refused_in_the_form() -> None:
    """The form says what a pool needs before anything is kept."""
    form = rename_form(BOARD, Parts.POOL, "training")
    assert form.tell({"name": " "}).problems == {"name": "A pool needs a name, such as training."}


def test_a_line_in_the_prices_of_an_earlier_year_says_so() -> None:
    """The panel names the year of the prices and the index, and the index names the rates since then."""
    board = faulty(planned(('grows_with = "pay award"', 'grows_with = "pay award"\nprices_of = "2025-26"')))
    cost = next(known for known in board.costs if known.prices_of == "2025-26")
    assert "In the prices of 2025-26, and grows from there with pay award." in lines(cost_panel(board, cost.id, ()))
    assert "2025-26" in lines(index_panel(board, "pay award", ()))[1]
