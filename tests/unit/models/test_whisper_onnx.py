"""The conversion, on a random model of one layer whose weights are known."""

from __future__ import annotations

from pathlib import Path

import ctranslate2
import numpy as np
import pytest

import tiny_onnx
from protokollant.models.onnx_file import OnnxError, read_onnx
from protokollant.models.whisper_onnx import NEEDED, Parameters, read_tokens, save_model


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return tiny_onnx.tiny_files()


def test_every_weight_comes_back_as_it_was(files: dict[str, bytes]) -> None:
    for part, name in ((tiny_onnx.tiny_encoder(), NEEDED[0]), (tiny_onnx.tiny_decoder(), NEEDED[1])):
        found = Parameters(read_onnx(files[name]))
        assert len(part.weights) > 15
        for module, values in part.weights.items():
            np.testing.assert_allclose(found(module), values, atol=tiny_onnx.steps(values), err_msg=module)


def test_a_missing_weight_is_named(files: dict[str, bytes]) -> None:
    with pytest.raises(OnnxError, match=r"layers\.7\.fc1\.weight"):
        Parameters(read_onnx(files[NEEDED[0]]))("layers.7.fc1.weight")


def test_branches_are_read(files: dict[str, bytes]) -> None:
    graph = read_onnx(files[NEEDED[1]])
    operators = {node.operator for node in graph.nodes}
    assert operators == {"If", "MatMulInteger"}
    assert any("/encoder_attn/k_proj/" in node.name for node in graph.nodes)


@pytest.mark.parametrize(("kind", "number"), [(tiny_onnx.INT8, -5), (tiny_onnx.INT8, 127), (tiny_onnx.UINT8, 200)])
def test_whole_numbers_with_and_without_sign(kind: int, number: int) -> None:
    part = tiny_onnx.Part(3)
    part.graph.initializer.add(name="zero_point", data_type=kind, int32_data=[number])
    assert read_onnx(part.encoded()).tensors["zero_point"] == number


@pytest.mark.parametrize("broken", [b"<!DOCTYPE html><html></html>", *tiny_onnx.truncated(b"\x3a\x7f" + b"\x2a" * 60)])
def test_something_else_is_no_onnx_file(broken: bytes) -> None:
    with pytest.raises(OnnxError):
        read_onnx(broken)


def test_the_converted_model_has_the_original_weights_where_they_belong(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    save_model(files, tmp_path)
    written = _variables((tmp_path / "model.bin").read_bytes())
    encoder, decoder = tiny_onnx.tiny_encoder().weights, tiny_onnx.tiny_decoder().weights
    attention = "layers.0.self_attn"
    fused = np.concatenate([encoder[f"{attention}.{name}.weight"] for name in ("q_proj", "k_proj", "v_proj")])
    _assert_close(written, "encoder/layer_0/self_attention/linear_0", fused)
    width = tiny_onnx.WIDTH
    bias = written["encoder/layer_0/self_attention/linear_0/bias"]
    np.testing.assert_array_equal(bias[width : 2 * width], 0)  # keys have none
    np.testing.assert_array_equal(bias[:width], encoder[f"{attention}.q_proj.bias"])
    cross = "layers.0.encoder_attn"
    fused = np.concatenate([decoder[f"{cross}.{name}.weight"] for name in ("k_proj", "v_proj")])
    _assert_close(written, "decoder/layer_0/attention/linear_0", decoder[f"{cross}.q_proj.weight"])
    _assert_close(written, "decoder/layer_0/attention/linear_1", fused)
    _assert_close(written, "decoder/layer_0/attention/linear_2", decoder[f"{cross}.out_proj.weight"])
    _assert_close(written, "decoder/layer_0/ffn/linear_0", decoder["layers.0.fc1.weight"])
    _assert_close(written, "decoder/embeddings", decoder["embed_tokens.weight"])
    np.testing.assert_array_equal(written["decoder/layer_norm/gamma"], decoder["layer_norm.weight"])


def test_the_engine_loads_it(files: dict[str, bytes], tmp_path: Path) -> None:
    save_model(files, tmp_path)
    model = ctranslate2.models.Whisper(str(tmp_path), device="cpu", compute_type="int8")
    assert model.is_multilingual
    sound = ctranslate2.StorageView.from_array(np.zeros((1, 80, 3000), np.float32))
    assert np.isfinite(np.asarray(model.encode(sound))).all()


def test_converting_twice_gives_the_same_bytes(files: dict[str, bytes], tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        save_model(files, tmp_path / name)
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert names == ["config.json", "model.bin", "tokenizer.json", "vocabulary.json"]
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    assert b"\r" not in (tmp_path / "a" / "vocabulary.json").read_bytes()


def test_tokens_are_in_the_order_of_their_numbers_and_times_follow() -> None:
    tokenizer = {
        "model": {"vocab": {"b": 1, "a": 0}},
        "added_tokens": [{"id": 2, "content": "<|endoftext|>"}],
    }
    assert read_tokens(tokenizer, 6) == ["a", "b", "<|endoftext|>", "<|0.00|>", "<|0.02|>", "<|0.04|>"]


def _assert_close(written: dict[str, np.ndarray], name: str, values: np.ndarray) -> None:
    """Two roundings: the export's, and that to int8 with a scale for each row."""
    found = written[f"{name}/weight"].astype(np.float32) / written[f"{name}/weight_scale"][:, np.newaxis]
    allowed = tiny_onnx.steps(values) + np.abs(values).max() / 127
    np.testing.assert_allclose(found, values, atol=allowed, err_msg=name)


def _variables(data: bytes) -> dict[str, np.ndarray]:
    """The variables in a model.bin of CTranslate2 (binary version 6), aliases left out."""
    at = 4

    def number(size: int) -> int:
        nonlocal at
        at += size
        return int.from_bytes(data[at - size : at], "little")

    def text() -> str:
        nonlocal at
        size = number(2)
        at += size
        return data[at - size : at - 1].decode()

    assert text() == "WhisperSpec"
    assert number(4) == 3
    types = ("<f4", "i1", "<i2", "<i4", "<f2")
    found = {}
    for _ in range(number(4)):
        name = text()
        shape = [number(4) for _ in range(number(1))]
        kind = types[number(1)]
        size = number(4)
        found[name] = np.frombuffer(data[at : at + size], kind).reshape(shape)
        at += size
    return found
