"""Make dist/: the program for Linux as .deb and .tar.gz, the checksums, and a signature where a key is given.

The package asks nothing, has no maintainer scripts, and needs no network. Built on Debian 12, it runs there and on
anything newer. Two builds of one commit are the same; compare.py beside this file says so.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
DIST = ROOT / "dist"
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "packaging"), str(ROOT / "packaging" / "frozen"), str(HERE)]

import elf  # noqa: E402
import freeze  # noqa: E402
import shipped_licences  # noqa: E402
from manual import manual  # noqa: E402

MAINTAINER = "The Protokollant maintainers <maintainers@protokollant.invalid>"
# Loaded by name while the program runs, so that no library says so: sound, and a font to draw with.
LOADED_LATER = ("libportaudio2", "fonts-dejavu-core")
RECOMMENDED = "libasound2-plugins | pipewire-alsa, xdg-desktop-portal"
SUGGESTED = "gnome-keyring | kwalletmanager"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
PROGRAM = Path("usr/lib/protokollant")
POLICY = Path("etc/xdg/protokollant/policy.toml")
MODELS = Path("usr/share/protokollant/models")
EXAMPLE = Path("usr/share/protokollant/policy-example.toml")

_DESCRIPTION = """Description: spoken notes become the organisation's protocol, offline
 A counsellor or social worker speaks for a few minutes about a
 conversation or a home visit. Protokollant writes it down, puts every
 sentence into the right section of the organisation's protocol and shows
 what was not mentioned. Speech recognition and language model run on the
 computer itself.
 .
 The models are not part of the package: put them into
 /usr/share/protokollant/models, or import them with
 "protokollant models import".
"""


def dependencies(folder: Path) -> list[str]:
    """Debian's packages for what the folder of the program does not bring itself. Raises SystemExit where the library
    of a package is not installed here, so that nobody can know its name."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and elf.is_elf(path)]
    own = {path.name for path in folder.rglob("*.so*")}
    packages: set[str] = set(LOADED_LATER)
    for library in sorted(elf.needed(files) - own):
        place = elf.place_of(library)
        package = elf.package_of(place) if place else None
        if package is None:
            raise SystemExit(
                f"{library} belongs to no package of this system; install it (make package does) and retry"
            )
        packages.add(package)
    major, minor = elf.newest_glibc(files)
    return [f"{name} (>= {major}.{minor})" if name == "libc6" else name for name in sorted(packages)]


def lay_out(frozen: Path, contents: Path, root: Path, version: str, time: int) -> None:
    """Everything as it will lie on the system, below `root`."""
    date = dt.datetime.fromtimestamp(time, dt.UTC).date().isoformat()
    translations = ROOT / "resources" / "translations"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(frozen, root / PROGRAM, symlinks=True)
    for folder in (MODELS, Path("usr/bin"), POLICY.parent):
        (root / folder).mkdir(parents=True)
    (root / "usr/bin/protokollant").symlink_to("../lib/protokollant/protokollant")
    texts = {
        # The same in every version: a changed one would make an update ask what to do with IT's.
        POLICY: (HERE / "policy.toml").read_text(encoding="utf-8"),
        EXAMPLE: (ROOT / "packaging/policy/policy.toml").read_text(encoding="utf-8"),
        Path("usr/share/doc/protokollant/copyright"): shipped_licences.main(frozen, contents, ROOT / "LICENSE"),
        Path("usr/share/applications/protokollant.desktop"): (HERE / "protokollant.desktop").read_text(
            encoding="utf-8"
        ),
        Path("usr/share/metainfo/org.protokollant.Protokollant.metainfo.xml"): (
            (HERE / "protokollant.metainfo.xml.in")
            .read_text(encoding="utf-8")
            .replace("@VERSION@", version)
            .replace("@DATE@", date)
        ),
    }
    for place, text in texts.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text, encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    _zipped(root / "usr/share/doc/protokollant/CHANGELOG.md.gz", changes)
    for language, folder in (("en", "man1"), ("de", "de/man1")):
        _zipped(root / f"usr/share/man/{folder}/protokollant.1.gz", manual(language, translations, version, date))
    icons(ROOT / "resources" / "icons" / "app.svg", root / "usr/share/icons/hicolor")
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink() and root / PROGRAM not in (path, *path.parents):
            path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (time, time), follow_symlinks=False)


