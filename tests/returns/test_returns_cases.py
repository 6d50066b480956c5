"""What partners really send back: half-filled, in other words, saved by other programs, for other Boards."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from subprocess import run
from typing import Any

import pytest
from openpyxl import load_workbook

from exports.grids.reading import read_grids
from exports.grids.told import Outcome
from exports.returns.folder import read_returns
from exports.returns.reading import NotThisForm, return_in
from funding.board import partner_named
from funding.wording import use_language
from tests.returns.filling import BOARD, Answers, FigureColumn, OfferColumn, board_of, filled, form_of, read, refused

LAST = ("last year", FigureColumn.FIGURE)
CHILDREN = "children aged 0-17, every year"
ROOM: dict[Any, object] = {
    ("new 1", OfferColumn.KIND): "accommodation",
    ("new 1", OfferColumn.WHAT): "Meeting room",
}


@pytest.mark.parametrize(
    ("typed", "pence"), [("£52,000.50", 5_200_050), ("52k", 5_200_000), (52000.5, 5_200_050), ("£0", 0), (0, 0)]
)
def test_money_as_people_write_it(typed: object, pence: int) -> None:
    """A figure with £ and commas is money, and a nought that is typed is a nought."""
    board = board_of()
    after, told = read(board, filled(form_of(board, "conwy"), {LAST: typed}))
    assert partner_named(after, "conwy").last_year == pence
    assert [row.outcome for row in told] == [Outcome.PROPOSED]


@pytest.mark.parametrize(
    "typed", [date(2025, 6, 30), 45838, "30/06/2025", "30.6.25", "2025-06-30", "30 June 2025", "30th June 2025"]
)
def test_days_as_people_write_them(typed: object) -> None:
    """A date as a date, as a spreadsheet's own count of days, or as text with the day first."""
    board = board_of()
    answers = {(CHILDREN, FigureColumn.FIGURE): 21500, (CHILDREN, FigureColumn.DAY): typed}
    after, _told = read(board, filled(form_of(board, "conwy"), answers))
    assert after.drivers[0].dates == {"conwy": date(2025, 6, 30)}


SLIPS: dict[str, tuple[Answers, str]] = {
    "text for money": ({LAST: "about forty"}, "cell H7: “about forty” is not an amount of money."),
    "too fine": ({LAST: "£1.234"}, "more than two decimal places"),
    "below zero": ({LAST: "(500)"}, "A figure below zero cannot be."),
    "text for a number": ({(CHILDREN, FigureColumn.FIGURE): "a lot"}, "cell H8: “a lot” is not a number."),
    "no date": (
        {(CHILDREN, FigureColumn.FIGURE): 5, (CHILDREN, FigureColumn.DAY): "last summer"},
        "cell J8: “last summer” is not a date.",
    ),
    "right and another": ({("last year", FigureColumn.RIGHT): "yes", LAST: 1}, "another is given"),
    "wrong and none": ({("last year", FigureColumn.RIGHT): "no"}, "none is given instead"),
    "neither yes nor no": ({("last year", FigureColumn.RIGHT): "perhaps"}, "“perhaps” is neither yes nor no."),
    "a formula without result": ({LAST: "=1+1"}, "a formula without a stored result"),
    "no kind": ({("new 1", OfferColumn.WHAT): "Meeting room"}, "cell D10: “Kind” is blank."),
    "what is it": ({("new 1", OfferColumn.KIND): "goods"}, "cell E10: “What it is” is blank."),
    "another kind": (ROOM | {("new 1", OfferColumn.KIND): "money"}, "“money” is not one of the choices"),
    "a rate of what": (
        ROOM | {("new 1", OfferColumn.RATE): 85, ("new 1", OfferColumn.VALUATION): "market rate"},
        "There is a rate and no quantity.",
    ),
    "resting on what": (
        ROOM | {("new 1", OfferColumn.RATE): 85, ("new 1", OfferColumn.QUANTITY): 2},
        "nothing says what it rests on",
    ),
    "valued, no rate": (ROOM | {("new 1", OfferColumn.VALUATION): "market rate"}, "and has no rate"),
    "another line": (ROOM | {("new 1", OfferColumn.MEETS): "Helicopter"}, "no cost line “Helicopter”"),
    "another year": (ROOM | {("new 1", OfferColumn.YEARS): "2031-32"}, "“2031-32” names no year of this Board."),
    "the same again": (
        {("new 1", OfferColumn.KIND): "accommodation", ("new 1", OfferColumn.WHAT): "training ROOM"},
        "in the Board file already, as “room”, with other figures",
    ),
    "half a change": ({("offer room", OfferColumn.QUANTITY): "lots"}, "cell F9: “lots” is not a number."),
}


