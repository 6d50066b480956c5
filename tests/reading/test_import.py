"""What somebody typed into a workbook, brought back into a Board file: listed, then taken."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from openpyxl.utils.cell import coordinate_to_tuple, get_column_letter

from exports.reading.held import Held, Place
from exports.reading.input_cells import BuiltCell, FigureCell, IndexCell, Part, input_cells
from exports.reading.kinds import Looked
from exports.reading.own import Own, own_in
from exports.reading.proposals.proposing import Edited, edited
from exports.reading.proposals.typed import figure_typed
from exports.reading.remade import Remade, remade
from exports.reading.safety import look_at
from exports.sheets.inputs_plan import Kind
from exports.sheets.plan import plan_workbook
from formulas.split import Split, split_board
from formulas.workings import Origin, Unit
from funding.differences import sentence
from funding.document import read_board, write_board
from scenarios.side_split import compared_split
from tests.command_line.conftest import Run
from tests.reading.altering import EXAMPLE, example_split, example_workbook, row_of, value, with_cell, written

Edits = Mapping[str, str | float | None]

TEXT = EXAMPLE.read_text(encoding="utf-8")
COSTS = 115
"""A row below the build-ups and above the cost lines on the Inputs sheet of the example."""


def own_of(content: bytes) -> Own:
    """The workbook read back."""
    return own_in(Looked(Path("a.xlsx"), content, look_at(content, "a.xlsx")))


@cache
def example_own() -> Own:
    """The example's workbook, read back."""
    return own_of(example_workbook())


def with_typed(own: Own, typed: Mapping[Place, Held], sheet: str = "Inputs") -> Own:
    """The workbook with other things in some cells."""
    sheets = {**own.book.sheets, sheet: {**own.book.sheets[sheet], **typed}}
    return replace(own, book=replace(own.book, sheets=sheets))


def edited_with(edits: Edits, sheet: str = "Inputs") -> Edited:
    """What is made of the example's workbook with these cells typed over."""
    typed = {
        coordinate_to_tuple(cell): Held(None, str(value)) if str(value).startswith("=") else Held(value)
        for cell, value in edits.items()
    }
    return edited(with_typed(example_own(), typed, sheet))


def at(label: str, column: str, after: int = 1) -> str:
    """A cell of the Inputs sheet beside a label, from a row on."""
    cells = example_own().book.sheets["Inputs"]
    rows = [row for (row, first), held in cells.items() if first == 1 and held.value == label]
    return f"{column}{min(row for row in rows if row >= after)}"


def says(now: str, before: str) -> str:
    """That a sentence of the formula says something else."""
    return f"Formula “agreed”: a sentence says “{now}” (it said “{before}”)."


OVER_A_BUILD_UP = (
    "Training officer: amount is 2026-27 £47,619, 2027-28 £60,000, 2028-29 £50,374.18, in place of post "
    "(posts (FTE) 1, salary £36,000, on-costs 30%) and index it grows with (pay award)."
)

