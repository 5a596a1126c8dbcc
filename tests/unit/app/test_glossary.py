"""Three layers of a glossary: whose word counts, what is kept where, and what a broken file does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from protokollant.app.glossary import (
    MOST_HINTS,
    Glossary,
    Layer,
    OwnGlossary,
    likely_kind,
    read_glossary,
    write_glossary,
)
from protokollant.composition import build_application, own_glossary, use_own_glossary
from protokollant.dictation.glossary import Entry, EntryKind
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.vault.store import Vault, vault_file

KEY = bytes(range(32))
NAME = Entry("Yıldırım", ("Jil Dirim",), EntryKind.NAME, "Quastenflosser")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return vault_file(tmp_path / "Büro Süd")


@pytest.fixture
def own(database: Path) -> Iterator[OwnGlossary]:
    with Vault.open(database, KEY) as vault:
        yield OwnGlossary(vault)


def glossary(*organisation: Path, named: Path | None = None, hint: bool = True) -> Glossary:
    return Glossary(find_folders().resources, organisation, named=named, hint=hint)


def test_entries_are_kept_and_come_back_in_order(own: OwnGlossary) -> None:
    own.put([Entry("Zoo"), NAME, Entry("Amt", language="de"), Entry("Amt", note="x")])
    assert own.entries() == (Entry("Amt", note="x"), Entry("Amt", language="de"), NAME, Entry("Zoo"))
    own.put([])
    assert len(own.entries()) == 4


def test_a_later_entry_replaces_one_for_the_same_word(own: OwnGlossary) -> None:
    own.put([Entry("KITA", ("Kitta",))])
    own.put([Entry("KiTa", ("Kieta",))])
    assert own.entries() == (Entry("KiTa", ("Kieta",)),)


def test_what_is_learnt_is_added_to_what_is_known(own: OwnGlossary) -> None:
    own.put([Entry("Birkenhof", ("Birken Hoff",), EntryKind.PLACE, "Heim")])
    own.learn(Entry("Birkenhof", ("Bierkenhof",), EntryKind.PLACE))
    assert own.entries() == (Entry("Birkenhof", ("Bierkenhof", "Birken Hoff"), EntryKind.PLACE, "Heim"),)


def test_an_entry_is_changed_and_removed(own: OwnGlossary) -> None:
    own.put([NAME])
    own.change(NAME, Entry("Yildiz", ("Jildis",)))
    assert own.entries() == (Entry("Yildiz", ("Jildis",)),)
    own.change(Entry("Yildiz"), Entry("YILDIZ"))
    assert own.entries() == (Entry("YILDIZ"),)
    own.remove(Entry("yildiz"))
    assert own.entries() == ()
    with pytest.raises(KnownError) as caught:
        own.remove(NAME)
    assert caught.value.code is ErrorCode.GLOSSARY_UNKNOWN


def test_nothing_is_kept_of_an_import_with_a_faulty_word(own: OwnGlossary) -> None:
    with pytest.raises(KnownError) as caught:
        own.put([NAME, Entry("§§")])
    assert caught.value.code is ErrorCode.GLOSSARY_WORD
    assert own.entries() == ()


def test_the_persons_words_are_not_in_the_open(own: OwnGlossary, database: Path) -> None:
    own.put([NAME])
    for file in database.parent.iterdir():
        content = file.read_bytes()
        for text in ("Yıldırım", "Jil Dirim", "Quastenflosser"):
            assert text.encode() not in content
            assert text.encode("utf-16-le") not in content


def test_the_person_goes_before_the_organisation_and_both_before_the_program(tmp_path: Path) -> None:
    write_glossary(tmp_path / "glossary.csv", [Entry("KiTa", ("Kietta",)), Entry("Sonnenblick")])
    made = glossary(tmp_path)
    assert made.lexicon("de").phrases["kitta"][0].entry.right == "KiTa"  # the program's mishearing, the site's form
    made.use([Entry("KITA")])
    assert made.lexicon("de").phrases["kietta"][0].entry.right == "KITA"
    layers = {(found.entry.right, found.layer) for found in made.listed()}
    assert {("KITA", Layer.OWN), ("KiTa", Layer.ORGANISATION), ("Kita", Layer.PROGRAM)} <= layers
    assert made.hints("de") == ("KITA", "Sonnenblick")
    assert glossary(tmp_path, hint=False).hints("de") == ()


def test_there_are_not_more_hints_than_the_recogniser_takes() -> None:
    made = glossary()
    made.use(Entry(f"Wort{i}") for i in range(200))
    assert len(made.hints("de")) == MOST_HINTS


def test_a_broken_file_of_the_organisation_is_told_and_the_others_hold(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text("right\n§§\n", encoding="utf-8")
    write_glossary(tmp_path / "glossary.toml", [Entry("Sonnenblick")])
    made = glossary(tmp_path, named=tmp_path / "fehlt.toml")
    assert [problem.code for problem in made.problems()] == [ErrorCode.FILE_MISSING, ErrorCode.GLOSSARY_INVALID]
    assert Layer.ORGANISATION in {found.layer for found in made.listed()}


@pytest.mark.parametrize("name", ["Wörter.csv", "Wörter.TOML"])
def test_files_are_written_and_read(tmp_path: Path, name: str) -> None:
    assert write_glossary(tmp_path / name, [NAME]) is None
    assert read_glossary(tmp_path / name) == (NAME,)
    kept = write_glossary(tmp_path / name, [])
    assert kept is not None
    assert kept.exists()
    assert read_glossary(tmp_path / name) == ()


def test_other_files_are_no_glossary(tmp_path: Path) -> None:
    for act in (read_glossary, lambda path: write_glossary(path, [])):
        with pytest.raises(KnownError) as caught:
            act(tmp_path / "Wörter.xlsx")
        assert caught.value.code is ErrorCode.GLOSSARY_KIND


@pytest.mark.parametrize(
    ("word", "kind"),
    [("ISEF", "abbreviation"), ("InsoFa", "abbreviation"), ("Birkenhof", "term"), ("AWO Nord", "term")],
)
def test_the_kind_that_is_probably_meant(word: str, kind: str) -> None:
    assert likely_kind(word).value == kind


def test_the_pipeline_knows_the_persons_words_as_soon_as_they_are_there() -> None:
    application = build_application()
    use_own_glossary(application)
    assert not vault_file(application.folders.data).exists()  # nothing is made where there is nothing
    said = "Frau Jil Dirim kam."
    assert application.pipeline.read_text(said, "de").text == said
    with own_glossary(application) as own:
        own.learn(NAME)
    assert application.pipeline.read_text(said, "de").text == "Frau Yıldırım kam."
    again = build_application()
    use_own_glossary(again)
    assert again.pipeline.read_text(said, "de").text == "Frau Yıldırım kam."
    assert application.pipeline.read_text("Beim a s d.", "de").text == "Beim ASD."
    assert application.pipeline.read_text("The c p s came.", "en").text == "The CPS came."
