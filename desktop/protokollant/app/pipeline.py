"""The way of the data, one use case for each arrow: sound -> transcript -> protocol. Knows neither Qt nor a sound
card."""

from __future__ import annotations

import datetime as dt
import re
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from protokollant.app.adding import gathered
from protokollant.app.editing import Editor
from protokollant.app.live import Live, LiveSource, PacedSource, WholeSource, follow
from protokollant.app.recording import private_journal
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import KEY_BYTES, JournalReader, JournalWriter
from protokollant.dictation.layer import dictate, typed_utterances, verbatim
from protokollant.dictation.lexicon import Lexicon
from protokollant.dictation.rules import Rules, plain
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage, no_report
from protokollant.protocol.joining import joined, shift
from protokollant.protocol.protocol import ModelUsed, Protocol
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Recognition, Sentence, Transcript
from protokollant.speech.recogniser import Samples
from protokollant.speech.streaming import LiveRecogniser
from protokollant.structure.assemble import assemble, counting
from protokollant.structure.fields import Vocabulary
from protokollant.structure.learning import Observed
from protokollant.structure.reading import Reading
from protokollant.structure.remembering import RememberingReader
from protokollant.structure.sorter import Sorter, without_headings


@dataclass(frozen=True)
class Pipeline:
    """Built once by the composition root. `rules`, `risk` and `vocabularies` hold, for each language, the rules of
    dictation, the pattern of risk words and the words of fields; the first two follow the settings. `lexicon` gives
    what is known of words, and may give more the next time. `program` (its version) and `models`, by their names, are
    noted in what is made."""

    recogniser: LiveRecogniser
    reader: RememberingReader
    sorter: Sorter
    rules: dict[str, Rules]
    risk: dict[str, re.Pattern[str] | None]
    lexicon: Callable[[str], Lexicon] = lambda language: Lexicon(language=language)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    program: str = ""
    models: Mapping[str, ModelUsed] = field(default_factory=dict)
    clock: Callable[[], float] = time.monotonic

    def transcribe_file(
        self,
        path: Path,
        language: str,
        report: Report = no_report,
        cancelled: Cancellation | None = None,
        template: Template | None = None,
    ) -> Transcript:
        """Raises KnownError NO_SPEECH when nothing was said, and what reading and recognition raise."""
        stop = cancelled or Cancellation()
        return self._transcribe(
            lambda: self.recogniser.recognise_file(path, language, report, stop), language, template
        )

    def transcribe_samples(
        self,
        samples: Samples,
        language: str,
        report: Report = no_report,
        cancelled: Cancellation | None = None,
    ) -> Transcript:
        """`samples`: 16 kHz mono int16. Raises as `transcribe_file`."""
        stop = cancelled or Cancellation()
        return self._transcribe(lambda: self.recogniser.recognise_samples(samples, language, report, stop), language)

    def follow(
        self,
        source: LiveSource,
        language: str,
        *,
        before: Recognition | None = None,
        show: Callable[[Live], None] = lambda _live: None,
        cancelled: Cancellation | None = None,
    ) -> Recognition:
        """Recognise a recording while it grows; see `app.live.follow`."""
        return follow(source, self.recogniser, language, before=before, show=show, cancelled=cancelled)

    def finish(
        self,
        samples: Samples,
        language: str,
        before: Recognition | None,
        report: Report = no_report,
        cancelled: Cancellation | None = None,
        keep: Callable[[Recognition], None] = lambda _recognition: None,
    ) -> Recognition:
        """Recognise what of a whole recording is not in `before` yet. `keep` gets what is recognised so far, so that a
        cancel or a crash costs no more than a piece. Raises what recognition raises."""
        known = before if before is not None and before.model == self.recogniser.model else None
        skip = min(len(samples), round(known.audio_seconds * SAMPLE_RATE)) if known else 0
        started, total = self.clock(), (len(samples) - skip) / SAMPLE_RATE
        first = known.audio_seconds if known else 0.0

        def show(live: Live) -> None:
            keep(live.heard)
            done = live.heard.audio_seconds - first
            left = (self.clock() - started) * (total - done) / done if done else None
            report(Progress(Stage.RECOGNISING, done / total if total else 1.0, left))

        report(Progress(Stage.RECOGNISING, 0.0))
        found = self.follow(WholeSource(samples[skip:]), language, before=known, show=show, cancelled=cancelled)
        keep(found)
        return found

    def transcribe_live(
        self,
        samples: Samples,
        language: str,
        folder: Path,
        pace: float,
        report: Report = no_report,
        cancelled: Cancellation | None = None,
    ) -> Transcript:
        """`samples` as if they were being spoken, at `pace` times the speed, 0 as fast as can be; through an encrypted
        journal in `folder`. Raises as `transcribe_file`."""
        key = secrets.token_bytes(KEY_BYTES)
        total = max(1, len(samples)) / SAMPLE_RATE
        started = self.clock()
        with private_journal(folder) as path:
            writer = JournalWriter.create(path, key)
            with closing(writer), JournalReader(path, key) as reader:
                source = PacedSource(samples, writer, reader, pace, self.clock)
                recognition = self.follow(
                    source,
                    language,
                    show=lambda live: report(Progress(Stage.RECOGNISING, live.heard.audio_seconds / total)),
                    cancelled=cancelled,
                )
        done = self.clock()
        transcript = self.write(recognition, language, done - started)
        return replace(transcript, after_end_seconds=done - (source.ended_at or done))

    def _transcribe(
        self, recognise: Callable[[], Recognition], language: str, template: Template | None = None
    ) -> Transcript:
        started = self.clock()
        recognition = recognise()
        return self.write(recognition, language, self.clock() - started, template)

    def sentences(
        self, recognition: Recognition, language: str, template: Template | None = None
    ) -> tuple[Sentence, ...]:
        """What was heard, as a secretary would write it; empty where nothing was said. Where the `template` is known,
        its headings are heard as such."""
        return dictate(recognition.utterances, language, self.rules_for(language, template))

    def rules_for(self, language: str, template: Template | None = None) -> Rules:
        """The rules of dictation as they are now; with the headings of a template."""
        rules = replace(self.rules[language], lexicon=self.lexicon(language))
        if template is None:
            return rules
        names = (name for section in template.sections for name in (section.title, *section.cues))
        return replace(rules, headings=frozenset(map(plain, names)))

    def write(
        self, recognition: Recognition, language: str, speech_seconds: float = 0.0, template: Template | None = None
    ) -> Transcript:
        """What was heard, as sentences; recognition took `speech_seconds`. Raises KnownError NO_SPEECH."""
        sentences = self.sentences(recognition, language, template)
        if not sentences:
            raise KnownError(ErrorCode.NO_SPEECH)
        return Transcript(
            sentences,
            language,
            recognition.audio_seconds,
            speech_seconds,
            recognition.model,
            recognition.truncated,
            recognition.dropped,
        )

    def read_text(
        self, text: str, language: str, *, template: Template | None = None, as_it_is: bool = False
    ) -> Transcript:
        """Typed text as a transcript; through the dictation layer unless `as_it_is`. May be empty."""
        utterances = typed_utterances(text)
        rules = self.rules_for(language, template)
        sentences = verbatim(utterances, rules) if as_it_is else dictate(utterances, language, rules)
        return Transcript(sentences, language)

    def prepare(self, template: Template, said: Recognition | None = None) -> frozenset[str]:
        """Let the language model read the template's sections now, and the sentences `said` so far, so that sorting
        need not wait for it later, and read what fields know of words. Gives the ids of the sections in which something
        would be placed by now."""
        self.vocabularies.get(template.language)
        sentences = self.sentences(said, template.language, template) if said else ()
        # The last one may still grow.
        texts = [sentence.text for sentence in sentences[:-1] if sentence.struck is None]
        reading = self._read(template, texts, no_report, Cancellation())
        if not texts:
            return frozenset()
        places = self.sorter.places(template, self.sorter.evidence(template, texts, reading))
        return frozenset(template.sections[p.section].id for p in places if p.section is not None and p.text)

    def _read(self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation) -> Reading:
        texts = without_headings(template, sentences)
        return self.reader.read(self.sorter.to_read(template), texts, report, cancelled)

    def structure(
        self,
        transcript: Transcript,
        template: Template,
        today: dt.date,
        report: Report = no_report,
        cancelled: Cancellation | None = None,
        notice: Callable[[Observed], None] = lambda _seen: None,
    ) -> Protocol:
        """The draft: every sentence in exactly one place. `notice` gets what the sorter saw of the sentences, from
        which corrections teach. Raises what the reader raises."""
        started = self.clock()
        counted = counting(transcript)
        sentences = [sentence.text for sentence in counted]
        reading = self._read(template, sentences, report, cancelled or Cancellation()) if sentences else None
        evidence = self.sorter.evidence(template, sentences, reading)
        places = self.sorter.places(template, evidence)
        if (seen := self.sorter.observed(template, [s.id for s in counted], places, evidence)) is not None:
            notice(seen)
        made = assemble(
            template,
            transcript,
            places,
            today,
            risk=self.risk.get(template.language),
            vocabulary=self.vocabularies.get(template.language),
            language_model=self.reader.model,
            structure_seconds=self.clock() - started,
        )
        used = [name for name in (made.speech_model, made.language_model) if name is not None]
        return replace(
            made, program=self.program, models=tuple(self.models[name] for name in used if name in self.models)
        )

    def extend(
        self,
        earlier: Protocol | None,
        found: Recognition,
        template: Template,
        today: dt.date,
        report: Report = no_report,
        cancelled: Cancellation | None = None,
        notice: Callable[[Observed], None] = lambda _seen: None,
        section: str | None = None,
    ) -> Protocol:
        """The draft of all that was recognised. Where there is one already, `earlier`, it stays as the person left it,
        and what was said after it is added, to one `section` where it was said for that. `notice`: see `structure`;
        sentences have their ids in the whole draft."""
        if earlier is None:
            transcript = self.write(found, template.language, template=template)
            return self.structure(transcript, template, today, report, cancelled, notice)
        until = earlier.audio_seconds or 0.0
        later = tuple(u for u in found.utterances if u.start is not None and u.start >= until)
        if not later:
            return earlier
        dropped = tuple(d for d in found.dropped if d.start >= until)
        transcript = self.write(replace(found, utterances=later, dropped=dropped), template.language, template=template)
        more = shift(earlier)

        def shifted(seen: Observed) -> None:
            notice(replace(seen, sentences=tuple(i + more for i in seen.sentences)))

        added = self.structure(transcript, template, today, report, cancelled, shifted)
        if section is not None:
            added = gathered(Editor(template, self.risk.get(template.language)), added, section)
        return joined(earlier, added)
