"""The forms of a cost line: what it comes to as it is typed, and what is wrong."""

import pytest

from funding.money import format_money
from funding.plan import cost_of
from tests.workspace_forms.filling_in import kept, lines, problems, small_board, with_answers
from tui.workspace.edits import Refused
from tui.workspace.forms.adjustments import adjustment_form
from tui.workspace.forms.costs import cost_forms
from tui.workspace.forms.form import Form

BOARD = small_board()
NEW = {"Name": "Chair"}


def form(cost: str | None, title: str) -> Form:
    """The form of a line with this title."""
    return next(each for each in cost_forms(BOARD, cost) if each.title == title)


@pytest.mark.parametrize(
    ("cost", "title"),
    [
        ("training-officer", "One amount"),
        ("conference", "Each year"),
        ("manager", "A post"),
        ("venue-hire", "So many at so much"),
        ("cheaper-hire", "An adjustment"),
        (None, "One amount"),
    ],
)
def test_the_first_form_is_the_way_of_today(cost: str | None, title: str) -> None:
    """A line opens as it is built up today, and every other way is offered after it."""
    assert title == cost_forms(BOARD, cost)[0].title
    assert len(cost_forms(BOARD, cost)) == (1 if cost == "cheaper-hire" else 4)


def test_a_post_for_part_of_a_year() -> None:
    """1 post x £44,000 x 1.28 from September is seven twelfths in the first year: £32,853.33."""
    typed = NEW | {"Full-time posts": "1", "Salary": "£44,000", "On-costs": "28%", "First month": "September 2026"}
    assert lines(form(None, "A post"), typed) == [
        "2026-27: £32,853.33 = 1 post x £44,000.00 x 1.28 x 7/12 months",
        "2027-28: £56,320.00 = 1 post x £44,000.00 x 1.28",
    ]


def test_a_post_that_grows() -> None:
    """An index grows what is typed before it is kept."""
    typed = NEW | {"Full-time posts": "0.6", "Salary": "38k", "On-costs": "30", "Grows with": "pay award"}
    assert lines(form(None, "A post"), typed) == [
        "2026-27: £29,640.00 = 0.6 post x £38,000.00 x 1.3",
        "2027-28: £30,529.20 = 0.6 post x £38,000.00 x 1.3 x 1.03 (pay award)",
    ]


def test_one_amount() -> None:
    """An amount is shown as it was understood, before the line has a name."""
    assert lines(form(None, "One amount"), {"Amount a year": "52k"}) == ["2026-27: £52,000.00", "2027-28: £52,000.00"]


def test_so_many_at_so_much() -> None:
    """Quantity times rate, with the unit in the words."""
    typed = NEW | {"How many": "36", "Of what": "days", "Price of one": "500"}
    words = "= 36 days x £500.00"
    expected = [f"2026-27: £18,000.00 {words}", f"2027-28: £18,000.00 {words}"]
    assert expected == lines(form(None, "So many at so much"), typed)


def test_a_blank_year_is_not_known() -> None:
    """A blank is left out and never a nought."""
    typed = NEW | {"Amount in 2026-27": "£5,000"}
    assert lines(form(None, "Each year"), typed) == [
        "2026-27: £5,000.00, as entered for the year",
        "2027-28: no amount yet",
    ]
    board = kept(form(None, "Each year"), typed).board
    assert board.costs[-1].amounts == {"2026-27": 500_000}


def test_a_new_line_gets_an_id() -> None:
    """The id is made of the name, and the line stands last."""
    edit = kept(form(None, "One amount"), {"Name": "Venue hire", "Amount a year": "100"})
    assert (edit.board.costs[-1].id, edit.board.costs[-1].name) == ("venue-hire-2", "Venue hire")
    assert (edit.row, edit.label) == ("venue-hire-2", "add Venue hire")


def test_another_way_takes_the_place_of_the_old() -> None:
    """A line that becomes a post no longer has an amount, and keeps everything else."""
    typed = {"Full-time posts": "1", "Salary": "£40,000"}
    edit = kept(form("training-officer", "A post"), typed)
    cost = edit.board.costs[0]
    assert (cost.amount, cost.grows_with, cost.pool) == (None, "pay award", "training")
    assert format_money(cost_of(edit.board, cost, "2026-27") or 0) == "£40,000.00"
    assert (BOARD.costs[1:], "Training officer") == (edit.board.costs[1:], edit.label)


