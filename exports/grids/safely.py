"""Files that others send, read as grids once they were looked at: nothing that runs, nothing about persons."""

from exports.grids.grid import Grid, NoGrid
from exports.grids.reading import read_grids
from exports.reading.kinds import Looked
from exports.reading.not_read import NotRead, Refusal
from exports.reading.personal import refuse_persons
from funding.places import quoted
from funding.wording import _


def grids_of(file: Looked) -> tuple[Grid, ...]:
    """The sheets of a file that was looked at; raises `NotRead`."""
    try:
        grids = read_grids(file.content)
    except NoGrid as slip:
        words = _("{file} cannot be read. {why}").format(file=quoted(file.path.name), why=slip)
        raise NotRead(Refusal.DAMAGED, words) from slip
    for grid in grids:
        rows = ([cell.value for cell in row] for row in grid.rows)
        refuse_persons(rows, quoted(file.path.name))
    return grids
