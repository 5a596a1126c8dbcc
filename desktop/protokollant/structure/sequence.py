"""The order of a dictation: speakers stay in a section for a while and mostly move forward through the form.

Sections are the hidden states of a Markov chain; forward-backward (Rabiner 1989) gives each sentence's probability of
each section, seen with its neighbours.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Matrix = Sequence[Sequence[float]]


def transitions(count: int, *, stay: float = 0.42, forward: float = 0.4) -> list[list[float]]:
    """Log-probabilities of moving from one section to another; rows sum to 1. Near steps forward are likelier."""
    rows = []
    for here in range(count):
        weights = [0.0] * count
        ahead, behind = range(here + 1, count), range(here)
        shares = {there: 0.6 ** (there - here - 1) for there in ahead}
        total = sum(shares.values())
        for there in ahead:
            weights[there] = forward * shares[there] / total
        for there in behind:
            weights[there] = (1 - stay - forward) / len(behind)
        weights[here] = stay
        rows.append([math.log(w / sum(weights)) for w in weights])
    return rows


def start(count: int) -> list[float]:
    """Log-probabilities of the first sentence's section: most dictations begin at the top."""
    weights = [0.5**i + 0.05 for i in range(count)]
    return [math.log(w / sum(weights)) for w in weights]


def posteriors(emissions: Matrix, fixed: Sequence[int | None] = ()) -> list[list[float]]:
    """Probabilities of each section for each sentence, rows summing to 1.

    `emissions`: log-likelihoods, one row a sentence. `fixed[i]` names the section that the speaker announced for
    sentence i, or None."""
    if not emissions:
        return []
    count = len(emissions[0])
    rows = [list(row) for row in emissions]
    for row, announced in zip(rows, fixed, strict=False):
        if announced is not None:
            row[:] = [0.0 if i == announced else -math.inf for i in range(count)]
    move = transitions(count)
    ahead = [[a + b for a, b in zip(start(count), rows[0], strict=True)]]
    for row in rows[1:]:
        last = ahead[-1]
        ahead.append([row[j] + _log_sum([last[i] + move[i][j] for i in range(count)]) for j in range(count)])
    behind = [[0.0] * count]
    for row in reversed(rows[1:]):
        following = behind[0]
        behind.insert(0, [_log_sum([move[i][j] + row[j] + following[j] for j in range(count)]) for i in range(count)])
    result = []
    for a, b in zip(ahead, behind, strict=True):
        joint = [x + y for x, y in zip(a, b, strict=True)]
        total = _log_sum(joint)
        result.append([math.exp(v - total) for v in joint])
    return result


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    if top == -math.inf:
        return top
    return top + math.log(sum(math.exp(v - top) for v in values))
