"""Make the offline set that IT rolls out from: installers, models, manifest, list of contents (SBOM), licences, policy.

python packaging/bundle/make_bundle.py [--profile NAME] [--out DIR] [--dist DIR] [--key NAME.key]

Models come from the store of whoever runs this, where `protokollant models fetch` put them; each hash is checked. What
is in DIST under a known ending goes along as an installer. With a key the manifest is signed (see README.md).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(HERE.parent / "licences")]

import sbom  # noqa: E402
import signing  # noqa: E402

import licences  # noqa: E402
from protokollant import __version__  # noqa: E402
from protokollant.foundation.errors import KnownError  # noqa: E402
from protokollant.foundation.folders import find_folders  # noqa: E402
from protokollant.models.bundle import MANIFEST, PRODUCT, SIGNATURE  # noqa: E402
from protokollant.models.catalogue import Catalogue, Model, load_catalogue  # noqa: E402
from protokollant.models.store import ModelStore  # noqa: E402

INSTALLERS = (".msi", ".exe", ".deb", ".rpm", ".AppImage", ".tar.gz", ".tar.xz", ".dmg", ".pkg")
_LISTING = "SHA256SUMS"
_MODEL_NOTICES = {
    "whisper": "Whisper: Copyright (c) 2022 OpenAI",
    "qwen": "Qwen: Copyright (c) Alibaba Cloud",
}
_READ_ME = """Protokollant {version}, Paket für die Verteilung ohne Netz / set for roll-out without a network

1. Prüfen / check:        sha256sum -c SHA256SUMS
   Signatur / signature:  minisign -Vm manifest.json -P SCHLÜSSEL
2. Installieren / install: installers/
3. Modelle / models:      protokollant models import ORDNER --all-users --public-key SCHLÜSSEL
4. Richtlinie / policy:   policy/
5. Prüfen / check:        protokollant doctor

docs/handbuch.md (Deutsch), docs/handbook.md (English)
"""


def make_bundle(target: Path, store: ModelStore, profile: str, dist: Path, key: signing.SecretKey | None) -> None:
    """Write the set into `target`, which must not exist or be empty. Raises KnownError MODEL_MISSING or MODEL_HASH,
    SystemExit for a library whose licence is not known."""
    catalogue = store.catalogue
    models = [catalogue.model(name) for name in catalogue.profile(profile).models]
    folders = {model.name: store.find(model.name) for model in models}  # before anything is written
    target.mkdir(parents=True, exist_ok=True)
    if any(target.iterdir()):
        raise SystemExit(f"{target} is not empty")
    lying = {model.name: _edition(catalogue, model.name, folders[model.name]) for model in models}
    for name, folder in folders.items():
        for file in lying[name].files:
            _copy(folder / file.name, target / "models" / name / file.name)
    for installer in sorted(dist.iterdir()) if dist.is_dir() else ():
        if installer.is_file() and installer.name.endswith(INSTALLERS):
            _copy(installer, target / "installers" / installer.name)
    _write_papers(target, list(lying.values()))
    _write_contents(target, profile, key)


def _edition(catalogue: Catalogue, name: str, folder: Path) -> Model:
    """A model may exist in several forms under one name: the one whose files these are."""
    there = {file.name: file.stat().st_size for file in folder.iterdir()}
    fitting = (each for each in catalogue.models if each.name == name)
    return next(each for each in fitting if all(there.get(file.name) == file.size for file in each.files))


def _write_papers(target: Path, models: list[Model]) -> None:
    """Policy, handbooks, licences, and the list of contents."""
    packaging = ROOT / "packaging"
    _copy(packaging / "policy" / "policy.toml", target / "policy" / "policy.toml")
    for path in sorted((packaging / "windows" / "policies").rglob("*.adm?")):
        _copy(path, target / "policy" / "windows" / path.relative_to(packaging / "windows" / "policies"))
    for path in (*sorted((ROOT / "docs" / "it").glob("*.md")), ROOT / "docs" / "settings.md"):
        _copy(path, target / "docs" / path.name)
    pins, rules = licences.shipped(), licences.load_rules()
    if found := list(licences.problems(pins, rules)):
        raise SystemExit("\n".join(found))
    names = sbom.licences_of(pins, licences.licence_of, rules)
    _copy(ROOT / "LICENSE", target / "licences" / "protokollant" / "LICENSE.txt")
    for pin in pins:
        distribution = metadata.distribution(pin.name)
        texts = licences.texts_of(distribution) or licences.standard_texts(names[pin.name])
        for number, text in enumerate(dict.fromkeys(texts)):
            name = text.name if text.suffix == ".txt" else f"{text.name}.txt"
            _copy(text, target / "licences" / pin.name / (f"{number}-{name}" if number else name))
    for model in models:
        notice = next((text for start, text in _MODEL_NOTICES.items() if model.name.startswith(start)), model.title)
        (text,) = licences.standard_texts(model.licence)
        _write(target / "licences" / f"model-{model.name}" / "LICENSE.txt", f"{notice}\n\n{text.read_text('utf-8')}")
    listing = "".join(f"{pin.name} {pin.version}: {names[pin.name]}\n" for pin in pins)
    listing += "".join(f"{model.name} (model): {model.licence}\n" for model in models)
    _write(target / "licences" / "LICENCES.txt", listing)
    contents = sbom.sbom(__version__, pins, names, models)
    _write(target / "sbom.cdx.json", json.dumps(contents, indent=2, ensure_ascii=False) + "\n")
    _write(target / "LIESMICH.txt", _READ_ME.format(version=__version__))


def _write_contents(target: Path, profile: str, key: signing.SecretKey | None) -> None:
    """The manifest over everything, its signature, and the same hashes as a list for `sha256sum`."""
    paths = sorted(path for path in target.rglob("*") if path.is_file())
    files = [
        {"path": path.relative_to(target).as_posix(), "size": path.stat().st_size, "sha256": _sha256(path)}
        for path in paths
    ]
    manifest = {
        "schema": 1,
        "product": PRODUCT,
        "version": __version__,
        "profile": profile,
        "models": sorted(folder.name for folder in (target / "models").iterdir()),
        "files": files,
    }
    content = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
    _write(target / MANIFEST, content)
    _write(target / _LISTING, "".join(f"{file['sha256']}  {file['path']}\n" for file in files))
    if key is not None:
        comment = f"protokollant {__version__} {profile}"
        _write(target / SIGNATURE, signing.sign(content.encode(), key, comment))


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", default="")
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "bundle")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--key", type=Path, default=os.environ.get("PROTOKOLLANT_SIGNING_KEY"))
    options = parser.parse_args(arguments)
    folders = find_folders()
    store = ModelStore(load_catalogue(folders.catalogue), folders.model_roots, folders.models)
    try:
        key = None
        if options.key:
            secret = Path(options.key).read_text(encoding="utf-8")
            key = signing.read_secret(secret, os.environ.get("MINISIGN_PASSWORD"))
        make_bundle(options.out, store, options.profile or store.catalogue.default, options.dist, key)
    except KnownError as error:
        print(f"{error.code}: {dict(error.problem.parameters)}", file=sys.stderr)
        return int(error.exit)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    signed = "signed" if key else "NOT signed: no key was given"
    print(f"{options.out}: {sum(1 for _ in options.out.rglob('*'))} entries, {signed}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
