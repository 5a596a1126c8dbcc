"""The licences of everything that is shipped, as one text: a list, then the full texts, each once.

From the metadata of the libraries whose files PyInstaller took, and `carried.toml` for what these bring along."""

from __future__ import annotations

import fnmatch
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
STANDARD = Path("/usr/share/common-licenses")  # of every Debian
_STANDARD_TEXTS = {
    "MIT": "MIT",
    "BSD-": "BSD",
    "Apache-2.0": "Apache-2.0",
    "LGPL-2.0": "LGPL-2",
    "LGPL-2.1": "LGPL-2.1",
    "LGPL-3.0": "LGPL-3",
    "GPL-2.0": "GPL-2",
    "GPL-3.0": "GPL-3",
    "MPL-2.0": "MPL-2.0",
}
_TEXT_NAMES = ("LICEN", "COPYING", "NOTICE", "COPYRIGHT")
# What old metadata call it, in the standard's terms.
_NAMES = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "3-Clause BSD License": "BSD-3-Clause",
}
# Where the metadata say nothing, or too much.
_CORRECTED = {"sqlcipher3": "Zlib", "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}
_PAGES = ("source", "source code", "repository", "github", "homepage", "home")


@dataclass(frozen=True, slots=True)
class Component:
    """Something foreign in the program. `texts` are the licence texts that it brings itself."""

    name: str
    version: str
    licence: str
    origin: str = ""
    texts: tuple[str, ...] = ()


def components(frozen: Path, sources: Iterable[str]) -> list[Component]:
    """Everything foreign in the folder `frozen`. `sources`: the files that it was made of. Raises SystemExit for a
    library whose licence nobody has written down."""
    found = [_python(), *_of_wheels(sources), *_carried(frozen)]
    return sorted(found, key=lambda component: component.name.lower())


def _python() -> Component:
    places = [Path(sys.base_prefix) / f"lib/python{sys.version_info.major}.{sys.version_info.minor}/LICENSE.txt"]
    places += [Path(sys.base_prefix) / "LICENSE.txt", Path("/usr/share/doc/python3/copyright")]
    text = next((place.read_text(encoding="utf-8") for place in places if place.is_file()), None)
    if text is None:
        raise SystemExit(f"The licence of Python itself is not where it should be: {places[0]}")
    return Component("Python", sys.version.split()[0], "PSF-2.0", "python.org", (text,))


def _of_wheels(sources: Iterable[str]) -> Iterator[Component]:
    used = {str(Path(source)) for source in sources}
    for distribution in distributions():
        files = distribution.files or ()
        mine = distribution.name in ("pyinstaller",) or any(
            str(distribution.locate_file(file)) in used for file in files if ".dist-info" not in str(file)
        )
        if mine and distribution.name != "protokollant":
            texts = [
                Path(str(distribution.locate_file(file)))
                for file in files
                if any(word in file.name.upper() for word in _TEXT_NAMES) and file.suffix not in (".py", ".pyc", ".pyi")
            ]
            texts += [Path(str(distribution.locate_file(f))) for f in files if f.name == "ThirdPartyNotices.txt"]
            yield Component(
                distribution.name,
                distribution.version,
                licence_of(distribution),
                _page(distribution),
                tuple(dict.fromkeys(text.read_text(encoding="utf-8", errors="replace") for text in texts)),
            )


def _page(distribution: Distribution) -> str:
    """Where its source is, as far as it says so."""
    written = [page.partition(",") for page in distribution.metadata.get_all("Project-URL") or []]
    pages = {label.strip().lower(): url.strip() for label, _comma, url in written}
    pages["home"] = distribution.metadata.get("Home-page") or ""
    return next((pages[label] for label in _PAGES if pages.get(label)), "")


def licence_of(distribution: Distribution) -> str:
    """The SPDX expression of a library, from whichever of the three places its metadata has it in."""
    if distribution.name in _CORRECTED:
        return _CORRECTED[distribution.name]
    metadata = distribution.metadata
    written = metadata.get("License-Expression") or metadata.get("License") or ""
    if not written or "\n" in written or len(written) > 80:
        classifiers = [c.split(" :: ")[-1] for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
        written = " OR ".join(classifiers) or written.splitlines()[0] if classifiers or written else ""
    if not written:
        raise SystemExit(f"{distribution.name} names no licence: add it to packaging/frozen/shipped_licences.py")
    return _NAMES.get(written.strip(), written.strip())


def _carried(frozen: Path) -> Iterator[Component]:
    with (HERE / "carried.toml").open("rb") as file:
        known = tomllib.load(file)["carried"]
    patterns = [pattern for entry in known for pattern in entry["files"]]
    libraries = {path.name for path in frozen.rglob("*.so*") if ".libs" in str(path) or path.parent.name == "_internal"}
    own = ("libpython*", "libshiboken6*", "libpyside6*", "*.cpython-*", "*.abi3.so")
    for name in sorted(libraries):
        if not any(fnmatch.fnmatch(name, pattern) for pattern in (*patterns, *own)):
            raise SystemExit(f"Nobody has written down the licence of {name}: add it to packaging/frozen/carried.toml")
    there = {path.name for path in frozen.rglob("*.so*")}
    for entry in known:
        if not entry["files"] or any(fnmatch.fnmatch(name, p) for name in there for p in entry["files"]):
            notice = entry.get("notice")
            yield Component(entry["name"], "", entry["licence"], entry.get("origin", ""), (notice,) if notice else ())


def overview(frozen: Path, sources: Iterable[str], own_licence: str) -> str:
    """The whole text. `own_licence`: that of the program itself."""
    found = components(frozen, sources)
    texts: dict[str, list[str]] = {own_licence: ["Protokollant"]}
    for component in found:
        for text in component.texts:
            texts.setdefault(text.strip(), []).append(component.name)
    expressions = " ".join(component.licence for component in found)
    for name, file in _STANDARD_TEXTS.items():
        text = next((place / file for place in (HERE / "texts", STANDARD) if (place / file).is_file()), None)
        if name in expressions and text:
            texts.setdefault(text.read_text(encoding="utf-8").strip(), []).append(f"the licence {name}")
    return "\n".join([_HEAD, *_rows(found), "", *_texts(texts)])


_HEAD = """Protokollant
============

The program itself: Apache-2.0. It is shipped together with the works below, each under its own licence. Libraries under
the LGPL and GPL lie as separate files and may be exchanged; their sources are at the places named, and for three years
from the day of this build whoever shipped it gives them on request.

The models (Whisper, Qwen) are not part of this package.

What is in it
-------------
"""


def _rows(found: list[Component]) -> Iterator[str]:
    for component in found:
        origin = f"; {component.origin}" if component.origin else ""
        yield f"{component.name} {component.version}".strip() + f": {component.licence}{origin}"


def _texts(texts: dict[str, list[str]]) -> Iterator[str]:
    for text, names in texts.items():
        title = ", ".join(dict.fromkeys(names))
        yield f"{'=' * 100}\n{title}\n{'=' * 100}\n\n{text}\n"


def main(frozen: Path, contents: Path, own_licence: Path) -> str:
    sources = json.loads(contents.read_text(encoding="utf-8"))
    return overview(frozen, sources, own_licence.read_text(encoding="utf-8").strip())
