"""A partner's statement: what is due and when, the share, how it was built, what changed, what it rests on."""

from collections import defaultdict
from pathlib import Path

import pytest
from openpyxl import Workbook

from exports.sheets.plan import plan_workbook
from exports.workbook import write_workbook
from formulas.bridge import bridges
from formulas.split import Split, split_board
from tests.examples.shipped import example, split_of
from tests.exports.reading import Written

YEAR_COLUMNS = slice(4, None)


@pytest.fixture(scope="module")
def split() -> Split:
    """The split of the main example."""
    return split_of(example("north-wales-example.toml"))


@pytest.fixture(scope="module")
def written(split: Split, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Its workbook."""
    path = tmp_path_factory.mktemp("statements") / "statements.xlsx"
    write_workbook(split, path)
    return Written(path)


Lines = dict[str, dict[str, tuple[object, ...]]]


def lines_of(book: Workbook, sheet: str) -> Lines:
    """A statement's figures of each year, by part and by what they are."""
    lines: Lines = defaultdict(dict)
    for row in book[sheet].iter_rows(min_row=6, values_only=True):
        lines[str(row[0])][str(row[1])] = row[YEAR_COLUMNS]
    return lines


def test_w3_every_partner_has_a_statement(written: Written, split: Split) -> None:
    """A sheet of each partner's own, titled with its full name, one marked table on it."""
    plan = plan_workbook(split)
    for partner in split.board.partners:
        sheet = written.book[plan.names.statements[partner.id]]
        assert (sheet["A1"].value, len(sheet.tables)) == (f"Statement for {partner.name}", 1)


def test_w30_a_statement_says_what_the_split_says(written: Written, split: Split) -> None:
    """Assessed share, credit, cash due and change are the engine's, in every year."""
    names = plan_workbook(split).names.statements
    for place, partner in enumerate(split.board.partners):
        share = lines_of(written.results, names[partner.id])["Your share"]
        rows = [year.partners[place] for year in split.years]
        for label, pence in (
            ("Assessed share", [row.assessed for row in rows]),
            ("In-kind credit used", [row.in_kind_credit for row in rows]),
            ("Cash due", [row.cash_due for row in rows]),
            ("Last year's share", [row.last_year or 0 for row in rows]),
            ("Change on last year", [row.assessed - (row.last_year or 0) for row in rows]),
        ):
            assert share[label] == tuple(amount / 100 for amount in pence), (partner.id, label)


def test_w36_instalments_add_up_to_the_cash_due(written: Written, split: Split) -> None:
    """To the penny, in every year, with their dates beside them."""
    names = plan_workbook(split).names.statements
    for place, partner in enumerate(split.board.partners):
        due = lines_of(written.results, names[partner.id])["Instalments"]
        pence = [sum(round(float(str(amount)) * 100) for amount in year) for year in zip(*due.values(), strict=True)]
        assert pence == [year.partners[place].cash_due for year in split.years]
    sheet = written.book[names["wrexham"]]
    assert [sheet.cell(row, 4).value for row in (6, 9)] == [
        "Due on 1 April 2026, 1 April 2027, 1 April 2028",
        "Due on 1 January 2027, 1 January 2028, 1 January 2029",
    ]


def test_w30_what_changed_is_the_bridge(written: Written, split: Split) -> None:
    """Each step of the bridge stands as exported, and the steps lead from last year's share to this year's."""
    names = plan_workbook(split).names.statements
    told = {year.year: bridges(split, year.year) for year in split.years}
    for place, partner in enumerate(split.board.partners):
        lines = lines_of(written.results, names[partner.id])["What changed and why"]
        for column, year in enumerate(split.years):
            steps = {step.label: step.amount / 100 for step in told[year.year][place].steps if step.amount}
            own = {label: values[column] for label, values in lines.items()}
            last, now = own.pop("Last year's share"), own.pop("Assessed share")
            assert own.pop("What was changed in this workbook") == 0
            assert {label: amount for label, amount in own.items() if amount} == steps
            assert round(float(str(last)) + sum(steps.values()), 2) == now


def test_w15_only_the_bridge_is_not_live(written: Written, split: Split) -> None:
    """Every figure of a statement is a formula, but for the steps of the bridge, which say so."""
    typed: set[tuple[object, object]] = set()
    for name in plan_workbook(split).names.statements.values():
        typed |= {
            (row[0].value, row[3].value)
            for row in written.book[name].iter_rows(min_row=6)
            for cell in row[YEAR_COLUMNS]
            if cell.data_type == "n" and cell.value is not None
        }
    assert typed == {("What changed and why", "As exported")}


def test_what_a_share_rests_on_has_its_source(written: Written) -> None:
    """A driver with unit, source and day; what is given in kind with its valuation and evidence."""
    rows = [row for row in written.results["Wrexham"].iter_rows(values_only=True) if row[0] == "What it rests on"]
    source = example("north-wales-example.toml").drivers[0].source
    assert rows[0][:5] == ("What it rests on", "children aged 0-17", "children", f"{source}, 30 June 2023", 27766)
    assert str(rows[1][3]).startswith("agreed; market rate; The 2025-26 fee for a large council meeting room")


def test_a_partner_that_leaves_has_nothing_to_pay_from_then_on(tmp_path: Path) -> None:
    """Its statement shows the years in which it is a partner, and £0.00 after."""
    board = example("north-wales-example.toml")
    partners = tuple(
        partner.model_copy(update={"leaves": "2027-28"}) if partner.id == "anglesey" else partner
        for partner in board.partners
    )
    offers = tuple(offer for offer in board.in_kind if offer.partner != "anglesey")
    split = split_board(board.model_copy(update={"partners": partners, "in_kind": offers})).split
    assert split is not None
    path = tmp_path / "leaves.xlsx"
    write_workbook(split, path)
    share = lines_of(Written(path).results, plan_workbook(split).names.statements["anglesey"])["Your share"]
    assert [amount == 0 for amount in share["Cash due"]] == [False, True, True]
