"""Days as options."""

from typing import Any

import click

from funding.wording import _


class Day(click.DateTime):
    """A day as an option, refused in plain words."""

    def __init__(self) -> None:
        """Take days written like 2026-03-31."""
        super().__init__(formats=("%Y-%m-%d",))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day that is written; fails with how to write one."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(_("“{text}” is not a date. Write it like 2026-03-31.").format(text=value), param, ctx)


DAY = Day()
