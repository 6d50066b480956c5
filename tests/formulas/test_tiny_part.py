"""A part of less than a penny beside one of thousands: the line of the total raised stays straight."""

import numpy as np

from formulas.bulk.share_out import share_out
from formulas.workings import NO_LIMIT


def test_no_limit_never_binds_beside_a_tiny_part() -> None:
    """The joint of a tiny part lies far out, where another's amount would pass the figure that stands for no limit."""
    weight = np.array([[0.002398], [4_897_021.0]])
    least, most = np.zeros((2, 1)), np.array([[4_897_022.0], [float(NO_LIMIT)]])
    shared = share_out(weight, least, most, np.array([[4_897_021.0, 4_897_022.0]]))
    assert isinstance(shared, np.ndarray)
    assert np.abs(shared.sum(axis=0) - [4_897_021.0, 4_897_022.0]).max() < 1e-6
