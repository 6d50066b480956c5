"""Rolling the plan forward, as a form that tells first what will be done."""

from dataclasses import dataclass

from formulas.outturn import outturn
from formulas.rolling import Rolled, roll_forward
from formulas.settling import settle
from funding.board import Board
from funding.money import NotMoney, Pence, format_money_short, parse_money
from funding.wording import _
from tui.workspace.deciding.basis import Basis
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told

KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Rolling(Edit):
    """The plan rolled forward, with all that is done."""

    told: tuple[str, ...] = ()


def rolling_form(board: Board, basis: Basis) -> Form:
    """The form that starts the next plan; last year's shares are those of the basis."""
    year = board.years[0]
    kept = settle(basis.split, outturn(basis.split, year, board.actuals)).kept

    def tell(answers: Answers) -> Told:
        rolled = _rolled(board, basis, kept, answers)
        if isinstance(rolled, Refused):
            return Told(problems={KEPT: rolled.message})
        return Told((basis.told, *(f"- {sentence}" for sentence in rolled.told)))

    def take(answers: Answers) -> Edit | Refused:
        rolled = _rolled(board, basis, kept, answers)
        if isinstance(rolled, Refused):
            return rolled
        label = _("roll forward from {year}").format(year=year)
        return Rolling(rolled.board, label, told=(basis.told, *rolled.told))

    words = _("What of the underspend of {year} was kept in reserve, like £1,250; blank for what the settlement says.")
    return Form(
        "roll",
        _("Roll forward from {year}").format(year=year),
        _("Next stands all that will be done, to be read through; only then it is done, and undo takes it back."),
        (Question(KEPT, _("Kept in reserve"), words.format(year=year)),),
        {KEPT: format_money_short(kept) if kept else ""},
        tell,
        take,
    )


def _rolled(board: Board, basis: Basis, kept: Pence, answers: Answers) -> Rolled | Refused:
    text = answers.get(KEPT, "").strip()
    try:
        kept = parse_money(text) if text else kept
    except NotMoney as slip:
        return Refused(str(slip))
    if kept < 0:
        return Refused(_("What is kept cannot be below zero."))
    assessed = {row.partner: row.assessed for row in basis.split.year(board.years[0]).partners}
    return roll_forward(board, assessed, kept, basis.split.scenario)
