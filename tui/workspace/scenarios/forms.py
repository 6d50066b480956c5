"""The menu "Add a sentence" of a scenario: a small form for each of the commonest sentences, which writes it."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.parser import read_text
from funding.board import Board
from funding.wording import _
from scenarios import clauses as s
from scenarios.language.printer import print_statement
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Told
from tui.workspace.scenarios.uncertain_forms import uncertain_outlines
from tui.workspace.scenarios.writing import lexicon_for, with_sentence
from tui.workspace.sentences.asking import Ask, OutlineOf, Values, ask, ask_choice, clause_made, refusal_of
from tui.workspace.sentences.spoken import number_of, pence_of, points_of

Outline = OutlineOf[s.Statement]


def sentence_forms(board: Board, name: str, line: int) -> tuple[Form, ...]:
    """The forms that add a sentence to a scenario after a line, counted from 0; raises `KeyError`."""
    lexicon = lexicon_for(board, name)
    return tuple(_form(board, name, line, lexicon, outline) for outline in outlines_of(board, lexicon))


def _form(board: Board, name: str, line: int, lexicon: Lexicon, outline: Outline) -> Form:
    def tell(answers: Answers) -> Told:
        said, problems = clause_made(outline, answers)
        if said is None:
            return Told((), problems)
        sentence = print_statement(said, lexicon)
        wrong = read_text(sentence, lexicon).problems
        return Told((sentence, *(f"! {problem.what} {problem.mend}".rstrip() for problem in wrong)))

    def take(answers: Answers) -> Edit | Refused:
        said, problems = clause_made(outline, answers)
        if said is None:
            return Refused(refusal_of(outline, problems))
        return with_sentence(board, name, line, print_statement(said, lexicon))

    questions = tuple(each.question for each in outline.asks)
    start = {question.key: outline.start.get(question.key, "") for question in questions}
    return Form(f"change {outline.id}", outline.title, outline.intro, questions, start, tell, take)


def outlines_of(board: Board, lexicon: Lexicon) -> tuple[Outline, ...]:
    """Every kind of sentence that a form writes and the Board has something for, in the order of the menu."""
    found = (
        _cost(board, lexicon),
        _rise(board, lexicon),
        _new_line(board, lexicon),
        _line_ends(board, lexicon),
        _index(board, lexicon),
        _income(board, lexicon),
        _reserves(board),
        _leaves(board, lexicon),
        _driver(board, lexicon),
        _offer(lexicon),
        _formula(lexicon),
        *uncertain_outlines(named(lexicon, "COST"), named(lexicon, "INDEX"), named(lexicon, "PARTNER"), when(board)),
    )
    return tuple(outline for outline in found if all(_answerable(each) for each in outline.asks))


def _answerable(each: Ask) -> bool:
    return not each.question.only_choices or bool(each.question.choices)


def named(lexicon: Lexicon, terminal: str) -> dict[str, str]:
    """What has a name of a kind: each thing once, under the name that is printed first."""
    found: dict[str, str] = {}
    for meaning in lexicon.named(terminal):
        if meaning.value not in found.values():
            found[meaning.text] = meaning.value
    return found


def when(board: Board) -> tuple[Ask, ...]:
    """The questions from when and until when; blank is the first and the last year."""
    years = {year: year for year in board.years}
    return (
        ask_choice("first", _("From"), _("The first year it holds for. Blank for the first year of the plan."), years),
        ask_choice("last", _("Until"), _("The last year it holds for. Blank for the last year of the plan."), years),
    )


def span(values: Values) -> s.When:
    """The years that the answers say."""
    return s.When(values["first"], values["last"])


def which(label: str, choices: Mapping[str, str], help_text: str = "") -> Ask:
    """The question which one of the Board's things."""
    return ask_choice("which", label, help_text or _("Choose one of this Board."), choices, needed=True)


def money(label: str) -> Ask:
    """The question how many pounds."""
    return ask("money", label, _("An amount in pounds, such as £12,000."), pence_of, needed=True)


def _sets(figure: Callable[[Values], s.Figure], key: str) -> Callable[[Values], s.Statement]:
    return lambda values: s.Sets(figure(values), Decimal(values[key]), span(values))


def _cost(board: Board, lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "cost",
        _("A cost line costs another amount"),
        _("What a cost line comes to in these years, in place of what the plan says."),
        (which(_("Cost line"), named(lexicon, "COST")), money(_("Costs")), *when(board)),
        _sets(lambda values: s.CostOfLine(values["which"]), "money"),
    )


