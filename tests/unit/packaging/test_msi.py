"""The installer for Windows, as far as it can be checked without one: its sources, and the MSI that wixl makes of them.
WiX itself, the installation and the program on Windows have not been tried by these tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from tests.scripts import load_script

msi = load_script("packaging/windows/msi.py")
needs_tools = pytest.mark.skipif(
    not (shutil.which("wixl") and shutil.which("msiinfo")), reason="wixl and msitools are not installed"
)


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "gefroren Süd"
    for name in ("protokollant.exe", "_internal/python311.dll", "_internal/PySide6/Qt6Core.dll", "_internal/a b.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.fixture
def models(tmp_path: Path) -> dict[str, Path]:
    folders = {name: tmp_path / "modelle" / name for name in ("whisper-base", "qwen2.5-coder-1.5b-instruct-q4_k_m")}
    for folder in folders.values():
        folder.mkdir(parents=True)
        (folder / "model.bin").write_bytes(b"weights")
        (folder / "verified.json").write_bytes(b"{}")  # the store's own note; each machine makes its own
    return folders


def plain(text: str) -> Element:
    root = ElementTree.fromstring(text)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


@pytest.mark.parametrize("dialect", list(msi.Dialect))
def test_every_file_is_one_component_of_one_feature(frozen: Path, models: dict[str, Path], dialect: str) -> None:
    product = msi.product(frozen, "1.2.3", models)
    root = plain(msi.render(product, dialect, frozen))
    components = [element.get("Id") for element in root.iter("Component")]
    refs = [element.get("Id") for element in root.iter("ComponentRef")]
    assert len(components) == len(set(components)) == 4 + 2
    assert sorted(refs) == sorted(components)
    assert all(len(component) == 1 for component in root.iter("Component"))
    assert len({element.get("Guid") for element in root.iter("Component")}) == len(components)
    sources = {(frozen / element.get("Source")).resolve() for element in root.iter("File")}
    expected = [*frozen.rglob("*"), *(folder / "model.bin" for folder in models.values())]
    assert sources == {path.resolve() for path in expected if path.is_file()}
    features = {element.get("Id"): element for element in root.iter("Feature")}
    assert list(features) == ["Program", "Model_qwen2_5_coder_1_5b_instruct_q4_k", "Model_whisper_base"]
    assert all(len(name) <= 38 for name in features)
    ids = [element.get("Id") for element in root.iter() if element.tag in ("Directory", "Component", "File")]
    assert len(ids) == len(set(ids))
    assert all(len(each) <= 72 for each in ids)


@pytest.mark.parametrize("dialect", list(msi.Dialect))
def test_the_product_is_the_machine_s_and_upgrades_itself(frozen: Path, dialect: str) -> None:
    root = plain(msi.render(msi.product(frozen, "1.2.3~4.gabc", {}), dialect, frozen))
    top = root[0]
    assert (top.get("Version"), top.get("Language")) == ("1.2.3", "1031")
    assert uuid.UUID(top.get("UpgradeCode")) == uuid.UUID("7f1b4a52-2c0e-4f57-9d8a-0f5b6d2c9e31")
    scopes = [element.get("Scope") or element.get("InstallScope") for element in root.iter("Package")]
    assert scopes == ["perMachine"]
    assert top.find("MajorUpgrade") is not None
    (shortcut,) = root.iter("Shortcut")
    assert (shortcut.get("Directory"), shortcut.get("Advertise")) == ("ProgramMenuFolder", "yes")
    for tag in ("CustomAction", "ServiceInstall", "FirewallException", "RegistryValue", "UI", "UIRef"):
        assert not list(root.iter(tag))


def test_identifiers_follow_from_the_place_alone(frozen: Path, tmp_path: Path) -> None:
    """So that the next version upgrades the same components, wherever it was built."""
    other = Path(shutil.copytree(frozen, tmp_path / "anderswo"))
    first, second = (msi.product(folder, "1.0.0", {}) for folder in (frozen, other))
    assert [(file.key, file.guid) for file in first.files] == [(file.key, file.guid) for file in second.files]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", "0.1.0"),
        ("1.2", "1.2.0"),
        ("1.2.0~rc1", "1.2.0"),
        ("1.2.0+5.gabc1234", "1.2.0"),
        ("0.1.0~473.g1", "0.1.0"),
    ],
)
def test_versions(version: str, numbers: str) -> None:
    assert msi.installer_version(version) == numbers


@pytest.mark.parametrize("version", ["", "x", "256.0.0", "1.0.70000"])
def test_what_windows_could_not_compare(version: str) -> None:
    with pytest.raises(ValueError, match=r"version|compare"):
        msi.installer_version(version)


def test_a_folder_without_the_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    assert msi.main([str(tmp_path / "leer"), "--out", str(tmp_path / "x.wxs")]) == 1
    assert not (tmp_path / "x.wxs").exists()


@needs_tools
def test_wixl_makes_an_msi_with_these_tables(frozen: Path, models: dict[str, Path], tmp_path: Path) -> None:
    source, target = tmp_path / "p.wxs", tmp_path / "p.msi"
    arguments = [str(frozen), "--models", str(tmp_path / "modelle"), "--dialect", "wixl", "--out", str(source)]
    assert msi.main([*arguments, "--version", "1.2.3"]) == 0
    done = subprocess.run(
        ["wixl", "-a", "x64", "-o", target.name, source.name],
        cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "CRITICAL" not in done.stderr

    def table(name: str) -> list[list[str]]:
        text = subprocess.run(["msiinfo", "export", target, name], capture_output=True, text=True, check=True).stdout
        return [line.split("\t") for line in text.splitlines()[3:]]

    properties = dict(table("Property"))
    assert properties["ALLUSERS"] == "1"
    assert properties["ProductVersion"] == "1.2.3"
    assert properties["UpgradeCode"] == "{7F1B4A52-2C0E-4F57-9D8A-0F5B6D2C9E31}"
    assert {row[0] for row in table("Feature")} == {
        "Program", "Model_qwen2_5_coder_1_5b_instruct_q4_k", "Model_whisper_base"
    }  # fmt: skip
    assert [row[0] for row in table("Upgrade")] == [properties["UpgradeCode"]] * 2
    components = table("Component")
    assert len(components) == 6
    assert all(int(row[3]) & 256 for row in components)  # 64 bits
    assert all(row[5] for row in components)  # each has its key path
    assert len(table("FeatureComponents")) == 6
    (shortcut,) = table("Shortcut")
    assert shortcut[:3] == ["StartMenu", "ProgramMenuFolder", "Protokollant"]
    assert shortcut[4] == "Program"  # advertised: it names a feature
    folders = {row[0]: (row[1], row[2]) for row in table("Directory")}
    assert folders["INSTALLFOLDER"][0] == "ProgramFiles64Folder"
    assert folders["MODELSFOLDER"] == ("SHAREDFOLDER", "models")
    assert folders["SHAREDFOLDER"] == ("CommonAppDataFolder", "protokollant")
    summary = subprocess.run(["msiinfo", "suminfo", target], capture_output=True, text=True, check=True).stdout
    assert "x64" in summary
    extracted = tmp_path / "aus"
    subprocess.run(["msiextract", "-C", extracted, target], capture_output=True, check=True, timeout=60)
    assert {path.name for path in extracted.rglob("*") if path.is_file()} >= {"protokollant.exe", "Qt6Core.dll"}
