"""Sharing out within limits, as columns of short formulas.

The amount raised grows with the multiplier in straight pieces. So the workbook finds what is raised at each joint,
takes the two joints on either side of the target, and goes between them in proportion. It never asks which partners
are at a limit: a spreadsheet rounds, and the answer would not be sure.
"""

from bisect import bisect_right
from fractions import Fraction
from itertools import accumulate

from exports.sheets.lowering import Helper, Known, Lowered
from exports.sheets.numbers import Shown
from formulas.exact import Vector
from formulas.workings import Axis, ShareOut
from funding.wording import _

ZERO = Fraction(0)

_RAISED = (
    "{{least.total}}+SUMPRODUCT(({{{joint}}}>{{joint_least.every}})*({{{joint}}}<{{joint_most.every}})"
    "*({{weight.every}}*{{{joint}}}-{{least.every}})+({{{joint}}}>={{joint_most.every}})*{{room.every}})"
)


def lowered_share_out(made: ShareOut) -> Lowered:
    """The columns that share a target out within limits."""
    money, multiplier = Shown.MONEY, Shown.MULTIPLIER
    each, one = Axis.PARTNERS, Axis.ONE
    return Lowered(
        columns={
            "weight": made.weight.name,
            "least": made.least.name,
            "most": made.most.name,
            "target": made.target.name,
        },
        before=(
            Helper(
                "cap",
                each,
                money,
                _("Most, as far as it can matter"),
                "IF({weight}=0,{least},MIN({most},MAX({target},{least})))",
                _cap,
                totalled=True,
            ),
            Helper("room", each, money, _("Room above the least"), "{cap}-{least}", _room, totalled=True),
            Helper(
                "joint_least",
                each,
                multiplier,
                _("Multiplier at the least"),
                "IF({weight}=0,0,{least}/{weight})",
                _joint_least,
            ),
            Helper(
                "joint_most",
                each,
                multiplier,
                _("Multiplier at the most"),
                "IF({weight}=0,0,{cap}/{weight})",
                _joint_most,
            ),
            Helper(
                "raised_least",
                each,
                money,
                _("Raised from all, at the multiplier of the least"),
                _RAISED.format(joint="joint_least"),
                _raised_least,
            ),
            Helper(
                "raised_most",
                each,
                money,
                _("Raised from all, at the multiplier of the most"),
                _RAISED.format(joint="joint_most"),
                _raised_most,
            ),
            Helper(
                "goal",
                one,
                money,
                _("To be raised, as far as the limits let it"),
                "MIN(MAX({target},{least.total}),MAX({raised_least.every},{raised_most.every}))",
                _goal,
            ),
            Helper(
                "top", one, multiplier, _("Largest multiplier"), "MAX({joint_least.every},{joint_most.every})", _top
            ),
            Helper(
                "under",
                each,
                multiplier,
                _("Multiplier that raises no more than that"),
                "MAX(IF({raised_least}<={goal},{joint_least},0),IF({raised_most}<={goal},{joint_most},0))",
                _under,
            ),
            Helper(
                "over",
                each,
                multiplier,
                _("Multiplier that raises no less than that"),
                "MIN(IF({raised_least}>={goal},{joint_least},{top}),IF({raised_most}>={goal},{joint_most},{top}))",
                _over,
            ),
            Helper("lower", one, multiplier, _("Nearest multiplier below"), "MAX({under.every})", _lower),
            Helper("upper", one, multiplier, _("Nearest multiplier above"), "MIN({over.every})", _upper),
            Helper(
                "low",
                each,
                money,
                _("Amount at the multiplier below"),
                "MIN(MAX({lower}*{weight},{least}),{cap})",
                _low,
                totalled=True,
            ),
            Helper(
                "high",
                each,
                money,
                _("Amount at the multiplier above"),
                "MIN(MAX({upper}*{weight},{least}),{cap})",
                _high,
                totalled=True,
            ),
            Helper(
                "way",
                one,
                Shown.PERCENT,
                _("How far from the one to the other"),
                "IF({high.total}={low.total},0,({goal}-{low.total})/({high.total}-{low.total}))",
                _way,
            ),
        ),
        formula="{low}+{way}*({high}-{low})",
    )


