"""What is copied from the window: no clipboard history takes it in, and after a while it is gone."""

from __future__ import annotations

import ctypes
import sys
import uuid
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

_OWN = "application/x-protokollant-copy"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = b"\0\0\0\0"  # a DWORD
# What password managers say, each in the way of its system; the others pass it by.
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
}
_CONCEALED = b"org.nspasteboard.ConcealedType"


class ClipboardGuard(QObject):
    """Follows the system's clipboard: whatever a part of the window copies, also with its own menu or Ctrl+C, is marked
    as secret and removed after `seconds` (0: never) where it is still there.

    `owns`: whether what is on the clipboard came from this program.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        seconds: int,
        parent: QObject,
        owns: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or clipboard.ownsClipboard
        self._token = b""
        self._timer = QTimer(self, singleShot=True, interval=seconds * 1000)
        self._timer.timeout.connect(self.clear)
        # Not at once: whoever sets the clipboard is not done with it yet.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._conceal)
        clipboard.dataChanged.connect(self._soon.start)

    def put(self, plain: str, html: str = "") -> None:
        """The text plain and, where there is `html`, formatted; whatever it is pasted into takes what it can."""
        content = QMimeData()
        content.setText(plain)
        if html:
            content.setHtml(html)
        self._hold(content)

    def clear(self) -> None:
        """Remove what was copied here, and nothing else."""
        if self._soon.isActive():  # copied this very moment
            self._soon.stop()
            self._conceal()
        self._timer.stop()
        if self._token and self._mark() == self._token:
            self._clipboard.clear()
        self._token = b""

    def _mark(self) -> bytes:
        held = self._clipboard.mimeData()
        return bytes(held.data(_OWN).data()) if held is not None else b""

    def _conceal(self) -> None:
        held = self._clipboard.mimeData()
        if held is None or not held.formats() or held.hasFormat(_OWN) or not self._owns():
            return
        self._hold(held)

    def _hold(self, content: QMimeData) -> None:
        self._token = uuid.uuid4().hex.encode()
        self._clipboard.setMimeData(concealed(content, self._token))
        if sys.platform == "darwin":
            _conceal_on_macos()
        if self._timer.interval() > 0:
            self._timer.start()


def concealed(content: QMimeData, token: bytes) -> QMimeData:
    """A copy that says of itself that it is secret."""
    made = QMimeData()
    for kind in content.formats():
        made.setData(kind, content.data(kind))
    if content.hasText():
        made.setText(content.text())
    for kind, value in {**_HINTS, _OWN: token}.items():
        made.setData(kind, value)
    return made


def _conceal_on_macos() -> None:
    """Qt has no name for this kind of content, so the system's pasteboard is asked itself."""
    with suppress(OSError, AttributeError):
        objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
        objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = (ctypes.c_char_p,)

        def send(target: int, name: bytes, *arguments: int | bytes) -> int:
            kinds = [ctypes.c_char_p if isinstance(each, bytes) else ctypes.c_void_p for each in arguments]
            call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *kinds)
            send_message = call(("objc_msgSend", objc))
            return int(send_message(target, objc.sel_registerName(name), *arguments) or 0)

        def text(content: bytes) -> int:
            return send(objc.objc_getClass(b"NSString"), b"stringWithUTF8String:", content)

        board = send(objc.objc_getClass(b"NSPasteboard"), b"generalPasteboard")
        kind = text(_CONCEALED)
        types = send(objc.objc_getClass(b"NSArray"), b"arrayWithObject:", kind)
        send(board, b"addTypes:owner:", types, 0)
        send(board, b"setString:forType:", text(b""), kind)
