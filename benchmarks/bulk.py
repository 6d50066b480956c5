"""A million draws of a Board, against copying what they come to.

`python -m benchmarks.bulk`. A copy is the least that any program could do with so many numbers. The draws are read all
at once, which needs 2 GB of memory, and in batches, whose results are copied faster because they are used again.
"""

import numpy as np
from numpy.typing import NDArray

from benchmarks.boards import LIMITED, PLAIN, SECTIONS, made_up_board
from benchmarks.timing import medians
from formulas.bulk import Draws, evaluate_bulk
from formulas.exact import YearValues
from formulas.split import Split, split_board

PARTNERS, LINES, YEARS = 12, 12, 3
AT_ONCE, ROUNDS = 1_000_000, 3
BATCH, BATCHES = 100_000, 10
FORMULAS = {
    "without limits": (PLAIN, 10),
    "limits over the whole": (LIMITED, 30),
    "two sections, limits": (SECTIONS, 30),
}
DRAWN = {"cost lines drawn": ("cost_lines",), "cost lines and a driver drawn": ("cost_lines", "driver.children")}


def main() -> None:
    """Print the time of a million draws, and how many copies of their results could be made in it."""
    print(
        f"{PARTNERS} partners, {LINES} cost lines, {YEARS} years; {AT_ONCE:,} draws at once, and in batches of {BATCH:,}"
    )
    for told, drawn in DRAWN.items():
        print(f"  {told}")
        for name, (formula, aim) in FORMULAS.items():
            split = split_board(made_up_board(PARTNERS, LINES, YEARS, formula)).split
            if split is None:
                raise SystemExit("the made-up Board has no split")
            seconds, copies = _measured(split, drawn, AT_ONCE, ROUNDS)
            _seconds, copies_in_batches = _measured(split, drawn, BATCH, BATCHES)
            print(
                f"    {name:22} {seconds:5.2f} s  {copies:5.1f} copies at once"
                f"  {copies_in_batches:5.1f} in batches    (aim: at most {aim})"
            )


def _measured(split: Split, drawn: tuple[str, ...], draws: int, rounds: int) -> tuple[float, float]:
    """The median time of so many draws, and how many times their results could be copied in it."""
    chance = np.random.default_rng(2026)
    inputs = {(year.year, name): _draws(chance, year.values, name, draws) for year in split.years for name in drawn}
    results: list[Draws] = [{}]

    def read() -> None:
        results[0] = {}
        results[0] = evaluate_bulk(split.workings, inputs)

    def copy() -> list[NDArray[np.float64]]:
        return [np.copy(array) for array in results[0].values()]

    taken = medians({"read": read, "copy": copy}, rounds)
    return taken["read"], taken["read"] / taken["copy"]


def _draws(chance: np.random.Generator, values: YearValues, name: str, draws: int) -> NDArray[np.float64]:
    """Each figure up to a fifth less or more, in whole pence or children, column after column in memory."""
    figures = np.array([[float(figure)] for figure in values.vectors[name]])
    return np.round(figures * chance.uniform(0.8, 1.2, (len(figures), draws))).T


if __name__ == "__main__":
    main()
