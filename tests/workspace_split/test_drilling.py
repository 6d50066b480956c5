"""Any figure of the split taken apart: each step is what its parts give, down to what somebody typed in."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings

from formulas.exact import Reader
from formulas.split import Split
from formulas.workings import Carried, Given, references
from tests.strategies_split import Case, cases, split_of
from tests.workspace_split.splits import FORMULAS, of_sentences, shipped
from tui.workspace.problem_places import Mending
from tui.workspace.split_view.drilling import Figure, Node, drill
from tui.workspace.split_view.page import Page
from tui.workspace.split_view.parts import AllOf, Cell, hidden, parts_of
from tui.workspace.split_view.rows import rows_of

OF_PARTNERS = (
    Figure.ASSESSED,
    Figure.SHARE,
    Figure.CREDIT,
    Figure.CASH_DUE,
    Figure.LAST_YEAR,
    Figure.CHANGE,
    Figure.CHANGE_PART,
)
PATH = "north-wales-example.toml"


def roots(split: Split, year: str) -> Iterator[Node]:
    """Every figure of a year that can be taken apart."""
    for wanted in Figure:
        yield drill(split, year, wanted)
        if wanted in OF_PARTNERS:
            yield from (drill(split, year, wanted, partner.id) for partner in split.board.partners)


def everything(split: Split) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Every different figure with its parts, however deep."""
    seen: set[tuple[str, Cell | AllOf]] = set()
    waiting = [node for year in split.board.years for node in roots(split, year)]
    while waiting:
        node = waiting.pop()
        if (node.year, node.of) not in seen:
            seen.add((node.year, node.of))
            parts = node.children()
            waiting += parts
            yield node, parts


def given_by(node: Node, parts: tuple[Node, ...], page: Page) -> Fraction:
    """What the parts shown below a figure come to by its expression; whatever is not shown counts as nothing.

    Only what tells entries apart is taken from the workings.
    """
    if isinstance(node.of, AllOf):
        return sum((part.value for part in parts), Fraction(0))
    column = page.columns[node.of.column]
    if isinstance(column.made, Carried):
        return parts[0].value
    if isinstance(column.made, Given):
        return column.made.values[node.of.entry]
    vectors = {
        name: list(page.vectors[name] if hidden(page, name) else (Fraction(0),) * len(page.vectors[name]))
        for name in references(column.made)
    }
    for read, shown in _side_by_side(page, node.of, parts):
        vectors[read.column][read.entry] = shown.value
    return Reader(page.split.workings, page.columns, {n: tuple(v) for n, v in vectors.items()}).column(column, None)[
        node.of.entry
    ]


def _side_by_side(page: Page, of: Cell, parts: tuple[Node, ...]) -> Iterator[tuple[Cell, Node]]:
    """What the expression reads, each with the figure that is shown for it."""
    reads = parts_of(page, of.column, of.entry)
    if len(reads) == 1 and isinstance(reads[0], AllOf):
        yield from _members(page, reads[0], parts)
        return
    for read, shown in zip(reads, parts, strict=True):
        if isinstance(read, Cell):
            yield read, shown
        else:
            yield from _members(page, read, shown.children())


def _members(page: Page, of: AllOf, parts: tuple[Node, ...]) -> Iterator[tuple[Cell, Node]]:
    entries = [entry for entry in of.entries if page.vectors[of.column][entry]]
    for entry, shown in zip(entries, parts, strict=True):
        yield Cell(of.column, entry), shown


def figures_of_the_split(split: Split, year: str) -> dict[tuple[Figure, str], Fraction | int]:
    """Every figure that the split itself shows."""
    result = split.year(year)
    told: dict[tuple[Figure, str], Fraction | int] = {
        (Figure.TRUE_COST, ""): result.true_cost,
        (Figure.INCOME, ""): result.income,
        (Figure.GIFTS, ""): result.gifts,
        (Figure.COSTS_TO_SHARE, ""): result.costs_to_share,
        (Figure.GAP, ""): result.gap,
        (Figure.SURPLUS, ""): result.surplus,
    }
    rows = rows_of(split, year)
    for row in (*rows.partners, rows.total):
        told[Figure.ASSESSED, row.partner] = row.assessed
        told[Figure.SHARE, row.partner] = row.share or 0
        told[Figure.CREDIT, row.partner] = row.credit or 0
        told[Figure.CASH_DUE, row.partner] = row.cash_due or 0
        # What nobody has said is a dash in the table; taken apart, it counts as nothing and leads to where to say it.
        if row.last_year is not None:
            told[Figure.LAST_YEAR, row.partner] = row.last_year
            told[Figure.CHANGE, row.partner] = row.change or 0
            told[Figure.CHANGE_PART, row.partner] = row.change_part or 0
    return told


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_the_top_is_the_figure_of_the_split(name: str, formula: str) -> None:
    """Whatever is taken apart starts from the very figure that the table shows."""
    split = shipped(name, formula)
    for year in split.board.years:
        shown = figures_of_the_split(split, year)
        taken = {key: drill(split, year, key[0], key[1] or None).value for key in shown}
        assert taken == shown


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_every_figure_is_what_its_parts_give(name: str, formula: str) -> None:
    """However deep: the parts shown, put into the expression, give the figure; nothing else is needed."""
    assert_parts_give_the_figures(shipped(name, formula))


