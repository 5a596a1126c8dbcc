"""A pipeline without engines: the recogniser says what it is told, the reader decides by a sentence's letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from protokollant.app.pipeline import Pipeline
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage, no_report
from protokollant.protocol.template import MAX_SECTIONS, Template
from protokollant.protocol.transcript import Recognition, Utterance, Word
from protokollant.speech.recogniser import Heard, Samples
from protokollant.speech.streaming import Step
from protokollant.structure.reading import Reading, packed
from protokollant.structure.sequence import Order
from protokollant.structure.sorter import Place, Sorter
from protokollant.structure.weights import Basis, SortingWeights, Space
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
class FakeReader:
    """Each sentence's state is that of one section, chosen by the sentence's letters."""

    model: str = "fake-language"
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def read(self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation) -> Reading:
        cancelled.raise_if_cancelled()
        self.asked.append(tuple(sentences))
        count = len(template.sections)
        examples = sum(len(section.examples) for section in template.sections)
        return reading(count, [self.section(sentence, count) for sentence in sentences], examples)

    def section(self, sentence: str, count: int) -> int:
        return sum(map(ord, sentence)) % count


def reading(count: int, sections: Sequence[int], examples: int = 0) -> Reading:
    """Sentences that read like these of `count` sections, and examples that read like none; `fake_weights` sorts so."""
    states = np.eye(MAX_SECTIONS, dtype=np.float32)
    shown = packed(np.zeros((examples, MAX_SECTIONS)))
    return Reading(MAX_SECTIONS, packed(states[:count]), shown, packed([states[i] for i in sections]))


def places_of(sorter: Sorter, template: Template, sentences: Sequence[str], read: Reading | None) -> list[Place]:
    return sorter.places(template, sorter.evidence(template, sentences, read))


def fake_weights(sure: float = 20.0) -> SortingWeights:
    """Weights with which a sentence that reads like a section is `sure` to belong to it, whatever the order."""
    size = MAX_SECTIONS
    nothing, same = np.zeros((size, size), dtype=np.float32), np.eye(size, dtype=np.float32)
    plain = Space(np.zeros(size, dtype=np.float32), np.ones(size, dtype=np.float32), same)
    return SortingWeights(
        layer=0,
        sentences=plain,
        sections=plain,
        by_title=same * sure,
        by_section=nothing,
        by_examples=nothing,
        title_bias=nothing[0],
        heads={},
        wording=0.0,
        roles=0.0,
        order=Order((0.0,) * 7, 0.0, 0.0),
        staying=nothing[0],
        basis=Basis("fake-language", "0", size),
    )


def fake_pipeline(said: Sequence[str] = ()) -> Pipeline:
    return Pipeline(FakeRecogniser(said), FakeReader(), Sorter(fake_weights(), {}), RULES, risk={})
