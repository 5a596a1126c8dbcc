"""Learning from a person's corrections: a few weights more for one template, fitted to what she decided.

A lesson is what the sorter saw of one sentence, and the section that is right for it. Multinomial logistic regression
on top of the sorter's own scores, drawn towards what was learned before: no lessons, no change. The problem is convex
and small; Newton's method (with conjugate gradients for its steps, as in Lin, Weng and Keerthi 2008) solves it in
milliseconds. The language model itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.structure.reading import Vectors
from protokollant.structure.sequence import Matrix
from protokollant.structure.weights import Basis

# How strongly lessons are held back, on sums over whitened vectors; and what a sentence counts that was left in its
# place in a draft in which others were moved, but which was not reviewed. Chosen on the development part.
PENALTY = 4.0
GLIMPSED = 0.25
TRAY = ""
_HALF = 60_000.0  # what float16 can hold
_STEPS, _INNER = 30, 30
# Steps end where they would gain less than this of the loss, and their equations where this share is left.
_GAIN, _LEFT = 0.01, 0.1


@dataclass(frozen=True, slots=True, repr=False)
class Observed(Redacted):
    """What the sorter saw of n sentences of a dictation, and where it put them.

    `template` and `sections` are ids; `sentences` the ids of the sentences; `placed` the section of each, or TRAY.
    `vectors` (n, K) and `scores` (n, sections) are rows of little-endian float16; scores are those before any learning.
    """

    basis: Basis
    template: str
    sections: tuple[str, ...]
    sentences: tuple[int, ...]
    placed: tuple[str, ...]
    vectors: bytes
    scores: bytes

    def picked(self, rows: Sequence[int]) -> Observed:
        """Some of the sentences."""
        numbers = list(rows)
        return replace(
            self,
            sentences=tuple(self.sentences[i] for i in numbers),
            placed=tuple(self.placed[i] for i in numbers),
            vectors=_rows(self.vectors, len(self.sentences))[numbers].tobytes(),
            scores=_rows(self.scores, len(self.sentences))[numbers].tobytes(),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Lessons(Redacted):
    """What a person decided about sentences of one dictation: `right[i]` is the id of sentence i's section. Where it is
    not the one in which it was placed, it was moved; otherwise it was left there, which means less where she has not
    `reviewed` the draft."""

    seen: Observed
    right: tuple[str, ...]
    reviewed: bool = True

    @property
    def corrections(self) -> int:
        return sum(right != placed for right, placed in zip(self.right, self.seen.placed, strict=True))

    @property
    def confirmations(self) -> int:
        """Sentences that were left in their place in a reviewed draft."""
        return len(self.right) - self.corrections if self.reviewed else 0

    @property
    def weights(self) -> Matrix:
        """(n,) how much each counts."""
        moved = [right != placed for right, placed in zip(self.right, self.seen.placed, strict=True)]
        return np.where(moved, 1.0, 1.0 if self.reviewed else GLIMPSED)


@dataclass(frozen=True, slots=True)
class Fitted:
    """What lessons came to: `weights` (sections, K) float32 are added to the sorter's. `corrections` and
    `confirmations` count the sentences behind them, which cannot be read from them."""

    basis: Basis
    template: str
    sections: tuple[str, ...]
    weights: Vectors
    corrections: int
    confirmations: int

    @property
    def lessons(self) -> int:
        return self.corrections + self.confirmations


def observed(
    basis: Basis,
    template: str,
    sections: Sequence[str],
    sentences: Sequence[int],
    placed: Sequence[int | None],
    vectors: Vectors,
    scores: Matrix,
) -> Observed:
    """`placed`: numbers of sections, None for the tray; `vectors` (n, K), `scores` (n, sections)."""
    where = tuple(TRAY if number is None else sections[number] for number in placed)
    return Observed(basis, template, tuple(sections), tuple(sentences), where, _halves(vectors), _halves(scores))


def lessons_of(seen: Observed, protocol: Protocol, *, reviewed: bool) -> Lessons:
    """What the draft as it is now says about the sentences; those in the tray, and those that the person took out,
    teach nothing. Before she has moved anything or `reviewed` it, a draft teaches nothing at all."""
    now = {i: section.id for section in protocol.sections for s in section.statements for i in s.source}
    known = [(i, now[sentence]) for i, sentence in enumerate(seen.sentences) if now.get(sentence) in seen.sections]
    if not reviewed and all(section == seen.placed[i] for i, section in known):
        known = []
    return Lessons(seen.picked([i for i, _ in known]), tuple(section for _, section in known), reviewed)


def fit(
    lessons: Iterable[Lessons], sections: Sequence[str], before: Vectors | None = None, penalty: float = PENALTY
) -> Vectors | None:
    """Weights (sections, K) that follow from lessons of one basis and template; `before` (sections, K) is what holds
    without them. Lessons for sections that are no longer there are left out. None where nothing was learned."""
    rows = [aligned for batch in lessons if (aligned := _aligned(batch, sections)) is not None]
    if not rows:
        return before
    vectors, scores = np.concatenate([r[0] for r in rows]), np.concatenate([r[1] for r in rows])
    right, counts = np.concatenate([r[2] for r in rows]), np.concatenate([r[3] for r in rows])
    if before is not None:
        scores = scores + vectors @ before.T.astype(np.float64)
    found = _newton(vectors, scores, right, counts, penalty)
    return np.asarray(found if before is None else before + found, dtype=np.float32)


def combined(fitted: Iterable[Fitted], sections: Sequence[str]) -> Vectors | None:
    """What several people learned about one template, for `sections`: the mean, weighed by how much each learned."""
    parts = [(part.lessons, arranged(part, sections)) for part in fitted if part.lessons]
    if not parts:
        return None
    total = sum(count for count, _ in parts)
    return np.asarray(sum(count / total * weights for count, weights in parts), dtype=np.float32)


def arranged(fitted: Fitted, sections: Sequence[str]) -> Vectors:
    """Its weights (sections, K) for these sections; 0 for one that it does not know."""
    rows = dict(zip(fitted.sections, fitted.weights, strict=True))
    nothing = np.zeros(fitted.weights.shape[1], dtype=np.float32)
    return np.array([rows.get(section, nothing) for section in sections], dtype=np.float32)


def _aligned(lessons: Lessons, sections: Sequence[str]) -> tuple[Matrix, Matrix, npt.NDArray[np.int64], Matrix] | None:
    """Vectors (n, K), scores (n, sections), the numbers of the right sections, and what each counts; a section
    that the sorter did not know then cannot have been the right one."""
    numbers = {section: i for i, section in enumerate(sections)}
    seen, count = lessons.seen, len(lessons.right)
    if not count:
        return None
    vectors, known = _rows(seen.vectors, count).astype(np.float64), _rows(seen.scores, count).astype(np.float64)
    scores = np.full((count, len(sections)), -np.inf)
    for column, section in enumerate(seen.sections):
        if section in numbers:
            scores[:, numbers[section]] = known[:, column]
    right = np.array([numbers.get(section, -1) for section in lessons.right])
    use = (right >= 0) & np.isfinite(vectors).all(axis=1) & np.isfinite(known).all(axis=1)
    return (vectors[use], scores[use], right[use], lessons.weights[use]) if use.any() else None


def _newton(vectors: Matrix, scores: Matrix, right: npt.NDArray[np.int64], counts: Matrix, penalty: float) -> Matrix:
    """The W (sections, K) with the least -sum(counts * log softmax(scores + vectors @ W.T)[right]) + penalty * |W|²."""
    rows = np.arange(len(right))
    counted = vectors * counts[:, None]

    def loss_at(weights: Matrix) -> tuple[float, Matrix]:
        total = scores + vectors @ weights.T
        top = total.max(axis=1, keepdims=True)
        raised = np.exp(total - top)
        sums = raised.sum(axis=1, keepdims=True)
        losses = np.log(sums[:, 0]) + top[:, 0] - total[rows, right]
        return float((counts * losses).sum() + penalty * (weights**2).sum()), raised / sums

    weights = np.zeros((scores.shape[1], vectors.shape[1]))
    loss, likely = loss_at(weights)
    for _ in range(_STEPS):
        wrong = likely.copy()
        wrong[rows, right] -= 1
        slope = wrong.T @ counted + 2 * penalty * weights
        step = _solve(vectors, counted, likely, penalty, -slope)
        length, downhill = 1.0, float((slope * step).sum())
        if downhill > -_GAIN:
            break
        while length > 1e-6:
            next_loss, next_likely = loss_at(weights + length * step)
            if next_loss <= loss + 1e-4 * length * downhill:
                break
            length /= 2
        else:
            break  # nowhere lower within the precision of the numbers
        weights, loss, likely = weights + length * step, next_loss, next_likely
    return weights


def _solve(vectors: Matrix, counted: Matrix, likely: Matrix, penalty: float, wanted: Matrix) -> Matrix:
    """The direction whose product with the second derivatives is `wanted`, by conjugate gradients."""

    def product(direction: Matrix) -> Matrix:
        moved = likely * (vectors @ direction.T)
        moved -= likely * moved.sum(axis=1, keepdims=True)
        return np.asarray(moved.T @ counted + 2 * penalty * direction)

    found, left = np.zeros_like(wanted), wanted.copy()
    direction, size = left.copy(), float((left**2).sum())
    enough = _LEFT**2 * size
    for _ in range(_INNER):
        if size <= enough:
            break
        bent = product(direction)
        length = size / float((direction * bent).sum())
        found += length * direction
        left -= length * bent
        before, size = size, float((left**2).sum())
        direction = left + size / before * direction
    return found


def _halves(rows: npt.NDArray[np.floating]) -> bytes:
    return bytes(np.clip(rows, -_HALF, _HALF).astype("<f2"))


def _rows(data: bytes, count: int) -> npt.NDArray[np.float16]:
    return np.frombuffer(data, dtype="<f2").reshape(count, -1) if count else np.zeros((0, 0), dtype="<f2")
