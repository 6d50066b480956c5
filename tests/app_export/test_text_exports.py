"""The split and its explanations as text files."""

import csv
from pathlib import Path

from funding.money import parse_money
from tests.workspace_split.splits import shipped
from tui.workspace.edits import Refused
from tui.workspace.exporting import Exported
from tui.workspace.exporting_text import BETWEEN_LETTERS, TEXTS, export_text, letters_of, text_export

PATH = "north-wales-example.toml"


def test_there_is_a_letter_for_every_partner_in_every_year() -> None:
    """Twelve partners over three years: 36 letters, in the order of years and partners."""
    letters = letters_of(shipped(PATH, "agreed")).split(BETWEEN_LETTERS)
    assert (len(letters), letters[12].split("\n")[0]) == (
        36,
        "Why Isle of Anglesey council (example) pays £11,172.00 in 2027-28",
    )


def test_the_table_opens_in_a_spreadsheet_and_adds_up(tmp_path: Path) -> None:
    """Read back, the assessed shares and the gap less the surplus are the costs to share of each year."""
    split = shipped(PATH, "agreed")
    kind = text_export("csv")
    assert kind is not None
    path = tmp_path / "split.csv"
    assert isinstance(export_text(split, kind, path, replace=False), Exported)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for result in split.years:
        amounts = {row["partner"]: parse_money(row["assessed"]) for row in rows if row["year"] == result.year}
        assert sum(amounts.values()) - 2 * amounts["surplus"] == result.costs_to_share


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    """Without being told to replace it, nothing is written over."""
    split = shipped(PATH, "agreed")
    for kind in TEXTS:
        path = tmp_path / f"there{kind.ending}"
        path.write_text("old", encoding="utf-8")
        refused = export_text(split, kind, path, replace=False)
        assert isinstance(refused, Refused)
        assert path.read_text(encoding="utf-8") == "old"
        assert isinstance(export_text(split, kind, path, replace=True), Exported)
