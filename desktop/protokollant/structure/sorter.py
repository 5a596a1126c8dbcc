"""Each sentence's section and how sure that is: the model's opinion, the wording, headings and the order together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.headings import find_heading
from protokollant.structure.scorer import Scores
from protokollant.structure.sequence import posteriors
from protokollant.structure.wording import Wording

# Weights of the signals, set on the development part of the labelled dictations.
MODEL_WEIGHT = 0.6
WORDING_WEIGHT = 9.0
# Below this probability a sentence goes to the tray: an honest question instead of a wrong place.
TRAY_BELOW = 0.2


@dataclass(frozen=True, slots=True, repr=False)
class Place(Redacted):
    """Where a sentence belongs. `section` is a number in the template, None for the tray. `text` is the sentence without
    a spoken heading; empty when it was nothing but a heading."""

    section: int | None
    confidence: float
    text: str


def sort(template: Template, sentences: Sequence[str], scores: Scores) -> list[Place]:
    """One place for each sentence. `scores` come from a `SectionScorer`, rows and columns in the order given."""
    headings = [find_heading(sentence, template) for sentence in sentences]
    wording = Wording(template)
    rows = []
    for sentence, row in zip(sentences, scores, strict=True):
        similar = wording.similarities(sentence)
        rows.append([MODEL_WEIGHT * s + WORDING_WEIGHT * w for s, w in zip(row, similar, strict=True)])
    probabilities = posteriors(rows, _announced(headings))
    places = []
    for sentence, heading, row in zip(sentences, headings, probabilities, strict=True):
        best = max(range(len(row)), key=row.__getitem__)
        confidence = min(1.0, row[best])
        text = sentence if heading is None else heading.rest
        places.append(Place(best if confidence >= TRAY_BELOW else None, confidence, text))
    return places


def _announced(headings: Sequence[object]) -> list[int | None]:
    from protokollant.structure.headings import Heading

    return [heading.section if isinstance(heading, Heading) else None for heading in headings]


def uniform(sentences: int, sections: int) -> Scores:
    """Scores of a model that knows nothing, for the order and the wording alone."""
    return ((-math.log(sections),) * sections,) * sentences
