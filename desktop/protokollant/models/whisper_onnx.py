"""From the ONNX export of a Whisper model (transformers.js, 8 bit) to the form that faster-whisper loads.

The export holds each matrix as whole numbers with one scale and zero point (ONNX Runtime's dynamic quantisation).
Those are turned back into float32 and handed to CTranslate2's own specification, which writes them as int8 with a
scale for each row. The same files always give the same bytes. CTranslate2 is loaded by `save_model` alone, which runs
in a process of its own: see `conversion`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from protokollant.models.onnx_file import Graph, OnnxError, read_onnx

if TYPE_CHECKING:
    from ctranslate2.specs import WhisperSpec

Weights = npt.NDArray[np.float32]

ENCODER, DECODER = "encoder_model_quantized.onnx", "decoder_model_merged_quantized.onnx"
CONFIG, GENERATION, TOKENIZER = "config.json", "generation_config.json", "tokenizer.json"
NEEDED = (ENCODER, DECODER, CONFIG, GENERATION, TOKENIZER)

# Where the decoder with and the one without a cache were merged into one file, their shared tensors are called so.
_MERGED = "_merged_0"
_ROOT = "model.decoder."
_TIMESTAMP_SECONDS = 0.02


class Parameters:
    """The weights of one part (encoder, decoder), float32, by the name of their module: `layers.0.fc1.weight`."""

    def __init__(self, graph: Graph) -> None:
        self._tensors = {_module_name(name): name for name in graph.tensors}
        self._graph = graph
        # The exporter folded the transposition into the matrices and lost their names; the node still tells them.
        for node in graph.nodes:
            if node.operator == "MatMulInteger" and node.inputs[1] in graph.tensors:
                path = node.name.removesuffix("/MatMul_quant").strip("/").replace("/", ".")
                self._tensors[f"{path.removeprefix(_ROOT)}.weight.transposed"] = node.inputs[1]

    def __call__(self, name: str) -> Weights:
        """The tensor of this name; a matrix is [out, in]. Raises OnnxError."""
        if name in self._tensors:
            return np.asarray(self._graph.tensors[self._tensors[name]], dtype=np.float32)
        if f"{name}_quantized" in self._tensors:
            return self._dequantised(self._tensors[f"{name}_quantized"])
        if f"{name}.transposed" in self._tensors:
            return np.ascontiguousarray(self._dequantised(self._tensors[f"{name}.transposed"]).T)
        raise OnnxError(f"{name} is missing")

    def _dequantised(self, tensor: str) -> Weights:
        stem = tensor.removesuffix("_quantized")
        try:
            scale, zero = self._graph.tensors[f"{stem}_scale"], self._graph.tensors[f"{stem}_zero_point"]
        except KeyError:
            raise OnnxError(f"{stem} has no scale") from None
        whole = self._graph.tensors[tensor].astype(np.float32)
        return np.asarray((whole - np.float32(zero)) * np.float32(scale), dtype=np.float32)


def _module_name(tensor: str) -> str:
    """`model.decoder.layers.0.fc1.bias_merged_0` is `layers.0.fc1.bias`."""
    return tensor.replace(_MERGED, "").removeprefix(_ROOT)


def build_spec(
    encoder: Parameters, decoder: Parameters, config: Mapping[str, Any], generation: Mapping[str, Any]
) -> WhisperSpec:
    """CTranslate2's specification of the model, filled with weights in float32. Raises OnnxError."""
    from ctranslate2.specs import WhisperSpec

    spec = WhisperSpec(
        config["encoder_layers"],
        config["encoder_attention_heads"],
        config["decoder_layers"],
        config["decoder_attention_heads"],
    )
    for name in ("conv1", "conv2"):
        part = getattr(spec.encoder, name)
        part.weight, part.bias = encoder(f"{name}.weight"), encoder(f"{name}.bias")
    for part, of in ((spec.encoder, encoder), (spec.decoder, decoder)):
        part.position_encodings.encodings = of("embed_positions.weight")
        _set_norm(part.layer_norm, of, "layer_norm")
        for number, layer in enumerate(part.layer):
            _set_layer(layer, of, f"layers.{number}")
    spec.decoder.embeddings.weight = decoder("embed_tokens.weight")
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.config.suppress_ids = generation["suppress_tokens"]
    spec.config.suppress_ids_begin = generation["begin_suppress_tokens"]
    spec.config.lang_ids = sorted(generation["lang_to_id"].values())
    spec.config.alignment_heads = generation["alignment_heads"]
    return spec


