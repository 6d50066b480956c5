"""Whether a workbook still says what the program says: saved by other programs, and after each kind of tampering."""

import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from exports.provenance import fingerprint
from exports.reading.not_read import NotRead
from exports.reading.own import read_workbook
from exports.reading.verify_tables import verdict_text
from exports.reading.verifying import Verdict, verify
from exports.workbook import write_workbook
from formulas.language.lexicon import lexicon_of
from formulas.language.printer import print_formula
from formulas.split import Split, split_board
from funding.board import FormulaText
from funding.document import write_board
from funding.wording import speaking
from scenarios.side_split import compared_split
from tests.command_line.conftest import Run
from tests.exports.boards import awkward_split
from tests.exports.random_cases import random_splits
from tests.exports.recalculating import recalculate
from tests.reading.altering import (
    example_split,
    example_workbook,
    formula,
    number,
    part_of,
    resaved,
    row_of,
    value,
    with_cell,
    with_text,
    written,
)
from tests.reading.made_files import with_parts

CASES = 5
HOLDS = "a.xlsx still says what Cyfran says, in every cell."


def with_formula_text(split: Split) -> Split:
    """The split of a Board that holds its formula as text, as Board files do."""
    text = FormulaText(name="agreed", text=print_formula(split.formula, lexicon_of(split.board)))
    found = split_board(split.board.model_copy(update={"formulas": (text,)}), "agreed").split
    assert found is not None
    return found


def checked(folder: Path, content: bytes) -> Verdict:
    """The verdict on a workbook."""
    path = folder / "a.xlsx"
    path.write_bytes(content)
    return verify(path)


@pytest.fixture(scope="module")
def splits() -> list[Split]:
    """The awkward Board, the example, and random ones."""
    return [awkward_split(), example_split(), *map(with_formula_text, random_splits(CASES))]


def test_what_was_written_holds_and_gives_back_its_board(splits: list[Split], tmp_path: Path) -> None:
    """`import(export(board)) == board`, and the workbook says what the program says."""
    for split in splits:
        assert verdict_text(checked(tmp_path, written(split))) == HOLDS
        assert read_workbook(tmp_path / "a.xlsx").board == split.board


def test_what_libreoffice_saved_again_holds(splits: list[Split], tmp_path: Path) -> None:
    """LibreOffice works out every cell anew and writes the file in its own way; nothing differs."""
    paths = [tmp_path / f"{place}.xlsx" for place in range(len(splits))]
    for split, path in zip(splits, paths, strict=True):
        path.write_bytes(written(split))
    recalculate(paths, tmp_path)
    for split, path in zip(splits, paths, strict=True):
        again = tmp_path / "recalculated" / path.name
        assert verdict_text(verify(again)) == f"{path.name} still says what Cyfran says, in every cell."
        assert read_workbook(again).board == split.board


def test_a_workbook_with_a_date_and_others_beside_it_holds(tmp_path: Path) -> None:
    """What it was exported with is remembered: its date, and the formulas and scenarios that it compares with."""
    split = example_split()
    others = [compared_split(split.board, name) for name in ("by pool", "Two more practice reviews")]
    assert all(isinstance(other, Split) for other in others)
    path = tmp_path / "a.xlsx"
    comparisons = [other for other in others if isinstance(other, Split)]
    write_workbook(split, path, dated=date(2026, 11, 26), comparisons=comparisons)
    assert verdict_text(verify(path)) == HOLDS


def test_the_history_and_the_status_are_those_of_the_board(run: Run, tmp_path: Path) -> None:
    """A line of the Log that was rewritten is told, and a status that the Board in the workbook never came to."""
    text = write_board(example_split().board)
    (tmp_path / "b.toml").write_text(text, encoding="utf-8")
    done = run("propose", "b.toml", "Option A", "--formula", "agreed", "--date", "2026-11-20", "--role", "chair")
    assert done.exit_code == 0
    assert run("export", "b.toml", "a.xlsx").exit_code == 0
    content = (tmp_path / "a.xlsx").read_bytes()
    assert verdict_text(checked(tmp_path, content)) == HOLDS
    told = verdict_text(checked(tmp_path, with_text(content, ">chair<", ">vicar<")))
    assert "Log, B6 (text or fixed figure): holds “vicar”, should hold “chair”." in told
    with ZipFile(BytesIO(content)) as archive:
        said = archive.read("docProps/custom.xml").decode()
    forged = with_text(content, "Proposed: the Board has not decided yet", "Adopted by the Board")
    forged = with_parts(forged, {"docProps/custom.xml": said.replace(">proposed<", ">adopted<")})
    assert "Cover, B8 (text or fixed figure): holds “Adopted by the Board”" in verdict_text(checked(tmp_path, forged))


