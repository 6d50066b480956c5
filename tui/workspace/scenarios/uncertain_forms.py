"""The forms of sentences that say what is not known, only how it may turn out."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from funding.wording import _
from scenarios import clauses as s
from tui.workspace.sentences.asking import Ask, OutlineOf, Unclear, Values, ask, ask_choice
from tui.workspace.sentences.spoken import pence_of, points_of

Outline = OutlineOf[s.Statement]


def uncertain_outlines(
    costs: Mapping[str, str], indices: Mapping[str, str], partners: Mapping[str, str], when: Sequence[Ask]
) -> tuple[Outline, ...]:
    """The forms of what is uncertain: a cost, an index, whether a partner stays."""
    return (
        _between(
            "uncertain-cost", _("A cost is not known"), ask_choice(
                "which", _("Cost line"), _("Choose one of this Board."), costs, needed=True
            ), _("Amounts in pounds, such as £15,000."), pence_of, s.CostOfLine, when,
        ),
        _between(
            "uncertain-index", _("An index is not known"), ask_choice(
                "which", _("Index"), _("Choose one of this Board."), indices, needed=True
            ), _("Percentages, such as 2%."), points_of, s.RateOfIndex, when,
        ),
        _perhaps_leaves(partners, when),
    )  # fmt: skip


def _between(
    name: str,
    title: str,
    which: Ask,
    help_text: str,
    read: Callable[[str], object],
    figure: Callable[[str], s.Figure],
    when: Sequence[Ask],
) -> Outline:
    def make(values: Values) -> s.Statement:
        low, high = Decimal(values["low"]), Decimal(values["high"])
        if low > high:
            raise Unclear("high", _("This is below the lowest. Write the larger figure here."))
        if values["likely"] is None:
            spread: s.Spread = s.Even(low, high)
        else:
            likely = Decimal(values["likely"])
            if not low <= likely <= high:
                raise Unclear("likely", _("This is not between the lowest and the highest."))
            spread = s.Triangular(low, likely, high)
        return s.Uncertain(figure(values["which"]), spread, s.When(values["first"], values["last"]))

    return OutlineOf(
        name,
        title,
        _("It may be anything between two figures. “How sure” draws it many thousand times."),
        (
            which,
            ask("low", _("At least"), help_text, read, needed=True),
            ask("high", _("At most"), help_text, read, needed=True),
            ask("likely", _("Most likely"), _("The likeliest figure. Blank when all are as likely."), read),
            *when,
        ),
        make,
    )


def _perhaps_leaves(partners: Mapping[str, str], when: Sequence[Ask]) -> Outline:
    years = {year: year for year in when[0].question.choices}

    def make(values: Values) -> s.Statement:
        points: Decimal = values["points"]
        if not 0 < points < 100:  # noqa: PLR2004 -- a probability in per cent
            raise Unclear("points", _("Write a probability above 0% and below 100%."))
        return s.Perhaps(points, s.PartnerLeaves(values["which"], s.When(values["first"])))

    return OutlineOf(
        "perhaps-leaves",
        _("A partner may leave"),
        _("It leaves in so many of a hundred draws."),
        (
            ask_choice("which", _("Partner"), _("Choose one of this Board."), partners, needed=True),
            ask("points", _("Probability"), _("A percentage such as 20%."), points_of, needed=True),
            ask_choice("first", _("From"), _("The first year in which it is no partner."), years, needed=True),
        ),
        make,
    )
