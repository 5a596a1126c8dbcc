from __future__ import annotations

import string
from pathlib import Path

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.folders import find_folders
from protokollant.foundation.texts import Translator, load_ts, preferred_language

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context><name>a</name>
  <message><source>File {file}</source><translation>Datei „{file}“ &amp; mehr</translation></message>
  <message><source>Open</source><translation>Öffnen</translation></message>
  <message><source>Not yet</source><translation type="unfinished">Halb</translation></message>
  <message><source>Gone</source><translation type="vanished">Weg</translation></message>
  <message><source>Empty</source><translation></translation></message>
  <message numerus="yes"><source>%n files</source><translation>
    <numerusform>eine Datei</numerusform></translation></message>
</context>
<context><name>b</name><message><source>Open</source><translation>Offen</translation></message></context>
</TS>
"""


@pytest.fixture
def german(tmp_path: Path) -> Translator:
    folder = tmp_path / "Übersetzungen"
    folder.mkdir()
    (folder / "protokollant_de.ts").write_text(TS, encoding="utf-8")
    return Translator.load("de", folder)


def test_a_fraction_is_written_as_the_language_does(german: Translator) -> None:
    assert german.translate("a", "{size} GB", size=23.46) == "23,5 GB"
    assert Translator("en", {}).translate("a", "{size} GB of {count}", size=4.0, count=3) == "4.0 GB of 3"


def test_texts_are_found_by_context_and_source(german: Translator) -> None:
    assert german.translate("a", "Open") == "Öffnen"
    assert german.translate("b", "Open") == "Offen"
    assert german.lookup("c", "Open") is None
    assert german.translate("c", "Open") == "Open"


@pytest.mark.parametrize("source", ["Not yet", "Gone", "Empty", "%n files"])
def test_what_is_not_finished_falls_back_to_the_source(german: Translator, source: str) -> None:
    assert german.translate("a", source) == source


def test_placeholders_are_filled_also_with_phrases(german: Translator) -> None:
    assert german.translate("a", "File {file}", file="{x}.wav") == "Datei „{x}.wav“ & mehr"
    assert german.translate("a", "File {file}", file=Phrase("b", "Open")) == "Datei „Offen“ & mehr"


def test_english_needs_no_file(tmp_path: Path) -> None:
    assert Translator.load("en", tmp_path).translate("a", "Open") == "Open"
    assert Translator.load("de", tmp_path).translate("a", "Open") == "Open"


def test_a_problem_becomes_its_sentences(tmp_path: Path) -> None:
    problem = KnownError(ErrorCode.FILE_MISSING, file="Müller.txt").problem
    assert Translator("en", {}).problem(problem).startswith("There is no file Müller.txt.")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "de"),
        ({"LANG": "C.UTF-8"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "PROTOKOLLANT_LANGUAGE": "en"}, "en"),
        ({"LANG": "en_GB.UTF-8", "PROTOKOLLANT_LANGUAGE": "de"}, "de"),
        ({"LANG": "fr_FR.UTF-8"}, "de"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
    ],
)
def test_language(environment: dict[str, str], language: str) -> None:
    assert preferred_language(environment) == language


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_placeholder_of_the_german_texts_is_one_of_its_source() -> None:
    path = find_folders().translations / "protokollant_de.ts"
    if not path.exists():
        pytest.skip("no German translation yet")
    entries = load_ts(path)
    assert len(entries) > 50
    assert [phrase.source for phrase, text in entries.items() if not names(text) <= names(phrase.source)] == []


def test_every_known_problem_is_translated() -> None:
    path = find_folders().translations / "protokollant_de.ts"
    if not path.exists():
        pytest.skip("no German translation yet")
    entries = load_ts(path)
    assert [code.value for code in ErrorCode if KnownError(code).problem.message not in entries] == []
