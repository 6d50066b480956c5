"""The short table and the letter beside the sentences."""

from hypothesis import given
from hypothesis import strategies as st

from formulas.explain import explain_share
from formulas.split import Split, split_board
from tests.workspace_sentences.boards import AGREED, board
from tui.workspace.sentences.showing import ShareRow, share_table
from tui.workspace.sentences.telling import Part, letter_of


def _split(sentences: str = AGREED) -> Split:
    split = split_board(board(sentences)).split
    assert split is not None
    return split


def test_a_partner_has_what_it_pays_its_change_and_its_part() -> None:
    """Three quarters of 60% of £100,000, against £40,000 last year."""
    row = share_table(_split(), "2026-27").rows[0]
    assert row == ShareRow("wrexham", "Wrexham", "£45,000.00", "+£5,000.00", "45.0%")


def test_last_year_is_the_year_before() -> None:
    """In the second year nothing has changed."""
    assert [row.change for row in share_table(_split(), "2027-28").rows] == ["£0.00"] * 4


def test_a_gap_is_told_in_words() -> None:
    """What is asked of nobody stands below the table."""
    assert share_table(_split("Police pay 15%."), "2026-27").words == (
        "Shares £15,000.00 of £100,000.00 to share.",
        "Gap: £85,000.00 is asked of nobody.",
    )


def test_a_surplus_is_told_in_words() -> None:
    """So is what is asked too much."""
    assert share_table(_split("Police pay £100,001."), "2026-27").words[1] == (
        "Surplus: £1.00 more is asked than the costs."
    )


def test_the_letter_ends_in_the_figure_of_the_table() -> None:
    """The title has the figure, and the last line comes to it."""
    told = letter_of(explain_share(_split(), "wrexham", "2026-27"), 60)
    assert told[0].text == "Why Wrexham council (example) pays £45,000.00 in 2026-27"
    assert [line.text for line in told if line.part is Part.FIGURE][-1].endswith("£45,000.00")


@given(width=st.integers(20, 120))
def test_no_line_of_the_letter_is_wider_than_its_pane(width: int) -> None:
    """Lines are wrapped and figures stand at the right."""
    told = letter_of(explain_share(_split(), "health", "2026-27"), width)
    assert max(len(line.text) for line in told) <= width
