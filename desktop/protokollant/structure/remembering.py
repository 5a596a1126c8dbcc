"""What the language model said about a sentence is not asked twice: sentences are weighed as they are spoken."""

from __future__ import annotations

from collections.abc import Sequence

from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.scorer import Scores, SectionScorer


class RememberingScorer(Redacted):
    """A `SectionScorer` that remembers, in memory only, the sentences of the template that was asked for last.

    For any number of threads: at worst a sentence is weighed twice.
    """

    def __init__(self, scorer: SectionScorer) -> None:
        self._scorer = scorer
        self._known: tuple[Template | None, dict[str, tuple[float, ...]]] = (None, {})

    @property
    def model(self) -> str:
        return self._scorer.model

    def score(self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation) -> Scores:
        if self._known[0] != template:
            self._known = (template, {})
        rows = self._known[1]
        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in rows]
        if new or not sentences:  # no sentences: the model is to read the template
            rows.update(zip(new, self._scorer.score(template, new, report, cancelled), strict=True))
        return tuple(rows[sentence] for sentence in sentences)
