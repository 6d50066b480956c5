"""Bars of shares made of characters, for the terminal; the figure always stands beside them."""

from fractions import Fraction

from funding.money import round_half_up

EIGHTHS = " ▏▎▍▌▋▊▉█"
PLAIN = "#"


def bar(part: int, longest: int, width: int, *, plain: bool = False) -> str:
    """A bar of `part`, of which `longest` takes the whole width in characters.

    In eighths of a character, or whole signs when plain; whatever is more than nothing leaves a mark.
    """
    if part <= 0 or longest <= 0 or width <= 0:
        return ""
    steps = 1 if plain else len(EIGHTHS) - 1
    length = max(round_half_up(Fraction(part, longest) * width * steps), 1)
    whole, rest = divmod(min(length, width * steps), steps)
    return PLAIN * whole if plain else EIGHTHS[-1] * whole + (EIGHTHS[rest] if rest else "")
