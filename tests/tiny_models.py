"""Random models in the engines' real formats, small enough to be written for each test run. What they say is noise;
that they load, decode, score and can be cancelled is what the plumbing is tested with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np
import numpy.typing as npt
import tokenizers
from ctranslate2.specs import WhisperSpec

_LANGUAGES = ("en", "de")
_BYTES = tokenizers.pre_tokenizers.ByteLevel.alphabet()


def write_whisper(folder: Path, *, width: int = 8, seed: int = 1) -> Path:
    """A multilingual Whisper with one layer on each side. CTranslate2 tells by the size of the vocabulary that it is
    multilingual, and wants the empty string in it."""
    words = ["", *sorted(_BYTES)]
    special = ["<|endoftext|>", "<|startoftranscript|>", *(f"<|{name}|>" for name in _LANGUAGES)]
    special += ["<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>"]
    special += ["<|notimestamps|>", *(f"<|{i * 0.02:.2f}|>" for i in range(1501))]
    words += [f"Ġw{i}" for i in range(51865 - len(words) - len(special))]
    vocabulary = words + special
    spec = WhisperSpec(1, 2, 1, 2)
    spec.config.alignment_heads = [(0, 0)]
    spec.config.lang_ids = [vocabulary.index(f"<|{name}|>") for name in _LANGUAGES]
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = []
    fill = _Filler(width, seed)
    fill.convolution(spec.encoder.conv1, 80)
    fill.convolution(spec.encoder.conv2, width)
    spec.encoder.position_encodings.encodings = fill.random(1500, width)
    spec.decoder.position_encodings.encodings = fill.random(448, width)
    spec.decoder.embeddings.weight = fill.random(len(vocabulary), width)
    # It says another word at each place, is sure of it and soon done; else faster-whisper would try again and again.
    places = spec.decoder.position_encodings.encodings
    places *= 100
    places[12:] = places[12]
    spec.decoder.embeddings.weight *= 6
    spec.decoder.embeddings.weight[vocabulary.index("<|endoftext|>")] = places[12] - places[12].mean()
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    for side in (spec.encoder, spec.decoder):
        fill.norm(side.layer_norm)
        for layer in side.layer:
            fill.attention(layer.self_attention, 3, 1)
            if hasattr(layer, "attention"):
                fill.attention(layer.attention, 1, 2, 1)
            fill.norm(layer.ffn.layer_norm)
            fill.linear(layer.ffn.linear_0, 2 * width, width)
            fill.linear(layer.ffn.linear_1, width, 2 * width)
    spec.register_vocabulary(vocabulary)
    spec.validate()
    spec.optimize()
    folder.mkdir(parents=True)
    spec.save(str(folder))
    _whisper_tokenizer(words, special).save(str(folder / "tokenizer.json"))
    return folder


def _whisper_tokenizer(words: list[str], special: list[str]) -> tokenizers.Tokenizer:
    vocabulary = {token: i for i, token in enumerate(words + special)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = tokenizers.decoders.ByteLevel()
    tokenizer.add_special_tokens(special)
    return tokenizer


class _Filler:
    """Random weights for CTranslate2's layers."""

    def __init__(self, width: int, seed: int) -> None:
        self._width = width
        self._random = np.random.default_rng(seed)

    def random(self, *shape: int) -> npt.NDArray[np.float32]:
        return self._random.normal(0, 0.5, shape).astype(np.float32)

    def linear(self, spec: Any, rows: int, columns: int) -> None:
        spec.weight, spec.bias = self.random(rows, columns), np.zeros(rows, np.float32)

    def norm(self, spec: Any) -> None:
        spec.gamma, spec.beta = np.ones(self._width, np.float32), np.zeros(self._width, np.float32)

    def convolution(self, spec: Any, channels: int) -> None:
        spec.weight, spec.bias = self.random(self._width, channels, 3), np.zeros(self._width, np.float32)

    def attention(self, spec: Any, *heights: int) -> None:
        """`heights`: of each projection, in widths (3: query, key and value in one)."""
        self.norm(spec.layer_norm)
        for linear, height in zip(spec.linear, heights, strict=True):
            self.linear(linear, height * self._width, self._width)


def write_gguf(folder: Path, *, width: int = 32, seed: int = 1) -> Path:
    """A two-layer Llama with a byte-level vocabulary and the control tokens of a chat model, as one .gguf file."""
    folder.mkdir(parents=True)
    random = np.random.default_rng(seed)
    control = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    letters = [f"Ġ{chr(code)}" for code in range(ord("A"), ord("Z") + 1)]
    tokens = [*sorted(_BYTES), *letters, *control]
    kinds = [gguf.TokenType.NORMAL] * (len(tokens) - len(control)) + [gguf.TokenType.CONTROL] * len(control)
    writer = gguf.GGUFWriter(folder / "tiny.gguf", "llama")
    writer.add_context_length(4096)
    writer.add_embedding_length(width)
    writer.add_block_count(2)
    writer.add_feed_forward_length(2 * width)
    writer.add_head_count(2)
    writer.add_head_count_kv(2)
    writer.add_rope_dimension_count(width // 2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([f"Ġ {letter[1:]}" for letter in letters])
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))

    def tensor(name: str, *shape: int) -> None:
        writer.add_tensor(name, random.normal(0, 0.2, shape).astype(np.float32))

    def ones(name: str) -> None:
        writer.add_tensor(name, np.ones(width, np.float32))

    tensor("token_embd.weight", len(tokens), width)
    tensor("output.weight", len(tokens), width)
    ones("output_norm.weight")
    for block in ("blk.0", "blk.1"):
        ones(f"{block}.attn_norm.weight")
        ones(f"{block}.ffn_norm.weight")
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            tensor(f"{block}.{name}.weight", width, width)
        tensor(f"{block}.ffn_gate.weight", 2 * width, width)
        tensor(f"{block}.ffn_up.weight", 2 * width, width)
        tensor(f"{block}.ffn_down.weight", width, 2 * width)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return folder
