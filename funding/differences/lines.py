"""Two texts sentence by sentence: which is new, which is gone, which says something else."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

Change = tuple[int, str | None, str | None]
"""A line of the first text (from 0), what it said, and what it says now; one of the two is None for a line that is new
(and then stands before that line) or gone."""

ALIKE = 0.5
"""How alike two sentences must be for one to have become the other."""
MOST_COMPARED = 60


def changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """What turns the first lines into the second, in order."""
    for kind, start, stop, new_start, new_stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _aligned(start, before[start:stop], after[new_start:new_stop])


def _aligned(start: int, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Old lines beside the new ones that they became, the most alike together, none out of order."""
    if max(len(old), len(new)) > MOST_COMPARED:
        pairs = [(number, number) for number in range(min(len(old), len(new)))]
    else:
        pairs = _pairs(old, new)
    at = new_at = 0
    for number, new_number in [*pairs, (len(old), len(new))]:
        for gone in range(at, number):
            yield start + gone, old[gone], None
        for fresh in new[new_at:new_number]:
            yield start + number, None, fresh
        if number < len(old):
            yield start + number, old[number], new[new_number]
        at, new_at = number + 1, new_number + 1


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    best: list[list[tuple[float, list[tuple[int, int]]]]] = [
        [(0.0, [])] * (len(new) + 1) for _line in range(len(old) + 1)
    ]
    for number in range(len(old) - 1, -1, -1):
        for new_number in range(len(new) - 1, -1, -1):
            found = max(best[number + 1][new_number], best[number][new_number + 1], key=lambda entry: entry[0])
            alike = _alike(old[number], new[new_number])
            score, rest = best[number + 1][new_number + 1]
            if alike >= ALIKE and score + alike > found[0]:
                found = (score + alike, [(number, new_number), *rest])
            best[number][new_number] = found
    return best[0][0][1]


@lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
