"""What a Latin hypercube gains over plain random draws, and from how many draws a cluster pays.

`python -m benchmarks.sampling`. The gain is the stated error of plain draws over that of a Latin hypercube of as many;
squared it says how many times as many plain draws would know as much. The cluster is a Dask `LocalCluster` on this
machine, against the threads that an ensemble starts by itself.
"""

import statistics
import time
from collections.abc import Callable
from functools import partial

from distributed import Client, LocalCluster

from benchmarks.boards import LIMITED, PLAIN, made_up_board
from benchmarks.uncertain import LINES, PARTNERS, SCENARIO, YEARS
from scenarios.ensemble.ensemble import Ensemble
from scenarios.ensemble.estimates import Estimate, mean, quantiles
from scenarios.ensemble.running import run
from scenarios.uncertainty.outputs import Measure
from scenarios.uncertainty.streams import Sampling

DRAWS = 20_000
SIZES = (20_000, 100_000, 500_000)
RUNS = 3


def main() -> None:
    """Print both tables."""
    for name, formula in (("without limits", PLAIN), ("limits over the whole", LIMITED)):
        gain_of(name, formula)
    board = made_up_board(PARTNERS, LINES, YEARS, LIMITED)
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, Client(cluster) as client:
        executor = client.get_executor()
        run(board, None, SCENARIO, 1_000, executor=executor)
        for draws in SIZES:
            threads = _median(partial(run, board, None, SCENARIO, draws))
            spread = _median(partial(run, board, None, SCENARIO, draws, executor=executor))
            ratio = spread / threads
            print(f"  {draws:9,} draws: threads {threads:6.2f} s, cluster {spread:6.2f} s, ratio {ratio:5.2f}")


def gain_of(name: str, formula: str) -> None:
    """Print the gain for the averages and the 95th percentiles of what partners pay in the last year: its median."""
    board = made_up_board(PARTNERS, LINES, YEARS, formula)
    latin, plain = (run(board, None, SCENARIO, DRAWS, sampling=sampling) for sampling in Sampling)
    for what, told in (("averages", _means), ("95th percentiles", _highs)):
        pairs = zip(told(plain), told(latin), strict=True)
        gains = [(one.margin or 0) / other.margin for one, other in pairs if other.margin]
        if gains:
            print(f"  {name}, {what}: plain error over Latin error {statistics.median(gains):5.1f}")


def _means(ensemble: Ensemble) -> list[Estimate]:
    return [mean(ensemble, output) for output in ensemble.outputs if output.measure is Measure.CASH_DUE]


def _highs(ensemble: Ensemble) -> list[Estimate]:
    paid = [output for output in ensemble.outputs if output.measure is Measure.CASH_DUE]
    return [quantiles(ensemble, output, (0.95,))[0] for output in paid]


def _median(work: Callable[[], object]) -> float:
    times = []
    for _run in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
