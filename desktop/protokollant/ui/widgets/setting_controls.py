"""The control for each form of a setting. Each shows a value and emits `chosen` when the person gave another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from protokollant.app.settings_schema import Form, Setting, Value, listed
from protokollant.ui.design import Space
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.preferences import Option
from protokollant.ui.widgets.basics import button
from protokollant.ui.widgets.check_box import CheckBox
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


class SettingControl(QWidget):
    chosen = Signal(object)  # a Value
    wide = False
    """It needs a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.XS)

    def show_value(self, value: Value) -> None:
        """Show what is in force; nothing is emitted."""
        raise NotImplementedError

    def name(self, name: str, about: str) -> None:
        """What a screen reader says."""
        for control in self.findChildren(QWidget):
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus and not control.objectName().startswith("qt_"):
                own = control.text() if isinstance(control, QCheckBox | QPushButton) else ""
                control.setAccessibleName(f"{name}: {own}" if own else name)
                control.setAccessibleDescription(about)


class SwitchControl(SettingControl):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.box = CheckBox(look, translate("settings", "Switched on"))
        self.box.clicked.connect(lambda on: self.chosen.emit(on))
        self._box.addWidget(self.box)

    def show_value(self, value: Value) -> None:
        self.box.setChecked(bool(value))


class ChoiceControl(SettingControl):
    """`options` is asked whenever a value is shown."""

    def __init__(self, options: Callable[[], Sequence[Option]], look: Look) -> None:
        super().__init__()
        self._options = options
        self.box = CalmComboBox(look)
        self.box.activated.connect(lambda row: self.chosen.emit(self.box.itemData(row)))
        self._box.addWidget(self.box)

    def show_value(self, value: Value) -> None:
        blocker = QSignalBlocker(self.box)
        options = list(self._options())
        if [(self.box.itemData(row), self.box.itemText(row)) for row in range(self.box.count())] != options:
            self.box.clear()
            for each, text in options:
                self.box.addItem(text, each)
        self.box.setCurrentIndex(self.box.findData(value))
        self.box.setToolTip(self.box.currentText())
        blocker.unblock()


class _CalmSpinBox(QSpinBox):
    """Some values have a word of their own, all others their number and the unit. Both can be typed."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._unit = f" {tr(setting.unit)}" if setting.unit is not None else ""
        self._words = {value: tr(word) for value, word in setting.words}

    def textFromValue(self, value: int) -> str:
        return self._words.get(value, f"{value}{self._unit}")

    def valueFromText(self, text: str) -> int:
        found = self._read(text)
        return self.value() if found is None else found

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        found, typed = self._read(text), text.strip().casefold()
        if found is not None:
            state = QValidator.State.Acceptable if self.minimum() <= found <= self.maximum() else None
        else:
            whole = (self.textFromValue(value).casefold() for value in self._words)
            state = QValidator.State.Intermediate if typed in ("", "-") or any(typed in w for w in whole) else None
        return state or QValidator.State.Invalid, text, position

    def _read(self, text: str) -> int | None:
        typed = text.strip().casefold()
        for value, word in self._words.items():
            if typed == word.casefold():
                return value
        number = typed.removesuffix(self._unit.strip().casefold()).strip()
        return int(number) if re.fullmatch(r"-?\d{1,9}", number) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not change a value


class NumberControl(SettingControl):
    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.box = _CalmSpinBox(setting)
        self.box.setKeyboardTracking(False)
        most = 1_000_000 if setting.most is None else setting.most
        self.box.setRange(-most if setting.least is None else setting.least, most)
        self.box.valueChanged.connect(lambda value: self.chosen.emit(value))
        self._box.addWidget(self.box)

    def show_value(self, value: Value) -> None:
        blocker = QSignalBlocker(self.box)
        self.box.setValue(int(value))
        blocker.unblock()


class TextControl(SettingControl):
    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.editingFinished.connect(self._typed)
        self._box.addWidget(self.line)

    def show_value(self, value: Value) -> None:
        self.line.setText(str(value))
        self.line.setModified(False)

    def _typed(self) -> None:
        if self.line.isModified():
            self.line.setModified(False)
            self.chosen.emit(self.line.text().strip())


class NamesControl(SettingControl):
    """Some of a few names."""

    wide = True

    def __init__(self, setting: Setting, look: Look) -> None:
        super().__init__()
        self.boxes: dict[str, CheckBox] = {}
        for name in setting.names or ():
            self.boxes[name] = box = CheckBox(look, tr(setting.named[name]) if name in setting.named else name)
            box.clicked.connect(lambda _on: self._emit())
            self._box.addWidget(box)

    def show_value(self, value: Value) -> None:
        shown = listed(str(value))
        for name, box in self.boxes.items():
            box.setChecked(name in shown)

    def _emit(self) -> None:
        self.chosen.emit(", ".join(name for name, box in self.boxes.items() if box.isChecked()))


class PathControl(TextControl):
    """A path that can be typed or looked for; `ask` opens the system's dialog."""

    def __init__(self, ask: Callable[[], Path | None]) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._box.removeWidget(self.line)
        row.addWidget(self.line, 1)
        self.browse = button(translate("settings", "Choose …"), lambda: self._take(ask()))
        row.addWidget(self.browse)
        self._box.addLayout(row)
        self.line.setPlaceholderText(translate("settings", "none"))

    def _take(self, path: Path | None) -> None:
        if path is not None:
            self.chosen.emit(str(path))


