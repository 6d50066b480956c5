"""Boards to start from: what there is, and copying one."""

from pathlib import Path

import pytest

from funding.problems import errors
from funding.store import StoreKind, StoreProblem, open_board
from tui.workspace.edits import Refused
from tui.workspace.starts import Start, StartKind, copy_start, examples, find_example, find_template, templates


def test_the_blank_template_comes_first() -> None:
    """Whoever does not know which to take takes that."""
    assert [start.id for start in templates()] == ["blank", "small-board"]


def test_the_examples_are_those_shipped() -> None:
    """By name, each with the name of its Board."""
    found = {start.id: start for start in examples()}
    assert list(found) == sorted(found)
    assert found["north-wales-example"].title == "Gogledd Example Safeguarding Children Board (made-up figures)"
    assert {start.kind for start in examples()} == {StartKind.EXAMPLE}
    assert {start.kind for start in templates()} == {StartKind.TEMPLATE}


@pytest.mark.parametrize("start", [*templates(), *examples()], ids=lambda start: start.id)
def test_each_is_copied_to_a_sound_board(tmp_path: Path, start: Start) -> None:
    """To the letter; the copy opens, without errors, under the name that was listed."""
    opened = copy_start(start, tmp_path / "board.toml")
    assert opened == open_board(tmp_path / "board.toml")
    assert opened.text == start.source.read_text(encoding="utf-8")
    assert opened.board is not None
    assert (opened.board.board.name, errors(opened.problems)) == (start.title, ())


def test_a_copy_never_overwrites_a_file(tmp_path: Path) -> None:
    """What is there stays there."""
    path = tmp_path / "board.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(StoreProblem) as caught:
        copy_start(templates()[0], path)
    assert (caught.value.kind, path.read_text(encoding="utf-8")) == (StoreKind.EXISTS, "mine")


def test_an_example_that_is_missing_from_the_program(tmp_path: Path) -> None:
    """Told in words, as for any file that cannot be read."""
    start = Start("gone", "Gone", StartKind.EXAMPLE, tmp_path / "gone.toml")
    with pytest.raises(StoreProblem, match=r"“gone\.toml” could not be read"):
        copy_start(start, tmp_path / "board.toml")


def test_one_may_start_from_a_template_or_an_example() -> None:
    """Both are asked for by name."""
    found = [find_template("blank"), find_template("north-wales-example"), find_example("north-wales-example")]
    assert [start.kind for start in found if isinstance(start, Start)] == [
        StartKind.TEMPLATE,
        StartKind.EXAMPLE,
        StartKind.EXAMPLE,
    ]


def test_a_template_that_is_not_there() -> None:
    """The nearest is named, or all of them."""
    known = ", ".join(start.id for start in (*templates(), *examples()))
    assert find_template("blnk") == Refused("There is no template called “blnk”. Did you mean “blank”?")
    assert find_template("zzz") == Refused(f"There is no template called “zzz”. There are: {known}.")


def test_an_example_that_is_not_there() -> None:
    """A template is no example."""
    known = ", ".join(start.id for start in examples())
    assert find_example("north-wales-exampel") == Refused(
        "There is no example called “north-wales-exampel”. Did you mean “north-wales-example”?"
    )
    assert find_example("blank") == Refused(f"There is no example called “blank”. There are: {known}.")
