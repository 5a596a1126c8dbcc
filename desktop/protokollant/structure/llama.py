"""llama-cpp-python behind `SectionReader`. Imported in the worker process alone.

The model never writes here. It reads the list of sections once, then the dictation sentence by sentence, and the
hidden states that leave one of its layers are taken. What comes after that layer is not computed: it would cost
nearly half the time, and the middle layers say most about what a sentence is about.
"""

from __future__ import annotations

import ctypes
import itertools
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import llama_cpp
import numpy as np
import numpy.typing as npt
from llama_cpp import Llama

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.protocol.template import Template
from protokollant.structure.reading import Reading, packed

_CONTEXT = 4096
# Tokens that are fed at a time, so that a cancel is heard.
_BATCH = 64
# A sentence longer than this many tokens is cut for reading only; the protocol keeps it whole.
_LONGEST = 160
_GUIDANCE = 220  # characters
# Where a dictation is longer than the context, reading goes on with so many of the last sentences before the next one.
_CARRIED = 8

_WORDS = {
    "de": ("Ein Protokoll hat diese Abschnitte:\n", "\nDiktat der Fachkraft, Satz für Satz:\n"),
    "en": ("A record has these sections:\n", "\nDictation, sentence by sentence:\n"),
}

Vector = npt.NDArray[np.float32]
Tokens = tuple[int, ...]


