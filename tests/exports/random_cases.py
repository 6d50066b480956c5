"""Random splits to write as workbooks: many kinds of sentence, the same on every run."""

from hypothesis import HealthCheck, Phase, given, settings

from formulas.split import Split
from tests.strategies_plan import boards
from tests.strategies_split import Case, cases, split_of

LARGEST = 10**8
"""Pence in a cost line: a million pounds. Beyond ten million a share has more digits than a spreadsheet."""


def random_splits(count: int, *, most_partners: int = 60) -> list[Split]:
    """So many splits of random Boards under random formulas."""
    drawn: list[Case] = []
    every_check = list(HealthCheck)

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=every_check,
    )
    @given(cases(boards(largest=LARGEST, most_partners=most_partners)))
    def draw(case: Case) -> None:
        drawn.append(case)

    draw()
    return [split_of(case) for case in drawn]
