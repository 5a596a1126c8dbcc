"""Write the WiX sources of the installer for Windows from the frozen program's folder.

python packaging/windows/msi.py FROZEN [--version V] [--models DIR] [--dialect wix4|wixl] [--out FILE.wxs]

FROZEN is what PyInstaller made (build/frozen/protokollant), with protokollant.exe in it. DIR holds a folder for each
model that is to go along; each becomes a feature of its own, in a cabinet beside the MSI. One description of all this
is rendered for WiX 4 and later (on Windows: `wix build -arch x64 protokollant.wxs`) and for msitools' wixl (`wixl -a
x64`), so that what can be checked without Windows is checked on what Windows will get.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

NAME, MANUFACTURER = "Protokollant", "Protokollant"
# Never to be changed: by this number Windows knows an earlier version of the product.
UPGRADE_CODE = uuid.UUID("7f1b4a52-2c0e-4f57-9d8a-0f5b6d2c9e31")
EXECUTABLE = "protokollant.exe"
GERMAN = "1031"
INSTALL_FOLDER, MODELS_FOLDER = "INSTALLFOLDER", "MODELSFOLDER"
_NEWER = "Eine neuere Version von Protokollant ist schon installiert. / A newer version is already installed."
_DESCRIPTION = "Diktate werden Protokolle, ohne Netz / Dictations become protocols, offline"


class Dialect(StrEnum):
    """WIX4: WiX 4 and later; WIXL: msitools, which reads the form of WiX 3."""

    WIX4 = "wix4"
    WIXL = "wixl"


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """A file to be installed. `path` is relative to its root, `source` where it lies now, `disk` its cabinet."""

    path: PurePosixPath
    source: Path
    root: str
    disk: int = 1

    @property
    def key(self) -> str:
        """An identifier that follows from where it goes, so that an upgrade finds it again."""
        return hashlib.sha256(f"{self.root}/{self.path}".encode()).hexdigest()[:24]

    @property
    def guid(self) -> str:
        return str(uuid.uuid5(UPGRADE_CODE, f"{self.root}/{self.path}")).upper()


@dataclass(frozen=True, slots=True)
class Feature:
    """What can be chosen with ADDLOCAL. The program itself is always there."""

    id: str
    title: str
    files: tuple[InstalledFile, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """`version`: three numbers, as Windows Installer compares them."""

    version: str
    program: Feature
    models: tuple[Feature, ...]

    @property
    def files(self) -> tuple[InstalledFile, ...]:
        return (*self.program.files, *(file for feature in self.models for file in feature.files))


def installer_version(version: str) -> str:
    """Windows Installer compares three numbers and nothing else: 1.2.0~rc1 and 1.2.0+5.gabc are both 1.2.0. Raises
    ValueError."""
    found = re.match(r"(\d+)\.(\d+)(?:\.(\d+))?", version)
    if found is None:
        raise ValueError(f"no version: {version}")
    parts = [int(part or 0) for part in found.groups()]
    if parts[0] > 255 or parts[1] > 255 or parts[2] > 65535:
        raise ValueError(f"{version} is more than Windows Installer can compare")
    return ".".join(map(str, parts))


def product(frozen: Path, version: str, models: Mapping[str, Path]) -> Product:
    """Raises ValueError where `frozen` holds no program."""
    files = tuple(_below(frozen, INSTALL_FOLDER))
    if not any(str(file.path) == EXECUTABLE for file in files):
        raise ValueError(f"{frozen} has no {EXECUTABLE}")
    features = tuple(
        Feature(feature_id(name), name, tuple(_below(folder, MODELS_FOLDER, name, disk)))
        for disk, (name, folder) in enumerate(sorted(models.items()), 2)
    )
    return Product(installer_version(version), Feature("Program", NAME, files), features)


def feature_id(model: str) -> str:
    """As it is named with ADDLOCAL: Model_whisper_base; at most 38 characters, which is Windows Installer's limit."""
    return f"Model_{re.sub(r'[^A-Za-z0-9]', '_', model)}"[:38].rstrip("_")


def _below(folder: Path, root: str, top: str = "", disk: int = 1) -> Iterator[InstalledFile]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "verified.json":
            yield InstalledFile(PurePosixPath(top, path.relative_to(folder).as_posix()), path, root, disk)


# ---- rendering


