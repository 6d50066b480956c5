"""Bars of characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.workspace.split_view.bars import bar


@pytest.mark.parametrize(
    ("part", "drawn", "plain"),
    [(100, "████", "####"), (50, "██", "##"), (31, "█▎", "#"), (1, "▏", "#"), (0, "", "")],
)
def test_a_bar_is_as_long_as_its_part(part: int, drawn: str, plain: str) -> None:
    """Four characters stand for 100; a plain bar is made of whole signs."""
    assert (bar(part, 100, 4), bar(part, 100, 4, plain=True)) == (drawn, plain)


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(0, 40), st.booleans())
def test_a_bar_never_overflows_and_a_larger_part_is_never_shorter(a: int, b: int, width: int, plain: bool) -> None:  # noqa: FBT001
    """Whatever is more than nothing leaves a mark, within the width."""
    small, large = sorted((a, b))
    bars = bar(small, large, width, plain=plain), bar(large, large, width, plain=plain)
    assert len(bars[0]) <= len(bars[1]) <= width
    assert bool(bars[0]) == (small > 0 and width > 0)
