"""What is different between two Boards: found, told in sentences, and taken one by one."""

from funding.differences.applying import NoPlace, already, applied, fits
from funding.differences.difference import MISSING, Difference, Kind, Missing
from funding.differences.finding import HISTORY, differences
from funding.differences.words import sentence

__all__ = [
    "HISTORY",
    "MISSING",
    "Difference",
    "Kind",
    "Missing",
    "NoPlace",
    "already",
    "applied",
    "differences",
    "fits",
    "sentence",
]
