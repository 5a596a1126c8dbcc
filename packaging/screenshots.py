"""Write the pictures of docs/images: the window's pages and dialogs over scripted engines, with no model, no microphone
and no screen. `make screenshots`.

python packaging/screenshots.py [FOLDER]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images"
# language, scheme, size of the text in percent, width of the window, and which views
EVERYTHING: tuple[str, ...] = ()
SERIES = (
    ("de", "light", 100, 1280, EVERYTHING),
    ("de", "dark", 100, 1280, ("start", "dictating", "protocol", "approved", "settings", "templates")),
    ("de", "contrast_light", 100, 1280, ("dictating", "protocol")),
    ("de", "contrast_dark", 100, 1280, ("dictating", "protocol", "settings")),
    ("de", "light", 200, 1280, ("start", "dictating", "protocol", "approved", "settings", "approve", "templates")),
    ("de", "light", 100, 900, ("start", "protocol")),
    ("en", "light", 100, 1280, ("start", "dictating", "protocol", "approved", "settings")),
)
_HEIGHT = 800
_COLOURS = 96


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    if len(sys.argv) > 2:  # one series, in a process of its own: fonts and colours are the whole program's
        draw(target, *SERIES[int(sys.argv[2])])
        return
    target.mkdir(parents=True, exist_ok=True)
    for number in range(len(SERIES)):
        subprocess.run([sys.executable, __file__, str(target), str(number)], check=True)
    size = sum(picture.stat().st_size for picture in target.glob("*.png"))
    print(f"{len(list(target.glob('*.png')))} pictures, {size / 1e6:.1f} MB, in {target}")


def draw(target: Path, language: str, scheme: str, percent: int, width: int, wanted: tuple[str, ...]) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    sys.path[:0] = [str(ROOT / "desktop"), str(ROOT), str(ROOT / "tests")]
    from PySide6.QtWidgets import QMainWindow
    from tests.gui.conftest import Scene

    import showcase
    from protokollant.foundation.texts import Translator
    from protokollant.ui import translation
    from protokollant.ui.main import build_qt

    qt = build_qt([])
    translation.install(qt, Translator.load(language, ROOT / "resources" / "translations"))
    look = "" if (scheme, percent, width) == ("light", 100, 1280) else f"-{scheme.replace('_', '-')}"
    look += f"-{percent}" if percent != 100 else ""
    look += f"-{width}px" if width != 1280 else ""
    with tempfile.TemporaryDirectory() as home:
        scene = Scene(Path(home), qt, language=language)
        scene.settings |= {"appearance": scheme, "text_size": percent}
        for name, view in showcase.views(scene):
            if isinstance(view, QMainWindow):
                view.resize(width, _HEIGHT)
                showcase.settle()
            if not wanted or name in wanted:
                save(view, target / f"{name}{look}-{language}.png")
        scene.close_all()


def save(view, path: Path) -> None:
    """As a small PNG, of the colours that the view has most."""
    import numpy as np
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    most = [int(colour) | 0xFF000000 for colour in colours[np.argsort(-counts)][:_COLOURS]]
    flat = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    picture.convertToFormat(QImage.Format.Format_Indexed8, most, flat).save(str(path), "PNG", 0)


if __name__ == "__main__":
    main()