def render(product: Product, dialect: Dialect, base: Path) -> str:
    """The .wxs file, to lie in the folder `base`: wixl finds no file by its full path."""
    wix4 = dialect is Dialect.WIX4
    space = "http://wixtoolset.org/schemas/v4/wxs" if wix4 else "http://schemas.microsoft.com/wix/2006/wi"
    wix = Element("Wix", xmlns=space)
    common = {
        "Name": NAME,
        "Language": GERMAN,
        "Version": product.version,
        "Manufacturer": MANUFACTURER,
        "UpgradeCode": str(UPGRADE_CODE).upper(),
    }
    if wix4:
        package = SubElement(wix, "Package", common, Scope="perMachine", InstallerVersion="500", Compressed="yes")
        SubElement(package, "SummaryInformation", Description=_DESCRIPTION)
        upgrade = {"AllowSameVersionUpgrades": "yes"}
    else:
        package = SubElement(wix, "Product", common, Id="*")
        SubElement(
            package, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine",
            Description=_DESCRIPTION, Manufacturer=MANUFACTURER,
        )  # fmt: skip
        upgrade = {}
    SubElement(package, "MajorUpgrade", upgrade, DowngradeErrorMessage=_NEWER)
    SubElement(package, "Media", Id="1", Cabinet="program.cab", EmbedCab="yes")
    for number, feature in enumerate(product.models if wix4 else (), 2):
        # Beside the MSI: Windows Installer reads no cabinet of over 2 GB, and weights do not shrink.
        SubElement(package, "Media", Id=str(number), Cabinet=f"{feature.id}.cab", EmbedCab="no")
    # Features are chosen when it is rolled out, not by the person; a running program is not shot down by Windows.
    for key, value in (("ARPNOMODIFY", "1"), ("MSIRESTARTMANAGERCONTROL", "Disable")):
        SubElement(package, "Property", Id=key, Value=value)
    _add_directories(package, product, dialect, base.resolve())
    _add_features(package, product, dialect)
    ElementTree.indent(wix)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(wix, encoding="unicode") + "\n"


def _add_directories(package: Element, product: Product, dialect: Dialect, base: Path) -> None:
    wix4 = dialect is Dialect.WIX4
    top = package if wix4 else SubElement(package, "Directory", Id="TARGETDIR", Name="SourceDir")

    def standard(name: str) -> Element:
        if wix4:
            return SubElement(top, "StandardDirectory", Id=name)
        return SubElement(top, "Directory", Id=name, Name=".")

    programs = standard("ProgramFiles64Folder")
    _add_files(SubElement(programs, "Directory", Id=INSTALL_FOLDER, Name=NAME), product.program.files, dialect, base)
    standard("ProgramMenuFolder")
    if product.models:
        # %PROGRAMDATA%\protokollant\models, where every user's program looks.
        shared = SubElement(standard("CommonAppDataFolder"), "Directory", Id="SHAREDFOLDER", Name="protokollant")
        folder = SubElement(shared, "Directory", Id=MODELS_FOLDER, Name="models")
        _add_files(folder, [file for feature in product.models for file in feature.files], dialect, base)


def _add_files(root: Element, files: Sequence[InstalledFile], dialect: Dialect, base: Path) -> None:
    """One component for each file, as Windows Installer's rules want it."""
    folders: dict[PurePosixPath, Element] = {PurePosixPath("."): root}

    def folder(path: PurePosixPath) -> Element:
        if path not in folders:
            key = hashlib.sha256(f"{root.get('Id')}/{path}".encode()).hexdigest()[:24]
            folders[path] = SubElement(folder(path.parent), "Directory", Id=f"d{key}", Name=path.name)
        return folders[path]

    bits = {"Bitness": "always64"} if dialect is Dialect.WIX4 else {"Win64": "yes"}
    for file in files:
        component = SubElement(folder(file.path.parent), "Component", bits, Id=f"c{file.key}", Guid=file.guid)
        entry = SubElement(
            component, "File", Id=f"f{file.key}", Name=file.path.name, KeyPath="yes",
            Source=_relative(file.source, base),
            DiskId=str(file.disk if dialect is Dialect.WIX4 else 1),  # wixl knows one cabinet
        )  # fmt: skip
        if (file.root, str(file.path)) == (INSTALL_FOLDER, EXECUTABLE):
            # Advertised, so that the entry belongs to the machine and not to whoever installs.
            SubElement(
                entry, "Shortcut", Id="StartMenu", Directory="ProgramMenuFolder", Name=NAME, Advertise="yes",
                WorkingDirectory=INSTALL_FOLDER, Description=_DESCRIPTION,
            )  # fmt: skip


def _relative(source: Path, base: Path) -> str:
    return os.path.relpath(source.resolve(), base)


def _add_features(package: Element, product: Product, dialect: Dialect) -> None:
    features = (product.program, *product.models)
    for feature in features:
        absent = {"AllowAbsent": "no"} if dialect is Dialect.WIX4 else {"Absent": "disallow"}
        always = absent if feature is product.program else {}
        element = SubElement(package, "Feature", always, Id=feature.id, Title=feature.title, Level="1")
        for file in feature.files:
            SubElement(element, "ComponentRef", Id=f"c{file.key}")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("frozen", type=Path)
    parser.add_argument("--version", default="")
    parser.add_argument("--models", type=Path)
    parser.add_argument("--dialect", choices=[each.value for each in Dialect], default=Dialect.WIX4.value)
    parser.add_argument("--out", type=Path, default=Path("protokollant.wxs"))
    options = parser.parse_args(arguments)
    models = {each.name: each for each in options.models.iterdir() if each.is_dir()} if options.models else {}
    try:
        version = options.version or os.environ.get("PROTOKOLLANT_VERSION") or _written_version()
        text = render(product(options.frozen, version, models), Dialect(options.dialect), options.out.parent)
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    options.out.write_text(text, encoding="utf-8")
    return 0


def _written_version() -> str:
    from protokollant import __version__

    return __version__


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
