"""What stands above a text: the formula, and the scenario if there is one."""

from funding.wording import _


def formula_heading(formula: str, scenario: str | None) -> str:
    """By which formula, and under which scenario, on a line each."""
    lines = [_("Formula “{name}”").format(name=formula)]
    return "\n".join([*lines, scenario_heading(scenario)] if scenario is not None else lines)


def scenario_heading(scenario: str) -> str:
    """Under which scenario."""
    return _("Scenario “{name}”").format(name=scenario)
