"""An ensemble in figures: what is printed of it, without its draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from funding.money import Pence
from scenarios.ensemble.ensemble import Ended, Ensemble
from scenarios.ensemble.estimates import Estimate, chance_above, mean, quantiles, reserve_covering
from scenarios.ensemble.pieces import added_up
from scenarios.uncertainty.inputs import ValueInput
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.reasons import Reason

PARTS = (0.05, 0.25, 0.5, 0.75, 0.95)
"""The parts of the draws at or below the figures that are shown."""
COVERED = (0.8, 0.95)
"""The parts of years that a reserve should cover."""


@dataclass(frozen=True, slots=True)
class Row:
    """What draws say of one figure."""

    output: Output
    quantiles: tuple[Estimate, ...]
    """At each of `PARTS`, in pence."""
    mean: Estimate
    above: Estimate | None
    """The probability that it is above the figure asked about."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What an ensemble says of some years."""

    ensemble: Ensemble
    years: tuple[str, ...]
    exceeds: Pence | None
    rows: tuple[Row, ...]
    reserves: tuple[Estimate, ...]
    """The reserves that cover costs above the plan in each of `COVERED` of these years, in pence."""
    odd: Mapping[Reason, int]
    held: Mapping[ValueInput, int]

    def row(self, output: Output) -> Row:
        """The row of an output; raises `KeyError`."""
        for row in self.rows:
            if row.output == output:
                return row
        raise KeyError(output)


def summary_of(ensemble: Ensemble, years: Sequence[str], exceeds: Pence | None = None) -> Summary:
    """Work out what is shown of some years; an ensemble without a draw has nothing to show and raises `ValueError`."""
    if ensemble.ended is Ended.CANCELLED and not ensemble.pieces:
        raise ValueError(ensemble.ended)
    measures = (Measure.CASH_DUE, Measure.ASSESSED, Measure.GAP, Measure.SURPLUS)
    rows = tuple(
        Row(
            output,
            quantiles(ensemble, output, PARTS),
            mean(ensemble, output),
            None if exceeds is None else chance_above(ensemble, output, exceeds),
        )
        for output in ensemble.outputs
        if output.year in years and output.measure in measures
    )
    odd, held = added_up(ensemble.pieces)
    return Summary(
        ensemble, tuple(years), exceeds, rows, reserve_covering(ensemble, COVERED, years),
        {reason: count for reason, count in odd.items() if count}, held,
    )  # fmt: skip
