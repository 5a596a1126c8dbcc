"""The list of dictations at the left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from protokollant.ui.design import Space, Type, mix
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.dictation_list import Role
from protokollant.ui.widgets.basics import IconButton, column, label

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
WIDTH = 264
_ROW = 62


class Sidebar(QFrame):
    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        outer = column(self, (0, Space.M, 0, 0), Space.S)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, 0, Space.M, 0)
        head.addWidget(label(look, translate("dictations", "Dictations"), Type.HEADING))
        head.addStretch(1)
        self.new_button = IconButton(look, Icon.NEW, translate("dictations", "New dictation"))
        self.new_button.clicked.connect(desk.new)
        head.addWidget(self.new_button)
        outer.addLayout(head)
        self.empty = label(
            look, translate("dictations", "What you dictate appears here."), Type.BODY, "muted", wrap=True
        )
        self.empty.setContentsMargins(Space.L, 0, Space.L, 0)
        outer.addWidget(self.empty)
        self.view = DictationView(desk, look, self._delete)
        outer.addWidget(self.view, 1)
        desk.entries.refreshed.connect(self._show)
        desk.entries.modelReset.connect(self._show)
        desk.page_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.empty.setVisible(self._desk.entries.rowCount() == 0)
        row = self._desk.entries.row_of(self._desk.current)
        if row < 0:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        elif self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self._desk.entries.index(row))

    def _delete(self, dictation: str) -> None:
        self._desk.discard(dictation)


class DictationView(QListView):
    """A click, Enter or Space shows a dictation; Delete asks whether to delete it."""

    def __init__(self, desk: Desk, look: Look, delete: Callable[[str], None]) -> None:
        super().__init__()
        self._desk = desk
        self._delete = delete
        self.setModel(desk.entries)
        self.setItemDelegate(_Delegate(look, self))
        self.setProperty("role", "dictations")
        self.setAccessibleName(translate("dictations", "Dictations"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self._select)
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._select(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self._delete(index.data(Role.ID))
        else:
            super().keyPressEvent(event)

    def _select(self, index: QModelIndex) -> None:
        self._desk.select(index.data(Role.ID))

    def _open_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        dictation = index.data(Role.ID)
        menu = QMenu(self)
        menu.addAction(translate("dictations", "Show")).triggered.connect(lambda: self._desk.select(dictation))
        if index.data(Role.OPEN_WORK):
            process = menu.addAction(translate("dictations", "Make the protocol"))
            process.triggered.connect(lambda: self._desk.process(dictation))
        menu.addSeparator()
        menu.addAction(translate("dictations", "Discard")).triggered.connect(lambda: self._delete(dictation))
        menu.exec(self.viewport().mapToGlobal(at))
        menu.deleteLater()


class _Delegate(QStyledItemDelegate):
    """Two lines: the template, and when and how far."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(WIDTH - 2, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._look.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(Space.S, 2, -Space.S, -2)
        if selected or hovered:
            fill = mix(colours.surface, colours.accent, 0.16) if selected else mix(colours.surface, colours.text, 0.05)
            painter.setPen(colours.accent if focused else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, Space.RADIUS, Space.RADIUS)
        inner = box.adjusted(Space.S, 7, -Space.S, -7)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), inner.center().y() + 1, inner.width(), inner.height() // 2)
        self._draw(painter, upper, index.data(Role.TITLE), index.data(Role.WHEN), Type.STRONG)
        state = index.data(Role.STATE)
        painter.setPen(colours.caution if index.data(Role.OPEN_WORK) else colours.muted)
        painter.setFont(self._look.font(Type.SMALL))
        elided = painter.fontMetrics().elidedText(state, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, title: str, when: str, kind: Type) -> None:
        colours = self._look.colours
        painter.setFont(self._look.font(Type.SMALL))
        painter.setPen(colours.muted)
        width = painter.fontMetrics().horizontalAdvance(when) + Space.S
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, when)
        painter.setFont(self._look.font(kind))
        painter.setPen(colours.text)
        rest = area.adjusted(0, 0, -width, 0)
        elided = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
