"""Which rows are lines, what totals come to, and what lines change in the plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.cost_sheets.layout import Wish
from exports.cost_sheets.proposing import proposed
from exports.cost_sheets.totals import is_called_total, sums_up
from exports.grids.told import Outcome
from funding.money import format_money
from tests.cost_sheets.sheets import board_of, outcomes, read, workbook

TOTALS = ["Total", "TOTAL:", "Grand total", "Sub-total", "Sub total core", "Training total", "Cyfanswm", "Is-gyfanswm"]


@pytest.mark.parametrize("name", TOTALS)
def test_names_of_totals(name: str) -> None:
    """Words by which people call their totals."""
    assert is_called_total(name)


@pytest.mark.parametrize("name", ["Totally new training", "Summary leaflets", "Website"])
def test_names_of_lines(name: str) -> None:
    """Lines whose names only look like it."""
    assert not is_called_total(name)


@pytest.mark.parametrize(
    ("formula", "adds"),
    [
        ("=SUM(D2:D9)", True),
        ("=+D4+D7", True),
        ("=subtotal(9,D2:D9)", True),
        ("=D4*1.03", False),
        ("=SUM(B10:C10)", False),
    ],
)
def test_formulas_of_totals(formula: str, adds: bool) -> None:  # noqa: FBT001
    """A formula is a total's when it adds up other rows; row 10 is where it stands."""
    assert sums_up(formula, 9) == adds


@given(st.lists(st.integers(1, 10**8), min_size=2, max_size=8), st.integers(-300, 300))
def test_totals_are_checked_and_never_taken(pence: list[int], slip: int) -> None:
    """For all lines: a total is never a line; when it is wrong, the difference is told to the penny."""
    rows: list[list[object]] = [["Item", "Cost"]]
    rows += [[f"Line {number}", amount / 100] for number, amount in enumerate(pence)]
    rows.append(["Total", (sum(pence) + slip) / 100])
    _layout, proposal = read(workbook(rows))
    assert [cost.amount for cost in proposal.board.costs[3:]] == pence
    refused = [row.words for row in proposal.told if row.outcome is Outcome.REFUSED]
    if slip:
        assert len(refused) == 1
        assert f"a difference of {format_money(abs(slip))}." in refused[0]
    else:
        assert refused == []


def test_totals_without_a_name() -> None:
    """A sum below its lines, sub-totals and a grand total are known by what they come to."""
    pence = [100, 250, 70]
    rows: list[list[object]] = [["Item", "Cost"], *([f"Line {at}", each] for at, each in enumerate(pence))]
    rows += [[None, sum(pence)], ["Other", 30], ["More", 40], ["Those two", "=SUM(B6:B7)|70"], ["All", 490]]
    _layout, proposal = read(workbook(rows))
    assert [cost.name for cost in proposal.board.costs[3:]] == ["Line 0", "Line 1", "Line 2", "Other", "More"]
    assert not [row for row in proposal.told if row.outcome is Outcome.REFUSED]


def test_a_line_that_happens_to_add_up() -> None:
    """Two lines and a third of their sum, with a name of its own and more to come, are three lines."""
    rows = [["Item", "Cost"], ["Tea", 100], ["Cake", 100], ["Rooms", 200], ["Post", 50], ["Total", 450]]
    _layout, proposal = read(workbook(rows))
    assert [cost.name for cost in proposal.board.costs[3:]] == ["Tea", "Cake", "Rooms", "Post"]


def test_what_changes_and_what_does_not() -> None:
    """Known lines are found by name in either language or by id; the same figures change nothing."""
    rows = [
        ["Id", "Item", "2026/27", "2027/28", "Owner"],
        [None, "INDEPENDENT  chair", 18000, 18000, None],
        ["officer", "Trainer", "=36000*1.25|45000", 46000, "Training group"],
        [None, "Cadeirydd annibynnol", 1, 1, None],
        [None, "Website", None, 500, None],
        [None, "Leaflets", 300, 310, None],
        [None, "Free talks", 0, 0, None],
    ]
    board = board_of()
    _layout, proposal = read(workbook(rows), board)
    after = {cost.id: cost for cost in proposal.board.costs}
    assert after["officer"].amounts == {"2026-27": 4_500_000, "2027-28": 4_600_000}
    assert (after["officer"].staff, after["officer"].owner) == (None, "Training group")
    assert after["website"].amounts == {"2026-27": 600_000, "2027-28": 50_000}
    assert (after["leaflets"].amounts, after["leaflets"].source) == (
        {"2026-27": 30_000, "2027-28": 31_000},
        "costs.xlsx, sheet “Budget”, row 6",
    )
    assert after["free-talks"].amounts == {"2026-27": 0, "2027-28": 0}
    assert after["chair"] == board.costs[0]
    assert outcomes(proposal) == [
        ("row 2", Outcome.CONFIRMED),
        ("row 3", Outcome.PROPOSED),
        ("row 4", Outcome.REFUSED),
        ("row 5", Outcome.PROPOSED),
        ("row 6", Outcome.PROPOSED),
        ("row 7", Outcome.PROPOSED),
    ]


