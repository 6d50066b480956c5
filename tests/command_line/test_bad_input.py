"""Bad input is answered by a clear message and the right exit code, never by a traceback."""

from pathlib import Path

import pytest

from funding.store import StoreProblem
from tests.command_line.boards import BOARD, with_formula
from tests.command_line.conftest import Run

PROBLEMS = {
    "not TOML": ("[board\nname", "line 1"),
    "empty": ("", "format"),
    "wrong type": (BOARD.replace('name = "Example Board"', "name = 7"), "name"),
    "too many decimals": (BOARD.replace("£162,345.67", "£162,345.678"), "more than two decimal places"),
    "too many decimals, not in quotes": (BOARD.replace('"£162,345.67"', "162345.678"), "more than two decimal places"),
    "unknown key": (BOARD.replace("last_year", "lastyear", 1), "last_year"),
    "unknown partner in a formula": (with_formula("Wrexam pays the rest."), "“Wrexam”"),
    "percentages over 100": (
        with_formula("Local authorities pay 60%, shared equally.\nPolice pay 50%."),
        "The percentages add up to 110%, which is more than 100%.",
    ),
    "two rests": (
        with_formula("Police pay the rest.\nProbation pays the rest."),
        "The rest is claimed twice: line 1 claims it already.",
    ),
    "driver missing for a payer": (
        with_formula("All partners pay 100%, shared by children aged 0-17."),
        "has no figure for Example Health Board, Example Police, Example Probation",
    ),
    "driver all zero": (
        BOARD.replace("conwy = 20890, denbighshire = 18845", "conwy = 0, denbighshire = 0"),
        "is nothing for every payer named here",
    ),
    "no years": (BOARD.replace('years = ["2026-27", "2027-28"]', "years = []"), "No year is given."),
    "an offer meets a line that is not there": (
        BOARD + '[[in_kind]]\nid = "x"\npartner = "police"\nkind = "goods"\nwhat = "X"\nmeets = "zz"\n',
        "There is no cost line with the id “zz”.",
    ),
    "years out of order": (BOARD.replace('"2026-27", "2027-28"', '"2027-28", "2026-27"'), "years"),
    "duplicate ids": (BOARD.replace('id = "police"', 'id = "conwy"'), "conwy"),
    "newer format": (BOARD.replace("format = 1", "format = 2"), "newer"),
}


