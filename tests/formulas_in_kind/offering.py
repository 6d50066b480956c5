"""Random Boards with offers of every kind, and every sentence about in kind."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from formulas.split import Split, split_board
from funding.board import Board

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


def _money(largest: int) -> st.SearchStrategy[str]:
    return st.integers(0, largest).map(lambda pence: f"£{pence // 100}.{pence % 100:02d}")


@st.composite
def _costs(draw: st.DrawFn) -> list[dict[str, object]]:
    return [
        {
            "id": f"line-{place}",
            "name": f"Line {place}",
            "pool": draw(st.sampled_from(("core", "training"))) if place else "training",
            "amounts": {year: draw(_money(5_000_000)) for year in YEARS},
        }
        for place in range(draw(st.integers(1, 4)))
    ]


@st.composite
def _offers(draw: st.DrawFn, partners: list[str], costs: list[str]) -> list[dict[str, object]]:
    offers = []
    for place in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(KINDS))
        offer: dict[str, object] = {
            "id": f"offer-{place}",
            "partner": draw(st.sampled_from(partners)),
            "kind": kind,
            "what": f"Thing {draw(st.integers(0, 4))}",
            "valuation": draw(st.sampled_from(("salary cost", "market rate", "agreed rate", "not valued"))),
            "status": draw(st.sampled_from(("agreed", "agreed", "agreed", "offered", "declined"))),
            "years": draw(st.lists(st.sampled_from(YEARS), max_size=2, unique=True)),
            "quantity": draw(st.sampled_from(("1", "3", "0.5", "0"))),
            "rate": draw(_money(3_000_000)),
        }
        if draw(st.integers(0, 4)):
            offer["meets"] = draw(st.sampled_from(costs))
        if kind == "goods" and draw(st.booleans()):
            offer["useful_life"] = "3"
        if kind == "staff" and draw(st.booleans()):
            del offer["rate"], offer["quantity"]
            offer["staff"] = {"salary": draw(_money(6_000_000)), "on_costs": "25%", "days": "7", "days_in_year": "220"}
        if draw(st.integers(0, 5)) == 0:
            offer["accepted"] = {"needed": draw(st.booleans())}
        offers.append(offer)
    return offers


@st.composite
def given_in_kind(draw: st.DrawFn) -> Given:
    """Boards of up to five partners and four lines, with offers worth nothing, little, or more than the costs."""
    count = draw(st.integers(1, 5))
    ids = draw(st.permutations([f"p{place}" for place in range(count)]))
    costs = draw(_costs())
    tables: dict[str, Any] = {
        "format": 1,
        "board": {"name": "Example Board", "years": list(YEARS[: draw(st.integers(1, 3))])},
        "partners": [
            {
                "id": key,
                "name": f"Partner {key}",
                "short": key.upper(),
                "group": draw(st.sampled_from(GROUPS)),
                "last_year": draw(_money(2_000_000)),
            }
            for key in ids
        ],
        "drivers": [
            {"name": "children", "unit": "children", "values": {key: draw(st.integers(1, 999)) for key in ids}}
        ],
        "costs": costs,
        "in_kind": draw(_offers(list(ids), [str(cost["id"]) for cost in costs])),
    }
    for partner in tables["partners"][1:]:
        partner.update(draw(st.sampled_from(({}, {}, {}, {"leaves": "2027-28"}, {"leaves": "2028-29"}, JOINS))))
    payments = PAYMENTS if count > 1 else PAYMENTS[:3]
    return Given(
        Board.model_validate(tables),
        draw(st.sampled_from(payments)),
        draw(st.sampled_from(LIMITS)),
        draw(st.sampled_from(ROUNDING)),
    )


def rules() -> st.SearchStrategy[tuple[str, str, str]]:
    """A credit rule, what becomes of in kind beyond a share, and which kinds count."""
    return st.tuples(*map(st.sampled_from, (CREDIT_RULES, BEYOND_RULES, ONLY_RULES)))
