"""Rounding by largest remainder, as columns of short formulas: the one block of the workbook that rounds shares."""

from fractions import Fraction

from exports.sheets.lowering import Helper, Known, Lowered
from exports.sheets.numbers import PENCE, Shown
from formulas.exact import Vector
from formulas.workings import COSTS_TO_SHARE, Axis, WholePence, WholeUnits
from funding.money import round_half_up
from funding.wording import _

WHOLE = "whole"
"""The helper that holds the costs to share in whole pence."""
ZERO = Fraction(0)
FINE = 10**6
"""Remainders are compared to a millionth of a penny."""


def lowered_whole_units(made: WholeUnits) -> Lowered:
    """The columns that round shares to whole units of money, the gap taking part as a row of its own."""
    each, one = Axis.PARTNERS, Axis.ONE
    pence, units = Shown.PENCE, Shown.COUNT
    limits = {"least": made.least, "most": made.most}
    columns = {"share": made.share, "gap": made.gap, "unit": made.unit, "order": made.order, **limits}
    return Lowered(
        columns={name: ref.name for name, ref in columns.items() if ref is not None},
        before=(
            Helper("unit_pence", one, units, _("Unit, in pence"), _unit_formula(made), _unit_pence),
            Helper("pence", each, pence, _("Share, in pence"), "ROUND({share}*100,6)", _pence, totalled=True),
            Helper("gap_pence", one, pence, _("Gap, in pence"), "ROUND({gap}*100,6)", _gap_pence),
            Helper(
                "whole",
                each,
                units,
                _("Whole units"),
                "IF({unit_pence}=0,0,ROUNDDOWN({pence}/{unit_pence},0))",
                _whole,
                totalled=True,
            ),
            Helper(
                "gap_whole",
                one,
                units,
                _("Whole units of the gap"),
                "IF({unit_pence}=0,0,ROUNDDOWN({gap_pence}/{unit_pence},0))",
                _gap_whole,
            ),
            Helper(
                "left",
                each,
                pence,
                _("Remainder, in pence"),
                "ROUND({pence}-{whole}*{unit_pence},6)",
                _left,
                totalled=True,
            ),
            Helper(
                "gap_left",
                one,
                pence,
                _("Remainder of the gap, in pence"),
                "ROUND({gap_pence}-{gap_whole}*{unit_pence},6)",
                _gap_left,
            ),
            Helper(
                "all_pence", one, pence, _("Shares and gap, in pence"), "ROUND(({share.total}+{gap})*100,6)", _all_pence
            ),
            Helper(
                "all_units",
                one,
                units,
                _("Units in all, half up"),
                "IF({unit_pence}=0,0,ROUND({all_pence}/{unit_pence},0))",
                _all_units,
            ),
            Helper("odd", one, units, _("Odd units to give out"), "{all_units}-{whole.total}-{gap_whole}", _odd),
            *_reach(made),
            Helper("claim", each, pence, _("Claim to an odd unit"), _claim_formula(made), _claim),
            Helper(
                "rank",
                each,
                units,
                _("Place by claim"),
                "1+SUMPRODUCT(({claim.every}>{claim})+({claim.every}={claim})*({order.every}<{order}))+IF({gap_left}>{claim},1,0)",
                _rank,
            ),
        ),
        formula="({whole}+IF({claim}>0,IF({rank}<={odd},1,0),0))*{unit_pence}/100",
        after=(
            Helper("residue", each, Shown.RESIDUE, _("Added by rounding"), "{result}-{share}", _residue, totalled=True),
        ),
    )


def _reach(made: WholeUnits) -> tuple[Helper, ...]:
    """The remainder, with a whole unit on top where rounding down would take the share below its least."""
    if made.least is None:
        return ()
    formula = "{left}+IF({whole}*{unit_pence}<ROUND({least}*100,6),{unit_pence},0)"
    return (Helper("reach", Axis.PARTNERS, Shown.PENCE, _("Remainder, first if below its least"), formula, _reached),)


