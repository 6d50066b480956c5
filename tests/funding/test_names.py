"""Names: when two are the same, which is nearest, and how they stand in messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.names import nearest, same
from funding.places import did_you_mean, entry_of, listed, ordinal, place, quoted, shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wrexham", "WREXHAM"),
        ("local  authorities", " Local authorities "),
        ("children\u00a0aged 0-17", "children aged 0–17"),
        ("O'Brien", "O’Brien"),
        ("“agreed”", '"agreed"'),
        ("Ynys Môn", "Ynys Mo\u0302n"),
        ("STRASSE", "straße"),
        ("multi\nline", "multi line"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """Capitals, spacing, quote marks, dashes and the way an accent is typed do not matter."""
    assert same(one) == same(other)


@pytest.mark.parametrize(("one", "other"), [("Môn", "Mon"), ("police", "polis"), ("a b", "ab"), ("0-17", "0-18")])
def test_different_names(one: str, other: str) -> None:
    """Accents, letters and word breaks do."""
    assert same(one) != same(other)


@given(st.text())
def test_the_form_of_a_form_is_itself(name: str) -> None:
    """`same` settles in one step."""
    assert same(same(name)) == same(name)


def test_the_nearest_name_is_found_by_its_form() -> None:
    """“wrexam” is Wrexham; “zzz” is nobody."""
    known = ["Conwy", "Wrexham", "Denbighshire"]
    assert [nearest(name, known) for name in ("wrexam", "CONWAY", "zzz", "")] == ["Wrexham", "Conwy", None, None]


def test_a_beginning_finds_the_whole_name() -> None:
    """“chldren” is near “children aged 0-17” although the other is much longer."""
    assert nearest("chldren", ["officers", "children aged 0-17"]) == "children aged 0-17"


@pytest.mark.parametrize(
    ("name", "expected"), [("wrexam", "Did you mean “wrexham”?"), ("zzz", "Ask."), ("wrexham" * 40, "Ask.")]
)
def test_an_unknown_name_is_answered_with_the_nearest(name: str, expected: str) -> None:
    """Or with other advice, when none is near."""
    assert did_you_mean(name, ["wrexham"], "Ask.") == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (22, "22nd"),
        (111, "111th"),
    ],
)
def test_ordinals(number: int, expected: str) -> None:
    """As they are said."""
    assert ordinal(number) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"id": "wrexham", "name": "Wrexham CBC"}, "partners, “wrexham”, last_year"),
        ({"id": 3, "name": "Wrexham CBC"}, "partners, “Wrexham CBC”, last_year"),
        ({"id": " "}, "the 3rd of partners, last_year"),
        ("no table", "the 3rd of partners, last_year"),
    ],
)
def test_a_place_is_told_as_a_person_would_look_for_it(fields: object, expected: str) -> None:
    """By id, by name, or by counting."""
    assert place(*entry_of("partners", fields, 2), "last_year") == expected


def test_long_names_are_cut_and_long_lists_ended() -> None:
    """A message stays a line."""
    assert shown("a\n b") == "a b"
    assert quoted("x" * 61) == f"“{'x' * 59}…”"
    assert listed(map(str, range(13))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …"
