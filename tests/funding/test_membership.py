"""Who is a partner when, and what is told of years that cannot be."""

import pytest
from hypothesis import given

from funding.board import Board, Partner
from funding.checks import check_board
from funding.membership import absence_notes, absence_told, is_partner, partners_in
from funding.problems import Weight
from tests.strategies_board import sound_boards

YEARS = ("2026-27", "2027-28", "2028-29")


def board(*partners: dict[str, str]) -> Board:
    """A Board of these partners."""
    named = [{"id": f"p{place}", "name": f"Partner {place}", "group": "others"} for place in range(len(partners))]
    tables = {"format": 1, "board": {"name": "Example", "years": list(YEARS)}}
    return Board.model_validate(tables | {"partners": [a | b for a, b in zip(named, partners, strict=True)]})


def told(*partners: dict[str, str]) -> list[str]:
    """What is told of these partners."""
    return [str(problem) for problem in check_board(board(*partners))]


@pytest.mark.parametrize(
    ("years", "there"),
    [
        ({}, [True, True, True]),
        ({"joins": "2027-28"}, [False, True, True]),
        ({"leaves": "2027-28"}, [True, False, False]),
        ({"joins": "2027-28", "leaves": "2028-29"}, [False, True, False]),
        ({"joins": "2019-20", "leaves": "2040-41"}, [True, True, True]),
        ({"leaves": "2026-27"}, [False, False, False]),
    ],
)
def test_a_partner_is_there_from_joining_until_leaving(years: dict[str, str], there: list[bool]) -> None:
    """The year it joins is its first, the year it leaves is the first without it."""
    (partner,) = board(years).partners
    assert there == [is_partner(partner, year) for year in YEARS]
    assert there == [partner in partners_in(board(years), year) for year in YEARS]
    assert [not here for here in there] == [bool(absence_told(partner, year)) for year in YEARS]


def test_absence_is_told_in_a_sentence() -> None:
    """Who, when, and since when or until when."""
    given = board({"joins": "2027-28"}, {"leaves": "2027-28"}, {})
    assert [absence_notes(given, year) for year in YEARS[:2]] == [
        ("Partner 0 is not a partner in 2026-27: it joins from 2027-28.",),
        ("Partner 1 is not a partner in 2027-28: it leaves from 2027-28.",),
    ]


def test_nobody_leaves_before_joining() -> None:
    """The two years are named, and what “leaves” means."""
    what = "It leaves from 2028-29, but joins from 2028-29."
    mend = "“leaves” is the first year without it. Correct one of the two."
    assert told({"joins": "2028-29", "leaves": "2028-29"}, {}) == [f"partners, “p0”, leaves: {what} {mend}"]


def test_a_partner_that_is_never_there_is_noticed() -> None:
    """Nothing is wrong with it, but somebody may have mistyped a year."""
    (problem,) = check_board(board({"leaves": "2026-27"}, {}))
    assert (problem.weight, problem.what) == (
        Weight.NOTICE,
        "It is a partner in no year of the plan, 2026-27 to 2028-29.",
    )


def test_who_joins_has_no_share_of_the_year_before() -> None:
    """A share of last year and joining later contradict each other; a share of nothing does not."""
    what = "It joins from 2026-27, so it has no share of 2025-26."
    mend = "Take last_year out, or let it join earlier."
    assert told({"joins": "2026-27", "last_year": "£5"}, {}) == [f"partners, “p0”, last_year: {what} {mend}"]
    assert told({"joins": "2026-27", "last_year": "£0"}, {"joins": "2025-26", "last_year": "£5"}) == []


def test_every_year_has_a_partner() -> None:
    """A year without any is told."""
    assert told({"leaves": "2027-28"}, {"joins": "2028-29"}) == [
        "partners: Nobody is a partner in 2027-28. Correct the years in joins and leaves."
    ]


def test_a_year_is_written_as_one() -> None:
    """Anything else is refused with how a year is written."""
    with pytest.raises(ValueError, match="Write it like 2026-27"):
        Partner(id="a", name="A", group="others", joins="2027")


@given(sound_boards())
def test_every_sound_board_has_partners_each_year(board: Board) -> None:
    """A Board that passes every check has somebody to pay in each year."""
    assert all(partners_in(board, year) for year in board.years)
