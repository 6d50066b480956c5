"""Small charts of plain characters."""

from exports.charts import bar_line, spread_line


def test_a_spread_has_its_inner_half_thick_and_its_middle_marked() -> None:
    """From the low to the high, between the two ends of the chart."""
    assert spread_line((0, 2, 4, 6, 10), (0, 10), 11) == "--==|==----"
    assert spread_line((4, 4, 5, 5, 6), (0, 10), 11) == "    =|-    "


def test_what_lies_beyond_an_end_is_marked_there() -> None:
    """One partner that may pay nothing does not flatten all the others."""
    assert spread_line((-50, 2, 4, 6, 70), (0, 10), 11) == "<-==|==--->"


def test_a_spread_without_width_stands_in_the_middle() -> None:
    """A figure that is the same in every draw."""
    assert spread_line((5, 5, 5, 5, 5), (5, 5), 5) == "  |  "


def test_a_bar_runs_from_its_low_to_its_high_whichever_is_larger() -> None:
    """More income lowers what is paid: the bar is the same."""
    assert bar_line(2, 4, 8, (0, 10), 11) == "  ##|####  "
    assert bar_line(8, 4, 2, (0, 10), 11) == "  ##|####  "