CASES = [
    pytest.param(
        lambda: {"D10": 0.57},
        [
            says(
                "Local authorities pay 57% of the remainder, shared by children aged 0-17.",
                "Local authorities pay 58% of the remainder, shared by children aged 0-17.",
            )
        ],
        id="a percentage in a sentence",
    ),
    pytest.param(
        lambda: {"D15": 0.05, "D16": 0.1025},
        [
            says(
                "No contribution rises by more than 5% or falls by more than 10.25%.",
                "No contribution rises by more than 6% or falls by more than 10%.",
            )
        ],
        id="two figures of one sentence",
    ),
    pytest.param(
        lambda: {"D10": 0.6, "D11": 0.22},
        [
            says(
                "Local authorities pay 60% of the remainder, shared by children aged 0-17.",
                "Local authorities pay 58% of the remainder, shared by children aged 0-17.",
            ),
            says("Health boards pay 22% of the remainder.", "Health boards pay 24% of the remainder."),
        ],
        id="percentages that fit only together",
    ),
    pytest.param(
        lambda: {"D8": "£560"},
        [says("Example Family Court Service pays £560.", "Example Family Court Service pays £550.")],
        id="an amount typed as text",
    ),
    pytest.param(
        lambda: {at("Business manager", "E"): 48200},
        ["Business manager: post, salary is £48,200 (was £47,000)."],
        id="a salary",
    ),
    pytest.param(
        lambda: {at("Course fees", "D"): 250},
        ["Course fees: places and price, places is 250 (was 300)."],
        id="places sold",
    ),
    pytest.param(
        lambda: {at("pay award", "E"): 0.04}, ["pay award: rate in 2026-27 is 4% (was 3%)."], id="a yearly rise"
    ),
    pytest.param(
        lambda: {at("E-learning licence", "D", COSTS): 4900},
        ["E-learning licence: amount is 2026-27 £4,900, 2027-28 £4,800, 2028-29 £4,800, in place of amount (£4,800)."],
        id="an amount in one year",
    ),
    pytest.param(
        lambda: dict.fromkeys((at("E-learning licence", column, COSTS) for column in "DEF"), 4900),
        ["E-learning licence: amount is £4,900 (was £4,800)."],
        id="an amount in every year",
    ),
    pytest.param(
        lambda: {at("Less to translate", "E", COSTS): -700},
        ["Less to translate: adjustment in 2027-28 is -£700 (was -£600)."],
        id="an adjustment",
    ),
    pytest.param(
        lambda: {at("Training officer", "E", COSTS): 60000},
        [OVER_A_BUILD_UP],
        id="an amount over a build-up",
    ),
    pytest.param(
        lambda: {at("Website", "B", COSTS): "training"}, ["Website: pool is training (was core)."], id="another pool"
    ),
    pytest.param(
        lambda: {at("Wrexham", "D", COSTS): 20000},
        ["Wrexham: last year's share is £20,000 (was £20,400)."],
        id="last year's share",
    ),
    pytest.param(
        lambda: dict.fromkeys((at("Training room for half the courses", column) for column in "DF"), 2000),
        [
            "Training room for half the courses: quantity is 1 (was 84).",
            "Training room for half the courses: unit is taken out (was hours).",
            "Training room for half the courses: rate is £2,000 (was £13.50).",
        ],
        id="the value of what is given, in each of its columns of years",
    ),
    pytest.param(
        lambda: {at("Instalment 1", "D"): 0.3, at("Instalment 2", "D"): "20%"},
        [
            "An instalment of 30%, due on 1 April, is added.",
            "An instalment of 20%, due on 1 July, is added.",
            "An instalment of 25%, due on 1 October, is added.",
            "An instalment of 25%, due on 1 January, is added.",
        ],
        id="parts of the cash due, where the Board file said nothing",
    ),
]


@pytest.mark.parametrize(("edits", "expected"), CASES)
def test_what_is_typed_is_told_as_a_change(edits: Callable[[], Edits], expected: list[str]) -> None:
    """Each input leads back to what the Board file says, in the words of the Board file."""
    found = edited_with(edits())
    assert [sentence(difference) for difference in found.proposed] == expected
    assert found.refused == ()


def test_what_is_taken_says_what_was_typed() -> None:
    """A figure for one year, over a build-up: the other years keep what they came to, to the penny."""
    found = edited_with({at("Training officer", "E", COSTS): 60000})
    split = split_board(found.board).split
    assert split is not None
    place = [cost.id for cost in found.board.costs].index("training-officer")
    figures = [year.values.vectors["cost_lines"][place] for year in split.years]
    before = [year.values.vectors["cost_lines"][place] for year in example_split().years]
    assert figures == [before[0], 6_000_000, before[2]]


