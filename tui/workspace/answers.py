"""What was said and decided at a meeting, read from what people type or from a small file."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

from formulas.adopting import Decision
from funding.board import Board, Partner, short_name
from funding.decisions import Answer, AnswerWord
from funding.names import nearest, same
from funding.places import listed, quoted
from funding.problems import Problem
from funding.store_problems import reading_problem
from funding.syntax import parse_tables
from funding.wording import _
from tui.workspace.edits import Refused

WORDS: tuple[AnswerWord, ...] = get_args(AnswerWord)
SUBJECT: AnswerWord = "agrees subject to"
OTHERS = ("all other partners", "all others", "everyone else")
_SAID = re.compile(r"\s*(?P<who>[^=]+?)\s*=\s*(?P<what>.*?)\s*", re.DOTALL)


def find_partner(board: Board, name: str) -> Partner | Refused:
    """The partner that an id or any of its names stands for."""
    spellings: dict[str, Partner] = {}
    for partner in board.partners:
        for spelling in (partner.id, partner.short, partner.short_cy, partner.name, partner.name_cy):
            if spelling:
                spellings.setdefault(same(spelling), partner)
    if same(name) in spellings:
        return spellings[same(name)]
    close = nearest(name, spellings)
    mend = _("The partners are {names}.").format(names=listed([partner.id for partner in board.partners]))
    if close:
        mend = _("Did you mean {name}?").format(name=quoted(spellings[same(close)].id))
    return Refused(_("There is no partner called {name}.").format(name=quoted(name)) + " " + mend)


def find_partners(board: Board, text: str) -> tuple[str, ...] | Refused:
    """The ids of partners named with commas between; `all` is every partner."""
    if same(text) in {"all", "all partners"}:
        return tuple(partner.id for partner in board.partners)
    whole = find_partner(board, text)
    if not isinstance(whole, Refused):
        return (whole.id,)  # a name may have a comma in it
    found = [find_partner(board, name) for name in text.split(",") if name.strip()]
    refused = next((each for each in found if isinstance(each, Refused)), None)
    return refused or tuple(dict.fromkeys(each.id for each in found if isinstance(each, Partner)))


def read_answers(board: Board, text: str) -> tuple[Answer, ...] | Refused:
    """Answers such as `police=agrees; health=agrees subject to: a review in June; all others=agrees`."""
    said: dict[str, str] = {}
    for part in filter(str.strip, text.split(";")):
        match = _SAID.fullmatch(part)
        if match is None:
            told = _("{text} is no answer. Write it like: police=agrees; health=agrees subject to: a review in June")
            return Refused(told.format(text=quoted(part)))
        if same(match["who"]) in said:
            return Refused(_("{name} answers twice.").format(name=quoted(match["who"])))
        said[match["who"].strip()] = match["what"]
    return answers_of(board, said)


def answers_of(board: Board, said: Mapping[str, str]) -> tuple[Answer, ...] | Refused:
    """The answers by partner; whoever is named as all others comes after those named one by one."""
    found: dict[str, Answer] = {}
    everybody_else = ""
    for who, what in said.items():
        if same(who) in OTHERS:
            everybody_else = what
            continue
        partner = find_partner(board, who)
        if isinstance(partner, Refused):
            return partner
        if partner.id in found:
            return Refused(_("{name} answers twice.").format(name=quoted(short_name(partner))))
        answer = _answer(partner, what)
        if isinstance(answer, Refused):
            return answer
        found[partner.id] = answer
    if everybody_else:
        for partner in board.partners:
            answer = _answer(partner, everybody_else)
            if isinstance(answer, Refused):
                return answer
            found.setdefault(partner.id, answer)
    return tuple(found[partner.id] for partner in board.partners if partner.id in found)


def _answer(partner: Partner, what: str) -> Answer | Refused:
    word, _colon, conditions = (part.strip() for part in what.partition(":"))
    for known in WORDS:
        if same(word) == known:
            if conditions and known != SUBJECT:
                told = _("Only an answer “agrees subject to” has conditions, and {name} says {answer}.")
                return Refused(told.format(name=short_name(partner), answer=quoted(known)))
            return Answer(partner=partner.id, answer=known, conditions=conditions)
    told = _("{answer} is no answer of {name}. Choose one of: {words}.")
    return Refused(told.format(answer=quoted(word), name=short_name(partner), words=listed(WORDS)))


def read_record(board: Board, path: Path) -> Decision | Refused:
    """What was decided at a meeting, from a small file; raises `StoreProblem` when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return Refused(_("{file} is no text file.").format(file=quoted(path.name)))
    except OSError as slip:
        raise reading_problem(path, slip) from slip
    tables = parse_tables(text, path.name)
    if isinstance(tables, Problem):
        return Refused(str(tables))
    return _decision(board, tables, path.name)


def _decision(board: Board, tables: Mapping[str, object], where: str) -> Decision | Refused:
    known = [field.name for field in fields(Decision)]
    decision = Decision()
    for key, value in tables.items():
        if key not in known:
            close = nearest(key, known)
            mend = _("Did you mean {name}?").format(name=quoted(close)) if close else ""
            told = _("{where}: {key} is not known here.").format(where=where, key=quoted(key))
            return Refused(f"{told} {mend or _('Known here: {names}.').format(names=listed(known))}")
        read = _value(board, key, value)
        if isinstance(read, Refused):
            return Refused(f"{where}, {key}: {read.message}")
        decision = replace(decision, **{key: read})  # type: ignore[arg-type]  # each key has its own kind, read above
    return decision


def _value(board: Board, key: str, value: object) -> object:
    match key:
        case "answers":
            if isinstance(value, dict) and all(isinstance(answer, str) for answer in value.values()):
                return answers_of(board, value)
            return Refused(_("Write it like {example}.").format(example='answers = { police = "agrees" }'))
        case "date" | "review":
            if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
                return value
            return Refused(_("Write it without quotes, like 2026-03-31."))
        case "present":
            found = [find_partners(board, named) for named in _texts(value)]
            if not found:
                return Refused(_("Name the partners in square brackets."))
            refused = next((each for each in found if isinstance(each, Refused)), None)
            return refused or tuple(
                dict.fromkeys(key for each in found if not isinstance(each, Refused) for key in each)
            )
        case "others" | "years":
            return tuple(_texts(value))
    return value if isinstance(value, str) else Refused(_("This must be text in quotes."))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from (entry for entry in value if isinstance(entry, str))
    elif isinstance(value, str):
        yield value
