"""What all tests share: hypothesis profiles, programs they need, and skips that fail in CI."""

import gc
from collections.abc import Callable, Generator, Iterator
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from tests.programs import in_ci, require_program
from tests.stillness import waiting

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

settings.register_profile("dev", max_examples=40, deadline=None)
# The same cases on every run, so that a change is judged by what it changed.
settings.register_profile(
    "ci",
    max_examples=200,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if in_ci() else "dev")
if in_ci() and hasattr(providers, "_get_local_constants"):
    # Hypothesis also tries constants of the modules loaded so far, which differ with what a worker has run before.
    providers._get_local_constants = lambda: providers._local_constants

# Cases by the thousand and whole applications are made and dropped: looking for rubbish as often as Python does by
# itself takes a tenth of the time.
gc.set_threshold(100_000, 20, 20)


@pytest.fixture
def needs() -> Callable[[str], str]:
    """`needs("soffice")` is that program's path; see `require_program`."""
    return require_program


@pytest.fixture(scope="session", autouse=True)
def _applications_go_on_when_still() -> Iterator[None]:
    """No test waits for the machine to be idle."""
    with waiting():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one."""
    return _never_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """In CI a skipped file is a failed one."""
    return _never_skipped((yield))


def _never_skipped(report: Report) -> Report:
    if in_ci() and report.outcome == "skipped" and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"In CI nothing may be skipped. {reason}"
    return report