def test_a_workbook_made_under_a_scenario_holds(tmp_path: Path) -> None:
    """It carries the Board before the scenario, and the scenario in it; read back, it gives that Board."""
    board = example_split().board
    under = compared_split(board, "Two more practice reviews")
    assert isinstance(under, Split)
    assert under.board != board
    assert verdict_text(checked(tmp_path, written(under))) == HOLDS
    assert read_workbook(tmp_path / "a.xlsx").board == board


@pytest.mark.parametrize("name", ["Probation leaves, and reviews are dearer", "by pool with A helpline"])
def test_a_scenario_beside_others_holds(name: str, tmp_path: Path) -> None:
    """Both the scenario and what it is compared with, which rests on the Board before it, are worked out anew."""
    board = example_split().board
    names = (name, "agreed", "by pool", "by pool with More children in Wrexham", "Probation leaves + A helpline")
    under, *others = [found for found in (compared_split(board, told) for told in names) if isinstance(found, Split)]
    assert len(others) == len(names) - 1
    path = tmp_path / "a.xlsx"
    write_workbook(under, path, comparisons=others)
    assert verdict_text(verify(path)) == HOLDS


def test_a_scenario_whose_base_is_not_known_holds(tmp_path: Path) -> None:
    """As of a proposal, or from an older version: it carries the Board as the scenario changes it."""
    under = compared_split(example_split().board, "Two more practice reviews")
    assert isinstance(under, Split)
    assert verdict_text(checked(tmp_path, written(replace(under, base=None)))) == HOLDS
    assert read_workbook(tmp_path / "a.xlsx").board == under.board


def test_other_ways_to_write_the_same_cells_are_none(tmp_path: Path) -> None:
    """Text inside the cell, a number with an exponent, a result stored as text: as other programs write them."""
    content = example_workbook()
    content = with_cell(content, "Split", "D8", value("1.6881E4"))
    content = with_cell(content, "Inputs", "D10", value("5.8E-1"))
    part = part_of(content, "Split")
    with ZipFile(BytesIO(content)) as archive:
        text = archive.read(part).decode()
    told, count = re.subn(
        r'<c r="B8"( s="\d+") t="s"><v>\d+</v></c>', r'<c r="B8"\1 t="inlineStr"><is><t>Conwy</t></is></c>', text
    )
    assert count == 1
    told, count = re.subn(r'(<c r="G8"[^>]*)>(<f>.*?</f><v>)', r'\1 t="str">\2', told)
    assert count == 1
    assert verdict_text(checked(tmp_path, with_parts(content, {part: told}))) == HOLDS


def test_a_welsh_workbook_is_checked_in_welsh(tmp_path: Path) -> None:
    """Whatever language the person who checks it speaks."""
    board = example_split().board
    with speaking("cy"):
        split = split_board(board).split
        assert split is not None
        content = written(split)
    assert verdict_text(checked(tmp_path, content)) == HOLDS


def test_lost_results_are_told_and_are_no_alteration(tmp_path: Path) -> None:
    """Openpyxl keeps formulas and loses what they come to."""
    verdict = checked(tmp_path, resaved(example_workbook()))
    assert verdict.holds
    first, note = verdict_text(verdict).split("\n")
    expected = "a.xlsx still says what Cyfran says, but for the results of its formulas, which it no longer stores."
    assert expected == first
    count = f"{verdict.comparison.unstored:,}"
    assert note == (
        f"{count} formulas have no stored results, as some programs leave them: mail previews show blanks there. "
        "Open the file in a spreadsheet program and save it, and the results are stored again."
    )


def test_without_its_properties_it_is_still_known(tmp_path: Path) -> None:
    """Programs that drop what a file says of itself leave its sheets."""
    content = with_parts(example_workbook(), {"docProps/custom.xml": "<Properties/>"})
    verdict = checked(tmp_path, content)
    assert verdict.holds
    assert verdict.notes == (
        "The program that saved it dropped what it says of itself: it is checked as its Cover says it was made.",
    )


