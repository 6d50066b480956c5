"""Parts of a whole as people read them: per cent with one decimal, or with two."""

from fractions import Fraction

from funding.money import round_half_up

HUNDRED = 100


def percent(part: Fraction) -> str:
    """A part as `6.2%`, halves away from zero."""
    tenths = round_half_up(part * HUNDRED * 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10:,}.{abs(tenths) % 10}%"


def signed_percent(part: Fraction) -> str:
    """A change as `+6.2%`."""
    told = percent(part)
    return f"+{told}" if part > 0 else told


def fine_percent(part: Fraction) -> str:
    """A part as `11.53%`."""
    hundredths = round_half_up(part * HUNDRED * HUNDRED)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // HUNDRED:,}.{abs(hundredths) % HUNDRED:02d}%"
