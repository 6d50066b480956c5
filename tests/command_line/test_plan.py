"""`cyfran plan` and `cyfran in-kind` print the plan and the register, for people, programs and spreadsheets."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line.conftest import Run
from tests.funding.planned import PLAN


@pytest.fixture(autouse=True)
def _full_plan(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")


def lines(printed: str) -> list[str]:
    """The lines, with each run of spaces as one."""
    return [" ".join(line.split()) for line in printed.splitlines()]


def test_plan_shows_the_true_cost_and_the_cash_budget(run: Run) -> None:
    """What it all costs, what is met in kind, and what must be paid in money."""
    told = lines(run("plan", "plan.toml", "--year", "2026-27").stdout)
    expected = ["True cost £44,238.93", "Met in kind -£6,200.00", "Cash budget £38,038.93"]
    assert [line for line in told if line in expected] == expected


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "plan.toml"),
        ("plan", "plan.toml", "--by", "priority"),
        ("plan", "plan.toml", "--real", "2025-26", "--per", "children"),
        ("in-kind", "plan.toml"),
    ],
)
def test_text_fits_eighty_columns(run: Run, words: tuple[str, ...]) -> None:
    """No line is wider than a small terminal."""
    assert max(map(len, run(*words).stdout.splitlines())) <= 80


def test_plan_by_pool_adds_up(run: Run) -> None:
    """A row for each pool, and their total."""
    told = lines(run("plan", "plan.toml", "--year", "2026-27", "--by", "pool").stdout)
    assert [line for line in told if line.startswith(("training ", "core ", "Total "))] == [
        "training £36,238.93 £6,200.00 £30,038.93",
        "core £8,000.00 £0.00 £8,000.00",
        "Total £44,238.93 £6,200.00 £38,038.93",
    ]


def test_plan_for_each_child(run: Run) -> None:
    """The driver, how many there are, and the cost for each."""
    told = lines(run("plan", "plan.toml", "--year", "2026-27", "--per", "Children").stdout)
    assert told[-3:] == [
        "Divided by “children”: 1,000 children",
        "True cost for each £44.24",
        "Cash budget for each £38.04",
    ]


def test_plan_as_json_is_in_pence(run: Run) -> None:
    """A program finds the totals and every line, in whole pence."""
    (year,) = json.loads(run("plan", "plan.toml", "--year", "2026-27", "--format", "json").stdout)["years"]
    assert (year["true_cost_pence"], year["cash_budget_pence"]) == (4_423_893, 3_803_893)
    assert sum(row["cash_pence"] for row in year["costs"]) == year["cash_budget_pence"]


def test_plan_as_csv_has_a_row_for_each_line(run: Run) -> None:
    """Four cost lines and three of income, each with how it is built up."""
    printed = run("plan", "plan.toml", "--year", "2026-27", "--format", "csv").stdout
    rows = [(row["kind"], row["amount"]) for row in csv.DictReader(io.StringIO(printed), strict=True)]
    assert rows == [
        ("cost", "33838.93"),
        ("cost", "2400.00"),
        ("cost", "0.00"),
        ("cost", "8000.00"),
        ("income", "3000.00"),
        ("income", "4000.00"),
        ("income", "0.00"),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--per", "child"), "There is no driver called “child”. Did you mean “children”?\n"),
        (("--real", "2040"), "“2040” is not a financial year. Write it like 2026-27.\n"),
        (
            ("--real", "2040-41"),
            (
                "GDP deflator: The GDP deflator is not known for 2040-41. "
                "The series runs from 2000-01 to 2030-31. Choose years within it.\n"
            ),
        ),
        (("--year", "2030-31"), "The Board file has no year 2030-31. It has 2026-27, 2027-28.\n"),
    ],
)
def test_wrong_use_is_told(run: Run, words: tuple[str, ...], said: str) -> None:
    """An unknown driver, no year at all, a year beyond the series, a year beyond the plan."""
    result = run("plan", "plan.toml", *words)
    assert (result.exit_code, result.stderr) == (2, said)


def test_register_says_what_counts(run: Run) -> None:
    """Who gives what, how it is worth that, and of which line it counts."""
    told = lines(run("in-kind", "plan.toml", "--year", "2026-27").stdout)
    start = told.index("Training room £1,200.00")
    assert told[start + 1 : start + 4] == [
        "From Example Police: accommodation",
        "12 room days x £100.00 (market rate)",
        "Counts: £1,200.00 of “Venues”.",
    ]


def test_register_says_why_an_offer_does_not_count(run: Run, tmp_path: Path) -> None:
    """An offer that is not agreed is shown with the reason."""
    (tmp_path / "plan.toml").write_text(PLAN.replace('status = "agreed"', 'status = "offered"'), encoding="utf-8")
    printed = run("in-kind", "plan.toml", "--year", "2026-27", "--format", "json").stdout
    (year,) = json.loads(printed)["years"]
    assert [(row["counts"], row["reason"]) for row in year["offers"]] == [(False, "The offer is not agreed yet.")] * 2


def test_register_as_csv_answers_the_four_questions(run: Run) -> None:
    """A column for each question."""
    printed = run("in-kind", "plan.toml", "--year", "2026-27", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed), strict=True))
    answers = [[row[key] for key in ("verifiable", "needed", "counted_once", "in_plan")] for row in rows]
    assert answers == [["yes"] * 4] * 2