def _cap(k: Known) -> Vector:
    (target,) = k["target"]
    rows = zip(k["weight"], k["least"], k["most"], strict=True)
    return tuple(min(most, max(target, least)) if weight else least for weight, least, most in rows)


def _room(k: Known) -> Vector:
    return tuple(cap - least for cap, least in zip(k["cap"], k["least"], strict=True))


def _joint_least(k: Known) -> Vector:
    return _over_weight(k["least"], k["weight"])


def _joint_most(k: Known) -> Vector:
    return _over_weight(k["cap"], k["weight"])


def _over_weight(bounds: Vector, weights: Vector) -> Vector:
    return tuple(bound / weight if weight else ZERO for bound, weight in zip(bounds, weights, strict=True))


def _raised_least(k: Known) -> Vector:
    return _raised(k, k["joint_least"])


def _raised_most(k: Known) -> Vector:
    return _raised(k, k["joint_most"])


def _raised(k: Known, joints: Vector) -> Vector:
    """What is raised from all at each joint: from those at their least, those at their most and those in between."""
    leaving = _RunningSums(k["joint_least"], k["least"], k["weight"])
    arriving = _RunningSums(k["joint_most"], k["cap"], k["weight"])
    floor = sum(k["least"], ZERO)
    raised = []
    for joint in joints:
        left, moving = leaving.up_to(joint)
        settled, still = arriving.up_to(joint)
        raised.append(floor - left + settled + joint * (moving - still))
    return tuple(raised)


class _RunningSums:
    """Amounts and weights added up in the order of their joints, so that no joint needs a sum of its own."""

    def __init__(self, joints: Vector, amounts: Vector, weights: Vector) -> None:
        # Whoever has no weight stays at the least at every joint.
        order = sorted((_in_order(joints[i]), i) for i, weight in enumerate(weights) if weight)
        self.joints = [joint for joint, _i in order]
        self.amounts = list(accumulate((amounts[i] for _joint, i in order), initial=ZERO))
        self.weights = list(accumulate((weights[i] for _joint, i in order), initial=ZERO))

    def up_to(self, joint: Fraction) -> tuple[Fraction, Fraction]:
        """The amounts and the weights of those whose joint is at this one or below."""
        at = bisect_right(self.joints, _in_order(joint))
        return self.amounts[at], self.weights[at]


def _in_order(joint: Fraction) -> tuple[float, Fraction]:
    # Comparing the nearest floats first gives the same order much sooner.
    return float(joint), joint


def _goal(k: Known) -> Vector:
    (target,) = k["target"]
    return (min(max(target, sum(k["least"], ZERO)), max(*k["raised_least"], *k["raised_most"])),)


def _top(k: Known) -> Vector:
    return (max(*k["joint_least"], *k["joint_most"]),)


def _under(k: Known) -> Vector:
    (goal,) = k["goal"]
    rows = zip(k["raised_least"], k["joint_least"], k["raised_most"], k["joint_most"], strict=True)
    return tuple(max(jl if rl <= goal else ZERO, jm if rm <= goal else ZERO) for rl, jl, rm, jm in rows)


def _over(k: Known) -> Vector:
    (goal,), (top,) = k["goal"], k["top"]
    rows = zip(k["raised_least"], k["joint_least"], k["raised_most"], k["joint_most"], strict=True)
    return tuple(min(jl if rl >= goal else top, jm if rm >= goal else top) for rl, jl, rm, jm in rows)


def _lower(k: Known) -> Vector:
    return (max(k["under"]),)


def _upper(k: Known) -> Vector:
    return (min(k["over"]),)


def _low(k: Known) -> Vector:
    return _amounts(k, k["lower"][0])


def _high(k: Known) -> Vector:
    return _amounts(k, k["upper"][0])


def _amounts(k: Known, multiplier: Fraction) -> Vector:
    rows = zip(k["weight"], k["least"], k["cap"], strict=True)
    return tuple(min(max(multiplier * weight, least), cap) for weight, least, cap in rows)


def _way(k: Known) -> Vector:
    (goal,) = k["goal"]
    low, high = sum(k["low"], ZERO), sum(k["high"], ZERO)
    return ((goal - low) / (high - low) if high != low else ZERO,)
