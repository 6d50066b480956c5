"""No text makes the reader stumble: it reads a Board or says what is wrong."""

import string

from hypothesis import example, given
from hypothesis import strategies as st

from funding.board import Board
from funding.document import read_board, write_board
from tests.funding.boards import SMALL
from tests.strategies_board import any_boards

PIECES = """[ ] [[ ]] { } " ' \""" \''' = . , # \\ \\u - _ -0 0x inf nan true é 👪 format years values name
    [board] [[partners]] 1e999999 0e-999999 1e9999999999999999999 2026-27 2026-02-30 12:60""".split()  # noqa: SIM905 -- a list of a line each
HUGE = ["9" * 5000, "0x" + "f" * 4000, "[" * 2000, "{a=" * 2000, "a." * 300]
AWKWARD = st.sampled_from([*PIECES, *HUGE, "\n", "\r", "\r\n", "\x00", "\ufeff", "\ud800"])


def sensible(text: str) -> bool:
    """Whether reading gives a Board or a reason why not, every reason in words that are not pydantic's."""
    reading = read_board(text)
    words = " ".join(map(str, reading.problems))
    foreign = ("Input should", "validation error", "pydantic", "Traceback", "[type=", "cannot be read here")
    return (reading.board is not None or bool(reading.problems)) and not any(each in words for each in foreign)


@given(st.text(st.characters()))
@example("\x00")
@example("\ufeff\ufeff")
@example("a=" + "[" * 100_000)
@example("a=" + "{a=" * 100_000)
@example("a." * 100_000 + "a=1")
def test_any_text(text: str) -> None:
    """Whatever stands in the file, lone surrogates included."""
    assert sensible(text)


@given(st.lists(AWKWARD | st.text(string.printable, max_size=5), max_size=30).map("".join))
def test_text_of_awkward_pieces(text: str) -> None:
    """What looks like a Board file for a while."""
    assert sensible(text)


@given(
    any_boards(),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 20), AWKWARD | st.just("")), min_size=1, max_size=3),
)
def test_a_board_file_with_slips(board: Board, slips: list[tuple[float, int, str]]) -> None:
    """A sound file in which pieces were overtyped, cut out or pasted in."""
    text = write_board(board)
    for share, length, pasted in slips:
        at = int(share * len(text))
        text = text[:at] + pasted + text[at + length :]
    assert sensible(text)


VALUES = st.sampled_from(
    """1 -1 1.5 "x" "" true [] {} ["x"] [{}] {a=1} {"2026-27"=1} {"2026-27"={a=[]}} 2026-03-31 09:30:00 1e999999 -0
    "2026-27" ["2026-27",3] [[]] "£5" "5%" 0xff""".split()  # noqa: SIM905 -- as above
)
LINES = [number for number, line in enumerate(SMALL.split("\n")) if " = " in line]


@given(st.dictionaries(st.sampled_from(LINES), VALUES, min_size=1, max_size=4))
def test_a_board_file_with_values_of_other_kinds(changed: dict[int, str]) -> None:
    """Every key with values that do not belong there."""
    lines = SMALL.split("\n")
    for number, value in changed.items():
        lines[number] = f"{lines[number].partition(' = ')[0]} = {value}"
    assert sensible("\n".join(lines))