@pytest.mark.parametrize("spoken", ["en", "cy"])
def test_without_its_properties_the_cover_says_how_it_was_made(spoken: str, tmp_path: Path) -> None:
    """Online sheets drop them: another formula than the one in use and a date are no alterations."""
    path = tmp_path / "b.xlsx"
    with speaking(spoken):
        split = split_board(example_split().board, "by pool").split
        assert split is not None
        write_workbook(split, path, dated=date(2026, 12, 1))
    dropped = with_parts(path.read_bytes(), {"docProps/custom.xml": "<Properties/>"})
    assert checked(tmp_path, dropped).holds


def test_comparisons_that_were_dropped_from_its_properties_are_told(tmp_path: Path) -> None:
    """Nobody altered the sheet Comparison; with what it compares is no longer known."""
    other = compared_split(example_split().board, "by pool")
    assert isinstance(other, Split)
    path = tmp_path / "b.xlsx"
    write_workbook(example_split(), path, comparisons=[other])
    with pytest.raises(NotRead, match="compares with other splits, and the program that saved it dropped"):
        checked(tmp_path, with_parts(path.read_bytes(), {"docProps/custom.xml": "<Properties/>"}))


def test_a_scenario_that_was_dropped_from_its_properties_is_told(tmp_path: Path) -> None:
    """Its figures are none that the Board on Source gives by itself, and nobody altered them."""
    under = compared_split(example_split().board, "Two more practice reviews")
    assert isinstance(under, Split)
    content = with_parts(written(under), {"docProps/custom.xml": "<Properties/>"})
    with pytest.raises(NotRead, match="made under the scenario “Two more practice reviews”, and the program that"):
        checked(tmp_path, content)


def told(verdict: Verdict) -> list[str]:
    """What is said, without the first sentence."""
    assert not verdict.holds
    return verdict_text(verdict).split("\n")[1:]


def test_an_altered_input_is_named(tmp_path: Path) -> None:
    """An input that somebody typed over, its results left alone."""
    verdict = checked(tmp_path, with_cell(example_workbook(), "Inputs", "D10", value("0.57")))
    assert verdict_text(verdict) == (
        "a.xlsx no longer says what Cyfran says: 1 cell was altered.\n"
        "Inputs, D10 (input): holds 0.57, should hold 0.58."
    )


def test_a_penny_is_seen(tmp_path: Path) -> None:
    """A penny more in a stored result is an alteration; the last digits of a float are none."""
    content = example_workbook()
    assert checked(tmp_path, with_cell(content, "Split", "D8", value("16881.0000000001"))).holds
    assert told(checked(tmp_path, with_cell(content, "Split", "D8", value("16881.01")))) == [
        "Split, D8 (stored result): holds 16881.01, should hold 16881."
    ]


def test_an_altered_formula_is_named_once(tmp_path: Path) -> None:
    """With what it holds and what it should hold, whatever its result."""
    assert told(checked(tmp_path, with_cell(example_workbook(), "Split", "G8", formula("D8-F8+1")))) == [
        "Split, G8 (formula): holds the formula =D8-F8+1, should hold the formula =D8-F8."
    ]


def test_another_spelling_of_a_formula_is_none(tmp_path: Path) -> None:
    """Spaces, dollar signs, small letters and a plus before the first term mean the same."""
    assert checked(tmp_path, with_cell(example_workbook(), "Split", "G8", formula("+ $D8 -\n f$8"))).holds


def test_a_number_in_place_of_a_formula_is_named(tmp_path: Path) -> None:
    """The commonest slip: somebody typed over a formula."""
    assert told(checked(tmp_path, with_cell(example_workbook(), "Split", "G8", number("781")))) == [
        "Split, G8 (formula): holds 781, should hold the formula =D8-F8."
    ]


def test_altered_text_is_named(tmp_path: Path) -> None:
    """The sentences on the Cover are what people sign."""
    content = with_text(example_workbook(), "None: the plan as it stands", "A scenario")
    assert told(checked(tmp_path, content)) == [
        "Cover, B7 (text or fixed figure): holds “A scenario”, should hold “None: the plan as it stands”."
    ]


def test_results_that_follow_are_told_apart_from_the_cause(tmp_path: Path) -> None:
    """Somebody typed another figure and let LibreOffice work it all out: the input is named, the rest follows."""
    path = tmp_path / "typed.xlsx"
    path.write_bytes(resaved(example_workbook(), {"D10": 0.57}))
    recalculate([path], tmp_path)
    verdict = verify(tmp_path / "recalculated" / path.name)
    lines = told(verdict)
    assert lines[0] == "Inputs, D10 (input): holds 0.57, should hold 0.58."
    assert lines[1] == f"{len(verdict.following):,} more results differ because they rest on these."
    assert len(verdict.following) > 100
    assert len(lines) == 2


