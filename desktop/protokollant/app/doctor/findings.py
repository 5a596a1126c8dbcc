"""What the doctor says: one finding for each thing that was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from protokollant.foundation.errors import Exit, Phrase, Problem

Parameter = str | int | float | Phrase
Fact = str | int | float | bool | None | list[str] | dict[str, str]


class Status(StrEnum):
    """FAILED: a dictation would not work."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `remedy`: what is to be done, None where nothing is or `detail` says it; `facts`: the
    figures behind it, for programs; `exit`: the exit code where this alone has failed."""

    name: str
    status: Status
    detail: Phrase
    parameters: tuple[tuple[str, Parameter], ...] = ()
    remedy: Phrase | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    exit: Exit = Exit.FAILED


def finding(
    name: str,
    status: Status,
    detail: Phrase,
    /,
    remedy: Phrase | None = None,
    facts: Mapping[str, Fact] | None = None,
    exit: Exit = Exit.FAILED,
    **parameters: Parameter,
) -> Finding:
    return Finding(name, status, detail, tuple(parameters.items()), remedy, facts or {}, exit)


def of_problem(
    name: str, status: Status, problem: Problem, remedy: Phrase | None = None, facts: Mapping[str, Fact] | None = None
) -> Finding:
    """A known problem says what is wrong and, mostly, what to do."""
    return Finding(name, status, problem.message, problem.parameters, remedy, facts or {}, problem.exit)


def verdict(findings: Iterable[Finding]) -> Exit:
    """DONE where a dictation would work; else the exit code of what failed, FAILED where that is not one alone."""
    codes = {each.exit for each in findings if each.status is Status.FAILED}
    return Exit.DONE if not codes else codes.pop() if len(codes) == 1 else Exit.FAILED
