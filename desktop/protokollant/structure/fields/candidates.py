"""What may fill a field, how strongly it is tied to it, and which of several is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from protokollant.dictation.values import find_values
from protokollant.protocol.protocol import Alternative, FieldValue
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Sentence

# How strongly a candidate must be tied to its field.
ENOUGH = 2.0
# A candidate this much weaker than the best does not contradict it.
_RIVAL = 0.5
_MOST = 3


@dataclass(frozen=True, slots=True, repr=False)
class Candidate(Redacted):
    """A value, the words of the sentence's text it stands in, and how strongly it is tied to the field."""

    value: str | int | float
    said: str
    sentence: Sentence
    ties: float


def decide(candidates: Iterable[Candidate], language: str) -> FieldValue:
    """The candidate with the strongest ties, the first of equals; none where all are weak. Others that are tied as
    strongly and say something else are its alternatives."""
    strong = [c for c in candidates if c.ties >= ENOUGH]
    best = max(strong, key=lambda c: c.ties, default=None)
    if best is None:
        return FieldValue()
    others: list[Candidate] = []
    for rival in sorted(strong, key=lambda c: -c.ties):
        if rival.ties >= best.ties - _RIVAL and all(_differs(rival, known) for known in (best, *others)):
            others.append(rival)
    alternatives = tuple(
        Alternative(c.value, as_recognised(c, language), (c.sentence.id,), _certainty(c)) for c in others[:_MOST]
    )
    return FieldValue(best.value, as_recognised(best, language), (best.sentence.id,), _certainty(best), alternatives)


def _differs(one: Candidate, other: Candidate) -> bool:
    """Whether two values contradict each other. "Frau Meier" and "Anna Meier" do not."""
    if isinstance(one.value, str) and isinstance(other.value, str):
        return not set(one.value.lower().split()) & set(other.value.lower().split())
    return one.value != other.value


def _certainty(candidate: Candidate) -> float:
    return min(0.95, 0.5 + 0.1 * candidate.ties) * candidate.sentence.confidence


def as_recognised(candidate: Candidate, language: str) -> str:
    """The words behind a value before they were formatted; as they are written where the two cannot be matched."""
    raw = candidate.sentence.raw
    start = raw.lower().find(candidate.said.lower())
    if start >= 0:
        return raw[start : start + len(candidate.said)]
    wanted = find_values(candidate.said, language=language)
    for value in find_values(raw, language=language):
        if any((value.kind, value.value) == (other.kind, other.value) for other in wanted):
            return raw[value.start : value.end]
    return candidate.said
