import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import DiscardReason, FieldValue, accounting_errors
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence, Transcript, Word
from protokollant.structure.assemble import assemble, counting
from protokollant.structure.sorter import Place

TODAY = dt.date(2026, 11, 22)
TEMPLATE = Template(
    "t",
    "Täst",
    "de",
    (Section("a", "Anlass", required=True), Section("b", "Beobachtung"), Section("c", "Termin")),
    (
        Field("datum", "Datum", FieldType.DATE, required=True),
        Field("dauer", "Dauer", FieldType.DURATION),
        Field("betrag", "Schulden in Euro", FieldType.NUMBER),
        Field("person", "Klientin", FieldType.PERSON),
    ),
)
SAID = st.sampled_from(
    [
        "Beratung mit Frau M. am 12. November 2026, 45 Minuten.",
        "Offen sind 1.200,50 Euro Schulden.",
        "Nächster Termin am 3. Dezember.",
        "Er hat nie getrunken.",
        "Ja.",
    ]
)
seconds = st.none() | st.floats(0, 9999)
words = st.builds(Word, st.text(min_size=1, max_size=5), seconds, seconds, st.floats(0, 1))
sentences = st.lists(
    st.builds(
        Sentence,
        id=st.just(0),
        text=SAID | st.text(min_size=1, max_size=20),
        raw=SAID | st.text(max_size=20),
        start=seconds,
        end=seconds,
        confidence=st.floats(0, 1),
        words=st.lists(words, max_size=3).map(tuple),
        struck=st.sampled_from([None, None, None, "struck", "command", "filler"]),
    ),
    max_size=8,
).map(lambda found: tuple(_numbered(found)))


def _numbered(found: list[Sentence]) -> list[Sentence]:
    return [
        Sentence(3 * i, s.text, s.raw, s.start, s.end, s.confidence, s.words, s.struck) for i, s in enumerate(found)
    ]


def place(section: int | None, confidence: float, heading: bool, said: str) -> Place:
    return Place(section, confidence, "" if heading else said)


@settings(max_examples=40)
@given(sentences, st.data())
def test_every_sentence_is_in_one_place_and_the_protocol_survives_its_json(
    said: tuple[Sentence, ...], data: st.DataObject
) -> None:
    transcript = Transcript(said, "de", 12.3456789, 1 / 3, "whisper-base")
    places = [
        place(data.draw(st.none() | st.integers(0, 2)), data.draw(st.floats(0, 1)), data.draw(st.booleans()), s.text)
        for s in counting(transcript)
    ]
    protocol = assemble(TEMPLATE, transcript, places, TODAY, language_model="m", structure_seconds=0.1)
    assert accounting_errors(protocol) == ()
    assert protocol_from_json(json.loads(json.dumps(protocol_to_json(protocol, words=True)))) == protocol
    fixed = protocol_to_json(protocol)
    assert protocol_to_json(protocol_from_json(fixed)) == fixed
    kept = {s.text for section in protocol.sections for s in section.statements}
    assert kept == {p.text for p in places if p.text and p.section is not None}
    assert [d.reason.value for d in protocol.discarded if d.reason is not DiscardReason.HEADING] == [
        s.struck for s in said if s.struck
    ]


def test_required_and_unsaid_is_missing() -> None:
    transcript = Transcript((Sentence(0, "Ja.", "ja"),), "de")
    protocol = assemble(TEMPLATE, transcript, [Place(1, 0.9, "Ja.")], TODAY)
    assert protocol.missing == ("datum", "a")
    assert protocol.field("datum") == FieldValue()


def test_places_must_fit_the_sentences() -> None:
    with pytest.raises(ValueError):
        assemble(TEMPLATE, Transcript((Sentence(0, "Ja.", "ja"),), "de"), [], TODAY)
