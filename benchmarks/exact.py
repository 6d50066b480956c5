"""The exact split of a Board larger than any, against one product and one sum of fractions for each of its values.

`python -m benchmarks.exact`.
"""

from fractions import Fraction

from benchmarks.boards import SECTIONS, made_up_board
from benchmarks.timing import medians
from formulas.compiling.compiler import compile_formula
from formulas.exact import evaluate
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.split import split_board
from formulas.workings import Workings

PARTNERS, LINES, YEARS = 60, 300, 10
ROUNDS = 9


def main() -> None:
    """Print the time of the split and of its steps."""
    board = made_up_board(PARTNERS, LINES, YEARS, SECTIONS)
    formula = parse(SECTIONS, lexicon_of(board)).formula
    workings = compile_formula(formula, board).workings
    if workings is None:
        raise SystemExit("the made-up Board has no split")
    count = _values(workings)
    taken = medians(
        {
            "the split": lambda: split_board(board),
            "  its sentences read": lambda: parse(SECTIONS, lexicon_of(board)),
            "  its workings written": lambda: compile_formula(formula, board),
            "  its workings computed": lambda: evaluate(workings),
            "a product and a sum a value": lambda: _plain(count),
        },
        ROUNDS,
    )
    print(f"{PARTNERS} partners, {LINES} cost lines, {YEARS} years: {count:,} values, {ROUNDS} rounds")
    base = taken["a product and a sum a value"]
    for name, seconds in taken.items():
        print(f"  {name:32} {seconds * 1000:7.1f} ms  {seconds / base:5.2f} times the last")


def _values(workings: Workings) -> int:
    return sum(len(workings.entries(column.axis)) for year in workings.years for column in year.columns)


def _plain(count: int) -> Fraction:
    """As many products and sums of fractions."""
    total, third, penny = Fraction(0), Fraction(1, 3), Fraction(1_234_567, 100)
    for _place in range(count):
        total = third * penny + third
    return total


if __name__ == "__main__":
    main()
