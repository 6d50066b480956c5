"""The Boards that `cyfran new` starts from teach the file as well as work."""

import re

from funding.board import Board
from funding.document import read_board
from tests.examples.shipped import FOLDER, example, split_of

BLANK = (FOLDER / "templates" / "blank.toml").read_text(encoding="utf-8")


def with_examples_in_use(text: str) -> str:
    """The text as it is once the # is taken from every line that is an example."""
    return re.sub(r"^#(?=[^# \n])", "", text, flags=re.MULTILINE)


def test_the_examples_in_the_blank_board_can_be_used() -> None:
    """Every example line works as it stands: with the # taken away there is nothing to mend."""
    reading = read_board(with_examples_in_use(BLANK))
    assert reading.problems == ()
    assert reading.board is not None
    assert split_of(reading.board).years[0].costs_to_share == 55_920_00


def test_the_blank_board_shows_every_table() -> None:
    """A table of the Board file that people write is in the blank Board, in use or as an example."""
    by_the_program = {"comparisons", "imports", "proposals", "adoptions", "actuals", "history"}
    written_by_people = set(Board.model_fields) - {"format", "groups", "scenarios", "past"} - by_the_program
    shown = set(re.findall(r"^#?\[\[?(\w+)\]\]?$", BLANK, flags=re.MULTILINE))
    assert shown == written_by_people


def test_the_blank_board_splits_at_once() -> None:
    """What `cyfran new` makes has a split before anything is changed: 60% of £40,000, and the rest."""
    shares = [row.assessed for row in split_of(example("templates/blank.toml")).years[0].partners]
    assert shares == [24_000_00, 16_000_00]
