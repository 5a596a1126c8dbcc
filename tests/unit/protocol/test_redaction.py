"""Nothing that holds words of a dictation shows them: not alone, not inside of something else."""

from __future__ import annotations

import dataclasses
import datetime as dt
import importlib
import pkgutil
import traceback
from collections.abc import Iterator
from types import ModuleType

import pytest
from tests.dictation_rules import dictate

from protokollant import dictation, protocol, structure
from protokollant.dictation.commands import Written
from protokollant.dictation.layer import typed_utterances
from protokollant.dictation.value_reader import Found, Token
from protokollant.dictation.values import ValueKind, find_values
from protokollant.protocol import protocol as protocol_values
from protokollant.protocol import template, template_file
from protokollant.protocol.protocol import (
    Discarded,
    DiscardReason,
    FieldValue,
    Mark,
    MarkKind,
    SectionContent,
    Statement,
)
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Recognition, Sentence, Transcript, Utterance, Word
from protokollant.structure.headings import Heading
from protokollant.structure.sorter import Place

SECRET = "Quastenflosser"
WORD = Word(SECRET)
SENTENCE = Sentence(3, SECRET, SECRET, words=(WORD,))
STATEMENT = Statement(SECRET, (3,), marks=(Mark(MarkKind.NAME, (0, 3), SECRET),))
PROTOCOL = protocol_values.Protocol(
    SECRET,
    SECRET,
    "de",
    (SENTENCE,),
    (("datum", FieldValue(SECRET, SECRET)),),
    (SectionContent("a", SECRET, (STATEMENT,)),),
)
HOLDERS = [
    WORD,
    SENTENCE,
    STATEMENT,
    PROTOCOL,
    STATEMENT.marks[0],
    FieldValue(SECRET, SECRET),
    SectionContent("a", SECRET),
    Discarded((3,), DiscardReason.COMMAND),
    Utterance((WORD,)),
    Transcript((SENTENCE,), "de"),
    Recognition((Utterance((WORD,)),), 1.0, "m"),
    Written(SECRET, (WORD,)),
    Token(SECRET, 0, 3),
    Found(1, ValueKind.PERSON, SECRET),
    *find_values(f"Frau {SECRET}"),
    Heading(1, SECRET),
    Place(1, 0.5, SECRET),
]


# What is known before anything is said: rules, words of the language, weights, labels of a template.
WORDLESS = set(
    (
        "Role Order Plan Space SortingWeights Basis Fitted Sorter Grammar Vocabulary Persons Form Label _Choice "
        "KnownNames Meaning Concept Dimension Kind Knowledge Matter Numbers PersonRole _Asked"
    ).split()
)


@dataclasses.dataclass(frozen=True)
class Envelope:
    content: object


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
def test_no_content_in_any_view(holder: object) -> None:
    for outer in (holder, (holder,), [holder], {"a": holder}, {1: (holder,)}, Envelope(holder), ValueError(holder)):
        for view in (repr(outer), str(outer), f"{outer}", f"{outer!r:>9}", "%s" % (outer,), "{}".format(outer)):  # noqa: UP031, UP032
            assert SECRET not in view
    assert SECRET not in "".join(traceback.format_exception(RuntimeError(holder)))


def test_the_view_names_type_and_number() -> None:
    assert repr(SENTENCE) == "<Sentence 3>"
    assert repr(WORD) == "<Word>"


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(info.name)


def test_every_value_type_of_these_layers_is_redacted() -> None:
    """Whoever adds a dataclass that holds words must redact it; these hold none."""
    forms = {
        cls for module in (template, template_file) for cls in vars(module).values() if dataclasses.is_dataclass(cls)
    }
    bare = {
        f"{module.__name__}.{name}"
        for package in (dictation, protocol, structure)
        for module in _modules(package)
        for name, cls in vars(module).items()
        if isinstance(cls, type) and dataclasses.is_dataclass(cls) and cls.__module__ == module.__name__
        if cls not in forms and cls.__repr__ is not Redacted.__repr__ and cls.__name__ not in WORDLESS
    }
    assert bare == set()


def test_errors_of_the_layers_do_not_quote() -> None:
    with pytest.raises(StopIteration) as error:
        PROTOCOL.section(SECRET + "x")
    assert SECRET not in repr(error.value)
    sentences = dictate(typed_utterances(f"Frau {SECRET} kam."), "de")
    assert SECRET not in repr((sentences, dt.date(2026, 1, 1)))
