"""The forms of headings and notes."""

from functools import partial

from formulas import clauses as c
from funding.wording import _
from tui.workspace.sentences.asking import Outline, ask
from tui.workspace.sentences.ground import Ground
from tui.workspace.sentences.spoken import pools_of_text


def layout_outlines(ground: Ground) -> tuple[Outline, ...]:
    """The forms of headings and notes."""
    return (_pools(ground), _other_costs(), _whole(), _note())


def _pools(ground: Ground) -> Outline:
    return Outline(
        "pools",
        _("A part of its own for a pool of costs"),
        _("A heading. The payments below it share the costs of this pool alone."),
        (
            ask(
                "pools",
                _("Which pool"),
                _("A pool of costs of the plan, or several with “and” between."),
                partial(pools_of_text, lexicon=ground.lexicon),
                choices=tuple(ground.lexicon.names("POOL")),
                needed=True,
            ),
        ),
        lambda values: c.ForPools(values["pools"]),
    )


def _other_costs() -> Outline:
    return Outline(
        "other-costs",
        _("A part for all other costs"),
        _("A heading. The payments below it share what no other part shares."),
        (),
        lambda _values: c.ForAllOtherCosts(),
    )


def _whole() -> Outline:
    return Outline(
        "whole",
        _("A heading for limits over the whole contribution"),
        _("The limits below it hold for what a partner pays for all parts together."),
        (),
        lambda _values: c.OverTheWhole(),
    )


def _note() -> Outline:
    return Outline(
        "note",
        _("A note for readers"),
        _("A line of explanation. It is printed with the formula and changes nothing."),
        (ask("text", _("The note"), _("One line, such as: Agreed in principle on 3 March."), _one_line, needed=True),),
        lambda values: c.Note(values["text"]),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