class KeyControl(SettingControl):
    """A key is pressed, not typed. Where it was clicked, the next key counts; Escape leaves it as it was, Delete takes
    the key away. Tab goes on as everywhere, so that nobody is caught here."""

    def __init__(self) -> None:
        super().__init__()
        self.button = _KeyButton()
        self.button.pressed_key.connect(lambda key: self.chosen.emit(key))
        self._box.addWidget(self.button)

    def name(self, name: str, about: str) -> None:
        self.button.title = name
        self.button.setAccessibleDescription(about)

    def show_value(self, value: Value) -> None:
        self.button.show_key(str(value))


class _KeyButton(QPushButton):
    pressed_key = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.title = ""
        """What the key is for."""
        self._key = ""
        self._waiting = False
        self.clicked.connect(lambda: self._wait(True))

    def show_key(self, key: str) -> None:
        self._key = key
        self._wait(False)

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        shown = QKeySequence(self._key).toString(QKeySequence.SequenceFormat.NativeText)
        if waiting:
            self.setText(translate("settings", "Press the key …"))
        else:
            self.setText(shown or translate("settings", "No key"))
        self.setAccessibleName(f"{self.title}: {self.text()}")

    def event(self, event: QEvent) -> bool:
        # Otherwise the key would start what it is the key of.
        if self._waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._waiting or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._wait(False)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._end("")
        elif event.key() not in _MODIFIERS:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            sequence = QKeySequence(event.key() | modifiers.value)
            self._end(sequence.toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wait(False)
        super().focusOutEvent(event)

    def _end(self, key: str) -> None:
        self._wait(False)
        self.pressed_key.emit(key)


def control_for(
    setting: Setting, options: Callable[[], Sequence[Option]], look: Look, dialogs: FileDialogs, parent: QWidget
) -> SettingControl:
    """`options`: what a choice has to offer now. `parent` is below the dialogs that ask for files."""
    if setting.form is Form.LIST and setting.names is not None:
        return NamesControl(setting, look)
    simple: Mapping[Form, Callable[[], SettingControl]] = {
        Form.SWITCH: lambda: SwitchControl(look),
        Form.NUMBER: lambda: NumberControl(setting),
        Form.FILE: lambda: PathControl(lambda: dialogs.any_file(parent, tr(setting.label))),
        Form.FOLDER: lambda: PathControl(lambda: dialogs.any_folder(parent, tr(setting.label))),
        Form.KEY: KeyControl,
        Form.TEXT: TextControl,
        Form.LIST: TextControl,
    }
    make = simple.get(setting.form)
    return make() if make else ChoiceControl(options, look)
