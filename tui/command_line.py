"""The command line: each command is loaded only when it is asked for, so that starting is quick."""

import sys
from importlib import import_module

import click

from funding.wording import _
from tui.commands.language import language_option

_GROUPS = (
    ("open", "new", "examples", "check"),
    ("split", "explain", "bridge", "plan", "in-kind", "cash", "health"),
    ("scenarios", "compare", "table", "seek", "ensemble", "tornado", "rehearse"),
    ("propose", "adopt", "decisions", "history"),
    ("actuals", "settle", "roll-forward"),
    ("export", "paper", "returns", "import", "verify", "dictionary"),
)
"""The commands as `--help` shows them, in the order in which people need them."""


_AROUND_A_NAME = 4
"""The cells before and after a command's name in `--help`."""


def _titles() -> tuple[str, ...]:
    """What each group of commands is for, in the language in use."""
    return (
        _("Begin"),
        _("Who pays what, and why"),
        _("What if"),
        _("Decide"),
        _("Live with it"),
        _("To others, and back"),
    )


_ELSEWHERE = {
    "open": "tui.commands.open:open_file",
    "examples": "tui.commands.new:examples",
    "in-kind": "tui.commands.in_kind:in_kind",
    "adopt": "tui.commands.adopt:adopt_command",
    "roll-forward": "tui.commands.roll_forward:roll_forward",
    "import": "tui.commands.import_:import_",
}
"""Where a command is that does not stand under its own name in a module of its own name."""

_COMMANDS = {name: _ELSEWHERE.get(name, f"tui.commands.{name}:{name}") for names in _GROUPS for name in names}


class _Lazily(click.Group):
    """A group whose commands live in modules of their own."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's own signature
        """The commands in the order in which people need them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's own signature
        """Load a command; None when there is none of this name."""
        if cmd_name not in _COMMANDS:
            return None
        return _command(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's own signature
        """The commands under what they are for."""
        for title, names in zip(_titles(), _GROUPS, strict=True):
            with formatter.section(title):
                room = formatter.width - max(map(len, names)) - _AROUND_A_NAME
                told = [(name, _command(name).get_short_help_str(room)) for name in names]
                formatter.write_dl(told)


def _command(name: str) -> click.Command:
    module, _colon, attribute = _COMMANDS[name].partition(":")
    command: click.Command = getattr(import_module(module), attribute)
    return command


@click.group(cls=_Lazily, invoke_without_command=True)
@click.version_option(package_name="cyfran", prog_name="cyfran")
@language_option
@click.pass_context
def main(context: click.Context) -> None:
    """Agree who pays for a Local Safeguarding Children Board. Without a command, the application opens."""
    if context.invoked_subcommand is not None:
        return
    if sys.stdin.isatty() and sys.stdout.isatty():
        context.invoke(_command("open"))
    else:
        click.echo(context.get_help())
