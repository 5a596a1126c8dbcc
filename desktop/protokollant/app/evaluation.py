"""Score the pipeline on labelled dictations: the form is in docs/evaluation.md."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from protokollant.app.pipeline import Pipeline
from protokollant.app.reading import read_text_file
from protokollant.app.templates import TemplateLibrary
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Report, no_report
from protokollant.protocol.protocol import FieldValue, Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import FieldType, Template
from protokollant.protocol.transcript import Transcript
from protokollant.speech.word_error_rate import edit_distance, normalise

_DEFAULT_DAY = dt.date(2026, 11, 22)
_SOUND = (".wav", ".flac")


@dataclass(frozen=True, slots=True, repr=False)
class Labelled(Redacted):
    """A labelled dictation: each sentence with the ids of the sections that are right for it. `lines` tells where in
    the file each sentence stands, and then each field."""

    template: str
    today: dt.date | None
    fields: tuple[tuple[str, str], ...]
    sentences: tuple[tuple[frozenset[str], str], ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts and their rates for one dictation or all. Rates are 0 to 1; the word error rate is None without sound."""

    sentences: int = 0
    right: int = 0
    assigned: int = 0
    fields: int = 0
    fields_right: int = 0
    sentences_lost: int = 0
    statements_without_support: int = 0
    unassigned: int = 0
    words: int | None = None
    word_errors: int = 0
    seconds: float = 0.0

    @property
    def section_accuracy(self) -> float:
        return self.right / self.sentences if self.sentences else 0.0

    @property
    def section_precision(self) -> float:
        return self.right / self.assigned if self.assigned else 0.0

    @property
    def field_accuracy(self) -> float:
        """1 where no field is labelled: none is wrong."""
        return self.fields_right / self.fields if self.fields else 1.0

    @property
    def word_error_rate(self) -> float | None:
        return self.word_errors / self.words if self.words else None

    def to_json(self) -> dict[str, Any]:
        return {
            "sentences": self.sentences,
            "section_accuracy": round(self.section_accuracy, 4),
            "section_precision": round(self.section_precision, 4),
            "field_accuracy": round(self.field_accuracy, 4),
            "sentences_lost": self.sentences_lost,
            "statements_without_support": self.statements_without_support,
            "unassigned": self.unassigned,
            "word_error_rate": None if self.word_error_rate is None else round(self.word_error_rate, 4),
            "seconds": round(self.seconds, 2),
        }


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    total: Score
    per_file: dict[str, Score]

    def to_json(self) -> dict[str, Any]:
        return {
            **self.total.to_json(),
            "per_file": {name: score.to_json() for name, score in self.per_file.items()},
        }


def evaluate(
    folder: Path, pipeline: Pipeline, templates: TemplateLibrary, report: Report = no_report
) -> EvaluationReport:
    """Raises KnownError EVALUATION_EMPTY, EVALUATION_INVALID, and what templates and engines raise."""
    files = sorted(folder.glob("*.tsv"))
    if not files:
        raise KnownError(ErrorCode.EVALUATION_EMPTY, file=folder.name or str(folder))
    scores = {}
    for path in files:
        labelled = read_labelled(path)
        beside = path.parent / labelled.template
        template = templates.get(str(beside) if beside.is_file() else labelled.template)
        _check_sections(path, labelled, template)
        scores[path.stem] = _score(path, labelled, template, pipeline, report)
    return EvaluationReport(_sum(list(scores.values())), scores)


def read_labelled(path: Path) -> Labelled:
    """Raises KnownError EVALUATION_INVALID with the line."""
    template, today, fields, sentences = "", None, [], []
    sentence_lines, field_lines = [], []
    for number, line in enumerate(read_text_file(path).split("\n"), 1):
        key, _, value = line.removeprefix("#").strip().partition(":")
        if not line.strip():
            continue
        if line.startswith("#"):
            if key == "template":
                template = value.strip()
            elif key == "today":
                try:
                    today = dt.date.fromisoformat(value.strip())
                except ValueError:
                    raise _invalid(path, number, QT_TRANSLATE_NOOP("evaluation", "a day as YYYY-MM-DD")) from None
            elif key == "field":
                name, _, wanted = value.partition("=")
                fields.append((name.strip(), wanted.strip()))
                field_lines.append(number)
            continue
        sections, tab, sentence = line.partition("\t")
        if not tab or not sentence.strip():
            raise _invalid(path, number, QT_TRANSLATE_NOOP("evaluation", "SECTION, a tab and a sentence"))
        sentences.append((frozenset(part.strip() for part in sections.split("|")), sentence.strip()))
        sentence_lines.append(number)
    if not template:
        raise _invalid(path, 1, QT_TRANSLATE_NOOP("evaluation", "a line “# template: FILE.toml”"))
    if not sentences:
        raise _invalid(path, 1, QT_TRANSLATE_NOOP("evaluation", "at least one sentence"))
    return Labelled(template, today, tuple(fields), tuple(sentences), (*sentence_lines, *field_lines))


def _invalid(path: Path, line: int, expected: Phrase) -> KnownError:
    return KnownError(ErrorCode.EVALUATION_INVALID, file=path.name, line=line, expected=expected)


