"""The workbook beside others, the Board paper and the partners' returns, as the application asks for them."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from formulas.split import split_board
from tests.workspace_bringing.sent_back import example
from tui.workspace import exporting_paper
from tui.workspace.edits import Refused
from tui.workspace.exporting import Exported
from tui.workspace.exporting_order import FORMS, PAPER, WORKBOOK, Order, already_there, sides, write_order


def order(kind: str, path: Path) -> Order:
    """An order of the example's split."""
    board = example()
    split = split_board(board).split
    assert split is not None
    return Order(kind, board, split, path, "board")


def test_the_split_itself_does_not_stand_beside_itself(tmp_path: Path) -> None:
    """All other formulas, scenarios and decisions can."""
    asked = order(WORKBOOK, tmp_path / "a.xlsx")
    assert "agreed" not in sides(asked.board, asked.split)
    assert sides(asked.board, asked.split)


def test_a_workbook_shows_what_is_beside_it_and_its_date(tmp_path: Path) -> None:
    """Another formula has the sheet of the comparison, and the Cover the date."""
    asked = order(WORKBOOK, tmp_path / "a.xlsx")
    names = sides(asked.board, asked.split)[:1]
    done = write_order(replace(asked, beside=names, dated="2026-11-27"), replace=False)
    assert isinstance(done, Exported), done
    book = load_workbook(done.path)
    assert "Comparison" in book.sheetnames
    assert any("27 November 2026" in str(cell.value) for row in book["Cover"].iter_rows() for cell in row)


@pytest.mark.parametrize("dated", ["tomorrow", "27/11/2026", "2026-13-01"])
def test_a_date_that_cannot_be_read_is_told(tmp_path: Path, dated: str) -> None:
    """Nothing is written then."""
    path = tmp_path / "a.xlsx"
    refused = write_order(replace(order(WORKBOOK, path), dated=dated), replace=False)
    assert refused == Refused(f"The date “{dated}” cannot be read. Write it like 2026-11-27.")
    assert not path.exists()


def test_a_side_that_is_gone_is_told(tmp_path: Path) -> None:
    """A name that stands for nothing stops the workbook, and is named."""
    refused = write_order(replace(order(WORKBOOK, tmp_path / "a.xlsx"), beside=("nothing",)), replace=False)
    assert isinstance(refused, Refused)
    assert "“nothing”" in refused.message


def test_the_paper_is_written(tmp_path: Path) -> None:
    """It sets the others beside the split, under their names."""
    asked = order(PAPER, tmp_path / "a.docx")
    (name, *_rest) = sides(asked.board, asked.split)
    assert isinstance(write_order(replace(asked, beside=(name,)), replace=False), Exported)
    cells = {cell.text for table in Document(str(asked.path)).tables for row in table.rows for cell in row.cells}
    assert name in cells


def test_without_its_library_the_paper_says_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that adds the library is told."""
    monkeypatch.setattr(exporting_paper, "find_spec", lambda _name: None)
    refused = write_order(order(PAPER, tmp_path / "a.docx"), replace=False)
    assert isinstance(refused, Refused)
    assert exporting_paper.INSTALL in refused.message


def test_each_partner_has_a_form(tmp_path: Path) -> None:
    """The folder is made; forms that are there are found, and are written over only when told to."""
    asked = order(FORMS, tmp_path / "forms")
    assert already_there(asked) is None
    assert isinstance(write_order(asked, replace=False), Exported)
    made = sorted(path.name for path in asked.path.iterdir())
    assert made == sorted(f"board-{partner.id}.xlsx" for partner in asked.board.partners)
    assert already_there(asked) == asked.path / f"board-{asked.board.partners[0].id}.xlsx"
    assert isinstance(write_order(asked, replace=False), Refused)
    assert isinstance(write_order(asked, replace=True), Exported)


def test_forms_are_of_the_board_as_it_stands(tmp_path: Path) -> None:
    """A form under a scenario would come back as changes, so the scenario in view is left out of it."""
    plain, under = order(FORMS, tmp_path / "plain"), order(FORMS, tmp_path / "under")
    costs = tuple(cost.model_copy(update={"note": "dearer"}) for cost in under.board.costs[1:])
    changed = split_board(under.board.model_copy(update={"costs": costs})).split
    assert changed is not None
    write_order(plain, replace=False)
    write_order(replace(under, split=replace(changed, scenario="Two reviews")), replace=False)
    for path in plain.path.iterdir():
        assert path.read_bytes() == (under.path / path.name).read_bytes()
