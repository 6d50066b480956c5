"""The forms of in kind, rounding, and what becomes of an under- or overspend."""

from functools import partial

from formulas import clauses as c
from formulas.language.printer import print_clause
from funding.money import Pence
from funding.wording import _
from tui.workspace.sentences.asking import Outline, Unclear, Values, ask, ask_choice
from tui.workspace.sentences.ground import Ground
from tui.workspace.sentences.spoken import kinds_of, parts_of, pence_of, points_of


def in_kind_outlines(ground: Ground) -> tuple[Outline, ...]:
    """The forms of in-kind contributions."""
    return (_counting(), _kinds(ground), _beyond())


def year_end_outlines(ground: Ground) -> tuple[Outline, ...]:
    """The forms of rounding and of the year's end."""
    return (_rounding(), _underspend(), _overspend(ground), _undelivered())


def _counting() -> Outline:
    ways = {
        _("in full"): c.InKindInFull,
        _("at a percentage of their value"): c.InKindAtPercent,
        _("up to a percentage of a partner's share"): c.InKindUpTo,
        _("not at all"): c.InKindNotAtAll,
    }

    def make(values: Values) -> c.Clause:
        kind, points = values["how"], values["percent"]
        if kind in (c.InKindInFull, c.InKindNotAtAll):
            if points is not None:
                raise Unclear("percent", _("This needs no percentage. Leave it blank."))
            plain: c.Clause = kind()
            return plain
        if points is None:
            raise Unclear("percent", _("Write the percentage, such as 80%."))
        made: c.Clause = kind(points)
        return made

    return Outline(
        "in-kind",
        _("How in-kind contributions count"),
        _("Without this sentence they lower the costs for all and nobody's own share."),
        (
            ask_choice(
                "how",
                _("They count"),
                _("How what a partner gives in kind counts towards its share."),
                ways,
                needed=True,
            ),
            ask("percent", _("Percentage"), _("Such as 80%, where the answer above needs one."), points_of),
        ),
        make,
    )


def _kinds(ground: Ground) -> Outline:
    return Outline(
        "kinds",
        _("Only some kinds of in-kind contribution count"),
        _("The other kinds are gifts to all."),
        (
            ask(
                "kinds",
                _("Which count"),
                _("One kind, or several with “and” between, such as staff and accommodation."),
                partial(kinds_of, lexicon=ground.lexicon),
                choices=tuple(ground.lexicon.names("KIND")),
                needed=True,
            ),
        ),
        lambda values: c.OnlyKinds(values["kinds"]),
    )


def _beyond() -> Outline:
    fates = {
        _("is a gift to all"): c.BeyondShare.GIFT,
        _("is carried forward to next year"): c.BeyondShare.CARRIED_FORWARD,
        _("is repaid to the partner"): c.BeyondShare.REPAID,
    }
    return Outline(
        "beyond",
        _("What becomes of in kind beyond a share"),
        _("When a partner gives more in kind than it was asked to pay."),
        (
            ask_choice(
                "becomes",
                _("What is beyond"),
                _("Choose what happens to the part above the partner's share."),
                fates,
                needed=True,
            ),
        ),
        lambda values: c.InKindBeyond(values["becomes"]),
    )


def _rounding() -> Outline:
    return Outline(
        "rounding",
        _("Round each contribution"),
        _("Contributions in whole pounds or tens read more easily. What is over is shown as gap or surplus."),
        (
            ask(
                "unit",
                _("To what"),
                _("An amount such as £1, £10 or £100."),
                _unit_of,
                choices=("£1", "£10", "£100"),
                needed=True,
            ),
        ),
        lambda values: c.RoundTo(values["unit"]),
    )


def _unit_of(text: str) -> Pence:
    pence = pence_of(text)
    if not pence:
        raise ValueError(_("Write an amount above nothing, such as £1, £10 or £100."))
    return pence


def _underspend() -> Outline:
    ways = {_("is returned in the same shares"): False, _("is kept in reserve"): True}

    def make(values: Values) -> c.Clause:
        if values["how"]:
            return c.UnderspendKept(values["up_to"])
        if values["up_to"] is not None:
            raise Unclear("up_to", _("Only what is kept has a most. Leave this blank."))
        return c.UnderspendReturned()

    return Outline(
        "underspend",
        _("What becomes of an underspend"),
        _("When the year costs less than was planned."),
        (
            ask_choice(
                "how",
                _("An underspend"),
                _("Choose what happens to money that is left at the end of the year."),
                ways,
                needed=True,
            ),
            ask("up_to", _("Kept up to"), _("A percentage of the costs such as 5%. Blank for no most."), points_of),
        ),
        make,
    )


def _overspend(ground: Ground) -> Outline:
    ways = {_("is shared in the same shares"): False, _("falls on some, in parts"): True}

    def make(values: Values) -> c.Clause:
        if not values["how"]:
            if values["parts"] is not None:
                raise Unclear("parts", _("Only what falls on some has parts. Leave this blank."))
            return c.OverspendShared()
        if values["parts"] is None:
            raise Unclear("parts", _("Write who bears which part."))
        return c.OverspendFalls(values["parts"])

    return Outline(
        "overspend",
        _("Who bears an overspend"),
        _("When the year costs more than was planned."),
        (
            ask_choice("how", _("An overspend"), _("Choose who pays what the year costs more."), ways, needed=True),
            ask(
                "parts",
                _("In what parts"),
                _("Who bears which part, in 100% together, such as: {example}").format(example=_parts_said(ground)),
                partial(parts_of, lexicon=ground.lexicon),
                choices=tuple(filter(None, (_parts_said(ground),))),
            ),
        ),
        make,
    )


def _undelivered() -> Outline:
    ways = {_("are paid in cash"): c.UndeliveredPaid(), _("are not paid in cash"): c.UndeliveredNotPaid()}

    def make(values: Values) -> c.Clause:
        made: c.Clause = values["how"]
        return made

    return Outline(
        "undelivered",
        _("What becomes of in kind that is not delivered"),
        _("Without this sentence nothing is due for it."),
        (
            ask_choice(
                "how",
                _("In-kind contributions not delivered"),
                _("Choose whether a partner pays cash at the year's end for what counted and did not come."),
                ways,
                needed=True,
            ),
        ),
        make,
    )


def _parts_said(ground: Ground) -> str:
    """Two groups that bear an overspend in halves, as a sentence says it."""
    groups = list(dict.fromkeys(partner.group for partner in ground.board.partners))
    known = {meaning.value for meaning in ground.lexicon.named("GROUP")}
    on = [c.GroupNamed(group) for group in groups if group in known][:2]
    if not on:
        return ""
    points = points_of(f"{100 // len(on)}")
    sentence = print_clause(c.OverspendFalls(tuple(c.OverspendPart(points, who) for who in on)), ground.lexicon)
    start = " ".join((ground.lexicon.phrase("OVERSPEND"), ground.lexicon.phrase("FALLS")))
    return sentence[len(start) :].strip().removesuffix(".")
