"""The template library - what there is, where it comes from, importing - and the built-in templates."""

from __future__ import annotations

import errno
import io
import os
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from protokollant.app.templates import MAX_BYTES, TemplateLibrary, TemplateSource
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.protocol.template import Template

BUILTIN = find_folders({}).resources / "templates"

CONTRACT = {
    "beratungsprotokoll": "rahmendaten anlass situation beobachtung ressourcen intervention einschaetzung"
    " gefaehrdung vereinbarungen termin",
    "hausbesuch": "rahmendaten anwesende wohnsituation kind eltern gefaehrdung vereinbarungen termin",
    "telefonnotiz": "rahmendaten inhalt ergebnis aufgaben",
    "dap": "session data assessment plan",
}


def text(template_id: str, title: str = "Titel", extra: str = "") -> str:
    head = f'schema = 1\nid = "{template_id}"\ntitle = "{title}"\nlanguage = "de"\n{extra}\n'
    return head + '[[sections]]\nid = "anlass"\ntitle = "Anlass"\n'


def word_file(content: str, part: str = "word/document.xml") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr(zipfile.ZipInfo(part), f"<a>{content}</a>")
    return target.getvalue()


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a built-in "brief", in a folder as people have them."""
    folder = tmp_path / "Jörg Groß" / "Eigene Dateien"
    put(folder / "builtin" / "brief.toml", text("brief", "Brief"))
    return folder


@pytest.fixture
def library(home: Path) -> TemplateLibrary:
    return TemplateLibrary(home / "builtin", home / "user", (home / "site", home / "site 2"))


def refused(code: ErrorCode) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=f"^{code.value}$")


class TestListing:
    def test_no_folder_at_all_is_an_empty_list(self, tmp_path: Path) -> None:
        library = TemplateLibrary(tmp_path / "a", tmp_path / "b", (tmp_path / "c",))
        assert (library.list(), library.problems()) == ((), ())

    def test_goes_by_source_and_then_by_title(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "builtin" / "a.toml", text("zuletzt", "Übergabe"))
        put(home / "builtin" / "z.toml", text("zuerst", "antrag"))
        put(home / "site" / "x.toml", text("x", "Amt"))
        put(home / "user" / "y.toml", text("y", "Ämter"))
        put(home / "user" / "z.toml", text("z", "Zeitplan"))
        listed = [(e.source, e.template.title, e.path.name) for e in library.list()]
        assert listed == [
            (TemplateSource.BUILTIN, "antrag", "z.toml"),
            (TemplateSource.BUILTIN, "Brief", "brief.toml"),
            (TemplateSource.BUILTIN, "Übergabe", "a.toml"),
            (TemplateSource.USER, "Ämter", "y.toml"),
            (TemplateSource.USER, "Zeitplan", "z.toml"),
            (TemplateSource.SITE, "Amt", "x.toml"),
        ]

    def test_a_broken_file_is_a_problem_and_the_rest_is_listed(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "user" / "gut.toml", text("gut"))
        put(home / "user" / "kaputt.toml", "schema = ")
        put(home / "user" / "latin.toml", "titel = Übergabe".encode("latin-1"))
        (home / "user" / "ordner.toml").mkdir()
        assert [e.template.id for e in library.list()] == ["brief", "gut"]
        assert [(p.code, dict(p.parameters)["file"]) for p in library.problems()] == [
            (ErrorCode.TEMPLATE_SYNTAX, "kaputt.toml"),
            (ErrorCode.FILE_NOT_TEXT, "latin.toml"),
            (ErrorCode.FILE_UNREADABLE, "ordner.toml"),
        ]

    def test_a_built_in_id_stays_with_the_program(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "site" / "unser brief.toml", text("brief", "Unser Brief"))
        assert library.get("brief").title == "Brief"
        assert [p.code for p in library.problems()] == [ErrorCode.TEMPLATE_EXISTS]

    def test_what_the_person_imported_goes_before_the_site(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "site" / "a.toml", text("a", "Amt"))
        put(home / "site 2" / "a.toml", text("a", "Amt 2"))
        assert library.get("a").title == "Amt"
        put(home / "user" / "a.toml", text("a", "Eigenes"))
        assert library.get("a").title == "Eigenes"
        assert (len(library.list()), library.problems()) == (2, ())

    def test_one_id_twice_in_a_folder_is_a_problem(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "user" / "a.toml", text("a", "Eins"))
        put(home / "user" / "b.toml", "\n" + text("a", "Zwei"))
        assert library.get("a").title == "Eins"
        [problem] = library.problems()
        assert problem.code is ErrorCode.TEMPLATE_DUPLICATE
        assert dict(problem.parameters) == {"file": "b.toml", "line": 3, "key": "id", "value": "a"}

    def test_hidden_files_are_no_templates(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "user" / "._a.toml", b"\x00\x05\x16\x07")
        assert library.problems() == ()


class TestGetting:
    def test_by_path(self, library: TemplateLibrary, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = put(home / "Vorlage für Süd.toml", b"\xef\xbb\xbf" + text("sued").encode())
        assert library.get(str(path)).id == "sued"
        monkeypatch.chdir(home)
        assert library.get("Vorlage für Süd.toml").id == "sued"
        put(home / "ohne endung", text("ohne"))
        assert library.get("ohne endung").id == "ohne"

    def test_an_id_goes_before_a_file_of_that_name(
        self, library: TemplateLibrary, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(home)
        put(home / "brief", text("anders", "Anders"))
        assert library.get("brief").title == "Brief"

    @pytest.mark.parametrize("name", ["fehlt", "", "x" * 5000, "a\0b", "builtin"])
    def test_unknown_id(self, library: TemplateLibrary, home: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        monkeypatch.chdir(home)
        with refused(ErrorCode.TEMPLATE_UNKNOWN):
            library.get(name)

    @pytest.mark.parametrize("name", ["fehlt.toml", "fehlt.TOML", "ordner/fehlt", "brief.toml/x.toml"])
    def test_missing_file(
        self, library: TemplateLibrary, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(home / "builtin")
        with refused(ErrorCode.TEMPLATE_MISSING):
            library.get(name)

    def test_the_id_of_a_broken_file_says_what_is_wrong_with_it(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "user" / "meins.toml", "schema = ")
        with refused(ErrorCode.TEMPLATE_SYNTAX):
            library.get("meins")

    def test_a_file_may_have_a_megabyte_and_no_more(self, library: TemplateLibrary, home: Path) -> None:
        body = text("a")
        path = put(home / "a.toml", body + "#" * (MAX_BYTES - len(body)))
        assert library.validate(path).id == "a"
        put(path, path.read_bytes() + b"#")
        with refused(ErrorCode.FILE_TOO_LARGE) as caught:
            library.validate(path)
        assert dict(caught.value.problem.parameters) == {"file": "a.toml", "megabytes": 1.1, "limit": 1}


class TestImporting:
    WORD = 'docx = "Briefkopf Köln.docx"'

    def test_copies_template_and_word_file_unchanged(self, library: TemplateLibrary, home: Path) -> None:
        path = put(home / "Stick" / "Unsere Vorlage.toml", b"\xef\xbb\xbf" + text("koeln", extra=self.WORD).encode())
        word = put(home / "Stick" / "Briefkopf Köln.docx", word_file("Köln"))
        template = library.import_file(path)
        assert contents(home / "user") == {
            str(Path("koeln", "koeln.toml")): path.read_bytes(),
            str(Path("koeln", "Briefkopf Köln.docx")): word.read_bytes(),
        }
        assert template.docx == home / "user" / "koeln" / "Briefkopf Köln.docx"
        assert library.get("koeln") == template

    def test_letterheads_of_the_same_name_stay_apart(self, library: TemplateLibrary, home: Path) -> None:
        for template_id in ("eins", "zwei"):
            put(home / template_id / "Briefkopf Köln.docx", word_file(template_id))
            library.import_file(put(home / template_id / "v.toml", text(template_id, extra=self.WORD)))
        for template_id in ("eins", "zwei"):
            docx = library.get(template_id).docx
            assert docx is not None
            assert docx.read_bytes() == word_file(template_id)

    def test_a_word_file_that_could_do_harm_is_not_copied(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "Stick" / "Briefkopf Köln.docx", word_file("Köln", "word/vbaProject.bin"))
        with refused(ErrorCode.TEMPLATE_DOCX):
            library.import_file(put(home / "Stick" / "v.toml", text("koeln", extra=self.WORD)))
        assert not (home / "user").exists()

    def test_an_earlier_import_is_replaced(self, library: TemplateLibrary, home: Path) -> None:
        library.import_file(put(home / "a.toml", text("a", "Alt")))
        library.import_file(put(home / "b.toml", text("a", "Neu")))
        assert [e.template.title for e in library.list()] == ["Brief", "Neu"]
        library.import_file(home / "user" / "a" / "a.toml")  # onto itself
        assert library.get("a").title == "Neu"

    def test_the_id_of_a_built_in_template_is_refused(self, library: TemplateLibrary, home: Path) -> None:
        with refused(ErrorCode.TEMPLATE_EXISTS):
            library.import_file(put(home / "b.toml", text("brief")))
        assert not (home / "user").exists()

    def test_a_template_with_a_fault_is_not_copied(self, library: TemplateLibrary, home: Path) -> None:
        with refused(ErrorCode.TEMPLATE_DOCX):
            library.import_file(put(home / "a.toml", text("a", extra=self.WORD)))
        assert not (home / "user").exists()

    @pytest.mark.parametrize("step", ["fsync", "replace"])
    @pytest.mark.parametrize(
        ("number", "code"),
        [(errno.ENOSPC, ErrorCode.DISK_FULL), (errno.EACCES, ErrorCode.OUTPUT_UNWRITABLE)],
    )
    def test_when_writing_fails_the_earlier_one_stays(
        self,
        library: TemplateLibrary,
        home: Path,
        monkeypatch: pytest.MonkeyPatch,
        step: str,
        number: int,
        code: ErrorCode,
    ) -> None:
        library.import_file(put(home / "a.toml", text("a", "Alt")))
        before = contents(home / "user")

        def fail(*args: object) -> None:
            raise OSError(number, "no")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", fail) if step == "fsync" else patch.setattr(Path, "replace", fail)
            with refused(code):
                library.import_file(put(home / "b.toml", text("a", "Neu")))
        assert contents(home / "user") == before
        assert library.get("a").title == "Alt"

    def test_a_folder_that_cannot_be_made_is_a_known_problem(self, library: TemplateLibrary, home: Path) -> None:
        put(home / "user", "a file where the folder should be")
        with refused(ErrorCode.OUTPUT_UNWRITABLE):
            library.import_file(put(home / "a.toml", text("a")))


@pytest.fixture(scope="module")
def builtin(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Template]:
    library = TemplateLibrary(BUILTIN, tmp_path_factory.mktemp("user"))
    assert library.problems() == ()
    return {entry.template.id: entry.template for entry in library.list()}


class TestBuiltIn:
    """The templates that the program brings along."""

    def test_those_of_the_contract_are_there_with_their_sections_in_order(self, builtin: dict[str, Template]) -> None:
        for template_id, sections in CONTRACT.items():
            assert [section.id for section in builtin[template_id].sections] == sections.split()
        more = {"verlaufsdokumentation", "hilfeplan", "entwicklungsbericht", "teamprotokoll", "brief"}
        assert set(builtin) == set(CONTRACT) | more

    def test_files_are_called_by_the_id(self, builtin: dict[str, Template]) -> None:
        assert {path.stem for path in BUILTIN.glob("*.toml")} == set(builtin)

    def test_every_section_has_guidance_cues_and_enough_examples(self, builtin: dict[str, Template]) -> None:
        for template in builtin.values():
            for section in template.sections:
                place = (template.id, section.id)
                assert section.guidance.endswith("."), place
                assert 2 <= len(section.cues) <= 6, place
                assert len(section.examples) >= 5, place
                assert all(example[-1] in ".?!" for example in section.examples), place

    def test_no_example_stands_twice_anywhere(self, builtin: dict[str, Template]) -> None:
        count = Counter(e.casefold() for t in builtin.values() for s in t.sections for e in s.examples)
        assert [example for example, times in count.items() if times > 1] == []

    def test_a_cue_leads_to_one_section(self, builtin: dict[str, Template]) -> None:
        for template in builtin.values():
            count = Counter(cue.casefold() for section in template.sections for cue in section.cues)
            assert [cue for cue, times in count.items() if times > 1] == [], template.id

    def test_sections_and_fields_can_be_told_apart_when_missing(self, builtin: dict[str, Template]) -> None:
        for template in builtin.values():
            assert not {s.id for s in template.sections} & {f.id for f in template.fields}, template.id

    def test_the_date_is_always_asked_for(self, builtin: dict[str, Template]) -> None:
        for template in builtin.values():
            assert template.field("date" if template.language == "en" else "datum").required, template.id

    def test_danger_is_never_left_out_silently(self, builtin: dict[str, Template]) -> None:
        asked = [s.required for t in builtin.values() for s in t.sections if s.id == "gefaehrdung"]
        assert asked == [True] * 5
