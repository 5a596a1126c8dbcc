from __future__ import annotations

import re

import pytest

from protokollant.foundation.errors import ErrorCode, Exit, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.models.catalogue import (
    Catalogue,
    CatalogueError,
    Kind,
    Source,
    load_catalogue,
    parse_catalogue,
)

SMALL = """
schema = 1
default = "compact"

[profiles.compact]
title = { de = "Kompakt", en = "Compact" }
speech = "ohr"
language = "kopf"

[[models]]
name = "ohr"
kind = "speech"
engine = "faster-whisper"
title = "Ohr"
licence = "MIT"
size = 30
memory = 100
languages = ["de"]

[[models.files]]
name = "model.bin"
size = 30
sha256 = "AAAA"

[models.hub]
repository = "Jemand/ohr"
revision = "RRRR"
paths = { "model.bin" = "model.bin" }

[[models.registry]]
package = "ohr-teil1"
version = "1.0"
size = 15
sha256 = "BBBB"

[[models.registry.parts]]
path = "ohr_teil1/model.bin"
file = "model.bin"
size = 30
sha256 = "AAAA"

[[models]]
name = "kopf"
kind = "language"
engine = "llama.cpp"
title = "Kopf"
licence = "MIT"
size = 20
memory = 100
languages = ["de"]

[[models.files]]
name = "kopf.gguf"
size = 20
sha256 = "AAAA"
"""
SMALL = SMALL.replace("AAAA", "a" * 64).replace("BBBB", "b" * 64).replace("RRRR", "0" * 40)


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load_catalogue(find_folders().catalogue)


def test_the_small_catalogue_is_right() -> None:
    ohr, kopf = parse_catalogue(SMALL).models
    assert ohr.sources == (Source.REGISTRY, Source.HUB, Source.FILE)
    assert kopf.sources == (Source.FILE,)


@pytest.mark.parametrize(
    ("right", "mistaken", "named"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ('licence = "MIT"', 'license = "MIT"', "licence"),
        ('licence = "MIT"', 'licence = "MIT"\ncolour = "red"', "colour"),
        ("b" * 64, "b" * 63, "sha256"),
        ('default = "compact"', 'default = "gross"', "gross"),
        ('speech = "ohr"', 'speech = "nase"', "nase"),
        ('speech = "ohr"', 'speech = "kopf"', "kopf is not a speech model"),
        ('engine = "llama.cpp"', 'engine = "faster-whisper"', "no engine"),
        ('name = "kopf"', 'name = "ohr"', "there twice"),
        ('name = "kopf"', 'name = "kopf.partial"', "reserved"),
        ('name = "model.bin"', 'name = "../model.bin"', "name"),
        ("size = 20\nmemory", "size = 21\nmemory", "sum"),
        ('"model.bin" = "model.bin"', '"vocab.txt" = "vocab.txt"', "hub"),
        ('file = "model.bin"', 'file = "anders.bin"', "anders.bin"),
        ('file = "model.bin"\nsize = 30', 'file = "model.bin"\nsize = 29', "another size"),
        (
            f'size = 30\nsha256 = "{"a" * 64}"\n\n[models',
            f'size = 30\nsha256 = "{"c" * 64}"\n\n[models',
            "hash",
        ),
        ('package = "ohr-teil1"', 'package = "ohr --index-url"', "package"),
        ("[[models]]", "[[models", "Expected"),
    ],
)
def test_a_mistake_is_refused_and_named(right: str, mistaken: str, named: str) -> None:
    assert right in SMALL
    with pytest.raises(CatalogueError, match=re.escape(named)):
        parse_catalogue(SMALL.replace(right, mistaken, 1))


def test_unknown_names_are_known_problems() -> None:
    catalogue = parse_catalogue(SMALL)
    with pytest.raises(KnownError) as unknown:
        catalogue.model("nase")
    assert unknown.value.code is ErrorCode.MODEL_UNKNOWN
    with pytest.raises(KnownError) as profile:
        catalogue.profile("gross")
    assert profile.value.exit is Exit.USAGE
    assert ("accepted", "compact") in profile.value.problem.parameters


def test_every_profile_of_the_real_catalogue_names_real_models(real: Catalogue) -> None:
    for profile in real.profiles.values():
        assert real.model(profile.speech).kind is Kind.SPEECH
        assert real.model(profile.language).kind is Kind.LANGUAGE
        assert "de" in real.model(profile.speech).languages
    assert real.profile() is real.profiles[real.default]


def test_the_default_models_are_the_measured_ones(real: Catalogue) -> None:
    speech, language = (real.model(name) for name in real.profile("compact").models)
    assert (speech.weights.name, speech.weights.size, speech.weights.sha256) == (
        "model.bin",
        145_217_532,
        "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    )
    assert (language.weights.size, language.weights.sha256) == (
        1_117_320_768,
        "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    )
    assert (len(speech.registry), len(language.registry)) == (2, 22)


def test_the_order_of_the_packages_is_the_order_of_their_numbers(real: Catalogue) -> None:
    wheels = real.model("qwen2.5-coder-1.5b-instruct-q4_k_m").registry
    assert [int(wheel.package.rpartition("part")[2]) for wheel in wheels] == list(range(1, 23))


def test_no_host_is_named() -> None:
    assert "://" not in find_folders().catalogue.read_text(encoding="utf-8")
