"""What was said later comes after what was there, and changes nothing of it."""

from __future__ import annotations

from dataclasses import replace

from protokollant.protocol.protocol import Discarded, FieldValue, PointKind, Protocol, Statement


def joined(earlier: Protocol, later: Protocol) -> Protocol:
    """One protocol of the same template: `earlier` as it is, edits included, and all of `later` after it.

    Sentences of `later` get new ids, `shift(earlier)` higher. A field keeps the value it has; only an empty one takes
    that of `later`.
    """
    more = shift(earlier)

    def moved(ids: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(number + more for number in ids)

    def placed(statement: Statement) -> Statement:
        return replace(statement, source=moved(statement.source), shared=moved(statement.shared))

    def found(value: FieldValue) -> FieldValue:
        others = tuple(replace(other, source=moved(other.source)) for other in value.alternatives)
        return replace(value, source=moved(value.source), alternatives=others)

    values = dict(later.fields)
    missing = tuple(name for name in earlier.missing if name in later.missing)
    return replace(
        earlier,
        transcript=(*earlier.transcript, *(replace(s, id=s.id + more) for s in later.transcript)),
        fields=tuple(
            (name, value if value.value is not None else found(values[name])) for name, value in earlier.fields
        ),
        sections=tuple(
            replace(section, statements=section.statements + tuple(map(placed, added.statements)))
            for section, added in zip(earlier.sections, later.sections, strict=True)
        ),
        unassigned=earlier.unassigned + moved(later.unassigned),
        discarded=earlier.discarded + tuple(Discarded(moved(d.source), d.reason) for d in later.discarded),
        missing=missing,
        waived=tuple(w for w in earlier.waived if w.kind is PointKind.UNSUPPORTED or w.subject in missing),
        audio_seconds=later.audio_seconds,
        dropped=earlier.dropped + later.dropped,
        speech_seconds=earlier.speech_seconds + later.speech_seconds,
        structure_seconds=earlier.structure_seconds + later.structure_seconds,
    )


def shift(earlier: Protocol) -> int:
    """How much higher the ids of sentences become that are joined to `earlier`."""
    return max((sentence.id for sentence in earlier.transcript), default=-1) + 1
