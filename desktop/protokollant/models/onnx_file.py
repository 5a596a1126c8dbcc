"""What an ONNX file holds: the names of its nodes and its tensors of numbers. Nothing of it is ever run.

An ONNX file is one protobuf message, and of that format this needs two kinds of field. The numbers of the fields are
those of onnx.proto (IR version 3 to 10); fields that are not named here are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Tensor = npt.NDArray[Any]

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5

_MODEL_GRAPH = 7
_GRAPH_NODE, _GRAPH_INITIALIZER = 1, 5
_NODE_INPUT, _NODE_NAME, _NODE_OPERATOR, _NODE_ATTRIBUTE = 1, 3, 4, 5
_ATTRIBUTE_GRAPH = 6
_TENSOR_DIMS, _TENSOR_TYPE, _TENSOR_FLOATS, _TENSOR_INTS, _TENSOR_NAME, _TENSOR_RAW = 1, 2, 4, 5, 8, 9

# TensorProto.DataType, as far as weights have it.
_TYPES: Mapping[int, str] = {1: "<f4", 2: "u1", 3: "i1"}


class OnnxError(ValueError):
    """The file is not what its place in the catalogue says. Its hash was right, so this is a bug."""


class Node(NamedTuple):
    """One operation. `inputs`: names of tensors, in the order of the operator's definition."""

    name: str
    operator: str
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the file's order, those within branches included; tensors of float32, uint8 or int8 by name."""

    nodes: list[Node] = field(default_factory=list)
    tensors: dict[str, Tensor] = field(default_factory=dict)


def read_onnx(data: bytes | memoryview) -> Graph:
    """The graph in an ONNX file's bytes. Tensors share their memory where they can. Raises OnnxError."""
    graph = Graph()
    try:
        for number, value in _fields(memoryview(data)):
            if number == _MODEL_GRAPH:
                _read_graph(value, graph)
    except (IndexError, TypeError, ValueError) as error:
        raise OnnxError("not an ONNX file") from error
    return graph


def _read_graph(data: memoryview, graph: Graph) -> None:
    for number, value in _fields(data):
        if number == _GRAPH_NODE:
            _read_node(value, graph)
        elif number == _GRAPH_INITIALIZER:
            _read_tensor(value, graph)


def _read_node(data: memoryview, graph: Graph) -> None:
    inputs: list[str] = []
    name = operator = ""
    for number, value in _fields(data):
        if number == _NODE_INPUT:
            inputs.append(_text(value))
        elif number == _NODE_NAME:
            name = _text(value)
        elif number == _NODE_OPERATOR:
            operator = _text(value)
        elif number == _NODE_ATTRIBUTE:
            for inner, branch in _fields(value):
                if inner == _ATTRIBUTE_GRAPH:
                    _read_graph(branch, graph)
    graph.nodes.append(Node(name, operator, tuple(inputs)))


def _read_tensor(data: memoryview, graph: Graph) -> None:
    shape: list[int] = []
    name, kind = "", 0
    content: Tensor | None = None
    for number, value in _fields(data):
        if number == _TENSOR_DIMS:
            shape += _numbers(value)
        elif number == _TENSOR_TYPE:
            kind = value
        elif number == _TENSOR_NAME:
            name = _text(value)
        elif number == _TENSOR_RAW and kind in _TYPES:
            content = np.frombuffer(value, _TYPES[kind])
        elif number == _TENSOR_FLOATS:
            content = np.frombuffer(value, "<f4")
        elif number == _TENSOR_INTS and kind in _TYPES:
            content = np.array([_signed(each) for each in _numbers(value)]).astype(_TYPES[kind])
    if content is not None:
        graph.tensors[name] = content.reshape(shape)


def _fields(data: memoryview) -> Iterator[tuple[int, Any]]:
    """Number and value of each field: an int for a varint, a view of the bytes else."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, at = _varint(data, at)
            yield number, value
            continue
        if kind == _BYTES:
            size, at = _varint(data, at)
        elif kind in (_FIXED32, _FIXED64):
            size = 4 if kind == _FIXED32 else 8
        else:
            raise ValueError(kind)
        if at + size > len(data):
            raise IndexError(at)
        yield number, data[at : at + size]
        at += size


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    """The number that begins at `at`, and where the next thing begins."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def _numbers(value: int | memoryview) -> list[int]:
    """A repeated whole number: written one by one, or packed."""
    if isinstance(value, int):
        return [value]
    found, at = [], 0
    while at < len(value):
        number, at = _varint(value, at)
        found.append(number)
    return found


def _signed(number: int) -> int:
    """int32 is written as the two's complement of 64 bits."""
    return number - (1 << 64) if number >= 1 << 63 else number


def _text(value: memoryview) -> str:
    return bytes(value).decode("utf-8")