@pytest.mark.parametrize(("answers", "words"), SLIPS.values(), ids=list(SLIPS))
def test_what_cannot_be_taken_is_refused_with_its_cell(answers: Answers, words: str) -> None:
    """A row with a slip changes nothing, and says where and why."""
    board = board_of()
    after, told = read(board, filled(form_of(board, "conwy"), answers))
    assert after == board
    assert len(refused(told)) == 1
    assert words in refused(told)[0]


def test_a_slip_in_one_row_leaves_the_others() -> None:
    """What is right in a form is taken beside what is wrong."""
    board = board_of()
    answers: Answers = {LAST: "?", **ROOM}
    after, told = read(board, filled(form_of(board, "conwy"), answers))
    assert [offer.what for offer in after.in_kind] == ["Training room", "A nurse who trains", "Meeting room"]
    assert len(refused(told)) == 1


def test_a_blank_is_never_nothing() -> None:
    """A cell that was filled in and is blank now changes nothing, and that is said."""
    board = board_of()
    after, told = read(board, filled(form_of(board, "conwy"), {("offer room", OfferColumn.RATE): None}))
    assert after == board
    assert [(row.outcome, row.place) for row in told] == [(Outcome.REMARK, "sheet “In kind”, cell H9")]


def test_a_figure_confirmed_is_the_one_that_the_partner_saw() -> None:
    """“yes” to a figure that has changed in the Board file since confirms nothing."""
    board = board_of()
    form = filled(form_of(board, "conwy"), {("last year", FigureColumn.RIGHT): "yes"})
    assert [row.outcome for row in read(board, form)[1]] == [Outcome.CONFIRMED]
    later = board_of(BOARD.replace("£50,000", "£51,000"))
    after, told = read(later, form)
    assert after == later
    (why,) = refused(told)
    assert why.endswith("“yes” was said of £50,000.00, and the Board file holds £51,000.00 now. Ask which one holds.")


def test_a_corrected_figure_that_was_taken_is_confirmed_the_next_time() -> None:
    """The same file again proposes nothing and refuses nothing; “no” with the figure held is a slip still."""
    board = board_of()
    answers: Answers = {("last year", FigureColumn.RIGHT): "no", LAST: 51000}
    form = filled(form_of(board, "conwy"), answers)
    after, _told = read(board, form)
    assert [row.outcome for row in read(after, form)[1]] == [Outcome.CONFIRMED]
    same = filled(form_of(board, "conwy"), {**answers, LAST: 50000})
    assert "and the same is given" in refused(read(board, same)[1])[0]


def test_a_source_that_has_no_place_is_told() -> None:
    """Last year's share has no source in the Board file, so what the form says of it is not lost silently."""
    board = board_of()
    answers: Answers = {LAST: 51000, ("last year", FigureColumn.SOURCE): "Our ledger"}
    _after, told = read(board, filled(form_of(board, "conwy"), answers))
    assert [row.outcome for row in told] == [Outcome.PROPOSED, Outcome.REMARK]
    assert told[1].words.startswith("The Board file keeps no source or date of this figure")


