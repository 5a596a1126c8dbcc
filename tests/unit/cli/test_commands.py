"""The commands with fakes instead of engines, in this process."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from fake_engines import fake_pipeline
from protokollant import composition
from protokollant.app.export import export as real_export
from protokollant.cli import commands, main
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.protocol.json_form import transcript_from_json

SAID = ("Anlass: Der Vermieter hat die Wohnung gekündigt.", "Streich das.", "Frau Keller kommt am Freitag wieder.")


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


class NoStore:
    def find(self, name: str) -> Path:
        return Path(name)


@pytest.fixture
def said() -> list[str]:
    """What the recogniser hears; tests may change it."""
    return list(SAID)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: list[str]) -> Run:
    def build(profile: str | None = None) -> composition.Application:
        application = composition.build_application(profile=profile)
        return replace(application, pipeline=fake_pipeline(said), store=NoStore())  # type: ignore[arg-type]

    monkeypatch.setattr(main, "build_application", build)

    def run(*arguments: str | Path, language: str = "en") -> Done:
        monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", language)
        code = main.run([os.fspath(a) for a in arguments])
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "Diktat für Jörg.txt"
    path.write_text("\n\n".join(SAID), encoding="utf-8")
    return path


def places(protocol: Any) -> list[int]:
    return sorted(
        [i for section in protocol["sections"] for statement in section["statements"] for i in statement["source"]]
        + protocol["unassigned"]
        + [i for discarded in protocol["discarded"] for i in discarded["source"]]
    )


class TestProcess:
    def test_json_is_one_document_with_everything_in_one_place(self, run: Run) -> None:
        done = run("process", "x.wav", "--template", "beratungsprotokoll", "--json")
        assert done.code == 0
        protocol = done.json
        assert set(protocol) == {
            *("schema", "template", "language", "transcript", "fields", "sections", "unassigned", "discarded"),
            *("missing", "models", "timing"),
        }
        assert protocol["template"] == {"id": "beratungsprotokoll", "title": "Beratungsprotokoll"}
        assert places(protocol) == [sentence["id"] for sentence in protocol["transcript"]]
        template = composition.build_application().templates.get("beratungsprotokoll")
        assert set(protocol["fields"]) == {field.id for field in template.fields}
        assert [section["id"] for section in protocol["sections"]] == [section.id for section in template.sections]
        assert protocol["models"] == {"speech": "fake-speech", "language": "fake-language"}
        assert set(protocol["timing"]) == {"audio_seconds", "speech_seconds", "structure_seconds"}

    def test_without_options_the_protocol_is_printed_as_text(self, run: Run) -> None:
        done = run("process", "x.wav", "--template", "beratungsprotokoll")
        assert done.code == 0
        assert "Frau Keller kommt" in done.out
        assert "Frau Keller" not in done.err

    def test_several_files_and_an_earlier_one_is_kept(self, run: Run, tmp_path: Path) -> None:
        folder = tmp_path / "Ausgabe für Jörg"
        folder.mkdir()
        kinds = ("docx", "odt", "pdf", "md", "txt", "json")
        files = [folder / f"Protokoll.{kind}" for kind in kinds]
        files[4].write_text("was vorher da war", encoding="utf-8")
        done = run("process", "x.wav", "--template", "dap", *(a for f in files for a in ("--out", f)))
        assert done.code == 0
        assert done.out == ""
        assert all(file.stat().st_size > 0 for file in files)
        kept = [path for path in folder.iterdir() if path not in files]
        assert [path.read_text(encoding="utf-8") for path in kept] == ["was vorher da war"]
        assert kept[0].name in done.err
        assert json.loads(files[5].read_text(encoding="utf-8"))["template"]["id"] == "dap"

    def test_a_file_that_cannot_be_written_costs_nothing_else(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        full, good = tmp_path / "voll.txt", tmp_path / "gut.md"
        full.write_text("was vorher da war", encoding="utf-8")

        def export(protocol: Any, template: Any, details: Any, path: Path) -> Path | None:
            if path == full:
                raise KnownError(ErrorCode.DISK_FULL, file=path.name)
            return real_export(protocol, template, details, path)

        monkeypatch.setattr(commands, "export", export)
        done = run("process", "x.wav", "--template", "dap", "--out", full, "--out", good)
        assert done.code == 1
        assert "voll.txt" in done.err
        assert "Frau Keller kommt" in done.out  # what was worked for minutes is not thrown away
        assert good.exists()
        assert full.read_text(encoding="utf-8") == "was vorher da war"

    @pytest.mark.parametrize(("name", "code"), [("x.exe", 2), ("x", 2), ("gibt es nicht/x.docx", 1), (".", 2)], ids=str)
    def test_impossible_files_are_refused_before_the_work(
        self, run: Run, tmp_path: Path, name: str, code: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys.modules["fake_engines"].FakeRecogniser, "recognise_file", None)
        done = run("process", "x.wav", "--template", "dap", "--out", tmp_path / name)
        assert done.code == code
        assert done.out == ""

    def test_silence_is_said_so(self, run: Run, said: list[str]) -> None:
        said.clear()
        done = run("process", "x.wav", "--template", "dap", "--json")
        assert (done.code, done.out) == (1, "")
        assert "No speech" in done.err


class TestTranscribe:
    @pytest.mark.parametrize("kind", ["txt", "json", "srt", "vtt"])
    def test_formats(self, run: Run, kind: str, tmp_path: Path) -> None:
        out = tmp_path / "Übertragung"
        printed = run("transcribe", "x.wav", "--format", kind)
        written = run("transcribe", "x.wav", "--format", kind, "--out", out)
        assert (printed.code, written.code) == (0, 0)
        assert out.read_text(encoding="utf-8").strip() == printed.out.strip()
        if kind == "json":
            assert len(transcript_from_json(printed.json).sentences) == 3
        else:
            assert "Frau Keller kommt" in printed.out
            assert "Streich" not in printed.out
        assert ("WEBVTT" in printed.out, " --> " in printed.out) == (kind == "vtt", kind in ("srt", "vtt"))

    def test_silence_gives_an_empty_transcript(self, run: Run, said: list[str]) -> None:
        said.clear()
        done = run("transcribe", "x.wav", "--format", "json")
        assert done.code == 0
        assert done.json["transcript"] == []
        assert "empty" in done.err

    def test_what_is_written_can_be_structured(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "Übertragung.json"
        run("transcribe", "x.wav", "--format", "json", "--out", path)
        done = run("structure", path, "--template", "dap", "--json")
        assert done.code == 0
        assert places(done.json) == [0, 1, 2]
        assert done.json["transcript"][0]["end"] is not None


class TestStructure:
    def test_text_has_no_times(self, run: Run, text: Path) -> None:
        done = run("structure", text, "--template", "beratungsprotokoll", "--json")
        assert done.code == 0
        assert [s["start"] for s in done.json["transcript"]] == [None] * 3
        assert places(done.json) == [0, 1, 2]

    def test_verbatim_leaves_it_as_it_is(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "x.txt"
        path.write_text("am dritten mai kamen zwanzig leute punkt", encoding="utf-8")
        options = ("structure", path, "--template", "telefonnotiz", "--json")
        assert run(*options).json["transcript"][0]["text"] != run(*options, "--verbatim").json["transcript"][0]["text"]
        assert run(*options, "--verbatim").json["transcript"][0]["text"] == path.read_text(encoding="utf-8")

    def test_relative_dates_count_from_today(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "x.txt"
        path.write_text("Gespräch mit Frau Keller heute um zehn Uhr.", encoding="utf-8")
        done = run("structure", path, "--template", "beratungsprotokoll", "--json", "--today", "2026-02-28")
        assert done.json["fields"]["datum"]["value"] == "2026-02-28"


class TestFormat:
    @pytest.fixture
    def stdin(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
        def give(raw: bytes) -> None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))

        return give

    def test_one_line_in_one_line_out(self, run: Run, stdin: Callable[[bytes], None]) -> None:
        lines = "frau müller kam um drei punkt\n\nneuer absatz\nzeile\u2028weiter\x0bund\r\nletzte"
        stdin(lines.encode())
        done = run("format")
        assert done.code == 0
        assert done.out.count("\n") == 5
        assert done.out.split("\n")[0].startswith("Frau müller kam um")
        stdin(b"")
        assert run("format") == Done(0, "", "")

    def test_a_file_and_json(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "Zeilen für Jörg.txt"
        path.write_text("Der Termin war gut punkt Streich das punkt Er war schlecht punkt\nzweite zeile\n", "utf-8")
        (first, second) = run("format", path, "--json").json
        assert first["text"] == "Er war schlecht."
        assert len(first["sentences"]) == 3
        assert second["raw"] == "zweite zeile"
        rules = [[change["rule"] for change in sentence["changes"]] for sentence in first["sentences"]]
        assert rules == [["punctuation", "corrections"], ["punctuation", "corrections"], ["punctuation"]]
        assert run("format", path).out.splitlines() == [first["text"], second["text"]]

    def test_english(self, run: Run, stdin: Callable[[bytes], None]) -> None:
        stdin(b"she came at three full stop\n")
        assert run("format", "--language", "en").out.startswith("She came at")

    def test_what_is_no_text(self, run: Run, stdin: Callable[[bytes], None]) -> None:
        stdin(b"Gr\xf6\xdfe\n")
        done = run("format")
        assert done.code == 1
        assert "UTF-8" in done.err


class TestTemplates:
    def test_list_show_validate_import(self, run: Run, tmp_path: Path) -> None:
        listed = run("templates", "list", "--json").json
        assert {"beratungsprotokoll", "hausbesuch", "telefonnotiz", "dap"} <= {entry["id"] for entry in listed}
        assert run("templates", "show", "dap", "--json").json["id"] == "dap"
        path = tmp_path / "Eigene für Jörg.toml"
        path.write_text(
            'schema = 1\nid = "eigene"\ntitle = "Eigene"\nlanguage = "de"\n[[sections]]\nid = "a"\ntitle = "A"\n',
            "utf-8",
        )
        assert run("templates", "validate", path).code == 0
        assert run("templates", "import", path).code == 0
        assert run("templates", "show", "eigene").code == 0
        assert "eigene" in run("templates", "list").out


@pytest.mark.parametrize("language", ["de", "en"])
class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "what"),
        [
            (["nonsense"], "nonsense"),
            (["process"], "--template"),
            (["process", "x.wav", "--template"], "--template"),
            (["transcribe", "x.wav", "--language", "fr"], "--language 'fr'"),
            (["structure", "x", "--template", "dap", "--today", "31.12.2026"], "--today '31.12.2026'"),
            (["--nonsense"], ""),
            (["templates"], ""),
        ],
    )
    def test_wrong_usage(self, run: Run, language: str, arguments: list[str], what: str) -> None:
        done = run(*arguments, language=language)
        assert (done.code, done.out) == (2, "")
        assert what in done.err
        assert done.err.count("\n") == 1
        assert "invalid" not in done.err
        assert ("Der Aufruf" in done.err) == (language == "de")

    def test_unknown_names(self, run: Run, language: str) -> None:
        assert run("process", "x.wav", "--template", "dap", "--profile", "riesig", language=language).code == 2
        done = run("process", "x.wav", "--template", "gibt-es-nicht", language=language)
        assert done.code == 1
        assert "gibt-es-nicht" in done.err

    def test_help_and_version(self, run: Run, language: str) -> None:
        for option in ("--help", "--version"):
            with pytest.raises(SystemExit) as caught:
                run(option, language=language)
            assert caught.value.code == 0


@pytest.mark.parametrize("language", ["de", "en"])
class TestBrokenFiles:
    TEMPLATE = 'schema = 1\nid = "eigene"\ntitle = "Eigene"\nlanguage = "de"\n'
    SECTION = '[[sections]]\nid = "{0}"\ntitle = "Teil {0}"\n'
    FAULTS: ClassVar = {
        "syntax": TEMPLATE + "[[sections]\n",
        "unknown key": TEMPLATE + SECTION.format("a") + 'colour = "blue"\n',
        "missing key": TEMPLATE + '[[sections]]\nid = "a"\n',
        "wrong type": TEMPLATE + '[[sections]]\nid = 5\ntitle = "A"\n',
        "twice": TEMPLATE + SECTION.format("a") * 2,
        "40 sections": TEMPLATE + "".join(f'[[sections]]\nid = "s{i}"\ntitle = "T"\n' for i in range(40)),
        "no section": TEMPLATE,
        "no choices": TEMPLATE + SECTION.format("a") + '[[fields]]\nid = "f"\nlabel = "F"\ntype = "choice"\n',
        "schema": TEMPLATE.replace("schema = 1", "schema = 9") + SECTION.format("a"),
        "empty": "",
        "no text": "\x00",
    }

    @pytest.mark.parametrize("fault", FAULTS)
    def test_templates(self, run: Run, tmp_path: Path, text: Path, fault: str, language: str) -> None:
        path = tmp_path / "Vorlage für Jörg.toml"
        path.write_text(self.FAULTS[fault], encoding="utf-8")
        for arguments in (("templates", "validate", path), ("structure", text, "--template", path)):
            done = run(*arguments, language=language)
            assert (done.code, done.out) == (1, "")
            assert path.name in done.err
            assert done.err.count("\n") == 1
            assert "{" not in done.err
        assert path.read_text(encoding="utf-8") == self.FAULTS[fault]

    def test_texts(self, run: Run, tmp_path: Path, language: str) -> None:
        (tmp_path / "leer.txt").touch()
        (tmp_path / "alt.txt").write_bytes("Größe".encode("latin-1"))
        (tmp_path / "kein.json").write_text('{"schema": 1}', encoding="utf-8")
        for name in ("gibt es nicht.txt", "leer.txt", "alt.txt", "kein.json"):
            done = run("structure", tmp_path / name, "--template", "dap", language=language)
            assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
            assert name in done.err


class TestPolicy:
    @pytest.fixture
    def policy(self) -> Callable[[str], None]:
        def write(text: str) -> None:
            path = find_folders().policies[0]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

        return write

    def test_what_it_forbids_is_5(self, run: Run, policy: Callable[[str], None], tmp_path: Path, text: Path) -> None:
        policy("allow_export = false\nallow_fetch = false\n")
        out = tmp_path / "x.md"
        for arguments in (
            ("process", "x.wav", "--template", "dap", "--out", out),
            ("structure", text, "--template", "dap", "--out", out),
            ("transcribe", "x.wav", "--out", out),
            ("models", "fetch", "whisper-base"),
        ):
            done = run(*arguments)
            assert (done.code, done.out) == (5, "")
            assert not out.exists()

    def test_a_broken_one_stops_every_command(self, run: Run, policy: Callable[[str], None]) -> None:
        policy("allow_export = maybe\n")
        for arguments in (("templates", "list"), ("process", "x.wav", "--template", "dap"), ("format",)):
            done = run(*arguments)
            assert (done.code, done.out) == (1, "")
            assert "policy" in done.err

    def test_broken_settings_are_set_aside_and_the_work_goes_on(self, run: Run) -> None:
        config = find_folders().config
        config.mkdir(parents=True)
        (config / "settings.toml").write_text("author = Jörg\n", encoding="utf-8")
        done = run("templates", "list")
        assert done.code == 0
        assert "settings.broken.toml" in done.err
        assert run("templates", "list").err == ""

    def test_the_persons_language_holds_for_errors_too(self, run: Run) -> None:
        config = find_folders().config
        config.mkdir(parents=True)
        (config / "settings.toml").write_text('language = "de"\n', encoding="utf-8")
        assert "Vorlage" in run("templates", "show", "gibt-es-nicht", language="en").err


def test_a_bug_is_a_sentence_with_a_log_and_no_content(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise RuntimeError("Frau Zwetschge")

    monkeypatch.setattr(commands, "TABLE", {"devices": fail})
    done = run("devices")
    assert done.code == 1
    assert "RuntimeError" in done.err
    (log,) = find_folders().log.iterdir()
    assert "RuntimeError" in log.read_text(encoding="utf-8")
    assert "Zwetschge" not in done.err + log.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["de", "en"])
def test_evaluate(run: Run, tmp_path: Path, language: str) -> None:
    (tmp_path / "a.tsv").write_text("# template: dap\nsession\tShe came.\n", encoding="utf-8")
    assert run("evaluate", tmp_path, "--json").json["sentences"] == 1
    assert "100" in run("evaluate", tmp_path, language=language).out or run("evaluate", tmp_path).out.count("\n") == 3
    assert run("evaluate", tmp_path / "leer").code == 1
