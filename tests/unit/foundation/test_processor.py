from __future__ import annotations

import json
import subprocess
import sys

import pytest

from protokollant.foundation.processor import NEEDED_FEATURES, lacking_features, lacking_in

CPUINFO = "processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t\t: fpu {flags} constant_tsc\nbugs\t\t: spectre_v1 avx2\n"
# Starts the program as its command does, on a processor that lacks this, and says what was loaded meanwhile.
START = """
import json, sys
from protokollant.__main__ import main
sys.argv = ["protokollant", *json.loads(sys.argv[1])]
try:
    main(lacking=lambda: ("avx2", "fma"))
finally:
    print(json.dumps([n for n in ("PySide6", "llama_cpp", "ctranslate2", "numpy", "onnxruntime") if n in sys.modules]))
"""


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, json.dumps(arguments)], capture_output=True, text=True, timeout=60
    )


def test_a_processor_with_everything_lacks_nothing() -> None:
    assert lacking_in(CPUINFO.format(flags=" ".join(NEEDED_FEATURES))) == ()


@pytest.mark.parametrize("feature", NEEDED_FEATURES)
def test_each_missing_feature_is_named(feature: str) -> None:
    flags = " ".join(name for name in NEEDED_FEATURES if name != feature)
    assert lacking_in(CPUINFO.format(flags=flags)) == (feature,)


def test_unreadable_features_are_no_missing_ones() -> None:
    assert lacking_in("") is None
    assert lacking_in("processor\t: 0\nFeatures\t: fp asimd\n") is None


def test_this_machine_can_run_the_engines() -> None:
    assert lacking_features() == ()


@pytest.mark.parametrize(
    "arguments", [[], ["transcribe", "a.wav"], ["--worker", "language"]], ids=["window", "command", "worker"]
)
def test_a_lesser_processor_is_named_before_anything_is_loaded(arguments: list[str]) -> None:
    result = start(*arguments)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "avx2, fma" in result.stderr
    assert result.stdout.strip() == "[]"


def test_the_sentence_is_in_the_persons_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.delenv("LC_ALL")
    monkeypatch.delenv("LC_MESSAGES")
    assert "Dem Prozessor dieses Computers fehlt" in start().stderr


def test_its_version_can_be_had_everywhere() -> None:
    result = start("--version")
    assert result.returncode == 0
    assert result.stdout.startswith("protokollant ")