def _set_layer(layer: Any, of: Parameters, path: str) -> None:
    """Whisper's attention has no bias on its keys; CTranslate2 holds queries, keys and values in one matrix."""
    _set_norm(layer.self_attention.layer_norm, of, f"{path}.self_attn_layer_norm")
    _set_fused(layer.self_attention.linear[0], of, f"{path}.self_attn", ("q_proj", "k_proj", "v_proj"))
    _set_linear(layer.self_attention.linear[1], of, f"{path}.self_attn.out_proj")
    if hasattr(layer, "attention"):
        _set_norm(layer.attention.layer_norm, of, f"{path}.encoder_attn_layer_norm")
        _set_linear(layer.attention.linear[0], of, f"{path}.encoder_attn.q_proj")
        _set_fused(layer.attention.linear[1], of, f"{path}.encoder_attn", ("k_proj", "v_proj"))
        _set_linear(layer.attention.linear[2], of, f"{path}.encoder_attn.out_proj")
    _set_norm(layer.ffn.layer_norm, of, f"{path}.final_layer_norm")
    _set_linear(layer.ffn.linear_0, of, f"{path}.fc1")
    _set_linear(layer.ffn.linear_1, of, f"{path}.fc2")


def _set_norm(norm: Any, of: Parameters, path: str) -> None:
    norm.gamma, norm.beta = of(f"{path}.weight"), of(f"{path}.bias")


def _set_linear(linear: Any, of: Parameters, path: str) -> None:
    linear.weight, linear.bias = of(f"{path}.weight"), of(f"{path}.bias")


def _set_fused(linear: Any, of: Parameters, path: str, names: Sequence[str]) -> None:
    weights = [of(f"{path}.{name}.weight") for name in names]
    biases = [
        np.zeros(len(weight), np.float32) if name == "k_proj" else of(f"{path}.{name}.bias")
        for name, weight in zip(names, weights, strict=True)
    ]
    linear.weight, linear.bias = np.concatenate(weights), np.concatenate(biases)


def read_tokens(tokenizer: Mapping[str, Any], size: int) -> list[str]:
    """The `size` tokens of a tokenizer.json in the order of their numbers; those that follow are times."""
    numbers = {**tokenizer["model"]["vocab"], **{each["content"]: each["id"] for each in tokenizer["added_tokens"]}}
    known = [token for token, _ in sorted(numbers.items(), key=lambda entry: entry[1])][:size]
    return [*known, *(f"<|{number * _TIMESTAMP_SECONDS:.2f}|>" for number in range(size - len(known)))]


def save_model(files: Mapping[str, bytes], target: Path) -> None:
    """Convert the export's `files` (those of `NEEDED`) into model.bin, config.json, vocabulary.json and tokenizer.json
    in the folder `target`. Raises OnnxError, OSError."""
    config, generation, tokenizer = (json.loads(files[name]) for name in (CONFIG, GENERATION, TOKENIZER))
    encoder, decoder = (Parameters(read_onnx(files[name])) for name in (ENCODER, DECODER))
    spec = build_spec(encoder, decoder, config, generation)
    spec.register_vocabulary(read_tokens(tokenizer, spec.get_vocabulary_size()))
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(target))
    (target / TOKENIZER).write_bytes(files[TOKENIZER])
    for name in ("config.json", "vocabulary.json"):  # the library ends lines as the system does
        path = target / name
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n"))
