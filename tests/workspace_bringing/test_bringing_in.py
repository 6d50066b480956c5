"""What somebody sends back becomes changes that are taken as one edit, or it is said why not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from funding.differences import sentence
from tests.workspace_bringing.sent_back import CHANGES, edited_workbook, example, folder_of_returns, sheet_of_costs
from tui.workspace.bringing_in.answers import NotLaidOut, SheetAnswers
from tui.workspace.bringing_in.brought import Brought, not_taken, taken_edit, to_know
from tui.workspace.bringing_in.reading import bring
from tui.workspace.edits import Edit, Refused
from tui.workspace.workspace import Workspace


def brought(path: Path, answers: SheetAnswers | None = None) -> Brought:
    """What a file proposes to the example."""
    found = bring(path, example(), answers)
    assert isinstance(found, Brought), found
    return found


def told(found: Brought) -> tuple[str, ...]:
    """What is proposed, in sentences."""
    return tuple(sentence(change) for change in found.proposed)


def test_an_edited_workbook_proposes_what_was_typed(tmp_path: Path) -> None:
    """Inputs become changes; a formula typed over is told with the reason."""
    found = brought(edited_workbook(tmp_path))
    assert told(found) == CHANGES
    (refused,) = not_taken(found)
    assert refused.startswith("Inputs, G55 is not taken (it holds 1). It is a formula")


def test_returns_of_a_folder_are_read_together(tmp_path: Path) -> None:
    """What partners give is proposed; who did not answer and which file is no return is told."""
    found = brought(folder_of_returns(tmp_path))
    assert told(found) == ("Anglesey: last year's share is £12,000 (was £11,200).",)
    counted, letter = to_know(found)
    assert counted.startswith("1 return was read. Nothing was read from: Gwynedd, Conwy,")
    assert letter.startswith("letter.pdf: This is not read")


def test_one_return_is_read(tmp_path: Path) -> None:
    """A file of the folder may be chosen alone."""
    path = folder_of_returns(tmp_path) / "return.xlsx"
    assert told(brought(path)) == ("Anglesey: last year's share is £12,000 (was £11,200).",)


def test_a_sheet_of_costs_is_guessed_and_remembered(tmp_path: Path) -> None:
    """How it is read is told, lines that cannot be taken too; the Board remembers its columns once some are taken."""
    found = brought(sheet_of_costs(tmp_path))
    assert told(found) == ("Summer conference is added as a cost line.", "Winter conference is added as a cost line.")
    assert not_taken(found) == ("B4: “about £90” is not an amount of money. Write it like £52,000 or £52,000.50.",)
    assert any("column B “Amount”: the amount" in words for words in to_know(found))
    edit = taken_edit(example(), found, [1], "costs.csv")
    assert isinstance(edit, Edit)
    assert edit.board.costs[-1].name == "Winter conference"
    assert [entry.name for entry in edit.board.imports] == ["costs.csv"]


def test_a_person_says_where_the_costs_are(tmp_path: Path) -> None:
    """Where no headings are known it says so without the options of a command, and reads it once told."""
    path = sheet_of_costs(tmp_path, "What,How much is it")
    found = bring(path, example())
    assert isinstance(found, NotLaidOut)
    assert "--" not in found.message
    assert len(brought(path, SheetAnswers(columns="name=A, amount=B")).proposed) == 2


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (SheetAnswers(header="first"), "The row of headings is a number, like 4; 0 for none: “first”."),
        (SheetAnswers(lines="7,x"), "“7,x” is no list of rows. Write it like 7,12."),
        (SheetAnswers(columns="name=1"), "“1” is not a column. Write its letter, like B."),
        (SheetAnswers(sheet="Plans"), "There is no sheet called “Plans”."),
    ],
)
def test_a_wrong_answer_is_told(tmp_path: Path, answers: SheetAnswers, told: str) -> None:
    """A person can answer again."""
    found = bring(sheet_of_costs(tmp_path), example(), answers)
    assert isinstance(found, NotLaidOut)
    assert found.message.startswith(told)


def _empty_folder(folder: Path) -> Path:
    (folder / "none").mkdir()
    return folder / "none"


def _program(folder: Path) -> Path:
    path = folder / "costs.xlsx"
    path.write_bytes(b"MZ\x90\x00 not a workbook")
    return path


def _board_file(folder: Path) -> Path:
    path = folder / "board.toml"
    path.write_text("format = 1\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda folder: folder / "gone.xlsx", "gone.xlsx"),
        (_empty_folder, "There are no returns in"),
        (_program, "costs.xlsx"),
        (_board_file, "“board.toml” is nothing that can be brought into a Board file."),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, make: Callable[[Path], Path], told: str) -> None:
    """A file that is missing, empty, unsafe or of no use is told in a sentence."""
    found = bring(make(tmp_path), example())
    assert isinstance(found, Refused)
    assert told in found.message


def test_a_workbook_of_another_board_is_refused(tmp_path: Path) -> None:
    """Both Boards are named."""
    board = example()
    other = board.model_copy(update={"board": board.board.model_copy(update={"name": "Other Board"})})
    found = bring(edited_workbook(tmp_path), other)
    assert isinstance(found, Refused)
    assert "and the Board that is open is “Other Board”. Nothing is taken." in found.message


def test_what_is_taken_is_one_edit_that_can_be_undone(tmp_path: Path) -> None:
    """Both changes at once; one Undo takes back both."""
    board, found = example(), brought(edited_workbook(tmp_path))
    path = tmp_path / "board.toml"
    path.write_text(Path("examples/north-wales-example.toml").read_text(encoding="utf-8"), encoding="utf-8")
    workspace = Workspace()
    workspace.open(path)
    edit = taken_edit(board, found, [0, 1], "edited.xlsx")
    assert isinstance(edit, Edit)
    workspace.make(edit)
    assert workspace.undo() == "2 changes brought in from edited.xlsx"
    assert workspace.board == board
    assert not workspace.can_undo


def test_nothing_chosen_is_told(tmp_path: Path) -> None:
    """No edit is made of nothing."""
    assert taken_edit(example(), brought(edited_workbook(tmp_path)), [], "edited.xlsx") == Refused(
        "Nothing is chosen. Choose with Space, or leave with Escape."
    )


def test_changes_that_would_break_the_board_are_refused(tmp_path: Path) -> None:
    """What the Board would say afterwards is checked, and the problem is named."""
    _salary, clause = brought(edited_workbook(tmp_path)).proposed
    wrong = Brought((replace(clause, after="Example Family Court Service pays lots."),))
    refused = taken_edit(example(), wrong, [0], "edited.xlsx")
    assert isinstance(refused, Refused)
    assert refused.message.startswith("With these changes the Board would have problems, so nothing is taken.")
