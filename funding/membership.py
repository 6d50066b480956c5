"""Who is a partner in which year: a partner may join after the plan began, and may leave before it ends."""

from funding.board import Board, Partner, short_name
from funding.wording import _, language
from funding.years import year_before


def is_partner(partner: Partner, year: str) -> bool:
    """Whether a partner takes part in a financial year, of the plan or outside it."""
    joined = partner.joins is None or partner.joins <= year
    return joined and (partner.leaves is None or year < partner.leaves)


def partners_in(board: Board, year: str) -> tuple[Partner, ...]:
    """The partners of a year, in the order of the file."""
    return tuple(partner for partner in board.partners if is_partner(partner, year))


def absent_in(board: Board, year: str) -> tuple[Partner, ...]:
    """Those in the file that are no partners in a year."""
    return tuple(partner for partner in board.partners if not is_partner(partner, year))


def in_year_before_plan(board: Board, partner: Partner) -> bool:
    """Whether a partner took part in the year before the plan, and so may have a share of that year."""
    return not board.years or is_partner(partner, year_before(board.years[0]))


def absence_told(partner: Partner, year: str) -> str:
    """That a body is not a partner in a year, and why, in a sentence."""
    name = short_name(partner, language())
    if partner.leaves is not None and partner.leaves <= year:
        words = _("{name} is not a partner in {year}: it leaves from {since}.")
        return words.format(name=name, year=year, since=partner.leaves)
    if partner.joins is not None and year < partner.joins:
        words = _("{name} is not a partner in {year}: it joins from {since}.")
        return words.format(name=name, year=year, since=partner.joins)
    return ""


def absence_notes(board: Board, year: str) -> tuple[str, ...]:
    """A sentence for each body in the file that is not a partner in a year."""
    return tuple(absence_told(partner, year) for partner in absent_in(board, year))
