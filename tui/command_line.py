"""The command line: each command is loaded only when it is asked for, so that starting is quick."""

import sys
from importlib import import_module

import click

from tui.commands.language import language_option

_COMMANDS = {
    "open": "tui.commands.open:open_file",
    "new": "tui.commands.new:new",
    "examples": "tui.commands.new:examples",
    "check": "tui.commands.check:check",
    "split": "tui.commands.split:split",
    "explain": "tui.commands.explain:explain",
    "plan": "tui.commands.plan:plan",
    "in-kind": "tui.commands.in_kind:in_kind",
    "bridge": "tui.commands.bridge:bridge",
    "health": "tui.commands.health:health",
    "cash": "tui.commands.cash:cash",
    "ensemble": "tui.commands.ensemble:ensemble",
    "tornado": "tui.commands.tornado:tornado",
    "compare": "tui.commands.compare:compare",
    "table": "tui.commands.table:table",
    "seek": "tui.commands.seek:seek",
    "rehearse": "tui.commands.rehearse:rehearse",
    "scenarios": "tui.commands.scenarios:scenarios",
    "export": "tui.commands.export:export",
    "paper": "tui.commands.paper:paper",
    "dictionary": "tui.commands.dictionary:dictionary",
    "propose": "tui.commands.propose:propose",
    "adopt": "tui.commands.adopt:adopt_command",
    "decisions": "tui.commands.decisions:decisions",
    "actuals": "tui.commands.actuals:actuals",
    "settle": "tui.commands.settle:settle",
    "roll-forward": "tui.commands.roll_forward:roll_forward",
    "history": "tui.commands.history:history",
    "verify": "tui.commands.verify:verify",
    "import": "tui.commands.import_:import_",
    "returns": "tui.commands.returns:returns",
}


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
