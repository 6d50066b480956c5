"""The forms of income, reserves, formulas and the Board itself."""

import pytest

from funding.board import FormulaText
from tests.workspace_forms.filling_in import kept, lines, problems, small_board
from tui.workspace.forms.boards import board_form
from tui.workspace.forms.form import Form
from tui.workspace.forms.formulas import formula_form
from tui.workspace.forms.income import income_forms
from tui.workspace.forms.reserves import reserves_form

BOARD = small_board()


def income(title: str, row: str | None = None) -> Form:
    """The form of an income with this title."""
    return next(form for form in income_forms(BOARD, row) if form.title == title)


def test_places_at_a_price() -> None:
    """Places times price, to the penny."""
    typed = {"Name": "Fees", "Places": "120", "Price": "£12.50"}
    words = "£1,500.00 = 120 places x £12.50"
    assert lines(income("Places x price"), typed) == [f"2026-27: {words}", f"2027-28: {words}"]
    assert kept(income("Places x price"), typed).board.income[-1].name == "Fees"


def test_income_in_another_way() -> None:
    """What a source brings in today is what another way opens with."""
    assert income_forms(BOARD, "Course fees")[0].title == "Places x price"
    assert income("One amount", "Course fees").start["amount"] == "£3,000.00"
    edit = kept(income("Each year", "Course fees"), {"Amount in 2027-28": ""})
    assert (edit.board.income[0].fees, edit.board.income[0].amounts) == (None, {"2026-27": 300_000})
    assert lines(income("Each year", "Course fees"), {"Amount in 2027-28": ""}) == [
        "2026-27: £3,000.00, as entered for the year",
        "2027-28: no amount yet",
    ]


@pytest.mark.parametrize(
    ("title", "typed", "expected"),
    [
        ("One amount", {"Name": "Grant"}, {"Amount a year": "This is needed."}),
        ("One amount", {"Amount a year": "5"}, {"Name": "This is needed."}),
        ("Each year", {"Name": "Grant"}, {"": "Write the amount of at least one year."}),
        (
            "Places x price",
            {"Name": "x", "Places": "many", "Price": "-5"},
            {
                "Places": "“many” is not a number. Write it like 20,890 or 0.6.",
                "Price": "This must not be below zero.",
            },
        ),
    ],
)
def test_problems_of_income(title: str, typed: dict[str, str], expected: dict[str, str]) -> None:
    """Each problem stands under its question."""
    assert problems(income(title), typed) == expected


def test_reserves_year_by_year() -> None:
    """What there is, what is used and put in, what is left."""
    assert lines(reserves_form(BOARD), {"Put in in 2027-28": "500"}) == [
        "2026-27: £10,000.00 - £3,000.00 used + £0.00 put in = £7,000.00",
        "2027-28: £7,000.00 - £0.00 used + £500.00 put in = £7,500.00",
    ]
    reserves = kept(reserves_form(BOARD), {"Put in in 2027-28": "500"}).board.reserves
    assert reserves is not None
    assert reserves.added == {"2027-28": 50_000}


def test_no_reserves() -> None:
    """With every answer blank the Board keeps none."""
    blank = dict.fromkeys((question.label for question in reserves_form(BOARD).questions), "")
    assert lines(reserves_form(BOARD), blank) == ["The Board keeps no reserves."]
    assert kept(reserves_form(BOARD), blank).board.reserves is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"At the start": ""}, {"At the start": "This is needed."}),
        (
            {"Used in 2026-27": "£12,000"},
            {
                "Used in 2026-27": "In 2026-27 £12,000 is used, and there is £10,000: £2,000 too much. "
                "Use less, or put more into reserves before."
            },
        ),
        (
            {"Least": "£8,000"},
            {
                "": "At the end of 2026-27 reserves are £7,000, which is £1,000 below their floor of £8,000. "
                "Use less, put more in, or agree a lower floor."
            },
        ),
    ],
)
def test_problems_of_reserves(typed: dict[str, str], expected: dict[str, str]) -> None:
    """Reserves cannot be used that are not there."""
    assert problems(reserves_form(BOARD), typed) == expected


def test_the_formula_in_use_stays_in_use() -> None:
    """A second formula makes it needful to say which is in use; a new name is followed."""
    two = kept(formula_form(BOARD), {"Name": "proposal", "Language": "Welsh"}).board
    assert (two.board.base, two.formulas[1]) == ("agreed", FormulaText(name="proposal", text="", language="cy"))
    assert lines(formula_form(two, "proposal"), {}) == ["It is not the formula in use."]
    renamed = kept(formula_form(two, "agreed"), {"Name": "adopted"}).board
    assert (renamed.board.base, renamed.formulas[0].text) == ("adopted", BOARD.formulas[0].text)


def test_problems_of_a_formula() -> None:
    """Formulas are told apart by name."""
    assert problems(formula_form(BOARD), {}) == {"Name": "This is needed."}
    assert problems(formula_form(BOARD), {"Name": "AGREED"}) == {
        "Name": "There is “agreed” already. Choose another name."
    }


def test_more_years() -> None:
    """Years follow the first one."""
    assert lines(board_form(BOARD), {"How many years": "3"}) == ["Years: 2026-27, 2027-28, 2028-29", "New: 2028-29"]
    edit = kept(board_form(BOARD), {"How many years": "3", "Note": "x"})
    assert (edit.board.years, edit.board.board.note) == (("2026-27", "2027-28", "2028-29"), "x")


def test_a_year_without_figures_can_go() -> None:
    """A year in which nothing stands is taken out."""
    longer = kept(board_form(BOARD), {"How many years": "3"}).board
    assert lines(board_form(longer), {"How many years": "2"}) == ["Years: 2026-27, 2027-28", "Taken out: 2028-29"]
    assert kept(board_form(longer), {"How many years": "2"}).board == BOARD


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            {"How many years": "1"},
            {
                "How many years": "2027-28 cannot be taken out, for figures stand in it: the line “Conference”; "
                "the index “pay award”. Take them out first."
            },
        ),
        (
            {"First year": "2027-28"},
            {
                "First year": "2026-27 cannot be taken out, for figures stand in it: the line “Conference”; "
                "the line “Cheaper hire”; the reserves. Take them out first."
            },
        ),
        ({"First year": "2026"}, {"First year": "“2026” is not a financial year. Write it like 2026-27."}),
        ({"First year": "9990-91"}, {"First year": "That year is too far away."}),
        ({"How many years": "0.5"}, {"How many years": "A plan has from 1 to 60 years."}),
        ({"How many years": "x"}, {"How many years": "“x” is not a number. Write it like 20,890 or 0.6."}),
        (
            {"Name": "", "Formula in use": "agred"},
            {
                "Name": "This is needed.",
                "Formula in use": "“agred” is not one of the choices. Did you mean “agreed”?",
            },
        ),
    ],
)
def test_problems_of_the_board(typed: dict[str, str], expected: dict[str, str]) -> None:
    """Nothing is lost with a year, and years are years."""
    assert problems(board_form(BOARD), typed) == expected


def test_a_later_first_year_is_explained() -> None:
    """What rests on the first year is told."""
    bare = BOARD.model_copy(update={"costs": BOARD.costs[:1], "reserves": None})
    told = lines(board_form(bare), {"First year": "2027-28"})
    text = "Amounts that grow are in the prices of 2027-28, and last year's shares are those of the year before it."
    assert told[-1] == text
