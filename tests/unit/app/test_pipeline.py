from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from fake_engines import FakeReader, fake_pipeline
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import Protocol, accounting_errors
from protokollant.protocol.template import Template
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.transcript import Utterance
from protokollant.structure.learning import TRAY, Observed

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def templates() -> list[Template]:
    folder = find_folders().resources / "templates"
    return [parse_template(path.read_text(encoding="utf-8"), path.name) for path in sorted(folder.glob("*.toml"))]


@pytest.fixture
def template(templates: list[Template]) -> Template:
    return next(t for t in templates if t.id == "beratungsprotokoll")


def check(protocol: Protocol, template: Template) -> None:
    assert accounting_errors(protocol) == ()
    assert [name for name, _ in protocol.fields] == [f.id for f in template.fields]
    assert [s.id for s in protocol.sections] == [s.id for s in template.sections]
    form = json.loads(json.dumps(protocol_to_json(protocol, words=True), allow_nan=False))
    again = protocol_to_json(protocol_from_json(form), words=True)
    assert again == form


def test_sound_becomes_a_transcript_and_a_protocol(template: Template) -> None:
    pipeline = fake_pipeline(["Anlass war die Kündigung der Wohnung.", "Frau Keller ist verzweifelt."])
    transcript = pipeline.transcribe_file(Path("Gespräch.wav"), "de")
    assert [s.text for s in transcript.sentences] == [
        "Anlass war die Kündigung der Wohnung.",
        "Frau Keller ist verzweifelt.",
    ]
    assert transcript.sentences[1].start == 8.0
    assert transcript.speech_model == "fake-speech"
    protocol = pipeline.structure(transcript, template, TODAY)
    assert protocol.language_model == "fake-language"
    check(protocol, template)


def test_silence_is_a_known_problem() -> None:
    with pytest.raises(KnownError) as caught:
        fake_pipeline().transcribe_file(Path("leer.wav"), "de")
    assert caught.value.code is ErrorCode.NO_SPEECH


def test_text_goes_through_the_dictation_layer_unless_it_is_to_stay(template: Template) -> None:
    pipeline = fake_pipeline()
    said = "das gespräch dauerte fünfzig minuten punkt"
    assert [s.text for s in pipeline.read_text(said, "de").sentences] == ["Das gespräch dauerte 50 Minuten."]
    (sentence,) = pipeline.read_text(said, "de", as_it_is=True).sentences
    assert sentence.text == said


def test_the_model_is_not_asked_when_nothing_counts(template: Template) -> None:
    pipeline = fake_pipeline()
    protocol = pipeline.structure(pipeline.read_text("Äh.", "de"), template, TODAY)
    assert isinstance(pipeline.reader, FakeReader)
    assert pipeline.reader.asked == []
    check(protocol, template)


def test_what_was_taken_back_is_not_sorted(template: Template) -> None:
    pipeline = fake_pipeline()
    text = "Der Vater ist gewalttätig.\n\nStreich das.\n\nDer Vater ist laut geworden."
    protocol = pipeline.structure(pipeline.read_text(text, "de"), template, TODAY)
    assert {d.reason.value for d in protocol.discarded} == {"struck", "command"}
    assert len(protocol.transcript) == 3
    check(protocol, template)


def test_a_cancel_ends_the_work(template: Template) -> None:
    pipeline, cancelled = fake_pipeline(["Ein Satz."]), Cancellation()
    transcript = pipeline.transcribe_file(Path("x.wav"), "de")
    cancelled.cancel()
    for work in (
        lambda: pipeline.transcribe_file(Path("x.wav"), "de", no_report, cancelled),
        lambda: pipeline.structure(transcript, template, TODAY, no_report, cancelled),
    ):
        with pytest.raises(KnownError) as caught:
            work()
        assert caught.value.code is ErrorCode.CANCELLED


def test_what_the_sorter_saw_is_noticed_with_the_ids_of_the_draft(template: Template) -> None:
    pipeline = fake_pipeline(["Sie kam wegen der Kündigung.", "Streich das.", "Sie hat keine Schulden."])
    seen: list[Observed] = []
    first = pipeline.transcribe_file(Path("x.wav"), "de")
    draft = pipeline.structure(first, template, TODAY, notice=seen.append)
    assert seen[0].sentences == tuple(s.id for s in first.sentences if s.struck is None)
    placed = {i: section.id for section in draft.sections for s in section.statements for i in s.source}
    assert seen[0].placed == tuple(placed.get(i, TRAY) for i in seen[0].sentences)
    found = fake_pipeline(["Danach kam ihr Bruder."]).recogniser.recognise_file(
        Path("y.wav"), "de", no_report, Cancellation()
    )
    later = tuple(
        Utterance(tuple(replace(w, start=w.start + 1000, end=w.end + 1000) for w in u.words)) for u in found.utterances
    )
    longer = pipeline.extend(draft, replace(found, utterances=later), template, TODAY, notice=seen.append)
    assert len(seen) == 2
    assert seen[1].sentences == (longer.transcript[-1].id,)
    assert seen[1].sentences[0] not in seen[0].sentences


def test_preparing_tells_where_what_was_said_is_placed(template: Template) -> None:
    """The same sections in which the draft of these sentences has them."""
    said = ["Anlass war die Kündigung.", "Sie hat Schulden.", "Sie wirkt müde.", "Sie kommt wieder."]
    pipeline = fake_pipeline([*said, "Und dann"])
    heard = pipeline.recogniser.recognise_samples(np.zeros(0, np.int16), "de", no_report, Cancellation())
    placed = pipeline.prepare(template, heard)
    transcript = pipeline.write(replace(heard, utterances=heard.utterances[:-1]), "de")
    draft = pipeline.structure(transcript, template, TODAY)
    assert placed == {section.id for section in draft.sections if section.statements}
    assert len(placed) > 1
    assert pipeline.prepare(template) == frozenset()
