"""Keys of all programs under X11, through libX11 with a connection of its own."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

from protokollant.app.key_names import split_key

_KEY_PRESS, _KEY_RELEASE = 2, 3
_SHIFT, _LOCK, _CONTROL, _ALT, _NUM_LOCK, _META = 1, 2, 4, 8, 16, 64
_MODIFIERS = {"Shift": _SHIFT, "Ctrl": _CONTROL, "Alt": _ALT, "Meta": _META}
# Whether these are on must not matter.
_IGNORED = (0, _LOCK, _NUM_LOCK, _LOCK | _NUM_LOCK)
_MEANT = _SHIFT | _CONTROL | _ALT | _META
_NAMES = {
    "Space": "space",
    "Ins": "Insert",
    "PgUp": "Prior",
    "PgDown": "Next",
    "Media Play": "XF86AudioPlay",
    "Toggle Media Play/Pause": "XF86AudioPlay",
    "Media Stop": "XF86AudioStop",
    "Media Pause": "XF86AudioPause",
    "Media Record": "XF86AudioRecord",
    "Media Previous": "XF86AudioPrev",
    "Media Next": "XF86AudioNext",
}


class _KeyEvent(ctypes.Structure):
    """XKeyEvent, in the room of an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("root", ctypes.c_ulong),
        ("subwindow", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("x_root", ctypes.c_int),
        ("y_root", ctypes.c_int),
        ("state", ctypes.c_uint),
        ("keycode", ctypes.c_uint),
        ("rest", ctypes.c_long * 24),
    )


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class X11Grabber(QObject):
    def __init__(self, x11: ctypes.CDLL, display: int, heard: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._x11 = x11
        self._display = display
        self._heard = heard
        self._root = x11.XDefaultRootWindow(display)
        self._keys: dict[tuple[int, int], str] = {}
        self._down: set[int] = set()
        self._failed = False
        # Xlib ends the process at an error of a connection that has no handler; another program's key is one.
        self._handler = _ErrorHandler(self._on_error)
        self._before = ctypes.cast(x11.XSetErrorHandler(self._handler), _ErrorHandler)
        x11.XkbSetDetectableAutoRepeat(display, 1, None)  # a pedal that is held down is one press
        self._notifier = QSocketNotifier(x11.XConnectionNumber(display), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def grab(self, key: str) -> bool:
        modifiers, name = split_key(key)
        keysym = self._x11.XStringToKeysym(_NAMES.get(name, name.lower() if len(name) == 1 else name).encode())
        code = self._x11.XKeysymToKeycode(self._display, keysym) if keysym else 0
        if not code:
            return False
        wanted = sum(_MODIFIERS[each] for each in modifiers)
        self._failed = False
        for ignored in _IGNORED:
            self._x11.XGrabKey(self._display, code, wanted | ignored, self._root, 0, 1, 1)
        self._x11.XSync(self._display, 0)
        if self._failed:
            self._let_go(code, wanted)
            return False
        self._keys[code, wanted] = key
        return True

    def release(self) -> None:
        for code, wanted in self._keys:
            self._let_go(code, wanted)
        self._keys.clear()
        self._down.clear()

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self._x11.XSetErrorHandler(self._before)
        self._x11.XCloseDisplay(self._display)

    def _let_go(self, code: int, wanted: int) -> None:
        for ignored in _IGNORED:
            self._x11.XUngrabKey(self._display, code, wanted | ignored, self._root)
        self._x11.XSync(self._display, 0)

    def _read(self) -> None:
        event = _KeyEvent()
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _KEY_RELEASE:
                self._down.discard(event.keycode)
            elif event.type == _KEY_PRESS and event.keycode not in self._down:
                self._down.add(event.keycode)
                if (key := self._keys.get((event.keycode, event.state & _MEANT))) is not None:
                    self._heard(key)

    def _on_error(self, display: int, error: int) -> int:
        if display == self._display:
            self._failed = True
            return 0
        return int(self._before(display, error)) if self._before else 0


def open_x11(heard: Callable[[str], None], parent: QObject) -> X11Grabber | None:
    """None where libX11 or the X server is not there."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = (ctypes.c_char_p,)
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
    x11.XConnectionNumber.argtypes = (ctypes.c_void_p,)
    x11.XStringToKeysym.restype = ctypes.c_ulong
    x11.XStringToKeysym.argtypes = (ctypes.c_char_p,)
    x11.XKeysymToKeycode.restype = ctypes.c_ubyte
    x11.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    number = ctypes.c_int
    x11.XGrabKey.argtypes = (ctypes.c_void_p, number, ctypes.c_uint, ctypes.c_ulong, number, number, number)
    x11.XUngrabKey.argtypes = (ctypes.c_void_p, number, ctypes.c_uint, ctypes.c_ulong)
    x11.XSync.argtypes = (ctypes.c_void_p, number)
    x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    x11.XPending.argtypes = (ctypes.c_void_p,)
    x11.XNextEvent.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    x11.XkbSetDetectableAutoRepeat.argtypes = (ctypes.c_void_p, number, ctypes.c_void_p)
    x11.XSetErrorHandler.restype = ctypes.c_void_p
    x11.XSetErrorHandler.argtypes = (_ErrorHandler,)
    display = x11.XOpenDisplay(None)
    return X11Grabber(x11, display, heard, parent) if display else None
