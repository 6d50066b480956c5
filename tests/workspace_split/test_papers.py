"""What changed since last year, and who gives what, in lines."""

import pytest

from formulas.bridge import bridge
from formulas.giving import giving
from funding.money import format_money, parse_money
from tests.workspace_split.splits import FORMULAS, shipped
from tui.workspace.split_view.papers import bridge_lines, giving_lines

PATH = "north-wales-example.toml"


@pytest.mark.parametrize("width", [40, 74, 88])
@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_no_line_is_wider_than_its_paper(name: str, formula: str, width: int) -> None:
    """Whatever the width, lines fit it; who gives what needs room for its figures."""
    split = shipped(name, formula)
    for year in split.board.years:
        lines = bridge_lines(split, split.board.partners[0].id, year, width)
        assert max(len(line.text) for line in lines) <= width
        assert max(len(line.text) for line in giving_lines(split, year, max(width, 60))) <= max(width, 60)


def test_the_steps_lead_from_last_years_share_to_this_years() -> None:
    """Last year's share and the steps told add up to this year's, as the letter shows them."""
    split = shipped(PATH, "agreed")
    told = bridge(split, "gwynedd", "2027-28")
    lines = [line.text for line in bridge_lines(split, "gwynedd", "2027-28", 76)]
    assert told.last_year is not None
    assert lines[1].split()[-1] == format_money(told.last_year)
    steps = [line for line in lines if line.startswith("  ") and not line.startswith("   ")]
    shown = [
        parse_money(line.split()[-1].removeprefix("+")) for line in steps[: len([s for s in told.steps if s.amount])]
    ]
    assert told.last_year + sum(shown) == told.assessed
    assert lines[0] == "Gwynedd council (example): from 2026-27 to 2027-28"


def test_who_gives_what_adds_up() -> None:
    """The total of cash and of in kind is that of the partners; those who give nothing are named."""
    split = shipped(PATH, "60/25/10/5")
    lines = [line.text for line in giving_lines(split, "2026-27", 78)]
    total = next(line for line in lines if line.startswith("Total")).split()
    rows = giving(split, "2026-27")
    assert total[1:3] == [format_money(sum(row.cash for row in rows)), format_money(sum(row.in_kind for row in rows))]
    assert "Nothing is asked of or offered by Example Family Court Service." in lines
