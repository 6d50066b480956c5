"""`cyfran scenarios`, and `--scenario` wherever a Board is looked at."""

import json
from pathlib import Path

import pytest

from tests.command_line.boards import BOARD
from tests.command_line.conftest import Run

SCENARIOS = """
[[scenarios]]
name = "Dearer"
changes = ["\\"Everything\\" costs £170,000 in 2027-28."]
note = "Prices rise."

[[scenarios]]
name = "Alone"
on = "Dearer"
changes = ["Probation leaves from 2027-28.", "\\"Everything\\" costs between £1 and £2 with nothing."]
"""
