"""Commands are run here as they are in their own tests."""

from tests.command_line.conftest import run

__all__ = ["run"]
