"""A random Whisper of one layer in the form of transformers.js' quantised export, small enough for each test run.

The files are encoded by protobuf's own library, so that our reader is tested against another's writer; the fields are
those of onnx.proto.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

WIDTH, VOCABULARY = 8, 51865
FLOAT, UINT8, INT8 = 1, 2, 3

_FIELDS: Mapping[str, tuple[tuple[str, int, str], ...]] = {
    "Tensor": (
        ("dims", 1, "int64*"), ("data_type", 2, "int32"), ("float_data", 4, "float+"), ("int32_data", 5, "int32+"),
        ("name", 8, "string"), ("raw_data", 9, "bytes"),
    ),
    "Attribute": (("name", 1, "string"), ("f", 2, "float"), ("g", 6, "Graph"), ("type", 20, "int32")),
    "Node": (
        ("input", 1, "string*"), ("output", 2, "string*"), ("name", 3, "string"), ("op_type", 4, "string"),
        ("attribute", 5, "Attribute*"),
    ),
    "Graph": (("node", 1, "Node*"), ("name", 2, "string"), ("initializer", 5, "Tensor*")),
    "Model": (("ir_version", 1, "int64"), ("producer_name", 2, "string"), ("graph", 7, "Graph")),
}  # fmt: skip


def _classes() -> dict[str, Any]:
    field_type = descriptor_pb2.FieldDescriptorProto
    file = descriptor_pb2.FileDescriptorProto(name="tiny_onnx.proto", package="tiny", syntax="proto2")
    for name, entries in _FIELDS.items():
        message = file.message_type.add(name=name)
        for key, number, kind in entries:
            repeated, packed, plain = kind[-1] in "*+", kind[-1] == "+", kind.rstrip("*+")
            field = message.field.add(name=key, number=number)
            field.label = field_type.LABEL_REPEATED if repeated else field_type.LABEL_OPTIONAL
            if plain in _FIELDS:
                field.type, field.type_name = field_type.TYPE_MESSAGE, f".tiny.{plain}"
            else:
                field.type = getattr(field_type, f"TYPE_{plain.upper()}")
            if packed:
                field.options.packed = True
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return {n: message_factory.GetMessageClass(pool.FindMessageTypeByName(f"tiny.{n}")) for n in _FIELDS}


MESSAGES = _classes()


class Part:
    """Encoder or decoder in the making. `weights`: what was put in, by module and as float32 [out, in]."""

    def __init__(self, seed: int, *, prefix: str = "", suffix: str = "") -> None:
        self.graph = MESSAGES["Graph"](name="part")
        self.weights: dict[str, npt.NDArray[np.float32]] = {}
        self._random = np.random.default_rng(seed)
        self._prefix, self._suffix = prefix, suffix

    def plain(self, name: str, *shape: int) -> None:
        """A tensor that keeps its name and its float32."""
        values = self._remember(name, shape)
        self._tensor(f"{self._prefix}{name}{self._suffix}", FLOAT, shape, raw_data=values.astype("<f4").tobytes())

    def quantised(self, name: str, *shape: int, kind: int = UINT8) -> None:
        """A tensor of whole numbers that keeps its name."""
        self._quantise(f"{self._prefix}{name}{self._suffix}", self._remember(name, shape), kind)

    def matrix(self, module: str, rows: int, columns: int, kind: int = UINT8, *, into: Any = None) -> None:
        """A matrix that lost its name and was transposed; the node, in the graph or in a branch, still tells it."""
        values = self._remember(f"{module}.weight", (rows, columns))
        name = f"onnx::MatMul_{1000 + len(self.graph.initializer)}{self._suffix}"
        self._quantise(name, np.ascontiguousarray(values.T), kind)
        path = "/".join(["", *f"{self._prefix}{module}".replace("layers.", "layers#").split("."), "MatMul_quant"])
        node = (into or self.graph).node.add(name=path.replace("#", "."), op_type="MatMulInteger")
        node.input.extend(["x_quantized", f"{name}_quantized", "x_zero_point", f"{name}_zero_point"])

    def encoded(self) -> bytes:
        return bytes(MESSAGES["Model"](ir_version=8, producer_name="test", graph=self.graph).SerializeToString())

    def _remember(self, name: str, shape: tuple[int, ...]) -> npt.NDArray[np.float32]:
        self.weights[name] = self._random.normal(0, 0.5, shape).astype(np.float32)
        return self.weights[name]

    def _quantise(self, name: str, values: npt.NDArray[np.float32], kind: int) -> None:
        """As ONNX Runtime does: one scale and zero point for the whole tensor."""
        low, high = (0, 255) if kind == UINT8 else (-128, 127)
        scale = np.float32((values.max() - values.min()) / 255)
        zero = round(low - float(values.min() / scale))
        whole = np.clip(np.rint(values / scale) + zero, low, high).astype(np.uint8 if kind == UINT8 else np.int8)
        self._tensor(f"{name}_quantized", kind, values.shape, raw_data=whole.tobytes())
        self._tensor(f"{name}_scale", FLOAT, (), float_data=[scale])
        self._tensor(f"{name}_zero_point", kind, (), int32_data=[zero])

    def _tensor(self, name: str, kind: int, shape: tuple[int, ...], **data: Any) -> None:
        self.graph.initializer.add(name=name, data_type=kind, dims=shape, **data)


def _layer(part: Part, branch: Any, *, cross: bool) -> None:
    names = ["self_attn", "encoder_attn"] if cross else ["self_attn"]
    for attention in names:
        for projection in ("q_proj", "k_proj", "v_proj", "out_proj"):
            kind = INT8 if projection == "k_proj" else UINT8
            part.matrix(f"layers.0.{attention}.{projection}", WIDTH, WIDTH, kind, into=branch)
            if projection != "k_proj":
                part.plain(f"layers.0.{attention}.{projection}.bias", WIDTH)
        _norm(part, f"layers.0.{attention}_layer_norm")
    for name, rows, columns in (("fc1", 2 * WIDTH, WIDTH), ("fc2", WIDTH, 2 * WIDTH)):
        part.matrix(f"layers.0.{name}", rows, columns, into=branch)
        part.plain(f"layers.0.{name}.bias", rows)
    _norm(part, "layers.0.final_layer_norm")


def _norm(part: Part, name: str) -> None:
    part.plain(f"{name}.weight", WIDTH)
    part.plain(f"{name}.bias", WIDTH)


def tiny_encoder() -> Part:
    part = Part(1)
    for name, channels in (("conv1", 80), ("conv2", WIDTH)):
        part.quantised(f"{name}.weight", WIDTH, channels, 3)
        part.plain(f"{name}.bias", WIDTH)
    part.plain("embed_positions.weight", 1500, WIDTH)
    _norm(part, "layer_norm")
    _layer(part, None, cross=False)
    return part


def tiny_decoder() -> Part:
    """As the merged decoder: tensors outside, the nodes within the branches of an `If`."""
    part = Part(2, prefix="model.decoder.", suffix="_merged_0")
    branch = part.graph.node.add(name="optimum::if", op_type="If").attribute.add(name="else_branch", type=5).g
    part.plain("embed_positions.weight", 448, WIDTH)
    part.quantised("embed_tokens.weight", VOCABULARY, WIDTH)
    _norm(part, "layer_norm")
    _layer(part, branch, cross=True)
    return part


def tiny_files() -> dict[str, bytes]:
    """Everything that the conversion reads."""
    words = ["", *(f"w{number}" for number in range(50256))]  # CTranslate2 wants the empty string in a vocabulary
    special = ["<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|de|>"]
    special += [f"<|s{number}|>" for number in range(50364 - len(words) - len(special))]
    tokenizer = {
        "model": {"vocab": {word: number for number, word in enumerate(words)}},
        "added_tokens": [{"id": len(words) + i, "content": token} for i, token in enumerate(special)],
    }
    config = dict.fromkeys(("encoder_layers", "decoder_layers"), 1) | dict.fromkeys(
        ("encoder_attention_heads", "decoder_attention_heads"), 2
    )
    generation = {
        "suppress_tokens": [1, 2], "begin_suppress_tokens": [220, 50257], "alignment_heads": [[0, 0]],
        "lang_to_id": {"<|de|>": 50260, "<|en|>": 50259},
    }  # fmt: skip
    return {
        "encoder_model_quantized.onnx": tiny_encoder().encoded(),
        "decoder_model_merged_quantized.onnx": tiny_decoder().encoded(),
        **{
            name: json.dumps(content).encode()
            for name, content in (
                ("config.json", config), ("generation_config.json", generation), ("tokenizer.json", tokenizer),
            )
        },
    }  # fmt: skip


def steps(values: npt.NDArray[np.float32]) -> float:
    """The size of a step between two whole numbers that stand for these values."""
    return float(values.max() - values.min()) / 255


def truncated(data: bytes) -> Iterator[bytes]:
    """The file as an interrupted copy leaves it."""
    yield from (data[: len(data) // 2], data[:-1], data[1:])
