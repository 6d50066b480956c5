"""Which cells a formula rests on, among a few."""

from collections import defaultdict
from collections.abc import Mapping

from openpyxl.utils import range_boundaries

from exports.reading.held import Place
from exports.reading.spelling import references


class Resting:
    """Tells whether a formula rests on one of some cells."""

    def __init__(self, cells: set[tuple[str, Place]], names: Mapping[str, str]) -> None:
        """Look among these cells; `names` are the workbook's defined names."""
        self._places: dict[str, set[Place]] = defaultdict(set)
        for sheet, place in cells:
            self._places[sheet].add(place)
        self._names = names

    def rests_on_another(self, sheet: str, place: Place, formula: str) -> bool:
        """Whether a cell's formula names another of the cells."""
        for named, cells in references(formula):
            if not named and cells in self._names:
                if any(
                    self._any_in(where, area, (sheet, place)) for where, area in references(f"={self._names[cells]}")
                ):
                    return True
            elif self._any_in(named or sheet, cells, (sheet, place)):
                return True
        return False

    def _any_in(self, sheet: str, cells: str, but: tuple[str, Place]) -> bool:
        places = self._places.get(sheet)
        if not places:
            return False
        try:
            left, top, right, bottom = range_boundaries(cells)
        except ValueError:
            return False
        if left is None or top is None or right is None or bottom is None:
            return True  # a whole row or column
        rows, columns = range(top, bottom + 1), range(left, right + 1)
        if len(rows) * len(columns) <= len(places):
            inside = [(row, column) for row in rows for column in columns if (row, column) in places]
        else:
            inside = [place for place in places if place[0] in rows and place[1] in columns]
        return any((sheet, place) != but for place in inside)
