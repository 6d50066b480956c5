"""In-kind contributions: what meets costs, what is credited, what is a gift, and the cash that is due."""

from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.assessing import add_shares
from formulas.compiling.costs import COST_LINES, OFFER_GIFT, add_costs_to_share
from formulas.compiling.draft import Draft
from formulas.compiling.sharing import HUNDRED
from formulas.compiling.structure import Structure
from formulas.given_figures import costs_of_lines, registers
from formulas.workings import (
    ASSESSED,
    BEYOND_USED,
    CASH_DUE,
    CREDIT_AVAILABLE,
    GIFTS,
    IN_KIND_BEYOND,
    IN_KIND_CREDIT,
    Axis,
    Carried,
    Expression,
    Given,
    Least,
    Minus,
    Most,
    Number,
    Origin,
    Over,
    Part,
    Plus,
    Ref,
    SumWhere,
    Times,
    Total,
    Unit,
    WholePence,
    WholeUnits,
)
from funding.in_kind import Registered
from funding.money import format_money
from funding.plan import income_lines
from funding.wording import _

CREDIT = "credit"
PARTNER_NUMBER, LINE_NUMBER = Ref("partner_number"), Ref("line_number")
OFFER_PARTNER, OFFER_LINE = Ref("offer_partner"), Ref("offer_line")
LINE_ADJUSTED = Ref("line_adjusted")
"""Numbers by which an offer finds its partner and the line that it meets; 0 where it meets none."""


def add_gifts(draft: Draft, structure: Structure) -> Ref:
    """Write what in kind meets, what of it is credited, and the gifts that lower the costs to share.

    An offer counts up to the cost of the line it meets; offers that meet one line together count
    in proportion when they come to more than it costs.
    """
    draft.part, draft.clause = Part.GIFTS, None
    met = _add_met(draft)
    credit = _add_credited(draft, structure, met)
    draft.part, draft.clause = Part.GIFTS, None
    whole = draft.each(CREDIT, Unit.MONEY, WholePence(credit), _("In-kind credit, in whole pence"))
    gift = draft.each("gift", Unit.MONEY, Minus(Ref("met"), whole), _("Gift to all"))
    part = draft.each("gift_part", Unit.RATIO, Over(gift, Ref("met")), _("Part that is a gift"))
    made = Times((met, SumWhere(part, PARTNER_NUMBER, OFFER_PARTNER)))
    draft.add(OFFER_GIFT.name, Axis.OFFERS, Unit.MONEY, made, _("Gift to all, of the offer"))
    return draft.one(GIFTS, Unit.MONEY, Total(gift), _("In-kind gifts"))


def _add_met(draft: Draft) -> Ref:
    """Write how much of its line's cost each offer meets."""
    _add_keys(draft)
    entered = {known.offer.id: known for known in registers(draft.board)[draft.year]}
    known = [entered.get(offer.id) for offer in draft.board.in_kind]
    _check(draft, known)
    values = tuple(Fraction(entry.value or 0) if entry else Fraction(0) for entry in known)
    counts = tuple(Fraction(entry is not None and entry.counts) for entry in known)
    value = draft.add("offer_value", Axis.OFFERS, Unit.MONEY, Given(values, Origin.OFFER, "offer_value"), _("Value"))
    flag = draft.add("offer_counts", Axis.OFFERS, Unit.FLAG, Given(counts, Origin.OFFER, "offer_counts"), _("Counts"))
    counted = draft.add("offer_counted", Axis.OFFERS, Unit.MONEY, Times((value, flag)), _("Value that counts"))
    offered = draft.add(
        "line_offered", Axis.COSTS, Unit.MONEY, SumWhere(counted, OFFER_LINE, LINE_NUMBER), _("Offered in kind")
    )
    adjustments = draft.add("line_adjustments", Axis.COSTS, Unit.MONEY, *_adjustments())
    cost = Most((Number(0), Plus((COST_LINES, adjustments))))
    line_met = draft.add("line_met", Axis.COSTS, Unit.MONEY, Least((cost, offered)), _("Met in kind"))
    met_of_line = draft.add(
        "offer_line_met", Axis.OFFERS, Unit.MONEY, SumWhere(line_met, LINE_NUMBER, OFFER_LINE), _("Met of its line")
    )
    all_of_line = draft.add(
        "offer_line_offered",
        Axis.OFFERS,
        Unit.MONEY,
        SumWhere(offered, LINE_NUMBER, OFFER_LINE),
        _("Offered for it"),
    )
    made = Over(Times((counted, met_of_line)), all_of_line)
    met = draft.add("offer_met", Axis.OFFERS, Unit.MONEY, made, _("Cost met by the offer"))
    draft.each("met", Unit.MONEY, SumWhere(met, OFFER_PARTNER, PARTNER_NUMBER), _("Costs met in kind"))
    return met


