"""Boards of any size to measure with: made up, and the same on every run."""

import random
from decimal import Decimal

from funding.board import Board, Cost, Details, Driver, FormulaText, Index, Partner
from funding.money import format_money_short
from funding.years import year_from

GROUPS = (
    "local authorities", "local authorities", "local authorities", "health boards", "police", "probation",
)  # fmt: skip
POOLS = ("core", "training", "practice reviews")

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
SECTIONS = """\
For training:
Local authorities and health boards pay 100%, shared 40% equally, 35% by children and 25% by officers.

For all other costs:
""" + LIMITED


def made_up_board(partners: int, lines: int, years: int, formula: str) -> Board:
    """A Board with so many partners, cost lines and years, from 2026-27, under one formula."""
    chance = random.Random(2026)  # noqa: S311 -- figures to measure with, no secrets
    names = tuple(year_from(2026 + place) for place in range(years))
    ids = [f"partner-{place:02d}" for place in range(partners)]
    return Board(
        board=Details(name="A made-up Board", years=names),
        partners=tuple(
            Partner(
                id=key,
                name=key.replace("-", " ").title(),
                group=GROUPS[place * len(GROUPS) // partners],
                last_year=_money(chance, lines * 4_000_000 // partners),
            )
            for place, key in enumerate(ids)
        ),
        drivers=tuple(
            Driver(name=name, unit=name, values={key: Decimal(chance.randrange(1_000, 90_000)) for key in ids})
            for name in ("children", "officers")
        ),
        indices=(Index(name="pay award", rates={year: "3.1%" for year in names}),),
        costs=tuple(
            Cost(
                id=f"line-{place}",
                name=f"Line {place}",
                pool=POOLS[place % len(POOLS)],
                amount=_money(chance, 4_000_000),
                grows_with="pay award",
            )
            for place in range(lines)
        ),
        formulas=(FormulaText(name="measured", text=formula),),
    )


def _money(chance: random.Random, about: int) -> str:
    return format_money_short(chance.randrange(about // 2, about * 3 // 2))
