"""`new`, `examples` and `export` say and do what the screens for them do."""

from pathlib import Path

import pytest

from funding.document import read_board
from tests.command_line.conftest import Run
from tui.workspace.starts import Start, examples, find_template


def text_of(template: str) -> str:
    """The text that a Board begins with."""
    start = find_template(template)
    assert isinstance(start, Start)
    return start.source.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "template"),
    [
        (("new", "mine.toml"), "blank"),
        (("new", "mine.toml", "--template", "small-board"), "small-board"),
        (("new", "mine.toml", "--template", "review-half-capped"), "review-half-capped"),
    ],
)
def test_new_writes_a_board_to_start_from(run: Run, tmp_path: Path, words: tuple[str, ...], template: str) -> None:
    """The blank one unless another is named, and says how to go on."""
    result = run(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "",
        "Written: mine.toml. Open it in an editor, or try: cyfran split mine.toml\n",
    )
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == text_of(template)


def test_examples_lists_them(run: Run) -> None:
    """A name and a title on each line; how to copy one is said beside the data."""
    result = run("examples")
    assert (result.exit_code, result.stdout.splitlines(), result.stderr) == (
        0,
        [f"{start.id}: {start.title}" for start in examples()],
        "Copy one with: cyfran examples NAME FILE\n",
    )


@pytest.mark.parametrize("name", ["two-level-blend.toml", "mine.toml"])
def test_examples_copies_one(run: Run, tmp_path: Path, name: str) -> None:
    """To the file given, or to one of its own name."""
    words = () if name == "two-level-blend.toml" else (name,)
    result = run("examples", "two-level-blend", *words)
    assert (result.exit_code, result.stderr) == (0, f"Written: {name}. Try: cyfran split {name}\n")
    assert read_board((tmp_path / name).read_text(encoding="utf-8")).board is not None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("new", "a.toml", "--template", "blnk"), "There is no template called “blnk”. Did you mean “blank”?\n"),
        (("examples", "two-level"), "There is no example called “two-level”. Did you mean “two-level-blend”?\n"),
    ],
)
def test_a_name_that_is_not_there_is_wrong_use(run: Run, tmp_path: Path, words: tuple[str, ...], expected: str) -> None:
    """Nothing is written."""
    result = run(*words)
    assert (result.exit_code, result.stderr) == (2, expected)
    assert [file.name for file in tmp_path.iterdir()] == ["board.toml"]


def test_export_where_there_is_no_folder(run: Run, tmp_path: Path) -> None:
    """What to do is said, in the words of the screen."""
    result = run("export", "board.toml", "nowhere/out.xlsx")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        4,
        "There is no folder “nowhere”. Make it first, or choose another.",
    )
    assert not (tmp_path / "nowhere").exists()


def test_export_names_its_own_way_to_replace(run: Run, tmp_path: Path) -> None:
    """`--replace`, which the screen does not have."""
    (tmp_path / "out.xlsx").write_bytes(b"mine")
    assert run("export", "board.toml", "out.xlsx").stderr == (
        "out.xlsx is there already. Choose another name, or add --replace to write over it.\n"
    )
    result = run("export", "--replace", "board.toml", "out.xlsx")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, "Workbook written: out.xlsx")
