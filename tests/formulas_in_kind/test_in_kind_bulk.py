"""What partners give in kind comes to the same in bulk as exactly."""

import numpy as np
import pytest

from formulas.bulk import evaluate_bulk
from formulas.split import Split
from formulas.workings import ASSESSED, CASH_DUE, GIFTS, IN_KIND_BEYOND, IN_KIND_CREDIT, SHARE, Given
from tests.exports.in_kind_cases import in_kind_splits

THOUSANDTH = 0.001
IN_PENCE = (ASSESSED, IN_KIND_CREDIT, IN_KIND_BEYOND, GIFTS)


@pytest.fixture(scope="module")
def splits() -> list[Split]:
    """Random Boards under every sentence about in kind."""
    return in_kind_splits(60)


def test_one_draw_is_the_exact_split(splits: list[Split]) -> None:
    """Bulk equals exact within a thousandth of a penny, and to the penny where money is whole pence."""
    for split in splits:
        drawn = {}
        for year in split.workings.years:
            costs = year.column("cost_lines").made
            assert isinstance(costs, Given)
            drawn[year.year, "cost_lines"] = np.array([[float(value) for value in costs.values]] * 3)
        found = evaluate_bulk(split.workings, drawn, (SHARE, CASH_DUE, *IN_PENCE))
        for result in split.years:
            share = [float(value) for value in result.values.vectors[SHARE]]
            assert np.abs(found[result.year, SHARE] - share).max() <= THOUSANDTH
            for name in (*IN_PENCE, CASH_DUE):
                exact = [float(value) for value in result.values.vectors[name]]
                assert np.array_equal(np.round(found[result.year, name], 3), np.array([exact] * 3)), (name, result.year)
