"""Train `SortingWeights` on labelled dictations: a conditional random field over the sections of each template.

Maximises the likelihood of the labelled ways through the sections (Lafferty, McCallum and Pereira 2001) plus that of
each sentence by itself, so that the weights do not lean on the order alone. What a section is enters through a
bilinear form of low rank, so that sections never seen get weights as well. Adam (Kingma and Ba 2015), with dropout of
dimensions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from protokollant.protocol.redaction import Redacted
from protokollant.structure.sequence import Matrix, Order, chain

Arrays = dict[str, npt.NDArray[np.float64]]


@dataclass(frozen=True, slots=True, repr=False)
class Example(Redacted):
    """A labelled dictation of n sentences in a template of s sections, in K dimensions.

    `sentences` (n, K); `titles`, `sections`, `examples` (s, K) as `SortingWeights` has them; `known` (n, s, 2): wording
    and roles; `gold` (n, s) bool, at least one in each row; `heads` (s,): the row of the section's own weights, or
    -1."""

    sentences: Matrix
    titles: Matrix
    sections: Matrix
    examples: Matrix
    known: Matrix
    gold: npt.NDArray[np.bool_]
    heads: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. `penalty` weighs the bilinear form and what makes a sentence stay, `head_penalty` the sections' own
    weights, `alone` the likelihood of each sentence by itself; `dropout` is the share of dimensions left out."""

    rank: int = 96
    epochs: int = 80
    rate: float = 0.01
    penalty: float = 0.1
    head_penalty: float = 0.02
    alone: float = 2.0
    dropout: float = 0.2


def train(examples: Sequence[Example], heads: int, plan: Plan, seed: int = 0) -> Arrays:
    """Values by name: A, B, Bt, Be (K, rank), q (K), h (2), W (heads, K), tr (7), st (2), u (K). The same seed gives
    the same values."""
    values = _start(examples[0].sentences.shape[1], heads, plan.rank, seed)
    rng, moments = (
        np.random.default_rng(seed),
        {name: (np.zeros_like(v), np.zeros_like(v)) for name, v in values.items()},
    )
    count = sum(len(example.gold) for example in examples)
    for epoch in range(plan.epochs):
        slopes = {name: np.zeros_like(value) for name, value in values.items()}
        for example in examples:
            kept = (rng.random(example.sentences.shape[1]) >= plan.dropout) / (1 - plan.dropout)
            add_slopes(slopes, values, example, example.sentences * kept, plan.alone, 1.0 / count)
        for name, penalty in _penalties(plan).items():
            slopes[name] += 2 * penalty * values[name]
        rate = plan.rate * 0.5 * (1 + np.cos(np.pi * epoch / plan.epochs))
        for name, slope in slopes.items():
            first, second = moments[name]
            first += 0.1 * (slope - first)
            second += 0.001 * (slope * slope - second)
            step, spread = first / (1 - 0.9 ** (epoch + 1)), second / (1 - 0.999 ** (epoch + 1))
            values[name] -= rate * step / (np.sqrt(spread) + 1e-8)
    return values


def _penalties(plan: Plan) -> Mapping[str, float]:
    bilinear = dict.fromkeys(("A", "B", "Bt", "Be", "q"), plan.penalty)
    return {**bilinear, "W": plan.head_penalty, "u": 3 * plan.penalty}


def _start(size: int, heads: int, rank: int, seed: int) -> Arrays:
    rng = np.random.default_rng(seed)
    return {
        **{name: rng.normal(0, 0.05, (size, rank)) for name in ("A", "B", "Bt", "Be")},
        "q": np.zeros(size),
        "h": np.array([5.0, 0.8]),
        "W": np.zeros((heads, size)),
        "tr": np.array([0.0, -0.4, -1.8, -3.0, -2.2, -3.0, -3.5]),
        "st": np.array([0.0, -2.0]),
        "u": np.zeros(size),
    }


def order_of(values: Arrays) -> Order:
    stay, one, two, far, back, back_two, back_far = (float(v) for v in values["tr"])
    return Order((stay, one, two, far, back, back_two, back_far), float(values["st"][0]), float(values["st"][1]))


def emissions(values: Arrays, example: Example, sentences: Matrix) -> Matrix:
    """Scores (n, s)."""
    scores = (
        sentences @ values["A"] @ _keys(values, example).T + example.titles @ values["q"] + example.known @ values["h"]
    )
    own = example.heads >= 0
    scores[:, own] += sentences @ values["W"][example.heads[own]].T
    return np.asarray(scores)


def _keys(values: Arrays, example: Example) -> Matrix:
    return np.asarray(example.titles @ values["B"] + example.sections @ values["Bt"] + example.examples @ values["Be"])


def add_slopes(
    slopes: Arrays, values: Arrays, example: Example, sentences: Matrix, alone: float, share: float
) -> float:
    """Add the gradient of one dictation's loss, times `share`; gives that loss."""
    scores = emissions(values, example, sentences)
    order, staying = order_of(values), sentences @ values["u"]
    every = chain(scores, order, staying)
    right = chain(np.where(example.gold, scores, -np.inf), order, staying)
    by_itself = _softmax(scores)
    right_by_itself = _softmax(np.where(example.gold, scores, -np.inf))
    wrong = share * ((every.sections - right.sections) + alone * (by_itself - right_by_itself))
    queries, keys = sentences @ values["A"], _keys(values, example)
    pull = wrong.T @ queries
    slopes["A"] += sentences.T @ (wrong @ keys)
    slopes["B"] += example.titles.T @ pull
    slopes["Bt"] += example.sections.T @ pull
    slopes["Be"] += example.examples.T @ pull
    slopes["q"] += example.titles.T @ wrong.sum(axis=0)
    slopes["h"] += np.einsum("ns,nsk->k", wrong, example.known)
    own = example.heads >= 0
    np.add.at(slopes["W"], example.heads[own], wrong[:, own].T @ sentences)
    steps = share * (every.steps - right.steps)
    kinds = _kinds(scores.shape[1])
    for kind in range(7):
        slopes["tr"][kind] += steps[:, kinds == kind].sum()
    slopes["u"] += sentences[1:].T @ np.trace(steps, axis1=1, axis2=2)
    begun = share * (every.sections[0] - right.sections[0])
    slopes["st"] += np.array([begun[0], begun[1:].sum()])
    picked = np.log((by_itself * example.gold).sum(axis=1)).sum()
    return float(share * (every.total - right.total - alone * picked))


def _kinds(count: int) -> npt.NDArray[np.int64]:
    """Which of the seven kinds of step each (from, to) is, in the order of `Order.steps`."""
    marks = Order((0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0), 0.0, 0.0)
    return marks.transitions(count).astype(np.int64)


def _softmax(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
