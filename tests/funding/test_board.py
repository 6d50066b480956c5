"""The Board's own tables, and what is asked of them."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from funding.board import Board, base_formula, driver_value, partner_named, short_name
from funding.groups import groups_of
from tests.funding.boards import SMALL, board_of, small


def test_a_board_does_not_change() -> None:
    """Whoever wants another Board makes a new one."""
    board = board_of(SMALL)
    with pytest.raises(ValidationError):
        board.board.name = "Other"  # type: ignore[misc]


def test_a_dump_reads_back() -> None:
    """Money and percentages are dumped in the notation of the file, so that pence are never taken for pounds."""
    board = board_of(SMALL)
    assert board.model_dump()["partners"][0]["last_year"] == "£48,250"
    assert Board.model_validate(board.model_dump()) == board


def test_formula_text_has_plain_line_ends() -> None:
    """Text pasted on Windows is the same formula."""
    text = small(
        ('"All partners pay 100%, shared by children."', r'"All\r\npartners"'),
        ("amount = ", 'basis = "a\\r\\nb"\namount = '),
    )
    board = board_of(text)
    assert (board.formulas[0].text, board.costs[0].basis) == ("All\npartners", "a\nb")


@pytest.mark.parametrize(
    ("language", "expected"), [("en", ["Wrexham", "Conwy County Borough Council"]), ("cy", ["Wrecsam", "Cyngor Conwy"])]
)
def test_the_name_that_sentences_use(language: str, expected: list[str]) -> None:
    """The short one, else the full one; in Welsh the Welsh ones."""
    board = board_of(
        small(
            ('"Wrexham"\n', '"Wrexham"\nshort_cy = "Wrecsam"\n'), ('"conwy"\n', '"conwy"\nname_cy = "Cyngor Conwy"\n')
        )
    )
    assert [short_name(partner, language) for partner in board.partners] == expected


def test_without_a_welsh_name_the_english_serves() -> None:
    """Nobody is nameless."""
    assert [short_name(partner, "cy") for partner in board_of(SMALL).partners] == [
        "Wrexham",
        "Conwy County Borough Council",
    ]


def test_partners_are_found_by_id() -> None:
    """And nobody is made up."""
    assert partner_named(board_of(SMALL), "conwy").name == "Conwy County Borough Council"
    with pytest.raises(KeyError):
        partner_named(board_of(SMALL), "flintshire")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("{ wrexham = 5 }", [Decimal(5), Decimal(5)]),
        ('{ wrexham = 5, "2027-28" = { wrexham = 6 } }', [Decimal(5), Decimal(6)]),
        ('{ "2027-28" = { wrexham = 6 }, "2023-24" = { wrexham = 4 } }', [Decimal(4), Decimal(6)]),
        ('{ "2023-24" = { wrexham = 4 }, "2027-28" = { conwy = 6 } }', [Decimal(4), Decimal(4)]),
        ('{ "2027-28" = { wrexham = 6 } }', [None, Decimal(6)]),
        ("{ conwy = 5 }", [None, None]),
    ],
)
def test_a_driver_holds_until_a_newer_figure_comes(values: str, expected: list[Decimal | None]) -> None:
    """The newest figure at or before the year; none is none."""
    board = board_of(small(("{ wrexham = 27950, conwy = 20890 }", values)))
    assert [driver_value(board.drivers[0], "wrexham", year) for year in board.years] == expected


@pytest.mark.parametrize(
    ("base", "others", "expected"),
    [
        ("", "", "agreed"),
        ('base = "agreed"\n', "", "agreed"),
        ('base = "other"\n', "", None),
        ("", "other", None),
        ('base = "other"\n', "other", "other"),
    ],
)
def test_the_formula_in_use(base: str, others: str, expected: str | None) -> None:
    """The one that is named, or the only one."""
    more = f'\n[[formulas]]\nname = "{others}"\ntext = ""\n' if others else ""
    formula = base_formula(board_of(small(("years = [", f"{base}years = [")) + more))
    assert (formula.name if formula else None) == expected


def test_a_board_adds_groups_and_renames_usual_ones() -> None:
    """Its own come first; one with a usual name takes the place of the usual one, capitals or not."""
    housing = '[[groups]]\nname = "Housing"\nsingular = "landlord"\n\n'
    police = '[[groups]]\nname = "Police"\nsingular = "force"\nname_cy = "Heddluoedd"\n\n'
    groups = groups_of(board_of(small(("[[partners]]", f"{housing}{police}[[partners]]"))))
    usual = ["local authorities", "health boards", "NHS trusts", "probation", "youth offending teams", "others"]
    assert [group.name for group in groups] == ["Housing", "Police", *usual]
    assert (groups[1].singular, groups[1].name_cy, groups[1].singular_cy) == ("force", "Heddluoedd", "force")