def test_each_year_opens_with_what_the_line_costs() -> None:
    """Going from a grown amount to one for each year keeps what it comes to."""
    opened = form("training-officer", "Each year")
    assert (opened.start["amounts.2026-27"], opened.start["amounts.2027-28"]) == ("£41,200.00", "£42,436.00")
    cost = kept(opened, {}).board.costs[0]
    assert (cost.amount, cost.grows_with, cost.amounts) == (None, None, {"2026-27": 4_120_000, "2027-28": 4_243_600})


def test_one_amount_opens_blank_when_years_differ() -> None:
    """No year's figure is taken for all of them."""
    assert form("conference", "One amount").start["amount"] == ""
    assert small_post_as_amount().start["amount"] == "£56,320.00"


def small_post_as_amount() -> Form:
    """A post filled all the time, as one amount."""
    whole = kept(form("manager", "A post"), {"First month": ""}).board
    return next(each for each in cost_forms(whole, "manager") if each.title == "One amount")


@pytest.mark.parametrize(
    ("title", "typed", "expected"),
    [
        ("One amount", {"Name": "", "Amount a year": "5"}, {"Name": "This is needed."}),
        ("One amount", {"Name": "x"}, {"Amount a year": "This is needed."}),
        (
            "One amount",
            {"Name": "x" * 201, "Amount a year": "5"},
            {"Name": "This is longer than 200 characters. Make it shorter."},
        ),
        (
            "One amount",
            NEW | {"Amount a year": "lots"},
            {"Amount a year": "“lots” is not an amount of money. Write it like £52,000 or £52,000.50."},
        ),
        ("One amount", NEW | {"Amount a year": "-5"}, {"Amount a year": "This must not be below zero."}),
        (
            "One amount",
            NEW | {"Amount a year": "5", "Grows with": "pay"},
            {"Grows with": "There is no index “pay”. Did you mean “pay award”?"},
        ),
        (
            "One amount",
            NEW | {"Amount a year": "5", "One-off": "perhaps"},
            {"One-off": "“perhaps” is neither yes nor no."},
        ),
        ("Each year", NEW, {"": "Write the amount of at least one year."}),
        ("A post", NEW, {"Full-time posts": "This is needed.", "Salary": "This is needed."}),
        (
            "A post",
            NEW | {"Full-time posts": "one", "Salary": "£40,000"},
            {"Full-time posts": "“one” is not a number. Write it like 20,890 or 0.6."},
        ),
        (
            "A post",
            NEW | {"Full-time posts": "1", "Salary": "£40,000", "First month": "soon"},
            {"First month": "“soon” is not a month. Write it like 2026-09."},
        ),
        (
            "A post",
            NEW | {"Full-time posts": "1", "Salary": "£40,000", "On-costs": "128%"},
            {
                "On-costs": "On-costs of 128% are more than the salary itself. "
                "Correct them, or say below what they hold."
            },
        ),
        (
            "A post",
            NEW | {"Full-time posts": "1", "Salary": "£40,000", "First month": "2027-01", "Last month": "2026-09"},
            {
                "Last month": "It ends in 2026-09, before it starts in 2027-01. Correct one of the two months. "
                "Both belong to the time it is filled."
            },
        ),
        ("So many at so much", NEW | {"How many": "3"}, {"Price of one": "This is needed."}),
    ],
)
def test_problems_stand_under_their_question(title: str, typed: dict[str, str], expected: dict[str, str]) -> None:
    """Each problem is told in plain words under the question it belongs to."""
    assert expected == problems(form(None, title), typed)


def test_a_line_of_today_may_lack_its_figure_but_not_half_of_it() -> None:
    """A post with its salary taken out is not kept."""
    assert problems(form("manager", "A post"), {"Salary": ""}) == {"Salary": "This is needed."}
    assert form("manager", "A post").tell(with_answers(form("manager", "A post"), {"Salary": ""})).lines == ()


