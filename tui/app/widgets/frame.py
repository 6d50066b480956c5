"""What surrounds every place: the line at the top, the place bar, the line of totals."""

from rich.cells import cell_len, set_cell_size
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from funding.board_names import board_name
from funding.money import format_money
from funding.problems import errors
from funding.wording import _, plural
from tui.app.looks.signs import signs
from tui.app.places import PLACES, Place
from tui.workspace.workspace import Workspace

_LEAST_NAME = 20
"""Cells that the Board's name keeps, however long the file's name is."""


class TopLine(Widget):
    """The Board, its file, and whether it is saved."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(classes="frame")
        self.workspace = workspace

    def render(self) -> RenderResult:
        """The line, the file and its state at the right."""
        board = self.workspace.board
        name = board_name(board) if board is not None else _("Cyfran: who pays for the Board")
        state = _("saved") if self.workspace.path else ""
        if self.workspace.dirty:
            state = f"{signs().unsaved} " + _("not saved")
        width = self.size.width - 2
        room = width - min(cell_len(name), _LEAST_NAME) - cell_len(state) - 6
        right = "   ".join(part for part in (shortened(self.workspace.name, room), state) if part)
        left = shortened(name, width - cell_len(right) - 3)
        return Content(f" {set_cell_size(left, max(width - cell_len(right), 0))}{right} ")


class PlaceBar(Widget):
    """The places with their keys, and the year and formula in view; a click goes there, or chooses others."""

    def __init__(self, workspace: Workspace, here: str) -> None:
        super().__init__(classes="frame")
        self.workspace = workspace
        self.here = here

    def render(self) -> RenderResult:
        """The bar, the place that is shown set apart by a mark and a style; what does not fit is under More."""
        shown = places_shown(self.here, self.size.width)
        parts = [self._told(place) for place in shown]
        if len(shown) < len(PLACES):
            parts.append(Content(f" {_more()} ").stylize("@click=app.go_to()"))
        bar = Content("").join(parts)
        room = self.size.width - bar.cell_length - 2
        formula = shortened(self.workspace.formula or "", room)
        if cell_len(formula) < min(room, 4):
            return bar
        chosen = Content(formula).stylize("@click=app.choose_formula()")
        return bar + Content(" " * (room - cell_len(formula) + 1)) + chosen + Content(" ")

    def _told(self, place: Place) -> Content:
        here = place.id == self.here
        told = Content(f"{signs().here if here else ' '}{_words(place)} ")
        return told.stylize("reverse bold" if here else "").stylize(f"@click=app.go_place('{place.id}')")


def _words(place: Place) -> str:
    return f"{place.key} {place.label}" if place.key else place.label


def _more() -> str:
    return _("Ctrl+G More")


def places_shown(here: str, width: int) -> tuple[Place, ...]:
    """The places that fit in so many cells, in order, the one that is shown always among them."""
    if sum(_cells(place) for place in PLACES) <= width:
        return PLACES
    room = width - cell_len(_more()) - 2
    room -= sum(_cells(place) for place in PLACES if place.id == here)
    shown: list[Place] = []
    full = False
    for place in PLACES:
        if place.id == here:
            shown.append(place)
        elif not full:
            full = _cells(place) > room
            if not full:
                shown.append(place)
                room -= _cells(place)
    return tuple(shown)


def _cells(place: Place) -> int:
    return cell_len(_words(place)) + 2


class StatusLine(Widget):
    """The year in view, what it comes to, and how much is wrong; a click chooses the year or lists the problems."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(classes="frame")
        self.workspace = workspace

    def render(self) -> RenderResult:
        """As many of the parts as there is room for, what matters most first."""
        line = Content(" ")
        for part in self._parts():
            joint = Content(f" {signs().between} ") if line.cell_length > 1 else Content("")
            if line.cell_length + joint.cell_length + part.cell_length > self.size.width:
                break
            line = line + joint + part
        return line

    def _parts(self) -> list[Content]:
        parts: list[Content] = []
        year, results = self.workspace.year, self.workspace.results
        if year is not None:
            parts.append(Content(year).stylize("bold").stylize("@click=app.choose_year()"))
        scenario = self.workspace.scenario
        if scenario is not None:
            under = _("under {scenario}").format(scenario=shortened(scenario, _LEAST_NAME))
            parts.append(Content(under).stylize("bold").stylize("@click=app.choose_scenario()"))
        wrong = len(errors(self.workspace.problems))
        if wrong:
            count = plural("{n} problem: press F8", "{n} problems: press F8", wrong).format(n=wrong)
            parts.append(Content(f"{signs().problem} {count}").stylize("bold").stylize("@click=app.problems()"))
        split = results.split if results is not None else None
        for shown in () if split is None else split.years:
            if shown.year != year:
                continue
            parts.append(Content(_("Costs to share {money}").format(money=format_money(shown.costs_to_share))))
            if shown.gap:
                parts.append(Content(_("gap {money}").format(money=format_money(shown.gap))).stylize("bold"))
            if shown.surplus:
                parts.append(Content(_("surplus {money}").format(money=format_money(shown.surplus))).stylize("bold"))
            assessed = sum(row.assessed for row in shown.partners)
            parts.append(Content(_("shares {money}").format(money=format_money(assessed))))
        return parts


def shortened(text: str, room: int) -> str:
    """The text in so many cells, on one line, with the sign for more at its end where it was cut."""
    text = " ".join(text.split())
    if cell_len(text) <= room:
        return text
    more = signs().more
    return set_cell_size(text, room - len(more)).rstrip() + more if room > len(more) else ""
