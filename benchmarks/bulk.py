"""A million draws of a Board, against copying what they come to.

`python -m benchmarks.bulk`. The draws are read in batches, as a simulation does. A copy is the least that any
program could do with so many numbers: `numpy.copy`, which like the reader asks the system for new room, and
`numpy.copyto`, into room that is there already.
"""

import numpy as np
from numpy.typing import NDArray

from benchmarks.boards import LIMITED, PLAIN, SECTIONS, made_up_board
from benchmarks.timing import medians
from formulas.bulk import Draws, evaluate_bulk
from formulas.exact import YearValues
from formulas.split import Split, split_board

PARTNERS, LINES, YEARS = 12, 12, 3
BATCH, BATCHES = 100_000, 10
FORMULAS = {
    "without limits": (PLAIN, 10),
    "limits over the whole": (LIMITED, 30),
    "two sections, limits": (SECTIONS, 30),
}
DRAWN = {"cost lines drawn": ("cost_lines",), "cost lines and a driver drawn": ("cost_lines", "driver.children")}


def main() -> None:
    """Print the time of a million draws, and how many copies of their results could be made in it."""
    print(f"{BATCH * BATCHES:,} draws, {PARTNERS} partners, {LINES} cost lines, {YEARS} years")
    for told, drawn in DRAWN.items():
        print(f"  {told}")
        for name, (formula, aim) in FORMULAS.items():
            split = split_board(made_up_board(PARTNERS, LINES, YEARS, formula)).split
            if split is None:
                raise SystemExit("the made-up Board has no split")
            taken = _measured(split, drawn)
            copies, moves = (taken["read"] / taken[base] for base in ("copy", "copyto"))
            print(
                f"    {name:22} {taken['read'] * BATCHES:5.2f} s  {copies:5.1f} copies (aim: at most {aim})"
                f"  {moves:5.1f} into room already there"
            )


def _measured(split: Split, drawn: tuple[str, ...]) -> dict[str, float]:
    """The median times of reading a batch and of copying what it comes to, in seconds."""
    chance = np.random.default_rng(2026)
    inputs = {(year.year, name): _draws(chance, year.values, name) for year in split.years for name in drawn}
    results: list[Draws] = [evaluate_bulk(split.workings, inputs)]
    room = {key: np.copy(array) for key, array in results[0].items()}

    def read() -> None:
        results[0] = evaluate_bulk(split.workings, inputs)

    def copy() -> list[NDArray[np.float64]]:
        return [np.copy(array) for array in results[0].values()]

    def copyto() -> None:
        for key, array in results[0].items():
            np.copyto(room[key], array)

    return medians({"read": read, "copy": copy, "copyto": copyto}, BATCHES)


def _draws(chance: np.random.Generator, values: YearValues, name: str) -> NDArray[np.float64]:
    """Each figure up to a fifth less or more, in whole pence or children, column after column in memory."""
    figures = np.array([[float(figure)] for figure in values.vectors[name]])
    return np.round(figures * chance.uniform(0.8, 1.2, (len(figures), BATCH))).T


if __name__ == "__main__":
    main()
