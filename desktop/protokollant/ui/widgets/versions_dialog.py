"""What changed between two versions. What goes is struck out, what comes is bold and underlined, and each change is
named in words: nothing depends on colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from protokollant.app.approval import Version
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.difference import Kind, difference
from protokollant.ui.viewmodels.version_changes import Change, ChangeKind, Group, compare
from protokollant.ui.viewmodels.version_text import version_title
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate


class VersionsDialog(Sheet):
    """At first the version that is looked at against the one before it."""

    def __init__(
        self, versions: tuple[Version, ...], number: int, template: Template, look: Look, parent: QWidget
    ) -> None:
        """At least two versions; `number` is that of the newer one at first."""
        super().__init__(parent)
        self._versions = versions
        self._template = template
        self._look = look
        self.setWindowTitle(translate("versions", "What changed"))
        self.resize(820, 640)
        self.before, self.after = (self._chooser(name) for name in _names())
        self.all = QCheckBox(translate("versions", "Show what stayed the &same, too"))
        self.all.toggled.connect(self._show)
        self.changes = QTextEdit()
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setFrameShape(QFrame.Shape.NoFrame)
        self.changes.setProperty("role", "reading")
        self.changes.setAccessibleName(translate("versions", "What changed"))
        self._lay_out()
        places = {version.number: place for place, version in enumerate(versions)}
        newer = max(1, places.get(number, len(versions) - 1))
        self.before.setCurrentIndex(newer - 1)
        self.after.setCurrentIndex(newer)
        for box in (self.before, self.after):
            box.currentIndexChanged.connect(self._show)
        look.changed.connect(self._show)
        self._show()
        self.changes.setFocus()

    def _chooser(self, name: str) -> CalmComboBox:
        box = CalmComboBox(self._look)
        box.setAccessibleName(name)
        for version in self._versions:
            box.addItem(version_title(version), version.number)
        return box

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(self._look, translate("versions", "What changed"), Type.TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        for row, (name, box) in enumerate(zip(_names(), (self.before, self.after), strict=True)):
            caption = label(self._look, name, Type.BODY, "muted")
            caption.setBuddy(box)
            grid.addWidget(caption, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        outer.addWidget(self.all)
        outer.addWidget(self.changes, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(button(translate("versions", "Close"), self.accept))
        outer.addLayout(below)

    def _show(self) -> None:
        before, after = (self._versions[box.currentIndex()].protocol for box in (self.before, self.after))
        groups = compare(before, after, self._template)
        self.changes.clear()
        cursor = QTextCursor(self.changes.document())
        cursor.beginEditBlock()  # laid out once, not with every word
        shown = [group for group in groups if group.differs or self.all.isChecked()]
        if not any(group.differs for group in groups):
            self._line(cursor, translate("versions", "Both say the same."), Type.READING)
        for group in shown:
            self._write(cursor, group)
        cursor.endEditBlock()
        self.changes.setAccessibleDescription(" ".join(map(_spoken, groups)).strip())
        self.changes.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, group: Group) -> None:
        self._line(cursor, group.title, Type.HEADING, above=Space.L)
        for change in group.changes:
            if change.kind is not ChangeKind.SAME or self.all.isChecked():
                self._line(cursor, f"{_name(change)}: ", Type.SMALL, above=Space.S)
                for kind, text in _parts(change):
                    cursor.insertText(text, self._letters(kind))

    def _line(self, cursor: QTextCursor, text: str, kind: Type, *, above: int = 0) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        cursor.setBlockFormat(shape) if self.changes.document().isEmpty() else cursor.insertBlock(shape)
        letters = QTextCharFormat()
        letters.setFont(self._look.font(kind))
        if kind is Type.SMALL:
            letters.setForeground(self._look.colours.muted)
        cursor.insertText(text, letters)

    def _letters(self, kind: Kind) -> QTextCharFormat:
        shape = QTextCharFormat()
        font = self._look.font(Type.READING)
        shape.setFont(font)
        if kind is Kind.STRUCK:
            shape.setFontStrikeOut(True)
            shape.setForeground(self._look.colours.muted)
        elif kind is Kind.ADDED:
            shape.setFontUnderline(True)
            shape.setFontWeight(QFont.Weight.Bold)
        return shape


def _names() -> tuple[str, str]:
    return translate("versions", "From"), translate("versions", "To")


def _name(change: Change) -> str:
    if change.kind is ChangeKind.MOVED:
        return translate("versions", "Moved here from “{section}”").format(section=change.before)
    return {
        ChangeKind.SAME: translate("versions", "As before"),
        ChangeKind.CHANGED: translate("versions", "Changed"),
        ChangeKind.ADDED: translate("versions", "New"),
        ChangeKind.REMOVED: translate("versions", "Dropped"),
    }[change.kind]


def _spoken(group: Group) -> str:
    """What changed, for those who do not see what is struck out and what is underlined."""
    lines = []
    for change in group.changes:
        if change.kind is ChangeKind.CHANGED:
            form = translate("versions", "Changed. Before: {before} After: {after}")
            lines.append(form.format(before=change.before, after=change.after))
        elif change.kind is not ChangeKind.SAME:
            lines.append(f"{_name(change)}: {change.after or change.before}")
    return f"{group.title}. {' '.join(lines)}" if lines else ""


def _parts(change: Change) -> tuple[tuple[Kind, str], ...]:
    match change.kind:
        case ChangeKind.CHANGED:
            parts = difference(change.before, change.after)
            return tuple(each for kind, text in parts for each in ((kind, text.rstrip()), (Kind.SAME, " ")))
        case ChangeKind.ADDED:
            return ((Kind.ADDED, change.after),)
        case ChangeKind.REMOVED:
            return ((Kind.STRUCK, change.before),)
        case _:
            return ((Kind.SAME, change.after),)
