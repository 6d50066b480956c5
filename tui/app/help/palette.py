"""What the palette offers: every action that can be done now, and the years, formulas and looks to choose from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.markup import escape

from funding.wording import _
from tui.app.help.working_keys import Doable
from tui.app.looks.themes import DARK, LIGHT, MONOCHROME

if TYPE_CHECKING:
    from tui.app.app import CyfranApp
    from tui.app.help.helped import Helped

_NOT_OFFERED = frozenset({"command-palette"})


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing in the palette."""

    text: str
    """What it is called, and what is searched."""
    keys: str
    help: str
    does: Callable[[], object]


class EverythingDoable(Provider):
    """Offers what can be done on the screen that the palette was opened from."""

    async def discover(self) -> Hits:
        """All of it, before anything is typed."""
        for offer in self._offers():
            yield DiscoveryHit(cast("str", shown(offer)), offer.does, text=offer.text, help=escape(offer.help))

    async def search(self, query: str) -> Hits:
        """What the typed letters are part of."""
        matcher = self.matcher(query)
        for offer in self._offers():
            score, places = matcher.fuzzy_search.match(query, offer.text)
            # Whoever remembers only what a thing does finds it by that, after those found by name.
            found = score or matcher.match(offer.help) / 2
            if found > 0:
                line = cast("str", shown(offer, tuple(places) if score else ()))
                yield Hit(found, line, offer.does, text=offer.text, help=escape(offer.help))

    def _offers(self) -> Iterator[Offer]:
        for known in cast("Helped", self.app).doable_here:
            if known.action.id not in _NOT_OFFERED and known.enabled:
                yield self._doing(known)
        yield from self._choices()

    def _doing(self, known: Doable) -> Offer:
        does = partial(self.app.run_action, known.action.runs, known.node)
        return Offer(known.action.label, known.key_names, known.action.tooltip, does)

    def _choices(self) -> Iterator[Offer]:
        app = cast("Helped", self.app)
        workspace = cast("CyfranApp", self.app).workspace
        board = workspace.board
        if board is not None and not self.screen.is_modal:
            for year in board.years:
                told = _("Year {year}").format(year=year)
                yield Offer(told, "", _("Look at this financial year."), partial(workspace.choose_year, year))
            for name in [formula.name for formula in board.formulas]:
                told = _("Formula {name}").format(name=name)
                hint = _("Look at the split by this formula.")
                yield Offer(told, "", hint, partial(workspace.choose_formula, name))
        for theme, label in ((LIGHT, _("light")), (DARK, _("dark")), (MONOCHROME, _("without colours"))):
            told = _("Look: {look}").format(look=label)
            yield Offer(told, "", _("Change how the application looks."), partial(app.choose_look, theme))


def shown(offer: Offer, places: tuple[int, ...] = ()) -> Content:
    """The line of the palette, never taken as markup, since it may hold what people typed."""
    line = Content(" ".join(offer.text.split()) if not places else offer.text)
    for place in places:
        line = line.stylize("bold underline", place, place + 1)
    return line + Content(f"   {offer.keys}") if offer.keys else line
