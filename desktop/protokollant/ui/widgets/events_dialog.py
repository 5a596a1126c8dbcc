"""The log of events: what was done with which dictation, and when; and whether the log is whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from protokollant.app.event_names import KINDS
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look, set_property
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.event_history import Column, EventHistory
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate


class EventsDialog(Sheet):
    def __init__(self, history: EventHistory, look: Look, dialogs: FileDialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._history = history
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("events", "Log of events"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 560)
        self.filter = CalmComboBox(look)
        self.filter.setAccessibleName(translate("events", "Show"))
        self.filter.addItem(translate("events", "Everything"), "")
        for kind, phrase in KINDS.items():
            self.filter.addItem(tr(phrase), str(kind))
        self.rows = history.rows
        self.rows.filter("")
        self.filter.currentIndexChanged.connect(lambda _: self.rows.filter(self.filter.currentData()))
        self.view = self._make_view()
        self.verdict = label(look, "", Type.BODY, wrap=True)
        self.verdict.setAccessibleName(translate("events", "Check"))
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self.save = button(translate("events", "&Export …"), self._export)
        self._lay_out()
        history.changed.connect(self._show)
        history.exported.connect(self._on_exported)
        history.failed.connect(lambda problem: self.said.setText(history.explain(problem)))
        self._show()
        self.view.setFocus()

    def _make_view(self) -> QTableView:
        view = QTableView()  # a tree asks for every row before it shows one
        view.setModel(self.rows)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(translate("events", "Log of events"))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + Space.M)
        view.setColumnWidth(Column.WHEN, self._look.scaled(190))
        view.setColumnWidth(Column.WHAT, self._look.scaled(260))
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(Column.WHICH, QHeaderView.ResizeMode.Stretch)
        return view

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(self._look, translate("events", "Log of events"), Type.TITLE))
        about = translate(
            "events",
            "What was done with your dictations, and when. It holds nothing of what they say. Each entry carries a "
            "checksum over itself and the one before, so that a change or a gap shows. Keep an export elsewhere: only "
            "by it can it be found that somebody with the key wrote the whole log anew.",
        )
        outer.addWidget(label(self._look, about, Type.BODY, "muted", wrap=True))
        outer.addWidget(self.verdict)
        above = QHBoxLayout()
        above.setSpacing(Space.S)
        caption = label(self._look, translate("events", "Show"), Type.BODY, "muted")
        caption.setBuddy(self.filter)
        above.addWidget(caption)
        above.addWidget(self.filter)
        above.addStretch(1)
        outer.addLayout(above)
        outer.addWidget(self.view, 1)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.save)
        below.addWidget(button(translate("events", "Close"), self.accept))
        outer.addLayout(below)

    def _show(self) -> None:
        self.verdict.setText(self._history.verdict)
        set_property(self.verdict, "role", "caution" if self._history.faults else "")

    def _export(self) -> None:
        if (path := self._dialogs.events_to_write(self)) is not None:
            self._history.export_file(path)

    def _on_exported(self, path: Path) -> None:
        self.said.setText(translate("events", "The log was written to {file}.").format(file=path.name))
