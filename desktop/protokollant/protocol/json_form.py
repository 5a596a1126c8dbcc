"""Transcripts and protocols as JSON values (plain dicts and lists) and back. The form is fixed: scripts rely on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from protokollant.protocol.protocol import (
    Alternative,
    Citation,
    Discarded,
    DiscardReason,
    FieldValue,
    Mark,
    MarkKind,
    ModelUsed,
    Origin,
    PointKind,
    Protocol,
    SectionContent,
    Statement,
    Waiver,
)
from protokollant.protocol.transcript import Dropped, Reading, Sentence, Transcript, Word

SCHEMA = 1
Json = dict[str, Any]


def _seconds(value: float | None, exact: bool = False) -> float | None:
    return value if value is None or exact else round(value, 3)


def _share(value: float | None, exact: bool = False) -> float | None:
    return value if value is None or exact else round(value, 4)


def sentence_to_json(sentence: Sentence, *, words: bool = False, exact: bool = False, changes: bool = False) -> Json:
    """`words` adds the words with their times, `exact` keeps every digit of times and probabilities, `changes` adds
    which rule of the dictation language changed what."""
    form: Json = {
        "id": sentence.id,
        "text": sentence.text,
        "start": _seconds(sentence.start, exact),
        "end": _seconds(sentence.end, exact),
        "confidence": _share(sentence.confidence, exact),
        "raw": sentence.raw,
    }
    if sentence.struck is not None:
        form["struck"] = sentence.struck
    if changes:
        form["changes"] = [{"rule": c.rule, "said": c.said, "written": c.written} for c in sentence.changes]
    if sentence.readings:
        form["readings"] = [_reading_to_json(reading) for reading in sentence.readings]
    if words and sentence.words:
        form["words"] = [
            {
                "text": w.text,
                "start": _seconds(w.start, exact),
                "end": _seconds(w.end, exact),
                "probability": _share(w.probability, exact),
            }
            for w in sentence.words
        ]
    return form


def _reading_to_json(reading: Reading) -> Json:
    return {
        "written": reading.written,
        "heard": reading.heard,
        "rule": reading.rule,
        **({"name": True} if reading.name else {}),
        **({"alternatives": list(reading.alternatives)} if reading.alternatives else {}),
    }


def _reading(form: Mapping[str, Any]) -> Reading:
    return Reading(
        _text(form["written"]),
        _text(form["heard"]),
        _text(form["rule"]),
        form.get("name") is True,
        tuple(_text(text) for text in _items(form.get("alternatives", []))),
    )


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("expected a number")
    return float(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("expected a whole number")
    return value


def _ids(value: object) -> tuple[int, ...]:
    return tuple(_whole(i) for i in _items(value))


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("expected a text")
    return value


def _items(value: object) -> Sequence[Any]:
    if not isinstance(value, list):
        raise ValueError("expected a list")
    return value


def sentence_from_json(form: Mapping[str, Any]) -> Sentence:
    """Raises KeyError, TypeError, AttributeError or ValueError on anything that is no sentence."""
    text = _text(form["text"])
    confidence = _number(form.get("confidence"))
    return Sentence(
        id=_whole(form["id"]),
        text=text,
        raw=_text(form.get("raw", text)),
        start=_number(form.get("start")),
        end=_number(form.get("end")),
        confidence=1.0 if confidence is None else confidence,
        words=tuple(
            Word(
                _text(w["text"]),
                _number(w.get("start")),
                _number(w.get("end")),
                _number(w.get("probability")) or 0.0,
            )
            for w in _items(form.get("words", []))
        ),
        readings=tuple(_reading(reading) for reading in _items(form.get("readings", []))),
        struck=_struck(form.get("struck")),
    )


def _struck(value: object) -> str | None:
    if value is not None and value not in tuple(DiscardReason):
        raise ValueError("not a reason")
    return None if value is None else str(value)


def transcript_to_json(transcript: Transcript) -> Json:
    return {
        "schema": SCHEMA,
        "language": transcript.language,
        "transcript": [sentence_to_json(s, words=True) for s in transcript.sentences],
        **({"truncated": True} if transcript.truncated else {}),
        **({"dropped": [_dropped_to_json(d) for d in transcript.dropped]} if transcript.dropped else {}),
        "models": {"speech": transcript.speech_model},
        "timing": {
            "audio_seconds": _seconds(transcript.audio_seconds),
            "speech_seconds": _seconds(transcript.speech_seconds),
            **(
                {"after_end_seconds": _seconds(transcript.after_end_seconds)}
                if transcript.after_end_seconds is not None
                else {}
            ),
        },
    }


def transcript_from_json(form: object) -> Transcript:
    """Read a transcript, or the transcript inside a protocol. Raises ValueError when the form is not one."""
    if not isinstance(form, dict) or form.get("schema") != SCHEMA or "transcript" not in form:
        raise ValueError("not a transcript")
    try:
        sentences = tuple(sentence_from_json(s) for s in _items(form["transcript"]))
        timing = form.get("timing") or {}
        transcript = Transcript(
            sentences=sentences,
            language=_text(form.get("language", "de")),
            audio_seconds=_number(timing.get("audio_seconds")),
            speech_seconds=_number(timing.get("speech_seconds")) or 0.0,
            speech_model=_optional_text((form.get("models") or {}).get("speech")),
            truncated=form.get("truncated") is True,
            dropped=tuple(_dropped(d) for d in _items(form.get("dropped", []))),
        )
    except (KeyError, TypeError, AttributeError):
        raise ValueError("not a transcript") from None  # the cause may quote what was said
    if len({s.id for s in sentences}) != len(sentences):
        raise ValueError("an id is there twice")
    return transcript


def _dropped_to_json(dropped: Dropped, exact: bool = False) -> Json:
    return {
        "start": _seconds(dropped.start, exact),
        "end": _seconds(dropped.end, exact),
        "reason": dropped.reason,
    }


def _dropped(form: Mapping[str, Any]) -> Dropped:
    return Dropped(_number(form["start"]) or 0.0, _number(form["end"]) or 0.0, _text(form["reason"]))


def _field_to_json(value: FieldValue, exact: bool) -> Json:
    if value.value is None:
        return {"value": None, "source": []}
    return {
        "value": value.value,
        "said": value.said,
        "source": list(value.source),
        "confidence": _share(value.confidence, exact),
        **(
            {"alternatives": [_alternative_to_json(a, exact) for a in value.alternatives]} if value.alternatives else {}
        ),
    }


def _alternative_to_json(other: Alternative, exact: bool) -> Json:
    return {
        "value": other.value,
        "said": other.said,
        "source": list(other.source),
        "confidence": _share(other.confidence, exact),
    }


def protocol_to_json(protocol: Protocol, *, words: bool = False) -> Json:
    """`words` adds each sentence's words with times, and every digit: the form that the store keeps, whose inverse is
    `protocol_from_json`. Without it the fixed form, rounded."""
    return {
        "schema": SCHEMA,
        "template": {"id": protocol.template_id, "title": protocol.title},
        "language": protocol.language,
        "transcript": [sentence_to_json(s, words=words, exact=words) for s in protocol.transcript],
        "fields": {name: _field_to_json(value, words) for name, value in protocol.fields},
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "statements": [
                    {
                        "text": s.text,
                        "source": list(s.source),
                        **({"shared": list(s.shared)} if s.shared else {}),
                        "confidence": _share(s.confidence, words),
                        "origin": s.origin.value,
                        "marks": [_mark_to_json(mark) for mark in s.marks],
                    }
                    for s in section.statements
                ],
            }
            for section in protocol.sections
        ],
        "unassigned": list(protocol.unassigned),
        "discarded": [{"source": list(d.source), "reason": d.reason.value} for d in protocol.discarded],
        **({"dropped": [_dropped_to_json(d, words) for d in protocol.dropped]} if protocol.dropped else {}),
        "missing": list(protocol.missing),
        **({"waived": [_waiver_to_json(waiver) for waiver in protocol.waived]} if protocol.waived else {}),
        **({"citations": [_citation_to_json(each) for each in protocol.citations]} if protocol.citations else {}),
        "models": {"speech": protocol.speech_model, "language": protocol.language_model},
        **({"made_with": _made_with(protocol)} if protocol.program else {}),
        "timing": {
            "audio_seconds": _seconds(protocol.audio_seconds, words),
            "speech_seconds": _seconds(protocol.speech_seconds, words),
            "structure_seconds": _seconds(protocol.structure_seconds, words),
        },
    }


def protocol_from_json(form: Mapping[str, Any]) -> Protocol:
    """The inverse of `protocol_to_json(..., words=True)`. Raises ValueError, which never quotes, on anything else."""
    try:
        return _protocol(form)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError):
        raise ValueError("not a protocol") from None


def _protocol(form: Mapping[str, Any]) -> Protocol:
    timing = form["timing"]
    return Protocol(
        template_id=_text(form["template"]["id"]),
        title=_text(form["template"]["title"]),
        language=_text(form["language"]),
        transcript=tuple(sentence_from_json(s) for s in _items(form["transcript"])),
        fields=tuple((name, _field(value)) for name, value in form["fields"].items()),
        sections=tuple(
            SectionContent(
                _text(section["id"]),
                _text(section["title"]),
                tuple(_statement(s) for s in _items(section["statements"])),
            )
            for section in _items(form["sections"])
        ),
        unassigned=_ids(form["unassigned"]),
        discarded=tuple(Discarded(_ids(d["source"]), DiscardReason(d["reason"])) for d in _items(form["discarded"])),
        missing=tuple(_text(name) for name in _items(form["missing"])),
        speech_model=_optional_text(form["models"]["speech"]),
        language_model=_optional_text(form["models"]["language"]),
        audio_seconds=_number(timing["audio_seconds"]),
        speech_seconds=_number(timing["speech_seconds"]) or 0.0,
        structure_seconds=_number(timing["structure_seconds"]) or 0.0,
        dropped=tuple(_dropped(d) for d in _items(form.get("dropped", []))),
        waived=tuple(_waiver(w) for w in _items(form.get("waived", []))),
        citations=tuple(_citation(c) for c in _items(form.get("citations", []))),
        program=_text(form.get("made_with", {}).get("program", "")),
        models=tuple(
            ModelUsed(_text(m["name"]), _text(m["title"]), _text(m["sha256"]))
            for m in _items(form.get("made_with", {}).get("models", []))
        ),
    )


def _waiver_to_json(waiver: Waiver) -> Json:
    return {
        "kind": waiver.kind.value,
        "subject": waiver.subject,
        "reason": waiver.reason,
        **({"source": list(waiver.source)} if waiver.source else {}),
    }


def _waiver(form: Mapping[str, Any]) -> Waiver:
    source = _ids(form.get("source", []))
    return Waiver(PointKind(form["kind"]), _text(form["subject"]), _text(form["reason"]), source)


def _made_with(protocol: Protocol) -> Json:
    models = [{"name": m.name, "title": m.title, "sha256": m.sha256} for m in protocol.models]
    return {"program": protocol.program, "models": models}


def _citation_to_json(citation: Citation) -> Json:
    return {
        "source": list(citation.source),
        "day": citation.day,
        "title": citation.title,
        **({"dictation": citation.dictation} if citation.dictation else {}),
    }


def _citation(form: Mapping[str, Any]) -> Citation:
    return Citation(_ids(form["source"]), _text(form["day"]), _text(form["title"]), _text(form.get("dictation", "")))


def _field(form: Mapping[str, Any]) -> FieldValue:
    return FieldValue(
        _plain_value(form["value"]),
        _optional_text(form.get("said")),
        _ids(form["source"]),
        _number(form.get("confidence")),
        tuple(_alternative(other) for other in _items(form.get("alternatives", []))),
    )


def _alternative(form: Mapping[str, Any]) -> Alternative:
    value = _plain_value(form["value"])
    if value is None:
        raise ValueError("an alternative needs a value")
    return Alternative(value, _text(form["said"]), _ids(form["source"]), _number(form["confidence"]) or 0.0)


def _plain_value(value: object) -> str | int | float | None:
    if value is None or isinstance(value, str):
        return value
    return value if isinstance(value, int) else _number(value)


def _statement(form: Mapping[str, Any]) -> Statement:
    return Statement(
        _text(form["text"]),
        _ids(form["source"]),
        _number(form["confidence"]) or 0.0,
        Origin(form["origin"]),
        tuple(_mark(mark) for mark in _items(form["marks"])),
        _ids(form.get("shared", [])),
    )


def _mark_to_json(mark: Mark) -> Json:
    return {
        "kind": mark.kind.value,
        "span": list(mark.span),
        "detail": mark.detail,
        **({"alternatives": list(mark.alternatives)} if mark.alternatives else {}),
        **({"confirmed": True} if mark.confirmed else {}),
    }


def _mark(form: Mapping[str, Any]) -> Mark:
    begin, end = _ids(form["span"])
    alternatives = tuple(_text(text) for text in _items(form.get("alternatives", [])))
    detail, confirmed = _text(form["detail"]), form.get("confirmed") is True
    return Mark(MarkKind(form["kind"]), (begin, end), detail, alternatives, confirmed)
