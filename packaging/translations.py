"""Collect the texts to be translated into resources/translations/*.ts (Qt Linguist); what is translated stays."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def collect(target: Path) -> None:
    """Bring `target` up to date with the sources. Raises CalledProcessError when lupdate fails."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "de"]
    subprocess.run([str(tool), *options, *sources, "-ts", str(target)], cwd=ROOT, check=True)


if __name__ == "__main__":
    collect(ROOT / "resources" / "translations" / "protokollant_de.ts")
