"""The form of a scenario's name, what it goes on from, and its language; its sentences have an editor."""

from collections.abc import Iterator, Sequence

from funding.board import Board, ScenarioText
from funding.names import same
from funding.places import quoted
from funding.wording import _
from scenarios.stories import how_many, read_scenario
from tui.workspace.forms.answers import Asked, ask, ask_choice
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.placing import placed
from tui.workspace.forms.reading import fields_of
from tui.workspace.scenarios.writing import scenario_called
from tui.workspace.tables.columns import names_apart
from tui.workspace.tables.fields import choice_kind, open_choice_kind


def scenario_form(board: Board, name: str | None = None) -> Form:
    """The form of a scenario, or of a new one without sentences; raises `KeyError` when there is none of the name."""
    was = None if name is None else scenario_called(board, name)
    others = tuple(scenario for scenario in board.scenarios if scenario is not was)
    subject = Subject(
        ScenarioText,
        "scenarios",
        board,
        was,
        {} if was is None else fields_of(was),
        placed=lambda new: placed(board, "scenarios", was, new),
        label=lambda new: new.name if was is not None else _("add {name}").format(name=new.name),
        as_it_stands=was is not None,
    )
    return form_over(
        subject,
        f"scenarios {was.name if was else '+'}",
        _("New scenario") if was is None else was.name,
        _("What the scenario is called, and which other one it goes on from."),
        _asked(others),
        lines=_lines,
        faults=lambda _board, new: _faults(was, new, others),
    )


def _asked(others: Sequence[ScenarioText]) -> tuple[Asked, ...]:
    names = [scenario.name for scenario in others]
    return (
        ask("name", _("Name"), _("What the scenario is called, like Two more reviews."), needed=True),
        ask(
            "on",
            _("Goes on from"),
            _("Another scenario, whose sentences hold here too. Blank for the Board as it stands."),
            open_choice_kind(names),
            choices=names,
        ),
        ask_choice(
            "language",
            _("Language"),
            _("The language of its sentences. Sentences that are there already are not translated."),
            choice_kind({"en": _("English"), "cy": _("Welsh")}),
            blank=_("English"),
        ),
        ask("note", _("Note"), _("What it is to try, or who asked for it."), long=True),
    )


def _lines(board: Board, scenario: ScenarioText) -> Iterator[str]:
    yield _("It {changes}.").format(changes=how_many(read_scenario(board, scenario)))


def _faults(was: ScenarioText | None, new: ScenarioText, others: Sequence[ScenarioText]) -> dict[str, str]:
    found: dict[str, str] = {}
    if message := names_apart("name")(new, others):
        found["name"] = message
    if new.on is not None:
        known = {same(scenario.name): scenario for scenario in others}
        own = {same(scenario.name) for scenario in (was, new) if scenario is not None}
        on: str | None = new.on
        seen: set[str] = set()
        if same(new.on) not in known and same(new.on) not in own:
            found["on"] = _("There is no scenario called {name}.").format(name=quoted(new.on))
        while on is not None and same(on) not in seen:
            if same(on) in own:
                found["on"] = _("A scenario cannot go on from itself, be it by way of others.")
                break
            seen.add(same(on))
            base = known.get(same(on))
            on = base.on if base is not None else None
    return found
