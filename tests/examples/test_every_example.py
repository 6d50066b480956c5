"""What holds of every Board file we ship."""

import pytest

from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_formula
from funding.document import read_board, write_board
from tests.examples.shipped import FILES, FOLDER, example, split_of

FORMULAS = [(file, formula.name) for file in FILES for formula in example(file).formulas]
LONGEST_LINE = 160


@pytest.mark.parametrize("file", FILES)
def test_has_no_problems(file: str) -> None:
    """`cyfran check` finds nothing to say, not even a notice."""
    text = (FOLDER / file).read_text(encoding="utf-8")
    assert read_board(text, file).problems == ()


@pytest.mark.parametrize(("file", "formula"), FORMULAS)
def test_adds_up(file: str, formula: str) -> None:
    """Under every formula and in every year: shares plus gap less surplus are the costs to share."""
    split = split_of(example(file), formula)
    raised = [sum(row.assessed for row in year.partners) + year.gap - year.surplus for year in split.years]
    assert [year.costs_to_share for year in split.years] == raised


@pytest.mark.parametrize(("file", "formula"), FORMULAS)
def test_formula_is_printed_as_it_stands(file: str, formula: str) -> None:
    """The sentences in the file are the ones the program prints."""
    board = example(file)
    (text,) = (found.text for found in board.formulas if found.name == formula)
    lexicon = lexicon_of(board)
    assert text == print_formula(parse(text, lexicon).formula, lexicon) + "\n"


@pytest.mark.parametrize(("file", "formula"), FORMULAS)
def test_formula_can_be_read_in_welsh(file: str, formula: str) -> None:
    """The sentences printed in Welsh say the same."""
    board = example(file)
    (text,) = (found.text for found in board.formulas if found.name == formula)
    english, welsh = lexicon_of(board), lexicon_of(board, "cy")
    clauses = parse(text, english).formula
    assert parse(print_formula(clauses, welsh), welsh).formula == clauses


@pytest.mark.parametrize("file", FILES)
def test_survives_being_written(file: str) -> None:
    """Written out anew and read back, it is the same Board."""
    board = example(file)
    assert read_board(write_board(board)).board == board


@pytest.mark.parametrize("file", FILES)
def test_every_figure_says_where_it_comes_from(file: str) -> None:
    """Drivers have a unit, a source and a date, costs and income a basis, indices a source, offers their evidence."""
    board = example(file)
    bare = [driver.name for driver in board.drivers if not (driver.unit and driver.source and driver.as_at)]
    bare += [cost.id for cost in board.costs if not cost.basis]
    bare += [income.name for income in board.income if not income.basis]
    bare += [index.name for index in board.indices if not index.source]
    bare += [offer.id for offer in board.in_kind if not offer.evidence]
    assert bare == []


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith("templates/")])
def test_nobody_takes_made_up_figures_for_real_ones(file: str) -> None:
    """A Board with an illustrative figure says "made-up" in its name, which is printed on every paper."""
    board = example(file)
    told = [cost.basis for cost in board.costs] + [driver.source for driver in board.drivers]
    illustrative = any("illustrative" in line.lower() for line in told)
    assert illustrative == ("made-up" in board.board.name)


@pytest.mark.parametrize("file", FILES)
def test_can_be_read_without_scrolling(file: str) -> None:
    """No line is very long."""
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > LONGEST_LINE] == []


def test_the_page_names_every_example() -> None:
    """`examples/README.md` has a row for every Board file."""
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [file for file in FILES if f"| `{file}` |" not in page] == []
