"""The list of dictations at the left, and the search in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.dictation_list import Role
from protokollant.ui.viewmodels.finder import Finder
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.dictation_row import DictationRowDelegate
from protokollant.ui.widgets.search_box import SearchBox

translate = QCoreApplication.translate
WIDTH = 288


class Sidebar(QFrame):
    found = Signal(str, object, tuple)  # a dictation is opened for the sake of a Hit of these terms

    def __init__(self, desk: Desk, finder: Finder, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._finder = finder
        self.setProperty("role", "side")
        self.setFixedWidth(look.scaled(WIDTH))
        outer = column(self, (0, Space.M, 0, 0), Space.S)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, 0, Space.M, 0)
        head.addWidget(label(look, translate("dictations", "Dictations"), Type.HEADING))
        head.addStretch(1)
        self.new_button = IconButton(look, Icon.NEW, translate("dictations", "New dictation"))
        self.new_button.clicked.connect(desk.new)
        head.addWidget(self.new_button)
        outer.addLayout(head)
        self.search = SearchBox(finder, desk.entries, look)
        outer.addWidget(self.search)
        self.empty = label(look, "", Type.BODY, "muted", wrap=True)
        self.empty.setContentsMargins(Space.L, 0, Space.L, 0)
        outer.addWidget(self.empty)
        self.view = DictationView(desk, look, self._open, self._delete)
        outer.addWidget(self.view, 1)
        self.search.leave_down.connect(self._enter_list)
        self.search.open_first.connect(self._open_first)
        self._first_wanted = False  # Enter came before what is to be opened
        self._sought = ""  # the dictation that was opened before it was known where in it the words are
        finder.changed.connect(self._show)
        finder.changed.connect(self._open_wanted)
        desk.entries.dataChanged.connect(self._lead)
        desk.entries.refreshed.connect(self._show)
        desk.entries.modelReset.connect(self._show)
        desk.page_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        nothing = self._finder.shown.empty
        self.empty.setText(
            translate("dictations", "What you dictate appears here.")
            if nothing
            else translate("dictations", "No dictation has all of these words, in this choice.")
        )
        self.empty.setVisible(self._desk.entries.rowCount() == 0)
        row = self._desk.entries.row_of(self._desk.current)
        if row < 0:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        elif self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self._desk.entries.index(row))

    def _open(self, dictation: str) -> None:
        self._desk.select(dictation)
        self._sought = dictation if self._finder.shown.terms else ""
        self._lead()

    def _lead(self) -> None:
        """To the words, as soon as it is known where they are."""
        hit = self._finder.hit(self._sought) if self._sought else None
        if hit is not None:
            dictation, self._sought = self._sought, ""
            if self._desk.current == dictation:
                self.found.emit(dictation, hit, self._finder.shown.terms)

    def _delete(self, dictation: str) -> None:
        self._desk.discard(dictation)

    def _enter_list(self) -> None:
        """From the search into what was found."""
        if self._desk.entries.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._desk.entries.index(0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_first(self) -> None:
        self._first_wanted = True
        self._open_wanted()

    def _open_wanted(self) -> None:
        if self._first_wanted and not self._finder.pending:
            self._first_wanted = False
            if self._desk.entries.rowCount():
                index = self._desk.entries.index(0)
                self.view.setCurrentIndex(index)
                self.view.open(index)


class DictationView(QListView):
    """A click, Enter or Space shows a dictation; Delete asks whether to delete it."""

    def __init__(self, desk: Desk, look: Look, show: Callable[[str], None], delete: Callable[[str], None]) -> None:
        super().__init__()
        self._desk = desk
        self._show = show
        self._delete = delete
        self.setModel(desk.entries)
        self.setItemDelegate(DictationRowDelegate(look, self))
        self.setProperty("role", "dictations")
        self.setAccessibleName(translate("dictations", "Dictations"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)  # not one question for each of twenty thousand rows
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self.open)
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self._delete(index.data(Role.ID))
        else:
            super().keyPressEvent(event)

    def open(self, index: QModelIndex) -> None:
        """Show its dictation, at what was found in it."""
        self._show(index.data(Role.ID))

    def _open_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        dictation = index.data(Role.ID)
        menu = QMenu(self)
        menu.addAction(translate("dictations", "Show")).triggered.connect(lambda: self._show(dictation))
        if index.data(Role.OPEN_WORK):
            process = menu.addAction(translate("dictations", "Make the protocol"))
            process.triggered.connect(lambda: self._desk.process(dictation))
        menu.addSeparator()
        menu.addAction(translate("dictations", "Discard")).triggered.connect(lambda: self._delete(dictation))
        menu.exec(self.viewport().mapToGlobal(at))
        menu.deleteLater()