def test_the_same_file_again_changes_nothing() -> None:
    """What was taken once is confirmed the next time."""
    rows = [["Item", "2026/27", "2027/28", "Notes"], ["Leaflets", 300, 310, "a quote"], ["Fees in", "(50)", -50, None]]
    _layout, proposal = read(workbook(rows))
    _layout, again = read(workbook(rows), proposal.board)
    assert again.board == proposal.board
    assert {outcome for _place, outcome in outcomes(again)} == {Outcome.CONFIRMED}


def test_income_is_below_zero() -> None:
    """A row below zero is proposed as income, or changes the income of its name; both signs in a row are refused."""
    rows = [
        ["Item", "2026/27", "2027/28"],
        ["Grant", "(25,000)", -20000],
        ["Course fees", -2500, -2500],
        ["Odd", -1, 1],
    ]
    _layout, proposal = read(workbook(rows))
    assert [(source.name, source.amounts) for source in proposal.board.income] == [
        ("Course fees", {"2026-27": 250_000, "2027-28": 250_000}),
        ("Grant", {"2026-27": 2_500_000, "2027-28": 2_000_000}),
    ]
    assert outcomes(proposal)[-1] == ("row 4", Outcome.REFUSED)


REFUSED = {
    "no amount": (["Leaflets", None, None], "has no amount, so it is not taken", Outcome.REMARK),
    "half an amount": (["Leaflets", 5, None], "2027-28: blank.", Outcome.REFUSED),
    "words": (["Leaflets", "tbc", 5], "cell B2", Outcome.REFUSED),
    "no name": ([None, 5, 6], "and no name", Outcome.REFUSED),
    "too fine": (["Leaflets", 1.005, 5], "more than two decimal places", Outcome.REFUSED),
}


@pytest.mark.parametrize(("row", "words", "outcome"), REFUSED.values(), ids=list(REFUSED))
def test_rows_that_are_not_taken(row: list[object], words: str, outcome: Outcome) -> None:
    """Blank is never zero, and what cannot be read is told with its cell."""
    rows: list[list[object]] = [["Item", "2026/27", "2027/28"], row, ["Tea", 1, 2], ["Cake", 3, 5]]
    _layout, proposal = read(workbook(rows))
    assert [cost.name for cost in proposal.board.costs[3:]] == ["Tea", "Cake"]
    found = [each for each in proposal.told if words in f"{each.place} {each.words}"]
    assert [each.outcome for each in found] == [outcome]


def test_a_formula_is_read_by_its_result() -> None:
    """The stored result counts; finer than a penny it is rounded, and that is said."""
    rows = [["Item", "Cost"], ["Leaflets", "=1000/3|333.333333333333"]]
    _layout, proposal = read(workbook(rows))
    assert proposal.board.costs[-1].amount == 33_333
    assert any("taken as £333.33" in row.words for row in proposal.told)


def test_pools_as_headings() -> None:
    """A row that is only the name of a pool puts the lines below it there."""
    rows = [["Item", "Cost"], ["Training:"], ["Leaflets", 5], ["Core"], ["Tea", 6]]
    _layout, proposal = read(workbook(rows))
    assert [cost.pool for cost in proposal.board.costs[3:]] == ["training", "core"]


def test_the_pool_of_a_new_line_is_told() -> None:
    """Also where the sheet says none, as below a cell that was merged: a wrong pool charges the wrong partners."""
    rows = [["Item", "Cost", "Pool"], ["Tea", 5, "training"], ["Cake", 6, None], ["Grant", -2, "training"]]
    _layout, proposal = read(workbook(rows))
    assert [told.words for told in proposal.told if told.outcome is Outcome.PROPOSED] == [
        "“Tea”: A new line of £5.00 in the pool “training”, with the made-up id “tea”.",
        "“Cake”: A new line of £6.00 in the pool “core”, with the made-up id “cake”.",
        "“Grant”: Below zero, so it is proposed as income of the pool “training”.",
    ]