def test_offers_confirmed_withdrawn_and_changed() -> None:
    """An offer is confirmed as it stands, kept as declined once withdrawn, or changed in one figure."""
    board = board_of()
    form = form_of(board, "conwy")
    after, told = read(board, filled(form, {("offer room", OfferColumn.ANSWER): "still right"}))
    assert (after, [row.outcome for row in told]) == (board, [Outcome.CONFIRMED])
    after, _told = read(board, filled(form, {("offer room", OfferColumn.ANSWER): "withdrawn"}))
    assert after.in_kind[0].status == "declined"
    after, _told = read(board, filled(form, {("offer room", OfferColumn.QUANTITY): 30}))
    assert after.in_kind[0] == board.in_kind[0].model_copy(update={"quantity": Decimal(30)})


def test_a_remark_is_noted_once() -> None:
    """A remark joins the partner's note; the same return again adds nothing."""
    board = board_of()
    form = filled(form_of(board, "conwy"), {("remark", 2): "SUM is no formula here"})
    after, _told = read(board, form)
    assert partner_named(after, "conwy").note == "SUM is no formula here"
    assert read(after, form)[0] == after


def test_text_is_never_a_formula() -> None:
    """What looks like a formula is written as text in every cell of a form."""
    board = board_of(
        BOARD.replace("Training room", "=2+2").replace("Price list", "@SUM(1)").replace("Conwy council", "+44")
    )
    book = load_workbook(BytesIO(form_of(board, "conwy")))
    kinds = {cell.data_type for sheet in book.worksheets for line in sheet.iter_rows() for cell in line}
    assert "f" not in kinds
    assert read(board, form_of(board, "conwy")) == (board, ())


def test_a_welsh_form_is_read_in_english() -> None:
    """A form in Welsh, with choices in Welsh words, is read whatever the language in use."""
    board = board_of()
    use_language("cy")
    try:
        form = form_of(board, "conwy")
    finally:
        use_language("en")
    assert read(board, form) == (board, ())
    name = "plant 0-17 oed"
    book = load_workbook(BytesIO(form))
    assert any(name == cell.value for sheet in book.worksheets for line in sheet.iter_rows() for cell in line)


def test_both_languages_have_the_same_cells() -> None:
    """The Welsh form differs from the English one in text only."""
    board = board_of()
    shapes = []
    for language in ("en", "cy"):
        use_language(language)
        try:
            book = load_workbook(BytesIO(form_of(board, "conwy")))
        finally:
            use_language("en")
        shapes.append([(sheet.dimensions, len(sheet.data_validations.dataValidation)) for sheet in book.worksheets])
    assert shapes[0] == shapes[1]


def test_the_form_says_whose_it_is_and_hides_nothing() -> None:
    """The Board, the partner and the version stand in cells and in properties; nothing is hidden (W7)."""
    board = board_of()
    book: Any = load_workbook(BytesIO(form_of(board, "conwy")))
    told = {
        name: book.custom_doc_props[name].value for name in ("Form", "Form version", "Board", "Partner", "Language")
    }
    assert told == {
        "Form": "Cyfran partner return",
        "Form version": 1,
        "Board": "Example Board",
        "Partner": "conwy",
        "Language": "en-GB",
    }
    assert {sheet.sheet_state for sheet in book.worksheets} == {"visible"}
    assert all(sheet.protection.sheet and sheet.protection.password is None for sheet in book.worksheets)
    hidden = [
        d for sheet in book.worksheets for d in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values())
    ]
    assert not any(dimension.hidden for dimension in hidden)


def test_only_what_is_asked_for_is_unlocked() -> None:
    """Every unlocked cell has a rule and a message for what may be typed (W12, W13)."""
    board = board_of()
    book = load_workbook(BytesIO(form_of(board, "conwy")))
    for sheet in book.worksheets:
        ruled = {str(cell) for rule in sheet.data_validations.dataValidation for cell in rule.cells.ranges}
        cells = {
            cell.coordinate
            for line in sheet.iter_rows()
            for cell in line
            if not cell.protection.locked and not any(cell.coordinate in _cells(sheet, area) for area in ruled)
        }
        assert cells == set()
        assert all(rule.prompt and rule.error for rule in sheet.data_validations.dataValidation)


