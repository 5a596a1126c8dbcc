"""Transcripts and protocols as JSON values (plain dicts and lists) and back. The form is fixed: scripts rely on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from protokollant.protocol.protocol import (
    Discarded,
    DiscardReason,
    FieldValue,
    Mark,
    MarkKind,
    Origin,
    Protocol,
    SectionContent,
    Statement,
)
from protokollant.protocol.transcript import Sentence, Transcript, Word

SCHEMA = 1
Json = dict[str, Any]


def _seconds(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def sentence_to_json(sentence: Sentence, *, words: bool = False) -> Json:
    form: Json = {
        "id": sentence.id,
        "text": sentence.text,
        "start": _seconds(sentence.start),
        "end": _seconds(sentence.end),
        "confidence": round(sentence.confidence, 4),
        "raw": sentence.raw,
    }
    if sentence.struck is not None:
        form["struck"] = sentence.struck
    if words and sentence.words:
        form["words"] = [
            {
                "text": w.text,
                "start": _seconds(w.start),
                "end": _seconds(w.end),
                "probability": round(w.probability, 4),
            }
            for w in sentence.words
        ]
    return form


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("expected a number")
    return float(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("expected a text")
    return value


def _items(value: object) -> Sequence[Any]:
    if not isinstance(value, list):
        raise ValueError("expected a list")
    return value


def sentence_from_json(form: Mapping[str, Any]) -> Sentence:
    text = _text(form["text"])
    confidence = _number(form.get("confidence"))
    return Sentence(
        id=int(form["id"]),
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
        struck=form.get("struck"),
    )


def transcript_to_json(transcript: Transcript) -> Json:
    return {
        "schema": SCHEMA,
        "language": transcript.language,
        "transcript": [sentence_to_json(s, words=True) for s in transcript.sentences],
        "models": {"speech": transcript.speech_model},
        "timing": {
            "audio_seconds": _seconds(transcript.audio_seconds),
            "speech_seconds": _seconds(transcript.speech_seconds),
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
            speech_model=(form.get("models") or {}).get("speech"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a transcript") from error
    if len({s.id for s in sentences}) != len(sentences):
        raise ValueError("an id is there twice")
    return transcript


def _field_to_json(value: FieldValue) -> Json:
    if value.value is None:
        return {"value": None, "source": []}
    return {
        "value": value.value,
        "said": value.said,
        "source": list(value.source),
        "confidence": None if value.confidence is None else round(value.confidence, 4),
    }


def protocol_to_json(protocol: Protocol, *, words: bool = False) -> Json:
    """`words` adds each sentence's words with times, which the store keeps and the fixed form leaves out."""
    return {
        "schema": SCHEMA,
        "template": {"id": protocol.template_id, "title": protocol.title},
        "language": protocol.language,
        "transcript": [sentence_to_json(s, words=words) for s in protocol.transcript],
        "fields": {name: _field_to_json(value) for name, value in protocol.fields},
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "statements": [
                    {
                        "text": s.text,
                        "source": list(s.source),
                        "confidence": round(s.confidence, 4),
                        "origin": s.origin.value,
                        "marks": [{"kind": m.kind.value, "span": list(m.span), "detail": m.detail} for m in s.marks],
                    }
                    for s in section.statements
                ],
            }
            for section in protocol.sections
        ],
        "unassigned": list(protocol.unassigned),
        "discarded": [{"source": list(d.source), "reason": d.reason.value} for d in protocol.discarded],
        "missing": list(protocol.missing),
        "models": {"speech": protocol.speech_model, "language": protocol.language_model},
        "timing": {
            "audio_seconds": _seconds(protocol.audio_seconds),
            "speech_seconds": _seconds(protocol.speech_seconds),
            "structure_seconds": _seconds(protocol.structure_seconds),
        },
    }


def protocol_from_json(form: Mapping[str, Any]) -> Protocol:
    """The inverse of `protocol_to_json`. Raises KeyError, TypeError or ValueError on anything else."""
    timing = form["timing"]
    return Protocol(
        template_id=_text(form["template"]["id"]),
        title=_text(form["template"]["title"]),
        language=_text(form["language"]),
        transcript=tuple(sentence_from_json(s) for s in form["transcript"]),
        fields=tuple(
            (name, FieldValue(v["value"], v.get("said"), tuple(v["source"]), v.get("confidence")))
            for name, v in form["fields"].items()
        ),
        sections=tuple(
            SectionContent(
                section["id"],
                section["title"],
                tuple(
                    Statement(
                        _text(s["text"]),
                        tuple(s["source"]),
                        s["confidence"],
                        Origin(s["origin"]),
                        tuple(Mark(MarkKind(m["kind"]), (m["span"][0], m["span"][1]), m["detail"]) for m in s["marks"]),
                    )
                    for s in section["statements"]
                ),
            )
            for section in form["sections"]
        ),
        unassigned=tuple(form["unassigned"]),
        discarded=tuple(Discarded(tuple(d["source"]), DiscardReason(d["reason"])) for d in form["discarded"]),
        missing=tuple(form["missing"]),
        speech_model=form["models"]["speech"],
        language_model=form["models"]["language"],
        audio_seconds=timing["audio_seconds"],
        speech_seconds=timing["speech_seconds"] or 0.0,
        structure_seconds=timing["structure_seconds"] or 0.0,
    )
