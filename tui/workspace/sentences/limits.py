"""The forms of limits: how much or how little anybody pays, how far shares move, and who makes it good."""

from functools import partial

from formulas import clauses as c
from funding.wording import _
from tui.workspace.sentences.asking import Ask, Outline, Unclear, Values, ask, ask_choice
from tui.workspace.sentences.ground import Ground, who_pays, whom_limited
from tui.workspace.sentences.spoken import bound_of, change_of, years_of

OVER = "over"
"""The key of the question over what a limit holds."""


def limit_outlines(ground: Ground) -> tuple[Outline, ...]:
    """The forms of limits and of moving from last year's shares."""
    return (_pay_limit(ground), _change_limit(ground), _falls_on(ground), _phasing(ground))


def over_choices() -> dict[str, object]:
    """Over what a limit may hold, and whether that is the whole contribution."""
    return {_("the whole contribution"): True, _("only this part of the formula"): False}


def _over() -> Ask:
    choices = over_choices()
    return ask_choice(
        OVER,
        _("Over what"),
        _("The whole contribution of a partner, or only what it pays for the part where the cursor stands."),
        choices,
    )


def _start() -> dict[str, str]:
    return {OVER: next(iter(over_choices()))}


def _pay_limit(ground: Ground) -> Outline:
    last_year = ground.lexicon.phrase("LAST_YEAR")
    bound = partial(bound_of, lexicon=ground.lexicon)
    help_text = _("A percentage of the costs such as 40%, an amount such as £2,000, or last year's share.")
    return Outline(
        "pay-limit",
        _("Nobody pays more, or less, than ..."),
        _("A limit on what each partner pays. The others make up the difference in proportion."),
        (
            whom_limited(ground, one_alone=True),
            ask("at_most", _("No more than"), help_text, bound, choices=(last_year,)),
            ask("at_least", _("No less than"), help_text, bound, choices=(last_year,)),
            _over(),
        ),
        _pay_limited,
        _start(),
    )


def _pay_limited(values: Values) -> c.PayLimit:
    if values["at_most"] is None and values["at_least"] is None:
        raise Unclear("at_most", _("Write the most, the least, or both."))
    return c.PayLimit(values["who"], values["at_most"], values["at_least"])


def _change_limit(ground: Ground) -> Outline:
    change = partial(change_of, lexicon=ground.lexicon)
    help_text = _("A percentage of last year's share such as 5%, or an amount such as £500.")
    return Outline(
        "change-limit",
        _("No contribution rises or falls by more than ..."),
        _("Keeps what each partner pays near last year's share."),
        (
            whom_limited(ground, one_alone=False),
            ask("rise", _("Rises by no more than"), help_text, change),
            ask("fall", _("Falls by no more than"), help_text, change),
            _over(),
        ),
        _change_limited,
        _start(),
    )


def _change_limited(values: Values) -> c.ChangeLimit:
    if values["rise"] is None and values["fall"] is None:
        raise Unclear("rise", _("Write how far it may rise, how far it may fall, or both."))
    return c.ChangeLimit(values["who"], values["rise"], values["fall"])


def _falls_on(ground: Ground) -> Outline:
    return Outline(
        "falls-on",
        _("Who makes good what a limit takes off"),
        _("Without this sentence all who can pay more make it good in proportion."),
        (who_pays(ground, _("Who makes it good")), _over()),
        lambda values: c.FallsOn(values["who"]),
        _start(),
    )


def _phasing(ground: Ground) -> Outline:
    return Outline(
        "phasing",
        _("Move from last year's shares in equal steps"),
        _("Shares go from last year's to those of the formula over some years."),
        (
            ask(
                "years",
                _("Over how many years"),
                _("A whole number such as 3."),
                partial(years_of, lexicon=ground.lexicon),
                needed=True,
            ),
        ),
        lambda values: c.MoveFromLastYear(values["years"]),
    )
