"""Where things lie on Windows, as far as that can be asked elsewhere: by the rules of platformdirs for Windows."""

from __future__ import annotations

import re
from pathlib import Path

import platformdirs
import pytest
from platformdirs.windows import Windows

from protokollant.foundation.folders import find_folders

ROOT = Path(__file__).parents[3]


def test_a_redirected_profile_with_an_umlaut_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    profile = r"\\server\profile$\Jörg Müller.V6\AppData\Local"
    shared = r"\\?\Volume\ProgramData"  # no drive at all
    monkeypatch.setattr(platformdirs, "PlatformDirs", Windows)
    monkeypatch.setattr(
        "platformdirs.windows.get_win_folder",
        lambda name: {"CSIDL_LOCAL_APPDATA": profile, "CSIDL_COMMON_APPDATA": shared}[name],
    )
    folders = find_folders({})
    for folder in (folders.data, folders.config, folders.log):
        assert str(folder).startswith(profile)
        assert "protokollant" in str(folder)
    for folder in (*folders.site_data, *folders.site_config, folders.shared_models, *folders.policies):
        assert str(folder).startswith(shared)


def test_no_module_names_a_drive() -> None:
    for path in (ROOT / "desktop").rglob("*.py"):
        assert not re.search(r"""["'][A-Za-z]:[\\/]""", path.read_text(encoding="utf-8")), path
