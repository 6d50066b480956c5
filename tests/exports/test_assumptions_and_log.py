"""The Assumptions and the Log: what figures rest on, and what was done with the Board."""

from datetime import date
from pathlib import Path

import pytest

from exports.provenance import fingerprint
from exports.standing import log_of, status_of
from exports.workbook import write_workbook
from formulas.split import Split
from tests.examples.shipped import example, split_of
from tests.exports.boards import awkward_split
from tests.exports.reading import Written

LOG = [("1 May 2026", "Business manager", "=Training officer costs £41,000."), ("2 May 2026", "The Board", "Adopted.")]


@pytest.fixture(scope="module")
def split() -> Split:
    """The split of the main example."""
    return split_of(example("north-wales-example.toml"))


@pytest.fixture(scope="module")
def written(split: Split, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Its workbook, with a history and a date."""
    path = tmp_path_factory.mktemp("log") / "log.xlsx"
    write_workbook(split, path, log=LOG, dated=date(2026, 5, 12), status="adopted")
    return Written(path)


def test_w6_every_assumption_has_value_unit_basis_source_and_date(written: Written) -> None:
    """One table; no value, unit, source or date is blank, and what the file does not say is said not to be stated."""
    rows = list(written.results["Assumptions"].iter_rows(min_row=5, values_only=True))
    assert rows[0] == (
        "Assumption", "Kind", "Year", "Value", "Unit", "Basis", "Source", "Date", "Illustrative?",
    )  # fmt: skip
    assert [
        row for row in rows[1:] if not all((row[0], row[1], row[3] is not None, row[4], row[6], row[7], row[8]))
    ] == []
    assert {row[1] for row in rows[1:]} == {"Index", "Cost", "Income", "Driver", "In kind"}


def test_w6_indices_drivers_valuations_and_build_ups_are_told(written: Written, split: Split) -> None:
    """A rate by year, a post in figures, a driver with its day, an offer with its valuation."""
    rows = {(str(row[0]), row[2]): row for row in written.results["Assumptions"].iter_rows(min_row=6, values_only=True)}
    assert rows["pay award", "2028-29"][3:6] == (0.025, "%", "Rises in September")
    manager = rows["Business manager", "2026-27"]
    assert manager[3] == split.years[0].values.vectors["cost_lines"][0] / 100
    assert "1 post x £47,000.00 x 1.3 x (5/12 months + 7/12 months x 1.03 (pay award))" in str(manager[5])
    assert manager[8] == "Illustrative"
    children = rows["children aged 0-17", None]
    assert (children[3], children[4], children[7], children[8]) == (133_089, "children", "30 June 2023", "No")
    nurse = rows["A named nurse for case audits", "2026-27"]
    assert str(nurse[5]) == "salary cost. 1 post x £43,846.00 x 1.3 / 220 days x 16 days"


def test_w6_values_follow_the_inputs(written: Written) -> None:
    """Each value is a formula that names a cell of the Inputs sheet."""
    values = [row[3] for row in written.book["Assumptions"].iter_rows(min_row=6)]
    assert [cell.coordinate for cell in values if not str(cell.value).startswith("=Inputs!")] == []


def test_w55_the_log_holds_the_history_and_says_what_the_workbook_is_made_from(written: Written, split: Split) -> None:
    """Rows of when, who and what as they were passed in, text though they look like formulas; then how it was made."""
    rows = list(written.book["Log"].iter_rows(min_row=5))
    assert [tuple(cell.value for cell in row) for row in rows[:-1]] == [("When", "Who", "What"), *LOG]
    assert {cell.data_type for row in rows for cell in row} == {"s"}
    assert [rows[-1][0].value, fingerprint(split.board) in str(rows[-1][2].value)] == ["12 May 2026", True]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("draft", "Draft: the Board has not adopted it"),
        ("proposed", "Proposed: the Board has not decided yet"),
        ("adopted", "Adopted by the Board"),
    ],
)
def test_w1_the_cover_says_how_far_the_board_has_come(status: str, words: str, tmp_path: Path) -> None:
    """Draft, proposed or adopted, in words."""
    path = tmp_path / "status.xlsx"
    write_workbook(awkward_split(), path, status=status)  # type: ignore[arg-type]
    cover = {row[0]: row[1] for row in Written(path).results["Cover"].iter_rows(values_only=True)}
    assert cover["Status"] == words


def test_a_board_nobody_has_decided_on_is_a_draft_without_history(split: Split) -> None:
    """Without proposal, adoption and history there is nothing to tell."""
    assert (status_of(split), log_of(split.board)) == ("draft", ())
