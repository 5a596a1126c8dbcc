"""A dictation in the list: whom it is about, when, what and how far; and where the words that are looked for stand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from protokollant.app.finding import Hit
from protokollant.ui.design import Space, Type, mix
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.dictation_list import DictationList, Role

_Index = QModelIndex | QPersistentModelIndex


class DictationRowDelegate(QStyledItemDelegate):
    """Two lines; three more where words are looked for. The day stands out where another one begins."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        line, small = self._height(Type.STRONG), self._height(Type.SMALL)
        model = index.model()
        found = isinstance(model, DictationList) and model.by_words
        return QSize(0, line + small + (2 * small + Space.XS if found else 0) + 2 * Space.S + Space.XS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._look.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        first = bool(index.data(Role.FIRST_OF_DAY))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(Space.S, 2, -Space.S, -2)
        if first and index.row():
            painter.setPen(colours.line)
            painter.drawLine(box.left(), option.rect.top(), box.right(), option.rect.top())
        if selected or hovered:
            fill = mix(colours.surface, colours.accent, 0.16) if selected else mix(colours.surface, colours.text, 0.05)
            painter.setPen(colours.accent if focused else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, Space.RADIUS, Space.RADIUS)
        inner = box.adjusted(Space.S, Space.XS, -Space.S, -Space.XS)
        line, small = self._height(Type.STRONG), self._height(Type.SMALL)
        upper = QRect(inner.left(), inner.top(), inner.width(), line)
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), small)
        day, about, title = index.data(Role.DAY), index.data(Role.ABOUT), index.data(Role.TITLE)
        state = index.data(Role.STATE)
        right = (day, Type.STRONG if first else Type.SMALL, colours.text if first else colours.muted)
        self._pair(painter, upper, (about, Type.STRONG, colours.text), right)
        what = state if about == title else f"{title} · {state}"
        colour = colours.caution if index.data(Role.OPEN_WORK) else colours.muted
        self._pair(painter, lower, (what, Type.SMALL, colour), (index.data(Role.WHEN), Type.SMALL, colours.muted))
        hit, model = index.data(Role.HIT), index.model()
        if isinstance(hit, Hit) and isinstance(model, DictationList):
            area = QRect(inner.left(), lower.bottom() + 1 + Space.XS, inner.width(), 2 * small)
            self._draw_hit(painter, area, model.where(hit), hit)
        painter.restore()

    def _pair(
        self, painter: QPainter, area: QRect, left: tuple[str, Type, QColor], right: tuple[str, Type, QColor]
    ) -> None:
        """A text at each end of a line; the left one is shortened."""
        text, kind, colour = right
        painter.setFont(self._look.font(kind))
        painter.setPen(colour)
        width = painter.fontMetrics().horizontalAdvance(text) + Space.S
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        text, kind, colour = left
        painter.setFont(self._look.font(kind))
        painter.setPen(colour)
        rest = area.adjusted(0, 0, -width, 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _draw_hit(self, painter: QPainter, area: QRect, where: str, hit: Hit) -> None:
        """The passage over two lines; what was found is bold and underlined, so not told by colour alone."""
        colours = self._look.colours
        before = f"{where}: " if where else ""
        layout = QTextLayout(before + hit.passage.text, self._look.font(Type.SMALL))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        plain = QTextCharFormat()
        plain.setForeground(colours.muted)
        strong = QTextCharFormat()
        strong.setForeground(colours.text)
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setFontUnderline(True)
        ranges = [_range(0, len(layout.text()), plain)]
        for start, end in hit.passage.spans:
            first = _utf16(before + hit.passage.text, len(before) + start)
            last = _utf16(before + hit.passage.text, len(before) + end)
            ranges.append(_range(first, last - first, strong))
        layout.setFormats(ranges)
        layout.beginLayout()
        top = 0.0
        for _ in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(colours.muted)
        layout.draw(painter, QPointF(area.topLeft()))

    def _height(self, kind: Type) -> int:
        return self._look.metrics(kind).height()


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _utf16(text: str, position: int) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return position + sum(1 for character in text[:position] if ord(character) > 0xFFFF)