def _adjustments() -> tuple[SumWhere, str]:
    """What adjustments add to each cost line, or take from it."""
    return SumWhere(COST_LINES, LINE_ADJUSTED, LINE_NUMBER), _("Adjustments to the line")


def _add_keys(draft: Draft) -> None:
    board = draft.board
    partners = {partner.id: Fraction(place) for place, partner in enumerate(board.partners, start=1)}
    lines = {cost.id: Fraction(place) for place, cost in enumerate(board.costs, start=1)}
    for ref, axis, keys, label in (
        (PARTNER_NUMBER, Axis.PARTNERS, list(partners.values()), _("Number of the partner")),
        (LINE_NUMBER, Axis.COSTS, list(lines.values()), _("Number of the cost line")),
        (
            LINE_ADJUSTED,
            Axis.COSTS,
            [lines.get(cost.adjusts or "", Fraction(0)) for cost in board.costs],
            _("The line it adjusts"),
        ),
        (OFFER_PARTNER, Axis.OFFERS, [partners.get(o.partner, Fraction(0)) for o in board.in_kind], _("Its partner")),
        (
            OFFER_LINE,
            Axis.OFFERS,
            [lines.get(o.meets or "", Fraction(0)) for o in board.in_kind],
            _("The line it meets"),
        ),
    ):
        draft.add(ref.name, axis, Unit.COUNT, Given(tuple(keys), Origin.KEY, ref.name), label)


def _check(draft: Draft, known: list[Registered | None]) -> None:
    """What comes from outside and in kind must not come to more than the costs."""
    board, year = draft.board, draft.year
    costs = costs_of_lines(board)[year]
    changed: dict[str, int] = {}
    for line, amount in zip(board.costs, costs, strict=True):
        if line.adjusts is not None:
            changed[line.adjusts] = changed.get(line.adjusts, 0) + amount
    met = 0
    for cost, amount in zip(board.costs, costs, strict=True):
        offered = sum(entry.value or 0 for entry in known if entry and entry.counts and entry.offer.meets == cost.id)
        met += max(min(offered, amount + changed.get(cost.id, 0)), 0)
    income = sum(line.amount for line in income_lines(board, year))
    over = income + met - sum(costs)
    if over > 0 and met:
        what = _("In {year} income and in-kind contributions together come to {money} more than the costs.")
        draft.slips.add(
            None,
            what.format(year=year, money=format_money(over)),
            _("Use less of the reserves, or correct what is offered."),
        )


def _add_credited(draft: Draft, structure: Structure, met: Ref) -> Ref:
    """Write the credit that the formula's sentence gives; without a sentence, in kind does not count."""
    terms = structure.terms
    number: int | None
    creditable = _add_creditable(draft, structure, met)
    match next((terms[kind] for kind in (c.InKindInFull, c.InKindAtPercent, c.InKindUpTo) if kind in terms), None):
        case (int() as number, c.InKindInFull()):
            made: Expression = creditable
        case (int() as number, c.InKindAtPercent(points)):
            draft.clause = number
            percent = draft.figure(f"c{number}.percent", Unit.RATIO, Fraction(points) / HUNDRED, _("Counts at"))
            made = Times((percent, creditable))
        case (int() as number, c.InKindUpTo(points)):
            first = _add_first_assessment(draft, structure)
            draft.part, draft.clause = Part.GIFTS, number
            percent = draft.figure(f"c{number}.percent", Unit.RATIO, Fraction(points) / HUNDRED, _("Counts up to"))
            most = draft.each(f"c{number}.most", Unit.MONEY, Times((percent, first)), _("Most that counts"))
            made = Least((creditable, most))
        case _:
            number = terms[c.InKindNotAtAll][0] if c.InKindNotAtAll in terms else None
            made = Number(0)
    draft.clause = number
    return draft.each("credited", Unit.MONEY, made, _("In-kind credit"))


