"""The first columns: what is to be shared, in all and by section."""

from fractions import Fraction

from formulas.compiling.draft import Draft, total_of
from formulas.compiling.structure import Section
from formulas.workings import (
    COSTS_TO_SHARE,
    INCOME_TOTAL,
    TRUE_COST,
    Axis,
    Given,
    Minus,
    Most,
    Number,
    Origin,
    Over,
    Ref,
    Times,
    Total,
    TotalOfPool,
    Unit,
)
from funding.plan import cost_of, income_of
from funding.wording import _


def add_costs(draft: Draft) -> Ref:
    """Write the cost lines, the income and the costs to share; return the last."""
    board, year = draft.board, draft.year
    costs = tuple(Fraction(cost_of(board, cost, year) or 0) for cost in board.costs)
    income = tuple(Fraction(income_of(source, year) or 0) for source in board.income)
    lines = draft.add("cost_lines", Axis.COSTS, Unit.MONEY, Given(costs, Origin.COST, "cost_lines"), _("Cost"))
    sources = draft.add(
        "income_lines", Axis.INCOME, Unit.MONEY, Given(income, Origin.INCOME, "income_lines"), _("Income")
    )
    true_cost = draft.one(TRUE_COST, Unit.MONEY, Total(lines), _("True cost"))
    total_income = draft.one(INCOME_TOTAL, Unit.MONEY, Total(sources), _("Income"))
    if sum(income) > sum(costs):
        draft.slips.add(
            None,
            _("In {year} the income is more than the costs, so there is nothing to share.").format(year=year),
            _("Put the part that is left over into reserves, or correct the income."),
        )
    made = Most((Number(0), Minus(true_cost, total_income)))
    return draft.one(COSTS_TO_SHARE, Unit.MONEY, made, _("Costs to share"))


def add_section_costs(draft: Draft, sections: list[Section], to_share: Ref) -> list[Ref]:
    """Write each section's costs to share; return them in the order of the sections.

    A pool's own income lowers its section's costs. Income for no pool in particular, and what a
    pool's income leaves over, lowers every section's costs in proportion.
    """
    if len(sections) == 1 and not sections[0].pools:
        return [to_share]
    pools = list(dict.fromkeys(pool for section in sections for pool in section.pools))
    net = {pool: _net_cost_of_pool(draft, pool) for pool in pools}
    other_pools = {cost.pool for cost in draft.board.costs} | {i.pool for i in draft.board.income if i.pool}
    others = _net_cost_of_others(draft, sorted(other_pools - set(pools)))
    shown: list[Ref] = []
    for place, section in enumerate(sections):
        own = total_of([net[pool] for pool in section.pools]) if section.pools else others
        made = Most((Number(0), own))
        label = _label(section) if not draft.board.income else _("Costs of the section, less its own income")
        shown.append(draft.one(f"s{place}.net_costs", Unit.MONEY, made, label))
    if not draft.board.income:
        return shown
    uncovered = (
        []
        if any(not section.pools for section in sections)
        else [draft.one("unclaimed", Unit.MONEY, Most((Number(0), others)), _("Costs that no section shares"))]
    )
    base = draft.one("all_sections", Unit.MONEY, total_of([*shown, *uncovered]), _("Costs of all sections"))
    # The costs to share are what is left of `base` after the income that belongs to no section.
    return [
        draft.one(f"s{place}.costs", Unit.MONEY, Over(Times((ref, to_share)), base), _label(section))
        for place, (section, ref) in enumerate(zip(sections, shown, strict=True))
    ]


def _label(section: Section) -> str:
    if not section.pools:
        return _("Costs to share: all other costs")
    return _("Costs to share: {pools}").format(pools=", ".join(section.pools))


def _net_cost_of_pool(draft: Draft, pool: str) -> Ref:
    lines, sources = Ref("cost_lines"), Ref("income_lines")
    cost = draft.one(f"pool.{pool}.cost", Unit.MONEY, TotalOfPool(lines, pool), _("Costs of {pool}").format(pool=pool))
    income = draft.one(
        f"pool.{pool}.income", Unit.MONEY, TotalOfPool(sources, pool), _("Income for {pool}").format(pool=pool)
    )
    label = _("Costs of {pool}, less its income").format(pool=pool)
    return draft.one(f"pool.{pool}.net", Unit.MONEY, Minus(cost, income), label)


def _net_cost_of_others(draft: Draft, pools: list[str]) -> Ref:
    label = _("Costs of all other pools, less their income")
    if not pools:
        return draft.one("other_pools", Unit.MONEY, Number(0), label)
    return draft.one("other_pools", Unit.MONEY, total_of([_net_cost_of_pool(draft, pool) for pool in pools]), label)
