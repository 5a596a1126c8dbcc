from __future__ import annotations

import threading

from PySide6.QtCore import Qt

from protokollant.ui.main import Forward


def test_a_minimised_window_comes_forward_when_another_was_started(bench, qtbot) -> None:
    window = bench.window
    forward = Forward(window)
    window.showMinimized()
    assert window.windowState() & Qt.WindowState.WindowMinimized
    thread = threading.Thread(target=forward.asked.emit)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMinimized)
    assert window.isVisible()
