"""The plan: what a figure typed under a year does to each kind of line."""

import pytest

from funding.board import Cost
from funding.money import format_money_short
from tests.workspace_tables.helping import cell, made, shown, small, table, typed, why_not

YEARS = ("2026-27", "2027-28", "2028-29")


def line(key: str, *texts: tuple[str, str]) -> Cost:
    """A line of the plan after texts were typed into its row."""
    board = typed(small(), "costs", {(key, column): text for column, text in texts})
    return next(cost for cost in board.costs if cost.id == key)


def amounts(cost: Cost) -> dict[str, str]:
    """A line's amounts as they are written."""
    return {year: format_money_short(pence) for year, pence in (cost.amounts or {}).items()}


def refusal(key: str, column: str, text: str) -> str:
    """Why a text cannot be typed into the plan."""
    return why_not(table(small(), "costs").put({(key, column): text}))


def test_one_amount_becomes_an_amount_for_each_year() -> None:
    """Typing one year of a line with a single amount leaves the other years as they were."""
    cost = line("flat", ("2027-28", "£1.2k"))
    assert amounts(cost) == {"2026-27": "£1,000", "2027-28": "£1,200", "2028-29": "£1,000"}
    assert cost.amount is None


def test_equal_amounts_become_one() -> None:
    """When all years are equal again the line has one amount."""
    cost = line("yearly", ("2027-28", "0"))
    assert (cost.amount, cost.amounts) == (0, None)


def test_a_blank_takes_a_year_out() -> None:
    """A blank is never a nought: the year has no figure."""
    assert amounts(line("yearly", ("2027-28", " "))) == {"2026-27": "£0", "2028-29": "£0"}


def test_a_growing_line_is_typed_in_its_first_year() -> None:
    """With rates from April the first year's figure is the amount that grows."""
    assert line("growing", ("2026-27", "£200")).amount == 20_000
    assert shown(small(), "costs", "growing", *YEARS) == ["£100.00", "£110.00", "£121.00"]


def test_growth_may_be_taken_away_and_a_year_typed_at_once() -> None:
    """What a row says of growth is taken before its figures."""
    cost = line("growing", ("2027-28", "£200"), ("grows_with", ""))
    assert amounts(cost) == {"2026-27": "£100", "2027-28": "£200", "2028-29": "£100"}


@pytest.mark.parametrize(
    ("key", "column", "text", "message"),
    [
        (
            "growing",
            "2027-28",
            "5",
            "It grows with “prices”. Open the build-up (Ctrl+E), or take the growth away first.",
        ),
        (
            "paid",
            "2026-27",
            "5",
            "It grows with “pay award”. Open the build-up (Ctrl+E), or take the growth away first.",
        ),
        ("growing", "2026-27", "", "The line grows, so it needs its figure for 2026-27."),
        ("post", "2026-27", "5", "It is built up from a post. Open the build-up (Ctrl+E) to change it."),
        ("days", "2026-27", "5", "It is built up from a quantity and a rate. Open the build-up (Ctrl+E) to change it."),
        ("flat", "2026-27", "(5)", "This must not be below zero."),
        ("flat", "2026-27", "five", "“five” is not an amount of money. Write it like £52,000 or £52,000.50."),
        ("flat", "name", "", "“Line” cannot be left blank. To take the whole row out, delete it."),
        ("flat", "name", "x" * 201, "This is longer than 200 characters. Make it shorter."),
        ("flat", "name", "a\nb", "This must stand on one line."),
        ("flat", "grows_with", "price", "There is no index “price”. Did you mean “prices”?"),
        ("flat", "one_off", "perhaps", "“perhaps” is neither yes nor no."),
        ("flat", "adjusts", "Office", "Only an adjustment has this. The line stands by itself."),
        ("less", "adjusts", "Ofice", "There is no line “Ofice” in the plan. Did you mean “Office”?"),
        ("less", "grows_with", "prices", "An adjustment does not grow. Write what it changes in each year."),
        ("gone", "name", "x", "This row is no longer there."),
        ("=", "2026-27", "5", "This row is a total. It follows from the rows above."),
    ],
)
def test_what_is_refused(key: str, column: str, text: str, message: str) -> None:
    """A refusal says what is wrong and what to do."""
    assert message == refusal(key, column, text)


