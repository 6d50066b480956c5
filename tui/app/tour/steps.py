"""What the tour says in each place."""

from dataclasses import dataclass

from funding.wording import _


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the tour."""

    place: str
    """The id of the place where it is shown."""
    what: str
    """What the place is for, in a sentence."""
    attempt: str
    """What to try there, in a sentence."""


def steps() -> tuple[Step, ...]:
    """The five steps, in their order."""
    return (
        Step(
            "board",
            _("Here are the partners of the Board, and the facts by which costs are shared fairly."),
            _("Go to a number with the arrow keys and type another: Ctrl+Z takes it back."),
        ),
        Step(
            "plan",
            _("Here is what the Board costs, line by line, for each year."),
            _("Change an amount and watch the costs to share at the bottom."),
        ),
        Step(
            "formula",
            _("Here is the agreement in plain sentences; F4 has what partners give in kind instead of cash."),
            _("Change 60% to 55% and see the split change beside it."),
        ),
        Step(
            "split",
            _("Here is who pays what, and how it differs from last year."),
            _("Choose a partner to see every step from the costs to its figure."),
        ),
        Step(
            "export",
            _("Here you make the workbook for partners, with live formulas that they can check in Excel."),
            _("Make one now, or leave the tour and open a Board of your own with Ctrl+O."),
        ),
    )
