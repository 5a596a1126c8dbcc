"""Glossaries as CSV and TOML: what is written comes back, what is wrong is said with its line."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.dictation.glossary import MAX_BYTES, Entry, EntryKind, merged, tidy
from protokollant.dictation.glossary_file import GlossaryError, from_csv, from_toml, to_csv, to_toml

texts = st.text(st.characters(codec="utf-8"), max_size=20)
words = texts.filter(lambda text: any(c.isalnum() for c in text))
entries = st.builds(
    Entry,
    words,
    st.lists(words, max_size=4).map(tuple),
    st.sampled_from(EntryKind),
    texts,
    st.sampled_from(["", "de", "en"]),
).map(tidy)
glossaries = st.lists(entries, max_size=5).map(tuple)


@given(glossaries)
def test_a_toml_file_gives_back_what_was_written(glossary: tuple[Entry, ...]) -> None:
    assert from_toml(to_toml(glossary)) == glossary


@given(glossaries)
def test_a_csv_file_gives_back_what_was_written(glossary: tuple[Entry, ...]) -> None:
    assert from_csv(to_csv(glossary)) == glossary


@given(glossaries)
def test_the_two_forms_lead_to_each_other(glossary: tuple[Entry, ...]) -> None:
    assert from_csv(to_csv(from_toml(to_toml(from_csv(to_csv(glossary)))))) == glossary


@given(glossaries, st.sampled_from(";,\t"), st.sampled_from(["\n", "\r\n"]))
def test_a_spreadsheet_may_write_it_in_its_own_way(glossary: tuple[Entry, ...], delimiter: str, end: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerows(csv.reader(io.StringIO(to_csv(glossary)), delimiter=";"))
    assert from_csv(out.getvalue()) == glossary


def test_german_names_of_columns_and_kinds_and_few_columns() -> None:
    text = "Richtig;Gehört;Art\n\nBirkenhof; Birken Hoff | Birkenhoff ;Ort\nASD;;Abkürzung\nLerntreff\n"
    assert from_csv(text) == (
        Entry("Birkenhof", ("Birken Hoff", "Birkenhoff"), EntryKind.PLACE),
        Entry("ASD", (), EntryKind.ABBREVIATION),
        Entry("Lerntreff"),
    )


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "right"),
        ("wort;x\n", 1, "right"),
        ("heard\nx\n", 1, "right"),
        ("right;kind\nA;Baum\n", 2, "kind"),
        ("right;language\nA;fr\n", 2, "language"),
        ("right\nA;B\n", 2, "right"),
        ("right\n\n!!\n", 3, "right"),
        ('right\n"A\n', 2, "CSV"),
    ],
)
def test_a_faulty_csv_file_is_refused_with_its_line(text: str, line: int, expected: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        from_csv(text)
    assert caught.value.line == line
    assert expected in caught.value.expected


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "schema"),
        ("schema = 2\n", 1, "schema"),
        ("schema = 1\nwort = 1\n", 1, "words"),
        ("schema = 1\nwords = 3\n", 1, "words"),
        ("schema = 1\n[[words]]\nright = \n", 3, "TOML"),
        ('schema = 1\n[[words]]\nright = "A"\n\n[[words]]\nrihgt = "B"\n', 5, "right"),
        ('schema = 1\n[[words]]\nright = "A"\nheard = "B"\n', 2, "heard"),
        ('schema = 1\n[[words]]\nheard = ["B"]\n', 2, "right"),
        ('schema = 1\n[[words]]\nright = "A"\nheard = ["-"]\n', 2, "right"),
        ("schema = " + "9" * 5000, 1, "TOML"),
    ],
)
def test_a_faulty_toml_file_is_refused_with_its_line(text: str, line: int, expected: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        from_toml(text)
    assert caught.value.line == line
    assert expected in caught.value.expected


def test_a_word_that_is_too_long_is_none() -> None:
    with pytest.raises(ValueError):
        tidy(Entry("a" * (MAX_BYTES + 1)))


def test_an_entry_is_tidied() -> None:
    assert tidy(Entry("  Haus\tSonne ", ("Haus  Sonne", "", "haus", "haus"))) == Entry("Haus Sonne", ("haus",))


def test_of_two_entries_for_a_word_the_first_counts_and_learns_from_the_other() -> None:
    own, other = Entry("KiTa", ("Kitta",), note=""), Entry("Kita", ("Kieta", "Kitta"), EntryKind.OFFICE, "Haus")
    assert merged([own], [other, Entry("Hort")]) == (Entry("KiTa", ("Kitta", "Kieta"), note="Haus"), Entry("Hort"))
