"""Random Boards with offers of every kind, and every sentence about in kind."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from formulas.split import Split, split_board
from funding.board import Board
from tests.drawing import number, pick, shuffled, some, yes

YEARS = ("2026-27", "2027-28", "2028-29")
KINDS = ("staff", "goods", "services", "accommodation")
GROUPS = ("local authorities", "health boards", "police")

CREDIT_RULES = (
    "",
    "In-kind contributions count in full.",
    "In-kind contributions count at 80% of their value.",
    "In-kind contributions count up to 40% of a partner's share.",
    "In-kind contributions do not count.",
)
BEYOND_RULES = (
    "",
    "In-kind beyond a share is a gift.",
    "In-kind beyond a share is carried forward.",
    "In-kind beyond a share is repaid.",
)
ONLY_RULES = ("", "Only staff and accommodation count.")
PAYMENTS = (
    "All partners pay 100%, shared equally.",
    "All partners pay 100%, shared by children.",
    "All partners pay 90%, shared 40% equally and 60% by children.",
    "P0 pays £1,000.\nAll other partners pay the rest, shared by children.",
    (
        "For training:\nAll partners pay 100%, shared equally.\n"
        "For all other costs:\nAll partners pay 95%, shared by children.\nOver the whole contribution:"
    ),
)
LIMITS = ("", "No partner pays more than 40%.", "No contribution rises by more than 5%.")
ROUNDING = ("", "Round each contribution to £10.")
JOINS = {"joins": "2027-28", "last_year": None}
COMES_AND_GOES: tuple[dict[str, Any], ...] = ({}, {}, {}, {"leaves": "2027-28"}, {"leaves": "2028-29"}, JOINS)
"""Some of the partners, never the first, join after the first year, and some leave."""


@dataclass(frozen=True)
class Given:
    """A Board without a formula, and the sentences that say who pays."""

    board: Board
    payment: str
    limit: str
    rounding: str

    def under(self, credit: str, beyond: str, only: str) -> Split | None:
        """The split with these sentences about in kind; None when more is given than there are costs."""
        sentences = (self.payment, self.limit, credit, only, beyond, self.rounding)
        text = "\n".join(sentence for sentence in sentences if sentence)
        tables = self.board.model_dump(exclude_none=True) | {"formulas": [{"name": "agreed", "text": text}]}
        outcome = split_board(Board.model_validate(tables))
        told = [problem for problem in outcome.problems if outcome.split is None]
        assert all("more than the costs" in problem.what for problem in told), told
        return outcome.split


def _money(draw: st.DrawFn, largest: int) -> str:
    pence = number(draw, 0, largest)
    return f"£{pence // 100}.{pence % 100:02d}"


def _costs(draw: st.DrawFn) -> list[dict[str, object]]:
    return [
        {
            "id": f"line-{place}",
            "name": f"Line {place}",
            "pool": pick(draw, ("core", "training")) if place else "training",
            "amounts": {year: _money(draw, 5_000_000) for year in YEARS},
        }
        for place in range(number(draw, 1, 4))
    ]


def _offers(draw: st.DrawFn, partners: list[str], costs: list[str]) -> list[dict[str, object]]:
    offers = []
    for place in range(number(draw, 1, 6)):
        kind = pick(draw, KINDS)
        offer: dict[str, object] = {
            "id": f"offer-{place}",
            "partner": pick(draw, partners),
            "kind": kind,
            "what": f"Thing {number(draw, 0, 4)}",
            "valuation": pick(draw, ("salary cost", "market rate", "agreed rate", "not valued")),
            "status": pick(draw, ("agreed", "agreed", "agreed", "offered", "declined")),
            "years": some(draw, YEARS, 2) if yes(draw) else [],
            "quantity": pick(draw, ("1", "3", "0.5", "0")),
            "rate": _money(draw, 3_000_000),
        }
        if number(draw, 0, 4):
            offer["meets"] = pick(draw, costs)
        if kind == "goods" and yes(draw):
            offer["useful_life"] = "3"
        if kind == "staff" and yes(draw):
            del offer["rate"], offer["quantity"]
            offer["staff"] = {"salary": _money(draw, 6_000_000), "on_costs": "25%", "days": "7", "days_in_year": "220"}
        if number(draw, 0, 5) == 0:
            offer["accepted"] = {"needed": yes(draw)}
        offers.append(offer)
    return offers


@st.composite
def given_in_kind(draw: st.DrawFn) -> Given:
    """Boards of up to five partners and four lines, with offers worth nothing, little, or more than the costs."""
    count = number(draw, 1, 5)
    ids = shuffled(draw, [f"p{place}" for place in range(count)])
    costs = _costs(draw)
    tables: dict[str, Any] = {
        "format": 1,
        "board": {"name": "Example Board", "years": list(YEARS[: number(draw, 1, 3)])},
        "partners": [
            {
                "id": key,
                "name": f"Partner {key}",
                "short": key.upper(),
                "group": pick(draw, GROUPS),
                "last_year": _money(draw, 2_000_000),
            }
            for key in ids
        ],
        "drivers": [{"name": "children", "unit": "children", "values": {key: number(draw, 1, 999) for key in ids}}],
        "costs": costs,
        "in_kind": _offers(draw, list(ids), [str(cost["id"]) for cost in costs]),
    }
    for partner in tables["partners"][1:]:
        partner.update(pick(draw, COMES_AND_GOES))
    payments = PAYMENTS if count > 1 else PAYMENTS[:3]
    return Given(
        Board.model_validate(tables),
        pick(draw, payments),
        pick(draw, LIMITS),
        pick(draw, ROUNDING),
    )


_RULES = st.tuples(*map(st.sampled_from, (CREDIT_RULES, BEYOND_RULES, ONLY_RULES)))


def rules() -> st.SearchStrategy[tuple[str, str, str]]:
    """A credit rule, what becomes of in kind beyond a share, and which kinds count."""
    return _RULES
