"""Boards of any size to measure with: made up, and the same on every run."""

import random
from decimal import Decimal

from funding.board import Board
from funding.money import format_money_short
from funding.years import year_from

GROUPS = (
    "local authorities", "local authorities", "local authorities", "health boards", "police", "probation",
)  # fmt: skip
POOLS = ("core", "training", "practice reviews")
LINE = 4_000_000
"""What a cost line comes to, more or less, in pence."""

PLAIN = """\
Local authorities pay 60%, shared by children.
Health boards pay 25%, shared equally.
Police pay 10%, shared by officers.
Probation pay the rest, shared equally.
"""
LIMITED = f"""{PLAIN}
Over the whole contribution:
No partner pays more than 40%.
No local authority pays less than £2,000.
No contribution rises by more than 5% or falls by more than 10%.
"""
SECTIONS = f"""\
For training:
Local authorities and health boards pay 100%, shared 40% equally, 35% by children and 25% by officers.

For all other costs:
{LIMITED}"""


def made_up_board(partners: int, lines: int, years: int, formula: str) -> Board:
    """A Board with so many partners, cost lines and years, from 2026-27, under one formula."""
    chance = random.Random(2026)
    names = tuple(year_from(2026 + place) for place in range(years))
    ids = [f"partner-{place:02d}" for place in range(partners)]
    return Board.model_validate(
        {
            "board": {"name": "A made-up Board", "years": names},
            "partners": tuple(
                {
                    "id": key,
                    "name": key.replace("-", " ").title(),
                    "group": GROUPS[place * len(GROUPS) // partners],
                    "last_year": _money(chance, lines * LINE // partners),
                }
                for place, key in enumerate(ids)
            ),
            "drivers": tuple(
                {"name": name, "unit": name, "values": {key: Decimal(chance.randrange(1_000, 90_000)) for key in ids}}
                for name in ("children", "officers")
            ),
            "indices": ({"name": "pay award", "rates": dict.fromkeys(names, "3.1%")},),
            "costs": tuple(
                {
                    "id": f"line-{place}",
                    "name": f"Line {place}",
                    "pool": POOLS[place % len(POOLS)],
                    "amount": _money(chance, LINE),
                    "grows_with": "pay award",
                }
                for place in range(lines)
            ),
            "formulas": ({"name": "measured", "text": formula},),
        }
    )


def _money(chance: random.Random, about: int) -> str:
    return format_money_short(chance.randrange(about // 2, about * 3 // 2))