def test_an_adjustment_may_be_below_zero() -> None:
    """An adjustment takes signed money; a year without one is blank."""
    cost = line("less", ("2026-27", "(500)"), ("2027-28", ""))
    assert cost.changes == {"2026-27": -50_000}


def test_a_line_is_known_by_its_name() -> None:
    """What an adjustment adjusts is shown and typed by name, and kept by id."""
    assert cell(small(), "costs", "less", "adjusts").typed == "Visiting trainers"
    assert line("less", ("adjusts", "chair's  FEE")).adjusts == "paid"


def test_true_cost_stands_below() -> None:
    """The last row is the true cost of each year."""
    assert shown(small(), "costs", "=", "name", *YEARS) == ["True cost", "£53,401.75", "£59,314.80", "£53,428.95"]


def test_a_missing_figure_is_told_in_the_total() -> None:
    """A total that is not whole has a sign before it."""
    board = typed(small(), "costs", {("flat", "2026-27"): ""})
    assert cell(board, "costs", "=", "2026-27").text == "! £52,401.75"


def test_a_line_added() -> None:
    """A line added after another is of the same pool and costs £0, and its id is free."""
    insert = table(small(), "costs").insert
    assert insert is not None
    edit = made(insert("post"))
    added = next(cost for cost in edit.board.costs if cost.id == edit.row)
    assert (edit.label, edit.row) == ("Add a line to the plan, at £0", "new-line")
    assert (added.name, added.pool, added.amount, edit.board.costs.index(added)) == ("New line", "training", 0, 5)


def test_a_line_pasted_gets_its_id_from_its_name() -> None:
    """A new row with a name has an id made of it."""
    edit = made(table(small(), "costs").put({("+1", "name"): "Caffi'r Bwrdd", ("+1", "2026-27"): "5"}))
    assert (edit.label, edit.row) == ("Add a line to the plan", "caffi-r-bwrdd")


def test_a_line_that_is_in_use_stays() -> None:
    """What is adjusted, or met in kind, is not taken out; the message says by what."""
    delete = table(small(), "costs").delete
    assert delete is not None
    assert (
        why_not(delete(["days"]))
        == "“Visiting trainers” is adjusted by “Fewer days”. Take those out first, or together with it."
    )
    both = why_not(delete(["days", "less"]))
    assert both == (
        "“Visiting trainers” is met in kind by “Training room”. Say first that they meet something else, or nothing."
    )


def test_labels() -> None:
    """An edit says what it does in a few words."""
    plan = table(small(), "costs")
    assert plan.delete is not None
    assert plan.duplicate is not None
    assert plan.move is not None
    assert [
        made(outcome).label
        for outcome in (
            plan.put({("flat", "2026-27"): "1"}),
            plan.put({("flat", "2026-27"): "1", ("flat", "owner"): "Chair"}),
            plan.delete(["flat"]),
            plan.delete(["flat", "growing"]),
            plan.duplicate(["flat"]),
            plan.move(["flat"], 1),
        )
    ] == [
        "Website: 2026-27",
        "2 cells of the plan",
        "Take out Website",
        "Take out 2 rows of the plan",
        "Copy Website",
        "Move Website",
    ]


def test_one_refusal_keeps_nothing() -> None:
    """Of several texts all are kept or none; the message names the cell."""
    message = why_not(table(small(), "costs").put({("flat", "2026-27"): "1", ("yearly", "2026-27"): "x"}))
    assert message == "Conference: 2026-27: “x” is not an amount of money. Write it like £52,000 or £52,000.50."


def test_the_end_of_the_table() -> None:
    """Rows are not moved beyond the table."""
    move = table(small(), "costs").move
    assert move is not None
    assert (why_not(move(["flat"], -1)), why_not(move(["less"], 1))) == (
        "This is the top of the table.",
        "This is the end of the table.",
    )