@settings(max_examples=15)
@given(cases())
def test_every_figure_is_what_its_parts_give_on_any_board(case: Case) -> None:
    """The same on random Boards under random formulas."""
    assume(len(case.board.partners) <= 8)
    assert_parts_give_the_figures(split_of(case))


def assert_parts_give_the_figures(split: Split) -> None:
    """Hold every figure of a split to its parts."""
    pages = {year: Page(split, year) for year in split.board.years}
    for node, parts in everything(split):
        assert given_by(node, parts, pages[node.year]) == node.value, (node.label, node.year)


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_every_way_down_ends_at_what_somebody_typed(name: str, formula: str) -> None:
    """A figure without parts was typed in, and its place is known; or it is nothing; or there is no limit."""
    for node, parts in everything(shipped(name, formula)):
        if not parts and node.value and node.shown != "no limit":
            assert node.where is not None or node.working == "whole pence, since no sentence says otherwise", node


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_no_label_is_an_internal_name(name: str, formula: str) -> None:
    """Labels are words: no name of a column shows through."""
    split = shipped(name, formula)
    names = {column.name for year in split.workings.years for column in year.columns}
    words = {"income", "order"}
    labels = {node.label for node, _parts in everything(split)}
    assert not {label for label in labels if label in names - words or "_" in label}


# Down to the inputs, in words


def path_to(node: Node, *labels: str) -> Node:
    """The figure reached by following labels, each by its beginning."""
    for label in labels:
        found = [part for part in node.children() if part.label.startswith(label)]
        assert found, (label, [part.label for part in node.children()])
        node = found[0]
    return node


def test_a_share_by_driver_goes_down_to_the_driver_with_source_and_date() -> None:
    """The number of children that a share rests on, its source, its date, and where it is typed in."""
    split = shipped(PATH, "60/25/10/5")
    node = path_to(drill(split, "2026-27", Figure.ASSESSED, "conwy"), "Share", "children aged 0-17")
    assert (node.label, node.shown, node.leaf) == ("children aged 0-17", "20,473", True)
    assert node.source.endswith("30 June 2023")
    assert node.where == Mending("board", "drivers", "children aged 0-17")


def test_the_true_cost_goes_down_to_how_a_line_is_built_up() -> None:
    """A cost line says how it was built up and where it is typed in."""
    split = shipped(PATH, "agreed")
    node = path_to(drill(split, "2027-28", Figure.TRUE_COST), "Independent chair")
    assert (node.shown, node.working) == ("£18,000.00", "36 days x £500.00")
    assert node.where == Mending("plan", "costs", "independent-chair")


def test_an_amount_in_a_sentence_gives_the_sentence_and_its_line() -> None:
    """A percentage is typed in the formula: the sentence is quoted, and its line is known."""
    split = of_sentences("# First the police.\nPolice pay 10%.\nHealth boards pay the rest.")
    share = drill(split, "2026-27", Figure.ASSESSED, "police")
    node = path_to(share, "Percentage of the costs", "Percentage")
    assert (node.shown, node.sentence) == ("10%", "Police pay 10%.")
    assert node.where == Mending("formula", "formulas", "agreed", 2)


def test_an_offer_gives_its_build_up_and_the_register() -> None:
    """What a partner gives in kind is followed to the offer, how its value was built up, and where it stands."""
    split = shipped(PATH, "agreed")
    inputs = [node for node, _parts in everything(split) if node.where == Mending("in-kind", "in_kind", "translators")]
    assert {(node.shown, node.working) for node in inputs} == {("£1,500.00", "15,000 words x £0.10")}


def test_last_year_of_the_first_year_is_typed_and_of_a_later_one_computed() -> None:
    """In the first year last year's share stands with the partner; later it is the share of the year before."""
    split = shipped(PATH, "agreed")
    first = drill(split, "2026-27", Figure.LAST_YEAR, "conwy")
    (before,) = drill(split, "2027-28", Figure.LAST_YEAR, "conwy").children()
    assert (first.where, before.label) == (Mending("board", "partners", "conwy"), "Assessed share, 2026-27")
    assert before.value == drill(split, "2026-27", Figure.ASSESSED, "conwy").value


def test_an_unknown_partner_or_year_is_a_key_error() -> None:
    """A slip of the caller is raised, not shown as nothing."""
    split = shipped(PATH, "agreed")
    with pytest.raises(KeyError):
        drill(split, "2026-27", Figure.ASSESSED, "nobody")
    with pytest.raises(KeyError):
        drill(split, "1999-00", Figure.GAP)
