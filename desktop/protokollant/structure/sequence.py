"""The order of a dictation: speakers stay in a section for a while and mostly move forward through the form.

Sections are the hidden states of a chain; forward-backward (Rabiner 1989) gives each sentence's probability of each
section, seen with its neighbours. The scores need not be probabilities: the chain is a conditional random field
(Lafferty, McCallum and Pereira 2001) whose weights are trained together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from protokollant.protocol.redaction import Redacted

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Order:
    """Scores of a step from a sentence's section to the next one's: staying, one, two, more forward, one, two, more
    back; and of beginning in the first section or in another."""

    steps: tuple[float, float, float, float, float, float, float]
    first: float
    elsewhere: float

    def transitions(self, count: int) -> Matrix:
        """(from, to) scores for a template of `count` sections."""
        distance = np.arange(count)[None, :] - np.arange(count)[:, None]
        stay, one, two, far, back, back_two, back_far = self.steps
        kinds = [distance == 0, distance == 1, distance == 2, distance > 2, distance == -1, distance == -2]
        return np.select(kinds, [stay, one, two, far, back, back_two], back_far).astype(np.float64)

    def start(self, count: int) -> Matrix:
        return np.array([self.first, *[self.elsewhere] * (count - 1)])


# Counted on the development part of the labelled dictations: 2,800 steps in 182 dictations.
COUNTED = Order((0.0, -0.45, -1.9, -2.9, -2.1, -2.8, -3.2), 0.0, -3.5)


@dataclass(frozen=True, slots=True, repr=False)
class Chain(Redacted):
    """Scores of every way through the sections: `ahead[i, j]` of all that end with sentence i in section j,
    `behind[i, j]` of all that go on from there, `move[i]` (from, to) of the step to sentence i. `total` is the score
    of all ways."""

    emissions: Matrix
    ahead: Matrix
    behind: Matrix
    move: Matrix
    total: float

    @property
    def sections(self) -> Matrix:
        """Probabilities (sentences, sections), rows summing to 1."""
        joint = self.ahead + self.behind
        return np.asarray(np.exp(joint - _log_sum(joint, axis=1)[:, None]))

    @property
    def steps(self) -> Matrix:
        """Probabilities (sentences - 1, from, to) of the steps."""
        joint = self.ahead[:-1, :, None] + self.move[1:] + (self.emissions + self.behind)[1:, None, :]
        return np.asarray(np.exp(joint - self.total))


def chain(emissions: Matrix, order: Order, staying: Matrix) -> Chain:
    """`emissions`: scores (sentences, sections), at least one row. `staying[i]` is added to the score of sentence i
    staying in the section of the one before."""
    count = emissions.shape[1]
    move = order.transitions(count) + staying[:, None, None] * np.eye(count)
    ahead, behind = np.empty_like(emissions), np.zeros_like(emissions)
    ahead[0] = order.start(count) + emissions[0]
    for i in range(1, len(emissions)):
        ahead[i] = emissions[i] + _log_sum(ahead[i - 1][:, None] + move[i], axis=0)
    for i in range(len(emissions) - 2, -1, -1):
        behind[i] = _log_sum(move[i + 1] + (emissions[i + 1] + behind[i + 1])[None, :], axis=1)
    return Chain(emissions, ahead, behind, move, float(_log_sum(ahead[-1], axis=0)))


def posteriors(
    emissions: Matrix, order: Order, staying: Sequence[float] = (), fixed: Sequence[int | None] = ()
) -> Matrix:
    """Probabilities (sentences, sections), rows summing to 1; see `chain`. `fixed[i]` names the section that the
    speaker announced for sentence i, or None."""
    rows = np.array(emissions, dtype=np.float64)
    if not len(rows):
        return rows
    for row, announced in zip(rows, fixed, strict=False):
        if announced is not None:
            row[:] = -np.inf
            row[announced] = 0.0
    extra = np.zeros(len(rows))
    extra[: len(staying)] = staying
    return chain(rows, order, extra).sections


def _log_sum(values: Matrix, axis: int) -> Matrix:
    """log(sum(exp)); much faster than `np.logaddexp.reduce` on these small arrays."""
    top = values.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(np.exp(values - top).sum(axis=axis)) + np.squeeze(top, axis=axis))
