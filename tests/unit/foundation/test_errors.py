"""Every known problem can be shown: its sentences exist, and whoever raises it gives what they need."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import protokollant
from protokollant.foundation.errors import ErrorCode, Exit, KnownError, Problem

PACKAGE = Path(protokollant.__file__).parent
# Filled in by the parent of the worker in which they are raised.
ADDED_LATER = {ErrorCode.ENGINE_MISSING: {"engine"}, ErrorCode.ENGINE_MEMORY: {"engine"}}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", ErrorCode)
def test_every_code_has_one_or_two_plain_sentences(code: ErrorCode) -> None:
    source = Problem(code).message.source
    assert source.rstrip().endswith((".", "”."))
    assert "Traceback" not in source
    assert "" not in placeholders(source)


@pytest.mark.parametrize(
    ("code", "exit_code"),
    [
        (ErrorCode.NO_SPEECH, 1),
        (ErrorCode.USAGE, 2),
        (ErrorCode.MODEL_MISSING, 3),
        (ErrorCode.MODEL_HASH, 3),
        (ErrorCode.VAULT_LOCKED, 4),
        (ErrorCode.FORBIDDEN, 5),
        (ErrorCode.BUG, 1),
    ],
)
def test_exit_codes_are_those_of_the_contract(code: ErrorCode, exit_code: int) -> None:
    assert KnownError(code).exit == exit_code
    assert int(Exit.DONE) == 0


def test_an_error_survives_as_a_value_and_shows_only_its_code() -> None:
    error = KnownError(ErrorCode.FILE_MISSING, file="Frau Müller.txt")
    assert KnownError.of(error.problem).problem == error.problem
    assert str(error) == "file-missing"


def raised() -> Iterator[tuple[str, ErrorCode, set[str]]]:
    """Every `KnownError(ErrorCode.X, a=..., b=...)` in the program: place, code, names of its parameters."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="KnownError"),
                    args=[ast.Attribute(value=ast.Name(id="ErrorCode"), attr=code)],
                    keywords=keywords,
                ) if all(k.arg for k in keywords):
                    yield f"{path.name}:{node.lineno}", ErrorCode[code], {str(k.arg) for k in keywords}


def test_whoever_raises_an_error_gives_every_parameter_of_its_sentences() -> None:
    found = list(raised())
    assert len(found) > 50
    lacking = [
        (place, code.name, missing)
        for place, code, given in found
        if (missing := placeholders(Problem(code).message.source) - given - ADDED_LATER.get(code, set()))
    ]
    assert lacking == []
