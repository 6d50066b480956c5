"""An amendment: a sentence typed at the meeting, put upon one side at once, and kept as a scenario when it is liked."""

from dataclasses import dataclass, replace

from formulas.language.lexicon import Lexicon
from funding.board import Board, ScenarioText
from funding.free_names import free_name
from funding.problems import Problem
from funding.records import read_record
from funding.sides import SideName, read_side, side_text
from funding.wording import _, language
from scenarios.comparing.opening import name_free
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.reading import read_statement
from scenarios.stories import scenario_of
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told
from tui.workspace.sentences.completing import Choices, choices_at


@dataclass(frozen=True, slots=True)
class Amended:
    """A side with an amendment upon it."""

    board: Board
    """The Board with the amendment as a scenario."""
    side: str
    """The name of the amended side on that Board."""


def amendment_lexicon(board: Board, side: str) -> Lexicon:
    """The words that an amendment to a side is written in."""
    found = read_side(board, side)
    names = board
    if isinstance(found, SideName) and found.scenarios:
        names = scenario_of(board, " + ".join(found.scenarios)).names
    return scenario_lexicon(names, language())


def amendment_choices(text: str, position: int, lexicon: Lexicon) -> Choices:
    """What may come next in an amendment, read as a sentence of a scenario and as one of a formula."""
    before = f"{lexicon.phrase('IN_FORMULA')}, "
    own = choices_at(text, position, lexicon)
    others = choices_at(before + text, position + len(before), lexicon)
    moved = [
        replace(choice, option=replace(choice.option, start=choice.option.start - len(before)))
        for choice in others.listed
        if choice.option.start >= len(before)
    ]
    known = {choice.text for choice in own.listed}
    listed = (*own.listed, *(choice for choice in moved if choice.text not in known))
    return Choices(listed, begun=own.begun or others.begun, goes_on=own.goes_on or others.goes_on)


def sentence_of(board: Board, side: str, text: str) -> str | Refused:
    """What an amendment says as a scenario says it: a sentence of a scenario, or one of a formula."""
    lexicon = amendment_lexicon(board, side)
    typed = " ".join(text.split())
    found = read_statement(typed, lexicon)
    if found.said is not None:
        return typed
    in_formula = f"{lexicon.phrase('IN_FORMULA')}, {typed}"
    in_formula = in_formula[:1].upper() + in_formula[1:]
    by_formula = read_statement(in_formula, lexicon)
    if by_formula.said is not None:
        return in_formula
    # Whichever reading goes further is what was meant; what begins a formula's sentence well is one.
    reach = _read(by_formula.problems) - (len(in_formula) - len(typed))
    return Refused(_told(by_formula.problems if reach > 1 and reach >= _read(found.problems) else found.problems))


def _read(problems: tuple[Problem, ...]) -> int:
    """How far a sentence reads well."""
    return problems[0].column or 0 if problems else 0


def _told(problems: tuple[Problem, ...]) -> str:
    return " ".join(part for problem in problems[:1] for part in (problem.what, problem.mend) if part)


def amended(board: Board, side: str, sentence: str, name: str = "") -> Amended | Refused:
    """A side with a sentence upon it, as a scenario of this name or of one that is free; a decision stays as it is."""
    found = read_side(board, side)
    if not isinstance(found, SideName):
        return Refused(f"{found.what} {found.mend}".rstrip())
    if found.adoption is not None:
        return Refused(_("A decision cannot be amended. Choose a formula or a scenario with Alt and an arrow."))
    taken = [*(known.name for known in board.scenarios), *(known.name for known in board.formulas)]
    called = name or free_name(_("amendment"), taken)
    new = ScenarioText(name=called, changes=(sentence,), language="cy" if language() == "cy" else "en")
    changed = board.model_copy(update={"scenarios": (*board.scenarios, new)})
    return Amended(changed, side_text(SideName(found.formula, (*found.scenarios, called))))


def amendment_form(board: Board, side: str, sentence: str) -> Form:
    """The form that asks under which name an amendment is kept as a scenario."""

    def keep(answers: Answers) -> Edit | Refused:
        name = " ".join(answers.get("name", "").split())
        if not name:
            return Refused(_("Write a name."))
        read = read_record(ScenarioText, {"name": name, "changes": [sentence]}, "scenarios")
        wrong = "; ".join(read.problems.values()) or name_free(board, name)
        if wrong:
            return Refused(wrong)
        done = amended(board, side, sentence, name)
        if isinstance(done, Refused):
            return done
        return Edit(done.board, _("add {name}").format(name=name), row=done.side)

    def tell(answers: Answers) -> Told:
        done = keep(answers)
        return Told((sentence,), {"name": done.message} if isinstance(done, Refused) else {})

    question = Question("name", _("Name"), _("What the scenario is called, such as Police at 12%."), needed=True)
    return Form(
        "amendment +",
        _("Keep the amendment"),
        _("It is kept as a scenario of the Board, and stays on the wall. It can be undone."),
        (question,),
        {"name": ""},
        tell,
        keep,
    )
