"""An edited template on an old dictation: where its sentences would stand. Nothing is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from protokollant.app.dictations import Dictations
from protokollant.app.pipeline import Pipeline
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Transcript


@dataclass(frozen=True, slots=True, repr=False)
class TrialRow(Redacted):
    """A sentence, and the titles of the sections where it stands now and would stand; None in none of them."""

    text: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, repr=False)
class Trial(Redacted):
    """`values`: what the fields would hold, by their labels."""

    rows: tuple[TrialRow, ...]
    values: tuple[tuple[str, str], ...]

    @property
    def changed(self) -> int:
        return sum(row.before != row.after for row in self.rows)

    @property
    def nowhere(self) -> int:
        return sum(row.after is None for row in self.rows)


def try_template(
    pipeline: Pipeline,
    dictations: Dictations,
    dictation: str,
    template: Template,
    day: dt.date,
    report: Report,
    cancelled: Cancellation,
) -> Trial:
    """Sort what was said in a dictation with a template. `day`: what relative dates count from. Raises what
    `Pipeline.structure` raises, NO_SPEECH where the dictation has no protocol, and KeyError where it is gone."""
    before = dictations.protocol(dictation)
    if before is None:
        raise KnownError(ErrorCode.NO_SPEECH)
    transcript = Transcript(before.transcript, before.language, before.audio_seconds, speech_model=before.speech_model)
    after = pipeline.structure(transcript, replace(template, docx=None), day, report, cancelled)
    old, new = _places(before), _places(after)
    rows = tuple(TrialRow(s.text, old.get(s.id), new.get(s.id)) for s in after.transcript if s.id in old or s.id in new)
    labels = {field.id: field.label for field in template.fields}
    values = tuple((labels[id], str(value.value)) for id, value in after.fields if value.value is not None)
    return Trial(rows, values)


def _places(protocol: Protocol) -> Mapping[int, str | None]:
    """Of each sentence that counts the section it stands in."""
    found: dict[int, str | None] = dict.fromkeys(protocol.unassigned)
    for section in protocol.sections:
        for statement in section.statements:
            found.update(dict.fromkeys(statement.source, section.title))
    return found
