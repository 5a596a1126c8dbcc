from __future__ import annotations

import importlib.util
import itertools
import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from scripts import ROOT, load_script

freeze = load_script("packaging/frozen/freeze.py")
licences = load_script("packaging/frozen/shipped_licences.py")
SOME_LIBRARY = next(Path("/lib").rglob("libz.so.1"), None)


@pytest.mark.parametrize(
    ("described", "dirty", "version"),
    [
        ("", False, "1.2.0~473.gabc1234"),
        ("v1.2.0-rc1-0-gabc1234", False, "1.2.0~rc1"),
        ("v1.2.0-0-gabc1234", False, "1.2.0"),
        ("v1.2.0-0-gabc1234", True, "1.2.0+0.changed"),
        ("v1.2.0-5-gabc1234", False, "1.2.0+5.gabc1234"),
    ],
)
def test_the_version_comes_from_the_tag(described: str, dirty: bool, version: str) -> None:
    assert freeze.version_of(described, "1.2.0", "473", "abc1234", dirty) == version


def test_versions_come_in_the_order_in_which_they_were_made() -> None:
    if shutil.which("dpkg") is None:
        pytest.skip("dpkg is not installed")
    order = ["1.2.0~473.gabc1234", "1.2.0~rc1", "1.2.0", "1.2.0+0.changed", "1.2.0+5.gabc1234", "1.2.1~rc1"]
    for earlier, later in itertools.pairwise(order):
        assert subprocess.run(["dpkg", "--compare-versions", earlier, "lt", later]).returncode == 0, (earlier, later)


def test_a_tag_that_the_sources_do_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match=r"v1\.3\.0"):
        freeze.version_of("v1.3.0-0-gabc1234", "1.2.0", "473", "abc1234", False)


@pytest.mark.skipif(SOME_LIBRARY is None, reason="no library to look at")
def test_a_library_whose_segments_lie_wrong_is_not_loadable(tmp_path: Path) -> None:
    library = tmp_path / "libz.so"
    shutil.copyfile(SOME_LIBRARY, library)
    assert freeze.loadable(library)
    data = bytearray(library.read_bytes())
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    heads = [start + number * size for number in range(count)]
    load_head = next(head for head in heads if struct.unpack_from("<I", data, head)[0] == 1)
    (offset,) = struct.unpack_from("<Q", data, load_head + 8)
    struct.pack_into("<Q", data, load_head + 8, offset + 8)
    library.write_bytes(data)
    assert not freeze.loadable(library)


def test_what_is_no_library_is_not_loadable(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_bytes(b"INPUT ( libm.so.6 )")
    assert not freeze.loadable(tmp_path / "a.so")


def test_copies_of_a_library_become_links(tmp_path: Path) -> None:
    for name, content in (("liba.so", b"a"), ("liba.so.0", b"a"), ("libb.so", b"b"), ("libb.so.1", b"other")):
        (tmp_path / name).write_bytes(content)
    freeze.link_copies(tmp_path)
    assert (tmp_path / "liba.so").readlink() == Path("liba.so.0")
    assert (tmp_path / "liba.so").read_bytes() == b"a"
    assert not (tmp_path / "libb.so").is_symlink()


def test_a_library_whose_licence_nobody_wrote_down_stops_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "_internal" / "av.libs"
    folder.mkdir(parents=True)
    (folder / "libavcodec-5e6b81c2.so.62").touch()
    text = licences.overview(tmp_path, [], "our own")
    assert "\nFFmpeg: LGPL-3.0-or-later" in text
    assert "x264" not in text
    (folder / "libnovelty-1234.so.1").touch()
    with pytest.raises(SystemExit, match="libnovelty-1234"):
        licences.overview(tmp_path, [], "our own")


def test_what_is_shipped_is_found_by_its_files_and_brings_its_text() -> None:
    import msgspec

    found = {component.name: component for component in licences.components(Path("/nowhere"), [msgspec.__file__])}
    assert "msgspec" in found
    assert "numpy" not in found
    assert found["msgspec"].licence == "BSD-3-Clause"
    assert any("Redistribution" in text for text in found["msgspec"].texts)


def test_llama_is_compiled_for_the_baseline_not_for_this_machine() -> None:
    """AVX-512, which the machine that compiles it may well have, uses registers of its own names."""
    if shutil.which("objdump") is None:
        pytest.skip("binutils are not installed")
    place = importlib.util.find_spec("llama_cpp")
    assert place is not None
    assert place.origin is not None
    libraries = list((Path(place.origin).parent / "lib").glob("*ggml*.so"))
    assert libraries
    for library in libraries:
        code = subprocess.run(["objdump", "-d", "--no-show-raw-insn", str(library)], capture_output=True, text=True)
        assert not re.search(r"%zmm|%k[1-7]\b", code.stdout), library.name


def test_data_of_others_are_named_too(tmp_path: Path) -> None:
    text = licences.overview(tmp_path, [], "our own")
    marked = [
        file
        for file in (ROOT / "resources").rglob("*.txt")
        if re.search(r"CC BY|\(MIT,", "".join(file.read_text(encoding="utf-8").splitlines()[:8]))
    ]
    assert len(marked) > 1
    assert [file for file in marked if str(file.relative_to(ROOT)) not in text] == []