def _check_sections(path: Path, labelled: Labelled, template: Template) -> None:
    known = {section.id for section in template.sections}
    fields = {field.id for field in template.fields}
    lines = iter(labelled.lines)
    for (sections, _), line in zip(labelled.sentences, lines, strict=False):
        if not sections <= known:
            raise _invalid(path, line, QT_TRANSLATE_NOOP("evaluation", "only sections of the template"))
    for (name, _), line in zip(labelled.fields, lines, strict=False):
        if name not in fields:
            raise _invalid(path, line, QT_TRANSLATE_NOOP("evaluation", "only fields of the template"))


def _score(path: Path, labelled: Labelled, template: Template, pipeline: Pipeline, report: Report) -> Score:
    started = time.monotonic()
    today = labelled.today or _DEFAULT_DAY
    audio = next((p for p in map(path.with_suffix, _SOUND) if p.is_file()), None)
    words = errors = None
    if audio:
        transcript = _heard(audio, template, pipeline, report)
        said = normalise(" ".join(text for _, text in labelled.sentences))
        heard = normalise(" ".join(s.raw for s in transcript.sentences))
        words, errors = len(said), edit_distance(said, heard)
    else:
        text = "\n\n".join(text for _, text in labelled.sentences)
        transcript = pipeline.read_text(text, template.language, template=template)
    protocol = pipeline.structure(transcript, template, today, report)
    gold = align(labelled, transcript)
    right, assigned = _sections(protocol, gold)
    fields_right = sum(_field_right(template, protocol, name, wanted) for name, wanted in labelled.fields)
    placed = Counter(i for s in protocol.sections for st in s.statements for i in st.source)
    placed.update(protocol.unassigned)
    placed.update(i for d in protocol.discarded for i in d.source)
    spoken = {s.id: normalise(f"{s.raw} {s.text}") for s in transcript.sentences}
    return Score(
        sentences=len(labelled.sentences),
        right=right,
        assigned=assigned,
        fields=len(labelled.fields),
        fields_right=fields_right,
        sentences_lost=sum(placed[s.id] != 1 for s in transcript.sentences),
        statements_without_support=sum(
            not set(normalise(st.text)) <= {w for i in st.source for w in spoken[i]}
            for s in protocol.sections
            for st in s.statements
        ),
        unassigned=len(protocol.unassigned),
        words=words,
        word_errors=errors or 0,
        seconds=time.monotonic() - started,
    )


def _heard(audio: Path, template: Template, pipeline: Pipeline, report: Report) -> Transcript:
    """A recording in which nothing is heard scores badly; it does not end the evaluation."""
    try:
        return pipeline.transcribe_file(audio, template.language, report, template=template)
    except KnownError as error:
        if error.code is not ErrorCode.NO_SPEECH:
            raise
        return Transcript((), template.language)


def align(labelled: Labelled, transcript: Transcript) -> list[tuple[frozenset[str], list[int]]]:
    """For each labelled sentence the ids of the transcript's sentences that say it.

    Both are the same words in the same order but for recognition errors, so each recognised sentence goes to the
    labelled one in whose stretch of the text its middle falls."""
    lengths = [max(1, len(normalise(text))) for _, text in labelled.sentences]
    heard = [max(1, len(normalise(s.raw))) for s in transcript.sentences]
    scale = sum(lengths) / sum(heard) if heard else 1.0
    borders, total = [], 0
    for length in lengths:
        total += length
        borders.append(total)
    result: list[tuple[frozenset[str], list[int]]] = [(sections, []) for sections, _ in labelled.sentences]
    position = 0.0
    for sentence, length in zip(transcript.sentences, heard, strict=True):
        middle = (position + length / 2) * scale
        index = next((i for i, border in enumerate(borders) if middle < border), len(borders) - 1)
        result[index][1].append(sentence.id)
        position += length
    return result


def _sections(protocol: Protocol, gold: Sequence[tuple[frozenset[str], list[int]]]) -> tuple[int, int]:
    """How many labelled sentences went to a right section, and how many to any."""
    place = {i: s.id for s in protocol.sections for st in s.statements for i in st.source}
    right = assigned = 0
    for sections, ids in gold:
        places = [place[i] for i in ids if i in place]
        assigned += bool(places)
        # A labelled sentence that was recognised as two is right when most of its parts are.
        right += bool(places) and sum(p in sections for p in places) * 2 > len(places)
    return right, assigned


def _field_right(template: Template, protocol: Protocol, name: str, wanted: str) -> bool:
    value: FieldValue = protocol.field(name)
    if not wanted:
        return value.value is None
    if value.value is None:
        return False
    if template.field(name).type in (FieldType.NUMBER, FieldType.DURATION):
        try:
            return abs(float(value.value) - float(wanted.replace(",", "."))) < 1e-6
        except ValueError:
            return False
    return normalise(str(value.value)) == normalise(wanted)


def _sum(scores: Sequence[Score]) -> Score:
    words = [s.words for s in scores if s.words is not None]
    return Score(
        sentences=sum(s.sentences for s in scores),
        right=sum(s.right for s in scores),
        assigned=sum(s.assigned for s in scores),
        fields=sum(s.fields for s in scores),
        fields_right=sum(s.fields_right for s in scores),
        sentences_lost=sum(s.sentences_lost for s in scores),
        statements_without_support=sum(s.statements_without_support for s in scores),
        unassigned=sum(s.unassigned for s in scores),
        words=sum(words) if words else None,
        word_errors=sum(s.word_errors for s in scores),
        seconds=sum(s.seconds for s in scores),
    )
