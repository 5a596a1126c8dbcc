"""A pipeline without engines: the recogniser says what it is told, the scorer decides by a sentence's letters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from protokollant.app.pipeline import Pipeline
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage, no_report
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Recognition, Utterance, Word
from protokollant.speech.recogniser import Heard, Samples
from protokollant.speech.streaming import Step
from protokollant.structure.scorer import Scores
from tests.dictation_rules import RULES


@dataclass
class FakeRecogniser:
    """Hears `said`, one utterance each, a second a word."""

    said: Sequence[str] = ()
    model: str = "fake-speech"
    asked: list[Path] = field(default_factory=list)

    def recognise_file(self, path: Path, language: str, report: Report, cancelled: Cancellation) -> Recognition:
        self.asked.append(path)
        return self.recognise_samples(np.zeros(0, np.int16), language, report, cancelled)

    def recognise_samples(
        self, samples: Samples, language: str, report: Report, cancelled: Cancellation
    ) -> Recognition:
        cancelled.raise_if_cancelled()
        report(Progress(Stage.RECOGNISING, 1.0))
        clock, utterances = 0.0, []
        for text in self.said:
            words = []
            for word in text.split():
                words.append(Word(word, clock, clock + 0.9, 0.8))
                clock += 1.0
            utterances.append(Utterance(tuple(words)))
            clock += 2.0
        return Recognition(tuple(utterances), clock, self.model)

    def listen(
        self, tail: Samples, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation
    ) -> Step:
        """Takes everything when it has ended, and sketches what it will hear until then."""
        cancelled.raise_if_cancelled()
        if not ended:
            return Step(0, Heard(()), " ".join(self.said), len(tail) + 8000)
        heard = self.recognise_samples(tail, language, no_report, cancelled).utterances if start == 0 else ()
        return Step(len(tail), Heard(heard), "", 8000)


@dataclass
class FakeScorer:
    model: str = "fake-language"
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def score(self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation) -> Scores:
        cancelled.raise_if_cancelled()
        self.asked.append(tuple(sentences))
        return tuple(self._row(sentence, len(template.sections)) for sentence in sentences)

    def _row(self, sentence: str, count: int) -> tuple[float, ...]:
        best = sum(map(ord, sentence)) % count
        weights = [20.0 if i == best else 1.0 for i in range(count)]
        return tuple(math.log(w / sum(weights)) for w in weights)


def fake_pipeline(said: Sequence[str] = ()) -> Pipeline:
    return Pipeline(FakeRecogniser(said), FakeScorer(), RULES, risk={}, roles={})
