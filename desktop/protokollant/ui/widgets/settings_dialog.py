"""All settings on one page that can be searched."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from protokollant.app.settings_schema import GROUP_TITLES, Form, Group
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.preferences import Preferences
from protokollant.ui.widgets.basics import Sheet, button, column, label, page, rule
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.setting_row import SettingRow

translate = QCoreApplication.translate
_AT_A_TIME = 5


class SettingsDialog(Sheet):
    """Follows `preferences` while it is open."""

    def __init__(self, preferences: Preferences, look: Look, dialogs: FileDialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("settings", "Search settings"))
        self.search.setAccessibleName(translate("settings", "Search settings"))
        self.search.setClearButtonEnabled(True)
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName(translate("settings", "Clear the search"))
        self.search.textChanged.connect(self._on_typed)
        self.rows: dict[str, SettingRow] = {}
        self.titles: dict[QLabel, tuple[str, ...]] = {}
        self.nothing = label(look, translate("settings", "No setting is called like this."), Type.READING, "muted")
        self._lay_out()
        self.complete = False
        self._building = self._build()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._grow)
        preferences.changed.connect(self._show_entry)
        preferences.refused.connect(self._show_problem)
        preferences.options_changed.connect(self._show_options)
        self._grow()
        self._timer.start()
        self.search.setFocus()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(self._look, translate("settings", "Settings"), Type.TITLE))
        outer.addWidget(self.search)
        content = page()
        inner = column(content, (0, 0, Space.M, 0), 0)
        self._inner = inner
        inner.addWidget(self.nothing)
        inner.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(content)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area, 1)
        below = QHBoxLayout()
        self.count = label(self._look, "", Type.BODY, "muted", wrap=True)
        below.addWidget(self.count, 1)
        below.addWidget(button(translate("settings", "Close"), self.accept))
        outer.addLayout(below)

    def _grow(self) -> None:
        """A few more rows: all of them at once would hold the window up."""
        for _ in range(_AT_A_TIME):
            if next(self._building, None) is None:
                self._timer.stop()
                self.complete = True
                break
        self._filter(self.search.text())

    def _build(self) -> Iterator[SettingRow]:
        """Row by row, in the order of the page."""
        entries = [self._preferences.entry(key) for key in self._preferences.keys]
        groups = [
            (
                tr(GROUP_TITLES[group]),
                [e for e in entries if e.setting.group is group and not (e.setting.admin or e.setting.elsewhere)],
            )
            for group in Group
        ]
        groups.append((translate("settings", "From your IT"), [e for e in entries if e.setting.admin]))
        for title, members in groups:
            if members:
                head = label(self._look, title, Type.HEADING)
                head.setContentsMargins(0, Space.M, 0, Space.XS)
                self._add(head)
                self._add(rule())
                self.titles[head] = tuple(entry.setting.key for entry in members)
            for entry in members:
                key = entry.setting.key
                row = self.rows[key] = SettingRow(key, self._preferences, self._look, self._dialogs)
                self._add(row)
                yield row

    def _add(self, widget: QWidget) -> None:
        self._inner.insertWidget(self._inner.indexOf(self.nothing), widget)

    def _on_typed(self, wanted: str) -> None:
        self._filter(wanted)
        self.area.verticalScrollBar().setValue(0)

    def _filter(self, wanted: str) -> None:
        found = self._preferences.found(wanted)
        for key, row in self.rows.items():
            row.setVisible(key in found)
        for title, keys in self.titles.items():
            title.setVisible(bool(found & set(keys)))
        self.nothing.setVisible(not found)
        text = translate("settings", "Settings shown: {count} of {all}. Changes are saved at once.")
        self.count.setText(text.format(count=len(found), all=len(self._preferences.keys)))
        self.search.setAccessibleDescription(self.count.text())

    def _show_entry(self, key: str) -> None:
        if key in self.rows:
            self.rows[key].show_entry()

    def _show_problem(self, key: str, text: str) -> None:
        if key in self.rows:
            self.rows[key].show_problem(text)

    def _show_options(self, form: Form) -> None:
        for row in self.rows.values():
            row.follow(form)