def _add_creditable(draft: Draft, structure: Structure, met: Ref) -> Ref:
    only = structure.terms.get(c.OnlyKinds)
    if only is None:
        return Ref("met")
    number, clause = only
    kinds = clause.kinds if isinstance(clause, c.OnlyKinds) else ()
    draft.clause = number
    flags = tuple(Fraction(offer.kind in kinds) for offer in draft.board.in_kind)
    name = f"c{number}.kinds"
    flag = draft.add(name, Axis.OFFERS, Unit.FLAG, Given(flags, Origin.NAMED, name), _("Of a kind that counts"))
    counted = draft.add(f"c{number}.counted", Axis.OFFERS, Unit.MONEY, Times((met, flag)), _("Of the kinds that count"))
    made = SumWhere(counted, OFFER_PARTNER, PARTNER_NUMBER)
    return draft.each(f"c{number}.creditable", Unit.MONEY, made, _("Of the kinds that count"))


def _add_first_assessment(draft: Draft, structure: Structure) -> Ref:
    """Write the shares of the true cost less income, against which credit is measured."""
    draft.prefix = "first."
    draft.clause = None
    shares = add_shares(draft, structure, add_costs_to_share(draft, None), gifts=False)
    draft.prefix = ""
    return shares.share


def add_credit(draft: Draft, structure: Structure) -> None:
    """Write the credit used, what is beyond a share, and the cash due."""
    draft.part, draft.clause = Part.CREDIT, None
    assessed, available = Ref(ASSESSED), Ref(CREDIT)
    number, clause = structure.terms.get(c.InKindBeyond, (None, None))
    becomes = clause.becomes if isinstance(clause, c.InKindBeyond) else c.BeyondShare.GIFT
    if becomes is c.BeyondShare.CARRIED_FORWARD and draft.year != draft.board.years[0]:
        draft.clause = number
        carried = draft.each(
            "carried_in", Unit.MONEY, Carried(IN_KIND_BEYOND), _("Credit carried forward from last year")
        )
        # The credit of a partner that leaves ends with it: there is no share any more that it could meet.
        kept: Expression = Times((carried, draft.partners_of_the_year())) if draft.members.some_leave else carried
        available = draft.each(
            CREDIT_AVAILABLE, Unit.MONEY, Plus((available, kept)), _("Credit with what is carried forward")
        )
        draft.clause = None
    used = draft.each(IN_KIND_CREDIT, Unit.MONEY, Least((assessed, available)), _("In-kind credit used"))
    beyond = draft.each(IN_KIND_BEYOND, Unit.MONEY, Minus(available, used), _("In kind beyond the share"))
    cash = Minus(assessed, used)
    if becomes is not c.BeyondShare.GIFT:
        draft.clause = number
        draft.each(CASH_DUE, Unit.MONEY, cash, _("Cash due"))
        return
    before = draft.each("cash_before", Unit.MONEY, cash, _("Cash before gifts beyond a share"))
    draft.clause = number
    made = Least((Total(beyond), Total(before)))
    lowered = draft.one(BEYOND_USED, Unit.MONEY, made, _("Beyond a share, given to the others"))
    part = Over(Times((lowered, before)), Total(before))
    share = draft.each("cash_share", Unit.MONEY, Minus(before, part), _("Cash before rounding"))
    draft.clause = None
    nothing = draft.one("no_gap", Unit.MONEY, Number(0), _("No gap"))
    draft.each(CASH_DUE, Unit.MONEY, WholeUnits(share, nothing, None, Ref("order")), _("Cash due"))