def _rise(board: Board, lexicon: Lexicon) -> Outline:
    lines: dict[str, object] = {_("all costs"): _ALL}
    lines |= {_("the pool {name}").format(name=name): ("pool", pool) for name, pool in named(lexicon, "POOL").items()}
    lines |= {name: ("line", line) for name, line in named(lexicon, "COST").items()}
    ways = {_("rise"): 1, _("fall"): -1}
    each = {_("again in each later year"): True, _("once"): False}

    def make(values: Values) -> s.Statement:
        kind, key = values["which"]
        return s.CostsMove(_moved(kind, key), values["way"] * values["points"], values["yearly"], span(values))

    return OutlineOf(
        "rise",
        _("Costs rise or fall by a percentage"),
        _("One cost line, every line of a pool, or all costs."),
        (
            ask_choice("which", _("What"), _("A cost line, a pool of costs, or all costs."), lines, needed=True),
            ask_choice("way", _("They"), _("Whether they rise or fall."), ways, needed=True),
            ask("points", _("By"), _("A percentage such as 5%."), points_of, needed=True),
            ask_choice("yearly", _("How often"), _("Once, or by as much again in each later year."), each, needed=True),
            *when(board),
        ),
        make,
    )


_ALL = ("all", "")


def _moved(kind: str, key: str) -> s.CostOfLine | c.ForPools | c.ForAllOtherCosts:
    if kind == "pool":
        return c.ForPools((key,))
    return s.CostOfLine(key) if kind == "line" else c.ForAllOtherCosts()


def _new_line(board: Board, lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "add-line",
        _("A new cost line"),
        _("A cost that the plan does not have yet."),
        (
            ask("name", _("Name"), _("What the line is called, such as Helpline."), _one_line, needed=True),
            ask(
                "pool", _("Pool"), _("The pool of costs it belongs to."), _one_line,
                choices=tuple(named(lexicon, "POOL")), needed=True,
            ),
            money(_("Costs a year")),
            *when(board),
        ),
        lambda values: s.LineAdded(values["name"], values["pool"], values["money"], span(values)),
    )  # fmt: skip


def _one_line(text: str) -> str:
    return " ".join(text.replace('"', "").split())


def _line_ends(board: Board, lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "line-ends",
        _("A cost line ends"),
        _("From that year on it costs nothing."),
        (which(_("Cost line"), named(lexicon, "COST")), when(board)[0]),
        lambda values: s.LineEnds(values["which"], s.When(values["first"])),
    )


def _index(board: Board, lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "index",
        _("An index has another rate"),
        _("Such as the pay award, with which all costs that follow it move."),
        (
            which(_("Index"), named(lexicon, "INDEX")),
            ask("points", _("Rate"), _("A percentage such as 3%."), points_of, needed=True),
            *when(board),
        ),
        _sets(lambda values: s.RateOfIndex(values["which"]), "points"),
    )


def _income(board: Board, lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "income",
        _("A source of income brings in another amount"),
        _("Income lowers the costs to share."),
        (which(_("Income"), named(lexicon, "INCOME")), money(_("Brings in")), *when(board)),
        _sets(lambda values: s.IncomeFrom(values["which"]), "money"),
    )


def _reserves(board: Board) -> Outline:
    return OutlineOf(
        "reserves",
        _("Use reserves"),
        _("What is taken from reserves in these years lowers the costs to share."),
        (money(_("Use")), *when(board)),
        _sets(lambda _values: s.ReservesUsed(), "money"),
    )


def _leaves(board: Board, lexicon: Lexicon) -> Outline:
    years = {year: year for year in board.years}
    return OutlineOf(
        "leaves",
        _("A partner leaves"),
        _("The others share the costs from that year on."),
        (
            which(_("Partner"), named(lexicon, "PARTNER")),
            ask_choice("first", _("From"), _("The first year in which it is no partner."), years, needed=True),
        ),
        lambda values: s.PartnerLeaves(values["which"], s.When(values["first"])),
    )


def _driver(board: Board, lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "driver",
        _("A partner has another figure of a driver"),
        _("Such as more children in one area."),
        (
            which(_("Driver"), named(lexicon, "DRIVER")),
            ask_choice("partner", _("Partner"), _("Whose figure it is."), named(lexicon, "PARTNER"), needed=True),
            ask("number", _("Figure"), _("A number such as 28,900."), number_of, needed=True),
            *when(board),
        ),
        _sets(lambda values: s.DriverOf(values["which"], values["partner"]), "number"),
    )


def _offer(lexicon: Lexicon) -> Outline:
    status = {_("agreed"): "agreed", _("declined"): "declined", _("offered"): "offered"}
    return OutlineOf(
        "offer",
        _("An offer in kind is agreed or declined"),
        _("Only what is agreed counts."),
        (
            which(_("Offer"), named(lexicon, "OFFER")),
            ask_choice("status", _("It is"), _("What becomes of the offer."), status, needed=True),
        ),
        lambda values: s.OfferBecomes(values["which"], values["status"]),
    )


def _formula(lexicon: Lexicon) -> Outline:
    return OutlineOf(
        "formula",
        _("Use another formula"),
        _("Another formula of this Board is in use."),
        (which(_("Formula"), named(lexicon, "FORMULA")),),
        lambda values: s.UsesFormula(values["which"]),
    )
