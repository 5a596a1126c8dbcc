"""The list of everything in a set, as CycloneDX 1.6 in JSON: the pinned libraries, what they carry, and the models."""

from __future__ import annotations

import json
import tomllib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from protokollant.models.catalogue import Model

SPECIFICATION = "1.6"
ROOT = Path(__file__).resolve().parent.parent.parent
# What the frozen program's libraries bring along, where that is written down.
CARRIED = ROOT / "packaging" / "frozen" / "carried.toml"
_NAMESPACE = uuid.UUID("5d3f2f3e-6a0c-4c0b-9f0e-5b8a4c1f7a11")

Json = dict[str, Any]


def sbom(version: str, pins: Iterable[Any], licences: Mapping[str, str], models: Sequence[Model]) -> Json:
    """`pins`: of packaging/licences; `licences`: the SPDX expression of each by its name."""
    pins = tuple(pins)
    root = f"pkg:generic/protokollant@{version}"
    libraries = {pin.name: _library(pin, licences[pin.name]) for pin in pins}
    weights = [_model(model) for model in models]
    needed: dict[str, list[str]] = {root: [each["bom-ref"] for each in weights]}
    for pin in pins:
        own = libraries[pin.name]["bom-ref"]
        needed.setdefault(own, [])
        for parent in pin.parents:
            if not parent or parent in libraries:
                needed.setdefault(libraries[parent]["bom-ref"] if parent else root, []).append(own)
    document: Json = {
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "protokollant",
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": [*libraries.values(), *_carried(), *weights],
        "dependencies": [{"ref": ref, "dependsOn": sorted(set(others))} for ref, others in sorted(needed.items())],
    }
    # The same content has the same number, so that two builds of one commit are the same.
    number = uuid.uuid5(_NAMESPACE, json.dumps(document, sort_keys=True))
    return {"$schema": f"http://cyclonedx.org/schema/bom-{SPECIFICATION}.schema.json", **document} | {
        "serialNumber": f"urn:uuid:{number}"
    }


def _library(pin: Any, licence: str) -> Json:
    purl = f"pkg:pypi/{pin.name}@{pin.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": pin.name,
        "version": pin.version,
        "purl": purl,
        "licenses": _licences(licence),
        # Which of these files it was depends on the system; no other one could have been installed.
        "properties": [{"name": "protokollant:allowed:sha256", "value": each} for each in pin.hashes],
    }


def _model(model: Model) -> Json:
    return {
        "type": "machine-learning-model",
        "bom-ref": f"model:{model.name}",
        "name": model.name,
        "description": model.title,
        "licenses": _licences(model.licence),
        "components": [
            {
                "type": "file",
                "bom-ref": f"model:{model.name}/{file.name}",
                "name": file.name,
                "hashes": [{"alg": "SHA-256", "content": file.sha256}],
            }
            for file in model.files
        ],
    }


def _carried() -> list[Json]:
    if not CARRIED.is_file():
        return []
    entries = tomllib.loads(CARRIED.read_text(encoding="utf-8"))["carried"]
    return [
        {
            "type": "library",
            "bom-ref": f"carried:{entry['name']}",
            "name": entry["name"],
            "licenses": _licences(entry["licence"]),
        }
        for entry in entries
    ]


def _licences(expression: str) -> list[Json]:
    simple = " " not in expression
    return [{"license": {"id": expression}}] if simple else [{"expression": expression}]


def licences_of(pins: Iterable[Any], licence_of: Any, rules: Any) -> dict[str, str]:
    """The expression of each library that is installed here."""
    return {pin.name: licence_of(metadata.metadata(pin.name), rules) for pin in pins}
