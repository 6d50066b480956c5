"""How a Board is written when there is no file to write it over."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from funding.document import write_board
from funding.writing import block_text, number_text, statement, value_text
from tests.funding.boards import SMALL, board_of


def test_a_board_is_written_as_people_write_it() -> None:
    """Tables in one order, money in quotes with pence only where there are any, what goes without saying left out."""
    text = SMALL.replace(
        'short = "Wrexham"\ngroup = "local authorities"\n', 'group = "local authorities"\nshort = "Wrexham"\n'
    )
    untidy = SMALL.replace('"£41,200"', "41200.00").replace('"3%"', '"3.0 per cent"').replace("27950", '"27,950"')
    assert write_board(
        board_of(untidy + '\n[[costs]]\nid = "a"\nname = "A"\npool = "core"\namount = 0.07\n')
    ) == text.replace("\n[[income]]", '\n[[costs]]\nid = "a"\nname = "A"\namount = "£0.07"\n\n[[income]]')


def test_a_formula_is_written_a_sentence_a_line() -> None:
    """Text of several lines stands between triple quotes."""
    text = 'Wrexham pays 60%.\n"Conwy" pays the rest.\n'
    assert statement(("text",), text) == f'text = """\n{text}"""\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a\nends in "', '"""\na\nends in \\""""'),
        ("a\nback\\slash", '"""\na\nback\\\\slash"""'),
        ("space \ntab\t\n", '"""\nspace\\u0020\ntab\\t\n"""'),
        ('a\n""""""', '"""\na\n""\\"""\\""""'),
        ("\n\nlate", '"""\n\n\nlate"""'),
        ("a\r\nb", '"""\na\\r\nb"""'),
        ("a\n\x00\ufeff", '"""\na\n\\u0000\\ufeff"""'),
    ],
)
def test_awkward_text_is_escaped(text: str, expected: str) -> None:
    """Quotes, backslashes, spaces at the end of a line and invisible characters survive any editor."""
    assert block_text(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Wrexham", '"Wrexham"'),
        ('"Practice reviews" costs £5.', "'\"Practice reviews\" costs £5.'"),
        ("O'Brien's \"own\"", '"O\'Brien\'s \\"own\\""'),
        ("a\tb\\", '"a\\tb\\\\"'),
        (True, "true"),
        (-5, "-5"),
        (date(2023, 6, 30), "2023-06-30"),
        (datetime(2026, 4, 1, 9, 30, tzinfo=UTC), "2026-04-01T09:30:00+00:00"),
        (time(9, 30), "09:30:00"),
        ({}, "{}"),
        ({"wrexham": 1, "2026-27": {"": 2}}, '{ wrexham = 1, "2026-27" = { "" = 2 } }'),
        ((), "[]"),
        (["a", ["b"]], '["a", ["b"]]'),
    ],
)
def test_values_on_one_line(value: object, expected: str) -> None:
    """Each kind of value in its plainest form."""
    assert value_text(value) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("24.00", "24"), ("0.60", "0.6"), ("1E+3", "1000"), ("-0.5", "-0.5"), ("1E+999", "1E+999"), ("NaN", "nan")],
)
def test_numbers_are_written_plainly(number: str, expected: str) -> None:
    """No idle zeros and no exponents, but where there would be zeros without end."""
    assert number_text(Decimal(number)) == expected


def test_what_no_file_can_hold_is_refused() -> None:
    """None has no place in a Board file; to try is a mistake in the program."""
    with pytest.raises(TypeError):
        value_text({"a": None})


def test_long_lists_take_a_line_for_each() -> None:
    """A list that does not fit is written one below the other, so that a comparison shows what changed."""
    sentence = "x" * 60
    assert statement(("changes",), [sentence, "b"]) == f'changes = ["{sentence}", "b"]\n'
    assert statement(("changes",), [sentence, sentence]) == f'changes = [\n    "{sentence}",\n    "{sentence}",\n]\n'


def test_wide_tables_take_a_line_for_each() -> None:
    """Figures that do not fit are written one below the other under the same key."""
    key = "y" * 60
    assert statement(("values",), {key: 1, "2027-28": {key: 2}}) == (
        f'values.{key} = 1\nvalues."2027-28" = {{ {key} = 2 }}\n'
    )