def _claim_formula(made: WholeUnits) -> str:
    """The remainder as it is ranked: nothing where there is none, or where rounding up would pass the most."""
    if made.least is None and made.most is None:
        return "{left}"
    claim = "{left}" if made.least is None else "{reach}"
    if made.most is not None:
        claim = f"IF(({{whole}}+1)*{{unit_pence}}>ROUND({{most}}*100,6),0,{claim})"
    return f"IF({{left}}=0,0,{claim})"


def lowered_whole_pence(made: WholePence) -> Lowered:
    """The column that cuts money to whole pence."""
    return Lowered(columns={"of": made.of.name}, before=(), formula="ROUNDDOWN(ROUND({of}*100,6),0)/100")


def lowered_remainder() -> Lowered:
    """The costs to share after their gap and surplus, free of a spreadsheet's noise: of a penny it is a good part."""
    whole = Helper(
        WHOLE,
        Axis.ONE,
        Shown.MONEY,
        _("Costs to share, in whole pence"),
        "ROUND({to_share},2)",
        lambda k: k["to_share"],
    )
    return Lowered(columns={"to_share": COSTS_TO_SHARE}, before=(), formula="", after=(whole,))


def _fine(pence: Fraction) -> Fraction:
    return Fraction(round_half_up(pence * FINE), FINE)


def _unit_formula(made: WholeUnits) -> str:
    return "1" if made.unit is None else "ROUND({unit}*100,0)"


def _unit_pence(k: Known) -> Vector:
    return (k["unit"][0] * PENCE,) if "unit" in k else (Fraction(1),)


def _pence(k: Known) -> Vector:
    return tuple(_fine(share * PENCE) for share in k["share"])


def _gap_pence(k: Known) -> Vector:
    return (_fine(k["gap"][0] * PENCE),)


def _whole(k: Known) -> Vector:
    return tuple(Fraction(pence // k["unit_pence"][0]) for pence in k["pence"])


def _gap_whole(k: Known) -> Vector:
    return (Fraction(k["gap_pence"][0] // k["unit_pence"][0]),)


def _left(k: Known) -> Vector:
    (unit,) = k["unit_pence"]
    return tuple(pence - whole * unit for pence, whole in zip(k["pence"], k["whole"], strict=True))


def _gap_left(k: Known) -> Vector:
    return (k["gap_pence"][0] - k["gap_whole"][0] * k["unit_pence"][0],)


def _all_pence(k: Known) -> Vector:
    return (_fine((sum(k["share"], ZERO) + k["gap"][0]) * PENCE),)


def _all_units(k: Known) -> Vector:
    return (Fraction(round_half_up(k["all_pence"][0] / k["unit_pence"][0])),)


def _odd(k: Known) -> Vector:
    return (k["all_units"][0] - sum(k["whole"], ZERO) - k["gap_whole"][0],)


def _reached(k: Known) -> Vector:
    (unit,) = k["unit_pence"]
    rows = zip(k["left"], k["whole"], k["least"], strict=True)
    return tuple(left + (unit if whole * unit < _fine(least * PENCE) else ZERO) for left, whole, least in rows)


def _claim(k: Known) -> Vector:
    (unit,) = k["unit_pence"]
    claims = list(k.get("reach", k["left"]))
    for row, (left, whole) in enumerate(zip(k["left"], k["whole"], strict=True)):
        if not left or ("most" in k and (whole + 1) * unit > _fine(k["most"][row] * PENCE)):
            claims[row] = ZERO
    return tuple(claims)


def _rank(k: Known) -> Vector:
    (gap_left,) = k["gap_left"]
    claim, order = k["claim"], k["order"]
    by_place = sorted(range(len(claim)), key=lambda i: (-claim[i], order[i]))
    places = {row: place for place, row in enumerate(by_place, start=1)}
    return tuple(Fraction(places[i] + (gap_left > claim[i])) for i in range(len(claim)))


def _residue(k: Known) -> Vector:
    return tuple(result - share for result, share in zip(k["result"], k["share"], strict=True))
