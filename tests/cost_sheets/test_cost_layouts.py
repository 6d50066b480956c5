"""Which column holds what: guessed from headings in two languages, said by a person, or remembered."""

import pytest

from exports.cost_sheets.headings import field_of, times_of, year_in
from exports.cost_sheets.layout import NoLayout, Wish, columns_from, in_words, layout_of, remembering, to_remember
from exports.grids.reading import read_grids
from tests.cost_sheets.sheets import board_of, columns, read, workbook

HEADINGS = {
    "Item": "name",
    "Cost line": "name",
    "Cost": "amount",
    "Cost (£)": "amount",
    "Annual cost £000": "amount",
    "£": "amount",
    "Total": "amount",
    "Cost centre": "id",
    "Cost code": "id",
    "Category": "pool",
    "Budget holder": "owner",
    "Lead officer": "owner",
    "Strategic priority": "priority",
    "Notes / assumptions": "basis",
    "Source of figure": "source",
    "Disgrifiad": "name",
    "Cyllideb": "amount",
    "Cronfa": "pool",
    "Blaenoriaeth": "priority",
    "Perchennog": "owner",
    "Nodiadau": "basis",
    "Ffynhonnell": "source",
}


@pytest.mark.parametrize(("heading", "field"), HEADINGS.items())
def test_headings(heading: str, field: str) -> None:
    """Words that people put above their columns, in English and in Welsh."""
    found = field_of(heading)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("2026-27", "2026-27"),
        ("Budget 2026/27", "2026-27"),
        ("26/27 £", "2026-27"),
        ("2026-2027", "2026-27"),
        ("FY2026–27", "2026-27"),
        ("2026-28", None),
        ("1999/2001", None),
        ("2026", None),
    ],
)
def test_years_in_headings(heading: str, year: str | None) -> None:
    """Every usual way to write a financial year, and nothing else."""
    assert year_in(heading) == year


@pytest.mark.parametrize(("heading", "times"), [("£000", 1000), ("£'000s", 1000), ("Cost £k", 1000), ("£", 1)])
def test_thousands(heading: str, times: int) -> None:
    """Figures in thousands are told by their heading."""
    assert times_of(heading) == times


def test_headings_below_a_title() -> None:
    """The headings are found below whatever stands above, and columns by what is under them."""
    content = workbook(
        [
            ["Safeguarding board budget", None, 2026],
            [],
            ["Cost", "Cost", "Area"],
            ["Leaflets", 500, "core"],
            ["Posters", 700, "core"],
        ]
    )
    layout, _proposal = read(content)
    assert (layout.header, columns(layout)) == (2, {"name": 0, "amount": 1})


def test_a_column_for_each_year() -> None:
    """Years stand for themselves; a total over them and years outside the plan are not used."""
    content = workbook(
        [["Item", "2025/26", "2026/27", "2027/28", "Total"], ["Leaflets", 400, 500, 600, 1500], ["Tea", 1, 2, 3, 6]]
    )
    layout, _proposal = read(content)
    assert columns(layout) == {"name": 0, "2026-27": 2, "2027-28": 3}
    assert "not used: columns B, E" in in_words(layout)


def test_the_sheet_with_the_costs_is_found_or_said() -> None:
    """Of several sheets the one with lines is taken; one can be named."""
    content = workbook([["Item", "Cost"], ["Leaflets", 500]], "Plan B")
    layout, _proposal = read(content, wish=Wish(sheet="plan b"))
    assert layout.grid.name == "Plan B"
    with pytest.raises(NoLayout, match="Did you mean “Plan B”"):
        read(content, wish=Wish(sheet="Plan C"))


def test_of_several_sheets_the_others_are_named() -> None:
    """Last year's budget beside this one's is not read silently, nor left out silently."""
    budget = read_grids(workbook([["Item", "Cost"], ["Leaflets", 500]], "Budget"))
    old = read_grids(workbook([["Item", "Cost"], ["Leaflets", 400], ["Posters", 2]], "Old budget"))
    about = read_grids(workbook([["About this file"], ["Ask the treasurer"]], "About"))
    layout = layout_of((*about, *budget, *old), board_of(), Wish())
    assert layout.grid.name == "Old budget"
    assert "Costs stand on other sheets too, which are not read: Budget. Say which to read with --sheet." in layout.how
    assert "other sheets" not in layout_of((*about, *budget), board_of(), Wish()).how


def test_columns_are_looked_for_on_the_sheet_that_has_amounts() -> None:
    """Columns said without the sheet are not read on a title page that stands before it."""
    about = read_grids(workbook([["About this file"], ["Ask the treasurer"]], "About"))
    budget = read_grids(workbook([["Item", "Cost"], ["Leaflets", 500]], "Budget"))
    assert layout_of((*about, *budget), board_of(), Wish(columns="name=A, amount=B")).grid.name == "Budget"


def test_columns_as_said() -> None:
    """What a person says goes before every guess, also without any headings."""
    content = workbook([["core", "Leaflets", 400, 500], ["core", "Posters", 1, 700]])
    layout, proposal = read(content, wish=Wish(columns="name=B, amount=D, pool=A"))
    assert (layout.header, columns(layout)) == (None, {"name": 1, "amount": 3, "pool": 0})
    assert [(cost.name, cost.amount) for cost in proposal.board.costs[3:]] == [
        ("Leaflets", 50_000),
        ("Posters", 70_000),
    ]


WISHES = {
    "nmae=B": "Did you mean “name”",
    "name": "does not say which column holds what",
    "name=2": "“2” is not a column",
    "name=A, name=B": "“name” is said twice",
    "name=A, amount=B, 2026-27=C": "not both",
    "name=b, amount=B": "Column B cannot hold two things",
}


@pytest.mark.parametrize(("text", "words"), WISHES.items())
def test_columns_that_cannot_be(text: str, words: str) -> None:
    """A slip in what is said is answered in words."""
    with pytest.raises(NoLayout, match=words):
        columns_from(text, board_of())


def test_no_headings() -> None:
    """Where nothing says what the columns are, the way to say it is told."""
    with pytest.raises(NoLayout, match="Say which columns hold them"):
        read(workbook([["a", "b"], ["c", "d"]]))


def test_a_layout_is_remembered() -> None:
    """A sheet with the same headings is read as the one before was, whatever would be guessed."""
    content = workbook([["Item", "What for", "Old", "New"], ["Leaflets", "core", 400, 500]])
    board = board_of()
    layout, _proposal = read(content, wish=Wish(columns="name=A, amount=D, pool=B"))
    entry = to_remember(layout, "last year's costs.xlsx")
    assert entry is not None
    knowing = remembering(board, entry)
    again, _proposal = read(content, knowing)
    assert columns(again) == {"name": 0, "amount": 3, "pool": 1}
    assert again.how == "The headings are those of “last year's costs.xlsx”, so it is read the same way."
    assert remembering(knowing, entry) == knowing