REFUSED = [
    pytest.param(
        lambda: {at("Course fees", "D"): None},
        "Inputs, {cell} is not taken (it holds nothing). It is blank. A blank cell is never taken for nothing; type 0 "
        "if nothing is meant.",
        id="a blank",
    ),
    pytest.param(
        lambda: {at("Course fees", "D"): "many"},
        "Inputs, {cell} is not taken (it holds “many”). “many” is not a number. Write it like 20,890 or 0.6.",
        id="a word",
    ),
    pytest.param(
        lambda: {at("Course fees", "E"): -1},
        "Inputs, {cell} is not taken (it holds -1). This must not be below zero.",
        id="below zero",
    ),
    pytest.param(
        lambda: {at("Put into reserves", "D", COSTS): 100},
        "Inputs, {cell} is not taken (it holds 100). What is put into reserves is typed with a minus, for it takes "
        "away from the income.",
        id="put into reserves without a minus",
    ),
    pytest.param(
        lambda: {at("E-learning licence", "D", COSTS): 4800.005},
        "Inputs, {cell} is not taken (it holds 4800.005). “4800.005” has more than two decimal places. Money is kept "
        "in whole pence.",
        id="half a penny",
    ),
    pytest.param(
        lambda: {at("Website", "D", 25): 2},
        "Inputs, {cell} is not taken (it holds 2). The line has no such part. Change how it is built up in the Board "
        "file.",
        id="a part that a line has not got",
    ),
    pytest.param(
        lambda: {at("Business manager", "D", 50): 3},
        "Inputs, {cell} is not taken (it holds 3). The months follow from the first and the last month of the post. "
        "Change those instead.",
        id="months",
    ),
    pytest.param(
        lambda: {"D10": "=0.29*2"},
        "Inputs, {cell} is not taken (it holds the formula =0.29*2). It holds a formula without a stored result. Save "
        "the file in a spreadsheet program, and try again.",
        id="a formula without a result",
    ),
    pytest.param(
        lambda: {at("Instalment 1", "D"): 0.3},
        "Inputs, {cell} is not taken (it holds 0.3). The parts add up to 105%. Change them so that they add "
        "up to 100%.",
        id="parts that are not the whole",
    ),
    pytest.param(
        lambda: {at("A learning adviser, one day a week, as part of the training post", "D"): 9000},
        "Inputs, {cell} is not taken (it holds 9000). Its value is the same in every year in which it is given, and "
        "was typed for some only.",
        id="the value of what is given, in one year of several",
    ),
    pytest.param(
        lambda: {"D10": 0.9},
        "Inputs, {cell} is not taken (it holds 0.9). The formula would not hold then. The percentages add up to 132%, "
        "which is more than 100%.",
        id="percentages above the whole",
    ),
    pytest.param(
        lambda: {at("Wrexham", "A", COSTS): "Wrecsam"},
        "Inputs, {cell} is not taken (it holds “Wrecsam”). It is no input.",
        id="a label",
    ),
]


@pytest.mark.parametrize(("edits", "expected"), REFUSED)
def test_what_cannot_be_taken_is_told_with_the_reason(edits: Callable[[], Edits], expected: str) -> None:
    """Nothing is lost silently, and nothing is guessed."""
    typed = edits()
    found = edited_with(typed)
    assert found.refused == (expected.format(cell=next(iter(typed))),)
    assert found.proposed == ()


def moved_rows(rows: str) -> str:
    """That nothing is taken from these rows or columns."""
    return (
        f"Inputs, {rows}: these no longer stand where they were, as when something is sorted, deleted, inserted or "
        "renamed, so nothing typed there is taken. Type it into the workbook as it was exported, leaving rows, columns "
        "and their names as they are."
    )


def test_a_sorted_table_gives_no_partner_another_s_figure() -> None:
    """Two partners in each other's rows, labels and figures: neither gets the other's share."""
    gwynedd, conwy = at("Gwynedd", "A", COSTS), at("Conwy", "A", COSTS)
    swapped: Edits = {
        gwynedd: "Conwy",
        gwynedd.replace("A", "D"): 16100,
        conwy: "Gwynedd",
        conwy.replace("A", "D"): 16400,
        at("Wrexham", "D", COSTS): 20000,
    }
    found = edited_with(swapped)
    assert [sentence(change) for change in found.proposed] == ["Wrexham: last year's share is £20,000 (was £20,400)."]
    assert found.refused == (moved_rows(f"rows {gwynedd[1:]} to {conwy[1:]}"),)


def test_a_deleted_row_moves_no_figure_to_the_line_below() -> None:
    """The rows below come up: nothing of them is taken, and one sentence says so."""
    cells = example_own().book.sheets["Inputs"]
    gone = int(at("Rebuilding the website", "A", COSTS)[1:])
    bottom = max(row for row, _column in cells)
    up = {
        (row, column): cells.get((row + 1, column), Held(None))
        for row in range(gone, bottom + 1)
        for column in range(1, 15)
        if (row, column) in cells or (row + 1, column) in cells
    }
    found = edited(with_typed(example_own(), up))
    assert found.proposed == ()
    assert found.refused[0].startswith(f"Inputs, rows {gone} to ")
    assert "`cyfran verify` names them." in found.refused[1]
    assert len(found.refused) == 2