def test_what_cannot_be_read_is_left_out_of_the_figures_and_that_is_said() -> None:
    """No figure is shown as if it held an answer that could not be read."""
    told = lines(form("manager", "A post"), {"On-costs": "a lot"})
    assert told[:2] == [
        "Without the answers that are marked:",
        "2026-27: £25,666.67 = 1 post x £44,000.00 x 7/12 months",
    ]


def test_a_post_outside_the_plan_is_told_and_kept() -> None:
    """It is no mistake that stops the work."""
    typed = NEW | {"Full-time posts": "1", "Salary": "£40,000", "First month": "2031-01"}
    assert (
        lines(form(None, "A post"), typed)[-1] == "No month of it is in the plan, which runs from 2026-27 to 2027-28."
    )
    assert problems(form(None, "A post"), typed) == {}


def test_an_index_without_a_rate_is_told() -> None:
    """The year that lacks its figure says why."""
    board = kept(form("training-officer", "One amount"), {}).board
    bare = board.model_copy(update={"indices": (board.indices[0].model_copy(update={"rates": {}}),)})
    opened = cost_forms(bare, "training-officer")[0]
    assert lines(opened, {})[1] == "2027-28: no amount, for the index “pay award” lacks a rate up to then."
    none = board.model_copy(update={"indices": ()})
    opened = cost_forms(none, "training-officer")[0]
    assert lines(opened, {})[0] == "2026-27: no amount, for there is no index “pay award”."


def test_the_refusal_names_the_question() -> None:
    """Who keeps a form with problems is told of the first, and that there are others."""
    opened = form(None, "A post")
    assert Refused("Name: This is needed. Others are marked in the form.") == opened.take(opened.start)
    taken = form(None, "One amount").take({"amount": "5"})
    assert Refused("Name: This is needed.") == taken


def test_an_adjustment_beside_its_line() -> None:
    """It shows the line before and after, and takes its pool."""
    opened = adjustment_form(BOARD, adjusts="venue-hire")
    typed = {"Change in 2027-28": "(100)", "Reason": "Fewer courses"}
    assert lines(opened, typed) == [
        "2026-27: £1,020.00, £0.00 here, makes £900.00 with all its adjustments",
        "2027-28: £1,020.00, -£100.00 here, makes £920.00 with all its adjustments",
    ]
    edit = kept(opened, typed)
    cost = edit.board.costs[-1]
    assert (cost.name, cost.pool, cost.adjusts) == ("Adjustment of Venue hire", "training", "venue-hire")
    assert (cost.changes, edit.label) == ({"2027-28": -10_000}, "adjust “Venue hire”")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"Reason": "x"}, {"": "Write what changes in at least one year."}),
        ({"Change in 2026-27": "-£50"}, {"Reason": "This is needed."}),
        (
            {"Change in 2026-27": "-£950", "Reason": "x"},
            {
                "": "In 2026-27 the line costs £1,020 and its adjustments take £1,070 from it. "
                "Take no more from it than it costs."
            },
        ),
        (
            {"Line": "Cheaper hire", "Change in 2026-27": "-£50", "Reason": "x"},
            {"Line": "There is no line “Cheaper hire” in the plan. Did you mean “Venue hire”?"},
        ),
    ],
)
def test_problems_of_an_adjustment(typed: dict[str, str], expected: dict[str, str]) -> None:
    """An adjustment says which line, by how much and why, and takes no more than there is."""
    assert expected == problems(adjustment_form(BOARD, adjusts="venue-hire"), typed)


def test_a_line_built_up_in_several_ways_keeps_one() -> None:
    """A file may hold two amounts for a line; whoever keeps a form chooses."""
    both = BOARD.costs[0].model_copy(update={"amounts": {"2026-27": 100, "2027-28": 200}})
    opened = cost_forms(BOARD.model_copy(update={"costs": (both,)}), "training-officer")[0]
    told = lines(opened, {})[0]
    assert told == "The line says in several ways what it costs. If you keep this form, only this way stays."
    assert (kept(opened, {}).board.costs[0].amount, kept(opened, {}).board.costs[0].amounts) == (4_120_000, None)
