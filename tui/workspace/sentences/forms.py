"""The menu "Add a sentence": a small form for each kind of sentence, which writes it."""

from formulas import clauses as c
from formulas.compiling.compiler import compile_formula
from formulas.language.lexicon import Lexicon
from formulas.language.parser import parse
from formulas.language.printer import print_clause
from funding.board import Board, FormulaText
from funding.names import same
from funding.problems import Problem
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Told
from tui.workspace.sentences.asking import Outline, clause_made, refusal_of
from tui.workspace.sentences.ground import Ground, ground_of
from tui.workspace.sentences.headings import layout_outlines
from tui.workspace.sentences.limits import OVER, limit_outlines, over_choices
from tui.workspace.sentences.payments import payment_outlines
from tui.workspace.sentences.placing import Placed, placed
from tui.workspace.sentences.terms import in_kind_outlines, year_end_outlines
from tui.workspace.sentences.writing import formula_called, lexicon_for, with_text


def outlines_of(ground: Ground) -> tuple[Outline, ...]:
    """Every kind of sentence that a form writes, in the order of the menu."""
    return (
        *payment_outlines(ground),
        *limit_outlines(ground),
        *in_kind_outlines(ground),
        *year_end_outlines(ground),
        *layout_outlines(ground),
    )


def sentence_forms(board: Board, name: str, line: int) -> tuple[Form, ...]:
    """The forms that add a sentence to a formula after a line, counted from 0; raises `KeyError`."""
    formula, lexicon = formula_called(board, name), lexicon_for(board, name)
    return tuple(_form(board, formula, lexicon, line, outline) for outline in outlines_of(ground_of(board, lexicon)))


def _form(board: Board, formula: FormulaText, lexicon: Lexicon, line: int, outline: Outline) -> Form:
    known: set[str] = set()

    def place(clause: c.Clause, sentence: str, answers: Answers) -> Placed:
        return placed(formula.text, line, clause, sentence, lexicon, whole=_over_the_whole(answers))

    def tell(answers: Answers) -> Told:
        clause, problems = clause_made(outline, answers)
        if clause is None:
            return Told((), problems)
        sentence = print_clause(clause, lexicon)
        put = place(clause, sentence, answers)
        if not known:
            known.update(problem.what for problem in _problems(board, formula, formula.text, lexicon))
        new = [each for each in _problems(board, formula, put.text, lexicon) if each.what not in known]
        return Told((sentence, *filter(None, (put.why,)), *(_told(each, put) for each in new)))

    def take(answers: Answers) -> Edit | Refused:
        clause, problems = clause_made(outline, answers)
        if clause is None:
            return Refused(refusal_of(outline, problems))
        put = place(clause, print_clause(clause, lexicon), answers)
        label = _("add a sentence to formula “{name}”").format(name=formula.name)
        return Edit(with_text(board, formula, put.text), label, row=str(put.line))

    questions = tuple(each.question for each in outline.asks)
    start = {question.key: outline.start.get(question.key, "") for question in questions}
    return Form(f"sentence {outline.id}", outline.title, outline.intro, questions, start, tell, take)


def _over_the_whole(answers: Answers) -> bool:
    """Whether a limit is to hold over the whole contribution, which it does unless told otherwise."""
    chosen = same(answers.get(OVER, ""))
    return all(whole or same(answer) != chosen for answer, whole in over_choices().items())


def _problems(board: Board, formula: FormulaText, text: str, lexicon: Lexicon) -> tuple[Problem, ...]:
    """What is wrong with a formula when it reads like this."""
    read = parse(text, lexicon)
    return read.problems + compile_formula(read.formula, board, read.places, formula.name).problems


def _told(problem: Problem, put: Placed) -> str:
    """What a sentence would bring about that stops the split, and in which line when that is another one."""
    text = f"{problem.what} {problem.mend}".strip()
    if problem.line is None or problem.line == put.line + 1:
        return f"! {text}"
    return "! " + _("Line {line}: {problem}").format(line=problem.line, problem=text)
