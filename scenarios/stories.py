"""Scenarios of a Board file: found by name, stacked, read to statements, and put to the Board."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from formulas.clauses import Note
from formulas.language.parser import read_text
from funding.board import Board, ScenarioText
from funding.names import nearest, same
from funding.problems import Problem, Weight, errors
from funding.wording import _, language, plural
from scenarios.applying import Applied, apply
from scenarios.clauses import (
    Change,
    CostOfLine,
    CostsMove,
    Counted,
    DriverOf,
    LineAdded,
    LineEnds,
    PartnerJoins,
    PartnerLeaves,
    Perhaps,
    Sets,
    Statement,
    Uncertain,
    Uncertainty,
)
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.printer import print_statement
from scenarios.plan_changes import with_line_added, with_partner_joined
from scenarios.refusal import CannotChange
from scenarios.spans import years_of

STACKED = " + "


@dataclass(frozen=True, slots=True)
class Told:
    """A statement, and where a scenario tells it."""

    scenario: str
    number: int
    """Which of the scenario's changes it stands in, from 1."""
    statement: Statement
    layer: int
    """Which of the stacked scenarios brings it, from 0; what a scenario is based on comes with it."""


@dataclass(frozen=True, slots=True)
class Story:
    """One scenario, or several stacked, with all they are based on, in the order in which they hold."""

    name: str
    told: tuple[Told, ...]
    problems: tuple[Problem, ...]
    """Unknown names and sentences that cannot be read."""
    names: Board
    """The base, with the lines and partners that the sentences add, so that their names are known."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is said."""
        return tuple(told.statement for told in self.told)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is sure."""
        return tuple(said for said in self.statements if not isinstance(said, Perhaps | Uncertain | Counted))

    @property
    def uncertainties(self) -> tuple[Uncertainty, ...]:
        """What is not."""
        return tuple(said for said in self.statements if isinstance(said, Perhaps | Uncertain | Counted))


def scenario_of(board: Board, name: str) -> Story:
    """The scenario of a name, or of several names stacked as in "A + B"; problems are told in it."""
    texts: list[tuple[int, ScenarioText]] = []
    problems: list[Problem] = []
    called: list[str] = []
    for layer, part in enumerate(_parts(board, name)):
        found = _named(board, part)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        called.append(found.name)
        known = [text for _layer, text in texts]
        texts += [(layer, text) for text in bases_of(board, found) if text not in known]
    told: list[Told] = []
    names = board
    for layer, text in texts:
        read, slips, names = _read(names, text, layer)
        told += read
        problems += slips
    problems += _about_what_may_not_be(board, names, told)
    return Story(STACKED.join(called) or name, tuple(told), tuple(problems), names)


def unknown_scenarios(board: Board, name: str) -> tuple[Problem, ...]:
    """A problem for each name of a stack that no scenario has."""
    found = (_named(board, part) for part in _parts(board, name))
    return tuple(problem for problem in found if isinstance(problem, Problem))


def read_scenario(board: Board, text: ScenarioText) -> Story:
    """A scenario by itself, without what it is based on."""
    told, problems, names = _read(board, text, 0)
    return Story(text.name, told, problems, names)


def applied(board: Board, formula: str | None, name: str) -> Applied:
    """A Board under a scenario, or several stacked; what is uncertain stays as the base has it.

    With sentences that cannot be read the base comes back, with the problems.
    """
    story = scenario_of(board, name)
    return Applied(board, formula, story.problems) if errors(story.problems) else applied_story(board, formula, story)


def applied_story(board: Board, formula: str | None, story: Story) -> Applied:
    """A Board under a scenario that has been read; what is uncertain stays as the base has it."""
    sure = [told for told in story.told if not isinstance(told.statement, Uncertainty)]
    done = apply(board, formula, story.changes)
    return replace(done, problems=tuple(_placed(problem, story.name, sure) for problem in done.problems))


def sentences(story: Story, in_language: str | None = None) -> tuple[str, ...]:
    """What a scenario says, each statement as it is printed, in a language or the one in use."""
    lexicon = scenario_lexicon(story.names, in_language or language())
    return tuple(print_statement(said, lexicon) for said in story.statements)


def left_open(story: Story) -> tuple[Problem, ...]:
    """A notice that some of what a scenario says is uncertain, for those who look at it with sure figures only."""
    count = len(story.uncertainties)
    if not count:
        return ()
    where = _("scenario “{name}”").format(name=story.name)
    what = plural(
        "One of its sentences is uncertain and is left out here.",
        "{count} of its sentences are uncertain and are left out here.",
        count,
    )
    return (Problem(where, what.format(count=count), weight=Weight.NOTICE),)


def how_many(story: Story) -> str:
    """How many things a scenario changes: "changes 3 things"."""
    count = len(story.statements)
    if not count:
        return _("changes nothing")
    return plural("changes one thing", "changes {count} things", count).format(count=count)


def _parts(board: Board, name: str) -> list[str]:
    """The names of a stack; a name that holds a plus sign itself is one name."""
    known = {same(scenario.name) for scenario in board.scenarios}
    pieces = name.split("+")
    parts: list[str] = []
    while pieces:
        fitting = [n for n in range(len(pieces), 0, -1) if same("+".join(pieces[:n])) in known]
        taken = fitting[0] if fitting else 1
        parts.append("+".join(pieces[:taken]).strip())
        pieces = pieces[taken:]
    return parts


def _named(board: Board, name: str) -> ScenarioText | Problem:
    for scenario in board.scenarios:
        if same(scenario.name) == same(name):
            return scenario
    names = [scenario.name for scenario in board.scenarios]
    close = nearest(name, names)
    mend = _("The Board file has no scenarios.")
    if close:
        mend = _("Did you mean “{name}”?").format(name=close)
    elif names:
        mend = _("There are: {names}.").format(names=", ".join(f"“{known}”" for known in names))
    return Problem(_("scenarios"), _("There is no scenario called “{name}”.").format(name=name), mend)


def bases_of(board: Board, scenario: ScenarioText) -> list[ScenarioText]:
    """A scenario after all that it is based on; a base that is missing or goes in a circle is told by the checks."""
    chain = [scenario]
    while (on := chain[0].on) is not None:
        base = _named(board, on)
        if isinstance(base, Problem) or base in chain:
            break
        chain.insert(0, base)
    return chain


def _read(board: Board, text: ScenarioText, layer: int) -> tuple[tuple[Told, ...], tuple[Problem, ...], Board]:
    told: list[Told] = []
    problems: list[Problem] = []
    names = board
    for number, line in enumerate(text.changes, start=1):
        read = read_text(line, scenario_lexicon(names, text.language))
        where = place_of_change(text.name, number)
        problems += [replace(problem, where=where) for problem in read.problems]
        told += [Told(text.name, number, said, layer) for said in read.said if not isinstance(said, Note)]
        names = with_new_names(names, read.said)
    return tuple(told), tuple(problems), names


def with_new_names(names: Board, said: Iterable[Statement | Note]) -> Board:
    """The Board with the lines and partners that sentences bring, so that the next can speak of them."""
    for statement in said:
        names = _grown(names, statement.change if isinstance(statement, Perhaps) else statement)
    return names


def _grown(names: Board, change: Statement | Note) -> Board:
    try:
        if isinstance(change, LineAdded):
            return with_line_added(names, change, years_of(names, change.when))
        if isinstance(change, PartnerJoins):
            return with_partner_joined(names, change)
    except CannotChange:
        pass  # told when it is applied
    return names


def _about_what_may_not_be(board: Board, names: Board, told: Sequence[Told]) -> Iterator[Problem]:
    """A problem for each sentence about a partner or a line that other sentences bring only perhaps."""
    certain = with_new_names(board, [said.statement for said in told if not isinstance(said.statement, Perhaps)])
    sure_lines, sure_partners = {cost.id for cost in certain.costs}, {partner.id for partner in certain.partners}
    lines = {cost.id: cost.name for cost in names.costs if cost.id not in sure_lines}
    partners = {partner.id: partner.name for partner in names.partners if partner.id not in sure_partners}
    for said in told:
        change = said.statement.change if isinstance(said.statement, Perhaps) else said.statement
        match change:
            case (
                Sets(CostOfLine(line)) | Uncertain(CostOfLine(line)) | CostsMove(CostOfLine(line))
                | Counted(line) | LineEnds(line)
            ):  # fmt: skip
                name = lines.get(line)
            case Sets(DriverOf(_, partner)) | Uncertain(DriverOf(_, partner)) | PartnerLeaves(partner):
                name = partners.get(partner)
            case _:
                name = None
        if name is not None:
            yield Problem(
                place_of_change(said.scenario, said.number),
                _("“{name}” comes only perhaps, so no other sentence can be about it.").format(name=name),
                _("Say that it comes for certain, and compare with the scenario without it."),
            )


def place_of_change(scenario: str, number: int) -> str:
    """Where a problem of one of a scenario's changes stands, counted from 1."""
    return _("scenario “{name}”, change {number}").format(name=scenario, number=number)


def _placed(problem: Problem, name: str, sure: Sequence[Told]) -> Problem:
    """A problem of a change at the sentence that says it; one of the new Board under the scenario's name."""
    if problem.where == _("change {number}").format(number=problem.line) and problem.line is not None:
        told = sure[problem.line - 1]
        return replace(problem, where=place_of_change(told.scenario, told.number), line=None)
    return under_scenario(name, problem)


def under_scenario(name: str, problem: Problem) -> Problem:
    """A problem of the Board under a scenario, which is at no line of the file."""
    where = ", ".join(filter(None, (_("scenario “{name}”").format(name=name), problem.where)))
    return replace(problem, where=where, line=None, column=None, length=0)