def test_an_inserted_column_makes_no_figure_of_another_year() -> None:
    """Headings that moved with the figures under them are told by their columns."""
    cells = example_own().book.sheets["Inputs"]
    head = int(at("Source of income", "A", COSTS)[1:])
    typed = {
        (row, column): Held(None) if column == 4 else cells.get((row, column - 1), Held(None))
        for row in range(head, head + 6)
        for column in range(4, 8)
    }
    found = edited(with_typed(example_own(), typed))
    assert found.proposed == ()
    assert found.refused[0] == moved_rows("columns D to F")


def test_altered_formulas_are_told_and_not_taken() -> None:
    """A result follows from the inputs, whatever somebody typed over it."""
    found = edited_with({"D8": 5}, sheet="Split")
    assert found.proposed == ()
    assert found.refused == (
        "Split, D8 is not taken (it holds 5). It is a formula, and what it comes to follows from the inputs.",
    )


def _another(data: DataObject, cell: FigureCell | BuiltCell | IndexCell, held: Held) -> float:
    """Another figure that the cell may hold."""
    unit = (
        cell.column.unit if isinstance(cell, FigureCell) else cell.unit if isinstance(cell, BuiltCell) else Unit.RATIO
    )
    old = float(held.value or 0)
    match unit:
        case Unit.MONEY:
            return data.draw(st.integers(0, 10**7).map(lambda pence: pence / 100).filter(lambda new: new != old))
        case Unit.RATIO:
            # Small steps down, so that percentages still leave at least nothing.
            return data.draw(st.integers(1, 9_999).map(lambda points: round(old * points / 10_000, 6)))
        case _:
            return data.draw(st.integers(1, 10**5).map(float).filter(lambda new: new != old))


WITH_REASON = (
    "The line has no such part. Change how it is built up in the Board file.",
    "What is put into reserves is typed with a minus, for it takes away from the income.",
)


@cache
def _again() -> Remade:
    return remade(example_own())


@given(st.data())
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_input_typed_comes_back_as_typed(data: DataObject) -> None:
    """Type other figures into any inputs: the Board that is proposed counts with just those figures."""
    again = _again()
    sheet = again.plan.inputs.sheet
    cells = {
        place: cell
        for place, cell in input_cells(again.split, again.plan).items()
        if isinstance(cell, FigureCell | BuiltCell | IndexCell) and _is_free(cell)
        if not again.book.sheets[sheet][place].formula
    }
    chosen = data.draw(st.lists(st.sampled_from(sorted(cells)), min_size=1, max_size=4, unique=True))
    typed = {place: Held(_another(data, cells[place], again.book.sheets[sheet][place])) for place in chosen}
    found = edited(with_typed(example_own(), typed, sheet))
    assert [told for told in found.refused if not told.endswith(WITH_REASON)] == []
    taken = [place for place in chosen if not any(f"{_address(place)} is not taken" in told for told in found.refused)]
    split = split_board(found.board).split
    assert split is not None
    now = input_cells(split, plan_workbook(split)).values()
    for place in taken:
        cell = cells[place]
        if isinstance(cell, FigureCell):
            there = [other for other in now if isinstance(other, FigureCell) and _are_one(cell, other)]
            assert there
            assert {other.value for other in there} == {figure_typed(cell.column.unit, typed[place])}


def _address(place: Place) -> str:
    return f"Inputs, {get_column_letter(place[1])}{place[0]}"


def _are_one(cell: FigureCell, other: FigureCell) -> bool:
    same_key = (other.given.key, other.entry) == (cell.given.key, cell.entry)
    return same_key and bool(set(other.years) & set(cell.years))


def _is_free(cell: FigureCell | BuiltCell | IndexCell) -> bool:
    """Whether a figure may be typed there that is taken: who is named and what counts are said in words."""
    if isinstance(cell, FigureCell):
        return cell.given.origin not in (Origin.NAMED, Origin.OFFER)
    return not (isinstance(cell, BuiltCell) and (cell.part is Part.MONTHS or cell.kind is Kind.INCOME))


def test_a_sheet_under_another_name_is_told() -> None:
    """Nothing on it can be read, and for the Inputs the person is told what to do."""
    own = example_own()
    names = {"Inputs": "Our figures", "Log": "Diary"}
    sheets = {names.get(name, name): cells for name, cells in own.book.sheets.items()}
    found = edited(replace(own, book=replace(own.book, sheets=sheets)))
    assert found.refused == (
        "The sheet “Inputs” is gone or has another name, so nothing typed on it is read. Name it as before.",
        "The sheet “Log” is gone or has another name. No inputs stand on it.",
        "The sheet “Our figures” was added; it is not read.",
        "The sheet “Diary” was added; it is not read.",
    )


