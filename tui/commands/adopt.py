"""`cyfran adopt`: what the Board decided, recorded and frozen."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import click

from exports.checklist_tables import checklist_json, checklist_text
from exports.provenance import program_version
from formulas.adopting import Decision, adopt
from formulas.checklist import checklist, missing
from funding.board import Board, decided_names
from funding.decisions import Proposal
from funding.names import same
from funding.places import quoted
from funding.store_problems import StoreProblem
from funding.wording import _
from tui.commands.any_console import letters_kept
from tui.commands.common import FILE, formula_option, opened, split_of, year_of
from tui.commands.days import DAY
from tui.commands.deciding import found, split_of_proposal
from tui.commands.language import language_option
from tui.commands.recording import role_option, save, sound
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.answers import find_partners, read_answers, read_record
from tui.workspace.edits import Refused

T = TypeVar("T")


@click.command("adopt")
@FILE
@click.argument("proposal", required=False)
@formula_option
@click.option("--record", type=click.Path(path_type=Path), help="A small file that says all that follows.")
@click.option("--meeting", help="The meeting at which it was decided.")
@click.option("--date", type=DAY, help="The day of the meeting, like 2026-03-31.")
@click.option("--present", metavar="PARTNERS", help="The partners at the meeting, with commas between; or all.")
@click.option("--others", metavar="BODIES", help="Other bodies at the meeting, with commas between.")
@click.option("--answers", metavar="ANSWERS", help="What each said: “police=agrees; all others=agrees”.")
@click.option("--review", type=DAY, help="The day by which it is reviewed.")
@click.option("--disputes", help="The way a dispute goes; the one under [board] if left out.")
@click.option("--gap", help="How the gap is met, when there is one.")
@click.option("--note", help="Anything worth saying.")
@click.option("--year", "years", metavar="YEAR", multiple=True, help="A year that is decided; all if left out.")
@click.option("--name", help="What to call the adoption; “Adopted” and the date if left out.")
@click.option("--despite", metavar="REASON", help="Adopt although something is missing; the reason is recorded.")
@click.option("--checklist", "only_list", is_flag=True, help="Only list what is settled and what is missing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    callback=letters_kept,
    help="How to print the list.",
)
@role_option
@language_option
def adopt_command(
    file: Path,
    proposal: str | None,
    formula: str | None,
    record: Path | None,
    form: str,
    role: str | None,
    *,
    only_list: bool,
    **said: object,
) -> None:
    """Record that the Board adopted PROPOSAL, or the formula in use, and freeze it under a fingerprint.

    Ends with exit code 3 and changes nothing when something on the checklist is missing.
    """
    file_read = opened(file)
    board = sound(file_read)
    decision = _decision(board, record, said)
    put_forward = _proposal(board, proposal)
    split = split_of(board, formula) if put_forward is None else split_of_proposal(board, put_forward)
    if put_forward is not None and not decision.years:
        decision = replace(decision, years=put_forward.years)
    for year in decision.years:
        year_of(split.board, year)
    items = checklist(board, split, decision)
    left = missing(items)
    if only_list or (left and not decision.despite):
        click.echo({"text": checklist_text, "json": checklist_json}[form](items))
    if only_list:
        raise SystemExit(Exit.CHECK_FAILED if left else Exit.DONE)
    if decision.date is None or not decision.meeting.strip():
        leave(Exit.CHECK_FAILED, _("Nothing was adopted. A decision needs the name of the meeting and its date."))
    if left and not decision.despite:
        words = _("Nothing was adopted. Settle what is missing, or adopt all the same with --despite “the reason”.")
        leave(Exit.CHECK_FAILED, words)
    try:
        changed = adopt(
            board,
            split,
            decision,
            program=program_version(),
            missing=[item.words for item in left],
            proposal=put_forward.name if put_forward is not None else None,
        )
    except ValueError as slip:
        leave(Exit.WRONG_USE, str(slip))
    _refuse_taken_name(board, changed.adoptions[-1].name)
    save(file_read, changed, role)
    adopted = changed.adoptions[-1]
    say(_("Adopted: {name}. Fingerprint: {mark}").format(name=quoted(adopted.name), mark=adopted.fingerprint))
    say(_("The minute: cyfran decisions {file} {name} --minute").format(file=file, name=f'"{adopted.name}"'))


def _proposal(board: Board, name: str | None) -> Proposal | None:
    if name is None:
        return None
    known = found(board, name)
    if known.proposal is None:
        leave(Exit.WRONG_USE, _("{name} is no proposal, so it cannot be adopted.").format(name=quoted(name)))
    return known.proposal


def _refuse_taken_name(board: Board, name: str) -> None:
    if same(name) in map(same, decided_names(board)):
        words = _("There is already a proposal or an adoption called {name}. Choose another with --name.")
        leave(Exit.WRONG_USE, words.format(name=quoted(name)))


def _decision(board: Board, record: Path | None, said: dict[str, object]) -> Decision:
    """What the record says, and what the command line says in its place."""
    try:
        decision = Decision() if record is None else _or_leave(read_record(board, record))
    except StoreProblem as problem:
        leave(Exit.NO_ACCESS, str(problem))
    given: dict[str, object] = {key: value for key, value in said.items() if value not in (None, ())}
    for key in ("date", "review"):
        day = given.get(key)
        if isinstance(day, datetime):
            given[key] = day.date()
    if "present" in given:
        given["present"] = _or_leave(find_partners(board, str(given["present"])))
    if "others" in given:
        given["others"] = tuple(body.strip() for body in str(given["others"]).split(",") if body.strip())
    if "answers" in given:
        given["answers"] = _or_leave(read_answers(board, str(given["answers"])))
    return replace(decision, **given)  # type: ignore[arg-type]  # each option has the kind of its field


def _or_leave(read: T | Refused) -> T:
    if isinstance(read, Refused):
        leave(Exit.WRONG_USE, read.message)
    return read
