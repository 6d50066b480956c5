"""The meeting: what is prepared for an adoption, typed in a form and kept as a draft until it is adopted."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from formulas.adopting import Decision
from formulas.checklist import Item, ItemState, checklist, state_words
from formulas.split import Split
from funding.board import Board, Partner, decided_names, short_name
from funding.decisions import Adoption, Answer, Proposal
from funding.names import same
from funding.wording import _, language
from tui.workspace.answers import WORDS, answers_of, find_partner, find_partners
from tui.workspace.deciding.found import found_of
from tui.workspace.deciding.items import SIGNS
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told
from tui.workspace.tables.days import day_of
from tui.workspace.tables.spans_of_years import years_as_written

FORM = "decision"
PLACE = f"{FORM}: "
"""How the places of the drafts of what is prepared begin."""
ANSWER = "answer "
EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Prepared(Edit):
    """What was typed about a meeting: it changes the Board only once it is adopted."""

    answers: Answers = field(default_factory=dict)


def prepared_in(drafts: Mapping[str, str]) -> Answers:
    """What is prepared, among all that is typed and not yet entered."""
    return {where.removeprefix(PLACE): text for where, text in drafts.items() if where.startswith(PLACE)}


def put_forward(board: Board, answers: Answers) -> Proposal | None:
    """The proposal that is to be adopted; None for the formula in use."""
    name = answers.get("proposal", "")
    return next((known for known in board.proposals if same(known.name) == same(name)), None)


def split_to_adopt(board: Board, answers: Answers) -> Split | Refused:
    """The split that is to be adopted."""
    name = answers.get("proposal", "").strip()
    if name and put_forward(board, answers) is None:
        return Refused(_("There is no proposal called {name} any more. Choose another.").format(name=name))
    found = found_of(board, put_forward(board, answers))
    return found if isinstance(found, Refused) else found.split


def decision_of(board: Board, answers: Answers) -> tuple[Decision, dict[str, str]]:
    """What was decided, and what is wrong with the answers by the key of their question."""
    said = {key: text.strip() for key, text in answers.items() if text.strip()}
    problems: dict[str, str] = {}

    def day(key: str) -> date | None:
        try:
            return day_of(said[key]) if key in said else None
        except ValueError as slip:
            problems[key] = str(slip)
            return None

    present = find_partners(board, said.get("present", ""))
    if isinstance(present, Refused):
        problems["present"], present = present.message, ()
    proposal = put_forward(board, answers)
    years: tuple[str, ...] = proposal.years if proposal is not None else ()
    try:
        years = tuple(years_as_written(said["years"], board.years)) if "years" in said else years
    except ValueError as slip:
        problems["years"] = str(slip)
    name = said.get("name", "")
    if name and same(name) in map(same, decided_names(board)):
        problems["name"] = _("There is already a proposal or an adoption with this name. Choose another.")
    decision = Decision(
        meeting=said.get("meeting", ""),
        date=day("date"),
        present=present,
        others=tuple(body.strip() for body in said.get("others", "").split(",") if body.strip()),
        answers=_answers(board, said, problems),
        review=day("review"),
        disputes=said.get("disputes", ""),
        gap=said.get("gap", ""),
        note=said.get("note", ""),
        despite=said.get("despite", ""),
        years=years,
        name=name,
    )
    return decision, problems


def _answers(board: Board, said: Answers, problems: dict[str, str]) -> tuple[Answer, ...]:
    found: list[Answer] = []
    for partner in board.partners:
        text = said.get(ANSWER + partner.id, "") or said.get(EVERYBODY, "")
        if not text:
            continue
        read = answers_of(board, {partner.id: text})
        if isinstance(read, Refused):
            problems[ANSWER + partner.id if said.get(ANSWER + partner.id) else EVERYBODY] = read.message
        else:
            found += read
    return tuple(found)


def checklist_of(board: Board, answers: Answers) -> tuple[Item, ...] | Refused:
    """Everything to be settled before what is prepared is adopted."""
    split = split_to_adopt(board, answers)
    return split if isinstance(split, Refused) else checklist(board, split, decision_of(board, answers)[0])


def meeting_form(board: Board, start: Answers) -> Form:
    """The form of what the meeting decided, with what is settled and what is missing below it."""
    split_of = _remembering(board)

    def tell(answers: Answers) -> Told:
        decision, problems = decision_of(board, answers)
        split = split_of(answers)
        if isinstance(split, Refused):
            return Told((), {"proposal": split.message})
        return Told(_lines(checklist(board, split, decision)), problems)

    def take(answers: Answers) -> Edit | Refused:
        _decision, problems = decision_of(board, answers)
        if problems:
            return Refused(" ".join(problems.values()))
        return Prepared(board, _("what the meeting decided"), answers={k: v for k, v in answers.items() if v.strip()})

    return Form(
        FORM,
        _("What the meeting decided"),
        _("Nothing is adopted yet: what you type here is kept until you adopt. Below stands what is still missing."),
        _questions(board),
        dict(start),
        tell,
        take,
    )


def _lines(items: Iterable[Item]) -> tuple[str, ...]:
    """The checklist, with what is missing first."""
    in_order = sorted(items, key=lambda item: item.state is not ItemState.MISSING)
    return tuple(f"{SIGNS[item.state]} {state_words(item.state)}: {item.words}. {item.told}" for item in in_order)


def _remembering(board: Board) -> Callable[[Answers], Split | Refused]:
    known: dict[str, Split | Refused] = {}

    def split_of(answers: Answers) -> Split | Refused:
        name = answers.get("proposal", "").strip()
        if name not in known:
            known[name] = split_to_adopt(board, answers)
        return known[name]

    return split_of


def _questions(board: Board) -> tuple[Question, ...]:
    day = _("Such as 2026-03-31 or 31 March 2026.")
    return (
        Question(
            "proposal",
            _("What is adopted"),
            _("The proposal that is adopted; blank for the formula in use."),
            tuple(known.name for known in board.proposals),
        ),
        Question("meeting", _("Meeting"), _("What the meeting is called, such as Board, March 2026."), needed=True),
        Question("date", _("Date of the meeting"), day, needed=True),
        Question(
            "present",
            _("Partners present"),
            _("The partners at the meeting, with commas between; or all."),
            (_("all"),),
        ),
        Question("others", _("Others present"), _("Other bodies at the meeting, with commas between; never a person.")),
        Question(
            EVERYBODY,
            _("Everybody answers"),
            _("What every partner says that has no answer of its own below."),
            WORDS,
        ),
        *(_answer(partner) for partner in board.partners),
        Question("gap", _("The gap"), _("How the gap is met, when the formula leaves one.")),
        Question("review", _("Review"), _("The day by which the decision is reviewed. {day}").format(day=day)),
        Question("disputes", _("Disputes"), _("The way a dispute goes; blank for the one of the Board."), long=True),
        Question("years", _("Years"), _("The years that are decided; blank for all that were put forward.")),
        Question("name", _("Name of the adoption"), _("Blank for “Adopted” and the date.")),
        Question("note", _("Note"), _("Anything worth saying in the minute."), long=True),
        Question(
            "despite",
            _("Despite what is missing"),
            _("Why it is adopted although something is missing; it stands in the minute."),
            long=True,
        ),
    )


def _answer(partner: Partner) -> Question:
    words = _("What it said. A condition follows its colon: agrees subject to: a review in June.")
    return Question(ANSWER + partner.id, short_name(partner, language()), words, WORDS)


def start_from(board: Board, adoption: Adoption) -> dict[str, str]:
    """What a decision that takes an adoption's place begins with: its years, the way of a dispute, who was asked."""
    known = [partner.id for partner in board.partners]
    return {
        "present": ", ".join(name for name in adoption.present if not isinstance(find_partner(board, name), Refused)),
        "others": ", ".join(adoption.others),
        "disputes": adoption.disputes if adoption.disputes != board.board.disputes else "",
        "years": ", ".join(year.year for year in adoption.years if year.year in board.years),
    } | {ANSWER + given.partner: "" for given in adoption.answers if given.partner in known}