def test_breaks_inside_narrow_cells_are_no_part_of_a_name() -> None:
    """People break a long name with Alt+Enter; a note may stand on several lines all the same."""
    rows = [["Item", "Cost", "Pool", "Notes"], ["Tea and\ncake", 5, "train\ning", "one\ntwo"]]
    _layout, proposal = read(workbook(rows))
    new = proposal.board.costs[-1]
    assert (new.name, new.pool, new.basis) == ("Tea and cake", "train ing", "one\ntwo")


def test_what_breaks_a_rule_is_left_and_the_rest_taken() -> None:
    """Income above all costs is refused with the reason; the lines beside it are taken."""
    rows = [["Item", "Cost"], ["Tea", 5], ["Grant", -900_000], ["Cake", 6]]
    _layout, proposal = read(workbook(rows))
    assert outcomes(proposal)[1:] == [
        ("row 2", Outcome.PROPOSED),
        ("row 3", Outcome.REFUSED),
        ("row 4", Outcome.PROPOSED),
    ]


def test_pools_keep_their_spelling() -> None:
    """A pool or priority that is written otherwise in the sheet is the one that the plan has."""
    rows = [["Item", "Cost", "Category"], ["Tea", 5, "TRAINING"], ["Cake", 6, "Food"], ["Plates", 7, "food"]]
    _layout, proposal = read(workbook(rows))
    assert [cost.pool for cost in proposal.board.costs[3:]] == ["training", "Food", "Food"]


def test_the_same_name_twice() -> None:
    """Only the first of two rows with one name is taken."""
    _layout, proposal = read(workbook([["Item", "Cost"], ["Tea", 5], ["tea ", 6]]))
    assert outcomes(proposal)[1:] == [("row 2", Outcome.PROPOSED), ("row 3", Outcome.REFUSED)]


def test_text_files() -> None:
    """The same costs as CSV with semicolons in an older alphabet, in thousands, with Welsh headings."""
    text = "Disgrifiad;Cyllideb £000;Cronfa\r\nTaflenni tŷ;1.5;core\r\nBwyd;£2;core\r\nCyfanswm;3.5;\r\n"
    layout, proposal = read(text.encode("utf-16"))
    assert layout.grid.read_as == "Read as text in UTF-16, with values separated by semicolons."
    assert [(cost.name, cost.amount) for cost in proposal.board.costs[3:]] == [
        ("Taflenni tŷ", 150_000),
        ("Bwyd", 200_000),
    ]


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=1, max_size=6))
def test_every_amount_arrives_to_the_penny(amounts: list[tuple[int, int]]) -> None:
    """For all amounts, as numbers and as people write them: the plan holds exactly these."""
    rows: list[list[object]] = [["Item", "2026/27", "2027/28"]]
    rows += [[f"Line {at}", one / 100, format_money(two)] for at, (one, two) in enumerate(amounts)]
    as_lines = range(1, len(rows))
    board = board_of()
    layout, _proposal = read(workbook(rows), board, Wish(columns="name=A, 2026-27=B, 2027-28=C"))
    after = proposed(board, layout, "costs.xlsx", as_lines).board
    found = [tuple(cost.amounts.values()) for cost in after.costs[3:] if cost.amounts]
    assert found == amounts


def test_a_text_file_in_thousands() -> None:
    """Figures finer than a hundredth of a thousand are pounds and pence, as they are in a workbook."""
    text = "Item,£000\nVenues,1.234\nPosters,(2.5)\nLeaflets,0.1234567\nTrainer,1.5k\nOffice,£2m\n"
    _layout, proposal = read(text.encode())
    costs = {cost.name: cost.amount for cost in proposal.board.costs}
    assert (costs["Venues"], costs["Leaflets"]) == (1_234_00, 123_46)
    assert {source.name: source.amount for source in proposal.board.income}["Posters"] == 2_500_00
    assert [told.words for told in proposal.told if told.place == "B4"] == [
        "0.1234567 thousand pounds is taken as £123.46: the nearest penny, halves up."
    ]
    assert [told.words for told in proposal.told if told.outcome is Outcome.REFUSED] == [
        "“1.5k” has a letter for thousands or millions, and its heading says thousands. Leave out the letter.",
        "“£2m” has a letter for thousands or millions, and its heading says thousands. Leave out the letter.",
    ]
