"""The register of offers beside its table: what the selected offer is worth, what counts and why not, and totals."""

from collections.abc import Iterator

from funding.board import Board, Offer, short_name
from funding.board_names import cost_name
from funding.build_up import offer_in_words
from funding.in_kind import Registered, given_in
from funding.in_kind_views import OfferRow, givers, offer_rows
from funding.money import format_money
from funding.plan import cost_of
from funding.plan_views import met_by_line
from funding.wording import _, language, plural
from tui.workspace.figures_table import figures_row, figures_table
from tui.workspace.panel import Panel, PanelLine, heading, problem_lines, quiet, wrong
from tui.workspace.row_problems import Problems, problems_of_row
from tui.workspace.tables.register import kinds, statuses, valuations
from tui.workspace.tables.row_keys import TOTAL
from tui.workspace.tables.table import Column, Table


def totals(board: Board, year: str) -> str:
    """What is offered in a year and how much of it counts, in one line."""
    rows = [row for row in offer_rows(board, year) if row.known.offer.status != "declined"]
    told = plural(
        "{year}: {n} offer worth {value}, agreed {agreed}, counted {counted}",
        "{year}: {n} offers worth {value}, agreed {agreed}, counted {counted}",
        len(rows),
    )
    return told.format(
        year=year,
        n=len(rows),
        value=format_money(sum(row.known.value or 0 for row in rows)),
        agreed=format_money(sum(row.known.value or 0 for row in rows if row.known.offer.status == "agreed")),
        counted=format_money(sum(row.counted for row in rows)),
    )


# The selected offer


def offer_panel(board: Board, offer_id: str, year: str, problems: Problems) -> Panel:
    """What an offer is worth in a year and how, whether it counts, what it meets, and the questions it answers."""
    offer = next((known for known in board.in_kind if known.id == offer_id), None)
    if offer is None:
        return ()
    head = (
        heading(offer.what, partner_name(board, offer.partner), kinds()[offer.kind], statuses()[offer.status]),
        *problem_lines(problems_of_row(problems, "in_kind", (offer.id,))),
    )
    row = next((row for row in offer_rows(board, year) if row.known.offer.id == offer.id), None)
    if row is None:
        return (*head, PanelLine(_not_given(offer, year)), *_evidence(offer))
    return (
        *head,
        _worth(row, year),
        _counts(row),
        *_meets(board, row, year),
        *_questions(row.known),
        *_evidence(offer),
    )


def _not_given(offer: Offer, year: str) -> str:
    return _("It is not given in {year}, only in {years}.").format(year=year, years=", ".join(offer.years))


def _worth(row: OfferRow, year: str) -> PanelLine:
    offer, value = row.known.offer, row.known.value
    if value is None:
        text = _("{year}: not valued. Press Ctrl+E to give it a value.")
        return PanelLine(text.format(year=year))
    text = _("{year}: {value} = {words} ({basis})")
    return PanelLine(
        text.format(year=year, value=format_money(value), words=row.build_up, basis=valuations()[offer.valuation])
    )


def _counts(row: OfferRow) -> PanelLine:
    if row.known.counts:
        return PanelLine(_("Counts for {money}.").format(money=format_money(row.counted)))
    return PanelLine(_("Does not count: {reason}").format(reason=row.known.reason))


def _meets(board: Board, row: OfferRow, year: str) -> Iterator[PanelLine]:
    line = next((cost for cost in board.costs if cost.id == row.known.offer.meets), None)
    if line is None:
        return
    text = _("Meets {line}, which costs {cost}; offers together meet {met} of it.")
    yield PanelLine(
        text.format(
            line=f"“{cost_name(line)}”",
            cost=format_money(cost_of(board, line, year) or 0),
            met=format_money(met_by_line(board, year).get(line.id, 0)),
        )
    )
    if row.capped:
        yield PanelLine(_("It would count for more if the line cost more."))


def _questions(known: Registered) -> Iterator[PanelLine]:
    yes = []
    for asked in known.questions:
        if not asked.answer:
            yield wrong(_("{question} No.").format(question=asked.text))
        elif asked.stated:
            yes.append(_("{question} Yes, as answered.").format(question=asked.text))
        else:
            yes.append(_("{question} Yes, nothing says otherwise.").format(question=asked.text))
    if yes:
        yield quiet(" ".join(yes))


def _evidence(offer: Offer) -> Iterator[PanelLine]:
    if offer.evidence:
        yield quiet(_("Evidence: {evidence}").format(evidence=offer.evidence))


def partner_name(board: Board, partner_id: str) -> str:
    """A partner's short name; the id when the Board has no such partner."""
    return next((short_name(partner, language()) for partner in board.partners if partner.id == partner_id), partner_id)


# By partner


def givers_table(board: Board, year: str) -> Table:
    """What each partner gives in a year."""
    found = givers(board, year)
    why_not = _("This is added up from the offers. Change them in Register.")
    rows = [
        figures_row(
            giver.partner,
            [
                partner_name(board, giver.partner),
                str(giver.offers),
                str(giver.not_valued),
                format_money(giver.agreed),
                format_money(giver.counted),
            ],
            why_not,
        )
        for giver in found
    ]
    if rows:
        sums = [
            _("Total"),
            str(sum(giver.offers for giver in found)),
            str(sum(giver.not_valued for giver in found)),
            format_money(sum(giver.agreed for giver in found)),
            format_money(sum(giver.counted for giver in found)),
        ]
        rows.append(figures_row(TOTAL, sums, why_not, total=True))
    empty = _("Nobody offers anything in {year} yet. Add offers in Register.").format(year=year)
    return figures_table("givers", _("What partners give in {year}").format(year=year), _giver_columns(), rows, empty)


def _giver_columns() -> tuple[Column, ...]:
    return (
        Column("partner", _("Partner"), _("Who gives.")),
        Column("offers", _("Offers"), _("How many offers it makes."), right=True),
        Column("not_valued", _("Not valued"), _("How many of them have no value yet."), right=True),
        Column(
            "agreed", _("Agreed value"), _("What its agreed offers are worth, whether or not they count."), right=True
        ),
        Column("counted", _("Counts"), _("How much of that meets costs of the plan."), right=True),
    )


def giver_panel(board: Board, partner_id: str, year: str) -> Panel:
    """What one partner gives in a year, offer by offer."""
    if all(partner.id != partner_id for partner in board.partners):
        return ()
    return (heading(partner_name(board, partner_id), year), *_given(board, partner_id, year))


def _given(board: Board, partner_id: str, year: str) -> Iterator[PanelLine]:
    for row in offer_rows(board, year):
        known = row.known
        if known.offer.partner != partner_id or not given_in(known.offer, year):
            continue
        value = _("not valued") if known.value is None else format_money(known.value)
        if known.counts:
            text = _("{what}: {value}, counts for {counted}")
            told = text.format(what=known.offer.what, value=value, counted=format_money(row.counted))
        else:
            text = _("{what}: {value}, does not count. {reason}")
            told = text.format(what=known.offer.what, value=value, reason=known.reason)
        yield PanelLine(told)
        words = offer_in_words(known.offer, year)
        if words:
            yield quiet(f"  {words}")
