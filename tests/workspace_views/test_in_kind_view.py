"""What stands beside the register: value and build-up, what counts and why not, totals, and who gives what."""

from funding.checks import check_board
from tests.funding.planned import PLAN, board_of, planned
from tests.workspace_views.faulty import faulty
from tui.workspace.edits import Refused
from tui.workspace.in_kind_view import giver_panel, givers_table, offer_panel, totals
from tui.workspace.panel import Panel, Tone, plain_text

BOARD = board_of(PLAN)
ALL_YES = (
    "Can it be verified? Yes, nothing says otherwise. Is it needed for the plan? Yes, nothing says otherwise. "
    "Is it counted only once? Yes, nothing says otherwise. Is it in the agreed plan? Yes, nothing says otherwise."
)


def lines(panel: Panel) -> list[str]:
    """The lines of a panel as text."""
    return plain_text(panel).split("\n")


def test_an_offer_that_counts_says_how_much_and_of_what() -> None:
    """Value, build-up, how much counts, the line it meets, and the four questions."""
    assert lines(offer_panel(BOARD, "room", "2026-27", ())) == [
        "Training room · Example Police · accommodation · agreed",
        "2026-27: £1,200.00 = 12 room days x £100.00 (market rate)",
        "Counts for £1,200.00.",
        "Meets “Venues”, which costs £2,400.00; offers together meet £1,200.00 of it.",
        ALL_YES,
    ]


def test_an_offer_that_does_not_count_says_why() -> None:
    """A question answered no is told with a sign, and is the reason."""
    board = board_of(planned(('meets = "venues"', 'meets = "venues"\naccepted = { needed = false }')))
    panel = offer_panel(board, "room", "2026-27", ())
    assert "Does not count: The answer to “Is it needed for the plan?” is no." in lines(panel)
    assert [line.text for line in panel if line.tone is Tone.WRONG] == ["! Is it needed for the plan? No."]


def test_an_offer_without_a_value_says_how_to_give_it_one() -> None:
    """Not valued is not nought."""
    board = faulty(planned(('valuation = "market rate"', 'valuation = "not valued"')))
    told = lines(offer_panel(board, "room", "2026-27", ()))
    assert told[1] == "2026-27: not valued. Press Ctrl+E to give it a value."


def test_an_offer_above_its_line_counts_up_to_it() -> None:
    """The panel says that it would count for more if the line cost more."""
    board = board_of(planned(("quantity = 12", "quantity = 30")))
    told = lines(offer_panel(board, "room", "2026-27", ()))
    assert "Counts for £2,400.00." in told
    assert "It would count for more if the line cost more." in told


def test_an_offer_of_another_year_says_when_it_is_given() -> None:
    """In a year without the offer its years are told."""
    board = board_of(planned(('unit = "room days"', 'unit = "room days"\nyears = ["2027-28"]')))
    assert "It is not given in 2026-27, only in 2027-28." in lines(offer_panel(board, "room", "2026-27", ()))


def test_problems_of_an_offer_are_told_with_a_sign() -> None:
    """What the checks find in an offer stands in its panel."""
    board = faulty(planned(('meets = "venues"', 'meets = "venue"')))
    panel = offer_panel(board, "room", "2026-27", check_board(board))
    assert any(line.tone is Tone.WRONG and "venue" in line.text for line in panel)


def test_the_totals_say_what_is_offered_agreed_and_counted() -> None:
    """One line for the year in view."""
    assert totals(BOARD, "2026-27") == "2026-27: 2 offers worth £6,200.00, agreed £6,200.00, counted £6,200.00"


def test_every_giver_has_a_row_and_the_rows_add_up() -> None:
    """Who gives what, with the sum below; the figures cannot be typed over."""
    table = givers_table(BOARD, "2026-27")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Health", "1", "0", "£5,000.00", "£5,000.00"],
        ["Example Police", "1", "0", "£1,200.00", "£1,200.00"],
        ["Total", "2", "0", "£6,200.00", "£6,200.00"],
    ]
    assert table.read("health", "agreed", "5") == Refused("This is added up from the offers. Change them in Register.")


def test_a_giver_is_told_offer_by_offer() -> None:
    """The panel of a partner lists what it gives."""
    assert lines(giver_panel(BOARD, "police", "2026-27")) == [
        "Example Police · 2026-27",
        "Training room: £1,200.00, counts for £1,200.00",
        "  12 room days x £100.00",
    ]