def test_sheets_that_are_gone_new_or_hidden_are_named(tmp_path: Path) -> None:
    """Each by its name."""
    book = load_workbook(BytesIO(example_workbook()))
    del book["Checks"]
    book.create_sheet("Mine")["A1"] = "a note"
    book["Inputs"].sheet_state = "hidden"
    made = BytesIO()
    book.save(made)
    lines = told(checked(tmp_path, made.getvalue()))
    assert lines[:3] == [
        "The sheet “Checks” is gone.",
        "The sheet “Mine” was added.",
        "The sheet “Inputs” was hidden.",
    ]


def test_a_name_that_stands_for_other_cells_is_named(tmp_path: Path) -> None:
    """Formulas name cells by it, so it is as good as a formula."""
    book = load_workbook(BytesIO(example_workbook()))
    book.defined_names["No_limit"].attr_text = "Inputs!$D$8"
    made = BytesIO()
    book.save(made)
    assert told(checked(tmp_path, made.getvalue()))[0] == "The name “No_limit” stands for other cells."


def test_another_board_on_its_source_is_seen_by_the_fingerprint(tmp_path: Path) -> None:
    """Somebody changed the Board that the workbook carries, and not the rest."""
    split = example_split()
    lines = write_board(split.board).split("\n")
    assert 'amount = "£4,500"' in lines
    lines = told(checked(tmp_path, with_text(example_workbook(), 'amount = "£4,500"', 'amount = "£4,600"')))
    assert lines[0] == (
        "The fingerprint on Cover is not that of the Board on Source: one of the two was altered. "
        "Compare with the Board file."
    )
    row = row_of(example_workbook(), "Hearing from children and families", after=25)
    assert f"Inputs, E{row} (input): holds 4500, should hold 4600." in lines


def test_another_fingerprint_is_seen(tmp_path: Path) -> None:
    """Somebody changed the fingerprint itself."""
    own = fingerprint(example_split().board)
    lines = told(checked(tmp_path, with_text(example_workbook(), f">{own}<", f">{own[::-1]}<")))
    assert lines[0].startswith("The fingerprint on Cover is not that of the Board on Source")
    assert len(lines) == 2


def test_another_version_is_told_and_no_alteration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook of last year is checked by this year's program."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(example_workbook())
    for module in ("provenance", "workbook", "sheets.cover", "sheets.log", "reading.verifying"):
        monkeypatch.setattr(f"exports.{module}.program_version", lambda: "9.9.9")
    verdict = verify(path)
    assert verdict.holds
    assert [note for note in verdict.notes if "is checked by version 9.9.9" in note]


def test_the_command_says_so_and_ends_with_3(run: Run, tmp_path: Path) -> None:
    """`cyfran verify` prints the verdict; 0 when it holds, 3 when it does not, 4 when it cannot be read."""
    (tmp_path / "a.xlsx").write_bytes(example_workbook())
    holds = run("verify", "a.xlsx")
    assert (holds.exit_code, holds.stdout) == (0, f"{HOLDS}\n")
    (tmp_path / "a.xlsx").write_bytes(with_cell(example_workbook(), "Split", "G8", number("781")))
    fails = run("verify", "a.xlsx")
    assert (fails.exit_code, fails.stdout.split("\n")[0]) == (
        3,
        "a.xlsx no longer says what Cyfran says: 1 cell was altered.",
    )
    data = json.loads(run("verify", "a.xlsx", "--format", "json").stdout)
    assert data["altered"] == [
        {
            "sheet": "Split",
            "cell": "G8",
            "is": "formula",
            "holds": {"value": 781, "formula": None},
            "should_hold": {"value": 781, "formula": "=D8-F8"},
        }
    ]
    assert (data["holds"], data["file"]) == (False, "a.xlsx")
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    assert run("verify", "a.xlsx").exit_code == 4


def test_a_foreign_workbook_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    """There is nothing to check it against."""
    book = load_workbook(BytesIO(example_workbook()))
    for name in book.sheetnames[1:]:
        del book[name]
    getattr(book, "custom_doc_props").props.clear()  # noqa: B009 -- the library's types leave it out
    book.save(tmp_path / "a.xlsx")
    refused = run("verify", "a.xlsx")
    expected = (
        "“a.xlsx” is no workbook that `cyfran export` wrote, no Board file and no adoption, so there is nothing "
        "to check it against.\n"
    )
    assert (refused.exit_code, refused.stderr) == (4, expected)