def test_a_look_at_a_workbook_without_changes_says_so(run: Run, tmp_path: Path) -> None:
    """A dry run that finds nothing says that there is nothing, not only that it wrote nothing."""
    (tmp_path / "a.xlsx").write_bytes(example_workbook())
    (tmp_path / "nw.toml").write_text(TEXT, encoding="utf-8")
    done = run("import", "a.xlsx", "nw.toml", "--dry-run")
    assert (done.stdout, done.stderr) == ("", "Nothing to take: nw.toml stays as it is.\n")


def test_a_new_board_file_is_the_one_that_was_exported(run: Run, tmp_path: Path) -> None:
    """`cyfran import` of an untouched workbook writes the Board it was made from."""
    (tmp_path / "a.xlsx").write_bytes(example_workbook())
    done = run("import", "a.xlsx", "new.toml")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "Written: new.toml\n")
    assert (tmp_path / "new.toml").read_text(encoding="utf-8") == write_board(example_split().board)


def typed_in(figures: Mapping[str, str]) -> bytes:
    """The example's workbook with other figures in cells of the Inputs sheet, its results left alone."""
    content = example_workbook()
    for cell, figure in figures.items():
        content = with_cell(content, "Inputs", cell, value(figure))
    return content


def test_what_is_typed_under_a_scenario_is_taken_into_the_board_before_it(run: Run, tmp_path: Path) -> None:
    """But for what the scenario itself says: that is changed in the scenario."""
    under = compared_split(example_split().board, "Two more practice reviews")
    assert isinstance(under, Split)
    content = written(under)
    chairs, licence = (row_of(content, name, after=COSTS) for name in ("Practice review chairs", "E-learning licence"))
    for cell, figure in ((f"E{chairs}", "25000"), *((f"{column}{licence}", "1234") for column in "DEF")):
        content = with_cell(content, "Inputs", cell, value(figure))
    (tmp_path / "a.xlsx").write_bytes(content)
    (tmp_path / "nw.toml").write_text(TEXT, encoding="utf-8")
    done = run("import", "a.xlsx", "nw.toml", "--yes")
    assert "1 change is proposed:\n  1. E-learning licence: amount is £1,234" in done.stdout
    assert "The scenario says what this is; change the scenario in the Board file." in done.stderr
    again = read_board((tmp_path / "nw.toml").read_text(encoding="utf-8")).board
    assert again is not None
    assert again.scenarios == example_split().board.scenarios
    new = run("import", "a.xlsx", "new.toml", "--yes")
    assert new.exit_code == 0
    taken = read_board((tmp_path / "new.toml").read_text(encoding="utf-8")).board
    assert taken is not None
    assert taken.costs == again.costs


@pytest.fixture
def typed_over(tmp_path: Path) -> Path:
    """The example's workbook with two figures typed over, beside the Board file."""
    content = typed_in({"D10": "0.57", at("Wrexham", "D", COSTS): "20000"})
    (tmp_path / "a.xlsx").write_bytes(content)
    board = tmp_path / "nw.toml"
    board.write_text(TEXT, encoding="utf-8")
    return board


BEFORE, AFTER = 'last_year = "£20,400"', 'last_year = "£20,000"'
LISTED = """2 changes are proposed:
  1. Wrexham: last year's share is £20,000 (was £20,400).
  2. Formula “agreed”: a sentence says “Local authorities pay 57% of the remainder, shared by children aged 0-17.” \
(it said “Local authorities pay 58% of the remainder, shared by children aged 0-17.”).
"""


def test_changes_are_listed_before_they_are_taken(run: Run, typed_over: Path) -> None:
    """Without a word from the person nothing is written."""
    listed = run("import", "a.xlsx", "nw.toml")
    assert (listed.exit_code, listed.stdout) == (0, LISTED)
    assert listed.stderr == (
        "Nothing is written yet. Add --yes to take all of them, or --take 1,3 for some, or --take none.\n"
    )
    dry = run("import", "a.xlsx", "nw.toml", "--yes", "--dry-run")
    assert dry.stderr == "Nothing is written: this was a dry run.\n"
    assert typed_over.read_text(encoding="utf-8") == TEXT


