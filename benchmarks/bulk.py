"""A million draws of a Board, against copying what they come to.

`python -m benchmarks.bulk`. The draws are read a batch at a time, as a simulation does, and after each batch numpy copies
its results. A copy is the least that any program could do with so many numbers.
"""

import statistics
import time

import numpy as np

from benchmarks.boards import LIMITED, PLAIN, SECTIONS, made_up_board
from formulas.bulk import Draws, evaluate_bulk
from formulas.exact import YearValues
from formulas.split import Split, split_board

PARTNERS, LINES, YEARS = 12, 12, 3
BATCHES, BATCH = 10, 100_000
FORMULAS = {
    "without limits": (PLAIN, 10),
    "with limits over the whole": (LIMITED, 30),
    "with two sections and limits": (SECTIONS, 30),
}


def main() -> None:
    """Print the time of each formula, and how many copies could be made in it."""
    print(f"{BATCHES * BATCH:,} draws, {PARTNERS} partners, {LINES} cost lines, {YEARS} years, in {BATCHES} batches")
    for drawn in (("cost_lines",), ("cost_lines", "driver.children")):
        print(f"  {' and '.join(drawn)} drawn")
        for name, (formula, aim) in FORMULAS.items():
            split = split_board(made_up_board(PARTNERS, LINES, YEARS, formula)).split
            if split is None:
                raise SystemExit("the made-up Board has no split")
            ours, copying = _timed(split, drawn)
            told = f"{ours * BATCHES:5.2f} s, {ours / copying:5.1f} copies"
            print(f"    {name:32} {told}    (aim: at most {aim})")


def _timed(split: Split, drawn: tuple[str, ...]) -> tuple[float, float]:
    """The median time of a batch and of copying its results, in seconds."""
    chance = np.random.default_rng(2026)
    ours: list[float] = []
    copying: list[float] = []
    for _batch in range(BATCHES + 1):
        draws = {(y.year, name): _draws(chance, y.values, name) for y in split.years for name in drawn}
        start = time.perf_counter()
        results: Draws = evaluate_bulk(split.workings, draws)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        copies = [np.copy(array) for array in results.values()]
        copying.append(time.perf_counter() - start)
        del copies
    return statistics.median(ours[1:]), statistics.median(copying[1:])


def _draws(
    chance: np.random.Generator, values: YearValues, name: str
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Each figure up to a fifth less or more, in whole pence or children; a draw's figures lie far apart in memory."""
    figures = np.array([[float(figure)] for figure in values.vectors[name]])
    return np.round(figures * chance.uniform(0.8, 1.2, (len(figures), BATCH))).T


if __name__ == "__main__":
    main()
