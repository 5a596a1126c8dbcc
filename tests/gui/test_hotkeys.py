"""Keys that work while another program is in front."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.gui.test_window_settings import opened

from protokollant.app.key_names import MODIFIERS, is_key, split_key
from protokollant.ui.hotkeys import GlobalKeys, find_global_keys
from protokollant.ui.hotkeys_windows import virtual_key

KEYS = [
    "F1",
    "F24",
    "Ctrl+R",
    "Alt+Space",
    "Ctrl+Shift+7",
    "Media Play",
    "Toggle Media Play/Pause",
    "Meta+Media Stop",
    "",
]
NO_KEYS = ["R", "Shift+R", "7", "Space", "F25", "F0", "Ctrl+", "Ctrl", "Ctrl+Ctrl+R", "Strg+R", "Esc", "Ctrl+R, Ctrl+S"]


@pytest.mark.parametrize("text", KEYS)
def test_keys_that_an_action_can_have(text: str) -> None:
    assert is_key(text)


@pytest.mark.parametrize("text", NO_KEYS)
def test_keys_that_would_be_typed_or_are_none(text: str) -> None:
    assert not is_key(text)


@given(st.permutations(MODIFIERS).flatmap(lambda m: st.integers(0, 4).map(lambda n: tuple(m[:n]))), st.integers(1, 24))
def test_a_key_is_split_as_it_was_put_together(modifiers: tuple[str, ...], number: int) -> None:
    assert split_key("+".join((*modifiers, f"F{number}"))) == (modifiers, f"F{number}")


class Grabber:
    """Has a key for itself already."""

    def __init__(self) -> None:
        self.held: list[str] = []

    def grab(self, key: str) -> bool:
        if key == "Media Stop":
            return False
        self.held.append(key)
        return True

    def release(self) -> None:
        self.held.clear()

    def close(self) -> None:
        self.held.clear()


class TestInTheWindow:
    def test_the_switch_takes_the_keys_and_gives_them_back(self, bench, qtbot):
        bench.program.keys.grabber = grabber = Grabber()
        dialog = opened(bench)
        switch = dialog.rows["global_keys"].control.box
        switch.click()
        qtbot.waitUntil(lambda: grabber.held == ["Ctrl+R", "Ctrl+P", "Ctrl+B"])
        bench.program.preferences.set("key_record", "F7")
        qtbot.waitUntil(lambda: grabber.held[0] == "F7")
        bench.program.keys.heard("F7")
        qtbot.waitUntil(lambda: bench.desk.recording.running)
        bench.program.keys.heard("F7")
        qtbot.waitUntil(lambda: not bench.desk.recording.running)
        switch.click()
        qtbot.waitUntil(lambda: grabber.held == [])

    def test_a_key_that_another_program_has_is_named(self, bench, qtbot):
        bench.program.keys.grabber = Grabber()
        dialog = opened(bench)
        bench.program.preferences.set("global_keys", True)
        qtbot.waitUntil(lambda: bench.application.settings.values.global_keys)
        bench.program.preferences.set("key_mark", "Media Stop")
        qtbot.waitUntil(lambda: "Media Stop" in dialog.rows["global_keys"].problem.text())

    def test_where_it_cannot_be_the_page_says_so(self, bench, qtbot):
        dialog = opened(bench)
        row = dialog.rows["global_keys"]
        row.control.box.click()
        assert "Wayland" in row.problem.text()
        assert not row.control.box.isChecked()


def test_wayland_and_macos_have_none(qapp) -> None:
    assert not find_global_keys(qapp, "linux", "wayland").possible
    assert not find_global_keys(qapp, "darwin", "cocoa").possible


def test_every_key_but_one_has_a_number_on_windows() -> None:
    names = {split_key(key)[1] for key in KEYS if key} | {"Pause", "Home", "End", "PgUp", "PgDown", "Ins"}
    assert all(virtual_key(name) for name in names)
    assert (virtual_key("F9"), virtual_key("R"), virtual_key("Media Record")) == (0x78, 0x52, 0)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[ctypes.CDLL]:
    """A real X server with nothing on it."""
    try:
        xtst = ctypes.CDLL("libXtst.so.6")
    except OSError:
        pytest.skip("no libXtst")
    if shutil.which("Xvfb") is None:
        pytest.skip("no Xvfb")
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        yield xtst
        server.terminate()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_a_pedal_is_heard_under_x11_once_for_each_press(screen: ctypes.CDLL, qapp, qtbot) -> None:
    keys = find_global_keys(qapp, "linux", "xcb")
    heard: list[str] = []
    keys.pressed.connect(heard.append)
    assert keys.use({"record": "F9", "mark": "Ctrl+Alt+M"}) == ()
    other = find_global_keys(qapp, "linux", "xcb")
    assert other.use({"record": "F9", "mark": "F8"}) == ("F9",)  # that one is taken, and nothing falls over

    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XStringToKeysym.restype = ctypes.c_ulong
    x11.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    x11.XCloseDisplay.argtypes = x11.XFlush.argtypes = (ctypes.c_void_p,)
    screen.XTestFakeKeyEvent.argtypes = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong)
    display = x11.XOpenDisplay(None)

    def press(name: bytes, down: int) -> None:
        code = x11.XKeysymToKeycode(display, x11.XStringToKeysym(name)) & 0xFF
        screen.XTestFakeKeyEvent(display, code, down, 0)
        x11.XFlush(display)

    for _ in range(2):
        press(b"F9", 1)
        press(b"F9", 0)
    qtbot.waitUntil(lambda: heard == ["record", "record"])
    for name, down in ((b"Control_L", 1), (b"Alt_L", 1), (b"m", 1), (b"m", 0), (b"Alt_L", 0), (b"Control_L", 0)):
        press(name, down)
    qtbot.waitUntil(lambda: heard == ["record", "record", "mark"])
    keys.use({})
    press(b"F9", 1)
    press(b"F9", 0)
    qtbot.wait(100)
    assert len(heard) == 3
    x11.XCloseDisplay(display)
    other.close()
    keys.close()


def test_keys_without_a_grabber_are_refused(qapp) -> None:
    assert GlobalKeys(qapp).use({"record": "F9", "mark": ""}) == ("F9",)
