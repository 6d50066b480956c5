"""A block of cells, by their places."""

from dataclasses import dataclass

from textual.coordinate import Coordinate


@dataclass(frozen=True, slots=True)
class Block:
    """The cells between two corners, both included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def rows(self) -> range:
        """The places of its rows."""
        return range(self.top, self.bottom + 1)

    @property
    def columns(self) -> range:
        """The places of its columns."""
        return range(self.left, self.right + 1)

    @property
    def single(self) -> bool:
        """Whether it is one cell."""
        return self.top == self.bottom and self.left == self.right

    def __contains__(self, place: tuple[int, int]) -> bool:
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right


def between(one: Coordinate, other: Coordinate) -> Block:
    """The block with these two corners."""
    return Block(
        min(one.row, other.row), min(one.column, other.column), max(one.row, other.row), max(one.column, other.column)
    )
