"""Each sentence's section and how sure that is.

Four signals together: the language model's opinion, the wording, what is known of sections of well-known kinds, and the
order in which people speak; a heading that the speaker announced decides alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.headings import find_heading
from protokollant.structure.roles import Role, role_evidence, roles_of
from protokollant.structure.scorer import Scores
from protokollant.structure.sequence import posteriors
from protokollant.structure.wording import Wording

# Weights of the signals, set on the development part of the labelled dictations.
MODEL_WEIGHT = 0.6
WORDING_WEIGHT = 9.0
ROLE_WEIGHT = 1.5
# A small model likes some letters whatever the sentence says. Its mean over the dictation is taken off, the more
# sentences there are to take it from.
CENTRING_SENTENCES = 4
# Below this probability a sentence goes to the tray: an honest question instead of a wrong place.
TRAY_BELOW = 0.2


@dataclass(frozen=True, slots=True, repr=False)
class Place(Redacted):
    """Where a sentence belongs. `section` is a number in the template, None for the tray. `text` is the sentence
    without a spoken heading; empty when it was nothing but a heading."""

    section: int | None
    confidence: float
    text: str


def sort(template: Template, sentences: Sequence[str], scores: Scores, roles: Sequence[Role] = ()) -> list[Place]:
    """One place for each sentence. `scores` come from a `SectionScorer`, rows and columns in the order given."""
    headings = [find_heading(sentence, template) for sentence in sentences]
    texts = [
        sentence if heading is None else heading.rest for sentence, heading in zip(sentences, headings, strict=True)
    ]
    wording, known = Wording(template), roles_of(template, roles)
    emissions = [
        [
            MODEL_WEIGHT * opinion + WORDING_WEIGHT * similar + ROLE_WEIGHT * evidence
            for opinion, similar, evidence in zip(
                row, wording.similarities(text), role_evidence(text, known), strict=True
            )
        ]
        for text, row in zip(texts, _centred(scores), strict=True)
    ]
    announced = [None if heading is None else heading.section for heading in headings]
    places = []
    for text, row in zip(texts, posteriors(emissions, announced), strict=True):
        best = max(range(len(row)), key=row.__getitem__)
        confidence = min(1.0, row[best])
        places.append(Place(best if confidence >= TRAY_BELOW else None, confidence, text))
    return places


def _centred(scores: Scores) -> list[list[float]]:
    share = len(scores) / (len(scores) + CENTRING_SENTENCES)
    means = [share * sum(column) / len(scores) for column in zip(*scores, strict=True)] if scores else []
    return [[value - mean for value, mean in zip(row, means, strict=True)] for row in scores]
