"""What the sorter asks of a language model: how well does each sentence fit each section?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.template import Template

# One row for a sentence, one column for a section: log-probabilities, each row summing to 1 as probabilities.
Scores = tuple[tuple[float, ...], ...]


class SectionScorer(Protocol):
    """Raises KnownError (missing model, cancelled, ...)."""

    def score(
        self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation
    ) -> Scores: ...

    @property
    def model(self) -> str: ...
