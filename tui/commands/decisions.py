"""`cyfran decisions`: what was put forward and what was adopted, and the papers of an adoption."""

from pathlib import Path

import click

from exports.decision_tables import (
    adoption_json,
    adoption_text,
    decisions_json,
    decisions_text,
    proposal_json,
    proposal_text,
)
from exports.difference_tables import difference_json, difference_text
from exports.invoices import invoices_csv, invoices_json, invoices_of, invoices_text
from exports.minute import minute_text
from exports.statements import statement_text
from formulas.sides import difference
from funding.board import Board
from funding.decisions import Adoption
from funding.places import quoted
from funding.wording import _
from tui.commands.common import FILE, board_in, format_option, partner_of
from tui.commands.deciding import found, unaltered
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit
from tui.workspace.deciding.found import Found


@click.command
@FILE
@click.argument("name", required=False)
@click.option("--against", metavar="OTHER", help="Tell what differs from OTHER: a proposal, an adoption, or today.")
@click.option("--minute", is_flag=True, help="The minute of an adoption, ready to paste.")
@click.option("--statement", metavar="PARTNER", help="A partner's statement under an adoption.")
@click.option("--invoices", is_flag=True, help="The schedule of invoices of an adoption.")
@click.option("--year", metavar="YEAR", help="The year of the statement; the first if left out.")
@format_option
@language_option
def decisions(
    file: Path,
    name: str | None,
    against: str | None,
    statement: str | None,
    year: str | None,
    form: str,
    *,
    minute: bool,
    invoices: bool,
) -> None:
    """List what was put forward and adopted, or print the proposal or adoption NAME and its papers."""
    board = board_in(file)
    if name is None:
        if against or minute or statement or invoices:
            leave(Exit.WRONG_USE, _("Name the proposal or adoption that is meant."))
        click.echo(_printed(form, text=decisions_text(board), json=decisions_json(board)))
        return
    chosen = found(board, name)
    if against is not None:
        told = difference(found(board, against).side, chosen.side)
        click.echo(_printed(form, text=difference_text(told), json=difference_json(told)))
    elif minute or statement or invoices:
        click.echo(_paper(board, chosen, form, minute=minute, statement=statement, year=year))
    else:
        click.echo(_one(board, chosen, form))


def _one(board: Board, chosen: Found, form: str) -> str:
    if chosen.adoption is not None:
        lines = board.history.log.splitlines() if board.history is not None else []
        return _printed(
            form,
            text=adoption_text(chosen.adoption, chosen.side, chosen.terms),
            json=adoption_json(chosen.adoption, lines),
        )
    if chosen.proposal is None:
        leave(Exit.WRONG_USE, _("Name a proposal or an adoption; today's split is printed by: cyfran split"))
    return _printed(
        form,
        text=proposal_text(chosen.proposal, chosen.side, chosen.terms),
        json=proposal_json(chosen.proposal, chosen.side, chosen.terms),
    )


def _paper(board: Board, chosen: Found, form: str, *, minute: bool, statement: str | None, year: str | None) -> str:
    adoption = chosen.adoption
    if adoption is None:
        words = _("{name} is not adopted, and only an adoption has a minute, statements and invoices.")
        leave(Exit.WRONG_USE, words.format(name=quoted(chosen.side.name)))
    unaltered(adoption)
    if minute:
        return _printed(form, text=minute_text(adoption, chosen.split, board.adoptions))
    if statement is not None:
        partner = partner_of(chosen.split.board, statement)
        return _printed(form, text=statement_text(adoption, chosen.split, partner.id, _year(adoption, year)))
    told = invoices_of(adoption)
    printers = {"text": invoices_text, "json": invoices_json, "csv": invoices_csv}
    return printers[form](adoption, told)


def _year(adoption: Adoption, year: str | None) -> str:
    known = [entry.year for entry in adoption.years]
    if year is not None and year not in known:
        words = _("{name} is not for the year {year}. It is for {known}.")
        leave(Exit.WRONG_USE, words.format(name=quoted(adoption.name), year=year, known=", ".join(known)))
    return year or known[0]


def _printed(form: str, *, text: str, json: str | None = None) -> str:
    told = {"text": text, "json": json}.get(form)
    if told is None:
        leave(Exit.WRONG_USE, _("This cannot be had as {form}. Leave --format out.").format(form=form))
    return told
