"""Word error rate of every speech model that is present, by one scorer, overall and for what must not be wrong.

The scorer is `speech/word_error_rate.py`, frozen: see docs/evaluation.md. "Values written" scores the same words after
both sides went through the dictation language, so that "fünftausend" and "5.000" are the same. Kinds of passages
(numbers, dates, names, negations, spoken headings) are counted in what the dictation language writes: how many of
those that were said stand there, exactly.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from protokollant.composition import Application, build_application
from protokollant.dictation.layer import dictate, typed_utterances
from protokollant.dictation.rules import RULES, Rules
from protokollant.foundation.errors import KnownError
from protokollant.protocol.protocol import MarkKind
from protokollant.protocol.transcript import Utterance
from protokollant.speech.word_error_rate import edit_distance, normalise
from protokollant.structure.marks import find_marks

Row = dict[str, Any]
KINDS: Mapping[MarkKind, str] = {
    MarkKind.NUMBER: "numbers",
    MarkKind.DATE: "dates and times",
    MarkKind.NAME: "names",
    MarkKind.NEGATION: "negations",
}
CUES = "section cues"


@dataclass(frozen=True)
class Heard:
    """What was said in one clip, and the utterances that were recognised."""

    said: str
    utterances: tuple[Utterance, ...]

    @property
    def text(self) -> str:
        return " ".join(each.text for each in self.utterances)


@dataclass(frozen=True)
class Listened:
    """One model on a set of clips. `seconds` of sound, `spent` seconds on the clock."""

    clips: tuple[Heard, ...]
    seconds: float
    spent: float


def listen(app: Application, clips: Sequence[tuple[Path, str]]) -> Listened:
    """Recognise every clip as a dictation of its own. The model is loaded before the clock runs."""
    from protokollant.foundation.jobs import Cancellation, no_report

    app.speech.load()
    found, seconds, started = [], 0.0, time.monotonic()
    for path, text in clips:
        try:
            heard = app.speech.recognise_file(path, "de", no_report, Cancellation())
        except KnownError:
            found.append(Heard(text, ()))
            continue
        seconds += heard.audio_seconds
        found.append(Heard(text, heard.utterances))
    return Listened(tuple(found), seconds, time.monotonic() - started)


def rates(clips: Sequence[Heard], rules: Rules, cues: Sequence[str]) -> Iterator[tuple[str, float, str]]:
    """Name, value, and what it was found on, of every figure about one model."""
    words = sum(len(normalise(clip.said)) for clip in clips)
    of = f"{len(clips)} clips, {words} words"
    yield "word error rate", _errors((clip.said, clip.text) for clip in clips) / words, of
    written = [(_written(typed_utterances(clip.said), rules), _written(clip.utterances, rules)) for clip in clips]
    of_written = sum(len(normalise(said)) for said, _ in written)
    yield "word error rate, values written", _errors(written) / of_written, f"{of_written} words"
    there: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for said, heard in written:
        wanted, found = passages(said, cues), passages(heard, cues)
        for kind, passage in wanted:
            total[kind] += wanted[kind, passage]
            there[kind] += min(wanted[kind, passage], found[kind, passage])
    for kind in (*KINDS.values(), CUES):
        if total[kind]:
            yield f"recall of {kind}", there[kind] / total[kind], f"{total[kind]} of them"


def passages(text: str, cues: Sequence[str]) -> Counter[tuple[str, str]]:
    """Numbers, dates, names, negations and spoken headings in a written text, each with its kind."""
    marks = [mark for mark in find_marks(text, (), None) if mark.kind in KINDS]
    found = Counter((KINDS[mark.kind], " ".join(normalise(text[slice(*mark.span)]))) for mark in marks)
    plain = f" {' '.join(normalise(text))} "
    for cue in cues:
        if count := plain.count(f" {' '.join(normalise(cue))} "):
            found[CUES, cue] += count
    return found


def effects(clips: Sequence[Heard], rules: Rules) -> Iterator[tuple[str, float, str]]:
    """What each rule of the dictation language does to the errors: those with it less those without it, per word. The
    reference is what was said, as the whole layer writes it."""
    references = [_written(typed_utterances(clip.said), rules) for clip in clips]
    words = sum(len(normalise(text)) for text in references)

    def errors(used: Rules) -> int:
        heard = [_written(clip.utterances, used) for clip in clips]
        return _errors(zip(references, heard, strict=True))

    whole = errors(rules)
    for rule in RULES:
        without = Rules(rules.tables, rules.off | {rule}, rules.fillers)
        yield f"change by rule {rule}", (whole - errors(without)) / words, f"{words} words"


def _written(utterances: Sequence[Utterance], rules: Rules) -> str:
    return " ".join(sentence.text for sentence in dictate(utterances, "de", rules) if sentence.struck is None)


def _errors(pairs: Any) -> int:
    return sum(edit_distance(normalise(said), normalise(heard)) for said, heard in pairs)


def measured(name: str, clips: Sequence[tuple[Path, str]]) -> Iterator[Row]:
    """Rows about one set of clips for each profile whose models are present."""
    for profile, app in _present():
        try:
            listened = listen(app, clips)
            rules = app.pipeline.rules["de"]
            cues = [cue for s in app.templates.get("beratungsprotokoll").sections for cue in s.cues]
            label = f"{app.profile.speech}, {name}"
            for what, value, of in (*rates(listened.clips, rules, cues), *effects(listened.clips, rules)):
                yield {"name": f"{what}, {label}", "value": value, "of": of, "profile": profile}
            yield {
                "name": f"real-time factor, {label}",
                "value": listened.spent / listened.seconds,
                "of": f"{listened.seconds:.0f} s of sound",
                "noisy": True,
            }
        finally:
            app.close()


def _present() -> Iterator[tuple[str, Application]]:
    first = build_application()
    for info in first.profiles():
        if info.ready:
            yield info.name, build_application(profile=info.name)


def read_clips(folder: Path) -> list[tuple[Path, str]]:
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [(folder / entry["file"], entry["text"]) for entry in map(json.loads, lines)]
