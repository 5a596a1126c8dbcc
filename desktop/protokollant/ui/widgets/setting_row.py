"""One setting on the page: its name and help, its control, where its value comes from, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from protokollant.app.settings import Origin
from protokollant.app.settings_schema import Form
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.preferences import Entry, Preferences
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.setting_controls import control_for

translate = QCoreApplication.translate
_ORIGINS = {
    Origin.DEFAULT: QT_TRANSLATE_NOOP("settings", "Default"),
    Origin.USER: QT_TRANSLATE_NOOP("settings", "Changed by you"),
    Origin.POLICY: QT_TRANSLATE_NOOP("settings", "Set by your IT"),
}
_CONTROL_WIDTH = 250


class SettingRow(QWidget):
    def __init__(self, key: str, preferences: Preferences, look: Look, dialogs: FileDialogs) -> None:
        super().__init__()
        self._key = key
        self._preferences = preferences
        self._look = look
        setting = preferences.entry(key).setting
        self._name = tr(setting.label)
        self.control = control_for(setting, lambda: preferences.options(key), look, dialogs, self)
        self.control.setMinimumWidth(_CONTROL_WIDTH)
        self.control.name(self._name, tr(setting.help))
        self.control.chosen.connect(self._choose)
        self.lock = QLabel()
        self.origin = label(look, "", Type.SMALL, "muted", wrap=True)
        self.problem = label(look, "", Type.BODY, "caution", wrap=True)
        self.problem.hide()
        self.reset = IconButton(look, Icon.RESTORE, translate("settings", "Back to the default: {name}"))
        self.reset.set_name(translate("settings", "Back to the default: {name}").format(name=self._name))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(lambda: preferences.reset(key))
        self._lay_out(tr(setting.help))
        look.changed.connect(self._tint)
        self._tint()
        self.show_entry()

    def _lay_out(self, help_text: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, Space.S, 0, Space.S)
        grid.setHorizontalSpacing(Space.L)
        words = QWidget()
        below = column(words, spacing=Space.XS)
        name = label(self._look, self._name, Type.STRONG, wrap=True)
        name.setBuddy(self.control)
        below.addWidget(name)
        below.addWidget(label(self._look, help_text, Type.BODY, "muted", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(Space.XS)
        line.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.origin, 1)
        below.addLayout(line)
        below.addWidget(self.problem)
        grid.addWidget(words, 0, 0, Qt.AlignmentFlag.AlignTop)
        if self.control.wide:
            grid.addWidget(self.control, 1, 0, 1, 2)
        else:
            grid.addWidget(self.control, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.reset, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnMinimumWidth(2, Space.CONTROL)

    def show_entry(self) -> None:
        """What is in force."""
        entry = self._preferences.entry(self._key)
        self.problem.setText(entry.remark)
        self.problem.setVisible(bool(entry.remark))
        self.control.show_value(entry.value)
        self.control.setEnabled(entry.open)
        self.reset.setVisible(entry.open and entry.origin is Origin.USER)
        self.lock.setVisible(not entry.open)
        text = self._origin_text(entry)
        self.origin.setText(text)
        # A locked control cannot be reached with Tab, so the line that says why can.
        reach = Qt.FocusPolicy.NoFocus if entry.open else Qt.FocusPolicy.TabFocus
        self.origin.setFocusPolicy(reach)
        self.origin.setAccessibleName(f"{self._name}: {text}")

    def show_problem(self, text: str) -> None:
        """Why the value was not taken; the one in force is shown again."""
        self.show_entry()
        self.problem.setText(text)
        self.problem.show()

    def follow(self, form: Form) -> None:
        """There is another choice for settings of this form."""
        entry = self._preferences.entry(self._key)
        if entry.setting.form is form:
            self.control.show_value(entry.value)

    def _choose(self, value: object) -> None:
        self.problem.hide()
        if isinstance(value, str | int):
            self._preferences.set(self._key, value)

    def _origin_text(self, entry: Entry) -> str:
        parts = [tr(_ORIGINS[entry.origin])]
        if entry.source is not None:
            parts[0] = translate("settings", "Set by your IT in {file}").format(file=entry.source)
        elif entry.setting.admin:
            parts.append(translate("settings", "only your IT can change this"))
        if entry.open and not entry.at_once:
            parts.append(translate("settings", "a change holds from the next start"))
        return " · ".join(parts)

    def _tint(self) -> None:
        side = self.origin.fontMetrics().height()
        self.lock.setPixmap(self._look.icons.pixmap(Icon.LOCK, self._look.colours.muted, side))
