"""The usual groups of partners, with the form for many and the form for one, in both languages."""

from dataclasses import dataclass

from funding.board import Board
from funding.names import same


@dataclass(frozen=True, slots=True)
class GroupWords:
    """A group's key in the Board file and its forms in each language."""

    name: str
    """The English plural, which is also the key that partners carry."""
    singular: str
    name_cy: str
    singular_cy: str


USUAL = (
    GroupWords("local authorities", "local authority", "awdurdodau lleol", "awdurdod lleol"),
    GroupWords("health boards", "health board", "byrddau iechyd", "bwrdd iechyd"),
    GroupWords("NHS trusts", "NHS trust", "ymddiriedolaethau'r GIG", "ymddiriedolaeth GIG"),
    GroupWords("police", "police force", "yr heddlu", "heddlu"),
    GroupWords("probation", "probation service", "y gwasanaethau prawf", "gwasanaeth prawf"),
    GroupWords("youth offending teams", "youth offending team", "timau troseddau ieuenctid", "tîm troseddau ieuenctid"),
    GroupWords("others", "other body", "cyrff eraill", "corff arall"),
)


def groups_of(board: Board) -> tuple[GroupWords, ...]:
    """The usual groups and the Board's own, the Board's own first where it renames one."""
    own = tuple(
        GroupWords(group.name, group.singular, group.name_cy or group.name, group.singular_cy or group.singular)
        for group in board.groups
    )
    taken = {same(group.name) for group in own}
    return own + tuple(group for group in USUAL if same(group.name) not in taken)