def _zipped(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def icons(drawing: Path, target: Path) -> None:
    """The icon in the sizes that menus ask for, drawn by Qt without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _qt = QGuiApplication.instance() or QGuiApplication(["icons"])
    renderer = QSvgRenderer(str(drawing))
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = target / f"{size}x{size}/apps/protokollant.png"
        place.parent.mkdir(parents=True)
        image.save(str(place))
    (target / "scalable/apps").mkdir(parents=True)
    shutil.copyfile(drawing, target / "scalable/apps/protokollant.svg")


def control(root: Path, version: str, architecture: str) -> str:
    """The package's description of itself."""
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    fields = {
        "Package": "protokollant",
        "Version": version,
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(-(-size // 1024)),
        "Depends": ", ".join(dependencies(root / PROGRAM)),
        "Recommends": RECOMMENDED,
        "Suggests": SUGGESTED,
        "Section": "text",
        "Priority": "optional",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items()) + _DESCRIPTION


def build_deb(root: Path, version: str, target: Path, time: int, compression: str = "-Zxz") -> Path:
    """A .deb of what lies below `root`, in the folder `target`. `compression`: an option of dpkg-deb."""
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    described = control(root, version, architecture)
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(f"{_digest(path, 'md5')}  {path.relative_to(root)}\n" for path in files)
    about = root / "DEBIAN"
    about.mkdir()
    try:
        for name, text in (("control", described), ("md5sums", sums), ("conffiles", f"/{POLICY}\n")):
            (about / name).write_text(text, encoding="utf-8")
        for path in (*about.iterdir(), about, root):
            path.chmod(0o755 if path.is_dir() else 0o644)
            os.utime(path, (time, time))
        target.mkdir(parents=True, exist_ok=True)
        deb = target / f"protokollant_{version}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", compression, "--build", str(root), str(deb)]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(time)}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    finally:
        shutil.rmtree(about)
    return deb


def build_tarball(root: Path, version: str, target: Path, time: int) -> Path:
    """The folder of the program, to be unpacked anywhere, with its licences."""
    target.mkdir(parents=True, exist_ok=True)
    place = target / f"protokollant-{version}-linux-{os.uname().machine}.tar.gz"

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = time
        return entry

    top = f"protokollant-{version}"
    with (
        place.open("wb") as raw,
        gzip.GzipFile("", "wb", 6, raw, time) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in sorted((root / PROGRAM).rglob("*")):
            archive.add(path, f"{top}/{path.relative_to(root / PROGRAM)}", recursive=False, filter=plain)
        for path in (root / "usr/share/doc/protokollant/copyright", root / EXAMPLE):
            archive.add(path, f"{top}/{path.name}", filter=plain)
    return place


def _digest(path: Path, kind: str) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, kind).hexdigest()


def checksums(files: list[Path], target: Path) -> Path:
    place = target / "SHA256SUMS"
    place.write_text("".join(f"{_digest(file, 'sha256')}  {file.name}\n" for file in sorted(files)), encoding="utf-8")
    return place


def sign(sums: Path, minisign_key: Path | None, gpg_key: str | None) -> None:
    """Sign the checksums beside them: SHA256SUMS.minisig, SHA256SUMS.asc. The tools ask for the key's passphrase."""
    if minisign_key:
        subprocess.run(["minisign", "-S", "-s", str(minisign_key), "-m", str(sums)], check=True)
    if gpg_key:
        signature = sums.with_name(sums.name + ".asc")
        signature.unlink(missing_ok=True)
        command = ["gpg", "--local-user", gpg_key, "--armor", "--output", str(signature), "--detach-sign", str(sums)]
        subprocess.run(command, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=freeze.BUILD, help="folder to build in")
    parser.add_argument("--dist", type=Path, default=DIST, help="folder for what is made")
    parser.add_argument("--minisign-key", type=Path, help="sign the checksums with this secret key of minisign")
    parser.add_argument("--gpg-key", help="sign the checksums with this key of GnuPG")
    arguments = parser.parse_args()
    build, dist = arguments.build.absolute(), arguments.dist.absolute()
    version, time = freeze.version(), int(freeze.commit_time())
    frozen = freeze.freeze(build, version)
    root = build / "root"
    lay_out(frozen, build / "source" / "contents.json", root, version, time)
    made = [build_deb(root, version, dist, time), build_tarball(root, version, dist, time)]
    sign(checksums(made, dist), arguments.minisign_key, arguments.gpg_key)
    for file in made:
        print(f"{file} ({file.stat().st_size / 1e6:.0f} MB)")


if __name__ == "__main__":
    main()
