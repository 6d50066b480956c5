"""Random Boards whose partners give in kind, under every sentence about it."""

import random

from formulas.split import Split, split_board
from funding.board import Board

RULES = (
    "In-kind contributions count in full.",
    "In-kind contributions count at 80% of their value.",
    "In-kind contributions count up to 40% of a partner's share.",
    "In-kind contributions do not count.",
    "",
)
BEYOND = (
    "In-kind beyond a share is a gift.",
    "In-kind beyond a share is repaid.",
    "In-kind beyond a share is carried forward.",
    "",
)
ONLY = ("", "Only staff and goods count.")
ROUNDING = ("", "", "Round each contribution to £1.")
PAYMENTS = (
    "All partners pay the rest, shared equally.",
    "All partners pay 90%, shared equally.\nNo partner pays more than £30,000.55.",
    """For training:
All partners pay 80%, shared equally.
For all other costs:
All partners pay 95%, shared equally.
Over the whole contribution:
No contribution rises by more than 7%.""",
    "Each partner pays £500.\nAll partners pay the rest, shared equally.\nNo partner pays less than £999.95.",
)


def in_kind_splits(count: int) -> list[Split]:
    """So many splits, the same on every run."""
    chance = random.Random(5)  # noqa: S311 -- figures to try, no secrets
    outcomes = (split_board(_board(chance)) for _place in range(count))
    return [outcome.split for outcome in outcomes if outcome.split is not None]


def _board(chance: random.Random) -> Board:
    groups = ("local authorities", "health boards", "police", "probation")
    partners = [
        {
            "id": f"p{chance.randrange(10)}{place}",
            "name": f"Partner {place}",
            "group": chance.choice(groups),
            "last_year": chance.randrange(50_000),
        }
        for place in range(chance.randint(1, 6))
    ]
    for partner in partners[1:]:
        if chance.random() < 0.2:
            partner["leaves"] = "2027-28"
        elif chance.random() < 0.2:
            partner["joins"] = "2027-28"
            del partner["last_year"]
    costs = [
        {"id": "many", "name": "Large line", "pool": "core", "amount": "£500,000.37"},
        {"id": "course", "name": "Course", "pool": "training", "amount": _money(chance, 60_000)},
        *(
            {"id": f"c{place}", "name": f"Line {place}", "pool": chance.choice(("core", "training")), "amount": amount}
            for place, amount in enumerate(_money(chance, 60_000) for _line in range(chance.randint(0, 4)))
        ),
    ]
    offers = [
        {
            "id": f"o{place}",
            "partner": chance.choice(partners)["id"],
            "kind": chance.choice(("staff", "goods", "accommodation")),
            "what": f"Thing {place}",
            "rate": _money(chance, 40_000),
            "valuation": "agreed rate",
            "status": chance.choice(("agreed", "agreed", "offered")),
            "meets": chance.choice(costs)["id"],
        }
        for place in range(chance.randint(1, 5))
    ]
    sentences = (chance.choice(choices) for choices in (PAYMENTS, RULES, BEYOND, ONLY, ROUNDING))
    board: dict[str, object] = {
        "format": 1,
        "board": {"name": "Example Board", "years": ["2026-27", "2027-28"]},
        "partners": partners,
        "costs": costs,
        "in_kind": offers,
        "formulas": [{"name": "agreed", "text": "\n".join(sentences)}],
    }
    if chance.random() < 0.5:
        board["income"] = [
            {"name": "Fees", "amount": _money(chance, 9_000), "pool": chance.choice(("training", "core"))}
        ]
    if chance.random() < 0.5:
        board["reserves"] = {"opening": 90_000, "used": {"2026-27": 1_000}, "added": {"2027-28": 500}}
    return Board.model_validate(board)


def _money(chance: random.Random, most: int) -> str:
    return f"£{chance.randrange(most)}.{chance.randrange(100):02d}"
