from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from fake_engines import FakeRecogniser, fake_pipeline
from protokollant.app.evaluation import evaluate, read_labelled
from protokollant.app.templates import TemplateLibrary
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders

KEYS = {
    "sentences",
    "section_accuracy",
    "section_precision",
    "field_accuracy",
    "sentences_lost",
    "statements_without_support",
    "unassigned",
    "word_error_rate",
    "seconds",
}
TEMPLATE = """schema = 1
id = "eigene"
title = "Eigene"
language = "de"
[[fields]]
id = "datum"
label = "Datum"
type = "date"
[[sections]]
id = "anlass"
title = "Anlass"
cues = ["Grund"]
[[sections]]
id = "ende"
title = "Vereinbarungen"
"""
LABELS = """# template: eigene.toml
# field: datum = 2026-11-12
# field: datum =
# a comment

anlass\tAnlass: Der Vermieter hat gekündigt.
ende|anlass\tVereinbarungen: Frau M. kommt am 12. November 2026 wieder.
"""


@pytest.fixture
def library(tmp_path: Path) -> TemplateLibrary:
    return TemplateLibrary(find_folders().resources / "templates", tmp_path / "own", ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Prüfung für Jörg"
    folder.mkdir()
    (folder / "eigene.toml").write_text(TEMPLATE, encoding="utf-8")
    (folder / "fall.tsv").write_text(LABELS, encoding="utf-8")
    return folder


def test_the_keys_are_those_of_the_contract(folder: Path, library: TemplateLibrary) -> None:
    report = evaluate(folder, fake_pipeline(), library).to_json()
    assert set(report) == KEYS | {"per_file"}
    assert set(report["per_file"]) == {"fall"}
    assert set(report["per_file"]["fall"]) == KEYS
    assert report["sentences"] == 2
    assert report["section_accuracy"] == 1.0
    # The same field is labelled as said and as unsaid: one of them must be wrong.
    assert report["field_accuracy"] == 0.5
    assert report["sentences_lost"] == 0
    assert report["statements_without_support"] == 0
    assert report["word_error_rate"] is None


@pytest.mark.parametrize("ending", ["wav", "flac"])
def test_sound_beside_the_labels_is_transcribed(folder: Path, library: TemplateLibrary, ending: str) -> None:
    (folder / f"fall.{ending}").write_bytes(b"the recogniser is a fake")
    said = ["Anlass: Der Vermieter hat gekündigt.", "Vereinbarungen: Frau M. kommt am 12. November 2026 später."]
    pipeline = fake_pipeline(said)
    report = evaluate(folder, pipeline, library).to_json()
    assert isinstance(pipeline.recogniser, FakeRecogniser)
    assert pipeline.recogniser.asked == [folder / f"fall.{ending}"]
    assert report["word_error_rate"] == round(1 / 14, 4)
    assert report["section_accuracy"] == 1.0


def test_a_silent_recording_scores_badly_and_does_not_end_the_evaluation(
    folder: Path, library: TemplateLibrary
) -> None:
    (folder / "fall.wav").write_bytes(b"the recogniser is a fake")
    report = evaluate(folder, fake_pipeline(), library).to_json()
    assert (report["word_error_rate"], report["section_accuracy"], report["sentences"]) == (1.0, 0.0, 2)


def test_labels_are_read(folder: Path) -> None:
    labelled = read_labelled(folder / "fall.tsv")
    assert labelled.template == "eigene.toml"
    assert labelled.fields == (("datum", "2026-11-12"), ("datum", ""))
    assert labelled.sentences[1][0] == {"ende", "anlass"}
    (folder / "x.tsv").write_bytes(b"\xef\xbb\xbf# template: dap\r\n# today: 2026-01-31\r\nsession\tTalk.\r\n")
    labelled = read_labelled(folder / "x.tsv")
    assert (labelled.template, labelled.today) == ("dap", dt.date(2026, 1, 31))
    assert labelled.sentences == ((frozenset({"session"}), "Talk."),)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("anlass\tSatz.\n", 1),
        ("# template: eigene.toml\n", 1),
        ("# template: eigene.toml\nanlass ohne Tabulator\n", 2),
        ("# template: eigene.toml\n\nanlass\t \n", 3),
        ("# template: eigene.toml\n# today: gestern\nanlass\tSatz.\n", 2),
        ("# template: eigene.toml\nnirgends\tSatz.\n", 2),
        ("# template: eigene.toml\n# field: nichts = 5\nanlass\tSatz.\n", 2),
    ],
)
def test_a_broken_file_is_refused_with_its_line(folder: Path, library: TemplateLibrary, text: str, line: int) -> None:
    (folder / "fall.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(KnownError) as caught:
        evaluate(folder, fake_pipeline(), library)
    assert caught.value.code is ErrorCode.EVALUATION_INVALID
    parameters = dict(caught.value.problem.parameters)
    assert (parameters["file"], parameters["line"]) == ("fall.tsv", line)


def test_a_folder_without_labels_is_refused(tmp_path: Path, library: TemplateLibrary) -> None:
    for folder in (tmp_path, tmp_path / "gibt es nicht"):
        with pytest.raises(KnownError) as caught:
            evaluate(folder, fake_pipeline(), library)
        assert caught.value.code is ErrorCode.EVALUATION_EMPTY
