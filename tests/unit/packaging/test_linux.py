from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from protokollant.app.settings import load_settings
from protokollant.app.settings_schema import Settings
from protokollant.cli.commands import TABLE
from scripts import ROOT, load_script

package = load_script("packaging/linux/package.py")
compare = load_script("packaging/linux/compare.py")
manual = load_script("packaging/linux/manual.py")
TRANSLATIONS = ROOT / "resources" / "translations"
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg is not installed")


def test_the_shipped_policy_fixes_nothing(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, [ROOT / "packaging/linux/policy.toml"])
    assert settings.values == Settings()
    assert not any(settings.locked(key) for key in settings.origins)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_manual_names_every_command_and_leaves_nothing_open(language: str) -> None:
    page = manual.manual(language, TRANSLATIONS, "1.2.0", "2026-11-26")
    assert all(f".B {command}\n" in page for command in TABLE)
    assert "@" not in page
    assert all(f".B {code}\n" in page for code in "012345")


def _root(folder: Path, moment: int) -> Path:
    """A program of one file, as it would lie on the system."""
    program = folder / package.PROGRAM
    program.mkdir(parents=True)
    shutil.copy("/bin/true", program / "protokollant")
    for place in (package.POLICY, package.EXAMPLE, Path("usr/share/doc/protokollant/copyright")):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text("text\n", encoding="utf-8")
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (moment, moment))
    return folder


@needs_dpkg
def test_what_is_packed_twice_is_the_same(tmp_path: Path) -> None:
    one, other = (_root(tmp_path / name, 1_700_000_000) for name in ("one", "another"))
    debs = [package.build_deb(root, "1.2.0", root.parent / f"{root.name}-dist", 1_700_000_000) for root in (one, other)]
    tars = [
        package.build_tarball(root, "1.2.0", root.parent / f"{root.name}-dist", 1_700_000_000) for root in (one, other)
    ]
    assert compare.differences(*(deb.parent for deb in debs)) == []
    assert {deb.name for deb in debs} | {tar.name for tar in tars} == {path.name for path in debs[0].parent.iterdir()}
    assert not (one / "DEBIAN").exists()


@needs_dpkg
def test_the_package_names_what_it_needs_and_has_no_scripts(tmp_path: Path) -> None:
    deb = package.build_deb(_root(tmp_path / "root", 1_700_000_000), "1.2.0", tmp_path, 1_700_000_000)
    about = tmp_path / "about"
    subprocess.run(["dpkg-deb", "--control", str(deb), str(about)], check=True)
    assert {path.name for path in about.iterdir()} == {"control", "md5sums", "conffiles"}
    fields = dict(line.split(": ", 1) for line in (about / "control").read_text().splitlines() if line[0] != " ")
    needed = fields["Depends"].split(", ")
    assert {"libportaudio2", "fonts-dejavu-core"} <= set(needed)
    assert any(name.startswith("libc6 (>= 2.") for name in needed)
    assert (about / "conffiles").read_text() == "/etc/xdg/protokollant/policy.toml\n"


def test_builds_that_differ_are_told_by_name(tmp_path: Path) -> None:
    one, other = _root(tmp_path / "one", 1), _root(tmp_path / "two", 1)
    assert compare.differences(one, other) == []
    (other / package.EXAMPLE).write_text("other\n", encoding="utf-8")
    (other / package.PROGRAM / "more").symlink_to("protokollant")
    names = compare.differences(one, other)
    assert str(package.EXAMPLE) in names
    assert str(package.PROGRAM / "more") in names
    assert str(package.POLICY) not in names


@pytest.mark.skipif(shutil.which("gpg") is None, reason="GnuPG is not installed")
def test_the_checksums_are_signed_with_a_key_of_gnupg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = tmp_path / "keys"
    keys.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(keys))
    quick = ["gpg", "--batch", "--passphrase", "", "--quick-generate-key", "release@example.org", "ed25519", "sign"]
    subprocess.run(quick, check=True, capture_output=True)
    try:
        sums = _signed(tmp_path, gpg_key="release@example.org")
        checked = subprocess.run(["gpg", "--verify", f"{sums}.asc", str(sums)], capture_output=True)
        assert checked.returncode == 0
        sums.write_text("other\n", encoding="utf-8")
        assert subprocess.run(["gpg", "--verify", f"{sums}.asc", str(sums)], capture_output=True).returncode != 0
    finally:
        subprocess.run(["gpgconf", "--kill", "all"], capture_output=True)


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")
def test_the_checksums_are_signed_with_a_key_of_minisign(tmp_path: Path) -> None:
    secret, public = tmp_path / "release.key", tmp_path / "release.pub"
    subprocess.run(["minisign", "-G", "-W", "-s", str(secret), "-p", str(public)], check=True, capture_output=True)
    sums = _signed(tmp_path, minisign_key=secret)
    assert subprocess.run(["minisign", "-V", "-p", str(public), "-m", str(sums)], capture_output=True).returncode == 0


def _signed(folder: Path, minisign_key: Path | None = None, gpg_key: str | None = None) -> Path:
    (folder / "a.deb").write_bytes(b"a")
    sums: Path = package.checksums([folder / "a.deb"], folder)
    package.sign(sums, minisign_key, gpg_key)
    checked = subprocess.run(["sha256sum", "--check", "--strict", sums.name], cwd=folder, capture_output=True)
    assert checked.returncode == 0
    return sums
