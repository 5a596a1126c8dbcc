"""Word lists and what is asked of them."""

from __future__ import annotations

import pytest
from tests.dictation_rules import RESOURCES, RULES
from tests.glossaries import program_glossary

from protokollant.dictation.glossary import Entry, EntryKind
from protokollant.dictation.lexicon import build, read_compounds, read_words


def test_a_list_of_words() -> None:
    assert read_words("# remark\nStraße\n\nhaus\n") == {"strasse", "haus"}


def test_compounds() -> None:
    found = read_compounds("# remark\njugend f: amt hilfe\n\nerziehungs: beratung # x\njugend f: club\n")
    assert found.seconds == {"jugend": {"amt", "hilfe", "club"}, "erziehungs": {"beratung"}}
    assert found.genders == {"jugend": "f"}


@pytest.mark.parametrize("line", ["jugend amt", "jugend x: amt", ": amt", "a b c: d"])
def test_a_faulty_line_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_compounds(f"haus n: arzt\n{line}\n")


def test_the_lists_of_the_program() -> None:
    lexicon = RULES["de"].lexicon
    assert len(lexicon.ordinary) > 30_000
    assert sum(map(len, lexicon.compounds.seconds.values())) > 1500
    assert not lexicon.compounds.seconds.keys() & {"nach", "bei", "ab", "mehr", "zwischen", "neben", "erst"}
    assert lexicon.is_familiar("haus")
    assert lexicon.is_familiar("spfh")
    assert not lexicon.is_familiar("aunland")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_programs_glossary_has_each_word_once(language: str) -> None:
    entries = program_glossary(language)
    assert len({entry.right.casefold() for entry in entries}) == len(entries) > 20
    assert {entry.language for entry in entries} <= {"", language}
    heard = [text.casefold() for entry in entries for text in entry.heard]
    assert {text for text in heard if heard.count(text) > 2} == set()


def test_a_lexicon_has_the_entries_of_its_language() -> None:
    entries = (Entry("A-Wort", language="de"), Entry("B word", language="en"), Entry("Beides"))
    assert [entry.right for entry in build(entries, "en").entries] == ["B word", "Beides"]


def test_without_ordinary_words_nothing_is_known_by_its_sound() -> None:
    entries = (Entry("Yıldırım", kind=EntryKind.NAME),)
    assert build(entries, "de").alike("jildirim") == ()
    assert build(entries, "de", frozenset({"haus"})).meant("jildirim").text == "Yıldırım"  # type: ignore[union-attr]
    assert build(entries, "de", frozenset({"haus"})).meant("jildirims").text == "Yıldırıms"  # type: ignore[union-attr]
    assert build(entries, "de", frozenset({"haus"})).meant("schildkröte") is None


def test_word_lists_say_where_they_are_from() -> None:
    assert "CC BY-SA 4.0" in (RESOURCES / "dictation" / "words_de.txt").read_text(encoding="utf-8")[:600]
