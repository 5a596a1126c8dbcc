import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.protocol.json_form import (
    protocol_from_json,
    protocol_to_json,
    transcript_from_json,
    transcript_to_json,
)
from protokollant.protocol.protocol import (
    Alternative,
    Discarded,
    DiscardReason,
    FieldValue,
    Protocol,
    SectionContent,
    Statement,
)
from protokollant.protocol.transcript import Dropped, Sentence, Transcript, Word

SECRET = "Quastenflosser"
SENTENCE = Sentence(0, "Größe.", "größe", 0.5, 1.25, 0.5, (Word("größe", 0.5, 1.25, 0.5),))
PROTOCOL = Protocol(
    "t",
    "Titel",
    "de",
    (SENTENCE,),
    (("datum", FieldValue("2026-11-12", "zwölften November", (0,), 0.98)), ("alter", FieldValue(17, "17", (0,), 0.5))),
    (SectionContent("a", "A", (Statement("Größe.", (0,), 0.5),)),),
)


@given(st.lists(st.text(min_size=1), max_size=5), st.booleans())
def test_a_transcript_survives_its_json(texts: list[str], truncated: bool) -> None:
    sentences = tuple(Sentence(i, text, text, 1.5, 2.5, 0.25) for i, text in enumerate(texts))
    transcript = Transcript(sentences, "de", 3.5, 0.125, "whisper-base", truncated)
    assert transcript_from_json(json.loads(json.dumps(transcript_to_json(transcript)))) == transcript


def test_the_fixed_form() -> None:
    form = protocol_to_json(PROTOCOL)
    assert list(form) == (
        "schema template language transcript fields sections unassigned discarded missing models timing".split()
    )
    assert form["transcript"][0] == {
        "id": 0,
        "text": "Größe.",
        "start": 0.5,
        "end": 1.25,
        "confidence": 0.5,
        "raw": "größe",
    }
    assert form["fields"]["datum"] == {
        "value": "2026-11-12",
        "said": "zwölften November",
        "source": [0],
        "confidence": 0.98,
    }
    assert transcript_from_json(form).sentences[0].text == "Größe."


@pytest.mark.parametrize(
    "form",
    [
        None,
        [],
        {},
        {"schema": 2, "transcript": []},
        {"schema": 1, "transcript": {}},
        {"schema": 1, "transcript": [{"id": SECRET, "text": "a"}]},
        {"schema": 1, "transcript": [{"id": 1.5, "text": "a"}]},
        {"schema": 1, "transcript": [{"id": 0, "text": 7}]},
        {"schema": 1, "transcript": [{"id": 0, "text": "a"}, {"id": 0, "text": "b"}]},
        {"schema": 1, "transcript": [{"id": 0, "text": "a", "struck": SECRET}]},
        {"schema": 1, "transcript": [{"id": 0, "text": "a", "confidence": SECRET}]},
        {"schema": 1, "transcript": [SECRET]},
        {"schema": 1, "transcript": [], "timing": SECRET},
        {"schema": 1, "transcript": [], "models": {"speech": 7}},
    ],
)
def test_what_is_no_transcript_is_refused_without_quoting_it(form: object) -> None:
    with pytest.raises(ValueError) as error:
        transcript_from_json(form)
    assert SECRET not in f"{error.value!r} {error.value.__cause__!r}"


@pytest.mark.parametrize("key", ["template", "transcript", "fields", "sections", "unassigned", "models", "timing"])
@pytest.mark.parametrize("value", [SECRET, 7, None, [SECRET], {SECRET: SECRET}])
def test_a_broken_protocol_is_refused_without_quoting_it(key: str, value: object) -> None:
    with pytest.raises(ValueError) as error:
        protocol_from_json(protocol_to_json(PROTOCOL) | {key: value})
    assert SECRET not in f"{error.value!r} {error.value.__cause__!r}"


@settings(max_examples=15)
@given(st.recursive(st.none() | st.text(max_size=5), lambda x: st.lists(x) | st.dictionaries(st.text(max_size=5), x)))
def test_no_json_breaks_the_readers(form: object) -> None:
    for read in (transcript_from_json, protocol_from_json):
        with pytest.raises(ValueError):
            read(form)  # type: ignore[operator]


def test_a_sentence_that_was_taken_back_keeps_its_reason() -> None:
    struck = Sentence(0, "Nein.", "nein", struck="struck")
    protocol = Protocol("t", "T", "de", (struck,), (), (), discarded=(Discarded((0,), DiscardReason.STRUCK),))
    assert protocol_from_json(protocol_to_json(protocol)) == protocol


def test_what_was_not_believed_is_listed_with_its_time_and_reason() -> None:
    dropped = (Dropped(12.4, 15.1, "invention"),)
    transcript = Transcript((Sentence(0, "Ja.", "ja", 0.0, 1.0),), "de", 20.0, dropped=dropped)
    form = transcript_to_json(transcript)
    assert form["dropped"] == [{"start": 12.4, "end": 15.1, "reason": "invention"}]
    assert transcript_from_json(form).dropped == dropped
    assert "dropped" not in transcript_to_json(Transcript((), "de"))


def test_alternatives_are_in_the_form_only_where_there_are_some() -> None:
    other = Alternative("2026-11-13", "dreizehnten November", (0,), 0.5)
    value = FieldValue("2026-11-12", "zwölften November", (0,), 0.75, (other,))
    protocol = replace(PROTOCOL, fields=(("datum", value), *PROTOCOL.fields[1:]))
    form = protocol_to_json(protocol)
    assert form["fields"]["datum"]["alternatives"] == [
        {"value": "2026-11-13", "said": "dreizehnten November", "source": [0], "confidence": 0.5}
    ]
    assert "alternatives" not in form["fields"]["alter"]
    assert protocol_from_json(json.loads(json.dumps(protocol_to_json(protocol, words=True)))) == protocol


def test_an_alternative_without_a_value_is_no_protocol() -> None:
    form = protocol_to_json(PROTOCOL, words=True)
    form["fields"]["datum"]["alternatives"] = [{"value": None, "said": SECRET, "source": [0], "confidence": 0.5}]
    with pytest.raises(ValueError) as error:
        protocol_from_json(form)
    assert SECRET not in str(error.value)