def _cells(sheet: object, area: str) -> set[str]:
    found = sheet[area]  # type: ignore[index]
    rows = found if isinstance(found, tuple) else ((found,),)
    return {cell.coordinate for row in rows for cell in (row if isinstance(row, tuple) else (row,))}


def test_same_board_same_bytes() -> None:
    """Nothing in a form depends on the clock."""
    board = board_of()
    assert form_of(board, "conwy") == form_of(board, "conwy")


OTHERS = {
    "another Board": (BOARD.replace("Example Board", "Other Board"), "conwy", "for another Board: “Other Board”"),
    "no such partner": (BOARD.replace('"conwy"', '"gwent"').replace("conwy =", "gwent ="), "gwent", "is from “gwent”"),
}


@pytest.mark.parametrize(("text", "partner", "words"), OTHERS.values(), ids=list(OTHERS))
def test_a_return_of_somebody_else_is_refused(text: str, partner: str, words: str) -> None:
    """A form of another Board or of a body that is no partner is refused in words."""
    form = form_of(board_of(text), partner)
    with pytest.raises(NotThisForm, match=words):
        return_in(read_grids(form), board_of())


def test_two_returns_of_one_partner(tmp_path: Path) -> None:
    """Returns that say the same are read once; where they differ neither is, and both are named."""
    board = board_of()
    one = filled(form_of(board, "conwy"), {LAST: 51000})
    (tmp_path / "a.xlsx").write_bytes(one)
    (tmp_path / "b.xlsx").write_bytes(one)
    same = read_returns(tmp_path, board)
    assert (partner_named(same.board, "conwy").last_year, [p.id for p in same.answered]) == (5_100_000, ["conwy"])
    (tmp_path / "b.xlsx").write_bytes(filled(form_of(board, "conwy"), {LAST: 52000}))
    differ = read_returns(tmp_path, board)
    assert differ.board == board
    assert [row.file for row in differ.told] == ["a.xlsx", "b.xlsx"]
    assert all("“a.xlsx”, “b.xlsx”" in row.words for row in differ.told)
    assert [partner.id for partner in differ.silent] == ["conwy", "health"]


def test_a_folder_as_it_is(tmp_path: Path) -> None:
    """Renamed files are read; what is no return is named and left; what programs leave behind is passed over."""
    board = board_of()
    (tmp_path / "from Conwy FINAL v2.xlsx").write_bytes(filled(form_of(board, "conwy"), {LAST: 51000}))
    (tmp_path / "~$from Conwy FINAL v2.xlsx").write_bytes(b"lock")
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "letter.docx").write_bytes(b"PK")
    (tmp_path / "sub").mkdir()
    found = read_returns(tmp_path, board)
    assert partner_named(found.board, "conwy").last_year == 5_100_000
    assert [(row.file, row.outcome) for row in found.told if row.outcome is not Outcome.PROPOSED] == [
        ("broken.xlsx", Outcome.REFUSED),
        ("letter.docx", Outcome.REMARK),
    ]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_saved_by_libreoffice(tmp_path: Path, needs: Callable[[str], str], ending: str) -> None:
    """A form that LibreOffice saved, as a workbook or as its own kind of file, says the same."""
    board = board_of()
    answers: dict[Any, object] = {
        LAST: 51000.5,
        (CHILDREN, FigureColumn.FIGURE): 21500,
        (CHILDREN, FigureColumn.DAY): date(2025, 6, 30),
    }
    content = filled(form_of(board, "conwy"), answers | ROOM)
    (tmp_path / "form.xlsx").write_bytes(content)
    where = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [needs("soffice"), where, "--headless", "--convert-to", ending, "--outdir", str(tmp_path / "out")]
    run([*convert, str(tmp_path / "form.xlsx")], check=True, capture_output=True, timeout=120)
    again = (tmp_path / "out" / f"form.{ending}").read_bytes()
    assert again != content
    assert read(board, again) == read(board, content)
    assert read_returns(tmp_path / "out", board).board == read(board, content)[0]
