"""The protocol: what it is about, its fields, its sections, and what stands in none of them."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from protokollant.protocol.template import Section
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import IconButton, column, label, page, rule
from protokollant.ui.widgets.fields_form import FieldsForm
from protokollant.ui.widgets.section_panel import SectionPanel
from protokollant.ui.widgets.statement_edit import INDENT, StatementEdit
from protokollant.ui.widgets.tray_panel import DiscardedPanel, TrayPanel

translate = QCoreApplication.translate
_SLICE_SECONDS = 0.03


class ProtocolPage(QWidget):
    """Built anew for each draft; within a draft only what has changed is shown anew."""

    word_picked = Signal(str, str)  # a word for the glossary, and all that was said around it

    def __init__(
        self, draft: Draft, look: Look, undo: QAction, redo: QAction, append: QAction, copy: QAction, export: QAction
    ) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        self.form: FieldsForm | None = None
        self.sections: dict[str, SectionPanel] = {}
        self.tray: TrayPanel | None = None
        self.discarded: DiscardedPanel | None = None
        self.complete = True  # whether all statements are there
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._fill)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title = label(look, "", Type.TITLE)
        self.about = label(look, "", Type.BODY, "muted")
        self.saved = label(look, "", Type.BODY, "muted")
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = column(self)
        outer.addLayout(self._head(undo, redo, append, copy, export))
        outer.addWidget(rule())
        outer.addWidget(self.scroller, 1)
        draft.opened.connect(self._build)
        draft.changed.connect(self._show)
        draft.saved_changed.connect(self._show_saved)

    def commit(self) -> None:
        """Hand over what is being typed just now."""
        focused = QApplication.focusWidget()
        if isinstance(focused, StatementEdit) and self.isAncestorOf(focused):
            focused.commit()
        if self.form is not None:
            self.form.commit()

    def _head(self, undo: QAction, redo: QAction, append: QAction, copy: QAction, export: QAction) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(Space.XXL, Space.L, Space.XL, Space.M)
        head.setSpacing(Space.XS)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        below = QHBoxLayout()
        below.setSpacing(Space.L)
        below.addWidget(self.about)
        below.addWidget(self.saved)
        below.addStretch(1)
        words.addLayout(below)
        head.addLayout(words, 1)
        for action, icon in ((undo, Icon.UNDO), (redo, Icon.REDO), (append, Icon.RECORD), (copy, Icon.COPY)):
            head.addWidget(_action_button(self._look, action, icon))
        head.addSpacing(Space.S)
        self.export_button = QPushButton()
        self.export_button.setProperty("role", "primary")
        self.export_button.setText(export.text().replace("&", ""))
        self.export_button.setAccessibleName(self.export_button.text())
        self.export_button.setToolTip(_tip(export))
        self.export_button.clicked.connect(export.trigger)
        export.changed.connect(lambda: self.export_button.setEnabled(export.isEnabled()))
        head.addWidget(self.export_button)
        return head

    def _build(self) -> None:
        template, protocol = self._draft.template, self._draft.protocol
        if template is None or protocol is None:
            return
        content = page()
        row = QHBoxLayout(content)
        row.setContentsMargins(Space.XXL - INDENT, Space.L, Space.XL, Space.XXL)
        middle = QWidget()
        middle.setMaximumWidth(Space.READING_WIDTH)
        row.addWidget(middle, 1)
        row.addStretch(0)
        inner = column(middle)
        self.form = FieldsForm(self._draft, template, self._look) if template.fields else None
        if self.form is not None:
            inner.addWidget(self.form)
            inner.addSpacing(Space.S)
        titles = {section.id: section for section in template.sections}
        self.sections = {}
        for position, section in enumerate(protocol.sections):
            panel = SectionPanel(self._draft, titles.get(section.id, Section(section.id, section.title)), self._look)
            panel.moved.connect(self._follow)
            panel.word_picked.connect(self.word_picked)
            self.sections[section.id] = panel
            if position:
                inner.addWidget(rule())
            inner.addWidget(panel)
        self.tray = TrayPanel(self._draft, self._look)
        self.tray.word_picked.connect(self.word_picked)
        self.discarded = DiscardedPanel(self._draft, self._look)
        inner.addSpacing(Space.S)
        inner.addWidget(self.tray)
        inner.addWidget(self.discarded)
        inner.addStretch(1)
        self.title.setText(protocol.title)
        seconds = protocol.audio_seconds
        self.about.setText(
            translate("protocol", "Draft, {length} min").format(length=clock(seconds))
            if seconds is not None
            else translate("protocol", "Draft")
        )
        self.scroller.setWidget(content)
        self._show()
        self._show_saved()

    def _show(self) -> None:
        protocol = self._draft.protocol
        if protocol is None or self.tray is None or self.discarded is None:
            return
        self.setUpdatesEnabled(False)
        if self.form is not None:
            self.form.show_content(protocol)
        self._fill()
        self.tray.show_content(protocol)
        self.discarded.show_content(protocol)
        self.setUpdatesEnabled(True)

    def _fill(self) -> None:
        """A long protocol is built in slices, so that the window answers meanwhile; what is on top comes first."""
        deadline = time.monotonic() + _SLICE_SECONDS
        filled = [panel.show_content(deadline) for panel in self.sections.values()]  # each of them, in any case
        self.complete = all(filled)
        if not self.complete:
            self._later.start()

    def _show_saved(self) -> None:
        self.saved.setText(translate("protocol", "Saved") if self._draft.saved else translate("protocol", "Saving …"))

    def _follow(self, source: tuple[int, ...]) -> None:
        """The focus stays on a statement that was moved by keyboard or menu."""
        for panel in self.sections.values():
            for row in panel.rows:
                if source and row.source == source:
                    row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.scroller.ensureWidgetVisible(row)


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.text().replace("&", "")
    return f"{name} ({keys})" if keys else name


def _action_button(look: Look, action: QAction, icon: Icon) -> IconButton:
    made = IconButton(look, icon, action.text().replace("&", ""))
    made.setToolTip(_tip(action))
    made.clicked.connect(action.trigger)

    def follow() -> None:
        made.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return made