def test_some_are_taken_and_the_rest_later(run: Run, typed_over: Path) -> None:
    """What was taken is told as such the next time; the remarks of the file stay."""
    first = run("import", "a.xlsx", "nw.toml", "--take", "1")
    assert (first.exit_code, first.stderr) == (0, "Taken: 1 change. Saved: nw.toml\n")
    assert _without_history(typed_over) == TEXT.replace(BEFORE, AFTER)
    again = run("import", "a.xlsx", "nw.toml", "--yes")
    assert again.stdout.startswith("1 change is proposed:\n  1. Formula “agreed”")
    assert "Wrexham: last year's share is £20,000 (was £20,400). The Board file says so already." in again.stderr
    assert _without_history(typed_over) == TEXT.replace(BEFORE, AFTER).replace(
        "Local authorities pay 58% of", "Local authorities pay 57% of", 1
    )


def _without_history(board: Path) -> str:
    """A Board file without what the program notes at its end of who changed it."""
    return board.read_text(encoding="utf-8").partition("\n[history]")[0]


def test_what_changed_meanwhile_is_left_to_people(run: Run, typed_over: Path) -> None:
    """Somebody changed the same figure in the Board file: neither is taken for the right one."""
    meanwhile = TEXT.replace(BEFORE, 'last_year = "£21,000"')
    typed_over.write_text(meanwhile, encoding="utf-8")
    done = run("import", "a.xlsx", "nw.toml", "--yes")
    assert (
        "Wrexham: last year's share is £20,000 (was £20,400). The Board file has changed there since the workbook was "
        "made; decide by hand."
    ) in done.stderr
    assert 'last_year = "£21,000"' in typed_over.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("take", "words"),
    [
        ("3", "There is no change 3. They are numbered from 1 to 2.\n"),
        ("1;2", "“1;2” is no list of numbers. Write it like 1,3 or 2-4.\n"),
    ],
)
def test_numbers_that_are_none_are_told(run: Run, typed_over: Path, take: str, words: str) -> None:
    """And nothing is written."""
    done = run("import", "a.xlsx", "nw.toml", "--take", take)
    assert (done.exit_code, done.stderr) == (2, words)
    assert typed_over.read_text(encoding="utf-8") == TEXT


@pytest.mark.usefixtures("typed_over")
def test_yes_and_take_are_two_things(run: Run) -> None:
    """All and some cannot both be meant."""
    done = run("import", "a.xlsx", "nw.toml", "--yes", "--take", "1")
    assert (done.exit_code, done.stderr) == (
        2,
        "--yes takes everything and --take takes some of it. Use one of the two.\n",
    )


@pytest.mark.usefixtures("typed_over")
def test_the_workbook_of_another_board_is_refused(run: Run) -> None:
    """board.toml is another Board's."""
    done = run("import", "a.xlsx", "board.toml", "--yes")
    expected = (
        "The workbook is of “Gogledd Example Safeguarding Children Board (made-up figure…” and board.toml is of "
        "“Example Board”. Nothing is taken.\n"
    )
    assert (done.exit_code, done.stderr) == (2, expected)


def test_a_sentence_that_cannot_be_is_not_proposed(run: Run, typed_over: Path) -> None:
    """More than 100% cannot be asked, so there is no such sentence; the file stays as it was."""
    typed_over.with_name("a.xlsx").write_bytes(typed_in({"D10": "0.99"}))
    done = run("import", "a.xlsx", "nw.toml", "--yes")
    assert typed_over.read_text(encoding="utf-8") == TEXT
    assert done.stderr == (
        "Not taken:\n  - Inputs, D10 is not taken (it holds 0.99). The formula would not hold then. The percentages "
        "add up to 141%, which is more than 100%.\nNothing to take: nw.toml stays as it is.\n"
    )


def test_changes_that_break_the_board_are_not_written(run: Run, typed_over: Path) -> None:
    """A reserve that would be overdrawn is a problem of the Board; the file stays as it was."""
    cell = at("Reserves used", "D", COSTS)
    typed_over.with_name("a.xlsx").write_bytes(typed_in({cell: "100000000"}))
    done = run("import", "a.xlsx", "nw.toml", "--yes")
    assert typed_over.read_text(encoding="utf-8") == TEXT
    assert done.exit_code == 1
    assert done.stderr.startswith("With these changes the Board would have problems, so nothing is written.")


def test_a_board_read_back_keeps_its_checks() -> None:
    """The example read back from its workbook has as few problems as before."""
    own = own_of(example_workbook())
    assert read_board(own.text).problems == read_board(write_board(example_split().board)).problems
