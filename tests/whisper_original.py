"""What the ONNX export of Whisper small says to one recording, run by ONNX Runtime: the conversion is held against it.

Usage: python -m tests.whisper_original PACKAGE.tgz, the file that `npm pack` gives for the package of
models/catalogue.toml. Writes tests/data/models/whisper_small_original.npz: every 30th frame of the encoder's output,
the tokens that it decodes greedily, and every tenth logit of the first ones.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from protokollant.audio.reading import read_audio
from protokollant.foundation.folders import find_folders
from protokollant.foundation.offline import stay_offline
from protokollant.models.catalogue import load_catalogue
from protokollant.models.conversion import read_members
from protokollant.models.whisper_onnx import DECODER, ENCODER

REFERENCE = Path(__file__).parent / "data" / "models" / "whisper_small_original.npz"
CLIP = Path(__file__).parent / "data" / "speech" / "thorsten-1386ecbb98a8f46dd0b0eb75d68ee0d0.flac"
# <|startoftranscript|> <|de|> <|transcribe|> <|notimestamps|>
PROMPT = (50258, 50261, 50359, 50363)
END = 50257
FRAMES = slice(None, None, 30)
STEPS = 24
LOGIT_STEPS = 4
LOGITS = slice(None, None, 10)

Values = npt.NDArray[np.float32]


def features() -> Values:
    """The recording as Whisper sees it: log-mel, float32 (1, 80, 3000)."""
    from faster_whisper.audio import pad_or_trim
    from faster_whisper.feature_extractor import FeatureExtractor

    signal = read_audio(CLIP).samples.astype(np.float32) / 32768
    return np.asarray(pad_or_trim(FeatureExtractor()(signal)), dtype=np.float32)[np.newaxis]


def run_original(package: Path) -> dict[str, npt.NDArray[Any]]:
    """Encoder output at `FRAMES`, greedily decoded tokens, `LOGITS` of the first `LOGIT_STEPS` of them."""
    stay_offline()
    import onnxruntime

    tarball = load_catalogue(find_folders().catalogue).model("whisper-small").npm
    assert tarball is not None
    files = read_members(package, {name: path for name, path in tarball.paths.items() if name.endswith(".onnx")})
    encoder, decoder = (
        onnxruntime.InferenceSession(files[name], providers=["CPUExecutionProvider"]) for name in (ENCODER, DECODER)
    )
    (states,) = encoder.run(["last_hidden_state"], {"input_features": features()})
    empty = {
        each.name: np.zeros((1, 12, 0, 64), np.float32)
        for each in decoder.get_inputs()
        if each.name.startswith("past_key_values")
    }
    tokens, logits = list(PROMPT), []
    while len(tokens) < len(PROMPT) + STEPS and tokens[-1] != END:
        given = {"input_ids": np.array([tokens], np.int64), "encoder_hidden_states": states}
        (found,) = decoder.run(["logits"], {**empty, **given, "use_cache_branch": np.array([False])})
        logits.append(found[0, -1, LOGITS])
        tokens.append(int(found[0, -1].argmax()))
    return {
        "encoder": states[0, FRAMES].astype(np.float16),
        "tokens": np.array(tokens[len(PROMPT) :], np.int32),
        "logits": np.array(logits[:LOGIT_STEPS], np.float16),
    }


if __name__ == "__main__":
    REFERENCE.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(REFERENCE, **run_original(Path(sys.argv[1])))
