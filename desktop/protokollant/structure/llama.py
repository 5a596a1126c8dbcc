"""llama-cpp-python behind `SectionScorer`. The only file that knows it; imported in the worker process alone.

The model never writes. It reads the list of sections once (the prefix stays in its cache), then each sentence, and only
the probabilities of the section letters as the next token are taken.
"""

from __future__ import annotations

import math
import os
import string
import time
from collections.abc import Sequence
from pathlib import Path

import llama_cpp
import numpy as np
from llama_cpp import Llama

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.protocol.template import Template
from protokollant.structure.scorer import Scores

_CONTEXT = 4096
_LETTERS = string.ascii_uppercase
# A sentence longer than this many tokens is cut for scoring only; the protocol keeps it whole.
_LONGEST = 160
_GUIDANCE = 220  # characters

_WORDS = {
    "de": (
        "Ein Protokoll hat diese Abschnitte:",
        "Zu welchem Abschnitt gehört der Satz?",
        "Satz",
        "Abschnitt",
    ),
    "en": (
        "A record has these sections:",
        "Which section does the sentence belong to?",
        "Sentence",
        "Section",
    ),
}
# Sentences that fit nowhere show which letters the model likes anyway (contextual calibration, Zhao et al. 2021).
_NEUTRAL = {
    "de": ("Das ist so.", "Es gibt noch etwas dazu zu sagen."),
    "en": ("That is so.", "There is more to say about it."),
}


class LlamaEngine:
    """A loaded GGUF model on the CPU."""

    def __init__(self, folder: Path, model: str, threads: int = 0) -> None:
        """`folder` holds one .gguf file. Raises KnownError MODEL_MISSING, MODEL_KIND or ENGINE_MEMORY."""
        files = sorted(folder.glob("*.gguf"))
        if not files:
            raise KnownError(ErrorCode.MODEL_MISSING, model=model)
        cores = threads or min(4, os.cpu_count() or 1)
        try:
            self._llama = Llama(
                str(files[0]),
                n_ctx=_CONTEXT,
                n_batch=512,
                n_threads=cores,
                n_threads_batch=cores,
                verbose=False,
            )
        except ValueError as error:
            raise KnownError(ErrorCode.MODEL_KIND, model=model) from error
        self._prefix: list[int] = []
        self._bias: list[float] = []

    def lend(self) -> Llama:
        """The loaded model for another use. What scoring kept in its cache is gone afterwards, and read anew."""
        self._prefix = []
        return self._llama

    def score(self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation) -> Scores:
        """See `SectionScorer`. Takes about a second a sentence on two cores."""
        letters = _LETTERS[: len(template.sections)]
        report(Progress(Stage.SORTING, 0.0))
        self._prepare(template, letters, cancelled)
        started = time.monotonic()
        rows: list[tuple[float, ...]] = []
        for i, sentence in enumerate(sentences, 1):
            cancelled.raise_if_cancelled()
            raw = self._letter_logits(sentence, template.language, letters)
            rows.append(_log_softmax([value - bias for value, bias in zip(raw, self._bias, strict=True)]))
            spent = time.monotonic() - started
            report(Progress(Stage.SORTING, i / len(sentences), spent / i * (len(sentences) - i)))
        return tuple(rows)

    def _prepare(self, template: Template, letters: str, cancelled: Cancellation) -> None:
        """Read the template once; the next dictation with the same template starts at once."""
        intro, question, *_ = _WORDS[template.language]
        listing = "\n".join(
            f"{letter}) {section.title}: {section.guidance[:_GUIDANCE]}".rstrip(": ")
            for letter, section in zip(letters, template.sections, strict=True)
        )
        prefix = [*self._control("<|im_start|>"), *self._tokens(f"user\n{intro}\n{listing}\n\n{question}\n")]
        prefix = prefix[: _CONTEXT - _LONGEST - 64]
        if prefix == self._prefix:
            return
        self._llama.reset()
        self._prefix = []
        for start in range(0, len(prefix), 64):  # in steps, so that a cancel is heard
            cancelled.raise_if_cancelled()
            self._llama.eval(prefix[start : start + 64])
        self._prefix = prefix
        samples = [
            self._letter_logits(sentence, template.language, letters) for sentence in _NEUTRAL[template.language]
        ]
        self._bias = [sum(column) / len(samples) for column in zip(*samples, strict=True)]

    def _letter_logits(self, sentence: str, language: str, letters: str) -> tuple[float, ...]:
        """Log-probabilities of each letter as the answer."""
        _, _, label, answer = _WORDS[language]
        said = self._tokens(f"{label}: {sentence}")[:_LONGEST]
        asked = [
            *self._control("<|im_end|>\n<|im_start|>"),
            *self._tokens(f"assistant\n{answer}:"),
        ]
        self._llama.n_tokens = len(self._prefix)  # forget the sentence before; eval drops its cache from here on
        self._llama.eval(said + asked)
        logits = np.ctypeslib.as_array(
            llama_cpp.llama_get_logits_ith(self._llama._ctx.ctx, -1), shape=(self._llama.n_vocab(),)
        )
        return _log_softmax([float(logits[self._letter(letter)]) for letter in letters])

    def _letter(self, letter: str) -> int:
        return self._tokens(f" {letter}")[0]

    def _control(self, text: str) -> list[int]:
        return list(self._llama.tokenize(text.encode(), add_bos=False, special=True))

    def _tokens(self, text: str) -> list[int]:
        # What was said is data: `special=False`, so that a sentence cannot smuggle in the model's control tokens.
        return list(self._llama.tokenize(text.encode("utf-8", "replace"), add_bos=False, special=False))


def _log_softmax(values: Sequence[float]) -> tuple[float, ...]:
    top = max(values)
    total = top + math.log(sum(math.exp(v - top) for v in values))
    return tuple(v - total for v in values)
