"""Small charts of plain characters, which every console and every printer has."""

from collections.abc import Sequence

LOW, HIGH = "<", ">"
"""What stands at an end of a chart beyond which something lies."""


def spread_line(points: Sequence[float], ends: tuple[float, float], width: int) -> str:
    """Five points of a spread between two ends: `--==|===---`, the inner half thick, the middle marked."""
    low, first, middle, last, high = (_place(point, ends, width) for point in points)
    cells = [" "] * width
    cells[low : high + 1] = "-" * (high + 1 - low)
    cells[first : last + 1] = "=" * (last + 1 - first)
    cells[middle] = "|"
    if points[0] < ends[0]:
        cells[0] = LOW
    if points[-1] > ends[1]:
        cells[-1] = HIGH
    return "".join(cells)


def bar_line(low: float, middle: float, high: float, ends: tuple[float, float], width: int) -> str:
    """A bar between two ends: `###|#####`, the middle marked."""
    first, last = sorted((_place(low, ends, width), _place(high, ends, width)))
    cells = [" "] * width
    cells[first : last + 1] = "#" * (last + 1 - first)
    cells[_place(middle, ends, width)] = "|"
    return "".join(cells)


def _place(value: float, ends: tuple[float, float], width: int) -> int:
    low, high = ends
    part = 0.5 if high <= low else (value - low) / (high - low)
    return min(width - 1, max(0, round(part * (width - 1))))