@pytest.mark.parametrize(("text", "words"), PROBLEMS.values(), ids=list(PROBLEMS))
@pytest.mark.parametrize(
    "command", [("split", "board.toml"), ("explain", "board.toml", "police"), ("export", "board.toml", "out.xlsx")]
)
def test_a_problem_in_the_file_ends_with_code_1(
    run: Run, tmp_path: Path, command: tuple[str, ...], text: str, words: str
) -> None:
    """A Board file with a problem stops every command, with the problem on stderr and nothing on stdout."""
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")
    result = run(*command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in " ".join(result.stderr.split())


@pytest.mark.parametrize(("text", "words"), PROBLEMS.values(), ids=list(PROBLEMS))
def test_check_tells_the_problem_as_data(run: Run, tmp_path: Path, text: str, words: str) -> None:
    """`check` prints the same problem on stdout."""
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")
    result = run("check", "board.toml")
    assert result.exit_code == 1
    assert words in " ".join(result.stdout.split())


def test_a_good_file_has_no_problems(run: Run) -> None:
    """`check` says so when there is nothing to mend."""
    result = run("check", "board.toml")
    assert (result.exit_code, result.stdout) == (0, "No problems found.\n")


def test_what_stops_nothing_is_not_counted_as_a_problem(run: Run, tmp_path: Path) -> None:
    """The count, like the exit code, is of what must be mended."""
    leaving = BOARD.replace('id = "probation"', 'id = "probation"\nleaves = "2027-28"')
    (tmp_path / "board.toml").write_text(leaving, encoding="utf-8")
    result = run("check", "board.toml")
    assert result.exit_code == 0
    assert "is not a partner in 2027-28" in " ".join(result.stdout.split())
    assert result.stdout.endswith("No problems found; the above is worth knowing.\n")


def test_all_problems_at_once(run: Run, tmp_path: Path) -> None:
    """Two slips in two sentences are both told."""
    (tmp_path / "board.toml").write_text(with_formula("Wrexam pays £5.\nPolice pay 60 pounds."), encoding="utf-8")
    assert run("check", "board.toml").stdout.count("line ") >= 2


ACCESS = {
    "missing": (None, "missing.toml"),
    "binary": (b"PK\x03\x04\x00\xff\xfe", "board.toml"),
    "too large": (b"#" * 50_000_000, "board.toml"),
}


@pytest.mark.parametrize(("content", "name"), ACCESS.values(), ids=list(ACCESS))
def test_a_file_that_cannot_be_read_ends_with_code_4(
    run: Run, tmp_path: Path, content: bytes | None, name: str
) -> None:
    """A file that is missing, of another kind or far too large is refused in words."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = run("split", name)
    assert (result.exit_code, result.stdout) == (4, "")
    assert name in result.stderr


def test_a_folder_is_not_a_board_file(run: Run, tmp_path: Path) -> None:
    """A folder is refused in words."""
    (tmp_path / "folder").mkdir()
    assert run("check", "folder").exit_code == 4


def test_the_folder_one_is_in_has_a_name(run: Run) -> None:
    """`.` is a folder too."""
    result = run("split", ".")
    assert (result.exit_code, result.stderr.startswith("“.” is a folder.")) == (4, True)


def test_a_slip_in_a_group_is_told_once(run: Run, tmp_path: Path) -> None:
    """A police force called Police is not told to change its name because its group is misspelt."""
    text = BOARD.replace('name = "Example Police"', 'name = "Police"').replace('group = "police"', 'group = "polcie"')
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")
    told = run("check", "board.toml").stdout
    assert "There is no group “polcie”. Did you mean “police”?" in " ".join(told.split())
    assert "could not tell them apart" not in told


def test_a_formula_of_ten_thousand_sentences(run: Run, tmp_path: Path) -> None:
    """A very long formula is read to its end."""
    sentences = "\n".join(["Police pay £1."] * 10_000)
    (tmp_path / "board.toml").write_text(with_formula(sentences), encoding="utf-8")
    assert run("check", "board.toml").exit_code == 0


def test_export_does_not_write_over_a_file(run: Run, tmp_path: Path) -> None:
    """A workbook that is there stays as it is unless --replace is given."""
    (tmp_path / "out.xlsx").write_bytes(b"mine")
    result = run("export", "board.toml", "out.xlsx")
    assert (result.exit_code, (tmp_path / "out.xlsx").read_bytes()) == (4, b"mine")


def test_export_needs_a_workbook_name(run: Run) -> None:
    """The ending of the name says what is written."""
    result = run("export", "board.toml", "out.pdf")
    assert (result.exit_code, result.stderr) == (2, "The workbook's name must end in .xlsx: out.pdf.\n")


def test_export_to_a_folder_that_is_not_there(run: Run) -> None:
    """A place that cannot be written to is told with its reason."""
    result = run("export", "board.toml", "nowhere/out.xlsx")
    assert (result.exit_code, "nowhere" in result.stderr) == (4, True)


def test_new_does_not_write_over_a_file(run: Run, tmp_path: Path) -> None:
    """A Board file that is there is never lost to `new`."""
    before = (tmp_path / "board.toml").read_text(encoding="utf-8")
    result = run("new", "board.toml")
    assert (result.exit_code, (tmp_path / "board.toml").read_text(encoding="utf-8")) == (4, before)


def test_store_problems_speak_plainly() -> None:
    """What the store raises is made to be printed."""
    assert issubclass(StoreProblem, Exception)


def test_no_command_shows_help(run: Run) -> None:
    """`cyfran` alone tells what it can do."""
    assert "split" in run().stdout


def test_an_unknown_command_is_wrong_use(run: Run) -> None:
    """A command that does not exist is wrong use."""
    assert run("spilt").exit_code == 2
