"""Long sums are cut into part sums, which changes no figure."""

from benchmarks.boards import made_up_board
from exports.sheets.long_sums import MOST_REFERENCES, with_short_sums
from formulas.exact import evaluate
from formulas.split import split_board
from formulas.workings import ASSESSED, Least, Most, Plus, Workings, references
from tests.exports.boards import awkward_split


def many_sentences(count: int) -> Workings:
    """The workings of a formula with so many sentences."""
    each = "\n".join(f"Partner {place:02d} pays 0.5%." for place in range(count))
    split = split_board(made_up_board(count, 3, 1, f"{each}\nPolice pay the rest, shared equally.")).split
    assert split is not None
    return split.workings


def test_no_sum_names_more_cells_than_a_person_can_read() -> None:
    """With sixty sentences, no sum names more than a dozen cells."""
    short = with_short_sums(many_sentences(60))
    sums = [c.made for year in short.years for c in year.columns if isinstance(c.made, Plus | Least | Most)]
    assert max(len(list(references(made))) for made in sums) <= MOST_REFERENCES


def test_every_figure_stays() -> None:
    """The columns that were there come to what they came to."""
    workings = many_sentences(60)
    (before,), (after,) = evaluate(workings), evaluate(with_short_sums(workings))
    assert {name: after.vectors[name] for name in before.vectors} == before.vectors
    assert len(after.vectors) > len(before.vectors)


def test_part_sums_come_before_what_they_are_part_of() -> None:
    """Columns still use only earlier ones."""
    (year,) = with_short_sums(many_sentences(60)).years
    seen: set[str] = set()
    for column in year.columns:
        assert set(references(column.made)) <= seen, column.name
        seen.add(column.name)
    assert ASSESSED in seen


def test_short_sums_are_left_alone() -> None:
    """A formula of a dozen sentences needs no part sums."""
    workings = awkward_split().workings
    assert with_short_sums(workings) == workings