class LlamaEngine:
    """A loaded GGUF model on the CPU."""

    def __init__(self, folder: Path, model: str, threads: int = 0) -> None:
        """`folder` holds one .gguf file. Raises KnownError MODEL_MISSING, MODEL_KIND or ENGINE_MEMORY."""
        files = sorted(folder.glob("*.gguf"))
        if not files:
            raise KnownError(ErrorCode.MODEL_MISSING, model=model)
        self._threads = threads or min(4, os.cpu_count() or 1)
        self._model = model
        try:
            self._llama = Llama(
                str(files[0]),
                n_ctx=_CONTEXT // 4,
                n_batch=_BATCH,
                n_ubatch=_BATCH,
                n_threads=self._threads,
                n_threads_batch=self._threads,
                # A mapped file would be counted, and kept, beside the form into which its weights are repacked.
                use_mmap=False,
                verbose=False,
            )
        except ValueError as error:
            raise KnownError(ErrorCode.MODEL_KIND, model=model) from error
        self._layer: LayerStates | None = None
        self._prefix: Tokens = ()
        self._sections: list[Vector] = []
        self._examples: list[Vector] = []
        self._example_tokens: list[Tokens] = []

    def lend(self) -> Llama:
        """The loaded model for another use; it has a small context of its own."""
        return self._llama

    def read(
        self,
        template: Template,
        before: Sequence[str],
        sentences: Sequence[str],
        layer: int,
        report: Report,
        cancelled: Cancellation,
    ) -> Reading:
        """See `SectionReader`; `layer` counts from 0. About a quarter of a second a sentence on two cores."""
        report(Progress(Stage.SORTING, 0.0))
        states = self._states(layer)
        self._read_template(states, template, cancelled)
        texts = [self._tokens(f" {' '.join(text.split())}\n")[:_LONGEST] for text in (*before, *sentences)]
        begins = windows([len(text) for text in texts], _CONTEXT - len(self._prefix) - 1)
        started = time.monotonic()
        rows = []
        for done, i in enumerate(range(len(before), len(texts)), 1):
            cancelled.raise_if_cancelled()
            heard = itertools.chain(self._prefix, *texts[begins[i] : i])
            states.have(tuple(heard), cancelled)
            rows.append(states.feed(texts[i], cancelled).mean(axis=0))
            spent = time.monotonic() - started
            report(Progress(Stage.SORTING, done / len(sentences), spent / done * (len(sentences) - done)))
        return Reading(states.width, packed(self._sections), packed(self._examples), packed(rows))

    def _states(self, layer: int) -> LayerStates:
        if self._layer is None or self._layer.layer != layer:
            self._layer = None  # its memory first
            self._layer = LayerStates(self._llama, self._model, layer, self._threads)
            self._prefix = ()
        return self._layer

    def _read_template(self, states: LayerStates, template: Template, cancelled: Cancellation) -> None:
        """Once; the next dictation with the same template starts at once."""
        intro, question = (self._tokens(text) for text in _WORDS[template.language])
        room = (_CONTEXT // 2 - len(intro) - len(question)) // len(template.sections)
        lines = [
            self._tokens(f"- {section.title}: {section.guidance[:_GUIDANCE]}".rstrip(": ") + "\n")[:room]
            for section in template.sections
        ]
        prefix = tuple(itertools.chain(intro, *lines, question))
        examples = [
            self._tokens(f" {example}\n")[:_LONGEST] for section in template.sections for example in section.examples
        ]
        if prefix == self._prefix and examples == self._example_tokens:
            return
        self._prefix = ()
        states.have(intro, cancelled)
        self._sections = [states.feed(line, cancelled).mean(axis=0) for line in lines]
        self._examples = []
        for example in examples:
            states.have(prefix, cancelled)
            self._examples.append(states.feed(example, cancelled).mean(axis=0))
        self._prefix, self._example_tokens = prefix, examples

    def _tokens(self, text: str) -> Tokens:
        # What was said is data: `special=False`, so that a sentence cannot smuggle in the model's control tokens.
        return tuple(self._llama.tokenize(text.encode("utf-8", "replace"), add_bos=False, special=False))


def windows(lengths: Sequence[int], room: int) -> list[int]:
    """For each sentence the first one that is read with it, so that all from there on fit into `room` tokens. It
    depends on nothing but the lengths before it, so reading on gives what reading at once would have given."""
    begins, begin, used = [], 0, 0
    for i, length in enumerate(lengths):
        if used + length > room:
            begin = max(begin + 1, i - _CARRIED)
            used = sum(lengths[begin:i])
            while used + length > room and begin < i:
                used -= lengths[begin]
                begin += 1
        begins.append(begin)
        used += length
    return begins


class LayerStates:
    """A context of its own on a loaded model, in which everything after one layer is left out."""

    def __init__(self, llama: Llama, model: str, layer: int, threads: int) -> None:
        """Raises KnownError MODEL_KIND for a model without such a layer, ENGINE_MEMORY."""
        self.layer = layer
        self.width = llama.n_embd()
        self._llama = llama  # the model must outlive the context
        self._model = model
        self._name = f"l_out-{layer}".encode()
        self._ggml = _ggml()
        self._held: list[int] = []
        self._taken: list[Vector] = []
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = _CONTEXT
        parameters.n_batch = parameters.n_ubatch = _BATCH
        parameters.n_threads = parameters.n_threads_batch = threads
        self._callback = llama_cpp.ggml_backend_sched_eval_callback(self._look)  # kept: C holds no reference
        parameters.cb_eval = self._callback
        self._context = llama_cpp.llama_init_from_model(llama._model.model, parameters)
        if not self._context:
            raise KnownError(ErrorCode.ENGINE_MEMORY, model=model)

    def __del__(self) -> None:
        if context := getattr(self, "_context", None):
            llama_cpp.llama_free(context)

    def have(self, tokens: Tokens, cancelled: Cancellation) -> None:
        """Hold exactly these tokens; what is held already is not read again."""
        same = 0
        while same < min(len(self._held), len(tokens)) and self._held[same] == tokens[same]:
            same += 1
        llama_cpp.llama_memory_seq_rm(llama_cpp.llama_get_memory(self._context), 0, same, -1)
        del self._held[same:]
        self.feed(tokens[same:], cancelled)

    def feed(self, tokens: Tokens, cancelled: Cancellation) -> Vector:
        """States (n, width) of tokens that follow what is held. Raises KnownError CANCELLED, MODEL_KIND."""
        self._taken = []
        for step in _batches(tokens):
            cancelled.raise_if_cancelled()
            array = (llama_cpp.llama_token * len(step))(*step)
            if llama_cpp.llama_decode(self._context, llama_cpp.llama_batch_get_one(array, len(step))) != 0:
                self._held = []
                llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(self._context), True)
                raise KnownError(ErrorCode.ENGINE_MEMORY, model=self._model)
            self._held += step
        if not tokens:
            return np.empty((0, self.width), dtype=np.float32)
        if sum(map(len, self._taken)) != len(tokens):
            raise KnownError(ErrorCode.MODEL_KIND, model=self._model)
        return np.concatenate(self._taken)

    def _look(self, tensor: int, asking: bool, _data: int) -> bool:
        """Called before each step of the computation ("do you want to see it?") and, if so, after it; what is answered
        then says whether to go on."""
        if self._ggml.ggml_get_name(tensor) != self._name:
            return not asking
        if asking:
            return True
        size = self._ggml.ggml_nbytes(tensor)
        states = np.empty(size // 4, dtype=np.float32)
        self._ggml.ggml_backend_tensor_get(tensor, states.ctypes.data, 0, size)
        self._taken.append(states.reshape(-1, self.width))
        return False


def _batches(tokens: Tokens) -> Iterator[Tokens]:
    for start in range(0, len(tokens), _BATCH):
        yield tokens[start : start + _BATCH]


def _ggml() -> ctypes.CDLL:
    """The library under llama.cpp that its Python package does not wrap: how a tensor is looked at."""
    folder = Path(llama_cpp.__file__).parent / "lib"
    found = next(folder.glob("*ggml-base.*"), None)
    if found is None:
        raise ImportError("ggml-base")
    library = ctypes.CDLL(str(found))
    library.ggml_get_name.restype = ctypes.c_char_p
    library.ggml_get_name.argtypes = [ctypes.c_void_p]
    library.ggml_nbytes.restype = ctypes.c_size_t
    library.ggml_nbytes.argtypes = [ctypes.c_void_p]
    library.ggml_backend_tensor_get.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t]
    return library
