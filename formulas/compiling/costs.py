"""The first columns: what is to be shared, in all and by section."""

from fractions import Fraction

from formulas.compiling.draft import Draft, total_of
from formulas.compiling.structure import Section
from formulas.given_figures import costs_of_lines
from formulas.workings import (
    COSTS_TO_SHARE,
    INCOME_TOTAL,
    TRUE_COST,
    Axis,
    Expression,
    Given,
    Minus,
    Most,
    Number,
    Origin,
    Over,
    Plus,
    Ref,
    Times,
    Total,
    TotalOfPool,
    Unit,
)
from funding.plan import income_lines
from funding.wording import _

COST_LINES, INCOME_LINES, OFFER_GIFT = Ref("cost_lines"), Ref("income_lines"), Ref("offer_gift")


def add_lines(draft: Draft) -> None:
    """Write the cost lines, the income, and the total of each."""
    board, year = draft.board, draft.year
    costs = tuple(map(Fraction, costs_of_lines(board)[year]))
    income = tuple(Fraction(line.amount) for line in income_lines(board, year))
    draft.add(COST_LINES.name, Axis.COSTS, Unit.MONEY, Given(costs, Origin.COST, COST_LINES.name), _("Cost"))
    given = Given(income, Origin.INCOME, INCOME_LINES.name)
    draft.add(INCOME_LINES.name, Axis.INCOME, Unit.MONEY, given, _("Income"))
    draft.one(TRUE_COST, Unit.MONEY, Total(COST_LINES), _("True cost"))
    draft.one(INCOME_TOTAL, Unit.MONEY, Total(INCOME_LINES), _("Income"))
    if sum(income) > sum(costs):
        draft.slips.add(
            None,
            _("In {year} the income is more than the costs, so there is nothing to share.").format(year=year),
            _("Put the part that is left over into reserves, or correct the income."),
        )


def add_costs_to_share(draft: Draft, gifts: Ref | None) -> Ref:
    """Write the costs to share: true cost, less income, less in-kind gifts where there are any."""
    taken: Expression = Ref(INCOME_TOTAL) if gifts is None else Plus((Ref(INCOME_TOTAL), gifts))
    made = Most((Number(0), Minus(Ref(TRUE_COST), taken)))
    return draft.one(COSTS_TO_SHARE, Unit.MONEY, made, _("Costs to share"))


def add_section_costs(draft: Draft, sections: list[Section], to_share: Ref, *, gifts: bool) -> list[Ref]:
    """Write each section's costs to share; return them in the order of the sections.

    A pool's own income and gifts lower its section's costs. Income for no pool in particular, and
    what a pool's income leaves over, lowers every section's costs in proportion.
    """
    if len(sections) == 1 and not sections[0].pools:
        return [to_share]
    has_income = bool(income_lines(draft.board, draft.year))
    pools = list(dict.fromkeys(pool for section in sections for pool in section.pools))
    net = {pool: _net_cost_of_pool(draft, pool, gifts=gifts) for pool in pools}
    other_pools = {cost.pool for cost in draft.board.costs} | {i.pool for i in draft.board.income if i.pool}
    others = _net_cost_of_others(draft, sorted(other_pools - set(pools)), gifts=gifts)
    shown: list[Ref] = []
    for place, section in enumerate(sections):
        own = total_of([net[pool] for pool in section.pools]) if section.pools else others
        label = _("Costs of the section, less its own income") if has_income else _label(section)
        shown.append(draft.one(f"s{place}.net_costs", Unit.MONEY, Most((Number(0), own)), label))
    if not has_income:
        return shown
    unclaimed: list[Ref] = []
    if all(section.pools for section in sections):
        made = Most((Number(0), others))
        unclaimed.append(draft.one("unclaimed", Unit.MONEY, made, _("Costs that no section shares")))
    base = draft.one("all_sections", Unit.MONEY, total_of([*shown, *unclaimed]), _("Costs of all sections"))
    # The costs to share are what is left of `base` after the income that belongs to no section.
    return [
        draft.one(f"s{place}.costs", Unit.MONEY, Over(Times((ref, to_share)), base), _label(section))
        for place, (section, ref) in enumerate(zip(sections, shown, strict=True))
    ]


def _label(section: Section) -> str:
    if not section.pools:
        return _("Costs to share: all other costs")
    return _("Costs to share: {pools}").format(pools=", ".join(section.pools))


def _net_cost_of_pool(draft: Draft, pool: str, *, gifts: bool) -> Ref:
    cost = draft.one(
        f"pool.{pool}.cost", Unit.MONEY, TotalOfPool(COST_LINES, pool), _("Costs of {pool}").format(pool=pool)
    )
    label = _("Income for {pool}").format(pool=pool)
    taken: Expression = draft.one(f"pool.{pool}.income", Unit.MONEY, TotalOfPool(INCOME_LINES, pool), label)
    if gifts:
        label = _("Gifts for {pool}").format(pool=pool)
        taken = Plus((taken, draft.one(f"pool.{pool}.gifts", Unit.MONEY, TotalOfPool(OFFER_GIFT, pool), label)))
    label = _("Costs of {pool}, less its income").format(pool=pool)
    return draft.one(f"pool.{pool}.net", Unit.MONEY, Minus(cost, taken), label)


def _net_cost_of_others(draft: Draft, pools: list[str], *, gifts: bool) -> Ref:
    label = _("Costs of all other pools, less their income")
    if not pools:
        return draft.one("other_pools", Unit.MONEY, Number(0), label)
    nets = [_net_cost_of_pool(draft, pool, gifts=gifts) for pool in pools]
    return draft.one("other_pools", Unit.MONEY, total_of(nets), label)
