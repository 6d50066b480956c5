"""The form in which a pool or a priority gets another name."""

from funding.board import Board
from funding.places import listed, quoted
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told
from tui.workspace.part_names import rename_priority
from tui.workspace.plan_parts import NAME, Parts
from tui.workspace.tables.following import formulas_naming
from tui.workspace.tables.pools import rename_pool


def rename_form(board: Board, parts: Parts, old: str) -> Form:
    """The form to rename a pool or a priority, and where its name stands."""
    of_pool = parts is Parts.POOL
    rename = rename_pool if of_pool else rename_priority

    def tell(answers: Answers) -> Told:
        edit = rename(board, old, answers.get(NAME, ""))
        problems = {NAME: edit.message} if isinstance(edit, Refused) else {}
        return Told(_where(board, parts, old), problems)

    def take(answers: Answers) -> Edit | Refused:
        return rename(board, old, answers.get(NAME, ""))

    intro = (
        _("Another name for the pool {name}, wherever it stands.")
        if of_pool
        else _("Another name for the priority {name}, wherever it stands.")
    )
    question = Question(NAME, _("New name"), _("What it is called from now on."), needed=True)
    title = _("Rename a pool") if of_pool else _("Rename a priority")
    return Form(
        f"rename {parts.value} {old}", title, intro.format(name=quoted(old)), (question,), {NAME: old}, tell, take
    )


def _where(board: Board, parts: Parts, old: str) -> tuple[str, ...]:
    of_pool = parts is Parts.POOL
    count = sum((cost.pool if of_pool else cost.priority) == old for cost in board.costs)
    lines = [plural("It stands in {n} cost line.", "It stands in {n} cost lines.", count).format(n=count)]
    if of_pool:
        income = sum(line.pool == old for line in board.income)
        if income:
            told = plural("It stands in {n} source of income.", "It stands in {n} sources of income.", income)
            lines.append(told.format(n=income))
        formulas = formulas_naming(board, "POOL", old)
        if formulas:
            names = listed(map(quoted, formulas))
            lines.append(_("Sentences of {names} name it; they get the new name too.").format(names=names))
    return tuple(lines)
