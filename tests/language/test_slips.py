"""What is said of sentences that cannot be read: place, words, nearest name, each exactly as a person sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from formulas.language.parser import parse
from tests.language.boards import ENGLISH, told

SLIPS = Path(__file__).with_name("slips.txt")


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """The language, sentence and expected problems of each case of the file."""
    language = "en"
    for block in SLIPS.read_text(encoding="utf-8").split("\n\n"):
        sentence, *expected = block.strip("\n").split("\n")
        if sentence.startswith("=="):
            language = "cy" if "Cymraeg" in sentence else "en"
        elif not sentence.startswith("#"):
            yield language, sentence, [line.removeprefix("    ") for line in expected]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"), cases(), ids=lambda part: part if isinstance(part, str) else ""
)
def test_slip(language: str, sentence: str, expected: list[str]) -> None:
    """Line, column and length, what is wrong, and how to mend it."""
    assert told(sentence, language) == expected


def test_cases_are_of_every_sort() -> None:
    """The file is read whole, and no case is without a problem."""
    listed = list(cases())
    assert (len(listed) > 90, [sentence for _language, sentence, expected in listed if not expected]) == (True, [])


def test_every_slip_of_a_formula_is_told_at_once() -> None:
    """Lines that are wrong do not hide each other, nor those that are right."""
    text = "Wrexam pays £5.\n\n# fine\nCafcass pays £6.\n  Flintshire pays 6.\nFor trainng: Cafcas pays £1."
    assert (told(text), len(parse(text, ENGLISH).formula.clauses)) == (
        [
            "1:1+6 There is no partner or group called “Wrexam”. Did you mean “Wrexham”?",
            "5:19+1 “6” needs a sign. Write “£6” or “6%”.",
            "6:5+7 There is no pool of costs called “trainng”. Did you mean “training”?",
            "6:14+6 There is no partner or group called “Cafcas”. Did you mean “Cafcass”?",
        ],
        2,
    )


def test_sentence_that_is_right_is_read_beside_one_that_is_wrong() -> None:
    """Only the wrong sentence of a line is left out."""
    read = parse("Wrexam pays £5. Cafcass pays £6.", ENGLISH)
    assert (len(read.formula.clauses), len(read.problems), read.places[0].column) == (1, 1, 17)


def test_problem_says_on_which_line_it_is() -> None:
    """A person finds the place without an editor."""
    (problem,) = parse("\n\nWrexham pays 5", ENGLISH).problems
    assert str(problem) == "line 3: “5” needs a sign. Write “£5” or “5%”."
