"""Boards of several years to try laws on, and a short way to write one in a case."""

from functools import cache
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from formulas.split import Split, split_board
from funding.board import Board
from funding.document import read_board
from funding.money import format_money_short
from tests.drawing import number, pick, yes

YEARS = ("2026-27", "2027-28", "2028-29")
PARTNERS = (
    ("conwy", "local authorities"),
    ("wrexham", "local authorities"),
    ("health", "health boards"),
    ("police", "police"),
)

PAYMENTS = (
    "Local authorities pay 60%, shared by children.\nHealth boards pay 25%.\nPolice pay the rest.",
    "All partners pay 95%, shared equally.",
    "Police pay £500.\nAll other partners pay the rest, shared by children.",
    "All partners pay 100%, shared 40% equally and 60% by children.",
    (
        "For training:\nLocal authorities pay 100%, shared equally.\nFor all other costs:\n"
        "All partners pay 100%, shared by children.\nOver the whole contribution:"
    ),
)
LIMITS = (
    "",
    "No partner pays more than 40%.",
    "No contribution rises by more than 5% or falls by more than 10%.",
    "Move from last year's shares over 3 years.",
)
CREDITS = (
    "",
    "In-kind contributions count in full.",
    "In-kind contributions count at 80% of their value.",
    "In-kind contributions count up to 40% of a partner's share.",
    "In-kind contributions do not count.",
)
BEYOND = ("", "In-kind beyond a share is a gift.", "In-kind beyond a share is carried forward.",
          "In-kind beyond a share is repaid.")  # fmt: skip
ROUNDING = ("", "Round each contribution to £10.")


@cache
def formulas() -> SearchStrategy[str]:
    """Formulas of every kind of sentence that a bridge or an account can meet."""
    parts = (PAYMENTS, LIMITS, CREDITS, BEYOND, ROUNDING)
    return st.tuples(*(st.sampled_from(part) for part in parts)).map(lambda lines: "\n".join(filter(None, lines)))


@cache
def _amounts(most: int) -> SearchStrategy[dict[str, str]]:
    pence = st.sampled_from((0, 1, 33_333)) | st.integers(0, most)
    return st.fixed_dictionaries({year: pence.map(format_money_short) for year in YEARS})


_LINES = st.lists(
    st.fixed_dictionaries(
        {"pool": st.sampled_from(("core", "training")), "one_off": st.booleans(), "amounts": _amounts(9_000_000)}
    ),
    min_size=1,
    max_size=4,
)
_OFFERS = st.lists(
    st.fixed_dictionaries(
        {
            "partner": st.sampled_from([key for key, _group in PARTNERS]),
            "kind": st.sampled_from(("staff", "goods")),
            "rate": st.integers(0, 4_000_000).map(format_money_short),
            "years": st.lists(st.sampled_from(YEARS), max_size=2, unique=True),
        }
    ),
    max_size=3,
)
_RESERVES = st.fixed_dictionaries({"opening": st.just("£9,000"), "used": _amounts(90_000), "added": _amounts(90_000)})
_POLICE: tuple[dict[str, str], ...] = ({}, {}, {"leaves": YEARS[1]}, {"joins": YEARS[1], "last_year": "£0"})


@composite
def splits(draw: DrawFn) -> Split:
    """Splits of Boards whose costs, income, offers and drivers change from year to year."""
    costs = [{"id": f"line-{place}", "name": f"Line {place}", **drawn} for place, drawn in enumerate(draw(_LINES))]
    post = {"fte": "0.6", "salary": "£31,234.57", "start": "2027-01", "end": "2028-08"}
    agreed = {"valuation": "agreed rate", "status": "agreed"}
    offers = [
        {"id": f"offer-{place}", "what": f"Offer {place}", **agreed, **drawn, "meets": pick(draw, costs)["id"]}
        for place, drawn in enumerate(draw(_OFFERS))
    ]
    tables: dict[str, Any] = {
        "format": 1,
        "board": {"name": "Example Board", "years": list(YEARS)},
        "partners": [
            {
                "id": key,
                "name": key.title(),
                "group": group,
                "last_year": format_money_short(number(draw, 1, 10**7)),
            }
            for key, group in PARTNERS
        ],
        "drivers": [
            {
                "name": "children",
                "unit": "children",
                "values": {year: {key: number(draw, 1, 30_000) for key, _group in PARTNERS} for year in YEARS[:2]},
            }
        ],
        "costs": [*costs, {"id": "post", "name": "Post", "staff": post}],
        "income": [{"name": "Grant", "amounts": draw(_amounts(500_000))}],
        "in_kind": offers,
        "formulas": [{"name": "agreed", "text": draw(formulas())}],
    }
    tables["partners"][-1].update(pick(draw, _POLICE))
    board = Board.model_validate(tables | ({"reserves": draw(_RESERVES)} if yes(draw) else {}))
    split = split_board(board).split
    assume(split is not None)
    assert split is not None
    return split


def split_of(text: str) -> Split:
    """The split of a Board written as a Board file, without its first lines."""
    reading = read_board(f"format = 1\n{text}", "case")
    assert reading.board is not None, reading.problems
    outcome = split_board(reading.board)
    assert outcome.split is not None, outcome.problems
    return outcome.split
