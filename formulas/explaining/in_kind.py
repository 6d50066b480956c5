"""The steps of an explanation that lead from the assessed share to the cash due."""

from collections.abc import Iterator

from formulas.explaining.figures import Figures
from formulas.explaining.letter import Line, Step
from formulas.workings import ASSESSED, BEYOND_USED, CASH_DUE, IN_KIND_BEYOND, IN_KIND_CREDIT, Number
from funding.in_kind import Registered, register
from funding.money import format_money
from funding.wording import _


def in_kind_steps(figures: Figures) -> Iterator[Step]:
    """What the partner gives in kind, what of it is credited, and the cash that is then due."""
    if CASH_DUE not in figures.columns:
        return
    yield from given_step(figures)
    yield from _credit(figures)
    yield _cash(figures)


def given_step(figures: Figures) -> Iterator[Step]:
    """What the partner gives in kind, whether it counts or not."""
    given = [
        known
        for known in register(figures.split.board, figures.result.year)
        if known.offer.partner == figures.partner.id
    ]
    if given:
        yield Step(_("Given in kind"), "", tuple(_offer(known) for known in given))


def _offer(known: Registered) -> Line:
    value = _("not valued") if known.value is None else format_money(known.value)
    told = _("counts") if known.counts else _("does not count: {reason}").format(reason=known.reason)
    basis = ", ".join(
        part for part in (known.offer.valuation, known.offer.evidence, told) if part != "not valued" and part
    )
    return Line(known.offer.what, "", value, basis, "" if known.counts else told)


def _credit(figures: Figures) -> Iterator[Step]:
    if not figures.at("met"):
        return
    lines = [Line(_("Costs of the plan met in kind"), "", format_money(figures.at("met")))]
    column = figures.columns["credited"]
    lines += _line(figures, "credited")
    lines += _line(figures, "gift") if figures.at("gift") else []
    title = _("The formula says") if column.clause is not None else _("In-kind credit")
    sentence = figures.sentence(column.clause) if column.clause is not None else ""
    remarks = (
        () if column.clause is not None else (_("No sentence says that in-kind contributions count, so they do not."),)
    )
    yield Step(title, sentence, tuple(lines), remarks)


def _cash(figures: Figures) -> Step:
    assessed, credit, cash = figures.at(ASSESSED), figures.at(IN_KIND_CREDIT), figures.at(CASH_DUE)
    lines = [Line(_("Assessed share"), "", format_money(assessed))]
    if "carried_in" in figures.columns and figures.at("carried_in"):
        lines.append(Line(_("Credit carried forward from last year"), "", format_money(figures.at("carried_in"))))
    if credit:
        lines.append(Line(_("In-kind credit used"), "", format_money(credit)))
    if figures.at(IN_KIND_BEYOND):
        lines.append(Line(_("In kind beyond the share"), "", format_money(figures.at(IN_KIND_BEYOND))))
    given = assessed - credit - cash
    if given:
        others = _("{cash} of {total} in all, of {beyond} given beyond shares").format(
            cash=format_money(assessed - credit),
            total=format_money(figures.total("cash_before")),
            beyond=format_money(figures.at(BEYOND_USED)),
        )
        lines.append(Line(_("Its part of what others give beyond their shares"), "", format_money(given), others))
    taken = [format_money(part) for part in (credit, given) if part]
    lines.append(Line(_("Cash due"), " - ".join([format_money(assessed), *taken]) if taken else "", format_money(cash)))
    return Step(_("Cash due"), "", tuple(lines))


def _line(figures: Figures, name: str) -> list[Line]:
    column = figures.columns[name]
    value = figures.saying.value(column)
    if isinstance(column.made, Number):
        return [Line(column.label, "", value)]
    working = figures.saying.made(column.made)  # type: ignore[arg-type]  # these columns are expressions
    return [Line(column.label, "" if working == value else working, value)]
